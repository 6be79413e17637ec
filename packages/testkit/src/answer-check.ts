import assert from 'node:assert/strict';
import { Value } from 'typebox/value';
import { ROUTES, type Route } from '@zhiji/contract';

const routes = (Object.values(ROUTES) as readonly Route[]).map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/:\w+/g, '[^/]+')}$`),
}));

/** The route of the contract that a request is for; the more literal path wins. */
export function routeFor(method: string, path: string): Route {
  const plain = path.split('?')[0]!;
  const found = routes
    .filter(({ route, pattern }) => route.method === method && pattern.test(plain))
    .toSorted((a, b) => a.route.path.split(':').length - b.route.path.split(':').length)[0];
  assert.ok(found, `合同里没有 ${method} ${plain}`);
  return found.route;
}

/** Holds an answer against the contract. */
export function checkAnswer(method: string, path: string, answer: unknown): void {
  const { ok } = routeFor(method, path);
  if (ok && !Value.Check(ok, answer))
    assert.fail(`${method} ${path} 的回答不合合同：${JSON.stringify([...Value.Errors(ok, answer)].slice(0, 3))}`);
}
