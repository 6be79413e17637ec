import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathsOf } from './strokes.ts';

const points = (...pairs: readonly (readonly [number, number])[]) => ({ points: pairs.map(([x, y]) => ({ x, y })) });

describe('pathsOf', () => {
  it('draws a curve through the middles of the points', () => {
    assert.deepEqual(pathsOf([points([0, 0], [10, 0], [20, 10], [30, 10])]), [
      'M 0.0,0.0 Q 10.0,0.0 15.0,5.0 Q 20.0,10.0 25.0,10.0 L 30.0,10.0',
    ]);
  });
  it('draws a line for two points and a short one for a dot', () => {
    assert.deepEqual(pathsOf([points([1, 2], [3, 4]), points([5, 5])]), ['M 1.0,2.0 L 3.0,4.0', 'M 5.0,5.0 L 5.1,5.0']);
  });
  it('leaves out strokes without a point', () => assert.deepEqual(pathsOf([points()]), []));
});
