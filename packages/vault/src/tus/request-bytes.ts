import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { VaultFault } from '../fault.ts';
import { vaultFault } from '../fault.ts';
import { Ingest } from '../ingest.ts';
import { bytesFile, incomingFolder } from '../layout.ts';
import { quarantineUpload } from '../quarantine.ts';
import type { Upload } from '../upload.ts';
import { moveBody, QUIET_MS } from './request-body.ts';
import { header, type Checksum } from './headers.ts';
import { isProblem, problem, type Problem } from './problem.ts';
import type { UploadServer } from './upload-server.ts';

/**
 * Takes a request's body at the end of an upload. Returns the upload as it is durable, a problem, or undefined when
 * the client has gone and there is nobody to answer. The caller holds the upload; `asked` tells that others want it.
 */
export async function appendBody(
  server: UploadServer,
  req: IncomingMessage,
  upload: Upload,
  checksum: Checksum | undefined,
  asked: AbortSignal,
): Promise<Upload | Problem | undefined> {
  const { vault } = server;
  const { offset } = upload.prefix;
  const limit = (upload.length ?? server.maxSize) - offset;
  const announced = header(req, 'content-length');
  if (announced !== undefined && Number(announced) > limit) return tooLong(upload);
  if ((await vault.disk.freeBytes(vault.folder)) < vault.reserve) return noSpace(upload);
  // A body that may yet turn out too long or wrong counts only once it has been seen whole.
  const certain = !checksum && (announced !== undefined || upload.length === null);
  const ingest = await openIngest(server, upload, certain ? 'onTheWay' : 'atTheEnd', asked);
  if (isProblem(ingest)) return ingest;
  const hash = checksum && createHash(checksum.algorithm);
  const end = await moveBody(req, ingest, { limit, asked, checksum: hash });
  const verified = !checksum || (end === 'whole' && hash!.digest().equals(checksum.digest));
  const kept = await (verified && end !== 'tooLong' ? ingest.settle() : ingest.discard());
  if (ingest.failure) return failed(server, ingest.failure, kept);
  switch (end) {
    case 'lost':
      return undefined;
    case 'asked':
      return overtaken(kept);
    case 'tooLong':
      return tooLong(kept);
    case 'failed':
    case 'whole':
      return verified ? kept : mismatch(kept, checksum!);
  }
}

/** Does not hold the upload against a newcomer while the durable prefix is read again after a restart. */
async function openIngest(
  server: UploadServer,
  upload: Upload,
  record: 'onTheWay' | 'atTheEnd',
  asked: AbortSignal,
): Promise<Ingest | Problem> {
  const { vault } = server;
  const bytes = bytesFile(incomingFolder(vault.folder, upload.id));
  const stop = Promise.withResolvers<'asked'>();
  const onAsked = (): unknown => setTimeout(() => stop.resolve('asked'), QUIET_MS);
  asked.addEventListener('abort', onAsked);
  if (asked.aborted) onAsked();
  try {
    const ready = await Promise.race([vault.prefixHashes.get(upload.id, bytes, upload.prefix), stop.promise]);
    return ready === 'asked' ? overtaken(upload) : await Ingest.open(vault, upload, record);
  } catch (cause) {
    const fault = vaultFault(cause);
    if (fault.code !== 'prefixDamaged') throw fault;
    return damaged(server, upload, fault);
  }
}

async function damaged(server: UploadServer, upload: Upload, fault: VaultFault): Promise<Problem> {
  const { offset, sha256 } = upload.prefix;
  server.hooks.onFault(fault, { action: 'append', upload: upload.id });
  await quarantineUpload(server.vault, upload, { reason: 'prefixDamaged', expected: sha256 });
  return problem('uploadGone', `先前收到的 ${offset} 字节在磁盘上已损坏，已转入隔离保存，请重新上传。`, {
    reason: 'prefixDamaged',
  });
}

function failed(server: UploadServer, fault: VaultFault, { id, prefix: { offset } }: Upload): Problem {
  server.hooks.onFault(fault, { action: 'append', upload: id });
  return fault.code === 'diskFull'
    ? problem('spaceExhausted', `存储空间已满，前 ${offset} 字节已保存；腾出空间后可从此处续传。`, { kept: offset })
    : problem('vaultFailed', `存储读写失败，前 ${offset} 字节已保存，可从此处续传。`, { kept: offset });
}

const noSpace = ({ prefix: { offset } }: Upload): Problem =>
  problem('spaceExhausted', `存储空间低于保留量，暂不接收；前 ${offset} 字节已保存，可稍后续传。`, { kept: offset });

const tooLong = ({ length, prefix: { offset } }: Upload): Problem =>
  problem(
    'lengthExceeded',
    `本次内容超出申报的长度${length === null ? '上限' : ` ${length} 字节`}，本次未接收；前 ${offset} 字节已保存。`,
    {
      kept: offset,
    },
  );

const overtaken = ({ prefix: { offset } }: Upload): Problem =>
  problem('uploadTakenOver', `另一连接正在接续本次上传；前 ${offset} 字节已保存。`, { kept: offset });

const mismatch = ({ prefix: { offset } }: Upload, { algorithm }: Checksum): Problem =>
  problem(
    'checksumMismatch',
    `本段的 ${algorithm} 校验和与内容不符，本段未保存；前 ${offset} 字节已保存，请从此处重传。`,
    {
      kept: offset,
    },
  );
