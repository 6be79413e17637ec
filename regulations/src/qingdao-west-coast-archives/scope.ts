import { all, ALWAYS, type Article, type Norm } from '@zhiji/law';
import { attribute, reading } from '../pen.ts';

interface Chapter {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** 第二条：凡影响权利义务的行为都适用，还是只适用列名的三种 (QDDA-2.1)。 */
const bindsTheKind = reading('QDDA-2.1', {
  default: ALWAYS,
  listed: attribute('caseType', ['licensing', 'penalty', 'coercion']),
});

export const forKindsBound = ({ title, articles }: Chapter): Chapter => ({
  title,
  articles: articles.map((article) => ({ ...article, norms: article.norms.map(narrowed) })),
});

function narrowed(norm: Norm): Norm {
  if (norm.form === 'derived' || norm.scope === 'agency') return norm;
  return { ...norm, when: norm.when ? all(bindsTheKind, norm.when) : bindsTheKind };
}
