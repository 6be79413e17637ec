import type { PackagedFile } from '../package/package-files.ts';

/** Formats an archive takes: GB/T 18894-2016 and DA/T 78-2019, by extension, each with what its files begin with. */
const FORMATS: Readonly<Record<string, (head: Buffer) => boolean>> = {
  pdf: (head) => head.toString('latin1', 0, 5) === '%PDF-',
  // GB/T 33190: a ZIP.
  ofd: (head) => head.readUInt32BE(0) === 0x504b0304,
  mp4: isBaseMedia,
  m4a: isBaseMedia,
  mov: isBaseMedia,
  avi: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'AVI ',
  wav: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WAVE',
  mpg: (head) => head.readUInt32BE(0) === 0x000001ba || head.readUInt32BE(0) === 0x000001b3,
  flv: (head) => head.toString('latin1', 0, 3) === 'FLV',
  mp3: (head) => head.toString('latin1', 0, 3) === 'ID3' || (head.readUInt16BE(0) & 0xffe0) === 0xffe0,
  jpg: (head) => head.readUIntBE(0, 3) === 0xffd8ff,
  jpeg: (head) => head.readUIntBE(0, 3) === 0xffd8ff,
  png: (head) => head.readUInt32BE(0) === 0x89504e47,
  tif: isTiff,
  tiff: isTiff,
};

/** The extension of a path, lower case, without dot. */
export function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]!.toLowerCase() ?? '';
}

export function isArchivalExtension(extension: string): boolean {
  return Object.hasOwn(FORMATS, extension);
}

/** Whether a file begins as files of its extension do; undefined for extensions not known here. */
export async function beginsAsNamed(file: PackagedFile): Promise<boolean | undefined> {
  const begins = FORMATS[extensionOf(file.path)];
  if (!begins) return undefined;
  for await (const piece of file.read()) {
    const head = Buffer.from(piece.subarray(0, HEAD));
    return head.length === HEAD && begins(head);
  }
  return false;
}

/** Whether a PDF says it is PDF/A. Its metadata are not compressed (ISO 19005-1 §6.7.2), so that they can be found like this. */
export async function saysPdfA(file: PackagedFile): Promise<boolean> {
  let tail = '';
  for await (const piece of file.read()) {
    const text = tail + Buffer.from(piece).toString('latin1');
    if (text.includes(PDF_A)) return true;
    tail = text.slice(-PDF_A.length);
  }
  return false;
}

const HEAD = 12;
const PDF_A = 'pdfaid:part';

function isBaseMedia(head: Buffer): boolean {
  return head.toString('latin1', 4, 8) === 'ftyp';
}

function isTiff(head: Buffer): boolean {
  return head.readUInt32BE(0) === 0x49492a00 || head.readUInt32BE(0) === 0x4d4d002a;
}
