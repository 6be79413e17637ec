import fs from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { errorCode, vaultFault } from './fault.ts';
import { isSha256, objectFile, type Sha256 } from './layout.ts';
import { ifThere, makeFolder } from './record-file.ts';
import { storePass } from './store-pass.ts';
import type { Vault } from './vault.ts';

/** 原始文件 – an object's name and size. */
export interface VaultObject {
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
}

export interface OpenObject extends VaultObject {
  /** Bytes `start` to `end`, both included, as in an HTTP range; the whole without them. The stream errors when reading fails. */
  stream(range?: { readonly start: number; readonly end: number }): Readable;
}

export interface ListedObject extends VaultObject {
  /** False while the object is received only: its second pass is still owed. */
  readonly stored: boolean;
}

/**
 * Gives complete, synced bytes their address: afterwards `bytes` is gone and the object is durable under `sha256`,
 * read-only. Nothing is ever replaced: when the address is taken, the object there is read again first, because bytes in
 * hand must not be let go on the word of a directory entry. A damaged one goes to quarantine and these take its place.
 */
export function placeObject(vault: Vault, bytes: string, sha256: Sha256): Promise<void> {
  return vault.addresses.share(sha256, () => linkObject(vault, bytes, sha256));
}

async function linkObject(vault: Vault, bytes: string, sha256: Sha256): Promise<void> {
  const { disk } = vault;
  const object = objectFile(vault.folder, sha256);
  const file = await disk.open(bytes, 'read');
  try {
    await file.chmod(0o444);
    await file.sync();
  } finally {
    await file.close();
  }
  await makeFolder(disk, path.dirname(object));
  for (let placed = false; !placed;) {
    try {
      await disk.link(bytes, object);
      placed = true;
    } catch (cause) {
      if (errorCode(cause) !== 'EEXIST') throw cause;
      placed = (await storePass(vault, sha256)).verdict === 'stored';
    }
  }
  await disk.syncFolder(path.dirname(object));
  await disk.unlink(bytes);
}

/** The object, or undefined when it is unknown or in quarantine. */
export async function openObject(vault: Vault, sha256: Sha256): Promise<OpenObject | undefined> {
  const file = objectFile(vault.folder, sha256);
  try {
    const size = await ifThere(vault.disk.size(file));
    if (size === undefined) return undefined;
    return {
      sha256,
      size,
      stream(range) {
        if (range && !(0 <= range.start && range.start <= range.end && range.end < size))
          throw new RangeError(`no bytes ${range.start}-${range.end} in ${size}`);
        return fs.createReadStream(file, { ...range, highWaterMark: 1 << 18 });
      },
    };
  } catch (cause) {
    throw vaultFault(cause);
  }
}

export async function objectExists(vault: Vault, sha256: Sha256): Promise<boolean> {
  return (await openObject(vault, sha256)) !== undefined;
}

/** A page of objects in order of their digests. An object that vanishes meanwhile (to quarantine) is left out. */
export async function listObjects(
  vault: Vault,
  page: { readonly after?: Sha256; readonly limit: number },
): Promise<readonly ListedObject[]> {
  const { disk, folder } = vault;
  const after = page.after ?? '';
  const listed: ListedObject[] = [];
  try {
    for (const shard of (await disk.names(path.join(folder, 'objects'))).sort()) {
      if (shard < after.slice(0, 2)) continue;
      const names = new Set(await disk.names(path.join(folder, 'objects', shard)));
      for (const sha256 of [...names]
        .filter(isSha256)
        .filter((name) => name > after)
        .sort()) {
        if (listed.length === page.limit) return listed;
        const size = await ifThere(disk.size(objectFile(folder, sha256)));
        if (size !== undefined) listed.push({ sha256, size, stored: names.has(`${sha256}.json`) });
      }
    }
    return listed;
  } catch (cause) {
    throw vaultFault(cause);
  }
}
