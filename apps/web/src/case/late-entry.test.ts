import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLateEntry } from './late-entry.ts';

describe('FTJD-5.1 第五条第一款 补记', () => {
  const rows: readonly (readonly [string, string, string, boolean])[] = [
    ['次日录入前一日的现场描述', '2025-03-04T15:00:00+08:00', '2025-03-05T10:00:00+08:00', true],
    ['当日 24:00 以前录入', '2025-03-04T15:00:00+08:00', '2025-03-04T23:59:59.999+08:00', false],
    ['次日零点录入', '2025-03-04T23:59:59.999+08:00', '2025-03-05T00:00:00+08:00', true],
    ['按北京时间是同一日', '2025-03-03T16:00:00Z', '2025-03-04T15:59:59Z', false],
    ['办公电脑的钟快了，记载在前', '2025-03-05T00:00:03+08:00', '2025-03-04T23:59:58+08:00', false],
  ];
  for (const [name, occurredAt, recordedAt, expected] of rows)
    it(`FTJD-5.1 ${name} → ${expected ? '标“补记”' : '不标'}`, () =>
      assert.equal(isLateEntry({ occurredAt, recordedAt }), expected));
});
