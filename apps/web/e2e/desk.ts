import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { SignIn } from '../../server/src/demo/seed.ts';

/** 办公桌 – somebody signed in at a browser of their own. */
export interface Desk {
  readonly name: string;
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page threw or the console called an error. */
  readonly faults: readonly string[];
  /** Requests that got no answer, or an answer with an error. */
  readonly failures: readonly string[];
}

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens a browser at the sign-in page; nobody is there yet. */
export async function openDesk(browser: Browser, url: string, name: string): Promise<Desk> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: DESKTOP,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${name} ${page.url()} ${error.stack ?? error.message}`));
  page.on('console', (line) => {
    // A refusal of the law is an answer the page shows, and the browser logs it all the same.
    if (line.type() === 'error' && !/status of (401|403|409|422)|ERR_(CONNECTION|EMPTY_RESPONSE)/.test(line.text()))
      faults.push(`${name} ${page.url()} ${line.text()}`);
  });
  const failures: string[] = [];
  page.on('response', (answer) => {
    if (answer.status() >= 400) failures.push(`${answer.status()} ${answer.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What a page that is left no longer waits for.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') failures.push(`${why} ${request.url()}`);
  });
  await page.goto('/sign-in');
  return { name, page, context, faults, failures };
}

export async function signIn({ page }: Desk, { login, password }: SignIn): Promise<void> {
  await page.getByLabel('帐号').fill(login);
  await page.getByLabel('口令').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Opens an address afresh and waits for its content. */
export async function visit({ page }: Desk, path: string, heading?: string | RegExp): Promise<void> {
  await page.goto(path);
  await page
    .getByRole('heading', heading === undefined ? { level: 1 } : { name: heading })
    .first()
    .waitFor();
}

/** Takes the role a person acts in. */
export async function actAs({ page }: Desk, role: string): Promise<void> {
  await page.getByRole('button', { name: /更换身份$/ }).click();
  await page.getByRole('menuitem', { name: role, exact: true }).click();
  await page.getByRole('button', { name: new RegExp(`${role}.*更换身份`) }).waitFor();
}

/** Waits until a part of the page says all of this; fails with what it says instead. */
export async function sees({ page }: Desk, part: string, ...words: readonly RegExp[]): Promise<void> {
  // A tab and its empty panel bear the name of the part as well; the part itself comes last.
  const place = page.getByLabel(part, { exact: true }).last();
  for (let turn = 0; ; turn++) {
    const text = (await place.innerText()).replaceAll(/\s+/g, ' ');
    const missing = words.find((word) => !word.test(text));
    if (missing === undefined) return;
    if (turn === 50) assert.match(text, missing, `${part}里没有`);
    await page.waitForTimeout(100);
  }
}

/** 案件页右栏 */
export const RAIL = '义务与缺项';
