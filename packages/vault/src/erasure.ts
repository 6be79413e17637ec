import path from 'node:path';
import { vaultFault, VaultFault } from './fault.ts';
import { erasureFile, isSha256, objectFile, receiptFile, type Sha256 } from './layout.ts';
import { ifThere, readRecord, writeRecord } from './record-file.ts';
import { receiptOf } from './store-pass.ts';
import { isComplete } from './upload.ts';
import { listUploads } from './uploads.ts';
import type { Vault } from './vault.ts';

/** 处置记录 – what was erased, and on what certificate: docs/formats/vault-object.md §8. */
export interface Erasure {
  readonly v: 1;
  readonly sha256: Sha256;
  /** Bytes, as it was. */
  readonly size: number;
  /** From the receipt; absent when the object was received only. */
  readonly sm3?: string;
  readonly certificate: string;
  readonly erasedAt: string;
}

export interface ErasureOrder extends Pick<Erasure, 'certificate' | 'erasedAt'> {
  /** Asked last, when no upload or import can bring these bytes any more: are they those of another file, too? */
  readonly isNeeded?: () => Promise<boolean>;
}

/**
 * Destroys an original after its disposal (FZCG-26, FZMC-19, FTJD-24, SMGX-7): its record is durable before bytes and
 * receipt are unlinked, and both are when this returns. Repeating it, also on another certificate, removes what is there
 * again, from a backup or a later upload, and answers the first record. `needed`: nothing is erased, because `isNeeded`
 * says so or an upload of the same bytes is whole and waits to be registered. Undefined: the digest is unknown, or in
 * quarantine only, which is not touched. A stream that is open reads on to its end. Throws `recordDamaged`, `disk…`.
 */
export function eraseObject(
  vault: Vault,
  sha256: Sha256,
  order: ErasureOrder,
): Promise<Erasure | 'needed' | undefined> {
  return vault.addresses.alone(sha256, async () => {
    if ((await isArriving(vault, sha256)) || (await order.isNeeded?.())) return 'needed';
    try {
      const erasure = await recordErasure(vault, sha256, order);
      if (erasure) await removeObject(vault, sha256);
      return erasure;
    } catch (cause) {
      throw vaultFault(cause);
    }
  });
}

/** The first erasure at this address, or undefined when there was none. An object may have come there since. */
export async function erasureOf(vault: Vault, sha256: Sha256): Promise<Erasure | undefined> {
  try {
    const record = await readRecord(vault.disk, erasureFile(vault.folder, sha256));
    return record === undefined ? undefined : parseErasure(record);
  } catch (cause) {
    throw vaultFault(cause);
  }
}

/** The product does not know yet that it has such an upload, and its bytes may be none but these. */
async function isArriving(vault: Vault, sha256: Sha256): Promise<boolean> {
  return (await listUploads(vault)).some(
    (upload) => upload.kind.is !== 'partial' && isComplete(upload) && upload.prefix.sha256 === sha256,
  );
}

async function recordErasure(
  vault: Vault,
  sha256: Sha256,
  { certificate, erasedAt }: ErasureOrder,
): Promise<Erasure | undefined> {
  const { disk, folder } = vault;
  const file = erasureFile(folder, sha256);
  const known = await erasureOf(vault, sha256);
  if (known) {
    await disk.syncFolder(path.dirname(file)); // a run that was killed may have named it and no more
    return known;
  }
  const size = await ifThere(disk.size(objectFile(folder, sha256)));
  if (size === undefined) return undefined;
  const receipt = await receiptOf(vault, sha256);
  const erasure: Erasure = { v: 1, sha256, size, ...(receipt && { sm3: receipt.sm3 }), certificate, erasedAt };
  await writeRecord(disk, file, erasure);
  return erasure;
}

async function removeObject({ disk, folder }: Vault, sha256: Sha256): Promise<void> {
  const object = objectFile(folder, sha256);
  await ifThere(disk.unlink(object));
  await ifThere(disk.unlink(receiptFile(folder, sha256)));
  await disk.syncFolder(path.dirname(object));
}

function parseErasure(record: unknown): Erasure {
  const erasure = record as Erasure;
  if (
    typeof erasure === 'object' &&
    erasure?.v === 1 &&
    isSha256(erasure.sha256) &&
    typeof erasure.certificate === 'string'
  )
    return erasure;
  throw new VaultFault('recordDamaged', '处置记录不是本程序所写，未作任何改动。');
}
