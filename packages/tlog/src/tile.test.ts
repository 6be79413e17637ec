import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  decodeEntryBundle,
  encodeEntryBundle,
  MAX_ENTRY_LENGTH,
  parseTilePath,
  tilePath,
  tilesOf,
  tileWidth,
  type Tile,
} from './index.ts';

describe('tile paths (C2SP tlog-tiles)', () => {
  const EXAMPLES: readonly (readonly [Tile, string])[] = [
    [{ level: 0, index: 1234067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 63, index: 999, width: 1 }, 'tile/63/999.p/1'],
    [{ level: 2, index: 1000, width: 255 }, 'tile/2/x001/000.p/255'],
    [{ level: 'entries', index: 1234067, width: 8 }, 'tile/entries/x001/x234/067.p/8'],
  ];
  for (const [tile, path] of EXAMPLES)
    it(path, () => {
      assert.equal(tilePath(tile), path);
      assert.deepEqual(parseTilePath(path), tile);
    });

  it('are read back for any tile', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
        fc.integer({ min: 0, max: 2 ** 45 }),
        fc.integer({ min: 1, max: 256 }),
        (level, index, width) =>
          assert.deepEqual(parseTilePath(tilePath({ level, index, width })), { level, index, width }),
      ),
    ));

  const REFUSED = [
    '',
    'tile/0',
    'tile/0/',
    'tile/0/0',
    'tile/0/0000',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/x000/000',
    'tile/0/x001/x234/67',
    'tile/0/001/234',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/00',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/',
    'tile/0/000/',
    'tile/0/000?',
    'tile/0/000\n',
    '/tile/0/000',
    'tile/data/000',
    'tile/entries/x999/x999/x999/x999/x999/999',
    '../tile/0/000',
    'checkpoint',
  ];
  for (const path of REFUSED) it(`refuses ${JSON.stringify(path)}`, () => assert.equal(parseTilePath(path), undefined));
});

describe('tiles of a tree', () => {
  const count = (size: number) => {
    const counts = new Map<string, number>();
    for (const { level, width } of tilesOf(size)) {
      const key = `${level}:${width}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return Object.fromEntries(counts);
  };
  it('the example of 70,000 leaves', () =>
    assert.deepEqual(count(70_000), { '0:256': 273, '0:112': 1, '1:256': 1, '1:17': 1, '2:1': 1 }));
  it('the example of 256 leaves', () => assert.deepEqual(count(256), { '0:256': 1, '1:1': 1 }));
  it('none in an empty tree', () => assert.deepEqual(count(0), {}));
  it('width beyond the edge is 0', () => assert.deepEqual([tileWidth(0, 1, 256), tileWidth('entries', 0, 7)], [0, 7]));
});

describe('entry bundles', () => {
  it('are lengths and bytes', () =>
    assert.deepEqual(
      encodeEntryBundle([Uint8Array.of(7), new Uint8Array(0), Uint8Array.of(8, 9)]),
      Uint8Array.of(0, 1, 7, 0, 0, 0, 2, 8, 9),
    ));

  it('are read back, and never when cut', () =>
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 600 }), { minLength: 1 }), fc.nat(), (entries, at) => {
        const bundle = encodeEntryBundle(entries);
        assert.deepEqual(
          decodeEntryBundle(bundle)?.map((entry) => [...entry]),
          entries.map((entry) => [...entry]),
        );
        const cut = decodeEntryBundle(bundle.subarray(0, at % bundle.length));
        assert.ok(cut === undefined || cut.length < entries.length);
      }),
    ));

  it('refuse an entry over 65,535 bytes', () => {
    assert.throws(() => encodeEntryBundle([new Uint8Array(MAX_ENTRY_LENGTH + 1)]), RangeError);
    assert.equal(decodeEntryBundle(encodeEntryBundle([new Uint8Array(MAX_ENTRY_LENGTH)]))?.[0]?.length, 65_535);
  });
});
