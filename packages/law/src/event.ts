import { parseInstant } from '@zhiji/calendar';

export type ObjectRole = 'subject' | 'about' | 'with' | 'previous';

export interface ObjectRef {
  readonly type: string;
  readonly id: string;
  readonly role: ObjectRole;
}

export interface ActorRef {
  readonly id: string;
  readonly role: string;
  readonly unit?: string;
}

/** 流水条目 as one line of a journal: instants are ISO 8601 with offset. */
export interface JournalLine {
  readonly id: string;
  readonly type: string;
  /** Version of the event's meaning; 1 where absent. */
  readonly v?: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly by: ActorRef;
  readonly objects: readonly ObjectRef[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** 案件事件 as the kernel reads it: `at` is the claimed instant, `recorded` the trusted one, both in ms since 1970 UTC. */
export interface CaseEvent {
  readonly id: string;
  readonly type: string;
  readonly at: number;
  readonly recorded: number;
  readonly by: ActorRef;
  readonly objects: readonly ObjectRef[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** Throws a RangeError naming the field when an instant cannot be read. */
export function toCaseEvent(line: JournalLine): CaseEvent {
  const { id, type, by, objects, data } = line;
  return {
    id,
    type,
    at: instantOf(line.occurredAt, 'occurredAt'),
    recorded: instantOf(line.recordedAt, 'recordedAt'),
    by,
    objects,
    data,
  };
}

function instantOf(text: string, field: string): number {
  const instant = parseInstant(text);
  if (instant === undefined) throw new RangeError(`${field}: not an ISO 8601 instant with offset: ${text}`);
  return instant;
}

/** What an event is about; one about nothing stands for itself. */
export const subjectOf = ({ objects, id }: Pick<CaseEvent, 'objects' | 'id'>): string =>
  objects.find(({ role }) => role === 'subject')?.id ?? id;

/** The object of `type` an event is about: its subject when that has the type, else the first such object. */
export function objectOf(event: Pick<CaseEvent, 'objects'>, type: string): string | undefined {
  let found: string | undefined;
  for (const object of event.objects) {
    if (object.type !== type) continue;
    if (object.role === 'subject') return object.id;
    found ??= object.id;
  }
  return found;
}

/** All of them: the subject alone when that has the type, else every such object. */
export function objectsOf(event: Pick<CaseEvent, 'objects'>, type: string): readonly string[] {
  const found = event.objects.filter((object) => object.type === type);
  const subject = found.find(({ role }) => role === 'subject');
  return subject ? [subject.id] : [...new Set(found.map(({ id }) => id))];
}
