import type { Accrual } from '@zhiji/cases';
import { yuan } from '../form/shown-value.ts';

/** How a sum that grows by the day is counted, with the articles that say so. */
export function accrualText({ kind, from, to, days, suspended, daily, cap, isCapped }: Accrual): string {
  if (days === 0) return `自 ${from} 起每日 ${yuan(daily)} 元，尚未起算。`;
  const stayed = suspended > 0 ? `，其中复议、诉讼期间 ${suspended} 日不予计算（行政处罚法第七十三条第三款）` : '';
  const counted = `自 ${from} 至 ${to} 共 ${days} 日${stayed}；每日 ${yuan(daily)} 元 × ${days - suspended} 日`;
  const capped = isCapped ? `，已达上限 ${yuan(cap)} 元` : `，不超过 ${yuan(cap)} 元`;
  const basis =
    kind === 'additionalFine'
      ? '（行政处罚法第七十二条第一款第（一）项、行政强制法第四十五条第二款）'
      : '（行政强制法第四十五条第二款）';
  return `${counted}${capped}${basis}。`;
}
