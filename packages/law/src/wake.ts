import { endOfDay } from '@zhiji/calendar';
import { instantIn } from './instant-in.ts';
import type { DutyOutcome, Instance } from './outcome.ts';
import type { Retention } from './retention.ts';
import type { CaseState } from './state.ts';
import { factsOfType } from './timeline.ts';

/** The first instant after `asOf` at which a verdict changes by the passing of time alone. */
export function nextWake(
  { timeline }: CaseState,
  instances: readonly Instance[],
  retention: readonly Retention[],
  asOf: number,
): number | undefined {
  const changes = [
    ...instances.flatMap(({ outcome }) => (outcome.form === 'duty' ? changesOf(outcome) : [])),
    ...retention.flatMap(({ until }) => (typeof until === 'object' ? [endOfDay(until.lastDay)] : [])),
    ...[...factsOfType(timeline, 'approval.given'), ...factsOfType(timeline, 'access.released')].flatMap(({ data }) => {
      const until = instantIn(data['validUntil'] ?? data['until']);
      return until === undefined ? [] : [until + 1];
    }),
  ];
  return changes.filter((at) => at > asOf && at < Infinity).toSorted((a, b) => a - b)[0];
}

/** A due still counts at its instant; the verdict changes a millisecond later. */
function changesOf({
  applies,
  begins,
  due,
  laterDue,
  doneAt,
  targetDue,
  moot,
  exempt,
  pausedSince,
}: DutyOutcome): readonly number[] {
  if (applies === false || doneAt !== undefined || moot) return [];
  const running = exempt !== true && pausedSince === undefined;
  const ends = running ? [due?.at, typeof laterDue === 'object' ? laterDue.at : undefined] : [];
  return [begins ?? [], [...ends, targetDue].flatMap((end) => (end === undefined ? [] : [end + 1]))].flat();
}
