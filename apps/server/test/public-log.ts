import assert from 'node:assert/strict';
import { nodeTreeHash, sha256, ed25519 } from '@zhiji/journal';
import {
  consistencyRanges,
  decodeEntryBundle,
  hashesFromBytes,
  nodesFromTiles,
  openCheckpoint,
  parseLeaf,
  parseVerifierKey,
  rangeRoot,
  rootOfHashes,
  tilePath,
  tilesForRanges,
  tileWidth,
  verifyConsistency,
  type Checkpoint,
  type HashTile,
} from '@zhiji/tlog';

const tree = nodeTreeHash('sha256');

/** A stranger who reads the log of an agency over HTTP, keeps the last checkpoint, and believes nothing. */
export class LogReader {
  readonly #url: string;
  readonly #origin: string;
  readonly #key: string;
  #last: Checkpoint | undefined;

  constructor(url: string, origin: string, key: string) {
    [this.#url, this.#origin, this.#key] = [url, origin, key];
  }

  /** Ids of all entries in the order of the tree, once the checkpoint covers `size` of them: signed, complete, and a continuation of what was read before. */
  async read(size: number): Promise<readonly string[]> {
    const checkpoint = await this.#checkpointOver(size);
    const entries: Uint8Array[] = [];
    for (let index = 0; entries.length < checkpoint.size; index++) {
      const width = tileWidth('entries', index, checkpoint.size);
      const bundle = decodeEntryBundle(await this.#get(tilePath({ level: 'entries', index, width })));
      assert.equal(bundle?.length, width);
      entries.push(...bundle);
    }
    assert.equal(entries.length, checkpoint.size);
    const leaves = entries.map((entry) => tree.leaf(entry));
    assert.equal(rootOfHashes(tree, leaves), checkpoint.root);
    if (this.#last && this.#last.size > 0) await this.#continues(this.#last, checkpoint);
    this.#last = checkpoint;
    return entries.map((entry) => parseLeaf(entry)!.id);
  }

  async #checkpointOver(size: number): Promise<Checkpoint> {
    for (let turn = 0; ; turn++) {
      const note = Buffer.from(await this.#get('checkpoint')).toString();
      const opened = openCheckpoint(note, this.#origin, [parseVerifierKey(this.#key, ed25519, sha256)!]);
      if ('refusal' in opened) assert.fail(`检查点：${opened.refusal}`);
      if (opened.size >= size) return opened;
      assert.ok(turn < 100, `检查点停在 ${opened.size}，已确认 ${size}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async #continues(old: Checkpoint, { size, root }: Checkpoint): Promise<void> {
    assert.ok(size >= old.size, `检查点从 ${old.size} 退到 ${size}`);
    const ranges = consistencyRanges(old.size, size);
    const tiles = new Map<string, ReturnType<typeof hashesFromBytes>>();
    const keyOf = ({ level, index }: Pick<HashTile, 'level' | 'index'>) => `${level}/${index}`;
    for (const tile of tilesForRanges(ranges, size))
      tiles.set(keyOf(tile), hashesFromBytes(await this.#get(tilePath(tile))));
    const read = nodesFromTiles(tree, (level, index) => tiles.get(keyOf({ level, index })) ?? []);
    const proof = ranges.map((range) => rangeRoot(tree, range, read));
    assert.ok(verifyConsistency(tree, { oldSize: old.size, size, oldRoot: old.root, root, proof }));
  }

  async #get(path: string): Promise<Uint8Array> {
    const response = await fetch(`${this.#url}/${path}`);
    assert.equal(response.status, 200, path);
    return new Uint8Array(await response.arrayBuffer());
  }
}
