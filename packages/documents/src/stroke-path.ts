import type { Strokes } from './signature.ts';

/** One drawing step: `M` and `L` have one point, `Q` a control and an end, `C` two controls and an end; 0 to 1 across the box. */
export interface Step {
  readonly to: Letter;
  readonly points: readonly Point[];
}
type Letter = keyof typeof POINTS;
type Point = readonly [x: number, y: number];

const POINTS = { M: 1, L: 1, Q: 2, C: 3 } as const;
const TOKEN = /[MLQC]|-?\d+(?:\.\d+)?/g;
const BETWEEN = /[\s,]+/g;

/** Undefined when a path is not of the grammar of `Strokes`. */
export function strokeSteps({ width, height, paths }: Strokes): readonly Step[] | undefined {
  if (!(width > 0 && height > 0)) return undefined;
  const drawn = paths.map((path) => stepsOf(path, width, height));
  return drawn.length > 0 && drawn.every((steps) => steps !== undefined) ? drawn.flat() : undefined;
}

function stepsOf(path: string, width: number, height: number): readonly Step[] | undefined {
  if (path.replace(TOKEN, '').replace(BETWEEN, '') !== '') return undefined;
  const steps: Step[] = [];
  let to: Letter | undefined;
  let numbers: number[] = [];
  for (const token of path.match(TOKEN) ?? []) {
    if (token in POINTS) {
      if (numbers.length > 0) return undefined;
      to = token as Letter;
      continue;
    }
    numbers.push(Number(token));
    if (!to || numbers.length < POINTS[to] * 2) continue;
    steps.push({ to, points: pairs(numbers, width, height) });
    numbers = [];
  }
  return numbers.length === 0 && steps[0]?.to === 'M' ? steps : undefined;
}

const pairs = (numbers: readonly number[], width: number, height: number): readonly Point[] =>
  Array.from(
    { length: numbers.length / 2 },
    (_, i) => [numbers[2 * i]! / width, numbers[2 * i + 1]! / height] as const,
  );
