import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataProblems } from '@zhiji/cases';
import { checkData, isFinished, readingText, stillCounts, weakness, type FinishedCheck } from './device-check.ts';

const check: FinishedCheck = { device: 'd', at: 1000, battery: 86, storage: 41, clockOffsetMs: -130_000, trial: true };

test('四项齐了才算查完', () => {
  assert.ok(isFinished({ battery: 1, storage: 0, clockOffsetMs: 0, trial: false }));
  assert.ok(!isFinished({ battery: 1, storage: 0, clockOffsetMs: 0 }));
});

test('所记内容合于“使用前检查”', () => {
  assert.deepEqual(dataProblems('device.checked', checkData(check)), []);
  assert.equal(checkData({ ...check, trial: false }).working, false);
});

test('读数用话说出来，弱处单独提示', () => {
  assert.equal(readingText('clockOffsetMs', check), '慢 2 分 10 秒');
  assert.equal(readingText('clockOffsetMs', { clockOffsetMs: 1500 }), '与标准时间一致');
  assert.equal(readingText('battery', {}), undefined);
  assert.equal(weakness('clockOffsetMs', check), '时钟不准，请校时');
  assert.equal(weakness('battery', check), undefined);
  assert.equal(weakness('battery', { battery: 29 }), '电量偏低，带上备用电源');
  assert.equal(weakness('trial', { trial: false }), '试录不正常，换一台设备');
});

test('检查过后十二小时内有效，时钟倒走的不算', () => {
  assert.ok(stillCounts(check, 1000 + 11 * 3_600_000));
  assert.ok(!stillCounts(check, 1000 + 12 * 3_600_000));
  assert.ok(!stillCounts(check, 999));
  assert.ok(!stillCounts(undefined, 0));
});
