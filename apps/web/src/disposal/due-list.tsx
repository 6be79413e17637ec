import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { COMMANDS } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useActing } from '../shell/acting.tsx';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { labelled } from '../shell/labelled-columns.ts';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { BulkDisposal } from './bulk-disposal.tsx';
import { DisposalSearch } from './disposal-search.tsx';
import { DUE_COLUMNS } from './due-columns.tsx';
import { dueQuery, type DueRow } from './disposal-queries.ts';

const PAGE = 50;

interface DueListProps {
  readonly search: string | undefined;
  readonly onSearch: (search: string | undefined) => void;
}

/** 可提请: originals whose keeping is over, those longest over first. */
export function DueList({ search, onSearch }: DueListProps) {
  const { me, rolesFor } = useActing();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, DueRow>>(new Map());
  const { data, error, isPlaceholderData } = useQuery({
    ...dueQuery({ limit: PAGE, ...(search ? { search } : {}), ...(cursors.at(-1) ? { cursor: cursors.at(-1)! } : {}) }),
    placeholderData: keepPreviousData,
  });
  const may = rolesFor('requestDisposal').length > 0;
  const choose = (rows: readonly DueRow[]) => setChosen(new Map(rows.map((row) => [row.recording, row])));
  return (
    <>
      <DisposalSearch label="检索可提请的音像" placeholder="文件名、案由、档号" value={search} onSearch={onSearch}>
        <Button onClick={() => print()}>打印</Button>
      </DisposalSearch>
      <h2 className="disposal-title">{me.agency.name}　保存期限届满、可以提请处置的音像</h2>
      <p className="disposal-hint quiet screen-only">
        {may
          ? '提请后须由提请人以外的两人批准；批准后执行，原件不可恢复。'
          : `由${COMMANDS.requestDisposal.roles.map((role) => zh(role)).join('、')}提请处置，您现在的身份只能查看。`}
      </p>
      <ProblemNotice error={error} />
      <BulkDisposal rows={[...chosen.values()]} onDone={choose} />
      {!data && !error && <PageSkeleton lines={12} />}
      {data && (
        <Table<DueRow>
          size="middle"
          rowKey="recording"
          dataSource={data.items}
          columns={labelled(DUE_COLUMNS)}
          pagination={false}
          className="sticky-table disposal-due"
          {...(may
            ? {
                rowSelection: {
                  selectedRowKeys: [...chosen.keys()],
                  preserveSelectedRowKeys: true,
                  onChange: (_: unknown, rows: DueRow[]) => choose(rows.filter(Boolean)),
                },
              }
            : {})}
          locale={{
            emptyText: search ? (
              <Blank title="没有符合条件的">换个词再找。</Blank>
            ) : (
              <Blank title="没有可以提请处置的音像">
                保存期限届满、没有冻结、不在另一处置中的音像列在这里。永久保存和期限待定的不会出现。
              </Blank>
            ),
          }}
        />
      )}
      {data && (
        <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
      )}
    </>
  );
}
