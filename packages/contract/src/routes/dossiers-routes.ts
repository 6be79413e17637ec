import Type from 'typebox';
import { route } from '../route.ts';
import {
  caseParams,
  count,
  id,
  instant,
  literals,
  nullable,
  oneOf,
  page,
  paging,
  receiptSchema,
  text,
} from '../shapes.ts';

/** 档案: a closed case that is to be archived, or an archived one. */
const dossierRowSchema = Type.Object({
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

/** 档案与核验 */
export const DOSSIERS_ROUTES = {
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
        scans: count,
        recordings: count,
        unfiled: count,
        files: count,
        size: count,
      }),
    }),
    problems: ['dataInvalid', 'tooManyRequests', 'diskFull'],
  }),
} as const;
