import { randomUUIDv7 } from 'node:crypto';
import path from 'node:path';
import { vaultFault } from './fault.ts';
import { bytesFile, incomingFolder, isUploadId, receivedFile, stateFile, type UploadId } from './layout.ts';
import { verdictOf, type QuarantineVerdict } from './quarantine.ts';
import { makeFolder, readRecord, writeRecord } from './record-file.ts';
import { parseUpload, type Upload } from './upload.ts';
import { instant, type Vault } from './vault.ts';
import { EMPTY_PREFIX } from './writer.ts';

export type FoundUpload =
  | { readonly in: 'incoming'; readonly upload: Upload }
  | { readonly in: 'received'; readonly upload: Upload }
  | { readonly in: 'quarantine'; readonly verdict: QuarantineVerdict };

export type NewUpload = Pick<Upload, 'length' | 'kind' | 'header' | 'metadata' | 'context'>;

export const newUploadId = (): UploadId => randomUUIDv7() as UploadId;

/** Makes the upload in its folder, which the caller made and holds; durable when this returns, gone when it throws. */
export async function createUpload(vault: Vault, id: UploadId, of: NewUpload): Promise<Upload> {
  const { disk } = vault;
  const folder = incomingFolder(vault.folder, id);
  const at = instant(vault);
  const upload: Upload = { v: 1, id, createdAt: at, touchedAt: at, prefix: EMPTY_PREFIX, ...of };
  try {
    await (await disk.open(bytesFile(folder), 'new')).close();
    await writeRecord(disk, stateFile(folder), upload);
    return upload;
  } catch (cause) {
    await disk.removeFolder(folder);
    throw cause;
  }
}

/** Where an upload is and what it says. The record in `received/` counts, also while a killed process left the folder behind. */
export async function findUpload(vault: Vault, id: UploadId): Promise<FoundUpload | undefined> {
  const received = await readRecord(vault.disk, receivedFile(vault.folder, id));
  if (received !== undefined) return { in: 'received', upload: parseUpload(received) };
  const incoming = await readRecord(vault.disk, stateFile(incomingFolder(vault.folder, id)));
  if (incoming !== undefined) return { in: 'incoming', upload: parseUpload(incoming) };
  const verdict = await verdictOf(vault, id);
  return verdict && { in: 'quarantine', verdict };
}

/** Replaces the record of an upload in `incoming/`; durable when this returns. The caller holds the upload. */
export async function changeUpload(
  vault: Vault,
  upload: Upload,
  change: Partial<Pick<Upload, 'length' | 'prefix' | 'kind'>>,
): Promise<Upload> {
  const changed = { ...upload, ...change, touchedAt: instant(vault) };
  await writeRecord(vault.disk, stateFile(incomingFolder(vault.folder, upload.id)), changed);
  return changed;
}

/** Writes the record that stays, and lets the folder in `incoming/` go. Its bytes have another place by now. */
export async function archiveUpload(vault: Vault, upload: Upload): Promise<Upload> {
  const { disk, folder } = vault;
  const archived = { ...upload, receivedAt: instant(vault) };
  const file = receivedFile(folder, upload.id);
  await makeFolder(disk, path.dirname(file));
  await writeRecord(disk, file, archived);
  await disk.removeFolder(incomingFolder(folder, upload.id));
  vault.prefixHashes.forget(upload.id);
  return archived;
}

/** Uploads that are not received yet, oldest first: unfinished ones, and whole ones whose registration is owed. */
export async function listUploads(vault: Vault): Promise<readonly Upload[]> {
  try {
    const found = await Promise.all((await incomingIds(vault)).map((id) => findUpload(vault, id)));
    return found.flatMap((one) => (one?.in === 'incoming' ? [one.upload] : []));
  } catch (cause) {
    throw vaultFault(cause);
  }
}

export async function incomingIds(vault: Vault): Promise<readonly UploadId[]> {
  return (await vault.disk.names(path.join(vault.folder, 'incoming'))).filter(isUploadId).sort();
}
