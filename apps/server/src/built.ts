import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

export const clone = path.resolve(import.meta.dirname, '../../..');

/** Runs `program` to make something when its sources (paths of the clone) differ from those it was last made from. */
export async function makeWhenStale(
  stamp: string,
  sources: readonly string[],
  cwd: string,
  program: readonly string[],
): Promise<boolean> {
  const wanted = await digestOf(sources.map((source) => path.join(clone, source)));
  if ((await fs.readFile(stamp, 'utf8').catch(() => '')) === wanted) return false;
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, program, { cwd, stdio: ['ignore', 'ignore', 2] });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(program[0]!)} 退出码 ${code}`)),
    );
  });
  await fs.mkdir(path.dirname(stamp), { recursive: true });
  await fs.writeFile(stamp, wanted);
  return true;
}

async function digestOf(places: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const visit = async (place: string): Promise<void> => {
    const found = await fs.stat(place).catch(() => undefined);
    if (!found) return;
    if (found.isDirectory()) for (const name of (await fs.readdir(place)).sort()) await visit(path.join(place, name));
    else if (!/\.test\.tsx?$/.test(place)) hash.update(path.relative(clone, place)).update(await fs.readFile(place));
  };
  for (const place of places) await visit(place);
  return hash.digest('hex');
}
