import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** 要求目录 – one entry as people read it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly article: string;
  readonly must: string;
  readonly ambiguity?: string;
  readonly behaviour: string;
  /** Titles of the tests that prove it. */
  readonly tests: readonly string[];
}

const folder = path.resolve(import.meta.dirname, '../../../../regulations/src');

/** The catalogues beside the packs, by code; read once. */
let catalogues: ReadonlyMap<string, readonly CatalogueEntry[]> | undefined;

export function catalogueOf(code: string): readonly CatalogueEntry[] {
  catalogues ??= readCatalogues();
  return catalogues.get(code) ?? [];
}

function readCatalogues(): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const proofs = JSON.parse(readFileSync(path.join(folder, 'proofs.json'), 'utf8')) as Readonly<
    Record<string, readonly string[]>
  >;
  return new Map(
    globSync('*/requirements.yaml', { cwd: folder }).map((file) => {
      const { regulation, requirements } = parse(readFileSync(path.join(folder, file), 'utf8')) as {
        readonly regulation: { readonly code: string };
        readonly requirements: readonly Omit<CatalogueEntry, 'tests'>[];
      };
      return [regulation.code, requirements.map((entry) => ({ ...entry, tests: proofs[entry.id] ?? [] }))];
    }),
  );
}
