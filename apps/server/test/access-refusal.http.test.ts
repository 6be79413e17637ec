import assert from 'node:assert/strict';
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, Problem, ROUTES } from '@zhiji/contract';
import type { TermIn } from '@zhiji/terms';
import { startTestServer, TestClock, TestPerson, type TestServer } from '@zhiji/testkit/server';
import { OTHER_AGENCIES } from '../src/demo/people.ts';
import { newSignIns, seedAgency } from '../src/demo/seed.ts';

type Opened = AnswerOf<typeof ROUTES.recording>;

/** 未经批准打开音像：须由谁批准、依哪一条，一律出自本案适用的规定，不是一句写死的话。 */
describe('调阅被拒绝时说的是本机关的规定', () => {
  const clock = new TestClock('2026-03-03 10:00');
  let server: TestServer;

  before(async () => {
    server = await startTestServer(clock);
  });
  after(() => server[Symbol.asyncDispose]());

  interface Film {
    readonly caseId: string;
    readonly recording: string;
    /** 不在本案承办的执法人员 */
    readonly other: TestPerson;
    readonly undertaker: TestPerson;
    readonly media: (person: TestPerson) => Promise<Problem>;
  }

  const agencies = new Map<string, Promise<readonly TestPerson[]>>();
  const officersOf = (code: string) => {
    let officers = agencies.get(code);
    if (!officers) agencies.set(code, (officers = seeded(code)));
    return officers;
  };
  const seeded = async (code: string) => {
    const agency = OTHER_AGENCIES.find((one) => one.code === code)!;
    const signIns = newSignIns(agency.people);
    await seedAgency(server.running.product, randomUUID(), signIns, agency);
    const as = (name: string) =>
      TestPerson.signIn(
        server.url,
        signIns.find(({ login }) => login === `${code.toLowerCase()}.${name}`)!,
      );
    return Promise.all([as('zhao'), as('qian'), as('sun'), as('zhou')]);
  };

  async function filmOf(code: string, caseType?: TermIn<'CASE_TYPES'>): Promise<Film> {
    const [undertaker, other] = (await officersOf(code)) as [TestPerson, TestPerson];
    const recording = randomUUIDv7();
    const caseId = await undertaker.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '检查发现', place: '滨海大道 1 号' },
      'officer',
    );
    if (caseType)
      await undertaker.does(
        caseId,
        'officer',
        'startProcedure',
        caseId,
        { caseType, procedure: 'ordinary', initiation: 'exOfficio', title: '某案' },
        { happened: true },
      );
    await undertaker.does(caseId, 'officer', 'registerRecording', recording, {
      medium: 'photo',
      from: '2026-03-03T09:00:00+08:00',
      to: '2026-03-03T09:30:00+08:00',
    });
    await undertaker.uploads(Buffer.from(`一张照片 ${recording}`), {
      caseId,
      recordingId: recording,
      filename: '现场.jpg',
      filetype: 'image/jpeg',
    });
    for (let turn = 0; (await undertaker.sees(caseId)).file.recordings[0]!.durability !== 'stored'; turn++) {
      assert.ok(turn < 100, '入库没有完成');
      await sleep(100);
    }
    const media = async (person: TestPerson) => {
      const answer = await person.request('GET', `/cases/${caseId}/recordings/${recording}/media`);
      assert.equal(answer.status, 403);
      return (await answer.json()) as Problem;
    };
    return { caseId, recording, other, undertaker, media };
  }

  const CASES: readonly (readonly [string, TermIn<'CASE_TYPES'> | undefined, string, RegExp])[] = [
    ['QDDA', undefined, '第三十七条', /^第三十七条：须经局主要负责人批准/],
    ['FTJD', undefined, '第二十七条第二款', /^第二十七条第二款：须经街道负责人批准/],
    ['FZMC', undefined, '第二十一条', /^第二十一条：须经档案管理机构负责人、案卷制作机构分管领导批准/],
    ['SMGX', 'licensing', '第三十一条第一款', /^第三十一条第一款：局领导尚未批准/],
    [
      'SMGX',
      'penalty',
      '第三十一条第二款',
      /^第三十一条第二款：尚未征求执法承办机构负责人的意见，或者局领导其后尚未批准/,
    ],
  ];
  for (const [code, caseType, article, said] of CASES)
    it(`${code} ${caseType ?? ''} ${article}：没有申请的，拒绝并写明由谁批准`, async () => {
      const film = await filmOf(code, caseType);
      const problem = await film.media(film.other);
      assert.deepEqual([problem.code, problem.article], ['notAllowed', article]);
      assert.match(problem.detail!, said);
      assert.doesNotMatch(problem.detail!, /承办单位负责人/);
      const { may } = await film.other.ask<Opened>('GET', `/cases/${film.caseId}/recordings/${film.recording}`);
      assert.deepEqual([may.play, may.article], [false, article]);
      assert.match(may.why.join('；'), said);
    });

  it('QDDA 第三十七条：申请了而尚未批准的，缺的是局主要负责人的批准和放行', async () => {
    const film = await filmOf('QDDA');
    const access = randomUUIDv7();
    await film.other.does(film.caseId, 'officer', 'requestAccess', access, {
      action: 'view',
      purpose: 'dossierReview',
      reason: '核对检查过程',
      recordings: [film.recording],
    });
    const problem = await film.media(film.other);
    assert.equal(problem.article, '第三十七条');
    assert.match(problem.detail!, /局主要负责人尚未批准/);
    assert.match(problem.detail!, /尚未放行/);
    assert.doesNotMatch(problem.detail!, /承办单位负责人/);
    assert.equal((await film.media(film.other)).code, 'notAllowed', '申请过、被拒绝过，都不因此成为本案的承办人');
  });

  const asksFor = async (film: Film, purpose: TermIn<'ACCESS_PURPOSES'>): Promise<string> => {
    const access = randomUUIDv7();
    await film.other.does(film.caseId, 'officer', 'requestAccess', access, {
      action: 'view',
      purpose,
      reason: '核对检查过程',
      recordings: [film.recording],
      verified: '已核验身份证件',
    });
    return access;
  };
  const standing = async (person: TestPerson, access: string) => {
    const { row, answers } = await person.ask<AnswerOf<typeof ROUTES.access>>('GET', `/accesses/${access}`);
    return [row.status, row.releasedBy, answers.map(({ chain }) => chain)];
  };

  it('FTJD-28.1 第二十八条：当事人申请的不须批准，径由专门负责人员放行；因工作需要的须经批准', async () => {
    const film = await filmOf('FTJD');
    const own = await standing(film.other, await asksFor(film, 'partyRequest'));
    assert.deepEqual(own, ['approved', ['custodian'], [[]]]);
    const review = await standing(film.other, await asksFor(film, 'dossierReview'));
    assert.deepEqual(review, ['requested', ['custodian'], [['subdistrictHead']]]);
  });

  it('SMGX-31.2 第三十一条：经局领导批准即可查阅，没有放行一步', async () => {
    const film = await filmOf('SMGX', 'licensing');
    const access = await asksFor(film, 'dossierReview');
    assert.deepEqual(await standing(film.other, access), ['requested', [], [['agencyLeader']]]);
    const approval = randomUUIDv7();
    const about = [{ type: 'access', id: access }] as const;
    const matter = 'viewing';
    await film.other.does(film.caseId, 'officer', 'requestApproval', approval, { matter, reason: '核对' }, { about });
    const [, , sun, zhou] = (await officersOf('SMGX')) as [TestPerson, TestPerson, TestPerson, TestPerson];
    await sun.does(film.caseId, 'unitHead', 'giveApproval', approval, { matter, role: 'unitHead' }, { about });
    await zhou.does(film.caseId, 'agencyLeader', 'giveApproval', approval, { matter, role: 'agencyLeader' }, { about });
    assert.deepEqual(await standing(film.other, access), ['released', [], [['agencyLeader']]]);
  });

  it('QDDA 第三十七条：在本案登记过别的事项的，不因此是本案承办人', async () => {
    const film = await filmOf('QDDA');
    await film.other.does(
      film.caseId,
      'officer',
      'collectEvidence',
      randomUUIDv7(),
      { kind: 'documentaryEvidence', name: '检查记录复印件' },
      { happened: true },
    );
    assert.equal((await film.media(film.other)).article, '第三十七条');
  });

  it('QDDA 第三十七条：登记这段音像的、本案承办人，归档以前照常打开', async () => {
    const film = await filmOf('QDDA');
    const answer = await film.undertaker.request('GET', `/cases/${film.caseId}/recordings/${film.recording}/media`);
    assert.equal(answer.status, 200);
  });
});
