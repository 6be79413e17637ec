import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordingItem } from '@zhiji/cases';
import { interruptionBefore } from './interruption.ts';

const at = (clock: string) => `2026-03-17T${clock}+08:00`;
const ms = (clock: string) => Date.parse(at(clock));
const recording = (id: string, from: string, to: string, more: Partial<RecordingItem> = {}): RecordingItem => ({
  id,
  medium: 'video',
  from: at(from),
  to: at(to),
  activity: 'a',
  durability: 'captured',
  indexed: false,
  evidence: false,
  ...more,
});

test('中断从上一段录完算到续录开始', () => {
  const recordings = [recording('2', '15:10:00', '15:20:00'), recording('1', '15:00:00', '15:09:58')];
  assert.deepEqual(interruptionBefore({ recordings }, 'a', ms('15:22:00')), {
    recordingId: '2',
    from: ms('15:20:00'),
    to: ms('15:22:00'),
  });
});

test('五秒以内的接续不算中断', () => {
  const recordings = [recording('1', '15:00:00', '15:20:00')];
  assert.equal(interruptionBefore({ recordings }, 'a', ms('15:20:05')), undefined);
  assert.ok(interruptionBefore({ recordings }, 'a', ms('15:20:06')));
});

test('第一段、照片、别的活动之前没有中断', () => {
  const recordings = [
    recording('1', '15:00:00', '15:00:00', { medium: 'photo' }),
    recording('2', '15:00:00', '15:20:00', { activity: 'b' }),
  ];
  assert.equal(interruptionBefore({ recordings }, 'a', ms('16:00:00')), undefined);
  assert.equal(interruptionBefore({ recordings: [] }, 'a', ms('16:00:00')), undefined);
});
