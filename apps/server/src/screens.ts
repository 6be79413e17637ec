import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

const web = path.resolve(import.meta.dirname, '../../web');
const clone = path.resolve(import.meta.dirname, '../../..');

/** Where the built screens lie. */
export const screensFolder = path.join(web, 'dist');

/** What the screens are made of. */
const SOURCES = [
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'apps/web/src',
  'apps/web/public',
  'packages/terms/src',
  'packages/calendar/src',
  'packages/law/src',
  'packages/cases/src',
  'packages/contract/src',
  'packages/tlog/src',
  'regulations/src',
  'package-lock.json',
];

/** Builds the screens when there are none for the present sources. The server itself needs no build. */
export async function buildScreens(say: (text: string) => void): Promise<void> {
  const wanted = await digestOf(SOURCES.map((source) => path.join(clone, source)));
  const stamp = path.join(screensFolder, 'sources.sha256');
  if ((await fs.readFile(stamp, 'utf8').catch(() => '')) === wanted) return;
  say('正在生成界面 …');
  await new Promise<void>((resolve, reject) => {
    const vite = spawn(
      process.execPath,
      [path.join(clone, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      { cwd: web, stdio: ['ignore', 2, 2] },
    );
    vite.on('error', reject);
    vite.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`界面生成失败（vite 退出码 ${code}）`))));
  });
  await fs.writeFile(stamp, wanted);
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
