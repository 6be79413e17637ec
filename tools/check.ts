// `npm run check`: everything that needs no database test and no browser, in under a minute.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const node = (...args: string[]) => [process.execPath, ...args] as const;
const bin = (name: string, ...args: string[]) =>
  [process.execPath, path.join(root, 'node_modules', name), ...args] as const;

/** Two at a time, the longest first. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  'pure tests': node('tools/test.ts', 'pure'),
  types: bin('typescript/bin/tsc', '-p', '.'),
  'types of the web app': bin('typescript/bin/tsc', '-p', 'apps/web'),
  lint: bin('oxlint/bin/oxlint', '--type-aware', '--quiet'),
  format: bin('oxfmt/bin/oxfmt', '--check'),
  layers: node('tools/layers.ts'),
  terms: node('tools/terms.ts', '--check'),
  schema: node('tools/schema.ts', '--check'),
  coverage: node('tools/coverage.ts', '--check'),
};

function runStep(name: string, [program, ...args]: readonly string[]): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve) => {
    const env = { ...process.env, ZHIJI_RANDOM_SHARE: '0.1' };
    const child = spawn(program!, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (cause) => (output += String(cause)));
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✔' : '✖'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (code !== 0) console.log(output.trimEnd());
      resolve(code === 0);
    });
  });
}

const queue = Object.entries(STEPS);
const results: boolean[] = [];
const worker = async () => {
  for (let next = queue.shift(); next; next = queue.shift()) results.push(await runStep(...next));
};
await Promise.all([worker(), worker()]);
process.exitCode = results.every(Boolean) ? 0 : 1;
