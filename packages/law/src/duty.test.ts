import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { days, hours, printDueInstant, workdays } from '@zhiji/calendar';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import {
  ALWAYS,
  judgedAnew,
  NEVER,
  NO_TERM,
  not,
  step,
  TRIGGER,
  view,
  within,
  type CaseEvent,
  type CaseState,
  type Duty,
  type DutyView,
} from './index.ts';
import type { DutyOutcome } from './outcome.ts';

const { approved, duty, ev, finding, trigger } = pen;
const fact = history('c1');

const parts = {
  ...head('d'),
  per: 'recording',
  on: ev('recording.ended'),
  must: [ev('recording.stored', { registered: true })],
  mustReach: 'object',
  due: within(hours(24)),
  who: 'officer',
  clock: 'claimed',
} as const;
const base = duty(parts);

const span = { from: '2026-02-13T16:00+08:00', to: '2026-02-13T16:30+08:00' };
const ended = fact('recording.ended', '2026-02-13 16:30', 'r1', { medium: 'video', ...span });
const stored = (when: string, { recorded = when, registered = true } = {}) =>
  fact(
    'recording.stored',
    when,
    'r1',
    { sha256: 'a'.repeat(64), sm3: 'b'.repeat(64), size: 1, storagePoint: '一号', registered },
    { recorded },
  );
const finds = (name: Parameters<typeof finding>[0], value: boolean | 'unknown', when = '2026-02-13 17:00') =>
  fact('finding.made', when, 'c1', { finding: name, value, basis: '现场' });
const consent = (when: string) =>
  fact('approval.given', when, 'q1', { matter: 'storingExtension', role: 'unitLeader', recordings: ['r1'] });

function only(norm: Duty, events: readonly CaseEvent[], asOf: string): DutyView {
  const duties = view(lawOf([norm]), stepped(lawOf([norm]), events), at(asOf)).duties;
  assert.equal(duties.length, 1);
  return duties[0]!;
}
const seen = (norm: Duty, events: readonly CaseEvent[], asOf = '2026-02-20 10:00') => {
  const { status, due, extension } = only(norm, events, asOf);
  return [status, due ? printDueInstant(due.at) : 'none', extension].join(' ');
};

describe('a term and its fulfilment', () => {
  const due = '2026-02-14 16:30';
  const rows: readonly (readonly [string, readonly CaseEvent[], string, string])[] = [
    ['open at the due instant', [], due, 'open'],
    ['overdue a millisecond later', [], `${due}:00.001`, 'overdue'],
    ['done at the due instant', [stored(due)], '2026-02-20 10:00', 'done'],
    ['done a millisecond late', [stored(`${due}:00.001`)], '2026-02-20 10:00', 'doneLate'],
    ['not yet done before it is', [stored('2026-02-14 12:00')], '2026-02-14 11:00', 'open'],
    ['something else stored', [stored('2026-02-14 12:00', { registered: false })], '2026-02-20 10:00', 'overdue'],
    [
      'the earliest evidence counts',
      [stored('2026-02-18 12:00'), stored('2026-02-14 12:00')],
      '2026-02-20 10:00',
      'done',
    ],
  ];
  for (const [name, events, asOf, status] of rows)
    it(`${name}: ${status}`, () => assert.equal(only(base, [ended, ...events], asOf).status, status));

  it('one that is known is kept while it begins at the same instant, and counted anew under another law', () => {
    const indexed = { from: 'last', match: ev('recording.indexed'), reach: 'object' } as const;
    const law = lawOf([duty({ ...parts, due: within(hours(24), indexed) })]);
    const dueOf = (state: CaseState) => (state.instances[0]![0]!.outcome as DutyOutcome).due!;
    const index = (when: string) =>
      fact('recording.indexed', when, 'r1', {
        party: '林某',
        date: '2026-02-13',
        place: '八一七路',
        eventType: '巡查',
      });
    const first = stepped(law, [ended, index('2026-02-13 17:00')]);
    const after = step(law, first, stored('2026-02-13 18:00')).state;
    assert.equal(dueOf(after), dueOf(first));
    const moved = step(law, after, index('2026-02-14 09:00')).state;
    assert.equal(printDueInstant(dueOf(moved).at), '2026-02-15 09:00');
    const longer = lawOf([duty({ ...parts, due: within(hours(48), indexed) })]);
    assert.equal(printDueInstant(dueOf(judgedAnew(longer, moved)).at), '2026-02-16 09:00');
  });
  it('late is late for ever, with both instants', () => {
    const { breachAt, doneAt } = only(base, [ended, stored('2026-02-18 12:00')], '2026-03-01 10:00');
    assert.deepEqual([breachAt, doneAt], [at(due), at('2026-02-18 12:00')]);
  });
  it('a trusted clock looks at when the evidence was recorded', () => {
    const claimed = stored('2026-02-14 12:00', { recorded: '2026-02-14 17:00' });
    assert.equal(only(base, [ended, claimed], '2026-02-20 10:00').status, 'done');
    assert.equal(only({ ...base, clock: 'trusted' }, [ended, claimed], '2026-02-20 10:00').status, 'doneLate');
  });
  it('no term is never overdue', () => {
    const open = only({ ...base, due: within(NO_TERM) }, [ended], '2036-01-01 10:00');
    assert.deepEqual([open.status, open.due, open.breachAt], ['open', undefined, undefined]);
  });
  it('says what is missing of several demands, whichever came', () => {
    const both = { ...base, must: [ev('recording.indexed'), ev('recording.stored')] };
    assert.deepEqual(only(both, [ended, stored('2026-02-14 12:00')], '2026-02-14 13:00').missing, [
      'recording.indexed',
    ]);
  });
  it('one demand for each value of a list', () => {
    const norm = duty({
      ...parts,
      per: 'service',
      who: 'server',
      on: ev('service.attempted'),
      must: [ev('service.proofKept')],
      each: { field: 'carriers', as: 'carrier' },
    });
    const posted = fact('service.attempted', '2026-02-13 10:00', 's1', {
      method: 'serviceByPublication',
      result: 'inTransit',
      carriers: ['website', 'noticeBoard'],
    });
    const kept = (carrier: 'website' | 'noticeBoard') =>
      fact('service.proofKept', '2026-02-13 11:00', 's1', { carrier, date: '2026-02-13' });
    assert.equal(only(norm, [posted, kept('website')], '2026-02-13 12:00').status, 'open');
    assert.equal(only(norm, [posted, kept('website'), kept('noticeBoard')], '2026-02-13 12:00').status, 'done');
  });
  it('one demand for each person of a list, among the persons of another', () => {
    const norm = duty({
      ...parts,
      per: 'activity',
      who: 'officer',
      on: ev('activity.started'),
      must: [ev('credential.shown')],
      each: { field: 'officers', as: 'officers', among: true },
    });
    const by = (...names: readonly string[]) => ({ officers: names.map((name) => ({ name })) });
    const started = (...names: readonly string[]) =>
      fact('activity.started', '2026-02-13 10:00', 'a1', { kind: 'siteInspection', ...by(...names) });
    const shown = (when: string, ...names: readonly string[]) =>
      fact('credential.shown', `2026-02-13 ${when}`, 'a1', by(...names));
    const status = (...events: Parameters<typeof only>[1]) => only(norm, events, '2026-02-13 12:00').status;
    assert.equal(status(started('甲', '乙'), shown('10:01', '甲')), 'open');
    assert.equal(status(started('甲', '乙'), shown('10:01', '甲', '丙')), 'open');
    assert.equal(status(started('甲', '乙'), shown('10:01', '丙', '乙', '甲')), 'done');
    assert.equal(status(started('甲', '乙'), shown('10:01', '甲'), shown('10:02', '乙')), 'done');
    assert.equal(status(started()), 'open');
    assert.equal(status(started(), shown('10:01', '甲')), 'done');
  });
  it('facts before the trigger count unless the norm says otherwise', () => {
    const norm = duty({
      ...parts,
      per: 'case',
      on: ev('case.closed'),
      must: [ev('case.archived')],
      mustReach: 'case',
      due: within(days(30)),
    });
    const archived = fact('case.archived', '2026-02-01 10:00', 'c1', { catalogue: [] });
    const closed = fact('case.closed', '2026-02-10 10:00', 'c1', {});
    assert.equal(only(norm, [archived, closed], '2026-02-11 10:00').status, 'done');
    assert.equal(only({ ...norm, since: 'trigger' }, [archived, closed], '2026-02-11 10:00').status, 'open');
  });
  it('a paper withdrawn before the end of the term fulfils nothing; one withdrawn after it stays in time', () => {
    const norm = duty({
      ...parts,
      per: 'activity',
      on: ev('activity.ended'),
      must: [ev('document.finalized', { form: 'siteTranscript' })],
      mustReach: 'object',
      since: 'start',
      due: within(hours(24)),
    });
    const site = (type: 'activity.started' | 'activity.ended', when: string) =>
      fact(type, when, 'a1', { kind: 'siteInspection', officers: [] } as never);
    const ended = [site('activity.started', '2026-02-10 09:00'), site('activity.ended', '2026-02-10 10:00')];
    const made = (id: string, when: string) =>
      fact('document.finalized', when, id, { form: 'siteTranscript', filled: [] }, { about: ['activity:a1'] });
    const withdrawn = (when: string) => fact('document.withdrawn', when, 'd1', { reason: '误' });
    const after = '2026-02-20 10:00';
    const statusOf = (...events: readonly CaseEvent[]) => only(norm, [...ended, ...events], after).status;
    assert.equal(statusOf(made('d1', '2026-02-10 11:00')), 'done');
    assert.equal(statusOf(made('d1', '2026-02-10 11:00'), withdrawn('2026-02-10 12:00')), 'overdue');
    assert.equal(
      statusOf(made('d1', '2026-02-10 11:00'), withdrawn('2026-02-10 12:00'), made('d2', '2026-02-12 09:00')),
      'doneLate',
    );
    assert.equal(statusOf(made('d1', '2026-02-10 11:00'), withdrawn('2026-02-12 12:00')), 'done');
    assert.equal(statusOf(made('d1', '2026-02-10 08:59')), 'overdue');
  });
});

describe('conditional extension', () => {
  const norm: Duty = {
    ...base,
    extend: {
      to: within(workdays(2)),
      if: pen.approved('storingExtension', ['unitLeader'], { scoped: true }),
      unless: finding('onSiteDispute'),
    },
  };
  const calm = finds('onSiteDispute', false);
  const first = '2026-02-14 16:30';
  const rows: readonly (readonly [string, readonly CaseEvent[], string])[] = [
    ['no consent', [calm], `overdue ${first} none`],
    ['consent in time', [calm, consent('2026-02-13 18:00')], 'open 2026-02-24 24:00 granted'],
    ['consent at the due instant', [calm, consent(first)], 'open 2026-02-24 24:00 granted'],
    ['consent a millisecond late', [calm, consent(`${first}:00.001`)], `overdue ${first} tooLate`],
    ['excluded', [finds('onSiteDispute', true), consent('2026-02-13 18:00')], `overdue ${first} barred`],
    [
      'excluded after consent',
      [calm, consent('2026-02-13 18:00'), finds('onSiteDispute', true, '2026-02-13 19:00')],
      `overdue ${first} barred`,
    ],
    ['open exclusion, both answers tried', [consent('2026-02-13 18:00')], `unknown ${first} ask`],
    [
      'open exclusion, late under either answer',
      [consent('2026-02-13 18:00'), stored('2026-03-02 10:00')],
      `doneLate ${first} ask`,
    ],
    [
      'open exclusion, in time under either answer',
      [consent('2026-02-13 18:00'), stored('2026-02-14 10:00')],
      `done ${first} ask`,
    ],
  ];
  for (const [name, events, expected] of rows)
    it(`${name}: ${expected}`, () =>
      assert.equal(
        seen(norm, [ended, ...events], name.includes('late under') ? '2026-03-10 10:00' : undefined),
        expected,
      ));

  it('a reading may let late consent count', () => {
    const late = { ...norm, extend: { ...norm.extend!, late: ALWAYS } };
    const events = [ended, calm, consent('2026-02-16 10:00')];
    assert.equal(seen(late, events), 'open 2026-02-24 24:00 granted');
    assert.equal(seen({ ...norm, extend: { ...norm.extend!, late: NEVER } }, events), `overdue ${first} tooLate`);
  });
  it('the breach under open questions is the latest that is certain', () => {
    const { breachAt } = only(norm, [ended, consent('2026-02-13 18:00')], '2026-03-10 10:00');
    assert.equal(breachAt, at('2026-02-25 00:00'));
  });
});

describe('another term instead', () => {
  const norm: Duty = {
    ...base,
    instead: {
      if: finding('continuousWork'),
      due: { period: hours(24), from: { from: 'last', match: ev('staff.returned'), reach: 'case' } },
    },
  };
  const returned = fact('staff.returned', '2026-02-15 09:00', 'a1', {});
  const rows: readonly (readonly [string, readonly CaseEvent[], string])[] = [
    ['not the ground', [finds('continuousWork', false), returned], 'overdue 2026-02-14 16:30 none'],
    ['the ground', [finds('continuousWork', true), returned], 'overdue 2026-02-16 09:00 none'],
    ['the ground, its clock not begun', [finds('continuousWork', true)], 'open none none'],
    ['open', [returned, stored('2026-02-15 12:00')], 'unknown 2026-02-14 16:30 none'],
    ['open, and without end under one answer', [], 'unknown 2026-02-14 16:30 none'],
  ];
  for (const [name, events, expected] of rows)
    it(`${name}: ${expected}`, () => assert.equal(seen(norm, [ended, ...events]), expected));
});

describe('豁免', () => {
  const norm: Duty = {
    ...base,
    exempt: { if: finding('explosiveSite'), until: approved('recordingExemption', ['committeeLeaderInCharge']) },
  };
  const explosive = finds('explosiveSite', true);
  const decide = (type: 'approval.given' | 'approval.refused') =>
    fact(
      type,
      '2026-02-14 09:00',
      'q2',
      { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '意见' },
      { about: ['recording:r1'] },
    );
  const rows: readonly (readonly [string, readonly CaseEvent[], string, boolean])[] = [
    ['provisional until agreed', [explosive], 'exempt', true],
    ['agreed', [explosive, decide('approval.given')], 'exempt', false],
    ['refused: revived with its first due', [explosive, decide('approval.refused')], 'overdue', false],
    ['ground not found', [finds('explosiveSite', false)], 'overdue', false],
    ['ground open', [], 'unknown', true],
    ['ground open but done', [stored('2026-02-14 10:00')], 'done', true],
    ['exempt and done all the same', [explosive, stored('2026-02-18 10:00')], 'done', true],
  ];
  for (const [name, events, status, provisional] of rows)
    it(`${name}: ${status}`, () => {
      const shown = only(norm, [ended, ...events], '2026-02-20 10:00');
      assert.deepEqual([shown.status, shown.provisional], [status, provisional]);
      assert.equal(shown.due!.at, at('2026-02-14 16:30'));
    });
});

describe('applies, begins, ends', () => {
  it('a norm whose condition is open waits for the answer', () => {
    const norm = { ...base, when: not(finding('secretMatter')) };
    assert.equal(only(norm, [ended], '2026-02-20 10:00').status, 'unknown');
    assert.equal(only(norm, [ended, stored('2026-02-14 10:00')], '2026-02-20 10:00').status, 'done');
    assert.equal(only(norm, [ended, stored('2026-02-18 10:00')], '2026-02-20 10:00').status, 'unknown');
    assert.equal(only(norm, [ended, finds('secretMatter', true)], '2026-02-20 10:00').status, 'notApplicable');
    assert.equal(only(norm, [ended, finds('secretMatter', false)], '2026-02-20 10:00').status, 'overdue');
  });
  it('a condition on the trigger itself', () => {
    const norm = { ...base, when: trigger('medium', ['audio', 'video']) };
    assert.equal(only(norm, [ended], '2026-02-14 10:00').status, 'open');
    const photo = fact('recording.ended', '2026-02-13 16:30', 'r2', { medium: 'photo', ...span });
    assert.equal(only(norm, [photo], '2026-02-14 10:00').status, 'notApplicable');
  });
  it('is not owed before it begins', () => {
    const decided = fact('decision.made', '2026-02-10 10:00', 'd1', {
      kind: 'penaltyImposed',
      performBy: '2026-02-20T24:00+08:00',
    });
    const norm = duty({
      ...parts,
      per: 'case',
      on: ev('decision.made'),
      must: [ev('demand.made')],
      mustReach: 'case',
      begins: { from: 'trigger', field: 'performBy' },
      due: within(NO_TERM),
    });
    assert.equal(only(norm, [decided], '2026-02-20 23:59').status, 'notApplicable');
    assert.equal(only(norm, [decided], '2026-02-21 00:00').status, 'open');
    const { performBy: _, ...endless } = decided.data;
    assert.equal(only(norm, [{ ...decided, data: endless }], '2036-02-21 00:00').status, 'notApplicable');
  });
  it('what ends it must come after what raised it', () => {
    const norm = duty({
      ...parts,
      per: 'case',
      on: ev('case.closed'),
      must: [ev('case.archived')],
      mustReach: 'case',
      due: within(days(30)),
      moot: ev('case.reopened'),
    });
    const reopened = fact('case.reopened', '2026-02-01 10:00', 'c1', { reason: '补查' });
    const closed = fact('case.closed', '2026-02-10 10:00', 'c1', {});
    assert.equal(only(norm, [reopened, closed], '2026-04-10 10:00').status, 'overdue');
    const again = fact('case.reopened', '2026-02-20 10:00', 'c1', { reason: '补查' });
    const says = (events: readonly CaseEvent[], asOf: string) => only(norm, [closed, ...events], asOf).status;
    assert.equal(says([reopened, again], '2026-04-10 10:00'), 'moot');
    assert.equal(says([again], '2026-02-19 10:00'), 'open');
    const archived = (when: string) => fact('case.archived', when, 'c1', { catalogue: [] });
    assert.equal(says([again, archived('2026-04-09 10:00')], '2026-04-10 10:00'), 'moot');
    assert.equal(says([archived('2026-02-19 10:00'), again], '2026-04-10 10:00'), 'done');
    const tooLate = fact('case.reopened', '2026-04-09 10:00', 'c1', { reason: '补查' });
    assert.equal(says([tooLate], '2026-04-08 10:00'), 'overdue');
    assert.equal(says([tooLate], '2026-04-10 10:00'), 'doneLate');
  });
  it('an internal target is shown apart and is no breach', () => {
    const norm: Duty = { ...base, due: within(NO_TERM), target: { id: 'TEST-d', term: within(workdays(1), TRIGGER) } };
    const seenAt = (asOf: string) => view(lawOf([norm]), stepped(lawOf([norm]), [ended]), at(asOf));
    assert.deepEqual(
      [seenAt('2026-02-14 12:00').targets[0]!.late, seenAt('2026-02-15 00:00:00.001').targets[0]!.late],
      [false, true],
    );
    assert.deepEqual([seenAt('2026-03-01 12:00').duties[0]!.status, seenAt('2026-03-01 12:00').breaches], ['open', []]);
  });
});

describe('中止', () => {
  const suspended = (when: string) => fact('procedure.suspended', when, 'c1', { cause: '鉴定' });
  const resumed = (when: string) => fact('procedure.resumed', when, 'c1', {});
  const started = fact('case.concluded', '2025-03-03 10:00', 'c1', { ground: 'performed' });
  const norm = (period: Parameters<typeof within>[0], policy: 'extend' | 'restart' | 'none'): Duty =>
    duty({
      ...parts,
      per: 'case',
      on: ev('case.concluded'),
      must: [ev('case.closed')],
      mustReach: 'case',
      due: within(period),
      pause: { on: ev('procedure.suspended'), resume: ev('procedure.resumed'), policy },
    });
  const pause = [suspended('2025-03-05 09:00'), resumed('2025-03-10 15:00')];
  const rows: readonly (readonly [string, Duty, readonly CaseEvent[], string, string])[] = [
    [
      'hours, extended by the time it took',
      norm(hours(72), 'extend'),
      pause,
      '2025-03-07 12:00',
      'open 2025-03-11 16:00 none',
    ],
    ['hours, run again', norm(hours(72), 'restart'), pause, '2025-03-11 12:00', 'open 2025-03-13 15:00 none'],
    ['hours, left alone', norm(hours(72), 'none'), pause, '2025-03-11 12:00', 'overdue 2025-03-06 10:00 none'],
    ['working days', norm(workdays(5), 'extend'), pause, '2025-03-11 12:00', 'open 2025-03-13 24:00 none'],
    ['days, rolling past a weekend', norm(days(7), 'extend'), pause, '2025-03-11 12:00', 'open 2025-03-17 24:00 none'],
    ['while it lasts', norm(days(7), 'extend'), pause.slice(0, 1), '2025-06-01 12:00', 'paused 2025-03-10 24:00 none'],
    [
      'begun after the end, no help',
      norm(hours(24), 'extend'),
      [suspended('2025-03-05 09:00')],
      '2025-03-07 12:00',
      'overdue 2025-03-04 10:00 none',
    ],
    [
      'twice',
      norm(hours(72), 'extend'),
      [...pause, suspended('2025-03-11 10:00'), resumed('2025-03-11 20:00')],
      '2025-03-11 12:00',
      'open 2025-03-12 02:00 none',
    ],
    [
      'entered out of order',
      norm(hours(72), 'extend'),
      pause.toReversed(),
      '2025-03-11 12:00',
      'open 2025-03-11 16:00 none',
    ],
    [
      'working days, resumed on a day off: not before that',
      norm(workdays(2), 'extend'),
      [suspended('2025-03-05 09:00'), resumed('2025-03-08 15:00')],
      '2025-03-08 16:00',
      'open 2025-03-10 24:00 none',
    ],
    [
      'days, suspended on the day the end was moved to: not before the resumption',
      norm(days(6), 'extend'),
      [suspended('2025-03-10 09:00'), resumed('2025-03-11 15:00')],
      '2025-03-11 16:00',
      'open 2025-03-11 24:00 none',
    ],
    [
      'begun before the term: only the part that falls into it',
      norm(days(7), 'extend'),
      [suspended('2025-02-26 09:00'), resumed('2025-03-05 15:00')],
      '2025-03-05 16:00',
      'open 2025-03-12 24:00 none',
    ],
    [
      'over before the term began, no help',
      norm(days(7), 'extend'),
      [suspended('2025-02-26 09:00'), resumed('2025-03-03 09:00')],
      '2025-03-05 16:00',
      'open 2025-03-10 24:00 none',
    ],
    [
      'two at once, the first resumption ends both',
      norm(days(7), 'extend'),
      [suspended('2025-03-04 09:00'), ...pause],
      '2025-03-11 16:00',
      'open 2025-03-17 24:00 none',
    ],
  ];
  for (const [name, duty, events, asOf, expected] of rows)
    it(`${name}: ${expected}`, () => assert.equal(seen(duty, [started, ...events], asOf), expected));

  describe('of a thing, each with a resumption of its own', () => {
    const tested: Duty = duty({
      ...parts,
      per: 'measure',
      on: ev('measure.taken'),
      must: [ev('measure.disposed')],
      due: within(days(7)),
      pause: {
        on: ev('expert.entrusted'),
        resume: ev('expert.concluded'),
        policy: 'extend',
        reach: 'object',
        each: true,
      },
    });
    const taken = fact('measure.taken', '2025-03-03 10:00', 'm1', { kind: 'seizure', items: [] });
    const entrusted = (when: string, ...about: readonly string[]) =>
      fact('expert.entrusted', when, 'c1', { body: '检测中心', matter: '成分' }, { about });
    const concluded = (when: string, ...about: readonly string[]) =>
      fact('expert.concluded', when, 'c1', { body: '检测中心', conclusion: '不合格' }, { about });
    const [m1, m2] = ['measure:m1', 'measure:m2'];
    const samples: readonly (readonly [string, readonly CaseEvent[], string])[] = [
      ['one', [entrusted('2025-03-04 09:00', m1), concluded('2025-03-06 15:00', m1)], 'open 2025-03-12 24:00 none'],
      ['about nothing', [entrusted('2025-03-04 09:00')], 'open 2025-03-10 24:00 none'],
      ['about another', [entrusted('2025-03-04 09:00', m2)], 'open 2025-03-10 24:00 none'],
      ['about both', [entrusted('2025-03-04 09:00', m2, m1)], 'paused 2025-03-10 24:00 none'],
      [
        'the end of another',
        [entrusted('2025-03-04 09:00', m1), concluded('2025-03-06 15:00', m2)],
        'paused 2025-03-10 24:00 none',
      ],
      [
        'two at once, one over',
        [entrusted('2025-03-04 09:00', m1), entrusted('2025-03-05 09:00', m1), concluded('2025-03-06 15:00', m1)],
        'paused 2025-03-10 24:00 none',
      ],
      [
        'two at once, both over',
        [
          entrusted('2025-03-04 09:00', m1),
          entrusted('2025-03-05 09:00', m1),
          concluded('2025-03-06 15:00', m1),
          concluded('2025-03-07 15:00', m1),
        ],
        'open 2025-03-13 24:00 none',
      ],
      [
        'an end said twice ends no later one',
        [
          entrusted('2025-03-04 09:00', m1),
          concluded('2025-03-05 15:00', m1),
          concluded('2025-03-06 15:00', m1),
          entrusted('2025-03-07 09:00', m1),
        ],
        'paused 2025-03-11 24:00 none',
      ],
    ];
    for (const [name, events, expected] of samples)
      it(`${name}: ${expected}`, () => {
        for (const log of [
          [taken, ...events],
          [...events.toReversed(), taken],
        ])
          assert.equal(seen(tested, log, '2025-03-08 10:00'), expected);
      });
  });

  it('consent counts while the term with its pauses still runs', () => {
    const extend = { to: within(days(10)), if: approved('storingExtension', ['unitLeader']) };
    const says = (when: string) =>
      seen({ ...norm(days(2), 'extend'), extend }, [started, ...pause, consent(when)], '2025-03-17 10:00');
    assert.equal(says('2025-03-10 16:00'), 'open 2025-03-18 24:00 granted');
    assert.equal(says('2025-03-11 00:00:00.001'), 'overdue 2025-03-10 24:00 tooLate');
  });
});
