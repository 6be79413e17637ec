import {
  ADTS,
  EncodedPacketSink,
  FilePathSource,
  FLAC,
  Input,
  Logging,
  LogLevel,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
  type InputTrack,
} from 'mediabunny';
import type { PacketTimes } from './ffmpeg/decoder-task.ts';
import type { Format } from './format.ts';
import type { Track } from './track.ts';

// It prints what it finds odd in a file; here that is a finding, or nothing.
Logging.level = LogLevel.Silent;

/**
 * Containers whose headers are read in this process, without native code. Transport streams are not among them, because their times need the whole file, nor
 * playlists, because they name other files.
 */
const READABLE = new Set<Format>(['mp4', 'matroska', 'wav', 'mp3', 'adts', 'ogg', 'flac']);
const READERS = [MP4, QTFF, MATROSKA, WEBM, WAVE, MP3, ADTS, OGG, FLAC];

export const isReadable = (format: Format) => READABLE.has(format);

/** Containers with an index of all packets: their times are read without the packets. */
export const isIndexed = (format: Format) => format === 'mp4';

/** Does `work` with the file opened; undefined if the reader does not get through it. */
export async function withReader<T>(path: string, work: (input: Input) => Promise<T>): Promise<T | undefined> {
  let broken = false;
  const source = new FilePathSource(path, { handleUnhandledError: () => (broken = true) });
  using input = new Input({ formats: READERS, source });
  try {
    const result = await work(input);
    return broken ? undefined : result;
  } catch (error) {
    // Whatever the reader throws is about the bytes it was given; a machine that fails shows when the decoder opens the file.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

export async function tracksOf(input: Input): Promise<readonly Track[]> {
  const tracks: Track[] = [];
  for (const track of await input.getTracks()) {
    const { id } = track;
    const codec = await codecOf(track);
    const seconds = (await track.getDurationFromMetadata()) ?? (await track.computeDuration({ metadataOnly: true }));
    const durationMs = Math.round(seconds * 1000);
    if (track.isVideoTrack())
      tracks.push({
        kind: 'video',
        id,
        codec,
        width: await track.getCodedWidth(),
        height: await track.getCodedHeight(),
        rotation: await track.getRotation(),
        frameRate: round((await track.computeFrameRateMetrics()).bestGuessFrameRate),
        durationMs,
      });
    if (track.isAudioTrack())
      tracks.push({
        kind: 'audio',
        id,
        codec,
        sampleRate: await track.getSampleRate(),
        channels: await track.getNumberOfChannels(),
        durationMs,
      });
  }
  return tracks;
}

export async function packetTimesOf(input: Input): Promise<readonly PacketTimes[]> {
  const tracks: PacketTimes[] = [];
  for (const track of await input.getTracks()) {
    const kind = track.type;
    if (kind !== 'video' && kind !== 'audio') continue;
    const times: number[] = [];
    let last = { timestamp: -Infinity, duration: 0 };
    for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, { metadataOnly: true })) {
      times.push(packet.timestamp);
      if (packet.timestamp > last.timestamp) last = packet;
    }
    tracks.push({ id: track.id, kind, times: Float64Array.from(times), lastSeconds: last.duration });
  }
  return tracks;
}

async function codecOf(track: InputTrack): Promise<string> {
  const codec = await track.getCodec();
  if (codec === null) return 'unknown';
  return codec === 'avc' ? 'h264' : codec;
}

/** To a thousandth. */
const round = (rate: number) => Math.round(rate * 1000) / 1000;
