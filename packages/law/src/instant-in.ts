import { parseDay, parseInstant, startOfDay } from '@zhiji/calendar';
import type { CaseEvent } from './event.ts';

/** A stretch of claimed time, ms. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A data field as an instant: an ISO instant, or a day taken at its start. */
export function instantIn(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const day = parseDay(value);
  return day === undefined ? parseInstant(value) : startOfDay(day);
}

const spans = new WeakMap<CaseEvent, Interval | 'none'>();

/** The stretch a fact states in `from` and `to`, or in its `span`. Read once per fact. */
export function statedSpan(fact: CaseEvent): Interval | undefined {
  let span = spans.get(fact);
  if (span === undefined) {
    const said = (fact.data['span'] ?? fact.data) as { from?: unknown; to?: unknown };
    const [from, to] = [instantIn(said.from), instantIn(said.to)];
    spans.set(fact, (span = from === undefined || to === undefined ? 'none' : { from, to }));
  }
  return span === 'none' ? undefined : span;
}
