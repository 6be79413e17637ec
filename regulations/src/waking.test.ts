import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, replay, type CaseState, type Program } from '@zhiji/law';
import { arbitraryHistory, penaltyCase } from '@zhiji/testkit';
import fc from 'fast-check';
import { touchedBy, valuesAskedFor } from '../test/fuzhou-histories.ts';
import { CALENDAR } from '../test/law-book.ts';
import { PACKS } from './index.ts';

/** The same law, in which every fact has every norm judged anew at every object. */
const restless = (program: Program): Program => ({
  ...program,
  onFact: new Map([
    ['*', program.norms.map(({ index }) => ({ key: '*', norm: index, hears: 'all', anywhere: false }))],
  ]),
});

const outcomesOf = ({ instances }: CaseState) =>
  new Map(
    instances.flatMap((of, norm) =>
      of.map(({ object, trigger, outcome }) => [`${norm} ${object} ${trigger.id}`, outcome] as const),
    ),
  );

/** Fails with the facts, in the order of entry. */
function judgesAlike(program: Program, log: Parameters<typeof replay>[1]): void {
  const [woken, all] = [program, restless(program)].map((law) => outcomesOf(replay(law, log, 'c1')));
  for (const [key, outcome] of all!) assert.deepEqual(woken!.get(key), outcome, key);
}

describe('只重算一件事实碰得到的：与每次全部重算结果相同', () => {
  for (const [code, pack] of Object.entries(PACKS)) {
    const program = compile({ packs: [{ pack }], attributes: ATTRIBUTES, calendar: CALENDAR });
    const histories = arbitraryHistory(touchedBy(program), { length: 40, hints: valuesAskedFor(program) });
    it(`${code}：随机案件史，任意登记先后`, () =>
      fc.assert(
        fc.property(histories, fc.infiniteStream(fc.nat()), (log, random) => {
          const order = log.map((event) => ({ event, key: random.next().value })).toSorted((a, b) => a.key - b.key);
          judgesAlike(program, log);
          judgesAlike(
            program,
            order.map(({ event }) => event),
          );
        }),
        { numRuns: Number(process.env['RUNS'] ?? 60) },
      ));
    it(`${code}：一件完整的处罚案件`, () => judgesAlike(program, penaltyCase('c1')));
  }
});
