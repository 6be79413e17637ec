import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts';
import { DatabaseFault } from './fault.ts';
import { postmasterLives } from './postmaster.ts';
import { processStartOf } from './process-start.ts';

/** A process that ended and that its parent never collects, as under a container's first process that is not an init. */
async function zombie(): Promise<{ readonly pid: number; readonly parent: ChildProcess }> {
  const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [said] = (await once(parent.stdout!, 'data')) as [Buffer];
  const pid = Number(said.toString());
  const state = async () => (await fs.readFile(`/proc/${pid}/stat`, 'utf8')).includes(') Z ');
  while (!(await state()));
  return { pid, parent };
}

describe(
  '数据库的锁文件留自被杀的进程',
  { skip: process.platform !== 'linux' && 'zombies are looked up in /proc' },
  () => {
    let folder: string;
    let lock: string;
    before(async () => {
      folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-postmaster-'));
      await fs.chmod(folder, 0o711);
      lock = path.join(folder, 'pgdata/postmaster.pid');
    });
    after(() => fs.rm(folder, { recursive: true, force: true }));

    /** Kills the database as a power cut would, and has its lock file name another process. */
    async function leaveLock(pid: number): Promise<void> {
      const postgres = await startEmbeddedPostgres(folder);
      const [own, ...rest] = (await fs.readFile(lock, 'utf8')).split('\n');
      assert.ok(await postmasterLives(path.join(folder, 'pgdata')));
      process.kill(Number(own), 'SIGKILL');
      await postgres.ended;
      await fs.writeFile(lock, [pid, ...rest].join('\n'));
    }

    async function startsAndStops(): Promise<void> {
      const postgres = await startEmbeddedPostgres(folder);
      await postgres.stop();
      await assert.rejects(fs.stat(lock), { code: 'ENOENT' });
    }

    it('它已是僵尸进程：照常启动；它也不算在运行', async (t) => {
      const { pid, parent } = await zombie();
      t.after(() => parent.kill('SIGKILL'));
      assert.equal(await processStartOf(pid), undefined);
      await leaveLock(pid);
      await startsAndStops();
    });

    it('进程号现在属于别的程序：照常启动，那个程序不受打扰', async (t) => {
      const other = spawn('sleep', ['600'], { stdio: 'ignore' });
      t.after(() => other.kill('SIGKILL'));
      await leaveLock(other.pid!);
      await startsAndStops();
      assert.deepEqual([other.exitCode, other.signalCode], [null, null]);
    });
  },
);

/** Seconds; the product has more. */
const PATIENCE = 2;

describe('数据库正从崩溃中恢复', () => {
  let folder: string;
  before(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-recovering-'));
    await fs.chmod(folder, 0o711);
  });
  after(() => fs.rm(folder, { recursive: true, force: true }));

  /** A database one of whose backends was killed, while it replays 400,000 rows; more each time. */
  async function recovering(): Promise<EmbeddedPostgres> {
    const postgres = await startEmbeddedPostgres(folder, PATIENCE);
    const client = new pg.Client(postgres.superuserUrl);
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table if not exists kept (n integer primary key)');
    await client.query('insert into kept select n + (select count(*) from kept) from generate_series(1, 400000) n');
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]!.pid, 'SIGKILL');
    while ((await refusal(postgres)) !== '57P03') await sleep(2);
    return postgres;
  }

  /** SQLSTATE, or what the system says, with which it refuses a connection. */
  async function refusal({ superuserUrl }: EmbeddedPostgres): Promise<string | undefined> {
    const client = new pg.Client(superuserUrl);
    try {
      await client.connect();
      await client.end();
      return undefined;
    } catch (cause) {
      return (cause as { code?: string }).code;
    }
  }

  async function kept(postgres: EmbeddedPostgres): Promise<number> {
    const client = new pg.Client(postgres.superuserUrl);
    await client.connect();
    const { rows } = await client.query<{ kept: string }>('select count(*) as kept from kept');
    await client.end();
    return Number(rows[0]!.kept);
  }

  it('此时停止：停得下来，再启动时已提交的都在', async () => {
    await (await recovering()).stop();
    const postgres = await startEmbeddedPostgres(folder);
    assert.equal(await kept(postgres), 400_000);
    await postgres.stop();
  });

  it('此时本进程被杀、留下停不下来的数据库：再启动时先停掉它，已提交的都在', async () => {
    await recovering();
    const [pid] = (await fs.readFile(path.join(folder, 'pgdata/postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGINT');
    const postgres = await startEmbeddedPostgres(folder, PATIENCE);
    assert.equal(await kept(postgres), 800_000);
    await postgres.stop();
  });

  it('怎么也停不下来的数据库：不启动第二个，它的锁不动', async () => {
    const lock = path.join(folder, 'pgdata/postmaster.pid');
    const postgres = await startEmbeddedPostgres(folder, PATIENCE);
    const before = await fs.readFile(lock, 'utf8');
    const pid = Number(before.split('\n')[0]);
    process.kill(pid, 'SIGSTOP');
    try {
      await assert.rejects(startEmbeddedPostgres(folder, PATIENCE), DatabaseFault);
      assert.equal(await fs.readFile(lock, 'utf8'), before);
    } finally {
      process.kill(pid, 'SIGCONT');
      await postgres.ended;
    }
  });
});
