// One more fact in a case of some 200, beside folding the whole case again.
import assert from 'node:assert/strict';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, factsOf, replay, step, type CaseEvent, type CaseState } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { penaltyCase } from '@zhiji/testkit';
import { compare, quantile, type Measured } from './harness.ts';

const CASE = 'b-1';
const PASSES = 200;
const log = penaltyCase(CASE);
/** Facts stepped over are those from here on: the last recordings and papers, decision, service, performance, closing, archiving. */
const FROM = 150;
const program = compile({
  packs: [{ pack: PACKS['FZCG']! }],
  attributes: ATTRIBUTES,
  calendar: calendar(STATE_COUNCIL_NOTICES),
});
const whole = replay(program, log, CASE);
assert.ok(log.length >= 200 && whole.timeline.length === log.length);

/** Microseconds of `work`. */
function timed<T>(work: () => T, into: number[]): T {
  const start = process.hrtime.bigint();
  const result = work();
  into.push(Number(process.hrtime.bigint() - start) / 1000);
  return result;
}

const figures = (micros: readonly number[]): Measured => ({
  value: micros.reduce((sum, one) => sum + one, 0) / micros.length,
  details: { p50: quantile(micros, 0.5), p99: quantile(micros, 0.99), worst: Math.max(...micros) },
});

/** How often in a second the machine keeps a loop that does nothing from running for more than 25 µs: each time may fall into a step. */
function interruptions(): number {
  let found = 0;
  const start = process.hrtime.bigint();
  for (let last = start; last - start < 200_000_000n;) {
    const now = process.hrtime.bigint();
    if (now - last > 25_000n) found++;
    last = now;
  }
  return found * 5;
}

const grown = (state: CaseState, event: CaseEvent) => step(program, state, event).state;

await compare({
  name: 'law-step',
  unit: 'µs',
  better: 'lower',
  bar: 1 / 50,
  rounds: 7,
  subject: {
    name: 'step, one fact',
    run: async () => {
      const micros: number[] = [];
      for (let pass = 0; pass < PASSES; pass++) {
        // A history of its own, grown by steps as the server grows it.
        let state = log.slice(0, FROM).reduce(grown, replay(program, [], CASE));
        for (const event of log.slice(FROM)) state = timed(() => grown(state, event), micros);
        assert.deepEqual(state.instances, whole.instances);
        assert.deepEqual(factsOf(state.timeline), factsOf(whole.timeline));
      }
      // What the dearest fact takes, neighbours or not: medians over the passes.
      const ofFact = (n: number) => micros.filter((_, at) => at % (log.length - FROM) === n);
      const medians = log.slice(FROM).map((_, n) => quantile(ofFact(n), 0.5));
      const { value, details } = figures(micros);
      return { value, details: { ...details, dearest: Math.max(...medians), interruptions: interruptions() } };
    },
  },
  comparators: [
    {
      name: `replay, all ${log.length} facts`,
      run: async () => {
        const micros: number[] = [];
        for (let pass = 0; pass < PASSES; pass++) {
          const state = timed(() => replay(program, log, CASE), micros);
          assert.deepEqual(state.instances, whole.instances);
        }
        return figures(micros);
      },
    },
  ],
});
