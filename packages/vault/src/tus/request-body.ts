import type { Hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Ingest } from '../ingest.ts';

/** A sender that says nothing for this long has gone. */
const SILENCE_MS = 60_000;
/** The same once somebody else wants the upload, and how long a sender that does go on may. Without it, newcomers could stop each other for ever. */
export const QUIET_MS = 100;
const GRACE_MS = 1_000;

export type BodyEnd =
  | 'whole' // the request came to its end
  | 'lost' // the connection broke or fell silent
  | 'asked' // somebody else wants the upload
  | 'tooLong' // more bytes than the upload has room for; the surplus piece was not taken
  | 'failed'; // the ingest can take no more

/**
 * Moves at most `limit` bytes of a request's body into an ingest until the body ends, one way or the other; `checksum`
 * sees what the ingest sees. It listens to `data` and pauses: iterating the stream costs 1.6 times as much.
 */
export function moveBody(
  req: IncomingMessage,
  ingest: Ingest,
  {
    limit,
    asked,
    checksum,
  }: { readonly limit: number; readonly asked: AbortSignal; readonly checksum?: Hash | undefined },
): Promise<BodyEnd> {
  const ended = Promise.withResolvers<BodyEnd>();
  let silence = setTimeout(() => ended.resolve('lost'), SILENCE_MS);
  let grace: NodeJS.Timeout | undefined;
  const onAsked = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => ended.resolve('asked'), QUIET_MS);
    grace = setTimeout(() => ended.resolve('asked'), GRACE_MS);
  };
  const onLost = (): void => ended.resolve('lost');
  const onEnd = (): void => ended.resolve('whole');
  let left = limit;
  const onData = (piece: Buffer): void => {
    if (piece.length > left) {
      left = -1; // what follows a piece left out must not be taken either
      return ended.resolve('tooLong');
    }
    left -= piece.length;
    checksum?.update(piece);
    silence.refresh();
    const room = ingest.push(piece);
    if (ingest.failure) return ended.resolve('failed');
    if (!room) return;
    req.pause();
    void room.then(() => {
      silence.refresh();
      req.resume();
    });
  };
  asked.addEventListener('abort', onAsked);
  req.on('data', onData).on('end', onEnd).on('close', onLost).on('error', onLost);
  if (asked.aborted) onAsked();
  else if (req.destroyed) onLost();
  return ended.promise.finally(() => {
    clearTimeout(silence);
    clearTimeout(grace);
    asked.removeEventListener('abort', onAsked);
    req.off('data', onData).off('end', onEnd).off('close', onLost).pause();
  });
}
