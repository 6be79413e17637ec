import { activitiesDuring, activitiesOf, linkedTo, paperBelongs, sharesDocument } from './belonging.ts';
import type { ListOf, Match, Reach, Scalar, Test } from './condition.ts';
import { subjectOf, type CaseEvent } from './event.ts';
import type { Setting } from './setting.ts';
import { stands } from './standing-approval.ts';
import { factsNamed, factsOfObject, factsOfType, namedBy, type Timeline } from './timeline.ts';

export function passes(value: unknown, test: Test): boolean {
  if (typeof test !== 'object') return value === test;
  if (isOptions(test)) return (test as readonly unknown[]).includes(value);
  if ('has' in test) return Array.isArray(value) && test.has.every((item) => value.includes(item));
  if ('includes' in test) return typeof value === 'string' && value.includes(test.includes);
  if ('of' in test) {
    const records = (Array.isArray(value) ? value : [value]) as readonly unknown[];
    return records.filter((record) => isOf(record, test.of)).length >= (test.atLeast ?? 1);
  }
  if ('atLeast' in test) return Array.isArray(value) && value.length >= test.atLeast;
  if ('min' in test || 'max' in test) {
    const { min = -Infinity, max = Infinity } = test as { readonly min?: number; readonly max?: number };
    return typeof value === 'number' && value >= min && value <= max;
  }
  return isPresent(value) === test.present;
}

export const isOptions = (test: Test): test is readonly Scalar[] => Array.isArray(test);

export const isOf = (record: unknown, fields: Readonly<Record<string, Test>>): boolean =>
  typeof record === 'object' &&
  record !== null &&
  Object.entries(fields).every(([field, test]) => passes((record as Record<string, unknown>)[field], test));

const isPresent = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

export function matches(fact: Pick<CaseEvent, 'type' | 'data'>, match: Match): boolean {
  if (fact.type !== match.type) return false;
  for (const field in match.where) if (!passes(fact.data[field], match.where[field]!)) return false;
  return true;
}

/**
 * Matching facts up to the setting's instant, in claimed order; an act asked for counts as the fact it would become, an approval while nothing has
 * ended it.
 */
export function matching(match: Match, reach: Reach, at: Setting): readonly CaseEvent[] {
  if (
    everywhere(reach, at) &&
    !match.where &&
    match.type !== 'approval.given' &&
    at.until === Infinity &&
    at.act !== 'proposal' &&
    !mayBeWithdrawn(match, at)
  )
    return factsOfType(at.timeline, match.type);
  const candidates = pool(match, reach, at);
  const found = candidates.length === 0 ? [] : belongingOf(candidates, match, reach, at);
  if (at.act === 'proposal' && matches(at.trigger, match)) found.push(at.trigger);
  return reach === 'turn' ? leftOver(found, match, at) : found;
}

function belongingOf(candidates: readonly CaseEvent[], match: Match, reach: Reach, at: Setting): CaseEvent[] {
  const belongs = belonging(match, reach, at);
  const counts = countsFor(match, at);
  return candidates.filter((fact) => fact.at <= at.until && matches(fact, match) && belongs(fact) && counts(fact));
}

/** Without as many things, in their order, as there were acts of the kind before this one. */
function leftOver(found: readonly CaseEvent[], match: Match, at: Setting): readonly CaseEvent[] {
  const { timeline, trigger } = at;
  const acts = factsOfType(timeline, trigger.type);
  const before =
    at.act === 'fact' ? Math.max(acts.indexOf(trigger), 0) : acts.filter((act) => act.at <= trigger.at).length;
  const taken = [...new Set(found.map(subjectOf))].slice(0, before);
  return found.filter((fact) => !taken.includes(subjectOf(fact)) || (ofPapers(match) && fact.at >= trigger.at));
}

/** An approval counts while nothing has ended it, what was done with a paper while the paper is not withdrawn. */
function countsFor(match: Match, at: Setting): (fact: CaseEvent) => boolean {
  if (match.type === 'approval.given') return (fact) => stands(fact, at);
  return mayBeWithdrawn(match, at) ? (fact) => !isWithdrawn(fact, at) : ANY;
}

const WITHDRAWAL = 'document.withdrawn';
const mayBeWithdrawn = (match: Match, { timeline }: Setting): boolean =>
  ofPapers(match) && match.type !== WITHDRAWAL && factsOfType(timeline, WITHDRAWAL).length > 0;

/** Of what is asked about one paper, its own facts count all the same. */
function isWithdrawn(fact: CaseEvent, { timeline, until, per, object }: Setting): boolean {
  const paper = fact.objects.find(({ type, role }) => type === 'document' && role === 'subject');
  if (!paper || (per === 'document' && paper.id === object)) return false;
  return factsOfObject(timeline, 'document', paper.id).some(({ type, at }) => type === WITHDRAWAL && at <= until);
}

const ofPapers = (match: Match): boolean => match.type.startsWith('document.');
const everywhere = (reach: Reach, at: Setting): boolean =>
  reach === 'case' || (at.per === 'case' && reach !== 'decision' && reach !== 'turn');

function pool(match: Match, reach: Reach, at: Setting): readonly CaseEvent[] {
  if (everywhere(reach, at) || reach === 'document' || (ofPapers(match) && at.per !== 'document'))
    return listed(match, at.timeline);
  if (reach === 'object') return factsOfObject(at.timeline, at.per, at.object);
  if (LISTED.has(reach)) return listed(match, at.timeline);
  const facts = activitiesAround(at).map((activity) => factsOfObject(at.timeline, 'activity', activity));
  return facts.length === 1 ? facts[0]! : facts.flat().toSorted((a, b) => a.at - b.at);
}

const LISTED: ReadonlySet<Reach> = new Set(['siblings', 'unclaimed', 'occasion', 'decision', 'turn']);

/** The narrowest list that has them all. */
function listed({ type, where = {} }: Match, timeline: Timeline): readonly CaseEvent[] {
  const field = namedBy(type);
  const names = field === undefined ? undefined : where[field];
  if (typeof names === 'string') return factsNamed(timeline, type, names);
  if (names === undefined || !isOptions(names)) return factsOfType(timeline, type);
  const lists = names.map((name) => factsNamed(timeline, type, String(name))).filter(({ length }) => length > 0);
  return lists.length > 1 ? factsOfType(timeline, type) : (lists[0] ?? []);
}

const ANY = () => true;

function belonging(match: Match, reach: Reach, at: Setting): (fact: CaseEvent) => boolean {
  if (everywhere(reach, at)) return ANY;
  if (reach === 'document') {
    const documents = documentsAround(at);
    return (fact) => sharesDocument(at.timeline, fact, documents);
  }
  if (reach === 'siblings') {
    const own = activitiesAround(at);
    return (fact) =>
      fact.objects.some(
        ({ type, id }) =>
          type === at.per &&
          (id === at.object || activitiesOf(at.timeline, type, id).some((activity) => own.includes(activity))),
      );
  }
  if (reach === 'unclaimed') {
    // A paper may have been served or used at an activity of another kind.
    const isRival = (id: string) =>
      at.per !== 'activity' || !ofPapers(match) || kindOf(id, at) === at.trigger.data['kind'];
    return (fact) => {
      const named = claimedBy(fact, at.timeline, at.per);
      return named.includes(at.object) || !named.some(isRival);
    };
  }
  if (reach === 'occasion') {
    const own = activitiesAround(at);
    return (fact) => {
      const claimed = claimedBy(fact, at.timeline, 'activity');
      return claimed.length === 0 || claimed.some((activity) => own.includes(activity));
    };
  }
  if (reach === 'turn') return ANY;
  if (reach === 'decision') {
    const own = decisionsAround(at);
    return (fact) => {
      const claimed = claimedBy(fact, at.timeline, 'decision');
      return own.length === 0 || claimed.length === 0 || claimed.some((id) => own.includes(id));
    };
  }
  if (!ofPapers(match) || at.per === 'document') return ANY;
  if (reach === 'object') return (fact) => paperBelongs(at.timeline, fact, at.per, at.object);
  const activities = activitiesAround(at);
  return (fact) => activities.some((activity) => paperBelongs(at.timeline, fact, 'activity', activity));
}

/**
 * The objects of a type a fact names; otherwise the activities what it is about belongs to, or the objects that is tied to. What it names itself goes
 * before what its request names.
 */
export function claimedBy({ objects }: CaseEvent, timeline: Timeline, of: string): readonly string[] {
  const claimed: string[] = [];
  for (const { type, id } of objects) if (type === of) claimed.push(id);
  for (const isRequest of [false, true])
    if (claimed.length === 0)
      for (const { type, id } of objects)
        if (type !== 'case' && (type === 'approval') === isRequest)
          claimed.push(...(of === 'activity' ? activitiesOf(timeline, type, id) : linkedTo(timeline, type, id, of)));
  return claimed;
}

const kindOf = (activity: string, { timeline }: Setting): unknown =>
  factsOfObject(timeline, 'activity', activity).find(({ type }) => STARTS_OR_ENDS.has(type))?.data['kind'];
const STARTS_OR_ENDS: ReadonlySet<string> = new Set(['activity.started', 'activity.ended']);

/** The activities of the setting's object, with those an act asked for would tie it to. */
export const activitiesAround = (at: Setting): readonly string[] => around(at, 'activity');

/** A recording of no activity may be of any that went on meanwhile. */
export function activitiesFor({
  timeline,
  per,
  object,
}: Pick<Setting, 'timeline' | 'per' | 'object'>): readonly string[] {
  const own = activitiesOf(timeline, per, object);
  return own.length > 0 || per !== 'recording' ? own : activitiesDuring(timeline, object);
}

/** The decisions the act names or is tied to. */
export const decisionsAround = (at: Setting): readonly string[] =>
  at.per === 'decision' ? [at.object] : claimedBy(at.trigger, at.timeline, 'decision');

const documentsAround = (at: Setting): readonly string[] => around(at, 'document');

function around(at: Setting, type: 'activity' | 'document'): readonly string[] {
  if (at.per === type) return [at.object];
  const linked = type === 'activity' ? activitiesFor(at) : linkedTo(at.timeline, at.per, at.object, 'document');
  if (at.act !== 'proposal') return linked;
  const named = at.trigger.objects.flatMap((object) => (object.type === type ? [object.id] : []));
  return [...new Set([...linked, ...named])];
}

/** The items of a list inside the last fact that has one, or of every such fact; a field that is no list is one item. */
export function itemsOf({ match, field, reach }: ListOf, at: Setting, which: 'last' | 'every'): readonly unknown[] {
  const lists = matching(match, reach, at).flatMap(({ data }) =>
    data[field] === undefined ? [] : [itemsIn(data[field])],
  );
  return which === 'every' ? lists.flat() : (lists.at(-1) ?? []);
}

/** The items of a list; what is no list is one item. */
export const itemsIn = (stated: unknown): readonly unknown[] =>
  Array.isArray(stated) ? (stated as unknown[]) : [stated];
