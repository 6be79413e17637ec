import type { ClientBase } from 'pg';
import { AGENCY_EVENT_TYPES } from '@zhiji/cases';
import { toCaseEvent, type CaseEvent, type JournalLine } from '@zhiji/law';

/** A fact of the agency with its place in the journal. */
export interface PlacedFact {
  readonly leafIndex: number;
  /** It stands in the journal of a case and counts there by itself. */
  readonly inCase: boolean;
  readonly event: CaseEvent;
}

/** The agency's own facts behind one place of the journal and up to another, in order. */
export async function readAgencyFacts(
  client: ClientBase,
  agencyId: string,
  after = -1,
  upTo = Number.MAX_SAFE_INTEGER,
): Promise<readonly PlacedFact[]> {
  const { rows } = await client.query<{ leaf_index: string; in_case: boolean; payload: Buffer }>({
    name: 'agency-facts',
    text: `select leaf_index, case_id is not null as in_case, payload from journal_entry
           where agency_id = $1 and leaf_index > $2 and leaf_index <= $3 and type = any($4) and payload is not null order by leaf_index`,
    values: [agencyId, after, upTo, AGENCY_EVENT_TYPES],
  });
  return rows.map(({ leaf_index: at, in_case: inCase, payload }) => ({
    leafIndex: Number(at),
    inCase,
    event: toCaseEvent(JSON.parse(payload.toString('utf8')) as JournalLine),
  }));
}
