import { zh } from '@zhiji/terms';
import { useRef, type PointerEvent, type ReactNode } from 'react';
import { recordingText } from '../case/case-text.ts';
import { secondText } from './clock-text.ts';
import type { PlayTrack, Span } from './play-track.ts';
import type { Timeline } from './timeline.ts';
import { shareOf, shownPart, ticksOf } from './time-scale.ts';
import './timeline-view.css';

interface TimelineViewProps {
  readonly timeline: Timeline;
  /** What of it is shown. */
  readonly shown: Span;
  readonly at: number;
  readonly opened: ReadonlySet<string>;
  readonly onSeek: (at: number) => void;
  readonly onOpen: (track: PlayTrack) => void;
}

/** 时间轴: tracks, what had to be recorded, papers, activities and marks under one another on the same clock. */
export function TimelineView({ timeline, shown, at, opened, onSeek, onOpen }: TimelineViewProps) {
  const area = useRef<HTMLDivElement>(null);
  const seekTo = ({ clientX }: PointerEvent) => {
    const { left, width } = area.current!.getBoundingClientRect();
    onSeek(shown.from + ((clientX - left) / width) * (shown.to - shown.from));
  };
  const bar = (span: Span, className: string, title: string, key: string, label?: string) => {
    const part = shownPart(shown, span);
    return (
      part && (
        <i
          key={key}
          className={className}
          title={title}
          style={{ left: `${part.left * 100}%`, width: `${part.width * 100}%` }}
        >
          {label}
        </i>
      )
    );
  };
  const named = (span: Span & { readonly id: string; readonly title: string }) =>
    bar(span, 'bar-paper', `${span.title} ${secondText(span.from)}–${secondText(span.to)}`, span.id, span.title);
  return (
    <section className="timeline" aria-label="时间轴">
      <div className="timeline-names">
        <span />
        {timeline.tracks.map((track) => (
          <span key={track.recording.id} className="timeline-track-name">
            {recordingText(track.recording)}
            {!opened.has(track.recording.id) && (
              <button type="button" className="text-button screen-only" onClick={() => onOpen(track)}>
                同屏播放
              </button>
            )}
          </span>
        ))}
        {timeline.demands.length > 0 && <span>应录</span>}
        {timeline.activities.length > 0 && <span>{zh('activity')}</span>}
        {timeline.papers.length > 0 && <span>{zh('document')}</span>}
        {timeline.marks.length > 0 && <span>标记</span>}
      </div>
      <div
        ref={area}
        className="timeline-area"
        role="slider"
        tabIndex={0}
        aria-label="播放位置"
        aria-valuemin={0}
        aria-valuemax={Math.round((shown.to - shown.from) / 1000)}
        aria-valuenow={Math.round((at - shown.from) / 1000)}
        aria-valuetext={secondText(at)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          seekTo(event);
        }}
        onPointerMove={(event) => event.buttons === 1 && seekTo(event)}
      >
        <div className="timeline-axis">
          {ticksOf(shown, 8).map((tick) => (
            <span key={tick} style={{ left: `${shareOf(shown, tick) * 100}%` }}>
              {secondText(tick)}
            </span>
          ))}
        </div>
        {timeline.tracks.map((track) => (
          <Lane key={track.recording.id}>
            {bar(track, opened.has(track.recording.id) ? 'bar bar-open' : 'bar', recordingText(track.recording), 'bar')}
            {track.gaps.map((gap) =>
              bar(gap, 'bar-gap', `文件内缺口 ${secondText(gap.from)}–${secondText(gap.to)}`, String(gap.from)),
            )}
          </Lane>
        ))}
        {timeline.demands.length > 0 && (
          <Lane>
            {timeline.demands.flatMap((demand, index) => [
              bar(demand, 'bar-demand', demand.gist, `demand${index}`),
              ...demand.gaps.map((gap) =>
                bar(
                  gap,
                  gap.explained ? 'bar-gap bar-explained' : 'bar-gap',
                  `${gap.explained ? '断档，已说明' : '断档'} ${secondText(gap.from)}–${secondText(gap.to)}`,
                  `${index}${gap.from}`,
                ),
              ),
            ])}
          </Lane>
        )}
        {timeline.activities.length > 0 && <Lane>{timeline.activities.map(named)}</Lane>}
        {timeline.papers.length > 0 && <Lane>{timeline.papers.map(named)}</Lane>}
        {timeline.marks.length > 0 && (
          <Lane>
            {timeline.marks
              .filter((mark) => mark.at >= shown.from && mark.at <= shown.to)
              .map((mark) => (
                <i
                  key={`${mark.at}${mark.title}`}
                  className={`mark mark-${mark.kind}`}
                  title={`${secondText(mark.at)} ${mark.title} ${mark.gist}`}
                  style={{ left: `${shareOf(shown, mark.at) * 100}%` }}
                />
              ))}
          </Lane>
        )}
        <i className="playhead" style={{ left: `${shareOf(shown, at) * 100}%` }} />
      </div>
    </section>
  );
}

const Lane = ({ children }: { readonly children: ReactNode }) => <div className="timeline-lane">{children}</div>;
