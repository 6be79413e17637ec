import type { ClientBase } from 'pg';
import { AGENCY_EVENT_TYPES } from '@zhiji/cases';
import type { AnswerOf, QueryOf, ROUTES } from '@zhiji/contract';
import { decodeCursor, encodeCursor } from '../http/paging.ts';
import { ENTRY_COLUMNS, entryOf, type EntryRow } from '../registers/journal-page.ts';

/** The agency's own facts, the latest first; of one type or about one object where asked. */
export async function agencyFactPage(
  client: ClientBase,
  agencyId: string,
  { cursor, limit = 50, type, object }: QueryOf<typeof ROUTES.agencyFacts>,
): Promise<AnswerOf<typeof ROUTES.agencyFacts>> {
  const before = decodeCursor(cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER;
  const types = type === undefined ? AGENCY_EVENT_TYPES : AGENCY_EVENT_TYPES.filter((one) => one === type);
  const about =
    object === undefined
      ? ''
      : `and convert_from(e.payload, 'utf8')::jsonb @> jsonb_build_object('objects', jsonb_build_array(jsonb_build_object('id', $5::text)))`;
  const { rows } = await client.query<EntryRow & { total: string }>(
    `select ${ENTRY_COLUMNS}, count(*) over () as total from journal_entry e
     where e.agency_id = $1 and e.type = any($2) and e.leaf_index < $3 and e.payload is not null ${about}
     order by e.leaf_index desc limit $4`,
    [agencyId, types, before, limit + 1, ...(object === undefined ? [] : [object])],
  );
  const page = rows.slice(0, limit);
  return {
    items: page.flatMap(entryOf),
    next: rows.length > limit ? encodeCursor([Number(page.at(-1)!.leaf_index)]) : null,
    total: Number(rows[0]?.total ?? 0),
  };
}
