import assert from 'node:assert/strict';
import { createHash, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { splitText, type OfficialText } from '@zhiji/regulations';
import { Refused, startTestServer, TestClock, type TestPerson, type TestServer } from '@zhiji/testkit/server';

type Facts = AnswerOf<typeof ROUTES.agencyFacts>;
type Regulation = AnswerOf<typeof ROUTES.regulation>;

/** 启用记录写明启用的是哪一份正文。 */
describe('启用规定的记录', () => {
  const clock = new TestClock('2026-03-03 10:00');
  let server: TestServer;
  let legal: TestPerson;

  before(async () => {
    server = await startTestServer(clock);
    legal = await server.as('zheng');
  });
  after(() => server[Symbol.asyncDispose]());

  const adopts = (data: object = {}, id: string = randomUUIDv7()) =>
    legal.ask('POST', '/agency/commands', {
      name: 'adoptRegulation',
      id,
      as: 'policyLegalDivision',
      subject: 'FZCG',
      data: { code: 'FZCG', effectiveOn: '2025-01-01', ...data },
    });
  const recorded = async () =>
    (await legal.ask<Facts>('GET', '/agency/facts?type=regulation.adopted')).items.map(
      ({ data }) => (data as { textHash?: string }).textHash ?? null,
    );
  const shown = () => legal.ask<Regulation>('GET', '/regulations/FZCG');
  async function imports(source: string): Promise<string> {
    const text = splitText(source) as OfficialText;
    const sha256 = createHash('sha256').update(source).digest('hex');
    await server.running.product.pool.query(
      `insert into regulation_text (code, official, source_name, source_sha256) values ('FZCG', $1, '正文.txt', $2)
       on conflict (code) do update set official = excluded.official, source_sha256 = excluded.source_sha256`,
      [JSON.stringify(text), sha256],
    );
    return sha256;
  }
  const ours = '某办法\n第一条 为了规范。\n第二条 本办法适用于本市。\n';

  it('没有导入正文：记录不写正文摘要，规定的页面写明没有导入', async () => {
    await adopts();
    assert.deepEqual(await recorded(), [null]);
    const { adopted, imported } = await shown();
    assert.deepEqual([adopted?.textHash, imported], [null, null]);
  });

  it('导入了正文：记录自动写明它的摘要，页面写明是哪一份', async () => {
    const sha256 = await imports(ours);
    await adopts();
    assert.deepEqual(await recorded(), [sha256, null]);
    const { adopted, imported } = await shown();
    assert.deepEqual([adopted?.textHash, imported?.sha256, imported?.from], [sha256, sha256, '正文.txt']);
  });

  it('所写的摘要不是导入的正文：不予登记，说明导入的是哪一份', async () => {
    const before = await recorded();
    const other = 'a'.repeat(64);
    const refused = await adopts({ textHash: other }).then(
      () => assert.fail('应当被拒'),
      (cause: unknown) => cause,
    );
    assert.ok(refused instanceof Refused);
    const [problem] = refused.problem.problems!;
    assert.deepEqual([refused.problem.code, problem!.field], ['dataInvalid', 'data/textHash']);
    assert.match(problem!.rule, /正文\.txt/);
    assert.deepEqual(await recorded(), before);
  });

  it('正文另行导入以后：同一命令再来仍是同一答复；页面并列启用时的和现在的摘要', async () => {
    const id = randomUUIDv7();
    const first = await adopts({}, id);
    const was = (await shown()).imported!.sha256;
    const now = await imports(`${ours}第三条 自发布之日起施行。\n`);
    assert.deepEqual(await adopts({}, id), first);
    const { adopted, imported } = await shown();
    assert.deepEqual([adopted?.textHash, imported?.sha256], [was, now]);
    assert.notEqual(was, now);
  });
});
