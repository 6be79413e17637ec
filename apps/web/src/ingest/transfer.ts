import { DetailedError, Upload } from 'tus-js-client';

export interface Transfer {
  /** The upload's own address, when it was begun before. */
  readonly url: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  readonly onOpened: (url: string) => void;
  readonly onSent: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/** The server's no, in its own words. */
export class TransferRefusal extends Error {
  readonly status: number;
  readonly code: string | undefined;

  constructor(status: number, body: { readonly code?: string; readonly title?: string; readonly detail?: string }) {
    super([body.title ?? `HTTP ${status}`, body.detail].filter(Boolean).join('：'));
    this.status = status;
    this.code = body.code;
  }

  /** Held by another connection, signed out, a full disk, a fault: the same request may succeed later. */
  get passes(): boolean {
    const { status, code } = this;
    return status >= 500 || PASSING.has(status) || code === 'offsetConflict' || code === 'uploadTakenOver';
  }
}

const PASSING: ReadonlySet<number> = new Set([401, 408, 423, 429]);

export const UPLOADS = '/api/v1/uploads';

/** Small enough that a phone on a bad line gets somewhere, large enough to cost nothing. */
const CHUNK_BYTES = 8 << 20;

/**
 * 传输 of a file by tus 1.0.0, resumed at the byte the server has made durable. Resolves when the server has received all of it; a line that breaks
 * rejects with an Error, an answer that is a refusal with a TransferRefusal.
 */
export function transfer(bytes: Blob, { url, metadata, onOpened, onSent, signal }: Transfer): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(bytes, {
      // With an endpoint at hand the client would begin anew at any fault of an upload it has to resume.
      endpoint: url === undefined ? UPLOADS : null,
      uploadUrl: url ?? null,
      metadata: { ...metadata },
      chunkSize: CHUNK_BYTES,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => upload.url && onOpened(upload.url),
      onProgress: onSent,
      onSuccess: () => resolve(),
      onError: (error) => reject(refusalIn(error) ?? new Error('网络中断', { cause: error })),
    });
    signal.addEventListener(
      'abort',
      () => {
        reject(signal.reason as Error);
        void upload.abort();
      },
      { once: true },
    );
    upload.start();
  });
}

/** Gives an unfinished upload up; its bytes go to quarantine. */
export const giveUp = (url: string): Promise<void> => Upload.terminate(url, { endpoint: UPLOADS, retryDelays: null });

function refusalIn(error: Error): TransferRefusal | undefined {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer || answer.getStatus() === 0) return undefined;
  try {
    return new TransferRefusal(answer.getStatus(), JSON.parse(answer.getBody()) as object);
  } catch {
    return new TransferRefusal(answer.getStatus(), {});
  }
}
