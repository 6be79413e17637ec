import type { ClientBase } from 'pg';
import { toCaseEvent, type CaseEvent, type JournalLine, type Program } from '@zhiji/law';
import type { SequencedEntry } from '@zhiji/journal';
import type { AgencyMatters } from '../matters/agency-matters.ts';
import { hear } from '../matters/heard-facts.ts';
import { registersOf } from '../registers/case-registers.ts';
import { drawRegisters } from '../registers/draw.ts';
import { advance, newCase, type CaseStore, type LiveCase } from './case-store.ts';

/** Cases drawn by batches that are not yet known to be committed, by case; `settle` takes them over. */
export type Drawn = Map<string, LiveCase>;

/**
 * What follows from a batch: the registers of its cases, in the batch's own transaction. Cases in memory move on only afterwards, when the
 * caller knows that the batch was committed.
 */
export function projection(
  agencyId: string,
  law: () => Program,
  matters: AgencyMatters,
  cases: () => CaseStore,
  drawn: Drawn,
  now: () => number,
) {
  return async (transaction: ClientBase, entries: readonly SequencedEntry[]): Promise<void> => {
    const byCase = Map.groupBy(
      entries.filter((entry) => entry.caseId !== undefined),
      (entry) => entry.caseId!,
    );
    const program = law();
    const live = await Promise.all(
      [...byCase].map(async ([caseId, own]) => {
        const first = own[0]!.caseVersion!;
        const base = await caseAt(transaction, agencyId, cases().peek(caseId), caseId, first - 1, program);
        const moved = own.reduce((at, entry) => advance(at, toCaseEvent(entry.event as JournalLine)), base);
        return hear(moved, matters.heard(program));
      }),
    );
    const stored = entries.filter((entry) => entry.event.type === 'recording.stored');
    const drawing = drawRegisters(
      transaction,
      agencyId,
      live.map((one) => registersOf(one, now())),
    );
    await Promise.all([
      drawing,
      ...(stored.length > 0 ? [drawing.then(() => noteReceipts(transaction, agencyId, stored))] : []),
    ]);
    for (const one of live) drawn.set(one.id, one);
  };
}

/** The case as it was before the batch. */
async function caseAt(
  transaction: ClientBase,
  agencyId: string,
  held: LiveCase | undefined,
  caseId: string,
  version: number,
  program: Program,
): Promise<LiveCase> {
  const base = held?.program === program && held.file.version <= version ? held : newCase(caseId, program);
  if (base.file.version === version) return base;
  const events = await readCaseEvents(transaction, agencyId, caseId, base.file.version, version);
  return events.reduce(advance, base);
}

/** Facts of a case after one version, up to another, in order. Disposed payloads leave a gap nobody can fill: such a case is not drawn again. */
export async function readCaseEvents(
  client: ClientBase,
  agencyId: string,
  caseId: string,
  after: number,
  upTo = 2_147_483_647,
): Promise<readonly CaseEvent[]> {
  const { rows } = await client.query<{ payload: Buffer }>({
    name: 'case-events',
    text: `select payload from journal_entry where agency_id = $1 and case_id = $2 and case_version > $3 and case_version <= $4 and payload is not null order by case_version`,
    values: [agencyId, caseId, after, upTo],
  });
  return rows.map(({ payload }) => toCaseEvent(JSON.parse(payload.toString('utf8')) as JournalLine));
}

/** The place of a recording's receipt in the tree: a camera is cleared only against a proof of it. */
async function noteReceipts(
  transaction: ClientBase,
  agencyId: string,
  stored: readonly SequencedEntry[],
): Promise<void> {
  const rows = stored.map((entry) => ({ id: subjectId(entry), index: entry.leafIndex }));
  await transaction.query({
    name: 'note-receipts',
    text: `update recording_row r set stored_index = s.index from jsonb_to_recordset($2::jsonb) as s(id text, index bigint) where r.agency_id = $1 and r.recording_id = s.id`,
    values: [agencyId, JSON.stringify(rows)],
  });
}

const subjectId = (entry: SequencedEntry): string =>
  (entry.event as unknown as JournalLine).objects.find((object) => object.role === 'subject')!.id;
