import assert from 'node:assert/strict';
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createAccount } from '@zhiji/accounts';
import { withAgency } from '@zhiji/database';
import { Refused, startTestServer, TestPerson, type TestServer } from '@zhiji/testkit/server';

/** 两个机关用同一部规定、同一台服务器：谁也看不到、改不了对方的东西。 */
describe('机关之间互不可见', () => {
  let server: TestServer;
  let lin: TestPerson, gao: TestPerson, stranger: TestPerson;
  let caseId: string;
  const lead = randomUUIDv7();
  const other = randomUUID();

  before(async () => {
    server = await startTestServer();
    [lin, gao] = [await server.as('lin'), await server.as('gao')];
    const { pool } = server.running.product;
    await withAgency(pool, other, async (client) => {
      await client.query(
        `insert into agency (id, code, name, regulation, log_origin) values ($1, 'FZCG2', '另一机关', 'FZCG', 'localhost/log/FZCG2')`,
        [other],
      );
      const made = await createAccount(client, other, {
        login: 'other.li',
        name: '李某',
        roles: ['officer', 'undertaker', 'custodian'],
        password: 'correct horse battery',
      });
      assert.ok('id' in made);
    });
    stranger = await TestPerson.signIn(server.url, {
      login: 'other.li',
      password: 'correct horse battery',
      name: '李某',
      roles: [],
    });
    caseId = await gao.opens(lead, { source: 'complaint', content: '占道经营' });
  });
  after(() => server[Symbol.asyncDispose]());

  it('清单、登记簿、欠账里没有对方的', async () => {
    assert.equal((await lin.ask<{ total: number }>('GET', '/cases')).total, 1);
    for (const route of ['/cases', '/debts', '/recordings', '/approvals', '/accesses', '/access-register'])
      assert.equal((await stranger.ask<{ total: number }>('GET', route)).total, 0, route);
    const { items } = await stranger.ask<{ items: { name: string }[] }>('GET', '/people');
    assert.deepEqual(
      items.map(({ name }) => name),
      ['李某'],
    );
  });

  it('知道标识也打不开、办不了', async () => {
    for (const route of [`/cases/${caseId}`, `/cases/${caseId}/journal`])
      assert.equal((await stranger.request('GET', route)).status, 404, route);
    await assert.rejects(
      stranger.does(caseId, 'undertaker', 'concludeLead', lead, { outcome: 'proceed', reason: '越权' }),
      (error) => error instanceof Refused && error.problem.code === 'notFound',
    );
    await assert.rejects(
      stranger.uploads(Buffer.from('bytes'), { caseId, recordingId: randomUUIDv7(), filename: 'x.mp4' }),
      Refused,
    );
    assert.equal((await lin.sees(caseId)).file.version, 1);
  });

  it('用对方的案件标识立案：两个案件各在各的机关', async () => {
    await stranger.ask('POST', '/cases', {
      caseId,
      commands: [
        {
          name: 'registerLead',
          id: randomUUIDv7(),
          as: 'officer',
          subject: randomUUIDv7(),
          data: { source: 'report', content: '另一件' },
        },
      ],
    });
    assert.equal((await lin.sees(caseId)).file.title, '占道经营');
    assert.equal((await stranger.sees(caseId)).file.title, '另一件');
  });

  it('数据库自己也隔离：不设机关看不到任何一行，设了只看到自己的', async () => {
    const { pool } = server.running.product;
    for (const table of ['journal_entry', 'case_row', 'debt', 'account', 'recording_row', 'log_tile']) {
      const { rows } = await pool.query<{ count: string }>(`select count(*) from ${table}`);
      assert.equal(rows[0]!.count, '0', table);
    }
    const seen = await withAgency(pool, other, (client) =>
      client.query<{ agency_id: string }>('select distinct agency_id from journal_entry'),
    );
    assert.deepEqual(seen.rows, [{ agency_id: other }]);
    await assert.rejects(
      withAgency(pool, other, (client) => client.query('delete from journal_entry')),
      /permission denied/,
    );
  });

  it('日志各自公布，互不相混', async () => {
    for (const code of ['FZCG', 'FZCG2']) {
      const note = await (await fetch(`${server.url}/log/${code}/checkpoint`)).text();
      assert.match(note, new RegExp(`/log/${code}\\n`));
    }
    assert.equal((await fetch(`${server.url}/log/NONE/checkpoint`)).status, 404);
  });
});
