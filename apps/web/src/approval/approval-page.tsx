import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { approvalsQuery } from '../client/queries.ts';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { ApprovalDetail } from './approval-detail.tsx';
import { ApprovalRows } from './approval-rows.tsx';
import { BulkAgree } from './bulk-agree.tsx';
import './approval-page.css';

type Box = 'mine' | 'asked' | 'all';

const BOXES: readonly { readonly value: Box; readonly label: string }[] = [
  { value: 'mine', label: '待我出具意见' },
  { value: 'asked', label: '我报的' },
  { value: 'all', label: '全部' },
];

const EMPTY: Readonly<Record<Box, readonly [string, string]>> = {
  mine: ['没有待您出具意见的事项', '新报请的一到就列在这里。'],
  asked: ['您没有报请过审批', '在案件页从“办理”报请。'],
  all: ['还没有审批', ''],
};

/** 审批: the list on the left, what is asked and what it rests on at the right; all of it from the keyboard. */
export function ApprovalPage() {
  const [search, setSearch] = useSearchParams();
  const box = BOXES.find(({ value }) => value === search.get('box'))?.value ?? 'mine';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error } = useQuery({ ...approvalsQuery({ box, limit: 100 }), placeholderData: keepPreviousData });
  const rows = data?.items ?? [];
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === search.get('approval')),
  );
  const open = rows[at];
  const show = (id: string) => setSearch({ box, approval: id }, { replace: true });
  const step = (by: number) => () => {
    const next = rows[at + by];
    if (next) show(next.id);
  };
  useShortcut('j', '下一件', step(1));
  useShortcut('k', '上一件', step(-1));
  return (
    <>
      <title>审批 · 执迹</title>
      <header className="page-head">
        <h1>审批</h1>
        <Segmented<Box>
          aria-label="审批的范围"
          options={[...BOXES]}
          value={box}
          onChange={(next) => {
            setChosen(new Set());
            setSearch({ box: next }, { replace: true });
          }}
        />
      </header>
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={10} />}
      {data && rows.length === 0 && <Blank title={EMPTY[box][0]}>{EMPTY[box][1]}</Blank>}
      {open && (
        <div className="approval-page">
          <div>
            <BulkAgree rows={rows.filter(({ id }) => chosen.has(id))} onDone={() => setChosen(new Set())} />
            <ApprovalRows
              rows={rows}
              open={open.id}
              onOpen={show}
              {...(box === 'mine' ? { chosen, onChoose: setChosen } : {})}
            />
          </div>
          <ApprovalDetail key={open.id} row={open} onDone={step(1)} />
        </div>
      )}
    </>
  );
}
