import { startFileDigests } from './digest/file-digests.ts';
import { ALGORITHMS } from './dossier-paths.ts';
import { ArchiveFault } from './fault.ts';
import type { DossierSink } from './sink/dossier-sink.ts';

/** A file of a dossier as it was written. */
export interface BuiltFile {
  readonly path: string;
  readonly size: number;
  /** Lower-case hex, as is `sm3`. */
  readonly sha256: string;
  readonly sm3: string;
}

/** Hands files to a sink and keeps their digests. */
export interface Packer {
  /** Throws ArchiveFault `itemDiffers` when the content has not `size` bytes. */
  readonly add: (path: string, content: AsyncIterable<Uint8Array>, size: number) => Promise<BuiltFile>;
  readonly addText: (path: string, text: string) => Promise<BuiltFile>;
  /** What was added so far. */
  readonly files: readonly BuiltFile[];
}

export function startPacking(sink: DossierSink<unknown>): Packer {
  const files: BuiltFile[] = [];
  const add: Packer['add'] = async (path, content, size) => {
    const digests = startFileDigests(ALGORITHMS);
    await sink.add(path, measured(content, size, path, digests.update), size);
    const { hex } = digests.end();
    const file = { path, size, sha256: hex.sha256!, sm3: hex.sm3! };
    files.push(file);
    return file;
  };
  return {
    files,
    add,
    addText(path, text) {
      const bytes = new TextEncoder().encode(text);
      return add(path, onePiece(bytes), bytes.length);
    },
  };
}

async function* measured(
  content: AsyncIterable<Uint8Array>,
  size: number,
  path: string,
  see: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  let left = size;
  for await (const piece of content) {
    left -= piece.length;
    if (left < 0) break;
    see(piece);
    yield piece;
  }
  if (left !== 0) throw new ArchiveFault('itemDiffers', `内容的长度与登记的 ${size} 字节不符：${path}`);
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}
