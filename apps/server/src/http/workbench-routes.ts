import type { FastifyInstance } from 'fastify';
import { ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { countDebts, listDebts } from '../registers/debt-list.ts';
import type { Product } from '../product.ts';
import { handle } from './handle.ts';
import { requireCaseReader } from './session.ts';

export function workbenchRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.workbench, async ({ session }) => {
    requireCaseReader(session);
    return withAgency(product.pool, session.agency.id, async (client) => ({
      counts: await countDebts(client, session.agency.id, session.account),
      next: (await listDebts(client, session.agency.id, session.account, { mine: true, limit: 8 })).items,
    }));
  });

  handle(app, product, ROUTES.debts, ({ query, session }) => {
    requireCaseReader(session);
    return withAgency(product.pool, session.agency.id, (client) =>
      listDebts(client, session.agency.id, session.account, query),
    );
  });
}
