import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellWords } from './cell-words.ts';

const cell = (kind: string, standing: string, due: string | null = null) =>
  cellWords({ kind, standing, due, article: '第一条', requirements: [], gist: '要旨' });

describe('一格里的话', () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['duty', 'overdue', 'overdue', '逾期未办'],
    ['duty', 'paused', 'open', '中止计算'],
    ['recording', 'missing', 'breach', '应录未录'],
    ['document', 'siteTranscript missing', 'breach', '缺《现场笔录》'],
    ['document', 'siteTranscript present', 'done', '已有《现场笔录》'],
    ['breach', 'makeDecision cured', 'late', '作出决定，已补正'],
    ['blocked', 'closeCase', 'open', '现在不得办理结案'],
    ['approval', 'decisionApproval undertaker→unitHead', 'open', '作出行政执法决定，须依次经承办人、承办单位负责人'],
    ['retention', 'permanent', 'done', '永久保存'],
    ['retention', '2028-02-14', 'done', '保存到 2028-02-14'],
    ['access', 'copy  true', 'done', '可以复制资料'],
    ['target', 'late', 'near', '已过'],
  ];
  for (const [kind, standing, state, said] of rows)
    it(`${kind} ${standing} → ${said}`, () => {
      const words = cell(kind, standing);
      assert.deepEqual([words.state, words.standing], [state, said]);
    });
  it('期限到分，午夜写作前一日二十四时', () => {
    assert.equal(cell('duty', 'open', '2026-11-27 18:51:22.680').due, '2026-11-27 18:51');
    assert.equal(cell('duty', 'open', '2026-02-24 24:00').due, '2026-02-24 24:00');
    assert.equal(cell('target', 'open', '2026-02-25T00:00:00+08:00').due, '2026-02-24 24:00');
    assert.equal(cell('duty', 'open').due, null);
  });
});
