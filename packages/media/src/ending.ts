import type { FileHandle } from 'node:fs/promises';
import { fileBoxes } from './box.ts';
import type { Format } from './format.ts';
import { readAt } from './media-file.ts';
import { isJpegWhole, LARGEST_PHOTO } from './photo.ts';
import { HEAD_BYTES, transportPacketSize } from './signature.ts';

/** Whether a file reaches its own end: `unfinished` was never closed by what wrote it, of `unknown` the format does not tell. */
export type Ending = 'whole' | 'cut' | 'unfinished' | 'unknown';

/** Compares the lengths a file states with its length; reads no media data. */
export async function endingOf(handle: FileHandle, format: Format, bytes: number): Promise<Ending> {
  switch (format) {
    case 'mp4':
      return movieEnding(handle, bytes);
    case 'matroska':
      return segmentEnding(await readAt(handle, 0, HEAD_BYTES), bytes);
    case 'avi':
    case 'wav':
      return riffEnding(await readAt(handle, 0, 8), bytes);
    case 'mpegts':
      return bytes % transportPacketSize(await readAt(handle, 0, HEAD_BYTES))! === 0 ? 'unknown' : 'cut';
    case 'jpeg':
      if (bytes > LARGEST_PHOTO) return 'unknown';
      return isJpegWhole(await readAt(handle, 0, bytes)) ? 'whole' : 'cut';
    case 'png':
      return (await readAt(handle, Math.max(0, bytes - 4096), 4096)).includes('IEND') ? 'whole' : 'cut';
    default:
      return 'unknown';
  }
}

/** Without `moov` nothing in `mdat` can be found: a camera writes it last, when the recording is stopped. */
async function movieEnding(handle: FileHandle, bytes: number): Promise<Ending> {
  let indexed = false;
  for await (const box of fileBoxes(handle, bytes)) {
    if (box.end > bytes) return 'cut';
    if (box.type === 'moov') indexed = true;
  }
  return indexed ? 'whole' : 'unfinished';
}

/** RFC 9559 §4.5: the EBML header is followed by one Segment, whose size is all ones while it is being written. */
function segmentEnding(head: Buffer, bytes: number): Ending {
  const header = ebmlSize(head, 4);
  if (!header) return 'unknown';
  const segment = header.next + (header.size ?? 0);
  if (segment + 12 > head.length || head.readUInt32BE(segment) !== 0x18538067) return 'unknown';
  const length = ebmlSize(head, segment + 4);
  if (length?.size === undefined) return 'unknown';
  return length.next + length.size > bytes ? 'cut' : 'whole';
}

function ebmlSize(head: Buffer, position: number): { size: number | undefined; next: number } | undefined {
  const length = Math.clz32(head[position] ?? 0) - 23;
  if (length > 8 || position + length > head.length) return undefined;
  let size = BigInt(head[position]! & (0xff >> length));
  for (let i = 1; i < length; i++) size = (size << 8n) | BigInt(head[position + i]!);
  const unknown = size === (1n << BigInt(7 * length)) - 1n;
  return { size: unknown ? undefined : Number(size), next: position + length };
}

function riffEnding(head: Buffer, bytes: number): Ending {
  const size = head.readUInt32LE(4);
  if (size === 0) return 'unfinished';
  // A stream of unknown length.
  if (size === 0xffffffff) return 'unknown';
  return size + 8 > bytes ? 'cut' : 'whole';
}
