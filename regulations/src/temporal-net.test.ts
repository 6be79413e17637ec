import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { dayOf, formatDay, STATE_COUNCIL_NOTICES, type Due } from '@zhiji/calendar';
import {
  ALWAYS,
  can,
  replay,
  view,
  type CaseState,
  type Norm,
  type Pack,
  type Program,
  type SettledNorm,
} from '@zhiji/law';
import { programOf } from '../test/law-book.ts';
import { sampleFact } from '../test/sample-fact.ts';
import { edgesOf, MONTHS, raisersOf, told, type Raiser } from '../test/told-month.ts';
import { PACKS } from './packs.ts';

/** 翌年的通知可能把元旦与此日之后的几天并休。 */
const PUBLISHED_UNTIL = `${Math.max(...STATE_COUNCIL_NOTICES.map(({ year }) => year))}-12-27`;

/** A pack whose terms run whatever the circumstances: every one of them is computed in every month. */
const unconditional = (pack: Pack): Pack => ({
  ...pack,
  chapters: pack.chapters.map((chapter) => ({
    ...chapter,
    articles: chapter.articles.map((article) => ({
      ...article,
      norms: article.norms
        .filter(({ form }) => form === 'duty' || form === 'keep' || form === 'derived')
        .map((norm) => ({ ...norm, when: ALWAYS }) as Norm),
    })),
  })),
});

const stateAt = (program: Program, raiser: Raiser, at: number): CaseState =>
  replay(program, told(raiser, at), 'c1', raiser.scope);

/** With the facts other than the trigger from which its terms run. */
function runningAt(program: Program, raiser: Raiser, at: number): CaseState {
  const facts = told(raiser, at);
  const named = Object.fromEntries(facts[0]!.objects.map(({ type, id }) => [type, id]));
  const { type } = raiser.match;
  const others = program.norms.flatMap((norm) => {
    if (norm.form !== 'duty' || norm.on.type !== type || !('from' in norm.due)) return [];
    const { from } = norm.due;
    return from.from === 'trigger' || from.orTrigger || from.match.type === type ? [] : [from.match];
  });
  const begun = others.map((match, i) => sampleFact(match, { id: `from/${i}`, at, subject: 'f1', objects: named }));
  return replay(program, [...facts, ...begun], 'c1', raiser.scope);
}

/** How often each norm of the raiser answers to the fact at hand; what the law derives from the fact counts as the fact. */
function answersTo(state: CaseState, { norms }: Raiser): readonly (readonly [id: string, answers: number])[] {
  return norms
    .filter(({ form }) => form !== 'derived')
    .map(({ id, index }) => {
      const raised = (state.instances[index] ?? []).filter(({ trigger }) => /^f1(\/|$)/.test(trigger.id));
      return [id, raised.length] as const;
    });
}

const hasTerm = (norm: SettledNorm): boolean =>
  norm.form === 'duty' && 'period' in norm.due && !['none', 'standard', 'ever'].includes(norm.due.period.unit);

/** 每年十二月才有的，其他月份无从触发。 */
const isYearly = ({ norms }: Pick<Raiser, 'norms'>) => norms.every(({ id }) => id === '30.evaluation');

function checkDue({ from, at, lastDay, period, provisional, computedWith }: Due, trigger: number, what: string): void {
  assert.ok(at >= from, `${what}：届满早于起算`);
  // An end somebody states may be over when it is registered.
  if (period.unit !== 'stated') {
    assert.ok(at >= trigger, `${what}：届满早于起因`);
    assert.ok(lastDay >= dayOf(trigger), what);
  }
  const onCalendar = computedWith !== undefined;
  assert.equal(onCalendar || period.unit !== 'workday', true, what);
  assert.equal(provisional, onCalendar && formatDay(lastDay) > PUBLISHED_UNTIL, `${what}：${formatDay(lastDay)}`);
}

for (const [code, pack] of Object.entries(PACKS)) {
  const program = programOf(pack);
  const raisers = raisersOf(program);
  const terms = programOf(unconditional(pack));
  const running = raisersOf(terms);

  describe(`${code}：2019 年至 2030 年的每一个月`, () => {
    for (const year of new Set(MONTHS.map(([y]) => y))) {
      const months = MONTHS.filter(([y]) => y === year);
      it(`${year} 年：每一条规范对每一件事实各有一个结论，不缺不重`, () => {
        for (const [, month] of months)
          for (const [i, raiser] of raisers.entries()) {
            const at = edgesOf(year, month)[i % 2]!;
            const state = stateAt(program, raiser, at);
            const expected = isYearly(raiser) && month !== 12 ? 0 : 1;
            for (const [id, answers] of answersTo(state, raiser))
              assert.equal(answers, expected, `${id}：${year}-${month}`);
            // The whole view takes longer: every kind of fact once a year, in the months by turns.
            if (i % 12 === month - 1) checkView(program, raiser, state, at);
          }
      });
      it(`${year} 年：月初第一毫秒、月末最后一毫秒起算的每一个期限都在其后，未公布之年的工作日为暂定`, () => {
        for (const [, month] of months)
          for (const at of edgesOf(year, month))
            for (const raiser of running)
              for (const { norm, outcome } of runningAt(terms, raiser, at).instances.flat()) {
                const what = `${terms.norms[norm]!.id}：${year}-${month}`;
                if (outcome.form === 'keep' && typeof outcome.until === 'object')
                  assert.ok(outcome.until.lastDay > dayOf(at), what);
                if (outcome.form !== 'duty') continue;
                assert.equal(outcome.base !== undefined, hasTerm(terms.norms[norm]!), what);
                for (const due of [outcome.base, outcome.due]) if (due) checkDue(due, at, what);
              }
      });
    }
    it('施行日之前的事实不适用，施行之时起适用', () => {
      for (const [year, month] of MONTHS.filter(([y, m]) => m === (y % 12) + 1)) {
        const [from] = edgesOf(year, month);
        const adopted = programOf(pack, {}, from);
        for (const raiser of raisersOf(adopted).filter((one) => !isYearly(one))) {
          const raised = (at: number) => answersTo(stateAt(adopted, raiser, at), raiser).map(([, answers]) => answers);
          assert.deepEqual([...new Set(raised(from - 1))].filter(Boolean), []);
          assert.ok(
            raised(from).every((answers) => answers === 1),
            `${raiser.norms[0]!.id}：${year}-${month}`,
          );
        }
      }
    });
  });
}

/** The view says each thing once, and every act asked for gets one answer. */
function checkView(program: Program, { norms, match }: Raiser, state: CaseState, at: number): void {
  const { duties, retention } = view(program, state, at);
  const shown = duties.flatMap(({ norms: of, object, trigger }) => of.map((norm) => `${norm} ${object.id} ${trigger}`));
  assert.equal(new Set(shown).size, shown.length);
  for (const { index, form } of norms)
    if (form === 'duty') assert.ok(duties.some(({ norms: of }) => of.includes(index)) || isYearly({ norms }));
  assert.equal(retention.length, match.type === 'recording.ended' ? 1 : 0);
  for (const { form } of norms)
    if (form === 'gate') {
      const { objects, data } = told({ match, norms, scope: state.scope }, at)[0]!;
      const { answer } = can(program, state, { type: match.type, objects, data }, { id: 'p-2', role: 'officer' }, at);
      assert.match(answer, /^(allow|ask|deny)$/);
    }
}

describe('进程时区', () => {
  it('三个时区的结论逐字节相同', async () => {
    const script = path.resolve(import.meta.dirname, '../test/temporal-digest.ts');
    const [utc, shanghai, losAngeles] = await Promise.all(
      ['UTC', 'Asia/Shanghai', 'America/Los_Angeles'].map(async (TZ) => {
        const { stdout } = await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TZ } });
        return stdout.trim().split('\n');
      }),
    );
    assert.deepEqual([utc![0], shanghai![0], losAngeles![0]], ['0', '-480', '480'], '进程时区未生效');
    assert.equal(utc!.length, 1 + Object.keys(PACKS).length);
    assert.deepEqual([shanghai!.slice(1), losAngeles!.slice(1)], [utc!.slice(1), utc!.slice(1)]);
  });
});
