import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented, Switch } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { debtsQuery } from '../client/queries.ts';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { BulkMend } from './bulk-mend.tsx';
import { debtId } from './debt.ts';
import { DEBT_LISTS } from './debt-lists.ts';
import { DebtRows } from './debt-rows.tsx';

const PAGE = 100;
const LISTS = DEBT_LISTS.filter(({ path }) => path.startsWith('/debts'));

/** 欠账清单, mended one by one or many at once. */
export function DebtList() {
  const [search, setSearch] = useSearchParams();
  const list = LISTS.find(({ count }) => count === search.get('list')) ?? LISTS[0]!;
  const topic = search.get('topic');
  const title = topic ? '同一事项的待办' : list.title;
  const mine = search.get('all') === null;
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, isPlaceholderData } = useQuery({
    ...debtsQuery({
      ...(topic ? { topic } : list.query),
      mine,
      limit: PAGE,
      ...(cursors.at(-1) ? { cursor: cursors.at(-1)! } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  const go = (next: readonly string[]) => {
    setChosen(new Set());
    setCursors(next);
  };
  const show = (count: string, all: boolean) => {
    go([]);
    setSearch({ ...(topic ? { topic } : { list: count }), ...(all ? { all: '1' } : {}) }, { replace: true });
  };
  const debts = data?.items ?? [];
  return (
    <>
      <title>{`${title} · 执迹`}</title>
      <header className="page-head">
        <h1>
          <Link to="/workbench">工作台</Link> / {title}
        </h1>
        <label>
          <Switch size="small" checked={!mine} onChange={(all) => show(list.count, all)} /> 全机关
        </label>
      </header>
      {!topic && (
        <Segmented
          aria-label="待办种类"
          style={{ marginBottom: 14 }}
          value={list.count}
          onChange={(count) => show(count, !mine)}
          options={LISTS.map(({ count, title: label }) => ({ value: count, label }))}
        />
      )}
      <ProblemNotice error={error} />
      <BulkMend debts={debts.filter((debt) => chosen.has(debtId(debt)))} onDone={() => setChosen(new Set())} />
      {!data ? (
        <PageSkeleton lines={12} />
      ) : debts.length === 0 ? (
        <Blank title={topic ? '这一事项没有待办' : `没有${title}的事项`} />
      ) : (
        <>
          <DebtRows debts={debts} chosen={chosen} onChoose={setChosen} />
          <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={go} busy={isPlaceholderData} />
        </>
      )}
    </>
  );
}
