import { hashFromBase64, hashToBase64, type Hash } from './hash.ts';
import { openNote, type NoteRefusal, type NoteVerifier } from './note.ts';
import { isTreeSize } from './tree-appender.ts';

/** C2SP tlog-checkpoint: what a log says about itself at one size. The text of a signed note. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The note text: origin, size, root, each on its line. Throws RangeError when the origin cannot be a line or the size is none. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  const text = `${origin}\n${size}\n${hashToBase64(root)}\n`;
  if (!parseCheckpoint(text)) throw new RangeError(`not a checkpoint: ${JSON.stringify(text)}`);
  return text;
}

/**
 * The checkpoint in the text of an opened note; undefined when it is not one. Extension lines are passed over: nothing of ours is said in them, and
 * not every cosignature covers them. Sizes from 2^53 on are refused.
 */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const lines = text.split('\n');
  if (lines.length < 4 || lines.pop() !== '' || lines.includes('')) return undefined;
  const [origin, decimal, base64] = lines;
  const root = hashFromBase64(base64!);
  const size = Number(decimal);
  if (!/^(0|[1-9]\d*)$/.test(decimal!) || !isTreeSize(size) || !root) return undefined;
  return { origin: origin!, size, root };
}

export type CheckpointRefusal = NoteRefusal | { readonly refusal: 'notACheckpoint' | 'otherOrigin' };

/** The checkpoint of a note that one of `known` has signed for `origin`; every signature of a known key must hold. */
export function openCheckpoint(
  note: string,
  origin: string,
  known: readonly NoteVerifier[],
): Checkpoint | CheckpointRefusal {
  const opened = openNote(note, known);
  if ('refusal' in opened) return opened;
  const checkpoint = parseCheckpoint(opened.text);
  if (!checkpoint) return { refusal: 'notACheckpoint' };
  return checkpoint.origin === origin ? checkpoint : { refusal: 'otherOrigin' };
}
