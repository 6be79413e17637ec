import { canonicalJson } from './canonical-json.ts';
import { hexOf, type Digest } from './hash.ts';

/**
 * 存证承诺: the bytes of one entry in the tree, defined in docs/formats/journal-entry.md. It binds the payload and says nothing about it: both
 * digests are over a 32-byte nonce and the payload, so that nobody can guess a payload and check the guess.
 */
export interface Leaf {
  /** Code of the agency, `FZCG`. */
  readonly agency: string;
  /** The event, a UUID in lower case. */
  readonly id: string;
  /** `2026-02-13T16:30:00.000+08:00` */
  readonly recordedAt: string;
  /** Lower-case hex of SHA-256(nonce ‖ payload). */
  readonly sha256: string;
  /** Lower-case hex of SM3(nonce ‖ payload). */
  readonly sm3: string;
}

export const NONCE_LENGTH = 32;

/** The two hash functions of a leaf; SM3 is GB/T 32905. */
export interface LeafDigests {
  readonly sha256: Digest;
  readonly sm3: Digest;
}

const VERSION = 1;
const FORMS: Readonly<Record<keyof Leaf, RegExp>> = {
  agency: /^[A-Z0-9]{2,16}$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  recordedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/,
  sha256: /^[0-9a-f]{64}$/,
  sm3: /^[0-9a-f]{64}$/,
};

/** Commits `identity` to a payload. Throws RangeError on a nonce that has not 32 bytes. */
export function commitLeaf(
  identity: Pick<Leaf, 'agency' | 'id' | 'recordedAt'>,
  payload: Uint8Array,
  nonce: Uint8Array,
  digests: LeafDigests,
): Leaf {
  if (nonce.length !== NONCE_LENGTH) throw new RangeError(`a nonce has ${NONCE_LENGTH} bytes, not ${nonce.length}`);
  const committed = new Uint8Array(NONCE_LENGTH + payload.length);
  committed.set(nonce);
  committed.set(payload, NONCE_LENGTH);
  return { ...identity, sha256: hexOf(digests.sha256(committed)), sm3: hexOf(digests.sm3(committed)) };
}

/** The bytes that are hashed into the tree: RFC 8785 of the leaf with `"v":1`. Throws RangeError on a field of another form. */
export function leafBytes(leaf: Leaf): Uint8Array {
  if (!hasForm(leaf)) throw new RangeError(`not a leaf: ${JSON.stringify(leaf)}`);
  const { agency, id, recordedAt, sha256, sm3 } = leaf;
  return new TextEncoder().encode(canonicalJson({ agency, id, recordedAt, sha256, sm3, v: VERSION }));
}

/** The leaf of these bytes; undefined unless they are exactly what `leafBytes` makes of it. */
export function parseLeaf(bytes: Uint8Array): Leaf | undefined {
  const fields = canonicalFields(bytes);
  if (!fields || Object.keys(fields).length !== 6 || fields['v'] !== VERSION || !hasForm(fields)) return undefined;
  const { agency, id, recordedAt, sha256, sm3 } = fields;
  return { agency, id, recordedAt, sha256, sm3 };
}

export type LeafMismatch =
  | 'nonceLength'
  | 'sha256'
  | 'sm3'
  /** The payload is not the canonical text of a JSON object. */
  | 'payloadForm'
  /** The payload names another event or another time than the leaf. */
  | 'identity';

/** What is wrong with the claim that `leaf` commits to `payload` under `nonce`; undefined when nothing is. */
export function leafMismatch(
  leaf: Leaf,
  payload: Uint8Array,
  nonce: Uint8Array,
  digests: LeafDigests,
): LeafMismatch | undefined {
  if (nonce.length !== NONCE_LENGTH) return 'nonceLength';
  const made = commitLeaf(leaf, payload, nonce, digests);
  if (made.sha256 !== leaf.sha256) return 'sha256';
  if (made.sm3 !== leaf.sm3) return 'sm3';
  const fields = canonicalFields(payload);
  if (!fields) return 'payloadForm';
  return fields['id'] === leaf.id && fields['recordedAt'] === leaf.recordedAt ? undefined : 'identity';
}

function hasForm(fields: object): fields is Leaf {
  return Object.entries(FORMS).every(([name, form]) => {
    const value: unknown = fields[name as keyof typeof fields];
    return typeof value === 'string' && form.test(value);
  });
}

/** The object whose RFC 8785 text these bytes are; undefined when there is none. */
function canonicalFields(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const canonical = new TextEncoder().encode(canonicalJson(value));
    return canonical.length === bytes.length && canonical.every((byte, i) => byte === bytes[i])
      ? { ...value }
      : undefined;
  } catch (cause) {
    // Not UTF-8, not JSON, a lone surrogate, or nested deeper than the stack.
    if (cause instanceof TypeError || cause instanceof SyntaxError || cause instanceof RangeError) return undefined;
    throw cause;
  }
}
