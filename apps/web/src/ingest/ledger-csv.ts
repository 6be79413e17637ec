import { zh } from '@zhiji/terms';
import { csvOf } from '../client/csv.ts';
import type { RecordingRow } from '../client/queries.ts';
import { DURABILITIES } from './ledger-filter.ts';

/** 台账 as a table, one line a recording. */
export const ledgerText = (rows: readonly RecordingRow[]): string =>
  csvOf(
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
