// Appending leaves to a Merkle tree beside the mere hashing it cannot do without: one leaf and one node per entry, one shot each.
import assert from 'node:assert/strict';
import { createHash, hash, randomBytes } from 'node:crypto';
import { hashToBytes, TreeAppender, type TreeHash } from '@zhiji/tlog';
import { nodeTreeHash } from '@zhiji/journal';
import { compare, type Contestant } from './harness.ts';

const LEAVES = 200_000;
/** Leaves come round again, so that they are in the cache as they are where an entry has just been made. */
const DIFFERENT = 4096;
const random = randomBytes(DIFFERENT * 300);
const leaves = Array.from({ length: LEAVES }, (_, i) =>
  random.subarray((i % DIFFERENT) * 300, ((i % DIFFERENT) + 1) * 300),
);

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

/** Thousands of leaves per second of this thread's CPU: nothing here waits, and a busy neighbour is not what is measured. */
function perSecond(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (LEAVES * 1000) / (user + system);
}

function appending(tree: TreeHash, expected: Buffer): Contestant {
  return {
    name: 'TreeAppender',
    run: async () => {
      const start = process.threadCpuUsage();
      const appender = new TreeAppender(tree);
      for (const leaf of leaves) appender.append(tree.leaf(leaf));
      const root = appender.root();
      const value = perSecond(start);
      assert.deepEqual(Buffer.from(hashToBytes(root)), expected);
      return { value };
    },
  };
}

/** As many hashes of the same lengths over the same bytes, without a tree. */
function hashing(algorithm: string): Contestant {
  const different = leaves.slice(0, DIFFERENT).map((leaf) => Buffer.concat([Uint8Array.of(0), leaf]));
  const messages = leaves.map((_, i) => different[i % DIFFERENT]!);
  return {
    name: `crypto.hash ${algorithm} of leaf and node`,
    run: async () => {
      const node = new Uint8Array(65);
      let characters = 0;
      const start = process.threadCpuUsage();
      for (const message of messages)
        characters += hash(algorithm, message, 'latin1').length + hash(algorithm, node, 'latin1').length;
      const value = perSecond(start);
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
    unit: 'k leaves/CPU s',
    better: 'higher',
    bar,
    rounds: 15,
    subject: appending(nodeTreeHash(algorithm), rootByLevels(algorithm)),
    comparators: [hashing(algorithm)],
  });
