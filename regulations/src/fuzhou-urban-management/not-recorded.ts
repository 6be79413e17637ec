import type { Article, Norm } from '@zhiji/law';

/** 要素缺项、签署不全、逾期记录的 */
const AS_REQUIRED: ReadonlySet<string> = new Set([
  '7.form',
  '10.each',
  '12.preservation.completed',
  '12.coercion.completed',
  '15.signed',
  '15.signed.witness',
  '16.fields',
  '16.fields.approval',
  '17.signatures',
  '18.signed',
  '19.publication.carriers',
  '19.publication.course',
  '24.text',
  '24.text.consent',
]);
const isOfRecords = ({ form, id }: Norm) => form === 'recording' || form === 'paper' || AS_REQUIRED.has(id);

/** FZCG-29.3：应录未录、文书缺失和要素缺项、逾期记录的结论，都是第（一）项责任情形的线索，可追到原始结论。 */
export const withClues = <C extends { readonly articles: readonly Article[] }>(chapter: C) => ({
  ...chapter,
  articles: chapter.articles.map((article) => ({
    ...article,
    norms: article.norms.map((norm) =>
      isOfRecords(norm) ? { ...norm, requirements: [...norm.requirements, 'FZCG-29.3'] } : norm,
    ),
  })),
});
