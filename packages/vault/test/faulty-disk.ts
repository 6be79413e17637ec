import type { Disk, DiskFile } from '../src/index.ts';

/** How a call fails: before it did anything, after it did everything, or in the middle of a write. */
export type Mishap = 'lost' | 'persisted' | 'short';

/** Passes every call on to `disk`, and lets the one with number `failAt` (from 1) fail with `code`. */
export class FaultyDisk {
  calls = 0;
  failAt = 0;
  code = 'EIO';
  mishap: Mishap = 'lost';
  /** What the failing call was. */
  failed: string | undefined;
  /** When set, every write beyond this many bytes in all finds the disk full. */
  capacity = Infinity;
  readonly disk: Disk;

  constructor(disk: Disk) {
    const call = <T>(name: string, work: () => Promise<T>): Promise<T> => this.#call(name, work);
    const file = (open: DiskFile): DiskFile => ({
      read: (into, at) => call('read', () => open.read(into, at)),
      write: (from, at) => this.#write(open, from, at),
      datasync: () => call('datasync', () => open.datasync()),
      sync: () => call('sync', () => open.sync()),
      truncate: (length) => call('truncate', () => open.truncate(length)),
      chmod: (mode) => call('chmod', () => open.chmod(mode)),
      size: () => call('file size', () => open.size()),
      close: () => open.close(),
    });
    this.disk = {
      open: async (path, mode) => file(await call(`open ${mode}`, () => disk.open(path, mode))),
      readText: (path) => call('readText', () => disk.readText(path)),
      size: (path) => call('size', () => disk.size(path)),
      names: (folder) => call('names', () => disk.names(folder)),
      makeFolder: (path) => call('makeFolder', () => disk.makeFolder(path)),
      removeFolder: (path) => call('removeFolder', () => disk.removeFolder(path)),
      rename: (from, to) => call('rename', () => disk.rename(from, to)),
      link: (from, to) => call('link', () => disk.link(from, to)),
      unlink: (path) => call('unlink', () => disk.unlink(path)),
      syncFolder: (path) => call('syncFolder', () => disk.syncFolder(path)),
      freeBytes: (path) => call('freeBytes', () => disk.freeBytes(path)),
    };
  }

  async #call<T>(name: string, work: () => Promise<T>): Promise<T> {
    if (++this.calls !== this.failAt) return work();
    this.failed = name;
    if (this.mishap === 'persisted') await work();
    throw this.#error();
  }

  async #write(open: DiskFile, from: Uint8Array, at: number): Promise<number> {
    const room = Math.min(from.length, this.capacity);
    this.capacity -= room;
    if (room < from.length && room === 0) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    if (++this.calls !== this.failAt) return open.write(from.subarray(0, room), at);
    this.failed = 'write';
    if (this.mishap === 'persisted') await open.write(from, at);
    if (this.mishap === 'short') return open.write(from.subarray(0, Math.ceil(from.length / 3)), at);
    throw this.#error();
  }

  #error(): Error {
    return Object.assign(new Error(`${this.code} (injected)`), { code: this.code });
  }
}
