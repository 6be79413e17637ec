import { open, type FileHandle } from 'node:fs/promises';
import { DocumentFault } from './fault.ts';

/** Which code points the fonts can draw: those every one of `files` has a glyph for. */
export async function openGlyphCoverage(files: readonly string[]): Promise<GlyphCoverage> {
  const ranges = await Promise.all(files.map(readRanges));
  return { covers: (codePoint) => ranges.every((one) => isIn(one, codePoint)) };
}

export interface GlyphCoverage {
  covers(codePoint: number): boolean;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** OpenType 1.9 `cmap`, subtable format 12: sorted groups of (first, last, first glyph); both fonts carry one for the whole of Unicode. */
async function readRanges(file: string): Promise<readonly Range[]> {
  try {
    await using font = await open(file);
    const cmap = await readTable(font, 'cmap');
    for (let record = 0; record < cmap.readUInt16BE(2); record++) {
      const subtable = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
      if (subtable.readUInt16BE(0) === 12) return groupsOf(subtable);
    }
  } catch (cause) {
    throw new DocumentFault('fontUnreadable', `字体文件 ${file} 无法读取。`, { cause });
  }
  throw new DocumentFault('fontUnreadable', `字体文件 ${file} 没有完整的字符表。`);
}

async function readTable(font: FileHandle, tag: string): Promise<Buffer> {
  const tables = (await read(font, 4, 2)).readUInt16BE(0);
  const directory = await read(font, 12, tables * 16);
  for (let at = 0; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) === tag)
      return read(font, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
  }
  throw new RangeError(`no table ${tag}`);
}

async function read(font: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await font.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead < length) throw new RangeError(`file ends at ${position + bytesRead}`);
  return buffer;
}

function groupsOf(subtable: Buffer): readonly Range[] {
  return Array.from({ length: subtable.readUInt32BE(12) }, (_, i) => {
    const at = 16 + i * 12;
    return { first: subtable.readUInt32BE(at), last: subtable.readUInt32BE(at + 4) };
  });
}

function isIn(ranges: readonly Range[], codePoint: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { first, last } = ranges[middle]!;
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
