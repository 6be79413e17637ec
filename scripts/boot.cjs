// Runs on any Node >= 20: makes sure the wanted install set is present, then hands over to Node 26 from node_modules.
//   node scripts/boot.cjs run   FILE [ARG…]     what running needs
//   node scripts/boot.cjs tools FILE [ARG…]     the same plus the tools for tests and checks
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { spawn, spawnSync } = require('node:child_process');
const { createHash } = require('node:crypto');

const root = path.resolve(__dirname, '..');
const modules = path.join(root, 'node_modules');
const stampFile = path.join(modules, '.zhiji-install.json');
const lockFile = path.join(root, '.boot-lock');
const platform = `${process.platform}-${process.arch}`;
const nodePackage = path.join(modules, (process.platform === 'darwin' ? 'node-bin-' : 'node-') + platform);
const node26 = path.join(nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const say = (text) => process.stderr.write(`[zhiji] ${text}\n`);
const give = (text) => {
  say(text);
  process.exit(1);
};

function wantedLock() {
  try {
    return createHash('sha256')
      .update(fs.readFileSync(path.join(root, 'package-lock.json')))
      .digest('hex');
  } catch (cause) {
    return give(`package-lock.json cannot be read (${cause.code}); run from a complete clone`);
  }
}

/** What was installed last; nothing where there is no readable stamp. */
function stamp() {
  try {
    return JSON.parse(fs.readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

const installed = (set, lock) => {
  const last = stamp();
  return last.lock === lock && (last.set === 'tools' || last.set === set) && fs.existsSync(node26);
};

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}

/** One installer at a time in a clone; the others wait for it. A lock left by a killed installer is recognised by its pid. */
function withLock(work) {
  for (let waited = 0; ; waited++) {
    try {
      fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      break;
    } catch (cause) {
      if (cause.code !== 'EEXIST')
        give(`cannot write in ${root} (${cause.code}): the clone must be writable for the first start`);
      const holder = Number(fs.readFileSync(lockFile, { encoding: 'utf8', flag: 'a+' })) || 0;
      if (holder && alive(holder)) {
        if (waited === 0) say(`another start is installing (pid ${holder}); waiting for it`);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      } else fs.rmSync(lockFile, { force: true });
    }
  }
  try {
    return work();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

/** npm's own variables of the outer run would redirect the nested install; everything about registries, caches and proxies stays. */
function installEnvironment() {
  const env = { ...process.env };
  for (const key of Object.keys(env)) {
    if (/^npm_(lifecycle|package|command|node_execpath)/i.test(key)) delete env[key];
    if (
      /^npm_config_/i.test(key) &&
      !/^npm_config_(registry|cache|userconfig|globalconfig|prefix|cafile|https?_proxy|proxy|noproxy)$/i.test(key)
    )
      delete env[key];
  }
  delete env.NODE_ENV;
  return env;
}

function install(set, lock) {
  const started = Date.now();
  say(set === 'run' ? 'first start: installing what running needs …' : 'installing the tools for tests and checks …');
  fs.rmSync(stampFile, { force: true });
  const args = [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--include=optional',
    '--loglevel=error',
    set === 'run' ? '--omit=dev' : '--include=dev',
  ];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2], env: installEnvironment() };
  const result =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0)
    give('npm install did not finish; nothing was started. Check the network or the registry setting and start again.');
  if (!fs.existsSync(node26))
    give(`there is no Node 26 package for ${platform}; supported: linux-x64, linux-arm64, darwin-arm64, win32-x64`);
  fs.writeFileSync(stampFile, JSON.stringify({ lock, set }));
  say(`installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

const [set, ...command] = process.argv.slice(2);
if ((set !== 'run' && set !== 'tools') || command.length === 0)
  give('usage: node scripts/boot.cjs run|tools FILE [ARG…]');
const lock = wantedLock();
// Where the tools are, they stay: a start after the lock file changed brings the new ones along.
const hasTools = () => fs.existsSync(path.join(modules, 'typescript'));
const wanted = () => (hasTools() ? 'tools' : set);
if (!installed(set, lock)) withLock(() => installed(set, lock) || install(wanted(), lock));

const PATH = [path.dirname(node26), path.join(modules, '.bin'), process.env.PATH].join(path.delimiter);
// Buffers count as memory of the heap: beside many of them a small heap would be collected whole ten times a second.
// V8 makes objects where earlier ones lived long straight in the heap of old ones: cases judged by the thousand would fill it, at two to three times the cost.
const HEAP = ['--initial-old-space-size=96', '--no-allocation-site-pretenuring'];
// glibc raises its threshold for giving large blocks back with every block given back: what argon2 took for a moment would stay for good.
const MALLOC = process.platform === 'linux' ? { MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_ARENA_MAX: '2' } : {};
// What was compiled once is read back: a command starts in two thirds of the time.
const CACHE = { NODE_COMPILE_CACHE: path.join(modules, '.cache', 'zhiji') };
const child = spawn(node26, [...HEAP, path.resolve(root, command[0]), ...command.slice(1)], {
  stdio: 'inherit',
  env: { ...MALLOC, ...CACHE, ...process.env, PATH },
});
// A terminal sends SIGINT to the whole group, so the child has it already; SIGTERM and SIGHUP reach only this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
child.on('error', (cause) => give(`cannot start Node 26 (${cause.code})`));
child.on('exit', (code, signal) => process.exit(signal ? 128 + require('node:os').constants.signals[signal] : code));
