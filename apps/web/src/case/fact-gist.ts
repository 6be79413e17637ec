import { EVENTS, isEventType } from '@zhiji/cases';
import { findTerm } from '@zhiji/terms';
import type { Entry } from '../client/queries.ts';

/** What a fact says, in a line: its chosen words first, then its first free text. */
export function factGist({ type, data }: Pick<Entry, 'type' | 'data'>, longest = 42): string {
  if (!isEventType(type)) return '';
  const words: string[] = [];
  let prose: string | undefined;
  for (const [name, schema] of Object.entries(EVENTS[type].data.properties)) {
    const value = data[name];
    if (value === undefined) continue;
    const spoken = inWords(value, schema);
    if (spoken) words.push(spoken);
    else if (typeof value === 'string' && !/^[0-9a-f-]{32,}$/.test(value)) prose ??= value;
  }
  const gist = [...words, ...(prose ? [prose] : [])].join(' · ');
  return gist.length > longest ? `${gist.slice(0, longest)}…` : gist;
}

function inWords(value: unknown, schema: object): string | undefined {
  const chosen = 'x-zh' in schema || ('items' in schema && 'x-zh' in (schema.items as object));
  if (!chosen) return undefined;
  return [value]
    .flat()
    .map((one) => findTerm(String(one))?.zh ?? String(one))
    .join('、');
}
