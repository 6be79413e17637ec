import type { ClientBase } from 'pg';
import { consistencyRanges, inclusionRanges, type Hash } from '@zhiji/tlog';
import { readCheckpoint } from './publication.ts';
import { readRangeRoots } from './tile-store.ts';

/**
 * The proof of RFC 9162 §2.1.3 that the tree of `size` leaves has the leaf `index`. Undefined when there is no such leaf in it or the size has not
 * been published. Wants a transaction under the row-level security of the agency.
 */
export async function readInclusionProof(
  client: ClientBase,
  agencyId: string,
  index: number,
  size: number,
): Promise<readonly Hash[] | undefined> {
  if (!(index >= 0 && index < size) || !(await isPublished(client, agencyId, size))) return undefined;
  return readRangeRoots(client, agencyId, inclusionRanges(index, size), size);
}

/** The proof of RFC 9162 §2.1.4 that the tree of `size` leaves begins with that of `old` leaves; otherwise like `readInclusionProof`. */
export async function readConsistencyProof(
  client: ClientBase,
  agencyId: string,
  old: number,
  size: number,
): Promise<readonly Hash[] | undefined> {
  if (!(old >= 1 && old <= size) || !(await isPublished(client, agencyId, size))) return undefined;
  return readRangeRoots(client, agencyId, consistencyRanges(old, size), size);
}

async function isPublished(client: ClientBase, agencyId: string, size: number): Promise<boolean> {
  return size <= ((await readCheckpoint(client, agencyId))?.size ?? -1);
}
