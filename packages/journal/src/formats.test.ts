import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import {
  canonicalJson,
  checkpointText,
  commitLeaf,
  encodeEntryBundle,
  hashesToBytes,
  hashFromBytes,
  hashToBytes,
  leafMismatch,
  leafText,
  openCheckpoint,
  parseLeaf,
  signNote,
  TreeAppender,
  verifyInclusion,
} from '@zhiji/tlog';
import { placeBatch } from './batch.ts';
import { leafDigests, sha256Tree } from './hashing.ts';
import { newSignerKey, openSigner, openVerifier } from './signer.ts';
import { preparePayload, type JournalPayload } from './payload.ts';

/** The text of the fenced block of this name, without its last newline. */
function block(page: string, name: string): string {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../docs/formats', page), 'utf8');
  const found = text.split(`\`\`\`text ${name}\n`);
  assert.equal(found.length, 2, `${page} has one block "${name}"`);
  return found[1]!.split('\n```')[0]!;
}

const entryLines = (name: string) => block('journal-entry.md', name).split('\n');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

const nonces = entryLines('nonces').map((line) => Buffer.from(line, 'hex'));
const payloads = entryLines('payloads');
const leaves = entryLines('leaves');
const leafHashes = leaves.map((leaf) => sha256Tree.leaf(Buffer.from(leaf)));
const root = sha256Tree.node(leafHashes[0]!, leafHashes[1]!);

describe('the example of journal-entry.md', () => {
  it('its payloads are RFC 8785 text', () => {
    for (const payload of payloads) assert.equal(canonicalJson(JSON.parse(payload)), payload);
  });

  it('its leaves commit to nonce and payload', () => {
    for (const [i, payload] of payloads.entries()) {
      const opening = Buffer.concat([nonces[i]!, Buffer.from(payload)]);
      const { id, recordedAt } = JSON.parse(payload) as { id: string; recordedAt: string };
      const leaf = commitLeaf({ agency: 'FZCG', id, recordedAt }, opening, leafDigests);
      assert.equal(leafText(leaf), leaves[i]);
      assert.equal(leafMismatch(parseLeaf(Buffer.from(leaves[i]!))!, opening, leafDigests), undefined);
      assert.equal(leaf.sha256, createHash('sha256').update(opening).digest('hex'));
    }
  });

  it('its hashes are those of the tree', () => {
    assert.deepEqual(
      leafHashes.map((hash) => hex(hashToBytes(hash))),
      entryLines('leaf hashes'),
    );
    assert.equal(hex(hashToBytes(root)), block('journal-entry.md', 'root'));
    for (const [index, leaf] of leafHashes.entries())
      assert.ok(verifyInclusion(sha256Tree, { index, size: 2, leaf, root, proof: [leafHashes[1 - index]!] }));
  });

  it('is what the sequencer makes of the two events', () => {
    const events = payloads.map((payload) => {
      const { recordedAt: _, ...event } = JSON.parse(payload) as JournalPayload & { recordedAt: string };
      return event;
    });
    const tree = new TreeAppender(sha256Tree);
    const intent = { caseId: undefined, expectedVersion: undefined, payloads: events.map(preparePayload) };
    const { placed } = placeBatch([intent], tree, {
      agencyCode: 'FZCG',
      recordedAt: Date.UTC(2026, 1, 13, 8, 30),
      versions: new Map(),
      nonce: () => nonces.shift()!,
    });
    assert.deepEqual(
      placed[0]!.entries.map(({ payload, leaf }) => [payload.toString(), leaf.toString()]),
      payloads.map((payload, i) => [payload, leaves[i]!]),
    );
    assert.equal(tree.root(), root);
  });
});

describe('the example of checkpoint.md', () => {
  const origin = 'zhiji.example/log/FZCG';
  const key = block('checkpoint.md', 'signer key');
  const note = `${block('checkpoint.md', 'note')}\n`;

  it('its keys belong together', () => {
    assert.equal(newSignerKey(origin, Buffer.alloc(32, 7)), key);
    const { name, keyId } = openVerifier(block('checkpoint.md', 'verifier key'))!;
    assert.deepEqual([name, keyId], [openSigner(key).name, openSigner(key).keyId]);
  });

  it('its note is the signed checkpoint of the two entries', () => {
    assert.equal(signNote(checkpointText({ origin, size: 2, root }), [openSigner(key)]), note);
    const verifier = openVerifier(block('checkpoint.md', 'verifier key'))!;
    assert.deepEqual(openCheckpoint(note, origin, [verifier]), { origin, size: 2, root });
    assert.ok('refusal' in openCheckpoint(note.replace('\n2\n', '\n3\n'), origin, [verifier]));
  });

  it('its resources have the lengths it gives', () =>
    assert.deepEqual(
      [
        hashesToBytes(leafHashes).length,
        hashesToBytes(leafHashes.slice(0, 1)).length,
        encodeEntryBundle(leaves.map((leaf) => Buffer.from(leaf))).length,
      ],
      block('checkpoint.md', 'lengths').split('\n').map(Number),
    ));

  it('the root of no leaves is SHA-256 of nothing', () =>
    assert.equal(sha256Tree.empty, hashFromBytes(createHash('sha256').digest())));
});
