import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { withAgency } from '@zhiji/database';
import { startTestServer, TestClock, type TestPerson, type TestServer } from '@zhiji/testkit/server';
import { wakeCases } from '../src/law/waking.ts';

/** 到点: what the passing of time alone changes is drawn without any new fact, and nothing else is touched. */
describe('期限届至', () => {
  const clock = new TestClock('2026-03-03 11:00');
  let server: TestServer;
  let officer: TestPerson;

  const agency = () => [...server.running.product.open.values()][0]!;
  const row = (caseId: string) =>
    withAgency(server.running.product.pool, agency().id, async (client) => {
      const { rows } = await client.query<{ next_wake: Date | null; written: string }>(
        'select next_wake, xmin::text as written from case_row where case_id = $1',
        [caseId],
      );
      return rows[0]!;
    });
  const opens = () => officer.opens(randomUUIDv7(), { source: 'inspectionFinding', content: '检查' }, 'officer');

  before(async () => {
    server = await startTestServer(clock);
    officer = await server.as('lin');
  });
  after(() => server[Symbol.asyncDispose]());

  it('录像满二十四小时未储存，案件到点重新评估；没有期限届至的案件一概不动', async () => {
    const [filmed, quiet] = [await opens(), await opens()];
    await officer.does(filmed, 'officer', 'registerRecording', randomUUIDv7(), {
      medium: 'video',
      from: '2026-03-03T10:00:00+08:00',
      to: '2026-03-03T10:30:00+08:00',
    });
    const [first, other] = [await row(filmed), await row(quiet)];
    assert.equal(first.next_wake?.toISOString(), '2026-03-04T02:30:00.001Z');

    await wakeCases(server.running.product, agency());
    assert.deepEqual(await row(filmed), first);

    clock.to('2026-03-04 10:31');
    await wakeCases(server.running.product, agency());
    const woken = await row(filmed);
    assert.notEqual(woken.written, first.written);
    assert.ok(woken.next_wake === null || woken.next_wake.getTime() > clock.now());
    assert.deepEqual(await row(quiet), other);
  });

  it('一时画不了的案件（登记簿与流水对不上）留待下一次，不在这一次里反复', async () => {
    const gap = await opens();
    await withAgency(server.running.product.pool, agency().id, (client) =>
      client.query('update case_row set version = version + 100, next_wake = $2 where case_id = $1', [
        gap,
        new Date(clock.now() - 1000),
      ]),
    );
    const before = await row(gap);
    let rounds = 0;
    await wakeCases(server.running.product, agency(), () => ++rounds < 20);
    assert.ok(rounds < 5, `${rounds} 轮`);
    assert.deepEqual(await row(gap), before);
  });
});
