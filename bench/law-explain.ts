// The proof of one breach, told in Chinese, beside the millisecond it may take. The case is one of some 200 facts that was kept badly: nothing was
// stored in time, transcripts were not made, approvals are missing.
import assert from 'node:assert/strict';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, explain, replay, tell, view } from '@zhiji/law';
import { PACKS, wording } from '@zhiji/regulations';
import { at, penaltyCase } from '@zhiji/testkit';
import { compare, quantile, type Measured } from './harness.ts';

const CASE = 'b-1';
const NOW = at('2025-06-03 09:00');
const PASSES = 200;
const LEFT_OUT = new Set(['recording.stored', 'approval.given', 'document.finalized']);

const words = wording();
const program = compile({
  packs: [{ pack: PACKS['FZCG']! }],
  attributes: ATTRIBUTES,
  calendar: calendar(STATE_COUNCIL_NOTICES),
});
const log = penaltyCase(CASE).filter(({ type }) => !LEFT_OUT.has(type));
const state = replay(program, log, CASE);
const seen = view(program, state, NOW);

/** Every breach of the case: acts done without what they needed, and duties not done in time. */
const breaches = [
  ...seen.breaches.map(({ norms, object, event }) => ({ norm: norms[0]!, object: object.id, trigger: event })),
  ...seen.duties
    .filter(({ status }) => status === 'overdue')
    .map(({ norms, object, trigger }) => ({ norm: norms[0]!, object: object.id, trigger })),
];
const told = (breach: (typeof breaches)[number]): readonly string[] =>
  tell(explain(program, state, breach, NOW)!, state, words);

assert.ok(log.length >= 150 && breaches.length >= 20);
for (const breach of breaches) {
  const sentences = told(breach);
  assert.ok(sentences.length >= 2 && sentences.every((sentence) => /\p{Script=Han}/u.test(sentence)));
}

/** Each breach in turn. What counts is the dearest: the largest of their medians over the passes. */
async function tellAll(): Promise<Measured> {
  const taken = breaches.map((): number[] => []);
  for (let pass = 0; pass < PASSES; pass++)
    for (const [i, breach] of breaches.entries()) {
      const start = process.hrtime.bigint();
      told(breach);
      taken[i]!.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  const all = taken.flat();
  return {
    value: Math.max(...taken.map((ofOne) => quantile(ofOne, 0.5))),
    details: { breaches: breaches.length, p50: quantile(all, 0.5), p99: quantile(all, 0.99) },
  };
}

await compare({
  name: 'law-explain',
  unit: 'ms',
  better: 'lower',
  bar: 1,
  rounds: 5,
  subject: { name: 'explain and tell, the dearest breach', run: tellAll },
  comparators: [{ name: 'a millisecond', run: () => Promise.resolve({ value: 1 }) }],
});
