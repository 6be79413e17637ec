import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileProgress, OutboxFile, OutboxOrders } from '../ingest/outbox-item.ts';
import { stepsOf, syncWord } from './sync-steps.ts';

const head = { id: '1', account: 'lin', caseId: 'c', title: '', keptAt: 0, after: [] };
const sha256 = 'ab'.repeat(32);
const file = (progress: FileProgress): OutboxFile => ({
  ...head,
  kind: 'file',
  recordingId: 'r',
  name: 'a.mp4',
  type: 'video/mp4',
  size: 100,
  progress,
});
const words = (progress: FileProgress, share?: number) =>
  stepsOf(file(progress), share)
    .map(({ word, isDone }) => (isDone ? word : `(${word})`))
    .join(' ');

test('一步一步，没有办到的不说办到', () => {
  assert.equal(words({ at: 'capturing' }), '(拍) (算摘要) (传) (存) (入链)');
  assert.equal(words({ at: 'seen' }), '已拍 (算摘要) (传) (存) (入链)');
  assert.equal(words({ at: 'sending', sha256, url: '/u' }, 0.374), '已拍 已算摘要 (已传 37 %) (存) (入链)');
  assert.equal(words({ at: 'received', sha256 }), '已拍 已算摘要 已传 (存) (入链)');
  assert.equal(words({ at: 'stored', sha256, leafIndex: null }), '已拍 已算摘要 已传 已存 (入链)');
  assert.equal(words({ at: 'published', sha256, leafIndex: 4 }), '已拍 已算摘要 已传 已存 已入链');
});

test('回执公布之前不说完成', () => {
  const all: readonly FileProgress[] = [
    { at: 'capturing' },
    { at: 'seen' },
    { at: 'digested', sha256 },
    { at: 'received', sha256 },
    { at: 'stored', sha256, leafIndex: null },
    { at: 'sequenced', sha256, leafIndex: 4 },
  ];
  for (const progress of all) assert.doesNotMatch(syncWord(file(progress), 1), /完成|回执已公布|100 %/);
});

test('命令记在本机，入链才算登记', () => {
  const orders = (progress: OutboxOrders['progress']): OutboxOrders => ({
    ...head,
    kind: 'orders',
    orders: [],
    opens: false,
    progress,
  });
  assert.equal(syncWord(orders({ at: 'kept' }), undefined), '存在本机，待送达');
  assert.equal(syncWord(orders({ at: 'recorded', leafIndex: 9 }), undefined), '已入链，流水第 9 条');
  assert.deepEqual(
    stepsOf(orders({ at: 'kept' }), undefined).map(({ isDone }) => isDone),
    [true, false],
  );
});
