import type { Due } from '@zhiji/calendar';
import type { DutyOutcome } from './outcome.ts';

export type DutyStatus =
  | 'unknown'
  | 'notApplicable'
  | 'open'
  | 'paused'
  | 'done'
  | 'doneLate'
  | 'overdue'
  | 'exempt'
  | 'waived'
  | 'moot';

/**
 * The label of a duty at a moment. Where an open question matters, every answer is tried; only agreement is a verdict. What is done in time is done
 * whether it was owed or not.
 */
export function dutyStatus(outcome: DutyOutcome, asOf: number): DutyStatus {
  const { applies, exempt, due: only, laterDue } = outcome;
  if (applies === false) return 'notApplicable';
  if (applies === true && exempt === false && laterDue === undefined) return labelUnder(only, outcome, asOf);
  const labels = new Set<DutyStatus>(applies === true ? [] : ['notApplicable']);
  for (const due of hypotheses(outcome)) {
    if (exempt !== false) labels.add(isDone(outcome, asOf) ? 'done' : 'exempt');
    if (exempt !== true) labels.add(labelUnder(due, outcome, asOf));
  }
  if (labels.has('done') && applies === 'unknown') labels.delete('notApplicable');
  return labels.size === 1 ? [...labels][0]! : 'unknown';
}

function hypotheses({ due, laterDue }: DutyOutcome): readonly (Due | undefined)[] {
  if (laterDue === undefined) return [due];
  return [due, laterDue === 'open' ? undefined : laterDue];
}

const isDone = ({ doneAt }: DutyOutcome, asOf: number): boolean => doneAt !== undefined && doneAt <= asOf;

function labelUnder(due: Due | undefined, outcome: DutyOutcome, asOf: number): DutyStatus {
  const end = due?.at ?? Infinity;
  const { doneAt = Infinity, mootAt = Infinity } = outcome;
  const over = Math.min(doneAt, mootAt);
  // What is owed no longer was late all the same where it ended late.
  if (over <= asOf) return over > end ? 'doneLate' : doneAt <= mootAt ? 'done' : 'moot';
  if (outcome.begins !== undefined && asOf < outcome.begins) return 'notApplicable';
  const { pausedSince } = outcome;
  if (pausedSince !== undefined && pausedSince <= end && pausedSince <= asOf) return 'paused';
  return asOf <= end ? 'open' : 'overdue';
}

/** The instant a duty was first late, whatever happened later; undefined while no answer is certain or nothing is late. */
export function breachOf(outcome: DutyOutcome, asOf: number): number | undefined {
  const status = dutyStatus(outcome, asOf);
  if (status !== 'overdue' && status !== 'doneLate') return undefined;
  return hypotheses(outcome).at(-1)?.at;
}
