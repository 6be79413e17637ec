import type { Calendar } from './calendar.ts';
import { weekdayOf, type Day } from './day.ts';

/** A run of days with the reason they are off, or worked although a weekend. `notice` is the number of the notice that says so. */
export type DaySpan =
  | { readonly first: Day; readonly last: Day; readonly kind: 'weekend' }
  | {
      readonly first: Day;
      readonly last: Day;
      readonly kind: 'holiday' | 'makeUp';
      readonly occasion: string;
      readonly notice: string;
    };

type DaysIn = (first: Day, last: Day, calendar: Calendar) => readonly DaySpan[];

/** The days off in a closed interval, runs with one reason joined. */
export const restDays: DaysIn = remembered((first, last, calendar) =>
  spans(first, last, (day) => (calendar.isRestDay(day) ? reasonOn(day, calendar) : undefined)),
);

/** 调休上班 – the weekend days in a closed interval on which work is done. */
export const makeUpDays: DaysIn = remembered((first, last, calendar) =>
  spans(first, last, (day) => (weekdayOf(day) > 5 && calendar.isWorkday(day) ? reasonOn(day, calendar) : undefined)),
);

/** Terms of one length that begin on one day skip the same days, and an agency has many of them. */
function remembered(daysIn: DaysIn): DaysIn {
  const known = new WeakMap<Calendar, Map<number, readonly DaySpan[]>>();
  return (first, last, calendar) => {
    const length = last - first;
    if (length < 0 || length >= LONGEST) return daysIn(first, last, calendar);
    let ofCalendar = known.get(calendar);
    if (!ofCalendar || ofCalendar.size >= MOST) known.set(calendar, (ofCalendar = new Map()));
    const key = first * LONGEST + length;
    let days = ofCalendar.get(key);
    if (!days) ofCalendar.set(key, (days = daysIn(first, last, calendar)));
    return days;
  };
}

/** Days of an interval, and intervals of a calendar, that are remembered. */
const [LONGEST, MOST] = [100, 20_000];

function reasonOn(day: Day, calendar: Calendar): DaySpan {
  const ruling = calendar.rulingOn(day);
  if (!ruling) return { first: day, last: day, kind: 'weekend' };
  const { rest, occasion, notice } = ruling;
  return { first: day, last: day, kind: rest ? 'holiday' : 'makeUp', occasion, notice };
}

function spans(first: Day, last: Day, spanOn: (day: Day) => DaySpan | undefined): readonly DaySpan[] {
  const found: DaySpan[] = [];
  for (let day = first; day <= last; day++) {
    const span = spanOn(day);
    const open = found.at(-1);
    if (!span) continue;
    if (open && open.last === day - 1 && sameReason(open, span)) found[found.length - 1] = { ...open, last: day };
    else found.push(span);
  }
  return found;
}

function sameReason(a: DaySpan, b: DaySpan): boolean {
  if (a.kind === 'weekend' || b.kind === 'weekend') return a.kind === b.kind;
  return a.kind === b.kind && a.occasion === b.occasion && a.notice === b.notice;
}
