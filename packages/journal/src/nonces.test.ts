import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nonces } from './nonces.ts';

describe('nonces', () => {
  it('32 bytes, none twice, none changed by the next', () => {
    const next = nonces();
    const given = Array.from({ length: 1000 }, next);
    const texts = given.map((nonce) => Buffer.from(nonce).toString('hex'));
    assert.ok(given.every((nonce) => nonce.length === 32));
    assert.equal(new Set(texts).size, 1000);
    assert.ok(!texts.includes('0'.repeat(64)));
  });

  it('two sources give different ones', () => {
    assert.notDeepEqual(nonces()(), nonces()());
  });
});
