import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Sm3 } from './sm3.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const sm3 = (...pieces: readonly Uint8Array[]) =>
  hex(pieces.reduce((running, piece) => running.update(piece), new Sm3()).digest());

describe('SM3', () => {
  it('GB/T 32905-2016 附录 A 示例 1', () => {
    assert.equal(sm3(Buffer.from('abc')), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });

  it('GB/T 32905-2016 附录 A 示例 2', () => {
    assert.equal(
      sm3(Buffer.from('abcd'.repeat(16))),
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    );
  });

  it('agrees with OpenSSL whatever the length and the pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (pieces) => {
        assert.equal(sm3(...pieces), createHash('sm3').update(Buffer.concat(pieces)).digest('hex'));
      }),
      { numRuns: 300 },
    );
  });
});
