export type Rotation = 0 | 90 | 180 | 270;

/** The time the camera wrote into EXIF (CIPA DC-008), as ISO 8601: with an offset only if it wrote one, and not corrected. `exif` begins with the TIFF header. */
export function cameraTimeOf(exif: Buffer): string | undefined {
  const main = directoryAt(exif, exif.length < 8 ? 0 : number32(exif, 4));
  const detail = directoryAt(exif, main.get(EXIF_DIRECTORY)?.value ?? 0);
  const written = textOf(exif, detail.get(DATE_TIME_ORIGINAL)) ?? textOf(exif, main.get(DATE_TIME));
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(written ?? '');
  if (!match) return undefined;
  const offset = /^[+-]\d\d:\d\d/.exec(textOf(exif, detail.get(OFFSET_TIME_ORIGINAL)) ?? '')?.[0] ?? '';
  return `${match[1]}-${match[2]}-${match[3]}T${match[4]}${offset}`;
}

/** 1–8, as in EXIF tag 0x0112. */
export function orientationOf(exif: Buffer): number {
  const main = directoryAt(exif, exif.length < 8 ? 0 : number32(exif, 4));
  return main.get(ORIENTATION)?.value ?? 1;
}

/** Degrees clockwise; mirrored orientations are turned and stay mirrored. */
export function rotationOf(orientation: number): Rotation {
  if (orientation === 3 || orientation === 4) return 180;
  if (orientation === 5 || orientation === 6) return 90;
  return orientation === 7 || orientation === 8 ? 270 : 0;
}

const ORIENTATION = 0x0112;
const DATE_TIME = 0x0132;
const EXIF_DIRECTORY = 0x8769;
const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;

interface Entry {
  readonly count: number;
  /** The number itself, or the position of a longer value. */
  readonly value: number;
}

function directoryAt(exif: Buffer, position: number): ReadonlyMap<number, Entry> {
  const entries = new Map<number, Entry>();
  if (position < 8 || position + 2 > exif.length) return entries;
  const count = number16(exif, position);
  for (let at = position + 2; at + 12 <= exif.length && entries.size < count; at += 12) {
    const short = number16(exif, at + 2) === 3;
    entries.set(number16(exif, at), {
      count: number32(exif, at + 4),
      value: short ? number16(exif, at + 8) : number32(exif, at + 8),
    });
  }
  return entries;
}

function textOf(exif: Buffer, entry: Entry | undefined): string | undefined {
  if (!entry || entry.count <= 4 || entry.value + entry.count > exif.length) return undefined;
  return exif.toString('latin1', entry.value, entry.value + entry.count - 1);
}

const isLittleEndian = (exif: Buffer) => exif[0] === 0x49;
const number16 = (exif: Buffer, at: number) => (isLittleEndian(exif) ? exif.readUInt16LE(at) : exif.readUInt16BE(at));
const number32 = (exif: Buffer, at: number) => (isLittleEndian(exif) ? exif.readUInt32LE(at) : exif.readUInt32BE(at));
