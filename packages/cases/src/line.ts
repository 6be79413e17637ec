import type { ActorRef, JournalLine, ObjectRef } from '@zhiji/law';
import { idsOf } from '@zhiji/terms';
import Type, { type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { EVENTS } from './events/index.ts';
import { id, instant, oneOf } from './events/fields.ts';
import { EVENT_TYPES, isEventType, type EventData, type EventType } from './vocabulary.ts';

/** 流水条目 – one fact of the vocabulary, before the sequencer gave it its trusted time. */
export interface CaseFact<T extends EventType = EventType> {
  readonly id: string;
  readonly type: T;
  readonly v?: number;
  readonly occurredAt: string;
  readonly by: ActorRef;
  readonly objects: readonly ObjectRef[];
  readonly data: EventData<T>;
}

const actor = Type.Object(
  { id: id('人员标识'), role: oneOf('ROLES', '以何身份'), unit: Type.Optional(id('单位')) },
  { additionalProperties: false, description: '记载人' },
);
const object = Type.Object(
  {
    type: Type.Unsafe<string>({ type: 'string', enum: [...idsOf('OBJECT_TYPES')] }),
    id: id('对象标识'),
    role: Type.Unsafe<ObjectRef['role']>({
      type: 'string',
      enum: ['subject', 'about', 'with', 'previous'],
      description: '该事实的主体、所涉、所用、所承对象',
    }),
  },
  { additionalProperties: false },
);

/** The JSON Schema of one journal line of type `type`. */
export function lineSchema(type: EventType): TSchema {
  const { title, subject, version, data } = EVENTS[type];
  return Type.Object(
    {
      id: id('条目标识，UUIDv7'),
      type: Type.Literal(type),
      v: Type.Optional(Type.Literal(version)),
      occurredAt: instant('发生时间（所称）'),
      recordedAt: instant('记载时间（可信）'),
      by: actor,
      objects: Type.Array(object, {
        minItems: 1,
        maxItems: 1000,
        description: `所涉对象，须含 role 为 subject 的 ${subject}`,
        contains: { properties: { type: { const: subject }, role: { const: 'subject' } } } as never,
      }),
      data,
    },
    { additionalProperties: false, title },
  );
}

/** `zhiji schema events`: the whole vocabulary as one JSON Schema of a line. */
export function journalLineSchema(): object {
  const $defs: Record<string, unknown> = { by: actor, object };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '执迹流水条目',
    type: 'object',
    required: ['id', 'type', 'occurredAt', 'recordedAt', 'by', 'objects', 'data'],
    oneOf: EVENT_TYPES.map(lineSchema),
  };
  return { ...(shared(schema, $defs) as object), $defs: shared($defs, $defs) };
}

/** Parts that every line repeats (actor, objects, glossary groups) are said once, under `$defs`. */
function shared(value: unknown, $defs: Record<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => shared(item, $defs));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (inner === actor && value !== $defs) return [key, { $ref: '#/$defs/by' }];
    if (inner === object && value !== $defs) return [key, { $ref: '#/$defs/object' }];
    return [key, shared(inner, $defs)];
  });
  const plain = Object.fromEntries(entries) as Record<string, unknown>;
  const { 'x-group': group, description, ...rest } = plain;
  if (typeof group !== 'string') return plain;
  $defs[group] = rest;
  return { $ref: `#/$defs/${group}`, ...(description ? { description } : {}) };
}

/** A line that cannot be read: which field, and what rule it breaks. */
export interface LineProblem {
  readonly field: string;
  readonly rule: string;
}

export type ReadLine = { readonly line: JournalLine } | { readonly problems: readonly LineProblem[] };

/** Reads one line of a journal, or says field by field why it cannot. */
export function readLine(text: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    return { problems: [{ field: '', rule: `不是 JSON：${(cause as SyntaxError).message}` }] };
  }
  return checkLine(value);
}

/** Checks a value against the vocabulary. A type or version nobody knows is a problem, never passed over. */
export function checkLine(value: unknown): ReadLine {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  if (typeof type !== 'string') return { problems: [{ field: 'type', rule: '缺事件类型' }] };
  if (!isEventType(type)) return { problems: [{ field: 'type', rule: `没有这种事件：${type}` }] };
  const version = (value as { v?: unknown }).v ?? 1;
  if (version !== EVENTS[type].version)
    return {
      problems: [{ field: 'v', rule: `${type} 没有第 ${String(version)} 版；本程序认得第 ${EVENTS[type].version} 版` }],
    };
  const problems = problemsOf(lineSchema(type), value);
  if (problems.length > 0) return { problems };
  const line = value as JournalLine;
  const early = (['occurredAt', 'recordedAt'] as const).filter((field) => isTooEarly(line[field]));
  return early.length > 0 ? { problems: early.map((field) => ({ field, rule: TOO_EARLY })) } : { line };
}

/** No agency this law speaks of is older; an earlier time is a slip of the pen or of a device. */
const EARLIEST = '1949-10-01';
export const TOO_EARLY = `不得早于 ${EARLIEST}`;

/** Whether a time, by the date it is written with, lies before there was anything to record. */
export const isTooEarly = (instant: string): boolean => instant.slice(0, EARLIEST.length) < EARLIEST;

/** What is wrong with the data of an event, with paths like `items/0/name`; empty when nothing is. */
export const dataProblems = (type: EventType, data: unknown): readonly LineProblem[] =>
  problemsOf(EVENTS[type].data, data);

function problemsOf(schema: TSchema, value: unknown): LineProblem[] {
  if (Value.Check(schema, value)) return [];
  return Value.Errors(schema, value)
    .filter((error) => error.keyword !== 'boolean')
    .slice(0, 20)
    .map((error) => ({ field: fieldOf(error), rule: ruleOf(error) }));
}

type SchemaError = ReturnType<typeof Value.Errors>[number];

function fieldOf(error: SchemaError): string {
  const params = error.params as { requiredProperties?: string[]; additionalProperties?: string[] };
  const inner = params.requiredProperties ?? params.additionalProperties ?? [];
  return [error.instancePath.slice(1), inner.join('、')].filter(Boolean).join('/');
}

function ruleOf({ keyword, params, message }: SchemaError): string {
  const p = params as Record<string, unknown>;
  switch (keyword) {
    case 'required':
      return '必填';
    case 'additionalProperties':
      return '没有这一栏';
    case 'enum':
      return `应为 ${(p['allowedValues'] as string[]).join('、')} 之一`;
    case 'type':
      return `应为 ${String(p['type'])}`;
    case 'pattern':
      return '格式不对';
    case 'minLength':
      return '不得为空';
    case 'contains':
      return '缺主体对象（role 为 subject）';
    default:
      return message;
  }
}
