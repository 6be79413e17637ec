import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOfDay, printDueInstant } from '@zhiji/calendar';
import { replay, view, type CaseEvent, type Duty, type DutyView, type Program, type SettledNorm } from '@zhiji/law';
import { answered, at, caseBook, SANMING, sanming } from '../../test/sanming.ts';

const { fact, iso, start, take } = caseBook();

type OwedNorm = SettledNorm & Duty;
const hasTerm = (norm: SettledNorm): norm is OwedNorm =>
  norm.form === 'duty' && 'period' in norm.due && norm.due.period.unit !== 'none';
const scopeOf = (norm: SettledNorm) => norm.scope ?? 'case';

const closed = (when: string) => [start('2025-03-01 09:00'), fact('case.closed', when, 'c1', {})];
const measure = [
  start('2025-03-03 09:00', 'coercion'),
  fact('measure.taken', '2025-03-04 10:00', 'm1', {
    kind: 'seizure',
    items: [],
    until: '2025-04-03T24:00:00+08:00',
  }),
];
const december = fact('period.began', '2025-12-01 00:00', '2025-12', {
  kind: 'monthly',
  firstDay: '2025-12-01',
  lastDay: '2025-12-31',
});
const ordered = fact('rectification.ordered', '2025-03-10 11:00', 'y1', {
  demand: '补齐记录',
  by: iso('2025-03-25 18:00'),
  unit: '执法一科',
});

/** 起因和届满；缺一种即报错，新增的期限不会漏测。 */
const SAMPLES: Readonly<Record<string, readonly [readonly CaseEvent[], string]>> = {
  '20.internet': [closed('2025-03-04 10:00'), '2025-03-10 24:00'],
  '20.levels': [closed('2025-09-28 10:00'), '2025-10-09 24:00'],
  '22.expiry': [measure, '2025-04-03 24:00'],
  '30.evaluation': [[december], '2025-12-31 24:00'],
  '33.answer': [[ordered], '2025-03-25 18:00'],
};
/** 只在另一口径下产生的期限 */
const UNDER_READINGS: Readonly<
  Record<string, readonly [Readonly<Record<string, string>>, readonly CaseEvent[], string]>
> = {
  '20.internet': [{ 'SMGX-20.1': 'workdays' }, closed('2025-03-04 10:00'), '2025-03-11 24:00'],
  '20.levels': [{ 'SMGX-20.1': 'workdays' }, closed('2025-09-28 10:00'), '2025-10-11 24:00'],
  '20.levels.merged': [{ 'SMGX-20.2': 'merged' }, closed('2025-03-04 10:00'), '2025-03-10 24:00'],
};

const dutyOf = (program: Program, norm: SettledNorm, events: readonly CaseEvent[], asOf: number): DutyView =>
  view(program, replay(program, answered(events), 'c1', scopeOf(norm)), asOf).duties.find(
    ({ norms }) => norms[0] === norm.index,
  )!;

/** What the norm demands, all of it at one instant. */
function fulfilments(
  norm: OwedNorm,
  object: { readonly type: string; readonly id: string },
  when: number,
): readonly CaseEvent[] {
  return norm.must.map(({ type, where = {} }, i) => ({
    id: `made/${norm.id}/${i}`,
    type,
    at: when,
    recorded: when,
    by: { id: `p-${i}`, role: 'officer' },
    objects: [{ ...object, role: 'subject' }],
    data: Object.fromEntries(
      Object.entries(where).map(([field, test]) => {
        const { has, present } = test as { readonly has?: unknown; readonly present?: boolean };
        return [field, has ?? (present ? '有' : test)];
      }),
    ),
  }));
}

function triple(name: string, program: Program, id: string, events: readonly CaseEvent[], due: string): void {
  const norm = program.norms.find((one): one is OwedNorm => one.id === id && hasTerm(one))!;
  it(`${norm.article}（${name}）：前一毫秒、届满之时、后一毫秒`, () => {
    const open = dutyOf(program, norm, events, 0);
    const end = open.due!.at;
    assert.equal(printDueInstant(end), due);
    const doneAt = (when: number) =>
      dutyOf(program, norm, [...events, ...fulfilments(norm, open.object, when)], when + 86_400_000).status;
    assert.deepEqual([doneAt(end - 1), doneAt(end), doneAt(end + 1)], ['done', 'done', 'doneLate']);
    const undone = (asOf: number) => dutyOf(program, norm, events, asOf).status;
    assert.deepEqual([undone(end - 1), undone(end), undone(end + 1)], ['open', 'open', 'overdue']);
    assert.equal(dutyOf(program, norm, events, end + 1).breachAt, end);
  });
}

describe('每一个期限的届满', () => {
  for (const { id } of SANMING.norms.filter(hasTerm))
    it(`${id} 有样例`, () => assert.ok(SAMPLES[id] ?? UNDER_READINGS[id]));
  for (const [id, [events, due]] of Object.entries(SAMPLES)) triple(id, SANMING, id, events, due);
  for (const [id, [readings, events, due]] of Object.entries(UNDER_READINGS))
    triple(`${id}，另一口径`, sanming(readings), id, events, due);
});

describe('每一个内部目标的届满', () => {
  const found = (finding: 'outsideJurisdiction') =>
    fact('finding.made', '2025-03-04 10:00', 'c1', { finding, value: true, basis: '现场情况' });
  const order = (caseType: 'penalty' | 'inspection') => [
    start('2025-03-01 09:00', caseType),
    fact('correction.ordered', '2025-03-10 10:00', 'c1', { content: '改正', by: iso('2025-03-20 18:00') }),
  ];
  const samples: Readonly<Record<string, readonly [readonly CaseEvent[], string]>> = {
    '6.maintain.first': [
      [fact('device.registered', '2025-01-20 10:00', 'd1', { kind: 'bodyCamera', serial: 'd1' })],
      '2025-02-20 24:00',
    ],
    '6.maintain.next': [[fact('device.maintained', '2025-02-20 10:00', 'd1', { work: '清洁' })], '2025-03-20 24:00'],
    '9.transfer': [[start('2025-03-01 09:00'), found('outsideJurisdiction')], '2025-03-13 24:00'],
    '10.notify': [
      [
        start('2025-03-01 09:00'),
        fact('measure.itemsHandedOver', '2025-03-12 10:00', 'm1', { authority: '某县公安局', items: ['i1'] }),
      ],
      '2025-03-13 10:00',
    ],
    '13.review': [order('penalty'), '2025-03-25 24:00'],
    '29.review': [order('inspection'), '2025-03-25 24:00'],
    '30.archive': [closed('2025-03-04 10:00'), '2025-04-03 24:00'],
    '33.order': [[fact('clue.confirmed', '2025-03-10 10:00', 'y1', { liability: 'notRecorded' })], '2025-03-25 24:00'],
  };
  for (const [id, [events, due]] of Object.entries(samples))
    it(`${id}：届满之时不算超期，其后一毫秒算，均不是违规`, () => {
      const norm = SANMING.norms.find((one) => one.id === id)!;
      const shown = (asOf: number) => {
        const state = replay(SANMING, answered(events), 'c1', scopeOf(norm));
        const { targets, duties } = view(SANMING, state, asOf);
        const target = targets.find(({ norms }) => norms[0] === norm.index)!;
        return [printDueInstant(target.due), target.late, duties.find(({ norms }) => norms[0] === norm.index)!.status];
      };
      const { due: end } = view(SANMING, replay(SANMING, answered(events), 'c1', scopeOf(norm)), 0).targets.find(
        ({ norms }) => norms[0] === norm.index,
      )!;
      assert.deepEqual(
        [shown(end - 1), shown(end), shown(end + 1)],
        [
          [due, false, 'open'],
          [due, false, 'open'],
          [due, true, 'open'],
        ],
      );
    });
  it('所列即全部', () =>
    assert.deepEqual(
      SANMING.norms.flatMap((norm) => (norm.form === 'duty' && norm.target ? [norm.id] : [])).toSorted(),
      Object.keys(samples).toSorted(),
    ));
});

describe('保存期限的届满', () => {
  for (const [retention, end] of [
    ['10年', '2035-04-11 00:00'],
    ['30年', '2055-04-11 00:00'],
  ] as const)
    it(`第七条：案卷保管期限${retention}，最后一日 24:00 之前不可处置，其时即可`, () => {
      const state = replay(
        SANMING,
        answered([
          start('2025-03-01 09:00'),
          take('r1', '2025-03-04', '09:00', '10:00'),
          fact('case.archived', '2025-04-10 10:00', 'c1', { catalogue: [], retention }),
        ]),
        'c1',
      );
      const kept = (asOf: number) => view(SANMING, state, asOf).retention[0]!;
      const { until } = kept(0);
      assert.ok(typeof until === 'object');
      assert.equal(endOfDay(until.lastDay), at(end));
      const disposable = [-1, 0, 1].map((ms) => kept(at(end) + ms).disposable);
      assert.deepEqual(disposable, [false, true, true]);
    });
});
