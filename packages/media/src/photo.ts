import { cameraTimeOf, orientationOf, rotationOf, type Rotation } from './exif.ts';

export interface Photo {
  readonly kind: 'photo';
  /** Pixels as stored. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise by which it is to be turned for showing. */
  readonly rotation: Rotation;
  readonly claimedTime?: string;
}

/** More of a photo is never read. */
export const LARGEST_PHOTO = 1 << 28;

/** Dimensions, orientation and camera time of a JPEG (ITU-T T.81) or PNG (ISO/IEC 15948); undefined if it has no frame header. */
export function photoOf(bytes: Buffer, format: 'jpeg' | 'png'): Photo | undefined {
  if (format === 'png') {
    if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
    return { kind: 'photo', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), rotation: 0 };
  }
  let exif: Buffer | undefined;
  for (const { marker, start, end } of jpegSegments(bytes)) {
    if (marker === 0xe1 && bytes.toString('latin1', start, start + 6) === 'Exif\0\0')
      exif ??= bytes.subarray(start + 6, end);
    if (!isFrameHeader(marker) || end - start < 5) continue;
    const claimedTime = exif && cameraTimeOf(exif);
    return {
      kind: 'photo',
      height: bytes.readUInt16BE(start + 1),
      width: bytes.readUInt16BE(start + 3),
      rotation: exif ? rotationOf(orientationOf(exif)) : 0,
      ...(claimedTime ? { claimedTime } : {}),
    };
  }
  return undefined;
}

/** Whether the end-of-image marker follows the picture's own data; an EXIF thumbnail has one too. */
export function isJpegWhole(bytes: Buffer): boolean {
  for (const { marker, end } of jpegSegments(bytes))
    if (marker === 0xda) return bytes.indexOf('\xff\xd9', end, 'latin1') >= 0;
  return false;
}

interface Segment {
  readonly marker: number;
  /** First byte after the length field. */
  readonly start: number;
  readonly end: number;
}

/** Marker segments up to and including the first start of scan. */
function* jpegSegments(bytes: Buffer): Generator<Segment> {
  for (let position = 2; position + 4 <= bytes.length && bytes[position] === 0xff;) {
    const marker = bytes[position + 1]!;
    // A marker may be preceded by fill bytes.
    if (marker === 0xff) {
      position++;
      continue;
    }
    const end = position + 2 + bytes.readUInt16BE(position + 2);
    if (end > bytes.length) return;
    yield { marker, start: position + 4, end };
    if (marker === 0xda) return;
    position = end;
  }
}

/** SOF0–SOF15 without DHT, JPG and DAC, which lie among them. */
const isFrameHeader = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
