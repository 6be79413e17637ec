import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutboxOrders } from '../ingest/outbox-item.ts';
import { pendingOrders } from './pending-orders.ts';

const orders = (id: string, more: Partial<OutboxOrders> = {}): OutboxOrders => ({
  kind: 'orders',
  id,
  account: 'lin',
  caseId: 'c',
  title: '',
  keptAt: 0,
  after: [],
  opens: false,
  orders: [{ id: `o${id}`, name: 'endActivity', as: 'officer', subject: 'a', data: {} }],
  progress: { at: 'kept' },
  ...more,
});
const ids = (items: readonly OutboxOrders[], entered: readonly string[] = []) =>
  pendingOrders(items, { caseId: 'c', account: 'lin', entries: entered.map((id) => ({ id })) })
    .flat()
    .map(({ id }) => id);

test('送到了而流水尚未刷新的，仍算待定；流水里有了就不再算', () => {
  const recorded = orders('1', { progress: { at: 'recorded', leafIndex: 7 } });
  assert.deepEqual(ids([recorded, orders('2')]), ['o1', 'o2']);
  assert.deepEqual(ids([recorded, orders('2')], ['o1']), ['o2']);
});

test('别的案件、别人采集的、未被接收的不算', () => {
  assert.deepEqual(
    ids([
      orders('1', { caseId: 'd' }),
      orders('2', { account: 'chen' }),
      orders('3', { progress: { at: 'refused', reason: '' } }),
    ]),
    [],
  );
});
