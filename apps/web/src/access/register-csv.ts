import { csvOf } from '../client/csv.ts';
import type { RegisterLine } from './access-queries.ts';

/** 登记的事项, in the words of the register. */
export const REGISTERED: Readonly<Record<string, string>> = {
  'access.released': '放行',
  'recording.viewed': '打开',
  'access.copied': '复制',
  'access.provided': '对外提供',
  'dossier.exported': '导出案卷包',
  'access.ended': '结束',
  'access.denied': '拒绝',
};

/** FZCG-28.2：调阅人、复制人、审批人、时间、事由，另加资料标识和流水序号。 */
export const registerText = (rows: readonly RegisterLine[]): string =>
  csvOf(
    [
      '流水序号',
      '时间',
      '事项',
      '案件',
      '案号',
      '调阅人',
      '复制人',
      '审批人',
      '接收方',
      '事由',
      '资料标识',
      '申请标识',
    ],
    rows.map((line) => [
      line.leafIndex,
      line.at,
      REGISTERED[line.event] ?? line.event,
      line.caseTitle,
      line.caseNumber,
      line.viewer,
      line.copier,
      line.approver,
      line.recipient,
      line.reason,
      line.recordings.join('；'),
      line.access,
    ]),
  );
