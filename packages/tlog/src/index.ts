export { fromBase64, toBase64 } from './base64.ts';
export { canonicalJson } from './canonical-json.ts';
export {
  checkpointText,
  openCheckpoint,
  parseCheckpoint,
  type Checkpoint,
  type CheckpointRefusal,
} from './checkpoint.ts';
export { decodeEntryBundle, encodeEntryBundle, MAX_ENTRY_LENGTH } from './entry-bundle.ts';
export {
  hashesFromBytes,
  hashesToBytes,
  hashFromBase64,
  hashFromBytes,
  hashToBase64,
  hashToBytes,
  hexOf,
  type Digest,
  type Hash,
} from './hash.ts';
export {
  commitLeaf,
  hexDigest,
  leafMismatch,
  leafText,
  NONCE_LENGTH,
  parseLeaf,
  type Leaf,
  type LeafDigests,
  type LeafMismatch,
} from './leaf.ts';
export {
  parseSignerKey,
  parseVerifierKey,
  signerKey,
  verifierKey,
  type Ed25519,
  type Ed25519Signer,
} from './note-key.ts';
export {
  addSignatures,
  isKeyName,
  openNote,
  parseNote,
  signNote,
  type NoteRefusal,
  type NoteSignature,
  type NoteSigner,
  type NoteVerifier,
  type OpenedNote,
  type SignedNote,
} from './note.ts';
export {
  verifyConsistency,
  verifyInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
} from './proof-verification.ts';
export { consistencyRanges, inclusionRanges, rangeRoot, type LeafRange, type ReadNode } from './proof.ts';
export { nodesFromTiles, rootOfHashes, tilesForRanges } from './tile-reader.ts';
export {
  parseTilePath,
  TILE_WIDTH,
  tilePath,
  tilesOf,
  tileWidth,
  type EntryTile,
  type HashTile,
  type Tile,
} from './tile.ts';
export { TreeAppender } from './tree-appender.ts';
export { binaryDigest, treeHash, type TreeHash, type WriteHash } from './tree-hash.ts';
