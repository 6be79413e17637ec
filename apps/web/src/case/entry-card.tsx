import { eventTitle } from '@zhiji/cases';
import { zh, type TermId } from '@zhiji/terms';
import type { Entry } from '../client/queries.ts';
import { instantText } from '../law/instant-text.ts';
import { EntryData } from './entry-data.tsx';
import { isLateEntry } from './late-entry.ts';
import { useCase } from './opened-case.tsx';
import { PROOF_STATES } from './proof-state.ts';
import './entry-card.css';

/** 流水条目 in full: what was entered, by whom, for when and when, and how far its proof has come. */
export function EntryCard({ entry }: { readonly entry: Entry }) {
  const { nameOf } = useCase();
  const { occurredAt, recordedAt, by, leafIndex, state } = entry;
  return (
    <article className="entry-card">
      <h3>{eventTitle(entry.type)}</h3>
      <EntryData entry={entry} />
      <footer className="quiet">
        {by.role === 'system' ? zh('system') : `${nameOf(by.id)}（${zh(by.role as TermId)}）`}，发生于{' '}
        {instantText(occurredAt)}，记载于 {instantText(recordedAt)}
        {isLateEntry(entry) && `（${zh('lateEntry')}）`}
        <br />
        流水第 {leafIndex} 条，{PROOF_STATES[state]}
      </footer>
    </article>
  );
}
