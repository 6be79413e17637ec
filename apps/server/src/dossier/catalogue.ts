import { formatDay, dayOf, formatInstant } from '@zhiji/calendar';
import { traceDigest } from '@zhiji/archive';
import type { EventData } from '@zhiji/cases';
import { withAgency } from '@zhiji/database';
import { readCase } from '@zhiji/journal';
import { zh } from '@zhiji/terms';
import type { Agency } from '../agency.ts';
import type { LiveCase } from '../cases/case-store.ts';
import type { Product } from '../product.ts';

/** 卷内目录 of a case as it stands: its finished documents and stored originals, with their digests where the vault has them, and the digest of its trace. */
export async function catalogueOf(
  product: Product,
  agency: Agency,
  live: LiveCase,
): Promise<EventData<'case.archived'>['catalogue']> {
  const entries = await withAgency(product.pool, agency.id, (client) => readCase(client, agency.id, live.id));
  return [
    ...finishedOf(live).map((document) => ({
      id: document.id,
      kind: 'document' as const,
      title: titleOf(document),
      ...(document.sha256 ? { sha256: document.sha256 } : {}),
    })),
    ...recordingsOf(live).map((recording) => ({
      id: recording.id,
      kind: 'recording' as const,
      title: recording.name ?? recording.id,
      sha256: recording.sha256!,
    })),
    { id: live.id, kind: 'case' as const, title: '轨迹', sha256: traceDigest(entries.map((entry) => entry.eventId)) },
  ];
}

/** Withdrawn papers stay in the dossier: the journal names them. */
const finishedOf = ({ file }: LiveCase) =>
  file.documents
    .filter((document) => document.finalizedAt !== undefined)
    .toSorted((a, b) => a.finalizedAt! - b.finalizedAt!);

/** Those of them the vault keeps; a paper that was made elsewhere is named only. */
export const documentsOf = (live: LiveCase) => finishedOf(live).filter(({ sha256 }) => sha256 !== undefined);

export const recordingsOf = ({ file }: LiveCase) =>
  file.recordings.filter((recording) => recording.durability === 'stored' && recording.sha256 !== undefined);

export const titleOf = (document: LiveCase['file']['documents'][number]): string =>
  `${zh(document.form)}${document.number ? ` ${document.number}` : ''}${document.status === 'withdrawn' ? '（已作废）' : ''}`;

export const dateOf = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : formatDay(dayOf(instant));

/** 档号 (DA/T 13-2022): 全宗号-档案门类代码-年度-保管期限代码-案卷号. */
export const archiveNumber = (year: number, serial: number, retention: string): string =>
  `0101-CF·${year}-${retention}-${String(serial).padStart(4, '0')}`;

export const packedOn = (now: number): string => formatInstant(now).slice(0, 10);
