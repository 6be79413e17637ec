import { hexDigest } from '../digest/digest.ts';

/**
 * 轨迹摘要 – SHA-256, in lower-case hex, of the ids of the entries of a case in the order of the journal, each followed by a line feed. Archiving a
 * case puts it into the catalogue of `case.archived`, as the item of kind `case` with the id of the case, over all entries of the case before
 * that event: from then on nobody, the agency included, can leave one of them out unnoticed.
 */
export function traceDigest(eventIds: Iterable<string>): string {
  return hexDigest('sha256', new TextEncoder().encode([...eventIds].map((id) => `${id}\n`).join('')));
}
