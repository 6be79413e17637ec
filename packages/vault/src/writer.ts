import { createHash, type Hash } from 'node:crypto';
import { buffers } from './buffer-pool.ts';
import type { DiskFile } from './disk.ts';

const SYNC_EVERY_BYTES = 64 << 20;
/** One filling, two being written, one waiting. */
const BUFFERS_PER_WRITER = 4;
const WRITES_IN_FLIGHT = 2;

/** The first `offset` bytes of a file and their SHA-256 (hex). */
export interface Prefix {
  readonly offset: number;
  readonly sha256: string;
}

export const EMPTY_PREFIX: Prefix = { offset: 0, sha256: createHash('sha256').digest('hex') };

interface Flight {
  readonly buffer: Buffer;
  readonly bytes: Buffer;
  readonly at: number;
  readonly writing: Promise<number>;
  /** The hash up to the end of `bytes`. */
  readonly hash: Hash;
}

/**
 * Appends to a file and hashes each buffer while it is being written; one fdatasync per 64 MiB beside the writes. Two
 * writes are under way: the device has the second while the first one's end waits for this thread. They count in order,
 * so that after a failed one everything before it stays, and nothing behind. After a failed sync it never syncs again,
 * because the second one would report success for bytes the first one lost.
 */
export class Writer {
  readonly #file: DiskFile;
  readonly #onSynced: (prefix: Prefix) => Promise<void>;
  readonly #queue: { readonly buffer: Buffer; readonly length: number }[] = [];
  /** Of everything launched. */
  #hash: Hash;
  #launched: number;
  /** Of everything landed. */
  #landedHash: Hash;
  #landed: number;
  /** Of everything put. */
  #end: number;
  #synced: Prefix;
  #held = 0;
  #roomFor: (() => void) | undefined;
  #flying = 0;
  #landing: Promise<void> = Promise.resolve();
  #syncing: Promise<void> | undefined;
  #syncFailed = false;
  #failure: unknown;

  /** Continues after `prefix`; `hash` has taken in exactly its bytes. `onSynced` hears of each durable prefix on the way. */
  constructor(file: DiskFile, prefix: Prefix, hash: Hash, onSynced: (prefix: Prefix) => Promise<void>) {
    this.#file = file;
    this.#hash = hash;
    this.#landedHash = hash.copy();
    this.#launched = this.#landed = this.#end = prefix.offset;
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
    this.#launch();
  }

  /** Waits for everything put, syncs, and returns the prefix that is durable: all of it unless `failure` is set. */
  async settle(): Promise<Prefix> {
    while (this.#flying > 0) await this.#landing;
    await this.#syncing;
    if (this.#landed > this.#synced.offset) await this.#sync();
    return this.#synced;
  }

  /** The hash of everything written, to continue from later. */
  hash(): Hash {
    return this.#landedHash.copy();
  }

  #launch(): void {
    while (this.#flying < WRITES_IN_FLIGHT) {
      const next = this.#queue.shift();
      if (!next) return;
      const bytes = next.buffer.subarray(0, next.length);
      const at = this.#launched;
      const writing = this.#file.write(bytes, at);
      writing.catch(() => undefined); // heard of when it lands
      this.#hash.update(bytes);
      this.#launched += bytes.length;
      this.#flying++;
      const flight: Flight = { buffer: next.buffer, bytes, at, writing, hash: this.#hash.copy() };
      this.#landing = this.#landing.then(() => this.#land(flight));
    }
  }

  async #land(flight: Flight): Promise<void> {
    if (this.#failure === undefined) await this.#count(flight);
    else await flight.writing.catch(() => undefined); // its buffer is in use until then
    this.give(flight.buffer);
    this.#flying--;
    if (this.#landed - this.#synced.offset >= SYNC_EVERY_BYTES) this.#syncing ??= this.#syncBeside();
    if (this.#failure !== undefined) for (const { buffer } of this.#queue.splice(0)) this.give(buffer);
    this.#launch();
  }

  async #count({ bytes, at, writing, hash }: Flight): Promise<void> {
    let done = 0;
    try {
      done = await writing;
      while (done < bytes.length) done += await this.#file.write(bytes.subarray(done), at + done);
      this.#landedHash = hash;
    } catch (cause) {
      this.#failure ??= cause;
      this.#landedHash.update(bytes.subarray(0, done));
    }
    this.#landed += done;
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
    const reached = { offset: this.#landed, sha256: this.#landedHash.copy().digest('hex') };
    try {
      await this.#file.datasync();
      this.#synced = reached;
    } catch (cause) {
      this.#syncFailed = true;
      this.#failure ??= cause;
    }
  }
}
