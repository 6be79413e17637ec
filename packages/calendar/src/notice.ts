import { parseDay, type Day } from './day.ts';
import { CalendarFault } from './fault.ts';

/** 放假安排通知 – what one notice of the State Council orders; days are ISO dates, as people read them. */
export interface Notice {
  /** 发文字号, such as 国办发明电〔2025〕7号. */
  readonly number: string;
  /** The year in the title of the notice. */
  readonly year: number;
  /** The day it became known; before it nobody could count by it. */
  readonly publishedOn: string;
  /** Where the notice was published. */
  readonly paper: string;
  readonly arrangements: readonly Arrangement[];
}

export interface Arrangement {
  /** 元旦, 春节 … as the notice says. */
  readonly occasion: string;
  /** First and last day off. */
  readonly rest: readonly [first: string, last: string];
  /** 调休上班 – days on which work is done all the same. */
  readonly work: readonly string[];
}

/** The notices that had been published by the end of `day`. */
export const noticesKnownOn = (notices: readonly Notice[], day: Day): readonly Notice[] =>
  notices.filter((notice) => parseDay(notice.publishedOn)! <= day);

/** Reads notices from JSON of the same shape. @throws CalendarFault `noticeMalformed`, naming the field. */
export function readNotices(value: unknown): readonly Notice[] {
  return list(value, '通知').map((item, i) => {
    const at = `通知[${i}]`;
    const notice = record(item, at);
    if (!Number.isSafeInteger(notice['year'])) malformed(`${at}.year`, '应为年份');
    return {
      number: text(notice['number'], `${at}.number`),
      year: notice['year'] as number,
      publishedOn: date(notice['publishedOn'], `${at}.publishedOn`),
      paper: text(notice['paper'], `${at}.paper`),
      arrangements: list(notice['arrangements'], `${at}.arrangements`).map((entry, k) =>
        readArrangement(entry, `${at}.arrangements[${k}]`),
      ),
    };
  });
}

function readArrangement(value: unknown, at: string): Arrangement {
  const arrangement = record(value, at);
  const rest = list(arrangement['rest'], `${at}.rest`).map((day, i) => date(day, `${at}.rest[${i}]`));
  const [first, last] = rest;
  if (rest.length !== 2 || first! > last!) malformed(`${at}.rest`, '应为首日和末日');
  return {
    occasion: text(arrangement['occasion'], `${at}.occasion`),
    rest: [first!, last!],
    work: list(arrangement['work'], `${at}.work`).map((day, i) => date(day, `${at}.work[${i}]`)),
  };
}

function malformed(at: string, need: string): never {
  throw new CalendarFault('noticeMalformed', `放假安排数据有误：${at} ${need}`);
}

function record(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) malformed(at, '应为对象');
  return value as Record<string, unknown>;
}

function list(value: unknown, at: string): readonly unknown[] {
  return Array.isArray(value) ? value : malformed(at, '应为列表');
}

function text(value: unknown, at: string): string {
  return typeof value === 'string' && value !== '' ? value : malformed(at, '应为文字');
}

function date(value: unknown, at: string): string {
  return typeof value === 'string' && parseDay(value) !== undefined ? value : malformed(at, '应为日期，如 2026-02-14');
}
