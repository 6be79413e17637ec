import type { Hash } from './hash.ts';
import type { TreeHash } from './tree-hash.ts';

/** The growing right edge of a tree: the roots of its perfect subtrees, largest first. Needs nothing else to take more leaves. */
export class TreeAppender {
  readonly #hash: TreeHash;
  readonly #edge: Hash[];
  #size: number;

  /** Continues a tree of `size` leaves. Throws RangeError when `edge` has not one hash for each one bit of `size`. */
  constructor(hash: TreeHash, size = 0, edge: readonly Hash[] = []) {
    if (!isTreeSize(size) || edge.length !== oneBits(size))
      throw new RangeError(`an edge of ${edge.length} hashes does not belong to a tree of ${size} leaves`);
    this.#hash = hash;
    this.#size = size;
    this.#edge = [...edge];
  }

  get size(): number {
    return this.#size;
  }

  get edge(): readonly Hash[] {
    return [...this.#edge];
  }

  /** Takes the next leaf by its leaf hash. */
  append(leaf: Hash): void {
    let root = leaf;
    // Every trailing one bit of the size is a perfect subtree on the left that is now matched by one as large.
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) root = this.#hash.node(this.#edge.pop()!, root);
    this.#edge.push(root);
    this.#size++;
  }

  root(): Hash {
    if (this.#edge.length === 0) return this.#hash.empty;
    return this.#edge.reduceRight((right, left) => this.#hash.node(left, right));
  }
}

/** Sizes are numbers below 2^53. */
export function isTreeSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function oneBits(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}
