import { readFileSync } from 'node:fs';
import { readLine } from '@zhiji/cases';
import { toCaseEvent, type CaseEvent } from '@zhiji/law';
import { UsageError } from './usage.ts';

/** The facts of a JSON Lines file, in its order. Throws UsageError naming the line and the field of everything that cannot be read. */
export function readJournal(file: string): readonly CaseEvent[] {
  const problems: string[] = [];
  const events = textOf(file)
    .split('\n')
    .flatMap((text, at) => {
      if (text.trim() === '') return [];
      const read = readLine(text);
      if ('line' in read) return eventOf(read.line, at, problems);
      for (const { field, rule } of read.problems)
        problems.push(`第 ${at + 1} 行${field ? `，${field}` : ''}：${rule}`);
      return [];
    });
  if (problems.length > 0) throw new UsageError(`${file} 读不了：\n${problems.slice(0, 20).join('\n')}`);
  return events;
}

function eventOf(line: Parameters<typeof toCaseEvent>[0], at: number, problems: string[]): CaseEvent[] {
  try {
    return [toCaseEvent(line)];
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    problems.push(`第 ${at + 1} 行：${cause.message}`);
    return [];
  }
}

export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`${file} 打不开（${(cause as NodeJS.ErrnoException).code}）`, { cause });
  }
}
