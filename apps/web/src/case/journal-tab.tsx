import { ROUTES } from '@zhiji/contract';
import { eventTitle } from '@zhiji/cases';
import { zh, type TermId } from '@zhiji/terms';
import { Input, Table } from 'antd';
import { useState } from 'react';
import { address } from '../client/address.ts';
import type { Entry } from '../client/queries.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark, type State } from '../law/state-mark.tsx';
import { EntryCard } from './entry-card.tsx';
import { factGist } from './fact-gist.ts';
import { isLateEntry } from './late-entry.ts';
import { useCase } from './opened-case.tsx';
import { PROOF_STATES } from './proof-state.ts';

const MARKS: Readonly<Record<Entry['state'], State>> = { sequenced: 'open', integrated: 'near', published: 'done' };

/** 流水: every fact of the case in the order it was entered, with how far its proof has come. */
export function JournalTab() {
  const { caseId, entries, nameOf } = useCase();
  const [search, setSearch] = useState('');
  const shown = entries.filter((entry) =>
    `${eventTitle(entry.type)}${factGist(entry, 500)}${nameOf(entry.by.id)}`.includes(search.trim()),
  );
  return (
    <>
      <div className="case-part-head">
        <h2>
          {zh('journal')}　<span className="quiet">{entries.length} 条</span>
        </h2>
        <Input.Search
          aria-label="在流水中查找"
          placeholder="事项、内容、人员"
          allowClear
          style={{ width: 240 }}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <Table<Entry>
        size="small"
        rowKey="id"
        dataSource={[...shown]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{ expandedRowRender: (entry) => <EntryCard entry={entry} /> }}
        columns={[
          { title: '序号', dataIndex: 'leafIndex', width: 76 },
          {
            title: '事项',
            render: (_, entry) => (
              <>
                {eventTitle(entry.type)} <small className="quiet">{factGist(entry)}</small>
              </>
            ),
          },
          { title: '发生', width: 104, render: (_, entry) => instantText(entry.occurredAt) },
          {
            title: '记载',
            width: 148,
            render: (_, entry) => (
              <span className="apart">
                {instantText(entry.recordedAt)}
                {isLateEntry(entry) && <StateMark state="late">{zh('lateEntry')}</StateMark>}
              </span>
            ),
          },
          {
            title: '记载人',
            width: 130,
            render: (_, { by }) => (by.role === 'system' ? zh('system') : `${nameOf(by.id)} ${zh(by.role as TermId)}`),
          },
          {
            title: '存证',
            width: 128,
            render: (_, { id, state }) => (
              <span className="apart">
                <StateMark state={MARKS[state]}>{PROOF_STATES[state]}</StateMark>
                {state === 'published' && (
                  <a
                    href={address(ROUTES.entryProof, { params: { caseId, entryId: id } })}
                    download={`${id}.tlog-proof`}
                    title={zh('inclusionProof')}
                  >
                    证明
                  </a>
                )}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
