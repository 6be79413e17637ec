import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listObjects, listQuarantine } from './index.ts';
import { sha256Of } from '../test/digest.ts';
import { FaultyDisk, type Mishap } from '../test/faulty-disk.ts';
import { bytesFrom, randomFrom } from '../test/random.ts';
import { metadata, patch, send, type Answer, type Sending } from '../test/tus-client.ts';
import { tusServer, type TusServer } from '../test/tus-server.ts';
import { memoryDigester, VolatileDisk } from '../test/volatile-disk.ts';

const bytes = bytesFrom(randomFrom(1), 600_000);
const half = 310_000;

/** A server whose disk fails once, at the `failAt`th call after it has started. */
async function failingServer(failAt: number, mishap: Mishap, code: string) {
  const memory = new VolatileDisk(() => 0);
  await memory.makeFolder('/vault');
  const faulty = new FaultyDisk(memory);
  const server = await tusServer({ disk: faulty.disk, digester: memoryDigester(memory), folder: '/vault' });
  Object.assign(faulty, { mishap, code, failAt: faulty.calls + failAt });
  return { server, faulty };
}

type Path = (
  server: TusServer,
  ask: (method: string, url: string, sending?: Sending) => Promise<Answer>,
) => Promise<void>;

/** A client's way through an upload; each request is repeated, after a HEAD, until the server takes it. */
const PATHS: Readonly<Record<string, Path>> = {
  async 'one upload in two PATCHes, one of them with a checksum'(server, ask) {
    const made = await ask('POST', server.url, {
      headers: { 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata({ sha256: sha256Of(bytes) }) },
    });
    const url = new URL(made.headers.location!, server.origin).href;
    await putAll(url, bytes, ask);
  },
  async 'two parts joined'(server, ask) {
    const urls: string[] = [];
    for (const part of [bytes.subarray(0, half), bytes.subarray(half)]) {
      const made = await ask('POST', server.url, {
        headers: { 'Upload-Length': String(part.length), 'Upload-Concat': 'partial' },
      });
      urls.push(new URL(made.headers.location!, server.origin).href);
      await putAll(urls.at(-1)!, part, ask);
    }
    await ask('POST', server.url, { headers: { 'Upload-Concat': `final;${urls.join(' ')}` } });
  },
};

async function putAll(url: string, all: Buffer, ask: Parameters<Path>[1]): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    const offset = Number((await ask('HEAD', url)).headers['upload-offset']);
    if (offset === all.length) return;
    const chunk = all.subarray(offset, Math.max(half, offset + 200_000));
    const checksum = { 'Upload-Checksum': `sha256 ${Buffer.from(sha256Of(chunk), 'hex').toString('base64')}` };
    const answer = await patch(url, offset, chunk, { headers: offset === 0 ? {} : checksum });
    assert.ok(answer.status === 204 || answer.status >= 500, `${answer.status} ${answer.body}`);
    if (answer.status === 204) assert.equal(Number(answer.headers['upload-offset']), offset + chunk.length);
  }
  assert.fail('the upload does not come to its end');
}

async function askUntilTaken(method: string, url: string, sending: Sending = {}): Promise<Answer> {
  for (let tries = 0; ; tries++) {
    const answer = await send(method, url, sending);
    if (answer.status < 300) return answer;
    assert.ok(answer.status >= 500 && tries < 3, `${method} ${answer.status} ${answer.body}`);
    if (answer.body) assert.match(String(answer.problem['detail']), /完好|已保存|保存/);
  }
}

describe('every single call of the disk fails once', () => {
  for (const [name, path] of Object.entries(PATHS))
    for (const [mishap, code] of [
      ['lost', 'EIO'],
      ['persisted', 'EIO'],
      ['lost', 'ENOSPC'],
      ['short', 'EIO'],
    ] as const)
      it(`${name}; ${code}, ${mishap}: no wrong success, and the retry ends in the right object`, async () => {
        const kinds = new Set<string>();
        for (let failAt = 1; ; failAt++) {
          const { server, faulty } = await failingServer(failAt, mishap, code);
          await using _ = server;
          await path(server, askUntilTaken);
          const about = `call ${failAt}: ${faulty.failed}`;
          faulty.failAt = 0;
          assert.equal(await server.tus.recover(), 0, about);
          const objects = await listObjects(server.vault, { limit: 9 });
          assert.deepEqual(
            objects.map(({ sha256, size }) => [sha256, size]),
            [[sha256Of(bytes), bytes.length]],
            about,
          );
          assert.ok(
            server.received.every(({ object }) => object.sha256 === sha256Of(bytes)),
            about,
          );
          assert.ok(server.received.length > 0, about);
          assert.deepEqual(await listQuarantine(server.vault), [], about);
          if (faulty.failed === undefined) break;
          kinds.add(faulty.failed);
        }
        assert.ok(kinds.size >= 12, [...kinds].join());
      });
});
