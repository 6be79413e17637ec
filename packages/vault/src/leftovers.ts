import path from 'node:path';
import { bytesFile, lockFile, stateFile } from './layout.ts';
import { breakLock, lockState, releaseLock } from './lock-file.ts';
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
    const state = await lockState(vault, lock);
    if (state === 'held') continue;
    if (state === 'stale') await breakLock(vault, lock);
    if ((await ifThere(disk.size(stateFile(upload)))) === undefined) await disk.removeFolder(upload);
    else await clearDrafts(vault, upload);
  }
  const openings = path.join(folder, 'openings');
  for (const name of await disk.names(openings)) {
    const opening = path.join(openings, name);
    if (name.endsWith('.json') && name !== `${vault.opening}.json` && (await lockState(vault, opening)) === 'stale')
      await releaseLock(vault, opening);
  }
  const quarantine = path.join(folder, 'quarantine');
  for (const name of await disk.names(quarantine)) {
    if (!name.endsWith('.moving')) continue;
    const moving = path.join(quarantine, name);
    if ((await ifThere(disk.size(bytesFile(moving)))) === undefined) await disk.removeFolder(moving);
    else await completeMove(vault, moving);
  }
}

async function clearDrafts(vault: Vault, folder: string): Promise<void> {
  for (const name of await vault.disk.names(folder)) {
    const file = path.join(folder, name);
    const broken = name.startsWith('lock.') && (await lockState(vault, file)) !== 'held';
    if (broken || name.endsWith('.draft')) await ifThere(vault.disk.unlink(file));
  }
}
