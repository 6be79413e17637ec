import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  binaryDigest,
  consistencyRanges,
  hashesToBytes,
  hashFromBytes,
  hashToBytes,
  inclusionRanges,
  nodesFromTiles,
  rangeRoot,
  rootOfHashes,
  tilesForRanges,
  tilesOf,
  TreeAppender,
  treeHash,
  verifyConsistency,
  verifyInclusion,
  type Hash,
  type LeafRange,
  type ReadNode,
} from './index.ts';
import { asHashes, leavesOf, naiveConsistency, naivePath, naiveRoot, sha256Tree } from '../test/naive-tree.ts';

const LARGEST = 300;
const leaves = leavesOf(LARGEST);
const leafHashes = leaves.map((leaf) => sha256Tree.leaf(leaf));
const roots = Array.from({ length: LARGEST + 1 }, (_, size) => hashFromBytes(naiveRoot(leaves.slice(0, size))));

/** What a server with tiles of a tree of `size` leaves would hold: hashes by tile path, cut to the width the tree has. */
function tilesUpTo(size: number): Map<string, readonly Hash[]> {
  const tiles = new Map<string, readonly Hash[]>();
  for (const { level, index, width } of tilesOf(size)) {
    const below = (i: number) => tiles.get(`${level - 1}/${i}`)!;
    const hashes = Array.from({ length: width }, (_, i) =>
      level === 0 ? leafHashes[index * 256 + i]! : rootOfHashes(sha256Tree, below(index * 256 + i)),
    );
    tiles.set(`${level}/${index}`, hashes);
  }
  return tiles;
}

/** Reads only the tiles that `tilesForRanges` asked for. */
function readerFor(ranges: readonly LeafRange[], size: number): ReadNode {
  const all = tilesUpTo(size);
  const asked = new Map(
    tilesForRanges(ranges, size).map(({ level, index, width }) => {
      const hashes = all.get(`${level}/${index}`)!;
      assert.equal(hashes.length, width);
      return [`${level}/${index}`, hashes];
    }),
  );
  return nodesFromTiles(sha256Tree, (level, index) => asked.get(`${level}/${index}`)!);
}

const prove = (ranges: readonly LeafRange[], size: number): Hash[] => {
  const read = readerFor(ranges, size);
  return ranges.map((range) => rangeRoot(sha256Tree, range, read));
};

describe('TreeAppender', () => {
  it('has the root of RFC 6962 at every size, and continues from any edge', () => {
    const tree = new TreeAppender(sha256Tree);
    for (const [i, leaf] of leafHashes.entries()) {
      const continued = new TreeAppender(sha256Tree, tree.size, tree.edge);
      tree.append(leaf);
      continued.append(leaf);
      assert.equal(tree.root(), roots[i + 1]);
      assert.equal(continued.root(), roots[i + 1]);
    }
  });

  it('has the published root of the empty tree', () =>
    assert.equal(
      Buffer.from(hashToBytes(new TreeAppender(sha256Tree).root())).toString('hex'),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ));

  it('refuses an edge of another size', () => {
    assert.throws(() => new TreeAppender(sha256Tree, 3, [leafHashes[0]!]), RangeError);
    assert.throws(() => new TreeAppender(sha256Tree, 2 ** 53, [leafHashes[0]!]), RangeError);
  });

  it('counts beyond 2^32', () => {
    const tree = new TreeAppender(sha256Tree, 2 ** 40 - 1, new Array<Hash>(40).fill(leafHashes[0]!));
    tree.append(leafHashes[0]!);
    assert.deepEqual([tree.size, tree.edge.length], [2 ** 40, 1]);
  });
});

describe('proofs from tiles', () => {
  const sizeAndIndex = fc
    .integer({ min: 1, max: LARGEST })
    .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })));

  it('of inclusion are those of the RFC', () =>
    fc.assert(
      fc.property(sizeAndIndex, ([size, index]) => {
        const proof = prove(inclusionRanges(index, size), size);
        assert.deepEqual(proof, asHashes(naivePath(index, leaves.slice(0, size))));
        const claim = { index, size, leaf: leafHashes[index]!, root: roots[size]!, proof };
        assert.ok(verifyInclusion(sha256Tree, claim));
      }),
      { numRuns: 200 },
    ));

  it('of consistency are those of the RFC', () =>
    fc.assert(
      fc.property(sizeAndIndex, ([size, index]) => {
        const old = index + 1;
        const proof = prove(consistencyRanges(old, size), size);
        assert.deepEqual(proof, asHashes(naiveConsistency(old, leaves.slice(0, size))));
        const claim = { oldSize: old, size, oldRoot: roots[old]!, root: roots[size]!, proof };
        assert.ok(verifyConsistency(sha256Tree, claim));
      }),
      { numRuns: 200 },
    ));

  it('give the root of every size', () => {
    for (let size = 0; size <= LARGEST; size++) {
      const whole = { begin: 0, end: size };
      assert.equal(rangeRoot(sha256Tree, whole, readerFor([whole], size)), roots[size]);
    }
  });

  it('fail when anything about them is changed', () =>
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(), fc.integer({ min: 0, max: 255 }), ([size, index], at, bit) => {
        const proof = asHashes(naivePath(index, leaves.slice(0, size)));
        const claim = { index, size, leaf: leafHashes[index]!, root: roots[size]!, proof };
        const flipped = flip(claim.leaf, bit);
        const wrong = [
          { ...claim, leaf: flipped },
          { ...claim, root: flip(claim.root, bit) },
          { ...claim, proof: [...proof, flipped] },
          { ...claim, proof: [flipped, ...proof] },
          { ...claim, index: size },
          { ...claim, index: -1 },
          { ...claim, index: index + 0.5 },
          ...(proof.length > 0
            ? [
                { ...claim, proof: proof.slice(1) },
                { ...claim, proof: proof.slice(0, -1) },
                { ...claim, proof: proof.with(at % proof.length, flip(proof[at % proof.length]!, bit)) },
                { ...claim, proof: proof.with(at % proof.length, proof[at % proof.length]!.slice(1) as Hash) },
              ]
            : []),
        ];
        for (const [i, bad] of wrong.entries()) assert.ok(!verifyInclusion(sha256Tree, bad), `change ${i}`);
      }),
    ));

  it('of consistency fail when anything about them is changed', () =>
    fc.assert(
      fc.property(sizeAndIndex, fc.nat(), fc.integer({ min: 0, max: 255 }), ([size, index], at, bit) => {
        const oldSize = index + 1;
        const proof = asHashes(naiveConsistency(oldSize, leaves.slice(0, size)));
        const claim = { oldSize, size, oldRoot: roots[oldSize]!, root: roots[size]!, proof };
        const wrong = [
          { ...claim, oldRoot: flip(claim.oldRoot, bit) },
          { ...claim, root: flip(claim.root, bit) },
          { ...claim, proof: [...proof, claim.root] },
          { ...claim, oldSize: 0 },
          { ...claim, oldSize: size + 1 },
          ...(proof.length > 0
            ? [
                { ...claim, proof: proof.slice(1) },
                { ...claim, proof: proof.slice(0, -1) },
                { ...claim, proof: proof.with(at % proof.length, flip(proof[at % proof.length]!, bit)) },
                { ...claim, oldSize: size, oldRoot: claim.root },
              ]
            : []),
        ];
        for (const [i, bad] of wrong.entries()) assert.ok(!verifyConsistency(sha256Tree, bad), `change ${i}`);
      }),
    ));

  it('exist only within the tree', () => {
    for (const [index, size] of [
      [0, 0],
      [5, 5],
      [-1, 5],
      [0, 2 ** 53],
      [0.5, 2],
    ] as const)
      assert.throws(() => inclusionRanges(index, size), RangeError);
    for (const [old, size] of [
      [0, 1],
      [2, 1],
      [1.5, 3],
    ] as const)
      assert.throws(() => consistencyRanges(old, size), RangeError);
  });

  it('stay short in huge trees', () => {
    assert.equal(inclusionRanges(2 ** 52, 2 ** 53 - 1).length, 53);
    assert.ok(consistencyRanges(2 ** 52 + 1, 2 ** 53 - 1).length <= 54);
  });
});

describe('treeHash', () => {
  it('is the same over bytes, over binary strings and with a writer of its own', () => {
    const overBytes = treeHash(binaryDigest((bytes) => hash('sha256', bytes, 'buffer')));
    const withWriter = treeHash(
      (bytes) => hash('sha256', bytes, 'latin1'),
      (target, text, at) => target.set(hashToBytes(text), at),
    );
    for (const tree of [overBytes, withWriter]) assert.equal(rootOfHashes(tree, leafHashes), roots[LARGEST]);
    assert.equal(overBytes.leaf(leaves[7]!), leafHashes[7]);
  });

  it('makes tiles of 8,192 bytes', () => assert.equal(hashesToBytes(leafHashes.slice(0, 256)).length, 8192));
});

function flip(hash: Hash, bit: number): Hash {
  const bytes = hashToBytes(hash);
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return hashFromBytes(bytes);
}
