import { objectOf, type CaseEvent } from './event.ts';
import { statedSpan, type Interval } from './instant-in.ts';
import { factsOfObject, type Timeline } from './timeline.ts';

/** The objects of one type that facts about an object name: linked at capture or later, and not unlinked since. */
export function linkedTo(timeline: Timeline, type: string, id: string, other: string): readonly string[] {
  const linked: string[] = [];
  for (const fact of factsOfObject(timeline, type, id)) {
    for (const named of fact.objects) {
      if (named.type !== other) continue;
      const at = linked.indexOf(named.id);
      if (fact.type === 'recording.unlinked') {
        if (at >= 0) linked.splice(at, 1);
      } else if (at < 0) linked.push(named.id);
    }
  }
  return linked;
}

/** What belongs to an activity only through what it is about. */
const INDIRECT: ReadonlySet<string> = new Set(['document', 'approval', 'access']);
const BETWEEN = ['measure', 'service', 'execution'] as const;

/** The activities an object belongs to: by its own links; papers and approvals without any, by those of the measures, services and recordings they are about. */
export function activitiesOf(timeline: Timeline, type: string, id: string): readonly string[] {
  if (type === 'activity') return [id];
  const own = linkedTo(timeline, type, id, 'activity');
  if (own.length > 0 || !INDIRECT.has(type)) return own;
  const through = [
    ...BETWEEN.flatMap((between) => linkedTo(timeline, type, id, between).map((other) => [between, other] as const)),
    ...recordingsOf(timeline, type, id).map((other) => ['recording', other] as const),
  ];
  return [...new Set(through.flatMap(([between, other]) => linkedTo(timeline, between, other, 'activity')))];
}

/** The types whose links to activities tell where an object of this type belongs. */
export const tiesThrough = (type: string): readonly string[] =>
  INDIRECT.has(type) ? [type, ...BETWEEN, 'recording'] : [type];

/** The recordings that facts about an object name or list. */
export function recordingsOf(timeline: Timeline, type: string, id: string): readonly string[] {
  if (type === 'recording') return [];
  const listed = factsOfObject(timeline, type, id).flatMap(recordingsIn);
  return [...new Set([...linkedTo(timeline, type, id, 'recording'), ...listed])];
}

/** The recordings a fact lists; entries may carry more than their id. */
export function recordingsIn(fact: Pick<CaseEvent, 'data'>): readonly string[] {
  const listed = fact.data['recordings'];
  return Array.isArray(listed) ? (listed as unknown[]).map(idOfItem) : [];
}

export const idOfItem = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(item);

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

/** What a paper can be made about. */
export const OCCASIONS = ['activity', 'measure', 'service', 'execution', 'application', 'lead'] as const;

/**
 * A paper belongs to the object it names. One that names none of that kind belongs to what shares an activity with what it names; one that
 * names no occasion at all, to the activity whose time its own touches, or to the only object of the kind there is.
 */
export function paperBelongs(timeline: Timeline, paper: CaseEvent, per: string, id: string): boolean {
  const document = objectOf(paper, 'document') ?? '';
  const named = linkedTo(timeline, 'document', document, per);
  if (named.length > 0) return named.includes(id);
  const occasions = OCCASIONS.flatMap((type) =>
    linkedTo(timeline, 'document', document, type).map((occasion) => [type, occasion] as const),
  );
  if (occasions.length > 0) {
    const own = activitiesOf(timeline, per, id);
    return occasions.some((occasion) => activitiesOf(timeline, ...occasion).some((activity) => own.includes(activity)));
  }
  const covered = statedSpan(paper);
  const span = per === 'activity' && covered ? spanOfActivity(timeline, id) : undefined;
  if (covered && span) return covered.from <= span.to && covered.to >= span.from;
  return timeline.byObject.get(per)?.size === 1;
}

/** Whether a fact concerns the documents an object does: it does not where both name documents and none in common. */
export function sharesDocument(timeline: Timeline, fact: CaseEvent, documents: readonly string[]): boolean {
  const own = fact.objects.flatMap(({ type, id }) =>
    type === 'case' ? [] : type === 'document' ? [id] : linkedTo(timeline, type, id, 'document'),
  );
  return own.length === 0 || documents.length === 0 || own.some((id) => documents.includes(id));
}
