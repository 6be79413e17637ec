import fs from 'node:fs/promises';
import { Readable, pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { ArchiveFault, causeText } from '../fault.ts';
import type { Finding } from '../finding.ts';
import type { OpenPackage, PackagedFile, PackageFindingCode } from './package-files.ts';
import { isSafePath } from './package-path.ts';
import { readZipDirectory, type ReadAt, type ZipEntry } from './zip-directory.ts';
import { placeEntries } from './zip-layout.ts';

/** Opens a zipped bag; nothing is unpacked to disk. Throws ArchiveFault `unreadable`. */
export async function openZip(path: string): Promise<OpenPackage> {
  const file = await fs.open(path).catch((cause: unknown) => {
    throw new ArchiveFault('unreadable', `文件打不开（${causeText(cause)}）：${path}`, { cause });
  });
  try {
    const read = reader(file);
    const { size } = await file.stat();
    const placed = await placeEntries(read, await readZipDirectory(read, size));
    refuseBomb(
      placed.map(({ entry }) => entry),
      size,
    );
    const findings: Finding<PackageFindingCode>[] = [];
    const files = new Map<string, PackagedFile>();
    for (const { entry, dataAt, problem } of placed) {
      const problems = [
        ...problemsOf(entry),
        ...(problem === undefined ? [] : [finding('ambiguousZip', entry, problem)]),
      ];
      if (files.has(entry.name)) problems.push(finding('samePathTwice', entry, '同一路径在压缩包内出现两次'));
      findings.push(...problems);
      const readable = dataAt >= 0 && problems.every(({ code }) => code === 'ambiguousZip');
      if (readable && !entry.name.endsWith('/'))
        files.set(entry.name, { path: entry.name, size: entry.size, read: () => content(read, entry, dataAt) });
    }
    return { form: 'zip', ...bagIn(files, findings), close: () => file.close() };
  } catch (cause) {
    await file.close();
    throw cause;
  }
}

const PIECE = 2 ** 20;
const DIRECTORY = 0o040000;
const REGULAR = 0o100000;
/** Content may be this many times as large as the ZIP. Recordings and PDF do not shrink to a tenth, text to a fiftieth. */
const MAX_RATIO = 100;

function reader(file: fs.FileHandle): ReadAt {
  return async (at, length) => {
    const cutOff = () => new ArchiveFault('unreadable', '不是完好的 ZIP：内容不全，可能被截断。');
    if (at < 0) throw cutOff();
    const buffer = Buffer.alloc(length);
    for (let filled = 0; filled < length;) {
      const { bytesRead } = await file.read(buffer, filled, length - filled, at + filled);
      if (bytesRead === 0) throw cutOff();
      filled += bytesRead;
    }
    return buffer;
  };
}

function refuseBomb(entries: readonly ZipEntry[], zipSize: number): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_RATIO * zipSize)
    throw new ArchiveFault('unreadable', `压缩包声称的内容超过其自身的 ${MAX_RATIO} 倍，不予读取。`);
}

function problemsOf(entry: ZipEntry): Finding<PackageFindingCode>[] {
  const isFolder = entry.name.endsWith('/');
  if (!isSafePath(isFolder ? entry.name.slice(0, -1) : entry.name))
    return [finding('unsafePath', entry, '路径不安全，可能写到案卷包以外')];
  if (isFolder && entry.size > 0) return [finding('ambiguousZip', entry, '文件夹带有内容')];
  if (entry.unixType !== 0 && entry.unixType !== (isFolder ? DIRECTORY : REGULAR))
    return [finding('notARegularFile', entry, '不是普通文件（符号链接或者设备）')];
  if ((entry.flags & 1) !== 0) return [finding('unsupportedEntry', entry, '文件被加密')];
  if (entry.method !== 0 && entry.method !== 8) return [finding('unsupportedEntry', entry, '压缩方法不能识别')];
  if (entry.method === 0 && entry.size !== entry.packedSize) return [finding('ambiguousZip', entry, '长度自相矛盾')];
  return [];
}

function finding(code: PackageFindingCode, { name }: ZipEntry, text: string): Finding<PackageFindingCode> {
  return { code, where: name, text };
}

async function* content(read: ReadAt, entry: ZipEntry, dataAt: number): AsyncGenerator<Uint8Array> {
  if (entry.method === 0) {
    yield* range(read, dataAt, entry.packedSize);
    return;
  }
  let left = entry.size;
  try {
    const inflated = pipeline(Readable.from(range(read, dataAt, entry.packedSize)), createInflateRaw(), () => {});
    for await (const piece of inflated) {
      left -= (piece as Uint8Array).length;
      if (left < 0) break;
      yield piece as Uint8Array;
    }
  } catch (cause) {
    throw new ArchiveFault('unreadable', `压缩内容损坏（${causeText(cause)}）：${entry.name}`, { cause });
  }
  if (left !== 0) throw new ArchiveFault('unreadable', `解开后的长度与目录不符：${entry.name}`);
}

async function* range(read: ReadAt, at: number, length: number): AsyncGenerator<Uint8Array> {
  for (let done = 0; done < length; done += PIECE) yield await read(at + done, Math.min(PIECE, length - done));
}

/** RFC 8493 §4: a serialised bag is one top folder. One packed without it is read as well. */
function bagIn(files: ReadonlyMap<string, PackagedFile>, findings: readonly Finding<PackageFindingCode>[]) {
  if (files.size === 0 || files.has('bagit.txt')) return { files, findings };
  const tops = new Set([...files.keys()].map((path) => path.slice(0, path.indexOf('/') + 1)));
  const [top] = tops;
  if (tops.size > 1 || top === '') {
    const text = '压缩包内应当只有一个文件夹，案卷包在其中';
    return { files, findings: [...findings, { code: 'notOneBag' as const, where: 'ZIP', text }] };
  }
  const inner = [...files.values()].map((file) => ({ ...file, path: file.path.slice(top!.length) }));
  return {
    files: new Map(inner.map((file) => [file.path, file])),
    findings: findings.map((one) =>
      one.where.startsWith(top!) ? { ...one, where: one.where.slice(top!.length) } : one,
    ),
  };
}
