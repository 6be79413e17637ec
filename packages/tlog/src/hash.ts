import { binaryFromBase64, binaryString, bytesOf } from './base64.ts';

declare const kind: unique symbol;

/**
 * 哈希值: 32 bytes as a string of 32 characters below U+0100, one per byte. Equal hashes are `===`, and hashing them needs no allocation of a
 * byte array (five times faster in the hot path of a journal).
 */
export type Hash = string & { readonly [kind]: 'hash' };

/** A one-shot hash function over bytes with 32 bytes of output: SHA-256, SM3. */
export type Digest = (bytes: Uint8Array) => Uint8Array;

export const HASH_LENGTH = 32;

/** Throws RangeError unless there are exactly 32 bytes. */
export function hashFromBytes(bytes: Uint8Array): Hash {
  if (bytes.length !== HASH_LENGTH) throw new RangeError(`a hash has ${HASH_LENGTH} bytes, not ${bytes.length}`);
  return binaryString(bytes) as Hash;
}

export function hashToBytes(hash: Hash): Uint8Array {
  return bytesOf(hash);
}

export function hashToBase64(hash: Hash): string {
  return btoa(hash);
}

/** Undefined for anything but the canonical base64 of 32 bytes. */
export function hashFromBase64(text: string): Hash | undefined {
  const binary = binaryFromBase64(text);
  return binary?.length === HASH_LENGTH ? (binary as Hash) : undefined;
}

/** `count` hashes laid end to end, as in a tile. Throws RangeError when the length is not a multiple of 32. */
export function hashesFromBytes(bytes: Uint8Array): Hash[] {
  if (bytes.length % HASH_LENGTH !== 0) throw new RangeError(`${bytes.length} bytes are not whole hashes`);
  const all = binaryString(bytes);
  return Array.from(
    { length: all.length / HASH_LENGTH },
    (_, i) => all.slice(i * HASH_LENGTH, (i + 1) * HASH_LENGTH) as Hash,
  );
}

export function hashesToBytes(hashes: readonly Hash[]): Uint8Array {
  return bytesOf(hashes.join(''));
}

/** Lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
