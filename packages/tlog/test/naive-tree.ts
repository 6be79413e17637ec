import { hash } from 'node:crypto';
import { hashFromBytes, treeHash, type Hash, type TreeHash } from '../src/index.ts';

/** RFC 6962 §2.1 as it is written: over whole lists, recursive, sharing nothing with what it checks. */
export function naiveRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Uint8Array.of(0), leaves[0]!);
  const k = split(leaves.length);
  return sha256(Uint8Array.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

/** PATH(m, D[n]) of §2.1.1. */
export function naivePath(m: number, leaves: readonly Uint8Array[]): Buffer[] {
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

/** PROOF(m, D[n]) of §2.1.2. */
export function naiveConsistency(m: number, leaves: readonly Uint8Array[], known = true): Buffer[] {
  if (m === leaves.length) return known ? [] : [naiveRoot(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...naiveConsistency(m, leaves.slice(0, k), known), naiveRoot(leaves.slice(k))]
    : [...naiveConsistency(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}

export const sha256Tree: TreeHash = treeHash((bytes) => hash('sha256', bytes, 'latin1'));

export const asHashes = (buffers: readonly Uint8Array[]): Hash[] => buffers.map((bytes) => hashFromBytes(bytes));

/** Leaves of differing lengths, the first of them empty. */
export const leavesOf = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => new TextEncoder().encode(i === 0 ? '' : `leaf ${i}`));

function sha256(...parts: readonly Uint8Array[]): Buffer {
  return hash('sha256', Buffer.concat(parts), 'buffer');
}

function split(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}
