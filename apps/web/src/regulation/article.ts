import { PACKS } from '@zhiji/regulations';
import type { Reading, Regulation, RegulationArticle } from './regulation-queries.ts';

/** The article an address or a citation names: `第二十四条第二款` stands in `第二十四条`. */
export const articleNamed = ({ chapters }: Regulation, named: string): RegulationArticle | undefined =>
  chapters.flatMap(({ articles }) => articles).find(({ number }) => named.startsWith(number));

/** `FZCG-24.6` of its second reading `FZCG-24.6/b`. */
const requirementOf = ({ id }: Reading): string => id.split('/')[0]!;

/** The readings that settle what an article leaves open. */
export const readingsOf = ({ requirements }: RegulationArticle, readings: readonly Reading[]): readonly Reading[] =>
  readings.filter((reading) => requirements.some(({ id }) => id === requirementOf(reading)));

/** The article a reading belongs to: of those that rest on its requirement the one it stands in. */
export function articleOf({ chapters }: Regulation, reading: Reading): RegulationArticle | undefined {
  const resting = chapters
    .flatMap(({ articles }) => articles)
    .filter((article) => readingsOf(article, [reading]).length > 0);
  const stands = ({ number, requirements }: RegulationArticle) =>
    requirements.some(({ id, article }) => id === requirementOf(reading) && article.startsWith(number));
  return resting.find(stands) ?? resting[0];
}

/** The readings that say every word of the search somewhere; of those read otherwise than by default alone where asked. */
export function readingsSaying(regulation: Regulation, search: string, otherwise: boolean): readonly Reading[] {
  const words = wordsOf(search);
  return regulation.readings.filter((reading) => {
    if (otherwise && reading.chosen === 'default') return false;
    const { id, question, options, decidedBy } = reading;
    const said = [id, question, ...Object.values(options), decidedBy, articleOf(regulation, reading)?.number ?? ''];
    return words.every((word) => said.join('\n').toUpperCase().includes(word));
  });
}

/** `第二十四条第二款 …` of `FZCG-24.4 第二十四条第二款 …`. */
export const sampleOf = (title: string): string => title.replace(/^[A-Z]{4}-[\w.]+(?:、[\w.-]+)*[\s：]*/, '');

/** 事项 of a norm: what debts under it are found by. */
export const topicOf = (code: string, norm: string): string | undefined =>
  PACKS[code]?.chapters
    .flatMap(({ articles }) => articles)
    .flatMap(({ norms }) => norms)
    .find(({ id }) => id === norm)?.topic;

/** Chapters with the articles that say every word of the search somewhere; all of them when nothing is searched for. */
export function chaptersSaying({ chapters }: Regulation, search: string): Regulation['chapters'] {
  const words = wordsOf(search);
  if (words.length === 0) return chapters;
  return chapters.flatMap(({ title, articles }) => {
    const found = articles.filter((article) => {
      const said = textOf(article);
      return words.every((word) => said.includes(word));
    });
    return found.length > 0 ? [{ title, articles: found }] : [];
  });
}

export const wordsOf = (search: string): readonly string[] =>
  search
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '');

const textOf = ({ number, gist, text, norms, reasons, requirements }: RegulationArticle): string =>
  [
    number,
    gist,
    ...(text ?? []).flatMap(({ text: paragraph, items }) => [paragraph, ...items.map((item) => item.text)]),
    ...norms.flatMap((norm) => [norm.gist, ...norm.said]),
    ...reasons.map(({ reason }) => reason),
    ...requirements.flatMap(({ id, must, behaviour, ambiguity }) => [id, must, behaviour, ambiguity ?? '']),
  ]
    .join('\n')
    .toUpperCase();

/** A text cut where the words of a search stand in it. */
export function parted(text: string, search: string): readonly { readonly text: string; readonly found: boolean }[] {
  const words = wordsOf(search);
  if (words.length === 0) return [{ text, found: false }];
  const pattern = new RegExp(`(${words.map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('|')})`, 'i');
  return text
    .split(pattern)
    .map((part, at) => ({ text: part, found: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
