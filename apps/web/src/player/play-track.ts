import { parseInstant } from '@zhiji/calendar';
import type { EventData, RecordingItem } from '@zhiji/cases';
import type { Entry } from '../client/queries.ts';
import type { MediaFindings } from './media-findings.ts';

/** 一轨 – one recording on the common clock. Instants in ms since 1970 UTC, corrected by what was measured of the device's clock. */
export interface PlayTrack {
  readonly recording: RecordingItem;
  readonly from: number;
  /** As long as the file really is, where it was examined; else as registered. */
  readonly to: number;
  /** Device clock minus standard time, in ms; undefined when nobody measured it. */
  readonly offsetMs: number | undefined;
  /** Where the file itself has nothing, on the common clock. */
  readonly gaps: readonly Span[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Undefined for a recording without times. */
export function trackOf(
  recording: RecordingItem,
  entries: readonly Entry[],
  media: MediaFindings | undefined,
): PlayTrack | undefined {
  const corrected = entries.findLast(
    ({ type, objects }) => type === 'recording.timeCorrected' && objects[0]?.id === recording.id,
  );
  const correction = corrected?.data as EventData<'recording.timeCorrected'> | undefined;
  const [from, end] = [correction?.from ?? recording.from, correction?.to ?? recording.to].map((text) =>
    text ? parseInstant(text) : undefined,
  );
  if (from === undefined || end === undefined) return undefined;
  return {
    recording,
    from,
    to: media?.durationMs === undefined ? end : from + media.durationMs,
    offsetMs: correction?.deviceOffsetMs,
    gaps: (media?.gaps ?? []).map(({ fromMs, toMs }) => ({ from: from + fromMs, to: from + toMs })),
  };
}

/** The recordings that belong on one clock with the chosen one: of the same activity, or, where it has none, those that overlap it. */
export function besides(chosen: PlayTrack, all: readonly PlayTrack[]): readonly PlayTrack[] {
  const { activity } = chosen.recording;
  return all
    .filter(
      (track) =>
        track === chosen || (activity === undefined ? overlap(track, chosen) : track.recording.activity === activity),
    )
    .toSorted((a, b) => a.from - b.from);
}

const overlap = (a: Span, b: Span) => a.from < b.to && b.from < a.to;

/** Seconds into the file at an instant of the common clock, its end included; undefined where the file has nothing. */
export const secondsAt = ({ from, to }: Span, at: number): number | undefined =>
  at < from || at > to ? undefined : (at - from) / 1000;
