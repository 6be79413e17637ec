import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { canonicalJson, commitLeaf, hexDigest, leafMismatch, leafText, parseLeaf } from './index.ts';
import { sha256, sm3 } from '../test/ed25519.ts';

const digests = { sha256: hexDigest(sha256), sm3: hexDigest(sm3) };
const identity = {
  agency: 'FZCG',
  id: '0198c0de-0000-7000-8000-000000000001',
  recordedAt: '2026-02-13T16:30:00.000+08:00',
};
const payloadOf = (fields: object): Uint8Array => Buffer.from(canonicalJson(fields));
const payload = payloadOf({ id: identity.id, recordedAt: identity.recordedAt, type: 'procedure.started' });
const nonce = new Uint8Array(32).fill(7);
const open = (payload: Uint8Array): Uint8Array => Buffer.concat([nonce, payload]);
const leaf = commitLeaf(identity, open(payload), digests);
const text = leafText(leaf);
const bytes = Buffer.from(text);

describe('leaf', () => {
  it('commits with SHA-256 and SM3 of nonce and payload', () => {
    const hex = (name: string) => createHash(name).update(nonce).update(payload).digest('hex');
    assert.deepEqual(leaf, { ...identity, sha256: hex('sha256'), sm3: hex('sm3') });
  });

  it('is the canonical object and nothing else', () => {
    assert.equal(text, canonicalJson({ ...leaf, v: 1 }));
    assert.deepEqual(parseLeaf(bytes), leaf);
  });

  for (const [name, wrong] of Object.entries({
    'another version': text.replace('"v":1', '"v":2'),
    'a space': text.replace(':1}', ': 1}'),
    'another order': text.replace('"agency":"FZCG",', '').replace('}', ',"agency":"FZCG"}'),
    'one field more': text.replace('"v":1', '"v":1,"w":1'),
    'one field less': text.replace('"agency":"FZCG",', ''),
    'a repeated field': text.replace('"v":1', '"sm3":"x","v":1'),
    'a byte order mark': `\ufeff${text}`,
    'capital hex': text.replace(leaf.sha256, leaf.sha256.toUpperCase()),
    UTC: text.replace('+08:00', '+00:00'),
    'no milliseconds': text.replace('.000', ''),
    'an array': `[${text}]`,
    'nesting without end': '['.repeat(200_000),
    nothing: '',
  }))
    it(`is not read with ${name}`, () => assert.equal(parseLeaf(Buffer.from(wrong)), undefined));

  it('is not read from bytes that are no UTF-8', () =>
    assert.equal(parseLeaf(Buffer.concat([bytes, Uint8Array.of(0xff)])), undefined));

  it('is not written with a field of another form', () => {
    for (const wrong of [{ agency: 'fzcg' }, { id: 'x' }, { recordedAt: '2026-02-13' }, { sha256: '' }])
      assert.throws(() => leafText({ ...leaf, ...wrong }), RangeError);
  });

  it('opens with its payload and nonce only', () => {
    assert.equal(leafMismatch(leaf, open(payload), digests), undefined);
    assert.equal(leafMismatch(leaf, nonce.slice(1), digests), 'openingLength');
    assert.equal(leafMismatch(leaf, open(payload).slice(1), digests), 'sha256');
    assert.equal(leafMismatch(leaf, open(payload.slice(1)), digests), 'sha256');
    assert.equal(leafMismatch(leaf, Buffer.concat([new Uint8Array(32), payload]), digests), 'sha256');
    assert.equal(leafMismatch({ ...leaf, sm3: leaf.sha256 }, open(payload), digests), 'sm3');
  });

  it('opens only when the payload says the same', () => {
    const mismatch = (wrong: Uint8Array) =>
      leafMismatch(commitLeaf(identity, open(wrong), digests), open(wrong), digests);
    assert.equal(mismatch(payloadOf({ recordedAt: identity.recordedAt })), 'identity');
    assert.equal(mismatch(payloadOf({ id: identity.id, recordedAt: '2026-02-13T16:30:00.001+08:00' })), 'identity');
    assert.equal(mismatch(Buffer.from('{"id": 1}')), 'payloadForm');
    assert.equal(mismatch(Buffer.from('{"id":"\\ud800"}')), 'payloadForm');
    assert.equal(mismatch(Buffer.from('"text"')), 'payloadForm');
    assert.equal(mismatch(Uint8Array.of(0xff)), 'payloadForm');
  });
});
