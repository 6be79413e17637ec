import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCaseFile, type Command, type RecordingItem } from '@zhiji/cases';
import type { Entry } from '../client/queries.ts';
import { lastAt, picturesOf, transcriptFor } from './field-facts.ts';

test('告知的时间：流水里的，或者本机刚记下的', () => {
  const entry = (id: string, occurredAt: string) =>
    ({
      type: 'recordingNotice.given',
      occurredAt,
      objects: [{ type: 'activity', id, role: 'subject' }],
    }) as unknown as Entry;
  const kept = { name: 'giveRecordingNotice', subject: 'a', occurredAt: 'kept' } as Command;
  const noticed = (id: string, entries: readonly Entry[], pending: readonly Command[]) =>
    lastAt('giveRecordingNotice', id, { entries, pending });
  assert.equal(noticed('a', [entry('a', '1'), entry('a', '2'), entry('b', '3')], []), '2');
  assert.equal(noticed('a', [entry('b', '3')], [kept]), 'kept');
  assert.equal(noticed('b', [], [kept]), undefined);
});

test('照片与录音录像分开数', () => {
  const recording = (activity: string, medium: RecordingItem['medium']) => ({ activity, medium }) as RecordingItem;
  const recordings = [
    recording('a', 'photo'),
    recording('a', 'video'),
    recording('a', 'audio'),
    recording('b', 'photo'),
  ];
  assert.deepEqual(picturesOf('a', { ...emptyCaseFile('c'), recordings }), { photo: 1, video: 2 });
});

test('各类活动的笔录', () => {
  assert.equal(transcriptFor('siteInspection'), 'siteTranscript');
  assert.equal(transcriptFor('inquiry'), 'inquiryTranscript');
});
