import Type from 'typebox';
import { route } from '../route.ts';
import { entrySchema } from '../rows.ts';
import {
  agencyCommandSchema,
  assessmentSchema,
  count,
  instant,
  nullable,
  page,
  paging,
  receiptSchema,
  text,
  verdictChangeSchema,
} from '../shapes.ts';

const law = Type.String({ pattern: '^sha256:[0-9a-f]{64}$' });

/** A case with what a change of law made of it. */
const changedCase = Type.Object({
  caseId: text,
  caseTitle: text,
  caseNumber: nullable(text),
  changes: Type.Array(verdictChangeSchema),
});

/** 机关事务与重新评估 */
export const AGENCY_ROUTES = {
  agencyMatters: route({
    method: 'GET',
    path: '/agency',
    summary: '机关事务：启用的规定、对机关自身的评估、重新评估的进度',
    ok: Type.Object({
      adoptions: Type.Array(
        Type.Object({ code: text, title: text, effectiveOn: nullable(text), until: nullable(text) }),
      ),
      assessment: assessmentSchema,
      reassessments: Type.Array(
        Type.Object({
          law: text,
          former: Type.Union([text, Type.Null()], { description: '先前的规定；没有留存文本的为空，不能逐案比较' }),
          total: count,
          done: count,
          changed: count,
          matters: Type.Integer({ minimum: 0, description: '机关事务中有变化的结论' }),
          startedAt: instant,
          finishedAt: nullable(instant),
        }),
      ),
    }),
    problems: ['signedOut', 'notYourRole'],
  }),
  agencyFacts: route({
    method: 'GET',
    path: '/agency/facts',
    summary: '机关事务流水，新者在前；可按类别、对象查',
    query: Type.Object({
      ...paging,
      type: Type.Optional(Type.String({ maxLength: 100 })),
      object: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    ok: page(entrySchema),
    problems: ['signedOut', 'notYourRole'],
  }),
  agencyCommand: route({
    method: 'POST',
    path: '/agency/commands',
    summary: '办理一项机关事务',
    body: agencyCommandSchema,
    ok: receiptSchema,
    problems: [
      'signedOut',
      'notYourRole',
      'dataInvalid',
      'inTheFuture',
      'unknownObject',
      'lawForbids',
      'lawAsks',
      'sameIdOtherContent',
    ],
  }),
  foreseeLaw: route({
    method: 'POST',
    path: '/agency/foreseen',
    summary: '启用规定、另选口径之前先看：机关事务和最近的案件会有哪些变化；不记入流水，不改变任何结论',
    body: agencyCommandSchema,
    ok: Type.Object({
      total: Type.Integer({ minimum: 0, description: '全部案件' }),
      judged: Type.Integer({ minimum: 0, description: '试评的案件，最近的在前' }),
      changed: count,
      items: Type.Array(changedCase, { description: '有变化的案件，至多五十件' }),
      matters: Type.Array(verdictChangeSchema, { description: '机关事务的变化' }),
    }),
    problems: ['signedOut', 'notYourRole', 'dataInvalid', 'inTheFuture', 'unknownObject', 'lawForbids', 'lawAsks'],
  }),
  reassessmentChanges: route({
    method: 'GET',
    path: '/agency/reassessments/:law',
    summary: '重新评估使机关事务、哪些案件的哪些结论有了变化：先前和现在各是什么，依哪一条',
    params: Type.Object({ law }),
    query: Type.Object({
      ...paging,
      former: Type.Optional(law),
    }),
    ok: Type.Object({
      ...page(changedCase).properties,
      matters: Type.Array(verdictChangeSchema, { description: '机关事务的变化' }),
    }),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),
} as const;
