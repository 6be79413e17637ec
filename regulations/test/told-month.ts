import { dayOfCivil, endOfDay, startOfDay } from '@zhiji/calendar';
import type { CaseEvent, Match, Program, Scope, SettledNorm } from '@zhiji/law';
import { sampleFact } from './sample-fact.ts';

/** Every month from 2019 to 2030. */
export const MONTHS: readonly (readonly [year: number, month: number])[] = Array.from({ length: 144 }, (_, i) => [
  2019 + Math.floor(i / 12),
  (i % 12) + 1,
]);

/** The first and the last millisecond of a month. */
export function edgesOf(year: number, month: number): readonly [number, number] {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return [
    startOfDay(dayOfCivil({ year, month, dayOfMonth: 1 })),
    endOfDay(dayOfCivil({ ...next, dayOfMonth: 1 }) - 1) - 1,
  ];
}

/** One fact as the law may meet it, and the norms it raises. */
export interface Raiser {
  readonly match: Match;
  readonly scope: Scope;
  readonly norms: readonly SettledNorm[];
}

/** The facts that raise the norms of a program, each kind once; what the law itself derives is raised by what it follows from. */
export const raisersOf = (program: Program): readonly Raiser[] =>
  [
    ...Map.groupBy(
      program.norms.filter((norm) => raiserOf(program, norm)),
      (norm) => JSON.stringify([norm.scope ?? 'case', raiserOf(program, norm)]),
    ).values(),
  ].map((norms) => ({ match: raiserOf(program, norms[0]!)!, scope: norms[0]!.scope ?? 'case', norms }));

function raiserOf(program: Program, norm: SettledNorm): Match | undefined {
  if (norm.form === 'access') return undefined;
  const on = norm.form === 'keep' ? { type: 'recording.ended' } : norm.on;
  const origin = program.norms.find((other) => other.form === 'derived' && other.type === on.type);
  return origin && 'on' in origin ? origin.on : on;
}

/** The history of that one fact, at an instant. */
export const told = ({ match, norms }: Raiser, at: number): readonly CaseEvent[] => [
  sampleFact(match, {
    id: 'f1',
    at,
    objects: Object.fromEntries(norms.map(({ per }) => [per, per === 'case' ? 'c1' : 'f1'])),
  }),
];
