import { createHash } from 'node:crypto';
import { calendar, parseDay, parseInstant, readNotices, startOfDay, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, type Program } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { textOf } from './journal-file.ts';
import { UsageError } from './usage.ts';

/** What the agency of a journal is called in verdicts on its own matters. */
export const AGENCY = 'agency';

export const LAW_OPTIONS = {
  regulation: { type: 'string' },
  journal: { type: 'string' },
  at: { type: 'string' },
  reading: { type: 'string', multiple: true },
  calendar: { type: 'string' },
  effective: { type: 'string' },
} as const;

export interface LawValues {
  readonly regulation?: string | undefined;
  readonly reading?: readonly string[] | undefined;
  readonly calendar?: string | undefined;
  readonly effective?: string | undefined;
}

/** The law the options ask for, compiled, with its name. Throws UsageError. */
export function programOf(values: LawValues): { readonly program: Program; readonly name: string } {
  const codes = required(values.regulation, '--regulation').split(',');
  const effectiveFrom = values.effective === undefined ? undefined : dayOption(values.effective);
  const packs = codes.map((code) => {
    const pack = PACKS[code];
    if (!pack) throw new UsageError(`--regulation：没有代码为 ${code} 的规定；现有 ${Object.keys(PACKS).join('、')}`);
    return { pack, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) };
  });
  try {
    const program = compile({
      packs,
      attributes: ATTRIBUTES,
      calendar: calendarOf(values.calendar),
      readings: readingsOf(values.reading ?? []),
    });
    return { program, name: `sha256:${createHash('sha256').update(program.text).digest('hex')}` };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new UsageError(`--reading：${cause.message}`, { cause });
  }
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined) throw new UsageError(`缺 ${option}`);
  return value;
}

export function instantOption(value: string | undefined, option: string): number {
  const instant = parseInstant(required(value, option));
  if (instant === undefined)
    throw new UsageError(`${option}：应为 ISO 8601 带时差的时刻，如 2026-02-14T16:30:00+08:00`);
  return instant;
}

function dayOption(value: string): number {
  const day = parseDay(value);
  if (day === undefined) throw new UsageError('--effective：应为年-月-日');
  return startOfDay(day);
}

function calendarOf(file: string | undefined) {
  if (file === undefined) return calendar(STATE_COUNCIL_NOTICES);
  try {
    return calendar(readNotices(JSON.parse(textOf(file))));
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`--calendar：${file} 读不了：${(cause as Error).message}`, { cause });
  }
}

function readingsOf(options: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    options.map((option) => {
      const match = /^([A-Z]+-[\w.]+(?:\/[a-z])?)=(\w+)$/.exec(option);
      if (!match) throw new UsageError(`--reading：应为 口径=取值，如 FZCG-24.6=default；现为 ${option}`);
      return [match[1]!, match[2]!];
    }),
  );
}
