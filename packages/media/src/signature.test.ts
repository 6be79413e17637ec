import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contradiction } from './claim.ts';
import { FORMATS, type Format } from './format.ts';
import { formatOf, transportPacketSize } from './signature.ts';

const bytes = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(64)]);
const box = (type: string, brand = 'isom') => bytes(`\0\0\0\x14${type}${brand}`);

function transport(size: number, count = 8): Buffer {
  const packets = Buffer.alloc(size * count, 0xff);
  for (let i = 0; i < count; i++) packets[i * size + (size === 192 ? 4 : 0)] = 0x47;
  return packets;
}

test('按内容认格式', () => {
  const heads: readonly [Format | undefined, Buffer][] = [
    ['mp4', box('ftyp')],
    ['mp4', box('ftyp', 'qt  ')],
    ['mp4', box('mdat')],
    ['heif', box('ftyp', 'heic')],
    ['matroska', bytes('\x1aE\xdf\xa3')],
    ['mpegts', transport(188)],
    ['mpegts', transport(192)],
    ['mpegts', transport(204)],
    ['avi', bytes('RIFF\0\0\0\0AVI LIST')],
    ['wav', bytes('RIFF\0\0\0\0WAVEfmt ')],
    ['adts', bytes('\xff\xf1\x50\x80')],
    ['mp3', bytes('\xff\xfb\x90\x64')],
    ['jpeg', bytes('\xff\xd8\xff\xe0')],
    ['png', bytes('\x89PNG\r\n\x1a\n')],
    ['pdf', bytes('%PDF-1.7')],
    ['zip', bytes('PK\x03\x04')],
    ['text', Buffer.from('当事人陈述：', 'utf8')],
    ['text', Buffer.from([0xb5, 0xb1, 0xca, 0xc2, 0xc8, 0xcb])],
    [undefined, Buffer.alloc(4096)],
    [undefined, bytes('\x01\x02\x03\x04')],
    [undefined, Buffer.from([0xff, 0xff, 0xff, 0xff])],
  ];
  for (const [format, head] of heads) assert.equal(formatOf(head), format, head.toString('latin1', 0, 12));
});

test('同步字节中断的不是传输流', () => {
  const broken = transport(188);
  broken[3 * 188] = 0;
  assert.equal(transportPacketSize(broken), undefined);
  assert.equal(transportPacketSize(transport(204)), 204);
});

test('名称、申报类型与内容相符或没有主张时不报', () => {
  for (const format of Object.keys(FORMATS) as Format[])
    for (const extension of FORMATS[format].extensions)
      assert.equal(contradiction({ path: '', name: `录像.${extension.toUpperCase()}` }, format), undefined);
  assert.equal(contradiction({ path: '', name: '20250304', type: 'application/octet-stream' }, 'mp4'), undefined);
  assert.equal(contradiction({ path: '', name: 'a.bin' }, 'mp4'), undefined);
  assert.equal(contradiction({ path: '', name: 'a.mp4', type: 'video/mp4' }, 'mp4'), undefined);
  assert.equal(contradiction({ path: '', name: 'a.mp4', type: 'audio/mp4' }, 'mp4'), undefined);
});

test('名称或申报类型与内容不符时说明哪里不符', () => {
  assert.equal(contradiction({ path: '', name: 'a.mp4' }, 'pdf'), '名称为 .mp4，内容是 PDF 文档');
  assert.equal(contradiction({ path: '', name: 'a.MP4' }, 'text'), '名称为 .mp4，内容是文本');
  assert.equal(
    contradiction({ path: '', name: '无扩展名', type: 'video/mp4' }, 'jpeg'),
    '申报类型为 video/mp4，内容是 JPEG 照片',
  );
});
