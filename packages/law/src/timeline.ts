import type { CaseEvent } from './event.ts';

const NONE: readonly CaseEvent[] = [];

type Lists = Map<string, CaseEvent[]>;

/** The facts about one object, and what they tie it to as far as that has been read. */
export interface About {
  readonly facts: CaseEvent[];
  ties?: Ties;
}

/** What facts tie an object to, by type. */
export interface Ties {
  /** How many facts it was read from, and the last of them: a list of facts only ever grows. */
  readonly read: number;
  readonly last: CaseEvent | undefined;
  readonly to: Map<string, string[]>;
  /** The recordings they list. */
  readonly listed: string[];
}

/** The entries of one case as they were made, and their facts in lists, each in the order things happened (claimed time, then order of entry). */
interface Index {
  readonly entries: CaseEvent[];
  /** Of entries by id, from when one is first asked for. */
  positions: Map<string, number> | undefined;
  /** Every fact as it reads now, those that follow by law among them, in the order of entry. */
  readonly facts: CaseEvent[];
  readonly byType: Lists;
  /** Findings, approvals and papers also by their names, by type. */
  readonly byName: Map<string, Lists>;
  /** By type and id; a type has its lists from when it is first asked for. */
  readonly byObject: Map<string, Map<string, About>>;
  /** Where in `facts` a type of object is first named. */
  readonly firstNamed: Map<string, number>;
  /** How an entry reads since it was corrected; undefined where it was declared void. */
  readonly corrected: Map<string, CaseEvent | undefined>;
  /** Facts that follow from others by law. */
  readonly derived: Map<string, CaseEvent>;
}

/** What a derived fact follows from. Of those of one instant the one whose origin was earlier comes first. */
const ORIGINS = new WeakMap<CaseEvent, CaseEvent>();

/**
 * The facts of one case so far. A value: continuing it leaves it as it was. Successive timelines share the index of the newest; an older one that is
 * asked again makes its own.
 */
export interface Timeline {
  /** How many entries, and how many facts, of the index are its own. */
  readonly length: number;
  readonly known: number;
  /** The latest claimed instant of any fact. */
  readonly latest: number;
  index: Index;
}

/** A timeline that has one owner and may grow in place. */
export interface GrowingTimeline extends Timeline {
  length: number;
  known: number;
  latest: number;
}

const emptyIndex = (): Index => ({
  entries: [],
  positions: undefined,
  facts: [],
  byType: new Map(),
  byName: new Map(),
  byObject: new Map(),
  firstNamed: new Map(),
  corrected: new Map(),
  derived: new Map(),
});

export const emptyTimeline = (): GrowingTimeline => ({ length: 0, known: 0, latest: -Infinity, index: emptyIndex() });

/** The same timeline, to be grown by its new owner. */
export const continued = (timeline: Timeline): GrowingTimeline => ({ ...timeline, index: indexOf(timeline) });

/** The index of a timeline, which has nothing but its own. */
export function indexOf(timeline: Timeline): Index {
  const { index, length, known } = timeline;
  if (index.entries.length === length && index.facts.length === known) return index;
  return (timeline.index = rebuilt(timeline));
}

/** Another timeline has gone on from the shared index: this one gets its own. */
function rebuilt({ index: { entries, facts, corrected, derived }, length, known }: Timeline): Index {
  const own = emptyIndex();
  for (const entry of entries.slice(0, length)) {
    own.entries.push(entry);
    if (corrected.has(entry.id)) own.corrected.set(entry.id, corrected.get(entry.id));
  }
  for (const fact of facts.slice(0, known)) {
    if (derived.get(fact.id) === fact) own.derived.set(fact.id, fact);
    list(own, fact);
  }
  return own;
}

/** Every entry as it was made, in the order of entry. */
export const entriesOf = (timeline: Timeline): readonly CaseEvent[] => timeline.index.entries.slice(0, timeline.length);

/** Every fact as it reads now, those that follow by law among them, in the order of entry. */
export const everyFact = ({ index, known }: Timeline): readonly CaseEvent[] => index.facts.slice(0, known);

/** The same without those that follow by law. */
export function factsOf(timeline: Timeline): readonly CaseEvent[] {
  const { derived } = timeline.index;
  return derived.size === 0 ? everyFact(timeline) : everyFact(timeline).filter((fact) => derived.get(fact.id) !== fact);
}

export const derivedFacts = (timeline: Timeline): readonly CaseEvent[] => [...indexOf(timeline).derived.values()];

export const factsOfType = (timeline: Timeline, type: string): readonly CaseEvent[] =>
  indexOf(timeline).byType.get(type) ?? NONE;

/** Findings, approvals and papers of a type that have a name: the finding, the matter, the form. */
export const factsNamed = (timeline: Timeline, type: string, name: string): readonly CaseEvent[] =>
  indexOf(timeline).byName.get(type)?.get(name) ?? NONE;

export const factsOfObject = (timeline: Timeline, type: string, id: string): readonly CaseEvent[] =>
  aboutObject(timeline, type, id)?.facts ?? NONE;

export const aboutObject = (timeline: Timeline, type: string, id: string): About | undefined =>
  objectsOf(timeline, type).get(id);

/** How many objects of a type there are. */
export const objectCount = (timeline: Timeline, type: string): number => objectsOf(timeline, type).size;

function objectsOf(timeline: Timeline, type: string): Map<string, About> {
  const { byObject, firstNamed, facts } = indexOf(timeline);
  let ofType = byObject.get(type);
  if (!ofType) {
    byObject.set(type, (ofType = new Map()));
    for (let at = firstNamed.get(type) ?? facts.length; at < facts.length; at++) listObjects(ofType, type, facts[at]!);
  }
  return ofType;
}

/** Under each object of the type it names, once. Every fact belongs to its case: the case itself has no list. */
function listObjects(ofType: Map<string, About>, type: string, fact: CaseEvent): void {
  if (type === 'case') return;
  for (const object of fact.objects) {
    if (object.type !== type) continue;
    const about = ofType.get(object.id);
    if (!about) ofType.set(object.id, { facts: [fact] });
    else if (fact.objects.find((other) => other.type === type && other.id === object.id) === object)
      insert(about.facts, fact);
  }
}

const positionsOf = (index: Index): Map<string, number> =>
  (index.positions ??= new Map(index.entries.map(({ id }, at) => [id, at])));

export function hasEntry({ index, length }: Timeline, id: string): boolean {
  const position = positionsOf(index).get(id);
  return position !== undefined && position < length;
}

/** A fact as it reads now, or a derived one. */
export function factById(timeline: Timeline, id: string): CaseEvent | undefined {
  const index = indexOf(timeline);
  const position = positionsOf(index).get(id);
  if (position === undefined) return index.derived.get(id);
  return index.corrected.has(id) ? index.corrected.get(id) : index.entries[position];
}

/** Adds an entry, and what it reads as; nothing where it reads as void. */
export function grow(timeline: GrowingTimeline, entry: CaseEvent, reading: CaseEvent | undefined): void {
  const { index } = timeline;
  timeline.length = index.entries.push(entry);
  index.positions?.set(entry.id, timeline.length - 1);
  if (reading !== entry) index.corrected.set(entry.id, reading);
  if (reading) learn(timeline, reading);
}

/** Adds a fact that follows from another. */
export function infer(timeline: GrowingTimeline, fact: CaseEvent, origin: CaseEvent): void {
  ORIGINS.set(fact, origin);
  timeline.index.derived.set(fact.id, fact);
  learn(timeline, fact);
}

function learn(timeline: GrowingTimeline, fact: CaseEvent): void {
  list(timeline.index, fact);
  timeline.known++;
  if (fact.at > timeline.latest) timeline.latest = fact.at;
}

function list({ facts, byType, byName, byObject, firstNamed }: Index, fact: CaseEvent): void {
  const at = facts.push(fact) - 1;
  for (const { type } of fact.objects) if (!firstNamed.has(type)) firstNamed.set(type, at);
  enlist(byType, fact.type, fact);
  const name = nameIn(fact);
  if (name !== undefined) enlist(listsIn(byName, fact.type), name, fact);
  for (const [type, ofType] of byObject) listObjects(ofType, type, fact);
}

/** The keys a fact answers to: its type, and with its name where it is a finding, an approval or a paper of a form. */
export function keysOf(fact: Pick<CaseEvent, 'type' | 'data'>): readonly string[] {
  const name = nameIn(fact);
  return name === undefined ? [fact.type] : [fact.type, `${fact.type}/${name}`];
}

/** The name a fact, or what is asked of one, bears. */
export function nameIn({ type, data }: Pick<CaseEvent, 'type' | 'data'>): string | undefined {
  const field = namedBy(type);
  const name = field === undefined ? undefined : data[field];
  return typeof name === 'string' ? name : undefined;
}

/** The field that names facts of a type. */
export function namedBy(type: string): string | undefined {
  if (type === 'finding.made') return 'finding';
  if (type.startsWith('approval.')) return 'matter';
  return type.startsWith('document.') ? 'form' : undefined;
}

function enlist(lists: Lists, key: string, fact: CaseEvent): void {
  const found = lists.get(key);
  if (found) insert(found, fact);
  else lists.set(key, [fact]);
}

function listsIn(maps: Map<string, Lists>, key: string): Lists {
  let found = maps.get(key);
  if (!found) maps.set(key, (found = new Map()));
  return found;
}

/** Keeps a list in claimed order, derived facts of one instant in that of their origins; apart from that facts of one instant stay in the order of entry. */
function insert(facts: CaseEvent[], fact: CaseEvent): void {
  let at = facts.length;
  while (at > 0 && comesAfter(facts[at - 1]!, fact)) at--;
  if (at === facts.length) facts.push(fact);
  else facts.splice(at, 0, fact);
}

const comesAfter = (one: CaseEvent, other: CaseEvent): boolean =>
  one.at > other.at || (one.at === other.at && originOf(one).at > originOf(other).at);

const originOf = (fact: CaseEvent): CaseEvent => ORIGINS.get(fact) ?? fact;
