import type { SignIn } from '@zhiji/accounts';
import { ProblemAnswer } from './problem.ts';

/** Guessing through many accounts from one address is slowed down; a whole office signing in at nine is not. */
const FAILURES_PER_MINUTE = 30;
const MINUTE = 60_000;
const ADDRESSES_REMEMBERED = 10_000;

/** Lets sign-ins of an address through until too many of them have failed. `now` counts milliseconds and never goes back. */
export function signInLimit(now: () => number): (address: string, attempt: () => Promise<SignIn>) => Promise<SignIn> {
  const counts = new Map<string, { failures: number; readonly until: number }>();
  const countOf = (address: string) => {
    const known = counts.get(address);
    if (known && known.until > now()) return known;
    if (counts.size >= ADDRESSES_REMEMBERED)
      for (const [one, { until }] of counts) if (until <= now()) counts.delete(one);
    const fresh = { failures: 0, until: now() + MINUTE };
    counts.set(address, fresh);
    return fresh;
  };
  return async (address, attempt) => {
    const count = countOf(address);
    if (count.failures >= FAILURES_PER_MINUTE)
      throw new ProblemAnswer('tooManyRequests', { retryAfter: Math.ceil((count.until - now()) / 1000) });
    // Those under way count as failed until they succeed, so that a burst is stopped while it runs.
    count.failures++;
    const result = await attempt();
    if (!('refused' in result)) count.failures--;
    return result;
  };
}
