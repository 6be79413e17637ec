// Writes regulations/src/official-text/digests.ts from the official texts in ../shared: `node tools/text-digests.ts`. Run once for each edition of a text.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digestInput, splitText } from '@zhiji/regulations';

const root = path.resolve(import.meta.dirname, '..');
const CODES = ['FZCG', 'QDDA', 'FTJD', 'FZMC', 'SMGX'];

const entries = CODES.map((code) => {
  const text = splitText(readFileSync(path.resolve(root, `../shared/regulations/${code}.txt`), 'utf8'));
  if ('problem' in text) throw new Error(`${code}: ${JSON.stringify(text)}`);
  const digests = [...text.articles, ...text.rows].map(
    (part) => `    '${createHash('sha256').update(digestInput(part)).digest('hex')}',`,
  );
  return `  ${code}: [\n${digests.join('\n')}\n  ],`;
});
writeFileSync(
  path.join(root, 'regulations/src/official-text/digests.ts'),
  `/** SHA-256 (hex) of each article and row of the official texts, in order (docs/formats/regulation-text.md). Made by tools/text-digests.ts. */
export const TEXT_DIGESTS: Readonly<Record<string, readonly string[]>> = {
${entries.join('\n')}
};
`,
);
