import { createHash, getHashes } from 'node:crypto';
import { hexOf } from '@zhiji/tlog';
import { Sm3 } from './sm3.ts';

/** 摘要算法 by the names BagIt gives them in the names of manifests. */
export type DigestName = (typeof DIGEST_NAMES)[number];

export const DIGEST_NAMES = ['sha256', 'sm3', 'sha512', 'sha384', 'sha224', 'sha1', 'md5'] as const;

export const isDigestName = (name: string): name is DigestName => DIGEST_NAMES.some((known) => known === name);

/** A digest being computed; `digest` ends it. */
export interface RunningDigest {
  readonly update: (bytes: Uint8Array) => unknown;
  readonly digest: () => Uint8Array;
}

/** SM3 comes from OpenSSL where it has it (327 MB/s) and from our own code where it has not. */
export function startDigest(name: DigestName): RunningDigest {
  return name === 'sm3' && !OPENSSL_HAS_SM3 ? new Sm3() : createHash(name);
}

export function digestOf(name: DigestName, bytes: Uint8Array): Uint8Array {
  const running = startDigest(name);
  running.update(bytes);
  return running.digest();
}

/** Lower-case hex. */
export function hexDigest(name: DigestName, bytes: Uint8Array): string {
  return hexOf(digestOf(name, bytes));
}

const OPENSSL_HAS_SM3 = getHashes().includes('sm3');
