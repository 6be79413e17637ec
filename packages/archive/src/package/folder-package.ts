import { constants } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { ArchiveFault, causeText } from '../fault.ts';
import type { Finding } from '../finding.ts';
import { MAX_FILES, type OpenPackage, type PackagedFile, type PackageFindingCode } from './package-files.ts';
import { isSafePath } from './package-path.ts';

/** Opens an unpacked bag. Links are not followed, not even one put in the place of a file later. Throws ArchiveFault `unreadable`. */
export async function openFolder(folder: string): Promise<OpenPackage> {
  const files = new Map<string, PackagedFile>();
  const findings: Finding<PackageFindingCode>[] = [];
  const pending = [''];
  for (let inner = pending.pop(); inner !== undefined; inner = pending.pop()) {
    for (const entry of await list(path.join(folder, inner))) {
      const name = inner + entry.name;
      if (!isSafePath(name)) findings.push({ code: 'unsafePath', where: name, text: '文件名不安全' });
      else if (entry.isDirectory()) pending.push(`${name}/`);
      else if (!entry.isFile())
        findings.push({ code: 'notARegularFile', where: name, text: '不是普通文件（符号链接或者设备）' });
      else files.set(name, await regularFile(folder, name));
      if (files.size > MAX_FILES) throw new ArchiveFault('unreadable', `文件超过 ${MAX_FILES} 个，不予读取。`);
    }
  }
  const inOrder = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { form: 'folder', files: inOrder, findings, close: async () => {} };
}

async function list(folder: string) {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new ArchiveFault('unreadable', `文件夹读不出来（${causeText(cause)}）：${folder}`, { cause });
  }
}

async function regularFile(folder: string, name: string): Promise<PackagedFile> {
  const place = path.join(folder, name);
  const { size } = await fs.lstat(place).catch((cause: unknown) => {
    throw new ArchiveFault('unreadable', `文件读不出来（${causeText(cause)}）：${place}`, { cause });
  });
  return { path: name, size, read: () => readFile(place, size) };
}

async function* readFile(place: string, size: number): AsyncGenerator<Uint8Array> {
  let file: fs.FileHandle | undefined;
  try {
    file = await fs.open(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    let left = size;
    for await (const piece of file.createReadStream({ highWaterMark: 2 ** 20, autoClose: false })) {
      left -= (piece as Uint8Array).length;
      if (left < 0) throw new ArchiveFault('unreadable', `文件在读取时变长：${place}`);
      yield piece as Uint8Array;
    }
    if (left > 0) throw new ArchiveFault('unreadable', `文件在读取时变短：${place}`);
  } catch (cause) {
    if (cause instanceof ArchiveFault) throw cause;
    throw new ArchiveFault('unreadable', `文件读不出来（${causeText(cause)}）：${place}`, { cause });
  } finally {
    await file?.close();
  }
}
