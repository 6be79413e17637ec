import { sql } from 'kysely';
import type { ClientBase } from 'pg';
import type { Account } from '@zhiji/accounts';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import { zh, type TermIn } from '@zhiji/terms';
import { decodeCursor, encodeCursor } from '../http/paging.ts';
import { instantOf } from './case-list.ts';
import { queryBuilder } from './query.ts';
import { waitingForMe } from './waiting-for-me.ts';

type Page = AnswerOf<typeof ROUTES.debts>;
type Debt = Page['items'][number];

/** 临期: due within a day. */
const NEAR = sql`now() + interval '24 hours'`;

/** Roles whose debts are those of the people in the case; other roles answer for every case of the agency. */
const OF_THE_CASE = ['officer', 'undertaker', 'server'];

/**
 * Debts with their cases; mine are those of my roles, and as officer those of cases I took part in or that nobody has taken up yet. An approval
 * waits for a role, so it is a debt of whoever holds it.
 */
function debts(client: ClientBase, agencyId: string, account: Account, mine: boolean) {
  const roles = [...account.roles];
  const owed = queryBuilder(client)
    .selectFrom('debt')
    .innerJoin('case_row', (join) =>
      join.onRef('case_row.agency_id', '=', 'debt.agency_id').onRef('case_row.case_id', '=', 'debt.case_id'),
    )
    .where('debt.agency_id', '=', agencyId)
    .select([
      'debt.case_id',
      'debt.key',
      'debt.kind',
      'debt.topic',
      'debt.article',
      'debt.gist',
      'debt.who',
      'debt.due',
      'debt.object_type',
      'debt.object_id',
      'debt.subject',
      'case_row.title',
      'case_row.number',
    ]);
  const waiting = queryBuilder(client)
    .selectFrom('approval_row')
    .innerJoin('case_row', (join) =>
      join
        .onRef('case_row.agency_id', '=', 'approval_row.agency_id')
        .onRef('case_row.case_id', '=', 'approval_row.case_id'),
    )
    .where('approval_row.agency_id', '=', agencyId)
    .where(waitingForMe(account, 'approval_row'))
    .select([
      'approval_row.case_id',
      sql<string>`'approval/' || approval_row.approval_id`.as('key'),
      sql<string>`'approval'`.as('kind'),
      'approval_row.matter as topic',
      sql<string>`''`.as('article'),
      'approval_row.reason as gist',
      sql<string>`(select r from unnest(approval_row.waiting_for) r where r = any(${roles}::text[]) limit 1)`.as('who'),
      sql<Date | null>`null::timestamptz`.as('due'),
      sql<string>`'approval'`.as('object_type'),
      'approval_row.approval_id as object_id',
      sql<string | null>`null`.as('subject'),
      'case_row.title',
      'case_row.number',
    ]);
  const own = mine
    ? owed
        .where('debt.who', 'in', roles)
        .where((e) =>
          e.or([
            e('debt.who', 'not in', OF_THE_CASE),
            sql<boolean>`${account.id} = any(case_row.participants)`,
            sql<boolean>`cardinality(case_row.participants) = 0`,
          ]),
        )
    : owed;
  return queryBuilder(client).selectFrom(own.unionAll(waiting).as('d'));
}

export async function listDebts(
  client: ClientBase,
  agencyId: string,
  account: Account,
  query: QueryOf<typeof ROUTES.debts>,
): Promise<Page> {
  const limit = query.limit ?? 50;
  let rows = debts(client, agencyId, account, query.mine ?? true);
  if (query.kind) rows = rows.where('kind', 'in', query.kind.split(','));
  if (query.topic) rows = rows.where('topic', '=', query.topic);
  if (query.caseId) rows = rows.where('case_id', '=', query.caseId);
  if (query.state === 'overdue') rows = rows.where(sql<boolean>`due < now()`);
  if (query.state === 'nearDue') rows = rows.where(sql<boolean>`due >= now() and due < ${NEAR}`);
  const { total } = await rows.select((e) => e.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const after = decodeCursor(query.cursor, 3);
  const place = sql`(coalesce(due, 'infinity'::timestamptz), case_id, key)`;
  if (after) rows = rows.where(sql<boolean>`${place} > (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]})`);
  const found = await rows
    .selectAll()
    .select([
      sql<boolean>`coalesce(due < now(), false)`.as('overdue'),
      sql<string>`coalesce(due, 'infinity'::timestamptz)::text`.as('place'),
    ])
    .orderBy(sql`coalesce(due, 'infinity'::timestamptz)`)
    .orderBy('case_id')
    .orderBy('key')
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      key: row.key,
      caseId: row.case_id,
      caseTitle: row.title,
      caseNumber: row.number,
      kind: row.kind as Debt['kind'],
      topic: row.topic,
      article: row.article,
      gist: row.gist,
      who: row.who,
      due: instantOf(row.due),
      overdue: row.overdue && row.kind !== 'target',
      object: { type: row.object_type, id: row.object_id },
      subject: row.kind === 'approval' ? zh(row.topic as TermIn<'APPROVAL_MATTERS'>) : row.subject,
    })),
    next: found.length > limit && last ? encodeCursor([last.place, last.case_id, last.key]) : null,
    total: Number(total),
  };
}

export async function countDebts(
  client: ClientBase,
  agencyId: string,
  account: Account,
): Promise<AnswerOf<typeof ROUTES.workbench>['counts']> {
  const number = (condition: ReturnType<typeof sql<boolean>>) => sql<string>`count(*) filter (where ${condition})`;
  const row = await debts(client, agencyId, account, true)
    .select([
      number(sql<boolean>`kind = 'recording'`).as('recordings'),
      number(sql<boolean>`kind = 'paper'`).as('documents'),
      number(sql<boolean>`kind = 'approval'`).as('approvals'),
      number(sql<boolean>`kind = 'duty' and topic = 'av.store'`).as('storing'),
      number(sql<boolean>`kind = 'question'`).as('questions'),
      number(sql<boolean>`kind = 'duty' and topic <> 'av.store'`).as('duties'),
      number(sql<boolean>`kind <> 'target' and due >= now() and due < ${NEAR}`).as('nearDue'),
      number(sql<boolean>`kind <> 'target' and due < now()`).as('overdue'),
    ])
    .executeTakeFirstOrThrow();
  return {
    recordings: Number(row.recordings),
    documents: Number(row.documents),
    approvals: Number(row.approvals),
    storing: Number(row.storing),
    questions: Number(row.questions),
    duties: Number(row.duties),
    nearDue: Number(row.nearDue),
    overdue: Number(row.overdue),
  };
}
