// 32 callers of the shipped sequencer, each answered after its event is committed in the tree under a signed head, beside 32 connections that
// insert one row per transaction into an equal table without any of that. The naive sealed design stands beside them as a warning.
import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID, randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { commitLeaf, hashToBytes, leafText, openCheckpoint, type Leaf } from '@zhiji/tlog';
import { leafDigests, newSignerKey, nonces, openSequencer, openSigner, type JournalPayload } from '@zhiji/journal';
import { scratchDatabase, startTestPostgres, type ScratchDatabase } from '@zhiji/testkit';
import { compare, quantile, type Measured } from './harness.ts';

const CALLERS = 32;
/** Each caller works on a case of its own. */
const cases = Array.from({ length: CALLERS }, () => randomUUIDv7());
const WARM_UP = 500;
const WINDOW = 4000;
const ROUNDS = 5;
const ORIGIN = 'bench.example/log/BENCH';
const agency = { id: randomUUID(), code: 'BENCH' };
const signer = openSigner(newSignerKey(ORIGIN));

const eventOf = (): JournalPayload => ({
  id: randomUUIDv7(),
  type: 'procedure.started',
  occurredAt: '2026-02-13T16:30:00.000+08:00',
  by: { id: 'officer-17', role: 'undertaker', unit: 'unit-3' },
  objects: [{ type: 'case', id: 'case-2026-000123', role: 'subject' }],
  data: { lead: 'inspection', place: '鼓楼区东街口 12 号', note: '占道经营，现场制止无效，依法启动程序。' },
});

/** Runs `once` from every caller without pause; answers how many of them ended in the window, per second, and how long each took. */
async function load(once: (caller: number) => Promise<void>): Promise<Measured> {
  const begin = performance.now() + WARM_UP;
  const end = begin + WINDOW;
  const taken: number[] = [];
  await Promise.all(
    Array.from({ length: CALLERS }, async (_, caller) => {
      for (let now = performance.now(); now < end;) {
        const start = now;
        await once(caller);
        now = performance.now();
        if (now >= begin && now < end) taken.push(now - start);
      }
    }),
  );
  const details = { 'p50 ms': quantile(taken, 0.5), 'p99 ms': quantile(taken, 0.99) };
  return { value: (taken.length * 1000) / WINDOW, details };
}

/** A fresh database with the agency in it, checkpointed, for every run. */
async function inFreshDatabase<T>(work: (database: ScratchDatabase, owner: pg.Client) => Promise<T>): Promise<T> {
  await using database = await scratchDatabase();
  const owner = new pg.Client({ connectionString: database.owner, options: `-c zhiji.agency=${agency.id}` });
  await owner.connect();
  try {
    await owner.query('insert into agency (id, code, name, regulation, log_origin) values ($1, $2, $3, $2, $4)', [
      agency.id,
      agency.code,
      '基准',
      ORIGIN,
    ]);
    const superuser = new pg.Client(database.superuser);
    await superuser.connect();
    await superuser.query('checkpoint');
    await superuser.end();
    return await work(database, owner);
  } finally {
    await owner.end();
  }
}

const sequencer = () =>
  inFreshDatabase(async (database, owner) => {
    await using journal = await openSequencer({
      databaseUrl: database.app,
      agency,
      origin: ORIGIN,
      signer,
      now: () => Date.now(),
      nonce: nonces(),
    });
    let acknowledged = 0;
    const measured = await load(async (caller) => {
      const outcome = await journal.append({ caseId: cases[caller]!, events: [eventOf()] });
      assert.equal(outcome.status, 'appended');
      acknowledged++;
    });
    await checkTree(owner, acknowledged);
    return measured;
  });

/** Row count, last index, root recomputed by levels from the stored leaves, and the signature of the head. */
async function checkTree(owner: pg.Client, acknowledged: number): Promise<void> {
  const { rows } = await owner.query<{ leaf_index: string; leaf: Buffer }>(
    'select leaf_index, leaf from journal_entry order by leaf_index',
  );
  assert.equal(rows.length, acknowledged);
  assert.equal(Number(rows.at(-1)!.leaf_index), acknowledged - 1);
  const digest = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  let level = rows.map(({ leaf }) => digest(Uint8Array.of(0), leaf));
  while (level.length > 1)
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) =>
      2 * i + 1 < level.length ? digest(Uint8Array.of(1), level[2 * i]!, level[2 * i + 1]!) : level[2 * i]!,
    );
  const head = await owner.query<{ note: string }>('select note from tree_head order by size desc limit 1');
  const { note } = head.rows[0]!;
  const checkpoint = openCheckpoint(note, ORIGIN, [signer]);
  assert.ok(!('refusal' in checkpoint));
  assert.equal(checkpoint.size, acknowledged);
  assert.deepEqual(Buffer.from(hashToBytes(checkpoint.root)), level[0]);
  const flipped = openCheckpoint(note.replace(`\n${acknowledged}\n`, `\n${acknowledged + 1}\n`), ORIGIN, [signer]);
  assert.ok('refusal' in flipped);
}

const EQUAL_TABLE = `
  create table bare_entry (like journal_entry including all);
  alter table bare_entry enable row level security, force row level security;
  create policy own_agency on bare_entry using (agency_id = current_agency());
  grant select, insert on bare_entry to zhiji_app;
  create table bare_head (agency_id uuid primary key, size bigint not null);
  grant select, update on bare_head to zhiji_app`;
const INSERT = {
  name: 'insert',
  text: `insert into bare_entry (agency_id, leaf_index, event_id, case_id, case_version, type, occurred_at, recorded_at, payload, nonce, leaf)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

/** What one row holds, made as cheaply as can be: the comparator has no hashing to do. */
const nonce = randomBytes(32);
const sample = Buffer.from(JSON.stringify(eventOf()));
const identity: Pick<Leaf, 'agency' | 'id' | 'recordedAt'> = {
  agency: agency.code,
  id: randomUUID(),
  recordedAt: '2026-02-13T16:30:00.000+08:00',
};
const leaf = Buffer.from(leafText(commitLeaf(identity, Buffer.concat([nonce, sample]), leafDigests)));
const rowOf = (index: number, caller: number) => [
  agency.id,
  index,
  randomUUIDv7(),
  cases[caller],
  index + 1,
  'procedure.started',
  '2026-02-13T08:30:00.000Z',
  '2026-02-13T08:30:00.000Z',
  sample,
  nonce,
  leaf,
];

const overConnections = (once: (client: pg.Client, caller: number, next: () => number) => Promise<unknown>) => () =>
  inFreshDatabase(async (database, owner) => {
    await owner.query(EQUAL_TABLE);
    await owner.query('insert into bare_head values ($1, 0)', [agency.id]);
    const clients = await Promise.all(
      Array.from({ length: CALLERS }, async () => {
        const client = new pg.Client({ connectionString: database.app, options: `-c zhiji.agency=${agency.id}` });
        await client.connect();
        return client;
      }),
    );
    let acknowledged = 0;
    let index = 0;
    const measured = await load(async (caller) => {
      await once(clients[caller]!, caller, () => index++);
      acknowledged++;
    });
    for (const client of clients) await client.end();
    const { rows } = await owner.query<{ count: string }>('select count(*) from bare_entry');
    assert.equal(Number(rows[0]!.count), acknowledged);
    return measured;
  });

const bare = overConnections((client, caller, next) => client.query({ ...INSERT, values: rowOf(next(), caller) }));

const naive = overConnections(async (client, caller) => {
  await client.query('begin');
  const { rows } = await client.query<{ size: string }>({
    name: 'lock',
    text: 'select size from bare_head where agency_id = $1 for update',
    values: [agency.id],
  });
  const size = Number(rows[0]!.size);
  await client.query({ ...INSERT, values: rowOf(size, caller) });
  await client.query({
    name: 'advance',
    text: 'update bare_head set size = $2 where agency_id = $1',
    values: [agency.id, size + 1],
  });
  await client.query('commit');
});

await using postgres = await startTestPostgres();
process.env['ZHIJI_TEST_DATABASE_URL'] = postgres.url;
const subject = { name: 'sequencer, 32 callers', run: sequencer };
const common = { unit: 'events/s', better: 'higher', rounds: ROUNDS, subject } as const;
await compare({
  ...common,
  name: 'seal-32',
  bar: 2,
  comparators: [{ name: '32 connections, one insert per transaction', run: bare }],
});
await compare({
  ...common,
  name: 'seal-32-naive-guard',
  bar: 1,
  rounds: 3,
  comparators: [{ name: '32 connections, head row locked per event', run: naive }],
});
