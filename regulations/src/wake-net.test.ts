import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MS_PER_HOUR } from '@zhiji/calendar';
import { initialState, step, type CaseEvent, type Condition, type Norm, type Pack, type Program } from '@zhiji/law';
import { triggerOf } from '../../packages/law/src/program.ts';
import { atomsOf, conditionsIn, normsOf, textOf } from '../test/condition-pairs.ts';
import { at, programOf } from '../test/law-book.ts';
import { leafHistories } from '../test/leaf-histories.ts';
import { sampleFact } from '../test/sample-fact.ts';
import { PACKS } from './packs.ts';

const RAISED = at('2025-03-07 16:00');

/** A text of one norm, and what the law derives. */
function only(pack: Pack, norm: Norm): Program {
  const derived = pack.chapters
    .flatMap(({ articles }) => articles.flatMap(({ norms }) => norms))
    .filter(({ form, id }) => form === 'derived' && id !== norm.id);
  const article = { number: '', gist: '', norms: [norm, ...derived], nonOperative: [] };
  return programOf({ ...pack, readings: [], chapters: [{ title: '', articles: [article] }] });
}

/** What the first norm of a program came to, whatever the order of entry; what was latched on the way is another matter. */
const cameTo = (program: Program, log: readonly CaseEvent[], scope: Norm['scope']): readonly string[] =>
  [...(log.reduce((state, fact) => step(program, state, fact).state, initialState('c1', scope)).instances[0] ?? [])]
    .map(({ object, trigger, outcome }) => JSON.stringify([object, trigger.id, outcome]))
    .filter((outcome) => !outcome.includes('"permanent"'))
    .toSorted();

/** The end of the activity a recording covers. */
const ended = sampleFact({ type: 'activity.ended' }, { id: 'f2', at: RAISED + MS_PER_HOUR, subject: 'f1' });

/** Of facts of one instant the order of entry decides: none here shares its instant with another. */
const apart = (facts: readonly CaseEvent[]): readonly CaseEvent[] =>
  facts.map((fact, i) => ({ ...fact, at: fact.at - 1 - i }));

/** Named by its own object and the case alone, two hours before anything else. */
const adrift = (fact: CaseEvent): CaseEvent => ({
  ...fact,
  at: fact.at - 2 * MS_PER_HOUR,
  objects: fact.objects.filter(({ type, role }) => role === 'subject' || type === 'case'),
});

/** What a term stands still for, and what ends that. */
const pausedBy = (norm: Norm): readonly Condition[] => {
  const { on, resume, reach = 'case' } = (norm.form === 'duty' && norm.pause) || {};
  return [on, resume].flatMap((match) => (match ? [{ is: 'seen', match, reach } as const] : []));
};

for (const [code, pack] of Object.entries(PACKS))
  describe(`${code}：后来登记的事实`, () => {
    it('条件里的每一项，先登记还是后登记，结论相同', () => {
      const differing: string[] = [];
      for (const { settled } of normsOf(pack))
        for (const norm of settled) {
          const on = triggerOf(norm);
          if (!on || norm.form === 'derived') continue;
          const program = only(pack, norm);
          const asked = [...conditionsIn(norm).flatMap(({ condition }) => atomsOf(condition)), ...pausedBy(norm)];
          const leaves = new Map(asked.map((leaf) => [textOf(leaf), leaf] as const));
          for (const leaf of leaves.values())
            for (const { trigger, others } of leafHistories(leaf, { on, per: norm.per, owing: [] }, RAISED)) {
              if (others.length === 0) continue;
              const raised = norm.form === 'recording' ? [trigger, ended] : [trigger];
              for (const facts of [apart(others), apart(others).map(adrift)]) {
                const before = cameTo(program, [...facts, ...raised], norm.scope);
                for (const late of [facts, facts.toReversed()])
                  if (cameTo(program, [...raised, ...late], norm.scope).join() !== before.join())
                    differing.push(`${norm.id}：${textOf(leaf)}`);
              }
            }
        }
      assert.deepEqual([...new Set(differing)], []);
    });
  });
