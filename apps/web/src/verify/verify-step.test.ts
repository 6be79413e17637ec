import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { next, type Step } from './verify-step.ts';

const first = new File([new Uint8Array(100)], 'a.zip');
const second = new File([new Uint8Array(50)], 'b.zip');

describe('核验的步骤', () => {
  it('换了文件以后，前一个的结论不算', () => {
    const sending = next({ is: 'idle' }, { type: 'chosen', file: second });
    assert.equal(next(sending, { type: 'unfit', file: first, reason: '不是' }), sending);
    assert.deepEqual(next(sending, { type: 'unfit', file: second, reason: '不是' }), {
      is: 'unfit',
      file: second,
      reason: '不是',
    });
  });
  it('停下以后晚到的进度不算；进度不超过文件大小', () => {
    const idle: Step = { is: 'idle' };
    assert.equal(next(idle, { type: 'sent', file: first, bytes: 10 }), idle);
    const sending: Step = { is: 'sending', file: first, bytes: 0 };
    assert.deepEqual(next(sending, { type: 'sent', file: first, bytes: 300 }), { ...sending, bytes: 100 });
  });
});
