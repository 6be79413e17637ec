import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { closeVault, openVault, realDisk } from './index.ts';
import { announceOpening, lockState, releaseLock, takeLock, type Opening } from './lock-file.ts';
import { processStart } from './process-start.ts';
import { scratchFolder } from '../test/tus-server.ts';

let folder: string;
let lock: string;
before(async () => {
  folder = await scratchFolder();
  lock = path.join(folder, 'lock');
});
after(() => fs.rm(folder, { recursive: true }));

async function opening(): Promise<Opening> {
  const own = { disk: realDisk, folder, opening: randomUUID() };
  await announceOpening(own);
  return own;
}

/** Another process that takes the lock and then waits to be killed. */
async function holder(): Promise<{ kill(): Promise<void> }> {
  const code = `
    import { realDisk } from ${JSON.stringify(import.meta.resolve('./disk.ts'))};
    import { announceOpening, takeLock } from ${JSON.stringify(import.meta.resolve('./lock-file.ts'))};
    const own = { disk: realDisk, folder: ${JSON.stringify(folder)}, opening: 'holder' };
    await announceOpening(own);
    console.log(await takeLock(own, ${JSON.stringify(lock)}));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim())));
  assert.equal(said, 'true');
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return { kill: () => (child.kill('SIGKILL'), exited) };
}

const lockOf = (pid: number, started: string): string => JSON.stringify({ opening: 'x', pid, started }, null, 1);

describe('lock file', () => {
  it('of a live process holds; of a process killed with -9 it is taken over', async () => {
    const own = await opening();
    const other = await holder();
    assert.equal(await lockState(own, lock), 'held');
    assert.equal(await takeLock(own, lock), false);
    await other.kill();
    assert.equal(await lockState(own, lock), 'stale');
    assert.equal(await takeLock(own, lock), true);
    await releaseLock(own, lock);
    assert.deepEqual(await fs.readdir(folder), ['openings']);
  });

  it('with the pid of a process that lives now, but started at another time, is stale', async () => {
    const own = await opening();
    await fs.writeFile(lock, lockOf(process.pid, (await processStart(process.pid))!));
    assert.equal(await takeLock(own, lock), false);
    await fs.writeFile(lock, lockOf(process.pid, 'an earlier life'));
    assert.equal(await takeLock(own, lock), true);
    await releaseLock(own, lock);
  });

  it('of another opening in this process holds; of this opening it is a leftover', async () => {
    const [a, b] = [await opening(), await opening()];
    assert.equal(await takeLock(a, lock), true);
    assert.equal(await takeLock(b, lock), false);
    assert.equal(await takeLock(a, lock), true);
    await releaseLock(a, lock);
    await releaseLock(a, lock);
  });

  it('that cannot be read as ours is stale', async () => {
    const own = await opening();
    for (const text of ['', '{', 'pid 7', '{"pid":1}']) {
      await fs.writeFile(lock, text);
      assert.equal(await lockState(own, lock), 'stale');
    }
    await fs.rm(lock);
    assert.equal(await lockState(own, lock), 'free');
  });

  it('is taken over by exactly one of many who find it stale', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, opening));
    for (let round = 0; round < 20; round++) {
      await fs.writeFile(lock, lockOf(1, 'an earlier life'));
      const taken = await Promise.all(many.map((own) => takeLock(own, lock)));
      assert.equal(taken.filter(Boolean).length, 1);
      await fs.rm(lock);
    }
    assert.deepEqual(await fs.readdir(folder), ['openings']);
  });

  it('openings of processes that are gone are cleared at the next opening, closed ones at once', async () => {
    const place = path.join(folder, 'vault');
    await closeVault(await openVault(place));
    const openings = path.join(place, 'openings');
    assert.deepEqual(await fs.readdir(openings), []);
    await fs.writeFile(path.join(openings, 'gone.json'), lockOf(1, 'an earlier life'));
    const vault = await openVault(place);
    assert.deepEqual(await fs.readdir(openings), [`${vault.opening}.json`]);
    await closeVault(vault);
  });

  it('names processes: this one has a start, one that does not exist has none', async () => {
    assert.ok(await processStart(process.pid));
    assert.equal(await processStart(process.pid), await processStart(process.pid));
    assert.equal(await processStart(2 ** 22 + 1), undefined);
  });
});
