import type { ClientBase } from 'pg';
import { hashesToBytes, hashToBytes, rootOfHashes, TILE_WIDTH } from '@zhiji/tlog';
import { JournalFault } from './fault.ts';
import { sha256Tree } from './hashing.ts';
import { readHashesBelow } from './tile-store.ts';

const MAX_TILES_AT_ONCE = 64;

/**
 * 已整合: writes the next full tiles that the committed entries fill, at most 64 of the lowest level and what they complete above, and answers
 * whether there are more. Wants a transaction under the row-level security of the agency; whatever is rolled back or done twice is made again
 * the same. Throws JournalFault `journalDamaged` when entries are missing.
 */
export async function integrate(client: ClientBase, agencyId: string): Promise<{ readonly remaining: boolean }> {
  const { rows } = await client.query<{ size: string | null }>(
    'select max(size) as size from tree_head where agency_id = $1',
    [agencyId],
  );
  const full = Math.floor(Number(rows[0]?.size ?? 0) / TILE_WIDTH);
  const first = await integratedTiles(client, agencyId);
  const end = Math.min(full, first + MAX_TILES_AT_ONCE);
  for (let index = first; index < end; index++) await writeTile(client, agencyId, 0, index);
  return { remaining: end < full };
}

/** How many tiles of the lowest level have been written; all they complete on higher levels was written with them. */
export async function integratedTiles(client: ClientBase, agencyId: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    'select coalesce(max(tile_index) + 1, 0) as count from log_tile where agency_id = $1 and level = 0',
    [agencyId],
  );
  return Number(rows[0]!.count);
}

async function writeTile(client: ClientBase, agencyId: string, level: number, index: number): Promise<void> {
  const hashes = await readHashesBelow(client, agencyId, level, index * TILE_WIDTH, TILE_WIDTH);
  if (hashes.length < TILE_WIDTH)
    throw new JournalFault('journalDamaged', `流水缺条目：第 ${level} 层第 ${index} 块仅有 ${hashes.length} 项。`);
  await client.query(
    `insert into log_tile (agency_id, level, tile_index, hashes, root) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [agencyId, level, index, hashesToBytes(hashes), hashToBytes(rootOfHashes(sha256Tree, hashes))],
  );
  if ((index + 1) % TILE_WIDTH === 0) await writeTile(client, agencyId, level + 1, Math.floor(index / TILE_WIDTH));
}
