import type { PlacedFact } from './file-demands.ts';
import { casesOf } from './journal-fact.ts';

/** What `case.archived` registered: the documents, scans and recordings of the dossier and, where it has one, the digest of the trace before it. */
export interface ArchivedItems {
  /** Leaf index of the archiving. */
  readonly index: number;
  readonly items: readonly ArchivedItem[];
  /** Of the item of kind `case`, docs/formats/dossier.md §7. */
  readonly traceDigest: string | undefined;
}

export interface ArchivedItem {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** Absent for what has no file in the dossier: a paper made outside, a recording that is secret or lost. */
  readonly sha256?: string;
}

/** The latest archiving of the case; undefined when it has not been archived. */
export function archivedItems(facts: readonly PlacedFact[], caseId: string | undefined): ArchivedItems | undefined {
  const archived = facts.filter(
    ({ fact }) => fact.type === 'case.archived' && casesOf(fact).some((id) => id === caseId),
  );
  const last = archived.at(-1);
  const catalogue: unknown = last?.fact.data['catalogue'];
  if (!last || !Array.isArray(catalogue)) return undefined;
  const items = catalogue.filter(isArchivedItem);
  return {
    index: last.index,
    items: items.filter(({ kind }) => kind === 'document' || kind === 'scan' || kind === 'recording'),
    traceDigest: items.find(({ kind, id }) => kind === 'case' && id === caseId)?.sha256,
  };
}

function isArchivedItem(value: unknown): value is ArchivedItem {
  if (typeof value !== 'object' || value === null) return false;
  const item = value as Record<string, unknown>;
  const { sha256 } = item;
  return (
    ['kind', 'id', 'title'].every((name) => typeof item[name] === 'string') &&
    (typeof sha256 === 'string' ||
      (sha256 === undefined && (item['kind'] === 'document' || item['kind'] === 'recording')))
  );
}

/** The registered items that neither the dossier lists as they were nor a later entry accounts for. */
export function missingItems(
  { items }: ArchivedItems,
  accounted: readonly Pick<ArchivedItem, 'kind' | 'id' | 'sha256'>[],
): readonly ArchivedItem[] {
  const keyOf = ({ kind, id, sha256 = '' }: Pick<ArchivedItem, 'kind' | 'id' | 'sha256'>) => `${kind} ${id} ${sha256}`;
  // Without a digest, whatever became of the thing since accounts for it.
  const present = new Set(accounted.flatMap((item) => [keyOf(item), keyOf({ kind: item.kind, id: item.id })]));
  return items.filter((item) => !present.has(keyOf(item)));
}
