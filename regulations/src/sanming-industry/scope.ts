import { all, type Article, type Norm } from '@zhiji/law';
import { bindsTheUnit } from './conditions.ts';

interface Chapter {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** 第二条第一款：除第七条外，各条只约束适用本规则的单位 (SMGX-2.3)。 */
export const forUnitsBound = ({ title, articles }: Chapter): Chapter => ({
  title,
  articles: articles.map((article) =>
    article.number === '第七条' ? article : { ...article, norms: article.norms.map(narrowed) },
  ),
});

function narrowed(norm: Norm): Norm {
  if (norm.form === 'derived' || norm.scope === 'agency') return norm;
  return { ...norm, when: norm.when ? all(bindsTheUnit, norm.when) : bindsTheUnit };
}
