/** Where a dossier is written. Files are added one after the other. */
export interface DossierSink<Written> {
  /** Takes a file of `size` bytes; resolves when all of them are taken. Throws ArchiveFault `writeFailed`, and what `content` throws. */
  readonly add: (path: string, content: AsyncIterable<Uint8Array>, size: number) => Promise<void>;
  /** Resolves when everything is durable. Throws ArchiveFault `writeFailed`. */
  readonly finish: () => Promise<Written>;
  /** Gives up; what was written can no longer be taken for a dossier. Never throws. */
  readonly abort: () => Promise<void>;
}
