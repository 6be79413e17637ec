import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Client } from 'pg';
import { DatabaseFault } from './fault.ts';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../db/migrations');
/** Any constant will do; two servers that start together take turns on it. */
const ADVISORY_LOCK = 7_310_001;

/**
 * Applies the numbered SQL files of `db/migrations` that are still missing, each in a transaction of its own, and returns their names.
 * A file that differs from what was applied is refused: an applied migration is history. Throws DatabaseFault.
 */
export async function migrate(client: Client, folder: string = MIGRATIONS): Promise<string[]> {
  const files = (await fs.readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  await client.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
  try {
    await client.query(
      'create table if not exists schema_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migration');
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    for (const name of applied.keys()) {
      if (!files.includes(name))
        throw new DatabaseFault(
          'dataFolderOtherVersion',
          `数据库由更新的版本建立（含未知的变更 ${name}），请升级程序。未作任何改动。`,
        );
    }
    const done: string[] = [];
    for (const name of files) {
      const sql = await fs.readFile(path.join(folder, name), 'utf8');
      const sha256 = createHash('sha256').update(sql).digest('hex');
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before)
        throw new DatabaseFault('migrationChanged', `数据库变更 ${name} 与已执行的不一致；已执行的变更不得修改。`);
      await applyOne(client, name, sql, sha256);
      done.push(name);
    }
    return done;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [ADVISORY_LOCK]);
  }
}

async function applyOne(client: Client, name: string, sql: string, sha256: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new DatabaseFault('migrationFailed', `数据库变更 ${name} 执行失败，已回退。`, { cause });
  }
}
