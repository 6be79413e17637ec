import { refusalText, type Finding } from '@zhiji/archive';
import { openCheckpoint, parseCheckpoint, parseNote, type Checkpoint, type NoteVerifier } from '@zhiji/tlog';
import type { FindingCode, WarningCode } from './verdict.ts';

export interface CheckedCheckpoint {
  /** What the note says, signed or not: proofs are held against it either way. */
  readonly checkpoint: Checkpoint | undefined;
  readonly findings: readonly Finding<FindingCode>[];
  readonly warnings: readonly Finding<WarningCode>[];
}

/** C2SP tlog-checkpoint: signed by a key of the log, for this origin; not contradicted by the checkpoints in `others`, which were got elsewhere. */
export function checkCheckpoint(
  note: string,
  origin: string,
  keys: readonly NoteVerifier[],
  others: readonly Checkpoint[],
): CheckedCheckpoint {
  const opened = openCheckpoint(note, origin, keys);
  if ('refusal' in opened) {
    const finding = { code: 'checkpointNotSigned', where: WHERE, text: refusalText(opened) } as const;
    return { checkpoint: unsigned(note), findings: [finding], warnings: [] };
  }
  const sameSize = others.filter(({ size }) => size === opened.size);
  const contradicted = sameSize.some(({ root }) => root !== opened.root);
  return {
    checkpoint: opened,
    findings: contradicted
      ? [
          {
            code: 'checkpointsDiffer',
            where: WHERE,
            text: `与所给检查点同为 ${opened.size} 条而根哈希不同，日志有两个版本`,
          },
        ]
      : [],
    warnings: others
      .filter(({ size }) => size !== opened.size)
      .map(({ size }) => ({
        code: 'checkpointNotCompared',
        where: WHERE,
        text: `所给检查点为 ${size} 条，本包为 ${opened.size} 条，比对须有一致性证明`,
      })),
  };
}

const WHERE = 'data/journal/checkpoint';

function unsigned(note: string): Checkpoint | undefined {
  const parsed = parseNote(note);
  return 'refusal' in parsed ? undefined : parseCheckpoint(parsed.text);
}
