import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { layerBreaches, readImportTable, readSources } from './layers.ts';

const root = path.resolve(import.meta.dirname, '..');
const table = readImportTable(readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8'));
const breachesOf = (file: string, source: string) => layerBreaches(new Map([[file, source]]), table);

describe('import table', () => {
  it('holds for every source file of the house', () => {
    assert.deepEqual(layerBreaches(readSources(root), table), []);
  });

  it('names a forbidden package', () => {
    assert.deepEqual(breachesOf('packages/law/src/x.ts', "import type { X } from '@zhiji/journal';"), [
      'packages/law/src/x.ts: law may not import journal',
    ]);
  });

  it('names node modules in a pure package, also when only re-exported or loaded lazily', () => {
    assert.equal(breachesOf('packages/cases/src/x.ts', "export { readFile } from 'node:fs/promises';").length, 1);
    assert.equal(breachesOf('packages/cases/src/x.ts', "const fs = await import('node:fs');").length, 1);
  });

  it('names deep imports, imports out of the package and packages without a row', () => {
    assert.match(breachesOf('packages/law/src/x.ts', "import { y } from '@zhiji/terms/src/y.ts';")[0]!, /deep import/);
    assert.match(
      breachesOf('packages/law/src/x.ts', "import { y } from '../../terms/src/y.ts';")[0]!,
      /leaves the package/,
    );
    assert.match(breachesOf('packages/nowhere/src/x.ts', '')[0]!, /no row/);
  });

  it('names a cycle', () => {
    const sources = new Map([
      ['packages/law/src/x.ts', "import '@zhiji/cases';"],
      ['packages/cases/src/y.ts', "import '@zhiji/law';"],
    ]);
    assert.ok(layerBreaches(sources, table).some((b) => b.includes('import cycle: law → cases → law')));
  });
});
