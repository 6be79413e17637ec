import type { IncomingMessage } from 'node:http';
import type { UploadId } from '../layout.ts';
import { quarantineUpload } from '../quarantine.ts';
import { isComplete } from '../upload.ts';
import { findUpload } from '../uploads.ts';
import { withUpload } from './held-upload.ts';
import { problem } from './problem.ts';
import type { Answer } from './reply.ts';
import type { UploadServer } from './upload-server.ts';

/**
 * DELETE on an upload (tus 1.0.0, Termination). It ends the client's claim, not the bytes: those go to quarantine, where
 * they are listed. What has been received whole is an original and stays.
 */
export function terminate(server: UploadServer, req: IncomingMessage, id: UploadId): Promise<Answer> {
  return withUpload(server, req, id, 'terminate', async (upload): Promise<Answer> => {
    const { kind } = upload;
    if (upload.receivedAt !== undefined || (kind.is !== 'partial' && isComplete(upload)))
      return problem('uploadForbidden', '内容已全部收到，原始文件不得删除。', { kept: upload.prefix.offset });
    const joined =
      kind.is === 'partial' && kind.joinedInto !== undefined
        ? await findUpload(server.vault, kind.joinedInto)
        : undefined;
    if (joined && joined.in !== 'quarantine') return problem('uploadForbidden', '此分段正在合并，不得终止。');
    await quarantineUpload(server.vault, upload, { reason: 'terminated' });
    return { status: 204 };
  });
}
