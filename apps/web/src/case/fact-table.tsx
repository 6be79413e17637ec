import { eventTitle, type EventType } from '@zhiji/cases';
import { zh, type TermId } from '@zhiji/terms';
import { Popover } from 'antd';
import { instantText } from '../law/instant-text.ts';
import { EntryCard } from './entry-card.tsx';
import { factGist } from './fact-gist.ts';
import { useCase } from './opened-case.tsx';
import './fact-table.css';

interface FactTableProps {
  /** Where the heading above does not say it already. */
  readonly caption?: string;
  readonly types: readonly EventType[];
}

/** 已登记的事实 of some kinds, in the order they happened. Nothing is shown where there is none. */
export function FactTable({ caption, types }: FactTableProps) {
  const { entries, nameOf } = useCase();
  const facts = entries
    .filter(({ type }) => (types as readonly string[]).includes(type))
    .toSorted((a, b) => a.occurredAt.localeCompare(b.occurredAt));
  if (facts.length === 0) return null;
  return (
    <table className="plain-table">
      {caption && <caption>{caption}</caption>}
      <tbody>
        {facts.map((entry) => (
          <tr key={entry.id}>
            <td className="fact-when">{instantText(entry.occurredAt)}</td>
            <td>
              <b>{eventTitle(entry.type)}</b>
              <small>{factGist(entry, 120)}</small>
            </td>
            <td className="fact-who">
              {nameOf(entry.by.id)}
              <small>{zh(entry.by.role as TermId)}</small>
            </td>
            <td className="acts screen-only">
              <Popover trigger="click" content={<EntryCard entry={entry} />}>
                <button type="button" className="text-button">
                  详情
                </button>
              </Popover>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
