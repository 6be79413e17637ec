import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a ZIP made by hand; what is not given is as it should be. */
export interface RawEntry {
  readonly name: string | Buffer;
  readonly data?: Buffer;
  readonly deflate?: boolean;
  /** In the header in front of the file only. */
  readonly localName?: string;
  readonly flags?: number;
  readonly method?: number;
  readonly mode?: number;
  /** The size both headers claim. */
  readonly claimed?: number;
  /** Sizes follow the data, in a descriptor of so many bytes. */
  readonly descriptor?: 12 | 16 | 20 | 24;
  /** Sizes and offset in a ZIP64 extra field. */
  readonly zip64?: boolean;
  /** Junk between this file and the next. */
  readonly after?: Buffer;
  /** Where the directory says the file is. */
  readonly at?: number;
}

export interface RawZip {
  readonly zip64?: boolean;
  readonly before?: Buffer;
  readonly trailing?: Buffer;
  readonly count?: number;
}

/** PKWARE APPNOTE 6.3.10, written down independently of the code that reads it. */
export function rawZip(entries: readonly RawEntry[], { zip64, before, trailing, count }: RawZip = {}): Buffer {
  const out: Buffer[] = [before ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  const length = () => out.reduce((sum, piece) => sum + piece.length, 0);
  for (const entry of entries) {
    const { data = Buffer.from('content'), flags = 0x800, mode = 0o100644, at = length() } = entry;
    const packed = entry.deflate ? deflateRawSync(data) : data;
    const method = entry.method ?? (entry.deflate ? 8 : 0);
    const bits = flags | (entry.descriptor ? 8 : 0);
    const size = entry.claimed ?? data.length;
    const name = Buffer.from(entry.name);
    const local = Buffer.from(entry.localName ?? entry.name);
    const full = (value: number) => (entry.zip64 ? 0xffffffff : value);
    const sums = entry.descriptor ? [0, 0, 0] : [crc32(data), full(packed.length), full(size)];
    const localExtra = entry.zip64 ? bytes('2 2 8 8', [1, 16, size, packed.length]) : Buffer.alloc(0);
    const header = [0x04034b50, 20, bits, method, 0, 33, ...sums, local.length, localExtra.length];
    out.push(bytes('4 2 2 2 2 2 4 4 4 2 2', header), local, localExtra, packed);
    if (entry.descriptor) {
      const wide = entry.descriptor >= 20 ? '8 8' : '4 4';
      const signed = entry.descriptor === 16 || entry.descriptor === 24;
      if (signed) out.push(bytes('4', [0x08074b50]));
      out.push(bytes(`4 ${wide}`, [crc32(data), packed.length, size]));
    }
    out.push(entry.after ?? Buffer.alloc(0));
    const extra = entry.zip64 ? bytes('2 2 8 8 8', [1, 24, size, packed.length, at]) : Buffer.alloc(0);
    const fields = [0x02014b50, 0x033f, 20, bits, method, 0, 33, crc32(data), full(packed.length), full(size)];
    const rest = [name.length, extra.length, 0, 0, 0, (mode << 16) >>> 0, full(at)];
    directory.push(bytes('4 2 2 2 2 2 2 4 4 4 2 2 2 2 2 4 4', [...fields, ...rest]), name, extra);
  }
  const at = length();
  const central = Buffer.concat(directory);
  const files = count ?? entries.length;
  out.push(central);
  if (zip64) {
    out.push(bytes('4 8 2 2 4 4 8 8 8 8', [0x06064b50, 44, 0x033f, 45, 0, 0, files, files, central.length, at]));
    out.push(bytes('4 4 8 4', [0x07064b50, 0, at + central.length, 1]));
  }
  const end = zip64 ? [0xffff, 0xffff, 0xffffffff, 0xffffffff] : [files, files, central.length, at];
  out.push(bytes('4 2 2 2 2 4 4 2', [0x06054b50, 0, 0, ...end, 0]), trailing ?? Buffer.alloc(0));
  return Buffer.concat(out);
}

function bytes(widths: string, values: readonly number[]): Buffer {
  return Buffer.concat(
    widths.split(' ').map((width, i) => {
      const field = Buffer.alloc(Number(width));
      if (width === '8') field.writeBigUInt64LE(BigInt(values[i]!));
      else field.writeUIntLE(values[i]!, 0, Number(width));
      return field;
    }),
  );
}
