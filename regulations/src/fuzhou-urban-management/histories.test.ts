import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { EVENT_TYPES } from '@zhiji/cases';
import { factsOf, initialState, judgedAnew, replay, step, view, type CaseEvent, type CaseState } from '@zhiji/law';
import { arbitraryHistory, at, drawn, withCorrections } from '@zhiji/testkit';
import fc from 'fast-check';
import { FUZHOU } from '../../test/fuzhou.ts';
import { fuzhouHistories, TOUCHED } from '../../test/fuzhou-histories.ts';

/** 事实之间的牵连不看登记先后，故日期取在几乎一切都已到期之后。 */
const LATER = at('2025-12-01 10:00');
const histories = fuzhouHistories;
const unrelated = arbitraryHistory(
  EVENT_TYPES.filter((type) => /^(device|person|clue)\./.test(type) && !TOUCHED.includes(type)),
  { length: 10 },
);

const stepped = (events: readonly CaseEvent[]): CaseState =>
  events.reduce((state, event) => step(FUZHOU, state, event).state, initialState('c1'));
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner === Infinity ? 'Infinity' : inner));
const told = (state: CaseState, asOf = LATER): string => plain(view(FUZHOU, state, asOf));
/** What each norm came to at each object, in one order; a seed is printed by fast-check with every failure. */
const outcomes = ({ instances }: CaseState): readonly string[] =>
  instances
    .flatMap((of, norm) => of.map(({ object, trigger, outcome }) => plain([norm, object, trigger.id, outcome])))
    .toSorted();
const run = (property: fc.IRawProperty<unknown>, numRuns = 120) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns: drawn(numRuns) });

describe('随机案件史', () => {
  it('逐步推进等于整体重算，含更正', () =>
    run(
      fc.property(withCorrections(histories), (log) =>
        assert.equal(told(stepped(log)), told(replay(FUZHOU, log, 'c1'))),
      ),
    ));

  it('逐项重新评判，结论不变，含更正', () =>
    run(
      fc.property(withCorrections(histories), (log) => {
        const state = stepped(log);
        assert.deepEqual(outcomes(judgedAnew(FUZHOU, state)), outcomes(state));
      }),
    ));

  it('补记的事实按发生时间计：登记先后不影响结论', () =>
    run(
      fc.property(histories, fc.infiniteStream(fc.nat()), (log, random) => {
        const order = log.map((event) => ({ event, key: random.next().value })).toSorted((a, b) => a.key - b.key);
        const unlatched = (state: CaseState) => outcomes(state).filter((outcome) => !outcome.includes('"permanent"'));
        assert.deepEqual(unlatched(stepped(order.map(({ event }) => event))), unlatched(stepped(log)));
      }),
      300,
    ));

  it('重复登记不起作用', () =>
    run(
      fc.property(histories, fc.infiniteStream(fc.boolean()), (log, coin) => {
        const repeated = log.flatMap((event) => (coin.next().value ? [event, event] : [event]));
        assert.equal(told(stepped([...repeated, ...log])), told(stepped(log)));
      }),
    ));

  it('与本规定无关的事实不起作用', () =>
    run(
      fc.property(histories, unrelated, (log, others) => {
        const state = stepped(log);
        const after = others
          .map((event) => ({ ...event, id: `x/${event.id}`, objects: event.objects.slice(0, 2) }))
          .reduce((s, event) => step(FUZHOU, s, event).state, state);
        assert.deepEqual(outcomes(after), outcomes(state));
      }),
    ));

  it('推进不改动原状态，两支互不相见', () =>
    run(
      fc.property(withCorrections(histories), withCorrections(histories), (log, other) => {
        const split = Math.floor(log.length / 2);
        const root = stepped(log.slice(0, split));
        const [before, length] = [told(root), factsOf(root.timeline).length];
        const rest = log.slice(split).reduce((s, event) => step(FUZHOU, s, event).state, root);
        const branch = other
          .map((event) => ({ ...event, id: `b/${event.id}` }))
          .reduce((s, event) => step(FUZHOU, s, event).state, root);
        assert.deepEqual([told(root), factsOf(root.timeline).length], [before, length]);
        assert.equal(told(rest), told(stepped(log)));
        assert.equal(branch.caseId, root.caseId);
      }),
      80,
    ));

  it('违规不因时间经过而消失', () =>
    run(
      fc.property(histories, fc.integer({ min: 1, max: 400 }), (log, days) => {
        const state = stepped(log);
        const broken = (asOf: number) => {
          const { duties, breaches } = view(FUZHOU, state, asOf);
          return new Set([
            ...breaches.map((b) => plain([b.norms, b.event])),
            ...duties.flatMap((d) =>
              d.breachAt === undefined ? [] : [plain([d.norms, d.object, d.trigger, d.breachAt])],
            ),
          ]);
        };
        const later = broken(LATER + days * 86_400_000);
        for (const breach of broken(LATER)) assert.ok(later.has(breach), breach);
      }),
    ));

  it('到下一个唤醒时刻为止，没有新事实就一切不变', () =>
    run(
      fc.property(
        histories,
        fc.integer({ min: 0, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (log, days, share) => {
          const state = stepped(log);
          const from = Math.max(...factsOf(state.timeline).map((fact) => fact.at)) + days * 86_400_000;
          const shown = (asOf: number) => {
            const { at: _, nextWake: __, ...rest } = view(FUZHOU, state, asOf);
            return plain(rest);
          };
          const { nextWake } = view(FUZHOU, state, from);
          const until = nextWake ?? from + 3650 * 86_400_000;
          assert.equal(shown(Math.floor(from + (until - 1 - from) * share)), shown(from));
        },
      ),
    ));

  it('三个进程时区结论相同', () => {
    const script = path.resolve(import.meta.dirname, '../../test/digest.ts');
    const digest = (TZ: string) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      return stdout.trim().split(' ');
    };
    const [utc, shanghai, newYork] = ['UTC', 'Asia/Shanghai', 'America/New_York'].map(digest);
    assert.equal(new Set([utc![0], shanghai![0], newYork![0]]).size, 3, '进程时区未生效');
    assert.match(utc![1]!, /^[0-9a-f]{64}$/);
    assert.deepEqual([shanghai![1], newYork![1]], [utc![1], utc![1]]);
  });
});
