import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { MS_PER_DAY } from '@zhiji/calendar';
import { launchBrowser } from '@zhiji/testkit/browser';
import { startTestServer, type TestServer } from '@zhiji/testkit/server';
import type { Browser, Page } from 'playwright-core';
import { DemonstrationClock } from '../../server/src/demo/clock.ts';
import { lawfulStall } from '../../server/src/demo/lawful-stall.ts';
import { Story } from '../../server/src/demo/story.ts';
import { buildScreens } from '../../server/src/screens.ts';
import { buildVerifier } from '../../server/src/verifier-bundle.ts';
import { exportDossier } from './dossier.ts';

/** 福州城管委：已归档案件的调阅，从申请到登记；案卷包从导出到核验。 */
describe('调阅与核验', () => {
  let server: TestServer;
  let browser: Browser;
  let caseId: string;
  let packed: string;

  before(async () => {
    await Promise.all([buildScreens(), buildVerifier()]);
    const clock = new DemonstrationClock();
    clock.startAt(Date.now() - 80 * MS_PER_DAY);
    [server, browser] = await Promise.all([startTestServer(clock), launchBrowser()]);
    const { product } = server.running;
    const { rows } = await product.pool.query<{ id: string }>(`select id from agency where code = 'FZCG'`);
    const story = await Story.open(product, await product.agency(rows[0]!.id), clock);
    story.begin();
    await lawfulStall(story);
    clock.catchUp();
    caseId = story.caseId;
  });
  after(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  /** A page of somebody who has signed in; `-` is anybody. */
  async function pageOf(who: string, address: string): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    if (who === '-') await page.goto(server.url + address);
    else {
      const { login, password } = server.signIns.find((one) => one.login === `fzcg.${who}`)!;
      await page.goto(`${server.url}/sign-in?next=${encodeURIComponent(address)}`);
      await page.getByLabel('帐号').fill(login);
      await page.getByLabel('口令').fill(password);
      await page.getByRole('button', { name: '登录' }).click();
      await page.waitForURL(server.url + address);
    }
    return page;
  }

  it('第二十七条、第二十八条：申请、批准、放行、带水印打开、登记', async () => {
    const sun = await pageOf('sun', `/cases/${caseId}/access`);
    await sun.getByRole('button', { name: '申请调阅复制' }).first().click();
    const form = sun.getByRole('form', { name: '申请调阅复制' });
    await form.getByLabel('用途').click();
    await sun.getByTitle('行政复议答复').click();
    await form.getByLabel('事由').fill('核对送达过程');
    await form.getByRole('button', { name: '申请调阅复制' }).click();
    await sun.getByText('待承办单位负责人批准').waitFor();

    const wang = await pageOf('wang', '/approvals');
    await wang.getByText('核对送达过程').first().waitFor();
    await wang.getByRole('button', { name: '同意', exact: true }).click();
    await wang.getByText('没有待您出具意见的事项').waitFor();

    const fang = await pageOf('fang', '/access');
    const release = fang.getByRole('form', { name: '放行' });
    await release.waitFor();
    assert.equal(await release.getByLabel('事由').inputValue(), '核对送达过程');
    await release.getByRole('button', { name: '放行' }).click();
    await fang.getByText('没有待放行的申请').waitFor();

    await sun.goto(`${server.url}/access?part=running`);
    const picture = sun.waitForResponse(
      (answer) => answer.url().endsWith('/media') || answer.url().includes('/media?'),
    );
    await sun.getByRole('link', { name: '打开（带水印）' }).first().click();
    assert.ok((await picture).ok(), `${(await picture).status()}`);
    await sun.locator('.watermark span').first().waitFor({ state: 'attached' });
    assert.match((await sun.locator('.watermark span').first().textContent())!, /孙涛 fzcg\.sun \d{4}-/);

    await fang.getByRole('tab', { name: '登记簿' }).click();
    const line = (event: string) =>
      fang.getByRole('row').filter({ hasText: '核对送达过程' }).filter({ hasText: event });
    for (const event of ['放行', '打开']) {
      await line(event).waitFor();
      const words = await line(event).textContent();
      for (const said of ['孙涛', '王建国', '闽味小馆']) assert.ok(words!.includes(said), `${event}：${words}`);
    }
  });

  it('导出案卷包', async () => {
    const fang = await pageOf('fang', '/archive?status=archived');
    await fang.getByRole('button', { name: '闽味小馆占用人行道经营案' }).click();
    packed = path.join(server.dataFolder, 'dossier.zip');
    await exportDossier({ page: fang }, packed);
  });

  it('不用登录即可核验：原样通过，损坏的不通过并说明何处，截断的和不是案卷包的没有结论', async () => {
    const page = await pageOf('-', '/sign-in');
    await page.getByRole('link', { name: '核验真伪' }).click();
    const give = async (name: string, content: Uint8Array | string) => {
      const file = path.join(server.dataFolder, name);
      await fs.writeFile(file, content);
      await page.locator('input[type=file]').setInputFiles(file);
    };
    const bytes = await fs.readFile(packed);
    await give('intact.zip', bytes);
    await page.getByRole('heading', { name: '核验通过' }).waitFor();
    const verdict = page.getByRole('region', { name: '核验结论' });
    const words = await verdict.textContent();
    assert.match(words!, /闽味小馆占用人行道经营案.*福州市城市管理委员会.*音像 3 件.*公钥指纹.*FZCG\+[0-9a-f]{8}/);

    const damaged = Buffer.from(bytes);
    damaged[Math.floor(bytes.length / 2)]! ^= 1;
    await give('damaged.zip', damaged);
    await page.getByRole('heading', { name: '核验不通过' }).waitFor();
    assert.match((await verdict.getByRole('row').nth(1).textContent())!, /data\/originals\/.*\.mp4/);

    await give('cut.zip', bytes.subarray(0, bytes.length - 4000));
    await page.getByText('没有核验：cut.zip').waitFor();
    await page.getByText(/^文件不完整/).waitFor();
    await give('photo.zip', 'not a package');
    await page.getByText(/^这不是案卷包/).waitFor();
    assert.equal(await verdict.count(), 0);
  });
});
