import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { labelled } from '../shell/labelled-columns.ts';
import { orderAsked, orderChoices, ordered } from '../shell/list-order.ts';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { ArchiveTabs } from './archive-tabs.tsx';
import { BulkArchive } from './bulk-archive.tsx';
import { dossierColumns } from './dossier-columns.tsx';
import { DossierDrawer } from './dossier-drawer.tsx';
import { DossierFilters } from './dossier-filters.tsx';
import { dossierFilterIn, dossiersQuery, type DossierFilter, type DossierRow } from './dossier-queries.ts';
import '../case/case-page.css';

const PAGE = 50;

/** 档案: closed cases with how long there is left to archive them, and the archived ones by 档号. */
export function ArchivePage() {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const filter = dossierFilterIn(search);
  const status = filter.status ?? 'closed';
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, DossierRow>>(new Map());
  const { data, error, isPlaceholderData } = useQuery({
    ...dossiersQuery({ ...filter, status, limit: PAGE, ...(cursors.at(-1) ? { cursor: cursors.at(-1)! } : {}) }),
    placeholderData: keepPreviousData,
  });
  const apply = (next: { readonly [N in keyof DossierFilter]?: string | undefined }) => {
    setCursors([]);
    setChosen(new Map());
    setSearch(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as Record<string, string>, {
      replace: true,
    });
  };
  const show = (caseId: string | undefined) => {
    const next = new URLSearchParams(search);
    if (caseId === undefined) next.delete('case');
    else next.set('case', caseId);
    setSearch(next, { replace: true });
  };
  const columns = dossierColumns(status, ({ caseId }) => show(caseId));
  const order = { sort: filter.sort ?? (status === 'closed' ? 'due' : 'archivedAt'), order: filter.order };
  const narrowed = ['search', 'state', 'from', 'to', 'retention'].some((name) => name in filter);
  return (
    <>
      <title>档案 · 执迹</title>
      <header className="page-head">
        <h1>档案</h1>
        <Link to="/verify" className="screen-only">
          核验案卷包
        </Link>
      </header>
      <ArchiveTabs
        tab={status}
        onTab={(tab) => (tab === 'disposal' ? void navigate('/archive/disposal') : apply({ status: tab }))}
      />
      <DossierFilters
        filter={{ ...filter, status }}
        order={order}
        orders={orderChoices(columns)}
        counts={data?.counts}
        onChange={apply}
      />
      <ProblemNotice error={error} />
      {status === 'closed' && <BulkArchive rows={[...chosen.values()]} onDone={() => setChosen(new Map())} />}
      {!data && !error && <PageSkeleton lines={12} />}
      {data && (
        <Table<DossierRow>
          size="middle"
          rowKey="caseId"
          dataSource={data.items}
          columns={ordered(labelled(columns), order)}
          pagination={false}
          className="sticky-table"
          {...(status === 'closed'
            ? {
                rowSelection: {
                  selectedRowKeys: [...chosen.keys()],
                  onChange: (_: unknown, rows: DossierRow[]) =>
                    setChosen(new Map(rows.filter(Boolean).map((row) => [row.caseId, row]))),
                },
              }
            : {})}
          locale={{
            emptyText: narrowed ? (
              <Blank title="没有符合条件的">放宽条件再找。</Blank>
            ) : status === 'closed' ? (
              <Blank title="没有待归档的案件">案件一经批准结案就列在这里，到期前逐件归档。</Blank>
            ) : (
              <Blank title="还没有归档的案件">在“待归档”里立卷归档。</Blank>
            ),
          }}
          onRow={({ caseId }) => ({ onDoubleClick: () => show(caseId) })}
          onChange={(_, __, sorter) => apply({ ...filter, ...orderAsked(sorter) })}
        />
      )}
      {data && (
        <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
      )}
      <DossierDrawer caseId={search.get('case') ?? undefined} onClose={() => show(undefined)} />
    </>
  );
}
