import Type from 'typebox';
import { route } from '../route.ts';
import { count, instant, literals, nullable, page, paging, text } from '../shapes.ts';

/** One thing somebody owes: a duty, a paper, a recording, an answer. */
const debtSchema = Type.Object({
  key: text,
  caseId: text,
  caseTitle: text,
  caseNumber: nullable(text),
  kind: literals('duty', 'paper', 'recording', 'question', 'target', 'approval'),
  topic: text,
  article: text,
  gist: text,
  who: text,
  due: nullable(instant),
  overdue: Type.Boolean(),
  object: Type.Object({ type: text, id: text }),
  subject: nullable(text),
});

/** 工作台与欠账 */
export const WORKBENCH_ROUTES = {
  workbench: route({
    method: 'GET',
    path: '/workbench',
    summary: '工作台：我的欠账',
    ok: Type.Object({
      counts: Type.Object({
        recordings: count,
        documents: count,
        approvals: count,
        storing: count,
        questions: count,
        duties: count,
        nearDue: count,
        overdue: count,
      }),
      next: Type.Array(debtSchema),
    }),
    problems: ['signedOut'],
  }),
  debts: route({
    method: 'GET',
    path: '/debts',
    summary: '欠账清单',
    query: Type.Object({
      ...paging,
      kind: Type.Optional(text),
      state: Type.Optional(literals('open', 'nearDue', 'overdue')),
      mine: Type.Optional(Type.Boolean()),
      topic: Type.Optional(text),
      caseId: Type.Optional(text),
    }),
    ok: page(debtSchema),
    problems: ['signedOut'],
  }),
} as const;
