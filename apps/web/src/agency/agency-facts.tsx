import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AGENCY_COMMANDS, eventTitle } from '@zhiji/cases';
import { zh, type TermId } from '@zhiji/terms';
import { Popover, Select } from 'antd';
import { useState } from 'react';
import { EntryData } from '../case/entry-data.tsx';
import { factGist } from '../case/fact-gist.ts';
import { PROOF_STATES } from '../case/proof-state.ts';
import type { Entry } from '../client/queries.ts';
import { instantText } from '../law/instant-text.ts';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { PeopleNames } from '../shell/people-names.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { agencyFactsQuery } from './agency-facts-query.ts';

const PAGE = 50;
const KINDS = [...new Set(Object.values(AGENCY_COMMANDS).map(({ event }) => event))].map((event) => ({
  value: event as string,
  label: eventTitle(event),
}));

/** 机关事务流水, the latest first. */
export function AgencyFacts() {
  const [type, setType] = useState<string>();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error, isPlaceholderData } = useQuery({
    ...agencyFactsQuery({
      limit: PAGE,
      ...(type ? { type } : {}),
      ...(cursors.at(-1) ? { cursor: cursors.at(-1)! } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Select
        className="agency-kind screen-only"
        aria-label="类别"
        placeholder="全部类别"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={type ?? null}
        options={KINDS}
        onChange={(next: string | undefined) => {
          setCursors([]);
          setType(next);
        }}
      />
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={8} />}
      {data?.items.length === 0 && (
        <Blank title="还没有登记">机关启用规定、登记设备和人员、监督整改，都记在这里。</Blank>
      )}
      {data && data.items.length > 0 && (
        <>
          <table className="plain-table">
            <tbody>
              {data.items.map((entry) => (
                <tr key={entry.id}>
                  <td className="nowrap">{instantText(entry.occurredAt)}</td>
                  <td>
                    <b>{eventTitle(entry.type)}</b>
                    <small>
                      <FactSubject entry={entry} />
                      {factGist(entry, 120)}
                    </small>
                  </td>
                  <td>
                    {entry.by.role === 'system' ? zh('system') : <PeopleNames ids={[entry.by.id]} />}
                    {entry.by.role !== 'system' && <small>{zh(entry.by.role as TermId)}</small>}
                  </td>
                  <td className="acts screen-only">
                    <Popover
                      trigger="click"
                      content={
                        <div className="agency-entry">
                          <EntryData entry={entry} />
                          <p className="quiet">
                            流水第 {entry.leafIndex} 条，{PROOF_STATES[entry.state]}
                          </p>
                        </div>
                      }
                    >
                      <button type="button" className="text-button">
                        详情
                      </button>
                    </Popover>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
        </>
      )}
    </>
  );
}

/** Which device or person a fact is about, before its gist, unless that is all it says. */
function FactSubject({ entry }: { readonly entry: Entry }) {
  const { type, id } = entry.objects.find(({ role }) => role === 'subject')!;
  if (entry.type === 'device.registered' || entry.type === 'person.registered') return null;
  const name = type === 'person' ? <PeopleNames ids={[id]} /> : type === 'device' ? id : undefined;
  return (
    name && (
      <>
        {name}
        {factGist(entry) && ' · '}
      </>
    )
  );
}
