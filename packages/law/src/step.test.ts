import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { days, formatInstant, hours } from '@zhiji/calendar';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import {
  any,
  factById,
  factsOf,
  factsOfType,
  initialState,
  replay,
  step,
  TRIGGER,
  view,
  within,
  type CaseEvent,
  type CaseState,
  type Program,
} from './index.ts';

const { derived, duty, ev, finding, gate, paper, seen } = pen;
const fact = history('c1');

const store = duty({
  ...head('store'),
  per: 'recording',
  on: ev('recording.ended'),
  must: [ev('recording.stored')],
  mustReach: 'object',
  due: within(hours(24)),
  who: 'officer',
  clock: 'claimed',
});
const close = gate({
  ...head('close'),
  per: 'case',
  act: 'closeCase',
  on: ev('case.closed'),
  need: seen(ev('case.concluded')),
  refusal: '缺',
  binds: 'both',
});
const transcript = paper({
  ...head('paper'),
  per: 'activity',
  on: ev('activity.ended'),
  forms: ['inquiryTranscript'],
  reach: 'object',
});
const notified = duty({
  ...head('notified'),
  per: 'activity',
  on: ev('activity.ended'),
  must: [ev('notice.given')],
  mustReach: 'unclaimed',
  due: within(hours(24)),
  who: 'officer',
  clock: 'claimed',
});
const law = lawOf([store, close, transcript]);

const span = { from: '2025-03-03T10:00+08:00', to: '2025-03-03T10:30+08:00' };
const ended = fact('recording.ended', '2025-03-03 10:30', 'r1', { medium: 'video', ...span });
const stored = (when: string) =>
  fact('recording.stored', when, 'r1', {
    sha256: 'a'.repeat(64),
    sm3: 'b'.repeat(64),
    size: 1,
    storagePoint: '一号',
    registered: true,
  });
const closed = fact('case.closed', '2025-03-10 10:00', 'c1', {});
const concluded = fact('case.concluded', '2025-03-09 10:00', 'c1', { ground: 'performed' });

/** Everything a state says, as text. */
const told = (state: CaseState, program: Program = law) =>
  JSON.stringify(view(program, state, at('2025-03-20 10:00')), (_, value: unknown) =>
    value === Infinity ? 'Infinity' : value,
  );

describe('step', () => {
  it('says what changed, and nothing when nothing did', () => {
    const first = step(law, initialState('c1'), ended);
    assert.deepEqual(
      first.delta.map(({ norm, object, before }) => [norm, object, before]),
      [[0, 'r1', undefined]],
    );
    const second = step(law, first.state, stored('2025-03-04 09:00'));
    assert.deepEqual(
      second.delta.map(({ before, after }) => [before?.form, after.form]),
      [['duty', 'duty']],
    );
    assert.deepEqual(step(law, second.state, stored('2025-03-05 09:00')).delta, []);
  });
  it('a fact seen before changes nothing', () => {
    const { state } = step(law, initialState('c1'), ended);
    const again = step(law, state, ended);
    assert.equal(again.state, state);
    assert.deepEqual(again.delta, []);
    assert.equal(told(replay(law, [ended, ended], 'c1')), told(state));
  });
  it('a fact of no interest leaves every verdict', () => {
    const state = stepped(law, [ended, concluded]);
    const other = fact('amount.noted', '2025-03-05 10:00', 'c1', { amount: 1, meaning: '罚款' });
    const { delta, state: after } = step(law, state, other);
    assert.deepEqual([delta, told(after)], [[], told(state)]);
    assert.equal(after.instances[0], state.instances[0]);
  });
  it('never changes the state it is given, and two branches do not see each other', () => {
    const root = stepped(law, [ended]);
    const before = told(root);
    const late = step(law, root, stored('2025-03-05 09:00')).state;
    const early = step(law, root, stored('2025-03-04 09:00')).state;
    const other = step(law, early, closed).state;
    assert.equal(told(root), before);
    assert.deepEqual(
      [root, late, early, other].map((state) => view(law, state, at('2025-03-20 10:00')).duties[0]!.status),
      ['overdue', 'doneLate', 'done', 'done'],
    );
    assert.deepEqual(
      [factsOf(root.timeline).length, factsOf(late.timeline).length, factsOf(other.timeline).length],
      [1, 2, 3],
    );
    assert.equal(told(other), told(stepped(law, [ended, factsOf(early.timeline)[1]!, closed])));
  });
  it('a fact entered late counts as of when it happened', () => {
    const inOrder = [ended, concluded, closed];
    for (const events of [
      [closed, concluded, ended],
      [concluded, ended, closed],
      [closed, ended, concluded],
    ])
      assert.equal(told(stepped(law, events)), told(stepped(law, inOrder)));
  });
  it('facts of before the text came into force raise nothing', () => {
    const from = (day: string) =>
      view(
        lawOf([store], { effectiveFrom: at(day) }),
        stepped(lawOf([store], { effectiveFrom: at(day) }), [ended]),
        at('2025-03-20 10:00'),
      );
    assert.equal(from('2025-03-03 10:30').duties.length, 1);
    assert.equal(from('2025-03-03 10:31').duties.length, 0);
  });
});

describe('更正', () => {
  const correct = (entry: CaseEvent, data: object, when = '2025-03-12 10:00') =>
    fact('entry.corrected', when, 'c1', { entry: entry.id, reason: '误记', ...data });
  const duty = (events: readonly CaseEvent[]) => {
    const { status, due, object } = view(law, stepped(law, events), at('2025-03-20 10:00')).duties[0] ?? {};
    return [status, due && formatInstant(due.at).slice(5, 16), object?.id].join(' ');
  };
  const late = stored('2025-03-05 09:00');
  const rows: readonly (readonly [string, readonly CaseEvent[], string])[] = [
    ['the time', [ended, late, correct(late, { occurredAt: '2025-03-04T09:00+08:00' })], 'done 03-04T10:30 r1'],
    [
      'the time of the trigger',
      [ended, late, correct(ended, { occurredAt: '2025-03-04T10:30+08:00' })],
      'done 03-05T10:30 r1',
    ],
    ['void', [ended, late, correct(late, { void: true })], 'overdue 03-04T10:30 r1'],
    ['void trigger', [ended, late, correct(ended, { void: true })], '  '],
    [
      'once more',
      [
        ended,
        late,
        correct(late, { occurredAt: '2025-03-04T09:00+08:00' }),
        correct(late, { occurredAt: '2025-03-04T11:00+08:00' }),
      ],
      'doneLate 03-04T10:30 r1',
    ],
    [
      'a correction of another field leaves the time corrected before',
      [
        ended,
        late,
        correct(late, { occurredAt: '2025-03-04T09:00+08:00' }),
        correct(late, { data: { storagePoint: '二号' } }),
      ],
      'done 03-04T10:30 r1',
    ],
  ];
  for (const [name, events, expected] of rows)
    it(`${name}: ${expected}`, () => {
      assert.equal(duty(events), expected);
      assert.equal(told(replay(law, events, 'c1')), told(stepped(law, events)));
    });
  it('a correction declared void gives the entry back', () => {
    const voided = correct(late, { void: true });
    const events = [ended, late, voided, correct(voided, { void: true })];
    assert.equal(duty(events), 'doneLate 03-04T10:30 r1');
    assert.equal(told(replay(law, events, 'c1')), told(stepped(law, events)));
  });
  it('the content, field by field', () => {
    const state = stepped(law, [ended, correct(ended, { data: { place: '八一七路' } })]);
    assert.deepEqual(factById(state.timeline, ended.id)!.data, { ...ended.data, place: '八一七路' });
    assert.deepEqual(
      factsOf(state.timeline).map(({ type }) => type),
      ['recording.ended', 'entry.corrected'],
    );
  });
  it('an entry that arrives after its correction is read corrected', () => {
    const events = [ended, correct(late, { occurredAt: '2025-03-04T09:00+08:00' }), late];
    assert.equal(duty(events), 'done 03-04T10:30 r1');
    const gone = stepped(law, [ended, correct(late, { void: true }), late]);
    assert.deepEqual(
      [factById(gone.timeline, late.id), factsOfType(gone.timeline, 'recording.stored').length],
      [undefined, 0],
    );
  });
  it('an entry declared void stays entered: entering it again changes nothing', () => {
    const state = stepped(law, [ended, late, correct(late, { void: true })]);
    assert.equal(step(law, state, late).state, state);
  });
  it('says what it changed', () => {
    const state = stepped(law, [ended, late, closed]);
    const { delta } = step(law, state, correct(late, { void: true }));
    assert.deepEqual(
      delta.map(({ norm, object }) => [norm, object]),
      [[0, 'r1']],
    );
  });
});

describe('推定', () => {
  const effective = derived({
    ...head('served'),
    per: 'service',
    on: ev('service.completed'),
    type: 'service.effective',
    at: { from: 'trigger', field: 'servedOn' },
  });
  const published = derived({
    ...head('published'),
    per: 'service',
    on: ev('service.attempted', { method: 'serviceByPublication' }),
    type: 'service.effective',
    at: within(days(30)),
    data: { method: 'serviceByPublication' },
  });
  const perform = duty({
    ...head('perform'),
    per: 'service',
    on: ev('service.effective'),
    must: [ev('performance.completed')],
    mustReach: 'case',
    due: within(days(15), TRIGGER),
    who: 'officer',
    clock: 'claimed',
  });
  const program = lawOf([effective, published, perform]);
  const completed = fact('service.completed', '2025-03-28 15:00', 's1', {
    method: 'serviceByMail',
    servedOn: '2025-03-26',
  });
  it('follows from its origin, takes place at its own time and raises what it raises', () => {
    const state = stepped(program, [completed]);
    const [duty] = view(program, state, at('2025-04-01 10:00')).duties;
    assert.equal(formatInstant(duty!.due!.at), '2025-04-11T00:00:00.000+08:00');
    const [served] = factsOfType(state.timeline, 'service.effective');
    assert.deepEqual(
      [served!.at, served!.by.role, factById(state.timeline, served!.id)],
      [at('2025-03-27 00:00') - 1, 'system', served],
    );
  });
  it('of which only the day is stated: at the instant of its origin on that day, so that it follows what happened before on it', () => {
    const sameDay = { ...completed, data: { ...completed.data, servedOn: '2025-03-28' } };
    const [served] = factsOfType(replay(program, [sameDay], 'c1').timeline, 'service.effective');
    assert.equal(served!.at, completed.at);
    const early = { ...completed, data: { ...completed.data, servedOn: '2025-03-30' } };
    assert.equal(
      factsOfType(replay(program, [early], 'c1').timeline, 'service.effective')[0]!.at,
      at('2025-03-30 00:00'),
    );
  });
  it('of one instant: in the order of what they follow from, whichever was entered first', () => {
    const again = fact('service.completed', '2025-03-29 15:00', 's1', completed.data as never);
    const origins = (log: readonly CaseEvent[]) =>
      factsOfType(stepped(program, log).timeline, 'service.effective').map(({ id }) => id);
    const inOrder = [`${completed.id}/service.effective`, `${again.id}/service.effective`];
    assert.deepEqual(origins([completed, again]), inOrder);
    assert.deepEqual(origins([again, completed]), inOrder);
  });
  it('after a term', () => {
    const posted = fact('service.attempted', '2025-04-07 10:00', 's1', {
      method: 'serviceByPublication',
      result: 'inTransit',
    });
    const state = replay(program, [posted], 'c1');
    assert.equal(
      formatInstant(factsOfType(state.timeline, 'service.effective')[0]!.at),
      '2025-05-08T00:00:00.000+08:00',
    );
  });
  it('is no entry: it is neither listed nor lost by a correction', () => {
    const system = { ...stored('2025-03-29 10:00'), by: { id: 'system', role: 'system' }, id: 'c1/system/1' };
    const correction = fact('entry.corrected', '2025-03-30 10:00', 'c1', {
      entry: completed.id,
      reason: '误',
      data: { servedOn: '2025-03-27' },
    });
    const state = stepped(program, [completed, system, correction]);
    assert.deepEqual(
      factsOf(state.timeline).map(({ id }) => id),
      [completed.id, system.id, correction.id],
    );
    assert.deepEqual(
      factsOfType(state.timeline, 'service.effective').map(({ at: when }) => when),
      [at('2025-03-28 00:00') - 1],
    );
  });
  it('does not happen where its time is not known', () =>
    assert.equal(
      factsOfType(stepped(program, [{ ...completed, data: { method: 'serviceByMail' } }]).timeline, 'service.effective')
        .length,
      0,
    ));
});

describe('what listens to what', () => {
  const rows: readonly (readonly [string, Parameters<typeof lawOf>[0], readonly CaseEvent[]])[] = [
    [
      'a paper at the whole case, linked to another activity',
      [paper({ ...head('p'), per: 'activity', on: ev('activity.started'), forms: ['inquiryNotice'], reach: 'case' })],
      [
        fact('activity.started', '2025-03-05 10:00', 'a1', { kind: 'inquiry', officers: [] }),
        fact(
          'document.finalized',
          '2025-03-04 10:00',
          'd1',
          { form: 'inquiryNotice', filled: [] },
          { about: ['activity:a2'] },
        ),
      ],
    ],
    [
      'a draft that ties a finished paper to its activity',
      [transcript],
      [
        fact('activity.ended', '2025-03-05 10:00', 'a1', { kind: 'inquiry' }),
        fact('activity.ended', '2025-03-05 11:00', 'a2', { kind: 'inquiry' }),
        fact('document.finalized', '2025-03-05 12:00', 'd1', { form: 'inquiryTranscript', filled: [] }),
        fact('document.confirmed', '2025-03-05 12:30', 'd1', { by: '吴某' }, { about: ['activity:a2'] }),
      ],
    ],
    [
      'a second activity that leaves a paper without an occasion',
      [transcript],
      [
        fact('activity.ended', '2025-03-05 10:00', 'a1', { kind: 'inquiry' }),
        fact('document.finalized', '2025-03-05 12:00', 'd1', { form: 'inquiryTranscript', filled: [] }),
        fact('activity.started', '2025-03-06 10:00', 'a2', { kind: 'inquiry', officers: [] }),
      ],
    ],
    [
      'a paper that turns out to be about a measure of another activity, and what names the paper alone',
      [notified],
      [
        fact('activity.ended', '2025-03-05 10:00', 'a1', { kind: 'inquiry' }),
        fact('notice.given', '2025-03-05 10:30', 'c1', { contents: [], oral: false }, { about: ['document:d1'] }),
        fact(
          'document.finalized',
          '2025-03-05 12:00',
          'd1',
          { form: 'inquiryTranscript', filled: [] },
          { about: ['measure:m1'] },
        ),
        fact('measure.completed', '2025-03-05 13:00', 'm1', { kind: 'impoundment' }, { about: ['activity:a2'] }),
      ],
    ],
    [
      'a finding at the activity a recording is linked to later',
      [{ ...store, when: any(finding('directContact')) }],
      [
        ended,
        fact(
          'finding.made',
          '2025-03-05 10:00',
          'c1',
          { finding: 'directContact', value: true, basis: '' },
          { about: ['activity:a1'] },
        ),
        fact('recording.linked', '2025-03-05 11:00', 'r1', {}, { about: ['activity:a1'] }),
      ],
    ],
  ];
  for (const [name, norms, events] of rows)
    it(name, () => {
      const program = lawOf(norms);
      const [whole, ...orders] = permutations(events).map((order) => outcomes(stepped(program, order)));
      for (const other of orders) assert.deepEqual(other, whole);
    });
});

/** What every norm came to at every object, in one order. */
const outcomes = ({ instances }: CaseState): readonly string[] =>
  instances.flatMap((of, norm) => of.map(({ object, outcome }) => JSON.stringify([norm, object, outcome]))).toSorted();

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}
