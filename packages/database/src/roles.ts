import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { readIfThere, writeWhole } from './whole-file.ts';

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

/** The passwords are given to the roles at every start: those that cannot be read are simply made anew. */
async function readOrMakeSecrets(file: string): Promise<Secrets> {
  const kept = secretsIn((await readIfThere(file)) ?? '');
  if (kept) return kept;
  const fresh: Secrets = {
    zhiji_owner: randomBytes(24).toString('base64url'),
    zhiji_app: randomBytes(24).toString('base64url'),
  };
  await writeWhole(file, JSON.stringify(fresh));
  return fresh;
}

function secretsIn(text: string): Secrets | undefined {
  const match = /^\{"zhiji_owner":"([\w-]{32})","zhiji_app":"([\w-]{32})"\}$/.exec(text);
  return match ? { zhiji_owner: match[1]!, zhiji_app: match[2]! } : undefined;
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
