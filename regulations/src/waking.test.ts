import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, initialState, replay, step, type CaseEvent, type CaseState, type Program } from '@zhiji/law';
import { arbitraryHistory, drawn, penaltyCase } from '@zhiji/testkit';
import fc from 'fast-check';
import { touchedBy, valuesAskedFor } from '../test/fuzhou-histories.ts';
import { CALENDAR, caseBook } from '../test/law-book.ts';
import { PACKS } from './index.ts';

const { fact, paper, take } = caseBook();

/** Fact by fact, each of which wakes what may come out otherwise by it. */
const stepped = (program: Program, log: readonly CaseEvent[]): CaseState =>
  log.reduce((state, event) => step(program, state, event).state, initialState('c1'));

const outcomesOf = ({ instances }: CaseState) =>
  new Map(
    instances.flatMap((of, norm) =>
      of.map(({ object, trigger, outcome }) => [`${norm} ${object} ${trigger.id}`, outcome] as const),
    ),
  );

/** Fails with the facts, in the order of entry. */
function judgesAlike(program: Program, log: readonly CaseEvent[]): void {
  const [woken, all] = [stepped, replayed].map((judged) => outcomesOf(judged(program, log)));
  assert.deepEqual([...woken!.keys()].toSorted(), [...all!.keys()].toSorted());
  for (const [key, outcome] of all!) assert.deepEqual(woken!.get(key), outcome, key);
}

/** Every norm judged once, by all that came. */
const replayed = (program: Program, log: readonly CaseEvent[]): CaseState => replay(program, log, 'c1');

describe('只重算一件事实碰得到的：与最后全部重算结果相同', () => {
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
        { numRuns: drawn(60) },
      ));
    it(`${code}：归档之后才归入活动的音像、文书`, () => {
      const loose = [
        take('r1', '2025-03-04', '09:00', '10:00'),
        paper('d1', 'siteTranscript', '2025-03-04 10:30'),
        fact('case.archived', '2025-04-01 10:00', 'c1', { catalogue: [] }),
      ];
      const tied = [
        fact('recording.abandoned', '2025-03-04 09:30', 'a1', { reason: '损坏' }, { about: ['recording:r1'] }),
        fact('recording.linked', '2025-04-02 10:00', 'r1', {}, { about: ['activity:a1'] }),
        fact(
          'measure.taken',
          '2025-03-04 09:40',
          'm1',
          { kind: 'advancePreservation', items: [] },
          {
            about: ['document:d1'],
          },
        ),
        fact(
          'measure.completed',
          '2025-03-04 09:50',
          'm1',
          { kind: 'advancePreservation' },
          { about: ['activity:a1'] },
        ),
      ];
      for (const one of tied) judgesAlike(program, [...loose, one]);
      judgesAlike(program, [...loose, ...tied]);
    });
    it(`${code}：一件完整的处罚案件`, () => judgesAlike(program, penaltyCase('c1')));
  }
});
