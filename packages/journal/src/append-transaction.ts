import pg, { type ClientBase } from 'pg';
import { appendStatement } from './append-statement.ts';
import type { PlacedEntry } from './batch.ts';
import { JournalFault } from './fault.ts';
import type { JournalPayload } from './payload.ts';
import type { RecordedEvent } from './recorded.ts';
import type { TreeHead } from './tree-head.ts';

/** An entry on its way into the journal, with the event as it will be read back. */
export interface SequencedEntry extends RecordedEvent {
  readonly caseId: string | undefined;
  readonly event: JournalPayload & { readonly recordedAt: string };
}

/**
 * Writes what follows from the entries, in their transaction: after it, both are there or neither. It has only the statements of the transaction to
 * do, may be called again for the same events at other places, and must not begin, commit or roll back. Statements that are sent before the first
 * wait cost no round trip.
 */
export type Project = (transaction: ClientBase, entries: readonly SequencedEntry[]) => Promise<void>;

/**
 * Sends a batch with its head and its projection. Resolves once its commit is on its way, to a promise of the commit: what is sent next comes after it.
 * Rejects, rolled back, when `project` or a statement has failed by then.
 */
export async function sendBatch(
  client: ClientBase,
  agencyId: string,
  entries: readonly PlacedEntry[],
  head: TreeHead,
  project: Project | undefined,
): Promise<{ readonly committed: Promise<unknown> }> {
  const append = appendStatement(agencyId, entries, head);
  // One statement is a transaction.
  if (!project) return { committed: client.query(append) };
  try {
    await inOrder([client.query('begin'), client.query(append), projection(project, client, entries)]);
    return { committed: client.query('commit') };
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  }
}

/** Whether an append failed because its place in the tree was taken. */
export function isPlaceTaken(cause: unknown): boolean {
  return (
    cause instanceof pg.DatabaseError &&
    cause.code === '23505' &&
    (cause.constraint === 'journal_entry_pkey' || cause.constraint === 'tree_head_pkey')
  );
}

async function projection(project: Project, client: ClientBase, entries: readonly PlacedEntry[]): Promise<void> {
  try {
    await project(
      client,
      entries.map(({ eventId, leafIndex, caseId, caseVersion, recordedAt, payload }) => ({
        eventId,
        leafIndex,
        caseId,
        caseVersion,
        recordedAt,
        event: JSON.parse(payload.toString()) as SequencedEntry['event'],
      })),
    );
  } catch (cause) {
    throw new JournalFault('projectionFailed', '条目的后续写入失败，条目未记录。', { cause });
  }
}

/** Waits for all, and throws what the first in order has failed with: statements behind a failed one fail only because of it. */
async function inOrder(steps: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(steps)).find((step) => step.status === 'rejected');
  if (failed) throw failed.reason;
}
