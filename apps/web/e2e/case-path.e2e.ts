import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, afterEach, before, beforeEach, describe, it, type TestContext } from 'node:test';
import type { ObjectType } from '@zhiji/cases';
import type { DocumentValues } from '@zhiji/documents';
import { synthesizeRecording } from '@zhiji/media';
import type { TermIn } from '@zhiji/terms';
import { sharedPath } from '@zhiji/testkit';
import { launchBrowser } from '@zhiji/testkit/browser';
import { startTestServer, TestClock, type TestServer } from '@zhiji/testkit/server';
import type { Browser } from 'playwright-core';
import { buildScreens } from '../../server/src/screens.ts';
import { buildVerifier } from '../../server/src/verifier-bundle.ts';
import {
  closingForm,
  decisionApprovalForm,
  deliberationRecord,
  enforcementDecision,
  initiationForm,
  leftProofOfService,
  legalReviewOpinion,
  preservationInventory,
  priorNotice,
  siteTranscript,
  type StallScene,
} from '../../server/src/demo/stall-papers.ts';
import { act, begin, leave, obstacleTo, refusalOf, send } from './act.ts';
import { otherCamera, sendInTwo } from './camera.ts';
import { actAs, openDesk, RAIL, sees, signIn, visit, type Desk } from './desk.ts';
import { exportDossier, verified } from './dossier.ts';
import { fill } from './fields.ts';
import { line, type Line } from './line.ts';
import { finish, openRefusal, signByHand, write } from './paper.ts';
import { accessible, failed, picture } from './picture.ts';

/** 福州城管委：一件占道经营案，从投诉到核验，各人在各自的屏幕上办。 */
describe('FZCG 一件处罚案在屏幕上的全过程', () => {
  const clock = new TestClock('2026-03-03 09:00');
  let server: TestServer;
  let browser: Browser;
  let office: Line;
  let folder: string;
  let camera: string;
  const scene: StallScene = {
    caseName: '某某餐饮店占道经营案',
    party: {
      kind: 'organisation',
      name: '福州市鼓楼区某某餐饮店',
      representative: '张某某',
      address: '八一七北路 100 号',
    },
    place: '八一七北路 100 号门前',
    officers: [
      { name: '林志强', certificate: '13010220001' },
      { name: '陈晓燕', certificate: '13010220002' },
    ],
    goods: [{ name: '折叠桌', quantity: 4, unit: '张' }],
    fine: 300_000,
  };
  const desks = new Map<string, Desk>();
  let caseId: string;
  let broken = false;

  before(async () => {
    await Promise.all([buildScreens(), buildVerifier()]);
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-path-'));
    const shared = sharedPath('media/field-camera.mp4');
    camera = path.join(folder, 'field-camera.mp4');
    if (shared) await fs.copyFile(shared, camera);
    else await synthesizeRecording({ path: camera, seconds: 60 });
    [server, browser] = await Promise.all([startTestServer(clock), launchBrowser()]);
    office = await line(server.url);
  });
  after(async () => {
    await browser.close();
    await office[Symbol.asyncDispose]();
    await server[Symbol.asyncDispose]();
    await fs.rm(folder, { recursive: true, force: true });
    assert.deepEqual(
      [...desks.values()].flatMap(({ faults }) => faults),
      [],
      '页面没有抛出错误',
    );
  });

  beforeEach(() => assert.ok(!broken, '前面的一步没有办成'));
  afterEach(async (step) => {
    if (broken || (step as TestContext).passed) return;
    broken = true;
    for (const one of desks.values()) if (!one.page.isClosed()) await failed(one);
  });

  /** The desk of one of the demonstration's people, signed in on first use. */
  const desk = async (login: string): Promise<Desk> => {
    const known = desks.get(login);
    if (known) return known;
    const person = server.signIns.find((one) => one.login === `fzcg.${login}`)!;
    const made = await openDesk(browser, login === 'chen' ? office.url : server.url, person.name);
    desks.set(login, made);
    await signIn(made, person);
    return made;
  };
  const at = async (login: string, tab = ''): Promise<Desk> => {
    const one = await desk(login);
    await visit(one, `/cases/${caseId}${tab && `/${tab}`}`);
    return one;
  };

  /** The case as the server has it, and papers beside those already made on screens, by the same people. */
  const seen = async () => (await (await server.as('lin')).sees(caseId)).file;
  const instant = (local: string) => Date.parse(`${local.replace(' ', 'T')}+08:00`);
  const paper = async (
    login: string,
    as: TermIn<'ROLES'>,
    form: TermIn<'FORMS'>,
    values: DocumentValues,
    hands: readonly (readonly [login: string, as: TermIn<'ROLES'>, signatory: TermIn<'ROLES'>, name: string])[] = [],
    about: { readonly type: ObjectType; readonly id: string }[] = [],
  ) => {
    const person = await server.as(login);
    const id = randomUUIDv7();
    await person.does(caseId, as, 'draftDocument', id, { form, values: values as Record<string, unknown> }, { about });
    for (const [hand, role, signatory, name] of hands)
      await (
        await server.as(hand)
      ).does(caseId, role, 'signDocument', id, { signatory, name, method: 'electronicallySigned' });
    await person.ask('POST', `/cases/${caseId}/documents/${id}/final`, { id: randomUUIDv7(), as });
  };
  const stored = async (id: string) => {
    for (let turn = 0; (await seen()).recordings.find((one) => one.id === id)!.durability !== 'stored'; turn++) {
      assert.ok(turn < 100, `${id} 没有入库`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  /** Agrees on the page of approvals to what lies open there. */
  const agree = async (login: string, role?: string) => {
    const one = await desk(login);
    if (role) await actAs(one, role);
    await visit(one, '/approvals', '审批');
    await one.page.getByRole('button', { name: '同意', exact: true }).click();
    await one.page
      .getByText(/已入链/)
      .first()
      .waitFor();
  };

  it('登录', async () => {
    const gate = await openDesk(browser, server.url, '未登录');
    desks.set('gate', gate);
    await picture(gate, '01-sign-in');
    await accessible(gate, '登录页');
    await gate.page.getByLabel('帐号').fill('fzcg.gao');
    await gate.page.getByLabel('口令').fill('不是口令');
    await gate.page.getByRole('button', { name: '登录' }).click();
    assert.match(await gate.page.getByRole('alert').innerText(), /帐号或者口令/);
    await gate.context.close();
    const gao = await desk('gao');
    await picture(gao, '02-workbench-empty');
    await accessible(gao, '工作台');
  });

  it('第八条：窗口登记投诉，承办人作出启动的结论', async () => {
    const gao = await desk('gao');
    await visit(gao, '/cases', '案件');
    await gao.page.getByRole('button', { name: '登记案源' }).first().click();
    const form = gao.page.getByRole('dialog', { name: '登记案源' });
    await fill(form, {
      案源种类: '投诉',
      线索内容: '餐饮店门前占道摆摊，盲道被占',
      提供人或来文机关: '陈先生',
      提供人实名: true,
      发生地点: '八一七北路 100 号门前',
      '当事人/姓名或者名称': '福州市鼓楼区某某餐饮店',
      '当事人/种类': '个体工商户',
      '当事人/法定代表人或者负责人': '张某某',
      '当事人/住址或者住所': '八一七北路 100 号',
    });
    await picture(gao, '03-lead-form');
    await accessible(gao, '登记案源');
    await form.locator('.act-foot').getByRole('button').click();
    await gao.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    caseId = gao.page.url().split('/').at(-1)!;
    await picture(gao, '04-lead-registered');
    const lin = await at('lin');
    await act(lin, '作出案源处理结论', { 处理结论: '启动执法程序', 理由: '线索具体' });
  });

  it('第七条：未经审批不能启动；情况紧急的先行启动，二十四小时内补办', async () => {
    const lin = await at('lin');
    const form = await begin(lin, '启动执法程序');
    await fill(form, {
      启动方式: '先审批后启动',
      执法种类: '行政处罚',
      案由: '某某餐饮店占道经营案',
      承办单位: '执法一大队',
    });
    assert.match(await refusalOf(form), /紧急/);
    await picture(lin, '05-start-asked');
    await fill(form, { 启动方式: '情况紧急，先行启动', 紧急情况说明: '摊位占用盲道，须当场制止' });
    await send(form);
    await sees(lin, RAIL, /03-04 09:00/, /补办审批手续/, /第七条第一款/, /《程序启动审批表》/);
    await picture(lin, '06-started-urgent');
    await accessible(lin, '案件页');
  });

  it('第十一条：两名执法人员现场检查，结束时逐项答问', async () => {
    const lin = await at('lin', 'activities');
    const start = await begin(lin, '开始执法活动');
    await fill(start, {
      活动种类: '现场检查',
      地点: '八一七北路 100 号门前',
      执法人员: ['林志强', '陈晓燕'],
      到场人员已配备记录设备: true,
    });
    for (const name of ['林志强', '陈晓燕'])
      await start.getByRole('checkbox', { name: `已核对${name}的执法证件，在当日有效` }).check();
    await picture(lin, '06-activity-form');
    await send(start);
    await picture(lin, '07-inspection-running');
    clock.to('2026-03-03 09:30');
    await visit(lin, `/cases/${caseId}/activities`);
    const form = await begin(lin, '结束执法活动');
    await fill(form, { 结果: '发现占道摆放桌椅四套' });
    for (const question of await form.getByRole('radiogroup').all())
      await question.getByRole('radio', { name: '否' }).check();
    await picture(lin, '08-inspection-ends');
    await accessible(lin, '结束执法活动');
    await send(form);
    await sees(lin, RAIL, /缺音像 处罚检查勘验应录未录/, /《现场笔录》/);
    await picture(lin, '09-inspection-ended');
  });

  it('第十条：没有样式的执法协助函，在系统外制作后登记', async () => {
    clock.to('2026-03-03 09:31');
    const lin = await at('lin');
    await visit(lin, `/cases/${caseId}/documents/new?form=assistanceLetter`);
    const form = lin.page.getByRole('form', { name: '登记《执法协助函》' });
    await fill(form, { 文号: '榕城管协〔2026〕1号', 纸质原件存放位置: '执法一大队档案柜' });
    await picture(lin, '09-outside-paper');
    await accessible(lin, '登记系统外制作的文书');
    await lin.page.getByRole('button', { name: '登记为已制成' }).click();
    await lin.page.getByText('执法一大队档案柜').waitFor();
    await lin.page.getByText('已定稿').waitFor();
    await picture(lin, '09-outside-paper-made');
  });

  it('执法协助函的扫描件：不是扫描件的不收；收下的逐件留存，在页面内看', async () => {
    const lin = await desk('lin');
    const { page } = lin;
    const sheet = await browser.newPage();
    await sheet.setContent(
      '<h1 style="text-align:center;font-family:serif">执法协助函</h1><p>请协助查明经营者身份。</p>',
    );
    const [image, pdf] = [await sheet.screenshot(), await sheet.pdf()];
    await sheet.close();
    const part = page.getByRole('region', { name: '扫描件', exact: true });
    const give = (name: string, buffer: Buffer) =>
      part.locator('input[type=file]').last().setInputFiles({ name, buffer, mimeType: 'application/octet-stream' });
    await give('协助函.pdf', Buffer.from('PK\x03\x04'));
    await part.getByText(/扫描件应为 PDF、JPEG 或者 PNG，以内容为准；该文件内容是压缩包或 Office 文档/).waitFor();
    await picture(lin, '09-outside-paper-refused');
    await part.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '取消上传' }).click();
    await part.getByText('未被接收').waitFor({ state: 'hidden' });
    await give('协助函.png', image);
    await part.getByRole('row').filter({ hasText: '协助函.png' }).getByText('林志强').waitFor();
    await give('协助函.pdf', pdf);
    await part.getByRole('row').filter({ hasText: '协助函.pdf' }).getByText('林志强').waitFor();
    const view = part.getByRole('img', { name: /^执法协助函 扫描件1/ });
    await view.waitFor();
    await page.waitForFunction(`[...document.images].every((shown) => shown.complete && shown.naturalWidth > 0)`);
    await picture(lin, '09-outside-paper-scans');
    await accessible(lin, '文书的扫描件');
    await part.getByRole('row').filter({ hasText: '协助函.pdf' }).getByRole('button', { name: '查看' }).click();
    await view.waitFor({ state: 'hidden' });
    await picture(lin, '09-outside-paper-pdf');
    const { documents } = await seen();
    assert.deepEqual(
      documents.flatMap(({ scans }) => scans.map(({ mediaType }) => mediaType)),
      ['image/png', 'application/pdf'],
    );
  });

  it('第十二条、第十五条：先行登记保存；当事人拒签，注明并欠一段拒签音像', async () => {
    const lin = await at('lin', 'measures');
    await act(lin, '登记案件信息', { 事件类型: '占道经营', 承办人: ['林志强', '陈晓燕'] });
    clock.to('2026-03-03 09:32');
    await visit(lin, `/cases/${caseId}/measures`);
    await act(lin, '开始执法活动', { 活动种类: '先行登记保存', 地点: '八一七北路 100 号门前' });
    await act(lin, '采取措施', {
      措施种类: '先行登记保存措施',
      采取理由: '证据可能灭失',
      事实理由: '桌椅随时可能被移走',
      物品: [{ 名称: '折叠桌', 数量: 4, 单位: '张' }],
    });
    assert.match(await obstacleTo(lin, '完成措施'), /登记先行保存通知书/);
    await picture(lin, '10-measure');

    clock.to('2026-03-03 09:40');
    await lin.page.getByRole('link', { name: '制作登记先行保存通知书' }).click();
    await lin.page.getByRole('heading', { name: '签名', exact: true }).waitFor();
    await picture(lin, '11-notice-empty');
    await write(lin, {
      涉嫌行为: '未经许可占用人行道摆放经营设施',
      事实理由: '桌椅随时可能被移走，移走后数量和占用状态无法复原。',
      保存方式: '异地保存',
      保存地点: '本机关物品保管库',
    });
    await signByHand(lin, '林志强');
    await signByHand(lin, '陈晓燕');
    const refusal = await openRefusal(lin, /当事人/);
    await fill(refusal, { 拒签理由或者表现: '阅后称数量不清，不签' });
    await picture(lin, '12-refusal-form');
    await send(refusal);
    await lin.page.getByText('拒签').first().waitFor();
    await picture(lin, '13-notice-refused');
    await finish(lin);
    await picture(lin, '14-notice-finished');

    await visit(lin, `/cases/${caseId}`);
    await sees(lin, RAIL, /拒绝签字盖章过程应录未录/);
    await picture(lin, '15-refusal-owed');
    const measure = (await seen()).measures[0]!;
    await paper(
      'lin',
      'officer',
      'preservationInventory',
      preservationInventory(scene, clock.now()),
      [
        ['lin', 'officer', 'officer', '林志强'],
        ['chen', 'officer', 'officer', '陈晓燕'],
        ['lin', 'officer', 'party', '张某某'],
      ],
      [
        { type: 'measure', id: measure.id },
        { type: 'activity', id: measure.activity! },
      ],
    );
    clock.to('2026-03-03 09:50');
    await visit(lin, `/cases/${caseId}/measures`);
    await act(lin, '完成措施');
    const end = await begin(lin, '结束执法活动');
    await fill(end, { 结果: '清点装车' });
    for (const question of await end.getByRole('radiogroup').all())
      await question.getByRole('radio', { name: '否' }).check();
    await send(end);
  });

  it('入库：从办公电脑上传，断网一半，恢复后从断处续传', async () => {
    const chen = await desk('chen');
    const { page } = chen;
    clock.to('2026-03-03 11:30');
    await visit(chen, '/ingest', '入库');
    await picture(chen, '16-ingest-empty');
    await page.locator('input[type=file]').setInputFiles(camera);
    const form = page.getByRole('dialog', { name: /^归属/ });
    await fill(form, { 案件: '某某餐饮店' });
    await form.getByRole('combobox', { name: '执法活动' }).click();
    await page.locator('.ant-select-item-option', { hasText: '现场检查' }).click();
    await fill(form, { 记录人: '陈晓燕' });
    for (const [end, time] of [
      ['录制开始', '2026-03-03 08:59'],
      ['录制结束', '2026-03-03 09:31'],
    ] as const) {
      await form.getByLabel(end).fill(time);
      await form.getByLabel(end).press('Enter');
    }
    await picture(chen, '17-ingest-binding');
    const { size } = await fs.stat(camera);
    office.breakAfter(size / 2);
    await form.getByRole('button', { name: '开始上传' }).click();
    const mine = page.getByRole('region', { name: '本机上传' });
    await mine.getByText(/网络中断|没有收到/).waitFor({ timeout: 40_000 });
    await picture(chen, '18-ingest-cut-off');
    office.mend();
    await mine.getByText('已入库，可清除').waitFor({ timeout: 30_000 });
    assert.ok(office.carried < size, '从断处续传，没有从头再传');
    await picture(chen, '19-ingest-stored');
    await mine.getByRole('button', { name: '回执' }).click();
    await page
      .getByRole('dialog', { name: '入库回执' })
      .getByText(/第 \d+ 条/)
      .first()
      .waitFor();
    await picture(chen, '20-receipt');
    const [film] = (await seen()).recordings;
    assert.equal(film!.size, size);
  });

  it('入库：另一台记录仪经命令行 tus 客户端上传，半途被杀，再次运行续完', async () => {
    const chen = await at('chen');
    await chen.page.getByRole('button', { name: '登记音像' }).last().click();
    const form = chen.page.getByRole('dialog', { name: '登记音像' });
    await fill(form, {
      记录方式: '录像',
      录制开始: '2026-03-03 09:31',
      录制结束: '2026-03-03 09:51',
      记录人: '陈晓燕',
      关联执法活动: ['先行登记保存'],
    });
    await picture(chen, '21-recording-form');
    await send(form);
    const film = (await seen()).recordings.find(({ durability }) => durability === 'captured')!;
    await sendInTwo({
      server: server.url,
      token: (await server.as('chen')).token,
      file: await otherCamera(camera, 'preservation'),
      metadata: { caseId, recordingId: film.id, filename: 'preservation.mp4', filetype: 'video/mp4' },
    });
    await stored(film.id);
  });

  it('第二十八条第三款、第二十五条：先答涉密问项，再填索引', async () => {
    const fang = await at('fang', 'recordings');
    await picture(fang, '22-recordings');
    for (const _ of (await seen()).recordings) {
      for (const title of ['答复涉密问项', '填写音像索引']) {
        const rows = fang.page.locator('tr', { hasText: title === '答复涉密问项' ? '涉密未答' : '未索引' });
        await rows.first().getByRole('button', { name: '办理', exact: true }).click();
        await fang.page.getByRole('menuitem', { name: title }).click();
        const form = fang.page.getByRole('dialog', { name: title });
        if (title === '答复涉密问项') await fill(form, { 涉密类别: ['不涉密'] });
        await send(form);
      }
      await fang.page.waitForLoadState('networkidle');
    }
    await picture(fang, '23-recordings-indexed');
  });

  it('第二十四条第二款：补齐笔录和审批表', async () => {
    const [inspection] = (await seen()).activities;
    await paper(
      'lin',
      'officer',
      'siteTranscript',
      siteTranscript(scene, instant('2026-03-03 09:00'), instant('2026-03-03 09:30'), '执法记录仪'),
      [
        ['lin', 'officer', 'officer', '林志强'],
        ['chen', 'officer', 'officer', '陈晓燕'],
        ['lin', 'officer', 'party', '张某某'],
        ['chen', 'officer', 'recordist', '陈晓燕'],
      ],
      [{ type: 'activity', id: inspection!.id }],
    );
    await paper(
      'lin',
      'undertaker',
      'initiationApprovalForm',
      initiationForm(scene, instant('2026-03-03 09:00'), {
        startedAt: instant('2026-03-03 09:00'),
        reason: '摊位占用盲道',
      }),
      [
        ['lin', 'undertaker', 'undertaker', '林志强'],
        ['huang', 'legalUnit', 'legalUnit', '黄丽'],
        ['wang', 'handlingUnit', 'handlingUnit', '王建国'],
      ],
    );
  });

  it('第七条：审批没有在二十四小时内补齐 → 逾期；其后补齐 → 逾期完成，留有痕迹', async () => {
    const lin = await at('lin');
    await act(lin, '报请审批', { 事项: '程序启动', 理由: '补办启动审批' });
    clock.to('2026-03-04 08:50');
    await agree('lin', '承办人');
    await agree('huang');
    clock.to('2026-03-04 09:01');
    const wang = await desk('wang');
    await visit(wang, '/workbench', '工作台');
    await picture(wang, '24-workbench');
    await visit(wang, '/approvals', '审批');
    await picture(wang, '25-approvals');
    await visit(lin, `/cases/${caseId}`);
    await sees(lin, RAIL, /已逾期.*补办审批手续/);
    await picture(lin, '26-overdue');
    await agree('wang');
    await visit(lin, `/cases/${caseId}`);
    await sees(lin, '案件概况', /曾逾期 1 项，均已补办/);
    await lin.page.getByRole('button', { name: '第七条第一款' }).first().click();
    await lin.page.getByRole('dialog', { name: '为什么' }).getByRole('listitem').first().waitFor();
    await picture(lin, '27-why');
  });

  it('第十四条：没有告知不得作出决定；告知、申辩、复核', async () => {
    clock.to('2026-03-10 10:00');
    const lin = await at('lin', 'decision');
    const wang = await at('wang', 'decision');
    await act(wang, '案件分级', { 重大: true, 复杂: true, 理由: '多次再犯，影响较大' });
    await visit(lin, `/cases/${caseId}/decision`);
    const form = await begin(lin, '作出决定');
    for (const article of ['第十四条', '第七条第二款', '第十六条', '第十七条'])
      await form.locator('.act-obstacles').getByText(article).first().waitFor();
    await picture(lin, '28-decision-blocked');
    await leave(lin, form);
    await paper('lin', 'officer', 'priorNotice', priorNotice(scene, instant('2026-03-03 09:00'), clock.now()));
    await visit(lin, `/cases/${caseId}/decision`);
    await act(lin, '登记告知', { 告知内容: ['事实', '理由', '适用依据', '权利', '救济途径'], 口头告知: false });
    await act(lin, '登记陈述申辩', { 有无申辩: '有申辩', 申辩内容: '初次违法，请求从轻' });
    await act(lin, '复核申辩', { 复核意见: '采纳，从轻', 复核人: '王建国' });
  });

  it('第七条第二款、第十七条：合法性审查、集体讨论；讨论不足三人不算', async () => {
    clock.to('2026-03-12 09:00');
    await paper('huang', 'legalReviewer', 'legalReviewOpinion', legalReviewOpinion(scene, clock.now()), [
      ['huang', 'legalReviewer', 'legalReviewer', '黄丽'],
      ['zheng', 'policyLegalDivision', 'policyLegalDivision', '郑海'],
    ]);
    const zheng = await at('zheng', 'decision');
    await act(zheng, '出具合法性审查结论', {
      通过: true,
      审查意见: '程序合法，裁量适当',
      审查机构或人员: '委政策法规处',
    });
    const lin = await at('lin', 'decision');
    const discussed = { 主持人: '刘伟', 结论: '责令改正，罚款3000元', 拟处罚种类: ['罚款'], 拟罚款金额: 3000 };
    await act(lin, '登记集体讨论结论', { ...discussed, 参加人: ['刘伟', '何静'] });
    const form = await begin(lin, '作出决定');
    await form
      .locator('.act-obstacles')
      .getByText(/第十七条/)
      .first()
      .waitFor();
    await leave(lin, form);
    await act(lin, '登记集体讨论结论', { ...discussed, 参加人: ['刘伟', '何静', '吴刚'] });
    await paper(
      'lin',
      'undertaker',
      'deliberationRecord',
      deliberationRecord(scene, clock.now(), clock.now() + 3_600_000),
      [
        ['liu', 'committeeLeader', 'deliberator', '刘伟'],
        ['he', 'committeeLeader', 'deliberator', '何静'],
        ['wu', 'committeeLeader', 'deliberator', '吴刚'],
        ['lin', 'undertaker', 'meetingRecorder', '林志强'],
      ],
    );
    await visit(lin, `/cases/${caseId}/decision`);
    await picture(lin, '29-decision-tab');
  });

  it('第十六条：决定经审批，与讨论结论一致', async () => {
    clock.to('2026-03-13 09:00');
    const lin = await at('lin', 'decision');
    await act(lin, '报请审批', { 事项: '作出行政执法决定', 理由: '拟决定' });
    await agree('lin');
    await agree('wang');
    await paper('lin', 'undertaker', 'decisionApprovalForm', decisionApprovalForm(scene, instant('2026-03-03 09:00')), [
      ['lin', 'undertaker', 'undertaker', '林志强'],
      ['wang', 'unitHead', 'unitHead', '王建国'],
    ]);
    await visit(lin, `/cases/${caseId}/decision`);
    const form = await begin(lin, '作出决定');
    await fill(form, {
      何时: '现在办理',
      决定种类: '给予处罚',
      处罚种类: ['罚款'],
      罚款金额: 3001,
      履行义务: [{ 义务种类: '缴纳罚款', 内容: '缴纳罚款' }],
    });
    assert.match(await refusalOf(form), /讨论结论一致/);
    await picture(lin, '30-decision-refused');
    await fill(form, { 罚款金额: 3000 });
    await send(form);
    await paper(
      'lin',
      'officer',
      'enforcementDecision',
      enforcementDecision(scene, instant('2026-03-03 09:00'), clock.now()),
    );
    await visit(lin, `/cases/${caseId}`);
    await picture(lin, '31-decided');
    await visit(lin, `/cases/${caseId}/decision`);
    await lin.page.getByRole('button', { name: '另作决定' }).waitFor();
    await picture(lin, '31-decision-made');
  });

  it('第十九条第（四）项：见证人未签的留置送达不成立；签了并有录像的成立', async () => {
    clock.to('2026-03-16 15:00');
    const lin = await at('lin', 'services');
    await picture(lin, '32-services-empty');
    const attempt = {
      送达方式: '留置送达',
      送达结果: '拒收',
      留置方式: '见证人见证留置',
      未成或拒收事由: '称数额过高，拒收',
      拒收日期: '2026-03-16',
      见证人单位: '社区居民委员会',
    };
    const form = await begin(lin, '登记送达');
    await fill(form, { ...attempt, 关联文书: ['行政执法决定'] });
    await form.getByLabel('见证人', { exact: true }).fill('李秀兰');
    await form.getByLabel('见证人', { exact: true }).press('Enter');
    await picture(lin, '33-service-form');
    await send(form);
    assert.match(await obstacleTo(lin, '完成送达'), /见证人/);
    await lin.page.getByRole('button', { name: '再次送达' }).click();
    const again = lin.page.getByRole('dialog', { name: '登记送达' });
    await fill(again, { ...attempt, 见证人已签: true });
    await again.getByLabel('见证人', { exact: true }).fill('李秀兰');
    await again.getByLabel('见证人', { exact: true }).press('Enter');
    await send(again);
    const [service] = (await seen()).services;
    await paper(
      'lin',
      'server',
      'proofOfService',
      leftProofOfService(
        scene,
        clock.now(),
        { name: '李秀兰', standing: '社区工作人员', phone: '13800000000' },
        '榕城管罚〔2026〕1号',
      ),
      [
        ['lin', 'server', 'server', '林志强'],
        ['chen', 'server', 'server', '陈晓燕'],
        ['lin', 'server', 'attestor', '李秀兰'],
      ],
      [{ type: 'service', id: service!.id }],
    );
    const film = randomUUIDv7();
    const chen = await server.as('chen');
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
      { about: [{ type: 'service', id: service!.id }] },
    );
    await visit(lin, `/cases/${caseId}/services`);
    await act(lin, '完成送达');
    await chen.uploads(await fs.readFile(await otherCamera(camera, 'service')), {
      caseId,
      recordingId: film,
      filename: 'service.mp4',
      filetype: 'video/mp4',
    });
    await stored(film);
    const fang = await server.as('fang');
    await fang.does(caseId, 'custodian', 'answerSecrecy', film, { secrecy: ['notSecret'] });
    await fang.does(caseId, 'custodian', 'indexRecording', film, {
      party: scene.party.name,
      date: '2026-03-16',
      place: scene.place,
      eventType: '占道经营',
    });
    await visit(lin, `/cases/${caseId}/services`);
    await picture(lin, '34-services');
  });

  it('第二十条、第二十三条：无凭证不得标为已履行；经负责人批准即结案', async () => {
    clock.to('2026-03-20 09:00');
    const lin = await at('lin', 'closing');
    await lin.page.getByRole('button', { name: '登记履行' }).first().click();
    const form = lin.page.getByRole('dialog', { name: '登记履行' });
    await fill(form, { 履行日期: '2026-03-20' });
    await send(form);
    assert.match(await obstacleTo(lin, '标记已履行'), /凭证.*第二十条/);
    await visit(lin, `/cases/${caseId}/closing`);
    await lin.page.getByRole('button', { name: '补登履行凭证' }).click();
    const proven = lin.page.getByRole('dialog', { name: '登记履行' });
    await fill(proven, { 履行日期: '2026-03-20', 履行凭证: '缴款凭证 0031' });
    await send(proven);
    await act(lin, '标记已履行');
    await act(lin, '登记办结', { 办结情形: '决定已履行' });
    await paper('lin', 'undertaker', 'closingForm', closingForm(scene, clock.now()), [
      ['lin', 'undertaker', 'undertaker', '林志强'],
      ['wang', 'unitHead', 'unitHead', '王建国'],
    ]);
    await visit(lin, `/cases/${caseId}/closing`);
    await lin.page.getByRole('button', { name: '报请结案' }).click();
    const asking = lin.page.getByRole('dialog', { name: '报请审批' });
    await fill(asking, { 理由: '已履行' });
    await send(asking);
    await agree('wang');
    await visit(lin, `/cases/${caseId}/closing`);
    await sees(lin, '案件概况', /已结案/);
    await sees(lin, RAIL, /04-20 24:00/);
    await picture(lin, '35-closed');
  });

  it('第二十六条：期限内立卷归档，卷内目录、档号；其后不再接受登记', async () => {
    clock.to('2026-03-27 10:00');
    const fang = await desk('fang');
    const { page } = fang;
    await visit(fang, '/archive', '档案');
    const waiting = page.getByRole('row').filter({ hasText: scene.caseName });
    assert.match(await waiting.innerText(), /04-20 24:00[^]*齐备/);
    await picture(fang, '36-archive-waiting');
    await waiting.getByRole('button', { name: scene.caseName }).click();
    const opened = page.getByRole('article', { name: scene.caseName });
    await opened.getByRole('button', { name: '立卷归档' }).click();
    const form = page.getByRole('dialog', { name: '立卷归档' });
    assert.ok(await form.getByRole('radio', { name: '永久', exact: true }).isChecked(), '有永久保存的音像，先选永久');
    const warning = form.getByRole('alert');
    assert.equal(await warning.count(), 0);
    await fill(form, { 案卷保管期限: '30 年' });
    assert.match(await warning.innerText(), /件音像的保存期限更长[^]*（永久保存）[^]*仍按各自的期限保存/);
    await picture(fang, '37-archive-form');
    await accessible(fang, '立卷归档');
    await send(form);
    await opened.getByText(/2026-D30-0001/).waitFor();
    await opened.getByRole('heading', { name: '卷内目录' }).waitFor();
    const words = await opened.innerText();
    for (const said of [
      /档号\s*\S*2026-D30-0001/,
      /保管期限\s*30年/,
      /方芳（执法记录管理员）/,
      /行政执法决定 榕城管罚〔2026〕1号/,
      /service\.mp4\s*音像记录/,
      /执法协助函 榕城管协〔2026〕1号\s*文书\s*原件存于执法一大队档案柜/,
      /执法协助函 榕城管协〔2026〕1号（扫描件2）\s*扫描件/,
    ])
      assert.match(words, said);
    await picture(fang, '38-archived');
    await accessible(fang, '案卷');

    await visit(fang, '/archive?status=archived', '档案');
    const listed = page.getByRole('row').filter({ hasText: scene.caseName });
    assert.match(await listed.innerText(), /2026-D30-0001[^]*03-27 10:00[^]*30年/);
    assert.doesNotMatch(await listed.innerText(), /逾期/);

    const lin = await at('lin', 'closing');
    await sees(lin, '案件概况', /已归档/);
    await sees(lin, '履行与结案', /已于 03-27 10:00 归档，档号 \S*2026-D30-0001/);
    await lin.page.getByRole('button', { name: '办理', exact: true }).first().click();
    const menu = lin.page.getByRole('dialog', { name: '办理' });
    await menu.getByRole('button', { name: '登记投诉信访复议诉讼' }).waitFor();
    for (const past of ['登记送达', '作出决定', '开始执法活动', '立卷归档'])
      assert.equal(await menu.getByRole('button', { name: past, exact: true }).count(), 0, past);
    await picture(lin, '39-archived-case');
  });

  it('导出案卷包，交给机关以外的人独立核验', async () => {
    const fang = await at('fang', 'closing');
    const file = path.join(folder, 'dossier.zip');
    await exportDossier(fang, file);
    const { recordings, documents } = await seen();
    const verdict = await verified(file);
    assert.match(verdict, /^核验结论：通过/);
    for (const said of [
      scene.caseName,
      '福州市城市管理委员会（FZCG）',
      // 纸质原件不在包内，只说明存放在哪里。
      `文书 ${documents.filter(({ sha256 }) => sha256 !== undefined).length} 份，扫描件 2 件，音像 ${recordings.length} 件`,
      '原件存放于执法一大队档案柜，案卷包内有其扫描件 2 件',
    ])
      assert.ok(verdict.includes(said), `${said}：${verdict}`);
    const court = await openDesk(browser, server.url, '法院');
    desks.set('court', court);
    await court.page.getByRole('link', { name: '核验真伪' }).click();
    await court.page.locator('input[type=file]').setInputFiles(file);
    await court.page.getByRole('heading', { name: '核验通过' }).waitFor();
    await picture(court, '40-verified');
    await accessible(court, '核验结论');
  });
});
