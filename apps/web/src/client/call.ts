import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '@zhiji/contract';
import { address } from './address.ts';
import { learnTime } from './clock.ts';
import { noAnswer, problemOf } from './problem-error.ts';

type Part<Name extends string, T> = unknown extends T
  ? { readonly [N in Name]?: undefined }
  : Record<string, never> extends T
    ? { readonly [N in Name]?: T }
    : { readonly [N in Name]: T };

/** What a route needs: each of `params`, `query`, `body` only where the route has it. */
export type InputOf<R> = Part<'params', ParamsOf<R>> & Part<'query', QueryOf<R>> & Part<'body', BodyOf<R>>;

/** Calls one route of the contract. Throws ProblemError when it is refused or no answer comes. */
export async function call<R extends Route>(route: R, input: InputOf<R>, signal?: AbortSignal): Promise<AnswerOf<R>> {
  const { body } = input as { body?: unknown };
  const answer = await ask(address(route, input), {
    method: route.method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  return (await bodyOf(answer)) as AnswerOf<R>;
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(url, { ...init, credentials: 'same-origin' });
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw noAnswer(cause);
  }
  learnTime(answer.headers.get('date'));
  if (!answer.ok) throw problemOf(answer.status, await bodyOf(answer));
  return answer;
}

async function bodyOf(answer: Response): Promise<unknown> {
  if (!/json/.test(answer.headers.get('content-type') ?? '')) return undefined;
  try {
    return await answer.json();
  } catch (cause) {
    throw noAnswer(cause);
  }
}
