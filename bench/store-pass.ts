// The second pass over a 1 GiB object, both digests of one reading, beside SM3 alone on one thread.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { closeVault, importFile, objectFile, openVault, storePass } from '@zhiji/vault';
import { benchFolders, MIB, missingFor, randomFile } from '../packages/vault/test/bench-case.ts';
import { compare, type Contestant } from './harness.ts';

const SIZE_MIB = 1024;

const missing = missingFor([], SIZE_MIB * MIB);
using folders = missing === undefined ? benchFolders() : { memory: '', disk: '.', [Symbol.dispose]: () => undefined };
const source = path.join(folders.memory, 'source');
if (missing === undefined) randomFile(source, SIZE_MIB);
const vault = await openVault(path.join(folders.disk, 'vault'));
const { sha256 } = await importFile(vault, source);
const object = objectFile(vault.folder, sha256);
const digests = new Set<string>();

const pass: Contestant = {
  name: 'storePass (SHA-256 and SM3)',
  missing,
  async run() {
    const begin = performance.now();
    const cpu = process.cpuUsage();
    const { verdict, ...found } = await storePass(vault, sha256);
    const seconds = (performance.now() - begin) / 1000;
    assert.ok(verdict === 'stored' && 'receipt' in found);
    digests.add(found.receipt.sm3);
    const { user, system } = process.cpuUsage(cpu);
    return { value: SIZE_MIB / seconds, details: { 'CPU s/GiB': (user + system) / 1e6 } };
  },
};

/** Reads ahead, so that SM3 never waits: the fastest one thread can be. */
const sm3Only: Contestant = {
  name: 'SM3 only, one thread, read only',
  missing,
  async run() {
    const begin = performance.now();
    const file = await fs.open(object);
    const hash = createHash('sm3');
    const pair = [Buffer.allocUnsafeSlow(MIB), Buffer.allocUnsafeSlow(MIB)] as const;
    let reading = file.read(pair[0], 0, MIB, 0);
    for (let at = 0; ; at += MIB) {
      const { bytesRead, buffer } = await reading;
      if (bytesRead === 0) break;
      reading = file.read(pair[((at + MIB) / MIB) % 2]!, 0, MIB, at + MIB);
      hash.update(buffer.subarray(0, bytesRead));
    }
    await file.close();
    digests.add(hash.digest('hex'));
    return { value: (SIZE_MIB * 1000) / (performance.now() - begin) };
  },
};

await compare({
  name: 'store-pass',
  unit: 'MiB/s',
  better: 'higher',
  bar: 0.9,
  rounds: 5,
  subject: pass,
  comparators: [sm3Only],
});
assert.equal(digests.size, 1, 'both give the same SM3');
await closeVault(vault);
