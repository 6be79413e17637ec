import {
  checkpointText,
  commitLeaf,
  hashFromBytes,
  hexDigest,
  leafText,
  canonicalJson,
  parseSignerKey,
  signerKey,
  signNote,
  verifierKey,
  type NoteSigner,
} from '@zhiji/tlog';
import { ed25519, sha256, sm3 } from '../../tlog/test/ed25519.ts';
import { asHashes, naivePath, naiveRoot } from '../../tlog/test/naive-tree.ts';
import type { DisclosedEntry, InclusionProof } from '../src/index.ts';

/** A journal that is really hashed and signed, with leaves of other cases between ours. */
export interface SampleJournal {
  readonly entries: readonly DisclosedEntry[];
  readonly proofs: readonly InclusionProof[];
  readonly checkpoint: string;
  readonly signer: NoteSigner;
  /** Verifier key. */
  readonly key: string;
  readonly origin: string;
}

export function sampleSigner(origin: string, seedByte: number): { readonly signer: NoteSigner; readonly key: string } {
  const seed = new Uint8Array(32).fill(seedByte);
  const signer = parseSignerKey(signerKey(origin, seed, ed25519, sha256), ed25519, sha256)!;
  return { signer, key: verifierKey(origin, ed25519.publicKey(seed), sha256) };
}

const LEAF_DIGESTS = { sha256: hexDigest(sha256), sm3: hexDigest(sm3) };

/** Puts each line after two leaves of somebody else. */
export function sampleJournal(
  agency: string,
  lines: readonly { readonly id: string; readonly recordedAt: string }[],
  seedByte = 7,
): SampleJournal {
  const origin = `example.gov.cn/log/${agency}`;
  const { signer, key } = sampleSigner(origin, seedByte);
  const leaves: Uint8Array[] = [];
  const entries: DisclosedEntry[] = [];
  for (const [i, line] of lines.entries()) {
    leaves.push(sha256(Buffer.from(`other ${i}`)), sha256(Buffer.from(`another ${i}`)));
    const payload = Buffer.from(canonicalJson(line));
    const nonce = sha256(Buffer.from(`nonce ${agency} ${i}`));
    entries.push({ index: leaves.length, nonce, payload });
    const identity = { agency, id: line.id, recordedAt: line.recordedAt };
    leaves.push(Buffer.from(leafText(commitLeaf(identity, Buffer.concat([nonce, payload]), LEAF_DIGESTS))));
  }
  const proofs = entries.map(({ index }) => ({ index, hashes: asHashes(naivePath(index, leaves)) }));
  const root = hashFromBytes(naiveRoot(leaves));
  const checkpoint = signNote(checkpointText({ origin, size: leaves.length, root }), [signer]);
  return { entries, proofs, checkpoint, signer, key, origin };
}
