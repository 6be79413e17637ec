import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { ClientBase } from 'pg';
import { formatInstant } from '@zhiji/calendar';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import { decodeCursor, encodeCursor } from '../http/paging.ts';
import { normalised, searchGrams } from './grams.ts';
import { queryBuilder, type Registers } from './query.ts';

type Query = QueryOf<typeof ROUTES.cases>;
type Row = AnswerOf<typeof ROUTES.cases>['items'][number];

/** Sort keys as indexed expressions, so that the next page starts where the last ended however long the list is. */
const SORTS: Readonly<
  Record<NonNullable<Query['sort']>, { readonly key: RawBuilder<unknown>; readonly type: RawBuilder<unknown> }>
> = {
  changedAt: { key: sql`changed_at`, type: sql`timestamptz` },
  openedAt: { key: sql`opened_at`, type: sql`timestamptz` },
  nextDue: { key: sql`coalesce(next_due, 'infinity'::timestamptz)`, type: sql`timestamptz` },
  number: { key: sql`coalesce(number, '')`, type: sql`text` },
};

/** Counting stops here: nobody pages through more, and an exact number of millions helps nobody. */
const COUNT_LIMIT = 10_000;

/** A page of the cases of one agency. */
export async function listCases(
  client: ClientBase,
  agencyId: string,
  query: Query,
  accountId: string,
): Promise<AnswerOf<typeof ROUTES.cases>> {
  const limit = query.limit ?? 50;
  const { key, type } = SORTS[query.sort ?? 'changedAt'];
  const order = query.order ?? (query.sort === 'nextDue' ? 'asc' : 'desc');
  const wanted = filtered(client, agencyId, query, accountId);
  const counted = await queryBuilder(client)
    .selectFrom(wanted.select('case_id').limit(COUNT_LIMIT).as('found'))
    .select((e) => e.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const after = decodeCursor(query.cursor, 2);
  const from = after
    ? wanted.where(
        order === 'desc'
          ? sql<boolean>`(${key}, case_id) < (${after[0]}::${type}, ${after[1]}::uuid)`
          : sql<boolean>`(${key}, case_id) > (${after[0]}::${type}, ${after[1]}::uuid)`,
      )
    : wanted;
  const rows = await from
    .selectAll()
    .select([
      sql<string>`(select count(*) from debt d where d.agency_id = case_row.agency_id and d.case_id = case_row.case_id and d.kind <> 'target' and d.due < now())`.as(
        'overdue',
      ),
      sql<string>`(${key})::text`.as('sort_value'),
    ])
    .orderBy(key, order)
    .orderBy('case_id', order)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(rowOf),
    next: rows.length > limit && last ? encodeCursor([last.sort_value, last.case_id]) : null,
    total: Number(counted.total),
  };
}

/** FZCG-25.2: 当事人、发生日期、发生地点、事件类型, each alone or together; 文号 and free text besides. */
function filtered(client: ClientBase, agencyId: string, query: Query, accountId: string) {
  const occurred = sql`coalesce(occurred_on, (opened_at at time zone 'Asia/Shanghai')::date)`;
  let rows = queryBuilder(client).selectFrom('case_row').where('agency_id', '=', agencyId);
  const containing = (text: string, column?: keyof Registers['case_row']) => {
    const grams = searchGrams(text);
    if (grams.length > 0) rows = rows.where(sql<boolean>`grams @> ${grams}::text[]`);
    rows = rows.where(
      sql<boolean>`position(${normalised(text)} in lower(${column ? sql.ref(column) : sql.ref('haystack')})) > 0`,
    );
  };
  if (query.search) containing(query.search);
  if (query.party) containing(query.party, 'party');
  if (query.place) containing(query.place, 'place');
  if (query.eventType) containing(query.eventType, 'event_type');
  if (query.number) containing(query.number, 'number');
  if (query.from) rows = rows.where(sql<boolean>`${occurred} >= ${query.from}::date`);
  if (query.to) rows = rows.where(sql<boolean>`${occurred} <= ${query.to}::date`);
  if (query.status) rows = rows.where('status', 'in', query.status.split(','));
  if (query.stage) rows = rows.where('stage', 'in', query.stage.split(','));
  if (query.mine) rows = rows.where(sql<boolean>`${accountId} = any(undertakers || participants)`);
  return rows;
}

function rowOf(row: Selectable<Registers['case_row']> & { readonly overdue: string }): Row {
  return {
    id: row.case_id,
    number: row.number,
    title: row.title,
    party: row.party,
    place: row.place,
    occurredOn: row.occurred_on,
    eventType: row.event_type,
    caseType: row.case_type as Row['caseType'],
    procedure: row.procedure as Row['procedure'],
    status: row.status as Row['status'],
    stage: row.stage as Row['stage'],
    undertakers: row.undertakers,
    openedAt: formatInstant(row.opened_at.getTime()),
    changedAt: formatInstant(row.changed_at.getTime()),
    nextDue: instantOf(row.next_due),
    owed: row.owed,
    overdue: Number(row.overdue),
    breaches: row.breaches,
  };
}

export const instantOf = (time: Date | null): string | null => (time ? formatInstant(time.getTime()) : null);
