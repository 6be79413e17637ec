import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { ArchiveFault, causeText } from '../fault.ts';
import type { DossierSink } from './dossier-sink.ts';

/** A finished ZIP: what `dossier.exported` records. */
export interface WrittenZip {
  /** Lower-case hex over the whole ZIP. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Writes a dossier as a ZIP with the one folder `folder` into `output`, which is ended by `finish` and destroyed by `abort`. Equal files give
 * equal bytes: stored, in the order added, all of 1980-01-01. ZIP64 where a size needs it. Durable when `output` is after its end.
 */
export function zipSink(output: Writable, folder: string): DossierSink<WrittenZip> {
  const zip = new yazl.ZipFile();
  const sha256 = createHash('sha256');
  let size = 0;
  const written = pipeline(
    zip.outputStream,
    async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        sha256.update(piece);
        size += piece.length;
        yield piece;
      }
    },
    output,
  );
  // A failure may come while nobody waits: it is told to whoever adds next.
  const failure = new Promise<never>((_, reject) => {
    const fail = (cause: unknown) =>
      reject(new ArchiveFault('writeFailed', `案卷包写不出来（${causeText(cause)}）。`, { cause }));
    zip.on('error', fail);
    written.catch(fail);
  });
  failure.catch(() => undefined);

  return {
    async add(path, content, length) {
      const source = Readable.from(content, { objectMode: false });
      const taken = new Promise<void>((resolve, reject) => source.on('end', resolve).on('error', reject));
      zip.addReadStreamLazy(`${folder}/${path}`, { ...CONSTANT, size: length }, (give) => give(null, source));
      await Promise.race([taken, failure]);
    },
    async finish() {
      zip.end();
      await Promise.race([written, failure]);
      return { sha256: sha256.digest('hex'), size };
    },
    async abort() {
      zip.outputStream.destroy();
      output.destroy();
      await written.catch(() => undefined);
    },
  };
}

/** DOS time is local time: this is the same one in every time zone. */
const CONSTANT = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: false } as const;
