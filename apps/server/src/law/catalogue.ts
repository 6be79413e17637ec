import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** 要求目录 – one entry as people read it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly article: string;
  readonly must: string;
  readonly ambiguity?: string;
  readonly behaviour: string;
}

const folder = path.resolve(import.meta.dirname, '../../../../regulations/src');

/** The catalogues beside the packs, by code; read once. */
let catalogues: ReadonlyMap<string, readonly CatalogueEntry[]> | undefined;

export function catalogueOf(code: string): readonly CatalogueEntry[] {
  catalogues ??= new Map(
    globSync('*/requirements.yaml', { cwd: folder }).map((file) => {
      const { regulation, requirements } = parse(readFileSync(path.join(folder, file), 'utf8')) as {
        readonly regulation: { readonly code: string };
        readonly requirements: readonly CatalogueEntry[];
      };
      return [regulation.code, requirements];
    }),
  );
  return catalogues.get(code) ?? [];
}
