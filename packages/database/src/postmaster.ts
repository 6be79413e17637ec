import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readIfThere } from './whole-file.ts';

/**
 * Whether a postmaster lives that serves the folder `data`. Its lock file is not believed: the process it names may be dead, a zombie nobody collects
 * (containers whose first process does not), or another program that got the same number since.
 */
export async function postmasterLives(data: string): Promise<boolean> {
  const pid = Number((await lockOf(data))?.[0]);
  return pid > 0 && (await commandOf(pid)).includes(data);
}

/**
 * Makes a dead postmaster's lock file one that PostgreSQL takes over: it names us, its parent, which PostgreSQL knows cannot be a postmaster.
 * The file itself stays, since it also names the shared memory by which PostgreSQL finds backends that have not ended yet.
 */
export async function disownLock(data: string): Promise<void> {
  const lines = await lockOf(data);
  if (!lines) return;
  const text = [String(process.pid), ...lines.slice(1)].join('\n');
  // In place, by one write: the file keeps its owner.
  await using file = await fs.open(lockFile(data), 'r+');
  await file.write(text, 0);
  await file.truncate(Buffer.byteLength(text));
}

const lockFile = (data: string) => path.join(data, 'postmaster.pid');
const lockOf = async (data: string) => (await readIfThere(lockFile(data)))?.split('\n');

/** The command line of a process; empty when there is none or it is a zombie. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux')
    return (await fs.readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
  const listed = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => undefined);
  return listed?.stdout ?? '';
}
