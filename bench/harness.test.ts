import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measure, median, quantile, type Comparison, type Contestant } from './harness.ts';

/** Answers the given values in turn. */
function plays(name: string, values: readonly number[]): Contestant & { readonly played: () => number } {
  let next = 0;
  return { name, run: async () => ({ value: values[next++ % values.length]! }), played: () => next };
}

const race = (subject: Contestant, comparator: Contestant, rest: Partial<Comparison> = {}): Comparison => ({
  name: 'race',
  unit: '1/s',
  better: 'higher',
  bar: 0.9,
  rounds: 3,
  subject,
  comparators: [comparator],
  ...rest,
});

describe('compare', () => {
  it('judges the ratio of medians, not of means or bests', async () => {
    const verdict = await measure(race(plays('ours', [90, 1, 95]), plays('theirs', [100, 100, 150])));
    assert.ok(verdict.outcome === 'reached');
    assert.equal(verdict.ratio, 0.9);
    assert.equal(verdict.comparators[0]!.best, 150);
  });

  it('misses below the bar, and above it where lower is better', async () => {
    assert.equal((await measure(race(plays('ours', [89]), plays('theirs', [100])))).outcome, 'missed');
    const slow = race(plays('ours', [7]), plays('theirs', [10]), { better: 'lower', bar: 0.6 });
    assert.equal((await measure(slow)).outcome, 'missed');
  });

  it('takes the smallest of several comparators', async () => {
    const verdict = await measure(
      race(plays('ours', [50]), plays('disk', [100]), { comparators: [plays('disk', [100]), plays('hash', [50])] }),
    );
    assert.ok(verdict.outcome === 'reached');
    assert.equal(verdict.ratio, 1);
  });

  it('interleaves and primes before every run', async () => {
    const order: string[] = [];
    const log = (name: string): Contestant => ({ name, run: async () => ({ value: order.push(name) }) });
    await measure(race(log('a'), log('b'), { rounds: 2, prime: async () => void order.push('prime') }));
    assert.deepEqual(order.slice(0, 8), ['prime', 'a', 'prime', 'b', 'prime', 'a', 'prime', 'b']);
  });

  it('names what is missing instead of failing', async () => {
    const missing = { ...plays('ffprobe', [1]), missing: 'not installed' };
    assert.deepEqual(await measure(race(plays('ours', [1]), missing)), {
      name: 'race',
      outcome: 'skipped',
      reason: 'ffprobe: not installed',
    });
  });

  it('repeats once when the comparator spreads more than twofold', async () => {
    const ours = plays('ours', [100]);
    const verdict = await measure(race(ours, plays('theirs', [300, 100, 100, 100, 100, 100])));
    assert.equal(ours.played(), 6);
    assert.ok(verdict.outcome === 'reached' && !verdict.noisy);
  });

  it('median and quantile', () => {
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(quantile([5, 1, 2, 3, 4], 0.99), 5);
  });
});
