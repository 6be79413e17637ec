import type { FileHandle } from 'node:fs/promises';
import { boxesIn, boxWithin, fileBoxes } from './box.ts';
import { readAt } from './media-file.ts';

/** Where one sample of a track lies in the file. */
export interface Sample {
  readonly position: number;
  readonly size: number;
}

/** The body of the `moov` box, or undefined if the file has none that is whole. */
export async function movieIndex(handle: FileHandle, bytes: number): Promise<Buffer | undefined> {
  for await (const { type, body, end } of fileBoxes(handle, bytes))
    if (type === 'moov')
      return end <= bytes && end - body <= LARGEST_INDEX ? readAt(handle, body, end - body) : undefined;
  return undefined;
}

/** A day of video has about 60 MB of index. */
const LARGEST_INDEX = 1 << 28;
const SECONDS_FROM_1904_TO_1970 = 2_082_844_800;

/** `creation_time` of the movie header as ISO 8601. The format means UTC; many cameras write their local time. Undefined if it was not set. */
export function creationTimeOf(movie: Buffer): string | undefined {
  const header = boxWithin(movie, ['mvhd']);
  if (!header || header.end - header.body < 20) return undefined;
  const wide = movie[header.body] === 1;
  const seconds = wide ? Number(movie.readBigUInt64BE(header.body + 4)) : movie.readUInt32BE(header.body + 4);
  const date = new Date((seconds - SECONDS_FROM_1904_TO_1970) * 1000);
  if (seconds === 0 || Number.isNaN(date.getTime())) return undefined;
  return date.toISOString().replace('.000Z', 'Z');
}

/** The samples of the first track whose sample entry has this type, in order. */
export function samplesOf(movie: Buffer, entryType: string): readonly Sample[] {
  for (const track of boxesIn(movie)) {
    if (track.type !== 'trak') continue;
    const table = boxWithin(movie, ['mdia', 'minf', 'stbl'], track.body, track.end);
    const entries = table && boxWithin(movie, ['stsd'], table.body, table.end);
    if (!entries || movie.toString('latin1', entries.body + 12, entries.body + 16) !== entryType) continue;
    const inTable = (type: string) => boxWithin(movie, [type], table.body, table.end);
    return placed(sizes(movie, inTable('stsz')), chunks(movie, inTable), chunkRuns(movie, inTable('stsc')));
  }
  return [];
}

type Found = { readonly body: number; readonly end: number } | undefined;

function sizes(movie: Buffer, box: Found): readonly number[] {
  if (!box || box.end - box.body < 12) return [];
  const [common, count] = [movie.readUInt32BE(box.body + 4), movie.readUInt32BE(box.body + 8)];
  if (common !== 0) return new Array<number>(Math.min(count, 1 << 24)).fill(common);
  return words(movie, box.body + 12, Math.min(count, (box.end - box.body - 12) / 4));
}

function chunks(movie: Buffer, inTable: (type: string) => Found): readonly number[] {
  const [narrow, wide] = [inTable('stco'), inTable('co64')];
  if (narrow) return words(movie, narrow.body + 8, (narrow.end - narrow.body - 8) / 4);
  if (!wide) return [];
  return Array.from({ length: Math.max(0, Math.floor((wide.end - wide.body - 8) / 8)) }, (_, i) =>
    Number(movie.readBigUInt64BE(wide.body + 8 + i * 8)),
  );
}

/** Pairs of first chunk (from 1) and samples per chunk. */
function chunkRuns(movie: Buffer, box: Found): readonly (readonly [firstChunk: number, samples: number])[] {
  if (!box) return [];
  const flat = words(movie, box.body + 8, (box.end - box.body - 8) / 4);
  return Array.from({ length: Math.floor(flat.length / 3) }, (_, i) => [flat[i * 3]!, flat[i * 3 + 1]!] as const);
}

const words = (movie: Buffer, start: number, count: number) =>
  Array.from({ length: Math.max(0, Math.floor(count)) }, (_, i) => movie.readUInt32BE(start + i * 4));

function placed(
  sizes: readonly number[],
  chunks: readonly number[],
  runs: ReturnType<typeof chunkRuns>,
): readonly Sample[] {
  const samples: Sample[] = [];
  let run = -1;
  for (const [i, chunk] of chunks.entries()) {
    if (runs[run + 1]?.[0] === i + 1) run++;
    let position = chunk;
    for (let k = runs[run]?.[1] ?? 0; k > 0 && samples.length < sizes.length; k--) {
      const size = sizes[samples.length]!;
      samples.push({ position, size });
      position += size;
    }
  }
  return samples;
}
