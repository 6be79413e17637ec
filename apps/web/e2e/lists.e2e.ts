import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { launchBrowser } from '@zhiji/testkit/browser';
import { startTestServer, TestClock, type TestServer } from '@zhiji/testkit/server';
import type { Browser } from 'playwright-core';
import { buildScreens } from '../../server/src/screens.ts';
import { DESKTOP, openDesk, PHONE, signIn, visit, type Desk } from './desk.ts';
import { accessible } from './picture.ts';

/** 手机上的清单：条件收在“筛选”里，排序可选；办公桌上条件都在眼前，按列头排。 */
describe('清单的筛选与排序', () => {
  const clock = new TestClock('2026-02-13 09:00');
  let server: TestServer;
  let browser: Browser;
  let fang: Desk;

  before(async () => {
    await buildScreens();
    [server, browser] = await Promise.all([startTestServer(clock), launchBrowser()]);
    const officer = await server.as('lin');
    for (const [day, place] of [
      ['2026-02-13 09:00', '福马路 88 号'],
      ['2026-02-14 09:00', '上下杭路 26 号'],
    ] as const) {
      clock.to(day);
      await officer.opens(randomUUIDv7(), { source: 'inspectionFinding', content: place, place }, 'officer');
    }
    fang = await openDesk(browser, server.url, '方芳');
    await signIn(
      fang,
      server.signIns.find(({ login }) => login === 'fzcg.fang')!,
    );
  });
  after(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  it('手机：展开筛选，按钮上是条件数；检索后收起', async () => {
    const { page } = fang;
    await page.setViewportSize(PHONE);
    await visit(fang, '/cases', '案件');
    const filters = page.getByRole('search', { name: '筛选案件' });
    const place = filters.getByRole('textbox', { name: '地点' });
    const fold = filters.getByRole('button', { name: /^筛选/ });
    await page.getByRole('link', { name: '上下杭路 26 号' }).waitFor();
    assert.equal(await place.isVisible(), false);
    assert.equal(await filters.getByRole('textbox', { name: '全文检索' }).isVisible(), true);
    await fold.click();
    await filters.getByRole('button', { name: /^筛选/, expanded: true }).waitFor();
    await accessible(fang, '案件筛选');
    await place.fill('福马路');
    await filters.getByRole('button', { name: '检索' }).click();
    await filters.getByRole('button', { name: '筛选 1', exact: true }).waitFor();
    assert.equal(await place.isVisible(), false);
    await page.getByRole('link', { name: '上下杭路 26 号' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: '福马路 88 号' }).waitFor();
  });

  it('手机：按列头能排的，都能从“排序”里选', async () => {
    const { page } = fang;
    await visit(fang, '/cases', '案件');
    const places = async () => (await page.getByRole('link', { name: /号$/ }).allInnerTexts()).map((text) => text[0]);
    await page.getByRole('link', { name: '上下杭路 26 号' }).waitFor();
    assert.deepEqual(await places(), ['上', '福']);
    await page.getByRole('combobox', { name: '排序' }).click();
    await page.getByTitle('登记，早的在前').click();
    await page.waitForURL(/sort=openedAt&order=asc/);
    await page.getByRole('row').first().getByRole('link', { name: '福马路 88 号' }).waitFor();
    assert.deepEqual(await places(), ['福', '上']);
    for (const [address, search] of [
      ['/archive', '筛选档案'],
      ['/ingest?part=ledger', '筛选台账'],
      ['/access', '筛选申请'],
    ] as const) {
      await visit(fang, address);
      const filters = page.getByRole('search', { name: search });
      await filters.getByRole('button', { name: '筛选', exact: true }).waitFor();
      assert.equal(await filters.getByRole('combobox', { name: '排序' }).isVisible(), true, address);
    }
  });

  it('办公桌：条件不收起；期限按列头倒排，送出的也是倒排', async () => {
    const { page } = fang;
    await page.setViewportSize(DESKTOP);
    await visit(fang, '/cases', '案件');
    const filters = page.getByRole('search', { name: '筛选案件' });
    await filters.getByRole('textbox', { name: '地点' }).waitFor();
    assert.equal(await filters.getByRole('button', { name: /^筛选/ }).isVisible(), false);
    assert.equal(await filters.getByRole('combobox', { name: '排序' }).isVisible(), false);
    const head = page.getByRole('columnheader', { name: '最近期限' });
    await head.click();
    await page.waitForURL(/sort=nextDue&order=asc/);
    await head.click();
    await page.waitForURL(/sort=nextDue&order=desc/);
    await page.locator('th[aria-sort="descending"]', { hasText: '最近期限' }).waitFor();
  });
});
