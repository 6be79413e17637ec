import { holdUpload } from '../hold.ts';
import { incomingFolder } from '../layout.ts';
import { makeFolder } from '../record-file.ts';
import type { Upload } from '../upload.ts';
import { createUpload, newUploadId, type NewUpload } from '../uploads.ts';
import { isProblem, problem, refusalProblem, type Problem } from './problem.ts';
import { refuse, type Answer } from './reply.ts';
import { uploadHeaders, type UploadServer } from './upload-server.ts';

/** Makes an upload that the product and the disk have room for, and works on it while it is held. */
export async function startUpload<T>(
  server: UploadServer,
  of: NewUpload,
  work: (upload: Upload, asked: AbortSignal) => Promise<T>,
): Promise<T | Problem> {
  const { vault } = server;
  const refusal = await refusalOf(server, of);
  if (refusal) return refusal;
  const id = newUploadId();
  const asked = new AbortController();
  await makeFolder(vault.disk, incomingFolder(vault.folder, id));
  const started = await holdUpload(
    vault,
    id,
    () => asked.abort(),
    async () => work(await createUpload(vault, id, of), asked.signal),
  );
  if (started === 'busy' || started === 'gone') throw new TypeError(`nobody else knows ${id}`);
  return started;
}

/** 201 with the upload's URL; a problem met after the upload was made names it too, so that the client can continue there. */
export async function created(server: UploadServer, made: Upload, result: Upload | Problem): Promise<Answer> {
  const location = { Location: `${server.path}/${made.id}` };
  if (isProblem(result)) return refuse(result, location);
  return { status: 201, headers: { ...location, ...(await uploadHeaders(server, result)) } };
}

async function refusalOf({ vault, hooks, maxSize }: UploadServer, of: NewUpload): Promise<Problem | undefined> {
  const { length, metadata, context } = of;
  if (length !== null && length > maxSize)
    return problem('lengthExceeded', `申报 ${length} 字节，超出单个文件上限 ${maxSize} 字节，未建立上传。`);
  const room = (await vault.disk.freeBytes(vault.folder)) - vault.reserve;
  if (room < (length ?? 0))
    return problem(
      'spaceExhausted',
      `申报 ${length} 字节，存储空间除保留量外只余 ${Math.max(room, 0)} 字节，未建立上传。`,
    );
  const decision = await hooks.onCreate({ length, kind: of.kind.is, metadata }, context);
  return decision === 'ok' ? undefined : refusalProblem(decision.refusal);
}
