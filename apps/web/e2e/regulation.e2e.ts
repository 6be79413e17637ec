import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '@zhiji/testkit/browser';
import { startTestServer, TestClock, type TestServer } from '@zhiji/testkit/server';
import type { Browser, Page } from 'playwright-core';
import { buildScreens } from '../../server/src/screens.ts';

/** 福州城管委：法制人员另选解释口径，执法人员的案件随之改变，两种口径并列可看。 */
describe('法规', () => {
  const clock = new TestClock('2026-02-13 16:30');
  let server: TestServer;
  let browser: Browser;
  let caseId: string;

  before(async () => {
    await buildScreens();
    [server, browser] = await Promise.all([startTestServer(clock), launchBrowser()]);
    const officer = await server.as('lin');
    caseId = await officer.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '占道经营', place: '福马路 88 号' },
      'officer',
    );
    await officer.does(caseId, 'officer', 'registerRecording', 'r1', {
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
    clock.to('2026-02-15 09:00');
  });
  after(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  async function pageOf(who: string, address: string): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const { login, password } = server.signIns.find((one) => one.login === `fzcg.${who}`)!;
    await page.goto(`${server.url}/sign-in?next=${encodeURIComponent(address)}`);
    await page.getByLabel('帐号').fill(login);
    await page.getByLabel('口令').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  it('第二十四条：法制人员另选口径并说明理由，全部案件重新评估，列出谁的什么不再欠', async () => {
    const lin = await pageOf('lin', `/cases/${caseId}`);
    const owed = lin.getByText('音像应在二十四小时内导出储存').first();
    await owed.waitFor();
    await lin.getByRole('button', { name: '第二十四条第二款' }).first().click();
    await lin
      .getByRole('link', { name: /第七章/ })
      .first()
      .click();
    await lin.waitForURL(/\/regulations\/FZCG#/);
    await lin.getByRole('article', { name: '第二十四条' }).waitFor();
    assert.equal(await lin.getByRole('button', { name: '另选口径' }).count(), 0, '执法人员不能选定口径');

    const huang = await pageOf('huang', '/regulations');
    await huang.getByRole('link', { name: /福州市城市管理委员会行政执法/ }).click();
    await huang.getByRole('searchbox', { name: '在本部规定中检索' }).fill('FZCG-24.6');
    await huang.getByRole('button', { name: /第二十四条/ }).click();
    const reading = huang.getByRole('region', { name: '解释口径 FZCG-24.6' });
    await reading.getByRole('button', { name: '另选口径' }).click();
    const form = huang.getByRole('form', { name: '选定解释口径' });
    await form.getByLabel(/不受期限限制/).check();
    await form.getByLabel('理由').fill('有权机关答复');
    await form.getByText(/全部 1 件案件和机关事务在后台重新评估/).waitFor();
    await form.getByRole('button', { name: '先看有哪些变化' }).click();
    const foreseen = form.getByRole('region', { name: '会有的变化' });
    await foreseen.waitFor();
    assert.match((await foreseen.textContent())!, /原为违反音像应在二十四小时内导出储存.*第二十四条第二款/);
    await form.getByText('试评全部 1 件案件：1 件有变化；机关事务 0 项有变化。什么也没有记下。').waitFor();
    await form.getByRole('button', { name: '选定，并重新评估全部案件' }).click();
    await huang.waitForURL(/\/reassessments/);
    await huang.getByText('评估完毕').waitFor();
    const changes = huang.getByRole('list', { name: '有变化的案件' });
    await changes.waitFor();
    assert.match((await changes.textContent())!, /原为违反音像应在二十四小时内导出储存.*第二十四条第二款/);

    await lin.goto(`${server.url}/cases/${caseId}`);
    await lin.getByText('没有违规').waitFor();
    const former = lin.getByText('音像应在二十四小时内导出储存');
    await former.waitFor();
    assert.equal(await former.count(), 1, '只作为规定变动前的结论留着');
    await lin.getByText(/^原：逾期未办，2026-02-14 16:30 止/).waitFor();
  });

  it('解释口径的清单：可以检索，写明由谁选定、为什么；先看过的没有记下', async () => {
    const huang = await pageOf('huang', '/regulations/FZCG?part=readings');
    await huang.getByRole('status').filter({ hasText: '其中 1 项另选过' }).waitFor();
    await huang
      .getByRole('status')
      .filter({ hasText: /本机关可以选定的人员：.*黄丽/ })
      .waitFor();
    await huang.getByRole('checkbox', { name: '只看另选过的' }).check();
    const reading = huang.getByRole('region', { name: /^解释口径 / });
    assert.equal(await reading.count(), 1);
    const record = huang.getByRole('note', { name: '选定记录' });
    await record.waitFor();
    assert.match((await record.textContent())!, /理由：有权机关答复。黄丽（法制机构）.*登记，流水第 \d+ 条/);
    await huang.getByRole('checkbox', { name: '只看另选过的' }).uncheck();
    await huang.getByRole('searchbox', { name: '检索解释口径' }).fill('第二十七条');
    await huang
      .getByRole('status')
      .filter({ hasText: /列出 \d+ 项；共/ })
      .waitFor();
    await huang.getByRole('searchbox', { name: '检索解释口径' }).fill('没有这样的词');
    await huang.getByText('没有这样的口径').waitFor();
  });

  it('正文尚未导入：系统管理员看到导入的命令，别人看到联系谁', async () => {
    const xu = await pageOf('xt', '/regulations');
    await xu.getByText('./zhiji regulations import').first().waitFor();
    await xu.getByRole('link', { name: /福州市城市管理委员会行政执法/ }).click();
    await xu.getByRole('article').getByText('./zhiji regulations import').first().waitFor();
    const lin = await pageOf('lin', '/regulations/FZCG');
    const article = lin.getByRole('article', { name: '第一条', exact: true });
    await article.getByText(/正文尚未导入系统.*请联系本机关系统管理员（徐涛）/).waitFor();
    assert.equal(await article.getByText('./zhiji').count(), 0);
  });

  it('换一部规定看：两种口径、两部规定并列，不同的在前，可以只看不同', async () => {
    const lin = await pageOf('lin', `/cases/${caseId}`);
    await lin.getByRole('button', { name: '换一部规定看' }).click();
    await lin.getByText('选一部规定或者一种口径').waitFor();
    const choice = lin.getByRole('combobox', { name: '与哪些规定或者口径比较' });
    await choice.fill('不得放宽');
    await choice.press('Enter');
    const table = lin.getByRole('table');
    await table.getByText('另一口径').waitFor();
    await table.getByText('音像编号、导出储存').first().waitFor();
    const row = table.getByRole('row').filter({ hasText: '音像应在二十四小时内导出储存' });
    assert.match((await row.textContent())!, /没有要求逾期未办 · 2026-02-14 16:30 止/);
    const shown = () => table.getByRole('row').count();
    const different = await shown();
    await lin.getByRole('switch', { name: '只看不同' }).click();
    await table.getByText('相同', { exact: true }).first().waitFor();
    assert.ok((await shown()) > different);
    assert.match((await table.getByRole('row').nth(1).textContent())!, /音像应在二十四小时内导出储存/);
    await choice.fill('丰台');
    await choice.press('Enter');
    await table.getByText('另一部规定').waitFor();
    assert.equal(await table.getByRole('columnheader').count(), 4);
  });

  it('启用另一部规定：先看新增什么，启用后显示启用记录', async () => {
    const huang = await pageOf('huang', '/regulations/QDDA');
    await huang.getByRole('button', { name: '在本机关启用' }).click();
    const form = huang.getByRole('form', { name: '启用规定' });
    await form.getByPlaceholder('请选择日期').fill('2026-02-01');
    await form.getByPlaceholder('请选择日期').press('Enter');
    await form.getByRole('button', { name: '先看有哪些变化' }).click();
    const foreseen = form.getByRole('region', { name: '会有的变化' });
    await foreseen.waitFor();
    assert.match((await foreseen.textContent())!, /机关事务.*新增明确专人负责资料的归档、保存和使用/);
    await form.getByRole('button', { name: '启用，并重新评估全部案件' }).click();
    await huang.waitForURL(/\/reassessments/);
    const matters = huang.getByRole('region', { name: '机关事务的变化' });
    await matters.waitFor();
    await huang
      .getByText(/件有变化；机关事务 \d+ 项有变化/)
      .first()
      .waitFor();
    await matters.getByRole('link', { name: '机关事务' }).click();
    await huang.getByRole('link', { name: /重新评估，\d+ 项有变化/ }).waitFor();
    await huang.goto(`${server.url}/regulations/QDDA`);
    const record = huang.getByRole('note', { name: '启用记录' });
    await record.waitFor();
    assert.match((await record.textContent())!, /自 2026-02-01 起施行。黄丽（法制机构）.*登记，流水第 \d+ 条/);
    await huang.getByText('自 2026-02-01 起施行', { exact: true }).waitFor();
  });
});
