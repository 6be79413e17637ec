import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { ROUTES, type QueryOf } from '@zhiji/contract';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../client/call.ts';
import type { RecordingRow } from '../client/queries.ts';
import { Blank } from '../shell/blank.tsx';
import { CsvExport } from '../shell/csv-export.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { labelled } from '../shell/labelled-columns.ts';
import { orderAsked, orderChoices, ordered } from '../shell/list-order.ts';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { ActOnCase, type CaseActRequest } from './act-on-case.tsx';
import { ledgerColumns } from './ledger-columns.tsx';
import { ledgerText } from './ledger-csv.ts';
import { filterIn, type LedgerFilter } from './ledger-filter.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import { ReceiptDrawer, type ReceiptOf } from './receipt.tsx';

const PAGE = 50;

const ledgerQuery = (query: QueryOf<typeof ROUTES.recordings>) =>
  queryOptions({
    queryKey: ['recordings', query],
    queryFn: ({ signal }) => call(ROUTES.recordings, { query }, signal),
    refetchInterval: 30_000,
  });

/** 台账: every recording of the agency. Its filters stand in the address. */
export function Ledger() {
  const [search, setSearch] = useSearchParams();
  const filter = filterIn(search);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [receipt, setReceipt] = useState<ReceiptOf>();
  const [request, setRequest] = useState<CaseActRequest>();
  const { data, error, isPlaceholderData } = useQuery({
    ...ledgerQuery({ ...filter, limit: PAGE, ...(cursors.at(-1) ? { cursor: cursors.at(-1)! } : {}) }),
    placeholderData: keepPreviousData,
  });
  const apply = (next: LedgerFilter) => {
    setCursors([]);
    setSearch(
      {
        part: 'ledger',
        ...(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as Record<string, string>),
      },
      { replace: true },
    );
  };
  const columns = ledgerColumns({
    onReceipt: ({ caseId, id }) => setReceipt({ caseId, recordingId: id }),
    onAct: (command, { caseId, id }) =>
      setRequest({ command, caseId, preset: { subject: id }, key: `${command}${id}${Date.now()}` }),
  });
  return (
    <>
      <LedgerFilters
        filter={filter}
        orders={orderChoices(columns)}
        onChange={apply}
        extra={
          <>
            <CsvExport
              label="导出表格"
              name="音像台账"
              total={data?.total ?? 0}
              pageAt={(paging, signal) => call(ROUTES.recordings, { query: { ...filter, ...paging } }, signal)}
              text={ledgerText}
            />
            <Button onClick={() => window.print()}>打印</Button>
          </>
        }
      />
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={12} />}
      {data && (
        <Table<RecordingRow>
          size="middle"
          rowKey="id"
          dataSource={data.items}
          columns={ordered(labelled(columns), filter)}
          pagination={false}
          className="sticky-table"
          locale={{ emptyText: <Blank title="没有符合条件的音像">放宽条件，或者到“上传”选择文件。</Blank> }}
          onChange={(_, __, sorter) => apply({ ...filter, ...orderAsked(sorter) })}
        />
      )}
      {data && (
        <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
      )}
      <ReceiptDrawer of={receipt} onClose={() => setReceipt(undefined)} />
      <ActOnCase request={request} />
    </>
  );
}
