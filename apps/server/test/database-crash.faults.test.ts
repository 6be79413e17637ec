import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, Problem, ROUTES } from '@zhiji/contract';
import { startTestServer, type TestPerson } from '@zhiji/testkit/server';

const CRASHES = 3;
/** Between requests of one caller, ms: together they stay below what one address may ask. */
const PAUSE = 100;

/** What was answered: how often each status, and the problems of those that were refused. */
class Answers {
  readonly statuses = new Map<number, number>();
  readonly refusals: { readonly problem: Problem; readonly retryAfter: string | null }[] = [];

  /** The answer once it is 200; asks the same again while the product cannot serve. */
  async until(person: TestPerson, method: string, route: string, body?: unknown): Promise<Response> {
    for (;;) {
      const answer = await person.request(method, route, body);
      this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
      if (answer.ok) return answer;
      const problem = (await answer.json()) as Problem;
      this.refusals.push({ problem, retryAfter: answer.headers.get('retry-after') });
      if (answer.status !== 503) assert.fail(JSON.stringify(problem));
      await sleep(PAUSE);
    }
  }
}

describe('数据库的一个后端进程崩溃，数据库随之断开所有连接、自行恢复', () => {
  it('其间只答“暂时不能服务”，同一请求重发即照办；已确认的都在，不重不漏', async () => {
    await using server = await startTestServer();
    const gao = await server.as('gao');
    const answers = new Answers();
    const register = async (caseId = randomUUIDv7()) => {
      const lead = { source: 'complaint', content: '占道经营' };
      const command = {
        name: 'registerLead',
        id: randomUUIDv7(),
        as: 'receptionist',
        subject: randomUUIDv7(),
        data: lead,
      };
      const answer = await answers.until(gao, 'POST', '/cases', { caseId, commands: [command] });
      const { entries } = (await answer.json()) as AnswerOf<typeof ROUTES.command>;
      return { caseId, leaf: entries.find(({ id }) => id === command.id)!.leafIndex };
    };
    let enough = false;
    const registering = Array.from({ length: 3 }, async () => {
      const registered = [];
      while (!enough) {
        registered.push(await register());
        await sleep(PAUSE);
      }
      return registered;
    });
    const reading = Array.from({ length: 2 }, async () => {
      while (!enough) {
        await answers.until(gao, 'GET', '/cases?limit=5');
        await sleep(PAUSE);
      }
    });
    for (let crash = 0; crash < CRASHES; crash++) {
      await register();
      const { rows } = await server.running.product.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
      process.kill(rows[0]!.pid, 'SIGKILL');
      await sleep(300);
      await register();
    }
    enough = true;
    await Promise.all(reading);
    const registered = (await Promise.all(registering)).flat();
    assert.deepEqual(
      [...answers.statuses.keys()].toSorted((a, b) => a - b),
      [200, 503],
    );
    for (const { problem, retryAfter } of answers.refusals) {
      assert.equal(problem.code, 'unavailable');
      assert.ok(Number(retryAfter) > 0);
    }
    assert.equal(new Set(registered.map(({ leaf }) => leaf)).size, registered.length);
    for (const { caseId, leaf } of registered) {
      const journal = await gao.ask<AnswerOf<typeof ROUTES.journal>>('GET', `/cases/${caseId}/journal`);
      assert.deepEqual(
        journal.items.filter(({ type }) => type.startsWith('lead.')).map(({ leafIndex }) => leafIndex),
        [leaf],
      );
    }
  });
});
