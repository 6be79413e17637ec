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
        from unnest($4::text[]::uuid[], $5::text[]::uuid[], $6::integer[], $7::text[], $8::text[]::timestamptz[], $9::bytea[], $10::bytea[], $11::bytea[])
          with ordinality as t (event_id, case_id, case_version, type, occurred_at, payload, nonce, leaf, n)
      )
      insert into tree_head (agency_id, size, previous, edge, note) values ($1, $12, $2, $13, $14)`,
    values: [
      agencyId,
      entries[0]!.leafIndex,
      entries[0]!.recordedAt,
      textArray(entries.map((e) => e.eventId)),
      textArray(entries.map((e) => e.caseId)),
      entries.map((e) => e.caseVersion ?? null),
      textArray(entries.map((e) => e.type)),
      textArray(entries.map((e) => new Date(e.occurredAt).toISOString())),
      binaryArray(
        BYTEA,
        entries.map((e) => e.payload),
      ),
      binaryArray(
        BYTEA,
        entries.map((e) => e.nonce),
      ),
      binaryArray(
        BYTEA,
        entries.map((e) => e.leaf),
      ),
      head.size,
      head.edge,
      head.note,
    ],
  };
}

const BYTEA = 17;
const TEXT = 25;

/** PostgreSQL's binary form of a one-dimensional array; the text form would take every element through escapes, and bytes through hex. */
function binaryArray(elementType: number, items: readonly (Buffer | undefined)[]): Buffer {
  const array = Buffer.allocUnsafe(20 + items.reduce((sum, item) => sum + 4 + (item?.length ?? 0), 0));
  array.writeInt32BE(1, 0); // dimensions
  array.writeInt32BE(items.includes(undefined) ? 1 : 0, 4); // nulls
  array.writeInt32BE(elementType, 8);
  array.writeInt32BE(items.length, 12);
  array.writeInt32BE(1, 16); // lower bound
  let at = 20;
  for (const item of items) {
    array.writeInt32BE(item?.length ?? -1, at);
    if (item) array.set(item, at + 4);
    at += 4 + (item?.length ?? 0);
  }
  return array;
}

const textArray = (items: readonly (string | undefined)[]) =>
  binaryArray(
    TEXT,
    items.map((item) => (item === undefined ? undefined : Buffer.from(item))),
  );
