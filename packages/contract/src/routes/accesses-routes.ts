import Type from 'typebox';
import { route } from '../route.ts';
import { chainParts } from '../rows.ts';
import { count, id, instant, literals, nullable, oneOf, page, paging, text } from '../shapes.ts';

const accessStatus = literals('requested', 'approved', 'released', 'expired', 'ended', 'refused');

const accessRowSchema = Type.Object({
  id: text,
  caseId: text,
  caseTitle: text,
  caseNumber: nullable(text),
  action: oneOf('ACCESS_ACTIONS'),
  purpose: oneOf('ACCESS_PURPOSES'),
  reason: text,
  requestedBy: text,
  requestedAt: instant,
  recordings: Type.Array(text),
  status: accessStatus,
  until: nullable(instant),
  viewed: count,
  releasedBy: Type.Array(oneOf('ROLES'), { description: '现行规定下由谁放行；空为批准即可' }),
  ownBarred: nullable(Type.String({ description: '不得为自己的申请放行，依哪一条' })),
  /** The latest approval asked for it; none of it when nobody has been asked. */
  approval: nullable(text),
  ...chainParts,
});

/** 调阅复制 */
export const ACCESSES_ROUTES = {
  accesses: route({
    method: 'GET',
    path: '/accesses',
    summary: '调阅复制申请',
    query: Type.Object({
      ...paging,
      status: Type.Optional(text),
      mine: Type.Optional(Type.Boolean()),
      caseId: Type.Optional(id),
      search: Type.Optional(Type.String({ maxLength: 100 })),
      sort: Type.Optional(literals('requestedAt', 'until')),
      order: Type.Optional(literals('asc', 'desc')),
    }),
    ok: Type.Object({
      ...page(accessRowSchema).properties,
      counts: Type.Object(
        { requested: count, approved: count, released: count, expired: count, ended: count, refused: count },
        { description: '其他条件下各现状的件数' },
      ),
    }),
    problems: ['signedOut', 'notYourRole'],
  }),
  access: route({
    method: 'GET',
    path: '/accesses/:accessId',
    summary: '一件调阅复制申请，逐件资料可否使用、尚缺什么',
    params: Type.Object({ accessId: id }),
    ok: Type.Object({
      row: accessRowSchema,
      answers: Type.Array(
        Type.Object({
          recording: nullable(Type.String({ description: '音像；空为案卷文书' })),
          allowed: Type.Boolean(),
          chain: Type.Array(oneOf('ROLES'), { description: '须经谁批准；空为不须批准' }),
          missing: Type.Array(literals('approval', 'release', 'scope', 'validity', 'readers', 'requester')),
          norm: Type.Integer(),
          article: text,
          gist: text,
          requirements: Type.Array(text),
        }),
      ),
    }),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),
  accessRegister: route({
    method: 'GET',
    path: '/access-register',
    summary: '调阅登记簿（FZCG-28.2）',
    query: Type.Object({
      ...paging,
      search: Type.Optional(Type.String({ maxLength: 100, description: '人名、案由、事由、接收方' })),
      event: Type.Optional(text),
      from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
      to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    }),
    ok: page(
      Type.Object({
        id: text,
        leafIndex: Type.Integer(),
        caseId: text,
        caseTitle: text,
        caseNumber: nullable(text),
        at: instant,
        event: text,
        viewer: nullable(text),
        copier: nullable(text),
        approver: nullable(text),
        recipient: nullable(text),
        reason: nullable(text),
        recordings: Type.Array(text),
        access: nullable(Type.String({ description: '所凭的申请' })),
      }),
    ),
    problems: ['signedOut', 'notYourRole'],
  }),
} as const;
