import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '@zhiji/testkit/browser';
import { startTestServer, type TestServer } from '@zhiji/testkit/server';
import type { Browser } from 'playwright-core';
import { DemonstrationClock } from '../../server/src/demo/clock.ts';
import { oneHistory } from '../../server/src/demo/one-history.ts';
import { OTHER_AGENCIES } from '../../server/src/demo/people.ts';
import { newSignIns, seedAgency, type SignIn } from '../../server/src/demo/seed.ts';
import { tellStories } from '../../server/src/demo/stories.ts';
import { buildScreens } from '../../server/src/screens.ts';
import { openDesk, PHONE, signIn, visit, type Desk } from './desk.ts';
import { snapshot, uncovered } from './picture.ts';

/** 由谁放行，各用本机关规定的叫法；没有这一步的不说。 */
const KEEPERS: Readonly<Record<string, RegExp>> = {
  QDDA: /第三十七条，经局主要负责人批准。由专人放行并登记。/,
  FTJD: /第二十七条第二款，经街道负责人批准.*由专门负责人员放行并登记。/,
  FZMC: /第二十一条，经档案管理机构负责人、案卷制作机构分管领导批准.*由保管人或者档案管理人员放行并登记。/,
  SMGX: /第三十一条，经局领导批准。$/,
};

describe('其余四个机关的屏幕', () => {
  const clock = new DemonstrationClock();
  let server: TestServer;
  let browser: Browser;
  const desks = new Map<string, Desk>();

  before(async () => {
    await buildScreens();
    [server, browser] = await Promise.all([startTestServer(clock), launchBrowser()]);
    for (const agency of OTHER_AGENCIES) {
      const signIns: readonly SignIn[] = newSignIns(agency.people);
      const id = randomUUID();
      await seedAgency(server.running.product, id, signIns, agency);
      await tellStories(server.running.product, id, clock, [{ age: 25, tell: oneHistory }], 0, async () => {});
      clock.catchUp();
      const desk = await openDesk(browser, server.url, agency.code);
      await signIn(
        desk,
        signIns.find(({ login }) => login === `${agency.code.toLowerCase()}.zhao`)!,
      );
      await desk.page.setViewportSize(PHONE);
      desks.set(agency.code, desk);
    }
  });
  after(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  for (const [code, keepers] of Object.entries(KEEPERS))
    it(`${code}：手机上的轨迹没有遮住的期限和违规；依据说得清楚；调阅由谁批准、放行，是本机关的规定`, async () => {
      const desk = desks.get(code)!;
      const { page } = desk;
      await visit(desk, '/cases');
      await page
        .getByRole('link', { name: /某某商行/ })
        .first()
        .click();
      await page.locator('.trace-flag').first().waitFor();
      await snapshot(desk, `other-${code}-trace`);
      await uncovered(desk);
      await page
        .locator('.rail')
        .getByRole('button', { name: /^第.+条/ })
        .first()
        .click();
      await page.locator('.why li').first().waitFor();
      const why = await page.locator('.why').innerText();
      assert.doesNotMatch(why, /[a-z]{3,}|undefined/, why);
      await page.keyboard.press('Escape');
      await page
        .getByRole('tab', { name: '调阅' })
        .or(page.getByRole('link', { name: '调阅', exact: true }))
        .first()
        .click();
      const empty = page.getByText(/^申请同时报请批准：/);
      await empty.waitFor();
      assert.match(await empty.innerText(), keepers);
    });
});
