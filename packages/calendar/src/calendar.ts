import { dayOfCivil, parseDay, weekdayOf, type Day } from './day.ts';
import { CalendarFault } from './fault.ts';
import type { Notice } from './notice.ts';

/** What a notice orders for one day. */
export interface Ruling {
  readonly rest: boolean;
  readonly occasion: string;
  /** Number of the notice. */
  readonly notice: string;
}

/** 工作日历 – working days as far as the notices it was made from are known. */
export interface Calendar {
  /** Names the days, not the object: equal notices give an equal id on any machine. */
  readonly id: string;
  readonly publishedFrom: Day;
  /** The last day that no coming yearly notice can change; beyond it only weekends are known. */
  readonly publishedUntil: Day;
  /** True where a day of the closed interval lies outside what has been published. */
  isProvisional(first: Day, last: Day): boolean;
  isWorkday(day: Day): boolean;
  /** 法定休假日 – days off by notice, and weekends that are not worked. */
  isRestDay(day: Day): boolean;
  rulingOn(day: Day): Ruling | undefined;
  /** The n-th working day after `day` (before it, if n is negative). n is a whole number other than 0. */
  addWorkdays(day: Day, n: number): Day;
  /** Working days after `after` up to and including `through`. */
  workdaysBetween(after: Day, through: Day): number;
}

/** Lets later notices override earlier ones day by day. @throws CalendarFault if a day is no date or a year between the notices is missing */
export function calendar(notices: readonly Notice[]): Calendar {
  const applied = notices.toSorted((a, b) =>
    a.publishedOn < b.publishedOn ? -1 : Number(a.publishedOn > b.publishedOn),
  );
  const rulings = rulingsOf(applied);
  const { publishedFrom, publishedUntil } = publishedRange(applied);
  const isWorkday = (day: Day) => {
    const ruling = rulings.get(day);
    return ruling ? !ruling.rest : weekdayOf(day) <= 5;
  };
  const { workdaysThrough, workday } = workdayTable(isWorkday, [...rulings.keys()]);
  return {
    id: identity(applied),
    publishedFrom,
    publishedUntil,
    isProvisional: (first, last) => first < publishedFrom || last > publishedUntil,
    isWorkday,
    isRestDay: (day) => !isWorkday(day),
    rulingOn: (day) => rulings.get(day),
    addWorkdays(day, n) {
      if (!Number.isSafeInteger(n) || n === 0) throw new RangeError(`not a number of working days: ${n}`);
      return n > 0 ? workday(workdaysThrough(day) + n) : workday(workdaysThrough(day - 1) + n + 1);
    },
    workdaysBetween: (after, through) => workdaysThrough(through) - workdaysThrough(after),
  };
}

function rulingsOf(notices: readonly Notice[]): ReadonlyMap<Day, Ruling> {
  const rulings = new Map<Day, Ruling>();
  for (const { number, arrangements } of notices) {
    for (const { occasion, rest, work } of arrangements) {
      for (let day = dayIn(number, rest[0]); day <= dayIn(number, rest[1]); day++)
        rulings.set(day, { rest: true, occasion, notice: number });
      for (const text of work) rulings.set(dayIn(number, text), { rest: false, occasion, notice: number });
    }
  }
  return rulings;
}

function dayIn(notice: string, text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new CalendarFault('noticeMalformed', `${notice}：没有 ${text} 这一天`);
  return day;
}

function publishedRange(notices: readonly Notice[]): { publishedFrom: Day; publishedUntil: Day } {
  const years = [...new Set(notices.map((notice) => notice.year))].sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return { publishedFrom: 0, publishedUntil: -1 };
  const missing = years.find((year, i) => i > 0 && years[i - 1] !== year - 1);
  if (missing !== undefined) throw new CalendarFault('noticeYearMissing', `缺少 ${missing - 1} 年的放假安排通知`);
  return {
    publishedFrom: dayOfCivil({ year: first, month: 1, dayOfMonth: 1 }),
    // 元旦 of the next year may be joined with the days before it and worked off on the weekend before those: 28 December at the earliest.
    publishedUntil: dayOfCivil({ year: last, month: 12, dayOfMonth: 27 }),
  };
}

/** Counts and finds working days in constant time: by table where notices rule, by weeks elsewhere. */
function workdayTable(isWorkday: (day: Day) => boolean, ruled: readonly Day[]) {
  const first = ruled.reduce((a, b) => Math.min(a, b), Infinity);
  const length = ruled.length === 0 ? 0 : ruled.reduce((a, b) => Math.max(a, b), -Infinity) - first + 1;
  const before = length === 0 ? 0 : weekdaysThrough(first - 1);
  const counts = new Int32Array(length);
  const workdays: Day[] = [];
  for (let i = 0; i < length; i++) {
    if (isWorkday(first + i)) workdays.push(first + i);
    counts[i] = before + workdays.length;
  }
  const end = first + length;
  // How many more (or fewer) working days the notices gave than the weeks would have.
  const shift = length === 0 ? 0 : before + workdays.length - weekdaysThrough(end - 1);
  return {
    workdaysThrough(day: Day): number {
      if (length === 0 || day < first) return weekdaysThrough(day);
      return day < end ? counts[day - first]! : weekdaysThrough(day) + shift;
    },
    workday(count: number): Day {
      if (length === 0 || count <= before) return weekday(count);
      return count <= before + workdays.length ? workdays[count - before - 1]! : weekday(count - shift);
    },
  };
}

/** Mondays to Fridays up to and including a day, counted from Monday 1969-12-29. */
function weekdaysThrough(day: Day): number {
  const week = Math.floor((day + 3) / 7);
  return week * 5 + Math.min(day + 3 - week * 7 + 1, 5);
}

/** The day on which `weekdaysThrough` first reaches a count. */
function weekday(count: number): Day {
  const week = Math.floor((count - 1) / 5);
  return week * 7 + (count - 1 - week * 5) - 3;
}

/** FNV-1a (64 bit) over the notices in the order they apply. */
function identity(notices: readonly Notice[]): string {
  const applied = notices.map(({ number, year, publishedOn, arrangements }) => [
    number,
    year,
    publishedOn,
    arrangements,
  ]);
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify(applied)))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return `cn-${notices.at(-1)?.publishedOn ?? 'weekends'}-${hash.toString(16).padStart(16, '0')}`;
}
