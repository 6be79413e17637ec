import { dayOf, formatDay, parseInstant, printDueInstant, printInstant, weekdayOf } from '@zhiji/calendar';
import { serverNow } from '../client/clock.ts';

/** `03-17 15:20`; the year only where it is not the present one. */
export function instantText(instant: number | string): string {
  const at = typeof instant === 'string' ? parseInstant(instant) : instant;
  return at === undefined ? String(instant) : withoutYear(printInstant(at).slice(0, 16));
}

/** `2026-03-17 15:20`, for what is read on paper years later. */
export function datedText(instant: string): string {
  const at = parseInstant(instant);
  return at === undefined ? instant : printInstant(at).slice(0, 16);
}

/** As `instantText`, midnight being the end of the day before: `02-24 24:00`. */
export function dueText(instant: number | string): string {
  const at = typeof instant === 'string' ? parseInstant(instant) : instant;
  return at === undefined ? String(instant) : withoutYear(printDueInstant(at).slice(0, 16));
}

/** `15:20` */
export const clockText = (instant: number): string => printInstant(instant).slice(11, 16);

/** `03-17 周二` */
export const dayText = (instant: number): string =>
  `${withoutYear(formatDay(dayOf(instant)))} 周${'一二三四五六日'[weekdayOf(dayOf(instant)) - 1]}`;

const withoutYear = (text: string) =>
  text.slice(0, 4) === formatDay(dayOf(serverNow())).slice(0, 4) ? text.slice(5) : text;
