import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startTestPostgres } from '@zhiji/testkit';
import { severingProxy, type Cut, type SeveringProxy } from '../test/severing-proxy.ts';
import { fact, testJournal, type TestJournal } from '../test/test-journal.ts';
import {
  integrate,
  openSequencer,
  publish,
  type AppendRequest,
  type Sequencer,
  type SequencerOptions,
} from './index.ts';

const KILLS = 100;

describe(`a sequencer killed ${KILLS} times`, () => {
  let journal: TestJournal;
  let next: ChildProcess | undefined;
  before(async () => (journal = await testJournal()));
  after(async () => {
    next?.kill('SIGKILL');
    await journal[Symbol.asyncDispose]();
  });

  /** A process that waits to be told to begin. */
  function child(): ChildProcess {
    const { key, options } = journal;
    const { databaseUrl, agency, origin } = options;
    const script = path.join(import.meta.dirname, '../test/appending-child.ts');
    return spawn(process.execPath, [script, JSON.stringify({ databaseUrl, agency, origin, key })], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  }

  /** Lets it run, kills it `delay` ms after it has opened the journal, and answers what it had acknowledged. */
  async function runAndKill(running: ChildProcess, delay: number): Promise<Map<string, number>> {
    const acknowledged = new Map<string, number>();
    const exited = once(running, 'exit');
    running.stdin!.write('go\n');
    for await (const line of createInterface({ input: running.stdout! })) {
      if (line === 'open') void sleep(delay).then(() => running.kill('SIGKILL'));
      else {
        const [eventId, leafIndex] = line.split(' ');
        acknowledged.set(eventId!, Number(leafIndex));
      }
    }
    assert.deepEqual(await exited, [null, 'SIGKILL']);
    return acknowledged;
  }

  it('loses nothing it has acknowledged, leaves no gap, and never contradicts itself', async () => {
    const acknowledged = new Map<string, number>();
    let published = 0;
    next = child();
    for (let kill = 0; kill < KILLS; kill++) {
      const running: ChildProcess = next;
      next = child();
      for (const [eventId, leafIndex] of await runAndKill(running, Math.random() * 30))
        acknowledged.set(eventId, leafIndex);
      await backendsGone(journal);
      const entries = await journal.read(async (client) => {
        await integrate(client, journal.options.agency.id);
        return (await publish(client, journal.options.agency.id))!.size;
      });
      assert.ok(entries >= published);
      published = entries;
      // Everything is verified anew now and then; what was acknowledged, every time.
      if (kill % 10 === 9) await journal.check();
      const { rows } = await journal.read((client) =>
        client.query<{ event_id: string; leaf_index: string }>('select event_id, leaf_index from journal_entry'),
      );
      const there = new Map(rows.map((row) => [row.event_id, Number(row.leaf_index)]));
      for (const [eventId, leafIndex] of acknowledged) assert.equal(there.get(eventId), leafIndex);
      assert.equal(Math.max(-1, ...there.values()), there.size - 1);
    }
    assert.ok(acknowledged.size > KILLS, `only ${acknowledged.size} acknowledged`);
    assert.ok((await journal.check()).length >= acknowledged.size);
  });
});

/** Waits until the database has ended what a dead client had sent. */
async function backendsGone({ database }: TestJournal): Promise<void> {
  const client = new pg.Client(database.superuser);
  await client.connect();
  const alive = `select 1 from pg_stat_activity where datname = current_database() and application_name = 'zhiji-sequencer'`;
  while ((await client.query(alive)).rowCount) await sleep(2);
  await client.end();
}

describe('a lost connection', () => {
  let journal: TestJournal;
  let proxy: SeveringProxy;
  beforeEach(async () => {
    journal = await testJournal();
    proxy = await severingProxy(journal.options.databaseUrl);
  });
  afterEach(async () => {
    await proxy[Symbol.asyncDispose]();
    await journal[Symbol.asyncDispose]();
  });

  const open = (projecting: boolean, patience: Pick<SequencerOptions, 'reconnects'> = {}): Promise<Sequencer> =>
    openSequencer({
      ...journal.options,
      ...patience,
      databaseUrl: proxy.url,
      ...(projecting ? { project: async (transaction) => void (await transaction.query('select 1')) } : {}),
    });

  const CUTS: Readonly<Record<Cut, string>> = {
    before: 'failed and lost: sent again',
    after: 'failed but persisted: answered as recorded',
    late: 'failed and persisted later: recorded once',
  };
  for (const [cut, name] of Object.entries(CUTS) as [Cut, string][])
    for (const [projecting, marker] of [
      [false, 'append\0'],
      [true, 'commit\0'],
    ] as const)
      for (const callers of [1, 40])
        it(`${name} (${callers} callers, ${projecting ? 'with' : 'without'} projection)`, async () => {
          await using sequencer = await open(projecting);
          await sequencer.append({ events: [fact(0)] });
          proxy.cutAt(marker, cut);
          const requests = Array.from({ length: callers }, (_, n): AppendRequest => ({ events: [fact(n), fact(n)] }));
          const answers = await Promise.all(requests.map((request) => sequencer.append(request)));
          await sequencer.append({ events: [fact(0)] });
          await backendsSettled(journal);
          const entries = await journal.check();
          assert.equal(entries.length, 2 + 2 * callers);
          for (const [i, answer] of answers.entries()) {
            assert.ok(answer.status === 'appended');
            for (const [j, { eventId, leafIndex }] of answer.entries.entries()) {
              assert.equal(eventId, requests[i]!.events[j]!.id);
              assert.equal(entries[leafIndex]!.eventId, eventId);
            }
          }
        });

  it('that comes back is waited for', async () => {
    await using sequencer = await open(true);
    await sequencer.append({ events: [fact(0)] });
    proxy.refuse();
    proxy.cutAt('commit\0', 'before');
    const asked = Promise.all(Array.from({ length: 10 }, (_, n) => sequencer.append({ events: [fact(n)] })));
    await sleep(1000);
    proxy.restore();
    await asked;
    assert.equal((await journal.check()).length, 11);
  });

  it('that does not come back in time leaves the outcome open; the same request later settles it', async () => {
    await using sequencer = await open(true, { reconnects: 4 });
    const request = { events: [fact(1)] };
    proxy.cutAt('commit\0', 'after');
    proxy.refuse();
    await assert.rejects(sequencer.append(request), { name: 'JournalFault', code: 'outcomeUnknown' });
    await assert.rejects(sequencer.append({ events: [fact(2)] }), { code: 'outcomeUnknown' });
    proxy.restore();
    const [again, next] = await Promise.all([sequencer.append(request), sequencer.append({ events: [fact(3)] })]);
    assert.ok(again.status === 'appended' && next.status === 'appended');
    assert.deepEqual([again.entries[0]!.leafIndex, next.entries[0]!.leafIndex], [0, 1]);
    assert.equal((await journal.check()).length, 2);
  });

  it('fifty times in a row loses and doubles nothing', async () => {
    await using sequencer = await openSequencer(journal.options);
    const administrator = new pg.Client(journal.database.superuser);
    await administrator.connect();
    let stop = false;
    const callers = Array.from({ length: 16 }, async () => {
      const acknowledged: number[] = [];
      for (let n = 0; !stop; n++) {
        const answer = await sequencer.append({ events: [fact(n)] });
        assert.ok(answer.status === 'appended');
        acknowledged.push(answer.entries[0]!.leafIndex);
      }
      return acknowledged;
    });
    for (let cut = 0; cut < 50; cut++) {
      await sleep(Math.random() * 40);
      await administrator.query(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'zhiji-sequencer'`);
    }
    stop = true;
    const acknowledged = (await Promise.all(callers)).flat();
    await administrator.end();
    assert.equal(new Set(acknowledged).size, acknowledged.length);
    assert.equal((await journal.check()).length, acknowledged.length);
  });
});

/** Waits until no statement of a sequencer is under way, so that nothing more is written. */
async function backendsSettled({ database }: TestJournal): Promise<void> {
  const client = new pg.Client(database.superuser);
  await client.connect();
  await sleep(400);
  const busy = `
    select 1 from pg_stat_activity
    where datname = current_database() and application_name = 'zhiji-sequencer' and state <> 'idle'`;
  while ((await client.query(busy)).rowCount) await sleep(5);
  await client.end();
}

describe('a database server that crashes', () => {
  it('is waited for while it recovers; nothing acknowledged is missing', async () => {
    await using postgres = await startTestPostgres();
    const shared = process.env['ZHIJI_TEST_DATABASE_URL'];
    process.env['ZHIJI_TEST_DATABASE_URL'] = postgres.url;
    await using journal = await testJournal();
    if (shared === undefined) delete process.env['ZHIJI_TEST_DATABASE_URL'];
    else process.env['ZHIJI_TEST_DATABASE_URL'] = shared;
    await using sequencer = await openSequencer(journal.options);
    const administrator = new pg.Client(journal.database.superuser);
    administrator.on('error', () => undefined);
    await administrator.connect();
    const { rows } = await administrator.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'zhiji-sequencer' and datname = current_database()`,
    );
    let stop = false;
    const callers = Array.from({ length: 16 }, async () => {
      let answered = 0;
      for (; !stop; answered++) await sequencer.append({ events: [fact(answered)] });
      return answered;
    });
    await sequencer.append({ events: [fact(0)] });
    // A backend that dies of a signal makes the server drop all connections and recover from its log.
    const dropped = new Promise((resolve) => administrator.once('end', resolve));
    process.kill(rows[0]!.pid, 'SIGKILL');
    await dropped;
    await sequencer.append({ events: [fact(1)] });
    stop = true;
    const answered = (await Promise.all(callers)).reduce((sum, n) => sum + n, 0);
    assert.equal((await journal.check()).length, 2 + answered);
  });
});
