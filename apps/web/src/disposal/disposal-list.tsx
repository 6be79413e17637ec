import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { DisposalDetail } from './disposal-detail.tsx';
import { DisposalExport } from './disposal-export.tsx';
import { disposalsQuery, type DisposalRow } from './disposal-queries.ts';
import { DisposalRows } from './disposal-rows.tsx';
import { DisposalSearch } from './disposal-search.tsx';
import '../approval/approval-page.css';

const PAGE = 50;

type Status = DisposalRow['status'];

const EMPTY: Readonly<Record<Status, readonly [string, string]>> = {
  requested: ['没有待批准的处置', '在“可提请”里选中音像提请；提请同时报请批准。'],
  agreed: ['没有待执行的处置', '提请人以外的两人同意以后，处置就到这里，由管理人员核对清单并执行。'],
  executed: ['还没有执行过处置', '执行以后，证明编号、同意的人、摘要和清除的时刻都列在这里。'],
  refused: ['没有未获同意的处置', '不同意、退回和撤回的列在这里；所涉音像回到“可提请”。'],
};

interface DisposalListProps {
  readonly part: Status;
  readonly search: string | undefined;
  readonly linked: string | null;
  readonly onSearch: (search: string | undefined) => void;
  readonly onShow: (disposalId: string) => void;
}

/** Disposals of one part, the newest first, one of them in full. */
export function DisposalList({ part, search, linked, onSearch, onShow }: DisposalListProps) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const filter = { status: part, ...(search ? { search } : {}) };
  const { data, error, isPlaceholderData } = useQuery({
    ...disposalsQuery({ ...filter, limit: PAGE, ...(cursors.at(-1) ? { cursor: cursors.at(-1)! } : {}) }),
    placeholderData: keepPreviousData,
  });
  const rows = data?.items ?? [];
  const open = linked ?? rows[0]?.id;
  const at = rows.findIndex(({ id }) => id === open);
  const step = (by: number) => () => {
    const next = rows[at + by];
    if (next) onShow(next.id);
  };
  useShortcut('j', '下一件', step(1));
  useShortcut('k', '上一件', step(-1));
  return (
    <>
      <DisposalSearch label="检索处置" placeholder="案由、文号、理由、证明编号" value={search} onSearch={onSearch}>
        {part === 'executed' && <DisposalExport filter={filter} total={data?.total ?? 0} />}
        <Button disabled={open === undefined} onClick={() => print()}>
          打印清单
        </Button>
      </DisposalSearch>
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={10} />}
      {data && open === undefined && (
        <Blank title={search ? '没有符合条件的处置' : EMPTY[part][0]}>{search ? '换个词再找。' : EMPTY[part][1]}</Blank>
      )}
      {data && open !== undefined && (
        <div className="approval-page disposal-page">
          <div className="screen-only">
            {rows.length > 0 && <DisposalRows rows={rows} open={open} onOpen={onShow} />}
            <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
          </div>
          <DisposalDetail key={open} disposalId={open} />
        </div>
      )}
    </>
  );
}
