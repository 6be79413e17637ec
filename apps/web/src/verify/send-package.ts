import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { address } from '../client/address.ts';
import { noAnswer, problemOf } from '../client/problem-error.ts';

export type Verdict = AnswerOf<typeof ROUTES.verify>;

/** Sends a package to be verified; XMLHttpRequest, because only it tells how much of a body has gone. Throws ProblemError. */
export function sendPackage(file: Blob, onSent: (bytes: number) => void, signal: AbortSignal): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(ROUTES.verify.method, address(ROUTES.verify));
    request.setRequestHeader('content-type', 'application/zip');
    request.responseType = 'text';
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
    request.addEventListener('load', () => {
      const body = bodyOf(request.responseText);
      if (request.status === 200 && body !== undefined) resolve(body as Verdict);
      else reject(problemOf(request.status, body));
    });
    request.addEventListener('error', () => reject(noAnswer(new Error('network'))));
    signal.addEventListener(
      'abort',
      () => {
        request.abort();
        reject(signal.reason as Error);
      },
      { once: true },
    );
    request.send(file);
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
