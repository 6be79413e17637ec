import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, it } from 'node:test';
import { calendar, formatInstant, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, replay, view, type CaseView, type Pack, type Program, type Scope } from '@zhiji/law';
import { drawn } from '@zhiji/testkit';
import type { Told } from './fact.ts';
import { dice, History, type Dice, type Entry } from './history.ts';

/** One thing both sides say of a history in one word, and which words must all come up and no other; a last day counts as `until`. */
export interface Compared {
  readonly words: readonly string[];
  readonly text: (facts: readonly Told[], asOf: number) => string;
  readonly kernel: (seen: CaseView, program: Program) => string;
}

export interface Comparison {
  /** The norms it is about, by their ids; the others of the pack are left out. */
  readonly norms: readonly string[];
  readonly scope?: Scope;
  readonly runs: number;
  /** Writes a history and says when it is looked at. */
  readonly draw: (random: Dice, history: History) => number;
  readonly compared: Readonly<Record<string, Compared>>;
}

const SEED = Number(process.env['SEED'] ?? randomInt(2 ** 31));
const CALENDAR = calendar(STATE_COUNCIL_NOTICES);

/** One test a comparison: what the pack says of random small histories and what its text says, worked out apart. */
export function compareWithText(pack: Pack, comparisons: Readonly<Record<string, Comparison>>): void {
  void describe(`与独立写成的判定逐一对照（种子 ${SEED}，可用 SEED 重放）`, () => {
    for (const [name, comparison] of Object.entries(comparisons)) {
      const runs = drawn(comparison.runs);
      void it(`${name}：${runs} 个随机小案`, () => compareRuns(only(pack, comparison.norms), comparison, runs));
    }
  });
}

function compareRuns(program: Program, comparison: Comparison, runs: number): void {
  const { scope = 'case', compared, draw } = comparison;
  const random = dice(SEED);
  const counts = Object.values(compared).map(() => new Map<string, number>());
  const sides = Object.entries(compared);
  for (let i = 0; i < runs; i++) {
    const history = new History(scope);
    const asOf = draw(random, history);
    const entries = history.entered(random);
    const seen = viewOf(program, entries, asOf, scope);
    const facts = entries.map(({ told }) => told);
    sides.forEach(([what, { text, kernel }], k) => {
      const said = kernel(seen, program);
      if (said !== text(facts, asOf)) fail(program, comparison, { i, what, entries, asOf });
      const word = said.split(' ')[0]!;
      counts[k]!.set(word, (counts[k]!.get(word) ?? 0) + 1);
    });
  }
  sides.forEach(([what, { words }], k) => {
    const told = [...counts[k]!].map(([word, n]) => `${word} ${n}`).join('、');
    assert.deepEqual([...counts[k]!.keys()].toSorted(), words.toSorted(), `${what}遇到的是：${told}`);
    assert.ok(Math.max(...counts[k]!.values()) < runs * 0.75, `${what}过于集中：${told}`);
  });
}

const viewOf = (program: Program, entries: readonly Entry[], asOf: number, scope: Scope): CaseView =>
  view(
    program,
    replay(
      program,
      entries.map(({ event }) => event),
      'c1',
      scope,
    ),
    asOf,
  );

interface Mismatch {
  readonly i: number;
  readonly what: string;
  readonly entries: readonly Entry[];
  readonly asOf: number;
}

/** Leaves out of a failing history every fact it fails without, and tells the rest. */
function fail(program: Program, { compared, scope = 'case' }: Comparison, { i, what, entries, asOf }: Mismatch): never {
  const { text, kernel } = compared[what]!;
  const kernelOn = (some: readonly Entry[]) => kernel(viewOf(program, some, asOf, scope), program);
  const textOn = (some: readonly Entry[]) =>
    text(
      some.map(({ told }) => told),
      asOf,
    );
  let shrunk = entries;
  for (const entry of entries) {
    const without = shrunk.filter((other) => other !== entry);
    if (kernelOn(without) !== textOn(without)) shrunk = without;
  }
  const lines = shrunk.map(
    ({ event, told }) =>
      `${event.type} ${formatInstant(event.at)} 记 ${formatInstant(event.recorded)} ${told.about.join(' ')} ${JSON.stringify(event.data)}`,
  );
  assert.equal(
    kernelOn(shrunk),
    textOn(shrunk),
    `种子 ${SEED} 第 ${i} 案，${what}，看在 ${formatInstant(asOf)}：\n${lines.join('\n')}`,
  );
  throw new Error(`${what}: the shrunk history no longer differs`);
}

/** The pack without its other norms. */
function only(pack: Pack, ids: readonly string[]): Program {
  const chapters = pack.chapters.map((chapter) => ({
    ...chapter,
    articles: chapter.articles.map((article) => ({
      ...article,
      norms: article.norms.filter(({ id }) => ids.includes(id)),
    })),
  }));
  const found = chapters.flatMap(({ articles }) => articles.flatMap(({ norms }) => norms.map(({ id }) => id)));
  assert.deepEqual(
    ids.filter((id) => !found.includes(id)),
    [],
  );
  return compile({ packs: [{ pack: { ...pack, chapters } }], attributes: ATTRIBUTES, calendar: CALENDAR });
}

/** The label of a duty at an object, by the id of its norm; `absent` where there is none. */
export const statusOf =
  (norm: string, object: string) =>
  ({ duties }: CaseView, { norms }: Program): string =>
    duties.find((duty) => norms[duty.norms[0]!]!.id === norm && duty.object.id === object)?.status ?? 'absent';

export const keepingOf =
  (recording: string) =>
  ({ retention }: CaseView): string => {
    const kept = retention.find(({ object }) => object.id === recording);
    if (!kept) return 'absent';
    return kept.holdReason ?? (typeof kept.until === 'string' ? kept.until : `until ${kept.until.lastDay}`);
  };
