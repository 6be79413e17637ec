import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { drawn } from '@zhiji/testkit';
import fc from 'fast-check';
import { BUFFER_BYTES, BufferPool } from './buffer-pool.ts';
import { Inflow } from './inflow.ts';
import { readAhead } from './read-ahead.ts';
import { EMPTY_PREFIX, Writer, type Prefix } from './writer.ts';
import { sha256Of } from '../test/digest.ts';
import { FaultyDisk } from '../test/faulty-disk.ts';
import { bytesFrom, randomFrom } from '../test/random.ts';
import { VolatileDisk } from '../test/volatile-disk.ts';

const source = bytesFrom(randomFrom(7), 3 * BUFFER_BYTES + 17);
const chunks = fc.array(fc.integer({ min: 1, max: 1_500_000 }), { minLength: 1, maxLength: 20 });

function* cut(bytes: Buffer, sizes: readonly number[]): Generator<Buffer> {
  let at = 0;
  for (let i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function writeAll(disk: VolatileDisk, faulty: FaultyDisk, sizes: readonly number[], synced: Prefix[] = []) {
  const file = await faulty.disk.open('/bytes', 'replace');
  const writer = new Writer(file, EMPTY_PREFIX, createHash('sha256'), (prefix) => {
    synced.push(prefix);
    return Promise.resolve();
  });
  const inflow = new Inflow(writer);
  for (const piece of cut(source, sizes)) await inflow.push(piece);
  await inflow.end();
  return { writer, prefix: await writer.settle(), onDisk: disk.peek('/bytes').data };
}

describe('hash while writing', () => {
  it('pieces of any size give the same bytes and the same digest', async () => {
    await fc.assert(
      fc.asyncProperty(chunks, async (sizes) => {
        const disk = new VolatileDisk(() => 0);
        const { prefix, onDisk, writer } = await writeAll(disk, new FaultyDisk(disk), sizes);
        assert.equal(writer.failure, undefined);
        assert.deepEqual(prefix, { offset: source.length, sha256: sha256Of(source) });
        assert.ok(onDisk.equals(source));
      }),
      { numRuns: drawn(40) },
    );
  });

  it('a sender that does not wait when asked to loses nothing, and lets go of the memory of its pieces', async () => {
    const disk = new VolatileDisk(() => 0);
    const writer = new Writer(await disk.open('/bytes', 'new'), EMPTY_PREFIX, createHash('sha256'), () =>
      Promise.resolve(),
    );
    const inflow = new Inflow(writer);
    const whole = Buffer.concat([source, source]);
    const pieces = [...cut(whole, [700_000, 3, 90_000])].map((piece) => {
      const own = Buffer.allocUnsafeSlow(piece.length);
      piece.copy(own);
      return own;
    });
    const waits = pieces.map((piece) => inflow.push(piece));
    assert.ok(waits.some(Boolean), 'asked to wait');
    await inflow.end();
    assert.deepEqual(await writer.settle(), { offset: whole.length, sha256: sha256Of(whole) });
    assert.ok(disk.peek('/bytes').data.equals(whole));
    assert.ok(pieces.every((piece) => piece.length === 0));
  });

  it('whichever call fails, however: the durable prefix is what the disk holds, with its digest', async () => {
    const failures = fc.record({
      failAt: fc.integer({ min: 2, max: 7 }),
      mishap: fc.constantFrom('lost', 'persisted', 'short'),
      capacity: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: source.length })),
    });
    await fc.assert(
      fc.asyncProperty(chunks, failures, async (sizes, failing) => {
        const disk = new VolatileDisk(() => 0);
        const faulty = Object.assign(new FaultyDisk(disk), failing);
        const { prefix, onDisk } = await writeAll(disk, faulty, sizes);
        assert.ok(prefix.offset <= onDisk.length);
        assert.equal(prefix.sha256, sha256Of(source.subarray(0, prefix.offset)));
        assert.ok(onDisk.subarray(0, prefix.offset).equals(source.subarray(0, prefix.offset)));
      }),
      { numRuns: drawn(80) },
    );
  });

  it('says of every durable prefix on the way what it holds, and syncs every 64 MiB only', async () => {
    const disk = new VolatileDisk(() => 0);
    const file = await disk.open('/bytes', 'new');
    const synced: Prefix[] = [];
    let syncs = 0;
    const counting = {
      ...file,
      write: (b: Uint8Array) => Promise.resolve(b.length),
      datasync: () => Promise.resolve(void syncs++),
    };
    const writer = new Writer(counting, EMPTY_PREFIX, createHash('sha256'), (prefix) =>
      Promise.resolve(void synced.push(prefix)),
    );
    const inflow = new Inflow(writer);
    const whole = createHash('sha256');
    for (let i = 0; i < 200; i++) {
      const piece = source.subarray(i, i + BUFFER_BYTES);
      whole.update(piece);
      await inflow.push(piece);
    }
    await inflow.end();
    assert.deepEqual(await writer.settle(), { offset: 200 * BUFFER_BYTES, sha256: whole.digest('hex') });
    assert.ok(syncs >= 3 && syncs <= 4, String(syncs));
    assert.ok(synced.length >= 2 && synced.every(({ offset }) => offset >= 64 << 20));
  });

  it('never syncs again after a sync failed', async () => {
    const disk = new VolatileDisk(() => 0);
    const file = await disk.open('/bytes', 'new');
    let syncs = 0;
    const failing = { ...file, datasync: () => (syncs++ === 0 ? Promise.reject(new Error('EIO')) : Promise.resolve()) };
    const writer = new Writer(failing, EMPTY_PREFIX, createHash('sha256'), () => Promise.resolve());
    const inflow = new Inflow(writer);
    void inflow.push(Buffer.from('abc'));
    await inflow.end();
    assert.deepEqual([await writer.settle(), await writer.settle()], [EMPTY_PREFIX, EMPTY_PREFIX]);
    assert.equal(syncs, 1);
  });

  it('makes the sender wait instead of taking more memory', async () => {
    const disk = new VolatileDisk(() => 0);
    const file = await disk.open('/bytes', 'new');
    const gate = Promise.withResolvers<void>();
    const slow = { ...file, write: async (b: Uint8Array, at: number) => (await gate.promise, file.write(b, at)) };
    const writer = new Writer(slow, EMPTY_PREFIX, createHash('sha256'), () => Promise.resolve());
    const inflow = new Inflow(writer);
    let taken = 0;
    while (!inflow.push(source.subarray(0, 65_536))) taken += 65_536;
    assert.equal(taken, 4 * BUFFER_BYTES);
    gate.resolve();
    await inflow.end();
    assert.equal((await writer.settle()).offset, taken + 65_536);
  });
});

describe('read ahead', () => {
  it('gives every byte once, in order, and every buffer back, also when the reader stops early', async () => {
    const disk = new VolatileDisk(() => 0);
    const file = await disk.open('/bytes', 'new');
    await file.write(source, 0);
    for (const [buffers, stopAfter] of [
      [1, 9],
      [2, 9],
      [5, 9],
      [2, 1],
      [1, 2],
    ] as const) {
      const pool = new BufferPool(buffers);
      const read: Buffer[] = [];
      for await (const { buffer, length } of readAhead(file, source.length, pool)) {
        read.push(Buffer.from(buffer.subarray(0, length)));
        pool.give(buffer);
        if (read.length === stopAfter) break;
      }
      assert.ok(Buffer.concat(read).equals(source.subarray(0, stopAfter * BUFFER_BYTES)));
      const back = Array.from({ length: buffers }, () => pool.tryTake());
      assert.ok(back.every(Boolean) && pool.tryTake() === undefined);
    }
  });

  it('ends where the file ends', async () => {
    const disk = new VolatileDisk(() => 0);
    const file = await disk.open('/bytes', 'new');
    await file.write(source.subarray(0, 10), 0);
    const pool = new BufferPool(2);
    const lengths: number[] = [];
    for await (const { buffer, length } of readAhead(file, 5 * BUFFER_BYTES, pool)) {
      lengths.push(length);
      pool.give(buffer);
    }
    assert.deepEqual(lengths, [10]);
  });
});
