import { ArchiveFault } from '../fault.ts';
import { MAX_FILES, MAX_HELD_BYTES } from './package-files.ts';

/** What the central directory of a ZIP says of one file. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** General purpose bits; bit 0: encrypted, bit 3: sizes follow the data. */
  readonly flags: number;
  /** 0 stored, 8 deflate. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
  /** Type bits of a Unix mode, 0 when the maker had none. */
  readonly unixType: number;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the central directory begins: the end of the last file. */
  readonly at: number;
}

/** Reads exactly `length` bytes from `at` on. Throws ArchiveFault `unreadable` when they are not there. */
export type ReadAt = (at: number, length: number) => Promise<Buffer>;

/** The central directory of a ZIP of `length` bytes, PKWARE APPNOTE 6.3.10 §4.3. Throws ArchiveFault `unreadable`. */
export async function readZipDirectory(read: ReadAt, length: number): Promise<ZipDirectory> {
  const { count, size, at, end } = await readEnd(read, length);
  if (at + size !== end) throw unreadable('目录位置不对，或者文件前后多出内容');
  if (count > MAX_FILES || size > MAX_HELD_BYTES) throw unreadable(`文件超过 ${MAX_FILES} 个，不予读取`);
  const directory = await read(at, size);
  const entries: ZipEntry[] = [];
  let next = 0;
  while (next < size) {
    if (size - next < RECORD || directory.readUInt32LE(next) !== 0x02014b50) throw unreadable('目录损坏');
    const nameEnd = next + RECORD + directory.readUInt16LE(next + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(next + 30);
    const recordEnd = extraEnd + directory.readUInt16LE(next + 32);
    if (recordEnd > size) throw unreadable('目录损坏');
    entries.push(parseRecord(directory.subarray(next, recordEnd), nameEnd - next, extraEnd - next));
    next = recordEnd;
  }
  if (entries.length !== count) throw unreadable('目录中的文件数不对');
  return { entries, at };
}

const RECORD = 46;
const END = 22;
const END64 = 56;
const LOCATOR64 = 20;
const FULL16 = 0xffff;
const FULL32 = 0xffffffff;

async function readEnd(read: ReadAt, length: number) {
  const tailAt = Math.max(0, length - END - FULL16);
  const tail = await read(tailAt, length - tailAt);
  let found = tail.length - END;
  while (
    found >= 0 &&
    !(tail.readUInt32LE(found) === 0x06054b50 && found + END + tail.readUInt16LE(found + 20) === tail.length)
  )
    found--;
  if (found < 0) throw unreadable('没有结尾，可能被截断');
  const count = tail.readUInt16LE(found + 10);
  const size = tail.readUInt32LE(found + 12);
  const at = tail.readUInt32LE(found + 16);
  const end = tailAt + found;
  if (count !== FULL16 && size !== FULL32 && at !== FULL32) return { count, size, at, end };
  const locator = await read(end - LOCATOR64, LOCATOR64);
  const end64 = toNumber(locator.readBigUInt64LE(8));
  if (locator.readUInt32LE(0) !== 0x07064b50 || end64 + END64 + LOCATOR64 !== end) throw unreadable('结尾损坏');
  const record = await read(end64, END64);
  if (record.readUInt32LE(0) !== 0x06064b50) throw unreadable('结尾损坏');
  return {
    count: toNumber(record.readBigUInt64LE(32)),
    size: toNumber(record.readBigUInt64LE(40)),
    at: toNumber(record.readBigUInt64LE(48)),
    end: end64,
  };
}

function parseRecord(record: Buffer, nameEnd: number, extraEnd: number): ZipEntry {
  const nameBytes = record.subarray(RECORD, nameEnd);
  const flags = record.readUInt16LE(8);
  const large = zip64Values(record.subarray(nameEnd, extraEnd));
  const wide = (value: number) => (value === FULL32 ? toNumber(large() ?? 0xffffffffffffffffn) : value);
  return {
    name: decodeName(nameBytes, (flags & 0x800) !== 0),
    nameBytes,
    flags,
    method: record.readUInt16LE(10),
    crc: record.readUInt32LE(16),
    // The order in which the extra field carries them.
    size: wide(record.readUInt32LE(24)),
    packedSize: wide(record.readUInt32LE(20)),
    headerAt: wide(record.readUInt32LE(42)),
    unixType: record[5] === 3 ? (record.readUInt32LE(38) >>> 16) & 0o170000 : 0,
  };
}

/** Takes the 64-bit values of the ZIP64 extra field one after the other, APPNOTE §4.5.3. */
export function zip64Values(extra: Buffer): () => bigint | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const values = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    let taken = 0;
    return () => (taken + 8 <= values.length ? values.readBigUInt64LE((taken += 8) - 8) : undefined);
  }
  return () => undefined;
}

/** Names are UTF-8 where flagged; Chinese Windows writes GBK without a flag. */
function decodeName(bytes: Uint8Array, flagged: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (flagged) throw unreadable('文件名不是 UTF-8', cause);
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function toNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw unreadable('目录中的数字过大');
  return Number(value);
}

function unreadable(detail: string, cause?: unknown): ArchiveFault {
  return new ArchiveFault('unreadable', `不是完好的 ZIP：${detail}。`, { cause });
}
