import type { IncomingMessage } from 'node:http';
import type { UploadId } from '../layout.ts';
import { isComplete, type Upload } from '../upload.ts';
import { changeUpload, findUpload } from '../uploads.ts';
import { CHUNK_TYPE, hasBody, header, parseChecksum, parseSize } from './headers.ts';
import { permittedUpload, withUpload } from './held-upload.ts';
import { headerProblem, isProblem, problem, type Problem } from './problem.ts';
import { receiveUpload } from './reception.ts';
import type { Answer } from './reply.ts';
import { appendBody } from './request-bytes.ts';
import { uploadHeaders, type UploadServer } from './upload-server.ts';

/** HEAD on an upload (tus 1.0.0, Core): how much is durable. An earlier request still running on it is ended first. */
export async function inspect(server: UploadServer, req: IncomingMessage, id: UploadId): Promise<Answer> {
  const found = await findUpload(server.vault, id);
  if (found?.in === 'incoming' && found.upload.kind.is === 'final' && !isComplete(found.upload)) {
    // A final upload has no offset before its parts are joined, and joining is not to be disturbed.
    const final = await permittedUpload(server, req, id, 'inspect');
    return isProblem(final) ? final : { status: 200, headers: describe(final) };
  }
  return withUpload(server, req, id, 'inspect', async (upload) => {
    const result = await receiveUpload(server, upload);
    if (isProblem(result)) return result;
    return { status: 200, headers: { ...describe(result), ...(await uploadHeaders(server, result)) } };
  });
}

/** PATCH on an upload (tus 1.0.0, Core, Checksum, Creation: deferred length). */
export function append(server: UploadServer, req: IncomingMessage, id: UploadId): Promise<Answer> {
  return withUpload(server, req, id, 'append', async (upload, asked): Promise<Answer> => {
    if (upload.kind.is === 'final') return problem('uploadForbidden', '合并而成的上传不接受内容。');
    if (header(req, 'content-type') !== CHUNK_TYPE)
      return problem('contentTypeUnsupported', `Content-Type 应为 ${CHUNK_TYPE}，本次未接收。`, {
        kept: upload.prefix.offset,
      });
    const checksum = parseChecksum(req);
    if (isProblem(checksum)) return checksum;
    const continued = await continueAt(server, req, upload);
    if (isProblem(continued)) return continued;
    const appended = hasBody(req) ? await appendBody(server, req, continued, checksum, asked) : continued;
    if (!appended || isProblem(appended)) return appended;
    const result = await receiveUpload(server, appended);
    return isProblem(result) ? result : { status: 204, headers: await uploadHeaders(server, result) };
  });
}

/** Checks the offset, and takes the length of an upload whose client did not know it before. */
async function continueAt(server: UploadServer, req: IncomingMessage, upload: Upload): Promise<Upload | Problem> {
  const kept = upload.prefix.offset;
  const offset = parseSize(req, 'Upload-Offset');
  if (isProblem(offset)) return offset;
  if (offset === undefined) return headerProblem('Upload-Offset', '续传请求必须带续传位置');
  if (offset !== kept)
    return problem(
      'offsetConflict',
      `请求从 ${offset} 字节处续传，已保存 ${kept} 字节；请先查询再从 ${kept} 处续传。`,
      { kept },
    );
  const length = parseSize(req, 'Upload-Length');
  if (length === undefined || length === upload.length || isProblem(length)) return isProblem(length) ? length : upload;
  if (upload.length !== null) return headerProblem('Upload-Length', '长度一经确定不得更改');
  if (length < kept) return headerProblem('Upload-Length', `不得小于已保存的 ${kept} 字节`);
  if (length > server.maxSize)
    return problem('lengthExceeded', `申报 ${length} 字节，超出单个文件上限 ${server.maxSize} 字节。`, { kept });
  return changeUpload(server.vault, upload, { length });
}

function describe({ length, header: metadata, kind }: Upload): Record<string, string> {
  return {
    ...(length === null ? { 'Upload-Defer-Length': '1' } : { 'Upload-Length': String(length) }),
    ...(metadata === '' ? {} : { 'Upload-Metadata': metadata }),
    ...(kind.is === 'partial' ? { 'Upload-Concat': 'partial' } : {}),
    ...(kind.is === 'final' ? { 'Upload-Concat': kind.header } : {}),
  };
}
