import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MS_PER_HOUR } from '@zhiji/calendar';
import { replay, type Condition } from '@zhiji/law';
import { judge } from '../../packages/law/src/judge.ts';
import { triggerOf } from '../../packages/law/src/program.ts';
import { settingOf } from '../../packages/law/src/state.ts';
import { atomsOf, conditionsIn, judgedUnder, normsOf, pivotOf, textOf, type Assumed } from '../test/condition-pairs.ts';
import { at, programOf } from '../test/law-book.ts';
import { leafHistories } from '../test/leaf-histories.ts';
import { raisersOf, told } from '../test/told-month.ts';
import { PACKS } from './packs.ts';

/** 一个口径之下恒真、恒假的部分会遮住其余；在任一口径之下起作用即可。 */
function pivots(conditions: readonly Condition[]) {
  const found = new Map<string, { readonly condition: Condition; readonly assumed: Assumed } | undefined>();
  for (const condition of conditions)
    for (const atom of atomsOf(condition)) {
      if (found.get(textOf(atom))) continue;
      const assumed = pivotOf(condition, atom);
      found.set(textOf(atom), assumed && { condition, assumed });
    }
  return found;
}

/** The other leaves all so: what decides already decides whatever they are. */
const completed = (condition: Condition, assumed: Assumed, value: boolean): Assumed =>
  new Map([...atomsOf(condition).map((atom) => [textOf(atom), value] as const), ...assumed]);

for (const [code, pack] of Object.entries(PACKS))
  describe(`${code}：条件里的每一项`, () => {
    const norms = normsOf(pack);
    it('都有两种情形，只此一项不同而结论相反；未认定则结论未定', () => {
      let pairs = 0;
      for (const { norm, settled } of norms) {
        const places = Map.groupBy(settled.flatMap(conditionsIn), ({ place }) => place);
        for (const [place, of] of places)
          for (const [atom, pivot] of pivots(of.map(({ condition }) => condition))) {
            const what = `${norm.id} ${place}：${atom}`;
            assert.ok(pivot, `不起作用：${what}`);
            const { condition, assumed } = pivot;
            for (const whole of [assumed, completed(condition, assumed, true), completed(condition, assumed, false)]) {
              const [held, failed] = [true, false].map((value) =>
                judgedUnder(condition, new Map([...whole, [atom, value]])),
              );
              assert.notEqual(held, 'unknown', what);
              assert.equal(failed, !held, what);
            }
            assert.equal(judgedUnder(condition, assumed), 'unknown', what);
            pairs++;
          }
      }
      assert.ok(pairs > 0);
    });
    it('各种认定、未认定的组合，与逐一穷举所得一致', () => {
      for (const { norm, settled } of norms)
        for (const { place, condition } of settled.flatMap(conditionsIn)) {
          const atoms = atomsOf(condition).map(textOf);
          if (atoms.length > 5) continue;
          for (const assumed of assignments(atoms)) {
            const open = atoms.filter((atom) => !assumed.has(atom));
            const outcomes = new Set(
              answers(open).map((rest) => judgedUnder(condition, new Map([...assumed, ...rest]))),
            );
            const told = judgedUnder(condition, assumed);
            // A certain verdict holds under every answer still to come.
            if (told !== 'unknown') assert.deepEqual([...outcomes], [told], `${norm.id} ${place}`);
            // Answered throughout, nothing is left open.
            if (open.length === 0) assert.notEqual(told, 'unknown', `${norm.id} ${place}`);
          }
        }
    });
  });

/** A Friday. */
const RAISED = at('2025-03-07 16:00');

for (const [code, pack] of Object.entries(PACKS))
  it(`${code}：条件里的每一项，都有词汇里的事实使之成立，也有使之不成立`, () => {
    const whole = programOf(pack);
    const bare = programOf({ ...pack, chapters: [], readings: [] });
    const owing = raisersOf(whole)
      .filter(({ norms }) => norms.some(({ form }) => form === 'recording' || form === 'paper'))
      .flatMap((raiser, i) => told(raiser, RAISED - MS_PER_HOUR).map((event) => ({ ...event, id: `owing/${i}` })));
    for (const { settled } of normsOf(pack))
      for (const norm of settled) {
        const on = triggerOf(norm);
        for (const { place, condition } of on ? conditionsIn(norm) : [])
          for (const leaf of atomsOf(condition)) {
            const truths = leafHistories(leaf, { on: on!, per: norm.per, owing }, RAISED).map(({ trigger, others }) => {
              const facts = [...others, trigger].toSorted((a, b) => a.at - b.at);
              // Only whether everything owed is there depends on what the text demands.
              const program = leaf.is === 'complete' ? whole : bare;
              const state = replay(program, facts, 'c1', norm.scope ?? 'case');
              return judge(leaf, settingOf(program, state, norm, norm.per === 'case' ? 'c1' : 'f1', trigger));
            });
            const what = `${norm.id} ${place}：${textOf(leaf)}`;
            assert.ok(truths.includes(true), `从未成立：${what}`);
            assert.ok(truths.includes(false), `从未不成立：${what}`);
          }
      }
  });

/** Every way to answer all of them. */
const answers = (atoms: readonly string[]): readonly Assumed[] =>
  atoms.reduce<readonly Assumed[]>(
    (all, atom) => all.flatMap((one) => [true, false].map((value) => new Map([...one, [atom, value]]))),
    [new Map()],
  );

/** Every way to answer some of them. */
const assignments = (atoms: readonly string[]): readonly Assumed[] =>
  atoms.reduce<readonly Assumed[]>(
    (all, atom) => all.flatMap((one) => [one, ...[true, false].map((value) => new Map([...one, [atom, value]]))]),
    [new Map()],
  );
