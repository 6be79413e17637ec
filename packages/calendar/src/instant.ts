import { formatDay, parseDay, type Day } from './day.ts';

/** 时刻 – whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;
/** Legal days begin at 00:00 of the fixed offset +08:00. */
const LEGAL_OFFSET_MS = 8 * MS_PER_HOUR;

/** The legal day in which an instant lies; 24:00 belongs to the next day. */
export const dayOf = (instant: Instant): Day => Math.floor((instant + LEGAL_OFFSET_MS) / MS_PER_DAY);

/** 00:00:00.000 of a day. */
export const startOfDay = (day: Day): Instant => day * MS_PER_DAY - LEGAL_OFFSET_MS;

/** 24:00 of a day, which is 00:00:00.000 of the next. */
export const endOfDay = (day: Day): Instant => startOfDay(day + 1);

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads a date and time with its offset (ISO 8601 extended, the profile of RFC 3339): `2026-02-13T16:30+08:00`, seconds and fraction optional, digits
 * beyond the millisecond cut off. `T24:00` is the start of the next day. Undefined for anything else: no offset, `-00:00` (offset unknown, RFC 3339 §4.3),
 * leap seconds, dates that do not exist.
 */
export function parseInstant(text: string): Instant | undefined {
  const match = INSTANT.exec(text);
  if (!match) return undefined;
  const day = parseDay(match[1]!);
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? 0)];
  const milli = Number((match[5] ?? '').padEnd(3, '0').slice(0, 3));
  const [offsetHour, offsetMinute] = [Number(match[8] ?? 0), Number(match[9] ?? 0)];
  const midnight = hour === 24 && minute === 0 && second === 0 && !/[1-9]/.test(match[5] ?? '');
  if (day === undefined || minute > 59 || second > 59 || (hour > 23 && !midnight)) return undefined;
  if (offsetHour > 23 || offsetMinute > 59 || match[6] === '-00:00') return undefined;
  const offset = (match[7] === '-' ? -1 : 1) * (offsetHour * MS_PER_HOUR + offsetMinute * MS_PER_MINUTE);
  return day * MS_PER_DAY + hour * MS_PER_HOUR + minute * MS_PER_MINUTE + second * 1000 + milli - offset;
}

/** `2026-02-13T16:30:00.000+08:00`. */
export const formatInstant = (instant: Instant): string =>
  `${formatDay(dayOf(instant))}T${clock(instant - startOfDay(dayOf(instant)))}+08:00`;

/** As `formatInstant`, but midnight is the end of the day before: `2026-02-14T24:00:00.000+08:00`. */
export const formatDueInstant = (instant: Instant): string =>
  instant === startOfDay(dayOf(instant))
    ? `${formatDay(dayOf(instant) - 1)}T24:00:00.000+08:00`
    : formatInstant(instant);

/** `2026-02-13 16:30`, with seconds and milliseconds only where they are not zero. */
export const printInstant = (instant: Instant): string => printed(formatInstant(instant));

/** As `printInstant`, midnight being the end of the day before: `2026-02-14 24:00`. */
export const printDueInstant = (instant: Instant): string => printed(formatDueInstant(instant));

function clock(msOfDay: number): string {
  const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');
  const [hour, minute] = [Math.floor(msOfDay / MS_PER_HOUR), Math.floor(msOfDay / MS_PER_MINUTE) % 60];
  return `${pad(hour)}:${pad(minute)}:${pad(Math.floor(msOfDay / 1000) % 60)}.${pad(msOfDay % 1000, 3)}`;
}

function printed(iso: string): string {
  const time = iso
    .slice(11, 23)
    .replace(/\.000$/, '')
    .replace(/^(\d\d:\d\d):00$/, '$1');
  return `${iso.slice(0, 10)} ${time}`;
}
