// `node tools/decided.ts [FTJD …]`: draws up the tables of what each norm comes to (regulations/src/<text>/decided.jsonl, decided.md). Of the histories tried, a row is
// kept where it tells the norm from a norm with one number, operator or exception changed.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { MS_PER_HOUR } from '@zhiji/calendar';
import { PACKS } from '@zhiji/regulations';
import type { CaseEvent, Norm, Pack, Program } from '@zhiji/law';
import { readingsIn, settleReadings } from '../packages/law/src/settle.ts';
import { inFull, inShort, lawOfOne, normsIn, type DecidedRow } from '../regulations/test/decided.ts';
import { formCandidates } from '../regulations/test/decided-form.ts';
import {
  inTime,
  onOtherDays,
  leafCandidates,
  plainFact,
  RAISED,
  type Candidate,
} from '../regulations/test/decided-history.ts';
import { saidOf } from '../regulations/test/decided-outcome.ts';
import { givenIn, tableOf } from '../regulations/test/decided-table.ts';
import { programOf } from '../regulations/test/law-book.ts';
import { raisersOf, told } from '../regulations/test/told-month.ts';
import { mutantsOf } from './mutation/mutant.ts';

const FOLDERS: Readonly<Record<string, string>> = {
  FTJD: 'fengtai-subdistrict',
  SMGX: 'sanming-industry',
  QDDA: 'qingdao-west-coast-archives',
  FZCG: 'fuzhou-urban-management',
  FZMC: 'fuzhou-historic-city',
  NATL: 'national',
};
const MOST_ROWS = 15;
/** What ends on a day. */
const TIMED: ReadonlySet<Norm['form']> = new Set(['duty', 'keep', 'derived']);

type Readings = Readonly<Record<string, string>>;

for (const code of process.argv.length > 2 ? process.argv.slice(2) : Object.keys(FOLDERS)) {
  const pack = PACKS[code]!;
  const owing = owedIn(pack);
  const missed: string[] = [];
  const rows = normsIn(pack).flatMap((norm) => {
    const { kept, unnoticed } = rowsOf(pack, norm, owing);
    missed.push(...unnoticed.map((what) => `${norm.id}: ${what}`));
    return kept;
  });
  const file = (ending: string) =>
    path.resolve(import.meta.dirname, '../regulations/src', FOLDERS[code]!, `decided.${ending}`);
  writeFileSync(file('jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(file('md'), tableOf(pack, rows));
  const total = normsIn(pack).reduce((sum, norm) => sum + mutantsOf(norm).length, 0);
  console.log(`${code}: ${rows.length} rows; ${missed.length} of ${total} changes of a norm no row shows`);
  for (const one of missed) console.log(`  ${one}`);
}

/** Facts after which the text owes one paper and one recording. */
function owedIn(pack: Pack): readonly CaseEvent[] {
  const raisers = raisersOf(programOf(pack));
  return (['paper', 'recording'] as const).flatMap((form) => {
    const raiser = raisers.find(
      ({ norms, scope }) => scope === 'case' && norms.some((norm) => norm.form === form && !norm.when),
    );
    return raiser ? told(raiser, RAISED - MS_PER_HOUR).map((fact) => ({ ...fact, id: `owing/${form}` })) : [];
  });
}

interface Tried {
  readonly row: DecidedRow;
  readonly given: (inDetail: boolean) => string;
  readonly facts: readonly CaseEvent[];
}

function rowsOf(pack: Pack, norm: Norm, owing: readonly CaseEvent[]) {
  const unnoticed = new Map(mutantsOf(norm).map(({ what, norm: mutant }) => [what, mutant]));
  const compiled = new Map<string, Program>();
  const lawUnder = (one: Norm, name: string, readings: Readings) => {
    const key = `${name} ${JSON.stringify(readings)}`;
    const known = compiled.get(key) ?? lawOfOne(pack, one, readings);
    compiled.set(key, known);
    return known;
  };
  const shows = ({ row, facts }: Tried) =>
    [...unnoticed].filter(
      ([what, mutant]) => saidUnless(lawUnder(mutant, what, row.readings ?? {}), facts, row.raised) !== row.says,
    );
  const kept: Tried[] = [];
  const others: Tried[] = [];
  const seen = new Set<string>();
  const consider = (from: Norm, readings: Readings) => {
    const program = lawUnder(norm, '', readings);
    for (const candidate of candidatesOf(
      lawUnder(from, from === norm ? '' : JSON.stringify(from), readings),
      from,
      readings,
      owing,
    )) {
      const one = tried(program, norm, readings, candidate);
      const key = JSON.stringify([readings, one.row.facts, one.row.raised]);
      if (seen.has(key)) continue;
      seen.add(key);
      const shown = shows(one);
      for (const [what] of shown) unnoticed.delete(what);
      (shown.length > 0 || kept.length === 0 ? kept : others).push(one);
    }
  };
  const choices = readingChoices(pack, norm);
  for (const readings of choices) consider(norm, readings);
  for (const [what, mutant] of Array.from(unnoticed))
    for (const readings of choices) if (unnoticed.has(what)) consider(mutant, readings);
  const said = new Set(kept.map(({ row }) => undated(row)));
  for (const one of others) {
    if (kept.length >= MOST_ROWS) break;
    if (said.has(undated(one.row))) continue;
    said.add(undated(one.row));
    kept.push(one);
  }
  return { kept: worded(kept), unnoticed: [...unnoticed.keys()] };
}

/** Rows that differ in their dates alone say the same. */
function undated({ says }: DecidedRow): string {
  return says.replaceAll(/\d+/g, '');
}

/** What several rows would be given in the same words is told in detail. */
function worded(kept: readonly Tried[]): readonly DecidedRow[] {
  const alike = Map.groupBy(kept, ({ row, given }) => JSON.stringify([row.readings, given(false)]));
  return kept.map(({ row, given }) => {
    const several = alike.get(JSON.stringify([row.readings, given(false)]))!.length > 1;
    return { ...row, given: given(several) };
  });
}

/** A norm that lacks a part the kernel needs is told as well by its not being judged at all. */
function saidUnless(program: Program, facts: readonly CaseEvent[], raised: number | undefined): string {
  try {
    return saidOf(program, { facts, raised });
  } catch (error) {
    return String(error);
  }
}

/** The adopted readings, each other option of one reading alone, and some of two. */
function readingChoices(pack: Pack, norm: Norm): readonly Readings[] {
  const others = readingsIn(norm).flatMap((id) =>
    Object.keys(pack.readings.find((reading) => reading.id === id)!.options)
      .filter((option) => option !== 'default')
      .map((option) => ({ [id]: option })),
  );
  const both = others.flatMap((one, i) =>
    others
      .slice(i + 1)
      .flatMap((other) => (Object.keys(one)[0] === Object.keys(other)[0] ? [] : [{ ...one, ...other }])),
  );
  return [{}, ...others, ...both.slice(0, 8)];
}

function candidatesOf(
  program: Program,
  norm: Norm,
  readings: Readings,
  owing: readonly CaseEvent[],
): readonly Candidate[] {
  const settled = settleReadings(norm, readings);
  const plain: Candidate = { trigger: plainFact(settled), others: [] };
  const leaves = leafCandidates(program, settled, owing);
  const applied = leaves[0] ?? plain;
  const bases = ['duty', 'recording', 'access'].includes(settled.form) ? [applied, ...leaves.slice(1)] : [applied];
  const started = (candidate: Candidate): readonly Candidate[] =>
    formCandidates(settled, candidate)
      .slice(0, 'excused' in settled ? 2 : 1)
      .map((one) => ({ ...one, ...(candidate.about ? { about: candidate.about } : {}) }));
  return [
    plain,
    ...formCandidates(settled, plain),
    ...(applied === plain ? [] : formCandidates(settled, applied)),
    ...leaves.flatMap(inTime),
    ...bases.flatMap(inTime).flatMap(started),
    ...(TIMED.has(settled.form)
      ? [plain, ...started(plain), ...leaves.slice(0, 6), ...bases.slice(0, 6).flatMap(started)].flatMap(onOtherDays)
      : []),
  ];
}

function tried(program: Program, norm: Norm, readings: Readings, candidate: Candidate): Tried {
  const { trigger, others } = candidate;
  const sorted = [...others, trigger].toSorted((a, b) => a.at - b.at);
  const short = sorted.map(inShort);
  const facts = short.map(inFull);
  const raised = sorted.indexOf(trigger);
  return {
    facts,
    given: (inDetail) => givenIn(program, settleReadings(norm, readings), candidate, inDetail),
    row: {
      norm: norm.id,
      ...(Object.keys(readings).length > 0 ? { readings } : {}),
      given: '',
      facts: short,
      raised,
      says: saidOf(program, { facts, raised }),
    },
  };
}
