import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialState, judgedAnew, replay, step, view, type CaseEvent, type CaseState, type Scope } from '@zhiji/law';
import { arbitraryHistory, at, drawn, withCorrections } from '@zhiji/testkit';
import fc from 'fast-check';
import { touchedBy, valuesAskedFor } from '../../test/fuzhou-histories.ts';
import { HISTORIC_CITY } from '../../test/historic-city.ts';

const LATER = at('2025-12-01 10:00');
const histories = arbitraryHistory(touchedBy(HISTORIC_CITY), { length: 60, hints: valuesAskedFor(HISTORIC_CITY) });

const stepped = (events: readonly CaseEvent[], scope: Scope): CaseState =>
  events.reduce((state, event) => step(HISTORIC_CITY, state, event).state, initialState('c1', scope));
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner === Infinity ? 'Infinity' : inner));
/** What each norm came to at each object, without what was latched on the way. */
const outcomes = ({ instances }: CaseState): readonly string[] =>
  instances
    .flatMap((of, norm) => of.map(({ object, trigger, outcome }) => plain([norm, object, trigger.id, outcome])))
    .filter((outcome) => !outcome.includes('"permanent"'))
    .toSorted();

describe('随机案件史', () => {
  for (const [scope, name] of [
    ['case', '个案'],
    ['agency', '机关'],
  ] as const) {
    it(`${name}：逐步推进等于整体重算，也等于逐项重新评判，含更正`, () =>
      fc.assert(
        fc.property(withCorrections(histories), (log) => {
          const told = (state: CaseState) => plain(view(HISTORIC_CITY, state, LATER));
          const state = stepped(log, scope);
          assert.equal(told(state), told(replay(HISTORIC_CITY, log, 'c1', scope)));
          assert.equal(told(state), told(judgedAnew(HISTORIC_CITY, state)));
        }),
        { numRuns: drawn(25) },
      ));
    it(`${name}：登记先后不影响结论`, () =>
      fc.assert(
        fc.property(histories, fc.infiniteStream(fc.nat()), (log, random) => {
          const order = log.map((event) => ({ event, key: random.next().value })).toSorted((a, b) => a.key - b.key);
          const shuffled = order.map(({ event }) => event);
          assert.deepEqual(outcomes(stepped(shuffled, scope)), outcomes(stepped(log, scope)));
        }),
        { numRuns: drawn(50) },
      ));
  }
});
