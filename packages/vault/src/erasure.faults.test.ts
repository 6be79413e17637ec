import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eraseObject, listObjects, objectFile, type Erasure, type VaultFault } from './index.ts';
import { sha256Of } from '../test/digest.ts';
import { FaultyDisk, type Mishap } from '../test/faulty-disk.ts';
import { blankDisk, neighbourOf, openIn, peekAt, ROOT, stored } from '../test/memory-vault.ts';
import { bytesFrom, randomFrom } from '../test/random.ts';
import type { VolatileDisk } from '../test/volatile-disk.ts';

const bytes = bytesFrom(randomFrom(1), 20_000);
const neighbour = neighbourOf(bytes);
const object = objectFile(ROOT, sha256Of(bytes));
const first = { certificate: '销证〔2027〕1号', erasedAt: '2027-03-01T02:00:00.000Z' };
const again = { certificate: '销证〔2027〕2号', erasedAt: '2027-03-02T02:00:00.000Z' };

async function diskWithBoth(random?: () => number): Promise<VolatileDisk> {
  const memory = await blankDisk(random);
  const vault = await openIn(memory);
  for (const content of [bytes, neighbour]) await stored(vault, content);
  return memory;
}

/** Bytes are there whole, or a record of their erasure is; never neither. */
function assertAccounted(memory: VolatileDisk, about: string): void {
  const left = peekAt(memory, object);
  if (left) assert.ok(left.equals(bytes), about);
  else assertRecord(memory, about);
}

function assertRecord(memory: VolatileDisk, about: string): Erasure {
  const record = peekAt(memory, `${object}.erased.json`);
  assert.ok(record, `${about}: bytes gone without a record`);
  const erasure = JSON.parse(record.toString()) as Erasure;
  assert.deepEqual([erasure.sha256, erasure.size, erasure.sm3?.length], [sha256Of(bytes), bytes.length, 64], about);
  return erasure;
}

type Erased = Awaited<ReturnType<typeof eraseObject>>;

/** Erased for good: also when the power goes now. */
async function assertErased(memory: VolatileDisk, answer: Erased, about: string): Promise<void> {
  const later = memory.powerOn();
  assert.deepEqual(assertRecord(later, about), answer, about);
  for (const file of [object, `${object}.json`]) assert.equal(peekAt(later, file), undefined, about);
  assert.deepEqual(
    await listObjects(await openIn(later), { limit: 9 }),
    [{ sha256: sha256Of(neighbour), size: neighbour.length, stored: true }],
    about,
  );
  assert.ok(peekAt(later, objectFile(ROOT, sha256Of(neighbour)))?.equals(neighbour), about);
}

/** Asked again after whatever happened, on the same disk, by a new process. */
async function eraseAgain(memory: VolatileDisk, about: string): Promise<void> {
  assertAccounted(memory, about);
  const known = peekAt(memory, `${object}.erased.json`);
  const answer = await eraseObject(await openIn(memory), sha256Of(bytes), again);
  assert.equal(assertRecord(memory, about).certificate, (known ? first : again).certificate, about);
  await assertErased(memory, answer, about);
}

/** An erasure whose disk fails at its `failAt`th call. */
async function failingErasure(memory: VolatileDisk, failAt: number, mishap: Mishap, code: string) {
  const faulty = new FaultyDisk(memory);
  const vault = await openIn(memory, faulty.disk);
  Object.assign(faulty, { mishap, code, failAt: faulty.calls + failAt });
  const outcome = await eraseObject(vault, sha256Of(bytes), first).catch((fault: VaultFault) => fault.code);
  return { outcome, failed: faulty.failed };
}

describe('处置中途的故障', () => {
  for (const [mishap, code, expected] of [
    ['lost', 'EIO', 'diskFailed'],
    ['persisted', 'EIO', 'diskFailed'],
    ['lost', 'ENOSPC', 'diskFull'],
    ['short', 'EIO', 'diskFailed'],
  ] as const)
    it(`every single call fails once; ${code}, ${mishap}: a fault, nothing gone without a record, and the repeat ends it`, async () => {
      const kinds = new Set<string>();
      for (let failAt = 1; ; failAt++) {
        const memory = await diskWithBoth();
        const { outcome, failed } = await failingErasure(memory, failAt, mishap, code);
        const about = `call ${failAt}: ${failed}`;
        if (typeof outcome === 'string') {
          assert.equal(outcome, expected, about);
          await eraseAgain(memory, about);
        } else await assertErased(memory, outcome, about);
        if (failed === undefined) break;
        kinds.add(failed);
      }
      for (const kind of ['names', 'readText', 'open replace', 'write', 'datasync', 'rename', 'syncFolder', 'unlink'])
        assert.ok(kinds.has(kind), `${kind} never failed`);
    });

  it('a full disk leaves bytes, receipt and names as they are, and the repeat ends it when there is space', async () => {
    for (const capacity of [0, 1, 100]) {
      const memory = await diskWithBoth();
      const faulty = new FaultyDisk(memory);
      const vault = await openIn(memory, faulty.disk);
      faulty.capacity = capacity;
      const receipt = peekAt(memory, `${object}.json`);
      await assert.rejects(
        eraseObject(vault, sha256Of(bytes), first),
        (fault: VaultFault) => fault.code === 'diskFull',
      );
      assert.ok(peekAt(memory, object)?.equals(bytes));
      assert.deepEqual(peekAt(memory, `${object}.json`), receipt);
      assert.equal(peekAt(memory, `${object}.erased.json`), undefined);
      faulty.capacity = Infinity;
      await assertErased(memory, await eraseObject(vault, sha256Of(bytes), first), String(capacity));
    }
  });

  it('the power is cut at every call: nothing gone without a record, and the repeat ends it', async () => {
    let cuts = 0;
    for (let seed = 0; seed < 40; seed++)
      for (let at = 1; ; at++) {
        const memory = await diskWithBoth(randomFrom(seed * 1_000 + at));
        const vault = await openIn(memory);
        memory.cutPowerAt(at);
        const outcome = await Promise.race([memory.cut, eraseObject(vault, sha256Of(bytes), first)]);
        memory.cutPowerAt(Infinity);
        if (outcome !== 'cut') {
          await assertErased(memory, outcome, `seed ${seed}`);
          break;
        }
        await eraseAgain(memory.powerOn(), `seed ${seed}, call ${at}`);
        cuts++;
      }
    assert.ok(cuts >= 400, `${cuts} cuts only`);
  });

  it('killed at every call, asked again, and the power is cut at every call of that', async () => {
    let cuts = 0;
    for (const mishap of ['lost', 'persisted'] as const)
      for (let failAt = 1; ; failAt++) {
        let failed: string | undefined;
        for (let at = 1; ; at++) {
          const memory = await diskWithBoth(randomFrom(failAt * 1_000 + at));
          ({ failed } = await failingErasure(memory, failAt, mishap, 'EIO'));
          const vault = await openIn(memory);
          memory.cutPowerAt(at);
          const outcome = await Promise.race([memory.cut, eraseObject(vault, sha256Of(bytes), first)]);
          memory.cutPowerAt(Infinity);
          const about = `${failed} ${mishap} at ${failAt}, cut at ${at}`;
          if (outcome !== 'cut') {
            await assertErased(memory, outcome, about);
            break;
          }
          await eraseAgain(memory.powerOn(), about);
          cuts++;
        }
        if (failed === undefined) break;
      }
    assert.ok(cuts >= 200, `${cuts} cuts only`);
  });
});
