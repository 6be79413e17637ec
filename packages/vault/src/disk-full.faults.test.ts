import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { importFile, listUploads, objectExists, realDisk, VaultFault } from './index.ts';
import { sha256Of } from '../test/digest.ts';
import { FaultyDisk } from '../test/faulty-disk.ts';
import { patch, send } from '../test/tus-client.ts';
import { scratchFolder, tusServer, type TusServer } from '../test/tus-server.ts';

const MIB = 1 << 20;

async function made(server: TusServer, length: number): Promise<string> {
  const answer = await send('POST', server.url, { headers: { 'Upload-Length': String(length) } });
  assert.equal(answer.status, 201, answer.body);
  return new URL(answer.headers.location!, server.origin).href;
}

/** Sends all that is missing; true when the server took it. */
async function goOn(url: string, bytes: Buffer): Promise<{ readonly whole: boolean; readonly kept: number }> {
  const before = Number((await send('HEAD', url)).headers['upload-offset']);
  const answer = await patch(url, before, bytes.subarray(before));
  const after = Number((await send('HEAD', url)).headers['upload-offset']);
  if (answer.status === 204) return { whole: true, kept: after };
  assert.deepEqual([answer.status, answer.problem['code']], [507, 'spaceExhausted']);
  assert.match(String(answer.problem['detail']), new RegExp(`前 ${after} 字节已保存`));
  assert.deepEqual([answer.problem['kept'], answer.headers['upload-offset']], [after, String(after)]);
  assert.ok(after >= before);
  return { whole: false, kept: after };
}

describe('磁盘写满', () => {
  for (const capacity of [0, 1, 1_000, MIB - 1, MIB, 3 * MIB + 12_345])
    it(`room for ${capacity} bytes: 507, they stay, and the upload goes on when there is space again`, async () => {
      const faulty = new FaultyDisk(realDisk);
      await using server = await tusServer({ disk: faulty.disk });
      const bytes = randomBytes(5 * MIB);
      const url = await made(server, bytes.length);
      faulty.capacity = capacity;
      const first = await goOn(url, bytes);
      assert.equal(first.whole, false);
      assert.ok(first.kept <= capacity);
      assert.equal((await listUploads(server.vault)).length, 1);
      faulty.capacity = Infinity;
      assert.deepEqual(await goOn(url, bytes), { whole: true, kept: bytes.length });
      assert.ok(await objectExists(server.vault, sha256Of(bytes)));
      assert.ok(server.faults.every((fault) => fault instanceof VaultFault && fault.code === 'diskFull'));
    });

  it('space below the reserve: PATCH is answered 507 before a byte is written', async () => {
    let free = 1e12;
    const disk = { ...realDisk, freeBytes: () => Promise.resolve(free) };
    await using server = await tusServer({ disk, reserve: 1e9 });
    const bytes = randomBytes(MIB);
    const url = await made(server, bytes.length);
    free = 1e9 - 1;
    assert.deepEqual(await goOn(url, bytes), { whole: false, kept: 0 });
    free = 1e12;
    assert.equal((await goOn(url, bytes)).whole, true);
  });

  it('a real full disk: uploads and imports keep what they have and go on when space returns', async (t) => {
    const folder = await scratchFolder();
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'zhiji-vault-test', folder], { stdio: 'pipe' });
    } catch {
      return t.skip('a tmpfs cannot be mounted here');
    }
    t.after(() => execFileSync('umount', [folder]));
    t.after(() => fs.rm(folder, { recursive: true, force: true }));
    await using server = await tusServer({ folder: path.join(folder, 'vault') });
    const bytes = randomBytes(8 * MIB);
    const url = await made(server, bytes.length);
    const ballast = path.join(folder, 'ballast');
    await fs.writeFile(ballast, Buffer.alloc(7 * MIB));
    const stopped = await goOn(url, bytes);
    assert.equal(stopped.whole, false);
    assert.equal((await goOn(url, bytes)).whole, false);
    await assert.rejects(importFile(server.vault, ballast), (fault: VaultFault) => fault.code === 'diskFull');
    await fs.rm(ballast);
    assert.equal((await goOn(url, bytes)).whole, true);
    assert.ok(await objectExists(server.vault, sha256Of(bytes)));
    assert.deepEqual(await fs.readdir(path.join(server.vault.folder, 'incoming')), []);
  });
});
