import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Addresses } from './addresses.ts';
import { digestLanes, type Digester } from './digest-lanes.ts';
import { realDisk, type Disk } from './disk.ts';
import { vaultFault, VaultFault } from './fault.ts';
import { FOLDERS, markerFile, openingFile } from './layout.ts';
import { clearLeftovers } from './leftovers.ts';
import { announceOpening, releaseLock } from './lock-file.ts';
import { PrefixHashes } from './prefix-hash.ts';
import { makeFolder, readRecord, writeRecord } from './record-file.ts';
import { Turns } from './turns.ts';
import type { Vault } from './vault.ts';

/** Layout of the folder; docs/formats/vault-object.md. */
export const VAULT_FORMAT = 1;

const RESERVE_BYTES = 1 << 30;

export interface VaultOptions {
  readonly disk?: Disk;
  readonly now?: () => number;
  /** Default 1 GiB. */
  readonly reserve?: number;
  readonly digester?: Digester;
}

/**
 * Opens the vault of `folder`, making it when the folder is empty or missing, and clears what a killed process left:
 * locks of processes that are gone, and bytes that were never acknowledged. Several processes may have it open.
 * Throws VaultFault `notAVault`, changing nothing, when the folder holds other things.
 */
export async function openVault(folder: string, options: VaultOptions = {}): Promise<Vault> {
  const disk = options.disk ?? realDisk;
  const root = path.resolve(folder);
  try {
    if (!options.disk) await fs.mkdir(root, { recursive: true, mode: 0o700 });
    const vault: Vault = {
      id: await readMarker(disk, root),
      folder: root,
      opening: randomUUID(),
      disk,
      now: options.now ?? Date.now,
      reserve: options.reserve ?? RESERVE_BYTES,
      turns: new Turns(),
      prefixHashes: new PrefixHashes(disk),
      addresses: new Addresses(),
      digester: options.digester ?? digestLanes(),
      passes: new Map(),
    };
    await announceOpening(vault);
    await clearLeftovers(vault);
    return vault;
  } catch (cause) {
    throw vaultFault(cause);
  }
}

/** Waits for second passes under way and ends their threads. Requests and imports must have ended before. */
export async function closeVault(vault: Vault): Promise<void> {
  await Promise.allSettled(vault.passes.values());
  await vault.digester.close();
  await releaseLock(vault, openingFile(vault.folder, vault.opening));
}

async function readMarker(disk: Disk, root: string): Promise<string> {
  const marker = await readRecord(disk, markerFile(root));
  if (marker === undefined) return makeVault(disk, root);
  const { format, id } = marker as { format?: unknown; id?: unknown };
  if (format !== VAULT_FORMAT || typeof id !== 'string')
    throw new VaultFault(
      'notAVault',
      `${root} 的库格式是 ${String(format)}，本程序只认 ${VAULT_FORMAT}。未作任何改动。`,
    );
  return id;
}

/** The marker comes last: what a killed first start leaves is empty folders of ours, and is made again. */
async function makeVault(disk: Disk, root: string): Promise<string> {
  for (const name of await disk.names(root)) {
    const empty = FOLDERS.some((folder) => folder === name) && (await disk.names(path.join(root, name))).length === 0;
    if (!empty && name !== 'vault.json.draft')
      throw new VaultFault('notAVault', `${root} 不是库（缺 vault.json，却有 ${name}）。未作任何改动。`);
  }
  for (const name of FOLDERS) await makeFolder(disk, path.join(root, name));
  const id = randomUUID();
  await writeRecord(disk, markerFile(root), { format: VAULT_FORMAT, id });
  return id;
}
