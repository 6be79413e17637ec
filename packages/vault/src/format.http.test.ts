import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { eraseObject, storePass } from './index.ts';
import { sha256Of } from '../test/digest.ts';
import { metadata, patch, send } from '../test/tus-client.ts';
import { tusServer } from '../test/tus-server.ts';

describe('docs/formats/vault-object.md §9', () => {
  it('is what the vault writes, to the byte, but for the id and how the device could be read', async () => {
    const page = await fs.readFile(path.resolve(import.meta.dirname, '../../../docs/formats/vault-object.md'), 'utf8');
    const [listing, receipt, state, erased] = [...page.split('## 9')[1]!.matchAll(/```(?:json)?\n([^`]+)```/g)].map(
      (m) => m[1]!,
    );
    const bytes = Buffer.from('e689a7e8bfb90a', 'hex');
    await using server = await tusServer({ now: () => Date.parse('2026-02-13T08:30:00.000Z') });
    const made = await send('POST', server.url, {
      headers: { 'Upload-Length': '7', 'Upload-Metadata': metadata({ filename: '现场.mp4' }) },
    });
    const url = new URL(made.headers.location!, server.origin).href;
    await patch(url, 0, bytes.subarray(0, 3));
    const id = url.split('/').at(-1)!;
    const written = (file: string): Promise<string> => fs.readFile(path.join(server.vault.folder, file), 'utf8');
    assert.equal((await written(`incoming/${id}/state.json`)).replace(id, JSON.parse(state!).id), state);
    await patch(url, 3, bytes.subarray(3));
    await storePass(server.vault, sha256Of(bytes));
    const [object, beside] = listing!.trim().split('\n');
    assert.equal(await written(object!), bytes.toString());
    assert.equal((await written(beside!)).replace('"cache"', '"device"'), receipt);
    const received = JSON.parse(await written(`received/${id.slice(-2)}/${id}.json`));
    assert.deepEqual(
      [received.prefix, received.receivedAt],
      [{ offset: 7, sha256: sha256Of(bytes) }, '2026-02-13T08:30:00.000Z'],
    );
    assert.deepEqual(await fs.readdir(path.join(server.vault.folder, 'incoming')), []);
    const { certificate, erasedAt } = JSON.parse(erased!);
    await eraseObject(server.vault, sha256Of(bytes), { certificate, erasedAt });
    assert.equal(await written(`${object}.erased.json`), erased);
    assert.deepEqual(await fs.readdir(path.join(server.vault.folder, 'objects/f6')), [
      path.basename(`${object}.erased.json`),
    ]);
  });
});
