import { EVENTS, isEventType, type EventType } from '@zhiji/cases';
import type { Entry } from '../client/queries.ts';
import { fieldsOf, type Field } from '../form/field.ts';
import { shownValue } from '../form/shown-value.ts';

/** What a fact says, in a line: its chosen words first, then its reasons, or its first short text where it gives none. */
export function factGist({ type, data }: Pick<Entry, 'type' | 'data'>, longest = 42): string {
  if (!isEventType(type)) return '';
  const said = fieldsOfEvent(type).filter(({ name }) => data[name] !== undefined);
  const words = said.filter(({ kind }) => kind === 'choice' || kind === 'choices');
  const prose = said.find(({ kind }) => kind === 'longText') ?? said.find(({ kind }) => PROSE.has(kind));
  const gist = [...words, ...(prose ? [prose] : [])].map((field) => shownValue(field, data[field.name])).join(' · ');
  return gist.length > longest ? `${gist.slice(0, longest)}…` : gist;
}

const PROSE: ReadonlySet<Field['kind']> = new Set(['text', 'longText', 'money', 'day', 'texts', 'people', 'person']);

const known = new Map<EventType, readonly Field[]>();

function fieldsOfEvent(type: EventType): readonly Field[] {
  const fields = known.get(type) ?? fieldsOf(EVENTS[type].data);
  known.set(type, fields);
  return fields;
}
