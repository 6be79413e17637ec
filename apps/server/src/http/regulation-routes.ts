import type { FastifyInstance } from 'fastify';
import { formatInstant, parseInstant } from '@zhiji/calendar';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { compile, replay, tellNorm, type Article, type Norm, type Pack, type Program } from '@zhiji/law';
import { assess, compareRegimes, PACKS, type OfficialArticle } from '@zhiji/regulations';
import type { Agency } from '../agency.ts';
import { isKnown, type AgencyLaw } from '../law/agency-law.ts';
import { catalogueOf } from '../law/catalogue.ts';
import { changesOfCase } from '../law/reassessment-list.ts';
import { comparedWith, importedTexts, type ImportedText } from '../law/regulation-text.ts';
import { ownFacts } from '../cases/case-store.ts';
import type { Product } from '../product.ts';
import { loadCase, words } from './case-routes.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { requireCaseReader } from './session.ts';

type Regulation = AnswerOf<typeof ROUTES.regulation>;
type RegulationArticle = Regulation['chapters'][number]['articles'][number];

export function regulationRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.regulations, async ({ session }) => {
    const texts = new Map((await importedTexts(product.pool)).map((text) => [text.code, text]));
    const known = Object.values(PACKS).map((pack) => ({
      code: pack.code,
      title: pack.title,
      issuer: pack.issuer,
      adopted: adoptionOf(session.agency.law, pack.code),
      articles: articlesOf(pack).length,
      requirements: catalogueOf(pack.code).length,
      readings: pack.readings.length,
      imported: importOf(texts.get(pack.code), pack),
    }));
    const others = [...texts.values()]
      .filter(({ code }) => !PACKS[code])
      .map((text) => ({
        code: text.code,
        title: text.official.title,
        issuer: null,
        adopted: null,
        articles: text.official.articles.length,
        requirements: 0,
        readings: 0,
        imported: importOf(text, undefined),
      }));
    const { texts: adoptedTexts, readings, overrides } = session.agency.law.adopted;
    return {
      items: [...known, ...others],
      law: { texts: [...adoptedTexts], readings: { ...readings }, overrides: [...overrides] },
    };
  });

  handle(app, product, ROUTES.regulation, async ({ params, session }) => {
    const pack = PACKS[params.code];
    const text = (await importedTexts(product.pool)).find(({ code }) => code === params.code);
    if (!pack && !text) throw new ProblemAnswer('notFound');
    if (!pack) return textAlone(text!);
    const touched = await casesByArticle(product, session.agency);
    const differing = new Set(text ? comparedWith(text.official, pack).differing : []);
    const officials = new Map(text?.official.articles.map((article) => [article.heading, article]));
    const { law } = session.agency;
    return {
      code: pack.code,
      title: pack.title,
      issuer: pack.issuer,
      adopted: adoptionOf(law, pack.code),
      imported: text ? sourceOf(text) : null,
      chapters: pack.chapters.map((chapter) => ({
        title: chapter.title,
        articles: chapter.articles.map((article) =>
          articleAnswer(article, pack, officials.get(article.number), differing.has(article.number), touched),
        ),
      })),
      readings: pack.readings.map(({ id, question, options, decidedBy }) => ({
        id,
        question,
        options: { ...options },
        chosen: law.program.readings[id] ?? 'default',
        decidedBy,
      })),
    };
  });

  handle(app, product, ROUTES.compareCase, async ({ params, query, session }) => {
    requireCaseReader(session);
    const live = await loadCase(session.agency, params.caseId);
    const at = query.at === undefined ? product.now() : parseInstant(query.at);
    if (at === undefined)
      throw new ProblemAnswer('dataInvalid', { problems: [{ field: 'query/at', rule: '应为 ISO 8601 带时差的时刻' }] });
    const { law, matters } = session.agency;
    const regimes = [
      { code: law.regulation.code, title: law.regulation.title, program: law.program },
      ...query.with.split(',').map((asked) => regimeOf(asked, law)),
    ];
    const own = ownFacts(live);
    const rows = compareRegimes(
      regimes.map(({ code, program }) => ({
        code,
        assessment: assess(
          program,
          replay(program, [...own, ...matters.heard(program).in(live)], live.id),
          at,
          words,
          law.name,
        ),
      })),
    );
    return { regimes: regimes.map(({ code, title }) => ({ code, title })), rows: rows as never };
  });

  handle(app, product, ROUTES.caseReassessments, async ({ params, session }) => {
    requireCaseReader(session);
    const { id } = await loadCase(session.agency, params.caseId);
    return withAgency(product.pool, session.agency.id, async (client) => ({
      items: await changesOfCase(client, session.agency.id, id),
    }));
  });
}

const articlesOf = (pack: Pack): readonly Article[] => pack.chapters.flatMap(({ articles }) => articles);

function adoptionOf({ adopted, textHashes }: AgencyLaw, code: string): Regulation['adopted'] {
  const found = adopted.texts.find((text) => text.code === code);
  return found ? { effectiveOn: found.effectiveOn, until: found.until, textHash: textHashes.get(code) ?? null } : null;
}

const sourceOf = ({ importedAt, source, sha256 }: ImportedText): NonNullable<Regulation['imported']> => ({
  at: formatInstant(importedAt.getTime()),
  from: source,
  sha256,
});

function importOf(text: ImportedText | undefined, pack: Pack | undefined) {
  if (!text) return null;
  const { same, differing } = pack ? comparedWith(text.official, pack) : { same: 0, differing: [] };
  return { ...sourceOf(text), same, differing: [...differing] };
}

/** A text of no pack: split and shown, without norms. */
function textAlone(text: ImportedText): Regulation {
  const { code, official } = text;
  const starts = official.chapters.length > 0 ? official.chapters : [{ title: '全文', firstArticle: 1 }];
  return {
    code,
    title: official.title,
    issuer: null,
    adopted: null,
    imported: sourceOf(text),
    chapters: starts.map(({ title, firstArticle }, at) => ({
      title,
      articles: official.articles
        .filter(({ number }) => number >= firstArticle && number < (starts[at + 1]?.firstArticle ?? Infinity))
        .map((article) => ({
          number: article.heading,
          gist: '',
          text: paragraphsOf(article),
          differs: false,
          norms: [],
          reasons: [],
          requirements: [],
        })),
    })),
    readings: [],
  };
}

function articleAnswer(
  article: Article,
  pack: Pack,
  official: OfficialArticle | undefined,
  differs: boolean,
  touched: ReadonlyMap<string, number>,
): RegulationArticle {
  const ids = new Set([...article.norms, ...article.nonOperative].flatMap(({ requirements }) => requirements));
  return {
    number: article.number,
    gist: article.gist,
    text: official ? paragraphsOf(official) : null,
    differs,
    norms: article.norms.map((norm) => normAnswer(norm, pack.code, touched)),
    reasons: article.nonOperative.map(({ article: place, requirements, reason }) => ({
      article: place,
      requirements: [...requirements],
      reason,
    })),
    requirements: catalogueOf(pack.code)
      .filter(({ id }) => ids.has(id))
      .map(({ id, article: place, must, ambiguity = null, behaviour, tests }) => ({
        id,
        article: place,
        must,
        ambiguity,
        behaviour,
        tests: [...tests],
      })),
  };
}

const normAnswer = (
  norm: Norm,
  code: string,
  touched: ReadonlyMap<string, number>,
): RegulationArticle['norms'][number] => ({
  id: norm.id,
  form: norm.form,
  article: norm.article,
  gist: norm.gist,
  requirements: [...norm.requirements],
  said: [...tellNorm(norm, words, code)],
  cases: touched.get(JSON.stringify([norm.topic, norm.article])) ?? 0,
});

const paragraphsOf = ({ paragraphs }: OfficialArticle) =>
  paragraphs.map(({ text, items }) => ({ text, items: items.map(({ mark, text: of }) => ({ mark, text: of })) }));

/** How many cases have an open debt under an article now. */
async function casesByArticle(product: Product, agency: Agency): Promise<ReadonlyMap<string, number>> {
  const { rows } = await withAgency(product.pool, agency.id, (client) =>
    client.query<{ topic: string; article: string; cases: number }>(
      'select topic, article, count(distinct case_id)::int as cases from debt where agency_id = $1 group by topic, article',
      [agency.id],
    ),
  );
  return new Map(rows.map(({ topic, article, cases }) => [JSON.stringify([topic, article]), cases]));
}

/** `FTJD`, or the own text under other readings: `FZCG:FZCG-24.6=noLimit;…`. */
function regimeOf(asked: string, law: AgencyLaw): { code: string; title: string; program: Program } {
  const [code = '', choices = ''] = asked.split(':');
  const pack = PACKS[code];
  const refuse = (rule: string) => new ProblemAnswer('dataInvalid', { problems: [{ field: 'query/with', rule }] });
  if (!pack) throw refuse(`没有代码为 ${code} 的规定`);
  const readings = choices === '' ? [] : choices.split(';').map((choice) => choice.split('=') as [string, string]);
  for (const [id, value] of readings) if (!isKnown([pack], id, value)) throw refuse(`没有口径 ${id} 或者取值 ${value}`);
  const { attributes, calendar } = law.program;
  const program = compile({ packs: [{ pack }], attributes, calendar, readings: Object.fromEntries(readings) });
  return { code: asked, title: pack.title, program };
}
