// Which of a million cases have come due, one in two hundred, beside a scan of them all: the query by which the product wakes cases, over the register of
// cases in its own schema, as the role the product runs as.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { scratchDatabase, startTestPostgres } from '@zhiji/testkit';
import { compare, type Measured } from './harness.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
const DUE = CASES / 200;

const agency = randomUUID();
await using postgres = await startTestPostgres();
process.env['ZHIJI_TEST_DATABASE_URL'] = postgres.url;
await using database = await scratchDatabase();
const connect = async (connectionString: string) => {
  const client = new pg.Client({ connectionString, options: `-c zhiji.agency=${agency}` });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
};

await using owner = await connect(database.owner);
await owner.query(
  `insert into agency (id, code, name, regulation, log_origin) values ($1, 'BENCH', '基准', 'FZCG', 'bench.example')`,
  [agency],
);
// One case in 200 has been due for up to a day; with the others something changes in the coming months or never.
await owner.query(
  `insert into case_row (agency_id, case_id, version, title, status, stage, undertakers, participants, opened_at, changed_at, next_wake, owed, breaches, grams, haystack)
   select $1, gen_random_uuid(), 60, '占道经营案', 'open', 'investigation', '{}', '{}', now(), now(),
     case when n % 200 = 0 then now() - (n % 1440) * interval '1 minute' when n % 3 = 0 then null else now() + (1440 + n % 129600) * interval '1 minute' end,
     1, 0, '{}', '' from generate_series(1, $2::int) n`,
  [agency, CASES],
);
await owner.query('analyze case_row');

await using client = await connect(database.app);
const QUERY = 'select case_id from case_row where agency_id = $1 and next_wake <= now() order by next_wake';

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** The rows a plan took from the table. */
const rowsRead = (plan: Plan): number =>
  plan.Plans?.map(rowsRead).reduce((sum, rows) => sum + rows, 0) ??
  plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0);

/** Sweeps once; where no index may be used, everything is looked at. */
async function sweep(indexes: 'on' | 'off'): Promise<Measured> {
  for (const way of ['indexscan', 'indexonlyscan', 'bitmapscan'])
    await client.query(`select set_config('enable_${way}', $1, false)`, [indexes]);
  const explained = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(
    `explain (analyze, format json) ${QUERY}`,
    [agency],
  );
  const begin = performance.now();
  const { rowCount } = await client.query(QUERY, [agency]);
  const ms = performance.now() - begin;
  assert.equal(rowCount, DUE);
  return { value: rowsRead(explained.rows[0]!['QUERY PLAN'][0].Plan), details: { 'cases due': DUE, ms } };
}

await client.query(`select set_config('max_parallel_workers_per_gather', '0', false)`);
await compare({
  name: `law-timers, ${CASES.toLocaleString('en-US')} cases`,
  unit: 'cases read',
  better: 'lower',
  bar: DUE / CASES,
  rounds: 5,
  subject: { name: 'sweep', run: () => sweep('on') },
  comparators: [{ name: 'full scan', run: () => sweep('off') }],
});
