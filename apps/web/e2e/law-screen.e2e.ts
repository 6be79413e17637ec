import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { sharedPath } from '@zhiji/testkit';
import { launchBrowser } from '@zhiji/testkit/browser';
import { startTestServer, TestClock, type TestServer } from '@zhiji/testkit/server';
import type { Browser } from 'playwright-core';
import { buildScreens } from '../../server/src/screens.ts';
import { DESKTOP, openDesk, PHONE, signIn, visit, type Desk } from './desk.ts';
import { accessible, picture } from './picture.ts';

const official = sharedPath('regulations/FZCG.txt');
const skip = official ? false : '../shared/regulations/FZCG.txt is not here';

/** 法规：执法人员查一条，看正文、规范、口径、测试，以及现在涉及几件案件。 */
describe('法规屏', () => {
  const clock = new TestClock('2026-03-03 10:00');
  let server: TestServer;
  let browser: Browser;
  let lin: Desk;

  before(async () => {
    await buildScreens();
    [server, browser] = await Promise.all([startTestServer(clock), launchBrowser()]);
    const officer = await server.as('lin');
    for (const content of ['占道经营', '又一处占道']) {
      const caseId = await officer.opens(randomUUIDv7(), { source: 'inspectionFinding', content }, 'officer');
      await officer.does(caseId, 'officer', 'registerRecording', randomUUIDv7(), {
        medium: 'video',
        from: '2026-03-03T09:30:00+08:00',
        to: '2026-03-03T10:00:00+08:00',
      });
    }
    const person = server.signIns.find(({ login }) => login === 'fzcg.lin')!;
    lin = await openDesk(browser, server.url, person.name);
    await signIn(lin, person);
  });
  after(async () => {
    assert.deepEqual(lin.faults, []);
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  const article = (number: string) => lin.page.getByRole('article', { name: number, exact: true });

  it('清单：本机关启用的在前，六部各有条文、要求、口径的数目', async () => {
    await visit(lin, '/regulations', '法规');
    const rows = lin.page.getByRole('table').getByRole('row');
    await rows.nth(1).getByText('福州市城市管理委员会行政执法').waitFor();
    assert.equal(await rows.count(), 7);
    assert.match((await rows.nth(1).innerText()).replaceAll(/\s+/g, ' '), /30 条 136 项 \d+ 项 未导入/);
  });

  it('篇章、条、规范：由数据说成中文；不产生规范的一条说明理由', async () => {
    await lin.page.getByRole('link', { name: /福州市城市管理委员会行政执法/ }).click();
    const tree = lin.page.getByRole('navigation', { name: '篇章' });
    await tree.getByRole('button', { name: /^第三十条/ }).waitFor();
    assert.equal(await tree.getByRole('button').count(), 30);
    await tree.getByRole('button', { name: /^第一条/ }).click();
    const reasons = article('第一条').getByRole('region', { name: '不作判断的内容' });
    assert.match(await reasons.innerText(), /。/);
    await tree.getByRole('button', { name: /^第二十四条/ }).click();
    const norm = article('第二十四条')
      .getByRole('region', { name: /^音像应在二十四小时内导出储存/ })
      .first();
    assert.match((await norm.innerText()).replaceAll(/\s+/g, ' '), /义务 .*第二十四条第二款.*24 小时/);
    assert.match(lin.page.url(), new RegExp(encodeURIComponent('第二十四条')));
  });

  it('现在涉及的案件：两件，点开即是这两件的待办', async () => {
    const tree = lin.page.getByRole('navigation', { name: '篇章' });
    assert.match(await tree.getByRole('button', { name: /^第二十四条/ }).innerText(), /有案件/);
    const count = article('第二十四条').getByRole('link', { name: '2 件案件待办' });
    await count.first().click();
    await lin.page.waitForURL(/\/debts\?topic=av\.store/);
    await lin.page.getByText('占道经营').first().waitFor();
    await lin.page.goBack();
    await article('第二十四条').waitFor();
  });

  it('口径：采用的、不采的、由谁决定；一部的口径另列一处，可回到所在的条', async () => {
    const reading = article('第二十四条').getByRole('region', { name: '解释口径 FZCG-24.6' });
    assert.match((await reading.innerText()).replaceAll(/\s+/g, ' '), /采用 .*（默认）.*不采 .*FZCG-24\.6 由.+决定/);
    await lin.page.getByText(/^解释口径 \d+$/).click();
    await lin.page.getByRole('link', { name: '第二十四条' }).first().click();
    await article('第二十四条').waitFor();
  });

  it('要求目录：编号、应当、系统怎样做、证明它的测试', async () => {
    const row = article('第二十四条')
      .getByRole('region', { name: '要求目录' })
      .getByRole('row', { name: /FZCG-24\.4/ });
    await row.getByText(/^\d+ 个$/).click();
    const tests = row.getByRole('list', { name: 'FZCG-24.4 的测试' }).getByRole('listitem');
    assert.ok((await tests.count()) >= 2);
    assert.match(await tests.first().innerText(), /^第二十四条/);
    await picture(lin, 'law-tests');
    await accessible(lin, '法规·一条');
    await lin.page.setViewportSize(PHONE);
    assert.equal(await lin.page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, '左右超出');
    await lin.page.setViewportSize(DESKTOP);
  });

  it('检索：提到所寻的条留下，所寻的字标出', async () => {
    const box = lin.page.getByRole('searchbox', { name: '在本部规定中检索' });
    await box.fill('FZCG-24.6');
    await lin.page.getByRole('status').getByText('1 条提到“FZCG-24.6”').waitFor();
    assert.ok((await article('第二十四条').locator('mark').count()) > 0);
    await box.fill('没有这样的词');
    await lin.page.getByText('没有提到这些词的条文').waitFor();
    await box.fill('');
  });

  it('正文导入以后：规范旁边就是原文，全部相符', { skip }, async () => {
    await promisify(execFile)(process.execPath, [
      path.resolve(import.meta.dirname, '../../cli/src/main.ts'),
      'regulations',
      'import',
      official!,
      '--data',
      server.dataFolder,
    ]);
    await visit(lin, '/regulations', '法规');
    await lin.page.getByText('30 条全部相符').waitFor();
    await visit(lin, `/regulations/FZCG#${encodeURIComponent('第二十四条')}`);
    const text = article('第二十四条').getByRole('region', { name: '正文' });
    assert.match(await text.innerText(), /二十四小时|24小时/);
    assert.equal(await article('第二十四条').getByText('正文尚未导入系统').count(), 0);
    assert.ok(await article('第二十四条').getByRole('region', { name: '规范', exact: true }).isVisible());
    await picture(lin, 'law-article');
  });
});
