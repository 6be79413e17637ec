import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { Upload, type UploadOptions } from 'tus-js-client';
import { objectExists } from '../index.ts';
import { sha256Of } from '../../test/digest.ts';
import { scratchFolder, tusServer, type TusServer } from '../../test/tus-server.ts';

// The protocol's own client, as the screens and the collection station use it.

const bytes = randomBytes(20_000_000);
let server: TusServer;
let folder: string;
/** What the line between client and server carried. */
let carried = 0;
let proxy: http.Server;
let endpoint: string;
/** Breaks the line after so many bytes, once. */
let breakAfter = Infinity;

before(async () => {
  server = await tusServer();
  folder = await scratchFolder();
  await fs.writeFile(path.join(folder, 'recording.mp4'), bytes);
  proxy = http.createServer((req, res) => {
    const onward = http.request(server.origin + req.url!, { method: req.method!, headers: req.headers, agent: false });
    onward.on('response', (answer) => answer.pipe(res.writeHead(answer.statusCode!, answer.headers)));
    onward.on('error', () => res.destroy());
    req.on('close', () => !req.complete && onward.destroy());
    req.on('data', (piece: Buffer) => {
      carried += piece.length;
      if (carried < breakAfter) return;
      breakAfter = Infinity;
      req.socket.destroy();
    });
    req.pipe(onward);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/uploads`;
});
after(async () => {
  proxy.closeAllConnections();
  proxy.close();
  await server[Symbol.asyncDispose]();
  await fs.rm(folder, { recursive: true });
});

const recording = () => createReadStream(path.join(folder, 'recording.mp4'));

function upload(file: ConstructorParameters<typeof Upload>[0], options: Partial<UploadOptions>): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const client = new Upload(file, {
      endpoint,
      retryDelays: [0, 50, 50, 50],
      uploadSize: bytes.length,
      onError: reject,
      onSuccess: () => resolve(client),
      ...options,
    });
    client.start();
  });
}

describe('tus-js-client', () => {
  it('uploads a file in one request, with a Chinese name and a declared digest', async () => {
    await upload(recording(), { metadata: { filename: '20260213_询问_王某.mp4', sha256: sha256Of(bytes) } });
    assert.ok(await objectExists(server.vault, sha256Of(bytes)));
    assert.equal(server.received.at(-1)!.upload.metadata['filename'], '20260213_询问_王某.mp4');
  });

  it('after a broken line it asks, resumes at the byte, and sends almost nothing twice', async () => {
    carried = 0;
    breakAfter = 12_000_000;
    await upload(recording(), { chunkSize: Infinity });
    assert.equal(breakAfter, Infinity);
    assert.ok(carried < bytes.length + 2_000_000, `${carried} bytes carried`);
    assert.equal(server.received.at(-1)!.object.sha256, sha256Of(bytes));
  });

  it('uploads in chunks', async () => {
    await upload(recording(), { chunkSize: 3_000_000 });
    assert.equal(server.received.at(-1)!.object.sha256, sha256Of(bytes));
  });

  it('creates with the data', async () => {
    await upload(recording(), { uploadDataDuringCreation: true, chunkSize: 8_000_000 });
    assert.equal(server.received.at(-1)!.object.sha256, sha256Of(bytes));
  });

  it('sends a stream of unknown length', async () => {
    const stream = recording().pipe(new PassThrough()); // of a file the client would take the length from the file
    await upload(stream, { uploadLengthDeferred: true, uploadSize: null, chunkSize: 3_000_000 });
    assert.equal(server.received.at(-1)!.object.sha256, sha256Of(bytes));
  });

  it('uploads three parts at once and joins them', async () => {
    await upload(recording(), { parallelUploads: 3, uploadSize: null, metadata: { filename: '三段.mp4' } });
    const { upload: joined, object } = server.received.at(-1)!;
    assert.deepEqual([joined.kind.is, object.sha256], ['final', sha256Of(bytes)]);
  });

  it('aborts and terminates; a resumed client then learns that the upload is gone', async () => {
    const client = new Upload(recording(), { endpoint, uploadSize: bytes.length, chunkSize: 1_000_000 });
    await new Promise<void>((resolve) => {
      client.options.onChunkComplete = () => resolve();
      client.start();
    });
    await client.abort(true);
    const answer = await fetch(client.url!, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' } });
    assert.equal(answer.status, 410);
  });
});
