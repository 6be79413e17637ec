import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { casesQuery, type CaseRow } from '../client/queries.ts';
import { useRemembered } from '../client/remembered.ts';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { labelled } from '../shell/labelled-columns.ts';
import { orderAsked, ordered } from '../shell/list-order.ts';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { COLUMNS, ColumnChoice, SHOWN_AT_FIRST } from './case-columns.tsx';
import { CaseFilters } from './case-filters.tsx';
import { filtersIn, type CaseFilter } from './case-filter.ts';
import { NewCase } from './new-case.tsx';
import { casePath } from './paths.ts';

const PAGE = 50;

/** 案件清单. Its filters stand in the address, so that a list can be sent and come back to. */
export function CaseList() {
  const [search, setSearch] = useSearchParams();
  const filter = filtersIn(search);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [columns, setColumns] = useRemembered<readonly string[]>('zhiji.columns.cases', SHOWN_AT_FIRST);
  const [opening, setOpening] = useState(false);
  const navigate = useNavigate();
  useShortcut('n', '登记案源', () => setOpening(true));
  const { data, error, isPending, isPlaceholderData } = useQuery({
    ...casesQuery({ ...filter, limit: PAGE, ...(cursors.at(-1) ? { cursor: cursors.at(-1)! } : {}) }),
    placeholderData: keepPreviousData,
  });
  const apply = (next: CaseFilter) => {
    setCursors([]);
    setSearch(
      Object.fromEntries(Object.entries(next).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))),
    );
  };
  return (
    <>
      <title>案件 · 执迹</title>
      <header className="page-head">
        <h1>案件</h1>
        <Button type="primary" onClick={() => setOpening(true)}>
          登记案源
        </Button>
      </header>
      <CaseFilters filter={filter} onChange={apply} extra={<ColumnChoice shown={columns} onChange={setColumns} />} />
      <ProblemNotice error={error} />
      {isPending ? (
        <PageSkeleton lines={12} />
      ) : (
        <Table<CaseRow>
          size="middle"
          rowKey="id"
          dataSource={data?.items ?? []}
          columns={ordered(labelled(COLUMNS.filter(({ key }) => columns.includes(String(key)))), {
            sort: filter.sort ?? 'changedAt',
            order: filter.order,
          })}
          pagination={false}
          className="sticky-table"
          locale={{ emptyText: <Blank title="没有符合条件的案件">放宽条件，或者登记新的案源。</Blank> }}
          onRow={({ id }) => ({ onDoubleClick: () => void navigate(casePath(id)) })}
          onChange={(_, __, sorter) => apply({ ...filter, ...orderAsked(sorter) })}
        />
      )}
      {data && (
        <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
      )}
      <NewCase open={opening} onClose={() => setOpening(false)} />
    </>
  );
}
