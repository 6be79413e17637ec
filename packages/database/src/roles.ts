import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import pg from 'pg';
import { migrate } from './migrate.ts';

export interface DatabaseUrls {
  /** Owner of the tables: migrations only. */
  readonly owner: string;
  /** What the server and the command line use: owns nothing, so row-level security binds it. */
  readonly app: string;
}

/**
 * Makes the product's database and its two roles below a superuser connection, applies the migrations, and returns the connection strings.
 * Repeating it is harmless. `secretFile` keeps the roles' passwords (mode 0600).
 */
export async function prepareDatabase(superuserUrl: string, name: string, secretFile: string): Promise<DatabaseUrls> {
  const secrets = await readOrMakeSecrets(secretFile);
  await withClient(superuserUrl, async (client) => {
    for (const [role, password] of Object.entries(secrets)) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = rowCount === 0 ? 'create' : 'alter';
      await client.query(
        `${verb} role ${client.escapeIdentifier(role)} login nosuperuser nobypassrls password ${client.escapeLiteral(password)}`,
      );
    }
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} owner zhiji_owner`);
  });
  const as = (role: keyof Secrets) => {
    const url = new URL(superuserUrl);
    return Object.assign(url, { username: role, password: secrets[role], pathname: `/${name}` }).toString();
  };
  await withClient(as('zhiji_owner'), (client) => migrate(client));
  return { owner: as('zhiji_owner'), app: as('zhiji_app') };
}

interface Secrets {
  readonly zhiji_owner: string;
  readonly zhiji_app: string;
}

async function readOrMakeSecrets(file: string): Promise<Secrets> {
  const fresh: Secrets = {
    zhiji_owner: randomBytes(24).toString('base64url'),
    zhiji_app: randomBytes(24).toString('base64url'),
  };
  await fs.writeFile(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw cause;
  });
  return JSON.parse(await fs.readFile(file, 'utf8')) as Secrets;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
