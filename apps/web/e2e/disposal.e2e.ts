import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { MS_PER_DAY } from '@zhiji/calendar';
import { launchBrowser } from '@zhiji/testkit/browser';
import { startTestServer, type TestServer } from '@zhiji/testkit/server';
import type { Browser, Page } from 'playwright-core';
import { DemonstrationClock } from '../../server/src/demo/clock.ts';
import { persuadedVendor } from '../../server/src/demo/persuaded-vendor.ts';
import { Story } from '../../server/src/demo/story.ts';
import { buildScreens } from '../../server/src/screens.ts';
import { DESKTOP, type Desk } from './desk.ts';
import { accessible, picture } from './picture.ts';

/** FZCG-26.2、FZCG-26.11 期满处置：管理员提请，两人看过原件后同意，执行，清单可打印、可导出。 */
describe('处置台', () => {
  let server: TestServer;
  let browser: Browser;
  let sha256: string;
  const desks = new Map<string, Desk>();

  before(async () => {
    await buildScreens();
    const clock = new DemonstrationClock();
    clock.startAt(Date.now() - 750 * MS_PER_DAY);
    [server, browser] = await Promise.all([startTestServer(clock), launchBrowser()]);
    const { product } = server.running;
    const { rows } = await product.pool.query<{ id: string }>(`select id from agency where code = 'FZCG'`);
    const story = await Story.open(product, await product.agency(rows[0]!.id), clock);
    story.begin();
    await persuadedVendor(story);
    sha256 = (await story.file()).recordings[0]!.sha256!;
    clock.catchUp();
  });
  after(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  async function deskOf(who: string, address: string): Promise<Page> {
    const known = desks.get(who);
    if (known) {
      await known.page.goto(server.url + address);
      return known.page;
    }
    const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const { login, password } = server.signIns.find((one) => one.login === `fzcg.${who}`)!;
    await page.goto(`${server.url}/sign-in?next=${encodeURIComponent(address)}`);
    await page.getByLabel('帐号').fill(login);
    await page.getByLabel('口令').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForURL(server.url + address);
    desks.set(who, { page, name: who } as Desk);
    return page;
  }
  const shot = async (who: string, name: string) => {
    await picture(desks.get(who)!, name);
    await accessible(desks.get(who)!, name);
  };
  const original = () => path.join(server.dataFolder, 'vault', 'FZCG', 'objects', sha256.slice(0, 2), sha256);

  it('期满的列在可提请，一次选中提请', async () => {
    const fang = await deskOf('fang', '/archive');
    await fang.getByRole('tab', { name: /处置台/ }).click();
    const row = fang.getByRole('row').filter({ hasText: '现场劝导.mp4' });
    await row.waitFor();
    assert.match((await row.textContent())!, /巡查劝导甜品店摆桌.*第二十六条第（一）项/);
    await row.getByRole('checkbox').check();
    await shot('fang', 'disposal-due');
    await fang.getByRole('button', { name: '提请处置', exact: true }).click();
    const form = fang.getByRole('form', { name: '提请处置' });
    await form.getByLabel(/处置理由/).fill('保存期满，没有再用的必要');
    await form.getByRole('button', { name: '提请处置 1 件' }).click();
    await fang.getByText('没有可以提请处置的音像').waitFor();
  });

  it('两人先后同意，各先看过原件；提请人自己不在其列', async () => {
    const fang = await deskOf('fang', '/approvals?box=all');
    await fang.getByText('保存期满，没有再用的必要').first().waitFor();
    assert.equal(await fang.getByRole('button', { name: '同意', exact: true }).count(), 0);
    const wang = await deskOf('wang', '/approvals');
    await wang.getByText('保存期满，没有再用的必要').first().waitFor();
    await shot('wang', 'disposal-approval');
    await wang
      .getByRole('link', { name: /现场劝导/ })
      .first()
      .click();
    await wang.locator('video').first().waitFor();
    await deskOf('wang', '/approvals');
    await wang.getByRole('button', { name: '同意', exact: true }).click();
    await wang.getByText('没有待您出具意见的事项').waitFor();
    await deskOf('fang', '/archive/disposal?state=requested');
    await fang.getByText('还需 1 人同意').first().waitFor();
    await shot('fang', 'disposal-requested');
    const li = await deskOf('li', '/approvals');
    await li.getByRole('button', { name: '同意', exact: true }).click();
    await li.getByText('没有待您出具意见的事项').waitFor();
  });

  it('核对清单后执行，原件从库中清除，清单可导出', async () => {
    const fang = await deskOf('fang', '/archive/disposal?state=agreed');
    assert.ok(await fs.stat(original()));
    await fang.getByRole('button', { name: '执行处置' }).first().click();
    const form = fang.getByRole('form', { name: '执行处置' });
    await form.getByLabel(/证明编号/).fill('销〔2026〕1号');
    await shot('fang', 'disposal-execute');
    await form.getByText('我已核对清单').click();
    await form.getByRole('button', { name: '执行处置' }).click();
    await fang.getByText('没有待执行的处置').waitFor();
    await fang.getByText('已执行', { exact: true }).first().click();
    await fang
      .getByText(/字节已清除/)
      .first()
      .waitFor();
    await assert.rejects(fs.stat(original()));
    await shot('fang', 'disposal-executed');
    const [download] = await Promise.all([
      fang.waitForEvent('download'),
      fang.getByRole('button', { name: /导出/ }).click(),
    ]);
    const csv = await fs.readFile(await download.path(), 'utf8');
    for (const said of ['销〔2026〕1号', sha256, '王建国', '李敏', '方芳'])
      assert.ok(csv.includes(said), `${said}：${csv}`);
  });

  it('案件和播放页说明已处置，不算差错', async () => {
    const lin = await deskOf('lin', '/cases');
    await lin.getByText('巡查劝导甜品店摆桌').first().click();
    await lin.getByRole('tab', { name: /音像/ }).click();
    await lin
      .getByText(/已依法处置/)
      .first()
      .waitFor();
    await shot('lin', 'disposal-case');
  });
});
