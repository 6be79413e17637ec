import path from 'node:path';
import { createHash } from 'node:crypto';
import type { Digester, Disk, DiskFile } from '../src/index.ts';

/** Bytes a device writes in one piece. */
const SECTOR = 4_096;

interface FileNode {
  data: Buffer;
  /** What survives a power cut. */
  synced: Buffer;
  mode: number;
  syncedMode: number;
}
interface FolderNode {
  readonly names: Map<string, Node>;
  readonly synced: Map<string, Node>;
}
type Node = FileNode | FolderNode;
const isFolder = (node: Node): node is FolderNode => 'names' in node;

/** A change of names that no `syncFolder` has made durable yet; it survives a cut whole or not at all. */
interface PendingChange {
  readonly at: readonly { readonly folder: FolderNode; readonly name: string; readonly node: Node | undefined }[];
  readonly unsynced: Set<FolderNode>;
}

/**
 * A disk in memory that forgets what was not synced when its power is cut: unsynced sectors keep their old or their new
 * content, unsynced changes of names happen or not, each by `random`. It is as unkind as POSIX allows.
 */
export class VolatileDisk implements Disk {
  readonly #root: FolderNode;
  readonly #random: () => number;
  #pending: PendingChange[] = [];
  #calls = 0;
  #cutAt = Infinity;
  #isDead = false;
  readonly #cut = Promise.withResolvers<'cut'>();
  readonly #gone = Promise.withResolvers<void>();

  constructor(random: () => number, root: FolderNode = { names: new Map(), synced: new Map() }) {
    this.#random = random;
    this.#root = root;
  }

  /** Resolves when the power is cut. */
  get cut(): Promise<'cut'> {
    return this.#cut.promise;
  }

  get calls(): number {
    return this.#calls;
  }

  /** Cuts the power in the middle of the `call`th call from now. */
  cutPowerAt(call: number): void {
    this.#cutAt = this.#calls + call;
  }

  /** The disk as a machine finds it when the power is back. Calls on this one do nothing any more, and fail now. */
  powerOn(): VolatileDisk {
    this.#isDead = true;
    this.#gone.resolve();
    const lost = new Set<Map<string, Node>>();
    const skipped: PendingChange[] = [];
    for (const change of this.#pending) {
      const blocked = skipped.some((s) =>
        s.at.some((a) => change.at.some((b) => a.folder === b.folder && a.name === b.name)),
      );
      if (blocked || this.#random() < 0.5) skipped.push(change);
      else applyTo('synced', change);
    }
    this.#settle(this.#root, lost);
    return new VolatileDisk(this.#random, this.#root);
  }

  /** After a reboot no process of before is alive; in a test it is still this one, so its locks are made those of another. */
  #forgetProcesses(file: FileNode): void {
    const text = file.data.subarray(0, 200).toString('latin1');
    if (!text.includes('"opening"')) return;
    file.data = Buffer.from(text.replace(/"(started|opening)": "[^"]*"/g, '"$1": "before"'));
    file.synced = Buffer.from(file.data);
  }

  #settle(node: Node, seen: Set<Map<string, Node>>): void {
    if (isFolder(node)) {
      if (seen.has(node.names)) return;
      seen.add(node.names);
      node.names.clear();
      for (const [name, child] of node.synced) {
        node.names.set(name, child);
        this.#settle(child, seen);
        if (!isFolder(child)) this.#forgetProcesses(child);
      }
    } else {
      node.mode = node.syncedMode;
      if (node.data.equals(node.synced)) return;
      node.synced = tear(node, this.#random);
      node.data = Buffer.from(node.synced);
    }
  }

  async #call<T>(work: () => T): Promise<T> {
    const call = ++this.#calls;
    await new Promise((resolve) => setImmediate(resolve));
    if (!this.#isDead && call < this.#cutAt) return work();
    if (!this.#isDead && call === this.#cutAt) {
      this.#isDead = true;
      this.#cut.resolve('cut');
      if (this.#random() < 0.5)
        await Promise.resolve()
          .then(work)
          .catch(() => undefined); // done, but nobody hears of it
    }
    await this.#gone.promise;
    throw failure('EIO', 'the power was cut');
  }

  #find(file: string): Node {
    let node: Node = this.#root;
    for (const name of file.split(path.sep).filter(Boolean)) {
      const next: Node | undefined = isFolder(node) ? node.names.get(name) : undefined;
      if (!next) throw failure('ENOENT', file);
      node = next;
    }
    return node;
  }

  #folder(file: string): FolderNode {
    const node = this.#find(file);
    if (!isFolder(node)) throw failure('ENOTDIR', file);
    return node;
  }

  #change(...at: readonly (readonly [file: string, node: Node | undefined])[]): void {
    const change = {
      at: at.map(([file, node]) => ({ folder: this.#folder(path.dirname(file)), name: path.basename(file), node })),
    };
    const pending = { ...change, unsynced: new Set(change.at.map(({ folder }) => folder)) };
    applyTo('names', pending);
    this.#pending.push(pending);
  }

  #has(file: string): boolean {
    return this.#folder(path.dirname(file)).names.has(path.basename(file));
  }

  open(file: string, mode: 'new' | 'replace' | 'update' | 'read'): Promise<DiskFile> {
    return this.#call(() => {
      if (this.#has(file) && mode === 'new') throw failure('EEXIST', file);
      if (!this.#has(file) && (mode === 'new' || mode === 'replace'))
        this.#change([file, { data: Buffer.alloc(0), synced: Buffer.alloc(0), mode: 0o600, syncedMode: 0o600 }]);
      const node = this.#find(file);
      if (isFolder(node)) throw failure('EISDIR', file);
      if (mode === 'replace') node.data = Buffer.alloc(0);
      return this.#file(node);
    });
  }

  #file(node: FileNode): DiskFile {
    const datasync = (): void => {
      node.synced = Buffer.from(node.data);
    };
    return {
      read: (into, position) => this.#call(() => node.data.subarray(position).copy(into)),
      write: (from, position) =>
        this.#call(() => {
          const grown = Buffer.alloc(Math.max(node.data.length, position + from.length));
          node.data.copy(grown);
          grown.set(from, position);
          node.data = grown;
          return from.length;
        }),
      datasync: () => this.#call(datasync),
      sync: () =>
        this.#call(() => {
          datasync();
          node.syncedMode = node.mode;
        }),
      truncate: (length) => this.#call(() => void (node.data = Buffer.from(node.data.subarray(0, length)))),
      chmod: (mode) => this.#call(() => void (node.mode = mode)),
      size: () => this.#call(() => node.data.length),
      close: () => Promise.resolve(),
    };
  }

  readText(file: string): Promise<string> {
    return this.#call(() => {
      const node = this.#find(file);
      if (isFolder(node)) throw failure('EISDIR', file);
      return node.data.toString();
    });
  }

  /** For a test's own eyes: does not count as a call. */
  peek(file: string): { readonly data: Buffer; readonly mode: number } {
    const node = this.#find(file);
    if (isFolder(node)) throw failure('EISDIR', file);
    return node;
  }

  size(file: string): Promise<number> {
    return this.#call(() => {
      const node = this.#find(file);
      return isFolder(node) ? 0 : node.data.length;
    });
  }

  names(folder: string): Promise<string[]> {
    return this.#call(() => [...this.#folder(folder).names.keys()]);
  }

  makeFolder(folder: string): Promise<void> {
    return this.#call(() => {
      if (this.#has(folder)) throw failure('EEXIST', folder);
      this.#change([folder, { names: new Map(), synced: new Map() }]);
    });
  }

  removeFolder(folder: string): Promise<void> {
    return this.#call(() => {
      if (!this.#has(folder)) return;
      for (const name of this.#folder(folder).names.keys()) this.#change([path.join(folder, name), undefined]);
      this.#change([folder, undefined]);
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#call(() => this.#change([to, this.#find(from)], [from, undefined]));
  }

  link(from: string, to: string): Promise<void> {
    return this.#call(() => {
      if (this.#has(to)) throw failure('EEXIST', to);
      this.#change([to, this.#find(from)]);
    });
  }

  unlink(file: string): Promise<void> {
    return this.#call(() => {
      this.#find(file);
      this.#change([file, undefined]);
    });
  }

  syncFolder(folder: string): Promise<void> {
    return this.#call(() => {
      const synced = this.#folder(folder);
      const still: PendingChange[] = [];
      for (const change of this.#pending) {
        change.unsynced.delete(synced);
        if (change.unsynced.size === 0) applyTo('synced', change);
        else still.push(change);
      }
      this.#pending = still;
    });
  }

  freeBytes(): Promise<number> {
    return this.#call(() => 2 ** 50);
  }
}

function applyTo(which: 'names' | 'synced', { at }: PendingChange): void {
  for (const { folder, name, node } of at)
    if (node) folder[which].set(name, node);
    else folder[which].delete(name);
}

/** Each sector old or new; the length old or new; what neither had is zeros. */
function tear({ data, synced }: FileNode, random: () => number): Buffer {
  const torn = Buffer.alloc(random() < 0.5 ? data.length : synced.length);
  for (let at = 0; at < torn.length; at += SECTOR)
    torn.set((random() < 0.5 ? data : synced).subarray(at, Math.min(at + SECTOR, torn.length)), at);
  return torn;
}

const failure = (code: string, file: string): Error => Object.assign(new Error(`${code}: ${file}`), { code });

/** A second pass over files that exist in memory only. */
export function memoryDigester(disk: VolatileDisk): Digester {
  return {
    digest(file) {
      const bytes = disk.peek(file).data;
      const digest = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
      return Promise.resolve({ size: bytes.length, sha256: digest('sha256'), sm3: digest('sm3'), reread: 'cache' });
    },
    close: () => Promise.resolve(),
  };
}
