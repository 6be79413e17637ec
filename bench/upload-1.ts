// One upload of 1 GiB, hashed and durable when it is answered, beside @tus/server with its file store, which does neither, then synced.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import {
  benchFolders,
  cpuSeconds,
  makeUpload,
  MIB,
  missingFor,
  opensslSha256,
  randomFile,
  residentMib,
  sendFile,
  startServer,
} from '../packages/vault/test/bench-case.ts';
import { compare, primeDisk, type Contestant } from './harness.ts';

const SIZE_MIB = 1024;

const missing = missingFor(['curl', 'openssl', 'sync'], SIZE_MIB * MIB);
using folders = missing === undefined ? benchFolders() : { memory: '', disk: '', [Symbol.dispose]: () => undefined };
const source = path.join(folders.memory, 'source');
const sha256 = missing === undefined ? randomFile(source, SIZE_MIB) : '';

/** A fresh server in a fresh folder for every run. `stored` is where it put the bytes; `sync` makes them durable where the server does not. */
function uploading(
  name: string,
  script: string,
  stored: (folder: string, id: string) => string,
  sync: boolean,
): Contestant {
  return {
    name,
    missing,
    async run() {
      const folder = path.join(folders.disk, script);
      fs.mkdirSync(folder);
      const server = await startServer(script, folder);
      const url = await makeUpload(server.url, SIZE_MIB * MIB);
      const cpu = cpuSeconds(server.pid);
      const sending = await sendFile(url, 0, source);
      const file = stored(folder, path.basename(url));
      const begin = performance.now();
      if (sync) execFileSync('sync', [file]);
      const seconds = sending + (performance.now() - begin) / 1000;
      const details = { 'CPU s/GiB': cpuSeconds(server.pid) - cpu, 'max RSS MiB': residentMib(server.pid).most };
      await server.stop();
      assert.equal(fs.statSync(file).size, SIZE_MIB * MIB);
      assert.equal(opensslSha256(file), sha256);
      fs.rmSync(folder, { recursive: true });
      return { value: SIZE_MIB / seconds, details };
    },
  };
}

await compare({
  name: 'upload-1',
  unit: 'MiB/s',
  better: 'higher',
  bar: 1.8,
  rounds: 5,
  prime: () => primeDisk(folders.disk, SIZE_MIB * MIB),
  subject: uploading(
    'vault behind tus',
    'vault-child.ts',
    (folder) => path.join(folder, 'vault/objects', sha256.slice(0, 2), sha256),
    false,
  ),
  comparators: [
    uploading(
      '@tus/server 2.4.5 + file-store 2.1.1, then sync',
      'tus-node-child.ts',
      (folder, id) => path.join(folder, id),
      true,
    ),
  ],
});
