import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { vaultFault } from '../fault.ts';
import { holdUpload } from '../hold.ts';
import { bytesFile, incomingFolder, type UploadId } from '../layout.ts';
import { quarantineUpload } from '../quarantine.ts';
import { readAhead } from '../read-ahead.ts';
import { isComplete, type Upload } from '../upload.ts';
import { changeUpload, findUpload, type NewUpload } from '../uploads.ts';
import type { Vault } from '../vault.ts';
import { EMPTY_PREFIX, Writer } from '../writer.ts';
import { header } from './headers.ts';
import { permittedUpload } from './held-upload.ts';
import { created, startUpload } from './new-upload.ts';
import { headerProblem, isProblem, problem, type Problem } from './problem.ts';
import { receiveUpload } from './reception.ts';
import type { Answer } from './reply.ts';
import type { UploadServer } from './upload-server.ts';

type FinalKind = Extract<Upload['kind'], { is: 'final' }>;

/**
 * POST with `Upload-Concat: final` (tus 1.0.0, Concatenation). The server copies the parts; the client sends nothing
 * again, and may repeat the request: parts that were joined in this order before lead to the upload made then.
 */
export async function joinParts(
  server: UploadServer,
  req: IncomingMessage,
  of: Omit<NewUpload, 'length'> & { readonly kind: FinalKind },
): Promise<Answer> {
  if (header(req, 'upload-length') !== undefined) return headerProblem('Upload-Length', '合并请求不得带长度');
  const { parts } = of.kind;
  let length = 0;
  for (const id of parts) {
    const part = await permittedUpload(server, req, id, 'join');
    const refused = isProblem(part) ? part : refusalOf(part);
    if (refused) return refused;
    if (!isProblem(part)) length += part.prefix.offset;
  }
  const join = (): Promise<Answer> => joinOnce(server, { ...of, length });
  // Requests that join the same parts take turns at the first part; it is gone when an earlier one has joined it.
  const joined = await holdUpload(server.vault, parts[0]!, () => undefined, join);
  return joined === 'busy' ? joining() : joined === 'gone' ? join() : joined;
}

/**
 * Copies the parts of a final upload into one and receives it. Starts over when an earlier run did not finish; lets the
 * final upload go, copies that they are, when a part cannot be used.
 */
export async function joinAndReceive(server: UploadServer, upload: Upload): Promise<Upload | Problem> {
  const { disk, folder } = server.vault;
  const joined = isComplete(upload) ? upload : await copyParts(server.vault, upload);
  if (!isProblem(joined)) return receiveUpload(server, joined);
  await disk.removeFolder(incomingFolder(folder, upload.id));
  return joined;
}

function refusalOf({ id, kind, prefix, length }: Upload): Problem | undefined {
  if (kind.is !== 'partial') return problem('partUnusable', `${id} 不是分段上传，不能合并。`);
  if (prefix.offset === length) return undefined;
  return problem('partUnusable', `分段 ${id} 尚未传完，请先续传。`, { kept: prefix.offset });
}

const joining = (): Problem => problem('uploadBusy', '分段正在合并，请稍后再试。');

async function joinOnce(server: UploadServer, of: NewUpload & { readonly kind: FinalKind }): Promise<Answer> {
  const { vault } = server;
  const earlier = await joinedBefore(vault, of.kind.parts);
  if (!earlier)
    return startUpload(server, of, async (upload) => created(server, upload, await joinAndReceive(server, upload)));
  if (earlier.header !== of.header || earlier.kind.parts.join() !== of.kind.parts.join())
    return problem('partUnusable', '所列分段已合并为另一个上传，不能再次合并。');
  if (earlier.receivedAt !== undefined) return created(server, earlier, earlier);
  const again = await holdUpload(
    vault,
    earlier.id,
    () => undefined,
    () => joinAndReceive(server, earlier),
  );
  return again === 'busy' || again === 'gone' ? joining() : created(server, earlier, again);
}

type FinalUpload = Upload & { readonly kind: FinalKind };

/** The upload one of these parts was joined into, unless that one did not last. */
async function joinedBefore(vault: Vault, parts: readonly UploadId[]): Promise<FinalUpload | undefined> {
  for (const part of parts) {
    const found = await findUpload(vault, part);
    const into = found && found.in !== 'quarantine' ? await joinedInto(vault, found.upload) : undefined;
    if (into) return into;
  }
  return undefined;
}

async function joinedInto(vault: Vault, { kind }: Upload): Promise<FinalUpload | undefined> {
  const found = kind.is === 'partial' && kind.joinedInto ? await findUpload(vault, kind.joinedInto) : undefined;
  if (!found || found.in === 'quarantine' || found.upload.kind.is !== 'final') return undefined;
  return { ...found.upload, kind: found.upload.kind };
}

async function copyParts(vault: Vault, upload: Upload): Promise<Upload | Problem> {
  const { disk } = vault;
  const parts = upload.kind.is === 'final' ? upload.kind.parts : [];
  for (const id of parts) {
    const refused = await claimPart(vault, id, upload.id);
    if (refused) return refused;
  }
  const file = await disk.open(bytesFile(incomingFolder(vault.folder, upload.id)), 'update');
  try {
    await file.truncate(0);
    const writer = new Writer(file, EMPTY_PREFIX, createHash('sha256'), () => Promise.resolve());
    for (const id of parts) {
      const damaged = await copyPart(vault, id, writer);
      if (damaged) return damaged;
    }
    const prefix = await writer.settle();
    if (writer.failure !== undefined) throw vaultFault(writer.failure);
    return await changeUpload(vault, upload, { prefix });
  } finally {
    await file.close();
  }
}

/** From here on the part belongs to the final upload: it cannot be appended to, being complete, nor terminated. */
async function claimPart(vault: Vault, id: UploadId, final: UploadId): Promise<Problem | undefined> {
  const found = await findUpload(vault, id);
  const owner = found && found.in !== 'quarantine' ? await joinedInto(vault, found.upload) : undefined;
  if (found?.in !== 'incoming' || (owner && owner.id !== final))
    return problem('partUnusable', `分段 ${id} 已不在待合并之列。`);
  if (!owner) await changeUpload(vault, found.upload, { kind: { is: 'partial', joinedInto: final } });
  return undefined;
}

async function copyPart(vault: Vault, id: UploadId, writer: Writer): Promise<Problem | undefined> {
  const found = await findUpload(vault, id);
  if (found?.in !== 'incoming') return problem('partUnusable', `分段 ${id} 已不在待合并之列。`);
  const { prefix } = found.upload;
  const from = await vault.disk.open(bytesFile(incomingFolder(vault.folder, id)), 'read');
  const hash = createHash('sha256');
  try {
    for await (const { buffer, length } of readAhead(from, prefix.offset, writer)) {
      hash.update(buffer.subarray(0, length));
      writer.put(buffer, length);
    }
  } finally {
    await from.close();
  }
  const sha256 = hash.digest('hex');
  if (sha256 === prefix.sha256) return undefined;
  await quarantineUpload(vault, found.upload, { reason: 'prefixDamaged', expected: prefix.sha256, found: sha256 });
  return problem('partUnusable', `分段 ${id} 在磁盘上已损坏，已转入隔离保存，请重新上传这一段。`, {
    reason: 'prefixDamaged',
  });
}
