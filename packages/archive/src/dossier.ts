import type { Agency } from './agency.ts';
import type { Bag, BagFindingCode, BagWarningCode } from './bag/bag.ts';
import type { Catalogue } from './catalogue.ts';
import type { DossierEntry } from './entry-line.ts';
import type { JournalFact } from './facts/journal-fact.ts';
import type { Finding } from './finding.ts';
import type { PackageFindingCode } from './package/package-files.ts';
import type { InclusionProof } from './proof-text.ts';

/** 案卷包 as it was read: parts that are missing or malformed are undefined or left out, and `findings` says so. */
export interface Dossier {
  readonly bag: Bag;
  readonly agency: Agency | undefined;
  readonly catalogue: Catalogue | undefined;
  readonly entries: readonly ReadEntry[];
  readonly proofs: readonly InclusionProof[];
  /** Signed notes. */
  readonly checkpoint: string | undefined;
  readonly note: string | undefined;
  /** Everything wrong with the package as a container; nothing has been said yet about signatures and proofs. */
  readonly findings: readonly Finding<DossierFindingCode>[];
}

/** An entry; `fact` is undefined where the payload is withheld or cannot be understood. */
export interface ReadEntry {
  readonly entry: DossierEntry;
  readonly fact: JournalFact | undefined;
}

export type DossierFindingCode =
  | PackageFindingCode
  | BagFindingCode
  /** A dossier is stricter than a bag: what is a warning there is refused here. */
  | BagWarningCode
  /** Not BagIt 1.0 in UTF-8 with manifests of SHA-256 and SM3. */
  | 'otherProfile'
  | 'partMissing'
  | 'partMalformed'
  /** A file the format has no place for. */
  | 'unexpectedFile'
  /** A tag file that `tagmanifest-*.txt` does not list. */
  | 'tagFileUnlisted'
  /** The catalogue and the files do not agree. */
  | 'catalogueDiffers';
