import { formatInstant } from '@zhiji/calendar';
import type { DocumentItem, ScanItem } from '@zhiji/cases';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { zh } from '@zhiji/terms';
import type { Pool } from 'pg';
import { ENTRY_COLUMNS, type EntryRow } from '../registers/journal-page.ts';

/** Scans with where their entries stand in the log. */
export async function scansWithEntries(
  pool: Pool,
  agencyId: string,
  scans: readonly ScanItem[],
): Promise<AnswerOf<typeof ROUTES.scans>['items']> {
  const { rows } = await withAgency(pool, agencyId, (client) =>
    client.query<EntryRow & { event_id: string }>(
      `select e.event_id, ${ENTRY_COLUMNS} from journal_entry e where e.agency_id = $1 and e.event_id = any($2::uuid[])`,
      [agencyId, scans.map(({ id }) => id)],
    ),
  );
  const entries = new Map(rows.map((row) => [row.event_id, row]));
  return scans.map(({ id, at, name, pages, ...scan }) => {
    const entry = entries.get(id)!;
    return {
      ...scan,
      id,
      name: name ?? null,
      pages: pages ?? null,
      scannedAt: formatInstant(at),
      leafIndex: Number(entry.leaf_index),
      published: entry.published,
    };
  });
}

const EXTENSIONS: Readonly<Record<ScanItem['mediaType'], string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** Name of a document's scan, counted from 0, as it leaves the product: what it is by content, not what it was called. */
export const scanFileName = ({ form, scans }: DocumentItem, at: number): string =>
  `${zh(form)}-扫描件${at + 1}.${EXTENSIONS[scans[at]!.mediaType]}`;
