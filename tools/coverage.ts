// Writes docs/regulations/coverage.md, the figures of README.md and regulations/src/proofs.json (titles of tests by requirement, shown on screens) from the catalogues, packs and tests: `node tools/coverage.ts`; `--check` fails when it is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PACKS } from '@zhiji/regulations';
import { coverage, type Covered } from '../apps/cli/src/coverage/covered.ts';
import type { Way } from '../apps/cli/src/coverage/ways.ts';

const root = path.resolve(import.meta.dirname, '..');
const LAW = { proved: '规范并有测试', reasoned: '说明理由', hole: '缺' } as const;

const PRODUCT = { tested: '可办', untested: '未测', pending: '待建' } as const;

const cell = (text: string): string => text.replaceAll('|', '／').replaceAll('\n', ' ');
const wayText = ({ title, tests }: Way): string => `${title}（${tests[0] ?? '没有测试'}）`;
const productText = ({ product }: Covered): string =>
  product === null ? '–' : `${PRODUCT[product.state]}：${product.ways.map(wayText).join('；')}`;
const proofText = ({ tests }: Covered): string => (tests.length > 0 ? `${tests.length}：${tests[0]!}` : '0');

export function coverageTable(covered: readonly Covered[]): string {
  const sections = [...Map.groupBy(covered, ({ id }) => id.slice(0, 4))].map(([code, entries]) => {
    const rows = entries.map(
      (entry) =>
        `| ${[entry.id, entry.article, LAW[entry.law], entry.norms.join(' ') || (entry.reason ?? ''), proofText(entry), productText(entry)].map(cell).join(' | ')} |`,
    );
    return `## ${code}\n\n| 要求 | 条款 | 法律 | 规范或者理由 | 测试 | 产品 |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Coverage\n\nMade by \`node tools/coverage.ts\`. 法律：the norm that carries an entry out and how many tests that run carry its id, the first of them named, or why it computes\nnothing. 产品：the commands, screens and jobs through which people meet it, each with the test that goes there most directly; 未测 where a fact has no way with a test, 待建 where it cannot be\nentered yet.\n\n${sections.join('\n')}`;
}

const FIGURES = /(?<=<!-- coverage -->\n)[\s\S]*(?=<!-- \/coverage -->)/;

/** README.md with the figures of each text. */
function withFigures(readme: string, covered: readonly Covered[]): string {
  const rows = [...Map.groupBy(covered, ({ id }) => id.slice(0, 4))].map(([code, entries]) => {
    const law = (of: Covered['law']) => entries.filter((entry) => entry.law === of).length;
    const open = entries.filter(({ product }) => product !== null && product.state !== 'tested');
    const met = entries.filter(({ product }) => product?.state === 'tested').length;
    const cells = [
      `${code} ${PACKS[code]!.issuer}`,
      entries.length,
      law('proved'),
      law('reasoned'),
      [met, ...open.map(({ id, product }) => `${id} ${product!.state}`)].join('; '),
    ];
    return `| ${cells.join(' | ')} |\n`;
  });
  const head =
    '| text | requirements | carried out and tested | computes nothing, with its reason | met in the product, with a test |\n|---|---|---|---|---|\n';
  return readme.replace(FIGURES, head + rows.join(''));
}

const proofs = (covered: readonly Covered[]): string =>
  `${JSON.stringify(Object.fromEntries(covered.map(({ id, tests }) => [id, tests])), null, 1)}\n`;

if (import.meta.main) {
  const covered = coverage();
  for (const [name, content] of [
    ['docs/regulations/coverage.md', coverageTable(covered)],
    ['regulations/src/proofs.json', proofs(covered)],
    ['README.md', withFigures(readFileSync(path.join(root, 'README.md'), 'utf8'), covered)],
  ] as const) {
    const file = path.join(root, name);
    if (!process.argv.includes('--check')) writeFileSync(file, content);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== content) {
      console.error(`${name} is stale: run \`node tools/coverage.ts\``);
      process.exitCode = 1;
    }
  }
}
