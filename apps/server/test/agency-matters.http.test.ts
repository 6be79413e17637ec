import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgencyCommandName } from '@zhiji/cases';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { Refused, startTestServer, TestClock, type TestPerson, type TestServer } from '@zhiji/testkit/server';

type Matters = AnswerOf<typeof ROUTES.agencyMatters>;

describe('机关事务', () => {
  const clock = new TestClock('2026-02-13 16:30');
  let server: TestServer;
  let legal: TestPerson;
  let officer: TestPerson;
  let caseId: string;
  /** 音像迟了一天才入库的案件 */
  let lateCase: string;
  /** 没有音像的案件 */
  let textOnly: string;
  const recording = 'r1';
  const late = randomUUIDv7();

  const orders = (
    person: TestPerson,
    name: AgencyCommandName,
    as: string,
    subject: string,
    data: object,
    id: string = randomUUIDv7(),
  ) => person.ask('POST', '/agency/commands', { name, id, as, subject, data });
  const matters = () => legal.ask<Matters>('GET', '/agency');
  const settled = async () => {
    for (;;) {
      const found = await matters();
      if (found.reassessments.every(({ finishedAt }) => finishedAt !== null)) return found;
      await sleep(200);
    }
  };
  type Changes = AnswerOf<typeof ROUTES.caseReassessments>['items'][number]['changes'];
  const storingIn = (changes: Changes): [Changes[number], ...Changes] => {
    const found = changes.filter(({ topic }) => topic === 'av.store');
    assert.ok(found.length > 0);
    return found as [Changes[number], ...Changes];
  };
  const refusal = async (work: Promise<unknown>) => {
    try {
      await work;
    } catch (cause) {
      assert.ok(cause instanceof Refused);
      return cause.problem;
    }
    return assert.fail('应当被拒');
  };
  /** 登记簿里这一案的行是由哪一笔写下的 */
  const written = (id: string) => {
    const { open, pool } = server.running.product;
    return withAgency(pool, [...open.values()][0]!.id, async (client) => {
      const { rows } = await client.query<{ by: string }>('select xmin::text as by from case_row where case_id = $1', [
        id,
      ]);
      return rows[0]!.by;
    });
  };
  const storing = async (id = caseId) =>
    (await officer.sees(id)).assessment.duties.find(({ requirements }) => requirements.includes('FZCG-24.6'));

  before(async () => {
    server = await startTestServer(clock);
    legal = await server.as('zheng');
    officer = await server.as('lin');
    caseId = await officer.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '占道经营', place: '福马路 88 号' },
      'officer',
    );
    await officer.does(caseId, 'officer', 'registerRecording', recording, {
      medium: 'video',
      from: '2026-02-13T16:00:00+08:00',
      to: '2026-02-13T16:30:00+08:00',
    });
    for (const finding of ['onSiteDispute', 'emergencyIncident'] as const)
      await officer.does(caseId, 'officer', 'answerFinding', caseId, {
        finding,
        value: finding === 'onSiteDispute',
        basis: '现场情况',
      });
    textOnly = await officer.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '乱贴乱画', place: '东街口' },
      'officer',
    );
    lateCase = await officer.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '占道堆放', place: '五一路' },
      'officer',
    );
    await officer.does(lateCase, 'officer', 'registerRecording', late, {
      medium: 'photo',
      from: '2026-02-13T16:00:00+08:00',
      to: '2026-02-13T16:30:00+08:00',
    });
    for (const finding of ['onSiteDispute', 'emergencyIncident'] as const)
      await officer.does(lateCase, 'officer', 'answerFinding', lateCase, {
        finding,
        value: finding === 'onSiteDispute',
        basis: '现场情况',
      });
    clock.to('2026-02-15 09:00');
    await officer.uploads(Buffer.from('一张照片'), {
      caseId: lateCase,
      recordingId: late,
      filename: '现场.jpg',
      filetype: 'image/jpeg',
    });
    for (let turn = 0; (await storing(lateCase))?.status !== 'doneLate'; turn++) {
      assert.ok(turn < 100, '入库没有完成');
      await sleep(100);
    }
  });
  after(() => server[Symbol.asyncDispose]());

  it('选定另一口径：成为流水，案件在后台重新评估，列出谁的什么义务有了变化', async () => {
    assert.equal((await storing())?.status, 'overdue');
    const before = [await written(caseId), await written(textOnly)];
    await orders(legal, 'chooseReading', 'policyLegalDivision', 'FZCG', {
      reading: 'FZCG-24.6',
      value: 'noLimit',
      reason: '有权机关答复',
    });
    assert.notEqual((await storing())?.status, 'overdue');
    const { reassessments } = await settled();
    // 没有音像的案件与这一口径无关：不重新登记。
    const after = [await written(caseId), await written(textOnly)];
    assert.deepEqual([after[0] === before[0], after[1] === before[1]], [false, true]);
    assert.equal(reassessments.length, 1);
    const [{ law, total, done, changed }] = reassessments as [Matters['reassessments'][number]];
    assert.deepEqual([total, done, changed], [3, 3, 2]);
    const { items } = await legal.ask<AnswerOf<typeof ROUTES.reassessmentChanges>>(
      'GET',
      `/agency/reassessments/${law}`,
    );
    assert.deepEqual(
      items.map((one) => one.caseId),
      [caseId, lateCase],
    );
    const [{ before: was, after: is }] = storingIn(items[0]!.changes);
    assert.deepEqual([was?.standing, was?.who, is], ['overdue', 'officer', null]);
    assert.match(was!.article, /第二十四条第二款/);
    const { items: debts } = await officer.ask<AnswerOf<typeof ROUTES.debts>>(
      'GET',
      `/debts?caseId=${caseId}&kind=duty`,
    );
    assert.ok(debts.every(({ topic }) => topic !== 'av.store'));
  });

  it('规定改了，先前认定的迟办不悄悄消失：案件列出，先前、现在各有条文和时刻', async () => {
    const { items } = await officer.ask<AnswerOf<typeof ROUTES.caseReassessments>>(
      'GET',
      `/cases/${lateCase}/reassessments`,
    );
    assert.equal(items.length, 1);
    const [{ before: was }] = storingIn(items[0]!.changes);
    assert.deepEqual(
      [was?.standing, was?.due, was?.breachAt?.slice(0, 16)],
      ['doneLate', '2026-02-14 16:30', '2026-02-14T16:30'],
    );
    assert.match(was!.article, /第二十四条第二款/);
    assert.equal((await storing(lateCase))?.breachAt ?? null, null);
    const none = await officer.ask<AnswerOf<typeof ROUTES.caseReassessments>>(
      'GET',
      `/cases/${textOnly}/reassessments`,
    );
    assert.deepEqual(none.items, []);
  });

  it('法规页：口径显示所选的取值，条文带由数据写成的规范和涉及案件数', async () => {
    const shown = await legal.ask<AnswerOf<typeof ROUTES.regulation>>('GET', '/regulations/FZCG');
    assert.equal(shown.readings.find(({ id }) => id === 'FZCG-24.6')?.chosen, 'noLimit');
    const articles = shown.chapters.flatMap((chapter) => chapter.articles);
    assert.equal(articles.length, 30);
    const storing = articles.find(({ number }) => number === '第二十四条')!;
    assert.ok(storing.norms.some(({ said }) => said.join('').includes('24 小时内')));
    assert.ok(storing.requirements.some(({ id }) => id === 'FZCG-24.6'));
    assert.ok(articles.some(({ norms }) => norms.some(({ cases }) => cases > 0)));
    const { items } = await legal.ask<AnswerOf<typeof ROUTES.regulations>>('GET', '/regulations');
    assert.deepEqual(
      items.filter(({ adopted }) => adopted !== null).map(({ code }) => code),
      ['FZCG'],
    );
  });

  it('换一种解释看：同一历史在两种口径之下，按事项对齐，各有条文', async () => {
    const { regimes, rows } = await officer.ask<AnswerOf<typeof ROUTES.compareCase>>(
      'GET',
      `/cases/${caseId}/comparison?with=${encodeURIComponent('FZCG:FZCG-24.6=default')}`,
    );
    assert.equal(regimes.length, 2);
    const different = rows.filter(({ same }) => !same);
    assert.ok(different.length > 0);
    const cells = different.flatMap(({ cells: of }) => of['FZCG:FZCG-24.6=default'] ?? []);
    assert.ok(
      cells.some(
        ({ standing, due, article }) =>
          standing === 'overdue' && due === '2026-02-14 16:30' && article.includes('第二十四条'),
      ),
    );
    const refused = await refusal(officer.ask('GET', `/cases/${caseId}/comparison?with=XXXX`));
    assert.equal(refused.code, 'dataInvalid');
  });

  it('启用记录定施行日：此前的事实不触发规定', async () => {
    await orders(legal, 'adoptRegulation', 'policyLegalDivision', 'FZCG', { code: 'FZCG', effectiveOn: '2026-03-01' });
    const { adoptions } = await settled();
    assert.deepEqual(
      adoptions.map(({ code, effectiveOn }) => [code, effectiveOn]),
      [['FZCG', '2026-03-01']],
    );
    assert.deepEqual((await officer.sees(caseId)).assessment.duties, []);
    await orders(legal, 'adoptRegulation', 'policyLegalDivision', 'FZCG', { code: 'FZCG', effectiveOn: '2025-01-01' });
    await settled();
    assert.ok((await officer.sees(caseId)).assessment.duties.length > 0);
  });

  it('登记优先适用的另有规定、取代：写错的说明字段，本规定没有写从其规定的不生效', async () => {
    const override = { level: 'municipal', source: '《市级规定》', clause: '第八条', effectiveOn: '2026-01-01' };
    const given = (data: object) => refusal(orders(legal, 'registerOverride', 'policyLegalDivision', 'FZCG', data));
    const { problems } = await given({ ...override, overrides: 'FZCG-99.9' });
    assert.equal(problems?.[0]?.field, 'data/overrides');
    const noUnit = await given({ ...override, overrides: 'FZCG-24.2', termNumber: 3 });
    assert.equal(noUnit.problems?.[0]?.field, 'data/termNumber');
    const itself = await refusal(
      orders(legal, 'adoptRegulation', 'policyLegalDivision', 'FZCG', {
        code: 'FZCG',
        effectiveOn: '2026-01-01',
        replaces: ['FZCG'],
      }),
    );
    assert.equal(itself.problems?.[0]?.field, 'data/replaces');
    const before = (await officer.sees(caseId)).assessment.duties;
    await orders(legal, 'registerOverride', 'policyLegalDivision', 'FZCG', {
      ...override,
      overrides: 'FZCG-24.2',
      termUnit: 'hour',
      termNumber: 96,
    });
    await settled();
    assert.deepEqual((await officer.sees(caseId)).assessment.duties, before);
    const { law } = await officer.ask<AnswerOf<typeof ROUTES.regulations>>('GET', '/regulations');
    assert.deepEqual(law.overrides[0], { ...override, overrides: 'FZCG-24.2', termUnit: 'hour', termNumber: 96 });
  });

  it('没有的规定、没有的口径、没有的身份：说明原因，不入流水', async () => {
    const facts = () => legal.ask<AnswerOf<typeof ROUTES.agencyFacts>>('GET', '/agency/facts?type=regulation.adopted');
    const { total } = await facts();
    const unknown = await refusal(
      orders(legal, 'adoptRegulation', 'policyLegalDivision', 'XXXX', { code: 'XXXX', effectiveOn: '2026-01-01' }),
    );
    assert.deepEqual([unknown.code, unknown.problems?.[0]?.field], ['dataInvalid', 'data/code']);
    const noReading = await refusal(
      orders(legal, 'chooseReading', 'policyLegalDivision', 'FZCG', { reading: 'FZCG-24.6', value: 'x', reason: '无' }),
    );
    assert.equal(noReading.problems?.[0]?.field, 'data/reading');
    const notAllowed = await refusal(
      orders(officer, 'adoptRegulation', 'officer', 'FZCG', { code: 'FZCG', effectiveOn: '2026-01-01' }),
    );
    assert.equal(notAllowed.code, 'notYourRole');
    assert.equal((await facts()).total, total);
  });

  it('同一标识再来一次：同一答复；换了内容：拒绝', async () => {
    const id = randomUUIDv7();
    const device = { kind: 'bodyCamera', serial: 'ZJ-001' };
    const keeper = await server.as('fang');
    const first = await orders(keeper, 'registerDevice', 'custodian', 'd1', device, id);
    assert.deepEqual(await orders(keeper, 'registerDevice', 'custodian', 'd1', device, id), first);
    const other = await refusal(
      orders(keeper, 'registerDevice', 'custodian', 'd1', { ...device, serial: 'ZJ-002' }, id),
    );
    assert.equal(other.code, 'sameIdOtherContent');
    const { items } = await keeper.ask<AnswerOf<typeof ROUTES.agencyFacts>>('GET', '/agency/facts?object=d1');
    assert.deepEqual(
      items.map(({ type }) => type),
      ['device.registered'],
    );
  });

  it('第二十九条：线索未经确认不得责令整改；逾期未反馈列为机关的逾期', async () => {
    const supervisor = await server.as('sun');
    const order = { demand: '补作说明', by: '2026-02-16T00:00:00+08:00', unit: '执法一大队' };
    await orders(supervisor, 'raiseClue', 'supervisor', 'k1', { liability: 'notRecorded', facts: '未制作现场笔录' });
    const refused = await refusal(orders(supervisor, 'orderRectification', 'supervisor', 'k1', order));
    assert.deepEqual([refused.code, refused.article], ['lawForbids', '第二十九条']);
    await orders(supervisor, 'confirmClue', 'supervisor', 'k1', { liability: 'notRecorded' });
    await orders(supervisor, 'orderRectification', 'supervisor', 'k1', order);
    clock.to('2026-02-17 09:00');
    const { assessment } = await matters();
    const owed = assessment.duties.find(({ object }) => object.id === 'k1');
    assert.equal(owed?.status, 'overdue');
    assert.match(owed.why.join(''), /所定期限/);
  });
});
