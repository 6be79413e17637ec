import type { Desk } from './desk.ts';
import { enterIn, type Entries } from './fields.ts';
import { settled } from './picture.ts';

/** Writes in the fields of a paper, by their labels. */
export async function write({ page }: Desk, entries: Entries): Promise<void> {
  for (const [label, entry] of Object.entries(entries)) {
    const item = page
      .locator('.template-item')
      .filter({ has: page.locator('label', { hasText: new RegExp(`^${label}(（可不填）)?$`) }) });
    await enterIn(item.first(), entry);
  }
}

/** Signs with the pen where somebody's signature is still open. */
export async function signByHand({ page }: Desk, name: string): Promise<void> {
  await openSignature(page, name).getByRole('button', { name: '签名', exact: true }).click();
  const pad = page.getByRole('dialog').locator('canvas');
  // The paper is saved first: only then the dialog comes, and only then can its motion be waited for.
  await pad.waitFor();
  await settled(page);
  await pad.hover();
  const box = (await pad.boundingBox())!;
  for (const [from, to] of [
    [0.2, 0.35],
    [0.4, 0.55],
    [0.6, 0.75],
  ] as const) {
    await page.mouse.move(box.x + box.width * from, box.y + box.height * 0.25);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * to, box.y + box.height * 0.7, { steps: 6 });
    await page.mouse.move(box.x + box.width * (from + 0.02), box.y + box.height * 0.8, { steps: 6 });
    await page.mouse.up();
  }
  await page.getByRole('button', { name: '确认签署' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Opens the form that enters a refusal to sign. */
export async function openRefusal({ page }: Desk, slot: RegExp) {
  await page
    .getByRole('region', { name: '签名' })
    .locator('li', { hasText: slot })
    .getByRole('button', { name: '登记拒签' })
    .click();
  return page.getByRole('dialog', { name: /^登记拒签/ });
}

const openSignature = (page: Desk['page'], name: string) => page.locator('.signature-open').filter({ hasText: name });

/** 定稿, and waits for the finished paper. */
export async function finish({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: '定稿', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click();
  await page.getByRole('link', { name: '打开 PDF' }).waitFor();
}
