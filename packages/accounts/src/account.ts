import { randomUUID } from 'node:crypto';
import type { TermIn } from '@zhiji/terms';
import type { ClientBase } from 'pg';
import { hashPassword } from './password.ts';

/** 帐号 – a person who may sign in. */
export interface Account {
  readonly id: string;
  readonly agencyId: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly TermIn<'ROLES'>[];
  readonly unit: string | null;
  readonly certificate: string | null;
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly TermIn<'ROLES'>[];
  readonly unit?: string;
  readonly certificate?: string;
  readonly password: string;
}

export type AccountRefusal = 'loginTaken' | 'loginInvalid' | 'passwordTooShort' | 'rolesClash';

const MIN_PASSWORD = 10;

/** 系统、安全、审计三员须分设 (GB/T 22239-2019): nobody holds two of them, and none of them handles cases. */
const SEPARATED = new Set<string>(['systemAdministrator', 'securityAdministrator', 'auditAdministrator']);

export function accountRefusal({
  login,
  password,
  roles,
}: Pick<NewAccount, 'login' | 'password' | 'roles'>): AccountRefusal | undefined {
  if (!/^[a-z0-9][a-z0-9._-]{0,99}$/.test(login)) return 'loginInvalid';
  if (password.length < MIN_PASSWORD) return 'passwordTooShort';
  if (roles.length === 0 || (roles.some((role) => SEPARATED.has(role)) && roles.length > 1)) return 'rolesClash';
  return undefined;
}

/** Makes an account of the session's agency. The journal learns of it from the server, which looks for accounts not yet journaled. */
export async function createAccount(
  client: ClientBase,
  agencyId: string,
  account: NewAccount,
): Promise<{ readonly id: string } | { readonly refused: AccountRefusal }> {
  const refused = accountRefusal(account);
  if (refused) return { refused };
  const { rows } = await client.query<{ id: string }>(
    `insert into account (id, agency_id, login, name, roles, unit, certificate, password_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (login) do nothing returning id`,
    [
      randomUUID(),
      agencyId,
      account.login,
      account.name,
      account.roles,
      account.unit ?? null,
      account.certificate ?? null,
      await hashPassword(account.password),
    ],
  );
  return rows[0] ?? { refused: 'loginTaken' };
}

const COLUMNS = 'id, agency_id as "agencyId", login, name, roles, unit, certificate';

export async function accountById(client: ClientBase, id: string): Promise<Account | undefined> {
  const { rows } = await client.query<Account>(`select ${COLUMNS} from account where id = $1 and disabled_at is null`, [
    id,
  ]);
  return rows[0];
}

export async function accountsOf(client: ClientBase): Promise<readonly Account[]> {
  const { rows } = await client.query<Account>(
    `select ${COLUMNS} from account where disabled_at is null order by name`,
  );
  return rows;
}

/** Accounts whose person or roles the journal does not hold yet. */
export async function unjournaledAccounts(client: ClientBase): Promise<readonly Account[]> {
  const { rows } = await client.query<Account>(
    `select ${COLUMNS} from account where journaled_at is null and disabled_at is null order by created_at`,
  );
  return rows;
}

export async function markJournaled(client: ClientBase, ids: readonly string[]): Promise<void> {
  await client.query('update account set journaled_at = now() where id = any($1::uuid[])', [ids]);
}
