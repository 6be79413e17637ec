// Writes docs/regulations/coverage.md from the catalogues, packs and tests: `node tools/coverage.ts`; `--check` fails when it is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { coverage, type Covered } from '../apps/cli/src/coverage.ts';

const FILE = path.resolve(import.meta.dirname, '../docs/regulations/coverage.md');
const LAW = { proved: '规范并有测试', reasoned: '说明理由', hole: '缺' } as const;

const productText = ({ product }: Covered): string =>
  product === null ? '–' : product === 'pending' ? '待建' : product.join('、');

export function coverageTable(): string {
  const covered = coverage();
  const sections = [...Map.groupBy(covered, ({ id }) => id.slice(0, 4))].map(([code, entries]) => {
    const rows = entries.map(
      (entry) =>
        `| ${entry.id} | ${entry.article} | ${LAW[entry.law]} | ${entry.norms.join(' ') || entry.reason?.replaceAll('|', '／') || ''} | ${entry.tests.length} | ${productText(entry)} |`,
    );
    return `## ${code}\n\n| 要求 | 条款 | 法律 | 规范或者理由 | 测试 | 产品 |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Coverage\n\nMade by \`node tools/coverage.ts\`. 法律：the norm that carries an entry out and the tests whose names begin with its id, or why it computes nothing. 产品：the commands and\njobs through which every fact the norms speak of comes in; 待建 where one cannot be entered yet.\n\n${sections.join('\n')}`;
}

if (import.meta.main) {
  const table = coverageTable();
  if (process.argv.includes('--check')) {
    if (readFileSync(FILE, 'utf8') !== table) {
      console.error('docs/regulations/coverage.md is stale: run `node tools/coverage.ts`');
      process.exitCode = 1;
    }
  } else {
    mkdirSync(path.dirname(FILE), { recursive: true });
    writeFileSync(FILE, table);
  }
}
