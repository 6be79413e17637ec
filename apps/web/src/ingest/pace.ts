/** 速度 – of a transfer, from what was seen of it lately. Times in ms, sizes in bytes. */
export interface Pace {
  /** Oldest first; the last is the present. */
  readonly seen: readonly Sight[];
}

interface Sight {
  readonly at: number;
  readonly bytes: number;
}

export const NO_PACE: Pace = { seen: [] };

/** Rates are told over this time: shorter jumps about, longer hides that a line has died. */
const WINDOW_MS = 10_000;

export function paced({ seen }: Pace, at: number, bytes: number): Pace {
  const backwards = seen.at(-1) !== undefined && bytes < seen.at(-1)!.bytes;
  const kept = backwards ? [] : seen.filter((sight, index) => at - sight.at <= WINDOW_MS || index === seen.length - 1);
  return { seen: [...kept, { at, bytes }] };
}

/** Bytes a second; undefined until there is something to tell from. */
export function rateOf({ seen }: Pace, now: number): number | undefined {
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || last.at - first.at < 500) return undefined;
  return (last.bytes - first.bytes) / ((Math.max(now, last.at) - first.at) / 1000);
}

/** ms until `size` is reached at the present rate; undefined while nothing moves. */
export function remaining(pace: Pace, size: number, now: number): number | undefined {
  const rate = rateOf(pace, now);
  const bytes = pace.seen.at(-1)?.bytes;
  return rate === undefined || rate <= 0 || bytes === undefined ? undefined : ((size - bytes) / rate) * 1000;
}
