import { binaryString } from './base64.ts';
import { HASH_LENGTH, type Digest, type Hash } from './hash.ts';

/** Merkle tree hashing of RFC 9162 §2.1.1 (RFC 6962 §2.1) over one hash function. Holds buffers: not for use from two threads. */
export interface TreeHash {
  /** Root of the tree without leaves. */
  readonly empty: Hash;
  /** HASH(0x00 ‖ data) */
  readonly leaf: (data: Uint8Array) => Hash;
  /** HASH(0x01 ‖ left ‖ right) */
  readonly node: (left: Hash, right: Hash) => Hash;
}

/** Puts the bytes of a hash into `target` from `at` on. */
export type WriteHash = (target: Uint8Array, hash: Hash, at: number) => void;

/**
 * `digest` answers 32 bytes as a binary string (one character below U+0100 per byte) and keeps no reference to its argument. `write` may be
 * given where the platform copies strings faster than a loop does.
 */
export function treeHash(digest: (bytes: Uint8Array) => string, write: WriteHash = writeHash): TreeHash {
  const node = new Uint8Array(1 + 2 * HASH_LENGTH);
  node[0] = 1;
  let leaf = new Uint8Array(1);
  return {
    empty: digest(new Uint8Array(0)) as Hash,
    leaf(data) {
      if (leaf.length !== data.length + 1) leaf = new Uint8Array(data.length + 1);
      leaf.set(data, 1);
      return digest(leaf) as Hash;
    },
    node(left, right) {
      write(node, left, 1);
      write(node, right, 1 + HASH_LENGTH);
      return digest(node) as Hash;
    },
  };
}

/** A digest that answers bytes, as `treeHash` takes it. */
export function binaryDigest(digest: Digest): (bytes: Uint8Array) => string {
  return (bytes) => binaryString(digest(bytes));
}

function writeHash(target: Uint8Array, hash: Hash, at: number): void {
  for (let i = 0; i < HASH_LENGTH; i++) target[at + i] = hash.charCodeAt(i);
}
