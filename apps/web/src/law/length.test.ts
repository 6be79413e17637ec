import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lengthText } from './length.ts';

describe('lengthText', () => {
  const second = 1000;
  for (const [ms, text] of [
    [0, '0 秒'],
    [999, '0 秒'],
    [20 * second, '20 秒'],
    [200 * second, '3 分 20 秒'],
    [53 * 60 * second, '53 分'],
    [70 * 60 * second, '1 小时 10 分'],
    [100 * 3600 * second, '4 日 4 小时'],
  ] as const)
    it(`${ms} ms → ${text}`, () => assert.equal(lengthText(ms), text));
});
