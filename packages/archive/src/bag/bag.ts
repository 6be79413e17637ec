import type { FileDigests } from '../digest/file-digests.ts';
import type { Finding } from '../finding.ts';
import type { BagDeclaration } from './bag-declaration.ts';
import type { BagInfoField } from './bag-info.ts';
import type { ManifestLine } from './bag-manifest.ts';

/** A bag of RFC 8493 as it was found. It is valid when `findings` is empty. */
export interface Bag {
  readonly declaration: BagDeclaration | undefined;
  readonly info: readonly BagInfoField[];
  readonly manifests: readonly BagManifest[];
  /** Length and digests of every file that could be read, by path. */
  readonly digests: ReadonlyMap<string, FileDigests>;
  /** Content of the tag files that were read, and of the files the caller asked for. */
  readonly held: ReadonlyMap<string, Uint8Array>;
  readonly findings: readonly Finding<BagFindingCode>[];
  /** What other makers do and RFC 8493 asks readers to bear. */
  readonly warnings: readonly Finding<BagWarningCode>[];
}

export interface BagManifest {
  /** `manifest-sha256.txt` */
  readonly file: string;
  /** Lists tag files, not the payload. */
  readonly tag: boolean;
  readonly algorithm: string;
  readonly lines: readonly ManifestLine[];
}

export type BagFindingCode =
  /** `bagit.txt` is missing or says something else. */
  | 'notABag'
  | 'malformedTagFile'
  | 'heldFileTooLarge'
  /** No payload manifest, or none of an algorithm we know. */
  | 'noManifest'
  /** A manifest or `fetch.txt` names a path outside the bag. */
  | 'unsafePath'
  /** A payload manifest lists a tag file, or the reverse. */
  | 'listedOutOfPlace'
  | 'listedTwice'
  | 'fileMissing'
  | 'fileUnlisted'
  | 'fileUnreadable'
  | 'fileDiffers'
  | 'payloadOxumDiffers';

export type BagWarningCode =
  | 'unknownAlgorithm'
  /** `*path` or `./path` in a manifest. */
  | 'looseLine'
  | 'listedTwice'
  /** Names that are one file where case is folded or Unicode normalised. */
  | 'collidingNames'
  /** `.DS_Store`, `Thumbs.db`: left by the file manager of the maker. */
  | 'systemFile';
