import path from 'node:path';

// Where things are in a vault: docs/formats/vault-object.md §1. Only checked names become parts of a path.

declare const brand: unique symbol;

/** 摘要值 – SHA-256 of an object's bytes, 64 lower-case hex digits: its name and address. */
export type Sha256 = string & { readonly [brand]: 'sha256' };

/** 上传编号 – UUID of an upload, lower case. */
export type UploadId = string & { readonly [brand]: 'upload' };

export const isSha256 = (text: string): text is Sha256 => /^[0-9a-f]{64}$/.test(text);

export const isUploadId = (text: string): text is UploadId =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);

export const FOLDERS = ['incoming', 'objects', 'received', 'quarantine', 'openings'] as const;

export const markerFile = (vault: string): string => path.join(vault, 'vault.json');

export const incomingFolder = (vault: string, id: UploadId): string => path.join(vault, 'incoming', id);
export const bytesFile = (folder: string): string => path.join(folder, 'bytes');
export const stateFile = (folder: string): string => path.join(folder, 'state.json');
export const lockFile = (folder: string): string => path.join(folder, 'lock');
export const verdictFile = (folder: string): string => path.join(folder, 'verdict.json');

export const objectFile = (vault: string, sha256: Sha256): string =>
  path.join(vault, 'objects', sha256.slice(0, 2), sha256);
export const receiptFile = (vault: string, sha256: Sha256): string => `${objectFile(vault, sha256)}.json`;
export const erasureFile = (vault: string, sha256: Sha256): string => `${objectFile(vault, sha256)}.erased.json`;

/** The last two digits of a UUIDv7 are random; the first ones are a clock. */
export const receivedFile = (vault: string, id: UploadId): string =>
  path.join(vault, 'received', id.slice(-2), `${id}.json`);

export const openingFile = (vault: string, opening: string): string => path.join(vault, 'openings', `${opening}.json`);

export const quarantineFolder = (vault: string, id: string): string => path.join(vault, 'quarantine', id);
