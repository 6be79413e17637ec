import { settled, type Settled } from './settled.ts';
import type { Atom, Truth } from './condition.ts';
import { linkedTo, recordingsOf } from './belonging.ts';
import type { CaseEvent } from './event.ts';
import { activitiesAround, matching } from './matching.ts';
import type { Setting } from './setting.ts';
import { factsNamed, factsOfObject } from './timeline.ts';

/**
 * 认定 is looked up from the near to the far: the object itself, the activities and recordings it belongs to, then the case. For a norm about the
 * case a finding made at any of its objects counts as well. A recording of no activity may be of any that went on meanwhile: what was found there or
 * in the case counts. A finding speaks of what was, whenever it is made: the latest answer counts.
 */
export function findingOf({ finding, since, unasked }: Extract<Atom, { is: 'finding' }>, at: Setting): Settled {
  const answer = answerTo(finding, at);
  if (!answer) return settled(unasked ? false : 'unknown');
  const isOutdated =
    answer.data['value'] === false &&
    since?.some((match) => matching(match, 'activity', at).some((fact) => fact.at > answer.at));
  return settled(isOutdated ? 'unknown' : (answer.data['value'] as Truth), [answer.id]);
}

function answerTo(finding: string, at: Setting): CaseEvent | undefined {
  const made = factsNamed(at.timeline, 'finding.made', finding);
  if (made.length === 0) return undefined;
  if (at.per === 'case') return overall(made);
  const near = lastAbout(finding, made, at);
  if (near) return near;
  const around = made.some(({ objects }) => objects.some(({ type }) => WIDER.has(type))) ? madeAround(made, at) : [];
  if (around.length > 0 && !isOfNone(at)) return overall(around);
  return overall([...around, ...made.filter((fact) => fact.objects.every(({ type }) => type === 'case'))]);
}

/** What a finding about other things may be about. */
const WIDER: ReadonlySet<string> = new Set(['activity', 'recording']);

function madeAround(made: readonly CaseEvent[], at: Setting): readonly CaseEvent[] {
  const activities = activitiesAround(at);
  const recordings = recordingsOf(at.timeline, at.per, at.object);
  return made.filter((fact) => isAbout(fact, 'activity', activities) || isAbout(fact, 'recording', recordings));
}

/** A recording of no activity. */
const isOfNone = ({ timeline, per, object }: Setting): boolean =>
  per === 'recording' && linkedTo(timeline, per, object, 'activity').length === 0;

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

/** Over several objects: found anywhere is found; open anywhere is open; otherwise the last answer given. */
function overall(made: readonly CaseEvent[]): CaseEvent | undefined {
  if (made.length < 2) return made[0];
  const perObject = new Map<string, CaseEvent>();
  for (const fact of made) perObject.set(fact.objects.find(({ type }) => type !== 'case')?.id ?? '', fact);
  const answers = [...perObject.values()].toSorted((a, b) => a.at - b.at);
  return (
    answers.find((fact) => fact.data['value'] === true) ??
    answers.find((fact) => fact.data['value'] === 'unknown') ??
    answers.at(-1)
  );
}
