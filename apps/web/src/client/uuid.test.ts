import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kinOf, uuidv7 } from './uuid.ts';

describe('uuidv7', () => {
  it('agrees with the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
    assert.equal(uuidv7(0x017f22e279b0, random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });
  it('has a kin of its own, the same each time and the other way round', () => {
    const uuid = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f';
    assert.deepEqual([kinOf(uuid), kinOf(kinOf(uuid))], ['017f22e2-79b0-7cc3-98c4-dc0c0c07398e', uuid]);
  });
  it('orders by time and never repeats', () => {
    const made = Array.from({ length: 500 }, (_, ms) => uuidv7(1_773_732_000_000 + ms));
    assert.deepEqual(made.toSorted(), made);
    assert.equal(new Set(Array.from({ length: 5000 }, () => uuidv7(1))).size, 5000);
  });
});
