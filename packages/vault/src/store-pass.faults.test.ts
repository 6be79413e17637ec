import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  closeVault,
  importFile,
  listObjects,
  listQuarantine,
  objectExists,
  openObject,
  openVault,
  receiptOf,
  storePass,
  VaultFault,
  type Sha256,
  type Vault,
} from './index.ts';
import { sha256Of } from '../test/digest.ts';
import { scratchFolder } from '../test/tus-server.ts';

let folder: string;
let vault: Vault;
let now = Date.UTC(2026, 0, 2, 3, 4, 5);
before(async () => {
  folder = await scratchFolder();
  vault = await openVault(path.join(folder, 'vault'), { now: () => now });
});
after(async () => {
  await closeVault(vault);
  await fs.rm(folder, { recursive: true });
});

async function imported(bytes: Buffer): Promise<Sha256> {
  const source = path.join(folder, 'source');
  await fs.writeFile(source, bytes);
  const { sha256, size } = await importFile(vault, source);
  assert.deepEqual([sha256, size], [sha256Of(bytes), bytes.length]);
  return sha256;
}
const objectFile = (sha256: string): string => path.join(folder, 'vault/objects', sha256.slice(0, 2), sha256);

/** What silent corruption does: the owner's program never writes there. */
async function damage(sha256: Sha256, change: (bytes: Buffer) => Buffer): Promise<void> {
  await fs.chmod(objectFile(sha256), 0o600);
  await fs.writeFile(objectFile(sha256), change(await fs.readFile(objectFile(sha256))));
}

describe('二次校验', () => {
  const MIB = 1 << 20;
  for (const size of [0, 1, 4_095, 4_096, MIB - 1, MIB, MIB + 1, 8 * MIB, 9 * MIB + 4_097, 33 * MIB + 1])
    it(`${size} bytes: both digests are those of the file, and the receipt stays`, async () => {
      const bytes = randomBytes(size);
      const sha256 = await imported(bytes);
      assert.equal(await receiptOf(vault, sha256), undefined);
      const pass = await storePass(vault, sha256);
      assert.equal(pass.verdict, 'stored');
      const sm3 = createHash('sm3').update(bytes).digest('hex');
      const receipt = await receiptOf(vault, sha256);
      assert.deepEqual(
        { ...receipt, reread: undefined },
        { v: 1, sha256, sm3, size, storedAt: new Date(now).toISOString(), reread: undefined },
      );
      assert.match(String(receipt?.reread), /^(device|cache)$/);
    });

  it('the instant of the first success stays, however often the pass runs again', async () => {
    const sha256 = await imported(Buffer.from('first success'));
    await storePass(vault, sha256);
    const first = await receiptOf(vault, sha256);
    now += 1_000;
    await storePass(vault, sha256);
    assert.deepEqual(await receiptOf(vault, sha256), first);
  });

  for (const [how, change] of Object.entries<(bytes: Buffer) => Buffer>({
    'one bit flipped in the last block': (bytes) => (bytes.writeUInt8(bytes.at(-1)! ^ 1, bytes.length - 1), bytes),
    'cut short by one byte': (bytes) => bytes.subarray(0, -1),
    'one byte longer': (bytes) => Buffer.concat([bytes, Buffer.from([0])]),
    emptied: () => Buffer.alloc(0),
  }))
    it(`${how}: damaged; object and receipt are in quarantine with both digests, and no longer served`, async () => {
      const bytes = randomBytes(2 * MIB + 77);
      const sha256 = await imported(bytes);
      await storePass(vault, sha256);
      await damage(sha256, change);
      const pass = await storePass(vault, sha256);
      assert.equal(pass.verdict, 'damaged');
      const verdict = (await listQuarantine(vault)).at(-1)!;
      assert.deepEqual(pass.verdict === 'damaged' && pass.quarantined, verdict);
      const kept = path.join(folder, 'vault/quarantine', verdict.id);
      const found = sha256Of(await fs.readFile(path.join(kept, 'bytes')));
      assert.deepEqual([verdict.reason, verdict.expected, verdict.found], ['objectDamaged', sha256, found]);
      assert.deepEqual((await fs.readdir(kept)).sort(), ['bytes', 'receipt.json', 'verdict.json']);
      assert.deepEqual(
        [await objectExists(vault, sha256), await openObject(vault, sha256), await receiptOf(vault, sha256)],
        [false, undefined, undefined],
      );
      assert.equal(await imported(bytes), sha256);
      assert.equal((await storePass(vault, sha256)).verdict, 'stored');
    });

  it('passes for many objects at the same time, some of them twice, each give their own digests', async () => {
    const all = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (i) => {
        const source = path.join(folder, `many-${i}`);
        await fs.writeFile(source, randomBytes(i * 700_000));
        return importFile(vault, source);
      }),
    );
    const passes = await Promise.all([...all, ...all].map(({ sha256 }) => storePass(vault, sha256)));
    assert.deepEqual(
      passes.map((pass) => pass.verdict === 'stored' && pass.receipt.sha256),
      [...all, ...all].map(({ sha256 }) => sha256),
    );
  });

  it('an unknown object and one that cannot be read are faults, and the next pass works', async () => {
    const unknown = sha256Of(Buffer.from('nobody'));
    await assert.rejects(storePass(vault, unknown), (fault: VaultFault) => fault.code === 'objectUnknown');
    const folderInPlace = objectFile(unknown);
    await fs.mkdir(folderInPlace, { recursive: true });
    await assert.rejects(storePass(vault, unknown), (fault: VaultFault) => fault.code === 'passFailed');
    await fs.rmdir(folderInPlace);
    assert.equal((await storePass(vault, await imported(Buffer.from('next')))).verdict, 'stored');
  });

  it('an altered receipt is a fault, and nothing is changed', async () => {
    const sha256 = await imported(Buffer.from('altered receipt'));
    await storePass(vault, sha256);
    const file = `${objectFile(sha256)}.json`;
    const altered = { ...(await receiptOf(vault, sha256)), sm3: '0'.repeat(64) };
    await fs.writeFile(file, JSON.stringify(altered));
    await assert.rejects(storePass(vault, sha256), (fault: VaultFault) => fault.code === 'recordDamaged');
    await fs.writeFile(file, '{');
    await assert.rejects(receiptOf(vault, sha256), (fault: VaultFault) => fault.code === 'recordDamaged');
    assert.ok(await objectExists(vault, sha256));
  });
});

describe('原始文件', () => {
  it('is read-only, lists in pages in the order of digests, and says whether it is stored', async () => {
    const received = await imported(Buffer.from('received only'));
    const all = await listObjects(vault, { limit: 1_000 });
    assert.equal((await fs.stat(objectFile(received))).mode & 0o777, 0o444);
    assert.equal(all.find(({ sha256 }) => sha256 === received)?.stored, false);
    assert.ok(all.some(({ stored }) => stored));
    assert.deepEqual(
      all.map(({ sha256 }) => sha256),
      all.map(({ sha256 }) => sha256).sort(),
    );
    const paged = [];
    for (let page = await listObjects(vault, { limit: 3 }); page.length > 0;) {
      paged.push(...page);
      page = await listObjects(vault, { limit: 3, after: page.at(-1)!.sha256 });
    }
    assert.deepEqual(paged, all);
  });

  it('streams whole or in a range, and refuses ranges outside', async () => {
    const bytes = randomBytes(1_000_000);
    const object = (await openObject(vault, await imported(bytes)))!;
    const read = async (range?: { start: number; end: number }) => Buffer.concat(await object.stream(range).toArray());
    assert.ok((await read()).equals(bytes));
    assert.ok((await read({ start: 10, end: 999_999 })).equals(bytes.subarray(10)));
    assert.ok((await read({ start: 500, end: 500 })).equals(bytes.subarray(500, 501)));
    for (const [start, end] of [
      [-1, 5],
      [5, 4],
      [0, 1_000_000],
      [2_000_000, 2_000_001],
    ] as const)
      assert.throws(() => object.stream({ start, end }), RangeError);
  });

  it('imports again without a second copy, and leaves nothing behind', async () => {
    const bytes = randomBytes(300_000);
    const sha256 = await imported(bytes);
    const { ino } = await fs.stat(objectFile(sha256));
    await imported(bytes);
    assert.equal((await fs.stat(objectFile(sha256))).ino, ino);
    assert.deepEqual(await fs.readdir(path.join(folder, 'vault/incoming')), []);
  });

  it('an import of a file that is not there, or is a folder, is a fault and leaves nothing', async () => {
    for (const source of ['not there', '.'])
      await assert.rejects(importFile(vault, path.join(folder, source)), VaultFault);
    assert.deepEqual(await fs.readdir(path.join(folder, 'vault/incoming')), []);
  });
});

describe('库文件夹', () => {
  it('opens again with the same id and the same objects', async () => {
    const again = await openVault(vault.folder);
    assert.equal(again.id, vault.id);
    assert.deepEqual(await listObjects(again, { limit: 1_000 }), await listObjects(vault, { limit: 1_000 }));
  });

  it('refuses a folder with other things, a marker of another format, and a vault whose marker is gone; changes nothing', async () => {
    const other = path.join(folder, 'other');
    await fs.mkdir(other);
    await fs.writeFile(path.join(other, 'family photo.jpg'), '');
    const newer = path.join(folder, 'newer');
    await fs.mkdir(newer);
    await fs.writeFile(path.join(newer, 'vault.json'), '{"format":2,"id":"x"}');
    const lost = path.join(folder, 'lost');
    await fs.cp(vault.folder, lost, { recursive: true });
    await fs.rm(path.join(lost, 'vault.json'));
    for (const place of [other, newer, lost]) {
      const before = await fs.readdir(place);
      await assert.rejects(
        openVault(place),
        (fault: VaultFault) => fault.code === 'notAVault' && /未作任何改动/.test(fault.message),
      );
      assert.deepEqual(await fs.readdir(place), before);
    }
  });
});
