import { randomUUIDv7 } from 'node:crypto';
import path from 'node:path';
import type { Digests } from './digest-lanes.ts';
import { vaultFault, VaultFault } from './fault.ts';
import {
  bytesFile,
  incomingFolder,
  lockFile,
  objectFile,
  quarantineFolder,
  receiptFile,
  verdictFile,
  type Sha256,
} from './layout.ts';
import { ifThere, makeFolder, readRecord, writeRecord } from './record-file.ts';
import type { Upload } from './upload.ts';
import { instant, type Vault } from './vault.ts';

/** Why bytes were set aside. None of them is ever removed from here by this package. */
export type QuarantineReason =
  | 'idle' // unfinished, not owed, and untouched for 30 days
  | 'terminated' // the client gave the unfinished upload up
  | 'digestMismatch' // complete, but not what the client declared
  | 'refused' // complete, but not what the product takes
  | 'prefixDamaged' // acknowledged bytes changed on disk before the upload was complete
  | 'objectDamaged'; // a received object is no longer what it was

/** 隔离结论 – docs/formats/vault-object.md §6. */
export interface QuarantineVerdict {
  readonly v: 1;
  /** The upload's id, or a new one for an object. */
  readonly id: string;
  readonly reason: QuarantineReason;
  readonly at: string;
  /** SHA-256 the bytes should have, where one was stated or recorded. */
  readonly expected?: string;
  /** SHA-256 found, where the bytes were read. */
  readonly found?: string;
  readonly upload?: Upload;
}

/** Moves an upload, whole, out of `incoming/`. The caller holds the upload's turn. */
export async function quarantineUpload(
  vault: Vault,
  upload: Upload,
  why: Pick<QuarantineVerdict, 'reason' | 'expected' | 'found'>,
): Promise<QuarantineVerdict> {
  const { disk, folder } = vault;
  const verdict: QuarantineVerdict = { v: 1, id: upload.id, at: instant(vault), ...why, upload };
  const from = incomingFolder(folder, upload.id);
  await writeRecord(disk, verdictFile(from), verdict);
  await ifThere(disk.unlink(lockFile(from)));
  await disk.rename(from, quarantineFolder(folder, upload.id));
  await disk.syncFolder(path.join(folder, 'quarantine'));
  await disk.syncFolder(path.join(folder, 'incoming'));
  vault.prefixHashes.forget(upload.id);
  return verdict;
}

/** Moves a damaged object and its receipt aside. A folder `….moving` with bytes is completed at the next start. */
export async function quarantineObject(vault: Vault, sha256: Sha256, found: Digests): Promise<QuarantineVerdict> {
  const { disk, folder } = vault;
  const id = randomUUIDv7();
  const moving = `${quarantineFolder(folder, id)}.moving`;
  const verdict: QuarantineVerdict = {
    v: 1,
    id,
    reason: 'objectDamaged',
    at: instant(vault),
    expected: sha256,
    found: found.sha256,
  };
  await makeFolder(disk, moving);
  await writeRecord(disk, verdictFile(moving), verdict);
  const object = objectFile(folder, sha256);
  await disk.rename(object, bytesFile(moving));
  await ifThere(disk.rename(receiptFile(folder, sha256), path.join(moving, 'receipt.json')));
  await disk.syncFolder(moving);
  await disk.syncFolder(path.dirname(object));
  await completeMove(vault, moving);
  return verdict;
}

export async function completeMove({ disk, folder }: Vault, moving: string): Promise<void> {
  await disk.rename(moving, moving.slice(0, -'.moving'.length));
  await disk.syncFolder(path.join(folder, 'quarantine'));
}

export async function verdictOf(vault: Vault, id: string): Promise<QuarantineVerdict | undefined> {
  const record = await readRecord(vault.disk, verdictFile(quarantineFolder(vault.folder, id)));
  return record === undefined ? undefined : parseVerdict(record);
}

/** What is set aside, oldest id first; a page of it, or all. */
export async function listQuarantine(
  vault: Vault,
  page: { readonly after?: string; readonly limit?: number } = {},
): Promise<readonly QuarantineVerdict[]> {
  try {
    const names = (await vault.disk.names(path.join(vault.folder, 'quarantine')))
      .filter((name) => !name.endsWith('.moving') && name > (page.after ?? ''))
      .sort()
      .slice(0, page.limit);
    const verdicts = await Promise.all(names.map((name) => verdictOf(vault, name)));
    return verdicts.filter((verdict) => verdict !== undefined);
  } catch (cause) {
    throw vaultFault(cause);
  }
}

function parseVerdict(record: unknown): QuarantineVerdict {
  const verdict = record as QuarantineVerdict;
  if (typeof verdict === 'object' && verdict?.v === 1 && typeof verdict.reason === 'string') return verdict;
  throw new VaultFault('recordDamaged', '隔离结论不是本程序所写，未作任何改动。');
}
