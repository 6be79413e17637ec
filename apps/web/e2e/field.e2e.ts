import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { formatDay, dayOf, parseInstant } from '@zhiji/calendar';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { launchBrowser } from '@zhiji/testkit/browser';
import { startTestServer, type TestServer } from '@zhiji/testkit/server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildScreens } from '../../server/src/screens.ts';

type Entry = AnswerOf<typeof ROUTES.journal>['items'][number];

const PLACE = '福马路 88 号门前';

/** ms; how long a busy machine may take from a tap to its handler. What is sent later waits longer. */
const SLACK = 3000;

/** 福州城管委执法人员的一次外勤：手机，单手，中途断网。 */
describe('外勤', () => {
  let server: TestServer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let caseId: string;
  /** When something was tapped: before and after, in ms since 1970 UTC. */
  const taps = new Map<string, readonly [number, number]>();

  before(async () => {
    await buildScreens();
    [server, browser] = await Promise.all([startTestServer(), launchBrowser({ camera: true })]);
    caseId = await startedCase();
    context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      permissions: ['camera', 'microphone'],
    });
    page = await context.newPage();
    page.setDefaultTimeout(12_000);
  });
  after(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  /** An urgent ordinary procedure that 林志强 has just begun. */
  async function startedCase(): Promise<string> {
    const lin = await server.as('lin');
    const made = await lin.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '货架占道', place: PLACE },
      'officer',
    );
    await lin.does(made, 'officer', 'startProcedure', made, {
      caseType: 'penalty',
      procedure: 'ordinary',
      initiation: 'exOfficio',
      title: '鲜果行占用人行道经营案',
      party: { name: '鲜果行', kind: 'individualBusiness' },
      place: PLACE,
      urgentReason: '货架占满盲道',
    });
    await lin.does(made, 'undertaker', 'describeCase', made, {
      eventType: '占道经营',
      occurredOn: formatDay(dayOf(Date.now())),
      undertakers: [{ id: lin.id, name: '林志强' }],
    });
    return made;
  }

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const pad = (title: string) =>
    page.getByLabel('办理', { exact: true }).getByRole('button', { name: new RegExp(`^${title}`) });
  const fits = async () =>
    assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0, page.url());

  async function tap(what: string, act: () => Promise<void>): Promise<void> {
    const begun = Date.now();
    await act();
    taps.set(what, [begun, Date.now()]);
  }

  it('登录即到今日；使用前检查四点', async () => {
    const { login, password } = server.signIns.find((one) => one.login === 'fzcg.lin')!;
    await page.goto(`${server.url}/`);
    await page.getByLabel('帐号').fill(login);
    await page.getByLabel('口令').fill(password);
    await button('登录').click();
    await page.waitForURL('**/today');
    await page.getByText('鲜果行占用人行道经营案').first().waitFor();
    await fits();
    const check = page.getByRole('region', { name: '使用前检查' });
    for (const reading of ['电量', '存储', '时间', '试录'])
      await check.getByRole('button', { name: new RegExp(`^${reading}`) }).click();
    await page.getByLabel('试录的回放').waitFor();
    await tap('device.checked', () => button('画面、声音正常').click());
    await check.getByText('查毕').waitFor();
  });

  it('开始现场检查，应录的随即列出；告知、录像、抓拍', async () => {
    await button('开始新的活动').click();
    const form = page.getByRole('form', { name: '开始执法活动' });
    await form.getByRole('combobox', { name: '案件' }).click();
    await page.getByTitle(/^鲜果行占用人行道经营案/).click();
    await form.getByLabel(/同行执法人员/).fill('陈晓燕');
    await page.keyboard.press('Enter');
    await tap('activity.started', () => button('现在开始').click());
    await page.waitForURL(/\/field\//);
    await page.getByText('正在进行，应录').waitFor();
    await page.getByText('应录，本机没有在录').waitFor();
    await fits();

    await pad('告知').click();
    await page.getByText('全程录音录像').waitFor();
    await tap('recordingNotice.given', () => button('已照此念出').click());
    await tap('recording.ended/from', () => pad('录像').click());
    await button('抓拍').click();
    await page.getByText('已拍一张').waitFor();
    await page.waitForTimeout(1500);
    await tap('recording.ended/to', () =>
      page.getByRole('dialog', { name: '取景' }).getByRole('button', { name: '停止' }).click(),
    );
    await page.getByText('已录 1 段').waitFor();
    await page.getByText('已拍 1 张').waitFor();
  });

  it('断网：重新打开还在，照常结束活动；恢复后各就各位，回执之前不说办完', async () => {
    await page.waitForFunction('navigator.serviceWorker.controller?.state === "activated"');
    await page.goto(`${server.url}/sync`);
    await page.getByText('已存，回执已公布').nth(1).waitFor();
    await page.goBack();
    await pad('结束活动').waitFor();

    await context.setOffline(true);
    await page.reload();
    await pad('结束活动').click();
    for (const question of ['现场发生纠纷冲突', '突发事件'])
      await page.getByRole('group', { name: question }).getByText('没有').click();
    await tap('activity.ended', () => page.getByRole('dialog').getByRole('button', { name: '结束活动' }).click());
    await page.getByText('已记在本机，联网后自动送达').waitFor();
    await page.getByText('文字应在二十四小时内记录').waitFor();
    await page.getByRole('link', { name: /同步/ }).click();
    await page.getByText('存在本机，待送达').waitFor();
    await fits();
    await page.waitForTimeout(SLACK + 1000);

    await context.setOffline(false);
    await page.getByText('存在本机，待送达').waitFor({ state: 'detached' });
  });

  it('流水里的事实齐全，时间是当时的时间', async () => {
    const lin = await server.as('lin');
    const { items } = await lin.ask<{ items: readonly Entry[] }>('GET', `/cases/${caseId}/journal?limit=200`);
    const only = (type: string, is: (entry: Entry) => boolean = () => true): Entry => {
      const found = items.filter((entry) => entry.type === type && is(entry));
      assert.equal(found.length, 1, type);
      return found[0]!;
    };
    const within = (text: unknown, what: string) => {
      const [begun, ended] = taps.get(what)!;
      const at = parseInstant(String(text))!;
      assert.ok(at >= begun - 5 && at <= ended + SLACK, `${what}: ${String(text)}`);
    };
    const activityId = only('activity.started').objects[0]!.id;
    for (const type of ['device.checked', 'activity.started', 'recordingNotice.given', 'activity.ended']) {
      const { occurredAt, objects, by } = only(type);
      within(occurredAt, type);
      assert.equal(by.id, lin.id);
      assert.ok(
        objects.some(({ id }) => id === activityId),
        type,
      );
    }
    const checked = only('device.checked').data;
    assert.deepEqual([checked['working'], checked['trial'], checked['battery']], [true, true, 100]);
    const officers = only('activity.started').data['officers'] as readonly { name: string }[];
    assert.deepEqual(
      officers.map(({ name }) => name),
      ['林志强', '陈晓燕'],
    );
    assert.equal(only('recordingNotice.given').data['phrase'], true);

    const film = only('recording.ended', ({ data }) => data['medium'] === 'video');
    within(film.data['from'], 'recording.ended/from');
    within(film.data['to'], 'recording.ended/to');
    const photo = only('recording.ended', ({ data }) => data['medium'] === 'photo');
    for (const { objects } of [film, photo])
      only('recording.stored', (stored) => stored.objects[0]!.id === objects[0]!.id);

    const end = only('activity.ended');
    assert.ok(parseInstant(end.recordedAt)! - parseInstant(end.occurredAt)! > 1500, '断网期间的结束，事后才记载');
    for (const finding of ['onSiteDispute', 'emergencyIncident']) {
      const { data, objects } = only('finding.made', (entry) => entry.data['finding'] === finding);
      assert.equal(data['value'], false);
      assert.ok(objects.some(({ id }) => id === activityId));
    }
    const { assessment } = await lin.sees(caseId);
    assert.deepEqual(
      assessment.duties.filter(({ object, status }) => object.id === activityId && status === 'overdue'),
      [],
    );
  });
});
