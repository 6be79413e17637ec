// Case 25 of the benchmarks: duration, tracks, all packet times and the gap of a ten-minute recording, beside ffprobe.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';
import { gaps, probe, synthesizeRecording, type Interval } from '@zhiji/media';
import { compare } from './harness.ts';

const MINUTE_SECONDS = 60;
const MINUTES = 10;
const FRAME_SECONDS = 1 / 25;
/** 250 frames are left out. */
const MISSING = { from: 300, to: 310 };

interface Facts {
  readonly durationMs: number;
  readonly codecs: readonly string[];
  readonly gap: Interval;
}

/** A minute of 1080p25 at 6 Mbit/s with sound, encoded once on this machine. */
async function minute(): Promise<string> {
  const file = path.join(os.tmpdir(), 'zhiji-bench', 'minute-1080p25-6M.mp4');
  const made = await fs.stat(file).catch(() => undefined);
  if (made) return file;
  await fs.mkdir(path.dirname(file), { recursive: true });
  const unfinished = file.replace(/mp4$/, 'unfinished.mp4');
  const shape = { seconds: MINUTE_SECONDS, width: 1920, height: 1080, bitsPerSecond: 6_000_000 };
  await synthesizeRecording({ path: unfinished, ...shape });
  await fs.rename(unfinished, file);
  return file;
}

/** The minute ten times over by copying packets, without those of the missing seconds. */
async function tenMinutes(from: string, to: string): Promise<void> {
  using input = new Input({ formats: [MP4], source: new FilePathSource(from) });
  const [video, audio] = [(await input.getPrimaryVideoTrack())!, (await input.getPrimaryAudioTrack())!];
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: false }), target: new FilePathTarget(to) });
  const pictures = new EncodedVideoPacketSource('avc');
  const sound = new EncodedAudioPacketSource('aac');
  output.addVideoTrack(pictures);
  output.addAudioTrack(sound);
  await output.start();
  const [videoMeta, audioMeta] = [await video.getDecoderConfig(), await audio.getDecoderConfig()];
  for (let n = 0; n < MINUTES; n++) {
    for await (const packet of new EncodedPacketSink(video).packets()) {
      const timestamp = packet.timestamp + n * MINUTE_SECONDS;
      if (timestamp >= MISSING.from - FRAME_SECONDS / 2 && timestamp < MISSING.to - FRAME_SECONDS / 2) continue;
      await pictures.add(packet.clone({ timestamp }), { decoderConfig: videoMeta! });
    }
    for await (const packet of new EncodedPacketSink(audio).packets())
      await sound.add(packet.clone({ timestamp: Math.max(0, packet.timestamp) + n * MINUTE_SECONDS }), {
        decoderConfig: audioMeta!,
      });
  }
  await output.finalize();
}

async function byUs(file: string): Promise<Facts> {
  const media = { path: file, name: 'ten-minutes.mp4' };
  const probed = await probe(media);
  assert.ok(probed.content?.kind === 'recording');
  const continuity = await gaps(media, probed);
  const video = continuity?.tracks.find(({ kind }) => kind === 'video');
  assert.equal(video?.gaps.length, 1);
  return {
    durationMs: probed.content.durationMs,
    codecs: probed.content.tracks.map(({ codec }) => codec),
    gap: video!.gaps[0]!,
  };
}

const run = promisify(execFile);

async function ffprobe(file: string): Promise<string> {
  const entries = 'format=duration:stream=codec_name:packet=stream_index,pts_time';
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_entries', entries, '-of', 'csv', file], {
    maxBuffer: 1 << 28,
  });
  return stdout;
}

function factsOf(csv: string): Facts {
  const rows = csv.split('\n').map((line) => line.split(','));
  const times = rows.filter(([kind, stream]) => kind === 'packet' && stream === '0').map(([, , time]) => Number(time));
  times.sort((a, b) => a - b);
  const at = times.findIndex((time, i) => i > 0 && time - times[i - 1]! > 0.5);
  return {
    durationMs: Math.round(Number(rows.find(([kind]) => kind === 'format')![1]) * 1000),
    codecs: rows.filter(([kind]) => kind === 'stream').map(([, codec]) => codec!),
    gap: { fromMs: Math.round((times[at - 1]! + FRAME_SECONDS) * 1000), toMs: Math.round(times[at]! * 1000) },
  };
}

function missingFfprobe(): string | undefined {
  try {
    execFileSync('ffprobe', ['-version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'there is no ffprobe on the PATH (packages @ffprobe-installer/* have one)';
  }
}

const timed = async <T>(work: () => Promise<T>) => {
  const started = performance.now();
  const result = await work();
  return { result, ms: performance.now() - started };
};

const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-bench-'));
try {
  const file = path.join(folder, 'ten-minutes.mp4');
  const missing = missingFfprobe();
  if (missing === undefined) await tenMinutes(await minute(), file);
  const expected = missing === undefined ? factsOf(await ffprobe(file)) : undefined;
  if (expected) assert.deepEqual(expected.gap, { fromMs: MISSING.from * 1000, toMs: MISSING.to * 1000 });
  await compare({
    name: 'media-gaps: duration, tracks, packet times and gap of 10 min 1080p',
    unit: 'ms',
    better: 'lower',
    bar: 0.6,
    rounds: 7,
    subject: {
      name: 'probe + gaps',
      run: async () => {
        const { result, ms } = await timed(() => byUs(file));
        assert.deepEqual(result, expected);
        return { value: ms };
      },
    },
    comparators: [
      {
        name: 'ffprobe -show_entries packet',
        missing,
        run: async () => {
          const { result, ms } = await timed(() => ffprobe(file));
          assert.deepEqual(factsOf(result), expected);
          return { value: ms };
        },
      },
    ],
  });
} finally {
  await fs.rm(folder, { recursive: true });
}
