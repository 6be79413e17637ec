/** From `fromMs` until `toMs` on the recording's own clock, in whole milliseconds. */
export interface Interval {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface Timeline {
  readonly spans: readonly Interval[];
  /** What is missing between, before and after the spans, within the extent of the recording. */
  readonly gaps: readonly Interval[];
}

/**
 * Where packets follow each other without a pause longer than `minGapMs`. A packet is taken to last as long as the usual distance between two (the median):
 * in MP4 the last one before a gap is said to last until the next.
 * What lies before 0 is decoded and not shown.
 * @param times presentation times in seconds, in any order
 * @param lastSeconds the length of the last packet; 0 if it is not known
 */
export function spansOf(times: Float64Array, lastSeconds: number, minGapMs: number): readonly Interval[] {
  if (times.length === 0) return [];
  const sorted = times.toSorted();
  const usual = medianStep(sorted) ?? lastSeconds;
  const spans: Interval[] = [];
  let start = sorted[0]!;
  for (let i = 1; i < sorted.length; i++) {
    const end = sorted[i - 1]! + usual;
    if ((sorted[i]! - end) * 1000 < minGapMs - ROUNDING_MS) continue;
    spans.push(interval(start, end));
    start = sorted[i]!;
  }
  const last = lastSeconds > 0 ? Math.min(usual, lastSeconds) : usual;
  spans.push(interval(start, sorted.at(-1)! + last));
  return spans;
}

const interval = (from: number, to: number): Interval => ({
  fromMs: Math.max(0, Math.round(from * 1000)),
  toMs: Math.round(to * 1000),
});

/** Containers round times to a tick, at the coarsest a millisecond. */
const ROUNDING_MS = 1;

function medianStep(sorted: Float64Array): number | undefined {
  if (sorted.length < 2) return undefined;
  const steps = new Float64Array(sorted.length - 1);
  for (let i = 0; i < steps.length; i++) steps[i] = sorted[i + 1]! - sorted[i]!;
  return steps.sort()[steps.length >> 1]!;
}

/** What `spans` (in order) leave open of `extent`, from `minGapMs` on. */
export function gapsBetween(spans: readonly Interval[], extent: Interval, minGapMs: number): readonly Interval[] {
  const gaps: Interval[] = [];
  let covered = extent.fromMs;
  for (const { fromMs, toMs } of [...spans, { fromMs: extent.toMs, toMs: extent.toMs }]) {
    if (fromMs - covered >= minGapMs) gaps.push({ fromMs: covered, toMs: fromMs });
    covered = Math.max(covered, toMs);
  }
  return gaps;
}

/** The smallest interval around all spans. */
export function extentOf(spans: readonly Interval[]): Interval {
  return {
    fromMs: spans.reduce((least, { fromMs }) => Math.min(least, fromMs), Infinity),
    toMs: spans.reduce((most, { toMs }) => Math.max(most, toMs), -Infinity),
  };
}

/** Everything in any of the spans, in order; spans not more than `joinMs` apart become one. */
export function union(spans: readonly Interval[], joinMs = 0): readonly Interval[] {
  const merged: Interval[] = [];
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const open = merged.at(-1);
    if (open && span.fromMs - open.toMs <= joinMs)
      merged[merged.length - 1] = { fromMs: open.fromMs, toMs: Math.max(open.toMs, span.toMs) };
    else merged.push(span);
  }
  return merged;
}

/** What lies in both; each in order and without overlap. */
export function intersection(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  return a.flatMap((x) =>
    b.flatMap((y) => {
      const [fromMs, toMs] = [Math.max(x.fromMs, y.fromMs), Math.min(x.toMs, y.toMs)];
      return fromMs < toMs ? [{ fromMs, toMs }] : [];
    }),
  );
}
