import type { AnswerOf, QueryOf, ROUTES } from '@zhiji/contract';

type Counts = AnswerOf<typeof ROUTES.workbench>['counts'];
type Query = QueryOf<typeof ROUTES.debts>;

/** 欠账清单 – one count of the workbench with the list it opens. */
export interface DebtListKind {
  readonly count: keyof Counts;
  readonly title: string;
  readonly path: string;
  readonly query: Query;
  /** A count above nothing is a breach. */
  readonly grave?: true;
}

const list = (count: keyof Counts, title: string, query: Query): DebtListKind => ({
  count,
  title,
  query,
  path: `/debts?list=${count}`,
});

export const DEBT_LISTS: readonly DebtListKind[] = [
  { ...list('overdue', '逾期', { state: 'overdue' }), grave: true },
  list('nearDue', '二十四小时内到期', { state: 'nearDue' }),
  { ...list('approvals', '待我审批', { kind: 'approval' }), path: '/approvals' },
  list('storing', '待导出音像', { kind: 'duty', topic: 'av.store' }),
  list('recordings', '缺音像', { kind: 'recording' }),
  list('documents', '缺文书', { kind: 'paper' }),
  list('questions', '待认定', { kind: 'question' }),
  list('duties', '其他义务', { kind: 'duty' }),
];
