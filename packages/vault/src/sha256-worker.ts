// First worker of a second pass: reads the object from the device, hashes it with SHA-256, and hands each slot to the second.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { digestRing, FILLED, HASHED, lengthCell, publish, SLOT_BYTES, SLOTS } from './digest-ring.ts';
import { errorCode } from './fault.ts';

const { cells, slot } = digestRing((workerData as { memory: SharedArrayBuffer }).memory);

parentPort!.on('message', (file: string) => {
  try {
    parentPort!.postMessage(readAndHash(file));
  } catch (cause) {
    parentPort!.postMessage({ failed: errorCode(cause) ?? String(cause) });
  } finally {
    publish(cells, FILLED, ~Atomics.load(cells, FILLED));
  }
});

function readAndHash(file: string) {
  const source = openPastCache(file);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for (let turn = 0, more = true; more; turn++) {
      for (let hashed; turn - (hashed = Atomics.load(cells, HASHED)) >= SLOTS;) Atomics.wait(cells, HASHED, hashed);
      const length = fill(source.fd, slot(turn), size);
      more = length === SLOT_BYTES;
      Atomics.store(cells, lengthCell(turn), length);
      publish(cells, FILLED, turn + 1);
      hash.update(slot(turn).subarray(0, length));
      size += length;
    }
    return { sha256: hash.digest('hex'), size, reread: source.reread };
  } finally {
    fs.closeSync(source.fd);
  }
}

/** The whole slot, or less at the end of the file. O_DIRECT keeps positions at multiples of the block size until then. */
function fill(fd: number, into: Uint8Array, position: number): number {
  const done = fs.readSync(fd, into, 0, SLOT_BYTES, position);
  if (done === 0 || done === SLOT_BYTES || done % 4096 !== 0) return done;
  const rest = fs.readSync(fd, into, done, SLOT_BYTES - done, position + done);
  return done + rest;
}

/** What was just written is still in memory; only a read past the page cache says what the device holds. */
function openPastCache(file: string): { fd: number; reread: 'device' | 'cache' } {
  const { O_RDONLY, O_DIRECT } = fs.constants;
  if (O_DIRECT) {
    let fd: number | undefined;
    try {
      fd = fs.openSync(file, O_RDONLY | O_DIRECT);
      fs.readSync(fd, slot(0), 0, SLOT_BYTES, 0);
      return { fd, reread: 'device' };
    } catch (cause) {
      if (fd !== undefined) fs.closeSync(fd);
      if (errorCode(cause) !== 'EINVAL') throw cause; // EINVAL: this file system cannot
    }
  }
  return { fd: fs.openSync(file, O_RDONLY), reread: 'cache' };
}
