import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { due as dueOf, endOfDay, months, printDueInstant } from '@zhiji/calendar';
import {
  replay,
  view,
  type CaseEvent,
  type Duty,
  type DutyView,
  type Program,
  type Scope,
  type SettledNorm,
} from '@zhiji/law';
import { answered, at, CALENDAR, caseBook, fengtai, FENGTAI } from '../../test/fengtai.ts';

const { activity, fact, find, iso, served, take } = caseBook();

type OwedNorm = SettledNorm & Duty;
/** 有确数的期限，以及整改通知所定的期限。 */
const hasTerm = (norm: SettledNorm): norm is OwedNorm =>
  norm.form === 'duty' && 'period' in norm.due && norm.due.period.unit !== 'none';

interface Sample {
  readonly events: readonly CaseEvent[];
  readonly due: string;
  readonly program?: Program;
  readonly scope?: Scope;
}
const work = [
  ...activity('a1', 'siteInspection', '2025-09-30', '15:00', '17:00'),
  take('r1', '2025-09-30', '15:00', '16:50', { about: ['activity:a1'] }),
];
const special = find('specialCircumstances', true, '2025-09-30 23:00', { about: ['activity:a1'] });
const dayEnd = fengtai({ 'FTJD-23.2': 'dayEnd' });

/** 缺一种即报错，新增的期限不会漏测；以小时、以当日计的，逢国庆不顺延。 */
const SAMPLES: Readonly<Record<string, Sample>> = {
  '23.store': { events: work, due: '2025-09-30 24:00' },
  '23.store extended': { events: [...work, special], due: '2025-10-01 17:00' },
  '23.store.dayEnd': { events: work, due: '2025-09-30 24:00', program: dayEnd },
  '23.store.dayEnd extended': { events: [...work, special], due: '2025-10-01 24:00', program: dayEnd },
  '31.answer': {
    events: [
      fact('clue.confirmed', '2025-03-10 09:00', 'k1', { liability: 'notRecorded' }),
      fact('rectification.ordered', '2025-03-10 10:00', 'k1', {
        demand: '补作笔录',
        by: iso('2025-03-26 00:00'),
        unit: '执法一组',
      }),
    ],
    due: '2025-03-25 24:00',
    scope: 'agency',
  },
};

const dutyOf = (norm: SettledNorm, { program = FENGTAI, scope }: Sample, events: readonly CaseEvent[], asOf: number) =>
  view(program, replay(program, answered(events), 'c1', scope), asOf).duties.find(({ norms }) =>
    norms.includes(norm.index),
  )!;

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

function triple(name: string, norm: OwedNorm): void {
  it(`${norm.article}（${name}）：前一毫秒、届满之时、后一毫秒`, () => {
    const sample = SAMPLES[name]!;
    const shown = (events: readonly CaseEvent[], asOf: number) => dutyOf(norm, sample, events, asOf);
    const open = shown(sample.events, 0);
    const due = open.due!.at;
    assert.equal(printDueInstant(due), sample.due);
    const doneAt = (when: number) =>
      shown([...sample.events, ...fulfilments(norm, open.object, when)], when + 86_400_000).status;
    assert.deepEqual([doneAt(due - 1), doneAt(due), doneAt(due + 1)], ['done', 'done', 'doneLate']);
    const undone = (asOf: number) => shown(sample.events, asOf).status;
    assert.deepEqual([undone(due - 1), undone(due), undone(due + 1)], ['open', 'open', 'overdue']);
    assert.equal(shown(sample.events, due + 1).breachAt, due);
  });
}

describe('每一个期限的届满', () => {
  for (const norm of FENGTAI.norms.filter(hasTerm)) {
    it(`${norm.id} 有样例`, () => assert.ok(SAMPLES[norm.id]));
    triple(norm.id, norm);
    if (norm.extend) triple(`${norm.id} extended`, norm);
  }
  it('登记特殊原因：当日届满之时有效，其后一毫秒无效', () => {
    const norm = FENGTAI.norms.find(({ id }) => id === '23.store')!;
    const first = at('2025-10-01 00:00');
    const state = (when: number) =>
      dutyOf(norm, SAMPLES['23.store']!, [...work, { ...special, at: when, recorded: when }], 0).extension;
    assert.deepEqual([state(first - 1), state(first), state(first + 1)], ['granted', 'granted', 'tooLate']);
  });
});

describe('每一个内部目标的届满', () => {
  const person = { scope: 'agency' } as const;
  const ended = (kind: 'siteInspection' | 'deliberation') => activity('a1', kind, '2025-03-04', '09:00', '10:00');
  const targets: Readonly<
    Record<string, { readonly events: readonly CaseEvent[]; readonly due: string; readonly scope?: Scope }>
  > = {
    '13.again': {
      ...person,
      events: [fact('person.trained', '2025-03-04 09:00', 'p1', { content: '记录' })],
      due: '2026-03-04 24:00',
    },
    '14.text': { events: ended('siteInspection'), due: '2025-03-04 24:00' },
    '14.other': { events: ended('deliberation'), due: '2025-03-06 24:00' },
    '17.maintain': {
      ...person,
      events: [fact('device.maintained', '2025-03-04 09:00', 'd1', { work: '清洁' })],
      due: '2025-04-07 24:00',
    },
    '17.report': {
      ...person,
      events: [fact('device.failed', '2025-03-04 09:30', 'd1', { fault: '黑屏' })],
      due: '2025-03-05 09:30',
    },
    '18.report': {
      events: [fact('recording.abandoned', '2025-03-04 09:30', 'a1', { reason: '损坏' })],
      due: '2025-03-04 11:30',
    },
    '18.report.before': {
      events: [fact('recording.impossible', '2025-03-04 09:30', 'a1', { ground: 'urgency', reason: '紧急' })],
      due: '2025-03-04 11:30',
    },
    '18.statement': {
      events: [...ended('siteInspection'), fact('recording.abandoned', '2025-03-04 09:30', 'a1', { reason: '损坏' })],
      due: '2025-03-05 10:00',
    },
    '22.file': {
      events: [fact('case.concluded', '2025-03-21 09:00', 'c1', { ground: 'decided' })],
      due: '2025-04-21 24:00',
    },
  };
  for (const [id, { events, due, scope }] of Object.entries(targets))
    it(`${id}：届满之时不算超期，其后一毫秒算，均不是违规`, () => {
      const norm = FENGTAI.norms.find((n) => n.id === id)!;
      const shown = (asOf: number) => {
        const { targets: all, duties } = view(FENGTAI, replay(FENGTAI, answered(events), 'c1', scope), asOf);
        const target = all.find(({ norms }) => norms.includes(norm.index))!;
        const duty = duties.find(({ norms }) => norms.includes(norm.index))!;
        return [target.late, duty.status, duty.breachAt, printDueInstant(target.due)];
      };
      const end = view(FENGTAI, replay(FENGTAI, answered(events), 'c1', scope), 0).targets.find(({ norms }) =>
        norms.includes(norm.index),
      )!.due;
      assert.deepEqual(
        [shown(end - 1), shown(end), shown(end + 1)],
        [false, false, true].map((late) => [late, 'open', undefined, due]),
      );
    });
  it('所列即全部，另有配备缺口的九十日', () =>
    assert.deepEqual(
      FENGTAI.norms
        .flatMap((norm) => (norm.form === 'duty' && norm.target ? [norm.id] : []))
        .filter((id) => !(id in targets) && !id.startsWith('31.equip.') && id !== '18.statement.anyForm'),
      [],
    ));
});

describe('保存期限的届满', () => {
  const film = take('r1', '2025-03-04', '10:00', '10:30');
  const disposable = (events: readonly CaseEvent[], asOf: number) =>
    view(FENGTAI, replay(FENGTAI, answered(events), 'c1'), asOf).retention[0]!.disposable;
  it('第二十四条：最后一日 24:00 之前不可处置，其时即可', () => {
    const end = endOfDay(dueOf(months(6), at('2025-03-04 10:30'), { bounds: 'retention' }, CALENDAR).lastDay);
    assert.equal(end, at('2025-09-05 00:00'));
    assert.deepEqual(
      [end - 1, end, end + 1].map((asOf) => disposable([film], asOf)),
      [false, true, true],
    );
  });
  it('第二十四条：自最终决定有效送达之日起六个月', () => {
    const events = [
      film,
      fact('decision.made', '2025-03-05 10:00', 'k1', { kind: 'penaltyImposed' }),
      served('s1', '2025-03-10 10:00', 'directService', '2025-03-10', { form: 'enforcementDecision' }),
    ];
    const end = at('2025-09-11 00:00');
    assert.deepEqual(
      [end - 1, end, end + 1].map((asOf) => disposable(events, asOf)),
      [false, true, true],
    );
  });
});
