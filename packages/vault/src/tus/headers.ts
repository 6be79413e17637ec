import type { IncomingMessage } from 'node:http';
import { isUploadId, type UploadId } from '../layout.ts';
import { decodeBase64 } from './metadata.ts';
import { headerProblem, isProblem, problem, type Problem } from './problem.ts';

export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS =
  'creation,creation-with-upload,creation-defer-length,checksum,termination,expiration,concatenation';
export const CHECKSUM_ALGORITHMS = ['sha256', 'sha1'] as const;
export const CHUNK_TYPE = 'application/offset+octet-stream';

export function header(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}

/** A size or offset: decimal digits, no more than JavaScript counts exactly (8 PiB). */
export function parseSize(req: IncomingMessage, name: 'Upload-Offset' | 'Upload-Length'): number | undefined | Problem {
  const text = header(req, name.toLowerCase());
  if (text === undefined) return undefined;
  const size = Number(text);
  return /^\d{1,16}$/.test(text) && Number.isSafeInteger(size) ? size : headerProblem(name, '应为非负整数');
}

/** null: the client will tell later (Upload-Defer-Length). */
export function parseLength(req: IncomingMessage): number | null | Problem {
  const length = parseSize(req, 'Upload-Length');
  const deferred = header(req, 'upload-defer-length');
  if (isProblem(length)) return length;
  if (deferred !== undefined && deferred !== '1') return headerProblem('Upload-Defer-Length', '只能为 1');
  if ((length === undefined) === (deferred === undefined))
    return headerProblem('Upload-Length', '应与 Upload-Defer-Length 二者取一');
  return length ?? null;
}

export interface Checksum {
  readonly algorithm: (typeof CHECKSUM_ALGORITHMS)[number];
  readonly digest: Buffer;
}

/** Upload-Checksum (tus 1.0.0, Checksum): `algorithm base64`. */
export function parseChecksum(req: IncomingMessage): Checksum | undefined | Problem {
  const text = header(req, 'upload-checksum');
  if (text === undefined) return undefined;
  const [name, base64, ...rest] = text.split(' ');
  const algorithm = CHECKSUM_ALGORITHMS.find((known) => known === name);
  if (!algorithm)
    return problem(
      'checksumAlgorithmUnknown',
      `校验算法“${name}”不在支持之列（${CHECKSUM_ALGORITHMS.join('、')}），本段未接收。`,
    );
  const digest = decodeBase64(base64 ?? '');
  const bytes = algorithm === 'sha256' ? 32 : 20;
  if (digest?.length !== bytes || rest.length > 0)
    return headerProblem('Upload-Checksum', `应为“${algorithm} ”加 ${bytes} 字节摘要的 Base64`);
  return { algorithm, digest };
}

export type Concat =
  | { readonly is: 'whole' | 'partial' }
  | { readonly is: 'final'; readonly parts: readonly UploadId[]; readonly header: string };

/** Upload-Concat (tus 1.0.0, Concatenation). The parts' URLs may be absolute or relative; they must be below `path`. */
export function parseConcat(req: IncomingMessage, path: string): Concat | Problem {
  const text = header(req, 'upload-concat');
  if (text === undefined) return { is: 'whole' };
  if (text === 'partial') return { is: 'partial' };
  const urls = /^final;(.+)$/.exec(text)?.[1]?.split(' ') ?? [];
  const parts = urls.map((url) => uploadIdOf(url, path));
  if (parts.length === 0 || !parts.every((part) => part !== undefined))
    return headerProblem('Upload-Concat', '应为 partial，或 final; 加以空格分隔的分段地址');
  if (new Set(parts).size < parts.length) return headerProblem('Upload-Concat', '同一分段不得出现两次');
  return { is: 'final', parts, header: text };
}

/** The upload a URL names, when it lies directly below `path`. */
export function uploadIdOf(url: string, path: string): UploadId | undefined {
  const { pathname } = URL.parse(url, 'http://localhost') ?? {};
  const id = pathname?.startsWith(`${path}/`) ? pathname.slice(path.length + 1) : '';
  return isUploadId(id) ? id : undefined;
}

/** Whether the request brings bytes: a length above zero, or a body of unknown length. */
export function hasBody(req: IncomingMessage): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}
