import { hash } from 'node:crypto';
import { treeHash, type LeafDigests, type TreeHash } from '@zhiji/tlog';

/** Merkle tree hashing at the speed of OpenSSL. Not to be shared between threads. */
export function nodeTreeHash(algorithm: 'sha256' | 'sm3'): TreeHash {
  return treeHash(
    (bytes) => hash(algorithm, bytes, 'latin1'),
    (target, text, at) => void latin1Write.call(target, text, at, text.length),
  );
}

export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');

export const leafDigests: LeafDigests = {
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  sm3: (bytes) => hash('sm3', bytes, 'hex'),
};

/** The tree of every journal. */
export const sha256Tree = nodeTreeHash('sha256');

/** What `buffer.write(text, at, length, 'latin1')` comes down to; without the detour an append is a twentieth faster. */
const { latin1Write } = Buffer.prototype as unknown as {
  readonly latin1Write: (this: Uint8Array, text: string, at: number, length: number) => number;
};
