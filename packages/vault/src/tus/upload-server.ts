import type { Upload } from '../upload.ts';
import { isComplete } from '../upload.ts';
import type { Vault } from '../vault.ts';
import type { UploadHooks } from './hooks.ts';

/** What every tus request needs. */
export interface UploadServer {
  readonly vault: Vault;
  /** Path of the creation URL, such as `/api/v1/uploads`; an upload is one segment below. */
  readonly path: string;
  /** Bytes; Tus-Max-Size. */
  readonly maxSize: number;
  readonly hooks: UploadHooks;
}

export const IDLE_MS = 30 * 24 * 3600 * 1000;

/** Headers that every answer about an upload carries. */
export async function uploadHeaders(server: UploadServer, upload: Upload): Promise<Record<string, string>> {
  const headers: Record<string, string> = { 'Upload-Offset': String(upload.prefix.offset) };
  if (isComplete(upload)) {
    // RFC 9530: the digest of the whole, once it is known.
    headers['Repr-Digest'] = `sha-256=:${Buffer.from(upload.prefix.sha256, 'hex').toString('base64')}:`;
  }
  const expires = await expiryOf(server, upload);
  if (expires !== undefined) headers['Upload-Expires'] = new Date(expires).toUTCString();
  return headers;
}

/** When the unfinished upload will be set aside, in milliseconds; undefined when it will not. */
export async function expiryOf({ hooks }: UploadServer, upload: Upload): Promise<number | undefined> {
  if (upload.receivedAt !== undefined || (isComplete(upload) && upload.kind.is !== 'partial')) return undefined;
  return (await hooks.owed(upload)) ? undefined : Date.parse(upload.touchedAt) + IDLE_MS;
}
