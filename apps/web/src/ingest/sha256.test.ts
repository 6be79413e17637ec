import assert from 'node:assert/strict';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { test } from 'node:test';
import { Sha256 } from './sha256.ts';

const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('the examples of FIPS 180-4', () => {
  assert.equal(
    new Sha256().update(new TextEncoder().encode('abc')).hex(),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  assert.equal(new Sha256().hex(), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('every length around the block boundaries', () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = randomBytes(length);
    assert.equal(new Sha256().update(bytes).hex(), expected(bytes), `${length} bytes`);
  }
});

test('pieces of any size give the digest of the whole', () => {
  const bytes = randomBytes(1_000_003);
  for (let run = 0; run < 20; run++) {
    const hash = new Sha256();
    for (let at = 0; at < bytes.length;) {
      const end = Math.min(bytes.length, at + randomInt(0, 70_000));
      hash.update(bytes.subarray(at, end));
      at = end;
    }
    assert.equal(hash.hex(), expected(bytes));
  }
});
