import { decoder, type DecoderOptions } from './ffmpeg/decoder.ts';
import { demuxerOf } from './format.ts';
import type { MediaFile } from './media-file.ts';
import type { Probe } from './probe.ts';

export interface Thumbnail {
  readonly atMs: number;
  /** JPEG, upright. */
  readonly jpeg: Uint8Array;
}

/** The picture at a time of a probed recording, or a photo made small; undefined where none can be decoded. `width` in pixels. */
export async function thumbnail(
  file: MediaFile,
  probed: Probe,
  atMs: number,
  width: number,
  options?: DecoderOptions,
): Promise<Uint8Array | undefined> {
  const [picture] = await pictures(file, probed, [atMs], width, options);
  return picture?.jpeg;
}

/** Pictures spread evenly over a probed recording, one in the middle of each of `count` parts; a photo gives one. */
export async function strip(
  file: MediaFile,
  probed: Probe,
  count: number,
  width: number,
  options?: DecoderOptions,
): Promise<readonly Thumbnail[]> {
  const lengthMs = probed.content?.kind === 'recording' ? probed.content.durationMs : 0;
  const times = Array.from({ length: lengthMs > 0 ? count : 1 }, (_, i) => Math.round(((i + 0.5) * lengthMs) / count));
  return pictures(file, probed, times, width, options);
}

async function pictures(
  { path }: MediaFile,
  { content, format }: Probe,
  atMs: readonly number[],
  width: number,
  options: DecoderOptions | undefined,
): Promise<readonly Thumbnail[]> {
  if (!content || !format) return [];
  const shape = content.kind === 'photo' ? content : content.tracks.find((track) => track.kind === 'video');
  if (!shape) return [];
  const wanted = { path, demuxer: demuxerOf(format)!, atMs, width, rotation: shape.rotation };
  const made = await decoder('pictures', wanted, options);
  if (made.outcome !== 'done') return [];
  return made.value.flatMap((jpeg, i) => (jpeg ? [{ atMs: atMs[i]!, jpeg }] : []));
}
