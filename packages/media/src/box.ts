import type { FileHandle } from 'node:fs/promises';
import { readAt } from './media-file.ts';

/** A box of ISO/IEC 14496-12: `body` and `end` are positions in the file or buffer it was read from. */
export interface Box {
  readonly type: string;
  readonly body: number;
  /** May lie beyond the end of a file that was cut. */
  readonly end: number;
}

/** The boxes of a file at the top level, until its end or until what follows is no box. */
export async function* fileBoxes(handle: FileHandle, bytes: number): AsyncGenerator<Box> {
  for (let position = 0; position + 8 <= bytes;) {
    const box = boxAt(await readAt(handle, position, 16), 0, bytes - position);
    if (!box) return;
    yield { type: box.type, body: position + box.body, end: position + box.end };
    position += box.end;
  }
}

/** The boxes inside a buffer from `start` to `end`. */
export function* boxesIn(buffer: Buffer, start = 0, end = buffer.length): Generator<Box> {
  for (let position = start; position + 8 <= end;) {
    const box = boxAt(buffer, position, end);
    if (!box || box.end > end) return;
    yield box;
    position = box.end;
  }
}

/** The first box found by going down a path of types. */
export function boxWithin(buffer: Buffer, path: readonly string[], start = 0, end = buffer.length): Box | undefined {
  const [type, ...deeper] = path;
  for (const box of boxesIn(buffer, start, end)) {
    if (box.type !== type) continue;
    return deeper.length === 0 ? box : boxWithin(buffer, deeper, box.body, box.end);
  }
  return undefined;
}

/** `rest` is where a box of size 0 ends: it reaches to the end of the file. */
function boxAt(buffer: Buffer, position: number, rest: number): Box | undefined {
  const type = buffer.toString('latin1', position + 4, position + 8);
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type)) return undefined;
  const size = buffer.readUInt32BE(position);
  if (size === 0) return { type, body: position + 8, end: rest };
  if (size !== 1) return size < 8 ? undefined : { type, body: position + 8, end: position + size };
  if (position + 16 > buffer.length) return undefined;
  const large = Number(buffer.readBigUInt64BE(position + 8));
  return large < 16 ? undefined : { type, body: position + 16, end: position + large };
}
