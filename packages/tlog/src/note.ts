import { fromBase64, toBase64 } from './base64.ts';

/** C2SP signed-note: text ending in a newline, a blank line, and one line per signature. Nothing in it is true before `openNote`. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export interface NoteSignature {
  readonly name: string;
  /** uint32; with the name it says which key signed and how. */
  readonly keyId: number;
  readonly signature: Uint8Array;
}

export type NoteRefusal =
  | { readonly refusal: 'malformed'; readonly detail: string }
  | { readonly refusal: 'tooLong' }
  /** A key we know is named by a signature that does not verify. */
  | { readonly refusal: 'badSignature'; readonly name: string }
  /** No key we know has signed. */
  | { readonly refusal: 'unknownSigners' };

export interface NoteVerifier {
  readonly name: string;
  readonly keyId: number;
  readonly verify: (message: Uint8Array, signature: Uint8Array) => boolean;
}

export interface NoteSigner extends NoteVerifier {
  readonly sign: (message: Uint8Array) => Uint8Array;
}

const MAX_LENGTH = 1_000_000;
const MAX_SIGNATURES = 100;

/** Signs `text` with each signer, in order. Throws RangeError when `text` cannot be the text of a note. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  const fault = faultOfText(text);
  if (fault !== undefined) throw new RangeError(fault);
  const message = new TextEncoder().encode(text);
  return addSignatures(
    `${text}\n`,
    signers.map(({ name, keyId, sign }) => ({ name, keyId, signature: sign(message) })),
  );
}

/** A note, or its text and blank line, with more signature lines at the end: how cosignatures are added. */
export function addSignatures(note: string, signatures: readonly NoteSignature[]): string {
  const lines = signatures.map(({ name, keyId, signature }) => {
    const bytes = new Uint8Array(4 + signature.length);
    new DataView(bytes.buffer).setUint32(0, keyId);
    bytes.set(signature, 4);
    return `— ${name} ${toBase64(bytes)}\n`;
  });
  return note + lines.join('');
}

/** Takes a note apart without believing it. The bytes of a file or response are to be decoded as strict UTF-8, byte order mark kept. */
export function parseNote(note: string): SignedNote | NoteRefusal {
  if (note.length > MAX_LENGTH) return { refusal: 'tooLong' };
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return malformed('no blank line before the signatures');
  const text = note.slice(0, end + 1);
  const fault = faultOfText(text);
  if (fault !== undefined) return malformed(fault);
  const lines = note.slice(end + 2).split('\n');
  if (lines.pop() !== '') return malformed('the last line has no newline');
  if (lines.length === 0) return malformed('no signature');
  if (lines.length > MAX_SIGNATURES) return { refusal: 'tooLong' };
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (!signature) return malformed(`not a signature line: ${line}`);
    signatures.push(signature);
  }
  return { text, signatures };
}

export interface OpenedNote {
  readonly text: string;
  /** The known keys that signed, each once, in the order of the note. */
  readonly signers: readonly NoteVerifier[];
}

/** The text of a note that at least one known key has signed. Unknown keys are ignored; a known key with a false signature spoils the note. */
export function openNote(note: string, known: readonly NoteVerifier[]): OpenedNote | NoteRefusal {
  const parsed = parseNote(note);
  if ('refusal' in parsed) return parsed;
  const message = new TextEncoder().encode(parsed.text);
  const signers = new Set<NoteVerifier>();
  for (const { name, keyId, signature } of parsed.signatures) {
    const verifier = known.find((key) => key.name === name && key.keyId === keyId);
    if (!verifier) continue;
    if (!verifier.verify(message, signature)) return { refusal: 'badSignature', name };
    signers.add(verifier);
  }
  return signers.size > 0 ? { text: parsed.text, signers: [...signers] } : { refusal: 'unknownSigners' };
}

/** Key names are not empty and have neither white space nor plus signs. */
export function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}\p{Cc}\p{Surrogate}+]+$/u.test(name);
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  const [, name, base64] = /^— (\S+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const bytes = base64 === undefined ? undefined : fromBase64(base64);
  if (!isKeyName(name ?? '') || !bytes || bytes.length < 5) return undefined;
  return { name: name!, keyId: new DataView(bytes.buffer).getUint32(0), signature: bytes.slice(4) };
}

function faultOfText(text: string): string | undefined {
  if (!text.endsWith('\n')) return 'the text has no newline at its end';
  if (/(?=\p{Cc})[^\n\x7f-\x9f]/u.test(text)) return 'an ASCII control character in the text';
  if (/\p{Surrogate}/u.test(text)) return 'the text is not Unicode';
  return undefined;
}

function malformed(detail: string): NoteRefusal {
  return { refusal: 'malformed', detail };
}
