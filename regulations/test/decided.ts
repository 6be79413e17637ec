import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { formatInstant, parseInstant } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, type CaseEvent, type Norm, type Pack, type Program } from '@zhiji/law';
import { saidOf } from './decided-outcome.ts';
import { CALENDAR } from './law-book.ts';

type Readings = Readonly<Record<string, string>>;

/** A fact in short: kind, instant, objects (the first is what it is about), data, and who did it where that matters. */
export type DecidedFact = readonly [
  type: string,
  at: string,
  objects: string,
  data?: CaseEvent['data'],
  by?: CaseEvent['by'],
];

/** 判例表的一行: given these facts, this is what the norm comes to. The facts were drawn up once and do not follow the norm. */
export interface DecidedRow {
  readonly norm: string;
  readonly readings?: Readings;
  readonly given: string;
  readonly facts: readonly DecidedFact[];
  /** Which of the facts is the one that raises the norm, or the act. */
  readonly raised?: number;
  readonly says: string;
}

const OFFICER: CaseEvent['by'] = { id: 'p-1', role: 'officer' };

export function inShort({ type, at, objects, data, by }: CaseEvent): DecidedFact {
  const named = objects.map((object) => `${object.type}:${object.id}`).join(' ');
  const other = by.id !== OFFICER.id || by.role !== OFFICER.role;
  return other ? [type, formatInstant(at), named, data, by] : [type, formatInstant(at), named, data];
}

export const inFull = ([type, instant, named, data = {}, by = OFFICER]: DecidedFact, i: number): CaseEvent => {
  const at = parseInstant(instant)!;
  const objects = named.split(' ').map((object, place) => {
    const [of, id] = object.split(':') as [string, string];
    return { type: of, id, role: place === 0 ? ('subject' as const) : ('about' as const) };
  });
  return { id: `f${i}`, type, at, recorded: at, by, objects, data };
};

/** A norm may ask what papers and recordings are owed, or how long one is kept. */
const asksOthers = (norm: Norm): boolean => /"is":"(complete|disposable)"/.test(JSON.stringify(norm));

/** A text of this one norm, what the law derives, and what the norm asks of the others. */
export function lawOfOne(pack: Pack, norm: Norm, readings: Readings = {}): Program {
  const kinds: readonly Norm['form'][] = asksOthers(norm) ? ['derived', 'recording', 'paper', 'keep'] : ['derived'];
  const others = normsIn(pack).filter(({ form, id }) => kinds.includes(form) && id !== norm.id);
  const article = { number: '', gist: '', norms: [norm, ...others], nonOperative: [] };
  const only = { ...pack, chapters: [{ title: '', articles: [article] }] };
  return compile({ packs: [{ pack: only }], attributes: ATTRIBUTES, calendar: CALENDAR, readings });
}

export const normsIn = (pack: Pack): readonly Norm[] =>
  pack.chapters.flatMap(({ articles }) => articles).flatMap(({ norms }) => norms);

/** One test a norm: every row of the table beside the pack comes to what stands there. */
export function testDecided(pack: Pack, folder: string): void {
  const file = path.resolve(import.meta.dirname, '../src', folder, 'decided.jsonl');
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as DecidedRow);
  const ofNorm = Map.groupBy(rows, ({ norm }) => norm);
  for (const { id, article, requirements } of normsIn(pack))
    void it(`${requirements.join('、')} ${article}（${id}）：与判例表一致`, () => {
      const norm = normsIn(pack).find((one) => one.id === id)!;
      const programs = new Map<string, Program>();
      const found = ofNorm.get(id) ?? [];
      assert.ok(found.length > 0, `判例表没有 ${id}，须运行 node tools/decided.ts`);
      for (const { readings, given, facts, raised, says } of found) {
        const key = JSON.stringify(readings ?? {});
        const program = programs.get(key) ?? lawOfOne(pack, norm, readings);
        programs.set(key, program);
        assert.equal(saidOf(program, { facts: facts.map(inFull), raised }), says, given);
      }
    });
}
