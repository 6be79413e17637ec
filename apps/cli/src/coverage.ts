import { PACKS } from '@zhiji/regulations';
import type { Covered } from './coverage/covered.ts';
import type { Met, Way } from './coverage/ways.ts';
import { optionsOf, UsageError } from './usage.ts';

const LAW = { proved: '有规范有测试', reasoned: '说明理由', hole: '缺' } as const;
const HEADS = ['编号', '条款', '法律', '规范', '测试', '产品，或者不产生规范的理由'];

/** `zhiji coverage [--pack CODE] [--json]`: a row for each entry of the catalogues, the figures last; exit code 1 if the law column has a hole. */
export async function coverageCommand(args: readonly string[]): Promise<number> {
  const { values } = optionsOf(args, { pack: { type: 'string' }, json: { type: 'boolean' } });
  if (values.pack !== undefined && !PACKS[values.pack])
    throw new UsageError(`--pack：没有代码为 ${values.pack} 的要求目录；现有 ${Object.keys(PACKS).join('、')}`);
  // The tests are read with a tool that other commands do without.
  const { coverage } = await import('./coverage/covered.ts');
  const covered = coverage().filter((entry) => values.pack === undefined || codeOf(entry) === values.pack);
  console.log(values.json ? JSON.stringify(covered, null, 2) : coverageText(covered));
  return covered.some(({ law }) => law === 'hole') ? 1 : 0;
}

/** One row an entry, then the figures of each text and what is missing. */
export function coverageText(covered: readonly Covered[]): string {
  const table = columns([HEADS, ...covered.map(rowOf)]);
  return [...table, '', ...figuresOf(covered), ...missing(covered)].join('\n');
}

const codeOf = ({ id }: Covered): string => id.slice(0, 4);

function rowOf({ id, article, law, norms, tests, product, reason }: Covered): readonly string[] {
  const [first, ...more] = norms;
  const carried = first === undefined ? '–' : more.length > 0 ? `${first} 等 ${norms.length} 项` : first;
  const proved = tests.length > 0 ? `${tests.length}：${tests[0]!}` : '0';
  return [id, article, LAW[law], carried, proved, product ? metText(product) : (reason ?? '–')];
}

const metText = ({ state, ways }: Met): string =>
  `${state === 'pending' ? '待建' : state === 'untested' ? '未测' : '可办'}：${ways.map(wayText).join('；')}`;

const wayText = ({ title, tests }: Way): string => `${title}（${tests[0] ?? '没有测试'}）`;

function figuresOf(covered: readonly Covered[]): readonly string[] {
  const texts = [...Map.groupBy(covered, codeOf)].map(
    ([code, entries]) => [PACKS[code]?.title ?? code, entries] as const,
  );
  return [...texts, ...(texts.length > 1 ? [['合计', covered] as const] : [])].map(([title, entries]) => {
    const law = (of: Covered['law']) => entries.filter((entry) => entry.law === of).length;
    const met = (of: Met['state']) => entries.filter(({ product }) => product?.state === of).length;
    return `${title}：${entries.length} 条；法律：有规范有测试 ${law('proved')}，说明理由 ${law('reasoned')}，缺 ${law('hole')}；产品：可办且有测试 ${met('tested')}，可办未测 ${met('untested')}，待建 ${met('pending')}`;
  });
}

const missing = (covered: readonly Covered[]): readonly string[] =>
  covered
    .filter(({ law }) => law === 'hole')
    .map(({ id, norms, tests }) =>
      norms.length > 0 ? `缺：${id} 只有 ${tests.length} 个测试` : `缺：${id} 没有规范，也没有理由`,
    );

/** Cells under one another; a Chinese character is two wide. The last column is as long as it is. */
function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => widthOf(row[at]!))));
  return rows.map((row) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell + ' '.repeat(widths[at]! - widthOf(cell)))).join('  '),
  );
}

const widthOf = (text: string): number => text.replaceAll(/[\u2e80-\uffff]/g, '  ').length;
