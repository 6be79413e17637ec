import { caseHandling } from './ch2-case.ts';
import { serviceAndResult } from './ch2-service.ts';

/** 第二章 行政处罚记录规则 */
export const penalty = {
  title: '第二章 行政处罚记录规则',
  articles: [...caseHandling, ...serviceAndResult],
} as const;
