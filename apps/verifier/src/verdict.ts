import type { DossierCase, DossierFindingCode, Finding, SealFindingCode } from '@zhiji/archive';

/** 核验结论 – yes, or no and where. `passed` is true exactly when `findings` is empty. */
export interface Verdict {
  readonly passed: boolean;
  readonly findings: readonly Finding<FindingCode>[];
  /** What the verdict does not cover, or rests on. */
  readonly warnings: readonly Finding<WarningCode>[];
  readonly subject: VerifiedSubject;
}

/** What was verified, in the words of the package. */
export interface VerifiedSubject {
  readonly case: DossierCase | undefined;
  readonly agency: { readonly code: string; readonly name: string } | undefined;
  readonly origin: string | undefined;
  /** Number of leaves under the checkpoint. */
  readonly treeSize: number | undefined;
  /** The keys it was judged by, as in signed notes: name, `+`, and the first four bytes of the key's hash in hex. */
  readonly keys: readonly string[];
  readonly entries: number;
  /** Of documents, scans and recordings: how many have their file in the package. */
  readonly documents: number;
  readonly scans: number;
  readonly recordings: number;
  /** Papers and recordings that the catalogue lists without a file. */
  readonly unfiled: number;
  readonly files: number;
  /** Bytes. */
  readonly size: number;
}

export type FindingCode =
  | DossierFindingCode
  | SealFindingCode
  /** No key of the log the package says it comes from. */
  | 'noKey'
  | 'checkpointNotSigned'
  /** Two signed checkpoints of one size with different roots: the log has shown different histories. */
  | 'checkpointsDiffer'
  /** Not one entry is in the tree under the checkpoint. */
  | 'otherTree'
  | 'entryNotProven'
  | 'proofMissing'
  | 'proofUnused'
  /** Entries not in the order of the journal, or one of them twice. */
  | 'entryOutOfOrder'
  /** An entry that names another case and not this one. */
  | 'otherCase'
  /** The entries before the archiving are not those it registered. */
  | 'traceDiffers'
  | 'archivedItemMissing'
  /** A file that an entry names by its digest is not in the package. */
  | 'namedFileMissing';

export type WarningCode =
  /** The keys come from the package itself: it agrees with itself, which says nothing about who made it. */
  | 'keySelfStated'
  /** A given checkpoint has another size; comparing needs a consistency proof. */
  | 'checkpointNotCompared'
  | 'notArchived'
  /** The archiving registered no trace: that no entry was left out rests on the agency's signature alone. */
  | 'traceNotRegistered'
  | 'entryWithheld'
  | 'fileReleased'
  /** A finished document without a digest in the journal. */
  | 'digestNotStated'
  /** A paper made outside the system, kept where the journal says. */
  | 'originalOnPaper'
  /** A recording that is a state secret or was lost before it was taken in. */
  | 'contentAbsent'
  /** A file that no entry names by its digest. */
  | 'itemNotInJournal';
