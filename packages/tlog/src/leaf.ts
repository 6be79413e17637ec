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

/** The two hash functions of a leaf, answering lower-case hex; SM3 is GB/T 32905. `hexDigest` makes one of a function that answers bytes. */
export interface LeafDigests {
  readonly sha256: (bytes: Uint8Array) => string;
  readonly sm3: (bytes: Uint8Array) => string;
}

export function hexDigest(digest: Digest): (bytes: Uint8Array) => string {
  return (bytes) => hexOf(digest(bytes));
}

const VERSION = 1;
const FORMS = Object.entries<RegExp>({
  agency: /^[A-Z0-9]{2,16}$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  recordedAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/,
  sha256: /^[0-9a-f]{64}$/,
  sm3: /^[0-9a-f]{64}$/,
} satisfies Record<keyof Leaf, RegExp>);

/** Commits `identity` to an opening: 32-byte nonce ‖ payload. */
export function commitLeaf(
  identity: Pick<Leaf, 'agency' | 'id' | 'recordedAt'>,
  opening: Uint8Array,
  digests: LeafDigests,
): Leaf {
  const { agency, id, recordedAt } = identity;
  return { agency, id, recordedAt, sha256: digests.sha256(opening), sm3: digests.sm3(opening) };
}

/** The text whose bytes, all ASCII, are hashed into the tree: RFC 8785 of the leaf with `"v":1`. Throws RangeError on a field of another form. */
export function leafText(leaf: Leaf): string {
  if (!hasForm(leaf)) throw new RangeError(`not a leaf: ${JSON.stringify(leaf)}`);
  const { agency, id, recordedAt, sha256, sm3 } = leaf;
  // No field of these forms needs an escape, and the names are in order.
  return `{"agency":"${agency}","id":"${id}","recordedAt":"${recordedAt}","sha256":"${sha256}","sm3":"${sm3}","v":${VERSION}}`;
}

/** The leaf of these bytes; undefined unless they are exactly the text of one. */
export function parseLeaf(bytes: Uint8Array): Leaf | undefined {
  const fields = canonicalFields(bytes);
  if (!fields || Object.keys(fields).length !== 6 || fields['v'] !== VERSION || !hasForm(fields)) return undefined;
  const { agency, id, recordedAt, sha256, sm3 } = fields;
  return { agency, id, recordedAt, sha256, sm3 };
}

export type LeafMismatch =
  /** The opening is shorter than a nonce. */
  | 'openingLength'
  | 'sha256'
  | 'sm3'
  /** The payload is not the canonical text of a JSON object. */
  | 'payloadForm'
  /** The payload names another event or another time than the leaf. */
  | 'identity';

/** What is wrong with the claim that `leaf` commits to `opening`, which is nonce ‖ payload; undefined when nothing is. */
export function leafMismatch(leaf: Leaf, opening: Uint8Array, digests: LeafDigests): LeafMismatch | undefined {
  if (opening.length < NONCE_LENGTH) return 'openingLength';
  const made = commitLeaf(leaf, opening, digests);
  if (made.sha256 !== leaf.sha256) return 'sha256';
  if (made.sm3 !== leaf.sm3) return 'sm3';
  const fields = canonicalFields(opening.subarray(NONCE_LENGTH));
  if (!fields) return 'payloadForm';
  return fields['id'] === leaf.id && fields['recordedAt'] === leaf.recordedAt ? undefined : 'identity';
}

function hasForm(fields: object): fields is Leaf {
  return FORMS.every(([name, form]) => {
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
