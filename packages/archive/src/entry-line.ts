import { canonicalJson, fromBase64, parseLeaf, toBase64 } from '@zhiji/tlog';
import { countIn, membersOf, stringIn } from './json-shape.ts';

/** 流水条目 in a dossier: disclosed with its payload, or withheld (disposed of by law, or not for this reader) and only its leaf left. */
export type DossierEntry = DisclosedEntry | WithheldEntry;

export interface DisclosedEntry {
  /** Number of the leaf in the tree. */
  readonly index: number;
  /** 32 bytes. */
  readonly nonce: Uint8Array;
  /** RFC 8785 text of the journal line. */
  readonly payload: Uint8Array;
}

export interface WithheldEntry {
  readonly index: number;
  /** Leaf bytes. */
  readonly leaf: Uint8Array;
}

/** One line of `entries.jsonl`, without its end: RFC 8785 of `{index, nonce, payload}` or `{index, leaf}`. */
export function entryLine(entry: DossierEntry): string {
  if ('leaf' in entry) return `{"index":${entry.index},"leaf":${textOf(entry.leaf)}}`;
  return `{"index":${entry.index},"nonce":"${toBase64(entry.nonce)}","payload":${textOf(entry.payload)}}`;
}

/** Throws TypeError, RangeError or SyntaxError on a line that `entryLine` does not make. */
export function parseEntryLine(line: string): DossierEntry {
  const members = membersOf(JSON.parse(line), '条目');
  // Only then are the bytes of the payload those that were committed to.
  if (canonicalJson(members) !== line) throw new TypeError('不是规范的 JSON 文本');
  const index = countIn(members, 'index');
  const names = Object.keys(members).join();
  if (names === 'index,leaf') return { index, leaf: leafIn(members['leaf']) };
  if (names !== 'index,nonce,payload') throw new TypeError(`栏目不对：${names}`);
  const nonce = fromBase64(stringIn(members, 'nonce'));
  if (!nonce) throw new TypeError('nonce 不是 base64');
  return { index, nonce, payload: bytesOf(membersOf(members['payload'], 'payload')) };
}

function leafIn(value: unknown): Uint8Array {
  const leaf = bytesOf(value);
  if (!parseLeaf(leaf)) throw new TypeError('leaf 不是存证承诺');
  return leaf;
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
