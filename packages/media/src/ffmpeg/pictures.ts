import { AVSEEK_FLAG_BACKWARD } from 'node-av/constants';
import { FilterAPI, Scaler } from 'node-av/api';
import { type CodecContext, type FormatContext, Frame, Packet } from 'node-av/lib';
import type { Rotation } from '../exif.ts';
import type { PicturesWanted } from './decoder-task.ts';
import { openDecoder } from './decode.ts';
import { openDemuxer, playableStreams, type PlayableStream } from './demux.ts';

/** One upright JPEG for each time: the picture shown then, or the last before it that can be decoded; null where there is none. */
export async function makePictures(wanted: PicturesWanted, alive: () => void): Promise<readonly (Uint8Array | null)[]> {
  await using context = await openDemuxer(wanted);
  const track = playableStreams(context).find(({ kind }) => kind === 'video');
  const decoder = track && openDecoder(track.stream);
  if (!decoder) return wanted.atMs.map(() => null);
  using scaler = new Scaler();
  const pictures: (Uint8Array | null)[] = [];
  for (const atMs of wanted.atMs) {
    using frame = await frameAt(context, track, decoder, atMs / 1000, alive);
    using filter = FilterAPI.create(`${TURN[wanted.rotation]}scale=${wanted.width}:-2,setsar=1`);
    const [shaped] = frame ? filter.processAllSync(frame) : [];
    pictures.push(shaped ? scaler.toJpegSync(shaped, { quality: 80 }) : null);
    shaped?.free();
  }
  return pictures;
}

/** Pixels that are not square are made so first. */
const SQUARE = "scale='trunc(iw*sar/2)*2':ih,setsar=1,";
const TURN: Readonly<Record<Rotation, string>> = {
  0: SQUARE,
  90: `${SQUARE}transpose=clock,`,
  180: `${SQUARE}hflip,vflip,`,
  270: `${SQUARE}transpose=cclock,`,
};

async function frameAt(
  context: FormatContext,
  track: PlayableStream,
  decoder: CodecContext,
  wanted: number,
  alive: () => void,
): Promise<Frame | null> {
  const { stream } = track;
  // A single picture cannot be sought in; reading then goes on where it stands.
  await context.seekFrame(stream.index, track.ticks(wanted), AVSEEK_FLAG_BACKWARD);
  decoder.flushBuffers();
  using packet = new Packet();
  packet.alloc();
  using frame = new Frame();
  frame.alloc();
  let latest: Frame | null = null;
  for (let ended = false; !ended;) {
    alive();
    ended = context.readFrameSync(packet) < 0;
    if (!ended && packet.streamIndex === stream.index) decoder.sendPacketSync(packet);
    if (ended) decoder.sendPacketSync(null);
    packet.unref();
    while (decoder.receiveFrameSync(frame) >= 0) {
      const at = track.seconds(frame.bestEffortTimestamp);
      if (latest && at !== undefined && at > wanted + 0.0005) return latest;
      latest?.free();
      latest = frame.clone();
      if (latest) latest.timeBase = stream.timeBase;
      frame.unref();
    }
  }
  return latest;
}
