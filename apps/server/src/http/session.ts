import type { FastifyRequest } from 'fastify';
import { accountById, sessionOf, type Account } from '@zhiji/accounts';
import { withAgency } from '@zhiji/database';
import type { TermIn } from '@zhiji/terms';
import type { Product } from '../product.ts';
import type { Agency } from '../agency.ts';
import { ProblemAnswer } from './problem.ts';

/** Who asks: a signed-in person of one agency. */
export interface Session {
  readonly account: Account;
  readonly agency: Agency;
  readonly token: string;
}

export const SESSION_COOKIE = 'zhiji';

/** The session of a request, by bearer token or cookie. A cookie counts only for requests our own pages made. */
export async function sessionFor(product: Product, request: FastifyRequest): Promise<Session> {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer ?? request.cookies[SESSION_COOKIE];
  if (!token) throw new ProblemAnswer('signedOut');
  if (!bearer && !SAFE.has(request.method) && !fromOurPages(request)) throw new ProblemAnswer('crossSite');
  const session = await sessionOf(product.pool, token);
  if (!session) throw new ProblemAnswer('signedOut');
  const account = await withAgency(product.pool, session.agencyId, (client) => accountById(client, session.accountId));
  if (!account) throw new ProblemAnswer('signedOut');
  return { account, agency: await product.agency(session.agencyId), token };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Browsers say where a request comes from; SameSite=Strict is the first wall, this the second. */
export function fromOurPages(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  return origin === undefined || URL.parse(origin)?.host === request.headers.host;
}

/** Roles that handle or read cases; the three administrators do not. */
const CASE_READERS: readonly TermIn<'ROLES'>[] = [
  'officer',
  'undertaker',
  'unitHead',
  'unitLeader',
  'handlingUnit',
  'legalUnit',
  'policyLegalDivision',
  'legalReviewer',
  'committeeLeader',
  'committeeLeaderInCharge',
  'divisionHead',
  'agencyHead',
  'agencyLeader',
  'custodian',
  'archivist',
  'archivesHead',
  'receptionist',
  'server',
  'hearingHost',
  'supervisor',
  'disciplineInspection',
  'auditAdministrator',
];

export const readsCases = (account: Account): boolean => account.roles.some((role) => CASE_READERS.includes(role));

export function requireCaseReader({ account }: Session): void {
  if (!readsCases(account)) throw new ProblemAnswer('notYourRole', { detail: '系统、安全管理员不接触案件内容' });
}

export function requireRole({ account }: Session, ...roles: readonly TermIn<'ROLES'>[]): void {
  if (!account.roles.some((role) => roles.includes(role))) throw new ProblemAnswer('notYourRole');
}
