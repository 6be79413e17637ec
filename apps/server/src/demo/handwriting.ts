import type { Strokes } from '@zhiji/documents';

/** A signature as a pad would have caught it: a scrawl that is the same for the same name. */
export function handwriting(name: string): Strokes {
  const next = sequence(Array.from(name).reduce((seed, sign) => (seed * 31 + sign.codePointAt(0)!) >>> 0, 7));
  const width = 100 * name.length;
  const paths = Array.from(name).flatMap((_, at) => {
    const left = at * 100 + 12;
    return Array.from({ length: 3 + Math.floor(next() * 3) }, () => stroke(left, next));
  });
  return { width, height: 120, paths };
}

function stroke(left: number, next: () => number): string {
  const point = () => `${Math.round(left + next() * 76)},${Math.round(14 + next() * 92)}`;
  return `M ${point()} C ${point()} ${point()} ${point()}`;
}

/** Park and Miller's minimal standard generator, in 0–1. */
function sequence(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}
