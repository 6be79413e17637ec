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

/** A record with `from` and `to` as a stretch; nothing where it states none. */
export function spanIn(value: unknown): readonly [Interval] | readonly [] {
  const said = value as { readonly from?: unknown; readonly to?: unknown } | undefined;
  const [from, to] = [instantIn(said?.from), instantIn(said?.to)];
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

/** A time of day as well as a day. */
export const isInstant = (value: unknown): boolean => typeof value === 'string' && parseDay(value) === undefined;

const spans = new WeakMap<CaseEvent, Interval | 'none'>();

/** The stretch a fact states in `from` and `to`, or in its `span`. Read once per fact. */
export function statedSpan(fact: CaseEvent): Interval | undefined {
  let span = spans.get(fact);
  if (span === undefined) {
    spans.set(fact, (span = spanIn(fact.data['span'] ?? fact.data)[0] ?? 'none'));
  }
  return span === 'none' ? undefined : span;
}
