import { createHash, type Hash } from 'node:crypto';
import { buffers } from './buffer-pool.ts';
import type { Disk } from './disk.ts';
import { VaultFault } from './fault.ts';
import { readAhead } from './read-ahead.ts';
import { EMPTY_PREFIX, type Prefix } from './writer.ts';

const KEPT = 1_000;

/**
 * The hash states of unfinished uploads. A state cannot be saved to disk, so after a restart the durable prefix is read
 * again (about a second per GiB) and must still have the digest it was acknowledged with. That reading belongs to no
 * request: a client that gives up and returns finds it further on, or done.
 */
export class PrefixHashes {
  readonly #disk: Disk;
  readonly #kept = new Map<string, { readonly prefix: Prefix; readonly hash: Promise<Hash> }>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** A hash that has taken in exactly `prefix` of `file`. Throws `prefixDamaged` when the disk no longer holds it. */
  async get(id: string, file: string, prefix: Prefix): Promise<Hash> {
    const kept = this.#kept.get(id);
    const same = kept?.prefix.offset === prefix.offset && kept.prefix.sha256 === prefix.sha256;
    const hash = same ? kept.hash : hashPrefix(this.#disk, file, prefix);
    if (!same) {
      this.keep(id, prefix, hash);
      hash.catch(() => this.forget(id));
    }
    return (await hash).copy();
  }

  keep(id: string, prefix: Prefix, hash: Promise<Hash>): void {
    this.#kept.delete(id);
    this.#kept.set(id, { prefix, hash });
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value!);
  }

  forget(id: string): void {
    this.#kept.delete(id);
  }
}

async function hashPrefix(disk: Disk, file: string, prefix: Prefix): Promise<Hash> {
  const hash = createHash('sha256');
  if (prefix.offset > EMPTY_PREFIX.offset) {
    const open = await disk.open(file, 'read');
    try {
      for await (const { buffer, length } of readAhead(open, prefix.offset, buffers)) {
        hash.update(buffer.subarray(0, length));
        buffers.give(buffer);
      }
    } finally {
      await open.close();
    }
  }
  if (hash.copy().digest('hex') === prefix.sha256) return hash;
  throw new VaultFault('prefixDamaged', '磁盘上已确认收到的内容与当时的摘要不符。');
}
