import type { IncomingMessage } from 'node:http';
import { joinParts } from './concatenation.ts';
import { CHUNK_TYPE, hasBody, header, parseChecksum, parseConcat, parseLength } from './headers.ts';
import { parseMetadata } from './metadata.ts';
import { created, startUpload } from './new-upload.ts';
import { isProblem, problem, refusalProblem } from './problem.ts';
import { receiveUpload } from './reception.ts';
import type { Answer } from './reply.ts';
import { appendBody } from './request-bytes.ts';
import type { UploadServer } from './upload-server.ts';

/** POST on the creation URL (tus 1.0.0: Creation, Creation With Upload, Concatenation). */
export async function create(server: UploadServer, req: IncomingMessage): Promise<Answer> {
  const permission = await server.hooks.authorize(req, 'create');
  if ('refusal' in permission) return refusalProblem(permission.refusal);
  const { context } = permission;
  const concat = parseConcat(req, server.path);
  if (isProblem(concat)) return concat;
  const metadata = parseMetadata(header(req, 'upload-metadata'));
  if (isProblem(metadata)) return metadata;
  const described = { header: header(req, 'upload-metadata') ?? '', metadata, context };
  if (concat.is === 'final') return joinParts(server, req, { ...described, kind: concat });
  const length = parseLength(req);
  if (isProblem(length)) return length;
  const checksum = parseChecksum(req);
  if (isProblem(checksum)) return checksum;
  if (hasBody(req) && header(req, 'content-type') !== CHUNK_TYPE)
    return problem('contentTypeUnsupported', `随建立请求发送内容时，Content-Type 应为 ${CHUNK_TYPE}。`);
  return startUpload(server, { ...described, length, kind: concat }, async (upload, asked) => {
    const appended = hasBody(req) ? await appendBody(server, req, upload, checksum, asked) : upload;
    return appended && created(server, upload, isProblem(appended) ? appended : await receiveUpload(server, appended));
  });
}
