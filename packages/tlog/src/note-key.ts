import { fromBase64, toBase64 } from './base64.ts';
import type { Digest } from './hash.ts';
import { isKeyName, type NoteSigner, type NoteVerifier } from './note.ts';

/** Ed25519 of RFC 8032 over raw keys: 32-byte public key, 32-byte seed, 64-byte signature. */
export interface Ed25519 {
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
  readonly sign: (seed: Uint8Array, message: Uint8Array) => Uint8Array;
  readonly publicKey: (seed: Uint8Array) => Uint8Array;
}

/** Signature type 0x01 of C2SP signed-note. */
const ED25519 = 1;
const KEY_LENGTH = 32;
const SIGNATURE_LENGTH = 64;

/** The verifier key `name+hhhhhhhh+base64(type ‖ public key)` of an Ed25519 key. */
export function verifierKey(name: string, publicKey: Uint8Array, sha256: Digest): string {
  return `${name}+${hexKeyId(keyId(name, publicKey, sha256))}+${toBase64(typed(publicKey))}`;
}

/** The verifier a verifier key describes; undefined when it is not of type Ed25519 or its id does not follow from name and key. */
export function parseVerifierKey(
  text: string,
  { verify }: Pick<Ed25519, 'verify'>,
  sha256: Digest,
): NoteVerifier | undefined {
  const [, name, id, base64] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const publicKey = keyOf(base64);
  if (!isKeyName(name ?? '') || !publicKey) return undefined;
  const expected = keyId(name!, publicKey, sha256);
  if (hexKeyId(expected) !== id) return undefined;
  return { name: name!, keyId: expected, verify: verifyWith(publicKey, verify) };
}

export interface Ed25519Signer extends NoteSigner {
  /** What others verify its notes with. */
  readonly verifierKey: string;
}

/** The secret `PRIVATE+KEY+name+hhhhhhhh+base64(type ‖ seed)` of an Ed25519 key. Throws RangeError on a name that cannot be one. */
export function signerKey(name: string, seed: Uint8Array, ed25519: Ed25519, sha256: Digest): string {
  if (!isKeyName(name)) throw new RangeError(`not a key name: ${name}`);
  const id = keyId(name, ed25519.publicKey(seed), sha256);
  return `PRIVATE+KEY+${name}+${hexKeyId(id)}+${toBase64(typed(seed))}`;
}

/** The signer of a secret made by `signerKey`; undefined when it is not one. */
export function parseSignerKey(text: string, ed25519: Ed25519, sha256: Digest): Ed25519Signer | undefined {
  const [, name, id, base64] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const seed = keyOf(base64);
  if (!isKeyName(name ?? '') || !seed) return undefined;
  const publicKey = ed25519.publicKey(seed);
  const expected = keyId(name!, publicKey, sha256);
  if (hexKeyId(expected) !== id) return undefined;
  return {
    name: name!,
    keyId: expected,
    verifierKey: verifierKey(name!, publicKey, sha256),
    verify: verifyWith(publicKey, ed25519.verify),
    sign: (message) => ed25519.sign(seed, message),
  };
}

function verifyWith(publicKey: Uint8Array, verify: Ed25519['verify']): NoteVerifier['verify'] {
  return (message, signature) => signature.length === SIGNATURE_LENGTH && verify(publicKey, message, signature);
}

/** SHA-256(name ‖ 0x0A ‖ type ‖ public key), first four bytes. */
function keyId(name: string, publicKey: Uint8Array, sha256: Digest): number {
  const head = new TextEncoder().encode(`${name}\n`);
  const digest = sha256(Uint8Array.of(...head, ...typed(publicKey)));
  return new DataView(digest.buffer, digest.byteOffset).getUint32(0);
}

function typed(key: Uint8Array): Uint8Array {
  return Uint8Array.of(ED25519, ...key);
}

function keyOf(base64: string | undefined): Uint8Array | undefined {
  const bytes = base64 === undefined ? undefined : fromBase64(base64);
  return bytes?.length === 1 + KEY_LENGTH && bytes[0] === ED25519 ? bytes.slice(1) : undefined;
}

function hexKeyId(id: number): string {
  return id.toString(16).padStart(8, '0');
}
