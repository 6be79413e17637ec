import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { each } from './each.ts';

describe('each', () => {
  it('goes on after a refusal and tells which failed and why', async () => {
    const tried: number[] = [];
    const { done, failed } = await each([1, 2, 3], async (item) => {
      tried.push(item);
      if (item === 2) throw new Error('不行');
    });
    assert.deepEqual(tried, [1, 2, 3]);
    assert.deepEqual(done, [1, 3]);
    assert.deepEqual(
      failed.map(({ item, error }) => [item, error.message]),
      [[2, '不行']],
    );
  });
});
