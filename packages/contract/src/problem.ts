import Type, { type Static } from 'typebox';

/**
 * RFC 9457 problems. `type` of a problem is `/problems/<code>`; screens translate by code and read the variables from the extension members,
 * never from `title` or `detail`.
 */
export const PROBLEMS = {
  signInFailed: { status: 401, title: '帐号或者口令不对' },
  signedOut: { status: 401, title: '尚未登录或者登录已过期' },
  lockedOut: { status: 429, title: '登录失败次数过多，帐号暂时锁定' },
  tooManyRequests: { status: 429, title: '请求过于频繁' },
  crossSite: { status: 403, title: '请求不是从本系统页面发出的' },
  notYourRole: { status: 403, title: '没有办理此事的身份' },
  notAllowed: { status: 403, title: '依规定不得查看' },
  notFound: { status: 404, title: '没有这项内容' },
  dataInvalid: { status: 422, title: '所填内容有误' },
  inTheFuture: { status: 422, title: '发生时间晚于现在' },
  unknownObject: { status: 422, title: '案件中没有所指的对象' },
  wrongOrder: { status: 409, title: '与案件现状不符' },
  caseEnded: { status: 409, title: '案件已经办结归档' },
  lawForbids: { status: 409, title: '依规定现在不能办理' },
  lawAsks: { status: 409, title: '有待认定的事项' },
  versionConflict: { status: 409, title: '案件刚被他人更新，请重试' },
  sameIdOtherContent: { status: 409, title: '同一标识已用于其他内容' },
  documentIncomplete: { status: 422, title: '文书尚不能定稿' },
  notStored: { status: 409, title: '音像尚未入库' },
  disposed: { status: 410, title: '音像已依法处置' },
  diskFull: { status: 507, title: '存储空间不足' },
  fault: { status: 500, title: '系统故障，已记录；未确认的内容请重试' },
  unavailable: { status: 503, title: '系统暂时不能服务' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export const problemSchema = Type.Object(
  {
    type: Type.String({ description: '/problems/<code>' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.Optional(Type.String()),
    instance: Type.Optional(Type.String()),
    code: Type.String(),
    article: Type.Optional(Type.String()),
    problems: Type.Optional(Type.Array(Type.Object({ field: Type.String(), rule: Type.String() }))),
    obstacles: Type.Optional(
      Type.Array(
        Type.Object({
          act: Type.String(),
          article: Type.String(),
          refusal: Type.String(),
          missing: Type.Array(Type.String()),
        }),
      ),
    ),
    questions: Type.Optional(Type.Array(Type.String())),
    retryAfter: Type.Optional(Type.Integer({ description: '秒' })),
  },
  { $id: 'Problem', description: 'RFC 9457 problem' },
);
export type Problem = Static<typeof problemSchema>;

export const problemType = (code: ProblemCode): string => `/problems/${code}`;
