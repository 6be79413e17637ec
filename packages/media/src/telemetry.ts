import type { FileHandle } from 'node:fs/promises';
import { readAt } from './media-file.ts';
import { samplesOf } from './movie-index.ts';

/** 位置 – what a camera's positioning receiver wrote beside the pictures; claims of the device, like its times. */
export interface Location {
  /** Positions taken while the receiver had a fix. */
  readonly points: number;
  readonly first?: Fix;
  readonly last?: Fix;
}

export interface Fix {
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
  /** Receiver time in UTC to within a second, ISO 8601; where the stream has one. */
  readonly claimedTime?: string;
}

/** Reads the positions in the GPMF track of a movie (GoPro's metadata format); undefined if there is no such track. */
export async function locationOf(handle: FileHandle, movie: Buffer): Promise<Location | undefined> {
  const samples = samplesOf(movie, 'gpmd');
  if (samples.length === 0) return undefined;
  let [points, first, last]: [number, Fix | undefined, Fix | undefined] = [0, undefined, undefined];
  let chosen: string | undefined;
  for (const { position, size } of samples)
    for (const { key, fixes } of fixesIn(await readAt(handle, position, Math.min(size, LARGEST_SAMPLE)))) {
      // Some cameras write the same positions in two forms.
      chosen ??= key;
      if (key !== chosen) continue;
      points += fixes.length;
      first ??= fixes[0];
      last = fixes.at(-1) ?? last;
    }
  return { points, ...(first && last ? { first, last } : {}) };
}

const LARGEST_SAMPLE = 1 << 20;

/** Which fields of a structure say where, and whether there was a fix. `types` are those of streams that do not carry their own. */
const POSITION_STREAMS: Readonly<
  Record<string, { latitude: number; longitude: number; fix?: number; types?: string }>
> = {
  /** HERO5 to HERO10. */
  GPS5: { latitude: 0, longitude: 1, types: 'lllll' },
  /** HERO11 and later. */
  GPS9: { latitude: 0, longitude: 1, fix: 8 },
  /** Karma. */
  GPRI: { latitude: 1, longitude: 2, fix: 8 },
};
const FIELD_BYTES: Readonly<Record<string, number>> = { b: 1, B: 1, s: 2, S: 2, l: 4, L: 4, f: 4, j: 8, J: 8, d: 8 };
/** Two or three dimensions are known; less is no fix. */
const HAS_FIX = 2;

interface Item {
  readonly type: number;
  readonly size: number;
  readonly count: number;
  readonly bytes: Buffer;
}

/** The positions of every stream in a sample, however deep. */
function* fixesIn(bytes: Buffer): Generator<{ readonly key: string; readonly fixes: readonly Fix[] }> {
  const items = itemsIn(bytes);
  for (const { item } of items) if (item.type === 0) yield* fixesIn(item.bytes);
  const stream = new Map(items.map(({ key, item }) => [key, item]));
  for (const [key, layout] of Object.entries(POSITION_STREAMS)) {
    const [values, scale] = [stream.get(key), stream.get('SCAL')];
    const types = layout.types ?? stream.get('TYPE')?.bytes.toString('latin1') ?? '';
    if (!values || !scale || scale.size !== 4 || scale.bytes.length < types.length * 4) continue;
    const offsets = offsetsOf(types);
    const fields = Math.max(layout.latitude, layout.longitude, layout.fix ?? 0) + 1;
    if (types.length < fields || offsets.at(-1) !== values.size || fixOf(stream.get('GPSF')) < HAS_FIX) continue;
    // The least significant byte of the field, whatever its width.
    const hasFix = (at: number) =>
      layout.fix === undefined || values.bytes[at + offsets[layout.fix + 1]! - 1]! >= HAS_FIX;
    const degrees = (at: number, field: number) =>
      values.bytes.readInt32BE(at + offsets[field]!) / scale.bytes.readInt32BE(field * 4);
    const claimedTime = isoTime(stream.get('GPSU')?.bytes.toString('latin1') ?? '');
    const fixes = Array.from({ length: values.count }, (_, i) => i * values.size)
      .filter(hasFix)
      .map((at) => ({
        latitude: degrees(at, layout.latitude),
        longitude: degrees(at, layout.longitude),
        ...(claimedTime ? { claimedTime } : {}),
      }))
      .filter(isOnEarth);
    yield { key, fixes };
  }
}

const isOnEarth = ({ latitude, longitude }: Fix) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/** The state that holds for a whole stream; where none is written, the structures carry their own. */
const fixOf = (item: Item | undefined) => (item && item.bytes.length >= 4 ? item.bytes.readUInt32BE() : HAS_FIX);

/** Key, type, size of one structure, number of structures; data padded to four bytes. */
function itemsIn(bytes: Buffer): readonly { key: string; item: Item }[] {
  const items: { key: string; item: Item }[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const [type, size, count] = [bytes[at + 4]!, bytes[at + 5]!, bytes.readUInt16BE(at + 6)];
    const data = bytes.subarray(at + 8, at + 8 + size * count);
    if (data.length < size * count) break;
    items.push({ key: bytes.toString('latin1', at, at + 4), item: { type, size, count, bytes: data } });
    at += 8 + Math.ceil(data.length / 4) * 4;
  }
  return items;
}

/** Where each field begins, and last where the structure ends. */
function offsetsOf(types: string): readonly number[] {
  const offsets = [0];
  for (const type of types) offsets.push(offsets.at(-1)! + (FIELD_BYTES[type] ?? 0));
  return offsets;
}

/** `yymmddhhmmss.sss`. */
function isoTime(written: string): string | undefined {
  const match = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d\.\d{3})/.exec(written);
  return match ? `20${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}Z` : undefined;
}
