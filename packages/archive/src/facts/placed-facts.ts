import type { Dossier } from '../dossier.ts';
import type { PlacedFact } from './file-demands.ts';

/** The facts of the entries whose payload is in the dossier and can be understood. */
export function placedFacts({ entries }: Dossier): readonly PlacedFact[] {
  return entries.flatMap(({ entry, fact }) => (fact ? [{ index: entry.index, fact }] : []));
}
