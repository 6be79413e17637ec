export const BUFFER_BYTES = 1 << 20;

/** A bounded set of 1 MiB buffers, made when first needed and then reused. Waiters are served in order. */
export class BufferPool {
  readonly #limit: number;
  readonly #idle: Buffer[] = [];
  readonly #waiting: ((buffer: Buffer) => void)[] = [];
  #made = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  tryTake(): Buffer | undefined {
    const idle = this.#idle.pop();
    if (idle || this.#made === this.#limit) return idle;
    this.#made++;
    // A resizable buffer begins at a page boundary, which writing past the page cache needs; it is never resized.
    return Buffer.from(new ArrayBuffer(BUFFER_BYTES, { maxByteLength: BUFFER_BYTES }));
  }

  async take(): Promise<Buffer> {
    return this.tryTake() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  give(buffer: Buffer): void {
    const next = this.#waiting.shift();
    if (next) next(buffer);
    else this.#idle.push(buffer);
  }
}

/** Memory belongs to the process: every vault and every upload in it share these 64 MiB. */
export const buffers = new BufferPool(64);
