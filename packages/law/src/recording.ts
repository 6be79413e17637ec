import { isAdrift, linkedTo, recordingsAdrift, statedTimeOf } from './belonging.ts';
import { objectOf, type CaseEvent } from './event.ts';
import { spanIn, statedSpan, type Interval } from './instant-in.ts';
import { isSamePerson } from './person.ts';
import { judge } from './judge.ts';
import { matching } from './matching.ts';
import type { Instance, RecordingOutcome, RecordingStatus } from './outcome.ts';
import type { SettledNorm, SettledRecordingNorm } from './program.ts';
import type { Setting } from './setting.ts';
import { settledChoice } from './settle.ts';
import { coverageOf, gapsIn, spanOf, type Span } from './span.ts';
import { factsOfObject, factsOfType, type Timeline } from './timeline.ts';

/** Was the occasion recorded: by an accepted medium, at its time, and throughout where the text says so. */
export function recordingOutcome(norm: SettledRecordingNorm, at: Setting): RecordingOutcome {
  const applies = norm.when ? judge(norm.when, at) : true;
  const none = { form: 'recording', applies, gaps: [], recordings: [], notCounted: [] } as const;
  if (applies === false) return { ...none, status: 'notApplicable' };
  const occasion = spanOf(norm, at);
  const excused = excusedIn(norm, at);
  const span = { ...occasion, adjourned: [...occasion.adjourned, ...excused] };
  const { counted, notCounted, photographed } = sortRecordings(norm, span, at);
  const without = valuesWithout(norm, counted, at);
  const found = {
    ...none,
    span: { from: span.from, to: span.ended ? span.to : span.from },
    recordings: counted.map(({ id }) => id),
    notCounted,
    ...(without.length > 0 ? { without } : {}),
  };
  const exempt = norm.exempt ? judge(norm.exempt, at) : false;
  if (exempt === true) return { ...found, status: 'exempt' };
  if (!span.ended) return { ...found, status: 'running' };
  if (isCovered(span, excused)) return { ...found, status: 'exempt' };
  const shown = counted.flatMap((recording) => recording.shown);
  const gaps = (
    norm.continuous && !photographed
      ? gapsIn(span, shown, settledChoice(norm.toleranceMs), settledChoice(norm.edgeToleranceMs))
      : []
  ).map((gap) => ({
    ...gap,
    explained: isExplained(gap, counted, norm, at),
  }));
  const complete = counted.length > 0 && without.length === 0 && gaps.length === 0;
  const explained = counted.length > 0 && without.length === 0 && gaps.every((gap) => gap.explained);
  // What is there satisfies the demand whether it applies or not.
  const unsure = applies === 'unknown' || exempt === 'unknown';
  // Gaps with a stated objective reason are a person's to judge; they never become complete by themselves.
  const status = complete ? 'complete' : unsure ? 'unknown' : explained ? 'explained' : 'missing';
  return { ...found, status, coverage: coverageOf(span, shown), gaps };
}

interface Recording {
  readonly id: string;
  readonly fact: CaseEvent;
  /** What can be seen and heard of it. */
  readonly shown: readonly Interval[];
}

const apartBy = (one: Interval, other: Interval): number => Math.max(one.from - other.to, other.from - one.to, 0);

function sortRecordings(
  norm: SettledRecordingNorm,
  span: Span,
  at: Setting,
): { counted: readonly Recording[]; notCounted: RecordingOutcome['notCounted']; photographed: boolean } {
  const counted: Recording[] = [];
  const notCounted: RecordingOutcome['notCounted'][number][] = [];
  const { timeline, until } = at;
  const linked = linkedRecordings(span, at);
  const adrift = span.activity === undefined ? undefined : recordingsAdrift(timeline);
  for (const fact of factsOfType(timeline, 'recording.ended')) {
    const id = objectOf(fact, 'recording');
    // Those linked to another activity do not count for one; all others count by their time alone.
    if (id === undefined || fact.at > until || !(linked.has(id) || (adrift?.has(id) ?? true))) continue;
    const time = timeOf(timeline, fact);
    const offMs = apartBy(time, span);
    const beside = offMs > norm.besideMs;
    if (beside && !linked.has(id)) continue;
    if (norm.takenBy && !isSamePerson(at.trigger.data[norm.takenBy.field], fact.data[norm.takenBy.as]))
      notCounted.push({ recording: id, why: 'otherPerson' });
    else if (!norm.media.includes(String(fact.data['medium']))) notCounted.push({ recording: id, why: 'medium' });
    else if (beside) notCounted.push({ recording: id, why: 'otherTime', offMs });
    else {
      const shown = seenIn(id, time, at);
      if (shown.some((part) => apartBy(part, span) <= norm.besideMs)) counted.push({ id, fact, shown });
      else notCounted.push({ recording: id, why: 'blind' });
    }
  }
  const photos = counted.filter(({ fact }) => fact.data['medium'] === 'photo');
  const taken = photos.reduce((sum, { fact }) => sum + Number(fact.data['count'] ?? 1), 0);
  const photographed = norm.photos !== undefined && taken >= norm.photos;
  if (photos.length < counted.length || photographed || norm.photos === undefined)
    return { counted, notCounted, photographed };
  const tooFew = photos.map(({ id }) => ({ recording: id, why: 'tooFewPhotos' as const }));
  return { counted: [], notCounted: [...notCounted, ...tooFew], photographed };
}

/** The stretches in which facts excuse from recording. */
function excusedIn({ excused }: SettledRecordingNorm, at: Setting): readonly Interval[] {
  if (!excused || (excused.unless && judge(excused.unless, at) === true)) return [];
  return matching(excused.by, 'activity', at).flatMap((fact) => statedSpan(fact) ?? []);
}

/** Nothing of an occasion is left to record: a moment lies in an excused stretch, and longer ones have no part outside them and the recesses. */
const isCovered = (span: Span, excused: readonly Interval[]): boolean =>
  excused.length > 0 &&
  (span.to > span.from
    ? gapsIn(span, [], 0).length === 0
    : excused.some(({ from, to }) => from <= span.from && span.from <= to));

/** What can be seen and heard of a recording, by the last playback check: nothing where it does not play, nor in the stretches said to be invalid. */
function seenIn(id: string, time: Interval, at: Setting): readonly Interval[] {
  const checked = factsOfObject(at.timeline, 'recording', id).findLast(
    (fact) => fact.type === 'recording.playbackChecked' && fact.at <= at.until,
  );
  if (checked?.data['playable'] === false) return [];
  const stated = checked?.data['invalid'];
  const blind = Array.isArray(stated) ? (stated as unknown[]).flatMap(spanIn) : [];
  return blind.length === 0 ? [time] : gapsIn({ ...time, ended: true, adjourned: [] }, blind, 0);
}

/** Recordings linked to the object or its activity. */
function linkedRecordings({ activity }: Span, { timeline, per, object }: Setting): ReadonlySet<string> {
  const own = linkedTo(timeline, per, object, 'recording');
  return new Set(activity === undefined ? own : [...own, ...linkedTo(timeline, 'activity', activity, 'recording')]);
}

const timeOf = (timeline: Timeline, ended: CaseEvent): Interval =>
  statedTimeOf(timeline, ended) ?? { from: ended.at, to: ended.at };

/** Where an outcome does not say when the occasion ended. */
const OPEN_ENDED: ReadonlySet<RecordingStatus> = new Set(['running', 'exempt']);

/** A recording that has just been made, linked to no activity. */
export interface Drifting extends Interval {
  readonly id: string;
}

export function driftingBy(fact: CaseEvent, timeline: Timeline): Drifting | undefined {
  const id = fact.type === 'recording.ended' ? objectOf(fact, 'recording') : undefined;
  if (id === undefined || !isAdrift(timeline, { type: 'recording', id })) return undefined;
  return { id, ...timeOf(timeline, fact) };
}

/** At which occasions a drifting recording that is not tied to them counts for nothing: it is of another time, or nothing is owed there. */
export function missing(
  norm: SettledNorm,
  { id, from, to }: Drifting,
  timeline: Timeline,
): ((instance: Instance) => boolean) | undefined {
  if (norm.form !== 'recording') return undefined;
  const { besideMs, per } = norm;
  const tied = linkedTo(timeline, 'recording', id, per);
  return ({ object, outcome }) => {
    if (outcome.form !== 'recording' || OPEN_ENDED.has(outcome.status)) return false;
    const { span } = outcome;
    const isApart = span ? from - span.to > besideMs || span.from - to > besideMs : outcome.status === 'notApplicable';
    return isApart && !tied.includes(object);
  };
}

/** The values of the trigger's list of which no counted recording is. */
function valuesWithout({ each }: SettledRecordingNorm, counted: readonly Recording[], at: Setting): readonly string[] {
  const values = each && at.trigger.data[each.field];
  if (!each || !Array.isArray(values)) return [];
  return (values as readonly string[]).filter((value) => !counted.some(({ fact }) => fact.data[each.as] === value));
}

/** A gap is explained when statements with an objective cause cover it. */
function isExplained(
  gap: Interval,
  recordings: readonly Recording[],
  { explained }: SettledRecordingNorm,
  at: Setting,
): boolean {
  const own = new Set(recordings.map(({ id }) => id));
  return matching({ type: 'recording.interruptionExplained' }, 'case', at).some((fact) => {
    const [said] = spanIn(fact.data['gap']);
    const about = objectOf(fact, 'recording');
    return (
      fact.data['cause'] !== 'subjective' &&
      (about === undefined || own.has(about)) &&
      said !== undefined &&
      said.from <= gap.from &&
      said.to >= gap.to &&
      (!explained || judge(explained, { ...at, trigger: fact }) === true)
    );
  });
}
