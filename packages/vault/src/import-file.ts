import { createHash } from 'node:crypto';
import { vaultFault, VaultFault } from './fault.ts';
import { holdUpload } from './hold.ts';
import { bytesFile, incomingFolder, isSha256 } from './layout.ts';
import { placeObject, type VaultObject } from './objects.ts';
import { readAhead } from './read-ahead.ts';
import { makeFolder } from './record-file.ts';
import { newUploadId } from './uploads.ts';
import type { Vault } from './vault.ts';
import { EMPTY_PREFIX, Writer } from './writer.ts';

/**
 * Copies a file of this machine into the vault. When it returns the object is *received*: durable under its SHA-256.
 * A killed import leaves nothing; the source is never touched. Throws VaultFault.
 */
export async function importFile(vault: Vault, source: string): Promise<VaultObject> {
  const id = newUploadId();
  const folder = incomingFolder(vault.folder, id);
  try {
    await makeFolder(vault.disk, folder);
    const imported = await holdUpload(
      vault,
      id,
      () => undefined,
      () => copyAndPlace(vault, source, folder),
    );
    if (typeof imported === 'object') return imported;
    throw new TypeError(`nobody else knows ${id}`);
  } catch (cause) {
    throw vaultFault(cause);
  } finally {
    await vault.disk.removeFolder(folder);
  }
}

async function copyAndPlace(vault: Vault, source: string, folder: string): Promise<VaultObject> {
  const bytes = bytesFile(folder);
  const { offset: size, sha256 } = await copyHashed(vault, source, bytes);
  if (!isSha256(sha256)) throw new TypeError(sha256);
  await placeObject(vault, bytes, sha256);
  return { sha256, size };
}

async function copyHashed({ disk }: Vault, source: string, bytes: string) {
  const from = await disk.open(source, 'read');
  try {
    const size = await from.size();
    const to = await disk.open(bytes, 'new');
    try {
      const writer = new Writer(to, EMPTY_PREFIX, createHash('sha256'), () => Promise.resolve());
      for await (const { buffer, length } of readAhead(from, size, writer)) writer.put(buffer, length);
      const copied = await writer.settle();
      if (writer.failure !== undefined) throw writer.failure;
      if (copied.offset !== size || (await from.size()) !== size)
        throw new VaultFault('sourceChanged', `${source} 在导入过程中发生变化，未入库，请重新导入。`);
      return copied;
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}
