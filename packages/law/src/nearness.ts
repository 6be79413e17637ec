import { activitiesOf, isAdrift, linkedTo, listsAny, namedIn, OCCASIONS, type Named } from './belonging.ts';
import type { CaseEvent } from './event.ts';
import type { Instance } from './outcome.ts';
import type { Timeline } from './timeline.ts';

/** How near an instance is to a fact, through what both are tied to. */
export interface Nearness {
  /** Its object is named by the fact, or tied to something that is. */
  isTied(per: string, object: string): boolean;
  /** Of instances about objects of a type: or they share an activity with the fact; also where that cannot be excluded. */
  near(per: string): (instance: Pick<Instance, 'object' | 'trigger'>) => boolean;
}

/** A fact is near what it names, what that is tied to, and all that shares an activity with it; near everything where no activity can be told. */
export function nearnessOf(fact: CaseEvent, timeline: Timeline): Nearness {
  const named = namedIn(fact);
  const recordings = named.flatMap(({ type, id }) => (type === 'recording' ? [id] : []));
  const tied = new Map<string, ReadonlySet<string>>();
  const near = new Map<string, ReturnType<Nearness['near']>>();
  let known: ReadonlySet<string> | 'everywhere' | undefined;
  const reach = (): ReadonlySet<string> | 'everywhere' => {
    if (known) return known;
    if (named.some((object) => isAdrift(timeline, object))) return (known = 'everywhere');
    const activities = new Set(named.flatMap(({ type, id }) => activitiesThrough(timeline, type, id)));
    return (known = activities.size === 0 ? 'everywhere' : activities);
  };
  const isTied: Nearness['isTied'] = (per, object) => {
    let ofType = tied.get(per);
    if (!ofType) tied.set(per, (ofType = tiedTo(named, per, timeline)));
    return ofType.has(object) || (recordings.length > 0 && listsAny(timeline, per, object, recordings));
  };
  const isNear = (per: string, object: string, trigger: CaseEvent, activities: ReadonlySet<string>): boolean => {
    if (isTied(per, object)) return true;
    const own = activitiesOf(timeline, per, object);
    if (own.length === 0 || own.some((activity) => activities.has(activity))) return true;
    return trigger.objects.some(({ type, id }) => type === 'activity' && activities.has(id));
  };
  const nearOf = (per: string): ReturnType<Nearness['near']> => {
    const activities = reach();
    if (activities === 'everywhere') return () => true;
    // Many norms were raised by the same fact at the same object.
    const told = new Map<CaseEvent, { readonly object: string; readonly is: boolean }>();
    return ({ object, trigger }) => {
      let answer = told.get(trigger);
      if (answer?.object !== object)
        told.set(trigger, (answer = { object, is: isNear(per, object, trigger, activities) }));
      return answer!.is;
    };
  };
  return {
    isTied,
    near(per) {
      let ofType = near.get(per);
      if (!ofType) near.set(per, (ofType = nearOf(per)));
      return ofType;
    },
  };
}

/** The objects of a type that are among those named, or tied to one of another type. */
const tiedTo = (named: readonly Named[], per: string, timeline: Timeline): ReadonlySet<string> =>
  new Set(named.flatMap(({ type, id }) => (type === per ? [id] : linkedTo(timeline, type, id, per))));

/** Its own activities and those of the occasions it is tied to. */
function activitiesThrough(timeline: Timeline, type: string, id: string): readonly string[] {
  return [
    ...activitiesOf(timeline, type, id),
    ...OCCASIONS.flatMap((occasion) =>
      occasion === 'activity' || occasion === type
        ? []
        : linkedTo(timeline, type, id, occasion).flatMap((other) => linkedTo(timeline, occasion, other, 'activity')),
    ),
  ];
}
