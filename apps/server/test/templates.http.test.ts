import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { EventData } from '@zhiji/cases';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import type { TermIn } from '@zhiji/terms';
import { Refused, startTestServer, TestClock, type TestPerson, type TestServer } from '@zhiji/testkit/server';

/** FZCG-4.2：样式的有效版本由样式目录在定稿时核对，系统内制作的、系统外制作的都核对。 */
describe('样式目录', () => {
  const clock = new TestClock('2026-10-20 09:00');
  let server: TestServer;
  let lin: TestPerson;
  let caseId: string;

  before(async () => {
    server = await startTestServer(clock);
    lin = await server.as('lin');
    caseId = await lin.opens(
      randomUUIDv7(),
      { source: 'inspectionFinding', content: '占道经营', place: '福马路 88 号' },
      'officer',
    );
    for (const form of ['inquiryTranscript', 'assistanceLetter', 'siteTranscript'] as const) {
      await registers({ form, version: 'V1', effectiveOn: '2025-01-01', until: '2026-11-01' });
      await registers({ form, version: 'V2', effectiveOn: '2026-11-01' });
    }
    clock.to('2026-11-28 10:00');
  });
  after(() => server[Symbol.asyncDispose]());

  const registers = async (data: EventData<'template.registered'>) =>
    (await server.as('zheng')).ask('POST', '/agency/commands', {
      name: 'registerTemplate',
      id: randomUUIDv7(),
      as: 'policyLegalDivision',
      subject: data.form,
      data,
    });

  const draft = async (form: TermIn<'FORMS'>): Promise<string> => {
    const id = randomUUIDv7();
    await lin.does(caseId, 'officer', 'draftDocument', id, { form });
    return id;
  };
  const finalises = async (document: string, data: Partial<EventData<'document.finalized'>>) =>
    lin.does(caseId, 'officer', 'finalizeDocument', document, {
      form: 'assistanceLetter',
      filled: [],
      onPaper: true,
      originalAt: '档案柜',
      ...data,
    });
  const refusal = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => assert.fail('应当被拒'),
      (cause: unknown) => cause,
    );
    assert.ok(error instanceof Refused, String(error));
    return error.problem;
  };
  const statusOf = async (id: string) => (await lin.sees(caseId)).file.documents.find((one) => one.id === id)!.status;

  it('V1 已于 2026-11-01 失效，2026-11-28 用 V1 定稿 → 不准，指出有效版本为 V2，文书仍是草稿', async () => {
    const inquiry = await draft('inquiryTranscript');
    const problem = await refusal(finalises(inquiry, { form: 'inquiryTranscript', template: 'V1' }));
    assert.deepEqual([problem.code, problem.article], ['lawForbids', '第四条']);
    assert.match(problem.detail!, /询问笔录.*V1.*失效.*有效版本为 V2/);
    const document = await draft('assistanceLetter');
    for (const template of ['V1', 'assistanceLetter/V1'])
      assert.match((await refusal(finalises(document, { template }))).detail!, /有效版本为 V2/);
    assert.equal(await statusOf(document), 'draft');
    await finalises(document, { template: 'V2' });
    assert.equal(await statusOf(document), 'final');
  });

  it('纸质文书以其日期为制作之日：V1 还有效时制成的，其后登记也可以', async () => {
    const document = await draft('assistanceLetter');
    await refusal(finalises(document, { template: 'V2', statedDate: '2026-10-31' }));
    await finalises(document, { template: 'V1', statedDate: '2026-10-31' });
    assert.equal(await statusOf(document), 'final');
  });

  it('没有登记的版本、没有写明样式 → 不准；样式外文书写明理由的可以', async () => {
    const document = await draft('assistanceLetter');
    assert.match((await refusal(finalises(document, { template: 'V3' }))).detail!, /没有登记.*V3.*有效版本为 V2/);
    assert.match((await refusal(finalises(document, {}))).detail!, /写明所用样式/);
    await finalises(document, { offTemplate: '当事人使用外文，样式未收录' });
    assert.equal(await statusOf(document), 'final');
  });

  it('系统内定稿的样式也核对：目录里自带的那一版已经失效 → 不准，不取文号', async () => {
    const document = await draft('siteTranscript');
    const problem = await refusal(
      lin.ask('POST', `/cases/${caseId}/documents/${document}/final`, { id: randomUUIDv7(), as: 'officer' }),
    );
    assert.equal(problem.code, 'lawForbids');
    assert.match(problem.detail!, /现场笔录.*有效版本为 V2/);
  });

  it('自带的那一版失效的，在系统外以有效的版本制作、登记；自带的还有效的，仍由系统制作', async () => {
    const { items } = await lin.ask<AnswerOf<typeof ROUTES.templates>>('GET', '/templates');
    assert.deepEqual(
      items.filter(({ inForce }) => !inForce).map(({ code }) => code),
      ['siteTranscript'],
    );
    const [site, closing] = [await draft('siteTranscript'), await draft('closingForm')];
    assert.equal((await refusal(finalises(site, { form: 'siteTranscript', template: 'V1' }))).code, 'lawForbids');
    const outside = await refusal(finalises(site, { form: 'siteTranscript', template: 'V2' }));
    assert.deepEqual([outside.code, outside.article], ['lawForbids', '第十五条'], '样式无误，缺的是签字');
    assert.equal((await refusal(finalises(closing, { form: 'closingForm', template: '1' }))).code, 'dataInvalid');
  });

  it('登记系统外文书的页面：列出各版本和有效期间', async () => {
    const { versions } = await lin.ask<AnswerOf<typeof ROUTES.paperDemands>>('GET', '/paper-demands/inquiryTranscript');
    assert.deepEqual(versions, [
      { version: 'V1', effectiveOn: '2025-01-01', until: '2026-11-01' },
      { version: 'V2', effectiveOn: '2026-11-01', until: null },
    ]);
  });
});
