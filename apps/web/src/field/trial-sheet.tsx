import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { canFilm } from './recorder.ts';
import { Sheet } from './sheet.tsx';

interface TrialSheetProps {
  readonly open: boolean;
  readonly onDone: (works: boolean) => void;
  readonly onClose: () => void;
}

const TRIAL_MS = 3000;

/** 试录: three seconds filmed and played back; the officer says whether picture and sound are there. Nothing of it is kept. */
export function TrialSheet({ open, onDone, onClose }: TrialSheetProps) {
  return (
    <Sheet open={open} title="试录" onClose={onClose}>
      {canFilm() ? <Trial /> : <p>请打开手机自带的相机录几秒，回放看画面、听声音。</p>}
      <div className="sheet-foot sheet-foot-two">
        <Button block onClick={() => onDone(false)}>
          不正常
        </Button>
        <Button type="primary" block onClick={() => onDone(true)}>
          画面、声音正常
        </Button>
      </div>
    </Sheet>
  );
}

type Stage =
  | { readonly is: 'filming' }
  | { readonly is: 'played'; readonly url: string }
  | { readonly is: 'failed'; readonly why: string };

function Trial() {
  const player = useRef<HTMLVideoElement>(null);
  const [stage, setStage] = useState<Stage>({ is: 'filming' });
  useEffect(() => {
    const stop = new AbortController();
    let url: string | undefined;
    filmTrial(stop.signal, (stream) => {
      if (player.current) player.current.srcObject = stream;
    }).then(
      (blob) => {
        url = URL.createObjectURL(blob);
        if (!stop.signal.aborted) setStage({ is: 'played', url });
      },
      (error: Error) => !stop.signal.aborted && setStage({ is: 'failed', why: error.name }),
    );
    return () => {
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, []);
  return stage.is === 'failed' ? (
    <p>相机打不开（{stage.why}）。检查相机和麦克风的权限，或者换一台设备。</p>
  ) : (
    <>
      <p>{stage.is === 'filming' ? '正在试录三秒…' : '正在回放，请看画面、听声音。'}</p>
      {stage.is === 'filming' ? (
        <video key="live" ref={player} className="trial-picture" autoPlay muted playsInline aria-label="试录的画面" />
      ) : (
        <video
          key="back"
          className="trial-picture"
          src={stage.url}
          autoPlay
          controls
          playsInline
          aria-label="试录的回放"
        />
      )}
    </>
  );
}

async function filmTrial(signal: AbortSignal, onLive: (stream: MediaStream) => void): Promise<Blob> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: true,
    video: { facingMode: { ideal: 'environment' } },
  });
  try {
    onLive(stream);
    const recorder = new MediaRecorder(stream);
    const pieces: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    const ended = new Promise((resolve) => recorder.addEventListener('stop', resolve));
    recorder.start();
    await new Promise((resolve) => {
      setTimeout(resolve, TRIAL_MS);
      signal.addEventListener('abort', resolve);
    });
    recorder.stop();
    await ended;
    return new Blob(pieces, { type: recorder.mimeType });
  } finally {
    for (const track of stream.getTracks()) track.stop();
  }
}
