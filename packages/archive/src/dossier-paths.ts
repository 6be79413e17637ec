import type { ItemKind } from './catalogue.ts';

/** Places in a dossier, docs/formats/dossier.md §2. */
export const AGENCY = 'data/agency.json';
export const CHECKPOINT = 'data/journal/checkpoint';
export const ENTRIES = 'data/journal/entries.jsonl';
export const PROOFS = 'data/journal/proofs.txt';
export const DOCUMENTS = 'data/documents/';
export const ORIGINALS = 'data/originals/';
export const folderOf = (kind: ItemKind) => (kind === 'recording' ? ORIGINALS : DOCUMENTS);
export const CATALOGUE = 'data/catalogue.json';
export const README = '说明.txt';
export const NOTE = 'dossier.note';
/** The algorithms of the manifests of a dossier: both are always there. */
export const ALGORITHMS = ['sha256', 'sm3'] as const;

export const manifestFile = (algorithm: string) => `manifest-${algorithm}.txt`;
export const tagManifestFile = (algorithm: string) => `tagmanifest-${algorithm}.txt`;
