// Import of 1 GiB into the vault, hashed and durable, beside the slower of a plain durable copy and a plain hash of the same bytes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { closeVault, importFile, objectFile, openVault } from '@zhiji/vault';
import { benchFolders, MIB, missingFor, opensslSha256, randomFile } from '../packages/vault/test/bench-case.ts';
import { compare, primeDisk, type Contestant } from './harness.ts';

const SIZE_MIB = 1024;

const missing = missingFor(['dd', 'openssl'], SIZE_MIB * MIB);
using folders = missing === undefined ? benchFolders() : { memory: '', disk: '', [Symbol.dispose]: () => undefined };
const source = path.join(folders.memory, 'source');
const sha256 = missing === undefined ? randomFile(source, SIZE_MIB) : '';

async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1000;
}

const importing: Contestant = {
  name: 'importFile',
  missing,
  async run() {
    const vault = await openVault(path.join(folders.disk, 'vault'));
    const cpu = process.cpuUsage();
    let object: Awaited<ReturnType<typeof importFile>> | undefined;
    const seconds = await timed(async () => (object = await importFile(vault, source)));
    const { user, system } = process.cpuUsage(cpu);
    const file = objectFile(vault.folder, object!.sha256);
    assert.deepEqual([object!.sha256, fs.statSync(file).size], [sha256, SIZE_MIB * MIB]);
    assert.equal(opensslSha256(file), sha256);
    await closeVault(vault);
    fs.rmSync(vault.folder, { recursive: true });
    return { value: SIZE_MIB / seconds, details: { 'CPU s/GiB': ((user + system) / 1e6) * (1024 / SIZE_MIB) } };
  },
};

const copying: Contestant = {
  name: 'dd bs=1M conv=fsync',
  missing,
  async run() {
    const copy = path.join(folders.disk, 'copy');
    const seconds = await timed(() =>
      execFileSync('dd', [`if=${source}`, `of=${copy}`, 'bs=1M', 'conv=fsync'], { stdio: 'ignore' }),
    );
    assert.equal(fs.statSync(copy).size, SIZE_MIB * MIB);
    fs.rmSync(copy);
    return { value: SIZE_MIB / seconds };
  },
};

const hashing: Contestant = {
  name: 'openssl dgst -sha256',
  missing,
  async run() {
    const seconds = await timed(() => assert.equal(opensslSha256(source), sha256));
    return { value: SIZE_MIB / seconds };
  },
};

await compare({
  name: 'import-sha256',
  unit: 'MiB/s',
  better: 'higher',
  bar: 0.9,
  rounds: 5,
  prime: () => primeDisk(folders.disk, SIZE_MIB * MIB),
  subject: importing,
  comparators: [copying, hashing],
});
