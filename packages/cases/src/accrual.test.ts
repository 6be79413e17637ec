import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatInstant, parseInstant } from '@zhiji/calendar';
import type { CaseEvent } from '@zhiji/law';
import { at, history } from '@zhiji/testkit';
import { accrualsOf } from './accrual.ts';
import { emptyCaseFile } from './case-file.ts';
import { evolve } from './evolve.ts';
import type { EventData } from './vocabulary.ts';

const clock = { parse: parseInstant, print: (instant: number) => formatInstant(instant) };
const fact = history('c1');
/** 罚款三千元，自 2025-04-19 起每日加处百分之三。 */
const fine = (more: Partial<EventData<'execution.started'>> = {}, decision?: string) =>
  fact(
    'execution.started',
    '2025-05-06 09:00',
    'x1',
    {
      executor: 'ownAgency',
      kind: 'additionalFine',
      daily: 9_000,
      sum: 300_000,
      accruesFrom: '2025-04-19',
      ...more,
    },
    decision === undefined ? {} : { about: [`decision:${decision}`] },
  );
const decided = fact('decision.made', '2025-04-02 10:00', 'k1', {
  kind: 'penaltyImposed',
  fine: 300_000,
  obligations: [{ id: 'o1', kind: 'payFine', content: '缴纳罚款' }],
});
const other = fact('decision.made', '2025-04-03 10:00', 'k2', {
  kind: 'penaltyImposed',
  fine: 100_000,
  obligations: [{ id: 'o2', kind: 'payFine', content: '缴纳罚款' }],
});
const revoked = fact('decision.revoked', '2025-04-20 10:00', 'k1', { reason: '认定有误' });
const paid = (more: object = {}) =>
  fact('obligation.performed', '2025-04-30 10:00', 'o1', { content: '缴款', performedOn: '2025-04-28', ...more });
const sued = (id: string, when: string, kind: EventData<'challenge.received'>['kind'] = 'litigation') =>
  fact('challenge.received', when, id, { kind });
const ended = (id: string, when: string) => fact('challenge.ended', when, id, { outcome: '驳回' });
const concluded = fact('execution.concluded', '2025-05-10 09:00', 'x1', { result: 'executedInFull' });

const accrued = (events: readonly CaseEvent[], asOf: string) =>
  accrualsOf(events.reduce(evolve, emptyCaseFile('c1')), at(asOf), clock).map(
    ({ days, suspended, total, isCapped }) => [days, suspended, total, isCapped],
  );

describe('QDDA-25.1 加处罚款的累计与上限', () => {
  const rows: readonly [string, readonly CaseEvent[], string, readonly unknown[]][] = [
    ['起算当日 → 一日', [decided, fine()], '2025-04-19 00:00', [[1, 0, 9_000, false]]],
    ['起算的前一日 → 没有累计', [decided, fine()], '2025-04-18 23:59', [[0, 0, 0, false]]],
    ['第十日 → 累计九百元', [decided, fine()], '2025-04-28 23:59', [[10, 0, 90_000, false]]],
    ['第三十三日 → 未达上限', [decided, fine()], '2025-05-21 10:00', [[33, 0, 297_000, false]]],
    ['第三十四日 → 达到罚款本数即止', [decided, fine()], '2025-05-22 10:00', [[34, 0, 300_000, true]]],
    ['罚款已缴清 → 计至缴款之日', [decided, fine(), paid()], '2025-06-30 10:00', [[10, 0, 90_000, false]]],
    [
      '另一决定的罚款未缴 → 本决定的已缴清，计至缴款之日',
      [decided, other, fine({}, 'k1'), paid()],
      '2025-06-30 10:00',
      [[10, 0, 90_000, false]],
    ],
    [
      '缴的是另一决定的罚款 → 继续累计',
      [decided, other, fine({}, 'k1'), { ...paid(), objects: [{ type: 'obligation', id: 'o2', role: 'subject' }] }],
      '2025-05-21 10:00',
      [[33, 0, 297_000, false]],
    ],
    [
      '决定已撤销，未缴的不再等 → 计至另一决定缴款之日',
      [decided, other, revoked, fine(), { ...paid(), objects: [{ type: 'obligation', id: 'o2', role: 'subject' }] }],
      '2025-06-30 10:00',
      [[10, 0, 90_000, false]],
    ],
    [
      '只缴了一部分 → 继续累计',
      [decided, fine(), paid({ remaining: '尚欠一半' })],
      '2025-05-01 10:00',
      [[13, 0, 117_000, false]],
    ],
    ['执行终结 → 计至终结之日', [decided, fine(), concluded], '2025-06-30 10:00', [[22, 0, 198_000, false]]],
    [
      '诉讼期间 → 不予计算',
      [decided, fine(), sued('h1', '2025-04-21 09:00'), ended('h1', '2025-04-25 09:00')],
      '2025-04-28 10:00',
      [[10, 5, 45_000, false]],
    ],
    [
      '复议尚未终结 → 其后都不计算',
      [decided, fine(), sued('h1', '2025-04-21 09:00', 'reconsideration')],
      '2025-04-28 10:00',
      [[10, 8, 18_000, false]],
    ],
    [
      '复议与诉讼期间重叠 → 不重复扣除',
      [
        decided,
        fine(),
        sued('h1', '2025-04-21 09:00', 'reconsideration'),
        ended('h1', '2025-04-25 09:00'),
        sued('h2', '2025-04-24 09:00'),
        ended('h2', '2025-04-26 09:00'),
      ],
      '2025-04-28 10:00',
      [[10, 6, 36_000, false]],
    ],
    [
      '信访 → 照常计算',
      [decided, fine(), sued('h1', '2025-04-21 09:00', 'petition')],
      '2025-04-28 10:00',
      [[10, 0, 90_000, false]],
    ],
    [
      '滞纳金 → 诉讼期间照常计算',
      [decided, fine({ kind: 'lateFee' }), sued('h1', '2025-04-21 09:00')],
      '2025-04-28 10:00',
      [[10, 0, 90_000, false]],
    ],
    ['代履行 → 没有累计', [decided, fine({ kind: 'substitutePerformance' })], '2025-04-28 10:00', []],
  ];
  for (const [name, events, asOf, says] of rows)
    it(`QDDA-25.1 第二十五条 ${name}`, () => assert.deepEqual(accrued(events, asOf), says));
  it('QDDA-25.1 第二十五条 没有登记每日数额 → 不猜', () => {
    const { daily: _daily, ...unknown } = fine().data;
    assert.deepEqual(accrued([decided, { ...fine(), data: unknown }], '2025-04-28 10:00'), []);
  });
  it('QDDA-25.1 第二十五条 分两期缴纳，只缴了一期 → 继续累计；两期都缴 → 计至末期', () => {
    const twice = fact('decision.made', '2025-04-02 10:00', 'k1', {
      kind: 'penaltyImposed',
      obligations: ['o1', 'o2'].map((id) => ({ id, kind: 'payFine', content: '缴纳罚款' })),
    });
    const second = fact('obligation.performed', '2025-05-02 10:00', 'o2', {
      content: '缴款',
      performedOn: '2025-05-02',
    });
    assert.deepEqual(accrued([twice, fine(), paid()], '2025-05-04 10:00'), [[16, 0, 144_000, false]]);
    assert.deepEqual(accrued([twice, fine(), paid(), second], '2025-05-04 10:00'), [[14, 0, 126_000, false]]);
  });
  it('QDDA-25.1 第二十五条 两次加处 → 各自累计', () =>
    assert.deepEqual(
      accrued(
        [
          decided,
          fine(),
          {
            ...fine({ daily: 1_000, accruesFrom: '2025-04-27' }),
            objects: [{ type: 'execution', id: 'x2', role: 'subject' }],
          },
        ],
        '2025-04-28 10:00',
      ),
      [
        [10, 0, 90_000, false],
        [2, 0, 2_000, false],
      ],
    ));
});
