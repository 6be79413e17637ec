// Appending leaves to a Merkle tree beside the mere hashing it cannot do without: one leaf and one node per entry, one shot each.
import assert from 'node:assert/strict';
import { createHash, hash, randomBytes } from 'node:crypto';
import { hashToBytes, TreeAppender, type TreeHash } from '@zhiji/tlog';
import { nodeTreeHash } from '@zhiji/journal';
import { compare, type Contestant } from './harness.ts';

const LEAVES = 200_000;
const random = randomBytes(LEAVES * 300);
const leaves = Array.from({ length: LEAVES }, (_, i) => random.subarray(i * 300, (i + 1) * 300));

/** Root by whole levels over createHash: shares nothing with the tree it checks. */
function rootByLevels(algorithm: string): Buffer {
  const digest = (...parts: readonly Uint8Array[]) => {
    const one = createHash(algorithm);
    for (const part of parts) one.update(part);
    return one.digest();
  };
  let level = leaves.map((leaf) => digest(Uint8Array.of(0), leaf));
  while (level.length > 1)
    level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) =>
      2 * i + 1 < level.length ? digest(Uint8Array.of(1), level[2 * i]!, level[2 * i + 1]!) : level[2 * i]!,
    );
  return level[0]!;
}

function appending(tree: TreeHash, expected: Buffer): Contestant {
  return {
    name: 'TreeAppender',
    run: async () => {
      const start = performance.now();
      const appender = new TreeAppender(tree);
      for (const leaf of leaves) appender.append(tree.leaf(leaf));
      const root = appender.root();
      const value = LEAVES / (performance.now() - start);
      assert.deepEqual(Buffer.from(hashToBytes(root)), expected);
      return { value };
    },
  };
}

/** As many hashes of the same lengths over the same bytes, without a tree. */
function hashing(algorithm: string): Contestant {
  const prefixed = Buffer.alloc(LEAVES * 301);
  for (const [i, leaf] of leaves.entries()) prefixed.set(leaf, i * 301 + 1);
  const messages = leaves.map((_, i) => prefixed.subarray(i * 301, (i + 1) * 301));
  return {
    name: `crypto.hash ${algorithm} of leaf and node`,
    run: async () => {
      const node = new Uint8Array(65);
      let characters = 0;
      const start = performance.now();
      for (const message of messages)
        characters += hash(algorithm, message, 'latin1').length + hash(algorithm, node, 'latin1').length;
      const value = LEAVES / (performance.now() - start);
      assert.equal(characters, LEAVES * 64);
      return { value };
    },
  };
}

for (const [algorithm, bar] of [
  ['sha256', 0.85],
  ['sm3', 0.8],
] as const)
  await compare({
    name: `merkle-append-${algorithm}`,
    unit: 'k leaves/s',
    better: 'higher',
    bar,
    rounds: 9,
    subject: appending(nodeTreeHash(algorithm), rootByLevels(algorithm)),
    comparators: [hashing(algorithm)],
  });
