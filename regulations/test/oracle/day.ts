// Days, working days and ends of terms counted one day after another. Shares with the calendar nothing but the published notices.
import { STATE_COUNCIL_NOTICES } from '@zhiji/calendar';

export const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const EAST_EIGHT = 8 * HOUR;

export const dayOf = (at: number): number => Math.floor((at + EAST_EIGHT) / DAY);
/** 24:00 of a day. */
export const midnight = (day: number): number => (day + 1) * DAY - EAST_EIGHT;
const dayIn = (text: string): number => Date.parse(text) / DAY;

const ruled = new Map<number, 'rest' | 'work'>();
for (const { arrangements } of STATE_COUNCIL_NOTICES.toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn)))
  for (const { rest, work } of arrangements) {
    for (let day = dayIn(rest[0]); day <= dayIn(rest[1]); day++) ruled.set(day, 'rest');
    for (const day of work) ruled.set(dayIn(day), 'work');
  }

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: number): boolean => [5, 6].includes((day + 3) % 7);
export const isWorkday = (day: number): boolean => (ruled.get(day) ?? (isWeekend(day) ? 'rest' : 'work')) === 'work';

const workdayFrom = (day: number): number => (isWorkday(day) ? day : workdayFrom(day + 1));

/** The last day of so many days, or working days, after the day of an instant, in which a stretch does not count. */
function lastOf(n: number, from: number, counts: (day: number) => boolean): number {
  let day = dayOf(from);
  for (let left = n; left > 0;) if (counts(++day)) left--;
  return day;
}

/** Ends of terms that bound an act: hours run, days and months that end on a day off end on the next working day. */
export const hoursAfter = (n: number, from: number): number => from + n * HOUR;
export const workdaysAfter = (n: number, from: number): number => midnight(lastOf(n, from, isWorkday));
export const daysAfter = (n: number, from: number): number => midnight(workdayFrom(lastOf(n, from, () => true)));
export const monthsAfter = (n: number, from: number): number => midnight(workdayFrom(sameDayLater(n, from)));

/** The day of the same number so many months later, or the last of that month. */
export function sameDayLater(months: number, from: number): number {
  const date = new Date(from + EAST_EIGHT);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / DAY;
}

export interface Stretch {
  readonly from: number;
  /** Not over while absent. */
  readonly to?: number;
}

/**
 * The same where the term stands still: the days after that of the suspension, up to and with that of the resumption, do not count, and it does not end
 * on a day at whose end it stands still.
 */
export function pausedTerm(unit: 'day' | 'workday', n: number, from: number, stretches: readonly Stretch[]): number {
  const over = stretches.flatMap(({ from: since, to }) =>
    to === undefined ? [] : [{ since: dayOf(since), to: dayOf(to) }],
  );
  const runs = (day: number) => !over.some(({ since, to }) => day > since && day <= to);
  let last = workdayFrom(lastOf(n, from, (day) => runs(day) && (unit === 'day' || isWorkday(day))));
  for (const { since, to } of over) if (since <= last && last < to) last = workdayFrom(to);
  return midnight(last);
}
