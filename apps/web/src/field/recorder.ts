import { serverNow } from '../client/clock.ts';
import { isScan, type RecordingFile } from '../ingest/outbox-item.ts';
import type { Outbox } from '../ingest/outbox.ts';
import { beginFile, keepCaptured, keepRegistration, type CaptureBond } from './keep.ts';
import { forgetPieces, keepWholeTo, lastPieceAt } from './last-piece.ts';

/** What is being filmed with this device's own camera. */
export interface Filming {
  readonly bond: CaptureBond;
  /** ms since 1970 UTC. */
  readonly from: number;
  readonly stream: MediaStream;
}

export interface RecorderView {
  readonly filming: Filming | undefined;
  /** The last recording ended by itself: the camera was taken away, or the browser gave up. */
  readonly broken: { readonly activityId: string; readonly at: number } | undefined;
}

interface Running extends Filming {
  readonly recorder: MediaRecorder;
  readonly file: RecordingFile;
  readonly done: Promise<void>;
}

/** Each piece is on the disk before the next is cut: an empty battery loses no more than this. */
const PIECE_MS = 1000;

const FORMATS = ['video/mp4;codecs=avc1.42E01F,mp4a.40.2', 'video/webm;codecs=vp8,opus', 'video/mp4', 'video/webm'];

/** MP4 can only be cut at a key frame, so there is one for each piece; the option is not in the standard library's types. */
function recorderOf(stream: MediaStream): MediaRecorder {
  const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
  const options = { videoKeyFrameIntervalDuration: PIECE_MS, ...(mimeType ? { mimeType } : {}) };
  return new MediaRecorder(stream, options);
}

export const canFilm = (): boolean =>
  typeof MediaRecorder !== 'undefined' && navigator.mediaDevices?.getUserMedia !== undefined;

/** 录像 with this device's camera. Lives as long as the page: it goes on while papers are written. */
export class Recorder {
  readonly #listeners = new Set<() => void>();
  #view: RecorderView = { filming: undefined, broken: undefined };
  #running: Running | undefined;

  readonly view = (): RecorderView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to film. Rejects when the camera is refused or busy. */
  async start(outbox: Outbox, bond: CaptureBond): Promise<Filming> {
    await this.stop();
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: true,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
    const recorder = recorderOf(stream);
    const from = serverNow();
    const file = beginFile(bond, { medium: 'video', from, type: recorder.mimeType || 'video/webm' });
    await outbox.keep(file);
    const done = navigator.locks.request(captureLock(file.id), () =>
      this.#film(outbox, { bond, from, stream, recorder, file }),
    );
    this.#running = { bond, from, stream, recorder, file, done };
    this.#publish({ filming: { bond, from, stream }, broken: undefined });
    void done.catch((cause: unknown) => reportError(cause));
    return { bond, from, stream };
  }

  /** Ends the recording; resolves when its bytes and its registration are kept. */
  async stop(): Promise<void> {
    const running = this.#running;
    if (!running) return;
    this.#running = undefined;
    if (running.recorder.state !== 'inactive') running.recorder.stop();
    await running.done;
  }

  /** 抓拍: one picture of what is being filmed. */
  async photo(outbox: Outbox): Promise<void> {
    const { stream, bond } = this.#view.filming ?? {};
    if (!stream || !bond) return;
    const at = serverNow();
    await keepCaptured(outbox, bond, { medium: 'photo', from: at, to: at, bytes: await pictureOf(stream) });
  }

  async #film(outbox: Outbox, { bond, from, stream, recorder, file }: Omit<Running, 'done'>): Promise<void> {
    let [size, number] = [0, 0];
    let written = Promise.resolve();
    const keepAwake = await navigator.wakeLock?.request('screen').catch(() => undefined);
    recorder.addEventListener('dataavailable', ({ data }) => {
      if (data.size === 0) return;
      size += data.size;
      const place = number++;
      written = written.then(async () => {
        await outbox.store.addPiece(file.id, place, data);
        keepWholeTo(file.id, serverNow());
      });
    });
    const ended = new Promise<void>((resolve) => {
      recorder.addEventListener('stop', () => resolve());
      recorder.addEventListener('error', () => resolve());
    });
    for (const track of stream.getTracks())
      track.addEventListener('ended', () => recorder.state !== 'inactive' && recorder.stop());
    recorder.start(PIECE_MS);
    await ended;
    const to = serverNow();
    for (const track of stream.getTracks()) track.stop();
    const asked = this.#running?.file.id !== file.id;
    if (!asked) this.#running = undefined;
    this.#publish({ filming: undefined, broken: asked ? undefined : { activityId: bond.activityId, at: to } });
    await written;
    await keepAwake?.release();
    await finish(outbox, bond, file, { from, to, size });
  }

  #publish(view: RecorderView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}

interface Ended {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** What was filmed becomes a file like any other; of a recording that never began nothing is kept. */
async function finish(
  outbox: Outbox,
  bond: CaptureBond,
  file: RecordingFile,
  { from, to, size }: Ended,
): Promise<void> {
  forgetPieces(file.id);
  if (size === 0) return outbox.forget(file.id);
  await keepRegistration(outbox, bond, file, { medium: 'video', from, to });
  await outbox.tell(file.id, { is: 'captured', size });
}

const captureLock = (id: string) => `zhiji.capture.${id}`;

/** Recordings that a reload or an empty battery cut off: what was written until then is kept as a recording. */
export async function recoverCut(
  outbox: Outbox,
  author: Omit<CaptureBond, 'caseId' | 'caseTitle' | 'activityId'>,
): Promise<void> {
  for (const item of outbox.view().items) {
    if (item.kind !== 'file' || isScan(item) || item.progress.at !== 'capturing') continue;
    if (item.account !== author.account || !item.activityId) continue;
    const bond = { ...author, caseId: item.caseId, caseTitle: item.title, activityId: item.activityId };
    await navigator.locks.request(captureLock(item.id), { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const { size = 0 } = (await outbox.store.bytes(item)) ?? {};
      await finish(outbox, bond, item, { from: item.keptAt, to: lastPieceAt(item.id) ?? item.keptAt, size });
    });
  }
}

async function pictureOf(stream: MediaStream): Promise<Blob> {
  const player = document.createElement('video');
  player.srcObject = stream;
  player.muted = true;
  await player.play();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [player.videoWidth, player.videoHeight];
  canvas.getContext('2d')!.drawImage(player, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('画面取不出来'))), 'image/jpeg', 0.92);
  });
}
