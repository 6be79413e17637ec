/** C2SP tlog-tiles: up to 256 hashes of one height, eight levels of the tree apart. */
export interface HashTile {
  readonly level: number;
  readonly index: number;
  /** 256, or less for the partial tile at the right edge. */
  readonly width: number;
}

/** The entries below a tile of level 0. */
export interface EntryTile {
  readonly level: 'entries';
  readonly index: number;
  readonly width: number;
}

export type Tile = HashTile | EntryTile;

export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const MAX_LEVEL = 63;

/** `tile/<L>/<N>[.p/<W>]`, to be put behind the prefix of the log. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [];
  for (let rest = index; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`${groups.length > 0 ? 'x' : ''}${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** The tile a path names; undefined when it is not the one way of writing it. */
export function parseTilePath(path: string): Tile | undefined {
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!match) return undefined;
  const [, level, groups, width] = match;
  const place = {
    index: Number(groups!.replaceAll(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const tile: Tile = level === 'entries' ? { level, ...place } : { level: Number(level), ...place };
  const allowed = tile.width >= 1 && (tile.level === 'entries' || tile.level <= MAX_LEVEL);
  return allowed && Number.isSafeInteger(tile.index) && tilePath(tile) === path ? tile : undefined;
}

/** How many hashes (or entries) the tile has in a tree of `size` leaves, 0 to 256. */
export function tileWidth(level: Tile['level'], index: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** Every hash tile of a tree of `size` leaves, level by level, from left to right. */
export function* tilesOf(size: number): Generator<HashTile> {
  for (let level = 0; tileWidth(level, 0, size) > 0; level++)
    for (let index = 0, width; (width = tileWidth(level, index, size)) > 0; index++) yield { level, index, width };
}

/** Where in its tile the perfect subtree over 2^`level` leaves lies: hashes `from` to `from` + `count` − 1 of tile `index` of `tileLevel`. */
export interface NodePlace {
  readonly tileLevel: number;
  readonly index: number;
  readonly from: number;
  readonly count: number;
}

export function placeOfNode(level: number, index: number): NodePlace {
  const count = 2 ** (level % TILE_HEIGHT);
  const first = index * count;
  return {
    tileLevel: Math.floor(level / TILE_HEIGHT),
    index: Math.floor(first / TILE_WIDTH),
    from: first % TILE_WIDTH,
    count,
  };
}
