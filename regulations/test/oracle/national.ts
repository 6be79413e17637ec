// The terms of the national laws worked out from their texts.
import { and, is, label, labelUntil, type Answer } from './answer.ts';
import {
  dayOf,
  daysAfter,
  hoursAfter,
  isWorkday,
  midnight,
  monthsAfter,
  pausedTerm,
  workdaysAfter,
  type Stretch,
} from './day.ts';
import { consented, firstAt, firstStanding, of, type Told } from './fact.ts';

/** 行政机关负责人 as the agencies call theirs. */
const HEADS = ['agencyHead', 'agencyLeader', 'committeeLeader', 'committeeLeaderInCharge', 'subdistrictHead'];
const MEASURE = 'measure:m1';
const HELD = ['seizure', 'impoundment'];

const since = (facts: readonly Told[], start: Told): readonly Told[] => facts.filter(({ at }) => at >= start.at);
function caseTypeIs(facts: readonly Told[], caseType: string): Answer {
  const start = of(facts, 'procedure.started')[0];
  return start ? is(start.data['caseType'] === caseType) : 'open';
}

/** Agreed to while the first term ran, and not taken back later. */
const isExtended = (facts: readonly Told[], matter: string, covers: (given: Told) => boolean, end: number): boolean =>
  [end, Infinity].every((until) => consented(facts, matter, HEADS, covers, until));

/** 行政处罚法第五十六条、第八十五条 (NATL-penalty-56) */
export function preservationDisposal(facts: readonly Told[], asOf: number): string {
  const taken = of(facts, 'measure.taken', MEASURE, { kind: 'advancePreservation' })[0];
  if (!taken) return 'absent';
  const [done, lifted] = ['measure.disposed', 'measure.lifted'].map((type) =>
    firstAt(since(of(facts, type, MEASURE), taken)),
  );
  return labelUntil(workdaysAfter(7, taken.at), done, lifted, asOf);
}

/** Suspensions in order, each until the first resumption after it; one that begins inside another is the same. */
function suspensions(facts: readonly Told[], on: string, resumed: readonly Told[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const { at: from } of of(facts, on)) {
    const last = found.at(-1);
    if (last && (last.to === undefined || last.to > from)) continue;
    const to = firstAt(resumed.filter(({ at }) => at >= from));
    found.push(to === undefined ? { from } : { from, to });
  }
  return found;
}

function whilePaused(label: string, stretches: readonly Stretch[], end: number, asOf: number): string {
  const open = stretches.at(-1);
  const stands = open && open.to === undefined && open.from <= Math.min(end, asOf);
  return stands && (label === 'open' || label === 'overdue') ? 'paused' : label;
}

/** 行政处罚法第六十条 (NATL-penalty-60) */
export function penaltyDecision(facts: readonly Told[], asOf: number): string {
  const start = of(facts, 'procedure.started', undefined, { caseType: 'penalty', procedure: 'ordinary' })[0];
  if (!start) return 'absent';
  const stretches = suspensions(facts, 'procedure.suspended', of(facts, 'procedure.resumed'));
  const end = pausedTerm('day', 90, start.at, stretches);
  const done = firstAt(since(of(facts, 'decision.made'), start));
  const over = firstAt(since(of(facts, 'procedure.terminated'), start));
  return whilePaused(labelUntil(end, done, over, asOf), stretches, end, asOf);
}

/** 民事诉讼法第八十八条、第九十五条: the instants a decision was served. */
function servedAt(facts: readonly Told[]): readonly number[] {
  const received = of(facts, 'service.completed')
    .filter(({ data }) => data['form'] === undefined || data['form'] === 'enforcementDecision')
    .map(({ at, data }) => {
      const day = dayOf(Date.parse(`${String(data['servedOn'])}T00:00+08:00`));
      return Math.min(Math.max(at, midnight(day - 1)), midnight(day) - 1);
    });
  const published = of(facts, 'service.attempted', undefined, {
    method: 'serviceByPublication',
    result: 'served',
  }).map(({ at }) => daysAfter(30, at));
  return [...received, ...published];
}

function delivery(facts: readonly Told[], decided: Told, end: number, owed: Answer, asOf: number): string {
  const times = servedAt(facts).filter((at) => at >= decided.at);
  return label(owed, [end], times.length === 0 ? undefined : Math.min(...times), asOf);
}

/** 行政处罚法第六十一条、第八十五条 (NATL-penalty-61) */
export function penaltyService(facts: readonly Told[], asOf: number): string {
  const decided = of(facts, 'decision.made', undefined, { kind: 'penaltyImposed' })[0];
  if (!decided) return 'absent';
  return delivery(facts, decided, workdaysAfter(7, decided.at), caseTypeIs(facts, 'penalty'), asOf);
}

/** 行政许可法第四十四条 (NATL-licensing-44) */
export function licenceDelivery(facts: readonly Told[], asOf: number): string {
  const decided = of(facts, 'decision.made')[0];
  if (!decided) return 'absent';
  return delivery(facts, decided, workdaysAfter(10, decided.at), caseTypeIs(facts, 'licensing'), asOf);
}

/** 行政处罚法第六十六条、第六十七条 (NATL-penalty-67): for each service of a decision that fines. */
export function finePayment(facts: readonly Told[], asOf: number): string {
  const fines = of(facts, 'decision.made').filter(({ data }) => data['fine'] !== undefined);
  const fined = is(fines.length > 0);
  const owed = and(caseTypeIs(facts, 'penalty'), fined);
  if (owed === 'no') return 'none';
  const deferred = of(facts, 'approval.given', undefined, { matter: 'performanceDeferral' }).length > 0;
  const payments = servedAt(facts)
    .filter((served) => fines.some(({ at }) => at <= served))
    .map((served) => {
      const done = firstAt(of(facts, 'performance.completed').filter(({ at }) => at >= served));
      const plain = label(owed, [daysAfter(15, served)], done, asOf);
      return deferred ? (plain.startsWith('done') ? 'done' : 'exempt') : plain;
    })
    .toSorted();
  return payments.length === 0 ? 'none' : payments.join(' ');
}

/** 行政处罚法第六十四条第二项 (NATL-penalty-64): seven whole working days lie between the service of the notice and the hearing. */
export function hearingNotice(facts: readonly Told[]): string {
  const hearing = of(facts, 'activity.started', undefined, { kind: 'hearing' })[0];
  if (!hearing || caseTypeIs(facts, 'penalty') === 'no') return 'clean';
  const isNotice = of(facts, 'document.finalized', undefined, { form: 'hearingNotice' }).some(
    ({ at }) => at <= hearing.at,
  );
  const served = of(facts, 'service.completed').filter(
    ({ data, about }) =>
      data['form'] === 'hearingNotice' || (data['form'] === undefined && isNotice && about.includes('document:d1')),
  );
  return served.some((fact) => workdaysBetween(stated(fact, 'servedOn'), hearing.at) >= 7) ? 'clean' : 'breached';
}

/** 行政强制法第五十四条、第六十九条 (NATL-compulsion-54) */
export function courtApplication(facts: readonly Told[]): string {
  const applied = of(facts, 'court.applied')[0];
  if (!applied) return 'clean';
  const served = of(facts, 'service.completed', undefined, { form: 'demandNotice' });
  return served.some((fact) => workdaysBetween(stated(fact, 'servedOn'), applied.at) >= 10) ? 'clean' : 'breached';
}

/** Whole working days after the day of one instant and before the day of another. */
function workdaysBetween(from: number, to: number): number {
  let days = 0;
  for (let day = dayOf(from) + 1; day < dayOf(to); day++) if (isWorkday(day)) days++;
  return days;
}

/** 行政强制法第十九条 (NATL-compulsion-19) */
export function coercionMakeUp(facts: readonly Told[], asOf: number): string {
  const taken = of(facts, 'measure.taken', MEASURE, { kind: [...HELD, 'otherMeasure'] })[0];
  if (taken?.data['urgentReason'] === undefined) return 'absent';
  const given = of(facts, 'approval.given', MEASURE, { matter: 'coerciveMeasureMatter', role: HEADS });
  const due = hoursAfter(24, taken.at);
  return label('yes', [due], firstStanding(facts, given, due), asOf);
}

/** 第二十五条第三款 the times in which at least one test of the goods under the measure was going on; each result ends one. */
function tests(facts: readonly Told[]): readonly Stretch[] {
  const [begun, over] = ['expert.entrusted', 'expert.concluded'].map((type) => of(facts, type, MEASURE));
  const steps = [...begun!.map(({ at }) => ({ at, more: 1 })), ...over!.map(({ at }) => ({ at, more: -1 }))];
  const found: Stretch[] = [];
  let going = 0;
  let from = 0;
  for (const { at, more } of steps.toSorted((a, b) => a.at - b.at || b.more - a.more)) {
    if (going === 0 && more > 0) from = at;
    if (going === 1 && more < 0) found.push({ from, to: at });
    going = Math.max(0, going + more);
  }
  return going > 0 ? [...found, { from }] : found;
}

/** 行政强制法第二十五条 (NATL-compulsion-25) */
export function seizureTerm(facts: readonly Told[], asOf: number): string {
  const taken = of(facts, 'measure.taken', MEASURE, { kind: HELD })[0];
  if (!taken) return 'absent';
  const tested = tests(facts);
  const plain = pausedTerm('day', 30, taken.at, tested);
  const covers = ({ about }: Told) =>
    about.includes(MEASURE) || about.every((object) => !object.startsWith('measure:'));
  const extended = isExtended(facts, 'measureExtension', covers, plain);
  const [done, lifted] = ['measure.disposed', 'measure.lifted'].map((type) =>
    firstAt(since(of(facts, type, MEASURE), taken)),
  );
  const end = extended ? pausedTerm('day', 60, taken.at, tested) : plain;
  return whilePaused(labelUntil(end, done, lifted, asOf), tested, end, asOf);
}

const heldWhen = (facts: readonly Told[], by: number): boolean =>
  of(facts, 'measure.taken', MEASURE, { kind: HELD }).some(({ at }) => at <= by);

/** 行政强制法第二十五条第三款 (NATL-compulsion-25): a test of what is held has a definite time. */
export function testingDefinite(facts: readonly Told[]): string {
  const open = of(facts, 'expert.entrusted', MEASURE).some(
    ({ at, data }) => data['agreedBy'] === undefined && heldWhen(facts, at),
  );
  return open ? 'breached' : 'clean';
}

/** 行政强制法第二十五条第三款 (NATL-compulsion-25): the party is told in writing, however late. */
export function testingTold(facts: readonly Told[], asOf: number): string {
  const entrusted = of(facts, 'expert.entrusted', MEASURE)[0];
  if (!entrusted) return 'absent';
  const papers = of(facts, 'document.finalized', MEASURE, { form: 'testingTermNotice' });
  const owed = is(heldWhen(facts, Infinity));
  return label(owed, [Infinity], firstAt(since(papers, entrusted)), asOf);
}

const stated = (fact: Told, field: string): number => Date.parse(`${String(fact.data[field])}T00:00+08:00`);

/** 行政强制法第五十三条 (NATL-compulsion-53): the six months of 行政诉讼法第四十六条, and three from the day on which they end. */
export function courtTerm(facts: readonly Told[], asOf: number): string {
  const served = of(facts, 'service.completed')[0];
  if (!served) return 'absent';
  const over = monthsAfter(6, stated(served, 'servedOn'));
  const isChallenged =
    of(facts, 'challenge.received', undefined, { kind: ['reconsideration', 'litigation'] }).length > 0;
  if (of(facts, 'performance.failed').length === 0 || isChallenged) return 'notApplicable';
  const done = firstAt(of(facts, 'court.applied').filter(({ at }) => at >= over));
  const isSettled =
    of(facts, 'execution.started', undefined, { executor: 'ownAgency' }).length > 0 ||
    of(facts, 'performance.completed').length > 0;
  if (isSettled) return done !== undefined && done <= asOf ? 'done' : 'exempt';
  return label('yes', [monthsAfter(3, over - 1)], done, asOf);
}

/** 行政许可法第三十二条第一款第（四）项、第八十二条 (NATL-licensing-32) */
export function applicationAnswer(facts: readonly Told[], asOf: number): string {
  const received = of(facts, 'application.received', 'application:p1')[0];
  if (!received) return 'absent';
  const [done, asked] = ['application.decided', 'application.supplementRequested'].map((type) =>
    firstAt(since(of(facts, type, 'application:p1'), received)),
  );
  return labelUntil(workdaysAfter(5, received.at), done, asked, asOf);
}

/** 行政许可法第四十二条第一款、第四十五条、第八十二条 (NATL-licensing-42) */
export function licenceDecision(facts: readonly Told[], asOf: number): string {
  const accepted = of(facts, 'application.decided', undefined, { accepted: true })[0];
  if (!accepted) return 'absent';
  const hearings = suspensions(facts, 'hearing.requested', of(facts, 'activity.ended', undefined, { kind: 'hearing' }));
  const plain = pausedTerm('workday', 20, accepted.at, hearings);
  const extended = isExtended(facts, 'postponementMatter', () => true, plain);
  const end = extended ? pausedTerm('workday', 30, accepted.at, hearings) : plain;
  const done = firstAt(since(of(facts, 'decision.made'), accepted));
  const said = label(caseTypeIs(facts, 'licensing'), [end], done, asOf);
  return whilePaused(said, hearings, end, asOf);
}

/** 移送规定第五条 (NATL-transfer-5) */
export function crimeTransfer(facts: readonly Told[], asOf: number): string {
  const concluded = of(facts, 'lead.concluded', 'lead:l1', { outcome: 'transferCrime' })[0];
  if (!concluded) return 'absent';
  const done = firstAt(since(of(facts, 'lead.transferred', 'lead:l1'), concluded));
  return label('yes', [hoursAfter(24, concluded.at)], done, asOf);
}
