import Type from 'typebox';
import { route } from './route.ts';
import {
  agencyCommandSchema,
  assessmentSchema,
  caseFileSchema,
  caseParams,
  commandSchema,
  id,
  instant,
  literals,
  nullable,
  oneOf,
  page,
  paging,
  receiptSchema,
  uuid,
} from './shapes.ts';

const text = Type.String();
const count = Type.Integer({ minimum: 0 });

export const meSchema = Type.Object({
  id: text,
  name: text,
  login: text,
  roles: Type.Array(oneOf('ROLES')),
  unit: nullable(text),
  certificate: nullable(text),
  agency: Type.Object({ code: text, name: text }),
  demonstration: Type.Boolean(),
});

export const personSchema = Type.Object({
  id: text,
  name: text,
  roles: Type.Array(oneOf('ROLES')),
  unit: nullable(text),
  certificate: nullable(text),
});

export const caseRowSchema = Type.Object({
  id: text,
  number: nullable(text),
  title: text,
  party: nullable(text),
  place: nullable(text),
  occurredOn: nullable(text),
  eventType: nullable(text),
  caseType: nullable(oneOf('CASE_TYPES')),
  procedure: nullable(oneOf('PROCEDURE_KINDS')),
  status: literals('lead', 'open', 'concluded', 'closed', 'archived', 'leadClosed'),
  stage: oneOf('STAGES'),
  undertakers: Type.Array(text),
  openedAt: instant,
  changedAt: instant,
  nextDue: nullable(instant),
  owed: count,
  overdue: count,
  breaches: count,
});

/** One thing somebody owes: a duty, a paper, a recording, an answer. */
export const debtSchema = Type.Object({
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

export const recordingRowSchema = Type.Object({
  id: text,
  caseId: text,
  caseTitle: text,
  medium: nullable(oneOf('MEDIA')),
  from: nullable(instant),
  to: nullable(instant),
  recordist: nullable(text),
  activity: nullable(text),
  name: nullable(text),
  size: nullable(Type.Integer()),
  sha256: nullable(text),
  sm3: nullable(text),
  durability: literals('captured', 'received', 'stored', 'quarantined'),
  receivedAt: nullable(instant),
  storedAt: nullable(instant),
  leafIndex: nullable(Type.Integer()),
  published: Type.Boolean(),
  verdict: nullable(oneOf('FILE_VERDICTS')),
  indexed: Type.Boolean(),
  secrecyAnswered: Type.Boolean(),
  due: nullable(instant),
});

export const uploadSchema = Type.Object({
  id: text,
  name: nullable(text),
  caseId: nullable(text),
  recordingId: nullable(text),
  size: nullable(Type.Integer()),
  offset: Type.Integer(),
  changedAt: instant,
  state: literals('uploading', 'received', 'stored', 'quarantined'),
  reason: nullable(text),
});

/** Who must agree to something, who has, and whom it still waits for. */
const chainParts = {
  chain: Type.Array(oneOf('ROLES')),
  waitingFor: Type.Array(oneOf('ROLES')),
  opinions: Type.Array(
    Type.Object({ role: oneOf('ROLES'), by: text, at: instant, agreed: Type.Boolean(), opinion: nullable(text) }),
  ),
};

export const approvalRowSchema = Type.Object({
  id: text,
  caseId: text,
  caseTitle: text,
  caseNumber: nullable(text),
  matter: oneOf('APPROVAL_MATTERS'),
  reason: text,
  requestedBy: text,
  requestedAt: instant,
  ...chainParts,
  objects: Type.Array(Type.Object({ type: text, id: text })),
  status: literals('open', 'given', 'refused', 'returned', 'withdrawn'),
});

const accessStatus = literals('requested', 'approved', 'released', 'expired', 'ended', 'refused');

export const accessRowSchema = Type.Object({
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
  /** The latest approval asked for it; none of it when nobody has been asked. */
  approval: nullable(text),
  ...chainParts,
});

/** 档案: a closed case that is to be archived, or an archived one. */
export const dossierRowSchema = Type.Object({
  caseId: text,
  title: text,
  number: nullable(text),
  party: nullable(text),
  caseType: nullable(oneOf('CASE_TYPES')),
  status: literals('closed', 'archived'),
  closedAt: nullable(instant),
  /** 成卷归档的期限; none where the law in force sets none. */
  due: nullable(instant),
  /** What the law still misses before it may be archived. */
  lacks: count,
  archivedAt: nullable(instant),
  archiveNumber: nullable(text),
  retention: nullable(text),
});

export const entrySchema = Type.Object({
  leafIndex: Type.Integer(),
  id: text,
  caseId: nullable(text),
  type: text,
  occurredAt: instant,
  recordedAt: instant,
  by: Type.Object({ id: text, role: text }),
  objects: Type.Array(Type.Object({ type: text, id: text, role: text })),
  data: Type.Unsafe<Record<string, unknown>>({ type: 'object' }),
  state: literals('sequenced', 'integrated', 'published'),
});

const changedDebt = Type.Object({ kind: text, article: text, gist: text, who: text, due: nullable(text) });

const fieldSchema = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  description: '文书样式的栏目，形状见 packages/documents',
});

/** Every route under `/api/v1`. */
export const ROUTES = {
  signIn: route({
    method: 'POST',
    path: '/session',
    summary: '登录',
    open: true,
    body: Type.Object(
      {
        login: Type.String({ minLength: 1, maxLength: 100 }),
        password: Type.String({ minLength: 1, maxLength: 200 }),
        kind: Type.Optional(literals('cookie', 'token')),
      },
      { additionalProperties: false },
    ),
    ok: Type.Object({ me: meSchema, token: nullable(text) }),
    problems: ['signInFailed', 'lockedOut', 'tooManyRequests'],
  }),
  signOut: route({ method: 'DELETE', path: '/session', summary: '退出', ok: Type.Object({}), problems: ['signedOut'] }),
  me: route({ method: 'GET', path: '/me', summary: '我是谁', ok: meSchema, problems: ['signedOut'] }),
  people: route({
    method: 'GET',
    path: '/people',
    summary: '本机关人员',
    ok: Type.Object({ items: Type.Array(personSchema) }),
    problems: ['signedOut'],
  }),

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

  cases: route({
    method: 'GET',
    path: '/cases',
    summary: '案件清单，可按当事人、日期、地点、事件类型、文号检索（FZCG-25.2）',
    query: Type.Object({
      ...paging,
      search: Type.Optional(Type.String({ maxLength: 100 })),
      party: Type.Optional(Type.String({ maxLength: 100 })),
      place: Type.Optional(Type.String({ maxLength: 100 })),
      eventType: Type.Optional(Type.String({ maxLength: 100 })),
      number: Type.Optional(Type.String({ maxLength: 100 })),
      from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
      to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
      status: Type.Optional(text),
      stage: Type.Optional(text),
      mine: Type.Optional(Type.Boolean({ description: '本人承办或者办理过的' })),
      sort: Type.Optional(literals('changedAt', 'openedAt', 'nextDue', 'number')),
      order: Type.Optional(literals('asc', 'desc')),
    }),
    ok: page(caseRowSchema),
    problems: ['signedOut', 'notYourRole'],
  }),
  openCase: route({
    method: 'POST',
    path: '/cases',
    summary: '登记案源，立一个案件',
    body: Type.Object(
      { caseId: uuid, commands: Type.Array(commandSchema, { minItems: 1, maxItems: 20 }) },
      { additionalProperties: false },
    ),
    ok: receiptSchema,
    problems: ['signedOut', 'notYourRole', 'dataInvalid', 'inTheFuture', 'sameIdOtherContent'],
  }),
  case: route({
    method: 'GET',
    path: '/cases/:caseId',
    summary: '一个案件：全貌与评估',
    params: caseParams,
    query: Type.Object({ at: Type.Optional(instant) }),
    ok: Type.Object({
      file: caseFileSchema,
      assessment: assessmentSchema,
      people: Type.Record(text, text),
      regulation: Type.Object({ code: text, title: text }),
    }),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),
  command: route({
    method: 'POST',
    path: '/cases/:caseId/commands',
    summary: '办理：一项或者一组命令，全部成立或者全部不成立',
    params: caseParams,
    body: Type.Object(
      {
        commands: Type.Array(commandSchema, { minItems: 1, maxItems: 50 }),
        expectedVersion: Type.Optional(Type.Integer({ minimum: 0 })),
      },
      { additionalProperties: false },
    ),
    ok: receiptSchema,
    problems: [
      'signedOut',
      'notYourRole',
      'notFound',
      'dataInvalid',
      'inTheFuture',
      'unknownObject',
      'wrongOrder',
      'caseEnded',
      'lawForbids',
      'lawAsks',
      'versionConflict',
      'sameIdOtherContent',
    ],
  }),
  explain: route({
    method: 'GET',
    path: '/cases/:caseId/explanation',
    summary: '为什么',
    params: caseParams,
    query: Type.Object({
      norm: Type.Integer({ minimum: 0 }),
      object: text,
      trigger: Type.Optional(text),
      at: Type.Optional(instant),
    }),
    ok: Type.Object({ sentences: Type.Array(text), requirements: Type.Array(text), article: text }),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),
  journal: route({
    method: 'GET',
    path: '/cases/:caseId/journal',
    summary: '案件流水与存证状态',
    params: caseParams,
    query: Type.Object(paging),
    ok: page(entrySchema),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),
  entryProof: route({
    method: 'GET',
    path: '/cases/:caseId/journal/:entryId/proof',
    summary: '一条流水的包含证明（C2SP tlog-proof）',
    params: Type.Object({ caseId: id, entryId: id }),
    bytes: 'text/plain; charset=utf-8',
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),

  templates: route({
    method: 'GET',
    path: '/templates',
    summary: '文书样式',
    ok: Type.Object({
      items: Type.Array(
        Type.Object({
          code: oneOf('FORMS'),
          title: text,
          version: Type.Integer(),
          numbered: Type.Boolean(),
          fields: Type.Array(fieldSchema),
          signatures: Type.Array(fieldSchema),
        }),
      ),
    }),
    problems: ['signedOut'],
  }),
  previewDocument: route({
    method: 'POST',
    path: '/documents/preview',
    summary: '文书预览：逐页图样与缺项',
    body: Type.Object(
      {
        form: oneOf('FORMS'),
        values: Type.Unsafe<Record<string, unknown>>({ type: 'object' }),
        caseId: Type.Optional(id),
        documentId: Type.Optional(id),
      },
      { additionalProperties: false },
    ),
    ok: Type.Object({
      pages: Type.Array(text, { description: 'SVG' }),
      missing: Type.Array(Type.Object({ field: text, label: text, article: nullable(text) })),
      problems: Type.Array(text),
    }),
    problems: ['signedOut', 'notYourRole', 'dataInvalid'],
  }),
  finalizeDocument: route({
    method: 'POST',
    path: '/cases/:caseId/documents/:documentId/final',
    summary: '文书定稿：排版、入库、入链',
    params: Type.Object({ caseId: id, documentId: id }),
    body: Type.Object(
      {
        id,
        as: oneOf('ROLES'),
        statedDate: Type.Optional(text),
        notApplicable: Type.Optional(Type.Record(text, text)),
      },
      { additionalProperties: false },
    ),
    ok: receiptSchema,
    problems: [
      'signedOut',
      'notYourRole',
      'notFound',
      'documentIncomplete',
      'wrongOrder',
      'lawForbids',
      'lawAsks',
      'caseEnded',
      'versionConflict',
    ],
  }),
  documentPdf: route({
    method: 'GET',
    path: '/cases/:caseId/documents/:documentId/pdf',
    summary: '文书 PDF',
    params: Type.Object({ caseId: id, documentId: id }),
    bytes: 'application/pdf',
    problems: ['signedOut', 'notYourRole', 'notFound', 'notAllowed'],
  }),
  strokes: route({
    method: 'POST',
    path: '/strokes',
    summary: '存一份手写签名笔迹，返回其摘要',
    body: Type.Object(
      { strokes: Type.Unsafe<unknown>({ type: 'array' }), width: Type.Number(), height: Type.Number() },
      { additionalProperties: false },
    ),
    ok: Type.Object({ sha256: text }),
    problems: ['signedOut', 'dataInvalid'],
  }),

  recordings: route({
    method: 'GET',
    path: '/recordings',
    summary: '音像台账',
    query: Type.Object({
      ...paging,
      durability: Type.Optional(literals('captured', 'received', 'stored', 'quarantined')),
      caseId: Type.Optional(text),
      lacking: Type.Optional(literals('index', 'secrecy', 'storing')),
      search: Type.Optional(Type.String({ maxLength: 100 })),
      from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '录制日期自' })),
      to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '录制日期至' })),
      sort: Type.Optional(literals('changedAt', 'recordedAt', 'storedAt', 'due', 'size')),
      order: Type.Optional(literals('asc', 'desc')),
    }),
    ok: page(recordingRowSchema),
    problems: ['signedOut', 'notYourRole'],
  }),
  uploads: route({
    method: 'GET',
    path: '/ingest',
    summary: '正在传输与隔离的文件',
    ok: Type.Object({ items: Type.Array(uploadSchema), free: Type.Integer({ description: '剩余空间（字节）' }) }),
    problems: ['signedOut', 'notYourRole'],
  }),
  media: route({
    method: 'GET',
    path: '/cases/:caseId/recordings/:recordingId/media',
    summary: '播放音像（可分段）',
    params: Type.Object({ caseId: id, recordingId: id }),
    query: Type.Object({ access: Type.Optional(id) }),
    bytes: 'video/mp4',
    problems: ['signedOut', 'notYourRole', 'notFound', 'notAllowed', 'notStored'],
  }),
  thumbnail: route({
    method: 'GET',
    path: '/cases/:caseId/recordings/:recordingId/thumbnail',
    summary: '缩略图',
    params: Type.Object({ caseId: id, recordingId: id }),
    bytes: 'image/jpeg',
    problems: ['signedOut', 'notYourRole', 'notFound', 'notAllowed'],
  }),
  recording: route({
    method: 'GET',
    path: '/cases/:caseId/recordings/:recordingId',
    summary: '一段音像：时间、检查结果、缺口、可否播放',
    params: Type.Object({ caseId: id, recordingId: id }),
    ok: Type.Object({
      row: recordingRowSchema,
      may: Type.Object({ play: Type.Boolean(), why: Type.Array(text), access: nullable(text) }),
      media: nullable(
        Type.Unsafe<Record<string, unknown>>({ type: 'object', description: '检查结果：轨道、时长、缺口、定位' }),
      ),
      receipt: nullable(Type.String({ description: '入库一条流水的标识' })),
      watermark: text,
    }),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),

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

  dossiers: route({
    method: 'GET',
    path: '/dossiers',
    summary: '档案：已结案待归档的、已归档的',
    query: Type.Object({
      ...paging,
      status: Type.Optional(literals('closed', 'archived')),
      state: Type.Optional(literals('near', 'overdue', 'lacking')),
      retention: Type.Optional(text),
      search: Type.Optional(Type.String({ maxLength: 100 })),
      from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '结案或者归档日期自' })),
      to: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: '结案或者归档日期至' })),
      sort: Type.Optional(literals('due', 'closedAt', 'archivedAt', 'archiveNumber')),
      order: Type.Optional(literals('asc', 'desc')),
    }),
    ok: Type.Object({
      ...page(dossierRowSchema).properties,
      counts: Type.Object({ closed: count, near: count, overdue: count, lacking: count, archived: count }),
    }),
    problems: ['signedOut', 'notYourRole'],
  }),
  archiveCase: route({
    method: 'POST',
    path: '/cases/:caseId/archive',
    summary: '立卷归档：编目、编档号',
    params: caseParams,
    body: Type.Object(
      { id, as: oneOf('ROLES'), retention: literals('Y', 'D30', 'D10') },
      { additionalProperties: false },
    ),
    ok: receiptSchema,
    problems: [
      'signedOut',
      'notYourRole',
      'notFound',
      'lawForbids',
      'lawAsks',
      'wrongOrder',
      'caseEnded',
      'versionConflict',
    ],
  }),
  makeDossier: route({
    method: 'POST',
    path: '/cases/:caseId/dossier',
    summary: '制作案卷包',
    params: caseParams,
    body: Type.Object(
      { id, recipient: Type.Optional(text), access: Type.Optional(id) },
      { additionalProperties: false },
    ),
    ok: Type.Object({ job: text }),
    problems: ['signedOut', 'notYourRole', 'notFound', 'lawForbids', 'notAllowed', 'wrongOrder'],
  }),
  dossierJob: route({
    method: 'GET',
    path: '/cases/:caseId/dossier/:job',
    summary: '案卷包的进度',
    params: Type.Object({ caseId: id, job: id }),
    ok: Type.Object({
      state: literals('waiting', 'running', 'ready', 'failed'),
      done: Type.Integer(),
      total: Type.Integer(),
      sha256: nullable(text),
      size: nullable(Type.Integer()),
      error: nullable(text),
    }),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),
  dossierFile: route({
    method: 'GET',
    path: '/cases/:caseId/dossier/:job/file',
    summary: '下载案卷包',
    params: Type.Object({ caseId: id, job: id }),
    bytes: 'application/zip',
    problems: ['signedOut', 'notYourRole', 'notFound', 'notAllowed'],
  }),
  verifierFile: route({
    method: 'GET',
    path: '/verifier',
    summary: '下载核验程序 zhiji-verify.mjs',
    open: true,
    bytes: 'text/javascript; charset=utf-8',
    problems: ['notFound'],
  }),
  verify: route({
    method: 'POST',
    path: '/verify',
    summary: '核验一个案卷包（请求体为 ZIP）',
    open: true,
    ok: Type.Object({
      passed: Type.Boolean(),
      findings: Type.Array(Type.Object({ where: text, what: text })),
      warnings: Type.Array(text),
      summary: Type.Object({
        case: nullable(Type.Object({ number: text, title: text, archiveNumber: nullable(text) })),
        agency: nullable(Type.Object({ code: text, name: text })),
        origin: nullable(text),
        treeSize: nullable(count),
        keys: Type.Array(text),
        entries: count,
        documents: count,
        recordings: count,
        files: count,
        size: count,
      }),
    }),
    problems: ['dataInvalid', 'tooManyRequests', 'diskFull'],
  }),
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
          adopted: nullable(Type.Object({ effectiveOn: nullable(text) })),
          articles: count,
          requirements: count,
          readings: count,
          imported: nullable(Type.Object({ at: instant, from: text, same: count, differing: Type.Array(text) })),
        }),
      ),
    }),
    problems: ['signedOut'],
  }),
  regulation: route({
    method: 'GET',
    path: '/regulations/:code',
    summary: '一部规定：篇章、条文要旨、正文、规范、口径、要求目录、涉及案件数',
    params: Type.Object({ code: Type.String({ pattern: '^[A-Z0-9]{2,16}$' }) }),
    ok: Type.Object({
      code: text,
      title: text,
      issuer: nullable(text),
      adopted: nullable(Type.Object({ effectiveOn: nullable(text) })),
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
                Type.Object({ id: text, must: text, ambiguity: nullable(text), behaviour: text }),
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
  compareCase: route({
    method: 'GET',
    path: '/cases/:caseId/comparison',
    summary: '换一部规定看：同一历史在几部规定之下，按事项对齐',
    params: caseParams,
    query: Type.Object({
      with: Type.String({ maxLength: 100, description: '代码，以逗号分隔；口径写作 FZCG:FZCG-24.6=noLimit' }),
      at: Type.Optional(instant),
    }),
    ok: Type.Object({
      regimes: Type.Array(Type.Object({ code: text, title: text })),
      rows: Type.Array(
        Type.Object({
          topic: text,
          object: Type.Object({ type: text, id: text }),
          same: Type.Boolean(),
          cells: Type.Record(
            text,
            Type.Array(
              Type.Object({
                kind: text,
                standing: text,
                due: nullable(text),
                article: text,
                requirements: Type.Array(text),
                gist: text,
              }),
            ),
          ),
        }),
      ),
    }),
    problems: ['signedOut', 'notYourRole', 'notFound', 'dataInvalid'],
  }),

  agencyMatters: route({
    method: 'GET',
    path: '/agency',
    summary: '机关事务：启用的规定、对机关自身的评估、重新评估的进度',
    ok: Type.Object({
      adoptions: Type.Array(Type.Object({ code: text, title: text, effectiveOn: nullable(text) })),
      assessment: assessmentSchema,
      reassessments: Type.Array(
        Type.Object({
          law: text,
          total: count,
          done: count,
          changed: count,
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
  reassessmentChanges: route({
    method: 'GET',
    path: '/agency/reassessments/:law',
    summary: '重新评估使哪些案件的义务有了变化',
    params: Type.Object({ law: Type.String({ pattern: '^sha256:[0-9a-f]{64}$' }) }),
    query: Type.Object(paging),
    ok: page(
      Type.Object({
        caseId: text,
        caseTitle: text,
        caseNumber: nullable(text),
        appeared: Type.Array(changedDebt),
        disappeared: Type.Array(changedDebt),
        moved: Type.Array(Type.Object({ ...changedDebt.properties, was: nullable(text) })),
      }),
    ),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),
} as const;

export type RouteName = keyof typeof ROUTES;
