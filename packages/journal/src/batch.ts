import { commitLeaf, leafText, NONCE_LENGTH, type TreeAppender } from '@zhiji/tlog';
import { leafDigests, sha256Tree } from './hashing.ts';
import { recordedAtText, type PreparedPayload } from './payload.ts';

/** What one caller asks for: all of it is recorded, or nothing. */
export interface AppendIntent {
  readonly caseId: string | undefined;
  readonly expectedVersion: number | undefined;
  readonly payloads: readonly PreparedPayload[];
}

/** An entry at its place in the tree, ready to be written. */
export interface PlacedEntry {
  readonly leafIndex: number;
  readonly eventId: string;
  readonly caseId: string | undefined;
  readonly caseVersion: number | undefined;
  readonly type: string;
  readonly occurredAt: number;
  readonly recordedAt: string;
  readonly payload: Buffer;
  readonly nonce: Buffer;
  readonly leaf: Buffer;
}

export interface Batch<T extends AppendIntent> {
  readonly placed: readonly { readonly intent: T; readonly entries: readonly PlacedEntry[] }[];
  /** Decided on another version of their case than the one they would follow. */
  readonly stale: readonly T[];
  /** Versions of the cases after the batch. */
  readonly versions: ReadonlyMap<string, number>;
}

export interface BatchContext {
  readonly agencyCode: string;
  /** Milliseconds since 1970 UTC: one instant for the whole batch. */
  readonly recordedAt: number;
  /** Current version of every case named in an intent. */
  readonly versions: ReadonlyMap<string, number>;
  readonly nonce: () => Uint8Array;
}

/** Gives the intents their places, in their order, and grows `tree` by their leaves. */
export function placeBatch<T extends AppendIntent>(
  intents: readonly T[],
  tree: TreeAppender,
  context: BatchContext,
): Batch<T> {
  const versions = new Map(context.versions);
  const placed: { intent: T; entries: PlacedEntry[] }[] = [];
  const stale: T[] = [];
  const recordedAt = recordedAtText(context.recordedAt);
  for (const intent of intents) {
    const { caseId, expectedVersion, payloads } = intent;
    const version = caseId === undefined ? undefined : versions.get(caseId)!;
    if (expectedVersion !== undefined && expectedVersion !== version) {
      stale.push(intent);
      continue;
    }
    const entries = payloads.map((prepared, i): PlacedEntry => {
      const opening = openingOf(context.nonce(), prepared.textAt(recordedAt));
      const identity = { agency: context.agencyCode, id: prepared.id, recordedAt };
      const leaf = Buffer.from(leafText(commitLeaf(identity, opening, leafDigests)));
      const leafIndex = tree.size;
      tree.append(sha256Tree.leaf(leaf));
      const caseVersion = version === undefined ? undefined : version + i + 1;
      const { id: eventId, type, occurredAt } = prepared;
      const nonce = opening.subarray(0, NONCE_LENGTH);
      const payload = opening.subarray(NONCE_LENGTH);
      return { leafIndex, eventId, caseId, caseVersion, type, occurredAt, recordedAt, payload, nonce, leaf };
    });
    if (caseId !== undefined) versions.set(caseId, version! + payloads.length);
    placed.push({ intent, entries });
  }
  return { placed, stale, versions };
}

/** Nonce ‖ payload. Throws RangeError on a nonce of another length. */
function openingOf(nonce: Uint8Array, payload: string): Buffer {
  if (nonce.length !== NONCE_LENGTH) throw new RangeError(`a nonce has ${NONCE_LENGTH} bytes, not ${nonce.length}`);
  const opening = Buffer.allocUnsafe(NONCE_LENGTH + Buffer.byteLength(payload));
  opening.set(nonce);
  opening.write(payload, NONCE_LENGTH);
  return opening;
}
