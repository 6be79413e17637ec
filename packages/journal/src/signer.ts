import { createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import {
  parseSignerKey,
  parseVerifierKey,
  signerKey,
  type Ed25519,
  type Ed25519Signer,
  type NoteVerifier,
} from '@zhiji/tlog';
import { JournalFault } from './fault.ts';
import { sha256 } from './hashing.ts';

/** A new secret for the log of `origin`, in the form `PRIVATE+KEY+…` of signed notes. */
export function newSignerKey(origin: string, seed: Uint8Array = randomBytes(32)): string {
  return signerKey(origin, seed, ed25519, sha256);
}

/** Throws JournalFault `malformed` when `key` is no secret made by `newSignerKey`; the message does not repeat it. */
export function openSigner(key: string): Ed25519Signer {
  const signer = parseSignerKey(key, ed25519, sha256);
  if (!signer) throw new JournalFault('malformed', '日志签名密钥的格式不正确。');
  return signer;
}

/** Undefined when `key` is no verifier key of type Ed25519. */
export function openVerifier(key: string): NoteVerifier | undefined {
  return parseVerifierKey(key, ed25519, sha256);
}

// RFC 8410: the DER in front of a raw Ed25519 key.
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Node's Ed25519 over raw keys. Key objects are kept: making one costs more than a signature. */
export const ed25519: Ed25519 = {
  verify: (publicKey, message, signature) => verify(null, message, keyObject(SPKI, publicKey), signature),
  sign: (seed, message) => sign(null, message, keyObject(PKCS8, seed)),
  publicKey: (seed) =>
    createPublicKey(keyObject(PKCS8, seed)).export({ format: 'der', type: 'spki' }).subarray(SPKI.length),
};

const keyObjects = new WeakMap<Uint8Array, KeyObject>();

function keyObject(prefix: Buffer, raw: Uint8Array): KeyObject {
  const kept = keyObjects.get(raw);
  if (kept) return kept;
  const key = Buffer.concat([prefix, raw]);
  const made =
    prefix === SPKI
      ? createPublicKey({ key, format: 'der', type: 'spki' })
      : createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  keyObjects.set(raw, made);
  return made;
}
