import assert from 'node:assert/strict';
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgencyCommandName } from '@zhiji/cases';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { startTestServer, TestClock, TestPerson, type TestServer } from '@zhiji/testkit/server';
import { OTHER_AGENCIES } from '../src/demo/people.ts';
import { newSignIns, seedAgency } from '../src/demo/seed.ts';

/** 机关登记的设备领用，个案里的设备规范读得到：先后都算，只及于触及该设备的案件。 */
describe('机关的事实在个案中算', () => {
  const clock = new TestClock('2026-03-03 11:00');
  let server: TestServer;
  let officer: TestPerson, keeper: TestPerson;

  const orders = (name: AgencyCommandName, subject: string, data: object, occurredAt: string) =>
    keeper.ask('POST', '/agency/commands', {
      name,
      id: randomUUIDv7(),
      as: 'custodian',
      subject,
      data,
      occurredAt: `2026-03-03T${occurredAt}:00+08:00`,
    });
  const films = async (device: string): Promise<string> => {
    const caseId = await officer.opens(randomUUIDv7(), { source: 'inspectionFinding', content: '检查' }, 'officer');
    await officer.does(
      caseId,
      'officer',
      'registerRecording',
      randomUUIDv7(),
      { medium: 'video', from: '2026-03-03T10:00:00+08:00', to: '2026-03-03T10:30:00+08:00' },
      { about: [{ type: 'device', id: device }] },
    );
    return caseId;
  };
  const breaches = async (caseId: string) =>
    (await officer.sees(caseId)).assessment.breaches.filter(({ article }) => article === '第六条');
  const listed = async () => {
    const { items } = await officer.ask<AnswerOf<typeof ROUTES.cases>>('GET', '/cases?limit=100');
    return new Map(items.map(({ id, breaches: count }) => [id, count]));
  };

  before(async () => {
    server = await startTestServer(clock);
    const qdda = OTHER_AGENCIES.find(({ code }) => code === 'QDDA')!;
    const signIns = newSignIns(qdda.people);
    await seedAgency(server.running.product, randomUUID(), signIns, qdda);
    [officer, keeper] = (await Promise.all(
      ['qdda.zhao', 'qdda.wei'].map((login) =>
        TestPerson.signIn(
          server.url,
          signIns.find((one) => one.login === login)!,
        ),
      ),
    )) as [TestPerson, TestPerson];
    await orders('registerDevice', 'd1', { kind: 'bodyCamera', serial: 'ZJ-1' }, '08:00');
    await orders('registerDevice', 'd2', { kind: 'bodyCamera', serial: 'ZJ-2' }, '08:00');
  });
  after(() => server[Symbol.asyncDispose]());

  it('领用登记补上之后，录制时无人领用的违规消失，清单上随即也不算；用别的设备的案件不变', async () => {
    const [first, second] = [await films('d1'), await films('d2')];
    assert.equal((await breaches(first)).length, 1);
    const before = await listed();
    await orders('issueDevice', 'd1', { to: '赵海东' }, '09:00');
    assert.deepEqual(await breaches(first), []);
    assert.equal((await breaches(second)).length, 1);
    const now = await listed();
    assert.equal(now.get(first), before.get(first)! - 1);
    assert.equal(now.get(second), before.get(second));
  });

  it('先有领用、后有案件：案件一触及该设备就算；案件办下去不再变', async () => {
    const later = await films('d1');
    assert.deepEqual(await breaches(later), []);
    await officer.does(later, 'officer', 'answerFinding', later, {
      finding: 'onSiteDispute',
      value: false,
      basis: '现场平稳',
    });
    assert.deepEqual(await breaches(later), []);
  });

  it('换一部规定看同一案件，也读机关的事实', async () => {
    const caseId = await films('d2');
    const underFzmc = async () => {
      const { rows } = await officer.ask<AnswerOf<typeof ROUTES.compareCase>>(
        'GET',
        `/cases/${caseId}/comparison?with=FZMC`,
      );
      const cells = rows.flatMap(({ cells }) => cells['FZMC'] ?? []);
      return cells.filter(({ article }) => article === '第十一条').flatMap(({ requirements }) => requirements);
    };
    assert.deepEqual(await underFzmc(), ['FZMC-11.1']);
    await orders('issueDevice', 'd2', { to: '钱丽娟' }, '09:30');
    // 领用之后没有检查。
    assert.deepEqual(await underFzmc(), ['FZMC-11.2']);
  });

  it('所及案件多的，在后台逐页重新判', async () => {
    await orders('registerDevice', 'd3', { kind: 'bodyCamera', serial: 'ZJ-3' }, '08:00');
    const cases: string[] = [];
    for (let count = 0; count < 25; count++) cases.push(await films('d3'));
    const counts = async () => {
      const all = await listed();
      return cases.map((id) => all.get(id)!);
    };
    const before = await counts();
    await orders('issueDevice', 'd3', { to: '赵海东' }, '09:00');
    const wanted = before.map((count) => count - 1);
    const until = Date.now() + 20_000;
    while (Date.now() < until && JSON.stringify(await counts()) !== JSON.stringify(wanted)) await sleep(200);
    assert.deepEqual(await counts(), wanted);
  });
});
