import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { ClientBase } from 'pg';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import { decodeCursor, encodeCursor } from '../http/paging.ts';
import { instantOf } from './case-list.ts';
import { queryBuilder, type Registers } from './query.ts';

type Query = QueryOf<typeof ROUTES.recordings>;
type Row = AnswerOf<typeof ROUTES.recordings>['items'][number];

/** Sort keys without gaps: what has no value yet comes as the latest or the smallest. */
const SORTS: Readonly<
  Record<NonNullable<Query['sort']>, { readonly key: RawBuilder<unknown>; readonly type: RawBuilder<unknown> }>
> = {
  changedAt: { key: sql`r.changed_at`, type: sql`timestamptz` },
  recordedAt: { key: sql`coalesce(r.recorded_from, r.received_at, 'infinity'::timestamptz)`, type: sql`timestamptz` },
  storedAt: { key: sql`coalesce(r.stored_at, 'infinity'::timestamptz)`, type: sql`timestamptz` },
  due: { key: sql`coalesce(r.due, 'infinity'::timestamptz)`, type: sql`timestamptz` },
  size: { key: sql`coalesce(r.size, 0)`, type: sql`bigint` },
};

/** A recording is published once the served checkpoint covers its receipt. */
const published = sql<boolean>`coalesce(r.stored_index < (select max(size) from published_checkpoint p where p.agency_id = r.agency_id), false)`;

function recordings(client: ClientBase, agencyId: string) {
  return queryBuilder(client)
    .selectFrom('recording_row as r')
    .innerJoin('case_row as c', (join) =>
      join.onRef('c.agency_id', '=', 'r.agency_id').onRef('c.case_id', '=', 'r.case_id'),
    )
    .where('r.agency_id', '=', agencyId)
    .selectAll('r')
    .select(['c.title', published.as('published')]);
}

export async function listRecordings(
  client: ClientBase,
  agencyId: string,
  query: Query,
): Promise<AnswerOf<typeof ROUTES.recordings>> {
  const limit = query.limit ?? 50;
  const { key, type } = SORTS[query.sort ?? 'changedAt'];
  const order = query.order ?? (query.sort === 'due' ? 'asc' : 'desc');
  let rows = recordings(client, agencyId);
  if (query.durability) rows = rows.where('r.durability', '=', query.durability);
  if (query.caseId) rows = rows.where('r.case_id', '=', query.caseId);
  if (query.lacking === 'index') rows = rows.where('r.durability', '=', 'stored').where('r.indexed', '=', false);
  if (query.lacking === 'secrecy')
    rows = rows.where('r.durability', '=', 'stored').where('r.secrecy_answered', '=', false);
  if (query.lacking === 'storing') rows = rows.where('r.durability', 'in', ['captured', 'received']);
  const recordedOn = sql`(coalesce(r.recorded_from, r.received_at) at time zone 'Asia/Shanghai')::date`;
  if (query.from) rows = rows.where(sql<boolean>`${recordedOn} >= ${query.from}::date`);
  if (query.to) rows = rows.where(sql<boolean>`${recordedOn} <= ${query.to}::date`);
  if (query.search)
    rows = rows.where(
      sql<boolean>`position(lower(${query.search}) in lower(concat_ws(' ', r.name, r.recordist, c.title, r.sha256))) > 0`,
    );
  const { total } = await queryBuilder(client)
    .selectFrom(rows.as('found'))
    .select((e) => e.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const after = decodeCursor(query.cursor, 2);
  if (after)
    rows = rows.where(
      order === 'desc'
        ? sql<boolean>`(${key}, r.recording_id) < (${after[0]}::${type}, ${after[1]})`
        : sql<boolean>`(${key}, r.recording_id) > (${after[0]}::${type}, ${after[1]})`,
    );
  const found = await rows
    .select(sql<string>`(${key})::text`.as('sort_value'))
    .orderBy(key, order)
    .orderBy('r.recording_id', order)
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(rowOf),
    next: found.length > limit && last ? encodeCursor([last.sort_value, last.recording_id]) : null,
    total: Number(total),
  };
}

export async function recordingRow(
  client: ClientBase,
  agencyId: string,
  recordingId: string,
): Promise<Row | undefined> {
  const row = await recordings(client, agencyId).where('r.recording_id', '=', recordingId).executeTakeFirst();
  return row && rowOf(row);
}

function rowOf(
  row: Selectable<Registers['recording_row']> & { readonly title: string; readonly published: boolean },
): Row {
  return {
    id: row.recording_id,
    caseId: row.case_id,
    caseTitle: row.title,
    medium: row.medium as Row['medium'],
    from: instantOf(row.recorded_from),
    to: instantOf(row.recorded_to),
    recordist: row.recordist,
    activity: row.activity_id,
    name: row.name,
    size: row.size === null ? null : Number(row.size),
    sha256: row.sha256,
    sm3: row.sm3,
    durability: row.durability as Row['durability'],
    receivedAt: instantOf(row.received_at),
    storedAt: instantOf(row.stored_at),
    leafIndex: row.stored_index === null ? null : Number(row.stored_index),
    published: row.published,
    verdict: row.verdict as Row['verdict'],
    indexed: row.indexed,
    secrecyAnswered: row.secrecy_answered,
    due: instantOf(row.due),
  };
}
