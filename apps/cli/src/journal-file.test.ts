import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { readJournal } from './journal-file.ts';
import { UsageError } from './usage.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhiji-journal-'));
after(() => rmSync(folder, { recursive: true }));

const entry = (id: string, more: object = {}) => ({
  id,
  type: 'case.closed',
  occurredAt: '2026-02-13T16:30:00+08:00',
  recordedAt: '2026-02-13T16:30:00+08:00',
  by: { id: 'officer-17', role: 'undertaker' },
  objects: [{ type: 'case', id: 'c1', role: 'subject' }],
  data: {},
  ...more,
});

type Lines = readonly (object | string)[];

function reading(...lines: Lines) {
  const file = path.join(folder, 'journal.jsonl');
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return readJournal(file);
}
const refusal = (...lines: Lines): string => {
  try {
    reading(...lines);
  } catch (cause) {
    assert.ok(cause instanceof UsageError);
    return cause.message;
  }
  assert.fail('应当拒绝');
};

describe('流水文件', () => {
  it('空行不算，其余依次读出', () =>
    assert.deepEqual(
      reading(entry('e1'), '', entry('e2'), '   ').map(({ id }) => id),
      ['e1', 'e2'],
    ));
  it('同一行重复出现，成员次序不同也是同一行，只算一次', () => {
    const { id, ...rest } = entry('e1');
    assert.equal(reading(entry('e1'), entry('e1'), { ...rest, id }).length, 1);
  });
  it('标识相同而内容不同：指明两行，不取其一', () =>
    assert.match(
      refusal(entry('e1'), entry('e2'), entry('e1', { occurredAt: '2026-02-14T16:30:00+08:00' })),
      /第 3 行，id：与第 1 行标识相同而内容不同\n整份流水未予采用，没有作出任何结论。$/,
    ));
  it('日历上没有的日子：指明字段和所写的时刻', () =>
    assert.match(
      refusal(entry('e1', { occurredAt: '2026-02-30T16:30:00+08:00' })),
      /第 1 行，occurredAt：没有这个时刻：2026-02-30T16:30:00\+08:00/,
    ));
  it('没有的事件、没有的版本、1949 年以前：逐行指明，各行互不遮蔽', () => {
    const said = refusal(
      entry('e1', { type: 'case.vanished' }),
      entry('e2', { v: 7 }),
      entry('e3', { recordedAt: '1900-01-01T00:00:00+08:00' }),
      entry('e4'),
    );
    assert.match(said, /第 1 行，type：没有这种事件：case\.vanished/);
    assert.match(said, /第 2 行，v：case\.closed 没有第 7 版/);
    assert.match(said, /第 3 行，recordedAt：不得早于 1949-10-01/);
    assert.doesNotMatch(said, /第 4 行/);
  });
  it('问题多于二十处，说明另有几处', () =>
    assert.match(refusal(...Array.from({ length: 23 }, () => '{')), /第 20 行[^\n]*\n另有 3 处。/));
  it('打不开的文件', () =>
    assert.throws(() => readJournal(path.join(folder, 'none.jsonl')), { message: /none\.jsonl 打不开（ENOENT）/ }));
});
