import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendar } from './calendar.ts';
import { formatDay, parseDay } from './day.ts';
import { describeDue } from './description.ts';
import { due, type DueRules } from './due.ts';
import { formatDueInstant, parseInstant, printDueInstant } from './instant.ts';
import { noticesKnownOn } from './notice.ts';
import { days, hours, minutes, months, STATED, workdays, years, type Period, type Term } from './period.ts';
import { STATE_COUNCIL_NOTICES } from './state-council.ts';

const published = calendar(STATE_COUNCIL_NOTICES);
const at = (text: string) => parseInstant(`${text.replace(' ', 'T')}+08:00`)!;
const ACT: DueRules = { bounds: 'act' };
const RETENTION: DueRules = { bounds: 'retention' };
const dueFrom = (term: Term, from: string, rules: DueRules = ACT) => due(term, at(from), rules, published);

const table: readonly [name: string, Term, from: string, DueRules, until: string][] = [
  ['四（02-12）起 2 个工作日，六（02-14）调休上班', workdays(2), '2026-02-12 09:00', ACT, '2026-02-14 24:00'],
  ['五（02-13）起 2 个工作日，跳过春节', workdays(2), '2026-02-13 16:30', ACT, '2026-02-24 24:00'],
  ['2025-12-31 起 2 个工作日，01-04 调休上班', workdays(2), '2025-12-31 10:00', ACT, '2026-01-05 24:00'],
  ['30 日届满于周六，顺延到周一', days(30), '2026-01-08 10:00', ACT, '2026-02-09 24:00'],
  ['30 日届满于调休上班的周六，不顺延', days(30), '2026-01-15 10:00', ACT, '2026-02-14 24:00'],
  ['三明 第二十条 自然日', days(10), '2026-09-28 10:00', ACT, '2026-10-08 24:00'],
  ['三明 第二十条 工作日', workdays(5), '2026-09-28 10:00', ACT, '2026-10-10 24:00'],
  ['2025-08-31 起 6 个月，取月末', months(6), '2025-08-31 10:00', ACT, '2026-02-28 24:00'],
  ['闰日起 1 年，取月末', years(1), '2024-02-29 10:00', RETENTION, '2025-02-28 24:00'],
  ['FZCG-24.3 放宽到 2 个工作日', workdays(2), '2025-09-26 15:00', ACT, '2025-09-29 24:00'],
  ['FZCG-24.5 放宽到 2 个工作日，跨国庆', workdays(2), '2025-09-30 16:00', ACT, '2025-10-10 24:00'],
  ['FZCG-24.5 未列入的仍按 24 小时', hours(24), '2025-09-30 17:00', ACT, '2025-10-01 17:00'],
  ['FZCG-24.4 24 小时，假日不顺延', hours(24), '2025-10-01 10:00', ACT, '2025-10-02 10:00'],
  ['FZCG-7.2 紧急启动 24 小时，假日不顺延', hours(24), '2025-10-01 16:00', ACT, '2025-10-02 16:00'],
  ['FZCG-26.2 保存 2 年，末日不顺延', years(2), '2023-04-10 09:00', RETENTION, '2025-04-10 24:00'],
  ['保存期末日逢假也不顺延', years(1), '2024-10-01 09:00', RETENTION, '2025-10-01 24:00'],
  ['FZCG-26.3 归档 30 日，逢国庆顺延', days(30), '2025-09-01 10:00', ACT, '2025-10-09 24:00'],
  ['FZCG-26.3 配置为不顺延', days(30), '2025-09-01 10:00', { bounds: 'act', rolls: false }, '2025-10-01 24:00'],
  ['当日', { unit: 'sameDay' }, '2025-10-01 00:00', ACT, '2025-10-01 24:00'],
  ['当日最后一刻起', { unit: 'sameDay' }, '2025-10-01 23:59:59.999', ACT, '2025-10-01 24:00'],
  ['30 分钟', minutes(30), '2026-02-13 23:45', ACT, '2026-02-14 00:15'],
  ['24:00 起算属于次日', workdays(1), '2026-03-02 24:00', ACT, '2026-03-04 24:00'],
];

for (const [name, term, from, rules, until] of table)
  test(name, () => {
    const result = dueFrom(term, from, rules);
    assert.equal(printDueInstant(result.at), until);
    assert.equal(result.at, at(until));
    assert.equal(result.provisional, false);
  });

test('末日是 24:00 所在的那一日', () => {
  assert.equal(formatDay(dueFrom(years(2), '2023-04-10 09:00', RETENTION).lastDay), '2025-04-10');
  assert.equal(formatDay(dueFrom(hours(24), '2026-02-13 00:00').lastDay), '2026-02-13');
  assert.equal(formatDueInstant(dueFrom(hours(24), '2026-02-13 00:00').at), '2026-02-13T24:00:00.000+08:00');
});

test('没有数字的期间没有到期时刻，类型上也没有', () => {
  const open: readonly Period[] = [{ unit: 'ever' }, { unit: 'none' }, { unit: 'standard', word: 'promptly' }];
  for (const period of open) assert.equal(due(period, 0, ACT, published), undefined);
  // @ts-expect-error 及时 has no due instant
  assert.throws(() => due({ unit: 'standard', word: 'promptly' }, 0, ACT, published).at, TypeError);
});

test('期间的数须为正整数', () => {
  for (const n of [0, -1, 1.5, Number.NaN]) assert.throws(() => due(days(n), 0, ACT, published), RangeError);
});

test('超出已公布安排的到期为暂定；按小时、不顺延的和保存期不受影响', () => {
  assert.equal(dueFrom(workdays(2), '2026-12-30 10:00').provisional, true);
  assert.equal(dueFrom(days(30), '2026-12-10 10:00').provisional, true);
  assert.equal(dueFrom(days(5), '2026-12-21 10:00').provisional, true, '末日 12-26 周六，顺延到 12-28');
  assert.equal(dueFrom(workdays(2), '2026-12-21 10:00').provisional, false);
  assert.equal(dueFrom(hours(240), '2026-12-30 10:00').provisional, false);
  assert.equal(dueFrom(years(30), '2026-12-30 10:00', RETENTION).provisional, false);
  assert.equal(dueFrom(days(30), '2026-12-10 10:00', { bounds: 'act', rolls: false }).provisional, false);
});

test('同一期限按当时所知和事后所知各算一遍（2020 年春节延长）', () => {
  const known = calendar(noticesKnownOn(STATE_COUNCIL_NOTICES, parseDay('2020-01-26')!));
  const [then, later] = [known, published].map((c) => due(workdays(3), at('2020-01-23 10:00'), ACT, c));
  assert.equal(printDueInstant(then!.at), '2020-02-03 24:00');
  assert.equal(printDueInstant(later!.at), '2020-02-05 24:00');
  assert.equal(then!.computedWith, known.id);
  assert.notEqual(then!.computedWith, later!.computedWith);
});

test('算法写成一句话', () => {
  const sentences: readonly [Term, from: string, DueRules, sentence: string][] = [
    [hours(24), '2026-02-13 16:30', ACT, '2026-02-13 16:30 起 24 小时，至 02-14 16:30'],
    [hours(24), '2025-12-31 16:30', ACT, '2025-12-31 16:30 起 24 小时，至 2026-01-01 16:30'],
    [
      workdays(2),
      '2026-02-13 16:30',
      ACT,
      '不含 2026-02-13，跳过 02-15 至 02-23（春节放假，国办发明电〔2025〕7号），计入 02-14（春节调休上班，国办发明电〔2025〕7号），第 2 个工作日为 02-24，至 24:00',
    ],
    [
      workdays(2),
      '2026-03-05 16:30',
      ACT,
      '不含 2026-03-05，跳过 03-07 至 03-08（周末），第 2 个工作日为 03-09，至 24:00',
    ],
    [
      days(30),
      '2026-01-08 10:00',
      ACT,
      '不含 2026-01-08，30 日届满于 02-07，逢 02-07 至 02-08（周末），顺延到 02-09 24:00',
    ],
    [
      days(30),
      '2026-01-15 10:00',
      ACT,
      '不含 2026-01-15，30 日届满于 02-14 24:00，逢 02-14（春节调休上班，国办发明电〔2025〕7号），不顺延',
    ],
    [years(2), '2023-04-10 09:00', RETENTION, '不含 2023-04-10，2 年届满于 2025-04-10 24:00'],
    [{ unit: 'sameDay' }, '2026-02-13 09:00', ACT, '2026-02-13 当日，至 24:00'],
    [
      workdays(1),
      '2026-12-31 09:00',
      ACT,
      '不含 2026-12-31，第 1 个工作日为 2027-01-01，至 24:00（暂定：所涉日期尚无放假安排可依）',
    ],
  ];
  for (const [term, from, rules, sentence] of sentences)
    assert.equal(describeDue(dueFrom(term, from, rules)), sentence);
});

test('所定期限：截至所定的时刻，不计日', () => {
  const found = dueFrom(STATED, '2025-04-17 00:00');
  assert.equal(found.at, at('2025-04-17 00:00'));
  assert.equal(formatDay(found.lastDay), '2025-04-16');
  assert.equal(describeDue(found), '所定期限，至 2025-04-16 24:00');
});
