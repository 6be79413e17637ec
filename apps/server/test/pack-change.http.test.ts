import assert from 'node:assert/strict';
import { createHash, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import type { SettledNorm } from '@zhiji/law';
import { startTestServer, TestClock, TestPerson, type TestServer } from '@zhiji/testkit/server';
import { start, type Running } from '../src/start.ts';

type Matters = AnswerOf<typeof ROUTES.agencyMatters>;
type Changes = AnswerOf<typeof ROUTES.caseReassessments>;

describe('规定包换了版本：历史按新版本重读，先前的结论并列留着', () => {
  const clock = new TestClock('2026-02-13 16:30');
  let server: TestServer;
  let again: Running | undefined;
  let caseId: string;
  const recording = randomUUIDv7();

  before(async () => {
    server = await startTestServer(clock);
    const officer = await server.as('lin');
    caseId = await officer.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '占道堆放', place: '五一路' },
      'officer',
    );
    await officer.does(caseId, 'officer', 'registerRecording', recording, {
      medium: 'photo',
      from: '2026-02-13T16:00:00+08:00',
      to: '2026-02-13T16:30:00+08:00',
    });
    for (const finding of ['onSiteDispute', 'emergencyIncident'] as const)
      await officer.does(caseId, 'officer', 'answerFinding', caseId, { finding, value: false, basis: '现场情况' });
    clock.to('2026-02-14 09:30');
    await officer.uploads(Buffer.from('一张照片'), {
      caseId,
      recordingId: recording,
      filename: '现场.jpg',
      filetype: 'image/jpeg',
    });
    for (let turn = 0; (await officer.sees(caseId)).file.recordings[0]!.durability !== 'stored'; turn++) {
      assert.ok(turn < 100, '入库没有完成');
      await sleep(100);
    }
    await lived(12);
  });
  after(async () => {
    await again?.stop();
    await server[Symbol.asyncDispose]();
  });

  /** 这个机关此前一直在另一版本之下：第二十四条第二款是这么多小时 */
  async function lived(hours: number): Promise<void> {
    const { open, pool } = server.running.product;
    const [agency] = open.values();
    const text = JSON.parse(agency!.law.program.text) as { norms: SettledNorm[] };
    const norms = text.norms.map((norm) =>
      norm.id === '24.store' && norm.form === 'duty'
        ? { ...norm, article: '第二十四条第二款（旧）', due: { ...norm.due, period: { n: hours, unit: 'hour' } } }
        : norm,
    );
    const program = JSON.stringify({ ...text, norms });
    const name = `sha256:${createHash('sha256').update(program).digest('hex')}`;
    await withAgency(pool, agency!.id, async (client) => {
      await client.query(
        'insert into applied_law (agency_id, name, program, notices) select agency_id, $1, $2, notices from applied_law',
        [name, program],
      );
      await client.query(`update register_state set program = split_part(program, '/', 1) || '/' || $1`, [name]);
    });
  }

  it('12 小时改为 24 小时：旧版本认定的迟办列在重新评估和案件里，两边各有条文', async () => {
    const { configuration, now } = server.running.product;
    await server.running.stop();
    again = await start(configuration, now);
    const lin = await TestPerson.signIn(
      again.address,
      server.signIns.find(({ login }) => login === 'fzcg.lin')!,
    );
    const reassessed = async () => (await lin.ask<Matters>('GET', '/agency')).reassessments;
    for (let turn = 0; (await reassessed())[0]?.finishedAt === null; turn++) {
      assert.ok(turn < 100, '重新评估没有做完');
      await sleep(100);
    }
    assert.deepEqual(
      (await reassessed()).map(({ total, done, changed }) => [total, done, changed]),
      [[1, 1, 1]],
    );
    const { items } = await lin.ask<Changes>('GET', `/cases/${caseId}/reassessments`);
    const [{ kind, object, before: was, after: is }] = items[0]!.changes as [Changes['items'][0]['changes'][0]];
    assert.deepEqual([items[0]!.changes.length, kind, object.id], [1, 'duty', recording]);
    assert.deepEqual(
      [was?.standing, was?.due, was?.breachAt?.slice(0, 16), was?.article],
      ['doneLate', '2026-02-14 04:30', '2026-02-14T04:30', '第二十四条第二款（旧）'],
    );
    assert.deepEqual(
      [is?.standing, is?.due, is?.breachAt, is?.article],
      ['done', '2026-02-14 16:30', null, '第二十四条第二款'],
    );
  });

  it('再启动一次：规定未变，不再重新评估', async () => {
    const { configuration, now } = again!.product;
    await again!.stop();
    again = await start(configuration, now);
    const lin = await TestPerson.signIn(
      again.address,
      server.signIns.find(({ login }) => login === 'fzcg.lin')!,
    );
    assert.equal((await lin.ask<Matters>('GET', '/agency')).reassessments.length, 1);
    const { items } = await lin.ask<Changes>('GET', `/cases/${caseId}/reassessments`);
    assert.equal(items.length, 1);
  });
});
