import type { FastifyInstance } from 'fastify';
import { ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { accessAnswer, type Program } from '@zhiji/law';
import { ownReleaseBarred, releasersOf } from '@zhiji/regulations';
import type { TermIn } from '@zhiji/terms';
import type { Product } from '../product.ts';
import { listAccesses } from '../registers/access-list.ts';
import { accessRegister } from '../registers/access-register.ts';
import { loadCase } from './case-routes.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { requireCaseReader, requireRole, type Session } from './session.ts';

export function accessRoutes(app: FastifyInstance, product: Product): void {
  const asked = ({ agency, account }: Session) => ({
    agencyId: agency.id,
    accountId: account.id,
    now: product.now(),
    release: releaseIn(agency.law.program, product.now()),
  });

  handle(app, product, ROUTES.accesses, ({ query, session }) => {
    requireCaseReader(session);
    return withAgency(product.pool, session.agency.id, (client) => listAccesses(client, asked(session), query));
  });

  handle(app, product, ROUTES.access, async ({ params, session }) => {
    requireCaseReader(session);
    const { items } = await withAgency(product.pool, session.agency.id, (client) =>
      listAccesses(client, asked(session), { id: params.accessId, limit: 1 }),
    );
    const row = items[0];
    if (!row) throw new ProblemAnswer('notFound');
    const live = await loadCase(session.agency, row.caseId);
    const { program } = session.agency.law;
    const range = row.recordings.length > 0 ? row.recordings : [undefined];
    return {
      row,
      answers: range.flatMap((recording) =>
        accessAnswer(program, live.law, row.id, recording, row.requestedBy, product.now()).map(
          ({ norm: index, allowed, chain, missing }) => {
            const norm = program.norms[index]!;
            return {
              recording: recording ?? null,
              allowed,
              chain: [...chain] as TermIn<'ROLES'>[],
              missing: [...missing],
              norm: index,
              article: norm.article,
              gist: norm.gist,
              requirements: [...norm.requirements],
            };
          },
        ),
      ),
    };
  });

  handle(app, product, ROUTES.accessRegister, ({ query, session }) => {
    requireRole(session, 'custodian', 'archivist', 'unitHead', 'supervisor', 'auditAdministrator');
    return withAgency(product.pool, session.agency.id, (client) => accessRegister(client, session.agency.id, query));
  });
}

/** Who lets a request through, and whether their own, by the law in force at a moment. */
function releaseIn({ norms }: Program, at: number) {
  const now = norms.filter(({ effectiveFrom, effectiveTo }) => effectiveFrom <= at && at < effectiveTo);
  const ownBarred = ownReleaseBarred(now) ?? null;
  const by = { view: releasersOf(now, 'view'), copy: releasersOf(now, 'copy'), provide: releasersOf(now, 'provide') };
  return (action: TermIn<'ACCESS_ACTIONS'>) => ({ releasedBy: [...by[action]], ownBarred });
}
