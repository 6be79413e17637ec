import { hexOf } from '@zhiji/tlog';
import { startDigest, type DigestName } from './digest.ts';

/** What was read of a file: its length and digests in lower-case hex. */
export interface FileDigests {
  readonly size: number;
  readonly hex: Readonly<Partial<Record<DigestName, string>>>;
}

/** Several digests of one file being computed in one pass; `end` ends them. */
export interface RunningFileDigests {
  readonly update: (piece: Uint8Array) => void;
  readonly end: () => FileDigests;
}

export function startFileDigests(names: readonly DigestName[]): RunningFileDigests {
  const running = names.map((name) => [name, startDigest(name)] as const);
  let size = 0;
  return {
    update(piece) {
      for (const [, digest] of running) digest.update(piece);
      size += piece.length;
    },
    end: () => ({ size, hex: Object.fromEntries(running.map(([name, digest]) => [name, hexOf(digest.digest())])) }),
  };
}
