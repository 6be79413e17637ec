import { parseDay, parseInstant, startOfDay } from '@zhiji/calendar';
import { objectOf, type CaseEvent } from './event.ts';
import { factsOfObject, type Timeline } from './timeline.ts';

/** A stretch of claimed time, ms. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A data field as an instant: an ISO instant, or a day taken at its start. */
export function instantIn(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const day = parseDay(value);
  return day === undefined ? parseInstant(value) : startOfDay(day);
}

/** The activities an object belongs to: linked at capture or later, and not unlinked since. */
export function activitiesOf(timeline: Timeline, per: string, object: string): readonly string[] {
  const linked = new Set<string>();
  for (const fact of factsOfObject(timeline, per, object)) {
    for (const { type, id } of fact.objects) {
      if (type !== 'activity') continue;
      if (fact.type === 'recording.unlinked') linked.delete(id);
      else linked.add(id);
    }
  }
  return [...linked];
}

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

/**
 * A paper belongs to the object it names. One that names none of that kind belongs to what shares its activity, and to the activity
 * whose time its own touches.
 */
export function paperBelongs(timeline: Timeline, paper: CaseEvent, per: string, object: string): boolean {
  const facts = factsOfObject(timeline, 'document', objectOf(paper, 'document') ?? '');
  const named = facts.flatMap((fact) => fact.objects.filter((o) => o.type === per));
  if (named.length > 0) return named.some((o) => o.id === object);
  const activities = facts.flatMap((fact) => fact.objects.filter((o) => o.type === 'activity'));
  if (per !== 'activity') return activitiesOf(timeline, per, object).some((id) => activities.some((o) => o.id === id));
  const span = spanOfActivity(timeline, object);
  const [from, to] = [instantIn(paper.data['from']), instantIn(paper.data['to'])];
  return span !== undefined && from !== undefined && to !== undefined && from <= span.to && to >= span.from;
}
