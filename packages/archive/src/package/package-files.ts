import type { Finding } from '../finding.ts';

/** A package as it was handed over, unpacked or zipped, before anything in it is believed. */
export interface OpenPackage {
  readonly form: 'folder' | 'zip';
  /** By path, relative to the top folder of the bag. Only regular files with safe paths. */
  readonly files: ReadonlyMap<string, PackagedFile>;
  /** What is in the package and must not be. */
  readonly findings: readonly Finding<PackageFindingCode>[];
  readonly close: () => Promise<void>;
}

export interface PackagedFile {
  readonly path: string;
  /** Bytes, as the folder or the ZIP says. */
  readonly size: number;
  /** The content in pieces, never more than `size`. Throws ArchiveFault `unreadable`. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

export type PackageFindingCode =
  /** A path that would leave the package, or that some system cannot hold. */
  | 'unsafePath'
  /** A symbolic link, a device, a socket. */
  | 'notARegularFile'
  /** The same path twice in a ZIP. */
  | 'samePathTwice'
  /** A ZIP in which another reader may see other files or bytes. */
  | 'ambiguousZip'
  /** Encrypted, or compressed by a method other than deflate. */
  | 'unsupportedEntry'
  /** Not one folder with one bag in it. */
  | 'notOneBag';

/** More files than this are not read: a dossier has some hundred. */
export const MAX_FILES = 100_000;

/** More than this is not held in memory of a package: tag files, the catalogue, the journal of one case, all together. */
export const MAX_HELD_BYTES = 256 * 2 ** 20;

export async function readWhole(file: PackagedFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.read()) pieces.push(piece);
  return Buffer.concat(pieces);
}
