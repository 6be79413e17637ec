import type { Span } from './play-track.ts';

/** Where an instant stands between the ends of what is shown, from 0 to 1; outside it stays at the end. */
export const shareOf = ({ from, to }: Span, at: number): number =>
  to <= from ? 0 : Math.min(1, Math.max(0, (at - from) / (to - from)));

/** The part of a span that is shown, as shares; undefined when none is. */
export function shownPart(shown: Span, span: Span): { readonly left: number; readonly width: number } | undefined {
  if (span.to < shown.from || span.from > shown.to) return undefined;
  const left = shareOf(shown, span.from);
  return { left, width: shareOf(shown, span.to) - left };
}

const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400].map(
  (seconds) => seconds * 1000,
);

/** Round instants of Chinese time for the axis, at most `most`. */
export function ticksOf({ from, to }: Span, most: number): readonly number[] {
  const step =
    STEPS_MS.find((size) => (to - from) / size <= most) ?? Math.ceil((to - from) / most / 86_400_000) * 86_400_000;
  const eight = 8 * 3_600_000;
  const ticks: number[] = [];
  for (let at = Math.ceil((from + eight) / step) * step - eight; at <= to; at += step) ticks.push(at);
  return ticks;
}

/** The next of some instants after (or before) the present one; `slack` keeps a jump from landing where it began. */
export function nextOf(instants: readonly number[], at: number, by: 1 | -1, slack = 300): number | undefined {
  const beyond = instants.filter((instant) => (by > 0 ? instant > at + slack : instant < at - slack));
  if (beyond.length === 0) return undefined;
  return by > 0 ? Math.min(...beyond) : Math.max(...beyond);
}
