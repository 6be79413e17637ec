import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  eraseObject,
  erasureOf,
  importFile,
  listObjects,
  listQuarantine,
  objectExists,
  objectFile,
  openObject,
  receiptOf,
  storePass,
  type Sha256,
  type Vault,
  type VaultFault,
} from './index.ts';
import { changeUpload, createUpload, newUploadId } from './uploads.ts';
import { incomingFolder } from './layout.ts';
import { sha256Of } from '../test/digest.ts';
import { blankDisk, neighbourOf, openIn, received, ROOT, stored, writeFile } from '../test/memory-vault.ts';

const bytes = Buffer.from('执法现场');
const neighbour = neighbourOf(bytes);
const shard = `${ROOT}/objects/${sha256Of(bytes).slice(0, 2)}`;
const order = { certificate: '销证〔2027〕1号', erasedAt: '2027-03-01T02:00:00.000Z' };
const later = { certificate: '销证〔2028〕9号', erasedAt: '2028-03-01T02:00:00.000Z' };
const sm3 = createHash('sm3').update(bytes).digest('hex');

async function vaultWithBoth() {
  const memory = await blankDisk();
  const vault = await openIn(memory);
  const sha256 = await stored(vault, bytes);
  const other = await stored(vault, neighbour);
  const names = async (): Promise<string[]> => (await memory.names(shard)).sort();
  return { memory, vault, sha256, other, names };
}

async function assertUnknown(vault: Vault, sha256: Sha256): Promise<void> {
  assert.deepEqual(
    [await objectExists(vault, sha256), await openObject(vault, sha256), await receiptOf(vault, sha256)],
    [false, undefined, undefined],
  );
  assert.ok((await listObjects(vault, { limit: 9 })).every((object) => object.sha256 !== sha256));
  await assert.rejects(storePass(vault, sha256), (fault: VaultFault) => fault.code === 'objectUnknown');
  assert.equal(await receiptOf(vault, sha256), undefined);
}

describe('期满处置 FZCG-26、FZMC-19、FTJD-24、SMGX-7', () => {
  it('bytes and receipt are gone, a record stands in their place, and the object beside them stays', async () => {
    const { vault, sha256, other, names } = await vaultWithBoth();
    const erasure = { v: 1, sha256, size: bytes.length, sm3, ...order };
    assert.equal(await erasureOf(vault, sha256), undefined);
    assert.deepEqual(await eraseObject(vault, sha256, order), erasure);
    assert.deepEqual(await erasureOf(vault, sha256), erasure);
    assert.deepEqual(await names(), [`${sha256}.erased.json`, other, `${other}.json`].sort());
    await assertUnknown(vault, sha256);
    assert.deepEqual(await listObjects(vault, { limit: 9 }), [{ sha256: other, size: neighbour.length, stored: true }]);
  });

  it('an object that is received only has no SM3 in its record', async () => {
    const vault = await openIn(await blankDisk());
    const sha256 = await received(vault, bytes);
    assert.deepEqual(await eraseObject(vault, sha256, order), { v: 1, sha256, size: bytes.length, ...order });
  });

  it('of an unknown digest nothing is written', async () => {
    const { vault, names } = await vaultWithBoth();
    const before = await names();
    for (const unknown of [sha256Of(Buffer.from('nobody')), sha256Of(neighbourOf(neighbour))])
      if (!before.includes(unknown)) assert.equal(await eraseObject(vault, unknown, order), undefined);
    assert.deepEqual(await names(), before);
  });

  it('asked again, at once or at the same time, the first record answers', async () => {
    const { vault, sha256 } = await vaultWithBoth();
    const [first, ...others] = await Promise.all([order, later, later].map((o) => eraseObject(vault, sha256, o)));
    assert.deepEqual(first, { v: 1, sha256, size: bytes.length, sm3, ...order });
    for (const other of [...others, await eraseObject(vault, sha256, later)]) assert.deepEqual(other, first);
  });

  it('bytes and receipt that a restored backup brought back are removed, the first record answers', async () => {
    const { memory, vault, sha256, names } = await vaultWithBoth();
    const object = objectFile(ROOT, sha256);
    const receipt = Buffer.from(memory.peek(`${object}.json`).data);
    const first = await eraseObject(vault, sha256, order);
    await writeFile(memory, object, bytes);
    await writeFile(memory, `${object}.json`, receipt);
    assert.deepEqual(await eraseObject(vault, sha256, later), first);
    assert.ok(!(await names()).includes(sha256));
    await assertUnknown(vault, sha256);
  });

  it('the same bytes received later are a new object; the record stays, and answers for their erasure too', async () => {
    const { vault, sha256 } = await vaultWithBoth();
    const first = await eraseObject(vault, sha256, order);
    assert.equal(await received(vault, bytes), sha256);
    assert.deepEqual(
      (await listObjects(vault, { limit: 9 })).find((object) => object.sha256 === sha256),
      { sha256, size: bytes.length, stored: false },
    );
    assert.equal((await storePass(vault, sha256)).verdict, 'stored');
    assert.deepEqual(await erasureOf(vault, sha256), first);
    assert.deepEqual(await eraseObject(vault, sha256, later), first);
    await assertUnknown(vault, sha256);
  });

  it('what is in quarantine is not touched', async () => {
    const { memory, vault, sha256, names } = await vaultWithBoth();
    await writeFile(memory, objectFile(ROOT, sha256), Buffer.from('damaged'));
    assert.equal((await storePass(vault, sha256)).verdict, 'damaged');
    assert.equal(await eraseObject(vault, sha256, order), undefined);
    const [verdict] = await listQuarantine(vault);
    assert.equal(memory.peek(`${ROOT}/quarantine/${verdict!.id}/bytes`).data.toString(), 'damaged');
    assert.ok(!(await names()).includes(`${sha256}.erased.json`));
  });

  it('a damaged receipt, or a record that is not ours, is a fault, and nothing is changed', async () => {
    for (const name of ['json', 'erased.json']) {
      const { memory, vault, sha256, names } = await vaultWithBoth();
      for (const content of ['{', '{"v":2}', 'null']) {
        await writeFile(memory, `${objectFile(ROOT, sha256)}.${name}`, Buffer.from(content));
        const before = await names();
        await assert.rejects(
          eraseObject(vault, sha256, order),
          (fault: VaultFault) => fault.code === 'recordDamaged' && /未作任何改动/.test(fault.message),
        );
        assert.deepEqual(await names(), before);
      }
    }
  });
});

describe('处置与上传、复核同时进行', () => {
  it('needed for another file: nothing is written or removed', async () => {
    const { vault, sha256, names } = await vaultWithBoth();
    const before = await names();
    assert.equal(await eraseObject(vault, sha256, { ...order, isNeeded: () => Promise.resolve(true) }), 'needed');
    const failed = new Error('the register does not answer');
    await assert.rejects(eraseObject(vault, sha256, { ...order, isNeeded: () => Promise.reject(failed) }), failed);
    assert.deepEqual(await names(), before);
    const erased = await eraseObject(vault, sha256, { ...order, isNeeded: () => Promise.resolve(false) });
    assert.equal(typeof erased, 'object');
  });

  it('an upload of the same bytes that is whole and not registered yet needs them; one that is not whole, or a part, does not', async () => {
    const { memory, vault, sha256 } = await vaultWithBoth();
    const id = newUploadId();
    await memory.makeFolder(incomingFolder(ROOT, id));
    const nothing = { header: '', metadata: {}, context: null };
    const made = await createUpload(vault, id, { length: bytes.length, kind: { is: 'whole' }, ...nothing });
    const whole = await changeUpload(vault, made, { prefix: { offset: bytes.length, sha256 } });
    assert.equal(await eraseObject(vault, sha256, order), 'needed');
    assert.ok(await objectExists(vault, sha256));
    for (const change of [{ length: null }, { kind: { is: 'partial' } }] as const) {
      await changeUpload(vault, whole, change);
      assert.equal(typeof (await eraseObject(vault, sha256, order)), 'object');
      await received(vault, bytes);
    }
  });

  it('an import of the same bytes, whenever it comes, ends with them there unless it ended before', async () => {
    const outcomes = new Set<string>();
    for (let head = -60; head <= 60; head += 2) {
      const { memory, vault, sha256 } = await vaultWithBoth();
      await writeFile(memory, '/again', bytes);
      const ended: string[] = [];
      const after = async (calls: number, name: string, work: () => Promise<unknown>): Promise<void> => {
        for (let i = 0; i < calls; i++) await new Promise((resolve) => setImmediate(resolve));
        await work();
        ended.push(name);
      };
      await Promise.all([
        after(Math.max(0, head), 'import', () => importFile(vault, '/again')),
        after(Math.max(0, -head), 'erasure', () => eraseObject(vault, sha256, order)),
      ]);
      assert.equal(await objectExists(vault, sha256), ended[1] === 'import', `${head}: ${ended.join()}`);
      if (ended[1] === 'import') assert.equal((await storePass(vault, sha256)).verdict, 'stored');
      else await assertUnknown(vault, sha256);
      outcomes.add(ended.join());
    }
    assert.equal(outcomes.size, 2);
  });

  it('a second pass, whenever it comes, leaves no receipt behind', async () => {
    const outcomes = new Set<string>();
    for (let head = 0; head <= 30; head++) {
      const vault = await openIn(await blankDisk());
      const sha256 = await received(vault, bytes);
      const erasing = eraseObject(vault, sha256, order);
      for (let i = 0; i < head; i++) await new Promise((resolve) => setImmediate(resolve));
      const pass = storePass(vault, sha256).then(
        ({ verdict }) => verdict,
        (fault: VaultFault) => fault.code,
      );
      await erasing;
      outcomes.add(await pass);
      await assertUnknown(vault, sha256);
    }
    for (let head = 0; head <= 30; head++) {
      const vault = await openIn(await blankDisk());
      const sha256 = await received(vault, bytes);
      const pass = storePass(vault, sha256);
      for (let i = 0; i < head; i++) await new Promise((resolve) => setImmediate(resolve));
      await eraseObject(vault, sha256, order);
      outcomes.add((await pass).verdict);
      await assertUnknown(vault, sha256);
    }
    assert.deepEqual([...outcomes].sort(), ['objectUnknown', 'stored']);
  });
});
