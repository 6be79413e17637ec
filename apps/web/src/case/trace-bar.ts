import { parseInstant } from '@zhiji/calendar';
import type { CaseFile, RecordingItem } from '@zhiji/cases';
import type { Assessment } from '../client/queries.ts';

type Demand = Assessment['recordings'][number];

/** A piece of the recordings' lane. `recording` is solid, `gap` is a break in what had to be recorded. */
export type TraceBar = BarPlace &
  (
    | { readonly kind: 'recording'; readonly recording: RecordingItem }
    | { readonly kind: 'gap'; readonly demand: Demand; readonly explained: boolean; readonly whole: boolean }
    | { readonly kind: 'undecided'; readonly demand: Demand }
  );

interface BarPlace {
  readonly from: number;
  readonly to: number;
  /** Side by side from the axis outwards. */
  readonly column: number;
  readonly fromRow: number;
  readonly toRow: number;
}

type Unplaced = TraceBar extends infer B
  ? B extends BarPlace
    ? Omit<B, 'column' | 'fromRow' | 'toRow'>
    : never
  : never;
type Placed = Unplaced & { readonly column: number };

/** Breaks stand at the axis; recordings stand beside each other where they overlap. */
export function barsOf(file: CaseFile, { recordings: demands }: Pick<Assessment, 'recordings'>, now: number): Placed[] {
  const breaks = demands.flatMap((demand) => breaksOf(demand, file, now));
  const recordings = file.recordings.flatMap((recording): Unplaced[] => {
    const [from, to] = [recording.from, recording.to].map((text) => (text ? parseInstant(text) : undefined));
    return from === undefined || to === undefined ? [] : [{ kind: 'recording', from, to, recording }];
  });
  const placed: Placed[] = [];
  for (const bar of [...breaks, ...recordings.sort((a, b) => a.from - b.from)]) {
    let column = 0;
    while (placed.some((other) => other.column === column && overlap(other, bar))) column += 1;
    placed.push({ ...bar, column });
  }
  return placed;
}

function breaksOf(demand: Demand, file: CaseFile, now: number): Unplaced[] {
  const [from, to] = spanOf(demand, file, now) ?? [];
  if (demand.status === 'unknown')
    return from === undefined || to === undefined ? [] : [{ kind: 'undecided', from, to, demand }];
  if (demand.recordings.length === 0 && (demand.status === 'missing' || demand.status === 'explained'))
    return from === undefined || to === undefined
      ? []
      : [{ kind: 'gap', from, to, demand, explained: demand.status === 'explained', whole: true }];
  return demand.gaps.map(({ from: begin, to: end, explained }) => ({
    kind: 'gap',
    from: parseInstant(begin)!,
    to: parseInstant(end)!,
    demand,
    explained,
    whole: false,
  }));
}

/** What had to be recorded: as assessed, else the whole of the activity, else the moment of the thing. */
function spanOf({ from, to, object }: Demand, file: CaseFile, now: number): readonly [number, number] | undefined {
  if (from && to) return [parseInstant(from)!, parseInstant(to)!];
  const activity = file.activities.find(({ id }) => id === object.id);
  if (activity) return [activity.startedAt, activity.endedAt ?? now];
  const moment = from
    ? parseInstant(from)
    : (file.services.find(({ id }) => id === object.id)?.attempts.at(-1)?.at ??
      file.measures.find(({ id }) => id === object.id)?.takenAt ??
      file.documents.find(({ id }) => id === object.id)?.signatures.find(({ refused }) => refused)?.at);
  return moment === undefined ? undefined : [moment, moment];
}

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  Math.max(a.from, b.from) < Math.min(a.to, b.to) || (a.from === b.from && a.to === b.to);
