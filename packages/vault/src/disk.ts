import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import { errorCode } from './fault.ts';

/** An open file. Positions and lengths are bytes. */
export interface DiskFile {
  /** Fewer bytes than asked only at the end of the file or when the system says so; 0 at the end. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** May write fewer bytes than given. */
  write(from: Uint8Array, position: number): Promise<number>;
  /** Content and length survive a power cut once this returns. After a failure nothing unsynced may be trusted. */
  datasync(): Promise<void>;
  /** As `datasync`, and the file's mode. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  chmod(mode: number): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

/**
 * The file calls that evidence passes through, and nothing else. Names made, renamed or removed survive a power cut
 * only after `syncFolder` of their folder. Errors are those of the system (`code` ENOENT, EEXIST, ENOSPC …).
 */
export interface Disk {
  /**
   * `new` refuses an existing file (EEXIST); `replace` empties it; `update` and `read` want it there (ENOENT).
   * Writes to `new` and `update` go past the page cache where they begin and end at multiples of `BLOCK_BYTES`, in
   * memory as in the file.
   */
  open(path: string, mode: 'new' | 'replace' | 'update' | 'read'): Promise<DiskFile>;
  readText(path: string): Promise<string>;
  size(path: string): Promise<number>;
  names(folder: string): Promise<string[]>;
  makeFolder(path: string): Promise<void>;
  /** Removes a folder with what is in it; fine when it is not there. */
  removeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same file; never replaces (EEXIST). */
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  syncFolder(path: string): Promise<void>;
  /** Bytes an unprivileged process may still write. */
  freeBytes(path: string): Promise<number>;
}

/** What a device reads and writes in one piece, at most; also the size of a page of memory. */
export const BLOCK_BYTES = 4_096;

const FLAGS = { new: 'wx+', replace: 'w+', update: 'r+', read: 'r' } as const;

export const realDisk: Disk = {
  async open(path, mode) {
    const handle = await fs.open(path, FLAGS[mode], 0o600);
    try {
      return realFile(handle, mode === 'new' || mode === 'update' ? await openPastCache(path) : undefined);
    } catch (cause) {
      await handle.close();
      throw cause;
    }
  },
  readText: (path) => fs.readFile(path, 'utf8'),
  size: async (path) => (await fs.stat(path)).size,
  names: (folder) => fs.readdir(folder),
  makeFolder: (path) => fs.mkdir(path, { mode: 0o700 }),
  removeFolder: (path) => fs.rm(path, { recursive: true, force: true }),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  unlink: (path) => fs.unlink(path),
  async syncFolder(path) {
    // BUG: Windows has no call to sync a folder; there a name may be lost by a power cut (not by a crash).
    if (process.platform === 'win32') return;
    const folder = await fs.open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  async freeBytes(path) {
    const { bavail, bsize } = await fs.statfs(path);
    return bavail * bsize;
  },
};

/**
 * Writing a GiB through the page cache costs 0.7 s of processor time and as much again of waiting, past it 0.1 s.
 * Undefined where the system or the file system has no O_DIRECT.
 */
async function openPastCache(path: string): Promise<fs.FileHandle | undefined> {
  if (!constants.O_DIRECT) return undefined;
  try {
    return await fs.open(path, constants.O_WRONLY | constants.O_DIRECT);
  } catch (cause) {
    if (errorCode(cause) === 'EINVAL') return undefined;
    throw cause;
  }
}

function realFile(handle: fs.FileHandle, pastCache?: fs.FileHandle): DiskFile {
  let direct = pastCache;
  const isAligned = (from: Uint8Array, position: number): boolean =>
    from.length > 0 && [from.length, from.byteOffset, position].every((n) => n % BLOCK_BYTES === 0);
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    async write(from, position) {
      if (direct && isAligned(from, position)) {
        try {
          return (await direct.write(from, 0, from.length, position)).bytesWritten;
        } catch (cause) {
          if (errorCode(cause) !== 'EINVAL') throw cause;
          direct = undefined; // memory or device want another alignment: through the cache, then
        }
      }
      return (await handle.write(from, 0, from.length, position)).bytesWritten;
    },
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: (length) => handle.truncate(length),
    chmod: (mode) => handle.chmod(mode),
    size: async () => (await handle.stat()).size,
    async close() {
      await pastCache?.close();
      await handle.close();
    },
  };
}
