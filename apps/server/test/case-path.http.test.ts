import assert from 'node:assert/strict';
import { createHash, randomUUIDv7 } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { EventData } from '@zhiji/cases';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import type { DocumentValues } from '@zhiji/documents';
import { synthesizeRecording } from '@zhiji/media';
import type { TermIn } from '@zhiji/terms';
import { sharedPath } from '@zhiji/testkit';
import { Refused, startTestServer, TestClock, type TestPerson, type TestServer } from '@zhiji/testkit/server';

import {
  closingForm,
  decisionApprovalForm,
  deliberationRecord,
  enforcementDecision,
  initiationForm,
  leftProofOfService,
  legalReviewOpinion,
  preservationInventory,
  preservationNotice,
  priorNotice,
  siteTranscript,
  type StallScene,
} from '../src/demo/stall-papers.ts';

/** The same recording with a free box behind it: other bytes, still a recording (ISO/IEC 14496-12 §8.1.2). */
function variant(recording: Buffer, note: string): Buffer {
  const text = Buffer.from(note);
  const box = Buffer.alloc(8);
  box.writeUInt32BE(8 + text.length);
  box.write('free', 4);
  return Buffer.concat([recording, box, text]);
}

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
  const notice = randomUUIDv7();
  const refusal = randomUUIDv7();
  const [damaged, secret] = [randomUUIDv7(), randomUUIDv7()];
  const decision = randomUUIDv7();
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

  const duty = async (topic: string) =>
    (await lin.sees(caseId)).assessment.duties.findLast((d) => d.topic === topic && d.status !== 'notApplicable');
  const dossiers = (query: string) => fang.ask<AnswerOf<typeof ROUTES.dossiers>>('GET', `/dossiers${query}`);
  const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}+08:00`);
  const scene: StallScene = {
    caseName: '某某餐饮店占道经营案',
    party: { kind: 'organisation', name: party.name, representative: party.representative, address: party.address },
    place: '八一七北路 100 号门前',
    officers: [
      { name: '林志强', certificate: '13010220001' },
      { name: '陈晓燕', certificate: '13010220002' },
    ],
    goods: [{ name: '折叠桌', quantity: 4, unit: '张' }],
    fine: 300_000,
  };
  const ORDER = {
    kind: 'penaltyImposed',
    penalties: ['fine'],
    fine: scene.fine,
    obligations: [{ id: 'payment', kind: 'payFine', content: '缴纳罚款' }],
  } as EventData<'decision.made'>;
  const finish = (person: TestPerson, as: TermIn<'ROLES'>, document: string, id: string = randomUUIDv7()) =>
    person.ask('POST', `/cases/${caseId}/documents/${document}/final`, { id, as });
  const signs = (person: TestPerson, as: TermIn<'ROLES'>, document: string, signatory: TermIn<'ROLES'>, name: string) =>
    person.does(caseId, as, 'signDocument', document, { signatory, name, method: 'electronicallySigned' });
  const paper = async (
    person: TestPerson,
    as: TermIn<'ROLES'>,
    form: TermIn<'FORMS'>,
    values: DocumentValues,
    hands: readonly (readonly [TestPerson, TermIn<'ROLES'>, TermIn<'ROLES'>, string])[],
    objects: { type: string; id: string }[] = [],
  ) => {
    const id = randomUUIDv7();
    await person.does(
      caseId,
      as,
      'draftDocument',
      id,
      { form, values: values as Record<string, unknown> },
      { about: objects },
    );
    for (const [hand, role, signatory, name] of hands) await signs(hand, role, id, signatory, name);
    await finish(person, as, id);
    return id;
  };
  const finding = (name: TermIn<'FINDINGS'>, value: boolean) =>
    lin.does(caseId, 'undertaker', 'answerFinding', caseId, { finding: name, value, basis: '现场情况' });
  const enter = async (id: string) => {
    await fang.does(caseId, 'custodian', 'answerSecrecy', id, { secrecy: ['notSecret'] });
    await fang.does(caseId, 'custodian', 'indexRecording', id, {
      party: party.name,
      date: '2026-03-03',
      place: scene.place,
      eventType: '占道经营',
    });
  };
  const stored = async (id: string) => {
    for (let turn = 0; ; turn++) {
      const item = (await lin.sees(caseId)).file.recordings.find((one) => one.id === id)!;
      if (item.durability === 'stored') return;
      assert.ok(turn < 100, `${id} 没有入库：${item.durability}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
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

  it('第十五条：缺签字不得定稿；拒签须记四要素，并欠一段拒签音像', async () => {
    clock.to('2026-03-04 10:00');
    const about = [
      { type: 'measure', id: measure },
      { type: 'activity', id: preservation },
    ];
    await lin.does(
      caseId,
      'officer',
      'draftDocument',
      notice,
      {
        form: 'preservationNotice',
        values: preservationNotice(scene, clock.now()) as Record<string, unknown>,
      },
      { about },
    );
    const unsigned = await refused(finish(lin, 'officer', notice));
    assert.equal(unsigned.problem.code, 'documentIncomplete');
    assert.match(JSON.stringify(unsigned.problem.problems), /当事人（签名或者盖章）未签（第十五条）/);
    for (const person of [lin, chen]) await signs(person, 'officer', notice, 'officer', person.name);
    assert.equal(
      (
        await refused(
          lin.does(caseId, 'officer', 'recordSignatureRefusal', notice, {
            signatory: 'party',
            name: '张某某',
            manifestation: '阅后不签',
          } as never),
        )
      ).problem.code,
      'dataInvalid',
    );
    await lin.does(caseId, 'officer', 'recordSignatureRefusal', notice, {
      signatory: 'party',
      name: '张某某',
      manifestation: '阅后称数额不清，不签',
      present: ['林志强', '陈晓燕'],
    });
    const scenes = async () =>
      (await lin.sees(caseId)).assessment.recordings.find((r) => r.scenes.includes('refusalScene'))!;
    assert.equal((await scenes()).status, 'missing');
    await finish(lin, 'officer', notice);
    const pdf = Buffer.from(await (await lin.request('GET', `/cases/${caseId}/documents/${notice}/pdf`)).arrayBuffer());
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
    const made = (await lin.sees(caseId)).file.documents.find(({ id }) => id === notice)!;
    assert.equal(made.number, '榕城管存〔2026〕1号');
    assert.equal(createHash('sha256').update(pdf).digest('hex'), made.sha256);

    await chen.does(
      caseId,
      'officer',
      'registerRecording',
      refusal,
      {
        medium: 'video',
        from: '2026-03-04T09:59:00+08:00',
        to: '2026-03-04T10:01:00+08:00',
        recordist: { name: '陈晓燕' },
      },
      { about: [{ type: 'document', id: notice }] },
    );
    assert.equal((await scenes()).status, 'complete');
  });

  it('第十五条：签的是当时的内容，改了须重签；定稿不得绕过排版', async () => {
    const draft = randomUUIDv7();
    const values = preservationInventory(scene, clock.now()) as Record<string, unknown>;
    const save = (change: object) =>
      lin.does(
        caseId,
        'officer',
        'draftDocument',
        draft,
        {
          form: 'preservationInventory',
          values: { ...values, ...change },
        },
        {
          about: [
            { type: 'measure', id: measure },
            { type: 'activity', id: preservation },
          ],
        },
      );
    const signatures = async () =>
      (await lin.sees(caseId)).file.documents.find(({ id }) => id === draft)!.signatures.length;
    await save({});
    await signs(lin, 'officer', draft, 'officer', '林志强');
    await save({ custodyPlace: '另一处' });
    assert.equal(await signatures(), 0);
    await signs(lin, 'officer', draft, 'officer', '林志强');
    await save({ custodyPlace: '另一处' });
    assert.equal(await signatures(), 1);
    await signs(lin, 'officer', draft, 'officer', '陈晓燕');
    await signs(lin, 'officer', draft, 'party', '张某某');
    const around = await refused(
      lin.does(caseId, 'officer', 'finalizeDocument', draft, { form: 'preservationInventory', filled: [] }),
    );
    assert.equal(around.problem.code, 'dataInvalid');
    const id = randomUUIDv7();
    const first = await finish(lin, 'officer', draft, id);
    assert.deepEqual(await finish(lin, 'officer', draft, id), first, '重复的定稿请求只办一次');
    await lin.does(caseId, 'officer', 'completeMeasure', measure, { kind: 'advancePreservation' });
    await lin.does(caseId, 'officer', 'endActivity', preservation, { kind: 'preservation', outcome: '清点装车' });
  });

  it('第二十四条第二款、第十一条：补齐笔录、审批表与先行登记保存的音像', async () => {
    await paper(
      lin,
      'officer',
      'siteTranscript',
      siteTranscript(scene, at('2026-03-03 09:00'), at('2026-03-03 09:30'), '执法记录仪'),
      [
        [lin, 'officer', 'officer', '林志强'],
        [chen, 'officer', 'officer', '陈晓燕'],
        [lin, 'officer', 'party', '张某某'],
        [chen, 'officer', 'recordist', '陈晓燕'],
      ],
      [{ type: 'activity', id: inspection }],
    );
    const opinions = [
      [lin, 'undertaker', 'undertaker', '林志强'],
      [huang, 'legalUnit', 'legalUnit', '黄丽'],
      [wang, 'handlingUnit', 'handlingUnit', '王建国'],
    ] as const;
    const form = initiationForm(scene, at('2026-03-03 09:00'), {
      startedAt: at('2026-03-03 09:00'),
      reason: '占用盲道',
    });
    const another = randomUUIDv7();
    await lin.does(caseId, 'undertaker', 'draftDocument', another, {
      form: 'initiationApprovalForm',
      values: form as Record<string, unknown>,
    });
    assert.equal((await refused(signs(lin, 'undertaker', another, 'legalUnit', '黄丽'))).problem.code, 'notYourRole');
    await lin.does(caseId, 'undertaker', 'withdrawDocument', another, { reason: '重新起草' });
    await paper(lin, 'undertaker', 'initiationApprovalForm', form, opinions);
    const film = randomUUIDv7();
    await chen.does(
      caseId,
      'officer',
      'registerRecording',
      film,
      {
        medium: 'video',
        from: '2026-03-03T11:30:00+08:00',
        to: '2026-03-04T10:00:00+08:00',
        recordist: { name: '陈晓燕' },
      },
      { about: [{ type: 'activity', id: preservation }] },
    );
    for (const [recording, name] of [
      [refusal, '拒签.mp4'],
      [film, '先行登记保存.mp4'],
    ] as const) {
      await chen.uploads(variant(bytes, name), {
        caseId,
        recordingId: recording,
        filename: name,
        filetype: 'video/mp4',
      });
      await stored(recording);
      await enter(recording);
    }
    await finding('onSiteDispute', false);
    await finding('emergencyIncident', false);
  });

  it('第十四条：没有早于决定的告知，不得作出决定；告知、申辩之后方可', async () => {
    clock.to('2026-03-10 10:00');
    await wang.does(caseId, 'unitHead', 'classifyCase', caseId, {
      major: true,
      complex: true,
      reason: '多次再犯，影响较大',
    });
    const answer = await refused(lin.does(caseId, 'undertaker', 'makeDecision', decision, ORDER));
    const missing = JSON.stringify(answer.problem.obstacles);
    for (const article of ['第十四条', '第七条第二款', '第十六条', '第十七条'])
      assert.match(missing, new RegExp(article));
    const blocked = (await lin.sees(caseId)).assessment.blocked.filter(({ act }) => act === 'makeDecision');
    assert.ok(
      blocked.some(({ article }) => article === '第十四条'),
      '案件页说明被什么条文挡住',
    );
    await paper(lin, 'officer', 'priorNotice', priorNotice(scene, at('2026-03-03 09:00'), clock.now()), []);
    await lin.does(caseId, 'officer', 'noticeParty', caseId, {
      contents: ['facts', 'reasons', 'legalBasis', 'rights', 'remedies'],
      oral: false,
      recipient: party.name,
    });
    await lin.does(caseId, 'officer', 'recordStatement', caseId, { outcome: 'stated', content: '初次违法，请求从轻' });
    await lin.does(caseId, 'officer', 'reviewStatement', caseId, { opinion: '采纳，从轻', reviewer: '王建国' });
  });

  it('第七条第二款、第十七条：重大决定经合法性审查和集体讨论，讨论不足三人不算', async () => {
    clock.to('2026-03-12 09:00');
    await paper(huang, 'legalReviewer', 'legalReviewOpinion', legalReviewOpinion(scene, clock.now()), [
      [huang, 'legalReviewer', 'legalReviewer', '黄丽'],
      [zheng, 'policyLegalDivision', 'policyLegalDivision', '郑海'],
    ]);
    await zheng.does(caseId, 'policyLegalDivision', 'concludeLegalReview', caseId, {
      passed: true,
      opinion: '程序合法，裁量适当',
      reviewer: '委政策法规处',
    });
    const conclude = (names: string[]) =>
      lin.does(caseId, 'undertaker', 'concludeDeliberation', caseId, {
        host: '刘伟',
        participants: names.map((name) => ({ name, role: 'committeeLeader' })),
        conclusion: '责令改正，罚款3000元',
        fine: scene.fine,
      });
    await conclude(['刘伟', '何静']);
    const few = await refused(lin.does(caseId, 'undertaker', 'makeDecision', decision, ORDER));
    assert.match(JSON.stringify(few.problem.obstacles), /第十七条/);
    await conclude(['刘伟', '何静', '吴刚']);
    const leaders = await Promise.all(['liu', 'he', 'wu'].map((login) => server.as(login)));
    const demands = await lin.ask<AnswerOf<typeof ROUTES.paperDemands>>('GET', '/paper-demands/deliberationRecord');
    assert.ok(demands.columns.some(({ name, label }) => name === 'conclusion' && label === '结论'));
    assert.ok(demands.signatories.some(({ role }) => role === 'deliberator'));
    await paper(
      lin,
      'undertaker',
      'deliberationRecord',
      deliberationRecord(scene, clock.now(), clock.now() + 3_600_000),
      [
        ...leaders.map((leader) => [leader, 'committeeLeader', 'deliberator', leader.name] as const),
        [lin, 'undertaker', 'meetingRecorder', '林志强'],
      ],
    );
  });

  it('第十六条：决定经审批，与讨论结论一致，七项要素齐全', async () => {
    clock.to('2026-03-13 09:00');
    const approval = randomUUIDv7();
    await lin.does(caseId, 'undertaker', 'requestApproval', approval, { matter: 'decisionApproval', reason: '拟决定' });
    for (const [person, role] of [
      [lin, 'undertaker'],
      [wang, 'unitHead'],
    ] as const)
      await person.does(caseId, role, 'giveApproval', approval, { matter: 'decisionApproval', role });
    await paper(lin, 'undertaker', 'decisionApprovalForm', decisionApprovalForm(scene, at('2026-03-03 09:00')), [
      [lin, 'undertaker', 'undertaker', '林志强'],
      [wang, 'unitHead', 'unitHead', '王建国'],
    ]);
    const other = await refused(
      lin.does(caseId, 'undertaker', 'makeDecision', decision, { ...ORDER, fine: scene.fine + 1 }),
    );
    assert.match(JSON.stringify(other.problem.obstacles), /讨论结论一致/);
    await lin.does(caseId, 'undertaker', 'makeDecision', decision, ORDER);
    const [paperId, values] = [randomUUIDv7(), enforcementDecision(scene, at('2026-03-03 09:00'), clock.now())];
    const draft = (fine: number) =>
      lin.does(caseId, 'officer', 'draftDocument', paperId, {
        form: 'enforcementDecision',
        values: { ...values, fine } as Record<string, unknown>,
      });
    await draft(scene.fine + 1);
    const unlike = await refused(finish(lin, 'officer', paperId));
    assert.match(JSON.stringify(unlike.problem.obstacles), /讨论结论一致/);
    await draft(scene.fine);
    await finish(lin, 'officer', paperId);
    assert.equal((await lin.sees(caseId)).file.decisions[0]!.fine, scene.fine);
  });

  it('第十九条第（四）项：见证人未签的留置送达不成立；签了并有录像的成立', async () => {
    clock.to('2026-03-16 15:00');
    const service = randomUUIDv7();
    const attempt = {
      method: 'serviceByLeaving',
      result: 'refused',
      recipient: party.name,
      leaving: 'withAttestor',
      reason: '称数额过高，拒收',
      refusedOn: '2026-03-16',
      attestor: { name: '李秀兰' },
      attestorUnit: '社区居民委员会',
    } as const;
    const complete = () =>
      lin.does(caseId, 'server', 'completeService', service, {
        method: 'serviceByLeaving',
        servedOn: '2026-03-16',
        form: 'enforcementDecision',
      });
    assert.equal(
      (
        await refused(
          lin.does(caseId, 'server', 'attemptService', service, { ...attempt, attestor: { name: '陈晓燕' } }),
        )
      ).problem.code,
      'wrongOrder',
    );
    await lin.does(caseId, 'server', 'attemptService', service, attempt);
    assert.equal((await refused(complete())).problem.article, '第十九条第（四）项');
    await lin.does(caseId, 'server', 'attemptService', service, { ...attempt, attestorSigned: true });
    const film = randomUUIDv7();
    await chen.does(
      caseId,
      'officer',
      'registerRecording',
      film,
      {
        medium: 'video',
        from: '2026-03-16T14:58:00+08:00',
        to: '2026-03-16T15:00:00+08:00',
        recordist: { name: '陈晓燕' },
      },
      { about: [{ type: 'service', id: service }] },
    );
    await paper(
      lin,
      'server',
      'proofOfService',
      leftProofOfService(
        scene,
        clock.now(),
        { name: '李秀兰', standing: '社区工作人员', phone: '13800000000' },
        '榕城管罚〔2026〕1号',
      ),
      [
        [lin, 'server', 'server', '林志强'],
        [chen, 'server', 'server', '陈晓燕'],
        [lin, 'server', 'attestor', '李秀兰'],
      ],
      [{ type: 'service', id: service }],
    );
    await complete();
    // 另两段没有内容可入库：一段毁损，一段涉及国家秘密。
    for (const spare of [damaged, secret])
      await chen.does(
        caseId,
        'officer',
        'registerRecording',
        spare,
        { medium: 'video', from: '2026-03-16T14:58:00+08:00', to: '2026-03-16T14:59:00+08:00' },
        { about: [{ type: 'service', id: service }] },
      );
    await chen.does(caseId, 'officer', 'answerSecrecy', secret, { secrecy: ['stateSecret'], basis: '定密通知' });
    await chen.uploads(variant(bytes, 'service'), {
      caseId,
      recordingId: film,
      filename: '送达.mp4',
      filetype: 'video/mp4',
    });
    await stored(film);
    await enter(film);
    assert.equal((await duty('service.decision'))!.status, 'done');
  });

  it('第二十条、第二十三条：无凭证不得标为已履行；经办人不得自批结案', async () => {
    clock.to('2026-03-20 09:00');
    await lin.does(caseId, 'officer', 'performObligation', 'payment', {
      content: '缴纳罚款',
      performedOn: '2026-03-20',
    });
    assert.equal(
      (await refused(lin.does(caseId, 'officer', 'completePerformance', caseId, {}))).problem.article,
      '第二十条',
    );
    await lin.does(caseId, 'officer', 'performObligation', 'payment', {
      content: '缴纳罚款',
      performedOn: '2026-03-20',
      voucher: '缴款凭证 0031',
    });
    await lin.does(caseId, 'officer', 'completePerformance', caseId, {});
    assert.equal((await refused(wang.does(caseId, 'unitHead', 'closeCase', caseId, {}))).problem.article, '第二十三条');
    await lin.does(caseId, 'undertaker', 'concludeCase', caseId, { ground: 'performed' });
    await paper(lin, 'undertaker', 'closingForm', closingForm(scene, clock.now()), [
      [lin, 'undertaker', 'undertaker', '林志强'],
      [wang, 'unitHead', 'unitHead', '王建国'],
    ]);
    const approval = randomUUIDv7();
    await lin.does(caseId, 'undertaker', 'requestApproval', approval, { matter: 'caseClosing', reason: '已履行' });
    assert.equal(
      (
        await refused(
          lin.does(caseId, 'undertaker', 'giveApproval', approval, { matter: 'caseClosing', role: 'undertaker' }),
        )
      ).problem.article,
      '第二十三条',
    );
    await wang.does(caseId, 'unitHead', 'giveApproval', approval, { matter: 'caseClosing', role: 'unitHead' });
    const seen = await lin.sees(caseId);
    assert.equal(seen.file.status, 'closed', '批准时刻即结案');
    assert.equal((await duty('case.archive'))!.dueText, '2026-04-20 24:00', '第三十日是星期日，顺延一日');
    const { items, counts } = await dossiers('');
    assert.deepEqual(
      items.map(({ caseId: of, due, archiveNumber }) => [of, due, archiveNumber]),
      [[caseId, '2026-04-21T00:00:00.000+08:00', null]],
    );
    assert.deepEqual([counts.closed, counts.near, counts.overdue, counts.archived], [1, 0, 0, 0]);
  });

  it('第二十六条：保存期限连同理由；归档编目、编档号；归档以后不再收新的记载', async () => {
    clock.to('2026-03-25 09:00');
    const retention = (await lin.sees(caseId)).assessment.retention;
    assert.ok(retention.every(({ until }) => until === 'permanent'));
    assert.match(retention[0]!.why.join(), /第二十六条第（三）项第6目/);
    const archive = () =>
      fang.ask('POST', `/cases/${caseId}/archive`, { id: randomUUIDv7(), as: 'custodian', retention: 'Y' });
    assert.equal((await refused(archive())).problem.article, '第二十六条第（二）项', '没有入库的音像，目录里还没有');
    await fang.does(caseId, 'custodian', 'recordLoss', damaged, { cause: '存储卡进水' });
    await archive();
    const { file } = await lin.sees(caseId);
    assert.equal(file.archiveNumber, '0101-CF·2026-Y-0001');
    assert.equal((await dossiers('')).total, 0);
    const archived = await dossiers(`?status=archived&search=${encodeURIComponent('CF·2026-Y-0001')}`);
    assert.deepEqual(
      archived.items.map(({ archiveNumber, retention: kept }) => [archiveNumber, kept]),
      [['0101-CF·2026-Y-0001', '永久']],
    );
    assert.equal((await dossiers('?status=archived&state=overdue')).total, 0);
    const late = await refused(
      finding('massIncident', true).then(() =>
        lin.does(caseId, 'undertaker', 'concludeCase', caseId, { ground: 'performed' }),
      ),
    );
    assert.equal(late.problem.code, 'caseEnded');
  });

  it('第二十七条、第二十八条：申请、负责人批准、管理员放行、打开、登记', async () => {
    clock.to('2026-04-01 09:00');
    const [access, approval] = [randomUUIDv7(), randomUUIDv7()];
    const open = () => lin.request('GET', `/cases/${caseId}/recordings/${recording}/media`);
    const state = async (): Promise<unknown> => {
      const { row, answers } = await fang.ask<AnswerOf<typeof ROUTES.access>>('GET', `/accesses/${access}`);
      return [row.status, row.waitingFor, answers.flatMap(({ missing }) => missing)];
    };
    assert.equal((await open()).status, 403, '归档以后承办人也须申请');
    await lin.does(caseId, 'undertaker', 'requestAccess', access, {
      action: 'view',
      purpose: 'reconsiderationReply',
      reason: '答复复议',
      recordings: [recording],
    });
    const release = () =>
      fang.does(caseId, 'custodian', 'releaseAccess', access, {
        action: 'view',
        viewer: '林志强',
        approver: '王建国',
        reason: '答复复议',
        recordings: [recording],
        until: '2026-04-08T09:00:00+08:00',
      });
    assert.equal((await refused(release())).problem.article, '第二十八条第一款');
    assert.deepEqual(await state(), ['requested', [], ['approval', 'release']]);
    await lin.does(
      caseId,
      'undertaker',
      'requestApproval',
      approval,
      { matter: 'viewing', reason: '答复复议' },
      { about: [{ type: 'access', id: access }] },
    );
    assert.deepEqual(await state(), ['requested', ['unitHead'], ['approval', 'release']]);
    await wang.does(
      caseId,
      'unitHead',
      'giveApproval',
      approval,
      { matter: 'viewing', role: 'unitHead' },
      { about: [{ type: 'access', id: access }] },
    );
    assert.equal((await open()).status, 403, '批准之后还须放行');
    assert.deepEqual(await state(), ['approved', [], ['release']]);
    await release();
    assert.deepEqual(await state(), ['released', [], []]);
    assert.equal((await open()).status, 200);
    const given = await refused(
      lin.ask('POST', `/cases/${caseId}/dossier`, { id: randomUUIDv7(), recipient: '某某人民法院', access }),
    );
    assert.deepEqual(
      [given.problem.code, given.problem.article],
      ['notAllowed', '第二十八条第二款'],
      '查阅的批准不是对外提供的批准',
    );
    const register = (search: string) =>
      fang.ask<AnswerOf<typeof ROUTES.accessRegister>>('GET', `/access-register?${search}`);
    const { items } = await register(`search=${encodeURIComponent('某某餐饮店')}`);
    const released = items.find(({ event }) => event === 'access.released')!;
    assert.deepEqual([released.viewer, released.approver, released.reason], ['林志强', '王建国', '答复复议']);
    const opened = await register(`event=recording.viewed&search=${encodeURIComponent('林志强')}&from=2026-04-01`);
    assert.deepEqual(
      opened.items.map(({ viewer, approver, reason, access: under }) => [viewer, approver, reason, under]),
      [['林志强', '王建国', '答复复议', access]],
      '每次打开都记到所凭的申请',
    );
    assert.equal((await register('event=recording.viewed&to=2026-03-31&limit=1')).total, 1, '办案使用也登记');
    clock.to('2026-04-08 09:01');
    assert.deepEqual(await state(), ['expired', [], ['validity']]);
    assert.equal((await open()).status, 403, '期限已过');
    const listed = await fang.ask<AnswerOf<typeof ROUTES.accesses>>(
      'GET',
      `/accesses?caseId=${caseId}&status=expired,ended`,
    );
    assert.deepEqual([listed.total, listed.items[0]!.viewed, listed.counts.released], [1, 1, 0]);
  });

  it('第二十八条第二款：对外提供另须批准和放行，给谁、凭什么都登记', async () => {
    const [access, approval] = [randomUUIDv7(), randomUUIDv7()];
    const recipient = '某某人民法院';
    const make = () => lin.ask('POST', `/cases/${caseId}/dossier`, { id: randomUUIDv7(), recipient, access });
    const given = { action: 'provide', reason: '应诉举证', recordings: [recording] } as const;
    await lin.does(caseId, 'undertaker', 'requestAccess', access, {
      ...given,
      recordings: [recording],
      purpose: 'litigationReply',
      recipient,
    });
    assert.equal((await refused(make())).problem.code, 'notAllowed');
    const matter = { matter: 'externalProvision' } as const;
    await lin.does(
      caseId,
      'undertaker',
      'requestApproval',
      approval,
      { ...matter, reason: given.reason },
      about(['access', access]),
    );
    await wang.does(
      caseId,
      'unitHead',
      'giveApproval',
      approval,
      { ...matter, role: 'unitHead' },
      about(['access', access]),
    );
    await fang.does(caseId, 'custodian', 'releaseAccess', access, {
      ...given,
      recordings: [recording],
      copier: '林志强',
      approver: '王建国',
      copies: 1,
      until: '2026-04-30T00:00:00+08:00',
    });
    await make();
    for (let turn = 0; ; turn++) {
      const { items } = await fang.ask<AnswerOf<typeof ROUTES.accessRegister>>(
        'GET',
        `/access-register?event=dossier.exported&search=${encodeURIComponent(recipient)}`,
      );
      if (items[0]) {
        assert.deepEqual([items[0].copier, items[0].recipient], ['林志强', recipient]);
        break;
      }
      assert.ok(turn < 300, '案卷包没有制成');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  it('案卷包：制作、下载、核验通过；改动一个字节即不通过并指明何处', async () => {
    const job = randomUUIDv7();
    await fang.ask('POST', `/cases/${caseId}/dossier`, { id: job });
    for (let turn = 0; ; turn++) {
      const { state, error } = await fang.ask<{ state: string; error: string | null }>(
        'GET',
        `/cases/${caseId}/dossier/${job}`,
      );
      if (state === 'ready') break;
      assert.ok(turn < 300 && state !== 'failed', `案卷包没有制成：${error}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const answer = await fang.request('GET', `/cases/${caseId}/dossier/${job}/file`);
    const packed = Buffer.from(await answer.arrayBuffer());
    const verify = async (content: Buffer) =>
      (await (
        await fetch(`${server.url}/api/v1/verify`, {
          method: 'POST',
          headers: { 'content-type': 'application/zip' },
          body: content as never,
        })
      ).json()) as {
        passed: boolean;
        findings: { where: string }[];
        warnings: string[];
      };
    const verdict = await verify(packed);
    assert.deepEqual([verdict.passed, verdict.findings], [true, []], '本机关的公钥由本机关认');
    assert.deepEqual(
      verdict.warnings.toSorted(),
      [
        '音像“录像 2026-03-16 14:58（毁损灭失）”的内容没有存入：毁损灭失',
        '音像“录像 2026-03-16 14:58（国家秘密，另行保管）”的内容没有存入：国家秘密',
      ].toSorted(),
    );
    packed[Math.floor(packed.length / 2)]! ^= 1;
    const tampered = await verify(packed);
    assert.equal(tampered.passed, false);
    assert.match(tampered.findings[0]!.where, /^data\/originals\//);
    assert.equal((await lin.request('GET', `/cases/${caseId}/dossier/${job}/file`)).status, 403);
  });
});
