import { parseInstant } from '@zhiji/calendar';
import type { EventData, EventType } from '@zhiji/cases';
import { EVENTS } from '@zhiji/cases';
import type { ActorRef, CaseEvent, ObjectRef } from '@zhiji/law';

/** Local time of a test: `2025-03-03 10:30` or `2025-03-03 10:30:01`, read at +08:00. */
export function at(local: string): number {
  const instant = parseInstant(`${local.replace(' ', 'T')}+08:00`);
  if (instant === undefined) throw new Error(`not a local time: ${local}`);
  return instant;
}

export interface FactOptions {
  /** Further objects, e.g. `['activity:a1']`. */
  readonly about?: readonly string[];
  readonly by?: ActorRef;
  /** Trusted time, where it differs from the claimed one. */
  readonly recorded?: string;
}

/** Makes one fact; `subject` is the id of the event's own object (the case id for case events). */
export type MakeFact = <T extends EventType>(
  type: T,
  when: string,
  subject: string,
  data: EventData<T>,
  options?: FactOptions,
) => CaseEvent;

const OFFICER: ActorRef = { id: 'p-lin', role: 'officer' };

/** Makes facts of one case, numbered in order. */
export function history(caseId: string): MakeFact {
  let count = 0;
  return (type, when, subject, data, { about = [], by = OFFICER, recorded } = {}) => {
    const objects: ObjectRef[] = [{ type: EVENTS[type].subject, id: subject, role: 'subject' }];
    if (EVENTS[type].subject !== 'case') objects.push({ type: 'case', id: caseId, role: 'about' });
    for (const other of about) {
      const colon = other.indexOf(':');
      objects.push({ type: other.slice(0, colon), id: other.slice(colon + 1), role: 'about' });
    }
    return {
      id: `${caseId}/${++count}`,
      type,
      at: at(when),
      recorded: at(recorded ?? when),
      by,
      objects,
      data: data as Record<string, unknown>,
    };
  };
}
