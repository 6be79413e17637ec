import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atRate, correction, FASTEST, isAudible, moved, pressed, standing, timeOf } from './play-clock.ts';

test('the clock stands, runs, runs back and is moved', () => {
  const still = standing(1000);
  assert.equal(timeOf(still, 99), 1000);
  const running = atRate(still, 1, 50);
  assert.equal(timeOf(running, 150), 1100);
  const fast = atRate(running, 4, 150);
  assert.equal(timeOf(fast, 250), 1500);
  const back = atRate(fast, -2, 250);
  assert.equal(timeOf(back, 350), 1300);
  assert.equal(timeOf(moved(back, 5000, 350), 450), 4800);
  assert.equal(timeOf(atRate(back, 0, 350), 9999), 1300);
});

test('pictures are moved only when they have really parted, and exactly while nothing plays', () => {
  assert.equal(correction(10, 10.15, 1), undefined);
  assert.equal(correction(10, 10.3, 1), 10.3);
  assert.equal(correction(10, 10.3, 4), undefined);
  assert.equal(correction(10, 10.04, 0), 10.04);
});

test('J and L go on faster and turn slowly', () => {
  assert.equal(pressed(0, 1), 1);
  assert.equal(pressed(1, 1), 2);
  assert.equal(pressed(4, -1), -1);
  assert.equal(pressed(-1, -1), -2);
  assert.equal(pressed(FASTEST, 1), FASTEST);
});

test('sound only where it can be understood', () => {
  assert.deepEqual([-1, 0, 0.5, 1, 2, 4].map(isAudible), [false, false, true, true, true, false]);
});
