import type { FastifyInstance } from 'fastify';
import { ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import type { Product } from '../product.ts';
import { listDisposable, listDisposals } from '../registers/disposal-list.ts';
import { handle } from './handle.ts';
import { requireCaseReader } from './session.ts';

export function disposalRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.disposable, ({ query, session }) => {
    requireCaseReader(session);
    return withAgency(product.pool, session.agency.id, (client) =>
      listDisposable(client, session.agency.id, query, product.now()),
    );
  });

  handle(app, product, ROUTES.disposals, ({ query, session }) => {
    requireCaseReader(session);
    return withAgency(product.pool, session.agency.id, (client) =>
      listDisposals(client, session.agency.id, query, product.now()),
    );
  });
}
