import type { Format } from './format.ts';

/** How much of a file `formatOf` looks at. */
export const HEAD_BYTES = 4096;

/** The format of a file by its first bytes, or undefined if they belong to none that is known. Names play no part. */
export function formatOf(head: Buffer): Format | undefined {
  const at = (offset: number, text: string) => head.toString('latin1', offset, offset + text.length) === text;
  for (const [format, offset, text] of SIGNATURES) if (at(offset, text)) return format;
  if (at(4, 'ftyp')) return HEIF_BRANDS.has(head.toString('latin1', 8, 12)) ? 'heif' : 'mp4';
  // QuickTime files of before 2001 and of cameras that lost power begin with one of these.
  if (['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].some((type) => at(4, type))) return 'mp4';
  if (at(0, 'RIFF')) return RIFF_FORMATS[head.toString('latin1', 8, 12)];
  if (transportPacketSize(head) !== undefined) return 'mpegts';
  if (head.length >= 2 && head[0] === 0xff && (head[1]! & 0xf6) === 0xf0) return 'adts';
  if (head.length >= 3 && head[0] === 0xff && (head[1]! & 0xe6) > 0xe0 && (head[2]! & 0xf0) < 0xf0) return 'mp3';
  return isText(head) ? 'text' : undefined;
}

const SIGNATURES: readonly (readonly [Format, offset: number, text: string])[] = [
  ['matroska', 0, '\x1aE\xdf\xa3'],
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF8'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['bmp', 0, 'BM'],
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
  ['ole', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['mpegps', 0, '\0\0\x01\xba'],
  ['asf', 0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
  ['dhav', 0, 'DHAV'],
  ['flv', 0, 'FLV\x01'],
  ['mp3', 0, 'ID3'],
  ['ogg', 0, 'OggS'],
  ['flac', 0, 'fLaC'],
  ['amr', 0, '#!AMR'],
];
const HEIF_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif', 'avis']);
const RIFF_FORMATS: Readonly<Record<string, Format>> = { 'AVI ': 'avi', WAVE: 'wav', WEBP: 'webp' };

/** 188, 192 (with arrival times) or 204 (with check bytes), if the bytes are packets of ISO/IEC 13818-1. */
export function transportPacketSize(head: Buffer): number | undefined {
  return [188, 192, 204].find((size) => {
    const first = size === 192 ? 4 : 0;
    const syncs = Math.floor((head.length - first) / size);
    if (syncs < 3) return false;
    for (let i = 0; i < syncs; i++) if (head[first + i * size] !== 0x47) return false;
    return true;
  });
}

function isText(head: Buffer): boolean {
  if (head.length === 0 || head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte))) return false;
  return ['utf-8', 'gb18030'].some((encoding) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      return true;
    } catch {
      return false;
    }
  });
}
