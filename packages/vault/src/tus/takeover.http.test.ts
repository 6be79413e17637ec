import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { listUploads, objectExists } from '../index.ts';
import { sha256Of } from '../../test/digest.ts';
import { hang, patch, send, type Answer } from '../../test/tus-client.ts';
import { tusServer, type TusServer } from '../../test/tus-server.ts';

let server: TusServer;
let release = Promise.withResolvers<void>();
before(async () => {
  server = await tusServer({
    hooks: { onReceived: (upload) => (upload.metadata['slow'] === undefined ? Promise.resolve() : release.promise) },
  });
});
after(() => server[Symbol.asyncDispose]());

async function made(length: number, headers: Record<string, string> = {}): Promise<string> {
  const answer = await send('POST', server.url, { headers: { 'Upload-Length': String(length), ...headers } });
  return new URL(answer.headers.location!, server.origin).href;
}
const offsetOf = ({ headers }: Answer): number => Number(headers['upload-offset']);

/** Until the server has taken `bytes` of the upload into its hands; they are not durable yet. */
async function arrived(url: string, bytes: number): Promise<void> {
  const file = path.join(server.vault.folder, 'incoming', url.split('/').at(-1)!, 'bytes');
  while ((await fs.stat(file)).size < bytes) await sleep(10);
}

describe('连接中断后的接续', () => {
  const bytes = randomBytes(3_000_000);

  it('a PATCH whose connection breaks keeps what had arrived, to the byte', async () => {
    const url = await made(bytes.length);
    const lost = await hang(url, 0, bytes.subarray(0, 1_234_567), bytes.length);
    await arrived(url, 1 << 20);
    lost.destroy();
    await sleep(50);
    const offset = offsetOf(await send('HEAD', url));
    assert.equal(offset, 1_234_567);
    assert.equal((await patch(url, offset, bytes.subarray(offset))).status, 204);
    assert.ok(await objectExists(server.vault, sha256Of(bytes)));
  });

  it('HEAD ends a PATCH that hangs, keeps its bytes, and says how many', async () => {
    const url = await made(2_000_000);
    const hanging = await hang(url, 0, bytes.subarray(0, 1_500_000), 2_000_000);
    const ended = new Promise<number>((resolve) => hanging.on('response', (res) => resolve(res.statusCode!)));
    await arrived(url, 1 << 20);
    assert.equal(offsetOf(await send('HEAD', url)), 1_500_000);
    assert.equal(await ended, 409);
    assert.equal((await patch(url, 1_500_000, bytes.subarray(1_500_000, 2_000_000))).status, 204);
  });

  it('a second PATCH ends the first; at the right offset it goes on, at the old one it gets 409 and the right one', async () => {
    const url = await made(2_000_000);
    await hang(url, 0, bytes.subarray(0, 1_100_000), 2_000_000);
    await arrived(url, 1 << 20);
    const old = await patch(url, 0, bytes.subarray(0, 2_000_000));
    assert.deepEqual([old.status, offsetOf(old), old.problem['kept']], [409, 1_100_000, 1_100_000]);
    await hang(url, 1_100_000, bytes.subarray(1_100_000, 1_100_001), 900_000);
    await sleep(1_200); // the slow sender's buffer is written after a second
    const next = await patch(url, 1_100_001, bytes.subarray(1_100_001, 2_000_000));
    assert.equal(next.status, 204, next.body);
    assert.ok(await objectExists(server.vault, sha256Of(bytes.subarray(0, 2_000_000))));
  });

  it('a hanging PATCH with a checksum leaves nothing: its chunk was never seen whole', async () => {
    const url = await made(2_000_000);
    const checksum = { 'Upload-Checksum': `sha256 ${Buffer.from(sha256Of(bytes), 'hex').toString('base64')}` };
    await hang(url, 0, bytes.subarray(0, 1_500_000), 2_000_000, checksum);
    await arrived(url, 1 << 20);
    assert.equal(offsetOf(await send('HEAD', url)), 0);
  });

  it('whoever does not end within seconds keeps the upload, and the newcomer gets 423', async () => {
    release = Promise.withResolvers();
    const url = await made(3, { 'Upload-Metadata': 'slow' });
    const slow = patch(url, 0, Buffer.from('abc'));
    await sleep(100);
    const started = Date.now();
    const newcomer = await send('HEAD', url);
    assert.equal(newcomer.status, 423);
    assert.ok(Date.now() - started >= 4_900);
    release.resolve();
    assert.equal((await slow).status, 204);
    assert.equal(offsetOf(await send('HEAD', url)), 3);
  });

  it('recovery and sweep leave an upload alone whose bytes are arriving', async () => {
    const url = await made(2_000_000);
    const going = await hang(url, 0, bytes.subarray(0, 1_500_000), 2_000_000);
    const answered = new Promise<number>((resolve) => going.on('response', (res) => resolve(res.statusCode!)));
    await arrived(url, 1 << 20);
    assert.equal(await server.tus.recover(), 0);
    assert.deepEqual(await server.tus.sweep(), []);
    await sleep(300);
    going.end(bytes.subarray(1_500_000, 2_000_000));
    assert.equal(await answered, 204);
  });

  it('eight clients fight for one upload: it still ends as the right object', async () => {
    const url = await made(bytes.length);
    const client = async (): Promise<void> => {
      for (;;) {
        const asked = await send('HEAD', url);
        if (asked.status === 423) continue;
        const offset = offsetOf(asked);
        if (offset === bytes.length) return;
        const answer = await patch(url, offset, bytes.subarray(offset, offset + 400_000));
        assert.ok([204, 409, 423].includes(answer.status), answer.body);
      }
    };
    await Promise.all(Array.from({ length: 8 }, client));
    assert.ok(await objectExists(server.vault, sha256Of(bytes)));
    assert.equal((await listUploads(server.vault)).filter(({ id }) => url.endsWith(id)).length, 0);
  });

  it('bytes that a killed request left beyond the acknowledged ones do not become part of the file', async () => {
    const answer = await send('POST', server.url, { headers: { 'Upload-Defer-Length': '1' } });
    const url = new URL(answer.headers.location!, server.origin).href;
    await patch(url, 0, Buffer.from('acknowledged'));
    const folder = path.join(server.vault.folder, 'incoming', url.split('/').at(-1)!);
    await fs.appendFile(path.join(folder, 'bytes'), 'never acknowledged');
    const told = { 'Upload-Length': '13' };
    assert.equal((await patch(url, 12, Buffer.from('!'), { headers: told })).status, 204);
    assert.ok(await objectExists(server.vault, sha256Of(Buffer.from('acknowledged!'))));
    assert.equal(server.received.at(-1)!.object.size, 13);
  });
});
