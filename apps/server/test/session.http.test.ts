import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ROUTES, type AnswerOf, type Problem, type Route } from '@zhiji/contract';
import { startTestServer, type TestServer } from '@zhiji/testkit/server';

describe('登录与会话', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
    // Signed in before the burst below uses up what this address may try.
    await server.as('lin');
  });
  after(() => server[Symbol.asyncDispose]());

  const signIn = (login: string, password: string, headers: Record<string, string> = {}, kind?: string) =>
    fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ login, password, ...(kind ? { kind } : {}) }),
    });
  const problemOf = async (response: Response): Promise<Problem> => {
    assert.match(response.headers.get('content-type')!, /^application\/problem\+json/);
    return (await response.json()) as Problem;
  };
  const passwordOf = (login: string) => server.signIns.find((one) => one.login === login)!.password;
  const filledIn = (route: Route) => route.path.replaceAll(/:\w+/g, '01900000-0000-7000-8000-000000000000');

  it('没有登录：除了公开的，每一条路由都答 401', async () => {
    const closed = (Object.entries(ROUTES) as [string, Route][]).filter(([, route]) => !route.open);
    assert.ok(closed.length > 20);
    for (const [name, route] of closed) {
      const response = await fetch(`${server.url}/api/v1${filledIn(route)}`, {
        method: route.method,
        ...(route.body ? { headers: { 'content-type': 'application/json' }, body: '{}' } : {}),
      });
      // A body that breaks the contract may be refused first; nothing else may.
      assert.ok([401, 422].includes(response.status), `${name} → ${response.status}`);
      if (response.status === 401) assert.equal((await problemOf(response)).code, 'signedOut');
    }
  });

  it('口令不对与没有这个帐号，答得一样', async () => {
    const wrong = await problemOf(await signIn('fzcg.gao', 'wrong-password'));
    const nobody = await problemOf(await signIn('fzcg.nobody', 'wrong-password'));
    assert.deepEqual(wrong, nobody);
    assert.equal(wrong.code, 'signInFailed');
  });

  it('连续五次不对即锁定十五分钟，对的口令也不行；别人不受影响', async () => {
    for (let turn = 0; turn < 5; turn++) await signIn('fzcg.shen', 'wrong-password');
    const locked = await signIn('fzcg.shen', passwordOf('fzcg.shen'));
    const problem = await problemOf(locked);
    assert.equal(problem.code, 'lockedOut');
    assert.ok(problem.retryAfter! > 14 * 60 && problem.retryAfter! <= 15 * 60);
    assert.equal(locked.headers.get('retry-after'), String(problem.retryAfter));
    assert.equal((await signIn('fzcg.sun', passwordOf('fzcg.sun'))).status, 200);
  });

  it('Cookie：HttpOnly、SameSite=Strict，口令不出现在回答里；退出以后即失效', async () => {
    const response = await signIn('fzcg.lin', passwordOf('fzcg.lin'));
    const cookie = response.headers.get('set-cookie')!;
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Strict/);
    assert.equal(((await response.json()) as { token: null }).token, null);
    const headers = { cookie: cookie.split(';')[0]! };
    const me = () => fetch(`${server.url}/api/v1/me`, { headers });
    assert.equal((await me()).status, 200);
    assert.equal(
      (await fetch(`${server.url}/api/v1/session`, { method: 'DELETE', headers: { ...headers, origin: server.url } }))
        .status,
      200,
    );
    assert.equal((await me()).status, 401);
  });

  it('别的网站发来的请求：带着 Cookie 也不办', async () => {
    const cookie = (await signIn('fzcg.chen', passwordOf('fzcg.chen'))).headers.get('set-cookie')!.split(';')[0]!;
    for (const headers of [
      { cookie, origin: 'https://evil.example' },
      { cookie, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-site' },
    ]) {
      const response = await fetch(`${server.url}/api/v1/session`, {
        method: 'DELETE',
        headers: headers as unknown as Record<string, string>,
      });
      assert.equal((await problemOf(response)).code, 'crossSite');
    }
    assert.equal(
      (await problemOf(await signIn('fzcg.lin', 'x', { origin: 'https://evil.example' }))).code,
      'crossSite',
    );
  });

  it('系统、安全管理员不接触案件内容', async () => {
    for (const login of ['xt', 'an']) {
      const person = await server.as(login);
      assert.equal((await person.ask<AnswerOf<typeof ROUTES.me>>('GET', '/me')).readsCases, false);
      for (const route of ['/cases', '/recordings', '/ingest', '/debts'])
        assert.equal((await person.request('GET', route)).status, 403, `${login} ${route}`);
    }
  });

  it('登录过于频繁：429，说明多久以后再试', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => signIn(`nobody${turn}`, 'wrong-password')),
    );
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length > 0);
    assert.ok(Number(refused[0]!.headers.get('retry-after')) > 0);
    assert.equal((await problemOf(refused[0]!)).code, 'tooManyRequests');
  });

  it('回答带安全头：CSP 只许本站脚本，不得嵌入，不猜类型', async () => {
    const { headers } = await fetch(`${server.url}/api/v1/me`);
    const policy = headers.get('content-security-policy')!;
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.match(policy, /object-src 'none'/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
  });

  it('健康、就绪、指标、OpenAPI；没有的地址是 404 问题', async () => {
    assert.equal((await fetch(`${server.url}/healthz`)).status, 200);
    assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    assert.match(metrics, /^zhiji_http_seconds_count\{.*route="\/api\/v1\/me"/m);
    assert.doesNotMatch(metrics, /林志强|fzcg\.lin/);
    const openapi = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as { paths: Record<string, object> };
    for (const route of Object.values(ROUTES) as Route[]) {
      const path = `/api/v1${route.path}`.replaceAll(/:(\w+)/g, '{$1}');
      assert.ok(openapi.paths[path] && route.method.toLowerCase() in openapi.paths[path], path);
    }
    assert.equal((await problemOf(await fetch(`${server.url}/api/v1/nothing`))).code, 'notFound');
  });

  it('请求有误：指出是哪一栏、什么规则', async () => {
    const lin = await server.as('lin');
    const missing = await problemOf(await lin.request('POST', '/cases', { caseId: 'x' }));
    assert.equal(missing.status, 422);
    assert.deepEqual(missing.problems!.map(({ field, rule }) => `${field}：${rule}`).toSorted(), [
      'body/caseId：格式不对',
      'body/commands：必填',
    ]);
    const torn = await fetch(`${server.url}/api/v1/cases`, {
      method: 'POST',
      headers: { authorization: `Bearer ${lin.token}`, 'content-type': 'application/json' },
      body: '{"caseId":',
    });
    assert.equal((await problemOf(torn)).code, 'dataInvalid');
  });
});
