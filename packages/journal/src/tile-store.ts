import type { ClientBase } from 'pg';
import {
  hashesFromBytes,
  hashFromBytes,
  nodesFromTiles,
  rangeRoot,
  TILE_WIDTH,
  tilesForRanges,
  tileWidth,
  type Hash,
  type LeafRange,
} from '@zhiji/tlog';
import { sha256Tree } from './hashing.ts';

/**
 * The hashes of a tile: a full one as integration has written it, a partial one made of what is below it. Undefined when the journal has not
 * so many, or has not integrated them.
 */
export async function readTile(
  client: ClientBase,
  agencyId: string,
  level: number,
  index: number,
  width: number,
): Promise<readonly Hash[] | undefined> {
  const hashes =
    width === TILE_WIDTH
      ? await readFullTile(client, agencyId, level, index)
      : await readHashesBelow(client, agencyId, level, index * TILE_WIDTH, width);
  return hashes.length === width ? hashes : undefined;
}

/** The leaves `from` to `from` + `count` − 1, as far as there are. */
export async function readLeaves(
  client: ClientBase,
  agencyId: string,
  from: number,
  count: number,
): Promise<readonly Buffer[]> {
  const { rows } = await client.query<{ leaf: Buffer }>(
    'select leaf from journal_entry where agency_id = $1 and leaf_index >= $2 and leaf_index < $3 order by leaf_index',
    [agencyId, from, from + count],
  );
  return rows.map((row) => row.leaf);
}

/** Up to `count` hashes of the tiles of `level`, made of leaves or of the full tiles one level below. */
export async function readHashesBelow(
  client: ClientBase,
  agencyId: string,
  level: number,
  from: number,
  count: number,
): Promise<readonly Hash[]> {
  if (level === 0) return (await readLeaves(client, agencyId, from, count)).map((leaf) => sha256Tree.leaf(leaf));
  const { rows } = await client.query<{ root: Buffer }>(
    `select root from log_tile
     where agency_id = $1 and level = $2 and tile_index >= $3 and tile_index < $4 order by tile_index`,
    [agencyId, level - 1, from, from + count],
  );
  return rows.map((row) => hashFromBytes(row.root));
}

/** Roots of ranges of leaves in the tree of `size` leaves, read from tiles; undefined when tiles are missing. */
export async function readRangeRoots(
  client: ClientBase,
  agencyId: string,
  ranges: readonly LeafRange[],
  size: number,
): Promise<readonly Hash[] | undefined> {
  const tiles = new Map<string, readonly Hash[]>();
  for (const { level, index } of tilesForRanges(ranges, size)) {
    const hashes = await readTile(client, agencyId, level, index, tileWidth(level, index, size));
    if (!hashes) return undefined;
    tiles.set(`${level}/${index}`, hashes);
  }
  const read = nodesFromTiles(sha256Tree, (level, index) => tiles.get(`${level}/${index}`)!);
  return ranges.map((range) => rangeRoot(sha256Tree, range, read));
}

async function readFullTile(
  client: ClientBase,
  agencyId: string,
  level: number,
  index: number,
): Promise<readonly Hash[]> {
  const { rows } = await client.query<{ hashes: Buffer }>(
    'select hashes from log_tile where agency_id = $1 and level = $2 and tile_index = $3',
    [agencyId, level, index],
  );
  return rows[0] ? hashesFromBytes(rows[0].hashes) : [];
}
