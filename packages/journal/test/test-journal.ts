import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import { withAgency } from '@zhiji/database';
import { scratchDatabase, type ScratchDatabase } from '@zhiji/testkit';
import {
  hashesToBytes,
  hashToBytes,
  leafMismatch,
  openCheckpoint,
  parseLeaf,
  rootOfHashes,
  TreeAppender,
  type Hash,
} from '@zhiji/tlog';
import {
  leafDigests,
  newSignerKey,
  openSigner,
  readPage,
  type JournalEntry,
  type JournalPayload,
  type SequencerOptions,
} from '../src/index.ts';
import { sha256Tree } from '../src/hashing.ts';

/** 2026-02-13T16:30:00.000+08:00 */
export const START = Date.UTC(2026, 1, 13, 8, 30);

/** The journal of one agency in a scratch database, with a clock of its own and a check that believes nothing. */
export interface TestJournal extends AsyncDisposable {
  readonly database: ScratchDatabase;
  readonly options: SequencerOptions;
  /** The secret that signs the log, for another process. */
  readonly key: string;
  /** What `now` answers. */
  readonly clock: { now: number };
  /** Runs as the application role under the row-level security of the agency, or of another. */
  readonly read: <T>(work: (client: pg.ClientBase) => Promise<T>, agencyId?: string) => Promise<T>;
  /** Runs as superuser with triggers off: what a database administrator could do. */
  readonly tamper: (sql: string, values?: readonly unknown[]) => Promise<void>;
  /** Makes another agency in the same database. */
  readonly addAgency: (code: string) => Promise<SequencerOptions>;
  /** Verifies everything anew from the rows of the agency; answers the entries. */
  readonly check: () => Promise<readonly JournalEntry[]>;
}

export async function testJournal(): Promise<TestJournal> {
  const database = await scratchDatabase();
  const pool = new pg.Pool({ connectionString: database.app, max: 4 });
  const clock = { now: START };
  const addAgency = async (code: string, secret?: string): Promise<SequencerOptions> => {
    const agency = { id: randomUUIDv7(), code };
    const origin = originOf(code);
    await asSuperuser(database, (client) =>
      client.query('insert into agency (id, code, name, regulation, log_origin) values ($1, $2, $2, $2, $3)', [
        agency.id,
        code,
        origin,
      ]),
    );
    return {
      databaseUrl: database.app,
      agency,
      origin,
      signer: openSigner(secret ?? newSignerKey(origin)),
      now: () => clock.now,
      nonce: () => randomBytes(32),
    };
  };
  const key = newSignerKey(originOf('FZCG'));
  const options = await addAgency('FZCG', key);
  const read: TestJournal['read'] = (work, agencyId = options.agency.id) => withAgency(pool, agencyId, work);
  return {
    database,
    options,
    key,
    clock,
    read,
    addAgency,
    tamper: (sql, values = []) =>
      asSuperuser(database, async (client) => {
        await client.query('set session_replication_role = replica');
        await client.query(sql, [...values]);
      }),
    check: () => read((client) => checkJournal(client, options)),
    async [Symbol.asyncDispose]() {
      await pool.end();
      await database[Symbol.asyncDispose]();
    },
  };
}

const originOf = (code: string) => `test.example/log/${code}`;

/** An event as the product would append it; `n` makes its content recognisable. */
export function fact(n: number, fields: Partial<JournalPayload> = {}): JournalPayload {
  return {
    id: randomUUIDv7(),
    type: 'procedure.started',
    occurredAt: '2026-02-13T16:00:00.000+08:00',
    by: { id: '执法人员甲', role: 'undertaker' },
    objects: [{ type: 'case', id: `case-${n}`, role: 'subject' }],
    data: { n, note: '现场制止无效，依法启动程序。' },
    ...fields,
  };
}

/** Everything the database says about a journal, recomputed. */
export async function checkJournal(
  client: pg.ClientBase,
  { agency, origin, signer }: Pick<SequencerOptions, 'agency' | 'origin' | 'signer'>,
): Promise<readonly JournalEntry[]> {
  const entries = await readPage(client, agency.id, 0, 1_000_000);
  checkEntries(entries, agency.code);
  const leafHashes = entries.map(({ leaf }) => sha256Tree.leaf(leaf));
  const roots = prefixRoots(leafHashes);
  assert.deepEqual(Buffer.from(hashToBytes(roots.at(-1)!)), rootByLevels(entries.map(({ leaf }) => leaf)));

  const heads = await client.query<{ size: string; previous: string | null; note: string }>(
    'select size, previous, note from tree_head order by size',
  );
  let before: string | null = null;
  for (const { size, previous, note } of heads.rows) {
    assert.equal(previous, before);
    before = size;
    // Every head ever signed has the root of the first entries of this very journal: all of them are consistent.
    assert.deepEqual(openCheckpoint(note, origin, [signer]), { origin, size: Number(size), root: roots[Number(size)] });
  }
  assert.equal(Number(before), entries.length, 'the last head covers the last entry');

  const published = await client.query<{ size: string; note: string }>('select size, note from published_checkpoint');
  for (const { size, note } of published.rows) assert.equal(heads.rows.find((head) => head.size === size)?.note, note);
  await checkTiles(client, leafHashes);
  return entries;
}

function checkEntries(entries: readonly JournalEntry[], agencyCode: string): void {
  const versions = new Map<string, number>();
  let recordedAt = '';
  for (const [i, entry] of entries.entries()) {
    assert.equal(entry.leafIndex, i, 'no gap');
    assert.ok(entry.recordedAt >= recordedAt, 'time does not go back');
    ({ recordedAt } = entry);
    const leaf = parseLeaf(entry.leaf)!;
    assert.deepEqual([leaf.agency, leaf.id, leaf.recordedAt], [agencyCode, entry.eventId, entry.recordedAt]);
    if (entry.content !== 'disposed') {
      const { nonce, payload } = entry.content;
      assert.equal(leafMismatch(leaf, Buffer.concat([nonce, payload]), leafDigests), undefined);
      const event = JSON.parse(Buffer.from(payload).toString()) as JournalPayload;
      assert.deepEqual([event.type, Date.parse(event.occurredAt)], [entry.type, entry.occurredAt]);
    }
    if (entry.caseId === undefined) continue;
    assert.equal(entry.caseVersion, (versions.get(entry.caseId) ?? 0) + 1, 'versions of a case have no gap');
    versions.set(entry.caseId, entry.caseVersion);
  }
}

async function checkTiles(client: pg.ClientBase, leafHashes: readonly Hash[]): Promise<void> {
  const { rows } = await client.query<{ level: number; tile_index: string; hashes: Buffer; root: Buffer }>(
    'select level, tile_index, hashes, root from log_tile order by level, tile_index',
  );
  for (const { level, tile_index, hashes, root } of rows) {
    const width = 256 ** level;
    const first = Number(tile_index) * 256 * width;
    const expected = Array.from({ length: 256 }, (_, i) =>
      rootOfHashes(sha256Tree, leafHashes.slice(first + i * width, first + (i + 1) * width)),
    );
    assert.deepEqual(hashes, Buffer.from(hashesToBytes(expected)), `tile ${level}/${tile_index}`);
    assert.deepEqual(root, Buffer.from(hashToBytes(rootOfHashes(sha256Tree, expected))));
  }
}

function prefixRoots(leafHashes: readonly Hash[]): readonly Hash[] {
  const tree = new TreeAppender(sha256Tree);
  return [
    tree.root(),
    ...leafHashes.map((leaf) => {
      tree.append(leaf);
      return tree.root();
    }),
  ];
}

/** RFC 6962 by whole levels, sharing nothing with the tree it checks. */
function rootByLevels(leaves: readonly Uint8Array[]): Buffer {
  const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  if (leaves.length === 0) return sha256();
  let level = leaves.map((leaf) => sha256(Uint8Array.of(0), leaf));
  while (level.length > 1)
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) =>
      2 * i + 1 < level.length ? sha256(Uint8Array.of(1), level[2 * i]!, level[2 * i + 1]!) : level[2 * i]!,
    );
  return level[0]!;
}

async function asSuperuser(database: ScratchDatabase, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(database.superuser);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
