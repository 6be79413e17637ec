import { readFileSync } from 'node:fs';
import { parseInstant } from '@zhiji/calendar';
import { readLine } from '@zhiji/cases';
import { toCaseEvent, type CaseEvent, type JournalLine } from '@zhiji/law';
import { canonicalJson } from '@zhiji/tlog';
import { UsageError } from './usage.ts';

/** Problems named at once; the number of the others is told. */
const NAMED = 20;

/**
 * The facts of a JSON Lines file, in its order; a line that repeats an earlier one word for word counts once. Throws UsageError naming the line and
 * the field of everything that cannot be read: then nothing of the file is used.
 */
export function readJournal(file: string): readonly CaseEvent[] {
  const problems: string[] = [];
  const first = new Map<string, { readonly line: number; readonly text: string }>();
  const events = textOf(file)
    .split('\n')
    .flatMap((text, at) => {
      if (text.trim() === '') return [];
      const report = (field: string, rule: string) =>
        problems.push(`第 ${at + 1} 行${field ? `，${field}` : ''}：${rule}`);
      const read = readLine(text);
      if ('problems' in read) {
        for (const { field, rule } of read.problems) report(field, rule);
        return [];
      }
      for (const field of unknownTimes(read.line)) report(field, `没有这个时刻：${read.line[field]}`);
      const canonical = canonicalJson(read.line);
      const earlier = first.get(read.line.id);
      if (earlier === undefined) first.set(read.line.id, { line: at + 1, text: canonical });
      else if (earlier.text !== canonical) report('id', `与第 ${earlier.line} 行标识相同而内容不同`);
      return earlier === undefined && problems.length === 0 ? [toCaseEvent(read.line)] : [];
    });
  if (problems.length === 0) return events;
  const others = problems.length > NAMED ? `\n另有 ${problems.length - NAMED} 处。` : '';
  throw new UsageError(
    `${file} 读不了：\n${problems.slice(0, NAMED).join('\n')}${others}\n整份流水未予采用，没有作出任何结论。`,
  );
}

/** Times written in the right form that no calendar has, such as 30 February. */
const unknownTimes = (line: JournalLine) =>
  (['occurredAt', 'recordedAt'] as const).filter((field) => parseInstant(line[field]) === undefined);

export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UsageError(`${file} 打不开（${(cause as NodeJS.ErrnoException).code}）`, { cause });
  }
}
