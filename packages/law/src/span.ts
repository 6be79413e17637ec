import { activitiesOf, spanOfActivity } from './belonging.ts';
import { objectOf } from './event.ts';
import { statedSpan, type Interval } from './instant-in.ts';
import type { SettledRecordingNorm } from './program.ts';
import type { Setting } from './setting.ts';
import { factsOfObject } from './timeline.ts';

/** The stretch of time an occasion took, and the pauses inside it; without end while it goes on. */
export interface Span extends Interval {
  readonly ended: boolean;
  readonly adjourned: readonly Interval[];
  /** The activity it is the span of, if it is one's. */
  readonly activity?: string;
}

/** The span of the activity the setting is about, what the trigger states, or the moment of the trigger. */
export function spanOf(norm: SettledRecordingNorm, at: Setting): Span {
  const activity = occasionOf(at);
  const own = activity === undefined ? {} : { activity };
  const moment = { from: at.trigger.at, to: at.trigger.at, ended: true, adjourned: [], ...own };
  if (norm.span === 'moment') return moment;
  const stated = at.per === 'activity' ? undefined : statedSpan(at.trigger);
  if (stated) return { ...stated, ended: true, adjourned: [], ...own };
  const span = activity === undefined ? undefined : spanOfActivity(at.timeline, activity);
  if (!span) return moment;
  const from = norm.span === 'rest' ? Math.max(span.from, at.trigger.at) : span.from;
  const adjourned = norm.recesses === 'recorded' ? [] : adjournments(activity!, at);
  return { ...span, from, to: span.ended ? span.to : Infinity, adjourned, ...own };
}

const occasionOf = (at: Setting): string | undefined =>
  at.per === 'activity'
    ? at.object
    : (objectOf(at.trigger, 'activity') ?? activitiesOf(at.timeline, at.per, at.object)[0]);

/** 休庭 and other recorded pauses. */
function adjournments(activity: string, at: Setting): readonly Interval[] {
  const facts = factsOfObject(at.timeline, 'activity', activity);
  return facts
    .filter((fact) => fact.type === 'activity.adjourned')
    .map((pause) => ({
      from: pause.at,
      to: facts.find((fact) => fact.type === 'activity.continued' && fact.at >= pause.at)?.at ?? Infinity,
    }));
}

/** The parts of a span, longer than the tolerance there, that neither a recording nor an adjournment covers. */
export function gapsIn(
  span: Span,
  recordings: readonly Interval[],
  tolerance: number,
  atTheEdges: number = tolerance,
): readonly Interval[] {
  const covers = [...recordings, ...span.adjourned].toSorted((a, b) => a.from - b.from);
  const gaps: Interval[] = [];
  let reached = span.from;
  for (const cover of covers) {
    if (cover.from >= span.to) break;
    if (cover.from - reached > (reached === span.from ? atTheEdges : tolerance))
      gaps.push({ from: reached, to: cover.from });
    reached = Math.max(reached, cover.to);
  }
  if (span.to - reached > atTheEdges) gaps.push({ from: reached, to: span.to });
  return gaps;
}

/** Share of the span, without adjournments, that recordings cover; 0 or 1 for a moment. */
export function coverageOf(span: Span, recordings: readonly Interval[]): number {
  const lengthOf = (parts: readonly Interval[]) => parts.reduce((sum, part) => sum + part.to - part.from, 0);
  const required = lengthOf(gapsIn(span, [], 0));
  if (required === 0) return recordings.length > 0 ? 1 : 0;
  return 1 - lengthOf(gapsIn(span, recordings, 0)) / required;
}
