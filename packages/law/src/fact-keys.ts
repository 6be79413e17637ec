import { newTies } from './belonging.ts';
import type { CaseEvent } from './event.ts';
import { factsOfObject, keysOf, nameIn, objectCount, type Timeline } from './timeline.ts';

/** Every fact. */
export const ANYTHING = '*';
/** Of each type once: text put together anew has to be hashed anew. */
function memo<T>(make: (type: string) => T): (type: string) => T {
  const made = new Map<string, T>();
  return (type) => {
    let known = made.get(type);
    if (known === undefined) made.set(type, (known = make(type)));
    return known;
  };
}

/** Facts that tie an object of a type to another. */
export const links = memo((type) => `links/${type}`);
/** Facts that tie a paper to an occasion which was about none: it may have counted elsewhere. By form, as far as that is known. */
export const anchorings = (form?: unknown): string => (typeof form === 'string' ? `anchored/${form}` : 'anchored');
/** The same, of two types. */
export const pairs = (one: string, other: string): string => (one < other ? tie(one)(other) : tie(other)(one));
const tie = memo((one) => memo((other) => `links/${one}+${other}`));
/** Facts that tie a recording to something after it had been made: it may have counted elsewhere. */
export const MOVES = 'moves/recording';
/** Facts that bring the first or the second object of a type: only one is where papers that name nothing belong. */
export const arrivals = memo((type) => `new/${type}`);
const PAPERS = 'document.*';
/** Facts like the one that raises the norm: one that comes before takes what was left for another. */
export const TURNS = 'turns';

/** The keys a fact that has just been added answers to, as far as anything listens to them. */
export function factKeys(fact: CaseEvent, timeline: Timeline, isHeard: (key: string) => boolean): ReadonlySet<string> {
  const keys = new Set([ANYTHING, ...keysOf(fact)]);
  if (fact.type.startsWith('document.')) keys.add(PAPERS);
  for (const { type, id } of fact.objects) {
    if (type === 'case') continue;
    if (objectCount(timeline, type) <= 2 && factsOfObject(timeline, type, id).length === 1) keys.add(arrivals(type));
  }
  const matters = (type: string) =>
    type === 'document' || isHeard(links(type)) || (type === 'recording' && isHeard(MOVES));
  const ties = newTies(fact, timeline, (one, other) => isHeard(pairs(one, other)) || matters(one) || matters(other));
  for (const [one, other] of ties) {
    keys.add(pairs(one.type, other.type));
    for (const { type, id } of [one, other]) {
      keys.add(links(type));
      const facts = factsOfObject(timeline, type, id);
      if (type === 'recording' && facts.length > 1) keys.add(MOVES);
      if (type !== 'document' || !facts.some((earlier) => earlier !== fact)) continue;
      keys.add(anchorings());
      for (const { data } of facts) keys.add(anchorings(data['form']));
    }
  }
  return keys;
}

/** Whether a fact may answer to any of these keys, or tie objects to each other so that others do. */
export function attention(keys: ReadonlySet<string>): (fact: CaseEvent) => boolean {
  if (keys.has(ANYTHING)) return () => true;
  const names = new Map<string, Set<string> | 'any'>();
  for (const key of keys) {
    const [type, name] = key.split('/') as [string, string?];
    const known = names.get(type);
    if (name === undefined) names.set(type, 'any');
    else if (known !== 'any') names.set(type, (known ?? new Set()).add(name));
  }
  return (fact) => {
    const { type, objects, data } = fact;
    const asked = names.get(type);
    if (asked === 'any' || (asked && asked.has(nameIn(fact) ?? ''))) return true;
    if (keys.has(PAPERS) && type.startsWith('document.')) return true;
    let ties = 0;
    for (const object of objects) {
      if (object.type === 'case') continue;
      if (keys.has(arrivals(object.type))) return true;
      ties++;
    }
    return ties > 1 || data['recordings'] !== undefined;
  };
}

/** The types of which a fact that has just been added names only objects never named before. */
export function freshTypes({ objects }: CaseEvent, timeline: Timeline): ReadonlySet<string> {
  const fresh = new Set(objects.map(({ type }) => type));
  for (const { type, id } of objects) if (factsOfObject(timeline, type, id).length !== 1) fresh.delete(type);
  return fresh;
}
