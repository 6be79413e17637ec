import http from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
  /** The body as a problem detail. */
  readonly problem: Readonly<Record<string, unknown>>;
}

export interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Sends the body in chunked transfer coding, without saying its length. */
  readonly chunked?: boolean;
  /** Leaves the tus headers out. */
  readonly bare?: boolean;
}

/** One request of a client that knows nothing of the server's code. */
export async function send(method: string, url: string, sending: Sending = {}): Promise<Answer> {
  const answer = Promise.withResolvers<http.IncomingMessage>();
  const req = http.request(url, { method, agent: false, headers: headersOf(method, sending) }, answer.resolve);
  req.on('error', answer.reject);
  if (sending.body && sending.chunked) for (const byte of pieces(sending.body)) req.write(byte);
  else if (sending.body) req.write(sending.body);
  req.end();
  const res = await answer.promise;
  const body = await text(res);
  const problem = res.headers['content-type'] === 'application/problem+json' ? JSON.parse(body) : {};
  return { status: res.statusCode!, headers: res.headers, body, problem };
}

/** A PATCH that has sent `body` out of `announced` bytes and then says nothing more. */
export async function hang(
  url: string,
  offset: number,
  body: Uint8Array,
  announced: number,
  more: Readonly<Record<string, string>> = {},
): Promise<http.ClientRequest> {
  const headers = {
    ...headersOf('PATCH', {}),
    ...more,
    'Content-Type': CHUNK,
    'Upload-Offset': String(offset),
    'Content-Length': String(announced),
  };
  const req = http.request(url, { method: 'PATCH', agent: false, headers });
  req.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => req.write(body, (cause) => (cause ? reject(cause) : resolve())));
  return req;
}

export const CHUNK = 'application/offset+octet-stream';

export const patch = (url: string, offset: number, body: Uint8Array, sending: Sending = {}): Promise<Answer> =>
  send('PATCH', url, {
    ...sending,
    body,
    headers: { 'Content-Type': CHUNK, 'Upload-Offset': String(offset), ...sending.headers },
  });

export const metadata = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');

function headersOf(method: string, { headers, body, chunked, bare }: Sending): Record<string, string> {
  const length = chunked || (!body && method === 'HEAD') ? {} : { 'Content-Length': String(body?.length ?? 0) };
  return { ...(bare ? {} : { 'Tus-Resumable': '1.0.0' }), ...length, ...headers };
}

function* pieces(body: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < body.length; at += 1_000) yield body.subarray(at, at + 1_000);
}
