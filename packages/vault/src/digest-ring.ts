/** Memory shared by the two workers of a second pass: slots of 1 MiB which one fills and both hash. */
export interface DigestRing {
  readonly memory: SharedArrayBuffer;
  readonly slot: (turn: number) => Uint8Array;
  /** Slots filled so far (its complement once no more will come), slots hashed by the second worker, length of each slot. */
  readonly cells: Int32Array;
}

export const SLOT_BYTES = 1 << 20;
export const SLOTS = 8;
export const FILLED = 0;
export const HASHED = 1;
const LENGTHS = 2;

const BYTES = SLOTS * SLOT_BYTES + (LENGTHS + SLOTS) * Int32Array.BYTES_PER_ELEMENT;

/** A growable buffer begins at a page boundary, which reading past the page cache (O_DIRECT) needs; it never grows. */
export function digestRing(memory = new SharedArrayBuffer(BYTES, { maxByteLength: BYTES })): DigestRing {
  const cells = new Int32Array(memory, SLOTS * SLOT_BYTES, LENGTHS + SLOTS);
  return { memory, cells, slot: (turn) => new Uint8Array(memory, (turn % SLOTS) * SLOT_BYTES, SLOT_BYTES) };
}

export const lengthCell = (turn: number): number => LENGTHS + (turn % SLOTS);

/** Sets a cell and wakes the worker that waits for it. */
export function publish(cells: Int32Array, cell: number, value: number): void {
  Atomics.store(cells, cell, value);
  Atomics.notify(cells, cell);
}
