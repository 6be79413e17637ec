import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLine } from './line.ts';

const closed = {
  id: '019c5619-8ac0-7000-8000-000000000001',
  type: 'case.closed',
  occurredAt: '2026-02-13T16:30:00+08:00',
  recordedAt: '2026-02-13T16:30:00+08:00',
  by: { id: 'officer-17', role: 'undertaker' },
  objects: [{ type: 'case', id: 'c1', role: 'subject' }],
  data: {},
};
const problemsOf = (line: unknown): readonly string[] => {
  const read = readLine(typeof line === 'string' ? line : JSON.stringify(line));
  return 'problems' in read ? read.problems.map(({ field, rule }) => `${field}：${rule}`) : [];
};

describe('读一行流水', () => {
  it('写得对的一行照原样读出，不写版本即第一版', () => {
    assert.deepEqual(readLine(JSON.stringify(closed)), { line: closed });
    assert.deepEqual(problemsOf({ ...closed, v: 1 }), []);
  });
  it('不是 JSON，或者不是一个事件', () => {
    assert.match(problemsOf('{"id":')[0]!, /不是 JSON/);
    for (const other of ['null', '[]', '7', '"case.closed"', '{}'])
      assert.deepEqual(problemsOf(other), ['type：缺事件类型']);
  });
  it('没有这种事件', () => {
    assert.deepEqual(problemsOf({ ...closed, type: 'case.vanished' }), ['type：没有这种事件：case.vanished']);
    assert.deepEqual(problemsOf({ ...closed, type: 'toString' }), ['type：没有这种事件：toString']);
  });
  it('没有这一版：不当作认得的版本来读', () => {
    assert.deepEqual(problemsOf({ ...closed, v: 2 }), ['v：case.closed 没有第 2 版；本程序认得第 1 版']);
    assert.deepEqual(problemsOf({ ...closed, v: '1' }), ['v：case.closed 没有第 1 版；本程序认得第 1 版']);
  });
  it('少一栏、多一栏、主体不对，各指明字段和规则', () => {
    const { occurredAt: _occurredAt, ...short } = closed;
    assert.deepEqual(problemsOf(short), ['occurredAt：必填']);
    assert.deepEqual(problemsOf({ ...closed, mood: '好' }), ['mood：没有这一栏']);
    assert.deepEqual(
      problemsOf({ ...closed, objects: [{ type: 'party', id: 'p1', role: 'subject' }] }).length > 0,
      true,
    );
  });
  for (const field of ['occurredAt', 'recordedAt'])
    it(`${field} 早于 1949 年 10 月 1 日不读，当日起照读`, () => {
      const at = (instant: string) => problemsOf({ ...closed, [field]: instant });
      assert.deepEqual(at('1949-09-30T23:59:59.999+08:00'), [`${field}：不得早于 1949-10-01`]);
      assert.deepEqual(at('0001-01-01T00:00:00Z'), [`${field}：不得早于 1949-10-01`]);
      assert.deepEqual(at('1949-10-01T00:00:00+08:00'), []);
    });
});
