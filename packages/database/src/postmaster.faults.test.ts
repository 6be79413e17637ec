import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startEmbeddedPostgres } from './embedded.ts';
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
