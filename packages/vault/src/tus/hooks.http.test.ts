import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { listQuarantine, listUploads, objectExists, realDisk, receiptOf, storePass, type Upload } from '../index.ts';
import { sha256Of } from '../../test/digest.ts';
import { metadata, patch, send } from '../../test/tus-client.ts';
import { tusServer, type TusServer, type TusServerOptions } from '../../test/tus-server.ts';

const DAY = 24 * 3600 * 1000;

async function created(server: TusServer, length: number, headers: Record<string, string> = {}) {
  const answer = await send('POST', server.url, { headers: { 'Upload-Length': String(length), ...headers } });
  return { answer, url: answer.headers.location ? new URL(answer.headers.location, server.origin).href : '' };
}

describe('授权与建立', () => {
  it('a refusal of authorize is passed on with its status and code, and nothing is made', async () => {
    const refusal = { status: 403, code: 'notYourCase', title: '无权限', detail: '不是本案承办人。' };
    await using server = await tusServer({ hooks: { authorize: () => Promise.resolve({ refusal }) } });
    const { answer } = await created(server, 3);
    assert.deepEqual(
      [answer.status, answer.problem['code'], answer.problem['detail']],
      [403, 'notYourCase', '不是本案承办人。'],
    );
    assert.deepEqual(await listUploads(server.vault), []);
  });

  it('authorize hears the action, whatever method carries it, and the upload it concerns', async () => {
    const heard: string[] = [];
    await using server = await tusServer({
      hooks: {
        authorize(_req, action, upload) {
          heard.push(`${action} ${upload ? upload.prefix.offset : '-'}`);
          return Promise.resolve({ context: null });
        },
      },
    });
    const { url } = await created(server, 3, { 'Upload-Concat': 'partial' });
    await patch(url, 0, Buffer.from('abc'));
    await send('HEAD', url);
    await send('POST', url, { headers: { 'X-HTTP-Method-Override': 'DELETE' } });
    await send('HEAD', url);
    await send('POST', server.url, { headers: { 'Upload-Concat': `final;${url}` } });
    assert.deepEqual(heard, ['create -', 'append 0', 'inspect 3', 'terminate 3', 'inspect 3', 'create -', 'join 3']);
  });

  it('a requester who is refused cannot disturb the one who uploads', async () => {
    const refusal = { status: 401, code: 'signedOut', title: '未登录', detail: '请先登录。' };
    await using server = await tusServer({
      hooks: {
        authorize: (req) => Promise.resolve(req.headers['x-stranger'] ? { refusal } : { context: null }),
      },
    });
    const { url } = await created(server, 3);
    for (const method of ['HEAD', 'DELETE'])
      assert.equal((await send(method, url, { headers: { 'X-Stranger': '1' } })).status, 401);
    assert.equal((await patch(url, 0, Buffer.from('abc'))).status, 204);
  });

  it('onCreate hears what is to come and may refuse it', async () => {
    const heard: unknown[] = [];
    await using server = await tusServer({
      hooks: {
        onCreate(intent, context) {
          heard.push([intent, context]);
          const refusal = { status: 422, code: 'typeUnknown', title: '类型不符', detail: '只收音像文件。' };
          return Promise.resolve(intent.metadata['filename']?.endsWith('.exe') ? { refusal } : 'ok');
        },
      },
    });
    const { answer } = await created(server, 7, { 'Upload-Metadata': metadata({ filename: '病毒.exe' }) });
    assert.deepEqual([answer.status, answer.problem['code']], [422, 'typeUnknown']);
    assert.deepEqual(heard, [[{ length: 7, kind: 'whole', metadata: { filename: '病毒.exe' } }, { officer: 'test' }]]);
  });

  it('an error of a hook is a 500 without its text, and is reported', async () => {
    await using server = await tusServer({
      hooks: { authorize: () => Promise.reject(new Error('secret of the house')) },
    });
    const { answer } = await created(server, 3);
    assert.equal(answer.status, 500);
    assert.doesNotMatch(answer.body, /secret/);
    assert.deepEqual(
      server.faults.map(({ message }) => message),
      ['secret of the house'],
    );
  });
});

describe('登记', () => {
  it('a registration that fails: 503, the bytes are kept; HEAD tries again and only then says the upload is whole', async () => {
    let broken = true;
    await using server = await tusServer({
      hooks: { onReceived: () => (broken ? Promise.reject(new Error('database is away')) : Promise.resolve()) },
    });
    const { url } = await created(server, 3);
    const answer = await patch(url, 0, Buffer.from('abc'));
    assert.deepEqual([answer.status, answer.problem['code'], answer.problem['kept']], [503, 'registrationFailed', 3]);
    const asked = await send('HEAD', url);
    assert.equal(asked.status, 503);
    assert.ok(await objectExists(server.vault, sha256Of(Buffer.from('abc'))));
    assert.equal(await server.tus.recover(), 1);
    broken = false;
    assert.deepEqual([(await send('HEAD', url)).status, server.received.length], [200, 1]);
    assert.equal(await server.tus.recover(), 0);
    assert.equal((await send('HEAD', url)).headers['upload-offset'], '3');
    assert.equal(server.received.length, 1);
  });

  it('recovery at start-up registers what a killed process had whole', async () => {
    const folder = await fs.mkdtemp('/tmp/zhiji-vault-');
    const options: TusServerOptions = { folder, hooks: { onReceived: () => Promise.reject(new Error('killed')) } };
    await using dying = await tusServer(options);
    const { url } = await created(dying, 3);
    await patch(url, 0, Buffer.from('abc'));
    await using next = await tusServer({ folder });
    assert.equal(await next.tus.recover(), 0);
    assert.deepEqual(
      next.received.map(({ object }) => object),
      [{ sha256: sha256Of(Buffer.from('abc')), size: 3 }],
    );
    await fs.rm(folder, { recursive: true });
  });
});

describe('收下以前再问一次', () => {
  const refusal = { status: 422, code: 'dataInvalid', title: '不收', detail: '只收文字。' };

  it('admit hears how the bytes begin; what it refuses is set aside whole and never becomes an object', async () => {
    const heard: [string, number][] = [];
    await using server = await tusServer({
      hooks: {
        admit(_upload, object, head) {
          heard.push([object.sha256, head.length]);
          return Promise.resolve(head[0] === 0 ? { refusal } : 'ok');
        },
      },
    });
    const bad = Buffer.alloc(5000);
    const { url } = await created(server, bad.length);
    const answer = await patch(url, 0, bad);
    assert.deepEqual(
      [answer.status, answer.problem['code'], answer.problem['detail'], answer.problem['kept']],
      [422, 'dataInvalid', '只收文字。', 5000],
    );
    assert.deepEqual(heard, [[sha256Of(bad), 4096]]);
    assert.equal(await objectExists(server.vault, sha256Of(bad)), false);
    const [aside] = await listQuarantine(server.vault);
    assert.deepEqual([aside?.reason, aside?.found], ['refused', sha256Of(bad)]);
    assert.equal((await send('HEAD', url)).status, 410);
    assert.equal(server.received.length, 0);
    const good = await created(server, 3);
    assert.equal((await patch(good.url, 0, Buffer.from('abc'))).status, 204);
    assert.deepEqual([heard[1], server.received.length], [[sha256Of(Buffer.from('abc')), 3], 1]);
  });

  it('an admit that fails is asked again; the bytes are kept', async () => {
    let broken = true;
    await using server = await tusServer({
      hooks: { admit: () => (broken ? Promise.reject(new Error('database is away')) : Promise.resolve('ok')) },
    });
    const { url } = await created(server, 3);
    const answer = await patch(url, 0, Buffer.from('abc'));
    assert.deepEqual([answer.status, answer.problem['code'], answer.problem['kept']], [503, 'registrationFailed', 3]);
    broken = false;
    assert.deepEqual([(await send('HEAD', url)).status, server.received.length], [200, 1]);
  });
});

describe('申报摘要', () => {
  it('the declared SHA-256 agrees (upper case too): received', async () => {
    await using server = await tusServer();
    const declared = metadata({ sha256: sha256Of(Buffer.from('abc')).toUpperCase() });
    const { url } = await created(server, 3, { 'Upload-Metadata': declared });
    assert.equal((await patch(url, 0, Buffer.from('abc'))).status, 204);
  });

  it('it does not agree: 460, bytes kept in quarantine with both digests, nobody told, then 410', async () => {
    await using server = await tusServer();
    const { url } = await created(server, 3, { 'Upload-Metadata': metadata({ sha256: 'a'.repeat(64) }) });
    const answer = await patch(url, 0, Buffer.from('abc'));
    assert.deepEqual([answer.status, answer.problem['code']], [460, 'digestMismatch']);
    assert.match(String(answer.problem['detail']), /隔离保存/);
    assert.deepEqual(server.received, []);
    const [verdict] = await listQuarantine(server.vault);
    const found = sha256Of(Buffer.from('abc'));
    assert.deepEqual([verdict?.reason, verdict?.expected, verdict?.found], ['digestMismatch', 'a'.repeat(64), found]);
    const kept = await fs.readFile(path.join(server.vault.folder, 'quarantine', verdict!.id, 'bytes'), 'utf8');
    assert.equal(kept, 'abc');
    assert.equal((await send('HEAD', url)).status, 410);
    assert.equal(await objectExists(server.vault, found), false);
  });
});

describe('同一内容再次上传', () => {
  it('becomes a second reference to the same object, whose bytes were read again first', async () => {
    await using server = await tusServer();
    const bytes = randomBytes(200_000);
    const inodes: number[] = [];
    for (const name of ['甲.mp4', '乙.mp4']) {
      const { url } = await created(server, bytes.length, { 'Upload-Metadata': metadata({ filename: name }) });
      assert.equal((await patch(url, 0, bytes)).status, 204);
      const object = path.join(server.vault.folder, 'objects', sha256Of(bytes).slice(0, 2), sha256Of(bytes));
      inodes.push((await fs.stat(object)).ino);
    }
    assert.equal(inodes[0], inodes[1]);
    assert.deepEqual(
      server.received.map(({ upload }) => upload.metadata['filename']),
      ['甲.mp4', '乙.mp4'],
    );
    assert.equal((await receiptOf(server.vault, sha256Of(bytes)))?.size, bytes.length);
    assert.equal((await fs.readdir(path.join(server.vault.folder, 'received'))).length > 0, true);
  });

  it('the object there is damaged: it goes to quarantine and the new bytes take its place', async () => {
    await using server = await tusServer();
    const bytes = randomBytes(200_000);
    const object = path.join(server.vault.folder, 'objects', sha256Of(bytes).slice(0, 2), sha256Of(bytes));
    await patch((await created(server, bytes.length)).url, 0, bytes);
    await fs.chmod(object, 0o600);
    await fs.writeFile(object, bytes.subarray(0, 100_000));
    assert.equal((await patch((await created(server, bytes.length)).url, 0, bytes)).status, 204);
    assert.ok((await fs.readFile(object)).equals(bytes));
    const [verdict] = await listQuarantine(server.vault);
    assert.deepEqual([verdict?.reason, verdict?.expected], ['objectDamaged', sha256Of(bytes)]);
  });
});

describe('tus 1.0.0 Expiration', () => {
  const start = Date.UTC(2026, 1, 13);

  it('Upload-Expires “MUST be in RFC 7231 datetime format” in POST, PATCH and HEAD answers; 30 days after the last byte', async () => {
    let now = start;
    await using server = await tusServer({ now: () => now });
    const { answer, url } = await created(server, 6);
    assert.equal(answer.headers['upload-expires'], 'Sun, 15 Mar 2026 00:00:00 GMT');
    now += DAY;
    const patched = await patch(url, 0, Buffer.from('abc'));
    assert.equal(patched.headers['upload-expires'], 'Mon, 16 Mar 2026 00:00:00 GMT');
    assert.equal((await send('HEAD', url)).headers['upload-expires'], 'Mon, 16 Mar 2026 00:00:00 GMT');
    assert.equal((await patch(url, 3, Buffer.from('def'))).headers['upload-expires'], undefined);
  });

  it('an upload whose file is owed never expires; when it is owed no longer, it is set aside and answers 410', async () => {
    let now = start;
    const owed = new Set<string>();
    await using server = await tusServer({
      now: () => now,
      hooks: { owed: (upload: Upload) => Promise.resolve(owed.has(upload.metadata['filename'] ?? '')) },
    });
    owed.add('欠.mp4');
    const kept = await created(server, 6, { 'Upload-Metadata': metadata({ filename: '欠.mp4' }) });
    const idle = await created(server, 6);
    await patch(idle.url, 0, Buffer.from('abc'));
    assert.equal(kept.answer.headers['upload-expires'], undefined);
    now = start + 30 * DAY - 1;
    assert.deepEqual(await server.tus.sweep(), []);
    now = start + 400 * DAY;
    const swept = await server.tus.sweep();
    assert.deepEqual(
      swept.map(({ id, reason }) => [idle.url.endsWith(id), reason]),
      [[true, 'idle']],
    );
    assert.equal((await patch(idle.url, 3, Buffer.from('def'))).status, 410);
    assert.equal((await send('HEAD', kept.url)).status, 200);
    assert.deepEqual(
      (await listQuarantine(server.vault)).map(({ id, at }) => [id, at]),
      [[swept[0]!.id, new Date(now).toISOString()]],
    );
    const bytes = path.join(server.vault.folder, 'quarantine', swept[0]!.id, 'bytes');
    assert.equal(await fs.readFile(bytes, 'utf8'), 'abc');
    owed.clear();
    assert.equal((await server.tus.sweep()).length, 1);
  });
});

describe('容量', () => {
  it('a declaration the disk has no room for: 507 with the figures, and nothing is made', async () => {
    await using server = await tusServer({ reserve: Number.MAX_SAFE_INTEGER });
    const { answer } = await created(server, 1);
    assert.deepEqual([answer.status, answer.problem['code']], [507, 'spaceExhausted']);
    assert.match(String(answer.problem['detail']), /申报 1 字节/);
    assert.deepEqual(await listUploads(server.vault), []);
  });

  it('a declaration of 100 GB costs no memory and no disk, and offsets beyond 32 bits are kept apart', async () => {
    await using server = await tusServer({ disk: { ...realDisk, freeBytes: () => Promise.resolve(1e12) } });
    const { answer, url } = await created(server, 100e9);
    assert.equal(answer.status, 201);
    assert.equal((await patch(url, 2 ** 32, Buffer.from('abc'))).status, 409);
    assert.equal((await patch(url, 0, Buffer.from('abc'))).status, 204);
    const folder = path.join(server.vault.folder, 'incoming', url.split('/').at(-1)!);
    assert.equal((await fs.stat(path.join(folder, 'bytes'))).size, 3);
  });
});

describe('磁盘上的内容被改动', () => {
  const bytes = randomBytes(300_000);
  const change: Readonly<Record<string, (file: string) => Promise<void>>> = {
    'a byte flipped': async (file) => {
      const open = await fs.open(file, 'r+');
      await open.write(Buffer.from([bytes[5]! ^ 1]), 0, 1, 5);
      await open.close();
    },
    'cut short': (file) => fs.truncate(file, 99_999),
  };
  for (const [how, damage] of Object.entries(change))
    for (const restarted of [true, false])
      it(`${how}${restarted ? ', found at the first PATCH after a restart' : ''}: never taken for good`, async () => {
        const folder = await fs.mkdtemp('/tmp/zhiji-vault-');
        await using first = await tusServer({ folder });
        const { url } = await created(first, bytes.length);
        await patch(url, 0, bytes.subarray(0, 100_000));
        await damage(path.join(folder, 'incoming', url.split('/').at(-1)!, 'bytes'));
        await using server = restarted ? await tusServer({ folder }) : first;
        const answer = await patch(url.replace(first.origin, server.origin), 100_000, bytes.subarray(100_000));
        if (restarted || how === 'cut short') {
          assert.deepEqual([answer.status, answer.problem['reason']], [410, 'prefixDamaged']);
          assert.equal((await listQuarantine(server.vault))[0]?.reason, 'prefixDamaged');
        } else {
          // Between requests of one process the hash is in memory: the object is what was sent, or the second pass says it is not.
          assert.equal(answer.status, 204);
          assert.equal((await storePass(server.vault, sha256Of(bytes))).verdict, 'damaged');
        }
        await fs.rm(folder, { recursive: true });
      });

  it('a part is damaged before it is joined: it is set aside, the others stay, and a new one in its place will do', async () => {
    await using server = await tusServer();
    const half = bytes.length / 2;
    const part = async (from: number): Promise<string> => {
      const { url } = await created(server, half, { 'Upload-Concat': 'partial' });
      await patch(url, 0, bytes.subarray(from, from + half));
      return url;
    };
    const join = (...urls: readonly string[]) =>
      send('POST', server.url, { headers: { 'Upload-Concat': `final;${urls.join(' ')}` } });
    const [a, b] = [await part(0), await part(half)];
    await change['a byte flipped']!(path.join(server.vault.folder, 'incoming', b.split('/').at(-1)!, 'bytes'));
    const refused = await join(a, b);
    assert.deepEqual([refused.status, refused.problem['code']], [409, 'partUnusable']);
    assert.deepEqual(
      (await listQuarantine(server.vault)).map(({ reason }) => reason),
      ['prefixDamaged'],
    );
    const joined = await join(a, await part(half));
    assert.equal(joined.status, 201, joined.body);
    assert.ok(await objectExists(server.vault, sha256Of(bytes)));
    assert.equal(await server.tus.recover(), 0);
    assert.deepEqual(await listUploads(server.vault), []);
  });

  it('the same parts joined by four requests at once become one upload', async () => {
    await using server = await tusServer();
    const urls: string[] = [];
    for (const piece of [bytes.subarray(0, 150_000), bytes.subarray(150_000)]) {
      const { url } = await created(server, 150_000, { 'Upload-Concat': 'partial' });
      await patch(url, 0, piece);
      urls.push(url);
    }
    const headers = { 'Upload-Concat': `final;${urls.join(' ')}` };
    const answers = await Promise.all([1, 2, 3, 4].map(() => send('POST', server.url, { headers })));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201, 201],
    );
    assert.equal(new Set(answers.map((answer) => answer.headers.location)).size, 1);
    assert.equal(server.received.length, 1);
  });
});
