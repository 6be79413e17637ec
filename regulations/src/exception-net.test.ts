import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MS_PER_HOUR } from '@zhiji/calendar';
import {
  ALWAYS,
  can,
  explain,
  NEVER,
  replay,
  tell,
  type Condition,
  type Match,
  type Norm,
  type Pack,
  type Program,
} from '@zhiji/law';
import { conditionsIn, normsOf } from '../test/condition-pairs.ts';
import { at, programOf } from '../test/law-book.ts';
import { sampleFact } from '../test/sample-fact.ts';
import { raisersOf, told } from '../test/told-month.ts';
import { PACKS, wording } from './index.ts';

/** A Friday, so that working days and hours end at different times. */
const RAISED = at('2025-03-07 16:00');
const LATER = at('2025-06-30 10:00');
const UNKNOWN: Condition = { is: 'finding', finding: 'specialCircumstances' };
const words = wording({});

/** The norm with one of its conditions put so and the others out of its way. */
function put(norm: Norm, place: string, value: Condition): Norm {
  const [part, field] = place.split('.') as [string, string | undefined];
  const neutral: Record<string, unknown> = { ...norm, when: ALWAYS };
  const clear = (name: string, conditions: Readonly<Record<string, Condition>>) => {
    const own = neutral[name] as object | undefined;
    if (own)
      neutral[name] = Object.fromEntries(Object.entries({ ...own, ...conditions }).filter(([key]) => key in own));
  };
  if (norm.form === 'gate') neutral['need'] = NEVER;
  if (norm.form === 'recording' || norm.form === 'paper') delete neutral['exempt'];
  if (norm.form === 'duty') {
    clear('extend', { if: part === 'extend' ? ALWAYS : NEVER, unless: NEVER, late: NEVER });
    clear('instead', { if: NEVER });
    clear('exempt', { if: part === 'exempt' ? ALWAYS : NEVER, until: NEVER });
  }
  neutral[part] = field === undefined ? value : { ...(neutral[part] as object), [field]: value };
  return neutral as unknown as Norm;
}

/** A text of this one norm, and what the law derives. */
const only = (pack: Pack, norm: Norm): Program => {
  const derived = pack.chapters
    .flatMap(({ articles }) => articles)
    .flatMap(({ norms }) => norms)
    .filter(({ form }) => form === 'derived');
  const article = { number: '', gist: '', norms: [norm, ...derived], nonOperative: [] };
  return programOf({ ...pack, readings: [], chapters: [{ title: '', articles: [article] }] });
};

/** What the terms of a duty run from, and the end of the activity a recording covers. */
function after(norm: Norm): readonly Match[] {
  if (norm.form === 'recording') return [{ type: 'activity.ended' }];
  if (norm.form !== 'duty') return [];
  return [norm.due, norm.extend?.to, norm.instead?.due].flatMap((limit) =>
    limit && 'from' in limit && limit.from.from !== 'trigger' ? [limit.from.match] : [],
  );
}

/** What the norm comes to for the one thing it speaks of, the reasons given for it, and whether the act would be let through. */
function said(pack: Pack, norm: Norm): string {
  const program = only(pack, norm);
  // What never applies is not judged at all.
  if (!program.norms.some(({ id }) => id === norm.id)) return '';
  const raiser = raisersOf(program).find(({ norms }) => norms.some(({ index }) => index === 0))!;
  const raised = told(raiser, RAISED);
  const { type, objects, data, by } = raised[0]!;
  const named = Object.fromEntries(objects.map((object) => [object.type, object.id]));
  const later = after(norm).map((match, i) =>
    sampleFact(match, { id: `after/${i}`, at: RAISED + (2 + i) * MS_PER_HOUR, subject: 'f1', objects: named }),
  );
  const state = replay(program, [...raised, ...later], 'c1', raiser.scope);
  const [instance] = state.instances[0]!;
  const target = { norm: 0, object: instance!.object, trigger: instance!.trigger.id };
  const reasons = tell(explain(program, state, target, LATER)!, state, words);
  const { answer } = can(program, state, { type, objects, data }, by, LATER);
  return JSON.stringify([instance!.outcome, reasons, answer]);
}

for (const [code, pack] of Object.entries(PACKS))
  describe(`${code}：条件成立、不成立、未认定`, () => {
    for (const place of [
      'when',
      'need',
      'exempt',
      'exempt.if',
      'exempt.until',
      'extend.if',
      'extend.unless',
      'instead.if',
    ]) {
      const norms = normsOf(pack)
        .map(({ settled: [norm] }) => norm!)
        .filter((norm) => norm.form !== 'derived' && norm.form !== 'access')
        .filter((norm) => conditionsIn(norm).some((condition) => condition.place === place));
      if (norms.length === 0) continue;
      it(`${place}：${norms.length} 条规范，三者的结论或者理由各不相同`, () => {
        for (const norm of norms) {
          const [on, off, open] = [ALWAYS, NEVER, UNKNOWN].map((value) => said(pack, put(norm, place, value)));
          assert.notEqual(on, off, `${norm.id} ${place}：成立与不成立没有分别`);
          assert.notEqual(open, on, `${norm.id} ${place}：未认定当作成立`);
          assert.notEqual(open, off, `${norm.id} ${place}：未认定当作不成立`);
        }
      });
    }
  });
