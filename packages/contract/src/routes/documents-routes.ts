import Type from 'typebox';
import { route } from '../route.ts';
import { count, id, instant, nullable, oneOf, receiptSchema, text } from '../shapes.ts';

const fieldSchema = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  description: '文书样式的栏目，形状见 packages/documents',
});

/** 文书与签名 */
export const DOCUMENTS_ROUTES = {
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
          inForce: Type.Boolean({ description: '按本机关的样式目录，今日有效；否则在系统外以有效的版本制作' }),
          numbered: Type.Boolean(),
          fields: Type.Array(fieldSchema),
          signatures: Type.Array(fieldSchema),
        }),
      ),
    }),
    problems: ['signedOut'],
  }),
  paperDemands: route({
    method: 'GET',
    path: '/paper-demands/:form',
    summary: '本机关所适用的规定对一种文书的要求：栏目、签署人、应当写明的事项',
    params: Type.Object({ form: oneOf('FORMS') }),
    ok: Type.Object({
      columns: Type.Array(Type.Object({ name: text, label: text })),
      signatories: Type.Array(Type.Object({ role: oneOf('ROLES'), refusable: Type.Boolean() })),
      fields: Type.Array(text),
      lists: Type.Array(text, { description: '文书逐件列明的物，按类' }),
      versions: Type.Array(Type.Object({ version: text, effectiveOn: text, until: nullable(text) }), {
        description: '登记的样式版本；没有登记过的为空',
      }),
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
  scans: route({
    method: 'GET',
    path: '/cases/:caseId/documents/:documentId/scans',
    summary: '文书的扫描件，按登记的先后，及其流水条目；上传经 /uploads，元数据为 caseId、documentId',
    params: Type.Object({ caseId: id, documentId: id }),
    ok: Type.Object({
      items: Type.Array(
        Type.Object({
          id: text,
          sha256: text,
          size: count,
          mediaType: text,
          name: nullable(text),
          pages: nullable(count),
          scannedAt: instant,
          by: text,
          leafIndex: count,
          published: Type.Boolean(),
        }),
      ),
    }),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),
  scan: route({
    method: 'GET',
    path: '/cases/:caseId/documents/:documentId/scans/:scanId',
    summary: '一件扫描件：PDF、JPEG 或者 PNG，收到时的原样',
    params: Type.Object({ caseId: id, documentId: id, scanId: id }),
    bytes: 'application/pdf',
    problems: ['signedOut', 'notYourRole', 'notFound'],
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
} as const;
