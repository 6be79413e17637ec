import { objectOf, type CaseEvent } from './event.ts';
import type { Condition, Match, Reach, Test, Truth } from './norm.ts';
import { factsOfObject, factsOfType, type Timeline } from './timeline.ts';
import { activitiesOf, paperBelongs } from './belonging.ts';

/** Where a condition is judged: the facts known, the object it is about, the fact that raised it, and up to which claimed instant facts count. */
export interface Setting {
  readonly timeline: Timeline;
  readonly per: string;
  readonly object: string;
  readonly trigger: Pick<CaseEvent, 'id' | 'type' | 'at' | 'by' | 'objects' | 'data'>;
  readonly until: number;
  readonly attributes: Attributes;
  /** What the case still owes in papers and recordings; asked only by conditions that need it. */
  readonly owed?: () => readonly Owed[];
}

export interface Owed {
  readonly kind: 'paper' | 'recording';
  /** A form or a scene. */
  readonly what: string;
  readonly object: string;
}

/** Which facts carry a lasting property of the case; the latest wins. */
export type Attributes = Readonly<Record<string, readonly { readonly type: string; readonly field: string }[]>>;

/** A condition with its truth and the facts that settle it, for reasons and lists of what is missing. */
export interface Judgement {
  readonly condition: Condition;
  readonly truth: Truth;
  readonly facts: readonly string[];
  readonly parts: readonly Judgement[];
}

/** Truth of a condition in three values: unknown findings stay unknown. */
export function judge(condition: Condition, at: Setting): Truth {
  switch (condition.is) {
    case 'all':
      return conjunction(condition.of, at);
    case 'any':
      return negate(conjunction(condition.of, at, true));
    case 'not':
      return negate(judge(condition.of, at));
    case 'constant':
      return condition.value;
    case 'reading':
      throw new Error(`reading ${condition.id} was not resolved before judging`);
    default:
      return leaf(condition, at).truth;
  }
}

/** The same judgement with its parts. */
export function judgeWithReasons(condition: Condition, at: Setting): Judgement {
  switch (condition.is) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((part) => judgeWithReasons(part, at));
      return { condition, truth: judge(condition, at), facts: [], parts };
    }
    case 'not':
      return { condition, truth: judge(condition, at), facts: [], parts: [judgeWithReasons(condition.of, at)] };
    case 'constant':
    case 'reading':
      return { condition, truth: judge(condition, at), facts: [], parts: [] };
    default:
      return { condition, ...leaf(condition, at), parts: [] };
  }
}

type Leaf = Exclude<Condition, { is: 'all' | 'any' | 'not' | 'constant' | 'reading' }>;
interface Settled {
  readonly truth: Truth;
  readonly facts: readonly string[];
}

const settled = (truth: Truth, ...facts: readonly string[]): Settled => ({ truth, facts });

function leaf(condition: Leaf, at: Setting): Settled {
  switch (condition.is) {
    case 'finding':
      return findingOf(condition.finding, at);
    case 'approved':
      return approvedBy(condition, at);
    case 'seen':
      return seen(condition, at);
    case 'trigger':
      return settled(passes(at.trigger.data[condition.field], condition.test));
    case 'attribute':
      return attribute(condition, at);
    case 'filled':
      return settled(condition.fields.every((field) => filledFields(at.trigger).includes(field)));
    case 'signed':
      return settled(missingSignatories(condition, at).length === 0);
    case 'otherActor': {
      const same = matching(condition.than, condition.reach, at).filter(
        (fact) => fact.by.id === at.trigger.by.id && fact.id !== at.trigger.id,
      );
      return settled(same.length === 0, ...same.map((fact) => fact.id));
    }
    case 'sameValue': {
      const last = matching(condition.as, 'case', at).at(-1);
      return last
        ? settled(last.data[condition.asField] === at.trigger.data[condition.field], last.id)
        : settled(false);
    }
    case 'ordered':
      return ordered(condition, at);
    case 'complete':
      return settled(at.owed === undefined ? 'unknown' : at.owed().length === 0);
  }
}

function conjunction(conditions: readonly Condition[], at: Setting, negated = false): Truth {
  let result: Truth = true;
  for (const condition of conditions) {
    const truth = negated ? negate(judge(condition, at)) : judge(condition, at);
    if (truth === false) return false;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

export const negate = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

export function passes(value: unknown, test: Test): boolean {
  if (typeof test !== 'object') return value === test;
  if (Array.isArray(test)) return (test as readonly unknown[]).includes(value);
  if ('has' in test) return Array.isArray(value) && test.has.every((item) => value.includes(item));
  if ('atLeast' in test) return Array.isArray(value) && value.length >= test.atLeast;
  return (
    (value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)) ===
    (test as { present: boolean }).present
  );
}

export function matches(fact: Pick<CaseEvent, 'type' | 'data'>, match: Match): boolean {
  if (fact.type !== match.type) return false;
  for (const field in match.where) if (!passes(fact.data[field], match.where[field]!)) return false;
  return true;
}

/** Matching facts up to the setting's instant, in claimed order; `object` reach keeps those about the same object. */
export function matching(match: Match, reach: Reach, at: Setting): CaseEvent[] {
  const near = reach === 'object' && at.per !== 'case';
  const byPaper = near && at.per !== 'document' && match.type.startsWith('document.');
  const pool = near && !byPaper ? factsOfObject(at.timeline, at.per, at.object) : factsOfType(at.timeline, match.type);
  const found: CaseEvent[] = [];
  for (const fact of pool) {
    if (fact.at > at.until) break;
    if (matches(fact, match) && (!byPaper || paperBelongs(at.timeline, fact, at.per, at.object))) found.push(fact);
  }
  return found;
}

/**
 * A finding is looked up from the near to the far: the object itself, the activities it belongs to, then the case.
 * For a norm about the case a finding made at any of its objects counts as well. A finding speaks of what was, whenever it is made: the latest answer counts.
 */
function findingOf(finding: string, at: Setting): Settled {
  const made = factsOfType(at.timeline, 'finding.made').filter((fact) => fact.data['finding'] === finding);
  if (made.length === 0) return settled('unknown');
  if (at.per === 'case') return ofCase(made);
  const near = latest(made.filter((fact) => fact.objects.some((o) => o.type === at.per && o.id === at.object)));
  if (near) return near;
  const activities = at.per === 'activity' ? [] : activitiesOf(at.timeline, at.per, at.object);
  const around = ofCase(
    made.filter((fact) => fact.objects.some((o) => o.type === 'activity' && activities.includes(o.id))),
  );
  if (around.facts.length > 0) return around;
  return latest(made.filter((fact) => fact.objects.every((o) => o.type === 'case'))) ?? settled('unknown');
}

/** Over several objects: found anywhere counts as found; otherwise the answers given. */
function ofCase(made: readonly CaseEvent[]): Settled {
  const perObject = new Map<string, CaseEvent>();
  for (const fact of made) perObject.set(fact.objects.find((o) => o.type !== 'case')?.id ?? '', fact);
  const answers = [...perObject.values()];
  const yes = answers.find((fact) => fact.data['value'] === true);
  return yes ? settled(true, yes.id) : (latest(answers) ?? settled('unknown'));
}

function latest(made: readonly CaseEvent[]): Settled | undefined {
  const fact = made.at(-1);
  return fact && settled(fact.data['value'] as Truth, fact.id);
}

function approvedBy(condition: Extract<Condition, { is: 'approved' }>, at: Setting): Settled {
  const given = approvalsFor(condition.matter, at, condition.scoped ?? false);
  const found = condition.roles.map((role) => given.find((fact) => fact.data['role'] === role));
  const people = found.map((fact) => fact?.by.id);
  const distinct = !condition.distinct || new Set(people).size === people.length;
  return settled(found.every(Boolean) && distinct, ...found.flatMap((fact) => fact?.id ?? []));
}

/** Approvals of a matter that cover the setting's object and were neither withdrawn nor sent back since. */
export function approvalsFor(matter: string, at: Setting, scoped: boolean): CaseEvent[] {
  return factsOfType(at.timeline, 'approval.given').filter(
    (fact) => fact.at <= at.until && fact.data['matter'] === matter && stands(fact, at) && covers(fact, at, scoped),
  );
}

function stands(given: CaseEvent, at: Setting): boolean {
  const request = objectOf(given, 'approval');
  if (request === undefined) return true;
  return !factsOfObject(at.timeline, 'approval', request).some(
    (fact) =>
      fact.at >= given.at &&
      fact.at <= at.until &&
      ENDS_APPROVAL.has(fact.type) &&
      (fact.at > given.at || fact.recorded > given.recorded),
  );
}

const ENDS_APPROVAL = new Set(['approval.refused', 'approval.returned', 'approval.withdrawn']);

function covers(given: CaseEvent, at: Setting, scoped: boolean): boolean {
  if (at.per === 'case') return true;
  const listed = given.data['recordings'];
  if (at.per === 'recording' && Array.isArray(listed)) return listed.includes(at.object);
  const named = given.objects.filter((o) => o.type === at.per);
  if (named.length > 0) return named.some((o) => o.id === at.object);
  const activities = given.objects.filter((o) => o.type === 'activity');
  if (activities.length > 0)
    return activitiesOf(at.timeline, at.per, at.object).some((id) => activities.some((o) => o.id === id));
  return !scoped;
}

function seen(condition: Extract<Condition, { is: 'seen' }>, at: Setting): Settled {
  const found = matching(condition.match, condition.reach, at);
  const { by } = condition;
  const number = by === undefined ? found.length : new Set(found.map((fact) => JSON.stringify(fact.data[by]))).size;
  return settled(number >= (condition.atLeast ?? 1), ...found.map((fact) => fact.id));
}

function attribute({ name, test }: Extract<Condition, { is: 'attribute' }>, at: Setting): Settled {
  const fact = attributeFact(name, at);
  return fact ? settled(passes(fact.value, test), fact.id) : settled('unknown');
}

export function attributeFact(
  name: string,
  at: Pick<Setting, 'timeline' | 'attributes' | 'until'>,
): { id: string; value: unknown } | undefined {
  let found: { id: string; at: number; value: unknown } | undefined;
  for (const { type, field } of at.attributes[name] ?? []) {
    for (const fact of factsOfType(at.timeline, type)) {
      const value = fact.data[field];
      if (fact.at <= at.until && value !== undefined && (!found || fact.at >= found.at))
        found = { id: fact.id, at: fact.at, value };
    }
  }
  return found;
}

export function filledFields(fact: Pick<CaseEvent, 'data'>): readonly string[] {
  const filled = Array.isArray(fact.data['filled']) ? (fact.data['filled'] as string[]) : [];
  const excused = fact.data['notApplicable'];
  return typeof excused === 'object' && excused !== null ? [...filled, ...Object.keys(excused)] : filled;
}

/** Who still has to sign the document of the setting; where refusal is allowed, a recorded refusal stands for the signature. */
export function missingSignatories(condition: Extract<Condition, { is: 'signed' }>, at: Setting): readonly string[] {
  const facts = factsOfObject(at.timeline, 'document', objectOf(at.trigger, 'document') ?? at.object).filter(
    (fact) => fact.at <= at.until,
  );
  const by = (type: string, signatory: string) =>
    facts.some((fact) => fact.type === type && fact.data['signatory'] === signatory);
  return condition.signatories.filter(
    (signatory) =>
      !by('document.signed', signatory) &&
      !(condition.refusable.includes(signatory) && by('document.signatureRefused', signatory)),
  );
}

function ordered({ first, second }: Extract<Condition, { is: 'ordered' }>, at: Setting): Settled {
  const earlier = matching(first, 'case', at)[0];
  const later = second === 'trigger' ? at.trigger : matching(second, 'case', at)[0];
  if (!earlier || !later) return settled(false);
  return settled(earlier.at <= later.at, earlier.id);
}
