import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { Desk } from './desk.ts';
import { fill, type Entries } from './fields.ts';

/** Opens the form of a matter from the menu 办理 of the case page. */
export async function begin({ page }: Desk, title: string): Promise<Locator> {
  await page.getByRole('button', { name: '办理', exact: true }).first().click();
  const menu = page.getByRole('dialog', { name: '办理' });
  await menu.getByRole('button', { name: title, exact: true }).click();
  await menu.waitFor({ state: 'hidden' });
  return formOf(page.getByRole('dialog', { name: title }));
}

async function formOf(drawer: Locator): Promise<Locator> {
  await drawer.locator('.act-foot').waitFor();
  return drawer;
}

/** Sends a form and waits until it is entered; a refusal fails with the words on the screen. */
export async function send(form: Locator): Promise<void> {
  await form.locator('.act-foot').getByRole('button').click();
  const refused = form.locator('.ant-alert-error, .ant-form-item-explain-error').first();
  await Promise.race([form.waitFor({ state: 'hidden' }), refused.waitFor()]);
  if (await refused.isVisible()) assert.fail(`没有登记成：${await form.innerText()}`);
}

/** Sends a form that must be refused, and gives the words of the refusal; the form stays open. */
export async function refusalOf(form: Locator): Promise<string> {
  await form.locator('.act-foot').getByRole('button').click();
  return (await form.locator('.problem-notice').innerText()).replaceAll(/\s+/g, ' ');
}

/** 办理 one matter from the case page. */
export async function act(desk: Desk, title: string, entries: Entries = {}): Promise<void> {
  const form = await begin(desk, title);
  await fill(form, entries);
  await send(form);
}

/** Closes a form without entering anything. */
export async function leave({ page }: Desk, form: Locator): Promise<void> {
  await form
    .getByRole('button', { name: /关闭|Close/ })
    .first()
    .click();
  const sure = page.getByRole('button', { name: '放弃', exact: true });
  await Promise.race([form.waitFor({ state: 'hidden' }), sure.waitFor()]);
  if (await sure.isVisible()) await sure.click();
  await form.waitFor({ state: 'hidden' });
}

/** What stands in the way of a matter now, from the button that cannot be pressed. */
export async function obstacleTo({ page }: Desk, title: string): Promise<string> {
  await page.getByRole('button', { name: '办理', exact: true }).first().click();
  const menu = page.getByRole('dialog', { name: '办理' });
  const button = menu.getByRole('button', { name: title, exact: true });
  assert.equal(await button.getAttribute('aria-disabled'), 'true', `${title} 应当不能办`);
  await button.hover();
  const words = (await page.locator('.act-refusal').last().innerText()).replaceAll(/\s+/g, ' ');
  await page.keyboard.press('Escape');
  await menu
    .getByRole('button', { name: /关闭|Close/ })
    .first()
    .click();
  await menu.waitFor({ state: 'hidden' });
  return words;
}
