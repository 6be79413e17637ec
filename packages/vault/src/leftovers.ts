import path from 'node:path';
import { bytesFile, lockFile, stateFile } from './layout.ts';
import { lockState, releaseLock } from './lock-file.ts';
import { completeMove } from './quarantine.ts';
import { ifThere } from './record-file.ts';
import type { Vault } from './vault.ts';

/**
 * Clears what a killed process left and nobody was ever told of: stale locks, folders of uploads and imports without a
 * state record, half-made moves. An upload with a state record stays, whatever is missing in it.
 */
export async function clearLeftovers(vault: Vault): Promise<void> {
  const { disk, folder } = vault;
  const incoming = path.join(folder, 'incoming');
  for (const name of await disk.names(incoming)) {
    const upload = path.join(incoming, name);
    const lock = lockFile(upload);
    const state = await lockState(disk, lock, vault.opening);
    if (state === 'held') continue;
    if (state === 'stale') await releaseLock(disk, lock);
    if ((await ifThere(disk.size(stateFile(upload)))) === undefined) await disk.removeFolder(upload);
    else await clearDrafts(vault, upload);
  }
  const quarantine = path.join(folder, 'quarantine');
  for (const name of await disk.names(quarantine)) {
    if (!name.endsWith('.moving')) continue;
    const moving = path.join(quarantine, name);
    if ((await ifThere(disk.size(bytesFile(moving)))) === undefined) await disk.removeFolder(moving);
    else await completeMove(vault, moving);
  }
}

async function clearDrafts({ disk }: Vault, folder: string): Promise<void> {
  for (const name of await disk.names(folder))
    if (/^lock\.|\.draft$/.test(name)) await ifThere(disk.unlink(path.join(folder, name)));
}
