import { canonicalJson } from '@zhiji/tlog';
import { JournalFault } from './fault.ts';

/** 流水内容: an event before the sequencer has given it its trusted time. Only JSON values; the vocabulary is not looked at here. */
export interface JournalPayload {
  /** UUIDv7 in lower case; repeating it repeats the request. */
  readonly id: string;
  readonly type: string;
  readonly v?: number;
  /** The claimed time, ISO 8601 with offset. */
  readonly occurredAt: string;
  readonly by: unknown;
  readonly objects: readonly unknown[];
  readonly data: unknown;
}

/** A payload taken down as text, so that nothing its maker does to the object afterwards changes what is recorded. */
export interface PreparedPayload {
  readonly id: string;
  readonly type: string;
  /** Milliseconds since 1970 UTC. */
  readonly occurredAt: number;
  /** Characters of the payload without `recordedAt`. */
  readonly length: number;
  /** RFC 8785 text of the payload with its `recordedAt`. */
  readonly textAt: (recordedAt: string) => string;
}

/** Throws JournalFault `malformed`. */
export function preparePayload(payload: JournalPayload): PreparedPayload {
  const { id, type, v, occurredAt, by, objects, data, ...unknown } = payload;
  const instant = INSTANT.test(occurredAt) ? Date.parse(occurredAt) : Number.NaN;
  if (!isUuid(id)) throw malformed(`事件标识 ${JSON.stringify(id)} 不是小写的 UUID。`);
  if (typeof type !== 'string' || type === '') throw malformed(`事件 ${id} 没有类型。`);
  if (Number.isNaN(instant)) throw malformed(`事件 ${id} 的发生时间 ${JSON.stringify(occurredAt)} 不是带时区的时间。`);
  for (const field in unknown) throw malformed(`事件 ${id} 带有流水不收的字段 ${field}。`);
  // RFC 8785: the members in order of their names, with the place of recordedAt left open.
  const before = canonical({ by, data, id, objects, occurredAt }).slice(0, -1);
  const after = canonical(v === undefined ? { type } : { type, v }).slice(1);
  return {
    id,
    type,
    occurredAt: instant,
    length: before.length + after.length,
    textAt: (recordedAt) => `${before},"recordedAt":"${recordedAt}",${after}`,
  };
}

/** `2026-02-13T16:30:00.000+08:00`, the form of every `recordedAt`, from milliseconds since 1970 UTC. */
export function recordedAtText(instant: number): string {
  return new Date(instant + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

function canonical(value: object): string {
  try {
    return canonicalJson(value);
  } catch (cause) {
    // Deep nesting ends the stack with a RangeError.
    if (cause instanceof TypeError || cause instanceof RangeError)
      throw new JournalFault('malformed', `事件内容不能写成 JSON：${cause.message}`, { cause });
    throw cause;
  }
}

function malformed(message: string): JournalFault {
  return new JournalFault('malformed', message);
}
