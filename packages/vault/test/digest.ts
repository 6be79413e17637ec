import { createHash } from 'node:crypto';
import { isSha256, type Sha256 } from '../src/index.ts';

export function sha256Of(bytes: Uint8Array): Sha256 {
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (!isSha256(digest)) throw new TypeError(digest);
  return digest;
}
