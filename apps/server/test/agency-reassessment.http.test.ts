import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { startTestServer, TestClock, type TestPerson, type TestServer } from '@zhiji/testkit/server';

type Matters = AnswerOf<typeof ROUTES.agencyMatters>;
type Changes = AnswerOf<typeof ROUTES.reassessmentChanges>;

/** 案件以外的机关事务，同样按改变了的规定重新评估，先前和现在的结论并列。 */
describe('机关事务的重新评估', () => {
  const clock = new TestClock('2026-02-13 16:30');
  let server: TestServer;
  let legal: TestPerson;
  let moved: TestPerson;

  const orders = (person: TestPerson, name: string, as: string, subject: string, data: object) =>
    person.ask('POST', '/agency/commands', { name, id: randomUUIDv7(), as, subject, data });
  const choose = async (reading: string, value: string): Promise<Matters['reassessments'][number]> => {
    await orders(legal, 'chooseReading', 'policyLegalDivision', 'FZCG', { reading, value, reason: '有权机关答复' });
    for (;;) {
      const { reassessments } = await legal.ask<Matters>('GET', '/agency');
      if (reassessments.every(({ finishedAt }) => finishedAt !== null)) return reassessments[0]!;
      await sleep(100);
    }
  };
  const changesOf = ({ law, former }: Matters['reassessments'][number]) =>
    legal.ask<Changes>('GET', `/agency/reassessments/${law}?former=${former}`);

  before(async () => {
    server = await startTestServer(clock);
    [legal, moved] = await Promise.all([server.as('zheng'), server.as('chen')]);
    await orders(await server.as('fang'), 'transferPerson', 'custodian', moved.id, {
      effectiveOn: '2026-02-10',
    });
  });
  after(() => server[Symbol.asyncDispose]());

  it('FZCG-25.3 第二十五条：交接改为不设期限的，列出先前逾期、现在待办；没有案件也照列', async () => {
    const one = await choose('FZCG-25.3', 'noTerm');
    assert.deepEqual([one.total, one.changed, one.matters], [0, 0, 1]);
    const { items, matters } = await changesOf(one);
    assert.deepEqual(items, []);
    const [{ kind, topic, object, before: was, after: is }] = matters as [Changes['matters'][number]];
    assert.deepEqual([kind, topic, object], ['duty', 'staff.handover', { type: 'person', id: moved.id }]);
    assert.deepEqual(
      [was?.standing, was?.due, was?.article, is?.standing, is?.due],
      ['overdue', '2026-02-09 24:00', '第二十五条', 'open', null],
    );
  });

  it('与机关事务无关的口径：机关事务没有变化', async () => {
    const one = await choose('FZCG-24.6', 'noLimit');
    assert.equal(one.matters, 0);
    assert.deepEqual((await changesOf(one)).matters, []);
  });
});
