import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOfDay, printDueInstant, workdays, years, due as dueOf } from '@zhiji/calendar';
import { replay, view, type CaseEvent, type DutyView, type Duty, type SettledNorm } from '@zhiji/law';
import { answered, at, CALENDAR, caseBook, fuzhou, FUZHOU } from '../../test/fuzhou.ts';

const { activity, approve, fact, find, iso, request, start, take } = caseBook();

type OwedNorm = SettledNorm & Duty;
const hasTerm = (norm: SettledNorm): norm is OwedNorm =>
  norm.form === 'duty' && 'period' in norm.due && 'n' in norm.due.period;

/** 起因，以及适用的前提；缺一种即报错，新增的期限不会漏测。 */
const SETUPS: Readonly<Record<string, readonly CaseEvent[]>> = {
  '7.makeup': [start('2025-10-01 16:00', 'penalty', { urgentReason: '正在浇筑' })],
  '18.serve': [
    start('2025-03-03 15:50', 'penalty', { procedure: 'summary' }),
    fact('decision.made', '2025-03-03 16:20', 'k1', { kind: 'penaltyImposed' }),
  ],
  '24.text': activity('a1', 'siteInspection', '2025-09-26', '14:00', '15:00'),
  '24.store': [take('r1', '2025-09-30', '15:00', '16:00')],
  '26.file': [start('2025-08-01 09:00'), fact('case.closed', '2025-09-01 15:00', 'c1', {})],
};
const EXTENSIONS: Readonly<Record<string, readonly CaseEvent[]>> = {
  '24.text': [
    ...SETUPS['24.text']!,
    request('textRecordExtension', '2025-09-26 16:00', 'q1', { about: ['activity:a1'] }),
    approve('textRecordExtension', 'unitLeader', '2025-09-26 17:00', { about: ['activity:a1'] }),
  ],
  '24.store': [
    ...SETUPS['24.store']!,
    request('storingExtension', '2025-09-30 17:00', 'q1', { recordings: ['r1'] }),
    approve('storingExtension', 'unitLeader', '2025-09-30 18:00', { recordings: ['r1'] }),
  ],
};
const INSTEAD: Readonly<Record<string, readonly CaseEvent[]>> = {
  '18.serve': [...SETUPS['18.serve']!, find('servedOnSpot', true, '2025-03-03 16:20')],
  '24.store': [
    ...SETUPS['24.store']!,
    fact('recording.timeCorrected', '2025-10-01 09:00', 'r1', {
      deviceOffsetMs: 3_600_000,
      from: iso('2025-09-30 14:00'),
      to: iso('2025-09-30 15:00'),
    }),
  ],
};
const DUES: Readonly<Record<string, string>> = {
  '7.makeup': '2025-10-02 16:00',
  '18.serve': '2025-03-03 17:20',
  '24.text': '2025-09-27 15:00',
  '24.store': '2025-10-01 16:00',
  '26.file': '2025-10-09 24:00',
  '24.text extended': '2025-09-29 24:00',
  '24.store extended': '2025-10-10 24:00',
  '18.serve instead': '2025-03-03 24:00',
  '24.store instead': '2025-10-01 15:00',
};

const dutyOf = (norm: SettledNorm, events: readonly CaseEvent[], asOf: number): DutyView =>
  view(FUZHOU, replay(FUZHOU, answered(events), 'c1'), asOf).duties.find(({ norms }) => norms[0] === norm.index)!;

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
      Object.entries(where).map(([field, test]) => [field, Array.isArray(test) ? (test as unknown[])[0] : test]),
    ),
  }));
}

function triple(name: string, norm: OwedNorm, events: readonly CaseEvent[]): void {
  it(`${norm.article}（${name}）：前一毫秒、届满之时、后一毫秒`, () => {
    const open = dutyOf(norm, events, 0);
    const due = open.due!.at;
    assert.equal(printDueInstant(due), DUES[name]);
    const doneAt = (when: number) =>
      dutyOf(norm, [...events, ...fulfilments(norm, open.object, when)], when + 86_400_000).status;
    assert.deepEqual([doneAt(due - 1), doneAt(due), doneAt(due + 1)], ['done', 'done', 'doneLate']);
    const undone = (asOf: number) => dutyOf(norm, events, asOf).status;
    assert.deepEqual([undone(due - 1), undone(due), undone(due + 1)], ['open', 'open', 'overdue']);
    assert.equal(dutyOf(norm, events, due + 1).breachAt, due);
  });
}

describe('每一个期限的届满', () => {
  for (const norm of FUZHOU.norms.filter(hasTerm)) {
    it(`${norm.id} 有样例`, () => assert.ok(SETUPS[norm.id] ?? norm.id === '7.makeup.submitted'));
    if (SETUPS[norm.id]) triple(norm.id, norm, SETUPS[norm.id]!);
    if (norm.extend) triple(`${norm.id} extended`, norm, EXTENSIONS[norm.id]!);
    if (norm.instead) triple(`${norm.id} instead`, norm, INSTEAD[norm.id]!);
  }
  it('延长的同意：届满之时有效，其后一毫秒无效', () => {
    for (const id of ['24.text', '24.store']) {
      const norm = FUZHOU.norms.find((n) => n.id === id)!;
      const [asked, given] = EXTENSIONS[id]!.slice(-2);
      const first = dutyOf(norm, SETUPS[id]!, 0).due!.at;
      const state = (when: number) =>
        dutyOf(norm, [...SETUPS[id]!, asked!, { ...given!, at: when, recorded: when }], 0).extension;
      assert.deepEqual([state(first - 1), state(first), state(first + 1)], ['granted', 'granted', 'tooLate']);
    }
  });
  it('提交补办的另一口径，同一届满', () => {
    const program = fuzhou({ 'FZCG-7.2': 'submitted' });
    const status = (when: string) => {
      const events = [
        ...SETUPS['7.makeup']!,
        { ...request('procedureInitiation', '2025-10-01 17:00', 'q0'), at: at(when), recorded: at(when) },
      ];
      return view(program, replay(program, answered(events), 'c1'), at('2025-10-05 10:00')).duties.find(
        ({ topic, status: shown }) => topic === 'start.approval.makeup' && shown !== 'notApplicable',
      )!.status;
    };
    assert.deepEqual([status('2025-10-02 16:00:00'), status('2025-10-02 16:00:00.001')], ['done', 'doneLate']);
  });
});

describe('每一个内部目标的届满', () => {
  const lead = fact('lead.found', '2025-03-03 10:00', 'l1', { source: 'report', content: '占道经营' });
  const concluded = fact('case.concluded', '2025-03-03 10:00', 'c1', { ground: 'decided' });
  for (const [id, event] of [
    ['8.conclude', lead],
    ['23.fill', concluded],
  ] as const)
    it(`${id}：届满之时不算超期，其后一毫秒算，均不是违规`, () => {
      const norm = FUZHOU.norms.find((n) => n.id === id)!;
      const due = dueOf(workdays(7), event.at, { bounds: 'act' }, CALENDAR).at;
      const shown = (asOf: number) => {
        const { targets, duties, breaches } = view(FUZHOU, replay(FUZHOU, answered([event]), 'c1'), asOf);
        const target = targets.find(({ norms }) => norms[0] === norm.index)!;
        return [target.late, duties.find(({ norms }) => norms[0] === norm.index)!.status, breaches.length];
      };
      assert.deepEqual(
        [shown(due - 1), shown(due), shown(due + 1)],
        [
          [false, 'open', 0],
          [false, 'open', 0],
          [true, 'open', 0],
        ],
      );
    });
  it('所列即全部', () =>
    assert.deepEqual(
      FUZHOU.norms.flatMap((norm) => (norm.form === 'duty' && norm.target ? [norm.id] : [])),
      ['8.conclude', '23.fill'],
    ));
});

describe('保存期限的届满', () => {
  it('第二十六条第（一）项：最后一日 24:00 之前不可处置，其时即可', () => {
    const events = answered([
      take('r1', '2023-04-10', '10:00', '10:30'),
      find('persuasionOnly', true, '2023-04-10 11:00'),
    ]);
    const end = endOfDay(dueOf(years(2), at('2023-04-10 10:30'), { bounds: 'retention' }, CALENDAR).lastDay);
    const disposable = (asOf: number) => view(FUZHOU, replay(FUZHOU, events, 'c1'), asOf).retention[0]!.disposable;
    assert.equal(end, at('2025-04-11 00:00'));
    assert.deepEqual([disposable(end - 1), disposable(end), disposable(end + 1)], [false, true, true]);
  });
});
