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
  const parts: Upload[] = [];
  for (const id of of.kind.parts) {
    const part = await usablePart(server, req, id);
    if (isProblem(part)) return part;
    parts.push(part);
  }
  const earlier = await joinedBefore(server.vault, parts);
  if (earlier && earlier.header === of.header && sameParts(earlier.kind, of.kind)) return joinAgain(server, earlier);
  if (earlier) return problem('partUnusable', '所列分段已合并为另一个上传，不能再次合并。');
  const length = parts.reduce((sum, part) => sum + part.prefix.offset, 0);
  return startUpload(server, { ...of, length }, async (upload) => {
    for (const part of parts) await markJoined(server.vault, part.id, upload.id);
    return created(server, upload, await joinAndReceive(server, upload));
  });
}

/** Copies the parts of a final upload into one and receives it. Starts over when an earlier run did not finish. */
export async function joinAndReceive(server: UploadServer, upload: Upload): Promise<Upload | Problem> {
  const joined = isComplete(upload) ? upload : await copyParts(server.vault, upload);
  return isProblem(joined) ? joined : receiveUpload(server, joined);
}

async function joinAgain(server: UploadServer, earlier: Upload): Promise<Answer> {
  if (earlier.receivedAt !== undefined) return created(server, earlier, earlier);
  const again = await holdUpload(
    server.vault,
    earlier.id,
    () => undefined,
    async () => {
      const found = await findUpload(server.vault, earlier.id);
      return found?.in === 'incoming' ? joinAndReceive(server, found.upload) : undefined;
    },
  );
  if (again === 'busy') return problem('uploadBusy', '分段正在合并，请稍后再试。');
  const received = again === 'gone' || again === undefined ? await findUpload(server.vault, earlier.id) : undefined;
  const result = received?.in === 'received' ? received.upload : again;
  return typeof result === 'object'
    ? created(server, earlier, result)
    : problem('uploadGone', '合并后的上传已转入隔离保存。');
}

async function usablePart(server: UploadServer, req: IncomingMessage, id: UploadId): Promise<Upload | Problem> {
  const part = await permittedUpload(server, req, id, 'join');
  if (isProblem(part)) return part;
  if (part.kind.is !== 'partial') return problem('partUnusable', `${id} 不是分段上传，不能合并。`);
  return isComplete(part)
    ? part
    : problem('partUnusable', `分段 ${id} 尚未传完，请先续传。`, { kept: part.prefix.offset });
}

/** The upload one of these parts was joined into, unless that one did not last. */
async function joinedBefore(
  vault: Vault,
  parts: readonly Upload[],
): Promise<(Upload & { readonly kind: FinalKind }) | undefined> {
  for (const { kind } of parts) {
    const into =
      kind.is === 'partial' && kind.joinedInto !== undefined ? await findUpload(vault, kind.joinedInto) : undefined;
    if (into && into.in !== 'quarantine' && into.upload.kind.is === 'final')
      return { ...into.upload, kind: into.upload.kind };
  }
  return undefined;
}

const sameParts = (a: FinalKind, b: FinalKind): boolean => a.parts.join() === b.parts.join();

async function markJoined(vault: Vault, part: UploadId, joinedInto: UploadId): Promise<void> {
  await holdUpload(
    vault,
    part,
    () => undefined,
    async () => {
      const found = await findUpload(vault, part);
      if (found?.in === 'incoming') await changeUpload(vault, found.upload, { kind: { is: 'partial', joinedInto } });
    },
  );
}

async function copyParts(vault: Vault, upload: Upload): Promise<Upload | Problem> {
  const { disk } = vault;
  const file = await disk.open(bytesFile(incomingFolder(vault.folder, upload.id)), 'replace');
  try {
    const writer = new Writer(file, EMPTY_PREFIX, createHash('sha256'), () => Promise.resolve());
    for (const id of upload.kind.is === 'final' ? upload.kind.parts : []) {
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
  await holdUpload(
    vault,
    id,
    () => undefined,
    () => quarantineUpload(vault, found.upload, { reason: 'prefixDamaged', expected: prefix.sha256, found: sha256 }),
  );
  return problem('partUnusable', `分段 ${id} 在磁盘上已损坏，已转入隔离保存，请重新上传这一段。`, {
    reason: 'prefixDamaged',
  });
}
