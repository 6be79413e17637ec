import type { DiskFile } from './disk.ts';

export interface BufferSource {
  tryTake(): Buffer | undefined;
  take(): Promise<Buffer>;
  give(buffer: Buffer): void;
}

/** A filled buffer; whoever receives it gives the buffer back where it came from. */
export interface Piece {
  readonly buffer: Buffer;
  readonly length: number;
}

/**
 * The first `length` bytes of a file, buffer by buffer, fewer when the file ends before: while the caller works on one,
 * the next is being read. Never waits for a second buffer while it holds a first one: readers that all did would all wait.
 */
export async function* readAhead(file: DiskFile, length: number, source: BufferSource): AsyncGenerator<Piece> {
  let position = 0;
  const read = async (buffer: Buffer): Promise<Piece> => {
    const at = position;
    const wanted = Math.min(buffer.length, length - at);
    position += wanted;
    let done = 0;
    try {
      for (let n = -1; done < wanted && n !== 0; done += n)
        n = await file.read(buffer.subarray(done, wanted), at + done);
    } catch (cause) {
      source.give(buffer);
      throw cause;
    }
    return { buffer, length: done };
  };
  let reading = length > 0 ? read(await source.take()) : undefined;
  try {
    while (reading) {
      const current: Promise<Piece> = reading;
      reading = undefined;
      const piece = await current;
      if (piece.length === 0) return source.give(piece.buffer);
      const ahead = position < length ? source.tryTake() : undefined;
      if (ahead) reading = read(ahead);
      reading?.catch(() => undefined); // it is awaited at the next turn
      yield piece;
      if (!reading && position < length) reading = read(await source.take());
    }
  } finally {
    // The caller stopped early; a read that failed has given its buffer back already.
    await reading?.then(
      (piece) => source.give(piece.buffer),
      () => undefined,
    );
  }
}
