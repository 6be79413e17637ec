import { ROUTES } from '@zhiji/contract';
import { zh } from '@zhiji/terms';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { address } from '../client/address.ts';
import { journalQuery } from '../client/queries.ts';
import { secondsAt, type PlayTrack, type Span } from './play-track.ts';
import { Watermark } from './watermark.tsx';

interface PlayTileProps {
  readonly caseId: string;
  readonly track: PlayTrack;
  readonly access: string | null;
  readonly watermark: string;
  readonly at: number;
  readonly heard: boolean;
  readonly onHear: () => void;
  readonly onClose: (() => void) | undefined;
  readonly show: (id: string, span: Span, element: HTMLVideoElement | null) => void;
}

/** 一路画面 under the viewer's name and time. Opening it is entered in the register by the server. */
export function PlayTile({ caseId, track, access, watermark, at, heard, onHear, onClose, show }: PlayTileProps) {
  const { recording } = track;
  const { id, medium, name, recordist } = recording;
  const [fault, setFault] = useState(false);
  const take = useCallback((element: HTMLVideoElement | null) => show(id, track, element), [show, id, track]);
  const queries = useQueryClient();
  // The server has written the register by the time the first picture is here.
  const registered = () => void queries.invalidateQueries({ queryKey: journalQuery(caseId).queryKey });
  const source = address(ROUTES.media, { params: { caseId, recordingId: id }, query: access ? { access } : {} });
  const title = [medium ? zh(medium) : zh('recording'), recordist].filter(Boolean).join(' ');
  const nothing = medium !== 'photo' && secondsAt(track, at) === undefined;
  return (
    <figure className={`play-tile${heard ? ' play-tile-heard' : ''}`}>
      <div className="play-picture" onClick={onHear}>
        {medium === 'photo' ? (
          <img src={source} alt={`${title} ${name ?? ''}`} onLoad={registered} onError={() => setFault(true)} />
        ) : (
          <video
            ref={take}
            src={source}
            preload="auto"
            playsInline
            disablePictureInPicture
            onLoadedData={registered}
            onError={() => setFault(true)}
            aria-label={title}
          />
        )}
        {fault ? (
          <p className="play-none">打不开：可能格式不为本浏览器支持，或者查看权限刚刚变化。原件不受影响。</p>
        ) : nothing ? (
          <p className="play-none">此刻这一路没有画面</p>
        ) : null}
        <Watermark text={watermark} />
      </div>
      <figcaption>
        <b>{title}</b> <span>{name}</span>
        <span>{offsetText(track.offsetMs)}</span>
        {heard && <span>正在听这一路</span>}
        {onClose && (
          <button type="button" className="text-button" onClick={onClose}>
            收起
          </button>
        )}
      </figcaption>
    </figure>
  );
}

const offsetText = (offsetMs: number | undefined): string =>
  offsetMs === undefined
    ? '设备时钟未校测'
    : offsetMs === 0
      ? '设备时钟准'
      : `设备时钟${offsetMs > 0 ? '快' : '慢'} ${Math.abs(offsetMs) / 1000} 秒，已校正`;
