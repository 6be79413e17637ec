import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { buildDossier, dossierName, folderSink, zipSink, type DossierInput } from '../src/index.ts';

export interface Scratch extends AsyncDisposable {
  readonly folder: string;
  readonly at: (name: string) => string;
}

export async function scratch(): Promise<Scratch> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-archive-'));
  return {
    folder,
    at: (name) => path.join(folder, name),
    [Symbol.asyncDispose]: () => fs.rm(folder, { recursive: true, force: true }),
  };
}

export async function buildZip(input: DossierInput, place: string) {
  return await buildDossier(input, zipSink(createWriteStream(place), dossierName(input.case)));
}

export async function buildFolder(input: DossierInput, place: string) {
  return await buildDossier(input, await folderSink(place));
}
