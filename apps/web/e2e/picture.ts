import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { DESKTOP, PHONE, type Desk } from './desk.ts';

const folder = path.resolve(import.meta.dirname, '../../../.cache/screens');
fs.mkdirSync(folder, { recursive: true });

/** Pictures of a screen as it stands, at the desk and on a phone. */
export async function picture(desk: Desk, name: string): Promise<void> {
  await snapshot(desk, name);
  await desk.page.setViewportSize(PHONE);
  await snapshot(desk, `${name}-phone`);
  await desk.page.setViewportSize(DESKTOP);
}

/** One picture of a screen at the size it has. */
export async function snapshot({ page }: Desk, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/** What a desk shows when a step has failed. */
export const failed = ({ page, name }: Desk): Promise<Buffer> =>
  page.screenshot({ path: path.join(folder, `failed-${name}.png`), fullPage: true });

/** Fonts there, motion over: a dialog bears a class of its motion from its first frame on, its animation starts frames later. */
export const settled = (page: Desk['page']): Promise<void> => page.evaluate<void>(SETTLED);

const SETTLED = `(async () => {
  await document.fonts.ready;
  while (document.querySelector('.ant-zoom-appear, .ant-zoom-enter, .ant-fade-appear, .ant-fade-enter'))
    await new Promise(requestAnimationFrame);
  const ending = document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map((one) => one.finished));
})()`;

/** WCAG 2.2 AA: nothing serious or critical on the screen. */
export async function accessible({ page }: Desk, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    grave.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join('、')}`),
    [],
    `${name}的无障碍`,
  );
}

/** Nothing lies over a flag of the trace. */
export async function uncovered({ page }: Desk): Promise<void> {
  assert.deepEqual(await page.evaluate(COVERED), [], '被遮住的期限和违规');
}

const COVERED = `(() => {
  const flags = [...document.querySelectorAll('.trace-flag')];
  const covered = flags.filter((flag) => {
    flag.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = flag.getBoundingClientRect();
    for (let x = left + 4; x < left + width - 4; x += 5)
      for (const y of [top + 4, top + height / 2, top + height - 4]) {
        const there = document.elementFromPoint(x, y);
        if (there !== flag && !flag.contains(there)) return true;
      }
    return false;
  });
  scrollTo(0, 0);
  return covered.map((flag) => flag.innerText.slice(0, 40));
})()`;
