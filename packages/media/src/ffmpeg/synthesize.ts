import { FF_ENCODER_AAC, FF_ENCODER_LIBX264, FF_ENCODER_MPEG4, FF_ENCODER_PCM_S16LE } from 'node-av/constants';
import { Decoder, Demuxer, Encoder, Muxer } from 'node-av/api';
import { Dictionary, type Packet, type Stream } from 'node-av/lib';
import type { Synthesis } from './decoder-task.ts';

const FRAMES_PER_SECOND = 25;

/** Generates pictures and sound with FFmpeg's own sources, encodes them and writes the container. */
export async function synthesize(wanted: Synthesis, alive: () => void): Promise<null> {
  await using input = await Demuxer.open(sources(wanted), { format: 'lavfi' });
  await using output = await Muxer.open(wanted.path);
  if (wanted.claimedTime)
    output.getFormatContext().metadata = Dictionary.fromObject({ creation_time: wanted.claimedTime });
  const chains = new Map<number, Chain>();
  for (const stream of input.streams)
    chains.set(
      stream.index,
      stream === input.video() ? await videoChain(stream, output, wanted) : await audioChain(stream, output, wanted),
    );
  for await (using packet of input.packets()) {
    if (!packet) break;
    alive();
    await chains.get(packet.streamIndex)!(packet);
  }
  for (const chain of chains.values()) await chain(null);
  return null;
}

/** Sources of the filter graph that FFmpeg's `lavfi` reads as if it were a file. */
function sources({
  seconds,
  width = 640,
  height = 360,
  framesPerSecond = FRAMES_PER_SECOND,
  only,
  caption,
}: Synthesis): string {
  const line = caption
    ? `,drawtext=expansion=none:fontfile=${escaped(caption.fontFile)}:text=${escaped(caption.text)}:x=12:y=h-th-12:fontsize=h/14:fontcolor=white:box=1:boxcolor=black@0.6:boxborderw=8`
    : '';
  const video = `testsrc2=size=${width}x${height}:rate=${framesPerSecond}:duration=${seconds}${line}`;
  const audio = `sine=frequency=440:sample_rate=48000:duration=${seconds}`;
  if (only) return only === 'video' ? video : audio;
  return `${video}[out0];${audio}[out1]`;
}

/** Escaped once for the option and once for the graph. */
const escaped = (value: string) => value.replace(/[\\':]/g, '\\$&').replace(/[\\'[\],;]/g, '\\$&');

/** Takes a raw packet, or null at the end, through decoder and encoder into the container. */
type Chain = (packet: Packet | null) => Promise<void>;

async function videoChain(
  stream: Stream,
  output: Muxer,
  { path, omit, bitsPerSecond, framesPerSecond = FRAMES_PER_SECOND }: Synthesis,
): Promise<Chain> {
  const decoder = await Decoder.create(stream);
  // One closed group of pictures a second, so that leaving out whole seconds damages no others.
  const shape = {
    decoder,
    gopSize: framesPerSecond,
    maxBFrames: 0,
    ...(bitsPerSecond ? { bitrate: bitsPerSecond } : {}),
  };
  const encoder = path.endsWith('.avi')
    ? await Encoder.create(FF_ENCODER_MPEG4, { bitrate: 2_000_000, ...shape })
    : await Encoder.create(FF_ENCODER_LIBX264, { ...shape, options: { preset: 'veryfast', sc_threshold: 0 } });
  let count = 0;
  const isWritten = () => {
    const second = Math.floor(count++ / framesPerSecond);
    return !omit || second < omit.fromSecond || second >= omit.toSecond;
  };
  return chain(decoder, encoder, output, isWritten);
}

async function audioChain(stream: Stream, output: Muxer, { path }: Synthesis): Promise<Chain> {
  const decoder = await Decoder.create(stream);
  const codec = /\.(avi|wav)$/.test(path) ? FF_ENCODER_PCM_S16LE : FF_ENCODER_AAC;
  const encoder = await Encoder.create<typeof codec>(codec, { decoder, autoResample: true });
  return chain(decoder, encoder, output, () => true);
}

function chain(decoder: Decoder, encoder: Encoder, output: Muxer, isWritten: () => boolean): Chain {
  const track = output.addStream(encoder);
  const write = async (packets: readonly Packet[]) => {
    for (const packet of packets) {
      if (isWritten()) await output.writePacket(packet, track);
      packet.free();
    }
  };
  return async (raw) => {
    for (const frame of decoder.decodeAllSync(raw)) {
      await write(encoder.encodeAllSync(frame));
      frame.free();
    }
    if (!raw) await write(encoder.encodeAllSync(null));
  };
}
