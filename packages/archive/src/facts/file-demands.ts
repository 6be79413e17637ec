import type { ItemKind } from '../catalogue.ts';
import { subjectOf, type JournalFact } from './journal-fact.ts';

/** A file that an entry of the journal names by its digest, and which the dossier therefore has to hold. */
export interface FileDemand {
  /** Leaf index of the entry. */
  readonly index: number;
  readonly kind: ItemKind;
  /** Id of the document or recording; of a scan, that of its document. */
  readonly id: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface FileDemands {
  readonly demanded: readonly FileDemand[];
  /** Named once, but a later entry says why it need not be there. */
  readonly released: readonly Released[];
  /** Documents finished without a digest: nothing can be held against them. */
  readonly unstated: readonly Unstated[];
  /** Recordings of which no content was ever taken in. */
  readonly contentless: readonly Contentless[];
}

/** `sha256` is absent where the entry stated none. */
interface Released extends Omit<FileDemand, 'sha256'> {
  readonly sha256?: string;
  readonly reason: string;
}

type Unstated = Pick<FileDemand, 'index' | 'id'> & {
  /** Where the original of a paper made outside is. */
  readonly originalAt?: string;
};

interface Contentless extends Pick<FileDemand, 'index' | 'id'> {
  readonly reason: string;
}

/** A fact at its place in the journal. */
export interface PlacedFact {
  readonly index: number;
  readonly fact: JournalFact;
}

/** Which files the facts of a case demand: finished documents, scans of papers, and originals as they were stored, or as received while none is stored. */
export function fileDemands(facts: readonly PlacedFact[]): FileDemands {
  const releases = releasesIn(facts);
  const stored = new Set(
    facts.filter(({ fact }) => fact.type === 'recording.stored').map(({ fact }) => subjectOf(fact)),
  );
  const demanded: FileDemand[] = [];
  const released: Released[] = [];
  const unstated: Unstated[] = [];
  for (const { index, fact } of facts) {
    const kind = KINDS.get(fact.type);
    const id = subjectOf(fact);
    if (!kind || id === undefined || (fact.type === 'recording.received' && stored.has(id))) continue;
    const { sha256 } = fact.data;
    const reason = releases.get(fact.id) ?? (kind === 'recording' ? releases.get(id) : undefined);
    // A change may be a change of a copy on paper.
    if (typeof sha256 !== 'string' && fact.type !== 'document.finalized') continue;
    const stated = typeof sha256 === 'string' ? { sha256 } : {};
    const { originalAt } = fact.data;
    if (reason !== undefined) released.push({ index, kind, id, ...stated, reason });
    else if (typeof sha256 === 'string') demanded.push({ index, kind, id, sha256 });
    else unstated.push({ index, id, ...(typeof originalAt === 'string' ? { originalAt } : {}) });
  }
  const named = new Set([...demanded, ...released].map(({ id }) => id));
  return {
    demanded,
    released,
    unstated,
    contentless: contentlessIn(facts, releases).filter(({ id }) => !named.has(id)),
  };
}

/** Lost, or a state secret of which only the entry is kept. */
const contentlessIn = (facts: readonly PlacedFact[], releases: ReadonlyMap<string, string>): readonly Contentless[] =>
  facts.flatMap(({ index, fact }) => {
    const { type, data } = fact;
    const id = subjectOf(fact);
    if (id === undefined || releases.has(fact.id)) return [];
    if (type === 'recording.lost') return [{ index, id, reason: '毁损灭失' }];
    const secrecy = type === 'recording.secrecyAnswered' ? data['secrecy'] : undefined;
    return Array.isArray(secrecy) && secrecy.includes('stateSecret') ? [{ index, id, reason: '国家秘密' }] : [];
  });

const KINDS: ReadonlyMap<string, ItemKind> = new Map([
  ['document.finalized', 'document'],
  ['document.changed', 'document'],
  ['document.scanned', 'scan'],
  ['recording.received', 'recording'],
  ['recording.stored', 'recording'],
]);

/** By id of a voided entry or of a recording that is gone: why. */
function releasesIn(facts: readonly PlacedFact[]): ReadonlyMap<string, string> {
  const releases = new Map<string, string>();
  for (const { index, fact } of facts) {
    const { type, data } = fact;
    const subject = subjectOf(fact);
    if (type === 'entry.corrected' && data['void'] === true && typeof data['entry'] === 'string')
      releases.set(data['entry'], `第 ${index} 号条目将该条记载作废`);
    if (type === 'recording.lost' && subject !== undefined) releases.set(subject, `第 ${index} 号条目记载毁损灭失`);
    if (type === 'disposal.executed')
      for (const id of idsIn(data['recordings'])) releases.set(id, `第 ${index} 号条目记载已依法处置`);
  }
  return releases;
}

function idsIn(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? [item.id] : [],
  );
}
