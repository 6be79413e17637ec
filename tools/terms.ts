// Makes GLOSSARY.md from packages/terms; `--check` fails when it is stale or an exported domain type has no term.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { GLOSSARY, type Term } from '../packages/terms/src/index.ts';

const root = path.resolve(import.meta.dirname, '..');
const FILE = path.join(root, 'GLOSSARY.md');

/** Rooms whose exported types are things of the law; their doc comment begins with the Chinese term. */
const DOMAIN = [
  'packages/cases/src/case-file.ts',
  'packages/cases/src/decide.ts',
  'packages/documents/src/template.ts',
  'packages/accounts/src/account.ts',
  'regulations/src/assessment.ts',
];

/** Shapes that have no name in the law. */
const TECHNICAL =
  /(Item|Input|Options|Refusal|RefusalCode|Status|Base|Kind|Part|Parts|Values|Value|Code|Event|Option|Column)$|^(Assessed|New)/;

export function glossaryMarkdown(): string {
  const sections = Object.entries(GLOSSARY).map(([group, terms]) => {
    const rows = Object.entries(terms as Record<string, Term>).map(
      ([id, { zh, aliases, source, note }]) =>
        `| \`${id}\` | ${zh} | ${aliases.join('、')} | ${source}${note ? `；${note}` : ''} |`,
    );
    return `## ${group}\n\n| identifier | 中文 | 别名 | 出处 |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  const count = Object.values(GLOSSARY).reduce((sum, terms) => sum + Object.keys(terms).length, 0);
  return `# Glossary\n\nMade by \`node tools/terms.ts\` from \`packages/terms\`: ${count} terms. \`FZCG-24\` = 福州城管委细则第二十四条, and so on.\n\n${sections.join('\n')}`;
}

/** Identifiers that stand in two groups, or share one Chinese word within a group: neither may be. */
export function glossaryFaults(glossary: Readonly<Record<string, Readonly<Record<string, Term>>>>): string[] {
  const faults: string[] = [];
  const groupOf = new Map<string, string>();
  for (const [group, terms] of Object.entries(glossary)) {
    const words = new Map<string, string>();
    for (const [id, { zh, source }] of Object.entries(terms)) {
      if (groupOf.has(id)) faults.push(`${id} stands in ${groupOf.get(id)} and ${group}`);
      if (words.has(zh)) faults.push(`${group}: ${words.get(zh)} and ${id} are both ${zh}`);
      if (!/^[a-zA-Z]+$/.test(id)) faults.push(`${group}: ${id} is not an English identifier`);
      if (source === '') faults.push(`${group}: ${id} has no source`);
      groupOf.set(id, group);
      words.set(zh, id);
    }
  }
  return faults;
}

/** Exported types of a source whose doc comment does not begin with a term of the glossary. */
export function typesWithoutTerm(file: string, source: string, words: ReadonlySet<string>): string[] {
  const { program, comments } = parseSync(file, source);
  return program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return [];
    const { declaration } = node;
    if (declaration.type !== 'TSInterfaceDeclaration' && declaration.type !== 'TSTypeAliasDeclaration') return [];
    const name = declaration.id.name;
    if (TECHNICAL.test(name)) return [];
    const comment = comments.findLast((c) => c.end <= node.start && source.slice(c.end, node.start).trim() === '');
    const head = /^\*+\s*([\p{Script=Han}、（）]+)/u.exec(comment?.value.trim() ?? '')?.[1];
    return head && [...words].some((word) => head.startsWith(word) || word.startsWith(head))
      ? []
      : [`${file}: exported type ${name} has no term at the beginning of its comment`];
  });
}

if (import.meta.main) {
  const words = new Set(
    Object.values(GLOSSARY).flatMap((terms) =>
      Object.values(terms as Record<string, Term>).flatMap((term) => [term.zh, ...term.aliases]),
    ),
  );
  const faults = [
    ...glossaryFaults(GLOSSARY as never),
    ...DOMAIN.flatMap((pattern) => globSync(pattern, { cwd: root })).flatMap((file) =>
      typesWithoutTerm(file, readFileSync(path.join(root, file), 'utf8'), words),
    ),
  ];
  const text = glossaryMarkdown();
  if (!process.argv.includes('--check')) writeFileSync(FILE, text);
  else if (readFileSync(FILE, 'utf8') !== text) faults.push('GLOSSARY.md is stale: run `node tools/terms.ts`');
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
