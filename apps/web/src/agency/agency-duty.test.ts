import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dutiesOwed, regulationOf } from './agency-duty.ts';

const duty = (gist: string, status: 'overdue' | 'open' | 'done' | 'unknown', due: string | null) => ({
  gist,
  status,
  due,
  requirements: ['FZCG-29.1'],
  article: '第二十九条',
  object: { type: 'clue', id: 'k1' },
  why: [],
  topic: 'clue',
  norm: 0,
  dueText: null,
  provisional: false,
  contested: false,
  doneAt: null,
  breachAt: null,
  extension: 'none',
  evidence: [],
  missing: [],
  who: 'unitHead',
  trigger: 't',
});

test('逾期的在前，其余按期限，未定时限的在后，已办的不列', () => {
  const owed = dutiesOwed([
    duty('无期限', 'open', null),
    duty('后到期', 'open', '2026-03-02T00:00:00+08:00'),
    duty('已办', 'done', '2026-01-01T00:00:00+08:00'),
    duty('先到期', 'open', '2026-03-01T00:00:00+08:00'),
    duty('逾期', 'overdue', '2026-03-05T00:00:00+08:00'),
  ]);
  assert.deepEqual(
    owed.map(({ gist }) => gist),
    ['逾期', '先到期', '后到期', '无期限'],
  );
});

test('结论所依的规定见于其要求编号', () => {
  assert.equal(regulationOf({ requirements: ['FTJD-30.2'] }), 'FTJD');
  assert.equal(regulationOf({ requirements: [] }), '');
});
