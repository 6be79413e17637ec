import { importFile, openVault, storePass, type Disk, type Sha256, type Vault } from '../src/index.ts';
import { sha256Of } from './digest.ts';
import { memoryDigester, VolatileDisk } from './volatile-disk.ts';

export const ROOT = '/vault';

/** A machine without a vault yet: a disk in memory with an empty folder for it. */
export async function blankDisk(random: () => number = () => 0): Promise<VolatileDisk> {
  const memory = new VolatileDisk(random);
  await memory.makeFolder(ROOT);
  await memory.syncFolder('/');
  return memory;
}

/** The vault on `memory`, whose calls go through `disk`. */
export const openIn = (memory: VolatileDisk, disk: Disk = memory): Promise<Vault> =>
  openVault(ROOT, { disk, digester: memoryDigester(memory), now: () => Date.UTC(2026, 1, 13, 8, 30) });

export async function writeFile(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const open = await disk.open(file, 'replace');
  await open.write(bytes, 0);
  await open.sync();
}

export async function received(vault: Vault, bytes: Uint8Array): Promise<Sha256> {
  await writeFile(vault.disk, '/source', bytes);
  return (await importFile(vault, '/source')).sha256;
}

export async function stored(vault: Vault, bytes: Uint8Array): Promise<Sha256> {
  const sha256 = await received(vault, bytes);
  await storePass(vault, sha256);
  return sha256;
}

/** Bytes whose object lies in the same folder as that of `bytes`. */
export function neighbourOf(bytes: Uint8Array): Buffer {
  for (let i = 0; ; i++) {
    const other = Buffer.from(`neighbour ${i}`);
    if (sha256Of(other).startsWith(sha256Of(bytes).slice(0, 2))) return other;
  }
}

/** What is at `file`, without a call of the disk. */
export function peekAt(memory: VolatileDisk, file: string): Buffer | undefined {
  try {
    return memory.peek(file).data;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
}
