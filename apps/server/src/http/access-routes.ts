import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { formatInstant } from '@zhiji/calendar';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import type { Product } from '../product.ts';
import { instantOf } from '../registers/case-list.ts';
import { queryBuilder } from '../registers/query.ts';
import { handle } from './handle.ts';
import { decodeCursor, encodeCursor } from './paging.ts';
import { requireCaseReader, requireRole } from './session.ts';

type Row = AnswerOf<typeof ROUTES.accesses>['items'][number];

/** Facts that make up the register (FZCG-28.2). */
const REGISTERED = [
  'access.released',
  'access.provided',
  'access.copied',
  'recording.viewed',
  'dossier.exported',
  'access.denied',
];

export function accessRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.accesses, ({ query, session }) => {
    requireCaseReader(session);
    const limit = query.limit ?? 50;
    const key = query.sort === 'until' ? sql`coalesce(a.until, 'infinity'::timestamptz)` : sql`a.requested_at`;
    const order = query.order ?? 'desc';
    return withAgency(product.pool, session.agency.id, async (client) => {
      let rows = queryBuilder(client)
        .selectFrom('access_row as a')
        .innerJoin('case_row as c', (join) =>
          join.onRef('c.agency_id', '=', 'a.agency_id').onRef('c.case_id', '=', 'a.case_id'),
        )
        .where('a.agency_id', '=', session.agency.id);
      if (query.mine) rows = rows.where('a.requested_by', '=', session.account.id);
      if (query.status) rows = rows.where('a.status', 'in', query.status.split(','));
      if (query.search)
        rows = rows.where(
          sql<boolean>`position(lower(${query.search}) in lower(concat_ws(' ', a.reason, c.title, c.number))) > 0`,
        );
      const { total } = await rows.select((e) => e.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
      const after = decodeCursor(query.cursor, 2);
      if (after)
        rows = rows.where(
          order === 'desc'
            ? sql<boolean>`(${key}, a.access_id) < (${after[0]}::timestamptz, ${after[1]})`
            : sql<boolean>`(${key}, a.access_id) > (${after[0]}::timestamptz, ${after[1]})`,
        );
      const found = await rows
        .select([
          'a.access_id',
          'a.case_id',
          'a.action',
          'a.purpose',
          'a.reason',
          'a.requested_by',
          'a.requested_at',
          'a.recordings',
          'a.status',
          'a.until',
          'a.viewed',
          'c.title',
          sql<string>`(${key})::text`.as('sort_value'),
        ])
        .orderBy(key, order)
        .orderBy('a.access_id', order)
        .limit(limit + 1)
        .execute();
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map((row) => ({
          id: row.access_id,
          caseId: row.case_id,
          caseTitle: row.title,
          action: row.action as Row['action'],
          purpose: row.purpose as Row['purpose'],
          reason: row.reason,
          requestedBy: row.requested_by,
          requestedAt: formatInstant(row.requested_at.getTime()),
          recordings: row.recordings,
          status: row.status as Row['status'],
          until: instantOf(row.until),
          viewed: row.viewed,
        })),
        next: found.length > limit && last ? encodeCursor([last.sort_value, last.access_id]) : null,
        total: Number(total),
      };
    });
  });

  handle(app, product, ROUTES.accessRegister, ({ query, session }) => {
    requireRole(session, 'custodian', 'archivist', 'unitHead', 'supervisor', 'auditAdministrator');
    const limit = query.limit ?? 50;
    const after = decodeCursor(query.cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER;
    return withAgency(product.pool, session.agency.id, async (client) => {
      const { rows } = await client.query<{
        leaf_index: string;
        event_id: string;
        case_id: string;
        payload: Buffer;
        title: string | null;
        total: string;
      }>(
        `select e.leaf_index, e.event_id, e.case_id, e.payload, c.title, count(*) over () as total
         from journal_entry e left join case_row c on c.agency_id = e.agency_id and c.case_id = e.case_id
         where e.agency_id = $1 and e.type = any($2) and e.payload is not null and e.leaf_index < $3
           and ($4::text is null or position($4 in convert_from(e.payload, 'UTF8')) > 0 or position($4 in coalesce(c.title, '')) > 0)
         order by e.leaf_index desc limit $5`,
        [session.agency.id, REGISTERED, after, query.search ?? null, limit + 1],
      );
      const page = rows.slice(0, limit);
      return {
        items: page.map((row) => {
          const line = JSON.parse(row.payload.toString('utf8')) as {
            type: string;
            recordedAt: string;
            by: { id: string };
            objects: { type: string; id: string }[];
            data: Record<string, unknown>;
          };
          const text = (field: string) => (typeof line.data[field] === 'string' ? (line.data[field] as string) : null);
          const recordings = Array.isArray(line.data['recordings'])
            ? (line.data['recordings'] as string[])
            : line.objects.filter((o) => o.type === 'recording').map((o) => o.id);
          return {
            id: row.event_id,
            caseId: row.case_id,
            caseTitle: row.title ?? '',
            at: line.recordedAt,
            event: line.type,
            viewer: text('viewer') ?? (line.type === 'recording.viewed' ? line.by.id : null),
            copier: text('copier'),
            approver: text('approver'),
            reason: text('reason') ?? text('recipient'),
            recordings,
          };
        }),
        next: rows.length > limit ? encodeCursor([Number(page.at(-1)!.leaf_index)]) : null,
        total: Number(rows[0]?.total ?? 0),
      };
    });
  });
}
