import { AGENCY_COMMANDS, COMMANDS, type AgencyCommandName, type CaseFile, type CommandName } from '@zhiji/cases';
import { idsOf, type TermGroup, type TermIn } from '@zhiji/terms';
import Type, { type TSchema } from 'typebox';

/** Shapes that several routes share. */

export const oneOf = <G extends TermGroup>(group: G) =>
  Type.Unsafe<TermIn<G>>({ type: 'string', enum: [...idsOf(group)] });
export const literals = <T extends string>(...values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] });
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
export const text = Type.String();
export const count = Type.Integer({ minimum: 0 });
export const instant = Type.String({ description: 'ISO 8601，含时差' });
export const id = Type.String({ minLength: 1, maxLength: 200 });
/** What a client names once and for all: a case, an event. */
export const uuid = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
export const caseParams = Type.Object({ caseId: id });

/** A page of a list; `next` goes into `cursor` for the following one. */
export const page = <T extends TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: nullable(Type.String()), total: Type.Integer() });
export const paging = {
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
};

const order = {
  id: uuid,
  as: oneOf('ROLES'),
  occurredAt: Type.Optional(instant),
  happened: Type.Optional(Type.Boolean({ description: '已在系统外发生，如实登记' })),
  subject: id,
  about: Type.Optional(
    Type.Array(Type.Object({ type: oneOf('OBJECT_TYPES'), id }, { additionalProperties: false }), { maxItems: 50 }),
  ),
  data: Type.Unsafe<Readonly<Record<string, unknown>>>({
    type: 'object',
    description: '该事件的内容，见 zhiji schema events',
  }),
};

export const commandSchema = Type.Object(
  { name: Type.Unsafe<CommandName>({ type: 'string', enum: Object.keys(COMMANDS) }), ...order },
  { additionalProperties: false },
);

export const agencyCommandSchema = Type.Object(
  { name: Type.Unsafe<AgencyCommandName>({ type: 'string', enum: Object.keys(AGENCY_COMMANDS) }), ...order },
  { additionalProperties: false },
);

export const receiptSchema = Type.Object({
  version: Type.Integer(),
  entries: Type.Array(
    Type.Object({ id: Type.String(), type: Type.String(), leafIndex: Type.Integer(), recordedAt: instant }),
  ),
});

/** The picture of the case, exactly as `packages/cases` draws it (instants are ms since 1970 UTC). */
export const caseFileSchema = Type.Unsafe<CaseFile>({ type: 'object' });

const assessedItem = {
  requirements: Type.Readonly(Type.Array(Type.String())),
  article: Type.String(),
  object: Type.Object({ type: Type.String(), id: Type.String() }),
  why: Type.Array(Type.String()),
  topic: Type.String(),
  gist: Type.String(),
  norm: Type.Integer(),
};
const texts = Type.Array(Type.String());

export const assessmentSchema = Type.Object({
  program: Type.String(),
  at: instant,
  duties: Type.Array(
    Type.Object({
      ...assessedItem,
      status: oneOf('DUTY_STATUSES'),
      due: nullable(instant),
      dueText: nullable(Type.String()),
      provisional: Type.Boolean(),
      contested: Type.Boolean(),
      doneAt: nullable(instant),
      breachAt: nullable(instant),
      extension: Type.String(),
      evidence: texts,
      missing: texts,
      who: Type.String(),
      trigger: Type.String(),
    }),
  ),
  breaches: Type.Array(
    Type.Object({
      ...assessedItem,
      act: Type.String(),
      at: instant,
      cured: nullable(instant),
      event: Type.String(),
      missing: texts,
    }),
  ),
  blocked: Type.Array(Type.Object({ ...assessedItem, act: Type.String(), missing: texts })),
  recordings: Type.Array(
    Type.Object({
      ...assessedItem,
      scene: Type.String(),
      scenes: texts,
      status: Type.String(),
      continuous: Type.Boolean(),
      from: nullable(instant),
      to: nullable(instant),
      coverage: nullable(Type.Number()),
      gaps: Type.Array(Type.Object({ from: instant, to: instant, seconds: Type.Number(), explained: Type.Boolean() })),
      recordings: texts,
      missing: texts,
    }),
  ),
  documents: Type.Array(
    Type.Object({
      ...assessedItem,
      form: Type.String(),
      status: Type.String(),
      document: nullable(Type.String()),
      missing: texts,
    }),
  ),
  approvals: Type.Array(
    Type.Object({ ...assessedItem, act: Type.String(), matter: Type.String(), chain: texts, missing: texts }),
  ),
  retention: Type.Array(
    Type.Object({
      ...assessedItem,
      until: Type.String(),
      losing: Type.Array(Type.Object({ article: Type.String(), until: Type.String() })),
      holdReason: nullable(Type.String()),
      disposable: Type.Boolean(),
    }),
  ),
  access: Type.Array(
    Type.Object({
      ...assessedItem,
      act: Type.String(),
      by: Type.String(),
      allowed: Type.Boolean(),
      chain: texts,
      missing: texts,
    }),
  ),
  targets: Type.Array(Type.Object({ ...assessedItem, target: Type.String(), due: instant, late: Type.Boolean() })),
  questions: Type.Array(Type.Object({ ...assessedItem, finding: Type.String(), whoMayFind: Type.String() })),
});

const toldVerdict = nullable(
  Type.Object({
    article: text,
    gist: text,
    who: nullable(text),
    standing: text,
    due: nullable(text),
    doneAt: nullable(instant),
    breachAt: nullable(instant),
  }),
);

/** What one matter came to under the former law and comes to under the present one; null where a law says nothing on it. */
export const verdictChangeSchema = Type.Object({
  kind: text,
  topic: text,
  object: Type.Object({ type: text, id: text }),
  before: toldVerdict,
  after: toldVerdict,
});
