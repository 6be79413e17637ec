import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gaps } from './continuity.ts';
import { MediaFault } from './fault.ts';
import { photoOf } from './photo.ts';
import { playable } from './playback.ts';
import { probe } from './probe.ts';
import { synthesizeRecording } from './synthesis.ts';
import type { MediaFile } from './media-file.ts';
import { openRecordings, type Recordings } from './test/recordings.ts';
import { strip, thumbnail } from './thumbnail.ts';

let recordings: Recordings;
let whole: MediaFile;
let transport: MediaFile;

before(async () => {
  recordings = await openRecordings();
  whole = await recordings.make('whole.mp4', { seconds: 6, claimedTime: '2025-03-04T09:00:00Z' });
  transport = await recordings.make('interrupted.ts', { seconds: 6, omit: { fromSecond: 2, toSecond: 4 } });
});
after(() => recordings[Symbol.asyncDispose]());

const span = (fromMs: number, toMs: number) => ({ fromMs, toMs });
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
/** Zeros over a stretch, given as shares of the file. */
const zeroed = (from: number, to: number) => (bytes: Buffer) =>
  Buffer.from(bytes).fill(0, Math.floor(bytes.length * from), Math.floor(bytes.length * to));

test('完整的录像：结构、时间、连续、能正常回放', async () => {
  const probed = await probe(whole);
  assert.equal(probed.finding.verdict, 'ok');
  assert.ok(probed.content?.kind === 'recording');
  assert.equal(probed.content.durationMs, 6000);
  assert.equal(probed.content.claimedTime, '2025-03-04T09:00:00Z');
  assert.equal(probed.content.location, undefined);
  assert.deepEqual(
    probed.content.tracks.map(({ kind, codec }) => [kind, codec]),
    [
      ['video', 'h264'],
      ['audio', 'aac'],
    ],
  );
  assert.deepEqual((await gaps(whole, probed))?.any, { spans: [span(0, 6000)], gaps: [] });
  const { finding, decoded } = await playable(whole, probed);
  assert.deepEqual(finding, { verdict: 'ok', reason: '能正常回放，画面 150 帧，声音 281 帧' });
  assert.deepEqual([decoded?.damage, decoded?.errors], [[], 0]);
});

for (const container of ['mp4', 'mov', 'mkv', 'avi'])
  test(`画面缺两秒而声音不断的 ${container}：间隙逐轨报出`, async () => {
    const file = await recordings.make(`gap.${container}`, { seconds: 6, omit: { fromSecond: 2, toSecond: 4 } });
    const probed = await probe(file);
    assert.equal(probed.finding.verdict, 'ok');
    const video = probed.content?.kind === 'recording' && probed.content.tracks.find(({ kind }) => kind === 'video');
    assert.ok(video && video.kind === 'video' && video.frameRate === 25);
    const continuity = await gaps(file, probed);
    assert.deepEqual(continuity?.extent, span(0, 6000));
    assert.deepEqual(continuity.any.gaps, []);
    assert.deepEqual(continuity.full.gaps, [span(2000, 4000)]);
    assert.deepEqual(
      continuity.tracks.map(({ kind, gaps: missing }) => [kind, missing]),
      [
        ['video', [span(2000, 4000)]],
        ['audio', []],
      ],
    );
    assert.equal((await playable(file, probed)).finding.verdict, 'ok');
  });

test('传输流的间隙按录像自己的时钟，不按流内时间', async () => {
  assert.deepEqual((await gaps(transport, await probe(transport)))?.full.gaps, [span(2021, 4021)]);
});

test('间隙短于要求的不报', async () => {
  const probed = await probe(transport);
  assert.deepEqual((await gaps(transport, probed, { minGapMs: 2001 }))?.full.gaps, []);
  assert.equal((await gaps(transport, probed, { minGapMs: 2000 }))?.full.gaps.length, 1);
});

test('断在中间、没有索引的 MP4：截断，而不是没有轨道的正常文件', async () => {
  const file = await recordings.altered(whole, 'cut.mp4', half);
  const probed = await probe(file);
  assert.deepEqual(probed.finding, { verdict: 'truncated', reason: '文件末尾缺失' });
  assert.equal(probed.content, undefined);
  assert.equal(await gaps(file, probed), undefined);
  assert.equal((await playable(file, probed)).finding.verdict, 'truncated');
  assert.equal(await thumbnail(file, probed, 0, 160), undefined);
});

test('断在两个盒子之间、没有索引的 MP4：录制未正常结束', async () => {
  const file = await recordings.altered(whole, 'unfinished.mp4', (bytes) =>
    bytes.subarray(0, bytes.indexOf('moov') - 4),
  );
  assert.deepEqual((await probe(file)).finding, { verdict: 'truncated', reason: '文件没有索引，录制未正常结束' });
});

test('索引在前而数据被截的 MP4：索引所说的后半段不算录到', async () => {
  const first = await recordings.indexFirst(whole, 'index-first.mp4');
  assert.equal((await probe(first)).finding.verdict, 'ok');
  const file = await recordings.altered(first, 'cut-index-first.mp4', half);
  const probed = await probe(file);
  assert.equal(probed.finding.verdict, 'truncated');
  assert.ok(probed.content?.kind === 'recording' && probed.content.durationMs === 6000);
  const end = (await gaps(file, probed))?.extent.toMs ?? 0;
  assert.ok(end > 2000 && end < 4000, `${end}`);
  const { finding, decoded } = await playable(file, probed);
  assert.equal(finding.verdict, 'truncated');
  assert.ok(decoded && decoded.tracks.every(({ frames }) => frames > 0 && frames < 200));
});

test('被截的传输流、Matroska、AVI、WAV', async () => {
  const files = [
    transport,
    await recordings.make('to-cut.mkv', { seconds: 2 }),
    await recordings.make('to-cut.avi', { seconds: 2 }),
    await recordings.make('to-cut.wav', { seconds: 2, only: 'audio' }),
  ];
  for (const file of files) {
    assert.equal((await probe(file)).finding.verdict, 'ok', file.name);
    const cut = await recordings.altered(file, `cut-${file.name}`, (bytes) =>
      bytes.subarray(0, (bytes.length >> 1) | 1),
    );
    const probed = await probe(cut);
    assert.equal(probed.finding.verdict, 'truncated', file.name);
    const played = await playable(cut, probed);
    assert.equal(played.finding.verdict, 'truncated', file.name);
    assert.ok(
      played.decoded!.tracks.some(({ frames }) => frames > 0),
      file.name,
    );
  }
});

test('中间一段被清零的录像：结构完整而不能正常回放，并指出在哪里', async () => {
  const file = await recordings.altered(whole, 'zeroed.mp4', zeroed(0.4, 0.5));
  const probed = await probe(file);
  assert.equal(probed.finding.verdict, 'ok');
  const { finding, decoded } = await playable(file, probed);
  assert.equal(finding.verdict, 'damaged');
  assert.match(finding.reason, /画面 150 包中 \d+ 包不能解码/);
  assert.ok(decoded!.errors > 0 && decoded!.messages.length > 0);
  const [damage] = decoded!.damage;
  assert.ok(damage && damage.fromMs > 1000 && damage.toMs < 5000, JSON.stringify(damage));
});

test('空文件', async () => {
  const file = await recordings.write('empty.mp4', '');
  const probed = await probe(file);
  assert.deepEqual(probed.finding, { verdict: 'empty', reason: '文件为空，0 字节' });
  assert.deepEqual(await playable(file, probed), { finding: probed.finding });
});

test('名为 MP4 的文本、照片、传输流：名实不符；后者仍看得出画面和间隙', async () => {
  const text = await recordings.write('text.mp4', '当事人不在场。\n'.repeat(40));
  assert.deepEqual((await probe(text)).finding, { verdict: 'mislabelled', reason: '名称为 .mp4，内容是文本' });
  const jpeg = await thumbnail(whole, await probe(whole), 0, 160);
  const photo = await recordings.write('photo.mp4', jpeg!);
  assert.deepEqual((await probe(photo)).finding, { verdict: 'mislabelled', reason: '名称为 .mp4，内容是 JPEG 照片' });
  const renamed = await recordings.copy(transport, 'transport.mp4');
  const probed = await probe(renamed);
  assert.deepEqual(probed.finding, { verdict: 'mislabelled', reason: '名称为 .mp4，内容是 MPEG-TS 音像' });
  assert.equal((await gaps(renamed, probed))?.full.gaps.length, 1);
  assert.equal((await playable(renamed, probed)).finding.verdict, 'mislabelled');
});

test('全零、乱码、只有开头像 MP4 的文件：读不出', async () => {
  const verdict = async (name: string, bytes: Buffer) => (await probe(await recordings.write(name, bytes))).finding;
  assert.deepEqual(await verdict('zeros.mp4', Buffer.alloc(50_000)), {
    verdict: 'unreadable',
    reason: '文件开头全为零',
  });
  const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 3)) & 0xff));
  assert.equal((await verdict('noise.mp4', noise)).verdict, 'unreadable');
  const hollow = Buffer.concat([
    Buffer.from('\0\0\0\x14ftypisom\0\0\0\0isom', 'latin1'),
    Buffer.from('\0\0\0\x10moov\0\0\0\x08free', 'latin1'),
  ]);
  assert.deepEqual(await verdict('hollow.mp4', hollow), {
    verdict: 'unreadable',
    reason: '开头是 MP4 音像，其中没有可读的画面或声音',
  });
});

test('没有解码器的编码：不能播放，而不是损坏', async () => {
  const silent = await recordings.make('silent.mp4', { seconds: 1, only: 'video' });
  const strange = await recordings.altered(silent, 'strange.mp4', (bytes) =>
    Buffer.from(bytes.toString('latin1').replace('avc1\0\0\0\0', 'zzzz\0\0\0\0'), 'latin1'),
  );
  const probed = await probe(strange);
  assert.equal((await playable(strange, probed)).finding.verdict, 'unsupported');
});

test('名副其实的文档不是音像资料', async () => {
  const finding = (await probe(await recordings.write('通知书.pdf', '%PDF-1.7\n…'))).finding;
  assert.deepEqual(finding, { verdict: 'unsupported', reason: '内容是 PDF 文档，本系统不能播放' });
});

test('只有声音的录音', async () => {
  const file = await recordings.make('voice.m4a', { seconds: 3, only: 'audio' });
  const probed = await probe(file);
  const continuity = await gaps(file, probed);
  assert.deepEqual(continuity?.full, continuity?.any);
  assert.equal(continuity?.any.gaps.length, 0);
  assert.equal((await playable(file, probed)).finding.reason, '能正常回放，声音 140 帧');
  assert.equal(await thumbnail(file, probed, 0, 160), undefined);
});

test('缩略图：所要时刻的画面，按宽缩放；一排缩略图均匀分布且各不相同', async () => {
  for (const file of [whole, transport]) {
    const probed = await probe(file);
    const jpeg = await thumbnail(file, probed, 1000, 160);
    assert.deepEqual(photoOf(Buffer.from(jpeg!), 'jpeg'), { kind: 'photo', width: 160, height: 90, rotation: 0 });
    const row = await strip(file, probed, 3, 160);
    assert.equal(row.length, 3);
    assert.equal(new Set(row.map((picture) => Buffer.from(picture.jpeg).toString('base64'))).size, 3);
    const again = await thumbnail(file, probed, row[2]!.atMs, 160);
    assert.deepEqual(again, row[2]!.jpeg);
  }
});

test('照片的缩略图按拍摄方向转正', async () => {
  const picture = await thumbnail(whole, await probe(whole), 1000, 160);
  // APP1 with one TIFF entry: orientation 6, to be turned clockwise.
  const app1 = '\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0';
  const bytes = Buffer.from(picture!);
  const turned = Buffer.concat([bytes.subarray(0, 2), Buffer.from(app1, 'latin1'), bytes.subarray(2)]);
  const file = await recordings.write('turned.jpg', turned);
  const probed = await probe(file);
  assert.deepEqual(probed.content, { kind: 'photo', width: 160, height: 90, rotation: 90 });
  assert.equal((await playable(file, probed)).finding.verdict, 'ok');
  const small = await thumbnail(file, probed, 0, 80);
  assert.deepEqual(photoOf(Buffer.from(small!), 'jpeg'), { kind: 'photo', width: 80, height: 142, rotation: 0 });
  const cut = await recordings.write('cut.jpg', turned.subarray(0, turned.length - 300));
  assert.equal((await probe(cut)).finding.verdict, 'truncated');
});

test('画面上写一行字，标点原样', async () => {
  const font = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
  const caption = { text: "执法记录 甲:乙, 'q' 100% [x]; \\", fontFile: fileURLToPath(import.meta.resolve(font)) };
  const plain = await recordings.make('plain.mp4', { seconds: 1, only: 'video' });
  const written = await recordings.make('written.mp4', { seconds: 1, only: 'video', caption });
  const pictures = await Promise.all([plain, written].map(async (file) => thumbnail(file, await probe(file), 0, 160)));
  assert.ok(pictures[0] && pictures[1]);
  assert.notDeepEqual(pictures[0], pictures[1]);
});

test('文件不在或做不出，是机器的故障，不是对录像的结论', async () => {
  const missing = { name: 'x.mp4', path: `${whole.path}.missing` };
  await assert.rejects(probe(missing), (error) => error instanceof MediaFault && error.code === 'fileUnreachable');
  const folder = { name: 'x.mp4', path: path.dirname(whole.path) };
  await assert.rejects(probe(folder), (error) => error instanceof MediaFault && error.code === 'fileUnreachable');
  await assert.rejects(synthesizeRecording({ path: `${whole.path}/x.mp4`, seconds: 1 }), {
    name: 'MediaFault',
    code: 'synthesisFailed',
  });
});
