import { PACKS } from '@zhiji/regulations';

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

/** The article under which the regulation `code` bars an act until something is there. */
export const articleBarring = (code: string, act: string): string | undefined =>
  PACKS[code]?.chapters
    .flatMap(({ articles }) => articles)
    .flatMap(({ norms }) => norms)
    .find((norm) => norm.form === 'gate' && norm.act === act)?.article;
