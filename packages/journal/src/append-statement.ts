import type { QueryConfig } from 'pg';
import type { PlacedEntry } from './batch.ts';
import type { TreeHead } from './tree-head.ts';

/** One prepared statement writes the entries of a batch and the head they are committed under, on top of the head before them. */
export function appendStatement(agencyId: string, entries: readonly PlacedEntry[], head: TreeHead): QueryConfig {
  return {
    name: 'append',
    text: `
      with entry as (
        insert into journal_entry
          (agency_id, leaf_index, event_id, case_id, case_version, type, occurred_at, recorded_at, payload, nonce, leaf)
        select $1, $2::bigint + n - 1, event_id, case_id, case_version, type, occurred_at, $3, payload, nonce, leaf
        from unnest($4::uuid[], $5::uuid[], $6::integer[], $7::text[], $8::timestamptz[], $9::bytea[], $10::bytea[], $11::bytea[])
          with ordinality as t (event_id, case_id, case_version, type, occurred_at, payload, nonce, leaf, n)
      )
      insert into tree_head (agency_id, size, previous, edge, note) values ($1, $12, $2, $13, $14)`,
    values: [
      agencyId,
      entries[0]!.leafIndex,
      entries[0]!.recordedAt,
      entries.map((e) => e.eventId),
      entries.map((e) => e.caseId ?? null),
      entries.map((e) => e.caseVersion ?? null),
      entries.map((e) => e.type),
      entries.map((e) => new Date(e.occurredAt).toISOString()),
      byteaArray(entries.map((e) => e.payload)),
      byteaArray(entries.map((e) => e.nonce)),
      byteaArray(entries.map((e) => e.leaf)),
      head.size,
      head.edge,
      head.note,
    ],
  };
}

const BYTEA_OID = 17;

/** PostgreSQL's binary form of a one-dimensional bytea[]; the text form would take every byte through hex and its escapes. */
function byteaArray(items: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.allocUnsafe(20 + items.reduce((sum, item) => sum + 4 + item.length, 0));
  bytes.writeInt32BE(1, 0); // dimensions
  bytes.writeInt32BE(0, 4); // no nulls
  bytes.writeInt32BE(BYTEA_OID, 8);
  bytes.writeInt32BE(items.length, 12);
  bytes.writeInt32BE(1, 16); // lower bound
  let at = 20;
  for (const item of items) {
    bytes.writeInt32BE(item.length, at);
    bytes.set(item, at + 4);
    at += 4 + item.length;
  }
  return bytes;
}
