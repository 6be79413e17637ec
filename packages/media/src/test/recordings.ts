import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Conversion, FilePathSource, FilePathTarget, Input, MP4, Mp4OutputFormat, Output } from 'mediabunny';
import { synthesizeRecording } from '../synthesis.ts';
import type { Synthesis } from '../ffmpeg/decoder-task.ts';
import type { MediaFile } from '../media-file.ts';

/** A folder of recordings made by the real encoder, and what can be done to them. */
export interface Recordings extends AsyncDisposable {
  /** Encoded once for each name. */
  make(name: string, wanted: Omit<Synthesis, 'path'>): Promise<MediaFile>;
  /** The same packets with the index in front of them, as downloads have it. */
  indexFirst(file: MediaFile, name: string): Promise<MediaFile>;
  /** A file whose bytes are those of another after `change`. */
  altered(file: MediaFile, name: string, change: (bytes: Buffer) => Buffer): Promise<MediaFile>;
  write(name: string, bytes: Uint8Array | string): Promise<MediaFile>;
  copy(file: MediaFile, name: string): Promise<MediaFile>;
}

export async function openRecordings(): Promise<Recordings> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhiji-media-'));
  const named = (name: string): MediaFile => ({ name, path: path.join(folder, name) });
  const write = async (name: string, bytes: Uint8Array | string) => {
    await writeFile(named(name).path, bytes);
    return named(name);
  };
  return {
    write,
    async make(name, wanted) {
      await synthesizeRecording({ width: 320, height: 180, ...wanted, path: named(name).path });
      return named(name);
    },
    async indexFirst(file, name) {
      const input = new Input({ formats: [MP4], source: new FilePathSource(file.path) });
      const format = new Mp4OutputFormat({ fastStart: 'in-memory' });
      const output = new Output({ format, target: new FilePathTarget(named(name).path) });
      await (await Conversion.init({ input, output })).execute();
      return named(name);
    },
    altered: async (file, name, change) => write(name, change(await readFile(file.path))),
    async copy(file, name) {
      await copyFile(file.path, named(name).path);
      return named(name);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}
