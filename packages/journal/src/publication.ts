import type { ClientBase } from 'pg';
import { parseCheckpoint, parseNote, TILE_WIDTH, type Checkpoint } from '@zhiji/tlog';
import { JournalFault } from './fault.ts';
import { integratedTiles } from './integration.ts';
import { readRangeRoots } from './tile-store.ts';

/** 已公布: a checkpoint that has been shown to the world, with its note. */
export interface PublishedCheckpoint extends Checkpoint {
  readonly note: string;
}

/**
 * Publishes the latest head whose tiles are integrated, and answers it; the same one again when there is no newer; undefined before the first
 * head. Wants a transaction under the row-level security of the agency. Throws JournalFault `journalDamaged`, which is fatal, when the tiles
 * do not yield the roots of this head and of the one published before: two checkpoints that contradict each other are never published.
 */
export async function publish(client: ClientBase, agencyId: string): Promise<PublishedCheckpoint | undefined> {
  const before = await readCheckpoint(client, agencyId);
  const { rows } = await client.query<{ note: string }>(
    'select note from tree_head where agency_id = $1 and size < $2 order by size desc limit 1',
    [agencyId, (1 + (await integratedTiles(client, agencyId))) * TILE_WIDTH],
  );
  if (!rows[0]) return undefined;
  const head = checkpointOf(rows[0].note);
  if (before && head.size === before.size && head.root === before.root) return before;
  const claimed = before ? [before, head] : [head];
  const ranges = claimed.map(({ size }) => ({ begin: 0, end: size }));
  const roots = before && head.size <= before.size ? [] : await readRangeRoots(client, agencyId, ranges, head.size);
  if (!claimed.every(({ root }, i) => root === roots?.[i]))
    throw new JournalFault('journalDamaged', `大小为 ${head.size} 的树头与已公布的或与条目不符，不予公布。`);
  await client.query(
    'insert into published_checkpoint (agency_id, size, note) values ($1, $2, $3) on conflict do nothing',
    [agencyId, head.size, head.note],
  );
  return head;
}

/** The checkpoint published last. */
export async function readCheckpoint(client: ClientBase, agencyId: string): Promise<PublishedCheckpoint | undefined> {
  const { rows } = await client.query<{ note: string }>(
    'select note from published_checkpoint where agency_id = $1 order by size desc limit 1',
    [agencyId],
  );
  return rows[0] && checkpointOf(rows[0].note);
}

/** Reads a note of ours, which the sequencer has verified. */
function checkpointOf(note: string): PublishedCheckpoint {
  const parsed = parseNote(note);
  const checkpoint = 'refusal' in parsed ? undefined : parseCheckpoint(parsed.text);
  if (!checkpoint) throw new JournalFault('journalDamaged', '库中的树头不是一份存证点。');
  return { ...checkpoint, note };
}
