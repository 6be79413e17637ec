import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * When a process started, as the system tells it, or undefined when there is no such process or it is a zombie. Equal text = same process:
 * in a container the same pid comes back after every restart, so the pid alone says nothing.
 */
export async function processStart(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') {
    const listed = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
    return listed?.stdout.trim() || undefined;
  }
  const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // proc(5): the command name in brackets may hold anything; field 3, the state, is the first after it, field 22, clock ticks since boot, the 20th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (/[ZX]/i.test(fields[0]!)) return undefined;
  const ticks = fields[19];
  return `${(await fs.readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()}:${ticks}`;
}
