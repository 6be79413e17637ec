import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printDueInstant } from '@zhiji/calendar';
import { replay, view, type CaseEvent, type Duty, type DutyView, type Program, type SettledNorm } from '@zhiji/law';
import { answered, caseBook, qingdao, QINGDAO } from '../../test/qingdao.ts';

const { fact, find, iso, start, take } = caseBook();

type OwedNorm = SettledNorm & Duty;
const hasTerm = (norm: SettledNorm): norm is OwedNorm =>
  norm.form === 'duty' && 'period' in norm.due && 'n' in norm.due.period;

const received = fact('application.received', '2025-04-24 09:00', 'p1', {
  applicant: '某公司',
  matter: '备案',
  oral: false,
  materials: [],
});
const needed = find('supplementNeeded', true, '2025-04-24 09:30');
const urgent = start('2025-10-03 20:00', 'penalty', { urgentReason: '正在损毁档案' });
const found = fact('lead.found', '2025-04-30 10:00', 'l1', { source: 'report', content: '擅自销毁档案' });
const concluded = fact('lead.concluded', '2025-05-08 10:00', 'l1', { outcome: 'proceed', reason: '涉嫌违法' });
const recorded = take('r1', '2025-09-30', '15:00', '16:00');
const corrected = fact('recording.timeCorrected', '2025-09-30 18:00', 'r1', {
  deviceOffsetMs: 86_400_000,
  from: iso('2025-09-29 15:00'),
  to: iso('2025-09-29 16:00'),
});

interface Boundary {
  readonly norm: string;
  readonly due: string;
  readonly events: readonly CaseEvent[];
  readonly readings?: Readonly<Record<string, string>>;
}

/** 每一个有数字的期限及其各口径；缺一种即报错，新增的期限不会漏测。 */
const BOUNDARIES: readonly Boundary[] = [
  { norm: '8.supplement.term', due: '2025-04-30 24:00', events: [received, needed] },
  { norm: '8.supplement.term', due: '2025-04-29 24:00', events: [received, needed], readings: { 'QDDA-8.4': 'days' } },
  { norm: '9.report', due: '2025-10-04 20:00', events: [urgent] },
  { norm: '9.makeup', due: '2025-10-04 20:00', events: [urgent] },
  {
    norm: '9.makeup.submitted',
    due: '2025-10-04 20:00',
    events: [urgent],
    readings: { 'QDDA-9.2': 'submitted' },
  },
  { norm: '10.enter', due: '2025-05-08 24:00', events: [found] },
  {
    norm: '10.enter',
    due: '2025-05-13 24:00',
    events: [found, concluded],
    readings: { 'QDDA-10.2': 'concluded' },
  },
  { norm: '35.store', due: '2025-10-10 24:00', events: [recorded] },
  { norm: '35.store', due: '2025-10-09 24:00', events: [recorded, corrected] },
];

const dutyOf = (program: Program, norm: SettledNorm, events: readonly CaseEvent[], asOf: number): DutyView =>
  view(program, replay(program, answered(events), 'c1'), asOf).duties.find(({ norms }) => norms[0] === norm.index)!;

/** What the norm demands, all of it at one instant. */
const fulfilments = (norm: OwedNorm, object: DutyView['object'], when: number): readonly CaseEvent[] =>
  norm.must.map(({ type, where = {} }, i) => ({
    id: `made/${norm.id}/${i}`,
    type,
    at: when,
    recorded: when,
    by: { id: `p-${i}`, role: 'officer' },
    objects: [{ ...object, role: 'subject' }],
    data: where,
  }));

describe('每一个期限的届满', () => {
  it('有数字的期限都有样例', () =>
    assert.deepEqual(
      [...new Set(BOUNDARIES.map(({ norm }) => norm))].toSorted(),
      QINGDAO.norms
        .filter(hasTerm)
        .map(({ id }) => id)
        .toSorted(),
    ));
  for (const { norm: id, due: expected, events, readings } of BOUNDARIES) {
    const program = readings ? qingdao(readings) : QINGDAO;
    const norm = program.norms.filter(hasTerm).find((owed) => owed.id === id)!;
    const name = [id, ...Object.values(readings ?? {}), expected].join(' ');
    it(`${norm.article}（${name}）：前一毫秒、届满之时、后一毫秒`, () => {
      const open = dutyOf(program, norm, events, 0);
      const due = open.due!.at;
      assert.equal(printDueInstant(due), expected);
      const doneAt = (when: number) =>
        dutyOf(program, norm, [...events, ...fulfilments(norm, open.object, when)], when + 86_400_000).status;
      assert.deepEqual([doneAt(due - 1), doneAt(due), doneAt(due + 1)], ['done', 'done', 'doneLate']);
      const undone = (asOf: number) => dutyOf(program, norm, events, asOf).status;
      assert.deepEqual([undone(due - 1), undone(due), undone(due + 1)], ['open', 'open', 'overdue']);
      assert.equal(dutyOf(program, norm, events, due + 1).breachAt, due);
    });
  }
});

describe('每一个内部目标', () => {
  it('都不是法定期限，超过也不成违规', () => {
    const targets = QINGDAO.norms.flatMap((norm) => (norm.form === 'duty' && norm.target ? [norm] : []));
    assert.deepEqual(
      targets.map(({ id }) => id),
      [
        '6.training',
        '6.training.first',
        '6.inspection',
        '7.oral.onSpot',
        '10.register',
        '13.preservation.makeup',
        '13.expert',
        '20.hearing.onSpot',
        '22.review',
        '34.review',
        '34.file',
      ],
    );
    for (const norm of targets) assert.deepEqual('period' in norm.due ? norm.due.period : norm.due, { unit: 'none' });
  });
});
