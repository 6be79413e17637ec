import Type from 'typebox';
import { route } from '../route.ts';
import { id, instant, literals, nullable, oneOf, page, paging, text } from '../shapes.ts';

const recordingRowSchema = Type.Object({
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
  durability: literals('captured', 'received', 'stored', 'quarantined', 'disposed'),
  receivedAt: nullable(instant),
  storedAt: nullable(instant),
  leafIndex: nullable(Type.Integer()),
  published: Type.Boolean(),
  verdict: nullable(oneOf('FILE_VERDICTS')),
  indexed: Type.Boolean(),
  secrecyAnswered: Type.Boolean(),
  due: nullable(instant),
});

const uploadSchema = Type.Object({
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

/** 音像 */
export const RECORDINGS_ROUTES = {
  recordings: route({
    method: 'GET',
    path: '/recordings',
    summary: '音像台账',
    query: Type.Object({
      ...paging,
      durability: Type.Optional(literals('captured', 'received', 'stored', 'quarantined', 'disposed')),
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
    problems: ['signedOut', 'notYourRole', 'notFound', 'notAllowed', 'notStored', 'disposed'],
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
      may: Type.Object({
        play: Type.Boolean(),
        why: Type.Array(text),
        article: nullable(text),
        access: nullable(text),
      }),
      media: nullable(
        Type.Unsafe<Record<string, unknown>>({ type: 'object', description: '检查结果：轨道、时长、缺口、定位' }),
      ),
      receipt: nullable(Type.String({ description: '入库一条流水的标识' })),
      watermark: text,
    }),
    problems: ['signedOut', 'notYourRole', 'notFound'],
  }),
} as const;
