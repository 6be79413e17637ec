import type { IncomingMessage, ServerResponse } from 'node:http';
import { hasBody, TUS_VERSION } from './headers.ts';
import type { Problem } from './problem.ts';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly problem?: Problem;
}

/** What a request comes to; undefined when the client has gone and there is nobody to answer. */
export type Answer = Reply | Problem | undefined;

/** How long a refused client may go on sending before it is cut off; it reads the answer only when it is not reset first. */
const LINGER_MS = 2_000;

export function refuse(problem: Problem, headers: Readonly<Record<string, string>> = {}): Reply {
  const kept = problem.kept === undefined ? {} : { 'Upload-Offset': String(problem.kept) };
  return { status: problem.status, headers: { ...kept, ...headers }, problem };
}

/** Sends the answer. A body the request has not delivered yet is not waited for: the connection ends with the answer. */
export async function send(req: IncomingMessage, res: ServerResponse, reply: Reply, method: string): Promise<void> {
  if (res.destroyed) return;
  const unread = hasBody(req) && !req.complete;
  const text = reply.problem && method !== 'HEAD' ? JSON.stringify(reply.problem) : undefined;
  res.writeHead(reply.status, reply.status === 460 ? 'Checksum Mismatch' : undefined, {
    'Tus-Resumable': TUS_VERSION,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(unread ? { Connection: 'close' } : {}),
    ...(text === undefined
      ? {}
      : { 'Content-Type': 'application/problem+json', 'Content-Length': String(Buffer.byteLength(text)) }),
    ...reply.headers,
  });
  if (text === undefined) res.flushHeaders();
  else res.write(text);
  if (unread) await lingering(req);
  res.end();
}

function lingering(req: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, LINGER_MS);
    req.on('end', done).on('close', done).on('error', done).resume();
  });
}
