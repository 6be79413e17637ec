import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conditionCount } from './condition-count.ts';

void describe('筛选条数', () => {
  void it('起止日期算一项，检索词和排序不算', () => {
    assert.equal(conditionCount({ search: '占道', sort: 'number', order: 'asc', party: undefined }), 0);
    assert.equal(conditionCount({ from: '2026-01-01', to: '2026-02-01', status: 'open' }), 2);
    assert.equal(conditionCount({ to: '2026-02-01' }), 1);
  });
});
