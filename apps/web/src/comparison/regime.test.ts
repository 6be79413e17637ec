import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { otherReadings, otherTexts, regimeWith } from './regime.ts';

const readings = [
  { id: 'FZCG-5.5', question: '是否应录？', options: { default: '不录', written: '应录' }, chosen: 'written' },
  { id: 'FZCG-24.6', question: '怎样读？', options: { default: '不得放宽', noLimit: '不受限制' }, chosen: 'default' },
];

describe('换一部规定看：可选的', () => {
  it('另一口径之外，其余口径仍按本机关所选', () => {
    assert.equal(
      regimeWith('FZCG', readings, { id: 'FZCG-24.6', value: 'noLimit' }),
      'FZCG:FZCG-5.5=written;FZCG-24.6=noLimit',
    );
    assert.equal(regimeWith('FZCG', readings, { id: 'FZCG-5.5', value: 'default' }), 'FZCG:FZCG-5.5=default');
  });
  it('只列现在没有采用的取值', () => {
    assert.deepEqual(
      otherReadings('FZCG', readings).map(({ label }) => label),
      ['是否应录？——不录', '怎样读？——不受限制'],
    );
  });
  it('其他规定里没有本案所适用的', () => {
    const codes = otherTexts('FZCG').map(({ value }) => value);
    assert.ok(codes.includes('FTJD'));
    assert.ok(!codes.includes('FZCG'));
  });
});
