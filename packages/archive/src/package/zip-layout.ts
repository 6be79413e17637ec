import { zip64Values, type ReadAt, type ZipDirectory, type ZipEntry } from './zip-directory.ts';

/** An entry whose bytes lie where the directory says; `problem` when another reader may see something else there. */
export interface PlacedZipEntry {
  readonly entry: ZipEntry;
  readonly dataAt: number;
  readonly problem: string | undefined;
}

/**
 * Holds the directory against the headers in front of the files: both must say the same, and files and their descriptors must fill the ZIP without
 * gap or overlap, so that there is only one way to read it and no file can be unpacked twice from the same bytes.
 */
export async function placeEntries(read: ReadAt, { entries, at }: ZipDirectory): Promise<PlacedZipEntry[]> {
  const inOrder = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  const placed: PlacedZipEntry[] = [];
  let expected = 0;
  for (const [i, entry] of inOrder.entries()) {
    const next = inOrder[i + 1]?.headerAt ?? at;
    if (entry.headerAt !== expected || next < entry.headerAt + HEADER)
      placed.push({ entry, dataAt: -1, problem: '与前一个文件重叠，或者中间夹有内容' });
    else placed.push(await placeEntry(read, entry, next));
    expected = next;
  }
  return placed;
}

const HEADER = 30;
const DESCRIPTOR_FOLLOWS = 8;

async function placeEntry(read: ReadAt, entry: ZipEntry, next: number): Promise<PlacedZipEntry> {
  const header = await read(entry.headerAt, HEADER);
  const nameLength = header.readUInt16LE(26);
  const extraLength = header.readUInt16LE(28);
  const dataAt = entry.headerAt + HEADER + nameLength + extraLength;
  const dataEnd = dataAt + entry.packedSize;
  if (header.readUInt32LE(0) !== 0x04034b50 || dataEnd > next)
    return { entry, dataAt: -1, problem: '文件头损坏，或者与后一个文件重叠' };
  const variable = await read(entry.headerAt + HEADER, nameLength + extraLength);
  const agrees =
    variable.subarray(0, nameLength).equals(entry.nameBytes) &&
    header.readUInt16LE(6) === entry.flags &&
    header.readUInt16LE(8) === entry.method &&
    ((entry.flags & DESCRIPTOR_FOLLOWS) === 0
      ? sizesAgree(header, variable.subarray(nameLength), entry) && dataEnd === next
      : true);
  if (!agrees) return { entry, dataAt, problem: '文件头与目录不符' };
  if ((entry.flags & DESCRIPTOR_FOLLOWS) !== 0 && !describes(await read(dataEnd, Math.min(next - dataEnd, 25)), entry))
    return { entry, dataAt, problem: '文件后的长度记载与目录不符' };
  return { entry, dataAt, problem: undefined };
}

function sizesAgree(header: Buffer, extra: Buffer, { crc, packedSize, size }: ZipEntry): boolean {
  const large = zip64Values(extra);
  const agrees = (given: number, wanted: number) =>
    given === 0xffffffff ? large() === BigInt(wanted) : given === wanted;
  // The order in which the extra field carries them.
  return (
    agrees(header.readUInt32LE(22), size) &&
    agrees(header.readUInt32LE(18), packedSize) &&
    header.readUInt32LE(14) === crc
  );
}

/** APPNOTE §4.3.9: CRC and sizes of 32 or 64 bits, with or without a signature. */
function describes(descriptor: Buffer, { crc, packedSize, size }: ZipEntry): boolean {
  const signed = descriptor.length === 16 || descriptor.length === 24;
  if (!signed && descriptor.length !== 12 && descriptor.length !== 20) return false;
  if (signed && descriptor.readUInt32LE(0) !== 0x08074b50) return false;
  const values = signed ? descriptor.subarray(4) : descriptor;
  const [packed, plain] =
    values.length === 12
      ? [BigInt(values.readUInt32LE(4)), BigInt(values.readUInt32LE(8))]
      : [values.readBigUInt64LE(4), values.readBigUInt64LE(12)];
  return values.readUInt32LE(0) === crc && packed === BigInt(packedSize) && plain === BigInt(size);
}
