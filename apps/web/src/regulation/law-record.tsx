import { useQuery } from '@tanstack/react-query';
import { zh, type TermId } from '@zhiji/terms';
import { agencyFactsQuery } from '../agency/agency-facts-query.ts';
import { PROOF_STATES } from '../case/proof-state.ts';
import type { Entry } from '../client/queries.ts';
import { instantText } from '../law/instant-text.ts';
import { PeopleNames } from '../shell/people-names.tsx';

/** 启用记录: who put the text in force from which day, on what basis, as the journal holds it; the latest record. */
export function AdoptionRecord({ code }: { readonly code: string }) {
  const { data } = useQuery(agencyFactsQuery({ type: 'regulation.adopted', object: code, limit: 1 }));
  const entry = data?.items[0];
  if (!entry) return null;
  const { effectiveOn, basis } = entry.data as { readonly effectiveOn: string; readonly basis?: readonly string[] };
  return (
    <p className="law-record quiet" role="note" aria-label="启用记录">
      启用记录：自 {effectiveOn} 起施行{basis && basis.length > 0 && `，依据${basis.join('、')}`}。
      <Signed entry={entry} />
    </p>
  );
}

interface ChoiceRecordProps {
  readonly code: string;
  readonly reading: string;
}

/** 选定记录: who chose how a reading is read here and why; nothing where nobody has. */
export function ChoiceRecord({ code, reading }: ChoiceRecordProps) {
  const { data } = useQuery(agencyFactsQuery({ type: 'reading.chosen', object: code, limit: 200 }));
  const entry = data?.items.find((one) => one.data['reading'] === reading);
  if (!entry) return null;
  return (
    <p className="law-record quiet" role="note" aria-label="选定记录">
      理由：{String(entry.data['reason'])}。<Signed entry={entry} />
    </p>
  );
}

const Signed = ({ entry: { by, recordedAt, leafIndex, state } }: { readonly entry: Entry }) => (
  <>
    <PeopleNames ids={[by.id]} />（{zh(by.role as TermId)}）{instantText(recordedAt)} 登记，流水第 {leafIndex} 条，
    {PROOF_STATES[state]}
  </>
);
