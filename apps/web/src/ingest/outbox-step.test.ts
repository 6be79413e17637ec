import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAtRest, isStuck, isWithServer, type OutboxFile, type OutboxItem } from './outbox-item.ts';
import { step, type OutboxNews } from './outbox-step.ts';

const sha256 = 'ab'.repeat(32);
const file: OutboxFile = {
  kind: 'file',
  id: '1',
  account: 'lin',
  caseId: 'case',
  title: '现场检查',
  keptAt: 0,
  after: [],
  recordingId: 'recording',
  name: '现场.mp4',
  type: 'video/mp4',
  size: 1000,
  progress: { at: 'seen' },
};
const after = (item: OutboxItem, ...news: readonly OutboxNews[]) => news.reduce((at, one) => step(at, one, 5000), item);
const row = (of: object) =>
  ({ durability: 'captured', sha256: null, leafIndex: null, published: false, ...of }) as never;

test('from the card to the published receipt', () => {
  const sent = after(file, { is: 'digested', sha256 }, { is: 'opened', url: '/uploads/1' }, { is: 'received' });
  assert.deepEqual(sent.progress, { at: 'received', sha256 });
  assert.ok(isWithServer(sent) && !isAtRest(sent));
  const waiting = after(sent, { is: 'seenThere', row: row({ durability: 'received', sha256 }) });
  assert.deepEqual(waiting.progress, { at: 'received', sha256 });
  assert.deepEqual(waiting.wait, { for: 'time', until: 7000, tries: 0 });
  assert.ok(!isStuck(waiting));
  const stored = after(waiting, { is: 'seenThere', row: row({ durability: 'stored', sha256, leafIndex: 7 }) });
  assert.deepEqual(stored.progress, { at: 'sequenced', sha256, leafIndex: 7 });
  const published = after(stored, {
    is: 'seenThere',
    row: row({ durability: 'stored', sha256, leafIndex: 7, published: true }),
  });
  assert.deepEqual(published.progress, { at: 'published', sha256, leafIndex: 7 });
  assert.ok(isAtRest(published) && published.wait === undefined);
});

test('nothing is stored on the word of another file', () => {
  const received = after(file, { is: 'digested', sha256 }, { is: 'received' });
  const other = after(received, {
    is: 'seenThere',
    row: row({ durability: 'stored', sha256: 'cd'.repeat(32), published: true }),
  });
  assert.equal(other.progress.at, 'refused');
  assert.ok(isStuck(other));
});

test('faults wait longer and longer, never more than a minute, and are forgotten when it goes on', () => {
  let item: OutboxItem = after(file, { is: 'digested', sha256 });
  const pauses = Array.from({ length: 9 }, () => {
    item = step(item, { is: 'failed', reason: '网络中断' }, 0);
    return item.wait?.for === 'time' ? item.wait.until : undefined;
  });
  assert.deepEqual(pauses, [2000, 3000, 5000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
  assert.ok(isStuck(item));
  assert.equal(after(item, { is: 'retried' }).wait, undefined);
});

test('what is received cannot be cancelled; what is cancelled does not come back', () => {
  const received = after(file, { is: 'digested', sha256 }, { is: 'received' });
  assert.equal(after(received, { is: 'cancelled' }).progress.at, 'received');
  const cancelled = after(file, { is: 'cancelled' });
  assert.equal(after(cancelled, { is: 'digested', sha256 }, { is: 'received' }).progress.at, 'cancelled');
});

test('a refused file begins again from its bytes, with the digest of then', () => {
  const refused = after(file, { is: 'digested', sha256 }, { is: 'refused', reason: '没有这个案件' });
  assert.deepEqual(refused.progress, { at: 'refused', sha256, reason: '没有这个案件' });
  assert.deepEqual(after(refused, { is: 'retried' }).progress, { at: 'seen' });
});

test('paused stays paused until resumed', () => {
  const paused = after(file, { is: 'digested', sha256 }, { is: 'paused' });
  assert.deepEqual(paused.wait, { for: 'person' });
  assert.equal(after(paused, { is: 'resumed' }).wait, undefined);
});
