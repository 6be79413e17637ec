import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Accrual } from '@zhiji/cases';
import { accrualText } from './accrual-text.ts';

const accrual: Accrual = {
  execution: 'x1',
  kind: 'additionalFine',
  from: '2025-04-19',
  to: '2025-04-28',
  days: 10,
  suspended: 0,
  daily: 9_000,
  cap: 300_000,
  total: 90_000,
  isCapped: false,
};

it('QDDA-25.1 加处罚款：计算过程、上限和依据都写明', () =>
  assert.equal(
    accrualText(accrual),
    '自 2025-04-19 至 2025-04-28 共 10 日；每日 90.00 元 × 10 日，不超过 3,000.00 元（行政处罚法第七十二条第一款第（一）项、行政强制法第四十五条第二款）。',
  ));
it('QDDA-25.1 加处罚款：复议、诉讼期间不计，写明日数和依据', () =>
  assert.match(
    accrualText({ ...accrual, suspended: 4 }),
    /复议、诉讼期间 4 日不予计算（行政处罚法第七十三条第三款）；每日 90\.00 元 × 6 日/,
  ));
it('QDDA-25.1 滞纳金：达到上限的写明，不引行政处罚法', () => {
  const text = accrualText({ ...accrual, kind: 'lateFee', isCapped: true });
  assert.match(text, /已达上限 3,000\.00 元（行政强制法第四十五条第二款）/);
  assert.doesNotMatch(text, /行政处罚法/);
});
it('QDDA-25.1 起算日未到：不写日数', () =>
  assert.equal(accrualText({ ...accrual, days: 0, total: 0 }), '自 2025-04-19 起每日 90.00 元，尚未起算。'));
