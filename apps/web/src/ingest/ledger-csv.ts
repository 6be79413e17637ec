import { ROUTES, type QueryOf } from '@zhiji/contract';
import { zh } from '@zhiji/terms';
import { call } from '../client/call.ts';
import type { RecordingRow } from '../client/queries.ts';
import { csvOf } from './csv.ts';
import { DURABILITIES } from './ledger-filter.ts';

/** 台账导出: every row the filter finds, page by page; `onRow` tells how many are there. */
export async function ledgerCsv(
  query: QueryOf<typeof ROUTES.recordings>,
  onRows: (rows: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const rows: RecordingRow[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof nextPage>> = await nextPage(query, cursor, signal);
    rows.push(...page.items);
    onRows(rows.length);
    cursor = page.next;
  }
  return csvOf(
    [
      '案件',
      '文件名',
      '记录方式',
      '录制开始',
      '录制结束',
      '记录人',
      '字节数',
      '储存',
      '收到时间',
      '入库时间',
      'SHA-256',
      'SM3',
      '流水序号',
      '已公布',
      '检查结论',
      '已索引',
      '涉密已答',
      '导出期限',
    ],
    rows.map((row) => [
      row.caseTitle,
      row.name,
      row.medium && zh(row.medium),
      row.from,
      row.to,
      row.recordist,
      row.size,
      DURABILITIES[row.durability],
      row.receivedAt,
      row.storedAt,
      row.sha256,
      row.sm3,
      row.leafIndex,
      row.published ? '是' : '否',
      row.verdict && zh(row.verdict),
      row.indexed ? '是' : '否',
      row.secrecyAnswered ? '是' : '否',
      row.due,
    ]),
  );
}

const nextPage = (query: QueryOf<typeof ROUTES.recordings>, cursor: string, signal: AbortSignal) =>
  call(ROUTES.recordings, { query: { ...query, limit: 200, ...(cursor ? { cursor } : {}) } }, signal);
