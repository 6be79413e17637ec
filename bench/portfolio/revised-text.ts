// A revision of one text, as a city might make it: terms moved, a duty dropped, a duty new.
import { days, hours, workdays, years, type Calendar } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, within, type Norm, type Pack, type Program } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';

const IN_FORCE = PACKS['FZCG']!;

/** 办结录入: owed by the revised text only. */
const ENTERED: Norm = {
  form: 'duty',
  id: '23.enter',
  article: '第二十三条第二款',
  requirements: ['FZCG-23.9'],
  topic: 'result.entered',
  gist: '结案后五个工作日内录入平台',
  per: 'case',
  on: { type: 'case.closed' },
  must: [{ type: 'result.entered' }],
  mustReach: 'case',
  due: within(workdays(5)),
  who: 'officer',
  clock: 'claimed',
};

function revised(norm: Norm): readonly Norm[] {
  switch (norm.id) {
    case '7.makeup.submitted':
      return [];
    case '23.fill':
      return [norm, ENTERED];
    case '24.text':
      return norm.form === 'duty' ? [{ ...norm, due: within(hours(48)) }] : [];
    case '24.store':
      return norm.form === 'duty' ? [{ ...norm, due: within(workdays(1)) }] : [];
    case '26.file':
      return norm.form === 'duty' ? [{ ...norm, due: within(days(20)) }] : [];
    case '26.persuasion':
      return norm.form === 'keep' ? [{ ...norm, least: within(years(3)) }] : [];
    default:
      return [norm];
  }
}

const withNorms = (pack: Pack, version: string, change: (norm: Norm) => readonly Norm[]): Pack => ({
  ...pack,
  version,
  chapters: pack.chapters.map((chapter) => ({
    ...chapter,
    articles: chapter.articles.map((article) => ({ ...article, norms: article.norms.flatMap(change) })),
  })),
});

const programOf = (pack: Pack, calendar: Calendar): Program =>
  compile({ packs: [{ pack }], attributes: ATTRIBUTES, calendar });

/** The text as it stands and as revised. */
export const laws = (calendar: Calendar): readonly [before: Program, after: Program] => [
  programOf(IN_FORCE, calendar),
  programOf(withNorms(IN_FORCE, 'revised', revised), calendar),
];
