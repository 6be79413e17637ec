import type { Due } from '@zhiji/calendar';
import type { Match, Truth } from './condition.ts';
import type { CaseEvent } from './event.ts';
import { judge } from './judge.ts';
import { nameOfItem } from './belonging.ts';
import { matching } from './matching.ts';
import type { DutyOutcome, ExtensionState } from './outcome.ts';
import { pausesOf, shifted } from './pause.ts';
import type { Program, SettledDuty } from './program.ts';
import type { Setting } from './setting.ts';
import { settledChoice } from './settle.ts';
import { anchorOf, endOf } from './time-limit.ts';
import { factsOfObject } from './timeline.ts';

const NONE: readonly never[] = [];

type Drawn = { -readonly [Field in keyof DutyOutcome]: DutyOutcome[Field] };

/** Of which nothing is known but whether it applies. */
const undrawn = (applies: Truth): Drawn => ({
  form: 'duty',
  applies,
  extension: 'none',
  exempt: false,
  exemptProvisional: false,
  evidence: NONE,
  lacking: NONE,
});

const NOT_APPLICABLE: DutyOutcome = undrawn(false);

/** What a duty came to, apart from the present moment, after what it came to `previous`ly. */
export function dutyOutcome(norm: SettledDuty, at: Setting, program: Program, previous?: DutyOutcome): DutyOutcome {
  const applies = norm.when ? judge(norm.when, at) : true;
  if (applies === false) return NOT_APPLICABLE;
  const base = endOf(settledChoice(norm.due), at, program, 'act', previous?.base);
  const outcome = undrawn(applies);
  if (base) outcome.base = base;
  if (norm.begins) outcome.begins = anchorOf(norm.begins, at) ?? Infinity;
  drawTerms(outcome, norm, at, program, base);
  if (norm.exempt) drawExemption(outcome, norm.exempt, at);
  const mootAt = norm.moot && matching(norm.moot, 'object', at).find((fact) => fact.at >= at.trigger.at)?.at;
  if (mootAt !== undefined) outcome.mootAt = mootAt;
  drawFulfilment(outcome, norm, at);
  const target = norm.target && endOf(settledChoice(norm.target.term), at, program, 'act');
  if (target) outcome.targetDue = target.at;
  return outcome;
}

/** The due under every hypothesis the open questions leave: the earliest, and the latest where it differs. */
function drawTerms(outcome: Drawn, norm: SettledDuty, at: Setting, program: Program, base?: Due): void {
  if (!norm.pause && !norm.instead && !norm.extend) {
    if (base) outcome.due = base;
    return;
  }
  const pauses = norm.pause ? pausesOf(norm.pause, at) : [];
  const last = pauses.at(-1);
  if (last && last.to === undefined) outcome.pausedSince = last.from;
  const withPauses = (due: Due | undefined) =>
    due && norm.pause ? shifted(due, pauses, norm.pause.policy, program.calendar) : due;
  const first = withPauses(base);
  const plain = norm.instead ? plainDues(norm.instead, first, withPauses, at, program) : [first];
  const to = norm.extend && withPauses(endOf(norm.extend.to, at, program, 'act'));
  const dues = to ? extendedDues(outcome, norm.extend!, plain, to, at) : plain;
  let [due, latest] = [dues[0], dues[0]];
  for (const other of dues) {
    if (instantOf(other) < instantOf(due)) due = other;
    if (instantOf(other) > instantOf(latest)) latest = other;
  }
  if (due) outcome.due = due;
  if (latest?.at !== due?.at) outcome.laterDue = latest ?? 'open';
}

const instantOf = (due: Due | undefined): number => due?.at ?? Infinity;

type Dues = readonly (Due | undefined)[];

function plainDues(
  instead: NonNullable<SettledDuty['instead']>,
  first: Due | undefined,
  withPauses: (due: Due | undefined) => Due | undefined,
  at: Setting,
  program: Program,
): Dues {
  const holds = judge(instead.if, at);
  if (holds === false) return [first];
  const other = withPauses(endOf(instead.due, at, program, 'act'));
  return holds === true ? [other] : [first, other];
}

function extendedDues(outcome: Drawn, extend: Extend, plain: Dues, to: Due, at: Setting): Dues {
  const dues: (Due | undefined)[] = [];
  for (const due of plain) {
    const state = due && due.at < to.at ? extensionOf(extend, due.at, at) : 'none';
    if (outcome.extension === 'none') outcome.extension = state;
    if (state !== 'granted') dues.push(due);
    if (state === 'granted' || state === 'ask') dues.push(to);
  }
  return dues;
}

type Extend = NonNullable<SettledDuty['extend']>;

/** The excluding circumstance beats everything; consent counts only while the first term still ran. */
function extensionOf({ if: grounds, unless, late }: Extend, firstDue: number, at: Setting): ExtensionState {
  const ever = judge(grounds, at);
  if (ever === false) return 'none';
  const barred = unless ? judge(unless, at) : false;
  if (barred === true) return 'barred';
  const lateCounts = late ? judge(late, at) === true : false;
  const inTime = lateCounts ? ever : judge(grounds, { ...at, until: Math.min(at.until, firstDue) });
  if (inTime === false) return ever === true ? 'tooLate' : 'none';
  return inTime === true && barred === false ? 'granted' : 'ask';
}

/** A refused exemption revives the duty with its first due; one not yet agreed to stands provisionally. */
function drawExemption(outcome: Drawn, { if: grounds, until }: NonNullable<SettledDuty['exempt']>, at: Setting): void {
  const agreed = until ? judge(until, at) : true;
  const revived = agreed !== true && until?.is === 'approved' && wasRefused(until.matter, at);
  if (!revived) outcome.exempt = judge(grounds, at);
  outcome.exemptProvisional = outcome.exempt !== false && agreed !== true;
}

const wasRefused = (matter: string, at: Setting): boolean =>
  matching({ type: 'approval.refused', where: { matter } }, 'object', at).length > 0;

function drawFulfilment(outcome: Drawn, norm: SettledDuty, at: Setting): void {
  let { evidence, lacking } = outcome;
  let doneAt = -Infinity;
  for (const match of demandsOf(norm, at)) {
    const fact = fulfilling(match, outcome, norm, at);
    if (fact) {
      evidence = joined(evidence, fact.id);
      doneAt = Math.max(doneAt, timeBy(norm, fact));
    } else lacking = joined(lacking, match);
  }
  outcome.evidence = evidence;
  outcome.lacking = lacking;
  // Where the trigger asks for nothing, nothing is left to do from then on.
  if (lacking.length === 0) outcome.doneAt = evidence.length > 0 ? doneAt : timeBy(norm, at.trigger);
}

/** What was agreed to or made when the term ended is not undone by being taken back later. */
function fulfilling(match: Match, outcome: Drawn, norm: SettledDuty, at: Setting): CaseEvent | undefined {
  const due = outcome.laterDue ?? outcome.due;
  const isRevocable = match.type === 'approval.given' || match.type.startsWith('document.');
  const then = isRevocable && due && due !== 'open' ? { ...at, until: Math.min(at.until, due.at) } : undefined;
  const inTime = then && firstOf(matching(match, norm.mustReach, then), norm, at, outcome);
  return inTime ?? firstOf(matching(match, norm.mustReach, at), norm, at, outcome);
}

/** Most often there is one. */
const joined = <T>(list: readonly T[], item: T): readonly T[] => (list.length === 0 ? [item] : [...list, item]);

const timeBy = ({ clock }: SettledDuty, fact: CaseEvent): number => (clock === 'trusted' ? fact.recorded : fact.at);

/** The earliest that fulfils, by the clock that decides. */
function firstOf(
  facts: readonly CaseEvent[],
  norm: SettledDuty,
  at: Setting,
  { begins }: DutyOutcome,
): CaseEvent | undefined {
  let first: CaseEvent | undefined;
  const { trigger } = at;
  const since = sinceWhen(norm, at, begins);
  for (const fact of facts) {
    if ((fact.type === trigger.type && fact.id === trigger.id) || fact.at < since) continue;
    if (!first || timeBy(norm, fact) < timeBy(norm, first)) first = fact;
  }
  return first;
}

function sinceWhen({ since }: SettledDuty, { timeline, trigger, per, object }: Setting, begins = -Infinity): number {
  if (since === undefined) return -Infinity;
  if (since === 'begins') return begins;
  if (since === 'trigger') return trigger.at;
  const first = (of: string) => factsOfObject(timeline, per, object).find(({ type }) => type === of);
  if (since === 'again') return first(trigger.type)?.id === trigger.id ? -Infinity : trigger.at;
  return first('activity.started')?.at ?? -Infinity;
}

/** Everything demanded, once for each value of the trigger's list where the norm says so; a person or thing by its name. */
function demandsOf({ must, each }: SettledDuty, at: Setting): readonly Match[] {
  if (!each) return must;
  const values = at.trigger.data[each.field];
  if (!Array.isArray(values) || (each.among && values.length === 0)) return must;
  return (values as readonly unknown[]).flatMap((value) => {
    const name = typeof value === 'string' ? value : nameOfItem(value);
    return must.map(({ type, where }) => ({
      type,
      where: { ...where, [each.as]: each.among ? { of: { name } } : name },
    }));
  });
}
