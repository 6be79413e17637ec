import { HASH_LENGTH, type Hash } from './hash.ts';
import { isTreeSize } from './tree-appender.ts';
import type { TreeHash } from './tree-hash.ts';

export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/** RFC 9162 §2.1.3.2: whether `proof` shows that the tree of `size` leaves under `root` has `leaf` (a leaf hash) at `index`. Everything may be hostile. */
export function verifyInclusion(hash: TreeHash, { index, size, leaf, root, proof }: InclusionClaim): boolean {
  if (!isTreeSize(index) || !isTreeSize(size) || index >= size) return false;
  if (![leaf, ...proof].every((h) => h.length === HASH_LENGTH)) return false;
  let position = index;
  let last = size - 1;
  let made = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      made = hash.node(sibling, made);
      // A right edge without siblings on these levels.
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, half(last)];
    } else made = hash.node(made, sibling);
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && made === root;
}

export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly size: number;
  readonly oldRoot: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/**
 * RFC 9162 §2.1.4.2: whether `proof` shows that the tree under `oldRoot` is the first `oldSize` leaves of the tree under `root`. The tree without
 * leaves is consistent with everything, which says nothing, and is refused. Everything may be hostile.
 */
export function verifyConsistency(hash: TreeHash, claim: ConsistencyClaim): boolean {
  const { oldSize, size, oldRoot, root, proof } = claim;
  if (!isTreeSize(oldSize) || !isTreeSize(size) || oldSize < 1 || oldSize > size) return false;
  if (oldSize === size) return proof.length === 0 && oldRoot === root;
  if (proof.length === 0) return false;
  let position = oldSize - 1;
  let last = size - 1;
  while (position % 2 === 1) [position, last] = [half(position), half(last)];
  // A power of two is itself a subtree of the larger tree, and the proof leaves it out.
  const [first, ...rest] = position === 0 ? [oldRoot, ...proof] : proof;
  if (![first!, ...rest].every((h) => h.length === HASH_LENGTH)) return false;
  let oldMade = first!;
  let made = first!;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (position % 2 === 1 || position === last) {
      oldMade = hash.node(sibling, oldMade);
      made = hash.node(sibling, made);
      while (position % 2 === 0 && position !== 0) [position, last] = [position / 2, half(last)];
    } else made = hash.node(made, sibling);
    [position, last] = [half(position), half(last)];
  }
  return last === 0 && oldMade === oldRoot && made === root;
}

function half(value: number): number {
  return Math.floor(value / 2);
}
