import Type from 'typebox';
import { route } from '../route.ts';
import { chainParts } from '../rows.ts';
import { count, instant, literals, nullable, oneOf, page, paging, text } from '../shapes.ts';

const approvalRowSchema = Type.Object({
  id: text,
  caseId: text,
  caseTitle: text,
  caseNumber: nullable(text),
  matter: oneOf('APPROVAL_MATTERS'),
  reason: text,
  requestedBy: text,
  requestedAt: instant,
  ...chainParts,
  /** So many people are to agree, whatever their office; 0 where offices are. */
  people: count,
  objects: Type.Array(Type.Object({ type: text, id: text })),
  status: literals('open', 'given', 'refused', 'returned', 'withdrawn'),
});

/** 审批 */
export const APPROVALS_ROUTES = {
  approvals: route({
    method: 'GET',
    path: '/approvals',
    summary: '审批：待我出具意见的、我报的、全部',
    query: Type.Object({
      ...paging,
      box: Type.Optional(literals('mine', 'asked', 'all')),
      status: Type.Optional(literals('open', 'given', 'refused', 'returned', 'withdrawn')),
      matter: Type.Optional(text),
    }),
    ok: page(approvalRowSchema),
    problems: ['signedOut'],
  }),
} as const;
