import type { Hash } from './hash.ts';
import { isTreeSize } from './tree-appender.ts';
import type { TreeHash } from './tree-hash.ts';

/** Leaves `begin` to `end` − 1. */
export interface LeafRange {
  readonly begin: number;
  readonly end: number;
}

/** Root of the perfect subtree over leaves `index` · 2^`level` to (`index` + 1) · 2^`level` − 1. */
export type ReadNode = (level: number, index: number) => Hash;

/** The subtrees whose roots prove leaf `index` in a tree of `size` leaves, in the order of RFC 9162 §2.1.3.1. Throws RangeError. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!isTreeSize(size) || !isTreeSize(index) || index >= size)
    throw new RangeError(`no leaf ${index} in ${size} leaves`);
  const ranges: LeafRange[] = [];
  let begin = 0;
  let end = size;
  while (end - begin > 1) {
    const middle = begin + leftSize(end - begin);
    if (index < middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  return ranges.reverse();
}

/** The subtrees whose roots prove that the first `old` of `size` leaves are the older tree, in the order of RFC 9162 §2.1.4.1. Throws RangeError. */
export function consistencyRanges(old: number, size: number): LeafRange[] {
  if (!isTreeSize(size) || !isTreeSize(old) || old < 1 || old > size)
    throw new RangeError(`no tree of ${old} in ${size} leaves`);
  const ranges: LeafRange[] = [];
  let begin = 0;
  let end = size;
  while (end !== old) {
    const middle = begin + leftSize(end - begin);
    if (old <= middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  // The verifier knows the root of the old tree; a subtree of it has to be given.
  if (begin > 0) ranges.push({ begin, end });
  return ranges.reverse();
}

/** Merkle tree hash of the leaves of `range`, which begins at 0 or is a range of a proof. */
export function rangeRoot(hash: TreeHash, range: LeafRange, read: ReadNode): Hash {
  if (range.end === range.begin) return hash.empty;
  return perfectSubtrees(range)
    .map(({ level, index }) => read(level, index))
    .reduceRight((right, left) => hash.node(left, right));
}

/** The perfect subtrees that make up a range, from left to right. */
export function perfectSubtrees({ begin, end }: LeafRange): { readonly level: number; readonly index: number }[] {
  const subtrees = [];
  for (let at = begin; at < end;) {
    let level = 0;
    let width = 1;
    while (at % (2 * width) === 0 && at + 2 * width <= end) {
      level++;
      width *= 2;
    }
    subtrees.push({ level, index: at / width });
    at += width;
  }
  return subtrees;
}

/** Largest power of two smaller than `size`, for a size above one. */
function leftSize(size: number): number {
  let left = 1;
  while (2 * left < size) left *= 2;
  return left;
}
