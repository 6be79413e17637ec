import { dayOf } from '@zhiji/calendar';
import { approvedBy } from './approval.ts';
import { activitiesOf, idOfItem, nameOfItem, statedTimeOf } from './belonging.ts';
import type { ActAtom, Atom, FactAtom, ListOf, Match, Moment, Population, Reach, Truth } from './condition.ts';
import { objectOf, subjectOf, type CaseEvent, type ObjectRef } from './event.ts';
import { findingOf } from './finding.ts';
import { instantIn, isInstant, spanIn, statedSpan } from './instant-in.ts';
import { claimedBy, decisionsAround, itemsIn, itemsOf, matches, matching, passes } from './matching.ts';
import { isSamePerson } from './person.ts';
import type { Attributes, Setting } from './setting.ts';
import { settled, type Settled } from './settled.ts';
import { unsigned } from './signature.ts';
import { factsOfObject, factsOfType, nameIn, type Timeline } from './timeline.ts';

/** The truth of one leaf of a condition without the facts that settle it. */
export const truthOfAtom = (atom: Atom, at: Setting): Truth =>
  atom.is === 'seen' ? suffice(seenBy(atom, at), atom) : judgeAtom(atom, at).truth;

/** The truth of one leaf of a condition. */
export function judgeAtom(atom: Atom, at: Setting): Settled {
  switch (atom.is) {
    case 'trigger':
    case 'about':
    case 'filled':
    case 'otherActor':
    case 'byRole':
    case 'sameValue':
    case 'notAmong':
    case 'outsider':
    case 'within':
    case 'lists':
    case 'soonAfter':
    case 'disposable':
      return at.act === 'outline' ? settled('unknown') : judgeAct(atom, at);
    default:
      return judgeFacts(atom, at);
  }
}

function judgeFacts(atom: FactAtom, at: Setting): Settled {
  switch (atom.is) {
    case 'finding':
      return findingOf(atom, at);
    case 'approved':
      return approvedBy(atom, at);
    case 'seen': {
      const found = seenBy(atom, at);
      return settled(
        suffice(found, atom),
        found.map((fact) => fact.id),
      );
    }
    case 'attribute': {
      const latest = attributeOf(atom.name, at);
      return latest ? settled(passes(latest.value, atom.test), [latest.fact]) : settled('unknown');
    }
    case 'signed':
      return settled(unsigned(atom, at).length === 0);
    case 'ordered':
      return ordered(atom, at);
    case 'passed': {
      const last = matching(atom.match, atom.reach ?? 'case', at).at(-1);
      const until = instantIn(last?.data[atom.field]);
      return until === undefined ? settled(false) : settled(until < at.trigger.at, [last!.id]);
    }
    case 'each':
      return settled(itemsWithout(atom, at).length === 0);
    case 'every':
      return settled(objectsWithout(atom, at).length === 0);
    case 'reached':
      return settled(unreached(atom, at).length === 0);
    case 'standing':
      return settled(isStanding(atom, at));
    case 'latest':
      return settled(isLatest(atom, at));
    case 'quota':
      return settled(shortfall(atom, at) === 0);
    case 'sameSpan':
      return settled(hasSameSpan(atom, at));
    case 'complete':
      return settled(owedBy(atom, at).length === 0);
  }
}

function judgeAct(atom: ActAtom, at: Setting): Settled {
  switch (atom.is) {
    case 'trigger':
      return settled(passes(at.trigger.data[atom.field], atom.test));
    case 'about':
      return settled(at.trigger.objects.some(({ type }) => type === atom.type));
    case 'filled':
      return settled(unfilled(atom.fields, at).length === 0);
    case 'otherActor': {
      const known = matching(atom.than, atom.reach, at);
      const own = known.findIndex((fact) => fact.id === at.trigger.id);
      const same = (own < 0 ? known : known.slice(0, own)).filter((fact) => fact.by.id === at.trigger.by.id);
      return settled(
        same.length === 0,
        same.map((fact) => fact.id),
      );
    }
    case 'byRole':
      return settled(atom.roles.includes(at.trigger.by.role));
    case 'sameValue': {
      const last = lastNamed(atom, at);
      return last
        ? settled(sameContent(last.data[atom.asField], at.trigger.data[atom.field]), [last.id])
        : settled(false);
    }
    case 'notAmong':
      return settled(!isAmong(at.trigger.data[atom.field], atom, at));
    case 'outsider':
      return settled(!idsIn(atom.to, at).includes(at.trigger.by.id));
    case 'within':
      return settled(beyond(atom, at).length === 0);
    case 'lists':
      return settled(unlisted(atom, at).length === 0);
    case 'soonAfter':
      return settled(isSoonAfter(atom, at));
    case 'disposable': {
      const listed = at.trigger.data[atom.field];
      return settled(
        Array.isArray(listed) &&
          (listed as readonly unknown[]).every((item) => at.disposable(idOfItem(item), at.trigger.at)),
      );
    }
  }
}

type Seen = Extract<Atom, { is: 'seen' }>;

function seenBy({ match, reach, after, roles, among, own, listing, named }: Seen, at: Setting): readonly CaseEvent[] {
  const found = matching(match, reach, at);
  if (!after && !roles && !among && !own && listing === undefined && named === undefined) return found;
  const lastAfter = (where: Reach): number => (after && matching(after, where, at).at(-1)?.at) ?? -Infinity;
  const from = lastAfter(reach);
  const fromAny = reach === 'decision' ? lastAfter('case') : from;
  const since = (fact: CaseEvent): number =>
    from === fromAny || claimedBy(fact, at.timeline, 'decision').length > 0 ? from : fromAny;
  const people = among ? idsIn([among], at) : [];
  return found.filter(
    (fact) =>
      fact.at >= since(fact) &&
      (roles?.includes(fact.by.role) ?? true) &&
      (!own || fact.by.id === at.trigger.by.id) &&
      (listing === undefined || idsOfList(fact.data[listing]).includes(at.object)) &&
      (named === undefined || fact.id === at.trigger.data[named]) &&
      (people.length === 0 || people.includes(fact.by.id)),
  );
}

const idsOfList = (list: unknown): readonly string[] => (Array.isArray(list) ? (list as unknown[]).map(idOfItem) : []);

/** The people of lists, as far as they are known by id. */
const idsIn = (lists: readonly ListOf[], at: Setting): readonly unknown[] =>
  lists
    .flatMap((list) => itemsOf(list, at, 'every'))
    .flatMap((person) => (person as { readonly id?: unknown } | null)?.id ?? []);

const suffice = (found: readonly CaseEvent[], atom: Seen): boolean => numberOf(found, atom) >= (atom.atLeast ?? 1);

function numberOf(found: readonly CaseEvent[], { by, together }: Seen): number {
  if (by !== undefined) return new Set(found.map((fact) => JSON.stringify(fact.data[by]))).size;
  if (!together) return found.length;
  const spans = found.flatMap((fact) => statedSpan(fact) ?? []);
  return Math.max(0, ...spans.map(({ from }) => spans.filter((span) => span.from <= from && from < span.to).length));
}

function lastNamed(
  { as, reach = 'case', before }: Extract<Atom, { is: 'sameValue' }>,
  at: Setting,
): CaseEvent | undefined {
  const isKnown = reach !== 'decision' || decisionsAround(at).length > 0;
  const bound = before && isKnown ? matching(before, reach, at).at(-1)?.at : undefined;
  const all = matching(as, reach, at);
  return (bound === undefined ? undefined : all.findLast((fact) => fact.at <= bound)) ?? all.at(-1);
}

/** Lists are the same whatever their order. */
const sameContent = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && (a as unknown[]).every((item) => b.includes(item))
    : a === b;

interface Attribute {
  readonly fact: string;
  readonly at: number;
  readonly value: unknown;
}

/** Of all facts of a timeline as it stands, told once. */
interface Told {
  readonly read: number;
  readonly attributes: Attributes;
  readonly of: Map<string, Attribute | undefined>;
}

const TOLD = new WeakMap<Timeline, Told>();

function attributeOf(name: string, at: Setting): Attribute | undefined {
  const { timeline, attributes, act, until } = at;
  if (act === 'proposal' || until < timeline.latest) return latestOf(attributes[name] ?? [], at);
  let known = TOLD.get(timeline);
  if (known?.read !== timeline.known || known.attributes !== attributes)
    TOLD.set(timeline, (known = { read: timeline.known, attributes, of: new Map() }));
  if (!known.of.has(name)) known.of.set(name, latestOf(attributes[name] ?? [], at));
  return known.of.get(name);
}

function latestOf(carriers: Attributes[string], at: Setting): Attribute | undefined {
  let latest: Attribute | undefined;
  for (const { type, field } of carriers) {
    const facts = factsOfType(at.timeline, type);
    const known = at.act === 'proposal' && at.trigger.type === type ? [...facts, at.trigger] : facts;
    for (const fact of known) {
      const value = fact.data[field];
      if (fact.at <= at.until && value !== undefined && (!latest || fact.at >= latest.at))
        latest = { fact: fact.id, at: fact.at, value };
    }
  }
  return latest;
}

function ordered({ first, second, reach }: Extract<Atom, { is: 'ordered' }>, at: Setting): Settled {
  const time = ({ match, field }: Moment) => {
    const fact = matching(match, reach, at)[0];
    const stated = field === undefined ? undefined : fact?.data[field];
    return fact && { at: instantIn(stated) ?? fact.at, inDays: field !== undefined && !isInstant(stated) };
  };
  const ofAct = (instant: number | undefined) => (instant === undefined ? undefined : { at: instant, inDays: false });
  const later =
    second === 'trigger'
      ? ofAct(at.trigger.at)
      : 'endOf' in second
        ? ofAct(spanIn(at.trigger.data[second.endOf])[0]?.to)
        : time(second);
  const earlier = time(first);
  if (!earlier || !later) return settled(true);
  const inDays = earlier.inDays || later.inDays;
  return settled(inDays ? dayOf(earlier.at) <= dayOf(later.at) : earlier.at <= later.at);
}

/** The columns of a paper that are neither filled nor excused as not applicable. */
export function unfilled(fields: readonly string[], { trigger }: Setting): readonly string[] {
  const { filled, notApplicable } = trigger.data;
  return fields.filter(
    (field) =>
      !(Array.isArray(filled) && filled.includes(field)) &&
      !(typeof notApplicable === 'object' && notApplicable !== null && field in notApplicable),
  );
}

/** The items of a list for which there is no such fact, or a later one of its kind says otherwise. */
export function itemsWithout({ item, type, has, but }: Extract<Atom, { is: 'each' }>, at: Setting): readonly unknown[] {
  const name = nameIn({ type: has.type, data: has.where ?? {} });
  const isOfKind = (fact: CaseEvent) =>
    fact.type === has.type && fact.at <= at.until && (name === undefined || nameIn(fact) === name);
  return (but ? itemsBut(item, but, at) : itemsOf(item, at, 'last')).filter((listed) => {
    const last = factsOfObject(at.timeline, type, idOfItem(listed)).findLast(isOfKind);
    return !last || !matches(last, has);
  });
}

/** The items of every such list but those of facts whose subject has a fact of the other kind. */
const itemsBut = ({ match, field, reach }: ListOf, but: readonly Match[], at: Setting): readonly unknown[] => {
  const ends = but.flatMap((end) => matching(end, reach, at));
  const isOver = (fact: CaseEvent) => {
    const subject = fact.objects.find(({ role }) => role === 'subject');
    return ends.some((end) => {
      const claimed = subject ? claimedBy(end, at.timeline, subject.type) : [];
      return claimed.length === 0 || claimed.includes(subject!.id);
    });
  };
  return matching(match, reach, at).flatMap((fact) => {
    const list = fact.data[field];
    return Array.isArray(list) && !isOver(fact) ? (list as readonly unknown[]) : [];
  });
};

/** Objects of a type that have a fact of the one kind and none of the others. */
export function objectsWithout(
  { type, that, has, orUnnamed }: Extract<Atom, { is: 'every' }>,
  at: Setting,
): readonly string[] {
  const ids = new Set(matching(that, 'case', at).flatMap((fact) => objectOf(fact, type) ?? []));
  if (ids.size === 0) return [];
  const claims = has.flatMap((match) => matching(match, 'case', at)).map((fact) => claimedBy(fact, at.timeline, type));
  if (orUnnamed && claims.some(({ length }) => length === 0)) return [];
  return [...ids].filter((id) => !claims.some((claimed) => claimed.includes(id)));
}

/** Those named in the lists whom nothing that reached anybody names. */
export function unreached(
  { type, everyone, but, through, has }: Extract<Atom, { is: 'reached' }>,
  at: Setting,
): readonly string[] {
  const gone = new Set(but ? matching(but, 'case', at).map(subjectOf) : []);
  const names = everyone.flatMap(({ match, field, reach }) =>
    matching(match, reach, at).flatMap((fact) => (gone.has(subjectOf(fact)) ? [] : namesIn(fact.data[field]))),
  );
  if (names.length === 0) return [];
  const done = new Set(has.flatMap((match) => matching(match, 'case', at)).map((fact) => objectOf(fact, type)));
  const reached = matching(through.match, through.reach, at).flatMap((fact) =>
    done.has(objectOf(fact, type)) ? namesIn(fact.data[through.field]) : [],
  );
  return [...new Set(names)].filter((name) => !reached.includes(name));
}

const namesIn = (stated: unknown): readonly string[] =>
  stated === undefined ? [] : itemsIn(stated).map((item) => nameOfItem(item).trim());

function isStanding({ since, until, reach }: Extract<Atom, { is: 'standing' }>, at: Setting): boolean {
  const begun = matching(since, reach, at);
  if (begun.length === 0) return false;
  const ends = lastOf(until, reach, at);
  return [...lastBySubject(begun)].some(([subject, last]) => !(ends.get(subject)! > last));
}

function isLatest({ such, reach, every, before, recentMs }: Extract<Atom, { is: 'latest' }>, at: Setting): boolean {
  const then = before ? { ...at, until: Math.min(at.until, at.trigger.at) } : at;
  const from = at.trigger.at - (recentMs ?? Infinity);
  const is = (fact: CaseEvent) => fact.at >= from && such.some((match) => matches(fact, match));
  const last = [
    ...new Map(matching({ type: such[0].type }, reach, then).map((fact) => [subjectOf(fact), fact])).values(),
  ];
  return every ? last.every(is) : last.some(is);
}

const lastBySubject = (facts: readonly CaseEvent[]): ReadonlyMap<string, number> =>
  new Map(facts.map((fact) => [subjectOf(fact), fact.at]));

const lastOf = (matches: readonly Match[], reach: Reach, at: Setting): ReadonlyMap<string, number> =>
  lastBySubject(matches.flatMap((match) => matching(match, reach, at)).toSorted((a, b) => a.at - b.at));

/** How many are missing until there is one for every so many. */
export const shortfall = ({ have, per, of }: Extract<Atom, { is: 'quota' }>, at: Setting): number =>
  Math.max(Math.ceil(sizeOf(of, at) / ratioOf(per, at)) - sizeOf(have, at), 0);

const ratioOf = (per: Extract<Atom, { is: 'quota' }>['per'], { trigger }: Pick<Setting, 'trigger'>): number =>
  typeof per === 'number' ? per : Number(trigger.data[per.field]);

function sizeOf(population: Population, at: Setting): number {
  if ('list' in population) return itemsOf(population.list, at, 'last').length;
  const { facts, reach, by, less } = population;
  const found = matching(facts, reach, at);
  if (by !== undefined) return new Set(found.map((fact) => JSON.stringify(fact.data[by]))).size;
  const gone = lastOf(less ?? [], reach, at);
  return [...lastBySubject(found)].filter(([subject, last]) => !(gone.get(subject)! > last)).length;
}

function hasSameSpan({ as, reach, toleranceMs, inside }: Extract<Atom, { is: 'sameSpan' }>, at: Setting): boolean {
  const own = statedSpan(at.trigger);
  const spans = matching(as, reach, at).flatMap(
    (fact) => (fact.type === 'recording.ended' ? statedTimeOf(at.timeline, fact) : statedSpan(fact)) ?? [],
  );
  if (!own || spans.length === 0) return true;
  const [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to))];
  if (inside && (own.from < from || own.to > to)) return false;
  return Math.abs(own.from - from) <= toleranceMs && Math.abs(own.to - to) <= toleranceMs;
}

export const owedBy = ({ kind, near }: Extract<Atom, { is: 'complete' }>, at: Setting) =>
  at.owed(at.until).filter((owed) => (kind ?? owed.kind) === owed.kind && (!near || owed.object === at.object));

function isAmong(stated: unknown, { people, but = [] }: Extract<Atom, { is: 'notAmong' }>, at: Setting): boolean {
  const naming = (lists: readonly ListOf[], person: unknown) =>
    lists.flatMap(({ match, field, reach }) =>
      matching(match, reach, at).filter(({ data }) =>
        itemsIn(data[field]).some((other) => isSamePerson(person, other)),
      ),
    );
  return itemsIn(stated).some((person) => {
    const freed = new Set(naming(but, person).map(subjectOf));
    return naming(people, person).some((fact) => !freed.has(subjectOf(fact)));
  });
}

function isSoonAfter(
  { field, stretch, withinMs = Infinity }: Extract<Atom, { is: 'soonAfter' }>,
  { trigger }: Setting,
): boolean {
  const [stated] = spanIn(trigger.data[stretch]);
  const at = instantIn(trigger.data[field]);
  return stated !== undefined && at !== undefined && at >= stated.to && at <= stated.to + withinMs;
}

/** What the act's list names beyond the list it must keep within. */
export function beyond({ field, of }: Extract<Atom, { is: 'within' }>, at: Setting): readonly string[] {
  const known = itemsOf(of, at, 'last').map(idOfItem);
  const list = at.trigger.data[field];
  if (known.length === 0 || !Array.isArray(list)) return [];
  return (list as unknown[]).map(idOfItem).filter((id) => !known.includes(id));
}

const has = (match: Match, type: string, id: string, { timeline, until }: Setting): boolean =>
  factsOfObject(timeline, type, id).some((fact) => fact.at <= until && matches(fact, match));

/** Objects that have one of the facts and are not in the act's list. */
export function unlisted({ field, every, at: where }: Extract<Atom, { is: 'lists' }>, at: Setting): readonly string[] {
  const listed = new Set(idsOfList(at.trigger.data[field]));
  const isThere = ({ type, id }: ObjectRef): boolean => {
    const activities = where ? activitiesOf(at.timeline, type, id) : [];
    return activities.length === 0 || activities.some((activity) => has(where!, 'activity', activity, at));
  };
  const subjects = every.flatMap((match) =>
    matching(match, 'case', at).flatMap((fact) => fact.objects.find(({ role }) => role === 'subject') ?? []),
  );
  return [...new Set(subjects.filter(isThere).map(({ id }) => id))].filter((id) => !listed.has(id));
}
