import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** One timed round. `value` is in the case's unit; `details` are further figures of the round (p99, CPU seconds …), printed as medians. */
export interface Measured {
  readonly value: number;
  readonly details?: Readonly<Record<string, number>>;
}

export interface Contestant {
  readonly name: string;
  /** Runs once, asserts that what it produced is right, and answers how fast it was. */
  readonly run: () => Promise<Measured>;
  /** Why it cannot run on this machine, when it cannot. */
  readonly missing?: string | undefined;
}

/**
 * A figure of ours beside somebody else's on the same machine in the same minute. `higher`: median of the subject ÷ median of the comparator
 * (the smallest of several) must reach `bar`. `lower`: it must not exceed `bar` (of the smallest again).
 */
export interface Comparison {
  readonly name: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly bar: number;
  /** At least 5; 3 for rounds of more than ten seconds. */
  readonly rounds: number;
  /** Brings memory, disk or tables into the same state before every timed run. */
  readonly prime?: () => Promise<void>;
  readonly subject: Contestant;
  readonly comparators: readonly [Contestant, ...Contestant[]];
}

interface Figures {
  readonly name: string;
  readonly median: number;
  readonly best: number;
  readonly details: Readonly<Record<string, number>>;
}

export type Verdict =
  | { readonly name: string; readonly outcome: 'skipped'; readonly reason: string }
  | {
      readonly name: string;
      readonly outcome: 'reached' | 'missed';
      readonly unit: string;
      readonly ratio: number;
      readonly bar: number;
      readonly noisy: boolean;
      readonly subject: Figures;
      readonly comparators: readonly Figures[];
    };

/** Runs the comparison, prints it (JSON line on stdout, table on stderr) and fails the process when the ratio misses the bar; nothing else fails it. */
export async function compare(comparison: Comparison): Promise<Verdict> {
  const verdict = await measure(comparison);
  console.log(JSON.stringify({ ...verdict, node: process.versions.node, cores: os.availableParallelism() }));
  console.error(describe(verdict));
  if (verdict.outcome === 'missed') process.exitCode = 1;
  return verdict;
}

/** The comparison without printing. A round whose comparator spreads more than 2× between best and median is noisy: everything is repeated once. */
export async function measure(comparison: Comparison): Promise<Verdict> {
  const { name, better, bar, unit } = comparison;
  const missing = [comparison.subject, ...comparison.comparators].filter((c) => c.missing !== undefined);
  if (missing.length > 0)
    return { name, outcome: 'skipped', reason: missing.map((c) => `${c.name}: ${c.missing}`).join('; ') };
  let figures = await interleave(comparison);
  let noisy = isNoisy(figures, better);
  if (noisy) {
    figures = await interleave(comparison);
    noisy = isNoisy(figures, better);
  }
  const [subject, ...comparators] = figures;
  const ratio = subject!.median / Math.min(...comparators.map((c) => c.median));
  const outcome = (better === 'higher' ? ratio >= bar : ratio <= bar) ? 'reached' : 'missed';
  return { name, outcome, unit, ratio, bar, noisy, subject: subject!, comparators };
}

async function interleave({ subject, comparators, rounds, prime, better }: Comparison): Promise<Figures[]> {
  const contestants = [subject, ...comparators];
  const taken = contestants.map((): Measured[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [i, contestant] of contestants.entries()) {
      await prime?.();
      taken[i]!.push(await contestant.run());
    }
  return contestants.map(({ name }, i) => {
    const values = taken[i]!.map((m) => m.value);
    const labels = Object.keys(taken[i]![0]!.details ?? {});
    return {
      name,
      median: median(values),
      best: better === 'higher' ? Math.max(...values) : Math.min(...values),
      details: Object.fromEntries(labels.map((label) => [label, median(taken[i]!.map((m) => m.details![label]!))])),
    };
  });
}

function isNoisy([, ...comparators]: readonly Figures[], better: Comparison['better']): boolean {
  return comparators.some(({ best, median }) => (better === 'higher' ? best > 2 * median : median > 2 * best));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/**
 * Makes the machine hand out the memory that a file case of `bytes` will touch: writes and fsyncs a zero file 1.3 times as large beside it and
 * deletes it. A virtual machine gives free pages back to its host, and the first touch afterwards costs three times as much.
 */
export async function primeDisk(folder: string, bytes: number): Promise<void> {
  const file = path.join(folder, `.prime-${process.pid}`);
  const handle = await fs.open(file, 'w');
  try {
    const zeros = Buffer.alloc(1 << 20);
    for (let written = 0; written < bytes * 1.3; written += zeros.length) await handle.write(zeros);
    await handle.sync();
  } finally {
    await handle.close();
    await fs.rm(file);
  }
}

function describe(verdict: Verdict): string {
  if (verdict.outcome === 'skipped') return `⚠ ${verdict.name}: SKIPPED, ${verdict.reason}`;
  const { name, outcome, ratio, bar, unit, noisy, subject, comparators } = verdict;
  const rows = [subject, ...comparators].map((f) => {
    const details = Object.entries(f.details).map(([label, value]) => `${label} ${round(value)}`);
    return `    ${f.name.padEnd(44)} ${round(f.median).padStart(12)} ${unit}  best ${round(f.best)}  ${details.join('  ')}`;
  });
  const verb = outcome === 'reached' ? '✔' : '✖';
  return [`${verb} ${name}: ${ratio.toFixed(2)} (bar ${bar})${noisy ? '  NOISY' : ''}`, ...rows].join('\n');
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
}
