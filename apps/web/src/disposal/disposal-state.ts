import type { State } from '../law/state-mark.tsx';
import { agreedBy } from '../approval/people-count.ts';
import type { DisposalRow, DueRow } from './disposal-queries.ts';

/** The parts of the desk, in the order a recording passes them. */
export const PARTS = [
  { key: 'due', title: '可提请' },
  { key: 'requested', title: '待批准' },
  { key: 'agreed', title: '待执行' },
  { key: 'executed', title: '已执行' },
  { key: 'refused', title: '未获同意' },
] as const satisfies readonly { key: 'due' | DisposalRow['status']; title: string }[];

export type PartKey = (typeof PARTS)[number]['key'];

export const partNamed = (name: string | null): PartKey | undefined => PARTS.find(({ key }) => key === name)?.key;

/** 提请人以外的两人：FZCG-26、FZMC-19、FTJD-24、SMGX-7。 */
export const AGREEING = 2;

/** It has been carried out and not all of its bytes have left the vault. */
export const isErasing = ({ status, recordings }: Pick<DisposalRow, 'status' | 'recordings'>): boolean =>
  status === 'executed' && recordings.some(({ erasedAt }) => erasedAt === null);

/** How a disposal stands, and what it waits for. */
export function stateOf(row: DisposalRow): readonly [State, string] {
  switch (row.status) {
    case 'requested':
      return row.approval === null
        ? ['near', '尚未报批']
        : ['open', `还需 ${AGREEING - agreedBy(row.opinions).length} 人同意`];
    case 'agreed':
      return ['near', '待执行'];
    case 'executed':
      return isErasing(row) ? ['near', '已执行，正在清除'] : ['done', '已执行'];
    case 'refused':
      return row.opinions.some(({ agreed }) => !agreed) ? ['breach', '未获同意'] : ['excused', '已撤回'];
  }
}

/** Recordings of one case that go into one disposal. */
export interface CaseShare {
  readonly caseId: string;
  readonly caseTitle: string;
  readonly rows: readonly DueRow[];
}

/** A disposal is of one case: what was chosen, case by case in the order of the list. */
export const sharesOf = (rows: readonly DueRow[]): readonly CaseShare[] =>
  [...Map.groupBy(rows, ({ caseId }) => caseId)].map(([caseId, own]) => ({
    caseId,
    caseTitle: own[0]!.caseTitle,
    rows: own,
  }));
