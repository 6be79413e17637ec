import { holdUpload } from '../hold.ts';
import { incomingFolder, type UploadId } from '../layout.ts';
import { quarantineUpload, type QuarantineVerdict } from '../quarantine.ts';
import { isComplete } from '../upload.ts';
import { findUpload, incomingIds } from '../uploads.ts';
import { joinAndReceive } from './concatenation.ts';
import { asError } from './hooks.ts';
import { isProblem } from './problem.ts';
import { receiveUpload } from './reception.ts';
import { expiryOf, type UploadServer } from './upload-server.ts';

/**
 * Completes what a killed process had taken whole but not finished: joining, addressing, registering, filing. Uploads
 * that are not whole wait for their clients. One that fails is reported and tried again at the next call.
 * Returns how many are still not finished.
 */
export async function recoverUploads(server: UploadServer): Promise<number> {
  let unfinished = 0;
  for (const id of await incomingIds(server.vault)) {
    try {
      if (!(await isOwedWork(server, id))) continue;
      const recovered = await holdUpload(
        server.vault,
        id,
        () => undefined,
        () => recoverUpload(server, id),
      );
      if (recovered === 'unfinished' || recovered === 'busy') unfinished++;
    } catch (cause) {
      server.hooks.onFault(asError(cause), { action: 'recover', upload: id });
      unfinished++;
    }
  }
  return unfinished;
}

/** An upload that waits for its client is not touched: holding it would end the request that brings its bytes. */
async function isOwedWork(server: UploadServer, id: UploadId): Promise<boolean> {
  const found = await findUpload(server.vault, id);
  if (found?.in !== 'incoming') return found?.in === 'received';
  const { kind } = found.upload;
  return kind.is === 'final' || (kind.is === 'whole' && isComplete(found.upload));
}

async function recoverUpload(server: UploadServer, id: UploadId): Promise<'finished' | 'unfinished'> {
  const found = await findUpload(server.vault, id);
  if (found?.in === 'received') {
    await server.vault.disk.removeFolder(incomingFolder(server.vault.folder, id));
    return 'finished';
  }
  if (found?.in !== 'incoming') return 'finished';
  const { upload } = found;
  const result = await (upload.kind.is === 'final' ? joinAndReceive : receiveUpload)(server, upload);
  // A final upload without its parts is one nobody was told of; the client asked again and they are in another one.
  return isProblem(result) && result.code !== 'partUnusable' ? 'unfinished' : 'finished';
}

/** Sets aside the unfinished uploads whose file nobody is owed and that have been idle for 30 days, and says which. */
export async function sweepUploads(server: UploadServer): Promise<readonly QuarantineVerdict[]> {
  const swept: QuarantineVerdict[] = [];
  for (const id of await incomingIds(server.vault)) {
    if (!(await isExpired(server, id))) continue;
    const verdict = await holdUpload(
      server.vault,
      id,
      () => undefined,
      async () => {
        const found = await findUpload(server.vault, id);
        const expired = found?.in === 'incoming' && (await isExpired(server, id));
        return expired ? quarantineUpload(server.vault, found.upload, { reason: 'idle' }) : undefined;
      },
    );
    if (typeof verdict === 'object') swept.push(verdict);
  }
  return swept;
}

async function isExpired(server: UploadServer, id: UploadId): Promise<boolean> {
  const found = await findUpload(server.vault, id);
  const expiry = found?.in === 'incoming' ? await expiryOf(server, found.upload) : undefined;
  return expiry !== undefined && expiry <= server.vault.now();
}
