import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

export interface Layer {
  readonly may: readonly string[];
  readonly node: boolean;
}

/** Reads the import table of ARCHITECTURE.md: the only place where the directions are written down. */
export function readImportTable(markdown: string): Map<string, Layer> {
  const body = /<!-- import-table -->([\s\S]*?)<!-- \/import-table -->/.exec(markdown)?.[1];
  if (!body) throw new Error('ARCHITECTURE.md has no import table');
  const rows = body
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(
    rows.map(([, name, may, node]) => [
      name!,
      { may: may === '–' ? [] : may!.split(',').map((m) => m.trim()), node: node === 'yes' },
    ]),
  );
}

/** The package a source file belongs to, or undefined where the table does not apply (tests, testkit, tools, db, bench). */
export function layerOf(file: string): string | undefined {
  if (/\.(test|suite|e2e)\.tsx?$|(^|\/)(test|e2e|fixtures)\//.test(file) || file.endsWith('vite.config.ts'))
    return undefined;
  const [top, second] = file.split('/');
  if (top === 'regulations') return 'regulations';
  if ((top === 'packages' && second !== 'testkit') || top === 'apps') return second;
  return undefined;
}

export function importsOf(file: string, source: string): string[] {
  const { module } = parseSync(file, source);
  const text = (span: { start: number; end: number }) => source.slice(span.start, span.end);
  return [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) => e.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...module.dynamicImports.flatMap((i) => /^['"](.*)['"]$/.exec(text(i.moduleRequest))?.[1] ?? []),
  ];
}

/** Everything in `sources` that the table forbids, as one sentence each. */
export function layerBreaches(sources: ReadonlyMap<string, string>, table: ReadonlyMap<string, Layer>): string[] {
  const breaches: string[] = [];
  const graph = new Map<string, Set<string>>();
  for (const [file, source] of sources) {
    const own = layerOf(file);
    if (!own) continue;
    const layer = table.get(own);
    if (!layer) {
      breaches.push(`${file}: package "${own}" has no row in the import table`);
      continue;
    }
    for (const request of importsOf(file, source)) {
      if (isBuiltin(request)) {
        if (!layer.node) breaches.push(`${file}: ${own} may not import ${request}`);
        continue;
      }
      const target = /^@zhiji\/([^/]+)(\/.*)?$/.exec(request);
      if (target) {
        graph.set(own, (graph.get(own) ?? new Set()).add(target[1]!));
        if (target[1] !== own && !layer.may.includes(target[1]!))
          breaches.push(`${file}: ${own} may not import ${target[1]}`);
        if (target[2]) breaches.push(`${file}: deep import ${request}; import the package`);
      } else if (request.startsWith('.')) {
        const reached = layerOf(path.posix.join(path.posix.dirname(file), request));
        if (reached !== own) breaches.push(`${file}: relative import leaves the package: ${request}`);
      }
    }
  }
  return [...breaches, ...cycles(graph)];
}

function cycles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): void => {
    const at = trail.indexOf(node);
    if (at >= 0) {
      found.push(`import cycle: ${[...trail.slice(at), node].join(' → ')}`);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) if (next !== node) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}

export function readSources(root: string): Map<string, string> {
  const files = globSync(['packages/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}', 'regulations/src/**/*.ts'], {
    cwd: root,
  });
  return new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(path.join(root, file), 'utf8')]));
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '..');
  const breaches = layerBreaches(
    readSources(root),
    readImportTable(readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8')),
  );
  for (const breach of breaches) console.error(breach);
  process.exitCode = breaches.length > 0 ? 1 : 0;
}
