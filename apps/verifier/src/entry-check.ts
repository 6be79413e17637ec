import { digestOf, hexDigest, type Dossier, type Finding, type ReadEntry } from '@zhiji/archive';
import {
  binaryDigest,
  commitLeaf,
  leafText,
  NONCE_LENGTH,
  treeHash,
  verifyInclusion,
  type Checkpoint,
  type Hash,
  type LeafDigests,
} from '@zhiji/tlog';
import type { FindingCode } from './verdict.ts';

/** Every entry at its place in the tree under the checkpoint: leaf made anew from nonce and payload, and proof. */
export function checkEntries(
  { entries, proofs, agency }: Pick<Dossier, 'entries' | 'proofs' | 'agency'>,
  checkpoint: Checkpoint,
): Finding<FindingCode>[] {
  const findings: Finding<FindingCode>[] = [];
  const proofOf = new Map(proofs.map(({ index, hashes }) => [index, hashes]));
  let last = -1;
  for (const read of entries) {
    const { index } = read.entry;
    const where = `第 ${index} 号条目`;
    if (index <= last) findings.push({ code: 'entryOutOfOrder', where, text: '没有按流水的次序排列，或者重复' });
    last = Math.max(last, index);
    const proof = proofOf.get(index);
    if (!proof) findings.push({ code: 'proofMissing', where, text: '没有包含证明' });
    else if (!isProven(read, agency?.code ?? '', proof, checkpoint))
      findings.push({ code: 'entryNotProven', where, text: '内容或者证明与检查点不符，条目被改过或者不在日志之中' });
  }
  const present = new Set(entries.map(({ entry }) => entry.index));
  for (const { index } of proofs)
    if (!present.has(index))
      findings.push({ code: 'proofUnused', where: `第 ${index} 号条目`, text: '有包含证明而没有条目，条目被删去' });
  const unproven = findings.filter(({ code }) => code === 'entryNotProven');
  if (entries.length < 2 || unproven.length < entries.length) return findings;
  const text = '全部条目的证明都与检查点不符，检查点不是这些条目所在的日志的';
  return [
    { code: 'otherTree', where: 'data/journal/checkpoint', text },
    ...findings.filter((finding) => !unproven.includes(finding)),
  ];
}

const sha256Tree = treeHash(binaryDigest((bytes) => digestOf('sha256', bytes)));
const leafDigests: LeafDigests = {
  sha256: (bytes) => hexDigest('sha256', bytes),
  sm3: (bytes) => hexDigest('sm3', bytes),
};

function isProven(read: ReadEntry, agency: string, proof: readonly Hash[], { size, root }: Checkpoint): boolean {
  const leaf = leafOf(read, agency);
  return (
    leaf !== undefined &&
    verifyInclusion(sha256Tree, { index: read.entry.index, size, leaf: sha256Tree.leaf(leaf), root, proof })
  );
}

/** The leaf bytes an entry stands for, docs/formats/journal-entry.md; undefined when its payload can be none. */
function leafOf({ entry, fact }: ReadEntry, agency: string): Uint8Array | undefined {
  if ('leaf' in entry) return entry.leaf;
  if (!fact || entry.nonce.length !== NONCE_LENGTH) return undefined;
  const identity = { agency, id: fact.id, recordedAt: fact.recordedAt };
  try {
    return new TextEncoder().encode(
      leafText(commitLeaf(identity, Buffer.concat([entry.nonce, entry.payload]), leafDigests)),
    );
  } catch (cause) {
    // An id, time or agency code of another form.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}
