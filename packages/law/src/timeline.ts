import type { CaseEvent } from './event.ts';

const NONE: readonly CaseEvent[] = [];

/** Append-only store of entries as they were made, shared by successive timelines; each reads only its own first `length`. */
interface History {
  readonly entries: CaseEvent[];
  readonly positions: Map<string, number>;
}

type ByObject = ReadonlyMap<string, ReadonlyMap<string, readonly CaseEvent[]>>;

/**
 * The facts of one case, by type (findings, approvals and papers also by name) and by object, each list in the order things happened (claimed time,
 * then order of entry). A timeline is a value: `extend` leaves the one it is called on as it was.
 */
export interface Timeline {
  readonly history: History;
  readonly length: number;
  /** The latest claimed instant of any fact. */
  readonly latest: number;
  readonly byType: ReadonlyMap<string, readonly CaseEvent[]>;
  readonly byObject: ByObject;
  /** How an entry reads since it was corrected; undefined where it was declared void. */
  readonly corrected: ReadonlyMap<string, CaseEvent | undefined>;
  /** Facts that follow from others by law. */
  readonly derived: ReadonlyMap<string, CaseEvent>;
}

/** A timeline that has one owner and may grow in place. */
export interface GrowingTimeline extends Timeline {
  length: number;
  latest: number;
  readonly byType: Map<string, CaseEvent[]>;
  readonly byObject: Map<string, Map<string, CaseEvent[]>>;
  readonly corrected: Map<string, CaseEvent | undefined>;
  readonly derived: Map<string, CaseEvent>;
}

export const emptyTimeline = (): GrowingTimeline => ({
  history: { entries: [], positions: new Map() },
  length: 0,
  latest: -Infinity,
  byType: new Map(),
  byObject: new Map(),
  corrected: new Map(),
  derived: new Map(),
});

/** Every entry as it was made, in the order of entry. */
export const entriesOf = (timeline: Timeline): readonly CaseEvent[] =>
  timeline.history.entries.slice(0, timeline.length);

/** Every fact as it reads now, in the order of entry, without those declared void. */
export const factsOf = (timeline: Timeline): readonly CaseEvent[] =>
  timeline.corrected.size === 0
    ? entriesOf(timeline)
    : entriesOf(timeline).flatMap((entry) => factById(timeline, entry.id) ?? []);

/** By event type; `finding.made/onSiteDispute`, `approval.given/caseClosing` and `document.finalized/closingForm` are narrower. */
export const factsOfType = (timeline: Timeline, type: string): readonly CaseEvent[] =>
  timeline.byType.get(type) ?? NONE;

export const factsOfObject = (timeline: Timeline, type: string, id: string): readonly CaseEvent[] =>
  timeline.byObject.get(type)?.get(id) ?? NONE;

/** The objects of a type in the case, in the order they first appear. */
export const objectsOfType = (timeline: Timeline, type: string): readonly string[] => [
  ...(timeline.byObject.get(type)?.keys() ?? []),
];

export function hasEntry(timeline: Timeline, id: string): boolean {
  const position = timeline.history.positions.get(id);
  return position !== undefined && position < timeline.length;
}

/** A fact as it reads now, or a derived one. */
export function factById(timeline: Timeline, id: string): CaseEvent | undefined {
  if (!hasEntry(timeline, id)) return timeline.derived.get(id);
  if (timeline.corrected.has(id)) return timeline.corrected.get(id);
  return timeline.history.entries[timeline.history.positions.get(id)!];
}

/** Adds an entry in place, and what it reads as; nothing where it reads as void. */
export function grow(timeline: GrowingTimeline, entry: CaseEvent, reading: CaseEvent | undefined): void {
  timeline.history.positions.set(entry.id, timeline.history.entries.push(entry) - 1);
  timeline.length++;
  if (reading !== entry) timeline.corrected.set(entry.id, reading);
  if (reading) list(timeline, reading);
}

/** A timeline with one more entry; lists it does not touch are shared with the old one. */
export function extend(timeline: Timeline, entry: CaseEvent, reading: CaseEvent | undefined): GrowingTimeline {
  const history = timeline.history.entries.length === timeline.length ? timeline.history : copyOf(timeline);
  history.positions.set(entry.id, history.entries.push(entry) - 1);
  const next = branch(timeline, reading, history, timeline.length + 1);
  if (reading !== entry) next.corrected.set(entry.id, reading);
  return next;
}

/** Adds a derived fact in place. */
export function infer(timeline: GrowingTimeline, fact: CaseEvent): void {
  timeline.derived.set(fact.id, fact);
  list(timeline, fact);
}

function list(timeline: GrowingTimeline, fact: CaseEvent): void {
  timeline.latest = Math.max(timeline.latest, fact.at);
  for (const key of keysOf(fact)) insert(listIn(timeline.byType, key), fact);
  for (const [type, id] of objectsOf(fact)) insert(listIn(mapIn(timeline.byObject, type), id), fact);
}

/** The same for a timeline just extended: its maps are its own, its lists are shared. */
export function inferShared(timeline: GrowingTimeline, fact: CaseEvent): void {
  timeline.derived.set(fact.id, fact);
  listShared(timeline, fact);
}

function branch(timeline: Timeline, reading: CaseEvent | undefined, history: History, length: number): GrowingTimeline {
  const next: GrowingTimeline = {
    history,
    length,
    latest: timeline.latest,
    byType: new Map(timeline.byType as ReadonlyMap<string, CaseEvent[]>),
    byObject: new Map(timeline.byObject as ReadonlyMap<string, Map<string, CaseEvent[]>>),
    corrected: timeline.corrected.size === 0 ? new Map<string, CaseEvent>() : new Map(timeline.corrected),
    derived: timeline.derived.size === 0 ? new Map<string, CaseEvent>() : new Map(timeline.derived),
  };
  if (reading) listShared(next, reading);
  return next;
}

function listShared(timeline: GrowingTimeline, fact: CaseEvent): void {
  timeline.latest = Math.max(timeline.latest, fact.at);
  const { byType, byObject } = timeline;
  for (const key of keysOf(fact)) byType.set(key, inserted(byType.get(key), fact));
  for (const [type, id] of objectsOf(fact)) {
    const ofType = new Map(byObject.get(type));
    byObject.set(type, ofType.set(id, inserted(ofType.get(id), fact)));
  }
}

/** Another timeline already continued this history: this branch gets its own. */
function copyOf(timeline: Timeline): History {
  const entries = timeline.history.entries.slice(0, timeline.length);
  return { entries, positions: new Map(entries.map((entry, at) => [entry.id, at])) };
}

/** The keys a fact is listed under: its type, and with its name where it is a finding, an approval or a paper of a form. */
export function keysOf({ type, data }: Pick<CaseEvent, 'type' | 'data'>): readonly string[] {
  const field = namedBy(type);
  const name = field && data[field];
  return typeof name === 'string' ? [type, `${type}/${name}`] : [type];
}

/** The field that names facts of a type. */
export function namedBy(type: string): string | undefined {
  if (type === 'finding.made') return 'finding';
  if (type.startsWith('approval.')) return 'matter';
  return type.startsWith('document.') ? 'form' : undefined;
}

/** Objects other than the case itself, each once: every fact of a timeline belongs to its case. */
function objectsOf({ objects }: CaseEvent): readonly (readonly [type: string, id: string])[] {
  const named: (readonly [string, string])[] = [];
  for (const { type, id } of objects)
    if (type !== 'case' && !named.some(([otherType, otherId]) => otherType === type && otherId === id))
      named.push([type, id]);
  return named;
}

const listIn = (lists: Map<string, CaseEvent[]>, key: string): CaseEvent[] => {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
};

const mapIn = (maps: Map<string, Map<string, CaseEvent[]>>, key: string): Map<string, CaseEvent[]> => {
  let map = maps.get(key);
  if (!map) maps.set(key, (map = new Map()));
  return map;
};

function inserted(list: readonly CaseEvent[] | undefined, event: CaseEvent): CaseEvent[] {
  const copy = list ? [...list] : [];
  insert(copy, event);
  return copy;
}

/** Keeps the list in claimed order; facts of one instant stay in the order of entry. */
function insert(list: CaseEvent[], event: CaseEvent): void {
  let at = list.length;
  while (at > 0 && list[at - 1]!.at > event.at) at--;
  if (at === list.length) list.push(event);
  else list.splice(at, 0, event);
}
