import { lengthText } from '../law/length.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { serverNow } from '../client/clock.ts';
import { useNow } from '../ingest/use-now.ts';
import type { useFilm } from './use-film.ts';

interface RecordingBarProps {
  readonly film: ReturnType<typeof useFilm>;
  /** The law wants a recording to run now. */
  readonly wanted: boolean;
}

/** 正在录与否, at every moment. */
export function RecordingBar({ film, wanted }: RecordingBarProps) {
  const { here, elsewhere, broken, open, stop } = film;
  if (here)
    return (
      <div className="recording-bar recording-bar-on" role="status">
        <i aria-hidden="true" />
        <b>
          正在录 <Running from={here.from} />
        </b>
        <button type="button" onClick={open}>
          取景
        </button>
        <button type="button" onClick={stop}>
          停止
        </button>
      </div>
    );
  if (elsewhere)
    return (
      <div className="recording-bar" role="status">
        <StateMark state="near">本机正为另一项活动录像</StateMark>
      </div>
    );
  if (broken)
    return (
      <div className="recording-bar recording-bar-off" role="alert">
        <StateMark state="breach">{instantText(broken.at).slice(-5)} 录像中断</StateMark>
        <button type="button" onClick={open}>
          续录
        </button>
      </div>
    );
  return wanted ? (
    <div className="recording-bar recording-bar-off" role="status">
      <StateMark state="near">应录，本机没有在录</StateMark>
      <button type="button" onClick={open}>
        开始录像
      </button>
    </div>
  ) : null;
}

export function Running({ from }: { readonly from: number }) {
  useNow();
  return <span className="running-clock">{lengthText(Math.max(0, serverNow() - from))}</span>;
}
