import type { Interval } from '../timeline.ts';
import type { Rotation } from '../exif.ts';
import type { Track } from '../track.ts';

/** A file for the decoder: FFmpeg's demuxer for it is named, never guessed. */
export interface DecoderInput {
  readonly path: string;
  readonly demuxer: string;
}

/** What the decoder process can be asked to do, by name: its arguments and its answer. */
export interface DecoderTasks {
  streams: { ask: DecoderInput; answer: StreamList };
  packets: { ask: DecoderInput; answer: readonly PacketTimes[] };
  decode: { ask: DecoderInput; answer: Decoded };
  pictures: { ask: PicturesWanted; answer: readonly (Uint8Array | null)[] };
  synthesize: { ask: Synthesis; answer: null };
}

export type DecoderTask = {
  [K in keyof DecoderTasks]: { readonly do: K } & DecoderTasks[K]['ask'];
}[keyof DecoderTasks];

export interface StreamList {
  readonly tracks: readonly Track[];
  readonly durationMs: number;
  readonly claimedTime?: string;
}

/** Presentation times of one track's packets in seconds on the recording's clock, in any order. */
export interface PacketTimes {
  readonly id: number;
  readonly kind: 'video' | 'audio';
  readonly times: Float64Array;
  /** How long the last packet says it lasts; 0 if it does not say. */
  readonly lastSeconds: number;
}

export interface Decoded {
  readonly tracks: readonly DecodedTrack[];
  /** Where pictures are missing or marked as corrupt by the decoder. */
  readonly damage: readonly Interval[];
  /** Errors the demuxer and the decoders reported; the first few in their own words. */
  readonly errors: number;
  readonly messages: readonly string[];
}

export interface DecodedTrack {
  readonly id: number;
  readonly kind: 'video' | 'audio';
  readonly codec: string;
  /** False if there is no decoder for the codec; then nothing else is known. */
  readonly decodable: boolean;
  readonly packets: number;
  readonly frames: number;
  /** Packets that gave no picture although the codec gives one for each, or that the decoder refused. */
  readonly missing: number;
  /** Frames the decoder marked as corrupt. */
  readonly corrupt: number;
}

export interface PicturesWanted extends DecoderInput {
  readonly atMs: readonly number[];
  /** Pixels; the height follows the shape of the picture. */
  readonly width: number;
  readonly rotation: Rotation;
}

/** A recording made by the encoder: a moving test pattern with a running counter, and a tone. */
export interface Synthesis {
  /** The extension chooses the container: `.mp4`, `.mkv`, `.ts`, `.avi`, `.m4a`, `.jpg`. */
  readonly path: string;
  readonly seconds: number;
  readonly width?: number;
  readonly height?: number;
  readonly framesPerSecond?: number;
  /** Of the pictures; without it the encoder keeps the quality steady instead. */
  readonly bitsPerSecond?: number;
  /** Only one of the two kinds. */
  readonly only?: 'video' | 'audio';
  /** Whole seconds whose video packets are left out, as if the camera had dropped them. */
  readonly omit?: { readonly fromSecond: number; readonly toSecond: number };
  /** A line burned into the picture, with the font to write it. */
  readonly caption?: { readonly text: string; readonly fontFile: string };
  /** Creation time written into the container, ISO 8601. */
  readonly claimedTime?: string;
}
