import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { DatabaseFault } from './fault.ts';
import { processStartOf } from './process-start.ts';
import { canEnter, postgresUser } from './system-user.ts';
import { writeWhole } from './whole-file.ts';

/** Layout version of the data folder. A folder of another version is refused, never converted in passing. */
export const DATA_FOLDER_FORMAT = 1;

/** `data/` of the clone; as root from a home closed to the database's account, /var/lib/zhiji. */
export function defaultDataFolder(clone: string): string {
  const user = postgresUser();
  return user && !canEnter(user, clone) ? '/var/lib/zhiji' : path.join(clone, 'data');
}

export interface DataFolder {
  readonly path: string;
  /** Gives the folder back; a killed process leaves a lock that the next start recognises as stale. */
  release(): Promise<void>;
}

export interface DataFolderOptions {
  /** Bytes that must be free before anything is started. */
  readonly minFree?: number;
}

/**
 * Opens the data folder for one process, or says why it cannot.
 * Throws DatabaseFault: dataFolderInUse, dataFolderReadOnly, dataFolderFull, dataFolderDamaged, dataFolderOtherVersion.
 */
export async function openDataFolder(
  folder: string,
  { minFree = 256 * 1024 * 1024 }: DataFolderOptions = {},
): Promise<DataFolder> {
  await makeFolder(folder);
  await checkFree(folder, minFree);
  await checkFormat(folder);
  const lock = path.join(folder, 'app.lock');
  await takeLock(lock);
  return { path: folder, release: () => fs.rm(lock, { force: true }) };
}

async function makeFolder(folder: string): Promise<void> {
  const probe = path.join(folder, `.probe-${randomUUID()}`);
  try {
    await fs.mkdir(folder, { recursive: true, mode: 0o711 });
    await fs.writeFile(probe, '');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw full(folder, 0, cause);
    throw new DatabaseFault(
      'dataFolderReadOnly',
      `数据文件夹不可写：${folder}（${code}）。请检查权限，或用 ZHIJI_DATA 指定别处。`,
      { cause },
    );
  } finally {
    await fs.rm(probe, { force: true }).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EROFS' && cause.code !== 'ENOTDIR' && cause.code !== 'EACCES') throw cause;
    });
  }
}

async function checkFree(folder: string, minFree: number): Promise<void> {
  const { bavail, bsize } = await fs.statfs(folder);
  if (bavail * bsize < minFree) throw full(folder, bavail * bsize);
}

function full(folder: string, free: number, cause?: unknown): DatabaseFault {
  return new DatabaseFault(
    'dataFolderFull',
    `数据文件夹所在磁盘已满：${folder} 仅余 ${Math.floor(free / 1024 / 1024)} MiB。请先腾出空间；已有数据未作改动。`,
    { cause },
  );
}

async function checkFormat(folder: string): Promise<void> {
  const file = path.join(folder, 'zhiji.json');
  const text = await fs.readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw new DatabaseFault('dataFolderDamaged', `数据文件夹读不出：${file}（${cause.code}）。`, { cause });
  });
  if (text === undefined) {
    const others = (await fs.readdir(folder)).filter(
      (name) => !name.startsWith('.') && name !== 'app.lock' && name !== 'zhiji.json.new',
    );
    if (others.length > 0) {
      throw new DatabaseFault(
        'dataFolderDamaged',
        `${folder} 不是执迹的数据文件夹（缺 zhiji.json，却有 ${others.slice(0, 3).join('、')} 等）。未作任何改动。`,
      );
    }
    await writeWhole(file, `${JSON.stringify({ format: DATA_FOLDER_FORMAT })}\n`, 0o644);
    return;
  }
  const format = formatOf(text);
  if (format === undefined)
    throw new DatabaseFault(
      'dataFolderDamaged',
      `${file} 已损坏，无法确认数据版本。未作任何改动；请从备份恢复该文件夹。`,
    );
  if (format !== DATA_FOLDER_FORMAT) {
    const advice = format > DATA_FOLDER_FORMAT ? '它由更新的版本建立，请升级程序' : '它由旧版本建立，请先用旧版本导出';
    throw new DatabaseFault(
      'dataFolderOtherVersion',
      `数据文件夹 ${folder} 的版本是 ${format}，本程序只认 ${DATA_FOLDER_FORMAT}；${advice}。未作任何改动。`,
    );
  }
}

function formatOf(text: string): number | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
    return typeof format === 'number' ? format : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** The lock names pid and start time of its holder: a pid that lives again as another process does not hold it. */
async function takeLock(lock: string): Promise<void> {
  const own = JSON.stringify({ pid: process.pid, started: await processStartOf(process.pid) });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await fs.writeFile(lock, own, { flag: 'wx' });
      return;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    }
    const holder = await readHolder(lock);
    if (holder && (await processStartOf(holder.pid)) === holder.started) {
      throw new DatabaseFault(
        'dataFolderInUse',
        `执迹已在运行（进程 ${holder.pid}，数据文件夹 ${path.dirname(lock)}）。同一数据文件夹只能启动一次。`,
      );
    }
    await fs.rm(lock, { force: true });
  }
  throw new DatabaseFault('dataFolderInUse', `数据文件夹 ${path.dirname(lock)} 正被另一次启动占用，请稍后再试。`);
}

async function readHolder(lock: string): Promise<{ pid: number; started: string } | undefined> {
  const text = await fs.readFile(lock, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw cause;
  });
  const match = /^\{"pid":(\d+),"started":"([^"]*)"\}$/.exec(text);
  return match ? { pid: Number(match[1]), started: match[2]! } : undefined;
}
