import { dayOf, parseInstant } from '@zhiji/calendar';
import type { CaseFile } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';
import type { Assessment, Entry } from '../client/queries.ts';
import { flagsOf, type TraceFlag } from './trace-flag.ts';
import { marksOf, type TraceMark } from './trace-mark.ts';
import { barsOf, type TraceBar } from './trace-bar.ts';
import { stagesOf } from './trace-stage.ts';

/** 轨迹 – the picture of a case: instants downwards, text on one side, recordings on the other, what is owed hung at its due. */
export interface Trace {
  readonly rows: readonly TraceRow[];
  readonly bands: readonly TraceBand[];
  readonly bars: readonly TraceBar[];
  /** Number of bars that stand side by side at most. */
  readonly columns: number;
}

/** One instant at which something begins, ends, stands or is due. */
export interface TraceRow {
  readonly at: number;
  /** The first instant of its day. */
  readonly newDay: boolean;
  /** Whole days without anything before this one. */
  readonly skipped: number;
  readonly stage?: TermIn<'STAGES'>;
  readonly now: boolean;
  readonly marks: readonly TraceMark[];
  readonly flags: readonly TraceFlag[];
  /** ms to the next row; 0 for the last. */
  readonly stretch: number;
}

/** 执法活动 as a band behind both lanes, from row to row. */
export interface TraceBand {
  readonly activity: CaseFile['activities'][number];
  readonly from: number;
  readonly to: number;
}

export interface TraceSource {
  readonly file: CaseFile;
  readonly assessment: Assessment;
  readonly entries: readonly Entry[];
}

export function traceOf({ file, assessment, entries }: TraceSource): Trace {
  const now = parseInstant(assessment.at)!;
  const marks = marksOf(file, assessment, entries, now);
  const flags = flagsOf(assessment, now);
  const stages = stagesOf(file.id, entries);
  const drawn = barsOf(file, assessment, now);
  const spans = file.activities.map((activity) => ({
    activity,
    from: activity.startedAt,
    to: activity.endedAt ?? now,
  }));
  const instants = [
    now,
    ...marks.map(({ at }) => at),
    ...flags.map(({ at }) => at),
    ...stages.keys(),
    ...spans.flatMap(({ from, to }) => [from, to]),
    ...drawn.flatMap(({ from, to }) => [from, to]),
  ];
  const times = [...new Set(instants)].sort((a, b) => a - b);
  const rowOf = new Map(times.map((at, row) => [at, row]));
  const rows = times.map((at, row): TraceRow => {
    const [before, after] = [times[row - 1], times[row + 1]];
    const days = before === undefined ? 1 : dayOf(at) - dayOf(before);
    const stage = stages.get(at);
    return {
      at,
      newDay: days > 0,
      skipped: Math.max(0, days - 1),
      now: at === now,
      marks: marks.filter((mark) => mark.at === at),
      flags: flags.filter((flag) => flag.at === at),
      stretch: after === undefined ? 0 : after - at,
      ...(stage ? { stage } : {}),
    };
  });
  const bars = drawn.map((bar) => ({ ...bar, fromRow: rowOf.get(bar.from)!, toRow: rowOf.get(bar.to)! }));
  return {
    rows,
    bands: spans.map(({ activity, from, to }) => ({ activity, from: rowOf.get(from)!, to: rowOf.get(to)! })),
    bars,
    columns: Math.max(1, ...bars.map((bar) => bar.column + 1)),
  };
}
