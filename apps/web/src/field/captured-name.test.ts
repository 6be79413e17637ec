import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capturedName } from './captured-name.ts';

test('文件名说明是什么、何时开始', () => {
  const at = (clock: string) => Date.parse(`2026-03-17T${clock}+08:00`);
  assert.equal(capturedName('video', at('15:20:30.400'), 'video/mp4;codecs=avc1'), '录像-20260317-152030.mp4');
  assert.equal(capturedName('photo', at('15:20:00'), 'image/jpeg'), '照相-20260317-152000.jpg');
  assert.equal(capturedName('audio', at('00:00:00'), 'audio/odd'), '录音-20260317-000000.bin');
});
