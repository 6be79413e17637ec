import { sql } from 'kysely';
import type { ClientBase } from 'pg';
import { formatInstant } from '@zhiji/calendar';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import { decodeCursor, encodeCursor } from '../http/paging.ts';
import { instantOf } from './case-list.ts';
import { queryBuilder } from './query.ts';

type Answer = AnswerOf<typeof ROUTES.accesses>;
type Row = Answer['items'][number];
interface Query extends QueryOf<typeof ROUTES.accesses> {
  readonly id?: string;
}
interface Asked {
  readonly agencyId: string;
  readonly accountId: string;
  readonly now: number;
  readonly release: (action: Row['action']) => Pick<Row, 'releasedBy' | 'ownBarred'>;
}

/** A page of the requests for access, and how many there are in each state. */
export async function listAccesses(client: ClientBase, asked: Asked, query: Query): Promise<Answer> {
  const limit = query.limit ?? 50;
  const key = query.sort === 'until' ? sql`coalesce(a.until, 'infinity'::timestamptz)` : sql`a.requested_at`;
  const order = query.order ?? 'desc';
  const found = queryBuilder(client).selectFrom(matching(client, asked, query).as('a'));
  const counted = await found
    .select(['a.status', (e) => e.fn.countAll<string>().as('count')])
    .groupBy('a.status')
    .execute();
  const counts = Object.fromEntries(STATUSES.map((status) => [status, countOf(counted, [status])])) as Answer['counts'];
  const statuses = query.status?.split(',');
  const wanted = statuses ? found.where('a.status', 'in', statuses) : found;
  const after = decodeCursor(query.cursor, 2);
  const rows = await (
    after
      ? wanted.where(
          order === 'desc'
            ? sql<boolean>`(${key}, a.access_id) < (${after[0]}::timestamptz, ${after[1]})`
            : sql<boolean>`(${key}, a.access_id) > (${after[0]}::timestamptz, ${after[1]})`,
        )
      : wanted
  )
    .selectAll('a')
    .select(sql<string>`(${key})::text`.as('sort_value'))
    .orderBy(key, order)
    .orderBy('a.access_id', order)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => rowOf(row, asked)),
    next: rows.length > limit && last ? encodeCursor([last.sort_value, last.access_id]) : null,
    total: countOf(counted, statuses ?? STATUSES),
    counts,
  };
}

const STATUSES = ['requested', 'approved', 'released', 'expired', 'ended', 'refused'] as const;

const countOf = (
  counted: readonly { readonly status: string; readonly count: string }[],
  statuses: readonly string[],
): number => counted.reduce((sum, { status, count }) => sum + (statuses.includes(status) ? Number(count) : 0), 0);

/** The requests with their cases and the approvals they wait for; what was released runs out at its time. */
function matching(client: ClientBase, { agencyId, accountId, now }: Asked, query: Query) {
  const builder = queryBuilder(client);
  let rows = builder
    .selectFrom('access_row as a')
    .innerJoin('case_row as c', (join) =>
      join.onRef('c.agency_id', '=', 'a.agency_id').onRef('c.case_id', '=', 'a.case_id'),
    )
    .leftJoinLateral(
      (e) =>
        e
          .selectFrom('approval_row as p')
          .whereRef('p.agency_id', '=', 'a.agency_id')
          .whereRef('p.case_id', '=', 'a.case_id')
          .where(sql<boolean>`p.objects @> jsonb_build_array(jsonb_build_object('type', 'access', 'id', a.access_id))`)
          .select(['p.approval_id', 'p.chain', 'p.waiting_for', 'p.opinions'])
          .orderBy('p.requested_at', 'desc')
          .limit(1)
          .as('q'),
      (join) => join.onTrue(),
    )
    .where('a.agency_id', '=', agencyId)
    .select([
      'a.access_id',
      'a.case_id',
      'a.action',
      'a.purpose',
      'a.reason',
      'a.requested_by',
      'a.requested_at',
      'a.recordings',
      'a.until',
      'a.viewed',
      'c.title',
      'c.number',
      'q.approval_id',
      'q.chain',
      'q.waiting_for',
      'q.opinions',
      sql<string>`case when a.status = 'released' and a.until < ${formatInstant(now)}::timestamptz then 'expired' else a.status end`.as(
        'status',
      ),
    ]);
  if (query.id !== undefined) rows = rows.where('a.access_id', '=', query.id);
  if (query.caseId) rows = rows.where(sql<boolean>`a.case_id::text = ${query.caseId}`);
  if (query.mine) rows = rows.where('a.requested_by', '=', accountId);
  if (query.search)
    rows = rows.where(
      sql<boolean>`position(lower(${query.search}) in lower(concat_ws(' ', a.reason, c.title, c.number, (select name from account where account.agency_id = a.agency_id and account.id::text = a.requested_by)))) > 0`,
    );
  return rows;
}

type Found = Awaited<ReturnType<ReturnType<typeof matching>['execute']>>[number];

const rowOf = (row: Found, { release }: Asked): Row => ({
  id: row.access_id,
  caseId: row.case_id,
  caseTitle: row.title,
  caseNumber: row.number,
  action: row.action as Row['action'],
  purpose: row.purpose as Row['purpose'],
  reason: row.reason,
  requestedBy: row.requested_by,
  requestedAt: formatInstant(row.requested_at.getTime()),
  recordings: row.recordings,
  status: row.status as Row['status'],
  until: instantOf(row.until),
  viewed: row.viewed,
  ...release(row.action as Row['action']),
  approval: row.approval_id,
  chain: (row.chain ?? []) as Row['chain'],
  waitingFor: (row.waiting_for ?? []) as Row['waitingFor'],
  opinions: (row.opinions ?? []) as Row['opinions'],
});
