import { VaultFault } from '../fault.ts';
import { bytesFile, incomingFolder } from '../layout.ts';
import { objectExists, placeObject } from '../objects.ts';
import { quarantineUpload } from '../quarantine.ts';
import { ifThere } from '../record-file.ts';
import { declaredSha256, isComplete, objectDigest, type Upload } from '../upload.ts';
import { archiveUpload, findUpload } from '../uploads.ts';
import { asError, HEAD_BYTES } from './hooks.ts';
import { isProblem, problem, refusalProblem, type Problem } from './problem.ts';
import type { UploadServer } from './upload-server.ts';

/**
 * Brings an upload from *complete* to *received*: checks the declared digest, asks the product, gives the bytes their address, registers
 * them with the product, and files the upload. Every step may be found done by an earlier run that was killed; start-up
 * recovery is this same function. A partial or unfinished upload is returned as it is. The caller holds the upload.
 */
export async function receiveUpload(server: UploadServer, upload: Upload): Promise<Upload | Problem> {
  if (upload.kind.is === 'partial' || !isComplete(upload) || upload.receivedAt !== undefined) return upload;
  const { vault, hooks } = server;
  const sha256 = objectDigest(upload);
  const size = upload.prefix.offset;
  const declared = declaredSha256(upload);
  if (declared !== undefined && declared !== sha256) {
    await quarantineUpload(vault, upload, { reason: 'digestMismatch', expected: declared, found: sha256 });
    return problem(
      'digestMismatch',
      `申报的 SHA-256 为 ${declared}，实收 ${size} 字节为 ${sha256}。内容已转入隔离保存，未入库，请核对原文件后重新上传。`,
      { kept: size, expected: declared, found: sha256 },
    );
  }
  const bytes = bytesFile(incomingFolder(vault.folder, upload.id));
  if ((await ifThere(vault.disk.size(bytes))) !== undefined) {
    const head = await headOf(server, bytes);
    const admitted = await heard(server, upload, () => hooks.admit(upload, { sha256, size }, head));
    if (isProblem(admitted)) return admitted;
    if (admitted !== 'ok') {
      await quarantineUpload(vault, upload, { reason: 'refused', found: sha256 });
      return { ...refusalProblem(admitted.refusal), kept: size };
    }
    await placeObject(vault, bytes, sha256);
  } else if (!(await objectExists(vault, sha256)))
    throw new VaultFault('objectUnknown', `上传 ${upload.id} 的内容已不在库中（${sha256}），请查隔离区。`);
  const registered = await heard(server, upload, () => hooks.onReceived(upload, { sha256, size }));
  if (isProblem(registered)) return registered;
  if (upload.kind.is === 'final') await archiveParts(server, upload.kind.parts);
  return archiveUpload(vault, upload);
}

/** What a hook says of complete bytes. One that throws is asked again later; the bytes are safe. */
async function heard<T>({ hooks }: UploadServer, upload: Upload, ask: () => Promise<T>): Promise<T | Problem> {
  try {
    return await ask();
  } catch (cause) {
    const kept = upload.prefix.offset;
    hooks.onFault(asError(cause), { action: 'register', upload: upload.id });
    return problem('registrationFailed', `${kept} 字节已全部收到并保存，登记未完成，将自动重试；不必重传。`, { kept });
  }
}

async function headOf({ vault }: UploadServer, bytes: string): Promise<Buffer> {
  const file = await vault.disk.open(bytes, 'read');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, await file.read(head, 0));
  } finally {
    await file.close();
  }
}

/** The parts' bytes are in the object now; their records stay, so that a repeated request finds them joined. */
async function archiveParts({ vault }: UploadServer, parts: readonly Upload['id'][]): Promise<void> {
  for (const part of parts) {
    const found = await findUpload(vault, part);
    if (found?.in === 'incoming') await archiveUpload(vault, found.upload);
  }
}
