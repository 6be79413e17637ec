import type { PacketTimes } from './ffmpeg/decoder-task.ts';
import { decoder, type DecoderOptions } from './ffmpeg/decoder.ts';
import { demuxerOf } from './format.ts';
import type { MediaFile } from './media-file.ts';
import type { Probe } from './probe.ts';
import { isIndexed, packetTimesOf, withReader } from './reader.ts';
import { extentOf, gapsBetween, intersection, spansOf, union, type Interval, type Timeline } from './timeline.ts';

/** 连续性 – where a recording has packets, on its own clock. How long a pause may be is for the law to say. */
export interface Continuity {
  /** From the first packet to the end of the last. */
  readonly extent: Interval;
  readonly tracks: readonly (Timeline & { readonly id: number; readonly kind: 'video' | 'audio' })[];
  /** Pictures or sound, whichever there is. */
  readonly any: Timeline;
  /** Pictures and sound at once, if the recording has both kinds; else as `any`. */
  readonly full: Timeline;
}

/** Pauses shorter than this are not reported unless asked for. */
export const MIN_GAP_MS = 500;

/**
 * The continuous spans and the gaps of a probed recording; undefined if it has no timeline to read (a photo, or nothing readable). Of a file that was cut only
 * what is really there counts, whatever its index says. @throws MediaFault if FFmpeg cannot be loaded
 */
export async function gaps(
  file: MediaFile,
  probed: Probe,
  { minGapMs = MIN_GAP_MS, ...options }: DecoderOptions & { readonly minGapMs?: number } = {},
): Promise<Continuity | undefined> {
  if (probed.content?.kind !== 'recording' || !probed.format) return undefined;
  const here = probed.finding.verdict !== 'truncated' && isIndexed(probed.format);
  const times =
    (here ? await withReader(file.path, packetTimesOf) : undefined) ??
    (await timesByDecoder(file, demuxerOf(probed.format)!, options));
  const tracks = times?.filter((track) => track.times.length > 0) ?? [];
  return tracks.length === 0 ? undefined : continuityOf(tracks, minGapMs);
}

async function timesByDecoder(
  { path }: MediaFile,
  demuxer: string,
  options: DecoderOptions,
): Promise<readonly PacketTimes[] | undefined> {
  const read = await decoder('packets', { path, demuxer }, options);
  return read.outcome === 'done' ? read.value : undefined;
}

function continuityOf(packets: readonly PacketTimes[], minGapMs: number): Continuity {
  const spans = packets.map(({ times, lastSeconds }) => spansOf(times, lastSeconds, minGapMs));
  const extent = extentOf(spans.flat());
  const timeline = (covered: readonly Interval[]): Timeline => ({
    spans: covered,
    gaps: gapsBetween(covered, extent, minGapMs),
  });
  const ofKind = (kind: 'video' | 'audio') =>
    union(
      spans.flatMap((track, i) => (packets[i]!.kind === kind ? track : [])),
      minGapMs - 1,
    );
  const [pictures, sound] = [ofKind('video'), ofKind('audio')];
  const any = timeline(union(spans.flat(), minGapMs - 1));
  return {
    extent,
    tracks: packets.map(({ id, kind }, i) => ({ id, kind, ...timeline(spans[i]!) })),
    any,
    full: pictures.length > 0 && sound.length > 0 ? timeline(intersection(pictures, sound)) : any,
  };
}
