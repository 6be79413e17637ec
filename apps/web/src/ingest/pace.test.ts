import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NO_PACE, paced, rateOf, remaining } from './pace.ts';

const seen = (...sights: readonly (readonly [number, number])[]) =>
  sights.reduce((pace, [at, bytes]) => paced(pace, at, bytes), NO_PACE);

test('nothing is told from one sight', () => {
  assert.equal(rateOf(seen([0, 0]), 2000), undefined);
  assert.equal(remaining(seen([0, 0]), 100, 2000), undefined);
});

test('a steady transfer', () => {
  const pace = seen([0, 0], [1000, 1000], [2000, 2000]);
  assert.equal(rateOf(pace, 2000), 1000);
  assert.equal(remaining(pace, 10_000, 2000), 8000);
});

test('a rate falls while nothing more is seen, and what began long ago no longer counts', () => {
  assert.equal(rateOf(seen([0, 0], [1000, 4000]), 4000), 1000);
  const pace = seen([0, 0], [1000, 1_000_000], [30_000, 1_000_000], [31_000, 1_000_500]);
  assert.equal(Math.round(rateOf(pace, 31_000)!), 500);
});

test('what is sent again after a broken line is not counted backwards', () => {
  const pace = seen([0, 5000], [1000, 9000], [2000, 6000], [3000, 7000]);
  assert.equal(rateOf(pace, 3000), 1000);
});
