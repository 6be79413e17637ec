import { objectOf, type CaseEvent } from './event.ts';
import { statedSpan, type Interval } from './instant-in.ts';
import { aboutObject, factsOfObject, factsOfType, indexOf, objectCount, type Ties, type Timeline } from './timeline.ts';

const noTies = (): Ties => ({ read: 0, last: undefined, to: new Map(), listed: [] });
const UNTIED = noTies();

/** Read once; a list in the making is read on from where it was. */
function tiesOf(timeline: Timeline, type: string, id: string): Ties {
  const about = aboutObject(timeline, type, id);
  if (!about) return UNTIED;
  const { facts, ties: known } = about;
  if (known?.read === facts.length) return known;
  const goesOn = known && facts[known.read - 1] === known.last;
  return (about.ties = readTies(facts, goesOn ? known : noTies()));
}

function readTies(facts: readonly CaseEvent[], { read, to, listed }: Ties): Ties {
  for (const fact of facts.slice(read)) {
    for (const { type, id } of fact.objects) {
      let linked = to.get(type);
      if (!linked) to.set(type, (linked = []));
      const at = linked.indexOf(id);
      if (fact.type === 'recording.unlinked') {
        if (at >= 0) linked.splice(at, 1);
      } else if (at < 0) linked.push(id);
    }
    for (const id of recordingsIn(fact)) if (!listed.includes(id)) listed.push(id);
  }
  return { read: facts.length, last: facts.at(-1), to, listed };
}

const NONE: readonly string[] = [];

/** The objects of one type that facts about an object name: linked at capture or later, and not unlinked since. */
export const linkedTo = (timeline: Timeline, type: string, id: string, other: string): readonly string[] =>
  tiesOf(timeline, type, id).to.get(other) ?? NONE;

const DOINGS: readonly string[] = ['measure', 'service', 'execution', 'recording'];
/** What belongs to an activity only through what it is about, and through what. */
const BETWEEN: ReadonlyMap<string, readonly string[]> = new Map([
  ['document', DOINGS],
  ['approval', [...DOINGS, 'document']],
  ['access', DOINGS],
]);
export const INDIRECT: ReadonlySet<string> = new Set(BETWEEN.keys());

/**
 * The activities an object belongs to: by its own links; papers and approvals without any, by those of the measures, services and recordings they are
 * about, approvals also by those of the papers.
 */
export function activitiesOf(timeline: Timeline, type: string, id: string): readonly string[] {
  if (type === 'activity') return [id];
  const own = linkedTo(timeline, type, id, 'activity');
  const ways = own.length > 0 ? undefined : BETWEEN.get(type);
  if (!ways) return own;
  const activities = ways.flatMap((between) => {
    const through = between === 'recording' ? recordingsOf(timeline, type, id) : linkedTo(timeline, type, id, between);
    return through.flatMap((other) => linkedTo(timeline, between, other, 'activity'));
  });
  return [...new Set(activities)];
}

/** The types whose links to activities tell where an object of this type belongs. */
export const tiesThrough = (type: string): readonly string[] => [type, ...(BETWEEN.get(type) ?? NONE)];

/** The recordings that facts about an object name or list. */
export function recordingsOf(timeline: Timeline, type: string, id: string): readonly string[] {
  if (type === 'recording') return NONE;
  const { to, listed } = tiesOf(timeline, type, id);
  const named = to.get('recording') ?? NONE;
  return listed.length === 0 ? named : [...new Set([...named, ...listed])];
}

/** Whether facts about an object list one of these recordings. */
export const listsAny = (timeline: Timeline, type: string, id: string, recordings: readonly string[]): boolean => {
  const { listed } = tiesOf(timeline, type, id);
  return type !== 'recording' && recordings.some((recording) => listed.includes(recording));
};

/** A paper about no occasion belongs where its time says, or to the only object of a kind; a recording of no activity wherever its time says. */
export function isAdrift(timeline: Timeline, { type, id }: Named): boolean {
  if (type === 'recording') return linkedTo(timeline, type, id, 'activity').length === 0;
  return type === 'document' && OCCASIONS.every((occasion) => linkedTo(timeline, type, id, occasion).length === 0);
}

/** The recordings that belong to no activity. Told on from the facts that were known before. */
export function recordingsAdrift(timeline: Timeline): ReadonlySet<string> {
  const index = indexOf(timeline);
  let known = ADRIFT.get(index);
  if (!known) ADRIFT.set(index, (known = { read: 0, ids: new Set() }));
  for (; known.read < timeline.known; known.read++)
    for (const { type, id } of index.facts[known.read]!.objects) {
      if (type !== 'recording') continue;
      if (linkedTo(timeline, type, id, 'activity').length === 0) known.ids.add(id);
      else known.ids.delete(id);
    }
  return known.ids;
}

const ADRIFT = new WeakMap<Timeline['index'], { read: number; readonly ids: Set<string> }>();

/**
 * The pairs of objects, of types that matter, a fact ties anew: they were not named together before, or it parts what was tied, or comes before what is
 * known and so may change the order.
 */
export function newTies(
  fact: CaseEvent,
  timeline: Timeline,
  matter: (one: string, other: string) => boolean,
): readonly (readonly [Named, Named])[] {
  const named = namedIn(fact);
  const ties: (readonly [Named, Named])[] = [];
  for (let i = 0; i < named.length; i++)
    for (let j = i + 1; j < named.length; j++) {
      const [one, other] = [named[i]!, named[j]!];
      if (matter(one.type, other.type) && !wereTied(one, other, fact, timeline)) ties.push([one, other]);
    }
  return ties;
}

export interface Named {
  readonly type: string;
  readonly id: string;
}

/** The objects a fact names or lists, without the case itself. */
export const namedIn = (fact: Pick<CaseEvent, 'objects' | 'data'>): readonly Named[] => [
  ...fact.objects.filter(({ type }) => type !== 'case'),
  ...recordingsIn(fact).map((id) => ({ type: 'recording', id })),
];

function wereTied(one: Named, other: Named, fact: CaseEvent, timeline: Timeline): boolean {
  const facts = factsOfObject(timeline, one.type, one.id);
  if (facts.at(-1) !== fact || facts.some(({ type }) => type === 'recording.unlinked')) return false;
  return facts.some(
    (earlier) => earlier !== fact && earlier.objects.some(({ type, id }) => type === other.type && id === other.id),
  );
}

/** The recordings a fact lists; entries may carry more than their id. */
export function recordingsIn(fact: Pick<CaseEvent, 'data'>): readonly string[] {
  const listed = fact.data['recordings'];
  return Array.isArray(listed) ? (listed as unknown[]).map(idOfItem) : NONE;
}

export const idOfItem = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(item);

/** What an item is called: its content, its name, or its id. */
export const nameOfItem = (item: unknown): string => {
  const { content, name } = item as { content?: unknown; name?: unknown };
  return typeof content === 'string' ? content : typeof name === 'string' ? name : idOfItem(item);
};

/** From start to end of an activity; one that has not ended reaches to its start only. */
export function spanOfActivity(
  timeline: Timeline,
  activity: string,
): (Interval & { readonly ended: boolean }) | undefined {
  const facts = factsOfObject(timeline, 'activity', activity);
  const start = facts.find((fact) => fact.type === 'activity.started');
  const end = facts.findLast((fact) => fact.type === 'activity.ended');
  if (!start && !end) return undefined;
  return { from: (start ?? end)!.at, to: (end ?? start)!.at, ended: end !== undefined };
}

/** The activities that went on while a recording was made. Told once for each timeline as it stands. */
export function activitiesDuring(timeline: Timeline, recording: string): readonly string[] {
  let known = DURING.get(timeline);
  if (known?.read !== timeline.known) DURING.set(timeline, (known = { read: timeline.known, of: new Map() }));
  let found = known.of.get(recording);
  if (!found) known.of.set(recording, (found = activitiesMeanwhile(timeline, recording)));
  return found;
}

interface Meanwhile {
  readonly read: number;
  readonly of: Map<string, readonly string[]>;
}

const DURING = new WeakMap<Timeline, Meanwhile>();

function activitiesMeanwhile(timeline: Timeline, recording: string): readonly string[] {
  const made = factsOfObject(timeline, 'recording', recording).find(({ type }) => type === 'recording.ended');
  const own = made && statedTimeOf(timeline, made);
  if (!own) return NONE;
  const begun = timesOf(factsOfType(timeline, 'activity.started'), 'first');
  const ended = timesOf(factsOfType(timeline, 'activity.ended'), 'last');
  const meanwhile: string[] = [];
  for (const [id, from] of begun) if (from <= own.to && own.from <= (ended.get(id) ?? Infinity)) meanwhile.push(id);
  for (const [id, at] of ended) if (!begun.has(id) && at <= own.to && own.from <= at) meanwhile.push(id);
  return meanwhile;
}

const CORRECTED = 'recording.timeCorrected';

/** When a recording was made: as stated at its end, or as corrected since. */
export function statedTimeOf(timeline: Timeline, ended: CaseEvent): Interval | undefined {
  const id = factsOfType(timeline, CORRECTED).length > 0 ? objectOf(ended, 'recording') : undefined;
  const corrected =
    id === undefined ? undefined : factsOfObject(timeline, 'recording', id).findLast(({ type }) => type === CORRECTED);
  return statedSpan(corrected ?? ended);
}

interface Times {
  readonly read: number;
  readonly last: CaseEvent | undefined;
  readonly of: Map<string, number>;
}

const TIMES = new WeakMap<readonly CaseEvent[], Times>();

/** When each activity had the first or the last of these facts. A list that only grew at its end is read on from where it was. */
function timesOf(facts: readonly CaseEvent[], which: 'first' | 'last'): ReadonlyMap<string, number> {
  const known = TIMES.get(facts);
  if (known?.read === facts.length) return known.of;
  const { read, of } =
    known && facts[known.read - 1] === known.last ? known : { read: 0, of: new Map<string, number>() };
  for (let at = read; at < facts.length; at++) {
    const id = objectOf(facts[at]!, 'activity');
    if (id !== undefined && (which === 'last' || !of.has(id))) of.set(id, facts[at]!.at);
  }
  TIMES.set(facts, { read: facts.length, last: facts.at(-1), of });
  return of;
}

/** What a paper can be made about. */
export const OCCASIONS = [
  'activity',
  'measure',
  'service',
  'execution',
  'application',
  'lead',
  'correction',
  'entrustment',
  'recusalRequest',
  'evidenceRequest',
] as const;

/**
 * A paper belongs to the object it names. One that names none of that kind belongs to what shares an activity with what it names; one that
 * names no occasion at all, to the activity whose time its own touches, or to the only object of the kind there is.
 */
export function paperBelongs(timeline: Timeline, paper: CaseEvent, per: string, id: string): boolean {
  const document = objectOf(paper, 'document') ?? '';
  const named = linkedTo(timeline, 'document', document, per);
  if (named.length > 0) return named.includes(id);
  let own: readonly string[] | undefined;
  for (const type of OCCASIONS)
    for (const occasion of linkedTo(timeline, 'document', document, type)) {
      const activities = (own ??= activitiesOf(timeline, per, id));
      if (activitiesOf(timeline, type, occasion).some((activity) => activities.includes(activity))) return true;
    }
  if (own) return false;
  const covered = statedSpan(paper);
  const span = per === 'activity' && covered ? spanOfActivity(timeline, id) : undefined;
  if (covered && span) return covered.from <= span.to && covered.to >= span.from;
  return objectCount(timeline, per) === 1;
}

/** Whether a fact concerns the documents an object does: it does not where both name documents and none in common. */
export function sharesDocument(timeline: Timeline, fact: CaseEvent, documents: readonly string[]): boolean {
  const own = fact.objects.flatMap(({ type, id }) =>
    type === 'case' ? [] : type === 'document' ? [id] : linkedTo(timeline, type, id, 'document'),
  );
  return own.length === 0 || documents.length === 0 || own.some((id) => documents.includes(id));
}
