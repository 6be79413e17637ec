import type { PlacedFact } from './file-demands.ts';
import { casesOf } from './journal-fact.ts';

/** What `case.archived` registered: the documents and recordings of the dossier and, where it has one, the digest of the trace before it. */
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
  readonly sha256: string;
}

/** The latest archiving of the case; undefined when it has not been archived. Items without a digest cannot be held against anything. */
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
    items: items.filter(({ kind }) => kind === 'document' || kind === 'recording'),
    traceDigest: items.find(({ kind, id }) => kind === 'case' && id === caseId)?.sha256,
  };
}

function isArchivedItem(value: unknown): value is ArchivedItem {
  if (typeof value !== 'object' || value === null) return false;
  const item = value as Record<string, unknown>;
  return ['kind', 'id', 'title', 'sha256'].every((name) => typeof item[name] === 'string');
}
