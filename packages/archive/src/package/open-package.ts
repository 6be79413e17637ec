import fs from 'node:fs/promises';
import { ArchiveFault, causeText } from '../fault.ts';
import { openFolder } from './folder-package.ts';
import type { OpenPackage } from './package-files.ts';
import { openZip } from './zip-package.ts';

/** Opens a package, a folder or a ZIP. The caller closes it. Throws ArchiveFault `unreadable`. */
export async function openPackage(path: string): Promise<OpenPackage> {
  const stats = await fs.stat(path).catch((cause: unknown) => {
    throw new ArchiveFault('unreadable', `找不到案卷包（${causeText(cause)}）：${path}`, { cause });
  });
  if (stats.isDirectory()) return await openFolder(path);
  if (!stats.isFile()) throw new ArchiveFault('unreadable', `不是文件夹，也不是文件：${path}`);
  return await openZip(path);
}
