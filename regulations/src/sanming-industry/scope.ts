import { all, ALWAYS, not, type Article, type Condition, type Norm } from '@zhiji/law';
import { ev, reading, seen } from '../pen.ts';
import { bindsTheUnit, notLicensing } from './conditions.ts';

interface Chapter {
  readonly title: string;
  readonly articles: readonly Article[];
}

/** 音像保存、查阅复制和保密不分案件种类；SMGX-2.2 的另一口径下许可不在此列。 */
const IRRESPECTIVE_OF_TYPE: readonly string[] = ['第七条', '第三十一条', '第三十二条'];
const coversLicensing = reading('SMGX-2.2', { default: ALWAYS, excluded: notLicensing });

/** 移送、查封、扣押和强制执行的规则不写案件种类，许可案件不在此列 (SMGX-2.2)。 */
const OF_ANY_TYPE: readonly string[] = ['第十条', '第二十一条', '第二十二条', '第二十三条'];
const isNoLicence = not(seen(ev('procedure.started', { caseType: 'licensing' }), { reach: 'case' }));

/** 第二条：除第七条外，各条只约束适用本规则的单位 (SMGX-2.3)。 */
export const forUnitsBound = ({ title, articles }: Chapter): Chapter => ({
  title,
  articles: articles.map((article) => {
    const scope = [
      ...(article.number === '第七条' ? [] : [bindsTheUnit]),
      ...(OF_ANY_TYPE.includes(article.number) ? [isNoLicence] : []),
      ...(IRRESPECTIVE_OF_TYPE.includes(article.number) ? [coversLicensing] : []),
    ];
    return { ...article, norms: article.norms.map((norm) => narrowed(norm, scope)) };
  }),
});

function narrowed(norm: Norm, scope: readonly Condition[]): Norm {
  if (norm.form === 'derived' || norm.scope === 'agency') return norm;
  const when = norm.when ? [...scope, norm.when] : scope;
  return { ...norm, when: when.length === 1 ? when[0]! : all(...when) };
}
