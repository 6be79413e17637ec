import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { runIsolated } from './ffmpeg/isolation.ts';

const script = path.join(import.meta.dirname, 'test', 'stuck.ts');

test('解码进程崩溃：得到结论，本进程不受影响', async () => {
  const ended = await runIsolated(script, 'abort', { stallMs: 20_000 });
  assert.equal(ended.outcome, 'crashed');
});

test('解码进程不再回应：到时强行中止', async () => {
  const started = performance.now();
  assert.deepEqual(await runIsolated(script, 'hang', { stallMs: 1500 }), { outcome: 'stalled' });
  assert.ok(performance.now() - started < 10_000);
});

test('占满事件循环但仍报活的进程不被中止', async () => {
  assert.deepEqual(await runIsolated(script, 'work', { stallMs: 1800 }), { outcome: 'done', value: 'came back' });
});

test('进程内的错误是它自己的话，不是崩溃', async () => {
  assert.deepEqual(await runIsolated(script, 'throw', { stallMs: 20_000 }), {
    outcome: 'failed',
    message: 'not today',
  });
});

test('调用方中止时，进程被结束并以中止原因拒绝', async () => {
  const signal = AbortSignal.timeout(700);
  await assert.rejects(runIsolated(script, 'hang', { stallMs: 60_000, signal }), { name: 'TimeoutError' });
});

test('口令不在解码进程的环境里', async () => {
  process.env['ZHIJI_TEST_SECRET'] = 'x';
  try {
    const names = await runIsolated<string[]>(script, 'environment', { stallMs: 20_000 });
    assert.ok(names.outcome === 'done' && !names.value.includes('ZHIJI_TEST_SECRET'));
  } finally {
    delete process.env['ZHIJI_TEST_SECRET'];
  }
});
