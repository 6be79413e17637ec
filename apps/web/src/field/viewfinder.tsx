import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Filming } from './recorder.ts';
import { Running } from './recording-bar.tsx';
import type { useFilm } from './use-film.ts';
import './viewfinder.css';

interface ViewfinderProps {
  readonly film: ReturnType<typeof useFilm>;
  readonly filming: Filming;
}

/** 取景: what the camera sees while it records; leaving it does not stop the recording. */
export function Viewfinder({ film, filming }: ViewfinderProps) {
  const player = useRef<HTMLVideoElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    player.current!.srcObject = filming.stream;
  }, [filming.stream]);
  useEffect(() => {
    const page = document.getElementById('root')!;
    page.inert = true;
    root.current!.focus();
    return () => {
      page.inert = false;
    };
  }, []);
  return createPortal(
    <div
      className="viewfinder"
      role="dialog"
      aria-modal="true"
      aria-label="取景"
      tabIndex={-1}
      ref={root}
      onKeyDown={({ key }) => key === 'Escape' && film.close()}
    >
      <video ref={player} autoPlay muted playsInline aria-label="正在录制的画面" />
      <p className="viewfinder-clock" role="status">
        <i aria-hidden="true" /> 正在录 <Running from={filming.from} />
      </p>
      <div className="viewfinder-acts">
        <button type="button" onClick={film.close}>
          返回
          <small>录像不停</small>
        </button>
        <button type="button" className="viewfinder-shoot" onClick={() => void film.shoot()}>
          抓拍
        </button>
        <button type="button" className="viewfinder-stop" onClick={film.stop}>
          停止
        </button>
      </div>
    </div>,
    document.body,
  );
}
