import { verify } from 'node:crypto';
import { parseVerifierKey, type Ed25519, type NoteVerifier } from '@zhiji/tlog';
import { digestOf } from './digest/digest.ts';

/** The verifier of a key `name+hash+key`; undefined when the text is none of type Ed25519. */
export function noteVerifier(key: string): NoteVerifier | undefined {
  return parseVerifierKey(key, ed25519, (bytes) => digestOf('sha256', bytes));
}

const ed25519: Pick<Ed25519, 'verify'> = {
  verify: (publicKey, message, signature) =>
    verify(null, message, { key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' }, signature),
};

/** RFC 8410: the DER in front of a raw Ed25519 key. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
