import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { verifyConsistency, verifyInclusion, type Hash } from './index.ts';
import { sha256Tree } from '../test/naive-tree.ts';

const folder = path.resolve(import.meta.dirname, '../../../../shared/vectors/rfc6962/testdata');
const skip = existsSync(folder) ? false : 'no ../shared/vectors/rfc6962';

interface InclusionVector {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}
interface ConsistencyVector {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string;
  readonly root2: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const vectorsIn = (kind: string): string[] => globSync(`${kind}/**/*.json`, { cwd: folder }).sort();
const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
/** Some vectors carry hashes of other lengths on purpose. */
const raw = (base64: string): Hash => atob(base64) as Hash;

describe('vectors of transparency-dev/merkle', { skip }, () => {
  it('are all there', () =>
    assert.deepEqual([vectorsIn('inclusion').length, vectorsIn('consistency').length], [98, 98]));

  for (const file of skip ? [] : vectorsIn('inclusion'))
    it(file, () => {
      const { leafIdx, treeSize, root, leafHash, proof, wantErr } = read<InclusionVector>(file);
      const claim = { index: leafIdx, size: treeSize, leaf: raw(leafHash), root: raw(root) };
      assert.equal(verifyInclusion(sha256Tree, { ...claim, proof: (proof ?? []).map(raw) }), !wantErr);
    });

  for (const file of skip ? [] : vectorsIn('consistency'))
    it(file, () => {
      const { size1, size2, root1, root2, proof, wantErr } = read<ConsistencyVector>(file);
      const claim = { oldSize: size1, size: size2, oldRoot: raw(root1), root: raw(root2) };
      assert.equal(verifyConsistency(sha256Tree, { ...claim, proof: (proof ?? []).map(raw) }), !wantErr);
    });
});
