import { BUFFER_BYTES } from './buffer-pool.ts';
import type { Writer } from './writer.ts';

/** A slow sender's half-full buffer is written after this long, so that it cannot keep buffers from the others. */
const HOLD_MS = 1_000;

/**
 * Copies pieces of any size into buffers for a writer, and makes the sender wait while there is no buffer. Each ends at a
 * multiple of 1 MiB of the file, whatever went before: then the next write can go past the page cache.
 */
export class Inflow {
  readonly #writer: Writer;
  readonly #backlog: { readonly piece: Buffer; readonly rest: Buffer }[] = [];
  #current: Buffer | undefined;
  #filled = 0;
  #room = 0;
  #timer: NodeJS.Timeout | undefined;
  #draining: Promise<void> | undefined;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Takes the whole piece over, its memory too. A promise asks the sender to pause until it resolves. */
  push(piece: Buffer): Promise<void> | undefined {
    const rest = this.#draining ? piece : this.#copy(piece);
    if (rest.length === 0) free(piece);
    else {
      this.#backlog.push({ piece, rest });
      this.#draining ??= this.#drain();
    }
    return this.#draining;
  }

  /** Hands everything over to the writer. */
  async end(): Promise<void> {
    await this.#draining;
    this.#flush();
  }

  async #drain(): Promise<void> {
    for (let next = this.#backlog.shift(); next; next = this.#backlog.shift()) {
      for (let { rest } = next; rest.length > 0; rest = this.#copy(rest))
        if (!this.#current) this.#begin(await this.#writer.take());
      free(next.piece);
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
      const copied = rest.copy(this.#current!, this.#filled, 0, this.#room);
      this.#filled += copied;
      this.#room -= copied;
      rest = rest.subarray(copied);
      if (this.#room === 0) this.#flush();
    }
    return rest;
  }

  #begin(buffer: Buffer): void {
    this.#current = buffer;
    this.#filled = 0;
    this.#room = BUFFER_BYTES - (this.#writer.end % BUFFER_BYTES);
    this.#timer = setTimeout(() => this.#flush(), HOLD_MS);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    if (!this.#current) return;
    this.#writer.put(this.#current, this.#filled);
    this.#current = undefined;
  }
}

/**
 * Node's HTTP parser puts every piece of a body into memory of its own. Left to the garbage collector that memory costs
 * more processor time than hashing; a buffer that has nothing but the piece in it can be let go at once.
 */
function free({ buffer, length }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === length) buffer.transfer(0);
}
