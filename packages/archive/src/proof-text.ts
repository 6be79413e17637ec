import { hashFromBase64, hashToBase64, type Hash } from '@zhiji/tlog';

/** 包含证明 of one entry against the checkpoint of its dossier. */
export interface InclusionProof {
  readonly index: number;
  /** From the sibling of the leaf up, RFC 6962 §2.1.1. */
  readonly hashes: readonly Hash[];
}

/**
 * `proofs.txt`: for each entry the lines of a C2SP tlog-proof between its first line and its checkpoint, the blank line included. The first line
 * `c2sp.org/tlog-proof@v1`, such a block and the checkpoint are a tlog-proof of that entry.
 */
export function proofsText(proofs: Iterable<InclusionProof>): string {
  return [...proofs]
    .map(({ index, hashes }) => [`index ${index}`, ...hashes.map((hash) => hashToBase64(hash)), '', ''].join('\n'))
    .join('');
}

/** Throws TypeError on anything `proofsText` does not make. */
export function parseProofs(text: string): readonly InclusionProof[] {
  const blocks = text.split('\n\n');
  if (blocks.pop() !== '') throw new TypeError('结尾应为空行');
  return blocks.map((block) => {
    const [first, ...lines] = block.split('\n');
    const index = Number(/^index (0|[1-9]\d{0,15})$/.exec(first!)?.[1]);
    if (!Number.isSafeInteger(index)) throw new TypeError(`应为“index 序号”：${first}`);
    const hashes = lines.map((line) => {
      const hash = hashFromBase64(line);
      if (!hash) throw new TypeError(`第 ${index} 号条目的证明中有一行不是哈希值：${line}`);
      return hash;
    });
    return { index, hashes };
  });
}
