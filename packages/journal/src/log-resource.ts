import type { ClientBase } from 'pg';
import { encodeEntryBundle, hashesToBytes, parseTilePath, TILE_WIDTH, tileWidth } from '@zhiji/tlog';
import { readCheckpoint } from './publication.ts';
import { readLeaves, readTile } from './tile-store.ts';

export interface LogResource {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/**
 * What C2SP tlog-tiles serves at `path` below the prefix of a log: `/checkpoint`, `/tile/<L>/<N>[.p/<W>]`, `/tile/entries/<N>[.p/<W>]`. Everything but
 * the checkpoint never changes. Undefined for any other path and for what the published checkpoint does not cover. Wants a transaction under the
 * row-level security of the agency.
 */
export async function readLogResource(
  client: ClientBase,
  agencyId: string,
  path: string,
): Promise<LogResource | undefined> {
  const checkpoint = await readCheckpoint(client, agencyId);
  if (!checkpoint) return undefined;
  if (path === '/checkpoint') return { bytes: Buffer.from(checkpoint.note), contentType: 'text/plain; charset=utf-8' };
  const tile = path.startsWith('/') ? parseTilePath(path.slice(1)) : undefined;
  if (!tile || tile.width > tileWidth(tile.level, tile.index, checkpoint.size)) return undefined;
  const { level, index, width } = tile;
  const bytes =
    level === 'entries'
      ? encodeEntryBundle(await readLeaves(client, agencyId, index * TILE_WIDTH, width))
      : await readTile(client, agencyId, level, index, width).then((hashes) => hashes && hashesToBytes(hashes));
  return bytes && { bytes, contentType: 'application/octet-stream' };
}
