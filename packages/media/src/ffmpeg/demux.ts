import {
  AV_NOPTS_VALUE,
  AV_DISPOSITION_ATTACHED_PIC,
  AVERROR_EOF,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants';
import { avGetCodecName, Dictionary, FFmpegError, FormatContext, InputFormat, Packet, type Stream } from 'node-av/lib';
import type { Track } from '../track.ts';
import type { DecoderInput, PacketTimes, StreamList } from './decoder-task.ts';

/** Opens a file with the demuxer named and nothing else: no other file, no address. @throws FFmpegError */
export async function openDemuxer({ path, demuxer }: DecoderInput): Promise<FormatContext> {
  const context = new FormatContext();
  const options = Dictionary.fromObject({ protocol_whitelist: 'file' });
  FFmpegError.throwIfError(await context.openInput(`file:${path}`, InputFormat.findInputFormat(demuxer), options));
  FFmpegError.throwIfError(await context.findStreamInfo());
  return context;
}

/** Calls `visit` for every packet; the packet is taken back afterwards. @returns false if reading ended in an error */
export async function eachPacket(
  context: FormatContext,
  visit: (packet: Packet) => void,
  alive: () => void,
): Promise<boolean> {
  using packet = new Packet();
  packet.alloc();
  for (let count = 1; ; count++) {
    const read = context.readFrameSync(packet);
    if (read < 0) return read === AVERROR_EOF;
    visit(packet);
    packet.unref();
    if (count % 64 !== 0) continue;
    alive();
    // Lets the messages out.
    await new Promise(setImmediate);
  }
}

export interface PlayableStream {
  readonly stream: Stream;
  readonly kind: 'video' | 'audio';
  /** A time of the stream in seconds on the recording's clock, which begins with its first packet. */
  readonly seconds: (time: bigint) => number | undefined;
  /** The opposite, in the stream's units. */
  readonly ticks: (seconds: number) => bigint;
}

/** The streams of pictures and sound; a cover picture is neither. */
export function playableStreams(context: FormatContext): readonly PlayableStream[] {
  // A stream taken from the air begins anywhere; what begins before 0 is an encoder's lead-in and keeps its time.
  const start = context.startTime > 0n ? Number(context.startTime) / 1_000_000 : 0;
  return context.streams.flatMap((stream): readonly PlayableStream[] => {
    const { num, den } = stream.timeBase;
    const seconds = (time: bigint) => (time === AV_NOPTS_VALUE ? undefined : (Number(time) * num) / den - start);
    const ticks = (at: number) => BigInt(Math.round(((at + start) * den) / num));
    const type = stream.codecpar.codecType;
    if (type === AVMEDIA_TYPE_AUDIO) return [{ stream, kind: 'audio', seconds, ticks }];
    const isCover = (stream.disposition & AV_DISPOSITION_ATTACHED_PIC) !== 0;
    return type === AVMEDIA_TYPE_VIDEO && !isCover ? [{ stream, kind: 'video', seconds, ticks }] : [];
  });
}

export async function listStreams(input: DecoderInput): Promise<StreamList> {
  await using context = await openDemuxer(input);
  const durationMs = Math.max(0, Math.round(Number(context.duration) / 1000));
  const tracks = playableStreams(context).map(({ stream, kind }) => trackOf(stream, kind, durationMs));
  const claimedTime = context.metadata?.get('creation_time');
  return { tracks, durationMs, ...(claimedTime ? { claimedTime } : {}) };
}

function trackOf(stream: Stream, kind: 'video' | 'audio', wholeMs: number): Track {
  const { codecpar: parameters, index: id } = stream;
  const { num: ticks, den: perSecond } = stream.timeBase;
  const durationMs =
    stream.duration === AV_NOPTS_VALUE ? wholeMs : Math.round((Number(stream.duration) * ticks * 1000) / perSecond);
  const codec = codecOf(stream);
  if (kind === 'audio')
    return { kind, id, codec, sampleRate: parameters.sampleRate, channels: parameters.channels, durationMs };
  const { num, den } = stream.avgFrameRate;
  const frameRate = den === 0 ? 0 : num / den;
  return { kind, id, codec, width: parameters.width, height: parameters.height, rotation: 0, frameRate, durationMs };
}

export const codecOf = (stream: Stream) => avGetCodecName(stream.codecpar.codecId) ?? 'unknown';

export async function readPacketTimes(input: DecoderInput, alive: () => void): Promise<readonly PacketTimes[]> {
  await using context = await openDemuxer(input);
  const tracks = new Map(
    playableStreams(context).map((track) => [
      track.stream.index,
      { ...track, times: [] as number[], last: 0, lastSeconds: 0 },
    ]),
  );
  await eachPacket(
    context,
    (packet) => {
      const track = tracks.get(packet.streamIndex);
      const time = track?.seconds(packet.pts === AV_NOPTS_VALUE ? packet.dts : packet.pts);
      if (!track || time === undefined) return;
      track.times.push(time);
      if (time < track.last) return;
      const { num, den } = track.stream.timeBase;
      track.last = time;
      track.lastSeconds = (Number(packet.duration) * num) / den;
    },
    alive,
  );
  return [...tracks].map(([id, { kind, times, lastSeconds }]) => ({
    id,
    kind,
    times: Float64Array.from(times),
    lastSeconds,
  }));
}
