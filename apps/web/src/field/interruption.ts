import { parseInstant } from '@zhiji/calendar';
import type { CaseFile } from '@zhiji/cases';

/** 中断 – the time between two recordings of one activity in which nothing ran. Instants in ms since 1970 UTC. */
export interface Interruption {
  /** The recording it follows. */
  readonly recordingId: string;
  readonly from: number;
  readonly to: number;
}

/** Segments of one continuous recording follow one another within this; more is an interruption. */
const SEAM_MS = 5_000;

/** The interruption that a recording begun at `from` ends: after the last moving picture or sound of the activity. */
export function interruptionBefore(
  { recordings }: Pick<CaseFile, 'recordings'>,
  activityId: string,
  from: number,
): Interruption | undefined {
  const ended = recordings.flatMap(({ id, activity, medium, to }) => {
    const at = to === undefined ? undefined : parseInstant(to);
    return activity === activityId && medium !== 'photo' && at !== undefined && at <= from ? [{ id, at }] : [];
  });
  const last = ended.toSorted((a, b) => a.at - b.at).at(-1);
  return last && from - last.at > SEAM_MS ? { recordingId: last.id, from: last.at, to: from } : undefined;
}
