import { randomUUIDv7 } from 'node:crypto';
import { formatInstant } from '@zhiji/calendar';
import { decide, type CaseFact, type Command, type ScanType } from '@zhiji/cases';
import { PROBLEMS, type ProblemCode } from '@zhiji/contract';
import { FORMATS, formatOf, type Format } from '@zhiji/media';
import { isSha256, openObject, storePass, type Upload, type UploadRefusal, type VaultObject } from '@zhiji/vault';
import type { Agency } from '../agency.ts';
import { recordFacts, situationOf } from '../cases/run-commands.ts';
import { uuidFrom } from '../identifier.ts';
import type { UploadContext } from './upload-hooks.ts';

/** A paper of a case, as an upload names it. */
export interface ScannedPaper {
  readonly caseId: string;
  readonly documentId: string;
}

/** Formats a scan may have, by content. */
const TYPES: Partial<Record<Format, ScanType>> = { pdf: 'application/pdf', jpeg: 'image/jpeg', png: 'image/png' };

/** How much of a file tells its format. */
const HEAD_BYTES = 4096;

/** Before the first byte: whether the paper takes a scan at all, and this one as far as it is declared. */
export async function scanAnnounced(
  agency: Agency,
  { caseId, documentId }: ScannedPaper,
  { length, metadata }: { readonly length: number | null; readonly metadata: Upload['metadata'] },
  by: UploadContext,
  now: number,
): Promise<UploadRefusal | undefined> {
  if (length === 0) return EMPTY;
  const declared = metadata['sha256'] ?? '';
  const sha256 = isSha256(declared) ? declared : '0'.repeat(64);
  return refusalOf(agency, caseId, attaching(documentId, by, { sha256, size: length ?? 1 }, 'application/pdf'), now);
}

/** The whole file, before it is kept: what it is by its first bytes, and whether the paper takes it. */
export async function scanArrived(
  agency: Agency,
  { caseId, documentId }: ScannedPaper,
  object: VaultObject,
  head: Buffer,
  by: UploadContext,
  now: number,
): Promise<UploadRefusal | undefined> {
  if (object.size === 0) return EMPTY;
  const format = formatOf(head);
  const type = format && TYPES[format];
  if (!type) {
    const found = format ? `内容是${FORMATS[format].zh}` : '内容不是认得的格式';
    return notTaken(`扫描件应为 PDF、JPEG 或者 PNG，以内容为准；该文件${found}。`);
  }
  return refusalOf(agency, caseId, attaching(documentId, by, object, type), now);
}

/** Reads a kept scan again from disk and records it; doing it again for the same transfer changes nothing. */
export async function registerScan(
  agency: Agency,
  { caseId, documentId }: ScannedPaper,
  upload: Upload,
  object: VaultObject,
): Promise<void> {
  const pass = await storePass(agency.vault, object.sha256);
  if (pass.verdict === 'damaged') throw new Error(`scan ${object.sha256} is not what was received`);
  const type = await typeOf(agency, object);
  const by = upload.context as UploadContext;
  const name = upload.metadata['filename'];
  const fact: CaseFact<'document.scanned'> = {
    id: uuidFrom('document.scanned', upload.id),
    type: 'document.scanned',
    occurredAt: formatInstant(Date.parse(upload.touchedAt)),
    by: { id: by.account, role: by.role },
    objects: [
      { type: 'document', id: documentId, role: 'subject' },
      { type: 'case', id: caseId, role: 'about' },
    ],
    data: {
      sha256: object.sha256,
      size: object.size,
      mediaType: type,
      ...(name ? { name } : {}),
      ...(type === 'application/pdf' ? {} : { pages: 1 }),
    },
  };
  await recordFacts(agency, caseId, [fact]);
}

async function typeOf(agency: Agency, { sha256, size }: VaultObject): Promise<ScanType> {
  const object = await openObject(agency.vault, sha256);
  const head =
    object && Buffer.concat(await object.stream({ start: 0, end: Math.min(size, HEAD_BYTES) - 1 }).toArray());
  const format = head && formatOf(head);
  const type = format && TYPES[format];
  if (!type) throw new Error(`scan ${sha256} was admitted and is none`);
  return type;
}

const attaching = (
  documentId: string,
  { role }: UploadContext,
  { sha256, size }: Pick<VaultObject, 'size'> & { readonly sha256: string },
  mediaType: ScanType,
): Command => ({
  name: 'attachScan',
  id: randomUUIDv7(),
  as: role,
  subject: documentId,
  data: { sha256, size, mediaType },
});

async function refusalOf(
  agency: Agency,
  caseId: string,
  command: Command,
  now: number,
): Promise<UploadRefusal | undefined> {
  const live = await agency.cases.load(caseId);
  if (live.file.version === 0) return refused('notFound', `案件 ${caseId} 不存在。`);
  const decision = decide(command, situationOf(agency, live, { id: '', roles: [command.as] }, now));
  return 'refused' in decision ? refused(decision.refused.code, decision.refused.detail) : undefined;
}

const refused = (code: ProblemCode, detail: string): UploadRefusal => ({ ...PROBLEMS[code], code, detail });

const notTaken = (detail: string): UploadRefusal => ({ ...refused('dataInvalid', detail), title: '文件没有收下' });

const EMPTY = notTaken('文件是空的，没有内容可收。');
