import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '@zhiji/testkit/browser';
import type { Browser } from 'playwright-core';
import { buildScreens } from '../../server/src/screens.ts';
import { openDesk, signIn, type Desk } from './desk.ts';
import { accessible, snapshot, uncovered } from './picture.ts';
import { SCREENS, type Screen } from './screens.ts';
import { toldAgency, type ToldAgency } from './told-agency.ts';

/** Goes through every screen at one size: each has its heading, fits, is accessible, and neither throws nor asks in vain. */
export function walkScreens(place: '办公桌' | '手机', size: { readonly width: number; readonly height: number }): void {
  void describe(`每一屏，${place}`, () => {
    let agency: ToldAgency;
    let browser: Browser;
    const desks = new Map<string, Promise<Desk>>();

    before(async () => {
      await buildScreens();
      [agency, browser] = await Promise.all([toldAgency(), launchBrowser()]);
    });
    after(async () => {
      await browser.close();
      await agency.server[Symbol.asyncDispose]();
    });

    /** Everybody signs in once. */
    const deskOf = ({ who = 'nobody' }: Screen): Promise<Desk> => {
      const known = desks.get(who) ?? newDesk(who);
      desks.set(who, known);
      return known;
    };
    const newDesk = async (who: string): Promise<Desk> => {
      const person = agency.server.signIns.find(({ login }) => login === `fzcg.${who}`);
      const made = await openDesk(browser, agency.server.url, person?.name ?? '未登录');
      if (person) await signIn(made, person);
      await made.page.setViewportSize(size);
      return made;
    };
    const addressOf = ({ address }: Screen): string =>
      address.replaceAll(/:([a-z]+)/g, (_, name: string) => agency.names[name] ?? assert.fail(`没有 ${name}`));

    for (const [at, screen] of SCREENS.entries())
      void it(screen.name, async () => {
        const desk = await deskOf(screen);
        const { page, faults, failures } = desk;
        const [faultsBefore, failuresBefore] = [faults.length, failures.length];
        await page.goto(addressOf(screen));
        await page.getByRole('heading', { level: 1, name: screen.shows }).waitFor();
        await page.waitForLoadState('networkidle');
        await snapshot(desk, `screen-${String(at + 1).padStart(2, '0')}-${screen.name}-${place}`);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, '左右超出');
        await uncovered(desk);
        await accessible(desk, screen.name);
        assert.deepEqual(faults.slice(faultsBefore), [], '抛出了错误');
        assert.deepEqual(failures.slice(failuresBefore), [], '有失败的请求');
      });
  });
}
