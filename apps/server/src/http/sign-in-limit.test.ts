import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { SignIn } from '@zhiji/accounts';
import { signInLimit } from './sign-in-limit.ts';

const signedIn: SignIn = { agencyId: 'a', accountId: 'b', token: 'c' };
const failed: SignIn = { refused: 'signInFailed' };

it('一个地址一分钟内失败三十次即须等待；成功的不计，别的地址不受影响', async () => {
  let now = 0;
  const limited = signInLimit(() => now);
  for (let turn = 0; turn < 100; turn++) await limited('10.0.0.1', () => Promise.resolve(signedIn));
  for (let turn = 0; turn < 30; turn++) await limited('10.0.0.1', () => Promise.resolve(failed));
  now = 20_000;
  let asked = false;
  await assert.rejects(
    limited('10.0.0.1', () => {
      asked = true;
      return Promise.resolve(signedIn);
    }),
    { code: 'tooManyRequests', extension: { retryAfter: 40 } },
  );
  assert.equal(asked, false);
  assert.equal(await limited('10.0.0.2', () => Promise.resolve(signedIn)), signedIn);
  now = 60_000;
  assert.equal(await limited('10.0.0.1', () => Promise.resolve(signedIn)), signedIn);
});

it('还没有答复的也算在内', async () => {
  const limited = signInLimit(() => 0);
  const slow = Promise.withResolvers<SignIn>();
  const burst = Array.from({ length: 40 }, () => limited('10.0.0.1', () => slow.promise));
  const outcomes = Promise.allSettled(burst);
  slow.resolve(signedIn);
  assert.equal((await outcomes).filter(({ status }) => status === 'rejected').length, 10);
});
