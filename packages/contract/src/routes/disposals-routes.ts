import Type from 'typebox';
import { route } from '../route.ts';
import { count, instant, literals, nullable, oneOf, page, paging, text } from '../shapes.ts';

const search = Type.Optional(Type.String({ maxLength: 100 }));

/** 可提请: an original whose keeping is over and that is in no disposal. */
const dueRowSchema = Type.Object({
  recording: text,
  caseId: text,
  caseTitle: text,
  caseNumber: nullable(text),
  archiveNumber: nullable(text),
  name: nullable(text),
  medium: nullable(oneOf('MEDIA')),
  from: nullable(instant),
  size: nullable(Type.Integer()),
  /** Last day of keeping, YYYY-MM-DD. */
  keptUntil: text,
  /** Article of the class that keeps it longest. */
  keptBy: text,
});

/** 处置: asked for, agreed to, carried out. */
const disposalRowSchema = Type.Object({
  id: text,
  caseId: text,
  caseTitle: text,
  caseNumber: nullable(text),
  archiveNumber: nullable(text),
  reason: text,
  requestedBy: text,
  requestedAt: instant,
  status: literals('requested', 'agreed', 'refused', 'executed'),
  approval: nullable(text),
  opinions: Type.Array(Type.Object({ by: text, at: instant, agreed: Type.Boolean(), opinion: nullable(text) })),
  recordings: Type.Array(
    Type.Object({
      id: text,
      name: nullable(text),
      medium: nullable(oneOf('MEDIA')),
      from: nullable(instant),
      size: nullable(Type.Integer()),
      sha256: nullable(text),
      keptUntil: nullable(text),
      keptBy: nullable(text),
      /** When its bytes left the vault; none while they are there. */
      erasedAt: nullable(instant),
    }),
  ),
  executedBy: nullable(text),
  executedAt: nullable(instant),
  certificate: nullable(text),
});

const counts = Type.Object({ due: count, requested: count, agreed: count, executed: count });

/** 期满处置 */
export const DISPOSALS_ROUTES = {
  disposable: route({
    method: 'GET',
    path: '/disposals/due',
    summary: '保存期限届满、可以提请处置的音像',
    query: Type.Object({ ...paging, search }),
    ok: Type.Object({ ...page(dueRowSchema).properties, counts }),
    problems: ['signedOut', 'notYourRole'],
  }),
  disposals: route({
    method: 'GET',
    path: '/disposals',
    summary: '处置：待批准的、待执行的、已执行的、未获同意的',
    query: Type.Object({
      ...paging,
      search,
      status: Type.Optional(literals('requested', 'agreed', 'refused', 'executed')),
      id: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    ok: Type.Object({ ...page(disposalRowSchema).properties, counts }),
    problems: ['signedOut', 'notYourRole'],
  }),
} as const;
