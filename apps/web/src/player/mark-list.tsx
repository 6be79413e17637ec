import { ActButton } from '../case/act-button.tsx';
import { formatInstant } from '@zhiji/calendar';
import { lengthText } from '../law/length.ts';
import { StateMark } from '../law/state-mark.tsx';
import { secondText } from './clock-text.ts';
import type { Timeline } from './timeline.ts';

interface MarkListProps {
  readonly timeline: Timeline;
  readonly recordingId: string;
  readonly onSeek: (at: number) => void;
}

/** 缺口与标记 as a list: each leads to its instant, an unexplained gap to its explanation. */
export function MarkList({ timeline, recordingId, onSeek }: MarkListProps) {
  const gaps = [
    ...timeline.tracks.flatMap(({ gaps: inFile }) => inFile.map((gap) => ({ ...gap, explained: false, inFile: true }))),
    ...timeline.demands.flatMap((demand) => demand.gaps.map((gap) => ({ ...gap, inFile: false }))),
  ].toSorted((a, b) => a.from - b.from);
  if (gaps.length === 0 && timeline.marks.length === 0) return null;
  return (
    <div className="mark-list">
      {gaps.length > 0 && (
        <section aria-label="缺口">
          <h2>缺口</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={`${gap.from}${gap.inFile}`}>
                <button type="button" className="text-button" onClick={() => onSeek(gap.from)}>
                  {secondText(gap.from)}
                </button>
                <StateMark state={gap.explained ? 'unknown' : 'breach'}>
                  {gap.inFile ? '文件内缺' : '断档'} {lengthText(gap.to - gap.from)}
                  {gap.explained && '，已说明'}
                </StateMark>
                {!gap.explained && (
                  <ActButton
                    command="explainInterruption"
                    size="small"
                    preset={{
                      subject: recordingId,
                      data: { gap: { from: formatInstant(gap.from), to: formatInstant(gap.to) } },
                    }}
                  >
                    说明
                  </ActButton>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {timeline.marks.length > 0 && (
        <section aria-label="标记">
          <h2>标记</h2>
          <ul>
            {timeline.marks.map((mark) => (
              <li key={`${mark.at}${mark.title}`}>
                <button type="button" className="text-button" onClick={() => onSeek(mark.at)}>
                  {secondText(mark.at)}
                </button>
                <span>
                  {mark.title} <small className="quiet">{mark.gist}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
