import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isJpegWhole, photoOf } from './photo.ts';

/** A TIFF directory as cameras write it: orientation, and times in the EXIF directory behind it. */
function exif(order: 'II' | 'MM', orientation: number, taken: string, offset?: string): Buffer {
  const little = order === 'II';
  const u16 = (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const u32 = (value: number) =>
    little ? [...u16(value & 65535), ...u16(value >>> 16)] : [...u16(value >>> 16), ...u16(value & 65535)];
  const entry = (tag: number, type: number, count: number, value: readonly number[]) => [
    ...u16(tag),
    ...u16(type),
    ...u32(count),
    ...[...value, 0, 0].slice(0, 4),
  ];
  const detailAt = 8 + 2 + 2 * 12 + 4;
  const textAt = detailAt + 2 + 2 * 12 + 4;
  const bytes = [
    ...Buffer.from(order),
    ...u16(42),
    ...u32(8),
    ...u16(2),
    ...entry(0x0112, 3, 1, u16(orientation)),
    ...entry(0x8769, 4, 1, u32(detailAt)),
    ...u32(0),
    ...u16(2),
    ...entry(0x9003, 2, 20, u32(textAt)),
    ...entry(0x9011, 2, 7, u32(textAt + 20)),
    ...u32(0),
    ...Buffer.from(`${taken}\0${offset ?? '      '}\0`),
  ];
  return Buffer.from(bytes);
}

function segment(marker: number, body: Buffer): Buffer {
  const header = Buffer.from([0xff, marker, 0, 0]);
  header.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([header, body]);
}

const app1 = (tiff: Buffer) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff]));
const frame = segment(0xc0, Buffer.from([8, 0x02, 0xd0, 0x05, 0x00, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]));
const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);

test('照片的尺寸、方向和相机时间；时间原样照录，没有时区的不补', () => {
  for (const order of ['II', 'MM'] as const) {
    const photo = Buffer.concat([START, app1(exif(order, 6, '2025:03:04 09:15:30')), frame, scan, END]);
    assert.deepEqual(photoOf(photo, 'jpeg'), {
      kind: 'photo',
      width: 1280,
      height: 720,
      rotation: 90,
      claimedTime: '2025-03-04T09:15:30',
    });
  }
  const zoned = Buffer.concat([START, app1(exif('II', 1, '2025:03:04 09:15:30', '+08:00')), frame, scan, END]);
  assert.equal(photoOf(zoned, 'jpeg')?.claimedTime, '2025-03-04T09:15:30+08:00');
});

test('没有 EXIF 或 EXIF 残缺的照片仍有尺寸', () => {
  assert.deepEqual(photoOf(Buffer.concat([START, frame, scan, END]), 'jpeg'), {
    kind: 'photo',
    width: 1280,
    height: 720,
    rotation: 0,
  });
  const whole = exif('MM', 3, '2025:03:04 09:15:30');
  for (let length = 0; length < whole.length; length += 3)
    assert.equal(
      photoOf(Buffer.concat([START, app1(whole.subarray(0, length)), frame, scan, END]), 'jpeg')?.width,
      1280,
    );
});

test('缩略图的结束标记不是照片的结束标记', () => {
  const thumbnail = app1(Buffer.concat([exif('II', 1, '2025:03:04 09:15:30'), END]));
  const cut = Buffer.concat([START, thumbnail, frame, scan, Buffer.from([1, 2, 3])]);
  assert.equal(isJpegWhole(cut), false);
  assert.equal(isJpegWhole(Buffer.concat([cut, END])), true);
  assert.equal(isJpegWhole(Buffer.concat([START, thumbnail])), false);
});

test('照片中任何字节被改，也只是读不出，不出错', () => {
  const whole = Buffer.concat([START, app1(exif('MM', 3, '2025:03:04 09:15:30')), frame, scan, END]);
  for (let i = 2; i < whole.length; i++)
    for (const value of [0, 1, 0x7f, 0xff]) {
      const altered = Buffer.from(whole);
      altered[i] = value;
      assert.doesNotThrow(() => [photoOf(altered, 'jpeg'), isJpegWhole(altered)], `${i} ${value}`);
    }
});
