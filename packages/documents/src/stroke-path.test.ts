import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strokeSteps } from './stroke-path.ts';

const box = { width: 200, height: 100 };

test('笔迹 按画板大小换算成 0 到 1', () =>
  assert.deepEqual(strokeSteps({ ...box, paths: ['M 20,50 C 40,0 60,100 200,25 L 0 100', 'M100.5,0Q1,2 -3,4'] }), [
    { to: 'M', points: [[0.1, 0.5]] },
    {
      to: 'C',
      points: [
        [0.2, 0],
        [0.3, 1],
        [1, 0.25],
      ],
    },
    { to: 'L', points: [[0, 1]] },
    { to: 'M', points: [[0.5025, 0]] },
    {
      to: 'Q',
      points: [
        [0.005, 0.02],
        [-0.015, 0.04],
      ],
    },
  ]));

test('笔迹 同一命令可接多组坐标', () =>
  assert.equal(strokeSteps({ ...box, paths: ['M 0,0 L 1,1 2,2 3,3'] })?.length, 4));

for (const path of [
  '',
  'L 1,1',
  'M 1',
  'M 1,2 C 1,2 3,4',
  'M 1,2 l 3,4',
  'M 1,2 A 3,4 0 0 1 5,6',
  'M 1,2"/><script>',
  'M 1e9,2',
  'M 1,2 #panic(1)',
]) {
  test(`笔迹 不合格式的拒绝：${path || '空'}`, () => assert.equal(strokeSteps({ ...box, paths: [path] }), undefined));
}

test('笔迹 没有笔画、画板大小不是正数的拒绝', () => {
  assert.equal(strokeSteps({ ...box, paths: [] }), undefined);
  assert.equal(strokeSteps({ width: 0, height: 100, paths: ['M 1,1 L 2,2'] }), undefined);
  assert.equal(strokeSteps({ width: Number.NaN, height: 100, paths: ['M 1,1 L 2,2'] }), undefined);
});

test('笔迹 十万个字符的乱码立即拒绝', () =>
  assert.equal(strokeSteps({ ...box, paths: [`M ${'1'.repeat(100_000)}x`] }), undefined));
