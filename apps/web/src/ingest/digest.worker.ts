import { Sha256 } from './sha256.ts';
import type { DigestAnswer } from './digest.ts';

// A thread of its own: a gigabyte takes seconds, and the screen must stay quick.

const PIECE = 4 << 20;

addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void digest(data).then(tell, (cause: unknown) => tell({ is: 'failed', reason: String(cause) }));
});

async function digest(blob: Blob): Promise<DigestAnswer> {
  const hash = new Sha256();
  for (let at = 0; at < blob.size; at += PIECE) {
    hash.update(new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer()));
    tell({ is: 'read', bytes: Math.min(at + PIECE, blob.size) });
  }
  return { is: 'done', sha256: hash.hex() };
}

const tell = (answer: DigestAnswer) => postMessage(answer);
