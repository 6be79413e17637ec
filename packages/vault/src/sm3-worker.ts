// Second worker of a second pass: hashes with SM3 the very bytes the first worker read.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { digestRing, FILLED, HASHED, lengthCell, publish } from './digest-ring.ts';

const { cells, slot } = digestRing((workerData as { memory: SharedArrayBuffer }).memory);

parentPort!.on('message', () => {
  const hash = createHash('sm3');
  for (let turn = 0; waitForSlot(turn); turn++) {
    hash.update(slot(turn).subarray(0, Atomics.load(cells, lengthCell(turn))));
    publish(cells, HASHED, turn + 1);
  }
  parentPort!.postMessage({ sm3: hash.digest('hex') });
});

/** False when the first worker has ended before this slot. */
function waitForSlot(turn: number): boolean {
  for (;;) {
    const filled = Atomics.load(cells, FILLED);
    if ((filled < 0 ? ~filled : filled) > turn) return true;
    if (filled < 0) return false;
    Atomics.wait(cells, FILLED, filled);
  }
}
