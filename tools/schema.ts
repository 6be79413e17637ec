// Dumps the migrated schema as readable SQL-like text; `--check` fails when db/schema.sql differs from what the migrations make.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { scratchDatabase } from '../packages/testkit/src/postgres.ts';

const FILE = path.resolve(import.meta.dirname, '../db/schema.sql');

const TABLES = `
  select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, pg_get_partkeydef(c.oid) as partition
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'schema_migration' order by c.relname`;
const COLUMNS = `
  select a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull, a.attgenerated, pg_get_expr(d.adbin, d.adrelid) as def
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`;
const CONSTRAINTS = `select conname, pg_get_constraintdef(oid) as def from pg_constraint where conrelid = $1 and contype <> 'n' order by contype, conname`;
const INDEXES = `
  select pg_get_indexdef(i.indexrelid) as def from pg_index i
  where i.indrelid = $1 and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) order by 1`;
const POLICIES = `select policyname, cmd, array_to_string(roles, ', ') as roles, qual, with_check from pg_policies where schemaname = 'public' and tablename = $1 order by 1`;
const TRIGGERS = `select pg_get_triggerdef(oid) as def from pg_trigger where tgrelid = $1 and not tgisinternal order by 1`;
const GRANTS = `
  select grantee, string_agg(privilege_type, ', ' order by privilege_type) as privileges from information_schema.role_table_grants
  where table_schema = 'public' and table_name = $1 and grantee <> 'zhiji_owner' group by grantee order by grantee`;
const FUNCTIONS = `select pg_get_functiondef(p.oid) as def from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' order by p.proname`;

export async function dumpSchema(client: pg.Client): Promise<string> {
  const out = ['-- Made by `node tools/schema.ts` from db/migrations; `npm run check` fails when it is stale.'];
  const rows = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
    (await client.query<T>(sql, values)).rows;
  for (const table of await rows<{
    oid: number;
    relname: string;
    relrowsecurity: boolean;
    relforcerowsecurity: boolean;
    partition: string | null;
  }>(TABLES)) {
    const columns = await rows<{
      attname: string;
      type: string;
      attnotnull: boolean;
      attgenerated: string;
      def: string | null;
    }>(COLUMNS, [table.oid]);
    const constraints = await rows<{ conname: string; def: string }>(CONSTRAINTS, [table.oid]);
    const lines = [
      ...columns.map(
        (c) =>
          `  ${c.attname} ${c.type}${c.attnotnull ? ' not null' : ''}${c.def === null ? '' : c.attgenerated ? ` generated always as (${c.def}) stored` : ` default ${c.def}`}`,
      ),
      ...constraints.map((c) => `  constraint ${c.conname} ${c.def}`),
    ];
    out.push(
      `\ncreate table ${table.relname} (\n${lines.join(',\n')}\n)${table.partition ? ` partition by ${table.partition}` : ''};`,
    );
    for (const { def } of await rows<{ def: string }>(INDEXES, [table.oid])) out.push(`${def};`);
    if (table.relrowsecurity) out.push(`alter table ${table.relname} enable row level security;`);
    if (table.relforcerowsecurity) out.push(`alter table ${table.relname} force row level security;`);
    for (const p of await rows<{
      policyname: string;
      cmd: string;
      roles: string;
      qual: string | null;
      with_check: string | null;
    }>(POLICIES, [table.relname])) {
      out.push(
        `create policy ${p.policyname} on ${table.relname} for ${p.cmd.toLowerCase()} to ${p.roles}${p.qual ? ` using ${p.qual}` : ''}${p.with_check ? ` with check ${p.with_check}` : ''};`,
      );
    }
    for (const { def } of await rows<{ def: string }>(TRIGGERS, [table.oid])) out.push(`${def};`);
    for (const g of await rows<{ grantee: string; privileges: string }>(GRANTS, [table.relname]))
      out.push(`grant ${g.privileges.toLowerCase()} on ${table.relname} to ${g.grantee};`);
  }
  for (const { def } of await rows<{ def: string }>(FUNCTIONS)) out.push(`\n${def.trimEnd()};`);
  return `${out.join('\n')}\n`;
}

if (import.meta.main) {
  await using database = await scratchDatabase();
  const client = new pg.Client(database.superuser);
  await client.connect();
  const text = await dumpSchema(client);
  await client.end();
  if (process.argv.includes('--check')) {
    if (readFileSync(FILE, 'utf8') !== text) {
      console.error('db/schema.sql is stale: run `node tools/schema.ts`');
      process.exitCode = 1;
    }
  } else writeFileSync(FILE, text);
}
