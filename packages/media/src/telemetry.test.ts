import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { locationOf } from './telemetry.ts';

function item(key: string, type: string, size: number, data: Buffer): Buffer {
  const header = Buffer.from(`${key}${type}\0\0\0`, 'latin1');
  header[5] = size;
  header.writeUInt16BE(size === 0 ? 0 : data.length / size, 6);
  return Buffer.concat([header, data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}

const int32 = (...values: number[]) =>
  Buffer.concat(values.map((value) => ((b) => (b.writeInt32BE(value), b))(Buffer.alloc(4))));
const container = (key: string, ...items: Buffer[]) => {
  const data = Buffer.concat(items);
  const header = Buffer.from(`${key}\0\x01\0\0`, 'latin1');
  header.writeUInt16BE(data.length, 6);
  return Buffer.concat([header, data]);
};

/** One second of a HERO camera: fix state, receiver time, scale and two positions. */
const hero = (fix: number, time: string, ...positions: readonly (readonly [number, number])[]) =>
  container(
    'DEVC',
    container(
      'STRM',
      item('GPSF', 'L', 4, int32(fix)),
      item('GPSU', 'U', 16, Buffer.from(time)),
      item('SCAL', 'l', 4, int32(10_000_000, 10_000_000, 1000, 1000, 100)),
      item('GPS5', 'l', 20, Buffer.concat(positions.map(([lat, lon]) => int32(lat, lon, 5000, 0, 0)))),
    ),
  );

const box = (type: string, ...bodies: Buffer[]): Buffer => {
  const body = Buffer.concat(bodies);
  return Buffer.concat([int32(body.length + 8), Buffer.from(type), body]);
};

/** The index of a movie whose telemetry samples all lie in one chunk at the start of the file. */
const movie = (sizes: readonly number[]) =>
  box(
    'trak',
    box(
      'mdia',
      box(
        'minf',
        box(
          'stbl',
          box('stsd', int32(0, 1), box('gpmd', Buffer.alloc(8))),
          box('stsz', int32(0, 0, sizes.length, ...sizes)),
          box('stsc', int32(0, 1, 1, sizes.length, 1)),
          box('stco', int32(0, 1, 0)),
        ),
      ),
    ),
  );

async function locationIn(samples: readonly Buffer[]) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhiji-telemetry-'));
  try {
    await writeFile(path.join(folder, 'samples'), Buffer.concat(samples));
    await using handle = await open(path.join(folder, 'samples'));
    return await locationOf(handle, movie(samples.map((sample) => sample.length)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('定位轨：首末位置、接收机时间和点数，没有定位的不算', async () => {
  const location = await locationIn([
    hero(0, '250304011500.000', [1, 1]),
    hero(3, '250304011501.250', [260_751_230, 1_193_062_110], [260_751_240, 1_193_062_120]),
    hero(2, '250304011502.250', [260_751_250, 1_193_062_130]),
  ]);
  assert.deepEqual(location, {
    points: 3,
    first: { latitude: 26.075123, longitude: 119.306211, claimedTime: '2025-03-04T01:15:01.250Z' },
    last: { latitude: 26.075125, longitude: 119.306213, claimedTime: '2025-03-04T01:15:02.250Z' },
  });
});

test('同一位置写成两种格式的只算一遍；逐点自带定位状态的按其状态', async () => {
  const point = (latitude: number, fix: number) =>
    Buffer.concat([int32(latitude, 1_193_062_110, 5000, 0, 0, 9194, 4_500_000), Buffer.from([0, 150, 0, fix])]);
  const nine = container(
    'DEVC',
    container(
      'STRM',
      item('TYPE', 'c', 1, Buffer.from('lllllllSS')),
      item('SCAL', 'l', 4, int32(10_000_000, 10_000_000, 1000, 1000, 100, 1, 1000, 100, 1)),
      item('GPS9', '?', 32, Buffer.concat([point(260_000_000, 0), point(260_751_230, 3)])),
    ),
  );
  const five = hero(3, '250304011501.250', [260_751_230, 1_193_062_110]);
  const location = await locationIn([Buffer.concat([nine, five]), Buffer.concat([nine, five])]);
  assert.equal(location?.points, 2);
  assert.deepEqual(location?.first, { latitude: 26.075123, longitude: 119.306211 });
});

test('有定位轨而始终没有定位：零点', async () => {
  assert.deepEqual(await locationIn([hero(0, '250304011500.000', [1, 1])]), { points: 0 });
});

test('残缺的样本不读出多余的点', async () => {
  const whole = hero(3, '250304011501.250', [1, 1], [2, 2]);
  for (let length = 0; length < whole.length; length++)
    assert.deepEqual(await locationIn([whole.subarray(0, length)]), { points: 0 });
});

test('索引和样本中任何字节被改，也只是读不出，不出错', async () => {
  const sample = hero(3, '250304011501.250', [1, 1], [2, 2]);
  const index = movie([sample.length]);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhiji-telemetry-'));
  try {
    for (const [name, bytes] of Object.entries({ index, sample }))
      for (let i = 0; i < bytes.length; i++)
        for (const value of [0, 1, 0x7f, 0xff]) {
          const altered = Buffer.from(bytes);
          altered[i] = value;
          await writeFile(path.join(folder, 'samples'), name === 'sample' ? altered : sample);
          await using handle = await open(path.join(folder, 'samples'));
          const location = await locationOf(handle, name === 'index' ? altered : index);
          assert.ok(location === undefined || location.points <= 2, `${name} ${i} ${value}`);
        }
  } finally {
    await rm(folder, { recursive: true });
  }
});
