import { dutyStatus } from './duty-status.ts';
import type { DutyOutcome } from './outcome.ts';
import type { Program } from './program.ts';
import type { CaseState } from './state.ts';

/** A state together with the law it was made under. */
export interface Assessed {
  readonly program: Program;
  readonly state: CaseState;
}

export type DutyDelta =
  | {
      readonly change: 'appears' | 'disappears';
      readonly topic: string;
      readonly object: string;
      readonly article: string;
      readonly due?: number;
    }
  | {
      readonly change: 'earlier' | 'later';
      readonly topic: string;
      readonly object: string;
      readonly from?: number;
      readonly to?: number;
      readonly articles: readonly [string, string];
    }
  | {
      readonly change: 'status';
      readonly topic: string;
      readonly object: string;
      readonly from: string;
      readonly to: string;
      readonly articles: readonly [string, string];
    };

/** How the duties of one history differ between two regimes, versions or readings. Duties meet on topic and object, not on wording. */
export function diff(a: Assessed, b: Assessed, asOf: number): readonly DutyDelta[] {
  const [before, after] = [dutiesByTopic(a), dutiesByTopic(b)];
  const deltas: DutyDelta[] = [];
  for (const [key, was] of before) {
    const now = after.get(key);
    if (now) deltas.push(...changes(was, now, asOf));
    else deltas.push({ change: 'disappears', ...was.head, ...dueOf(was) });
  }
  for (const [key, now] of after) if (!before.has(key)) deltas.push({ change: 'appears', ...now.head, ...dueOf(now) });
  return deltas;
}

interface TopicDuty {
  readonly head: { readonly topic: string; readonly object: string; readonly article: string };
  readonly outcome: DutyOutcome;
}

function dutiesByTopic({ program, state }: Assessed): Map<string, TopicDuty> {
  const found = new Map<string, TopicDuty>();
  for (const { norm: index, object, trigger, outcome } of state.instances.flat()) {
    if (outcome.form !== 'duty' || outcome.applies === false) continue;
    const { topic, article } = program.norms[index]!;
    const key = JSON.stringify([topic, object, trigger.id]);
    const other = found.get(key);
    // Where one regime binds a topic twice, the earlier deadline counts.
    if (!other || endOf(outcome) < endOf(other.outcome)) found.set(key, { head: { topic, object, article }, outcome });
  }
  return found;
}

const endOf = ({ due }: DutyOutcome): number => due?.at ?? Infinity;

const dueOf = ({ outcome }: TopicDuty) => (outcome.due ? { due: outcome.due.at } : {});

function changes(was: TopicDuty, now: TopicDuty, asOf: number): DutyDelta[] {
  const { topic, object } = now.head;
  const articles = [was.head.article, now.head.article] as const;
  const [from, to] = [was.outcome.due?.at, now.outcome.due?.at];
  const deltas: DutyDelta[] = [];
  if (from !== to)
    deltas.push({
      change: (to ?? Infinity) < (from ?? Infinity) ? 'earlier' : 'later',
      topic,
      object,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      articles,
    });
  const [status, other] = [dutyStatus(was.outcome, asOf), dutyStatus(now.outcome, asOf)];
  if (status !== other) deltas.push({ change: 'status', topic, object, from: status, to: other, articles });
  return deltas;
}
