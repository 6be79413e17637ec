import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gaps } from './continuity.ts';
import { probe } from './probe.ts';

const file = path.resolve(import.meta.dirname, '../../../../shared/media/field-camera.mp4');
const skip = existsSync(file) ? false : '没有 ../shared/media/field-camera.mp4';
const camera = { path: file, name: 'GOPR0001.MP4', type: 'video/mp4' };

test('现场相机的原始录像：时长、画面和声音、相机自己的时间和位置', { skip }, async () => {
  const { finding, format, content } = await probe(camera);
  assert.deepEqual(finding, { verdict: 'ok', reason: '结构完整' });
  assert.equal(format, 'mp4');
  assert.ok(content?.kind === 'recording');
  assert.equal(content.durationMs, 12_079);
  assert.deepEqual(content.tracks, [
    {
      kind: 'video',
      id: 1,
      codec: 'h264',
      width: 854,
      height: 480,
      rotation: 0,
      frameRate: 29.97,
      durationMs: 12_079,
    },
    { kind: 'audio', id: 2, codec: 'aac', sampleRate: 48_000, channels: 2, durationMs: 12_075 },
  ]);
  assert.equal(content.claimedTime, '2017-04-17T19:27:57Z');
  assert.deepEqual(content.location, {
    points: 47,
    first: { latitude: 33.125368, longitude: -117.3310641 },
    last: { latitude: 33.126003, longitude: -117.3314762 },
  });
});

test('现场相机的原始录像是连续的', { skip }, async () => {
  const continuity = await gaps(camera, await probe(camera));
  assert.deepEqual(continuity?.extent, { fromMs: 0, toMs: 12_079 });
  assert.deepEqual(continuity.any.gaps, []);
  assert.deepEqual(continuity.full, { spans: [{ fromMs: 0, toMs: 12_075 }], gaps: [] });
});
