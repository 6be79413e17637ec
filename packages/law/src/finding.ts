import { settled, type Settled } from './settled.ts';
import type { Truth } from './condition.ts';
import { recordingsOf, spanOfActivity } from './belonging.ts';
import { objectOf, type CaseEvent } from './event.ts';
import { statedSpan } from './instant-in.ts';
import { activitiesAround } from './matching.ts';
import type { Setting } from './setting.ts';
import { factsNamed, factsOfObject, factsOfType } from './timeline.ts';

/**
 * 认定 is looked up from the near to the far: the object itself, the activities and recordings it belongs to, then the case. For a norm about the
 * case a finding made at any of its objects counts as well. A recording of no activity may be of any that went on meanwhile: what was found there or
 * in the case counts. A finding speaks of what was, whenever it is made: the latest answer counts.
 */
export function findingOf(finding: string, at: Setting): Settled {
  const made = factsNamed(at.timeline, 'finding.made', finding);
  if (made.length === 0) return UNKNOWN;
  if (at.per === 'case') return overall(made);
  const near = lastAbout(finding, made, at);
  if (near) return settledBy(near);
  const activities = activitiesAround(at);
  const recordings = recordingsOf(at.timeline, at.per, at.object);
  if (activities.length + recordings.length > 0) {
    const isAround = (fact: CaseEvent) =>
      isAbout(fact, 'activity', activities) || isAbout(fact, 'recording', recordings);
    const around = made.filter(isAround);
    if (around.length > 0) return overall(around);
  }
  const meanwhile = activities.length === 0 && at.per === 'recording' ? activitiesDuring(at) : [];
  const ofCase = made.filter((fact) => fact.objects.every(({ type }) => type === 'case'));
  const found = [...made.filter((fact) => isAbout(fact, 'activity', meanwhile)), ...ofCase];
  return found.length > 0 ? overall(found) : UNKNOWN;
}

/** The activities that went on while a recording was made. */
function activitiesDuring({ timeline, object }: Setting): readonly string[] {
  const made = factsOfObject(timeline, 'recording', object).find(({ type }) => type === 'recording.ended');
  const own = made && statedSpan(made);
  if (!own) return [];
  const begun = new Set(
    ACTIVITY_ENDS.flatMap((type) => factsOfType(timeline, type)).flatMap((fact) => objectOf(fact, 'activity') ?? []),
  );
  return [...begun].filter((activity) => {
    const { from, to, ended } = spanOfActivity(timeline, activity)!;
    return own.to >= from && (!ended || own.from <= to);
  });
}

const ACTIVITY_ENDS = ['activity.started', 'activity.ended'] as const;

const UNKNOWN = settled('unknown');

/** The last about the object itself, sought in the shorter of the two lists that have it. */
function lastAbout(
  finding: string,
  made: readonly CaseEvent[],
  { timeline, per, object }: Setting,
): CaseEvent | undefined {
  const own = factsOfObject(timeline, per, object);
  return own.length < made.length
    ? own.findLast(({ type, data }) => type === 'finding.made' && data['finding'] === finding)
    : made.findLast((fact) => isAbout(fact, per, [object]));
}

const isAbout = ({ objects }: CaseEvent, type: string, ids: readonly string[]): boolean =>
  ids.length > 0 && objects.some((object) => object.type === type && ids.includes(object.id));

/** Over several objects: found anywhere is found; open anywhere is open; otherwise the answers given. */
function overall(made: readonly CaseEvent[]): Settled {
  const perObject = new Map<string, CaseEvent>();
  for (const fact of made) perObject.set(fact.objects.find(({ type }) => type !== 'case')?.id ?? '', fact);
  const answers = [...perObject.values()];
  const telling =
    answers.find((fact) => fact.data['value'] === true) ?? answers.find((fact) => fact.data['value'] === 'unknown');
  return settledBy(telling ?? answers.at(-1)!);
}

const settledBy = (fact: CaseEvent): Settled => settled(fact.data['value'] as Truth, [fact.id]);
