// A million cases of 60 facts each under a revised text: every change, on one core. Each case has a history of its own, made from its number and read back
// from its lines just before it is judged; only the judging is timed. `node bench/law-portfolio.ts 10000` judges so many.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { revision, type CaseEvent, type Change } from '@zhiji/law';
import { compare, type Measured } from './harness.ts';
import { FACTS, historyOf } from './portfolio/history.ts';
import { changesByReplay } from './portfolio/replayed.ts';
import { laws } from './portfolio/revised-text.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
const SAMPLE = 2000;
const SECONDS_PER_MILLION = 120;

const [before, after] = laws(calendar(STATE_COUNCIL_NOTICES));
const revised = revision(before, after);

const hashOf = (changes: readonly (readonly Change[])[]): string =>
  createHash('sha256')
    .update(JSON.stringify(changes.map((ofCase) => ofCase.map((change) => JSON.stringify(change)).sort())))
    .digest('hex');

const sample = Array.from({ length: SAMPLE }, (_, i) => {
  const number = Math.floor((i * CASES) / SAMPLE);
  return { id: `c${number}`, log: historyOf(number) };
});
const byNorms = (): Change[][] => sample.map(({ id, log }) => [...revised.changesIn(log, id)]);
const byReplay = (): Change[][] => sample.map(({ id, log }) => changesByReplay(before, after, log, id));
assert.ok(sample.every(({ log }) => log.length === FACTS));
assert.equal(hashOf(byNorms()), hashOf(byReplay()));

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** All cases, one after the other; the changes of each are counted and let go. */
function judgeAll(): Promise<Measured> {
  let [seconds, changes, changed] = [0, 0, 0];
  for (let number = 0; number < CASES; number++) {
    const id = `c${number}`;
    const log = JSON.parse(JSON.stringify(historyOf(number))) as readonly CaseEvent[];
    const cpu = process.cpuUsage();
    const found = revised.changesIn(log, id);
    seconds += cpuSeconds(cpu);
    changes += found.length;
    changed += Number(found.length > 0);
  }
  return Promise.resolve({ value: seconds, details: { cases: CASES, 'cases with changes': changed, changes } });
}

await compare({
  name: `law-portfolio, ${CASES.toLocaleString('en-US')} cases`,
  unit: 'CPU s',
  better: 'lower',
  bar: 1,
  rounds: 1,
  subject: { name: `the norms that differ (${revised.norms.length} of ${after.norms.length})`, run: judgeAll },
  comparators: [
    {
      name: `${SECONDS_PER_MILLION} s for a million`,
      run: () => Promise.resolve({ value: (SECONDS_PER_MILLION * CASES) / 1e6 }),
    },
  ],
});

const perSecond = (judge: () => unknown) => async (): Promise<Measured> => {
  const cpu = process.cpuUsage();
  judge();
  return { value: SAMPLE / cpuSeconds(cpu) };
};
await compare({
  name: `law-portfolio, sample of ${SAMPLE.toLocaleString('en-US')} cases`,
  unit: 'cases/CPU s',
  better: 'higher',
  bar: 5,
  rounds: 5,
  subject: { name: 'the norms that differ', run: perSecond(byNorms) },
  comparators: [{ name: 'whole histories under both laws', run: perSecond(byReplay) }],
});
