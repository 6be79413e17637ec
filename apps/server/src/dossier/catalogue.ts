import { formatDay, dayOf, formatInstant } from '@zhiji/calendar';
import { traceDigest } from '@zhiji/archive';
import type { DocumentItem, EventData, RecordingItem } from '@zhiji/cases';
import { withAgency } from '@zhiji/database';
import { readCase } from '@zhiji/journal';
import { zh } from '@zhiji/terms';
import type { Agency } from '../agency.ts';
import type { LiveCase } from '../cases/case-store.ts';
import type { Product } from '../product.ts';

/** 卷内目录 of a case as it stands: its finished documents with their scans, its originals, with their digests where the vault has them, and the digest of its trace. */
export async function catalogueOf(
  product: Product,
  agency: Agency,
  live: LiveCase,
): Promise<EventData<'case.archived'>['catalogue']> {
  const entries = await withAgency(product.pool, agency.id, (client) => readCase(client, agency.id, live.id));
  return [
    ...papersOf(live).flatMap((document) => [
      {
        id: document.id,
        kind: 'document' as const,
        title: titleOf(document),
        ...(document.sha256 ? { sha256: document.sha256 } : {}),
        ...(document.originalAt ? { originalAt: document.originalAt } : {}),
      },
      ...document.scans.map(({ sha256 }, at) => ({
        id: document.id,
        kind: 'scan' as const,
        title: scanTitleOf(document, at),
        sha256,
      })),
    ]),
    ...recordingsOf(live).map((recording) => ({
      id: recording.id,
      kind: 'recording' as const,
      title: recordingTitleOf(recording),
      ...(isKept(recording) ? { sha256: recording.sha256! } : {}),
    })),
    { id: live.id, kind: 'case' as const, title: '轨迹', sha256: traceDigest(entries.map((entry) => entry.eventId)) },
  ];
}

/** The finished papers in the order they were finished. Withdrawn ones stay in the dossier: the journal names them. */
export const papersOf = ({ file }: LiveCase) =>
  file.documents
    .filter((document) => document.finalizedAt !== undefined)
    .toSorted((a, b) => a.finalizedAt! - b.finalizedAt!);

/** What is stored, and what never will be: a state secret is entered without its content, and so is what was lost. */
export const recordingsOf = ({ file }: LiveCase): readonly RecordingItem[] =>
  file.recordings.filter((recording) => isKept(recording) || absenceOf(recording) !== undefined);

/** Its content is in the vault. */
export const isKept = ({ durability, sha256, lost }: RecordingItem): boolean =>
  durability === 'stored' && sha256 !== undefined && !lost;

const absenceOf = ({ lost, secrecy }: RecordingItem): string | undefined =>
  lost ? '毁损灭失' : secrecy?.includes('stateSecret') ? '国家秘密，另行保管' : undefined;

export const recordingTitleOf = (recording: RecordingItem): string => {
  const { id, name, medium, from } = recording;
  const title = name ?? (medium && from ? `${zh(medium)} ${from.slice(0, 16).replace('T', ' ')}` : id);
  return isKept(recording) ? title : `${title}（${absenceOf(recording)}）`;
};

export const titleOf = (document: DocumentItem): string =>
  `${zh(document.form)}${document.number ? ` ${document.number}` : ''}${document.status === 'withdrawn' ? '（已作废）' : ''}`;

/** Title of a document's scan, counted from 0. */
export const scanTitleOf = (document: DocumentItem, at: number): string =>
  `${titleOf(document)}（${zh('scan')}${at + 1}）`;

export const dateOf = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : formatDay(dayOf(instant));

/** 档号 (DA/T 13-2022): 全宗号-档案门类代码-年度-保管期限代码-案卷号. */
export const archiveNumber = (year: number, serial: number, retention: string): string =>
  `0101-CF·${year}-${retention}-${String(serial).padStart(4, '0')}`;

export const packedOn = (now: number): string => formatInstant(now).slice(0, 10);
