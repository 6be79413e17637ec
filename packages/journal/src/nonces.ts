import { randomBytes } from 'node:crypto';
import { NONCE_LENGTH } from '@zhiji/tlog';

const AT_ONCE = 128;

/** Nonces nobody can guess, each given once; drawn many at a time, because a draw costs as much as hashing an event. */
export function nonces(): () => Uint8Array {
  let drawn: Uint8Array = new Uint8Array();
  let at = 0;
  return () => {
    if (at === drawn.length) {
      drawn = randomBytes(AT_ONCE * NONCE_LENGTH);
      at = 0;
    }
    return drawn.subarray(at, (at += NONCE_LENGTH));
  };
}
