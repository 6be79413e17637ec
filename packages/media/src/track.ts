import type { Rotation } from './exif.ts';

/** One stream of pictures or sound. Times in milliseconds, rates in hertz. */
export type Track =
  | {
      readonly kind: 'video';
      readonly id: number;
      /** Such as `h264`, `hevc`, `aac`; `unknown` if it has no name here. */
      readonly codec: string;
      /** Pixels as stored. */
      readonly width: number;
      readonly height: number;
      /** Degrees clockwise by which it is to be turned for showing. */
      readonly rotation: Rotation;
      readonly frameRate: number;
      readonly durationMs: number;
    }
  | {
      readonly kind: 'audio';
      readonly id: number;
      readonly codec: string;
      readonly sampleRate: number;
      readonly channels: number;
      readonly durationMs: number;
    };
