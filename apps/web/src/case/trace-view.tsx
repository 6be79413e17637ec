import { zh } from '@zhiji/terms';
import { useMemo, type CSSProperties, type ReactNode } from 'react';
import { clockText, dayText, instantText } from '../law/instant-text.ts';
import { useCase } from './opened-case.tsx';
import { TraceBarLabel, TraceBarView } from './trace-bar-view.tsx';
import { TraceFlagView } from './trace-flag-view.tsx';
import { TraceLegend } from './trace-legend.tsx';
import { TraceMarkView } from './trace-mark-view.tsx';
import { traceOf, type TraceRow } from './trace.ts';
import './trace-view.css';

/** 轨迹 as it is seen: instants downwards, 文字 left of the axis, 音像 right of it, flags outermost. */
export function TraceView() {
  const opened = useCase();
  const trace = useMemo(() => traceOf(opened), [opened]);
  const { rows, bars, bands, columns } = trace;
  const lines = linesOf(rows);
  const line = (row: number) => lines[row]!;
  /** Words at the edge may run down to the next of their kind, so that they do not push the rows apart. */
  const nextLine = (after: number, has: (row: TraceRow, index: number) => boolean) => {
    const next = rows.findIndex((row, index) => index > after && has(row, index));
    return next < 0 ? line(rows.length - 1) + 4 : line(next);
  };
  return (
    <section className="trace" aria-label={zh('trace')}>
      <div className="trace-lanes" aria-hidden="true">
        <b>{zh('textRecord')}</b>
        <b>{zh('recording')}</b>
        <b>期限</b>
      </div>
      <ol style={{ '--bars': columns } as CSSProperties}>
        {bands.map(({ activity, from, to }) => (
          <li
            key={activity.id}
            className={`trace-band${activity.endedAt === undefined ? ' trace-band-open' : ''}`}
            style={{ gridRow: `${line(from)} / ${line(to) + 1}` }}
          />
        ))}
        <li className="trace-spine" style={{ gridRow: `1 / ${line(rows.length - 1) + 1}` }} aria-hidden="true" />
        {rows.map((row, index) => (
          <Row
            key={row.at}
            row={row}
            line={line(index)}
            flagsTo={nextLine(index, ({ flags }) => flags.length > 0)}
            labelsTo={nextLine(index, (_, other) => bars.some(({ fromRow }) => fromRow === other))}
            shown={shown(row, rows[index - 1])}
            labels={bars
              .filter((bar) => bar.fromRow === index)
              .map((bar) => (
                <TraceBarLabel key={`${bar.kind}${bar.from}${bar.column}`} bar={bar} />
              ))}
          />
        ))}
        {bars.map((bar) => (
          <TraceBarView
            key={`${bar.kind}${bar.from}${bar.column}`}
            bar={bar}
            style={{
              gridColumn: 4 + bar.column,
              gridRow: bar.fromRow === bar.toRow ? line(bar.fromRow) : `${line(bar.fromRow)} / ${line(bar.toRow)}`,
            }}
          />
        ))}
      </ol>
      <TraceLegend />
    </section>
  );
}

interface RowProps {
  readonly row: TraceRow;
  readonly line: number;
  /** The time is written only where its minute changes. */
  readonly shown: boolean;
  readonly flagsTo: number;
  readonly labels: readonly ReactNode[];
  readonly labelsTo: number;
}

function Row({ row, line, shown: time, flagsTo, labels, labelsTo }: RowProps) {
  const { at, newDay, skipped, stage, now, marks, flags, stretch } = row;
  const broken = marks.some(({ kind }) => kind === 'missing');
  return (
    <>
      {stage && (
        <li className="trace-stage" style={{ gridRow: line - 2 }}>
          <b>{zh(stage)}</b>
        </li>
      )}
      {newDay && (
        <li className="trace-day" style={{ gridRow: line - 1 }}>
          <span>{dayText(at)}</span>
          {skipped > 0 && <small>隔 {skipped} 日</small>}
        </li>
      )}
      {now && (
        <li className="trace-now" style={{ gridRow: line }}>
          <b>现在 {instantText(at)}</b>
        </li>
      )}
      <li
        className={`trace-row${broken ? ' trace-row-broken' : ''}${now ? ' trace-row-now' : ''}`}
        style={{ '--row': line, '--stretch': `${stretchOf(stretch)}px` } as CSSProperties}
      >
        {time && !now && <time>{clockText(at)}</time>}
        {marks.length > 0 && (
          <div className="trace-marks">
            {marks.map((mark) => (
              <TraceMarkView key={keyOf(mark)} mark={mark} />
            ))}
          </div>
        )}
        <i className={`trace-axis${marks.length > 0 ? ' trace-axis-dot' : ''}`} />
        {labels.length > 0 && (
          <div className="trace-bar-labels" style={{ gridRow: `${line} / ${labelsTo}` }}>
            {labels}
          </div>
        )}
        {flags.length > 0 && (
          <div className="trace-flags" style={{ gridRow: `${line} / ${flagsTo}` }}>
            {flags.map((flag) => (
              <TraceFlagView
                key={
                  'duty' in flag
                    ? `${flag.duty.norm}${flag.duty.trigger}${flag.duty.object.id}`
                    : flag.breach.event + flag.breach.norm
                }
                flag={flag}
              />
            ))}
          </div>
        )}
      </li>
    </>
  );
}

/** Four grid lines a row: stage, day, the instant itself, and on a phone its flags. */
const linesOf = (rows: readonly TraceRow[]): readonly number[] => rows.map((_, row) => row * 4 + 3);

const shown = (row: TraceRow, before: TraceRow | undefined) =>
  row.newDay || before === undefined || clockText(before.at) !== clockText(row.at);

/** Longer times take more room, but not in proportion: a case is minutes and months. */
const stretchOf = (ms: number): number => Math.min(34, 6 + 3 * Math.log2(1 + ms / 60_000));

function keyOf(mark: TraceRow['marks'][number]): string {
  switch (mark.kind) {
    case 'fact':
      return mark.entry.id;
    case 'missing':
      return `${mark.demand.form}${mark.demand.object.id}`;
    case 'activity':
      return mark.activity.id;
    default:
      return mark.document.id;
  }
}
