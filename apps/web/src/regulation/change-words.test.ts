import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeWord, sideText } from './change-words.ts';
import type { VerdictChange } from './regulation-queries.ts';

const side = (standing: string, due: string | null = null, breachAt: string | null = null) => ({
  article: '第二十四条第二款',
  gist: '音像应当入库',
  who: 'officer',
  standing,
  due,
  doneAt: null,
  breachAt,
});
const change = (before: VerdictChange['before'], after: VerdictChange['after']): VerdictChange => ({
  kind: 'duty',
  topic: 'av.store',
  object: { type: 'recording', id: 'r1' },
  before,
  after,
});
const LATE = side('doneLate', '2025-03-04 10:00', '2025-03-04T10:00:00.000+08:00');

describe('结论的变化怎么说', () => {
  const rows: readonly (readonly [VerdictChange, string])[] = [
    [change(LATE, side('done', '2025-03-13 10:00')), '原为违反'],
    [change(LATE, null), '原为违反'],
    [change(side('done'), LATE), '现为违反'],
    [change(null, side('open')), '新增'],
    [change(side('open'), null), '不再要求'],
    [change(side('open', '2025-03-04 10:00'), side('open', '2025-03-13 10:00')), '改期'],
    [change(side('open'), side('exempt')), '改变'],
  ];
  for (const [one, word] of rows)
    it(`${one.before?.standing ?? '没有'} → ${one.after?.standing ?? '没有'}：${word}`, () =>
      assert.equal(changeWord(one)[1], word));

  it('先前的违反写明期限和起始时刻', () =>
    assert.match(sideText('duty', LATE), /2025-03-04 10:00 止，2025-03-04 10:00 起违反$/));
  it('前置条件的违反写明何时发生', () =>
    assert.equal(
      sideText('breach', side('makeDecision breached', null, '2025-03-04T10:00:00.000+08:00')),
      '作出决定，违规，发生于 2025-03-04 10:00',
    ));
  it('较早版本留下的只知应办', () => assert.equal(sideText('debt', side('owed')), '应办'));
  it('没有规定的一边', () => assert.equal(sideText('duty', null), '没有要求'));
});
