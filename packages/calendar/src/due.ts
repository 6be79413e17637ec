import type { Calendar } from './calendar.ts';
import { civilOfDay, dayOfCivil, daysInMonth, type Day } from './day.ts';
import { makeUpDays, restDays, type DaySpan } from './day-span.ts';
import { dayOf, endOfDay, MS_PER_HOUR, MS_PER_MINUTE, type Instant } from './instant.ts';
import type { OpenPeriod, Period, Term } from './period.ts';

/** 到期 – the end of a term with the arithmetic that led to it. */
export interface Due {
  readonly period: Term;
  readonly from: Instant;
  /** What is done at this instant or earlier is in time; 24:00 is 00:00:00.000 of the day after `lastDay`. */
  readonly at: Instant;
  /** The last day of the term, the one shown for retention. */
  readonly lastDay: Day;
  /** It rests on days no notice has been published for, and is computed anew when one is. */
  readonly provisional: boolean;
  /** Days off that were not counted, or that a last day was moved past. */
  readonly skipped: readonly DaySpan[];
  /** Weekend days that counted because they are worked. */
  readonly makeUp: readonly DaySpan[];
  /** The last day as counted, where it was a 法定休假日 and the term ends later for it (民法典 第二百零三条). */
  readonly rolledFrom?: Day;
  /** Identity of the calendar, where the calendar mattered. */
  readonly computedWith?: string;
}

/** What a term bounds: an act, whose last day moves past days off unless the agency reads it otherwise, or the keeping of a thing, whose last day stays. */
export type DueRules = { readonly bounds: 'act'; readonly rolls?: false } | { readonly bounds: 'retention' };

/**
 * The end of a period (民法典 第二百零一条 to 第二百零三条): minutes and hours run from the instant; of longer units the first day is not counted, months and
 * years end on the day of the same number or the last of the month, and all end at 24:00. An open period has no end: undefined, and the types say so.
 * @throws RangeError if a number is not whole or not above 0
 */
export function due(period: Term, from: Instant, rules: DueRules, calendar: Calendar): Due;
export function due(period: OpenPeriod, from: Instant, rules: DueRules, calendar: Calendar): undefined;
export function due(period: Period, from: Instant, rules: DueRules, calendar: Calendar): Due | undefined;
export function due(period: Period, from: Instant, rules: DueRules, calendar: Calendar): Due | undefined {
  if ('n' in period && !(Number.isSafeInteger(period.n) && period.n > 0))
    throw new RangeError(`not a number of ${period.unit}s: ${period.n}`);
  switch (period.unit) {
    case 'ever':
    case 'none':
    case 'standard':
      return undefined;
    case 'minute':
      return running(period, from, period.n * MS_PER_MINUTE);
    case 'hour':
      return running(period, from, period.n * MS_PER_HOUR);
    case 'sameDay':
      return { period, from, at: endOfDay(dayOf(from)), lastDay: dayOf(from), ...UNCALENDARED };
    case 'stated':
      return running(period, from, 0);
    case 'workday':
      return inWorkdays(period, from, calendar);
    case 'day':
    case 'month':
    case 'year': {
      const lastDay = naturalLastDay(period.unit, period.n, dayOf(from));
      if (rules.bounds === 'act' && rules.rolls !== false) return rolled(period, from, lastDay, calendar);
      return { period, from, at: endOfDay(lastDay), lastDay, ...UNCALENDARED };
    }
  }
}

const UNCALENDARED = { provisional: false, skipped: [], makeUp: [] } as const;

function running(period: Term, from: Instant, ms: number): Due {
  return { period, from, at: from + ms, lastDay: dayOf(from + ms - 1), ...UNCALENDARED };
}

function inWorkdays(period: Term & { n: number }, from: Instant, calendar: Calendar): Due {
  const [first, lastDay] = [dayOf(from) + 1, calendar.addWorkdays(dayOf(from), period.n)];
  return {
    period,
    from,
    at: endOfDay(lastDay),
    lastDay,
    provisional: calendar.isProvisional(first, lastDay),
    skipped: restDays(first, lastDay, calendar),
    makeUp: makeUpDays(first, lastDay, calendar),
    computedWith: calendar.id,
  };
}

function naturalLastDay(unit: 'day' | 'month' | 'year', n: number, start: Day): Day {
  if (unit === 'day') return start + n;
  const { year, month, dayOfMonth } = civilOfDay(start);
  const index = year * 12 + (month - 1) + (unit === 'month' ? n : n * 12);
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  // 民法典 第二百零二条: without a day of the same number, the last day of the month.
  return dayOfCivil({ ...target, dayOfMonth: Math.min(dayOfMonth, daysInMonth(target.year, target.month)) });
}

function rolled(period: Term, from: Instant, counted: Day, calendar: Calendar): Due {
  const moves = calendar.isRestDay(counted);
  const lastDay = moves ? calendar.addWorkdays(counted, 1) : counted;
  return {
    period,
    from,
    at: endOfDay(lastDay),
    lastDay,
    provisional: calendar.isProvisional(counted, lastDay),
    skipped: restDays(counted, lastDay, calendar),
    makeUp: makeUpDays(lastDay, lastDay, calendar),
    ...(moves ? { rolledFrom: counted } : {}),
    computedWith: calendar.id,
  };
}
