import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { DatabaseFault } from './fault.ts';
import { disownLock, postmasterLives } from './postmaster.ts';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { canEnter, postgresUser, type SystemUser } from './system-user.ts';
import { isThere, readIfThere } from './whole-file.ts';

export interface EmbeddedPostgres {
  /** Connection string of the superuser; only migrations and backups use it. */
  readonly superuserUrl: string;
  stop(): Promise<void>;
  /** Settles when the database ends, whoever ended it. */
  readonly ended: Promise<void>;
}

const MAJOR = '18';
/** Seconds a database that is stopped at once has to end its processes: after five it kills them. */
const AT_ONCE = 10;

/**
 * Starts the PostgreSQL of `folder` (created on first use) and waits until it answers.
 * A postmaster left behind by a killed process is stopped first; committed data survives by WAL recovery.
 * `patience`: seconds a database has to write everything out before it is stopped without; what was committed is then recovered at the next start.
 * PostgreSQL 18 asked to stop while it recovers from a crashed backend never does: its checkpointer and its I/O workers are not told.
 * The caller holds the data folder's lock. Throws DatabaseFault.
 */
export async function startEmbeddedPostgres(folder: string, patience = 20): Promise<EmbeddedPostgres> {
  const user = postgresUser();
  await fs.mkdir(folder, { recursive: true, mode: 0o711 });
  if (user && !canEnter(user, folder)) {
    throw new DatabaseFault(
      'dataFolderUnreachable',
      `数据库帐户进不了 ${folder}（上级文件夹不对外开放）。请用 ZHIJI_DATA 指定别处，如 /var/lib/zhiji。`,
    );
  }
  const binaries = await postgresBinaries(user, folder);
  const data = path.join(folder, 'pgdata');
  const secret = path.join(folder, 'superuser.secret');
  await initialise(binaries, data, secret, user);
  await checkVersion(data);
  await takeOver(data, secret, user);
  const password = (await readIfThere(secret))?.trim();
  if (!password)
    throw new DatabaseFault(
      'dataFolderDamaged',
      `数据库口令文件 ${secret} 缺失或为空。数据未作改动；请从备份恢复该文件。`,
    );
  for (const [mode, seconds] of [
    ['fast', patience],
    ['immediate', AT_ONCE],
  ] as const)
    if (await postmasterLives(data))
      runAs(user, binaries.pg_ctl, ['-D', data, '-m', mode, '-t', String(seconds), '-w', 'stop']);
  if (!(await postmasterLives(data))) await disownLock(data);
  const port = await freePort();
  const server = await launch(binaries, data, port, user);
  return {
    superuserUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => stopServer(server, patience),
    ended: server.ended,
  };
}

async function initialise(
  binaries: PostgresBinaries,
  data: string,
  secret: string,
  user: SystemUser | undefined,
): Promise<void> {
  if (await isThere(path.join(data, 'PG_VERSION'))) return;
  if (await isThere(data))
    throw new DatabaseFault(
      'dataFolderDamaged',
      `数据库文件夹 ${data} 已损坏（缺 PG_VERSION）。未作任何改动；请从备份恢复。`,
    );
  const fresh = `${data}.init`;
  await fs.rm(fresh, { recursive: true, force: true });
  await fs.mkdir(fresh, { mode: 0o700 });
  await fs.writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) for (const p of [fresh, secret]) await fs.chown(p, user.uid, user.gid);
  const result = runAs(user, binaries.initdb, [
    `--pgdata=${fresh}`,
    '--username=postgres',
    `--pwfile=${secret}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ]);
  if (result.status !== 0)
    throw new DatabaseFault('postgresDidNotStart', `建立数据库失败：${result.stderr.trim().slice(-2000)}`);
  await fs.rename(fresh, data);
}

async function checkVersion(data: string): Promise<void> {
  const version = (await fs.readFile(path.join(data, 'PG_VERSION'), 'utf8')).trim();
  if (version !== MAJOR)
    throw new DatabaseFault(
      'dataFolderOtherVersion',
      `数据库文件夹 ${data} 属于 PostgreSQL ${version}，本程序带的是 ${MAJOR}。未作任何改动。`,
    );
}

/** A folder copied back from a backup may have lost the owner and the mode PostgreSQL insists on. */
async function takeOver(data: string, secret: string, user: SystemUser | undefined): Promise<void> {
  await fs.chmod(data, 0o700);
  if (!user || (await fs.stat(data)).uid === user.uid) return;
  const { status, stderr } = spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, data, secret], { encoding: 'utf8' });
  if (status !== 0)
    throw new DatabaseFault('dataFolderReadOnly', `不能把 ${data} 交给数据库帐户：${stderr.trim()}。数据未作改动。`);
}

interface Server {
  readonly child: ChildProcess;
  readonly ended: Promise<void>;
}

async function launch(
  binaries: PostgresBinaries,
  data: string,
  port: number,
  user: SystemUser | undefined,
): Promise<Server> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  };
  // Detached: a Ctrl-C in the terminal reaches us, not PostgreSQL; we stop it when our own work is done.
  const child = spawn(
    binaries.postgres,
    ['-D', data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: cleanEnvironment(),
      cwd: '/',
      ...user,
    },
  );
  let log = '';
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const fail = (cause?: unknown) =>
      reject(
        new DatabaseFault(
          log.includes('No space left') ? 'dataFolderFull' : 'postgresDidNotStart',
          `数据库没有启动，数据未作改动。请先复制一份 ${data}，再从备份恢复；不要对它运行 initdb。PostgreSQL 说：\n${log.trim().slice(-2000)}`,
          { cause },
        ),
      );
    child.on('error', fail);
    child.on('exit', () => fail());
    child.stderr.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-8192);
      if (log.includes('database system is ready to accept connections')) resolve();
    });
  });
  child.unref();
  (child.stderr as unknown as net.Socket).unref();
  return { child, ended };
}

async function stopServer({ child, ended }: Server, patience: number): Promise<void> {
  child.ref(); // the wait below must hold the process
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT'); // fast shutdown
  const impatient = setTimeout(() => child.kill('SIGQUIT'), patience * 1000); // immediate shutdown
  await ended;
  clearTimeout(impatient);
}

function runAs(
  user: SystemUser | undefined,
  program: string,
  args: readonly string[],
): { status: number | null; stderr: string } {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd: '/', env: cleanEnvironment(), ...user });
  return { status, stderr: stderr ?? '' };
}

const cleanEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' });

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
