import type { ClientBase } from 'pg';
import { recordedAtText } from './payload.ts';

/** 流水条目: an event at its place in the journal, as docs/formats/journal-entry.md has it. */
export interface JournalEntry {
  readonly leafIndex: number;
  readonly eventId: string;
  /** Undefined for events of the agency itself. */
  readonly caseId: string | undefined;
  /** Place among the events of the case, from 1 without gaps. */
  readonly caseVersion: number | undefined;
  readonly type: string;
  /** Claimed time, milliseconds since 1970 UTC. */
  readonly occurredAt: number;
  /** Trusted time, `2026-02-13T16:30:00.000+08:00`. */
  readonly recordedAt: string;
  /** What was hashed into the tree. */
  readonly leaf: Uint8Array;
  /** RFC 8785 text of the payload and its 32-byte nonce; after lawful disposal neither exists any more. */
  readonly content: { readonly payload: Uint8Array; readonly nonce: Uint8Array } | 'disposed';
}

// The readers below want a transaction under the row-level security of the agency.

/** The events of a case after version `after`, in order. */
export function readCase(
  client: ClientBase,
  agencyId: string,
  caseId: string,
  after = 0,
): Promise<readonly JournalEntry[]> {
  return read(client, 'case_id = $2 and case_version > $3 order by case_version', [agencyId, caseId, after]);
}

/** At most `limit` entries from leaf index `from` on, in order. */
export function readPage(
  client: ClientBase,
  agencyId: string,
  from: number,
  limit: number,
): Promise<readonly JournalEntry[]> {
  return read(client, 'leaf_index >= $2 order by leaf_index limit $3', [agencyId, from, limit]);
}

export async function readEntry(
  client: ClientBase,
  agencyId: string,
  eventId: string,
): Promise<JournalEntry | undefined> {
  return (await read(client, 'event_id = $2', [agencyId, eventId]))[0];
}

async function read(client: ClientBase, where: string, values: readonly unknown[]): Promise<readonly JournalEntry[]> {
  const { rows } = await client.query<{
    leaf_index: string;
    event_id: string;
    case_id: string | null;
    case_version: number | null;
    type: string;
    occurred_at: Date;
    recorded_at: Date;
    leaf: Buffer;
    payload: Buffer | null;
    nonce: Buffer | null;
  }>(
    `select leaf_index, event_id, case_id, case_version, type, occurred_at, recorded_at, leaf, payload, nonce
     from journal_entry where agency_id = $1 and ${where}`,
    [...values],
  );
  return rows.map((row) => ({
    leafIndex: Number(row.leaf_index),
    eventId: row.event_id,
    caseId: row.case_id ?? undefined,
    caseVersion: row.case_version ?? undefined,
    type: row.type,
    occurredAt: row.occurred_at.getTime(),
    recordedAt: recordedAtText(row.recorded_at.getTime()),
    leaf: row.leaf,
    content: row.payload && row.nonce ? { payload: row.payload, nonce: row.nonce } : 'disposed',
  }));
}
