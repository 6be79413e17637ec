import type { FastifyInstance } from 'fastify';
import { accountById, accountsOf, SESSION_HOURS, signIn, signOut, type Account } from '@zhiji/accounts';
import { ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import type { Agency } from '../agency.ts';
import type { Product } from '../product.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { fromOurPages, readsCases, SESSION_COOKIE } from './session.ts';
import { signInLimit } from './sign-in-limit.ts';

export function sessionRoutes(app: FastifyInstance, product: Product): void {
  const limited = signInLimit(() => performance.now());
  handle(app, product, ROUTES.signIn, async ({ body, request, reply }) => {
    if (!fromOurPages(request)) throw new ProblemAnswer('crossSite');
    const result = await limited(request.ip, () => signIn(product.pool, body.login, body.password));
    if ('refused' in result) {
      product.log.info({ refused: result.refused }, 'sign-in refused');
      throw new ProblemAnswer(result.refused, result.refused === 'lockedOut' ? { retryAfter: result.retryAfter } : {});
    }
    const account = await withAgency(product.pool, result.agencyId, (client) => accountById(client, result.accountId));
    if (body.kind !== 'token') {
      reply.setCookie(SESSION_COOKIE, result.token, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: product.configuration.address.startsWith('https:'),
        maxAge: SESSION_HOURS * 3600,
      });
    }
    return {
      me: meOf(account!, await product.agency(result.agencyId), product),
      token: body.kind === 'token' ? result.token : null,
    };
  });

  handle(app, product, ROUTES.signOut, async ({ session, reply }) => {
    await signOut(product.pool, session.agency.id, session.token);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return {};
  });

  handle(app, product, ROUTES.me, ({ session }) => Promise.resolve(meOf(session.account, session.agency, product)));

  handle(app, product, ROUTES.people, async ({ session }) => {
    const accounts = await withAgency(product.pool, session.agency.id, accountsOf);
    return {
      items: accounts.map(({ id, name, roles, unit, certificate }) => ({
        id,
        name,
        roles: [...roles],
        unit,
        certificate,
      })),
    };
  });
}

const meOf = (account: Account, agency: Agency, product: Product) => {
  const { id, name, login, roles, unit, certificate } = account;
  return {
    id,
    name,
    login,
    roles: [...roles],
    unit,
    certificate,
    agency: { code: agency.code, name: agency.name, regulation: agency.regulation },
    demonstration: product.configuration.demonstration,
    readsCases: readsCases(account),
  };
};
