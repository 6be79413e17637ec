/** The part of yazl 3.3.1 that `zip-sink.ts` uses. */
declare module 'yazl' {
  import type { EventEmitter } from 'node:events';
  import type { Readable } from 'node:stream';

  interface EntryOptions {
    readonly mtime: Date;
    /** Unix mode with type bits. */
    readonly mode: number;
    readonly forceDosTimestamp: boolean;
    readonly compress: boolean;
    readonly size: number;
  }

  class ZipFile extends EventEmitter {
    readonly outputStream: Readable;
    addReadStreamLazy(
      path: string,
      options: EntryOptions,
      get: (give: (error: null, stream: Readable) => void) => void,
    ): void;
    end(): void;
  }

  const yazl: { readonly ZipFile: typeof ZipFile };
  export default yazl;
}
