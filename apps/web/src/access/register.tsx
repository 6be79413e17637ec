import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { printInstant } from '@zhiji/calendar';
import { ROUTES } from '@zhiji/contract';
import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { casePath } from '../case/paths.ts';
import { call } from '../client/call.ts';
import { useNow } from '../ingest/use-now.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { useActing } from '../shell/acting.tsx';
import { Blank } from '../shell/blank.tsx';
import { CsvExport } from '../shell/csv-export.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { ListFilters, SearchField } from '../shell/list-filters.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { conditionCount } from '../shell/condition-count.ts';
import { accessPath } from './access-path.ts';
import { registerQuery, type RegisterLine, type RegisterQuery } from './access-queries.ts';
import { REGISTERED, registerText } from './register-csv.ts';

const PAGE = 50;

type Filter = Pick<RegisterQuery, 'search' | 'event' | 'from' | 'to'>;

const NAMES = ['search', 'event', 'from', 'to'] as const satisfies readonly (keyof Filter)[];

/** 调阅登记簿: what the journal holds of every release, opening, copy and refusal; it can be added to and never changed. */
export function AccessRegister() {
  const { me } = useActing();
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(
    NAMES.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])),
  ) as Filter;
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error, isPlaceholderData } = useQuery({
    ...registerQuery({ ...filter, limit: PAGE, ...(cursors.at(-1) ? { cursor: cursors.at(-1)! } : {}) }),
    placeholderData: keepPreviousData,
  });
  const apply = (change: Readonly<Partial<Record<keyof Filter, string | undefined>>>) => {
    setCursors([]);
    const next = Object.entries({ ...filter, ...change }).filter(([, value]) => value) as [string, string][];
    setSearch({ part: 'register', ...Object.fromEntries(next) }, { replace: true });
  };
  return (
    <section className="access-register" aria-label="调阅登记簿">
      <h2>调阅登记簿　{me.agency.name}</h2>
      <ListFilters
        label="检索登记簿"
        standing={conditionCount(filter)}
        search={
          <SearchField
            label="检索"
            placeholder="人名、案由、案号、事由、接收方"
            value={filter.search}
            onSearch={(search) => apply({ search })}
          />
        }
      >
        <Select
          aria-label="事项"
          placeholder="事项"
          allowClear
          style={{ width: 140 }}
          value={filter.event ?? null}
          onChange={(event: string | undefined) => apply({ event })}
          options={Object.entries(REGISTERED).map(([value, label]) => ({ value, label }))}
        />
        <DatePicker.RangePicker
          aria-label="登记日期"
          placeholder={['登记自', '至']}
          style={{ width: 220 }}
          allowEmpty
          value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
          onChange={(range) => apply({ from: range?.[0]?.format('YYYY-MM-DD'), to: range?.[1]?.format('YYYY-MM-DD') })}
        />
        {NAMES.some((name) => filter[name]) && (
          <Button type="text" onClick={() => setSearch({ part: 'register' }, { replace: true })}>
            清除
          </Button>
        )}
        <span className="list-filters-extra">
          <CsvExport
            label="导出表格"
            name="调阅登记簿"
            total={data?.total ?? 0}
            pageAt={(paging, signal) => call(ROUTES.accessRegister, { query: { ...filter, ...paging } }, signal)}
            text={registerText}
          />
          <Button onClick={() => print()}>打印</Button>
        </span>
      </ListFilters>
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={12} />}
      {data?.items.length === 0 && (
        <Blank title="没有符合条件的登记">放行、打开、复制、导出和被拒的打开都登记在这里。</Blank>
      )}
      {data && data.items.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              {['序号', '时间', '事项', '调阅人', '复制人', '审批人', '事由', '案件与资料'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.items.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {data && <Printed total={data.total} shown={data.items.length} />}
      {data && (
        <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
      )}
    </section>
  );
}

function Line({ line }: { readonly line: RegisterLine }) {
  const { leafIndex, at, event, viewer, copier, approver, recipient, reason, recordings, access } = line;
  const word = REGISTERED[event] ?? event;
  return (
    <tr>
      <td className="quiet">{leafIndex}</td>
      <td className="nowrap">{instantText(at)}</td>
      <td className="nowrap">{event === 'access.denied' ? <StateMark state="breach">{word}</StateMark> : word}</td>
      <td>{viewer}</td>
      <td>{copier}</td>
      <td>{approver}</td>
      <td>
        {reason}
        {recipient && <small>接收方：{recipient}</small>}
      </td>
      <td>
        <Link to={casePath(line.caseId, 'access')}>{line.caseTitle}</Link>
        <small>
          {line.caseNumber} {recordings.length > 0 && `音像 ${recordings.length} 件`}{' '}
          {access && (
            <Link className="screen-only" to={accessPath(access)}>
              所凭申请
            </Link>
          )}
        </small>
      </td>
    </tr>
  );
}

/** 打印落款: on paper only. */
function Printed({ total, shown }: { readonly total: number; readonly shown: number }) {
  const { me } = useActing();
  const now = useNow();
  return (
    <p className="access-register-foot">
      共 {total} 条，本页 {shown} 条　{me.name} 打印于 {printInstant(now).slice(0, 16)}
    </p>
  );
}
