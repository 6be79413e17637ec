import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { listQuarantine, openObject } from '../index.ts';
import { sha256Of } from '../../test/digest.ts';
import { CHUNK, metadata, patch, send, type Answer, type Sending } from '../../test/tus-client.ts';
import { tusServer, type TusServer } from '../../test/tus-server.ts';

// Every MUST of tus 1.0.0 that a server can keep or break, under the heading where the protocol has it.

const MAX = 10_000_000;
let server: TusServer;
before(async () => {
  server = await tusServer({ maxSize: MAX });
});
after(() => server[Symbol.asyncDispose]());

const create = (headers: Record<string, string>, more: Sending = {}): Promise<Answer> =>
  send('POST', server.url, { ...more, headers });
const urlOf = ({ headers }: Answer): string => new URL(headers.location!, server.origin).href;
async function made(length: number, headers: Record<string, string> = {}): Promise<string> {
  const answer = await create({ 'Upload-Length': String(length), ...headers });
  assert.equal(answer.status, 201, answer.body);
  return urlOf(answer);
}
const head = (url: string): Promise<Answer> => send('HEAD', url);
const checksum = (algorithm: string, bytes: Uint8Array): string =>
  `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`;
async function stored(bytes: Uint8Array): Promise<Buffer | undefined> {
  const object = await openObject(server.vault, sha256Of(bytes));
  return object && buffer(object.stream());
}

describe('tus 1.0.0 Core', () => {
  it('Upload-Offset “MUST be a non-negative integer”: others are refused and name the field', async () => {
    const url = await made(10);
    for (const offset of ['-1', '1.5', 'x', '', '0x1', '99999999999999999999']) {
      const answer = await patch(url, 0, Buffer.alloc(1), { headers: { 'Upload-Offset': offset } });
      assert.equal(answer.status, 400, offset);
      assert.equal(answer.problem['field'], 'Upload-Offset');
    }
    assert.equal((await head(url)).headers['upload-offset'], '0');
  });

  it('Upload-Length “MUST be a non-negative integer”', async () => {
    for (const length of ['-1', '1.5', 'x', '', '99999999999999999999'])
      assert.equal((await create({ 'Upload-Length': length })).status, 400, length);
  });

  it('Tus-Resumable “MUST be included in every response”', async () => {
    const url = await made(3);
    const answers = [
      await head(url),
      await patch(url, 0, Buffer.from('abc')),
      await patch(url, 0, Buffer.from('abc')),
      await send('DELETE', url),
      await send('GET', url),
      await head(`${server.url}/${randomUUID()}`),
      await create({}),
      await send('HEAD', url, { bare: true }),
    ];
    for (const answer of answers) assert.equal(answer.headers['tus-resumable'], '1.0.0', String(answer.status));
  });

  it('another version: “MUST respond 412 … MUST include Tus-Version … MUST NOT process the request”', async () => {
    const url = await made(3);
    for (const version of [{ 'Tus-Resumable': '0.2.2' }, undefined]) {
      const sending = { bare: true, headers: { 'Content-Type': CHUNK, 'Upload-Offset': '0', ...version } };
      const answer = await send('PATCH', url, { ...sending, body: Buffer.from('abc') });
      assert.equal(answer.status, 412);
      assert.equal(answer.headers['tus-version'], '1.0.0');
    }
    assert.equal((await head(url)).headers['upload-offset'], '0');
  });

  it('X-HTTP-Method-Override “MUST be interpreted as the request’s method … the actual method MUST be ignored”', async () => {
    const url = await made(3);
    const overridden = { 'X-HTTP-Method-Override': 'PATCH', 'Content-Type': CHUNK, 'Upload-Offset': '0' };
    const answer = await send('POST', url, { headers: overridden, body: Buffer.from('abc') });
    assert.equal(answer.status, 204);
    assert.equal(answer.headers['upload-offset'], '3');
  });

  it('HEAD “MUST always include Upload-Offset … even if it is 0, or the upload is already completed”', async () => {
    const url = await made(3);
    assert.equal((await head(url)).headers['upload-offset'], '0');
    await patch(url, 0, Buffer.from('abc'));
    const complete = await head(url);
    assert.deepEqual([complete.status, complete.headers['upload-offset']], [200, '3']);
  });

  it('HEAD “MUST include Upload-Length” when the size is known, and “MUST prevent caching … Cache-Control: no-store”', async () => {
    const answer = await head(await made(3));
    assert.equal(answer.headers['upload-length'], '3');
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  it('HEAD of an unknown upload: 404 without Upload-Offset', async () => {
    for (const id of [randomUUID(), 'x', '../../etc/passwd', '%2e%2e', randomUUID().toUpperCase()]) {
      const answer = await head(`${server.url}/${id}`);
      assert.equal(answer.status, 404, id);
      assert.equal(answer.headers['upload-offset'], undefined);
    }
  });

  it('PATCH “MUST use application/offset+octet-stream”: others get 415 and change nothing', async () => {
    const url = await made(3);
    for (const type of ['application/octet-stream', 'text/plain', `${CHUNK}; charset=x`]) {
      const answer = await patch(url, 0, Buffer.from('abc'), { headers: { 'Content-Type': type } });
      assert.equal(answer.status, 415, type);
    }
    assert.equal((await head(url)).headers['upload-offset'], '0');
  });

  it('PATCH at another offset: “MUST respond 409 without modifying the upload”', async () => {
    const url = await made(6);
    await patch(url, 0, Buffer.from('abc'));
    for (const offset of [0, 2, 4, 6]) {
      const answer = await patch(url, offset, Buffer.from('xyz'));
      assert.equal(answer.status, 409);
      assert.equal(answer.problem['kept'], 3);
      assert.match(String(answer.problem['detail']), /已保存 3 字节/);
    }
    await patch(url, 3, Buffer.from('def'));
    assert.equal(String(await stored(Buffer.from('abcdef'))), 'abcdef');
  });

  it('PATCH “MUST acknowledge with 204 … MUST include Upload-Offset … the sum of the offset before and the bytes received”', async () => {
    const bytes = randomBytes(3_000_000);
    const url = await made(bytes.length);
    for (const [from, to] of [
      [0, 1],
      [1, 1_048_577],
      [1_048_577, 1_048_577],
      [1_048_577, bytes.length],
    ] as const) {
      const answer = await patch(url, from, bytes.subarray(from, to));
      assert.deepEqual([answer.status, answer.headers['upload-offset'], answer.body], [204, String(to), '']);
    }
    assert.ok((await stored(bytes))?.equals(bytes));
  });

  it('PATCH of an unknown upload: 404', async () => {
    assert.equal((await patch(`${server.url}/${randomUUID()}`, 0, Buffer.from('abc'))).status, 404);
  });

  it('more bytes than the upload has room for: 413, announced or not, and nothing of them is kept', async () => {
    const url = await made(6);
    await patch(url, 0, Buffer.from('abc'));
    assert.equal((await patch(url, 3, Buffer.from('defg'))).status, 413);
    const unannounced = await patch(url, 3, randomBytes(5_000), { chunked: true });
    assert.deepEqual([unannounced.status, unannounced.problem['kept']], [413, 3]);
    assert.equal((await head(url)).headers['upload-offset'], '3');
  });

  it('a body without Content-Length is taken like any other', async () => {
    const bytes = randomBytes(70_000);
    const answer = await patch(await made(bytes.length), 0, bytes, { chunked: true });
    assert.equal(answer.status, 204);
    assert.ok((await stored(bytes))?.equals(bytes));
  });

  it('OPTIONS “MUST contain Tus-Version”, ignores Tus-Resumable, and tells extensions, maximum and algorithms', async () => {
    for (const headers of [{}, { 'Tus-Resumable': '0.0.1' }]) {
      const answer = await send('OPTIONS', server.url, { bare: true, headers });
      assert.equal(answer.status, 204);
      assert.equal(answer.headers['tus-version'], '1.0.0');
      assert.equal(answer.headers['tus-max-size'], String(MAX));
      assert.equal(answer.headers['tus-checksum-algorithm'], 'sha256,sha1');
      const extensions =
        'creation,creation-with-upload,creation-defer-length,checksum,termination,expiration,concatenation';
      assert.equal(answer.headers['tus-extension'], extensions);
    }
  });

  it('other methods: 405 with what is allowed', async () => {
    const answer = await send('GET', await made(1));
    assert.deepEqual([answer.status, answer.headers.allow], [405, 'HEAD, PATCH, DELETE, OPTIONS']);
    assert.equal((await send('PUT', server.url)).status, 405);
  });

  it('after the last byte HEAD and PATCH give the digest of the whole (RFC 9530)', async () => {
    const bytes = randomBytes(1_000);
    const url = await made(bytes.length);
    const digest = `sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`;
    assert.equal((await patch(url, 0, bytes)).headers['repr-digest'], digest);
    assert.equal((await head(url)).headers['repr-digest'], digest);
  });
});

describe('tus 1.0.0 Creation', () => {
  it('“MUST acknowledge with 201 … MUST set Location”, which is the upload', async () => {
    const answer = await create({ 'Upload-Length': '5' });
    assert.equal(answer.status, 201);
    assert.match(
      answer.headers.location!,
      /^\/uploads\/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    );
    assert.equal((await head(urlOf(answer))).headers['upload-length'], '5');
  });

  it('“MUST include” Upload-Length or Upload-Defer-Length, and not both', async () => {
    assert.equal((await create({})).status, 400);
    assert.equal((await create({ 'Upload-Length': '5', 'Upload-Defer-Length': '1' })).status, 400);
  });

  it('Upload-Defer-Length: another value than 1 is 400; HEAD “MUST set Upload-Defer-Length: 1” until the length is known', async () => {
    assert.equal((await create({ 'Upload-Defer-Length': '2' })).status, 400);
    const url = urlOf(await create({ 'Upload-Defer-Length': '1' }));
    await patch(url, 0, Buffer.from('不定长'));
    const before = await head(url);
    assert.deepEqual([before.headers['upload-defer-length'], before.headers['upload-length']], ['1', undefined]);
    const told = await patch(url, 9, Buffer.from('!'), { headers: { 'Upload-Length': '10' } });
    assert.equal(told.status, 204);
    assert.equal((await head(url)).headers['upload-defer-length'], undefined);
    assert.equal(String(await stored(Buffer.from('不定长!'))), '不定长!');
  });

  it('“Once set the length MUST NOT be changed”', async () => {
    const url = urlOf(await create({ 'Upload-Defer-Length': '1' }));
    const tell = (length: string) => patch(url, 0, Buffer.alloc(0), { headers: { 'Upload-Length': length } });
    assert.equal((await tell('10')).status, 204);
    assert.equal((await tell('10')).status, 204);
    assert.equal((await tell('11')).status, 400);
    assert.equal((await head(url)).headers['upload-length'], '10');
  });

  it('a deferred length below what is there is refused; one above the maximum is 413', async () => {
    const url = urlOf(await create({ 'Upload-Defer-Length': '1' }));
    await patch(url, 0, Buffer.from('abc'));
    const tell = (length: number) => patch(url, 3, Buffer.alloc(0), { headers: { 'Upload-Length': String(length) } });
    assert.equal((await tell(2)).status, 400);
    assert.equal((await tell(MAX + 1)).status, 413);
    assert.equal((await tell(3)).status, 204);
    assert.equal(String(await stored(Buffer.from('abc'))), 'abc');
  });

  it('a length above Tus-Max-Size: “MUST respond 413”, also beyond 32 bits', async () => {
    for (const length of [MAX + 1, 2 ** 33, Number.MAX_SAFE_INTEGER])
      assert.equal((await create({ 'Upload-Length': String(length) })).status, 413);
  });

  it('HEAD “MUST include Upload-Metadata … as specified by the Client”; Chinese names arrive whole', async () => {
    const header = `${metadata({ filename: '执法记录仪_0001 张三.MP4', 单位: '' }).replace('单位 ', 'unit')},flag`;
    const url = await made(3, { 'Upload-Metadata': header });
    assert.equal((await head(url)).headers['upload-metadata'], header);
    await patch(url, 0, Buffer.from('nam'));
    assert.equal((await head(url)).headers['upload-metadata'], header);
    const { upload } = server.received.at(-1)!;
    assert.deepEqual(upload.metadata, { filename: '执法记录仪_0001 张三.MP4', unit: '', flag: '' });
    assert.deepEqual(upload.context, { officer: 'test' });
  });

  const broken: Readonly<Record<string, string>> = {
    'keys MUST be unique': 'a MQ==,a Mg==',
    'the key MUST NOT be empty': 'a MQ==, MQ==',
    'empty pair': 'a MQ==,,b MQ==',
    'the value MUST be Base64': 'a M!==',
    'Base64 that does not encode back': 'a MR==',
    'three words': 'a MQ== MQ==',
    'a value that is not UTF-8': `a ${Buffer.from([0xff, 0xfe]).toString('base64')}`,
    'a control character': metadata({ filename: 'a\r\nSet-Cookie: x' }),
    'a NUL': metadata({ filename: 'a\0' }),
    'sha256 that is no digest': metadata({ sha256: 'abc' }),
    'more than 8 KiB': metadata({ a: 'x'.repeat(6_500) }),
    'more than 64 keys': metadata(Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`k${i}`, '']))),
  };
  for (const [rule, header] of Object.entries(broken))
    it(`Upload-Metadata: ${rule}`, async () => {
      const answer = await create({ 'Upload-Length': '1', 'Upload-Metadata': header });
      assert.equal(answer.status, 400);
      assert.match(String(answer.problem['field']), /^Upload-Metadata/);
      assert.match(String(answer.problem['detail']), /未作任何改动/);
    });

  it('an upload of no bytes is received at creation', async () => {
    const answer = await create({ 'Upload-Length': '0', 'Upload-Metadata': metadata({ filename: '空.mp4' }) });
    assert.deepEqual([answer.status, answer.headers['upload-offset']], [201, '0']);
    assert.equal(server.received.at(-1)!.object.size, 0);
    assert.equal((await stored(Buffer.alloc(0)))?.length, 0);
  });
});

describe('tus 1.0.0 Creation With Upload', () => {
  it('takes the body, whole or in part; “MUST include Upload-Offset … after applying the accepted bytes”', async () => {
    const headers = { 'Upload-Length': '11', 'Content-Type': CHUNK };
    const part = await create(headers, { body: Buffer.from('hello') });
    assert.deepEqual([part.status, part.headers['upload-offset']], [201, '5']);
    assert.equal((await patch(urlOf(part), 5, Buffer.from(' world'))).headers['upload-offset'], '11');
    const whole = await create(headers, { body: Buffer.from('hello there') });
    assert.deepEqual([whole.status, whole.headers['upload-offset']], [201, '11']);
    assert.equal(String(await stored(Buffer.from('hello there'))), 'hello there');
  });

  it('the body “MUST” be application/offset+octet-stream', async () => {
    const answer = await create({ 'Upload-Length': '5', 'Content-Type': 'text/plain' }, { body: Buffer.from('hello') });
    assert.equal(answer.status, 415);
  });

  it('a checksum that does not fit leaves the upload, empty, and says where it is', async () => {
    const headers = {
      'Upload-Length': '5',
      'Content-Type': CHUNK,
      'Upload-Checksum': checksum('sha1', Buffer.from('HELLO')),
    };
    const answer = await create(headers, { body: Buffer.from('hello') });
    assert.equal(answer.status, 460);
    assert.equal((await head(urlOf(answer))).headers['upload-offset'], '0');
  });
});

describe('tus 1.0.0 Checksum', () => {
  const bytes = randomBytes(2_500_000);
  for (const algorithm of ['sha1', 'sha256'])
    it(`${algorithm}: a chunk that matches is kept, one that does not gets 460 and “MUST be discarded”`, async () => {
      const url = await made(bytes.length + 1);
      const first = bytes.subarray(0, 1_200_000);
      const good = await patch(url, 0, first, { headers: { 'Upload-Checksum': checksum(algorithm, first) } });
      assert.equal(good.status, 204);
      const rest = bytes.subarray(first.length);
      const bad = await patch(url, first.length, randomBytes(rest.length), {
        headers: { 'Upload-Checksum': checksum(algorithm, rest) },
      });
      assert.deepEqual(
        [bad.status, bad.problem['kept'], bad.headers['upload-offset']],
        [460, first.length, String(first.length)],
      );
      assert.equal((await head(url)).headers['upload-offset'], String(first.length));
      await patch(url, first.length, rest, { headers: { 'Upload-Checksum': checksum(algorithm, rest) } });
      const tail = Buffer.from([algorithm.length]);
      await patch(url, bytes.length, tail);
      const whole = Buffer.concat([bytes, tail]);
      assert.ok((await stored(whole))?.equals(whole));
    });

  it('an algorithm that is not supported: 400, “the offset MUST NOT be updated”', async () => {
    const url = await made(3);
    const answer = await patch(url, 0, Buffer.from('abc'), {
      headers: { 'Upload-Checksum': 'md5 kAFQmDzST7DWlj99KOF/cg==' },
    });
    assert.deepEqual([answer.status, answer.problem['code']], [400, 'checksumAlgorithmUnknown']);
    assert.equal((await head(url)).headers['upload-offset'], '0');
  });

  it('a digest that is no Base64 or of another length: 400', async () => {
    const url = await made(3);
    for (const value of ['sha1', 'sha1 !', 'sha1 MQ==', `sha256 ${checksum('sha1', Buffer.from('abc')).slice(5)}`])
      assert.equal((await patch(url, 0, Buffer.from('abc'), { headers: { 'Upload-Checksum': value } })).status, 400);
  });
});

describe('tus 1.0.0 Termination', () => {
  it('an unfinished upload: “MUST respond 204”, afterwards 410; its bytes are set aside and listed', async () => {
    const url = await made(6);
    await patch(url, 0, Buffer.from('abc'));
    assert.equal((await send('DELETE', url)).status, 204);
    for (const answer of [await head(url), await patch(url, 3, Buffer.from('def')), await send('DELETE', url)]) {
      assert.equal(answer.status, 410);
      assert.equal(answer.headers['upload-offset'], undefined);
    }
    const verdict = (await listQuarantine(server.vault)).find(({ id }) => url.endsWith(id));
    assert.deepEqual([verdict?.reason, verdict?.upload?.prefix.offset], ['terminated', 3]);
  });

  it('a received original is refused', async () => {
    const url = await made(3);
    await patch(url, 0, Buffer.from('org'));
    const answer = await send('DELETE', url);
    assert.deepEqual([answer.status, answer.problem['code']], [403, 'uploadForbidden']);
    assert.equal((await head(url)).headers['upload-offset'], '3');
  });

  it('an unknown upload: 404', async () => {
    assert.equal((await send('DELETE', `${server.url}/${randomUUID()}`)).status, 404);
  });
});

describe('tus 1.0.0 Concatenation', () => {
  const parts = async (...texts: readonly string[]): Promise<string[]> => {
    const urls: string[] = [];
    for (const text of texts) {
      const url = await made(Buffer.byteLength(text), { 'Upload-Concat': 'partial' });
      await patch(url, 0, Buffer.from(text));
      urls.push(url);
    }
    return urls;
  };
  const join = (urls: readonly string[], headers: Record<string, string> = {}): Promise<Answer> =>
    create({ 'Upload-Concat': `final;${urls.join(' ')}`, ...headers });

  it('parts “MUST be concatenated as per the order specified”, from absolute or relative URLs', async () => {
    const [a, b] = await parts('分段一', '分段二');
    const answer = await join([b!, new URL(a!).pathname], { 'Upload-Metadata': metadata({ filename: '合.mp4' }) });
    assert.deepEqual([answer.status, answer.headers['upload-offset']], [201, '18']);
    const { upload, object } = server.received.at(-1)!;
    assert.deepEqual([upload.metadata, object.size], [{ filename: '合.mp4' }, 18]);
    assert.equal(String(await stored(Buffer.from('分段二分段一'))), '分段二分段一');
  });

  it('HEAD of a part or a final “MUST include Upload-Concat … as received”; a part “MUST contain Upload-Offset”', async () => {
    const urls = await parts('uno', 'dos');
    const part = await head(urls[0]!);
    assert.deepEqual([part.headers['upload-concat'], part.headers['upload-offset']], ['partial', '3']);
    const final = await head(urlOf(await join(urls)));
    assert.equal(final.headers['upload-concat'], `final;${urls.join(' ')}`);
    assert.deepEqual([final.headers['upload-length'], final.headers['upload-offset']], ['6', '6']);
  });

  it('a part is not an object of its own and nobody is told of it', async () => {
    const before = server.received.length;
    await parts('nobody is told of me');
    assert.equal(server.received.length, before);
    assert.equal(await stored(Buffer.from('nobody is told of me')), undefined);
  });

  it('PATCH against a final: “MUST respond 403 … MUST NOT modify”', async () => {
    const url = urlOf(await join(await parts('x1', 'x2')));
    assert.equal((await patch(url, 4, Buffer.from('!'))).status, 403);
    assert.equal((await head(url)).headers['upload-offset'], '4');
  });

  it('“The Client MUST NOT include Upload-Length” in the final creation', async () => {
    assert.equal((await join(await parts('y1', 'y2'), { 'Upload-Length': '4' })).status, 400);
  });

  it('the same request again gives the same upload; the parts in another order are refused', async () => {
    const urls = await parts('again-1', 'again-2');
    const first = await join(urls);
    const before = server.received.length;
    const second = await join(urls);
    assert.deepEqual([second.status, second.headers.location], [201, first.headers.location]);
    assert.equal(server.received.length, before);
    assert.equal((await join(urls.toReversed())).problem['code'], 'partUnusable');
  });

  it('parts that are unfinished, unknown, whole, named twice, or elsewhere are refused', async () => {
    const [done] = await parts('z');
    const unfinished = await made(5, { 'Upload-Concat': 'partial' });
    const whole = await made(5);
    assert.deepEqual([(await join([done!, unfinished])).status, (await join([done!, whole])).status], [409, 409]);
    assert.equal((await join([done!, `${server.url}/${randomUUID()}`])).status, 404);
    assert.equal((await join([done!, done!])).status, 400);
    for (const value of ['final', 'final;', 'partial;x', 'Final;/uploads/x', 'final;/elsewhere/x', 'final;http://['])
      assert.equal((await create({ 'Upload-Concat': value })).status, 400, value);
  });

  it('the declared digest is that of the whole; when it is not, parts can still be joined rightly', async () => {
    const urls = await parts('whole-', 'digest');
    const wrong = await join(urls, { 'Upload-Metadata': metadata({ sha256: sha256Of(Buffer.from('other')) }) });
    assert.deepEqual([wrong.status, wrong.problem['code']], [460, 'digestMismatch']);
    const right = await join(urls, { 'Upload-Metadata': metadata({ sha256: sha256Of(Buffer.from('whole-digest')) }) });
    assert.equal(right.status, 201, right.body);
  });
});
