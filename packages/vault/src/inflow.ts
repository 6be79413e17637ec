import { BUFFER_BYTES } from './buffer-pool.ts';
import type { Writer } from './writer.ts';

/** A slow sender's half-full buffer is written after this long, so that it cannot keep buffers from the others. */
const HOLD_MS = 1_000;

/** Copies pieces of any size into 1 MiB buffers for a writer; says when the sender must pause. */
export class Inflow {
  readonly #writer: Writer;
  readonly #onRoom: () => void;
  readonly #backlog: Buffer[] = [];
  #current: Buffer | undefined;
  #filled = 0;
  #timer: NodeJS.Timeout | undefined;
  #draining: Promise<void> | undefined;

  /** `onRoom` is called when pieces are welcome again after a `push` that returned false. */
  constructor(writer: Writer, onRoom: () => void) {
    this.#writer = writer;
    this.#onRoom = onRoom;
  }

  /** Takes the whole piece in any case; false asks the sender to pause. The piece must not be changed afterwards. */
  push(piece: Buffer): boolean {
    if (this.#draining) {
      this.#backlog.push(piece);
      return false;
    }
    const rest = this.#copy(piece);
    if (rest.length === 0) return true;
    this.#backlog.push(rest);
    this.#draining = this.#drain();
    return false;
  }

  /** Hands everything over to the writer. */
  async end(): Promise<void> {
    await this.#draining;
    this.#flush();
  }

  async #drain(): Promise<void> {
    for (let rest = this.#backlog.shift(); rest; rest = this.#backlog.shift()) {
      while (rest.length > 0) {
        this.#begin(await this.#writer.take());
        rest = this.#copy(rest);
      }
    }
    this.#draining = undefined;
    this.#onRoom();
  }

  /** Copies what fits; returns what found no buffer. */
  #copy(piece: Buffer): Buffer {
    let rest = piece;
    while (rest.length > 0) {
      if (!this.#current) {
        const buffer = this.#writer.tryTake();
        if (!buffer) return rest;
        this.#begin(buffer);
      }
      const copied = rest.copy(this.#current!, this.#filled);
      this.#filled += copied;
      rest = rest.subarray(copied);
      if (this.#filled === BUFFER_BYTES) this.#flush();
    }
    return rest;
  }

  #begin(buffer: Buffer): void {
    this.#current = buffer;
    this.#filled = 0;
    this.#timer = setTimeout(() => this.#flush(), HOLD_MS);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    if (!this.#current) return;
    this.#writer.put(this.#current, this.#filled);
    this.#current = undefined;
  }
}
