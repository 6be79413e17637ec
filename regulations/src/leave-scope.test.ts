import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replay, view, type CaseEvent } from '@zhiji/law';
import { at, caseBook, programOf } from '../test/law-book.ts';
import { PACKS } from './index.ts';

const { fact, iso } = caseBook();

const NORMS = {
  FZCG: ['FZCG-28.5', '第二十八条第二款', '28'],
  QDDA: ['QDDA-37.1', '第三十七条', '37'],
  FTJD: ['FTJD-27.1', '第二十七条第一款', '27'],
  FZMC: ['FZMC-21.2', '第二十一条', '21'],
  SMGX: ['SMGX-31.2', '第三十一条第二款', '31'],
} as const;
const asked = (...recordings: readonly string[]) =>
  fact('access.requested', '2025-04-14 09:00', 'x1', {
    action: 'view',
    purpose: 'otherWork',
    reason: '办案',
    recordings: [...recordings],
  });
const released = (recordings: readonly string[], action: 'view' | 'copy' = 'view') =>
  fact('access.released', '2025-04-15 09:00', 'x1', {
    action,
    approver: '陈某',
    reason: '办案',
    recordings: [...recordings],
    until: iso('2025-04-16 18:00'),
  });
const viewed = (when: string, ...recordings: readonly string[]) =>
  fact('access.viewed', when, 'x1', { recordings: [...recordings] });
const copied = fact('access.copied', '2025-04-16 09:00', 'x1', { recordings: ['r2'], copyNumber: 'F-1' });

describe('系统外的查阅、复制不出批准的范围', () => {
  for (const [code, [requirement, article, chapter]] of Object.entries(NORMS)) {
    const program = programOf(PACKS[code]!);
    const ids = [`${chapter}.view.scope`, `${chapter}.copy.scope`];
    const found = (...events: readonly CaseEvent[]) =>
      view(program, replay(program, events, 'c1'), at('2025-05-05 10:00'))
        .breaches.filter(({ norms }) => norms.some((index) => ids.includes(program.norms[index]!.id)))
        .flatMap(({ missing }) => missing);
    it(`${requirement} ${article} 申请、放行一段而另看一段 → 违规，超出一项`, () =>
      assert.deepEqual(found(asked('r1'), released(['r1']), viewed('2025-04-16 09:00', 'r1', 'r2')), [
        { lacks: 'leave', objects: ['r2'] },
        { lacks: 'leave', objects: ['r2'] },
      ]));
    it(`${requirement} ${article} 申请两段、只放行一段而看了两段 → 违规`, () =>
      assert.deepEqual(found(asked('r1', 'r2'), released(['r1']), viewed('2025-04-16 09:00', 'r1', 'r2')), [
        { lacks: 'leave', objects: ['r2'] },
      ]));
    it(`${requirement} ${article} 复制超出放行的范围 → 违规`, () =>
      assert.equal(found(asked('r1', 'r2'), released(['r1'], 'copy'), copied).length, 1));
    it(`${requirement} ${article} 有效期届满之时查阅 → 合规；届满之后 → 违规`, () => {
      const given = [asked('r1'), released(['r1'])];
      assert.deepEqual(found(...given, viewed('2025-04-16 18:00', 'r1')), []);
      assert.deepEqual(found(...given, viewed('2025-04-16 18:00:01', 'r1')), [
        { lacks: 'lapse', type: 'access.released', field: 'until', wanted: false },
      ]);
    });
    it(`${requirement} ${article} 范围之内 → 合规；没有申请的办案使用不在此条`, () => {
      assert.deepEqual(found(asked('r1', 'r2'), released(['r1', 'r2']), viewed('2025-04-16 09:00', 'r2')), []);
      assert.deepEqual(found(viewed('2025-04-16 09:00', 'r2')), []);
    });
  }
});
