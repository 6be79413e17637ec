import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActivityItem } from '@zhiji/cases';
import type { OutboxOrders } from '../ingest/outbox-item.ts';
import { endOrders, startOrders } from './field-orders.ts';
import { runningIn } from './running-in.ts';

const lin = { id: 'lin', name: '林' };
const at = Date.parse('2026-03-17T15:20:00+08:00');
const given = { as: 'officer', at } as const;
const activity = (id: string, more: Partial<ActivityItem> = {}): ActivityItem => ({
  id,
  kind: 'inquiry',
  officers: ['林', '陈'],
  startedAt: at - 60_000,
  ...more,
});
const known = (...activities: readonly ActivityItem[]) => [
  { caseId: 'c', file: { title: '案', activities }, assessment: { recordings: [{ object: { id: 'a' } }] } },
];
const item = (orders: OutboxOrders['orders'], more: Partial<OutboxOrders> = {}): OutboxOrders => ({
  kind: 'orders',
  id: orders[0]!.id,
  account: 'lin',
  caseId: 'c',
  title: '',
  keptAt: at,
  after: [],
  opens: false,
  orders,
  progress: { at: 'kept' },
  ...more,
});
const start = startOrders({ ...given, activityId: 'b', kind: 'siteInspection', place: '路口', officers: [lin] });
const end = (activityId: string) =>
  endOrders({ ...given, activityId, caseId: 'c', kind: 'inquiry', answers: {}, basis: 'x' });

test('断网时开始的也在列，后开始的在前', () => {
  const running = runningIn(known(activity('a')), [item(start)], lin);
  assert.deepEqual(
    running.map(({ id, place, startedAt, needs }) => [id, place, startedAt, needs]),
    [
      ['b', '路口', at, undefined],
      ['a', undefined, at - 60_000, 1],
    ],
  );
});

test('断网时结束的立刻不再列出；服务器已知的不重复列', () => {
  assert.deepEqual(runningIn(known(activity('a')), [item(end('a'))], lin), []);
  assert.equal(runningIn(known(activity('b')), [item(start)], lin).length, 1);
  assert.deepEqual(runningIn(known(activity('b', { endedAt: at })), [item(start)], lin), []);
});

test('别人的活动、别人采集的、未被接收的不列', () => {
  const others = known(activity('a', { officers: ['陈'] }));
  assert.deepEqual(runningIn(others, [item(start, { account: 'chen' })], lin), []);
  assert.deepEqual(runningIn(others, [item(start, { progress: { at: 'refused', reason: '' } })], lin), []);
});
