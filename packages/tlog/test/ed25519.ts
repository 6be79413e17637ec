import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import type { Ed25519 } from '../src/index.ts';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicOf = (key: Uint8Array) => createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' });
const privateOf = (seed: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

export const ed25519: Ed25519 = {
  verify: (publicKey, message, signature) => verify(null, message, publicOf(publicKey), signature),
  sign: (seed, message) => sign(null, message, privateOf(seed)),
  publicKey: (seed) => createPublicKey(privateOf(seed)).export({ format: 'der', type: 'spki' }).subarray(SPKI.length),
};

export const sha256 = (bytes: Uint8Array): Uint8Array => hash('sha256', bytes, 'buffer');
export const sm3 = (bytes: Uint8Array): Uint8Array => hash('sm3', bytes, 'buffer');
