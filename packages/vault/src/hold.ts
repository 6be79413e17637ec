import { incomingFolder, lockFile, type UploadId } from './layout.ts';
import { releaseLock, takeLock } from './lock-file.ts';
import { ifThere } from './record-file.ts';
import type { Vault } from './vault.ts';

/**
 * Runs `work` as the only one, in this process and on this machine, that may change an upload in `incoming/`. Whoever
 * holds it already is asked to end; `busy` when it does not within five seconds, or when another live process holds it;
 * `gone` when the upload has left `incoming/`. `onAsked` is called when somebody else wants the upload.
 */
export async function holdUpload<T>(
  vault: Vault,
  id: UploadId,
  onAsked: () => void,
  work: () => Promise<T>,
): Promise<T | 'busy' | 'gone'> {
  const giveBack = await vault.turns.take(id, onAsked);
  if (!giveBack) return 'busy';
  const lock = lockFile(incomingFolder(vault.folder, id));
  try {
    const taken = await ifThere(takeLock(vault, lock));
    if (taken === undefined) return 'gone';
    if (!taken) return 'busy';
    try {
      return await work();
    } finally {
      await releaseLock(vault, lock);
    }
  } finally {
    giveBack();
  }
}
