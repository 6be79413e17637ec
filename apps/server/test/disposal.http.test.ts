import assert from 'node:assert/strict';
import { createHash, randomUUIDv7 } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import type { TermIn } from '@zhiji/terms';
import { eraseDisposed } from '../src/recordings/erase-disposed.ts';
import { Refused, startTestServer, TestClock, TestPerson, type TestServer } from '@zhiji/testkit/server';

type Due = AnswerOf<typeof ROUTES.disposable>;
type Disposals = AnswerOf<typeof ROUTES.disposals>;
type Approvals = AnswerOf<typeof ROUTES.approvals>;

/** 第二十六条第（一）项：劝导录像保存两年，期满提请，两人批准，执行，字节清除而流水仍在。 */
describe('FZCG-26.2 期满处置的全过程', () => {
  const clock = new TestClock('2023-04-10 10:00');
  let server: TestServer;
  let people: Readonly<Record<'lin' | 'fang' | 'zhou' | 'wang' | 'li' | 'sun', TestPerson>>;
  let caseId: string;
  const [first, second, twin] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  const bytes = { first: Buffer.from('%PDF-劝导甲'), second: Buffer.from('劝导乙') };
  const digest = (content: Buffer) => createHash('sha256').update(content).digest('hex');
  const disposal = randomUUIDv7();
  const approval = randomUUIDv7();

  const signIn = async () => {
    const names = ['lin', 'fang', 'zhou', 'wang', 'li', 'sun'] as const;
    const signed = await Promise.all(
      names.map((name) =>
        TestPerson.signIn(
          server.url,
          server.signIns.find(({ login }) => login === `fzcg.${name}`)!,
        ),
      ),
    );
    people = Object.fromEntries(names.map((name, at) => [name, signed[at]!])) as typeof people;
  };
  before(async () => {
    server = await startTestServer(clock);
    await signIn();
    const { lin } = people;
    caseId = await lin.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '劝导占道摊贩，无纠纷' },
      'officer',
    );
    for (const [id, content] of [
      [first, bytes.first],
      [second, bytes.second],
      [twin, bytes.second],
    ] as const) {
      const activity = randomUUIDv7();
      await lin.does(
        caseId,
        'officer',
        'startActivity',
        activity,
        {
          kind: 'siteInspection',
          officers: [
            { name: '林志强', certificate: '13010220001' },
            { name: '陈晓燕', certificate: '13010220002' },
          ],
        },
        { happened: true },
      );
      await lin.does(
        caseId,
        'officer',
        'registerRecording',
        id,
        { medium: 'video', from: '2023-04-10T09:00:00+08:00', to: '2023-04-10T09:30:00+08:00' },
        { about: [{ type: 'activity', id: activity }] },
      );
      await lin.uploads(content, { caseId, recordingId: id, filename: `${id}.bin` });
    }
    await stored(3);
    const answer = (finding: TermIn<'FINDINGS'>, value: boolean) =>
      lin.does(caseId, 'undertaker', 'answerFinding', caseId, { finding, value, basis: '现场情况' });
    await answer('persuasionOnly', true);
    for (const finding of [
      'onSiteDispute',
      'emergencyIncident',
      'massIncident',
      'partyObjects',
      'publicInterest',
      'personalSafety',
      'caseEvidence',
      'complexCase',
      'majorDecision',
      'heavyPenalty',
    ] as const)
      await answer(finding, false);
  });
  after(() => server[Symbol.asyncDispose]());

  const until = async (what: string, holds: () => Promise<boolean>) => {
    for (let tries = 0; tries < 200; tries++) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(`not in 20 s: ${what}`);
  };
  const stored = (wanted: number) =>
    until(`${wanted} stored`, async () => {
      const { file } = await people.lin.sees(caseId);
      return file.recordings.filter(({ durability }) => durability === 'stored').length === wanted;
    });
  const due = () => people.fang.ask<Due>('GET', '/disposals/due');
  const disposals = (status: string) => people.fang.ask<Disposals>('GET', `/disposals?status=${status}`);
  const mine = async (person: TestPerson) =>
    (await person.ask<Approvals>('GET', '/approvals?box=mine')).items.map(({ id }) => id);
  const refused = (work: Promise<unknown>, code: string, detail: RegExp) =>
    assert.rejects(work, ({ problem }: Refused) => problem.code === code && detail.test(problem.detail ?? ''));
  const request = (recordings: readonly string[], [subject, asked] = [disposal, approval]) =>
    people.fang.ask('POST', `/cases/${caseId}/commands`, {
      commands: [
        {
          name: 'requestDisposal',
          id: randomUUIDv7(),
          as: 'custodian',
          subject,
          data: { recordings, reason: '保存期满，无继续利用的必要' },
        },
        {
          name: 'requestApproval',
          id: randomUUIDv7(),
          as: 'custodian',
          subject: asked,
          about: [{ type: 'disposal', id: subject }],
          data: { matter: 'disposalMatter', reason: '保存期满，无继续利用的必要' },
        },
      ],
    });
  const agree = (person: TestPerson, as: TermIn<'ROLES'>, to = approval) =>
    person.does(caseId, as, 'giveApproval', to, { matter: 'disposalMatter', role: as });
  const execute = () =>
    people.fang.does(caseId, 'custodian', 'disposeRecording', disposal, {
      recordings: [
        { id: first, sha256: digest(bytes.first) },
        { id: second, sha256: digest(bytes.second) },
      ],
      certificate: '销〔2025〕1号',
    });
  const object = (content: Buffer) => {
    const sha256 = digest(content);
    return path.join(server.dataFolder, 'vault', 'FZCG', 'objects', sha256.slice(0, 2), sha256);
  };
  const exists = (file: string) =>
    fs.access(file).then(
      () => true,
      () => false,
    );

  it('期满当天不可提请，也不列入', async () => {
    clock.to('2025-04-10 23:59');
    await signIn();
    assert.equal((await due()).total, 0);
    await refused(request([first, second]), 'lawForbids', /保存期限未满/);
  });
  it('期满次日列入可提请，写明保存到哪天、依哪一条', async () => {
    clock.to('2025-04-11 00:00');
    const { items, counts } = await due();
    assert.deepEqual(new Set(items.map(({ recording }) => recording)), new Set([first, second, twin]));
    assert.deepEqual(
      items.map(({ keptUntil, keptBy }) => [keptUntil, keptBy]),
      Array.from({ length: 3 }, () => ['2025-04-10', '第二十六条第（一）项']),
    );
    assert.deepEqual(counts, { due: 3, requested: 0, agreed: 0, executed: 0 });
  });
  it('提请后待两人批准；提请人自己不在其列', async () => {
    await request([first, second]);
    assert.deepEqual(
      (await due()).items.map(({ recording }) => recording),
      [twin],
    );
    assert.deepEqual(
      (await disposals('requested')).items.map(({ id, recordings }) => [id, recordings.map((one) => one.id)]),
      [[disposal, [first, second]]],
    );
    assert.deepEqual(await mine(people.wang), [approval]);
    assert.deepEqual(await mine(people.fang), []);
    await refused(execute(), 'lawForbids', /提请人以外的两人尚未批准/);
  });
  it('一人同意还不够；同一人不能再说一遍', async () => {
    await agree(people.wang, 'unitHead');
    assert.deepEqual(await mine(people.wang), []);
    assert.deepEqual(await mine(people.li), [approval]);
    await refused(agree(people.wang, 'handlingUnit'), 'wrongOrder', /您的意见已经出具/);
    await refused(execute(), 'lawForbids', /两人尚未批准/);
  });
  it('批准期间冻结的，两人同意了也不得执行；解冻后可以', async () => {
    await agree(people.li, 'unitLeader');
    assert.equal((await disposals('agreed')).total, 1);
    await people.sun.does(caseId, 'supervisor', 'placeHold', caseId, { reason: '核查' });
    await refused(execute(), 'lawForbids', /冻结/);
    await people.wang.does(caseId, 'unitHead', 'releaseHold', caseId, { reason: '核查完毕' });
  });
  it('执行以后：字节清除，另一音像的相同字节仍在；流水、摘要、证明留存', async () => {
    await execute();
    await until('erased', async () =>
      (await disposals('executed')).items[0]!.recordings.every(({ erasedAt }) => erasedAt !== null),
    );
    assert.deepEqual([await exists(object(bytes.first)), await exists(object(bytes.second))], [false, true]);
    const [done] = (await disposals('executed')).items;
    assert.deepEqual([done!.certificate, done!.executedBy], ['销〔2025〕1号', people.fang.id]);
    assert.deepEqual(done!.opinions.map(({ by }) => by).sort(), [people.wang.id, people.li.id].sort());
    assert.deepEqual(
      done!.recordings.map(({ sha256 }) => sha256),
      [digest(bytes.first), digest(bytes.second)],
    );
    const { file } = await people.lin.sees(caseId);
    assert.equal(file.recordings.find(({ id }) => id === first)!.sha256, digest(bytes.first));
  });
  const eraseAgain = () => {
    const { product } = server.running;
    const [agency] = [...product.open.values()];
    return eraseDisposed(product, agency!, { agency: 'FZCG', again: true });
  };
  it('从备份恢复回来的，下次启动再行清除', async () => {
    await fs.writeFile(object(bytes.first), bytes.first);
    await eraseAgain();
    assert.deepEqual([await exists(object(bytes.first)), await exists(object(bytes.second))], [false, true]);
  });
  it('同样的字节又作为文书的扫描件附上的，扫描件不随音像清除', async () => {
    const { lin } = people;
    const letter = randomUUIDv7();
    const form = 'assistanceLetter';
    await lin.does(caseId, 'officer', 'draftDocument', letter, { form, values: {} });
    await lin.does(caseId, 'officer', 'finalizeDocument', letter, { form, filled: [], originalAt: '档案柜' });
    await lin.uploads(bytes.first, { caseId, documentId: letter, filename: '函.pdf' });
    await eraseAgain();
    assert.equal(await exists(object(bytes.first)), true);
  });
  it('再放不出来：说明何时、依哪份证明处置', async () => {
    const answer = await people.fang.request('GET', `/cases/${caseId}/recordings/${first}/media`);
    assert.equal(answer.status, 410);
    assert.match(JSON.stringify(await answer.json()), /2025-04-11.*销〔2025〕1号/);
  });
  it('冻结与执行同时到达：先冻结的不得执行，先执行的已经执行，没有一半', async () => {
    for (let round = 0; round < 6; round++) {
      const [subject, asked] = [randomUUIDv7(), randomUUIDv7()] as const;
      await request([twin], [subject, asked]);
      await agree(people.wang, 'unitHead', asked);
      await agree(people.li, 'unitLeader', asked);
      const data = {
        recordings: [{ id: twin, sha256: digest(bytes.second) }],
        certificate: `销〔2025〕${round + 2}号`,
      };
      const acts = [
        () => people.sun.does(caseId, 'supervisor', 'placeHold', caseId, { reason: '核查' }),
        () => people.fang.does(caseId, 'custodian', 'disposeRecording', subject, data),
      ];
      const [held, gone] = await Promise.allSettled(
        (round % 2 === 0 ? acts : acts.toReversed()).map((act) => act()),
      ).then((came) => (round % 2 === 0 ? came : came.toReversed()));
      assert.equal(held!.status, 'fulfilled');
      const { items } = await people.lin.ask<AnswerOf<typeof ROUTES.journal>>(
        'GET',
        `/cases/${caseId}/journal?limit=200`,
      );
      const types = items.map(({ type }) => type);
      if (gone!.status === 'fulfilled') {
        assert.ok(types.lastIndexOf('disposal.executed') < types.lastIndexOf('hold.placed'));
        return;
      }
      assert.match(String(gone!.reason), /冻结/);
      await people.wang.does(caseId, 'unitHead', 'releaseHold', caseId, { reason: '核查完毕' });
      await people.fang.does(caseId, 'custodian', 'withdrawApproval', asked, { reason: '核查过后再提' });
    }
  });
  it('同一请求再来一次，不再处置一次', () => refused(execute(), 'wrongOrder', /已经执行/));
});
