// Memory of the server while eight uploads of 1 GiB arrive at once, beside the buffers they may have.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
  benchFolders,
  makeUpload,
  MIB,
  missingFor,
  randomFile,
  residentMib,
  sendFile,
  startServer,
} from '../packages/vault/test/bench-case.ts';
import { compare, primeDisk, type Contestant } from './harness.ts';

const SIZE_MIB = 1024;
const STREAMS = 8;
const BUFFERS_MIB = 20;

const missing = missingFor(['curl'], SIZE_MIB * MIB);
using folders = missing === undefined ? benchFolders() : { memory: '', disk: '', [Symbol.dispose]: () => undefined };
const source = path.join(folders.memory, 'source');
if (missing === undefined) randomFile(source, SIZE_MIB);

/** The most memory a fresh server had, in MiB, with so many uploads at once. Each begins with other bytes, so that none is a repetition. */
async function mostMemory(streams: number): Promise<number> {
  const folder = path.join(folders.disk, 'server');
  fs.mkdirSync(folder);
  const server = await startServer('vault-child.ts', folder);
  await Promise.all(
    Array.from({ length: streams }, async () => {
      const url = await makeUpload(server.url, 16 + SIZE_MIB * MIB);
      const beginning = {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': '0',
        'Content-Type': 'application/offset+octet-stream',
      };
      assert.equal((await fetch(url, { method: 'PATCH', headers: beginning, body: randomBytes(16) })).status, 204);
      await sendFile(url, 16, source);
    }),
  );
  const { most } = residentMib(server.pid);
  await server.stop();
  const objects = fs.globSync(path.join(folder, 'vault/objects/*/*'));
  assert.deepEqual(
    objects.map((file) => fs.statSync(file).size),
    Array.from({ length: streams }, () => 16 + SIZE_MIB * MIB),
  );
  fs.rmSync(folder, { recursive: true });
  return most;
}

const growing: Contestant = {
  name: `growth per stream, ${STREAMS} × ${SIZE_MIB} MiB against one`,
  missing,
  async run() {
    const one = await mostMemory(1);
    const all = await mostMemory(STREAMS);
    return {
      value: (all - one) / (STREAMS - 1),
      details: { 'max RSS MiB, one': one, [`max RSS MiB, ${STREAMS}`]: all },
    };
  },
};

await compare({
  name: 'upload-memory',
  unit: 'MiB',
  better: 'lower',
  bar: 1,
  rounds: 1,
  prime: () => primeDisk(folders.disk, SIZE_MIB * MIB),
  subject: growing,
  comparators: [{ name: 'buffers a stream may have', run: () => Promise.resolve({ value: BUFFERS_MIB }) }],
});
