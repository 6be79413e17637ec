import fs from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Start time of a process as the system tells it, or undefined when there is no such process or it is a zombie. Equal text = same process. */
export async function processStartOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') {
    const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    // The command name (field 2) may hold spaces and brackets; counting starts after its last bracket. Field 3 is the state, 22 the start time.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /[ZX]/i.test(fields?.[0] ?? '') ? undefined : fields?.[19];
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.trim() || undefined;
}
