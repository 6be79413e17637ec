import path from 'node:path';
import { errorCode } from './fault.ts';
import { openingFile } from './layout.ts';
import { processStart } from './process-start.ts';
import { ifThere, makeFolder, writeRecord } from './record-file.ts';
import type { Vault } from './vault.ts';

/** An opening of a vault in a process: what lock files are made of. */
export type Opening = Pick<Vault, 'disk' | 'folder' | 'opening'>;

/** Writes down who this opening is; its locks are links to that file, so that taking one needs no space on a full disk. */
export async function announceOpening({ disk, folder, opening }: Opening): Promise<void> {
  const file = openingFile(folder, opening);
  await makeFolder(disk, path.dirname(file));
  await writeRecord(disk, file, { opening, pid: process.pid, started: await processStart(process.pid) });
}

/**
 * Takes the lock at `file`; false when another live process, or another opening in this one, holds it. A lock whose
 * process is gone is taken over, and so is one of this very opening: within it turns decide, so it was left over.
 * BUG: processes of two machines, or of two containers that do not see each other's pids, take each other for gone:
 * a vault belongs to one machine.
 */
export async function takeLock(own: Opening, file: string): Promise<boolean> {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await own.disk.link(openingFile(own.folder, own.opening), file);
      return true;
    } catch (cause) {
      if (errorCode(cause) !== 'EEXIST') throw cause;
    }
    if ((await lockState(own, file)) === 'held' || !(await breakLock(own, file))) return false;
  }
  return false;
}

export async function releaseLock({ disk }: Opening, file: string): Promise<void> {
  await ifThere(disk.unlink(file));
}

/** `held` by a live process, `stale` when its process is gone or it is a leftover of this opening, `free` when there is none. */
export async function lockState(own: Opening, file: string): Promise<'held' | 'stale' | 'free'> {
  const holder = await readHolder(own, file);
  if (!holder) return 'free';
  if (holder.opening === own.opening) return 'stale';
  return (await processStart(holder.pid)) === holder.started ? 'held' : 'stale';
}

/**
 * Removes a stale lock; false when somebody else is doing so. Of all who found the same dead holder only one has the
 * token named after it, and a dead holder never comes back: so nobody removes the lock of whoever was first.
 */
export async function breakLock(own: Opening, file: string): Promise<boolean> {
  const { disk } = own;
  const dead = await readHolder(own, file);
  if (!dead) return true;
  const token = `${file}.${dead.opening}`;
  try {
    await disk.link(openingFile(own.folder, own.opening), token);
  } catch (cause) {
    if (errorCode(cause) === 'EEXIST') return false;
    throw cause;
  }
  try {
    if ((await readHolder(own, file))?.opening === dead.opening) await disk.unlink(file);
    return true;
  } finally {
    await disk.unlink(token);
  }
}

interface Holder {
  readonly opening: string;
  readonly pid: number;
  readonly started: string;
}

/** A lock that is not ours to read belongs to nobody. */
async function readHolder({ disk }: Opening, file: string): Promise<Holder | undefined> {
  const text = await ifThere(disk.readText(file));
  if (text === undefined) return undefined;
  const [, opening, pid, started] =
    /"opening": "([0-9a-z-]+)",\s*"pid": (\d+),\s*"started": "([^"]+)"/.exec(text) ?? [];
  return { opening: opening ?? 'unreadable', pid: Number(pid ?? 0), started: started ?? '' };
}
