import type { CaseStatus } from '@zhiji/cases';

/** 案件状态 in words. */
export const CASE_STATUSES: Readonly<Record<CaseStatus, string>> = {
  lead: '案源',
  open: '办理中',
  concluded: '已办结',
  closed: '已结案',
  archived: '已归档',
  leadClosed: '案源关闭',
};
