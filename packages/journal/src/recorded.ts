import type { ClientBase } from 'pg';
import type { AppendIntent } from './batch.ts';
import { recordedAtText } from './payload.ts';

/** Where an event stands in the journal. */
export interface RecordedEvent {
  readonly eventId: string;
  readonly leafIndex: number;
  readonly caseVersion: number | undefined;
  /** `2026-02-13T16:30:00.000+08:00` */
  readonly recordedAt: string;
}

interface FoundEvent extends RecordedEvent {
  readonly caseId: string | undefined;
  readonly payload: Buffer | null;
}

/** The events of this agency that have one of these ids, by id. */
export async function findRecorded(
  client: ClientBase,
  agencyId: string,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, FoundEvent>> {
  const { rows } = await client.query<{
    event_id: string;
    leaf_index: string;
    case_id: string | null;
    case_version: number | null;
    recorded_at: Date;
    payload: Buffer | null;
  }>({
    name: 'findRecorded',
    text: `
      select event_id, leaf_index, case_id, case_version, recorded_at, payload
      from journal_entry where agency_id = $1 and event_id = any ($2::uuid[])`,
    values: [agencyId, eventIds],
  });
  return new Map(
    rows.map((row) => [
      row.event_id,
      {
        eventId: row.event_id,
        leafIndex: Number(row.leaf_index),
        caseId: row.case_id ?? undefined,
        caseVersion: row.case_version ?? undefined,
        recordedAt: recordedAtText(row.recorded_at.getTime()),
        payload: row.payload,
      },
    ]),
  );
}

/**
 * Whether an intent has been recorded before: its events as they stand, `absent` when none is there, `reused` when one of its ids belongs to
 * something else (another case, other content, content since disposed of) or only some of them are there.
 */
export function settle(
  { caseId, payloads }: AppendIntent,
  found: ReadonlyMap<string, FoundEvent>,
): readonly RecordedEvent[] | 'absent' | 'reused' {
  const known = payloads.flatMap((payload) => {
    const event = found.get(payload.id);
    return event ? [{ payload, event }] : [];
  });
  if (known.length === 0) return 'absent';
  const same = known.every(
    ({ payload, event }) =>
      event.caseId === caseId && event.payload?.equals(Buffer.from(payload.textAt(event.recordedAt))),
  );
  return same && known.length === payloads.length ? known.map(({ event }) => event) : 'reused';
}
