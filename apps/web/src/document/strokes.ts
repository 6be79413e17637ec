/** 笔迹 – SVG path data (M, L, Q, absolute) in a box of `width` × `height`. */
export interface Strokes {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly string[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One path for each stroke of the pen, through the middles of its points; a dot is a line of a tenth. */
export const pathsOf = (groups: readonly { readonly points: readonly Point[] }[]): readonly string[] =>
  groups.flatMap(({ points }) => (points.length > 0 ? [pathOf(points)] : []));

function pathOf(points: readonly Point[]): string {
  const first = points[0]!;
  if (points.length < 3) {
    const last = points[1] ?? { x: first.x + 0.1, y: first.y };
    return `M ${at(first)} L ${at(last)}`;
  }
  const curves = points.slice(1, -1).map((point, index) => `Q ${at(point)} ${at(middle(point, points[index + 2]!))}`);
  return `M ${at(first)} ${curves.join(' ')} L ${at(points.at(-1)!)}`;
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

const at = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;
