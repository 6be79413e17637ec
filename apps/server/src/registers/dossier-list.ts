import { sql, type RawBuilder } from 'kysely';
import type { ClientBase } from 'pg';
import { formatInstant, MS_PER_DAY } from '@zhiji/calendar';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import { decodeCursor, encodeCursor } from '../http/paging.ts';
import { instantOf } from './case-list.ts';
import { normalised, searchGrams } from './grams.ts';
import { queryBuilder } from './query.ts';

type Query = QueryOf<typeof ROUTES.dossiers>;
type Answer = AnswerOf<typeof ROUTES.dossiers>;
type Row = Answer['items'][number];

const SORTS: Readonly<
  Record<NonNullable<Query['sort']>, { readonly key: RawBuilder<unknown>; readonly type: RawBuilder<unknown> }>
> = {
  due: { key: sql`coalesce(archive_due, 'infinity'::timestamptz)`, type: sql`timestamptz` },
  closedAt: { key: sql`coalesce(closed_at, 'infinity'::timestamptz)`, type: sql`timestamptz` },
  archivedAt: { key: sql`coalesce(archived_at, 'infinity'::timestamptz)`, type: sql`timestamptz` },
  archiveNumber: { key: sql`coalesce(archive_number, '')`, type: sql`text` },
};

/** 临近: due within seven days of the thirty. */
const NEAR_MS = 7 * MS_PER_DAY;

/** Counting stops here, as in the list of cases. */
const COUNT_LIMIT = 10_000;

/** A page of the closed cases that wait to be archived, or of the archived ones. */
export async function listDossiers(client: ClientBase, agencyId: string, query: Query, now: number): Promise<Answer> {
  const limit = query.limit ?? 50;
  const status = query.status ?? 'closed';
  const sort = query.sort ?? (status === 'closed' ? 'due' : 'archivedAt');
  const { key, type } = SORTS[sort];
  const order = query.order ?? (sort === 'due' ? 'asc' : 'desc');
  const wanted = matching(client, agencyId, { ...query, status }, now);
  const after = decodeCursor(query.cursor, 2);
  const rows = await (
    after
      ? wanted.where(
          order === 'desc'
            ? sql<boolean>`(${key}, case_id) < (${after[0]}::${type}, ${after[1]}::uuid)`
            : sql<boolean>`(${key}, case_id) > (${after[0]}::${type}, ${after[1]}::uuid)`,
        )
      : wanted
  )
    .selectAll()
    .select(sql<string>`(${key})::text`.as('sort_value'))
    .orderBy(key, order)
    .orderBy('case_id', order)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const count = (part: Query) => counted(client, matching(client, agencyId, part, now));
  return {
    items: page.map((row) => ({
      caseId: row.case_id,
      title: row.title,
      number: row.number,
      party: row.party,
      caseType: row.case_type as Row['caseType'],
      status: row.status as Row['status'],
      closedAt: instantOf(row.closed_at),
      due: instantOf(row.archive_due),
      lacks: row.archive_lacks,
      archivedAt: instantOf(row.archived_at),
      archiveNumber: row.archive_number,
      retention: row.retention,
    })),
    next: rows.length > limit && last ? encodeCursor([last.sort_value, last.case_id]) : null,
    total: await counted(client, wanted),
    counts: {
      closed: await count({ status: 'closed' }),
      near: await count({ status: 'closed', state: 'near' }),
      overdue: await count({ status: 'closed', state: 'overdue' }),
      lacking: await count({ status: 'closed', state: 'lacking' }),
      archived: await count({ status: 'archived' }),
    },
  };
}

function matching(client: ClientBase, agencyId: string, query: Query, now: number) {
  const at = formatInstant(now);
  const day = sql`(${query.status === 'archived' ? sql`archived_at` : sql`closed_at`} at time zone 'Asia/Shanghai')::date`;
  let rows = queryBuilder(client)
    .selectFrom('case_row')
    .where('agency_id', '=', agencyId)
    .where('status', '=', query.status!);
  if (query.state === 'overdue')
    rows = rows.where(sql<boolean>`archive_due < coalesce(archived_at, ${at}::timestamptz)`);
  if (query.state === 'near')
    rows = rows.where(
      sql<boolean>`archive_due >= ${at}::timestamptz and archive_due < ${formatInstant(now + NEAR_MS)}::timestamptz`,
    );
  if (query.state === 'lacking') rows = rows.where('archive_lacks', '>', 0);
  if (query.retention) rows = rows.where('retention', '=', query.retention);
  if (query.from) rows = rows.where(sql<boolean>`${day} >= ${query.from}::date`);
  if (query.to) rows = rows.where(sql<boolean>`${day} <= ${query.to}::date`);
  if (query.search) {
    const grams = searchGrams(query.search);
    if (grams.length > 0) rows = rows.where(sql<boolean>`grams @> ${grams}::text[]`);
    rows = rows.where(sql<boolean>`position(${normalised(query.search)} in lower(haystack)) > 0`);
  }
  return rows;
}

async function counted(client: ClientBase, rows: ReturnType<typeof matching>): Promise<number> {
  const { total } = await queryBuilder(client)
    .selectFrom(rows.select('case_id').limit(COUNT_LIMIT).as('found'))
    .select((e) => e.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}
