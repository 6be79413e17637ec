import { EVENTS, isEventType } from '@zhiji/cases';
import type { Entry } from '../client/queries.ts';
import { fieldsOf } from '../form/field.ts';
import { shownValue } from '../form/shown-value.ts';
import './entry-data.css';

/** What an entry says, field by field, in the words of its schema. */
export function EntryData({ entry }: { readonly entry: Pick<Entry, 'type' | 'data'> }) {
  if (!isEventType(entry.type)) return null;
  const said = fieldsOf(EVENTS[entry.type].data).filter(({ name }) => entry.data[name] !== undefined);
  return (
    <dl className="entry-data">
      {said.map((field) => (
        <div key={field.name}>
          <dt>{field.label}</dt>
          <dd>{shownValue(field, entry.data[field.name])}</dd>
        </div>
      ))}
    </dl>
  );
}
