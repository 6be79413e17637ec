import type { CaseEvent } from './event.ts';

const NONE: readonly CaseEvent[] = [];

/** Append-only store of facts in order of entry, shared by successive timelines; each reads only its own first `length`. */
interface History {
  readonly entries: CaseEvent[];
  readonly positions: Map<string, number>;
}

/**
 * The facts of one case, by type and by object, each list in the order things happened (claimed time, then order of entry).
 * A timeline is a value: `extend` leaves the one it is called on as it was.
 */
export interface Timeline {
  readonly history: History;
  readonly length: number;
  readonly byType: ReadonlyMap<string, readonly CaseEvent[]>;
  readonly byObject: ReadonlyMap<string, readonly CaseEvent[]>;
}

/** A timeline that has one owner and may grow in place. */
export interface GrowingTimeline extends Timeline {
  length: number;
  readonly byType: Map<string, CaseEvent[]>;
  readonly byObject: Map<string, CaseEvent[]>;
}

export const emptyTimeline = (): GrowingTimeline => ({
  history: { entries: [], positions: new Map() },
  length: 0,
  byType: new Map(),
  byObject: new Map(),
});

export const objectKey = (type: string, id: string): string => `${type}:${id}`;

/** Every fact in the order it was entered. */
export const factsOf = (timeline: Timeline): readonly CaseEvent[] => timeline.history.entries.slice(0, timeline.length);

export const factsOfType = (timeline: Timeline, type: string): readonly CaseEvent[] =>
  timeline.byType.get(type) ?? NONE;

export const factsOfObject = (timeline: Timeline, type: string, id: string): readonly CaseEvent[] =>
  timeline.byObject.get(objectKey(type, id)) ?? NONE;

export function hasFact(timeline: Timeline, id: string): boolean {
  const position = timeline.history.positions.get(id);
  return position !== undefined && position < timeline.length;
}

export function factById(timeline: Timeline, id: string): CaseEvent | undefined {
  return hasFact(timeline, id) ? timeline.history.entries[timeline.history.positions.get(id)!] : undefined;
}

/** Adds a fact in place. */
export function grow(timeline: GrowingTimeline, event: CaseEvent): void {
  timeline.history.positions.set(event.id, timeline.history.entries.push(event) - 1);
  timeline.length++;
  insert(listOf(timeline.byType, event.type), event);
  for (const key of keysOf(event)) insert(listOf(timeline.byObject, key), event);
}

/** A timeline with one more fact; lists the fact does not touch are shared with the old one. */
export function extend(timeline: Timeline, event: CaseEvent): GrowingTimeline {
  const history = timeline.history.entries.length === timeline.length ? timeline.history : copyOf(timeline);
  history.positions.set(event.id, history.entries.push(event) - 1);
  const byType = new Map(timeline.byType as ReadonlyMap<string, CaseEvent[]>);
  const byObject = new Map(timeline.byObject as ReadonlyMap<string, CaseEvent[]>);
  byType.set(event.type, inserted(byType.get(event.type), event));
  for (const key of keysOf(event)) byObject.set(key, inserted(byObject.get(key), event));
  return { history, length: timeline.length + 1, byType, byObject };
}

/** Another timeline already continued this history: this branch gets its own. */
function copyOf(timeline: Timeline): History {
  const entries = timeline.history.entries.slice(0, timeline.length);
  return { entries, positions: new Map(entries.map((entry, at) => [entry.id, at])) };
}

/** Objects other than the case itself: every fact of a timeline belongs to its case. */
function keysOf(event: CaseEvent): readonly string[] {
  const keys: string[] = [];
  for (const { type, id } of event.objects) {
    const key = objectKey(type, id);
    if (type !== 'case' && !keys.includes(key)) keys.push(key);
  }
  return keys;
}

function listOf(lists: Map<string, CaseEvent[]>, key: string): CaseEvent[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

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
