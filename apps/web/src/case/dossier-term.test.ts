import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay } from '@zhiji/calendar';
import type { Assessment } from '../client/queries.ts';
import { keptLonger, termForAll } from './dossier-term.ts';

const today = parseDay('2026-03-27')!;
const kept = (...untils: readonly string[]) =>
  untils.map((until, at) => ({
    object: { type: 'recording', id: `r${at}` },
    until,
  })) as unknown as Assessment['retention'];
const longer = (term: 'Y' | 'D30' | 'D10', ...untils: readonly string[]) =>
  keptLonger(kept(...untils), term, today).map(({ object }) => object.id);

void describe('案卷保管期限', () => {
  void it('不短于卷内任何一件音像：有永久的为永久，否则取够长的最短一档', () => {
    assert.equal(termForAll(kept('2028-03-01', 'permanent'), today), 'Y');
    assert.equal(termForAll(kept('2028-03-01'), today), 'D10');
    assert.equal(termForAll(kept('2036-03-27'), today), 'D10');
    assert.equal(termForAll(kept('2036-03-28'), today), 'D30');
    assert.equal(termForAll(kept('2056-03-28'), today), 'Y');
  });
  void it('没有音像、期限都未定的，不代为选定', () => {
    assert.equal(termForAll([], today), undefined);
    assert.equal(termForAll(kept('hold'), today), undefined);
    assert.equal(termForAll(kept('hold', '2028-03-01'), today), 'D10');
  });
  void it('选短了，指出保存更久的是哪几件', () => {
    assert.deepEqual(longer('D10', 'permanent', '2028-03-01', '2036-03-28', 'hold'), ['r0', 'r2']);
    assert.deepEqual(longer('D30', 'permanent', '2028-03-01', '2036-03-28', 'hold'), ['r0']);
    assert.deepEqual(longer('Y', 'permanent', '2099-01-01'), []);
  });
});
