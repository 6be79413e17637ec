import { csvOf } from '../client/csv.ts';
import { agreedBy } from '../approval/people-count.ts';
import type { DisposalRow } from './disposal-queries.ts';

/** One line a recording, with all that shows by whom and on what ground it was destroyed. */
export const disposalText = (rows: readonly DisposalRow[], nameOf: (id: string) => string): string =>
  csvOf(
    [
      '证明编号',
      '案号',
      '档号',
      '案件',
      '音像',
      '录制时间',
      '字节数',
      'SHA-256',
      '保存到',
      '依据',
      '提请理由',
      '提请人',
      '提请时间',
      '同意人',
      '同意时间',
      '执行人',
      '执行时间',
      '清除时间',
    ],
    rows.flatMap((row) => {
      const agreed = agreedBy(row.opinions);
      return row.recordings.map((recording) => [
        row.certificate,
        row.caseNumber,
        row.archiveNumber,
        row.caseTitle,
        recording.name ?? recording.id,
        recording.from,
        recording.size,
        recording.sha256,
        recording.keptUntil,
        recording.keptBy,
        row.reason,
        nameOf(row.requestedBy),
        row.requestedAt,
        agreed.map(nameOf).join('、'),
        agreed.map((id) => row.opinions.find(({ by, agreed: yes }) => yes && by === id)!.at).join('、'),
        row.executedBy && nameOf(row.executedBy),
        row.executedAt,
        recording.erasedAt,
      ]);
    }),
  );
