import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { scratchDatabase, type ScratchDatabase } from '@zhiji/testkit';
import { migrate } from './migrate.ts';

describe('migrations', () => {
  let database: ScratchDatabase;
  let client: pg.Client;
  let folder: string;
  before(async () => {
    database = await scratchDatabase();
    client = new pg.Client(database.owner);
    await client.connect();
    await client.query('drop table schema_migration');
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-migrations-'));
    await fs.writeFile(path.join(folder, '0001-one.sql'), 'create table one (a int);');
  });
  after(async () => {
    await client.end();
    await database[Symbol.asyncDispose]();
    await fs.rm(folder, { recursive: true });
  });

  it('applies what is missing, once, also when two start together', async () => {
    const second = new pg.Client(database.owner);
    await second.connect();
    const both = await Promise.all([migrate(client, folder), migrate(second, folder)]);
    await second.end();
    assert.deepEqual(both.flat(), ['0001-one.sql']);
    assert.deepEqual(await migrate(client, folder), []);
  });

  it('rolls a failing file back whole', async () => {
    await fs.writeFile(path.join(folder, '0002-two.sql'), 'create table two (a int); select 1/0;');
    await assert.rejects(migrate(client, folder), { name: 'DatabaseFault', code: 'migrationFailed' });
    assert.equal((await client.query(`select to_regclass('two') as t`)).rows[0].t, null);
    await fs.rm(path.join(folder, '0002-two.sql'));
  });

  it('refuses a changed file and a database that knows more than the program', async () => {
    await fs.writeFile(path.join(folder, '0001-one.sql'), 'create table one (b int);');
    await assert.rejects(migrate(client, folder), { code: 'migrationChanged' });
    await fs.writeFile(path.join(folder, '0001-one.sql'), 'create table one (a int);');
    await client.query(`insert into schema_migration (name, sha256) values ('9999-future.sql', 'x')`);
    await assert.rejects(migrate(client, folder), { code: 'dataFolderOtherVersion' });
    await client.query(`delete from schema_migration where name = '9999-future.sql'`);
  });
});
