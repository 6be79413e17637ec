import { open, stat, type FileHandle } from 'node:fs/promises';
import { MediaFault } from './fault.ts';

/** A file and what is said of it. Objects of the vault are named by their digest, so the name the file came with is given beside the path. */
export interface MediaFile {
  readonly path: string;
  readonly name: string;
  /** MIME type, where one was declared. */
  readonly type?: string;
}

/** @throws MediaFault `fileUnreachable` */
export async function openMedia(file: MediaFile): Promise<FileHandle> {
  try {
    if ((await stat(file.path)).isFile()) return await open(file.path, 'r');
  } catch (cause) {
    throw new MediaFault('fileUnreachable', `无法打开文件 ${file.name}`, { cause });
  }
  throw new MediaFault('fileUnreachable', `${file.name} 不是普通文件`);
}

/** Up to `length` bytes from `position`; fewer only at the end of the file. @throws MediaFault `fileUnreachable` */
export async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle
      .read(buffer, filled, length - filled, position + filled)
      .catch((cause: unknown) => {
        throw new MediaFault('fileUnreachable', `读取文件出错，位置 ${position + filled}`, { cause });
      });
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
