import type { Due } from '@zhiji/calendar';
import { judge, matching, type Setting } from './condition.ts';
import type { DutyOutcome, ExtensionState } from './outcome.ts';
import { settledLimit, type Program, type SettledDuty } from './program.ts';
import { endOf } from './time-limit.ts';

const NOT_APPLICABLE = {
  form: 'duty',
  applies: false,
  extension: 'none',
  exempt: false,
  exemptProvisional: false,
  moot: false,
  paused: false,
  evidence: [],
} as const;

/** What a duty came to, apart from the present moment. */
export function dutyOutcome(norm: SettledDuty, at: Setting, program: Program): DutyOutcome {
  const applies = norm.when ? judge(norm.when, at) : true;
  if (applies === false) return NOT_APPLICABLE;
  const pauses = norm.pause ? pausesOf(norm.pause, at) : [];
  const terms = dueOf(norm, at, program);
  const exempt = norm.exempt ? judge(norm.exempt.if, at) : false;
  const confirmed = norm.exempt?.until ? judge(norm.exempt.until, at) : true;
  const done = doneBy(norm, at);
  const target = norm.target && endOf(norm.target.term, at, program, 'act');
  return {
    form: 'duty',
    applies,
    ...shifted(terms, pauses, norm.pause?.policy),
    // A refused exemption revives the duty with its first due.
    exempt: exempt === true && confirmed === false ? (refusedExemption(norm, at) ? false : true) : exempt,
    exemptProvisional: exempt === true && confirmed !== true,
    moot: norm.moot !== undefined && matching(norm.moot, 'object', at).length > 0,
    paused: pauses.some((pause) => pause.to === undefined),
    ...done,
    ...(target ? { targetDue: target.at } : {}),
  };
}

interface Terms {
  readonly due?: Due;
  readonly laterDue?: Due;
  readonly base?: Due;
  readonly extension: ExtensionState;
}

function dueOf(norm: SettledDuty, at: Setting, program: Program): Terms {
  const base = endOf(settledLimit(norm.due), at, program, 'act');
  if (!base) return { extension: 'none' };
  if (norm.instead) {
    const holds = judge(norm.instead.if, at);
    const other = endOf(norm.instead.due, at, program, 'act');
    if (holds === true && other) return { base, due: other, extension: 'none' };
    if (holds === 'unknown' && other && other.at > base.at)
      return { base, due: base, laterDue: other, extension: 'ask' };
  }
  if (!norm.extend) return { base, due: base, extension: 'none' };
  const extended = endOf(norm.extend.to, at, program, 'act');
  const extension = extended ? extensionOf(norm, base, at) : 'none';
  if (extension === 'granted') return { base, due: extended!, extension };
  if (extension === 'ask') return { base, due: base, laterDue: extended!, extension };
  return { base, due: base, extension };
}

/** The excluding circumstance beats everything; consent counts only while the first term still ran. */
function extensionOf(norm: SettledDuty, base: Due, at: Setting): ExtensionState {
  const { if: grounds, unless } = norm.extend!;
  const inTime = judge(grounds, { ...at, until: Math.min(at.until, base.at) });
  const ever = judge(grounds, at);
  if (ever === false) return 'none';
  const barred = unless ? judge(unless, at) : false;
  if (barred === true) return 'barred';
  if (inTime === false) return ever === true ? 'tooLate' : 'none';
  return inTime === true && barred === false ? 'granted' : 'ask';
}

function refusedExemption(norm: SettledDuty, at: Setting): boolean {
  const until = norm.exempt?.until;
  if (until?.is !== 'approved') return false;
  return matching({ type: 'approval.refused', where: { matter: until.matter } }, 'object', at).length > 0;
}

interface Pause {
  readonly from: number;
  readonly to?: number;
}

function pausesOf({ on, resume }: NonNullable<SettledDuty['pause']>, at: Setting): Pause[] {
  const ends = matching(resume, 'case', at);
  return matching(on, 'case', at).map((start) => {
    const end = ends.find((fact) => fact.at >= start.at);
    return { from: start.at, ...(end ? { to: end.at } : {}) };
  });
}

/** `extend` adds the paused time; `restart` runs the whole term again from the last resumption; `none` leaves it. */
function shifted(terms: Terms, pauses: readonly Pause[], policy: 'extend' | 'restart' | 'none' | undefined): Terms {
  if (!terms.due || !policy || policy === 'none') return terms;
  const ended = pauses.filter((pause) => pause.to !== undefined && pause.from < terms.due!.at);
  if (ended.length === 0) return terms;
  const by =
    policy === 'extend'
      ? ended.reduce((sum, pause) => sum + (pause.to! - pause.from), 0)
      : ended.at(-1)!.to! - ended[0]!.from;
  return { ...terms, due: { ...terms.due, at: terms.due.at + by } };
}

function doneBy(norm: SettledDuty, at: Setting): { evidence: readonly string[]; doneAt?: number } {
  const first = norm.must.map((match) => matching(match, norm.mustReach, at).find((fact) => fact.id !== at.trigger.id));
  const evidence = first.flatMap((fact) => fact?.id ?? []);
  if (first.length === 0 || first.some((fact) => !fact)) return { evidence };
  return { evidence, doneAt: Math.max(...first.map((fact) => (norm.clock === 'trusted' ? fact!.recorded : fact!.at))) };
}

export type DutyStatus =
  | 'unknown'
  | 'notApplicable'
  | 'open'
  | 'paused'
  | 'done'
  | 'doneLate'
  | 'overdue'
  | 'exempt'
  | 'waived'
  | 'moot';

/** The label of a duty at a moment. Where an open question matters, both answers are tried; only agreement is a verdict. */
export function dutyStatus(outcome: DutyOutcome, asOf: number): DutyStatus {
  if (outcome.applies === false) return 'notApplicable';
  if (outcome.moot && outcome.doneAt === undefined) return 'moot';
  if (outcome.exempt === true) return outcome.doneAt === undefined ? 'exempt' : 'done';
  const labels = new Set<DutyStatus>(hypotheses(outcome).map((due) => labelUnder(due, outcome, asOf)));
  if (outcome.applies === 'unknown') labels.add('notApplicable');
  if (outcome.exempt === 'unknown') labels.add('exempt');
  return labels.size === 1 ? [...labels][0]! : 'unknown';
}

const hypotheses = (outcome: DutyOutcome): readonly (Due | undefined)[] =>
  outcome.laterDue ? [outcome.due, outcome.laterDue] : [outcome.due];

function labelUnder(due: Due | undefined, outcome: DutyOutcome, asOf: number): DutyStatus {
  const { doneAt } = outcome;
  if (doneAt !== undefined && doneAt <= asOf) return due === undefined || doneAt <= due.at ? 'done' : 'doneLate';
  if (outcome.paused) return 'paused';
  return due === undefined || asOf <= due.at ? 'open' : 'overdue';
}

/** The instant a duty was first late, whatever happened later; undefined while no answer is certain or nothing is late. */
export function breachOf(outcome: DutyOutcome, asOf: number): number | undefined {
  const status = dutyStatus(outcome, asOf);
  return status === 'overdue' || status === 'doneLate' ? (outcome.laterDue ?? outcome.due)?.at : undefined;
}
