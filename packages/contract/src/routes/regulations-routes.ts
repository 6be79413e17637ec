import Type from 'typebox';
import { route } from '../route.ts';
import { count, instant, nullable, oneOf, text } from '../shapes.ts';

/** From which day, until the day another text took its place, and the digest of the text the record names. */
const Adoption = Type.Object({ effectiveOn: nullable(text), until: nullable(text), textHash: nullable(text) });

/** Which file the official text was imported from, with its SHA-256. */
const importedText = { at: instant, from: text, sha256: text };

/** 适用规定 as the agency adopted it, for whoever judges it themselves. */
const AdoptedLaw = Type.Object({
  texts: Type.Array(
    Type.Object({ code: text, effectiveOn: nullable(text), until: nullable(text), succeeds: Type.Boolean() }),
  ),
  readings: Type.Record(text, text),
  overrides: Type.Array(
    Type.Object({
      overrides: text,
      level: text,
      source: text,
      clause: text,
      effectiveOn: text,
      termUnit: Type.Optional(oneOf('TERM_UNITS')),
      termNumber: Type.Optional(count),
    }),
  ),
});

/** 法规 */
export const REGULATIONS_ROUTES = {
  regulations: route({
    method: 'GET',
    path: '/regulations',
    summary: '法规清单：各部规定、是否启用、正文是否导入',
    ok: Type.Object({
      items: Type.Array(
        Type.Object({
          code: text,
          title: text,
          issuer: nullable(text),
          /** Null where it is not in force here. */
          adopted: nullable(Adoption),
          articles: count,
          requirements: count,
          readings: count,
          imported: nullable(Type.Object({ ...importedText, same: count, differing: Type.Array(text) })),
        }),
      ),
      law: AdoptedLaw,
    }),
    problems: ['signedOut'],
  }),
  regulation: route({
    method: 'GET',
    path: '/regulations/:code',
    summary: '一部规定：篇章、条文要旨、正文、规范、口径、要求目录和测试、涉及案件数',
    params: Type.Object({ code: Type.String({ pattern: '^[A-Z0-9]{2,16}$' }) }),
    ok: Type.Object({
      code: text,
      title: text,
      issuer: nullable(text),
      adopted: nullable(Adoption),
      imported: nullable(Type.Object(importedText)),
      chapters: Type.Array(
        Type.Object({
          title: text,
          articles: Type.Array(
            Type.Object({
              number: text,
              gist: text,
              text: nullable(Type.Array(Type.Object({ text, items: Type.Array(Type.Object({ mark: text, text })) }))),
              differs: Type.Boolean({ description: '导入的正文与规则所依文本不同' }),
              norms: Type.Array(
                Type.Object({
                  id: text,
                  form: text,
                  article: text,
                  gist: text,
                  requirements: Type.Array(text),
                  said: Type.Array(text, { description: '由规范数据写成的中文' }),
                  cases: count,
                }),
              ),
              reasons: Type.Array(Type.Object({ article: text, requirements: Type.Array(text), reason: text })),
              requirements: Type.Array(
                Type.Object({
                  id: text,
                  article: Type.String({ description: '所在条款' }),
                  must: text,
                  ambiguity: nullable(text),
                  behaviour: text,
                  tests: Type.Array(text, { description: '证明它的测试的名称' }),
                }),
              ),
            }),
          ),
        }),
      ),
      readings: Type.Array(
        Type.Object({
          id: text,
          question: text,
          options: Type.Record(text, text),
          chosen: text,
          decidedBy: text,
        }),
      ),
    }),
    problems: ['signedOut', 'notFound'],
  }),
} as const;
