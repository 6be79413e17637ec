import { dayOf, formatDay, formatInstant, MS_PER_DAY, MS_PER_HOUR } from '@zhiji/calendar';
import { EVENTS, isEventType } from '@zhiji/cases';
import type { CaseEvent, Match, Test } from '@zhiji/law';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
}

export interface Sample {
  readonly id: string;
  readonly at: number;
  /** The object the fact is about, where it is not one of the fact's own name. */
  readonly subject?: string;
  /** Further objects, as types and ids. */
  readonly objects?: Readonly<Record<string, string>>;
  readonly by?: CaseEvent['by'];
}

/** The least fact a match accepts: what the vocabulary requires, and what the match asks of it. Terms written in it end ten days later. */
export function sampleFact(match: Match, { id, at, subject = id, objects = {}, by = OFFICER }: Sample): CaseEvent {
  const definition = isEventType(match.type) ? EVENTS[match.type] : undefined;
  const own = definition?.subject ?? match.type.split('.')[0]!;
  const others = { case: 'c1', ...objects };
  return {
    id,
    type: match.type,
    at,
    recorded: at,
    by,
    objects: [
      { type: own, id: own === 'case' ? 'c1' : subject, role: 'subject' },
      ...Object.entries(others).flatMap(([type, other]) =>
        type === own ? [] : [{ type, id: other, role: 'about' } as const],
      ),
    ],
    data: dataFor((definition?.data ?? {}) as Schema, match.where ?? {}, at),
  };
}

const OFFICER = { id: 'p-1', role: 'officer' } as const;

function dataFor(schema: Schema, where: Readonly<Record<string, Test>>, at: number): Record<string, unknown> {
  const { properties = {}, required = [] } = schema;
  return Object.fromEntries(
    [...new Set([...required, ...Object.keys(where)])].flatMap((field) => {
      const test = where[field];
      const value =
        test === undefined
          ? anything(properties[field] ?? {}, field, at)
          : accepted(properties[field] ?? {}, field, test, at);
      return value === undefined ? [] : [[field, value] as const];
    }),
  );
}

function accepted(schema: Schema, field: string, test: Test, at: number): unknown {
  if (typeof test !== 'object') return test;
  if (Array.isArray(test)) return (test as readonly unknown[])[0];
  if ('has' in test) return [...test.has];
  if ('present' in test)
    return test.present
      ? schema.type === 'array'
        ? [anything(schema.items!, field, at)]
        : anything(schema, field, at)
      : undefined;
  if ('of' in test) {
    const inner = dataFor(schema.items ?? schema, test.of, at);
    return schema.type === 'array' ? Array.from({ length: test.atLeast ?? 1 }, () => inner) : inner;
  }
  if ('atLeast' in test) return Array.from({ length: test.atLeast }, () => anything(schema.items ?? {}, field, at));
  if ('min' in test) return test.min;
  if ('max' in test) return test.max;
  if (!schema.pattern) return test.includes;
  return anything(schema, field, at);
}

function anything(schema: Schema, field: string, at: number): unknown {
  if (schema.anyOf) return anything(schema.anyOf[0]!, field, at);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'array':
      return [];
    case 'object':
      return dataFor(schema, {}, at);
    default:
      return text(schema.pattern ?? '', field, at);
  }
}

function text(pattern: string, field: string, at: number): string {
  if (pattern.includes('T\\d'))
    return formatInstant(field === 'to' ? at : field === 'from' ? at - MS_PER_HOUR : at + 10 * MS_PER_DAY);
  if (pattern.startsWith('^\\d{4}-\\d{2}-\\d{2}$')) return dayText(field, at);
  return pattern.includes('{64}') ? 'a'.repeat(64) : '甲';
}

function dayText(field: string, at: number): string {
  const day = formatDay(dayOf(at));
  if (field === 'firstDay') return `${day.slice(0, 7)}-01`;
  if (field !== 'lastDay') return day;
  return formatDay(lastDayOfMonth(dayOf(at)));
}

/** The day before the first of the next month. */
const lastDayOfMonth = (day: number): number => {
  let last = day;
  while (formatDay(last + 1).slice(0, 7) === formatDay(day).slice(0, 7)) last++;
  return last;
};
