import { BUFFER_BYTES } from './buffer-pool.ts';
import type { Writer } from './writer.ts';

/** A slow sender's half-full buffer is written after this long, so that it cannot keep buffers from the others. */
const HOLD_MS = 1_000;

/** Copies pieces of any size into 1 MiB buffers for a writer, and makes the sender wait while there is no buffer. */
export class Inflow {
  readonly #writer: Writer;
  readonly #backlog: Buffer[] = [];
  #current: Buffer | undefined;
  #filled = 0;
  #timer: NodeJS.Timeout | undefined;
  #draining: Promise<void> | undefined;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Takes the whole piece in any case. A promise asks the sender to pause until it resolves. The piece must not change afterwards. */
  push(piece: Buffer): Promise<void> | undefined {
    if (this.#draining) {
      this.#backlog.push(piece);
      return this.#draining;
    }
    const rest = this.#copy(piece);
    if (rest.length > 0) {
      this.#backlog.push(rest);
      this.#draining = this.#drain();
    }
    return this.#draining;
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
