import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate, startEmbeddedPostgres } from '@zhiji/database';

export interface TestPostgres extends AsyncDisposable {
  readonly url: string;
}

/** One PostgreSQL for a whole test run, in a folder that goes with it. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-test-pg-'));
  await fs.chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres(folder);
  return {
    url: postgres.superuserUrl,
    async [Symbol.asyncDispose]() {
      await postgres.stop();
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

export interface ScratchDatabase extends AsyncDisposable {
  /** Owner of the tables. */
  readonly owner: string;
  /** The role the product runs as; row-level security binds it. */
  readonly app: string;
  /** Bypasses row-level security, to look at everything from a test. */
  readonly superuser: string;
}

const TEMPLATE_LOCK = 7_310_002;

/** A database of its own for one test file, cloned from a migrated template. Uses the run's PostgreSQL, or starts one. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const given = process.env['ZHIJI_TEST_DATABASE_URL'];
  const own = given ? undefined : await startTestPostgres();
  const superuser = given ?? own!.url;
  const name = `scratch_${randomUUID().replaceAll('-', '')}`;
  await query(superuser, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await makeTemplate(client, superuser);
    await client.query(`create database ${name} template zhiji_template owner zhiji_owner`);
  });
  const as = (role: string) =>
    Object.assign(new URL(superuser), { username: role, password: 'test', pathname: `/${name}` }).toString();
  return {
    owner: as('zhiji_owner'),
    app: as('zhiji_app'),
    superuser: Object.assign(new URL(superuser), { pathname: `/${name}` }).toString(),
    async [Symbol.asyncDispose]() {
      await query(superuser, async (client) => {
        await leftAlone(client, name);
        await client.query(`drop database ${name} with (force)`);
      });
      await own?.[Symbol.asyncDispose]();
    },
  };
}

/** Waits a moment for connections that are being closed: cut off, they would fail the test that has just closed them. */
async function leftAlone(client: pg.Client, name: string): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [name]);
    if (!rowCount) return;
    await sleep(20);
  }
}

async function makeTemplate(client: pg.Client, superuser: string): Promise<void> {
  const { rowCount } = await client.query(`select 1 from pg_database where datname = 'zhiji_template'`);
  if (rowCount) return;
  for (const role of ['zhiji_owner', 'zhiji_app'])
    await client.query(`create role ${role} login nosuperuser nobypassrls password 'test'`);
  await client.query('create database zhiji_making owner zhiji_owner');
  const owner = Object.assign(new URL(superuser), {
    username: 'zhiji_owner',
    password: 'test',
    pathname: '/zhiji_making',
  }).toString();
  await query(owner, (made) => migrate(made));
  await client.query('alter database zhiji_making rename to zhiji_template');
}

async function query(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
