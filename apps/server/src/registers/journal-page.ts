import type { AnswerOf } from '@zhiji/contract';
import type { ROUTES } from '@zhiji/contract';
import type { JournalLine } from '@zhiji/law';

export type Entry = AnswerOf<typeof ROUTES.journal>['items'][number];

/** A journal entry with how far the log has come past it. */
export interface EntryRow {
  readonly leaf_index: string;
  readonly case_id: string | null;
  readonly payload: Buffer | null;
  readonly integrated: boolean;
  readonly published: boolean;
}

/** The columns of an EntryRow, of `journal_entry e`. */
export const ENTRY_COLUMNS = `e.leaf_index, e.case_id, e.payload,
  e.leaf_index < coalesce((select max(size) from published_checkpoint p where p.agency_id = e.agency_id), 0) as published,
  e.leaf_index < coalesce((select (max(tile_index) + 1) * 256 from log_tile t where t.agency_id = e.agency_id and t.level = 0), 0) as integrated`;

/** The entry as lists show it; none where its payload was lawfully disposed of. */
export function entryOf(row: EntryRow): Entry[] {
  if (!row.payload) return [];
  const { id, type, occurredAt, recordedAt, by, objects, data } = JSON.parse(
    row.payload.toString('utf8'),
  ) as JournalLine;
  return [
    {
      leafIndex: Number(row.leaf_index),
      id,
      caseId: row.case_id,
      type,
      occurredAt,
      recordedAt,
      by: { id: by.id, role: by.role },
      objects: objects.map((object) => ({ ...object })),
      data: { ...data },
      state: row.published ? 'published' : row.integrated ? 'integrated' : 'sequenced',
    },
  ];
}
