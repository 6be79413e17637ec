import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { GLOSSARY } from '../packages/terms/src/index.ts';
import { glossaryFaults, glossaryMarkdown, typesWithoutTerm } from './terms.ts';

describe('glossary', () => {
  it('has at least 200 terms, each in one group, with a source', () => {
    assert.deepEqual(glossaryFaults(GLOSSARY as never), []);
    assert.ok(Object.values(GLOSSARY).reduce((sum, terms) => sum + Object.keys(terms).length, 0) >= 200);
  });
  it('is written down in GLOSSARY.md', () => {
    assert.equal(readFileSync(path.resolve(import.meta.dirname, '../GLOSSARY.md'), 'utf8'), glossaryMarkdown());
  });
  it('names an identifier in two groups, two identifiers of one word, Han identifiers and missing sources', () => {
    const term = (zh: string, source = 'FZCG-1') => ({ zh, source, aliases: [] });
    assert.equal(glossaryFaults({ A: { one: term('一') }, B: { one: term('壹') } }).length, 1);
    assert.equal(glossaryFaults({ A: { one: term('一'), two: term('一') } }).length, 1);
    assert.equal(glossaryFaults({ A: { 一: term('一') } }).length, 1);
    assert.equal(glossaryFaults({ A: { one: term('一', '') } }).length, 1);
  });
  it('names an exported domain type without its term', () => {
    const words = new Set(['送达回证']);
    assert.deepEqual(
      typesWithoutTerm('x.ts', '/** 送达回证 – what was signed. */\nexport interface ProofOfService {}', words),
      [],
    );
    assert.equal(
      typesWithoutTerm('x.ts', '/** What was signed. */\nexport interface ProofOfService {}', words).length,
      1,
    );
    assert.equal(typesWithoutTerm('x.ts', 'export interface ProofOfService {}', words).length, 1);
  });
});
