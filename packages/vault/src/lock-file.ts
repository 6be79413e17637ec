import { randomUUID } from 'node:crypto';
import type { Disk } from './disk.ts';
import { errorCode } from './fault.ts';
import { processStart } from './process-start.ts';
import { ifThere } from './record-file.ts';

/**
 * Takes the lock at `file` for `opening`, one opening of a vault in this process; false when another live process or
 * opening holds it. A lock whose process is gone is taken over, and so is one of this very opening: within an opening
 * turns decide, so it is one that could not be removed. The lock appears with its content in one step (link), so no reader sees a half-written one.
 * BUG: processes of two machines, or of two containers that do not see each other's pids, take each other for gone:
 * a vault belongs to one machine.
 */
export async function takeLock(disk: Disk, file: string, opening: string): Promise<boolean> {
  const own = JSON.stringify({ pid: process.pid, started: await ownStart(), opening });
  const draft = `${file}.${randomUUID()}`;
  const open = await disk.open(draft, 'new');
  try {
    await open.write(Buffer.from(own), 0);
  } finally {
    await open.close();
  }
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        await disk.link(draft, file);
        return true;
      } catch (cause) {
        if (errorCode(cause) !== 'EEXIST') throw cause;
      }
      if ((await lockState(disk, file, opening)) === 'held') return false;
      if (!(await removeStale(disk, file, `${draft}.stale`, opening))) return false;
    }
    return false;
  } finally {
    await ifThere(disk.unlink(draft));
  }
}

export async function releaseLock(disk: Disk, file: string): Promise<void> {
  await ifThere(disk.unlink(file));
}

/** `held` by a live process, `stale` when its process is gone or it is a leftover of `opening`, `free` when there is none. */
export async function lockState(disk: Disk, file: string, opening: string): Promise<'held' | 'stale' | 'free'> {
  const text = await ifThere(disk.readText(file));
  if (text === undefined) return 'free';
  const holder = /^\{"pid":(\d+),"started":"([^"]*)","opening":"([^"]*)"\}$/.exec(text);
  if (!holder || holder[3] === opening) return 'stale';
  return (await processStart(Number(holder[1]))) === holder[2] ? 'held' : 'stale';
}

/** False when another process took the stale lock over first: then its lock is put back. */
async function removeStale(disk: Disk, file: string, aside: string, opening: string): Promise<boolean> {
  if ((await ifThere(disk.rename(file, aside).then(() => true))) === undefined) return true;
  const live = (await lockState(disk, aside, opening)) === 'held';
  if (live) await disk.link(aside, file);
  await disk.unlink(aside);
  return !live;
}

let started: Promise<string | undefined> | undefined;
const ownStart = (): Promise<string | undefined> => (started ??= processStart(process.pid));
