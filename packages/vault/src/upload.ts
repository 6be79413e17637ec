import { VaultFault } from './fault.ts';
import { isSha256, isUploadId, type Sha256, type UploadId } from './layout.ts';
import type { Prefix } from './writer.ts';

/** 上传 – one upload as `state.json` and `received/…` hold it: docs/formats/vault-object.md §3. Instants are ISO 8601, UTC. */
export interface Upload {
  readonly v: 1;
  readonly id: UploadId;
  readonly createdAt: string;
  /** When the last bytes were acknowledged. */
  readonly touchedAt: string;
  /** Bytes of the whole; null until the client tells (Upload-Defer-Length). */
  readonly length: number | null;
  /** What is durable and may be acknowledged. At `length` its digest is the object's. */
  readonly prefix: Prefix;
  readonly kind: UploadKind;
  /** Upload-Metadata as the client sent it, and what it says. */
  readonly header: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** What `authorize` returned at creation: JSON, given back to the hooks. */
  readonly context: unknown;
  /** Present once bytes and registration are complete; such an upload has left `incoming/`. */
  readonly receivedAt?: string;
}

export type UploadKind =
  | { readonly is: 'whole' }
  | { readonly is: 'partial'; readonly joinedInto?: UploadId }
  | { readonly is: 'final'; readonly parts: readonly UploadId[]; readonly header: string };

export const isComplete = (upload: Upload): boolean => upload.prefix.offset === upload.length;

/** What the client says the whole must hash to, by the metadata key `sha256`. */
export function declaredSha256(upload: Upload): string | undefined {
  return upload.metadata['sha256']?.toLowerCase();
}

/** The digest of a complete upload. */
export function objectDigest(upload: Upload): Sha256 {
  const { sha256 } = upload.prefix;
  if (!isComplete(upload) || !isSha256(sha256)) throw new TypeError(`upload ${upload.id} is not complete`);
  return sha256;
}

/** Records are written whole or not at all, so a shape that differs was not written by this program. */
export function parseUpload(record: unknown): Upload {
  if (!isUploadRecord(record)) throw new VaultFault('recordDamaged', '上传状态记录不是本程序所写，未作任何改动。');
  return record;
}

function isUploadRecord(record: unknown): record is Upload {
  if (typeof record !== 'object' || record === null) return false;
  const upload = record as { readonly [field in keyof Upload]?: unknown };
  const prefix = upload.prefix as { readonly [field in keyof Prefix]?: unknown } | undefined;
  return (
    upload.v === 1 &&
    typeof upload.id === 'string' &&
    isUploadId(upload.id) &&
    (upload.length === null || isSize(upload.length)) &&
    isSize(prefix?.offset) &&
    typeof prefix?.sha256 === 'string' &&
    isSha256(prefix.sha256) &&
    typeof upload.kind === 'object' &&
    typeof upload.metadata === 'object'
  );
}

const isSize = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
