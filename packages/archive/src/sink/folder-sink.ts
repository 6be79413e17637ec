import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ArchiveFault, causeText } from '../fault.ts';
import type { DossierSink } from './dossier-sink.ts';

/**
 * Writes a dossier as the folder `folder`, which must not be there. Until everything is on disk it is called `folder.part`; an earlier such
 * leftover is removed. Throws ArchiveFault `writeFailed`.
 */
export async function folderSink(folder: string): Promise<DossierSink<void>> {
  const part = `${folder}.part`;
  const made = new Set<string>();
  await attempt(part, async () => {
    if (await exists(folder)) throw new ArchiveFault('writeFailed', `已经有这个文件夹：${folder}`);
    await fs.rm(part, { recursive: true, force: true });
    await makeFolder('');
  });

  async function makeFolder(inner: string): Promise<void> {
    if (made.has(inner)) return;
    await fs.mkdir(path.join(part, inner), { recursive: true });
    made.add(inner);
    if (inner !== '') await makeFolder(path.posix.dirname(inner) === '.' ? '' : path.posix.dirname(inner));
  }

  return {
    async add(name, content) {
      const place = path.join(part, name);
      let unread: { readonly cause: unknown } | undefined;
      async function* pieces() {
        try {
          yield* content;
        } catch (cause) {
          unread = { cause };
          throw cause;
        }
      }
      await attempt(place, async () => {
        const inner = path.posix.dirname(name);
        if (inner !== '.') await makeFolder(inner);
        const file = await fs.open(place, 'wx');
        await pipeline(Readable.from(pieces()), file.createWriteStream({ flush: true }));
      }).catch((fault: unknown) => {
        throw unread ? unread.cause : fault;
      });
    },
    async finish() {
      await attempt(folder, async () => {
        for (const inner of made) await syncFolder(path.join(part, inner));
        await fs.rename(part, folder);
        await syncFolder(path.dirname(path.resolve(folder)));
      });
    },
    // What cannot be removed keeps its name with `.part`.
    abort: () => fs.rm(part, { recursive: true, force: true }).catch(() => undefined),
  };
}

async function attempt(place: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof ArchiveFault) throw cause;
    throw new ArchiveFault('writeFailed', `写不出来（${causeText(cause)}）：${place}`, { cause });
  }
}

async function exists(place: string): Promise<boolean> {
  return await fs.lstat(place).then(
    () => true,
    () => false,
  );
}

/** New names in a folder are durable when the folder is. Windows has no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
