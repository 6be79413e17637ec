import type { Pack } from '@zhiji/law';
import { TEXT_DIGESTS } from './digests.ts';
import { digestInput, type OfficialText } from './official-text.ts';

/** Where an imported text stands against the one a pack was written from. */
export interface TextComparison {
  readonly code: string;
  /** Articles and rows whose digest is the pack's. */
  readonly same: number;
  /** Headings of articles, or 第 n 行, that read otherwise. */
  readonly differing: readonly string[];
  /** Articles or rows the pack has and the text has not. */
  readonly missing: readonly string[];
  /** Articles or rows the text has beyond the pack's. */
  readonly surplus: readonly string[];
}

/** SHA-256 of a UTF-8 text, hex. */
export type Sha256 = (text: string) => string;

/** Compares a text with one pack, article by article and row by row. */
export function compareText(text: OfficialText, pack: Pack, sha256: Sha256): TextComparison {
  const names = pack.chapters.flatMap(({ articles }) => articles.map(({ number }) => number));
  const known = TEXT_DIGESTS[pack.code] ?? [];
  const articles = names.filter((name) => name.endsWith('条')).length;
  const differing: string[] = [];
  const missing: string[] = [];
  let same = 0;
  const compare = (found: string | undefined, expected: string | undefined, name: string) => {
    if (found === undefined) missing.push(name);
    else if (found === expected) same++;
    else differing.push(name);
  };
  known.forEach((digest, at) => {
    const part = at < articles ? text.articles[at] : text.rows[at - articles];
    compare(part && sha256(digestInput(part)), digest, at < articles ? names[at]! : rowName(at - articles + 1));
  });
  return {
    code: pack.code,
    same,
    differing,
    missing,
    surplus: [
      ...text.articles.slice(articles).map(({ heading }) => heading),
      ...text.rows.slice(known.length - articles).map(({ number }) => rowName(number)),
    ],
  };
}

/** 附件第 n 行 */
const rowName = (number: number): string => `附件第${number}行`;

/** The pack a text is most likely to be: most articles the same, else the same title; undefined where neither. */
export function recogniseText(text: OfficialText, packs: readonly Pack[], sha256: Sha256): Pack | undefined {
  const scored = packs
    .map((pack) => ({ pack, same: compareText(text, pack, sha256).same, titled: text.title.includes(pack.title) }))
    .toSorted((a, b) => b.same - a.same || Number(b.titled) - Number(a.titled));
  const [best] = scored;
  return best && (best.same > 0 || best.titled) ? best.pack : undefined;
}
