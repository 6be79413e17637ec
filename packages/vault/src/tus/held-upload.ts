import type { IncomingMessage } from 'node:http';
import { holdUpload } from '../hold.ts';
import type { UploadId } from '../layout.ts';
import type { Upload } from '../upload.ts';
import { findUpload, type FoundUpload } from '../uploads.ts';
import type { UploadAction } from './hooks.ts';
import { isProblem, problem, refusalProblem, type Problem } from './problem.ts';
import type { UploadServer } from './upload-server.ts';

/**
 * Runs `work` on an upload that exists and that the requester may touch. One that is still in `incoming/` is held for
 * the time: whoever works on it is asked to end, and `asked` tells `work` the same. Others are not going to change.
 */
export async function withUpload<T>(
  server: UploadServer,
  req: IncomingMessage,
  id: UploadId,
  action: UploadAction,
  work: (upload: Upload, asked: AbortSignal) => Promise<T>,
): Promise<T | Problem> {
  const permitted = await permittedUpload(server, req, id, action);
  if (isProblem(permitted)) return permitted;
  const asked = new AbortController();
  const run = async (): Promise<T | Problem> => {
    const upload = presentUpload(await findUpload(server.vault, id));
    return isProblem(upload) ? upload : work(upload, asked.signal);
  };
  if (permitted.receivedAt !== undefined) return run();
  const held = await holdUpload(server.vault, id, () => asked.abort(), run);
  if (held === 'gone') return run();
  return held === 'busy' ? problem('uploadBusy', '前一连接尚未结束对此上传的处理，请稍后再试。') : held;
}

/** The upload, when the product lets the requester do this to it. */
export async function permittedUpload(
  server: UploadServer,
  req: IncomingMessage,
  id: UploadId,
  action: UploadAction,
): Promise<Upload | Problem> {
  const found = await findUpload(server.vault, id);
  const known = found?.in === 'quarantine' ? found.verdict.upload : found?.upload;
  const permission = await server.hooks.authorize(req, action, known);
  return 'refusal' in permission ? refusalProblem(permission.refusal) : presentUpload(found);
}

function presentUpload(found: FoundUpload | undefined): Upload | Problem {
  if (!found) return problem('uploadUnknown', '没有这个上传，请重新建立。');
  if (found.in !== 'quarantine') return found.upload;
  const { reason, at } = found.verdict;
  return problem('uploadGone', '此上传已转入隔离保存，不能继续；需要时请重新上传。', { reason, at });
}
