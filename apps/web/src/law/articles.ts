import type { AccessNorm } from '@zhiji/law';
import { PACKS, releasersOf } from '@zhiji/regulations';
import { officeIn, zh, type TermIn } from '@zhiji/terms';

/** 条 – where a citation stands. */
export interface CitedArticle {
  readonly regulation: string;
  readonly chapter: string;
  readonly number: string;
  readonly gist: string;
}

/** `第五条第（二）项、第十一条第二款` is two citations. */
export const citations = (article: string): readonly string[] => article.split('、').filter(Boolean);

/** The article a citation names in the regulation `code`; undefined for citations of other texts. */
export function citedArticle(code: string, citation: string): CitedArticle | undefined {
  const pack = PACKS[code];
  for (const { title: chapter, articles } of pack?.chapters ?? [])
    for (const { number, gist } of articles)
      if (citation.startsWith(number)) return { regulation: pack!.title, chapter, number, gist };
  return undefined;
}

/** Who lets through what was agreed to, as the regulation `code` calls them; empty where the agreement suffices. */
export function keepersIn(code: string, action: TermIn<'ACCESS_ACTIONS'>): string {
  const norms = (PACKS[code]?.chapters ?? []).flatMap(({ articles }) => articles).flatMap((article) => article.norms);
  return releasersOf(norms, action)
    .map((role) => officeIn(code, role))
    .join('或者');
}

/** Who agrees to looking at, copying or giving away what is kept, in the words of the regulation `code`. */
export function leaveFor(code: string, action: TermIn<'ACCESS_ACTIONS'>): string {
  const norms = (PACKS[code]?.chapters ?? [])
    .flatMap(({ articles }) => articles)
    .flatMap((article) => article.norms)
    .filter((norm): norm is AccessNorm => norm.form === 'access' && norm.action === action);
  const ways = norms.map(({ article, chain, gist }) =>
    chain.length > 0
      ? `${article}，经${chain.map((role) => officeIn(code, role as TermIn<'ROLES'>)).join('、')}批准`
      : `${article}，${gist}`,
  );
  if (ways.length === 0) return `本机关的规定没有写明${zh(action)}由谁批准。`;
  const keeper = keepersIn(code, action);
  return `申请同时报请批准：${[...new Set(ways)].join('；')}。${keeper === '' ? '' : `由${keeper}放行并登记。`}`;
}
