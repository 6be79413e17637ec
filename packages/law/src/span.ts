import { activitiesOf, instantIn, spanOfActivity, type Interval } from './belonging.ts';
import { judge, matches, matching, type Setting } from './condition.ts';
import { objectOf, type CaseEvent } from './event.ts';
import type { RecordingOutcome, RecordingStatus } from './outcome.ts';
import type { SettledRecordingNorm } from './program.ts';
import { factsOfObject, factsOfType } from './timeline.ts';

type Span = Interval & { readonly ended: boolean };

/** Was the occasion recorded: by an accepted medium, at its time, and throughout where the text says so. */
export function recordingOutcome(norm: SettledRecordingNorm, at: Setting): RecordingOutcome {
  const applies = norm.when ? judge(norm.when, at) : true;
  const none = { form: 'recording', applies, gaps: [], recordings: [], notCounted: [] } as const;
  if (applies === false) return { ...none, status: 'notApplicable' };
  const span = spanOf(norm, at);
  const { counted, notCounted } = sortRecordings(norm, span, at);
  const base = { ...none, span: { from: span.from, to: span.to }, recordings: counted.map((r) => r.id), notCounted };
  const exempt = norm.exempt ? judge(norm.exempt, at) : false;
  if (exempt === true) return { ...base, status: 'exempt' };
  const gaps = gapsIn(span, adjournments(at), counted, norm.toleranceMs).map((gap) => ({
    ...gap,
    explained: isExplained(gap, counted, at),
  }));
  const length = span.to - span.from;
  const coverage =
    length > 0
      ? 1 - gapsIn(span, adjournments(at), counted, 0).reduce((sum, gap) => sum + gap.to - gap.from, 0) / length
      : counted.length > 0
        ? 1
        : 0;
  const status = statusOf(norm, span, counted.length, gaps, applies === 'unknown' || exempt === 'unknown');
  return { ...base, status, coverage, gaps: norm.continuous ? gaps : [] };
}

function statusOf(
  norm: SettledRecordingNorm,
  span: Span,
  counted: number,
  gaps: readonly { explained: boolean }[],
  unsure: boolean,
): RecordingStatus {
  const complete = counted > 0 && (!norm.continuous || gaps.length === 0);
  if (complete && span.ended) return unsure ? 'unknown' : 'complete';
  if (!span.ended) return 'running';
  if (unsure) return 'unknown';
  // Gaps with a stated objective reason are a person's to judge; they never become complete by themselves.
  return counted > 0 && gaps.every((gap) => gap.explained) ? 'explained' : 'missing';
}

/** The span of the activity the setting is about, or the moment of its trigger where there is no activity. */
function spanOf(norm: SettledRecordingNorm, at: Setting): Span {
  const moment = { from: at.trigger.at, to: at.trigger.at, ended: true };
  if (norm.span === 'moment') return moment;
  const activity =
    at.per === 'activity'
      ? at.object
      : (objectOf(at.trigger, 'activity') ?? activitiesOf(at.timeline, at.per, at.object)[0]);
  const span = activity === undefined ? undefined : spanOfActivity(at.timeline, activity);
  if (span) return span;
  const stated = at.trigger.data['span'] as { from?: unknown; to?: unknown } | undefined;
  const [from, to] = [instantIn(stated?.from), instantIn(stated?.to)];
  return from === undefined || to === undefined ? moment : { from, to, ended: true };
}

/** 休庭 and other recorded pauses are taken out of the span. */
function adjournments(at: Setting): Interval[] {
  if (at.per !== 'activity') return [];
  const facts = factsOfObject(at.timeline, 'activity', at.object);
  return facts
    .filter((fact) => fact.type === 'activity.adjourned')
    .map((pause) => ({
      from: pause.at,
      to: facts.find((fact) => fact.type === 'activity.continued' && fact.at >= pause.at)?.at ?? Infinity,
    }));
}

interface Recording extends Interval {
  readonly id: string;
}

function sortRecordings(
  norm: SettledRecordingNorm,
  span: Span,
  at: Setting,
): { counted: Recording[]; notCounted: RecordingOutcome['notCounted'] } {
  const counted: Recording[] = [];
  const notCounted: RecordingOutcome['notCounted'][number][] = [];
  const photos = new Map<string, number>();
  for (const recording of recordingsAround(at)) {
    const { from, to, fact, id } = recording;
    const medium = String(fact.data['medium']);
    const off = from > span.to ? from - span.to : to < span.from ? span.from - to : 0;
    if (!norm.media.includes(medium)) {
      if (recording.linked || off === 0) notCounted.push({ recording: id, why: 'medium' });
    } else if (off > norm.toleranceMs && off > SYNCHRONY_MS) {
      if (recording.linked) notCounted.push({ recording: id, why: 'otherTime', offMs: off });
    } else {
      counted.push({ id, from, to });
      if (medium === 'photo') photos.set(id, Number(fact.data['count'] ?? 1));
    }
  }
  const enough =
    [...photos.values()].reduce((sum, n) => sum + n, 0) >= (norm.photos ?? 1) || counted.length > photos.size;
  if (enough) return { counted, notCounted };
  return {
    counted: [],
    notCounted: [...notCounted, ...counted.map((r) => ({ recording: r.id, why: 'tooFewPhotos' as const }))],
  };
}

/** FZCG-11.2 设同步容差 5 分钟：不相交但相隔不超过五分钟的仍算同步。 */
const SYNCHRONY_MS = 5 * 60_000;

/** Recordings linked to the object or its activity, and unlinked ones of the case: those count by their time alone. */
function recordingsAround(at: Setting): (Recording & { fact: CaseEvent; linked: boolean })[] {
  const activity = at.per === 'activity' ? at.object : objectOf(at.trigger, 'activity');
  return factsOfType(at.timeline, 'recording.ended').flatMap((fact) => {
    const id = objectOf(fact, 'recording');
    if (id === undefined || fact.at > at.until) return [];
    const activities = activitiesOf(at.timeline, 'recording', id);
    const direct = factsOfObject(at.timeline, 'recording', id).some((f) =>
      f.objects.some((o) => o.type === at.per && o.id === at.object),
    );
    const linked = direct || (activity !== undefined && activities.includes(activity));
    if (!linked && activities.length > 0) return [];
    const corrected =
      factsOfObject(at.timeline, 'recording', id).findLast((f) => matches(f, { type: 'recording.timeCorrected' })) ??
      fact;
    const from = instantIn(corrected.data['from']) ?? fact.at;
    const to = instantIn(corrected.data['to']) ?? fact.at;
    return [{ id, from, to, fact, linked }];
  });
}

/** The parts of the span, longer than the tolerance, that neither a recording nor an adjournment covers. */
function gapsIn(
  span: Interval,
  adjourned: readonly Interval[],
  recordings: readonly Interval[],
  tolerance: number,
): Interval[] {
  const covers = [...recordings, ...adjourned].sort((a, b) => a.from - b.from);
  const gaps: Interval[] = [];
  let reached = span.from;
  for (const cover of covers) {
    if (cover.from - reached > tolerance) gaps.push({ from: reached, to: Math.min(cover.from, span.to) });
    reached = Math.max(reached, cover.to);
    if (reached >= span.to) break;
  }
  if (span.to - reached > tolerance) gaps.push({ from: reached, to: span.to });
  return gaps.filter((gap) => gap.to > gap.from);
}

/** A gap is explained when a statement with an objective cause covers it. */
function isExplained(gap: Interval, recordings: readonly Recording[], at: Setting): boolean {
  const own = new Set(recordings.map((r) => r.id));
  return matching({ type: 'recording.interruptionExplained' }, 'case', at).some((fact) => {
    const said = fact.data['gap'] as { from?: unknown; to?: unknown } | undefined;
    const [from, to] = [instantIn(said?.from), instantIn(said?.to)];
    const about = objectOf(fact, 'recording');
    return (
      fact.data['cause'] !== 'subjective' &&
      (about === undefined || own.has(about)) &&
      from !== undefined &&
      to !== undefined &&
      from <= gap.from &&
      to >= gap.to
    );
  });
}
