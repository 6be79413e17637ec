/** What the digesting thread says. */
export type DigestAnswer =
  | { readonly is: 'read'; readonly bytes: number }
  | { readonly is: 'done'; readonly sha256: string }
  | { readonly is: 'failed'; readonly reason: string };

/**
 * 摘要 of a file or of recorded bytes: SHA-256 in lower-case hex, read in pieces in a worker. Rejects when the bytes cannot be read (a card pulled out,
 * a file changed meanwhile) or when `signal` is aborted.
 */
export function digestOf(
  blob: Blob,
  { onRead, signal }: { readonly onRead?: (bytes: number) => void; readonly signal?: AbortSignal } = {},
): Promise<string> {
  const worker = new Worker(new URL('./digest.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<DigestAnswer>) => {
      if (data.is === 'read') onRead?.(data.bytes);
      else if (data.is === 'done') resolve(data.sha256);
      else reject(new Error(`文件读不出来：${data.reason}`));
    });
    worker.postMessage(blob);
  }).finally(() => worker.terminate());
}
