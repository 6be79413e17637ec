import type { Hash } from './hash.ts';
import { perfectSubtrees, type LeafRange, type ReadNode } from './proof.ts';
import { placeOfNode, tileWidth, type HashTile } from './tile.ts';
import { TreeAppender } from './tree-appender.ts';
import type { TreeHash } from './tree-hash.ts';

/** The tiles of a tree of `size` leaves that hold what the roots of `ranges` are made of, each once. */
export function tilesForRanges(ranges: readonly LeafRange[], size: number): HashTile[] {
  const tiles = new Map<string, HashTile>();
  for (const { level, index } of ranges.flatMap(perfectSubtrees)) {
    const place = placeOfNode(level, index);
    const width = tileWidth(place.tileLevel, place.index, size);
    tiles.set(`${place.tileLevel}/${place.index}`, { level: place.tileLevel, index: place.index, width });
  }
  return [...tiles.values()];
}

/** Reads nodes out of tiles; `hashesOf` answers the hashes of the tile at a level and index, as many as the tree has there. */
export function nodesFromTiles(hash: TreeHash, hashesOf: (level: number, index: number) => readonly Hash[]): ReadNode {
  return (level, index) => {
    const { tileLevel, index: tile, from, count } = placeOfNode(level, index);
    const hashes = hashesOf(tileLevel, tile).slice(from, from + count);
    if (hashes.length < count) throw new RangeError(`tile ${tileLevel}/${tile} ends before hash ${from + count}`);
    return rootOfHashes(hash, hashes);
  };
}

/** Root over hashes of equally large subtrees, such as those of a tile. */
export function rootOfHashes(hash: TreeHash, hashes: readonly Hash[]): Hash {
  const tree = new TreeAppender(hash);
  for (const leaf of hashes) tree.append(leaf);
  return tree.root();
}
