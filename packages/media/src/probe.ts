import type { FileHandle } from 'node:fs/promises';
import { contradiction } from './claim.ts';
import { endingOf, type Ending } from './ending.ts';
import { decoder, type DecoderOptions } from './ffmpeg/decoder.ts';
import type { Finding } from './finding.ts';
import { demuxerOf, label, type Format } from './format.ts';
import { openMedia, readAt, type MediaFile } from './media-file.ts';
import { creationTimeOf, movieIndex } from './movie-index.ts';
import { LARGEST_PHOTO, photoOf, type Photo } from './photo.ts';
import { isReadable, tracksOf, withReader } from './reader.ts';
import { formatOf, HEAD_BYTES } from './signature.ts';
import { locationOf, type Location } from './telemetry.ts';
import type { Track } from './track.ts';

/** 探测结果 – what a file is by its structure, without decoding. Times and places are the camera's claims, carried over as written. */
export interface Probe {
  readonly finding: Finding;
  readonly bytes: number;
  /** By content; undefined if it is like nothing known. */
  readonly format?: Format;
  readonly content?: Recording | Photo;
}

export interface Recording {
  readonly kind: 'recording';
  readonly durationMs: number;
  readonly tracks: readonly Track[];
  /** Creation time in the container, ISO 8601; containers mean UTC, many cameras write local time. */
  readonly claimedTime?: string;
  /** Undefined if there is no positioning track that can be read. */
  readonly location?: Location;
}

/** Reads headers and indexes only: milliseconds, whatever the length. @throws MediaFault if the file cannot be opened or FFmpeg cannot be loaded */
export async function probe(file: MediaFile, options?: DecoderOptions): Promise<Probe> {
  await using handle = await openMedia(file);
  const { size: bytes } = await handle.stat();
  if (bytes === 0) return { finding: { verdict: 'empty', reason: '文件为空，0 字节' }, bytes };
  const head = await readAt(handle, 0, HEAD_BYTES);
  const format = formatOf(head);
  if (format === undefined) return { finding: unknownContent(head), bytes };
  if (demuxerOf(format) === undefined) return { finding: notShown(file, format), bytes, format };
  const ending = await endingOf(handle, format, bytes);
  const content = await contentOf(file, handle, format, bytes, options);
  return { finding: judge(file, format, ending, content), bytes, format, ...(content ? { content } : {}) };
}

function unknownContent(head: Buffer): Finding {
  const reason = head.every((byte) => byte === 0) ? '文件开头全为零' : '文件开头不是任何已知格式';
  return { verdict: 'unreadable', reason };
}

function notShown(file: MediaFile, format: Format): Finding {
  const mislabelled = contradiction(file, format);
  if (mislabelled) return { verdict: 'mislabelled', reason: mislabelled };
  return { verdict: 'unsupported', reason: `内容是${label(format)}，本系统不能播放` };
}

const CUT_REASON = { cut: '文件末尾缺失', unfinished: '文件没有索引，录制未正常结束' } as const;

function judge(file: MediaFile, format: Format, ending: Ending, content: Probe['content']): Finding {
  if (ending === 'cut' || ending === 'unfinished') return { verdict: 'truncated', reason: CUT_REASON[ending] };
  if (!content) return { verdict: 'unreadable', reason: `开头是${label(format)}，其中没有可读的画面或声音` };
  const mislabelled = contradiction(file, format);
  if (mislabelled) return { verdict: 'mislabelled', reason: mislabelled };
  return { verdict: 'ok', reason: '结构完整' };
}

async function contentOf(
  file: MediaFile,
  handle: FileHandle,
  format: Format,
  bytes: number,
  options: DecoderOptions | undefined,
): Promise<Probe['content']> {
  if (format === 'jpeg' || format === 'png')
    return photoOf(await readAt(handle, 0, Math.min(bytes, LARGEST_PHOTO)), format);
  const recording = (await readHere(file, format)) ?? (await readByDecoder(file, format, options));
  // A reader may find nothing in a file without an index and not call it an error.
  if (!recording || recording.tracks.length === 0) return undefined;
  const movie = format === 'mp4' ? await movieIndex(handle, bytes) : undefined;
  if (!movie) return recording;
  const [claimedTime, location] = [creationTimeOf(movie), await locationOf(handle, movie)];
  return { ...recording, ...(claimedTime ? { claimedTime } : {}), ...(location ? { location } : {}) };
}

async function readHere(file: MediaFile, format: Format): Promise<Recording | undefined> {
  if (!isReadable(format)) return undefined;
  const tracks = await withReader(file.path, tracksOf);
  if (!tracks || tracks.length === 0) return undefined;
  return { kind: 'recording', durationMs: Math.max(...tracks.map((track) => track.durationMs)), tracks };
}

async function readByDecoder(
  file: MediaFile,
  format: Format,
  options: DecoderOptions | undefined,
): Promise<Recording | undefined> {
  const listed = await decoder('streams', { path: file.path, demuxer: demuxerOf(format)! }, options);
  return listed.outcome === 'done' ? { kind: 'recording', ...listed.value } : undefined;
}
