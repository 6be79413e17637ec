import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutboxFile, OutboxItem, OutboxOrders } from './outbox-item.ts';
import { blockerOf, dueItems, nextDue, precedentsOf } from './outbox-plan.ts';

const head = (id: string, more: object = {}) => ({
  id,
  account: 'lin',
  caseId: 'A',
  title: id,
  keptAt: 0,
  after: [],
  ...more,
});
const file = (id: string, more: Partial<OutboxFile> = {}): OutboxFile => ({
  ...head(id),
  kind: 'file',
  recordingId: `r${id}`,
  name: id,
  type: 'video/mp4',
  size: 1,
  progress: { at: 'seen' },
  ...more,
});
const orders = (id: string, more: Partial<OutboxOrders> = {}): OutboxOrders => ({
  ...head(id),
  kind: 'orders',
  orders: [],
  opens: false,
  progress: { at: 'kept' },
  ...more,
});
const ids = (items: readonly OutboxItem[], running: readonly string[] = [], now = 100) =>
  dueItems(items, { account: 'lin', now, running: new Set(running) }).map(({ id }) => id);

test('two files at a time, and a stuck one holds up none', () => {
  const items = [file('1'), file('2', { wait: { for: 'file' } }), file('3'), file('4')];
  assert.deepEqual(ids(items), ['1', '3']);
  assert.deepEqual(ids(items, ['1', '3']), []);
  assert.deepEqual(ids(items, ['1']), ['3']);
  assert.deepEqual(ids([file('1', { wait: { for: 'time', until: 500, tries: 3, reason: '网络中断' } }), file('2')]), [
    '2',
  ]);
});

test('looking at the register is not a transfer', () => {
  const looking = Array.from({ length: 5 }, (_, at) => file(`${at}`, { progress: { at: 'received', sha256: 'x' } }));
  assert.equal(ids(looking).length, 5);
});

test('orders of one case go one after the other; another case is not held up, and a refusal holds up only what rests on it', () => {
  const items = [
    orders('1', { progress: { at: 'refused', reason: '不可' } }),
    orders('2', { after: ['1'] }),
    orders('3'),
    orders('4'),
    orders('5', { caseId: 'B' }),
  ];
  assert.equal(blockerOf(items[1]!, items)?.id, '1');
  assert.equal(blockerOf(items[2]!, items), undefined);
  assert.equal(blockerOf(items[3]!, items)?.id, '3');
  assert.deepEqual(ids(items), ['3', '5']);
});

test('a file is digested at once, but is sent only after the order that registers it, whatever the others wait for', () => {
  const digested = file('3', { after: ['2'], progress: { at: 'digested', sha256: 'x' } });
  assert.deepEqual(ids([orders('1'), orders('2'), file('3', { after: ['2'] })]), ['1', '3']);
  assert.deepEqual(ids([orders('1'), orders('2'), digested]), ['1']);
  assert.deepEqual(ids([orders('2', { progress: { at: 'recorded', leafIndex: 1 } }), digested]), ['3']);
});

test('only what this account captured', () => {
  assert.deepEqual(ids([file('1', { account: 'chen' }), file('2')]), ['2']);
});

test('what is being captured or is at rest is left alone', () => {
  assert.deepEqual(
    ids([file('1', { progress: { at: 'capturing' } }), file('2', { progress: { at: 'cancelled' } })]),
    [],
  );
});

test('the next due', () => {
  assert.equal(nextDue([file('1')]), undefined);
  assert.equal(
    nextDue([
      file('1', { wait: { for: 'time', until: 9, tries: 0 } }),
      file('2', { wait: { for: 'time', until: 7, tries: 0 } }),
    ]),
    7,
  );
});

test('a thing that only exists here yet comes first', () => {
  const start = orders('1', {
    orders: [{ id: 'o', name: 'startActivity', as: 'officer', subject: 'activity', data: {} }],
  });
  assert.deepEqual(precedentsOf({ caseId: 'A', about: ['activity'] }, [start]), ['1']);
  assert.deepEqual(precedentsOf({ caseId: 'B', about: ['activity'] }, [start]), []);
  assert.deepEqual(precedentsOf({ caseId: 'A', about: ['other'] }, [start, orders('2', { opens: true })]), ['2']);
});
