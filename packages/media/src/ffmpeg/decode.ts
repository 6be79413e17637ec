import { AV_FRAME_FLAG_CORRUPT, AV_LOG_ERROR, AV_PKT_FLAG_DISCARD } from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, Frame, Log, type Packet, type Stream } from 'node-av/lib';
import { union, type Interval } from '../timeline.ts';
import type { Decoded, DecodedTrack, DecoderInput } from './decoder-task.ts';
import { codecOf, eachPacket, openDemuxer, playableStreams, type PlayableStream } from './demux.ts';

/** Decodes everything and counts packets against frames; what a decoder conceals it still marks or reports. */
export async function decode(input: DecoderInput, alive: () => void): Promise<Decoded> {
  const report = listenToErrors();
  await using context = await openDemuxer(input);
  const tracks = new Map(playableStreams(context).map((track) => [track.stream.index, openTrack(track)]));
  const complete = await eachPacket(context, (packet) => tracks.get(packet.streamIndex)?.take(packet), alive);
  for (const track of tracks.values()) track.take(null);
  const { errors, messages } = await report();
  const results = [...tracks.values()].map((track) => track.result());
  return {
    tracks: results.map(({ track }) => track),
    damage: union(
      results.flatMap(({ damage }) => damage),
      JOIN_MS,
    ),
    errors: complete ? errors : errors + 1,
    messages,
  };
}

/** Damage that recurs within a second is shown as one. */
const JOIN_MS = 1000;
/** Codecs whose every packet is a picture; of others some packets are rightly not shown. */
const ONE_PICTURE_PER_PACKET = new Set(['h264', 'hevc', 'mpeg2video', 'mjpeg', 'png']);
const MESSAGES_KEPT = 5;

interface OpenTrack {
  /** Null at the end of the stream. */
  take(packet: Packet | null): void;
  result(): { readonly track: DecodedTrack; readonly damage: readonly Interval[] };
}

function openTrack({ stream, kind, seconds }: PlayableStream): OpenTrack {
  const codec = codecOf(stream);
  const context = openDecoder(stream);
  const frame = new Frame();
  frame.alloc();
  const sent: number[] = [];
  const shown = new Set<number>();
  const corruptAt: number[] = [];
  const count = { packets: 0, frames: 0, refused: 0, corrupt: 0 };
  const receive = () => {
    while (context!.receiveFrameSync(frame) >= 0) {
      count.frames++;
      const at = seconds(frame.pts);
      if (at !== undefined) shown.add(at);
      if ((frame.flags & AV_FRAME_FLAG_CORRUPT) !== 0 || frame.decodeErrorFlags !== 0) {
        count.corrupt++;
        if (at !== undefined) corruptAt.push(at);
      }
      frame.unref();
    }
  };
  return {
    take(packet) {
      if (packet) count.packets++;
      if (!context) return;
      // Packets before an edit's start are decoded and rightly not shown.
      const at = packet && (packet.flags & AV_PKT_FLAG_DISCARD) === 0 ? seconds(packet.pts) : undefined;
      if (at !== undefined) sent.push(at);
      if (context.sendPacketSync(packet) < 0 && packet) count.refused++;
      receive();
    },
    result() {
      const lost = kind === 'video' && ONE_PICTURE_PER_PACKET.has(codec) ? sent.filter((at) => !shown.has(at)) : [];
      const step = stream.avgFrameRate.num > 0 ? stream.avgFrameRate.den / stream.avgFrameRate.num : 0;
      const damage = [...lost, ...corruptAt].map((at) => ({
        fromMs: Math.round(at * 1000),
        toMs: Math.round((at + step) * 1000),
      }));
      const { packets, frames, refused, corrupt } = count;
      const missing = Math.max(lost.length, refused);
      return {
        track: { id: stream.index, kind, codec, decodable: !!context, packets, frames, missing, corrupt },
        damage,
      };
    },
  };
}

/** Undefined if FFmpeg has no decoder for the codec or it does not open. */
export function openDecoder(stream: Stream): CodecContext | undefined {
  const codec = Codec.findDecoder(stream.codecpar.codecId);
  if (!codec) return undefined;
  const context = new CodecContext();
  context.allocContext3(codec);
  FFmpegError.throwIfError(context.parametersToContext(stream.codecpar));
  context.pktTimebase = stream.timeBase;
  context.threadCount = 0;
  return context.open2Sync(codec) < 0 ? undefined : context;
}

/** From now on counts what FFmpeg reports as errors, from any of its threads. */
function listenToErrors(): () => Promise<{ errors: number; messages: readonly string[] }> {
  let errors = 0;
  const messages = new Set<string>();
  Log.setLevel(AV_LOG_ERROR);
  Log.setCallback(
    (_, message) => {
      errors++;
      if (messages.size < MESSAGES_KEPT) messages.add(message.trim());
    },
    { maxLevel: AV_LOG_ERROR },
  );
  return async () => {
    // Reports of other threads arrive by the event loop.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { errors, messages: [...messages] };
  };
}
