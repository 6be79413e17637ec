import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { startTestServer, TestClock, type TestPerson, type TestServer } from '@zhiji/testkit/server';

type Matters = AnswerOf<typeof ROUTES.agencyMatters>;
type Foreseen = AnswerOf<typeof ROUTES.foreseeLaw>;
type Changes = AnswerOf<typeof ROUTES.reassessmentChanges>;

/** 案件以外的机关事务，同样按改变了的规定重新评估，先前和现在的结论并列。 */
describe('机关事务的重新评估', () => {
  const clock = new TestClock('2026-02-13 16:30');
  let server: TestServer;
  let legal: TestPerson;
  let moved: TestPerson;
  let caseId: string;

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
    caseId = await moved.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '占道经营', place: '福马路 88 号' },
      'officer',
    );
    await moved.does(caseId, 'officer', 'registerRecording', randomUUIDv7(), {
      medium: 'video',
      from: '2026-02-13T16:00:00+08:00',
      to: '2026-02-13T16:30:00+08:00',
    });
    for (const finding of ['onSiteDispute', 'emergencyIncident'] as const)
      await moved.does(caseId, 'officer', 'answerFinding', caseId, { finding, value: true, basis: '现场情况' });
  });
  after(() => server[Symbol.asyncDispose]());

  it('选定以前先看：会有哪些变化，什么也不记', async () => {
    const order = (reading: string, value: string) => ({
      name: 'chooseReading',
      id: randomUUIDv7(),
      as: 'policyLegalDivision',
      subject: 'FZCG',
      data: { reading, value, reason: '先看' },
    });
    const foresee = (reading: string, value: string) =>
      legal.ask<Foreseen>('POST', '/agency/foreseen', order(reading, value));
    const handover = await foresee('FZCG-25.3', 'noTerm');
    assert.deepEqual([handover.total, handover.judged, handover.changed], [1, 1, 0]);
    assert.deepEqual(
      handover.matters.map(({ topic, before: was, after: is }) => [topic, was?.standing, is?.standing]),
      [['staff.handover', 'overdue', 'open']],
    );
    const storing = await foresee('FZCG-24.6', 'noLimit');
    assert.deepEqual([storing.changed, storing.matters], [1, []]);
    const [{ caseId: found, changes }] = storing.items as [Foreseen['items'][number]];
    const store = changes.find(({ topic }) => topic === 'av.store')!;
    assert.deepEqual([found, store.before?.article, store.after], [caseId, '第二十四条第二款', null]);
    const { reassessments } = await legal.ask<Matters>('GET', '/agency');
    assert.deepEqual(reassessments, []);
    const same = await foresee('FZCG-24.6', 'default');
    assert.deepEqual([same.changed, same.matters], [0, []]);
  });

  it('启用另一部规定以前先看：新增什么', async () => {
    const { items, matters } = await legal.ask<Foreseen>('POST', '/agency/foreseen', {
      name: 'adoptRegulation',
      id: randomUUIDv7(),
      as: 'policyLegalDivision',
      subject: 'QDDA',
      data: { code: 'QDDA', effectiveOn: '2026-01-01' },
    });
    assert.deepEqual(
      items.flatMap(({ changes }) => changes.map(({ topic, before: was, after: is }) => [topic, was, is?.article])),
      [
        ['lead.register', null, '第十条第一款'],
        ['lead.enter', null, '第十条第一款'],
      ],
    );
    assert.ok(matters.some(({ topic, before: was }) => topic === 'records.policy' && !was));
  });

  it('不能选定的人不能试评', async () => {
    const order = {
      name: 'chooseReading',
      id: randomUUIDv7(),
      as: 'officer',
      subject: 'FZCG',
      data: { reading: 'FZCG-24.6', value: 'noLimit', reason: '先看' },
    };
    assert.equal((await moved.request('POST', '/agency/foreseen', order)).status, 403);
  });

  it('FZCG-25.3 第二十五条：交接改为不设期限的，列出先前逾期、现在待办；案件没有变化也照列', async () => {
    const one = await choose('FZCG-25.3', 'noTerm');
    assert.deepEqual([one.total, one.changed, one.matters], [1, 0, 1]);
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
