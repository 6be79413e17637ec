// `npm run bench`, `npm run bench -- merkle seal`: every benchmark whose file name contains one of the words, one process each.
// Files that need an idle machine wait for one; `--busy` runs them as it is.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const words = process.argv.slice(2).filter((word) => word !== '--busy');
const files = globSync('*.ts', { cwd: import.meta.dirname })
  .filter((file) => !['harness.ts', 'run.ts'].includes(file) && !file.endsWith('.test.ts'))
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .sort();

/** Share of the last half second in which the cores did nothing. */
async function idleShare(): Promise<number> {
  const ticks = () => {
    const all = os.cpus().map(({ times }) => times);
    const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
    return { idle: sum(all.map((t) => t.idle)), total: sum(all.flatMap((t) => Object.values(t))) };
  };
  const before = ticks();
  await sleep(500);
  const after = ticks();
  return (after.idle - before.idle) / (after.total - before.total);
}

async function waitForIdle(): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) if ((await idleShare()) >= 0.8) return true;
  return false;
}

function runFile(file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, path.join(import.meta.dirname, file)], {
      stdio: 'inherit',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const failed: string[] = [];
for (const file of files) {
  if (!process.argv.includes('--busy') && !(await waitForIdle())) {
    console.error(`⚠ ${file}: SKIPPED, the machine is busy (less than 80 % idle for ten seconds)`);
    continue;
  }
  if ((await runFile(file)) !== 0) failed.push(file);
}
console.error(`${files.length - failed.length} of ${files.length} benchmark files without a missed bar`);
for (const file of failed) console.error(`✖ ${file}`);
process.exitCode = failed.length > 0 || files.length === 0 ? 1 : 0;
