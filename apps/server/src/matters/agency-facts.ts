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

export interface ReadFacts {
  readonly facts: readonly PlacedFact[];
  /** Up to which place of the journal they were read: no fact before it is missing. */
  readonly upTo: number;
}

/** The agency's own facts behind one place of the journal, in order. Looks at what came after that place only. */
export async function readAgencyFacts(client: ClientBase, agencyId: string, after: number): Promise<ReadFacts> {
  const head = await client.query<{ leaf_index: string }>({
    name: 'journal-head',
    text: 'select leaf_index from journal_entry where agency_id = $1 order by leaf_index desc limit 1',
    values: [agencyId],
  });
  const upTo = Number(head.rows[0]?.leaf_index ?? -1);
  if (upTo <= after) return { facts: [], upTo: after };
  const { rows } = await client.query<{ leaf_index: string; in_case: boolean; payload: Buffer }>({
    name: 'agency-facts',
    text: `select leaf_index, case_id is not null as in_case, payload from journal_entry
           where agency_id = $1 and leaf_index > $2 and leaf_index <= $3 and type = any($4) and payload is not null order by leaf_index`,
    values: [agencyId, after, upTo, AGENCY_EVENT_TYPES],
  });
  const facts = rows.map(({ leaf_index: at, in_case: inCase, payload }) => ({
    leafIndex: Number(at),
    inCase,
    event: toCaseEvent(JSON.parse(payload.toString('utf8')) as JournalLine),
  }));
  return { facts, upTo };
}
