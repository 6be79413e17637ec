import { Segmented } from 'antd';
import { useRef, useState } from 'react';
import { useShortcut } from '../shell/shortcuts.tsx';
import type { MediaFindings } from './media-findings.ts';
import { PlayTile } from './play-tile.tsx';
import type { Span } from './play-track.ts';
import { nextOf } from './time-scale.ts';
import type { Timeline } from './timeline.ts';
import { TimelineView } from './timeline-view.tsx';
import { MarkList } from './mark-list.tsx';
import { Transport } from './transport.tsx';
import { usePlayback } from './use-playback.ts';

interface PlayerProps {
  readonly caseId: string;
  readonly recordingId: string;
  readonly timeline: Timeline;
  readonly media: MediaFindings | undefined;
  /** The request under which it is opened, where one is needed. */
  readonly access: string | null;
  readonly watermark: string;
  /** Tracks shown besides the chosen one; each is entered in the register when it is opened. */
  readonly others: ReadonlySet<string>;
  readonly onOthers: (others: ReadonlySet<string>) => void;
}

/** 同步播放 with everything the case knows of that time underneath. */
export function Player({ caseId, recordingId, timeline, media, access, watermark, others, onOthers }: PlayerProps) {
  const stage = useRef<HTMLDivElement>(null);
  const [heard, setHeard] = useState(recordingId);
  const [whole, setWhole] = useState(true);
  const chosen = timeline.tracks.find((track) => track.recording.id === recordingId)!;
  const playback = usePlayback(timeline, chosen.from, heard);
  const { at, rate, volume, seek, step, press, toggle, setRate, setVolume } = playback;
  const opened = new Set([recordingId, ...others]);
  const shown: Span = whole ? timeline : widened(chosen);
  const gaps = [
    ...timeline.tracks.flatMap((track) => track.gaps),
    ...timeline.demands.flatMap((demand) => demand.gaps),
  ].map(({ from }) => from);
  const marks = timeline.marks.map((mark) => mark.at);
  const jump = (instants: readonly number[], by: 1 | -1) => {
    const next = nextOf(instants, at, by);
    if (next !== undefined) seek(next);
  };
  const picture = 1000 / (media?.frameRate ?? 25);
  const fullscreen = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : stage.current!.requestFullscreen());
  useShortcut(' ', '播放或者暂停', toggle);
  useShortcut('k', '播放或者暂停', toggle);
  useShortcut('l', '向前放，再按加快', () => press(1));
  useShortcut('j', '倒放，再按加快', () => press(-1));
  useShortcut(',', '上一帧', () => step(-picture));
  useShortcut('.', '下一帧', () => step(picture));
  useShortcut('ArrowLeft', '后退 5 秒', () => seek(at - 5000));
  useShortcut('ArrowRight', '前进 5 秒', () => seek(at + 5000));
  useShortcut('ArrowUp', '加大音量', () => setVolume(Math.min(1, volume + 0.1)));
  useShortcut('ArrowDown', '减小音量', () => setVolume(Math.max(0, volume - 0.1)));
  useShortcut('Home', '回到开头', () => seek(chosen.from));
  useShortcut('End', '到末尾', () => seek(chosen.to));
  useShortcut('[', '上一缺口', () => jump(gaps, -1));
  useShortcut(']', '下一缺口', () => jump(gaps, 1));
  useShortcut('p', '上一标记', () => jump(marks, -1));
  useShortcut('n', '下一标记', () => jump(marks, 1));
  useShortcut('f', '全屏', fullscreen);
  const without = (id: string) => new Set([...others].filter((other) => other !== id));
  return (
    <>
      <div ref={stage} className="player-stage" data-tiles={opened.size}>
        {timeline.tracks
          .filter(({ recording }) => opened.has(recording.id))
          .map((track) => (
            <PlayTile
              key={track.recording.id}
              caseId={caseId}
              track={track}
              access={access}
              watermark={watermark}
              at={at}
              heard={heard === track.recording.id}
              onHear={() => setHeard(track.recording.id)}
              onClose={track === chosen ? undefined : () => onOthers(without(track.recording.id))}
              show={playback.show}
            />
          ))}
      </div>
      <Transport
        at={at}
        rate={rate}
        volume={volume}
        onToggle={toggle}
        onRate={setRate}
        onVolume={setVolume}
        onFrame={(by) => step(by * picture)}
        onGap={(by) => jump(gaps, by)}
        onMark={(by) => jump(marks, by)}
        onFullscreen={fullscreen}
      />
      {timeline.tracks.length > 1 && (
        <Segmented
          className="screen-only"
          aria-label="时间轴的范围"
          value={whole}
          onChange={setWhole}
          options={[
            { value: true, label: '本次活动' },
            { value: false, label: '这一段' },
          ]}
        />
      )}
      <TimelineView
        timeline={timeline}
        shown={shown}
        at={at}
        opened={opened}
        onSeek={seek}
        onOpen={({ recording }) => onOthers(new Set([...others, recording.id]))}
      />
      <MarkList timeline={timeline} onSeek={seek} recordingId={recordingId} />
    </>
  );
}

const widened = ({ from, to }: Span): Span => ({ from, to: Math.max(to, from + 1000) });
