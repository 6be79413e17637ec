import type { UploadRefusal } from './hooks.ts';

/** Status and title of every answer that is not a success. The screens find their text by code; `detail` is for logs and the command line. */
export const UPLOAD_PROBLEMS = {
  headerInvalid: [400, '请求头不符合 tus 协议'],
  checksumAlgorithmUnknown: [400, '不支持的校验算法'],
  uploadForbidden: [403, '不允许的操作'],
  uploadUnknown: [404, '没有这个上传'],
  methodUnknown: [405, '不支持的请求方法'],
  offsetConflict: [409, '续传位置不符'],
  uploadTakenOver: [409, '上传已由新的连接接续'],
  partUnusable: [409, '分段不能合并'],
  uploadGone: [410, '上传已转入隔离'],
  versionUnsupported: [412, '不支持的 tus 版本'],
  lengthExceeded: [413, '超出允许的长度'],
  contentTypeUnsupported: [415, '内容类型不符'],
  uploadBusy: [423, '上传正被占用'],
  checksumMismatch: [460, '本段校验和不符'],
  digestMismatch: [460, '全文摘要与申报不符'],
  vaultFailed: [500, '存储故障'],
  requestFailed: [500, '服务故障'],
  registrationFailed: [503, '已收到，登记未完成'],
  spaceExhausted: [507, '存储空间不足'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;

export type UploadProblemCode = keyof typeof UPLOAD_PROBLEMS;

/** A problem detail (RFC 9457) on its way to the client. Members beyond the standard ones carry the variables. */
export interface Problem {
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  /** Bytes that are durable and stay, where the problem concerns an upload. */
  readonly kept?: number;
  /** The header or metadata key that broke a rule, and the rule. */
  readonly field?: string;
  readonly rule?: string;
  readonly [member: string]: unknown;
}

export function problem(
  code: UploadProblemCode,
  detail: string,
  members: Readonly<Record<string, unknown>> = {},
): Problem {
  const [status, title] = UPLOAD_PROBLEMS[code];
  return { type: problemType(code), title, status, detail, code, ...members };
}

export const problemType = (code: string): string => `urn:zhiji:problem:${code}`;

/** A header or metadata key that breaks a rule of the protocol. */
export function headerProblem(field: string, rule: string): Problem {
  return problem('headerInvalid', `${field}：${rule}。未作任何改动。`, { field, rule });
}

/** A no of the product, as the client sees it. */
export const refusalProblem = ({ code, title, status, detail }: UploadRefusal): Problem => ({
  type: problemType(code),
  title,
  status,
  detail,
  code,
});

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'type' in value && 'status' in value && 'detail' in value;
}
