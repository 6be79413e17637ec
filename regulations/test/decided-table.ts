import type { Condition, Norm, Pack, Program } from '@zhiji/law';
import { tellAtom } from '../../packages/law/src/tell-condition.ts';
import { atomsOf, conditionsIn, textOf } from './condition-pairs.ts';
import { normsIn, type DecidedRow } from './decided.ts';
import { truthsIn, type Candidate } from './decided-history.ts';
import { words } from './decided-outcome.ts';

/** What a history is, in the words of the leaves of the norm: those that hold, and the one it is about. */
export function givenIn(program: Program, norm: Norm, candidate: Candidate, inDetail: boolean): string {
  const { type } = candidate.trigger;
  const own: typeof words = {
    ...words,
    field: (field, of = type) => words.field!(field, of),
    value: (value, field, of = type) => words.value!(value, field, of),
  };
  const leaves = new Map(
    conditionsIn(norm).flatMap(({ condition }) => atomsOf(condition).map((leaf) => [textOf(leaf), leaf] as const)),
  );
  const truthOf = truthsIn(program, norm, candidate);
  const parts = [...leaves].flatMap(([text, leaf]) => {
    const truth = truthOf(leaf);
    return truth === true || text === candidate.about || inDetail ? [toldOf(leaf, truth)] : [];
  });
  const telling = parts.length > 3 && !inDetail ? [...parts.slice(0, 3), `等 ${parts.length} 项`] : parts;
  return [words.event(candidate.trigger.type), candidate.what ?? '', ...telling].filter(Boolean).join('；');

  function toldOf(leaf: Condition, truth: boolean | 'unknown'): string {
    return tellAtom(leaf as Parameters<typeof tellAtom>[0], truth, '', own);
  }
}

/** The table of a pack, a section a norm. */
export function tableOf(pack: Pack, rows: readonly DecidedRow[]): string {
  const byNorm = Map.groupBy(rows, ({ norm }) => norm);
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const reading = ({ readings = {} }: DecidedRow) =>
    Object.entries(readings)
      .map(([id, option]) => `口径 ${id} 采“${optionOf(id, option)}”；`)
      .join('');
  const optionOf = (id: string, option: string) =>
    pack.readings.find((one) => one.id === id)?.options[option] ?? option;
  const sections = normsIn(pack).map(({ id, article, gist, requirements }) =>
    [
      `## ${article}（${id}）${gist}`,
      '',
      `目录：${requirements.join('、')}`,
      '',
      '| 给定 | 则 |',
      '|---|---|',
      ...(byNorm.get(id) ?? []).map((row) => `| ${cell(reading(row) + row.given)} | ${cell(row.says)} |`),
      '',
    ].join('\n'),
  );
  const head = `本表由规范自动生成（\`node tools/decided.ts\`），记录每条规范现在的判断，供审阅改动时对照；它只说明现状，不是独立的证明。事实的全文见同目录的 \`decided.jsonl\`。`;
  return [`# ${pack.title}：判例表`, '', head, '', ...sections].join('\n');
}
