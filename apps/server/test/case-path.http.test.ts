import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { synthesizeRecording } from '@zhiji/media';
import { sharedPath } from '@zhiji/testkit';
import { Refused, startTestServer, TestClock, type TestPerson, type TestServer } from '@zhiji/testkit/server';

/** 福州城管委：一件占道经营案，从投诉到核验，全部经由 HTTP。 */
describe('FZCG 一件处罚案的全过程', () => {
  const clock = new TestClock('2026-03-03 09:00');
  let server: TestServer;
  let lin: TestPerson,
    chen: TestPerson,
    wang: TestPerson,
    huang: TestPerson,
    gao: TestPerson,
    fang: TestPerson,
    zheng: TestPerson;
  let bytes: Buffer;
  let caseId: string;
  const lead = randomUUIDv7();
  const inspection = randomUUIDv7();
  const preservation = randomUUIDv7();
  const recording = randomUUIDv7();
  const measure = randomUUIDv7();
  const party = {
    name: '福州市鼓楼区某某餐饮店',
    kind: 'individualBusiness',
    representative: '张某某',
    address: '八一七北路 100 号',
  } as const;
  const about = (...objects: [string, string][]) => ({ about: objects.map(([type, id]) => ({ type, id })) }) as never;

  before(async () => {
    server = await startTestServer(clock);
    [lin, chen, wang, huang, gao, fang, zheng] = (await Promise.all(
      ['lin', 'chen', 'wang', 'huang', 'gao', 'fang', 'zheng'].map((login) => server.as(login)),
    )) as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
    const camera = sharedPath('media/field-camera.mp4');
    if (camera) bytes = await fs.readFile(camera);
    else {
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-path-'));
      await synthesizeRecording({ path: path.join(folder, 'camera.mp4'), seconds: 12 });
      bytes = await fs.readFile(path.join(folder, 'camera.mp4'));
      await fs.rm(folder, { recursive: true });
    }
  });
  after(() => server[Symbol.asyncDispose]());

  const duty = async (topic: string) => (await lin.sees(caseId)).assessment.duties.findLast((d) => d.topic === topic);
  const refused = async (work: Promise<unknown>): Promise<Refused> => {
    const error: unknown = await work.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    assert.ok(error instanceof Refused, `应被拒绝，却是 ${String(error)}`);
    return error;
  };

  it('第八条：登记投诉，作出启动的结论', async () => {
    caseId = await gao.opens(lead, {
      source: 'complaint',
      content: '餐饮店门前占道摆摊',
      provider: '陈先生',
      named: true,
      place: '八一七北路 100 号门前',
      party,
    });
    await lin.does(caseId, 'undertaker', 'concludeLead', lead, { outcome: 'proceed', reason: '线索具体' });
  });

  it('第七条：未经审批、未申明紧急的启动被问紧急与否；申明紧急后启动，二十四小时内补办', async () => {
    const start = {
      caseType: 'penalty',
      procedure: 'ordinary',
      initiation: 'exOfficio',
      title: '某某餐饮店占道经营案',
      party,
      place: '八一七北路 100 号门前',
      unit: '执法一大队',
    } as const;
    const answer = await refused(lin.does(caseId, 'officer', 'startProcedure', caseId, start));
    assert.equal(answer.problem.code, 'lawAsks');
    await lin.does(caseId, 'officer', 'startProcedure', caseId, { ...start, urgentReason: '摊位占用盲道，须当场制止' });
    assert.equal((await duty('start.approval.makeup'))!.dueText, '2026-03-04 09:00');
  });

  it('第十一条、第五条：两名执法人员现场检查，录像断续上传后入库', async () => {
    const officers = [
      { id: lin.id, name: '林志强', certificate: '13010220001' },
      { id: chen.id, name: '陈晓燕', certificate: '13010220002' },
    ];
    await lin.does(caseId, 'officer', 'startActivity', inspection, {
      kind: 'siteInspection',
      place: '八一七北路 100 号门前',
      officers,
    });
    clock.to('2026-03-03 09:30');
    await lin.does(caseId, 'officer', 'endActivity', inspection, {
      kind: 'siteInspection',
      outcome: '发现占道摆放桌椅四套',
    });
    for (const finding of ['onSiteDispute', 'emergencyIncident'] as const)
      await lin.does(
        caseId,
        'officer',
        'answerFinding',
        caseId,
        { finding, value: false, basis: '现场平稳' },
        about(['activity', inspection]),
      );
    clock.to('2026-03-03 09:31');
    await chen.does(
      caseId,
      'officer',
      'registerRecording',
      recording,
      {
        medium: 'video',
        from: '2026-03-03T08:59:58+08:00',
        to: '2026-03-03T09:30:05+08:00',
        recordist: { name: '陈晓燕' },
      },
      about(['activity', inspection]),
    );
    assert.equal((await duty('av.store'))!.dueText, '2026-03-04 09:30:05');
    clock.wait({ hours: 2 });
    await chen.uploads(
      bytes,
      { caseId, recordingId: recording, activityId: inspection, filename: '现场检查.mp4', filetype: 'video/mp4' },
      1_000_000,
    );
    for (let turn = 0; (await duty('av.store'))!.status !== 'done'; turn++) {
      assert.ok(turn < 100, '入库没有完成');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const seen = await lin.sees(caseId);
    assert.equal(seen.assessment.recordings.find((r) => r.object.id === inspection)!.status, 'complete');
    const item = seen.file.recordings.find((r) => r.id === recording)!;
    assert.equal(item.size, bytes.length);
    assert.match(item.sm3!, /^[0-9a-f]{64}$/);
  });

  it('第二十八条第三款、第二十五条：先答涉密问项，再填索引', async () => {
    const index = { party: party.name, date: '2026-03-03', place: '八一七北路 100 号门前', eventType: '占道经营' };
    assert.equal(
      (await refused(fang.does(caseId, 'custodian', 'indexRecording', recording, index))).problem.code,
      'lawForbids',
    );
    await fang.does(caseId, 'custodian', 'answerSecrecy', recording, { secrecy: ['notSecret'] });
    await fang.does(caseId, 'custodian', 'indexRecording', recording, index);
    const found = await lin.ask<{ total: number }>('GET', `/recordings?search=${encodeURIComponent('现场检查')}`);
    assert.equal(found.total, 1);
  });

  it('第十二条：先行登记保存，两份文书不齐不得完成', async () => {
    await lin.does(caseId, 'officer', 'startActivity', preservation, {
      kind: 'preservation',
      place: '八一七北路 100 号门前',
      officers: [{ id: lin.id, name: '林志强' }],
    });
    await lin.does(
      caseId,
      'officer',
      'takeMeasure',
      measure,
      {
        kind: 'advancePreservation',
        ground: 'mayBeLost',
        reason: '桌椅随时可能被移走',
        items: [{ name: '折叠桌', quantity: 4, unit: '张' }],
      },
      about(['activity', preservation]),
    );
    const answer = await refused(
      lin.does(caseId, 'officer', 'completeMeasure', measure, { kind: 'advancePreservation' }),
    );
    assert.equal(answer.problem.article, '第十二条第一款');
    assert.match(JSON.stringify(answer.problem.obstacles), /登记先行保存通知书/);
  });

  it('第七条：审批未在二十四小时内补办 → 逾期；其后补办 → 逾期完成', async () => {
    const approval = randomUUIDv7();
    await lin.does(caseId, 'undertaker', 'requestApproval', approval, {
      matter: 'procedureInitiation',
      reason: '补办启动审批',
    });
    clock.to('2026-03-04 09:00');
    assert.equal((await duty('start.approval.makeup'))!.status, 'open');
    await lin.does(caseId, 'undertaker', 'giveApproval', approval, {
      matter: 'procedureInitiation',
      role: 'undertaker',
    });
    await huang.does(caseId, 'legalUnit', 'giveApproval', approval, {
      matter: 'procedureInitiation',
      role: 'legalUnit',
    });
    clock.to('2026-03-04 09:01');
    assert.equal((await duty('start.approval.makeup'))!.status, 'overdue');
    await wang.does(caseId, 'handlingUnit', 'giveApproval', approval, {
      matter: 'procedureInitiation',
      role: 'handlingUnit',
    });
    const done = (await duty('start.approval.makeup'))!;
    assert.equal(done.status, 'doneLate');
    assert.equal(done.breachAt, '2026-03-04T09:00:00.000+08:00');
  });

  it('重复的命令只办一次；同一标识用于别的内容被拒', async () => {
    const id = randomUUIDv7();
    const body = (basis: string) => ({
      commands: [
        {
          name: 'answerFinding',
          id,
          as: 'officer',
          subject: caseId,
          data: { finding: 'majorDecision', value: false, basis },
        },
      ],
    });
    const first = await lin.ask('POST', `/cases/${caseId}/commands`, body('罚款数额较小'));
    assert.deepEqual(await lin.ask('POST', `/cases/${caseId}/commands`, body('罚款数额较小')), first);
    assert.equal(
      (await refused(lin.ask('POST', `/cases/${caseId}/commands`, body('改口')))).problem.code,
      'sameIdOtherContent',
    );
  });

  it('第二十七条：未经批准不得打开；本案承办人归档前可以', async () => {
    assert.equal((await lin.request('GET', `/cases/${caseId}/recordings/${recording}/media`)).status, 200);
    const other = await zheng.request('GET', `/cases/${caseId}/recordings/${recording}/media`);
    assert.equal(other.status, 403);
    assert.equal(((await other.json()) as { code: string }).code, 'notAllowed');
    const register = await fang.ask<{ items: { event: string }[] }>('GET', '/access-register');
    assert.ok(register.items.some((item) => item.event === 'recording.viewed'));
  });
});
