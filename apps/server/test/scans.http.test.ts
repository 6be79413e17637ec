import assert from 'node:assert/strict';
import { createHash, randomUUID, randomUUIDv7 } from 'node:crypto';
import net from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createAccount } from '@zhiji/accounts';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { listQuarantine, objectExists, receiptOf, type Sha256 } from '@zhiji/vault';
import { Refused, startTestServer, TestPerson, type TestServer } from '@zhiji/testkit/server';

type Scans = AnswerOf<typeof ROUTES.scans>;

const PDF = Buffer.from('%PDF-1.7\n协助函\n%%EOF\n');
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('协助函第二页')]);
const WORD = Buffer.from('PK\x03\x04协助函');
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex') as Sha256;

/** 在系统外制成的文书：扫描件随同一条上传通道入库，成为流水里的事实。 */
describe('文书的扫描件', () => {
  let server: TestServer;
  let lin: TestPerson, gao: TestPerson, stranger: TestPerson;
  let caseId: string;
  const paper = randomUUIDv7();
  const other = randomUUID();

  const drafts = (id: string) =>
    lin.does(caseId, 'officer', 'draftDocument', id, { form: 'assistanceLetter', values: {} });
  const makes = async (id: string) => {
    await drafts(id);
    await lin.does(caseId, 'officer', 'finalizeDocument', id, {
      form: 'assistanceLetter',
      filled: [],
      onPaper: true,
      originalAt: '执法一大队档案柜',
    });
  };
  const sends = (bytes: Buffer, documentId = paper, filename = '扫描.pdf', by = lin) =>
    by.uploads(bytes, { caseId, documentId, filename, sha256: digest(bytes) });
  const refused = (work: Promise<void>, status: number, detail: RegExp) =>
    assert.rejects(work, (error) => {
      assert.ok(error instanceof Refused);
      assert.equal(error.status, status, error.message);
      assert.match(error.problem.detail ?? '', detail);
      return true;
    });
  const scansOf = async () => {
    const { file } = await lin.sees(caseId);
    return file.documents.find(({ id }) => id === paper)!.scans;
  };
  const route = (scanId = '') => `/cases/${caseId}/documents/${paper}/scans${scanId && `/${scanId}`}`;

  before(async () => {
    server = await startTestServer();
    [lin, gao] = [await server.as('lin'), await server.as('gao')];
    const { pool } = server.running.product;
    await withAgency(pool, other, async (client) => {
      await client.query(
        `insert into agency (id, code, name, regulation, log_origin) values ($1, 'FZCG2', '另一机关', 'FZCG', 'localhost/log/FZCG2')`,
        [other],
      );
      await createAccount(client, other, {
        login: 'other.li',
        name: '李某',
        roles: ['officer', 'undertaker', 'custodian'],
        password: 'correct horse battery',
      });
    });
    const password = 'correct horse battery';
    stranger = await TestPerson.signIn(server.url, { login: 'other.li', password, name: '李某', roles: [] });
    caseId = await gao.opens(randomUUIDv7(), { source: 'complaint', content: '占道经营' });
    await makes(paper);
  });
  after(() => server[Symbol.asyncDispose]());

  it('收到即入库、复读、入链；后来的不替换先前的', async () => {
    await sends(PDF);
    await sends(JPEG, paper, '第二页.png');
    const scans = await scansOf();
    assert.deepEqual(
      scans.map(({ sha256, size, mediaType, name, pages, by }) => ({ sha256, size, mediaType, name, pages, by })),
      [
        {
          sha256: digest(PDF),
          size: PDF.length,
          mediaType: 'application/pdf',
          name: '扫描.pdf',
          pages: undefined,
          by: lin.id,
        },
        {
          sha256: digest(JPEG),
          size: JPEG.length,
          mediaType: 'image/jpeg',
          name: '第二页.png',
          pages: 1,
          by: lin.id,
        },
      ],
    );
    const { vault } = [...server.running.product.open.values()][0]!;
    assert.equal((await receiptOf(vault, digest(PDF)))?.size, PDF.length);
    const { items } = await lin.ask<Scans>('GET', route());
    assert.deepEqual(
      items.map(({ id }) => id),
      scans.map(({ id }) => id),
    );
    assert.ok(items[0]!.leafIndex < items[1]!.leafIndex);
  });

  it('看得到文书的人看得到扫描件，逐字节相同；只许本系统的页面嵌入', async () => {
    const [first] = await scansOf();
    const answer = await gao.request('GET', route(first!.id));
    assert.equal(answer.status, 200);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), PDF);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    const policy = answer.headers.get('content-security-policy')!;
    assert.match(policy, /frame-ancestors 'self'(;|$)/);
    assert.match(policy, /script-src 'self'(;|$)/);
    assert.match(decodeURIComponent(answer.headers.get('content-disposition')!), /^inline;.*执法协助函-扫描件1\.pdf$/);
    assert.equal((await gao.request('GET', route(randomUUIDv7()))).status, 404);
  });

  it('其他机关、系统管理员：看不到，也附不上', async () => {
    const [first] = await scansOf();
    for (const asked of [route(), route(first!.id)])
      assert.equal((await stranger.request('GET', asked)).status, 404, asked);
    assert.equal((await (await server.as('xt')).request('GET', route(first!.id))).status, 403);
    await refused(sends(Buffer.concat([PDF, PDF]), paper, '扫描.pdf', stranger), 404, /不存在/);
  });

  it('按内容认格式：不是 PDF、JPEG、PNG 的，改了名也不收，隔离', async () => {
    await refused(sends(WORD, paper, '扫描.pdf'), 422, /应为 PDF、JPEG 或者 PNG.*压缩包或 Office 文档/);
    await refused(sends(Buffer.from([0, 1, 2, 3])), 422, /不是认得的格式/);
    const { vault } = [...server.running.product.open.values()][0]!;
    assert.equal(await objectExists(vault, digest(WORD)), false);
    assert.ok(
      (await listQuarantine(vault)).some(({ reason, found }) => reason === 'refused' && found === digest(WORD)),
    );
    assert.equal((await scansOf()).length, 2);
  });

  it('空文件、重复的文件不收', async () => {
    await refused(sends(Buffer.alloc(0)), 422, /空的/);
    await refused(sends(PDF), 409, /已经作为扫描件附上/);
    assert.equal((await scansOf()).length, 2);
  });

  it('没有制成、已经作废、不在本案的文书，一个字节也不收', async () => {
    const [draft, withdrawn] = [randomUUIDv7(), randomUUIDv7()];
    await drafts(draft);
    await makes(withdrawn);
    await lin.does(caseId, 'officer', 'withdrawDocument', withdrawn, { reason: '误登' });
    await refused(sends(PDF, draft), 409, /尚未制成/);
    await refused(sends(PDF, withdrawn), 409, /已作废/);
    await refused(sends(PDF, randomUUIDv7()), 422, /没有这项文书/);
  });

  it('不能自称附了扫描件：命令接口不收这一命令', async () => {
    await refused(
      lin.does(caseId, 'officer', 'attachScan', paper, {
        sha256: digest(WORD),
        size: 1,
        mediaType: 'application/pdf',
      }),
      422,
      /扫描件随文件上传登记/,
    );
  });

  it('不能借文书登记自称某个摘要：文书的摘要只由系统写', async () => {
    const claimed = randomUUIDv7();
    await drafts(claimed);
    const data = { form: 'assistanceLetter', filled: [], sha256: digest(JPEG) } as const;
    await refused(lin.does(caseId, 'officer', 'finalizeDocument', claimed, data), 422, /请用各自的接口/);
  });

  it('传到一半断线：已确认的部分留着，从断处续传', async () => {
    const bytes = Buffer.concat([PDF, Buffer.alloc(300_000, '续传')]);
    const tus = { authorization: `Bearer ${lin.token}`, 'tus-resumable': '1.0.0' };
    const metadata = { caseId, documentId: paper, filename: '断.pdf' };
    const made = await fetch(`${server.url}/api/v1/uploads`, {
      method: 'POST',
      headers: {
        ...tus,
        'upload-length': String(bytes.length),
        'upload-metadata': Object.entries(metadata)
          .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
          .join(','),
      },
    });
    assert.equal(made.status, 201);
    const at = new URL(made.headers.get('location')!, server.url);
    await cutOff(at, tus, bytes, 100_000);
    let offset = 0;
    for (let tries = 0; tries < 50 && offset === 0; tries++)
      offset = Number((await fetch(at, { method: 'HEAD', headers: tus })).headers.get('upload-offset'));
    assert.ok(offset > 0 && offset <= 100_000, `${offset}`);
    assert.equal((await scansOf()).length, 2);
    const sent = await fetch(at, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      body: bytes.subarray(offset) as never,
    });
    assert.equal(sent.status, 204);
    const scans = await scansOf();
    assert.deepEqual([scans.length, scans[2]!.sha256, scans[2]!.size], [3, digest(bytes), bytes.length]);
    // The answer may have been lost: asking again registers nothing twice.
    assert.equal((await fetch(at, { method: 'HEAD', headers: tus })).headers.get('upload-offset'), `${bytes.length}`);
    assert.equal((await scansOf()).length, 3);
  });
});

/** Sends the head of a request that announces everything, some of its bytes, and hangs up. */
async function cutOff(at: URL, headers: Readonly<Record<string, string>>, bytes: Buffer, sent: number): Promise<void> {
  const socket = net.connect(Number(at.port), at.hostname);
  const head = {
    host: at.host,
    ...headers,
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
    'content-length': String(bytes.length),
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`PATCH ${at.pathname} HTTP/1.1\r\n${lines.join('')}\r\n`);
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.write(bytes.subarray(0, sent), () => resolve());
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  socket.destroy();
}
