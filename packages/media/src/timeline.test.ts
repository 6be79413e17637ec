import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gapsBetween, intersection, spansOf, union, type Interval } from './timeline.ts';

const seconds = (...times: number[]) => Float64Array.from(times);
const span = (fromMs: number, toMs: number): Interval => ({ fromMs, toMs });

/** Frames at 25 a second from `from` to `to` seconds. */
const frames = (from: number, to: number) =>
  Array.from({ length: Math.round((to - from) * 25) }, (_, i) => from + i / 25);

test('没有间隙的包成一段，末包按其自身长度', () => {
  assert.deepEqual(spansOf(seconds(...frames(0, 4)), 0.04, 500), [span(0, 4000)]);
  assert.deepEqual(spansOf(seconds(...frames(0, 4)), 0.01, 500), [span(0, 3970)]);
  assert.deepEqual(spansOf(seconds(...frames(0, 4)), 0, 500), [span(0, 4000)]);
  assert.deepEqual(spansOf(seconds(2), 3, 500), [span(2000, 5000)]);
  assert.deepEqual(spansOf(seconds(), 0, 500), []);
});

test('缺 10 秒的包：间隙从上一帧结束到下一帧开始，帧序被打乱也一样', () => {
  const times = seconds(...[...frames(0, 10), ...frames(20, 30)].toReversed());
  assert.deepEqual(spansOf(times, 0.04, 500), [span(0, 10_000), span(20_000, 30_000)]);
});

test('间隙恰为所设长度时报出，短于它不报', () => {
  const at = (gap: number) => spansOf(seconds(...frames(0, 1), ...frames(1 + gap, 2 + gap)), 0.04, 500).length;
  assert.equal(at(0.5), 2);
  assert.equal(at(0.49), 1);
});

test('帧率低而均匀的录像没有间隙', () => {
  assert.deepEqual(spansOf(seconds(0, 2, 4, 6, 8), 2, 500), [span(0, 10_000)]);
});

test('零时之前的包不算录到的时间', () => {
  assert.deepEqual(spansOf(seconds(-0.02, 0, 0.02, 0.04), 0.02, 500), [span(0, 60)]);
});

test('开头、中间、结尾缺的都是间隙', () => {
  assert.deepEqual(gapsBetween([span(1000, 2000), span(3000, 4000)], span(0, 6000), 500), [
    span(0, 1000),
    span(2000, 3000),
    span(4000, 6000),
  ]);
  assert.deepEqual(gapsBetween([span(400, 2000), span(2499, 4000)], span(0, 4499), 500), []);
});

const intervals = fc.array(
  fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })).map(([fromMs, length]) => span(fromMs, fromMs + length)),
  { maxLength: 12 },
);
const covered = (spans: readonly Interval[]) =>
  Array.from({ length: 250 }, (_, ms) => spans.some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs));

test('并、交、缺口与逐毫秒判断一致', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      assert.deepEqual(covered(union(a)), covered(a));
      const both = intersection(union(a), union(b));
      assert.deepEqual(
        covered(both),
        covered(a).map((inA, ms) => inA && covered(b)[ms]),
      );
      const missing = gapsBetween(union(a), span(0, 250), 1);
      assert.deepEqual(
        covered(missing),
        covered(a).map((inA) => !inA),
      );
    }),
  );
});

test('相距不超过所设长度的段并为一段', () => {
  assert.deepEqual(union([span(500, 600), span(0, 100), span(150, 300)], 50), [span(0, 300), span(500, 600)]);
});
