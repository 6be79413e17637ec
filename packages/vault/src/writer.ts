import { createHash, type Hash } from 'node:crypto';
import { buffers } from './buffer-pool.ts';
import type { DiskFile } from './disk.ts';

const SYNC_EVERY_BYTES = 64 << 20;
/** One filling, one being written, two waiting. */
const BUFFERS_PER_WRITER = 4;

/** The first `offset` bytes of a file and their SHA-256 (hex). */
export interface Prefix {
  readonly offset: number;
  readonly sha256: string;
}

export const EMPTY_PREFIX: Prefix = { offset: 0, sha256: createHash('sha256').digest('hex') };

/**
 * Appends to a file and hashes each buffer while it is being written: one write in flight, one fdatasync per 64 MiB
 * beside the writes. After a failed write it keeps what was written before; after a failed sync it never syncs again,
 * because the second one would report success for bytes the first one lost.
 */
export class Writer {
  readonly #file: DiskFile;
  readonly #onSynced: (prefix: Prefix) => Promise<void>;
  readonly #queue: { readonly buffer: Buffer; readonly length: number }[] = [];
  #hash: Hash;
  #offset: number;
  #end: number;
  #synced: Prefix;
  #held = 0;
  #roomFor: (() => void) | undefined;
  #pumping: Promise<void> | undefined;
  #syncing: Promise<void> | undefined;
  #syncFailed = false;
  #failure: unknown;

  /** Continues after `prefix`; `hash` has taken in exactly its bytes. `onSynced` hears of each durable prefix on the way. */
  constructor(file: DiskFile, prefix: Prefix, hash: Hash, onSynced: (prefix: Prefix) => Promise<void>) {
    this.#file = file;
    this.#hash = hash;
    this.#offset = prefix.offset;
    this.#end = prefix.offset;
    this.#synced = prefix;
    this.#onSynced = onSynced;
  }

  /** Where the next `put` will go. */
  get end(): number {
    return this.#end;
  }

  /** Set once nothing more will be written. */
  get failure(): unknown {
    return this.#failure;
  }

  /** A buffer to fill and `put` or `give`, when one is free right now. */
  tryTake(): Buffer | undefined {
    const buffer = this.#held < BUFFERS_PER_WRITER ? buffers.tryTake() : undefined;
    if (buffer) this.#held++;
    return buffer;
  }

  /** As `tryTake`, but waits. One caller at a time. */
  async take(): Promise<Buffer> {
    if (this.#held >= BUFFERS_PER_WRITER) await new Promise<void>((resolve) => (this.#roomFor = resolve));
    this.#held++;
    return buffers.take();
  }

  give(buffer: Buffer): void {
    buffers.give(buffer);
    this.#held--;
    this.#roomFor?.();
    this.#roomFor = undefined;
  }

  /** Queues the first `length` bytes of a buffer taken from here. */
  put(buffer: Buffer, length: number): void {
    if (this.#failure !== undefined) return this.give(buffer);
    this.#queue.push({ buffer, length });
    this.#end += length;
    this.#pumping ??= this.#pump();
  }

  /** Waits for everything put, syncs, and returns the prefix that is durable: all of it unless `failure` is set. */
  async settle(): Promise<Prefix> {
    await this.#pumping;
    await this.#syncing;
    if (this.#offset > this.#synced.offset) await this.#sync();
    return this.#synced;
  }

  /** The hash of everything written, to continue from later. */
  hash(): Hash {
    return this.#hash.copy();
  }

  async #pump(): Promise<void> {
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      if (this.#failure === undefined) await this.#write(next.buffer.subarray(0, next.length));
      this.give(next.buffer);
      if (this.#offset - this.#synced.offset >= SYNC_EVERY_BYTES) this.#syncing ??= this.#syncBeside();
    }
    this.#pumping = undefined;
  }

  async #write(bytes: Buffer): Promise<void> {
    const before = this.#hash.copy();
    let done = 0;
    try {
      const writing = this.#file.write(bytes, this.#offset);
      this.#hash.update(bytes);
      done = await writing;
      while (done < bytes.length) done += await this.#file.write(bytes.subarray(done), this.#offset + done);
    } catch (cause) {
      this.#failure = cause;
      this.#hash = before.update(bytes.subarray(0, done));
    }
    this.#offset += done;
  }

  async #syncBeside(): Promise<void> {
    await this.#sync();
    try {
      if (this.#failure === undefined) await this.#onSynced(this.#synced);
    } catch (cause) {
      this.#failure ??= cause;
    }
    this.#syncing = undefined;
  }

  async #sync(): Promise<void> {
    if (this.#syncFailed) return;
    const reached = { offset: this.#offset, sha256: this.#hash.copy().digest('hex') };
    try {
      await this.#file.datasync();
      this.#synced = reached;
    } catch (cause) {
      this.#syncFailed = true;
      this.#failure ??= cause;
    }
  }
}
