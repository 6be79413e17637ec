import { endOfDay } from '@zhiji/calendar';
import type { CaseEvent } from './event.ts';
import { instantIn } from './instant-in.ts';
import type { DutyOutcome, Instance } from './outcome.ts';
import type { Program } from './program.ts';
import type { Retention } from './retention.ts';
import type { CaseState } from './state.ts';
import { factsOfType } from './timeline.ts';

/** The first instant after `asOf` at which a verdict changes by the passing of time alone. */
export function nextWake(
  program: Program,
  { timeline }: CaseState,
  instances: readonly Instance[],
  retention: readonly Retention[],
  asOf: number,
): number | undefined {
  const changes = [
    ...instances.flatMap(({ outcome }) => (outcome.form === 'duty' ? changesOf(outcome) : [])),
    ...retention.flatMap(({ until }) => (typeof until === 'object' ? [endOfDay(until.lastDay)] : [])),
    ...VALID.flatMap(([type, field]) => after(factsOfType(timeline, type), field)),
    ...program.lapses.flatMap(({ match, field }) => after(factsOfType(timeline, match.type), field)),
    ...program.norms.flatMap(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]),
  ];
  return changes.filter((at) => at > asOf && at < Infinity).toSorted((a, b) => a - b)[0];
}

/** Until when approvals and releases are valid. */
const VALID = [
  ['approval.given', 'validUntil'],
  ['access.released', 'until'],
] as const;

/** A millisecond after the instants the facts state. */
const after = (facts: readonly CaseEvent[], field: string): readonly number[] =>
  facts.flatMap(({ data }) => {
    const instant = instantIn(data[field]);
    return instant === undefined ? [] : [instant + 1];
  });

/** A due still counts at its instant; the verdict changes a millisecond later. */
function changesOf({
  applies,
  begins,
  due,
  laterDue,
  doneAt = Infinity,
  targetDue,
  mootAt = Infinity,
  exempt,
  pausedSince,
}: DutyOutcome): readonly number[] {
  if (applies === false) return [];
  const over = Math.min(doneAt, mootAt);
  const running = exempt !== true && pausedSince === undefined;
  const ends = running ? [due?.at, typeof laterDue === 'object' ? laterDue.at : undefined] : [];
  const changes = [begins ?? [], [...ends, targetDue].flatMap((end) => (end === undefined ? [] : [end + 1]))].flat();
  return [...changes.filter((change) => change < over), over];
}
