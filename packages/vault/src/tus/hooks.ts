import type { IncomingMessage } from 'node:http';
import type { VaultObject } from '../objects.ts';
import type { Upload } from '../upload.ts';

export type UploadAction = 'create' | 'inspect' | 'append' | 'join' | 'terminate';

/** A no of the product, passed on to the client as a problem detail. */
export interface UploadRefusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

/** What a client wants to upload, as far as its request tells. */
export interface UploadIntent {
  /** Bytes of the whole; null while the client does not know. */
  readonly length: number | null;
  readonly kind: Upload['kind']['is'];
  readonly metadata: Readonly<Record<string, string>>;
}

/** What the product decides. The vault knows bytes; it does not know officers, cases or devices. */
export interface UploadHooks {
  /** Asked at every request. `context` (JSON) is kept with a created upload. Method overrides are already applied: trust `action`, not `req.method`. */
  authorize(
    req: IncomingMessage,
    action: UploadAction,
    upload?: Upload,
  ): Promise<{ readonly context: unknown } | { readonly refusal: UploadRefusal }>;
  /** Asked once before an upload is made. Partial uploads carry the metadata of the final one that joins them only if the client repeats it. */
  onCreate(intent: UploadIntent, context: unknown): Promise<'ok' | { readonly refusal: UploadRefusal }>;
  /**
   * Asked once the bytes are whole and before they get their address; `head` is how they begin. What is refused is set aside and never an object.
   * Asked again when the process died before the answer took effect.
   */
  admit(upload: Upload, object: VaultObject, head: Buffer): Promise<'ok' | { readonly refusal: UploadRefusal }>;
  /**
   * Registers a received object. Called before the client hears of it, again whenever it threw or the process died
   * before it returned, and never again after it returned: it must do the same thing once, however often it is called
   * with the same `upload.id`.
   */
  onReceived(upload: Upload, object: VaultObject): Promise<void>;
  /** Whether the file is owed: then its unfinished upload never expires. */
  owed(upload: Upload): Promise<boolean>;
  /** What made a request fail with 5xx: a VaultFault, an error of the system, or what a hook threw. For the log. */
  onFault(
    fault: Error,
    about: { readonly action: UploadAction | 'register' | 'recover'; readonly upload?: string },
  ): void;
}

/** How many of the first bytes `admit` is shown. */
export const HEAD_BYTES = 4096;

export const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error(String(cause)));
