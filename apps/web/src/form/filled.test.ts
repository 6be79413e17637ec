import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filled } from './filled.ts';

describe('filled', () => {
  it('keeps what was filled in and nothing else', () => {
    assert.deepEqual(
      filled({
        a: ' 甲 ',
        b: '  ',
        c: undefined,
        d: null,
        e: [],
        f: [{}, { name: '乙', unit: '' }],
        g: { x: '' },
        h: 0,
        i: false,
      }),
      { a: '甲', f: [{ name: '乙' }], h: 0, i: false },
    );
  });
});
