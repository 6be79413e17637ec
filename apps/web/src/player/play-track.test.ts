import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant } from '@zhiji/calendar';
import type { RecordingItem } from '@zhiji/cases';
import type { Entry } from '../client/queries.ts';
import { besides, secondsAt, trackOf } from './play-track.ts';

const clock = (text: string) => `2026-02-13T${text}+08:00`;
const at = (text: string) => parseInstant(clock(text))!;
const recording = (id: string, from: string, to: string, activity?: string): RecordingItem => ({
  id,
  from: clock(from),
  to: clock(to),
  durability: 'stored',
  indexed: false,
  evidence: false,
  ...(activity ? { activity } : {}),
});

test('a measured clock moves the recording, and the file tells how long it is', () => {
  const corrected: Entry = {
    leafIndex: 1,
    id: 'e',
    caseId: 'c',
    type: 'recording.timeCorrected',
    occurredAt: clock('12:00:00'),
    recordedAt: clock('12:00:00'),
    by: { id: 'x', role: 'custodian' },
    objects: [{ type: 'recording', id: 'a', role: 'subject' }],
    data: { deviceOffsetMs: 90_000, from: clock('08:58:30'), to: clock('09:28:30') },
    state: 'published',
  };
  const media = { durationMs: 1_795_000, tracks: [], gaps: [{ fromMs: 60_000, toMs: 70_000 }] };
  const track = trackOf(recording('a', '09:00:00', '09:30:00'), [corrected], media)!;
  assert.equal(track.from, at('08:58:30'));
  assert.equal(track.to, at('08:58:30') + 1_795_000);
  assert.equal(track.offsetMs, 90_000);
  assert.deepEqual(track.gaps, [{ from: at('08:59:30'), to: at('08:59:40') }]);
  const plain = trackOf(recording('a', '09:00:00', '09:30:00'), [], undefined)!;
  assert.deepEqual([plain.from, plain.to, plain.offsetMs], [at('09:00:00'), at('09:30:00'), undefined]);
});

test('on one clock: the same activity, else what overlaps', () => {
  const tracks = [
    recording('a', '09:00:00', '09:30:00', 'A'),
    recording('b', '11:00:00', '11:30:00', 'A'),
    recording('c', '09:10:00', '09:20:00', 'B'),
    recording('d', '09:25:00', '09:40:00'),
  ].map((one) => trackOf(one, [], undefined)!);
  const ids = (index: number) => besides(tracks[index]!, tracks).map((track) => track.recording.id);
  assert.deepEqual(ids(0), ['a', 'b']);
  assert.deepEqual(ids(3), ['a', 'd']);
});

test('where the file is at an instant', () => {
  const track = { from: at('09:00:00'), to: at('09:01:00') };
  assert.equal(secondsAt(track, at('09:00:30')), 30);
  assert.equal(secondsAt(track, at('08:59:59')), undefined);
  assert.equal(secondsAt(track, at('09:01:00')), 60);
  assert.equal(secondsAt(track, at('09:01:01')), undefined);
});
