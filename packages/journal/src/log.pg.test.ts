import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, it } from 'node:test';
import {
  decodeEntryBundle,
  hashesFromBytes,
  inclusionRanges,
  nodesFromTiles,
  openCheckpoint,
  rangeRoot,
  TILE_WIDTH,
  tilePath,
  tilesForRanges,
  verifyConsistency,
  verifyInclusion,
  type Checkpoint,
  type Hash,
} from '@zhiji/tlog';
import { fact, testJournal, type TestJournal } from '../test/test-journal.ts';
import { sha256Tree } from './hashing.ts';
import {
  integrate,
  openSequencer,
  publish,
  readCheckpoint,
  readConsistencyProof,
  readInclusionProof,
  readLogResource,
  readPage,
  type PublishedCheckpoint,
} from './index.ts';

async function append(journal: TestJournal, count: number): Promise<void> {
  await using sequencer = await openSequencer(journal.options);
  for (let rest = count; rest > 0; rest -= 1000)
    await sequencer.append({ events: Array.from({ length: Math.min(rest, 1000) }, (_, n) => fact(n)) });
}

async function integrateAll(journal: TestJournal): Promise<number> {
  for (let rounds = 1; ; rounds++) {
    const { remaining } = await journal.read((client) => integrate(client, journal.options.agency.id));
    if (!remaining) return rounds;
  }
}

const publishOne = (journal: TestJournal): Promise<PublishedCheckpoint | undefined> =>
  journal.read((client) => publish(client, journal.options.agency.id));

const get = (journal: TestJournal, path: string) =>
  journal.read((client) => readLogResource(client, journal.options.agency.id, path));

/** What a stranger with the log's public key does: nothing but GET, and everything verified. */
async function fetchCheckpoint(journal: TestJournal): Promise<Checkpoint> {
  const { origin, signer } = journal.options;
  const resource = (await get(journal, '/checkpoint'))!;
  assert.equal(resource.contentType, 'text/plain; charset=utf-8');
  const checkpoint = openCheckpoint(Buffer.from(resource.bytes).toString(), origin, [signer]);
  assert.ok(!('refusal' in checkpoint));
  return checkpoint;
}

async function fetchProof(journal: TestJournal, index: number, size: number): Promise<Hash[]> {
  const ranges = inclusionRanges(index, size);
  const tiles = new Map<string, Hash[]>();
  for (const tile of tilesForRanges(ranges, size)) {
    const resource = (await get(journal, `/${tilePath(tile)}`))!;
    assert.equal(resource.contentType, 'application/octet-stream');
    tiles.set(`${tile.level}/${tile.index}`, hashesFromBytes(resource.bytes));
  }
  const read = nodesFromTiles(sha256Tree, (level, tile) => tiles.get(`${level}/${tile}`)!);
  return ranges.map((range) => rangeRoot(sha256Tree, range, read));
}

describe('the published log', () => {
  let journal: TestJournal;
  beforeEach(async () => (journal = await testJournal()));
  afterEach(() => journal[Symbol.asyncDispose]());

  it('is not there before the first publication', async () => {
    await append(journal, 3);
    assert.equal(await get(journal, '/checkpoint'), undefined);
    assert.equal(await get(journal, '/tile/entries/000.p/3'), undefined);
    assert.equal(
      await journal.read((client) => readInclusionProof(client, journal.options.agency.id, 0, 3)),
      undefined,
    );
  });

  it('may be empty', async () => {
    await append(journal, 0);
    assert.equal((await publishOne(journal))!.size, 0);
    assert.equal((await fetchCheckpoint(journal)).size, 0);
    await append(journal, 5);
    assert.equal((await publishOne(journal))!.size, 5);
  });

  it('shows exactly the tiles of its checkpoint, not those of later entries', async () => {
    await append(journal, 300);
    await integrateAll(journal);
    assert.equal((await publishOne(journal))!.size, 300);
    await append(journal, 300);
    await integrateAll(journal);
    const length = async (path: string) => (await get(journal, path))?.bytes.length;
    assert.equal(await length('/tile/0/000'), 8192);
    assert.equal(await length('/tile/0/001.p/44'), 44 * 32);
    assert.equal(await length('/tile/0/001.p/43'), 43 * 32);
    assert.equal(await length('/tile/0/000.p/7'), 7 * 32);
    assert.equal(await length('/tile/1/000.p/1'), 32);
    for (const beyond of ['/tile/0/001.p/45', '/tile/0/001', '/tile/1/000.p/2', '/tile/2/000.p/1', '/tile/0/002.p/1'])
      assert.equal(await length(beyond), undefined, beyond);
    for (const beyond of ['/tile/entries/001.p/45', '/tile/entries/001', '/tile/entries/002.p/1'])
      assert.equal(await length(beyond), undefined, beyond);
    for (const wrong of [
      '',
      '/',
      'checkpoint',
      '/checkpoint/',
      'tile/0/000',
      '/tile/0/0',
      '/tile/x/000',
      '/tile/0/000.p/0',
    ])
      assert.equal(await length(wrong), undefined, wrong);
    const bundle = decodeEntryBundle((await get(journal, '/tile/entries/001.p/44'))!.bytes)!;
    const entries = await journal.read((client) => readPage(client, journal.options.agency.id, 256, 44));
    assert.deepEqual(
      bundle.map((entry) => Buffer.from(entry)),
      entries.map(({ leaf }) => leaf),
    );
    assert.equal((await publishOne(journal))!.size, 600);
    assert.equal(await length('/tile/0/001'), 8192);
    await journal.check();
  });

  it('publishes no head whose tiles are not integrated', async () => {
    await append(journal, 200);
    assert.equal((await publishOne(journal))!.size, 200);
    await append(journal, 100);
    assert.equal((await publishOne(journal))!.size, 200);
    await integrateAll(journal);
    assert.equal((await publishOne(journal))!.size, 300);
    assert.equal((await journal.read((client) => readCheckpoint(client, journal.options.agency.id)))!.size, 300);
  });

  it('integrating and publishing may be repeated, raced, and broken off', async () => {
    await append(journal, 1500);
    const brokenOff = new Error('broken off');
    await assert.rejects(
      journal.read(async (client) => {
        await integrate(client, journal.options.agency.id);
        throw brokenOff;
      }),
      brokenOff,
    );
    await Promise.all([integrateAll(journal), integrateAll(journal)]);
    const both = await Promise.all([publishOne(journal), publishOne(journal)]);
    assert.deepEqual(both[0], both[1]);
    await integrateAll(journal);
    assert.deepEqual(await publishOne(journal), both[0]);
    await journal.check();
  });

  it('never contradicts itself: a changed entry stops publication', async () => {
    await append(journal, 300);
    await integrateAll(journal);
    await publishOne(journal);
    await append(journal, 10);
    await journal.tamper(`update journal_entry set leaf = 'forged' where leaf_index = 305`);
    await assert.rejects(publishOne(journal), { code: 'journalDamaged' });
    assert.equal((await fetchCheckpoint(journal)).size, 300);
  });

  it('never contradicts itself: a database set back to before a publication stops it', async () => {
    await append(journal, 10);
    await append(journal, 10);
    await publishOne(journal);
    await journal.tamper('delete from tree_head where size > 10');
    await assert.rejects(publishOne(journal), { code: 'journalDamaged' });
  });

  it('a missing entry stops integration', async () => {
    await append(journal, 300);
    await journal.tamper('delete from journal_entry where leaf_index = 17');
    await assert.rejects(integrateAll(journal), { name: 'JournalFault', code: 'journalDamaged' });
  });
});

describe('a log of 66,000 entries', () => {
  const SIZE = 66_000;
  let journal: TestJournal;
  let old: Checkpoint;
  before(async () => {
    journal = await testJournal();
    await append(journal, 1000);
    await integrateAll(journal);
    await publishOne(journal);
    old = await fetchCheckpoint(journal);
    await append(journal, SIZE - 1000);
  });
  after(() => journal[Symbol.asyncDispose]());

  it('is integrated in steps that resume', async () => {
    assert.ok((await integrateAll(journal)) > 1);
    assert.equal((await publishOne(journal))!.size, SIZE);
    assert.equal((await get(journal, '/tile/1/000'))!.bytes.length, 8192);
    assert.equal((await get(journal, '/tile/2/000.p/1'))!.bytes.length, 32);
    await journal.check();
  });

  it('proves any entry to a stranger who only fetches tiles', async () => {
    const { size, root } = await fetchCheckpoint(journal);
    for (const index of [0, 1, 255, 256, 65_535, 65_536, 65_999, 31_415]) {
      const proof = await fetchProof(journal, index, size);
      const bundle = await get(journal, bundlePath(index, size));
      const leaf = sha256Tree.leaf(decodeEntryBundle(bundle!.bytes)![index % TILE_WIDTH]!);
      assert.ok(verifyInclusion(sha256Tree, { index, size, leaf, root, proof }));
      const made = await journal.read((client) => readInclusionProof(client, journal.options.agency.id, index, size));
      assert.deepEqual(made, proof);
    }
  });

  it('proves that it has grown from what was published before', async () => {
    const { size, root } = await fetchCheckpoint(journal);
    const proof = await journal.read((client) =>
      readConsistencyProof(client, journal.options.agency.id, old.size, size),
    );
    assert.ok(verifyConsistency(sha256Tree, { oldSize: old.size, size, oldRoot: old.root, root, proof: proof! }));
  });

  it('proves nothing about what is not published or not there', () =>
    journal.read(async (client) => {
      const agencyId = journal.options.agency.id;
      for (const [index, size] of [
        [0, SIZE + 1],
        [SIZE, SIZE],
        [-1, 5],
        [Number.NaN, 5],
      ] as const)
        assert.equal(await readInclusionProof(client, agencyId, index, size), undefined);
      for (const [from, size] of [
        [0, 5],
        [6, 5],
        [1, SIZE + 1],
      ] as const)
        assert.equal(await readConsistencyProof(client, agencyId, from, size), undefined);
    }));
});

function bundlePath(index: number, size: number): string {
  const tile = Math.floor(index / TILE_WIDTH);
  const width = Math.min(TILE_WIDTH, size - tile * TILE_WIDTH);
  return `/${tilePath({ level: 'entries', index: tile, width })}`;
}
