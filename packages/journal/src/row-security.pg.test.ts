import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { fact, testJournal, type TestJournal } from '../test/test-journal.ts';
import { integrate, openSequencer, publish, readCase, readEntry, readPage, type SequencerOptions } from './index.ts';

const TABLES = ['journal_entry', 'tree_head', 'log_tile', 'published_checkpoint'] as const;

describe('tables of the journal', () => {
  let journal: TestJournal;
  let other: SequencerOptions;
  let owner: pg.Client;
  let disposable: string;
  const ownAgency = () => journal.options.agency.id;
  const caseId = randomUUIDv7();

  before(async () => {
    journal = await testJournal();
    other = await journal.addAgency('SMGX');
    for (const options of [journal.options, other]) {
      await using sequencer = await openSequencer(options);
      await sequencer.append({ caseId, events: Array.from({ length: 300 }, (_, n) => fact(n)) });
      await journal.read((client) => integrate(client, options.agency.id), options.agency.id);
      await journal.read((client) => publish(client, options.agency.id), options.agency.id);
    }
    owner = new pg.Client({ connectionString: journal.database.owner, options: `-c zhiji.agency=${ownAgency()}` });
    await owner.connect();
    disposable = (await journal.read((client) => readPage(client, ownAgency(), 7, 1)))[0]!.eventId;
  });
  after(async () => {
    await owner.end();
    await journal[Symbol.asyncDispose]();
  });

  for (const table of TABLES) {
    it(`${table}: an agency sees its own rows only, also when it asks for others`, async () => {
      const { rows } = await journal.read((client) =>
        client.query<{ agency_id: string }>(`select agency_id from ${table}`),
      );
      assert.ok(rows.length > 0);
      assert.ok(rows.every((row) => row.agency_id === ownAgency()));
      const asked = await journal.read((client) =>
        client.query(`select 1 from ${table} where agency_id = $1`, [other.agency.id]),
      );
      assert.equal(asked.rowCount, 0);
    });

    it(`${table}: without an agency nothing is seen`, async () => {
      const client = new pg.Client(journal.database.app);
      await client.connect();
      assert.equal((await client.query(`select 1 from ${table}`)).rowCount, 0);
      await client.end();
    });

    for (const verb of ['update', 'delete', 'truncate'] as const) {
      const sql = {
        update: `update ${table} set agency_id = agency_id`,
        delete: `delete from ${table}`,
        truncate: `truncate ${table} cascade`,
      }[verb];
      it(`${table}: the application may not ${verb}`, () =>
        assert.rejects(
          journal.read((client) => client.query(sql)),
          { code: '42501' },
        ));
      it(`${table}: not even the owner may ${verb}`, () => assert.rejects(owner.query(sql), { code: '23001' }));
    }
  }

  const INSERTS: Readonly<Record<(typeof TABLES)[number], (agencyId: string) => readonly [string, unknown[]]>> = {
    journal_entry: (agencyId) => [
      `insert into journal_entry (agency_id, leaf_index, event_id, type, occurred_at, recorded_at, leaf) values ($1, 999, $2, 'x', now(), now(), '')`,
      [agencyId, randomUUIDv7()],
    ],
    tree_head: (agencyId) => [
      `insert into tree_head (agency_id, size, previous, edge, note) values ($1, 512, 300, $2, '')`,
      [agencyId, randomBytes(32)],
    ],
    log_tile: (agencyId) => [
      'insert into log_tile (agency_id, level, tile_index, hashes, root) values ($1, 5, 0, $2, $3)',
      [agencyId, randomBytes(8192), randomBytes(32)],
    ],
    published_checkpoint: (agencyId) => [
      `insert into published_checkpoint (agency_id, size, note) values ($1, 0, '')`,
      [agencyId],
    ],
  };
  for (const table of TABLES)
    it(`${table}: a row of another agency is refused, one's own would be taken`, async () => {
      await assert.rejects(
        journal.read((client) => client.query(...toQuery(INSERTS[table](other.agency.id)))),
        { code: '42501' },
      );
      const rolledBack = new Error('enough seen');
      await assert.rejects(
        journal.read(async (client) => {
          assert.equal((await client.query(...toQuery(INSERTS[table](ownAgency())))).rowCount, 1);
          throw rolledBack;
        }),
        rolledBack,
      );
    });

  it('a head continues one that is there', () =>
    assert.rejects(
      journal.read((client) =>
        client.query(`insert into tree_head (agency_id, size, previous, edge, note) values ($1, 512, 299, $2, '')`, [
          ownAgency(),
          randomBytes(32),
        ]),
      ),
      { code: '23503' },
    ));

  it('readers of another agency find nothing', () =>
    journal.read(async (client) => {
      assert.deepEqual(await readCase(client, other.agency.id, caseId), []);
      assert.deepEqual(await readPage(client, other.agency.id, 0, 10), []);
      assert.equal((await readCase(client, ownAgency(), caseId, 298)).length, 2);
    }));

  describe('disposal', () => {
    const CHANGES: readonly string[] = [
      `payload = '{}'::bytea`,
      'payload = null',
      'payload = null, nonce = null, type = $$x$$',
      'payload = null, nonce = null, leaf = $$x$$',
      'payload = null, nonce = null, case_version = case_version + 1000',
      'recorded_at = now()',
    ];
    for (const change of CHANGES)
      it(`set ${change}: refused`, () =>
        assert.rejects(owner.query(`update journal_entry set ${change} where event_id = $1`, [disposable]), {
          code: /^23/,
        }));

    it('payload and nonce together may go; the leaf stays, the tree holds, and the reader says so', async () => {
      await owner.query('update journal_entry set payload = null, nonce = null where event_id = $1', [disposable]);
      const entry = await journal.read((client) => readEntry(client, ownAgency(), disposable));
      assert.equal(entry!.content, 'disposed');
      assert.equal((await journal.check())[7]!.content, 'disposed');
    });

    it('what is gone does not come back', async () => {
      const restore = owner.query('update journal_entry set payload = $2, nonce = $3 where event_id = $1', [
        disposable,
        Buffer.from('{}'),
        randomBytes(32),
      ]);
      await assert.rejects(restore, { code: '23001' });
    });

    it('the id of a disposed event is not taken again', async () => {
      await using sequencer = await openSequencer(journal.options);
      await assert.rejects(sequencer.append({ caseId, events: [fact(7, { id: disposable })] }), {
        code: 'eventIdReused',
      });
    });
  });
});

function toQuery([text, values]: readonly [string, unknown[]]): [string, unknown[]] {
  return [text, values];
}
