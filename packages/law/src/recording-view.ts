import type { Instance, RecordingOutcome, RecordingStatus } from './outcome.ts';
import type { Program, SettledRecordingNorm } from './program.ts';
import { mergeVerdicts, verdictOf, type RecordingView } from './verdict.ts';

/** From the strictest to the mildest. */
const RANK: readonly RecordingStatus[] = [
  'missing',
  'explained',
  'unknown',
  'running',
  'complete',
  'exempt',
  'notApplicable',
];

interface Demand {
  readonly norm: SettledRecordingNorm;
  readonly object: string;
  readonly outcome: RecordingOutcome;
}

/** Norms that demand a recording of one occasion become one demand: all bases named, the strictest outcome shown. */
export function recordingViews(program: Program, instances: readonly Instance[]): RecordingView[] {
  const occasions = new Map<string, Demand[]>();
  for (const { norm: index, object, outcome } of instances) {
    const norm = program.norms[index]!;
    if (outcome.form !== 'recording' || norm.form !== 'recording' || outcome.applies === false) continue;
    const key = JSON.stringify([norm.per, object, norm.topic, outcome.span]);
    const demands = occasions.get(key);
    if (demands) demands.push({ norm, object, outcome });
    else occasions.set(key, [{ norm, object, outcome }]);
  }
  return [...occasions.values()].map((demands) => merged(demands));
}

function merged(demands: readonly Demand[]): RecordingView {
  const sorted = demands.toSorted((a, b) => RANK.indexOf(a.outcome.status) - RANK.indexOf(b.outcome.status));
  const { norm, object, outcome } = sorted[0]!;
  const { span, coverage, recordings, notCounted, status } = outcome;
  return {
    ...verdictOf(norm, object),
    ...mergeVerdicts(sorted.map((demand) => verdictOf(demand.norm, object))),
    scenes: [...new Set(sorted.map((demand) => demand.norm.scene))],
    continuous: demands.some((demand) => demand.norm.continuous),
    status,
    ...(span ? { from: span.from, to: span.to } : {}),
    ...(coverage === undefined ? {} : { coverage }),
    gaps: demands
      .flatMap((demand) => demand.outcome.gaps)
      .filter((gap, at, all) => all.findIndex(({ from, to }) => from === gap.from && to === gap.to) === at),
    recordings,
    notCounted,
    without: [...new Set(demands.flatMap((demand) => demand.outcome.without ?? []))],
  };
}
