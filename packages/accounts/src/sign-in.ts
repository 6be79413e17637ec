import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { withAgency } from '@zhiji/database';
import { hashPassword, verifyPassword } from './password.ts';

export type SignIn =
  | { readonly agencyId: string; readonly accountId: string; readonly token: string }
  | { readonly refused: 'signInFailed' }
  | { readonly refused: 'lockedOut'; readonly retryAfter: number };

/** Sessions end after half a day, and after an hour without use. */
export const SESSION_HOURS = 12;
const IDLE_MINUTES = 60;
const FAILURES_ALLOWED = 5;
const LOCK_MINUTES = 15;

/** Spends as long on an unknown login as on a known one. */
let decoy: Promise<string> | undefined;

/** Checks a password, counts failures, locks after too many, and opens a session. */
export async function signIn(pool: Pool, login: string, password: string): Promise<SignIn> {
  const { rows } = await pool.query<{
    id: string;
    agency_id: string;
    password_hash: string;
    failures: number;
    locked_until: Date | null;
    disabled_at: Date | null;
  }>('select * from account_for_sign_in($1)', [login]);
  const found = rows[0];
  if (!found || found.disabled_at) {
    await verifyPassword(password, await (decoy ??= hashPassword(randomBytes(16).toString('hex'))));
    return { refused: 'signInFailed' };
  }
  const locked = (found.locked_until?.getTime() ?? 0) - Date.now();
  if (locked > 0) return { refused: 'lockedOut', retryAfter: Math.ceil(locked / 1000) };
  const right = await verifyPassword(password, found.password_hash);
  return withAgency(pool, found.agency_id, async (client) => {
    if (!right) {
      await client.query(
        `update account set failures = failures + 1, locked_until = case when failures + 1 >= $2 then now() + make_interval(mins => $3) end where id = $1`,
        [found.id, FAILURES_ALLOWED, LOCK_MINUTES],
      );
      return { refused: 'signInFailed' };
    }
    await client.query('update account set failures = 0, locked_until = null where id = $1', [found.id]);
    const token = randomBytes(32).toString('base64url');
    await client.query(
      `insert into session (token_sha256, agency_id, account_id, expires_at) values ($1, $2, $3, now() + make_interval(hours => $4))`,
      [sha256(token), found.agency_id, found.id, SESSION_HOURS],
    );
    return { agencyId: found.agency_id, accountId: found.id, token };
  });
}

/** The account behind a token, if its session still runs. Use is noted at most once a minute. */
export async function sessionOf(
  pool: Pool,
  token: string,
): Promise<{ readonly agencyId: string; readonly accountId: string } | undefined> {
  const hash = sha256(token);
  const { rows } = await pool.query<{ agency_id: string; account_id: string; expires_at: Date; used_at: Date }>(
    'select * from session_for_token($1)',
    [hash],
  );
  const found = rows[0];
  const idle = Date.now() - (found?.used_at.getTime() ?? 0);
  if (!found || found.expires_at.getTime() < Date.now() || idle > IDLE_MINUTES * 60_000) return undefined;
  if (idle > 60_000)
    await withAgency(pool, found.agency_id, (client) =>
      client.query('update session set used_at = now() where token_sha256 = $1', [hash]),
    );
  return { agencyId: found.agency_id, accountId: found.account_id };
}

export async function signOut(pool: Pool, agencyId: string, token: string): Promise<void> {
  await withAgency(pool, agencyId, (client) =>
    client.query('delete from session where token_sha256 = $1', [sha256(token)]),
  );
}

const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();
