import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { formatInstant } from '@zhiji/calendar';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import type { Product } from '../product.ts';
import { queryBuilder } from '../registers/query.ts';
import { waitingForMe } from '../registers/waiting-for-me.ts';
import { handle } from './handle.ts';
import { decodeCursor, encodeCursor } from './paging.ts';
import { requireCaseReader } from './session.ts';

type Row = AnswerOf<typeof ROUTES.approvals>['items'][number];

export function approvalRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.approvals, ({ query, session }) => {
    requireCaseReader(session);
    const limit = query.limit ?? 50;
    return withAgency(product.pool, session.agency.id, async (client) => {
      let rows = queryBuilder(client)
        .selectFrom('approval_row as a')
        .innerJoin('case_row as c', (join) =>
          join.onRef('c.agency_id', '=', 'a.agency_id').onRef('c.case_id', '=', 'a.case_id'),
        )
        .where('a.agency_id', '=', session.agency.id);
      const box = query.box ?? 'mine';
      if (box === 'mine') rows = rows.where(waitingForMe(session.account, 'a'));
      if (box === 'asked') rows = rows.where('a.requested_by', '=', session.account.id);
      if (query.status) rows = rows.where('a.status', '=', query.status);
      if (query.matter) rows = rows.where('a.matter', '=', query.matter);
      const { total } = await rows.select((e) => e.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
      const after = decodeCursor(query.cursor, 2);
      if (after)
        rows = rows.where(sql<boolean>`(a.requested_at, a.approval_id) < (${after[0]}::timestamptz, ${after[1]})`);
      const found = await rows
        .select([
          'a.approval_id',
          'a.case_id',
          'a.matter',
          'a.reason',
          'a.requested_by',
          'a.requested_at',
          'a.chain',
          'a.waiting_for',
          'a.people',
          'a.opinions',
          'a.objects',
          'a.status',
          'c.title',
          'c.number',
        ])
        .orderBy('a.requested_at', 'desc')
        .orderBy('a.approval_id', 'desc')
        .limit(limit + 1)
        .execute();
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return {
        items: page.map((row) => ({
          id: row.approval_id,
          caseId: row.case_id,
          caseTitle: row.title,
          caseNumber: row.number,
          matter: row.matter as Row['matter'],
          reason: row.reason,
          requestedBy: row.requested_by,
          requestedAt: formatInstant(row.requested_at.getTime()),
          chain: row.chain as Row['chain'],
          waitingFor: row.waiting_for as Row['waitingFor'],
          people: row.people,
          opinions: row.opinions as Row['opinions'],
          objects: row.objects,
          status: row.status as Row['status'],
        })),
        next: found.length > limit && last ? encodeCursor([last.requested_at.toISOString(), last.approval_id]) : null,
        total: Number(total),
      };
    });
  });
}
