// `npm run dev`: the product on a scratch folder, restarting when a source changes, and the screens with live reload on their own port.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const port = process.env['ZHIJI_PORT'] ?? '8017';
const env = {
  ...process.env,
  ZHIJI_DATA: process.env['ZHIJI_DATA'] ?? path.join(root, '.cache/dev-data'),
  ZHIJI_PORT: port,
};

const server = spawn(
  process.execPath,
  [
    '--watch-path=apps/server/src',
    '--watch-path=packages',
    '--watch-path=regulations',
    '--watch-preserve-output',
    'apps/server/src/main.ts',
  ],
  { cwd: root, env, stdio: 'inherit' },
);
const screens = spawn(process.execPath, [path.join(root, 'node_modules/vite/bin/vite.js'), '--clearScreen', 'false'], {
  cwd: path.join(root, 'apps/web'),
  env: { ...env, ZHIJI_SERVER: `http://127.0.0.1:${port}` },
  stdio: 'inherit',
});

const stop = () => {
  server.kill('SIGTERM');
  screens.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
server.on('exit', stop);
screens.on('exit', stop);
