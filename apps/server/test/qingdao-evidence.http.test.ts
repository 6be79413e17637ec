import assert from 'node:assert/strict';
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Refused, startTestServer, TestClock, TestPerson, type TestServer } from '@zhiji/testkit/server';
import { OTHER_AGENCIES } from '../src/demo/people.ts';
import { newSignIns, seedAgency } from '../src/demo/seed.ts';

/** 青岛西海岸新区档案局：按时段核人数、报告与在卷证据的差异、加处罚款，全部经由 HTTP。 */
describe('QDDA 取证、终结报告与强制执行', () => {
  const clock = new TestClock('2026-03-03 10:00');
  let server: TestServer;
  let zhao: TestPerson;
  let caseId: string;
  const about = (...objects: [string, string][]) => ({ about: objects.map(([type, id]) => ({ type, id })) }) as never;
  const breaches = async (id: string) =>
    (await zhao.sees(caseId)).assessment.breaches.filter(({ requirements }) => requirements.includes(id));

  before(async () => {
    server = await startTestServer(clock);
    const agency = OTHER_AGENCIES.find(({ code }) => code === 'QDDA')!;
    const signIns = newSignIns(agency.people);
    await seedAgency(server.running.product, randomUUID(), signIns, agency);
    zhao = await TestPerson.signIn(
      server.url,
      signIns.find(({ login }) => login === 'qdda.zhao')!,
    );
    caseId = await zhao.opens(randomUUIDv7(), { source: 'inspectionFinding', content: '档案未按规定归档' }, 'officer');
    await zhao.does(
      caseId,
      'officer',
      'startProcedure',
      caseId,
      { caseType: 'penalty', procedure: 'ordinary', initiation: 'exOfficio', title: '某公司未归档案' },
      { happened: true },
    );
  });
  after(() => server[Symbol.asyncDispose]());

  it('QDDA-11.1 检查中一人离开：如实收下，离开的时段另报', async () => {
    const activity = randomUUIDv7();
    const [li, wang] = ['李某', '王某'].map((name, i) => ({ name, certificate: `鲁0${i}`, certificateValid: true }));
    await zhao.does(
      caseId,
      'officer',
      'startActivity',
      activity,
      { kind: 'siteInspection', officers: [li!, wang!] },
      { happened: true },
    );
    assert.deepEqual(await breaches('QDDA-11.1'), []);
    clock.to('2026-03-03 10:30');
    await zhao.does(
      caseId,
      'officer',
      'changeOfficers',
      randomUUIDv7(),
      { officers: [li!] },
      about(['activity', activity]),
    );
    const [breach] = await breaches('QDDA-11.1');
    assert.equal(breach?.at, '2026-03-03T10:30:00.000+08:00');
    const { file } = await zhao.sees(caseId);
    assert.deepEqual(
      file.activities.map(({ officers, present }) => [officers, present]),
      [[['李某', '王某'], ['李某']]],
    );
  });

  it('QDDA-17.1 报告漏列在卷证据、引用未入卷的证据：两样都报差异', async () => {
    for (const name of ['合同', '发票'])
      await zhao.does(caseId, 'officer', 'collectEvidence', caseId, { kind: 'documentaryEvidence', name });
    for (const finding of ['majorDecision', 'complexCase'] as const)
      await zhao.does(caseId, 'officer', 'answerFinding', caseId, { finding, value: false, basis: '金额较小' });
    const report = randomUUIDv7();
    const form = 'investigationReport' as const;
    await zhao.does(caseId, 'officer', 'draftDocument', report, { form });
    await zhao.does(caseId, 'officer', 'finalizeDocument', report, {
      form,
      filled: ['matter', 'party', 'course', 'evidenceList', 'facts', 'proposal'],
      evidence: ['合同', '举报信'],
      onPaper: true,
      originalAt: '案卷',
    });
    await zhao.does(caseId, 'officer', 'requestApproval', randomUUIDv7(), {
      matter: 'decisionApproval',
      reason: '拟处罚',
    });
    const [breach] = await breaches('QDDA-17.1');
    assert.match(breach!.missing.join('；'), /尚缺：发票；.*收集证据.*尚缺：举报信/);
  });

  it('QDDA-25.1 没有配置文书清单的方式先配置；加处罚款缺每日数额的不能开始', async () => {
    const starts = (data: object) =>
      zhao.does(caseId, 'officer', 'startExecution', randomUUIDv7(), { executor: 'ownAgency', ...data });
    const refusal = (data: object) =>
      starts(data).then(
        () => '',
        (cause: unknown) => (cause instanceof Refused ? cause.problem.detail : String(cause)),
      );
    assert.match((await refusal({ kind: 'otherManner' })) ?? '', /没有配置文书清单，请先配置/);
    assert.match((await refusal({ kind: 'additionalFine', sum: 300_000 })) ?? '', /无从计算累计和上限/);
    const accruing = { kind: 'additionalFine', sum: 300_000, daily: 9_000, accruesFrom: '2026-02-20' };
    assert.doesNotMatch((await refusal(accruing)) ?? '', /无从计算累计和上限/);
  });
});
