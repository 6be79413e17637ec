import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashFromBytes } from '@zhiji/tlog';
import fc from 'fast-check';
import { sampleInput, sampleLines } from '../test/sample-dossier.ts';
import { dossierNoteText, parseDossierNote } from './dossier-note.ts';
import { entryLine, parseEntryLine } from './entry-line.ts';
import { traceDigest } from './index.ts';
import { parseProofs, proofsText } from './proof-text.ts';

const hex = '0123456789abcdef'.repeat(4);

describe('封签', () => {
  it('如格式所定', () => {
    const note = { origin: 'example.gov.cn/log/FZCG', entries: [2, 3, 4, 9, 11, 12], sha256: hex, sm3: hex };
    const text = `zhiji.dossier/v1\nexample.gov.cn/log/FZCG\nentries 2-4,9,11-12\nsha256 ${hex}\nsm3 ${hex}\n`;
    assert.equal(dossierNoteText(note), text);
    assert.deepEqual(parseDossierNote(text), note);
  });

  it('任何序号都原样读回', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { minLength: 1 }), (indexes) => {
        const entries = indexes.sort((a, b) => a - b);
        assert.deepEqual(
          parseDossierNote(dossierNoteText({ origin: 'o', entries, sha256: hex, sm3: hex }))?.entries,
          entries,
        );
      }),
    );
  });

  const text = dossierNoteText({ origin: 'o', entries: [1, 2], sha256: hex, sm3: hex });
  for (const wrong of [
    text.replace('v1', 'v2'),
    text.replace('1-2', '1,2'),
    text.replace('1-2', '2-1'),
    text.replace('1-2', '1-99999999'),
    text.replace('1-2', ''),
    text.replace('sm3', 'sm4'),
    text.replace('sm3 0', 'sm3 '),
    `${text}more\n`,
  ])
    it(`不读 ${JSON.stringify(wrong.slice(0, 40))}…`, () => assert.equal(parseDossierNote(wrong), undefined));
});

describe('流水条目', () => {
  const { entries } = sampleInput().input;
  it('原样读回，有内容的和没有内容的', () => {
    const leaf = Buffer.from(
      `{"agency":"FZCG","id":"019c5b3e-0000-7000-8000-000000000001","recordedAt":"2026-02-13T16:01:00.000+08:00","sha256":"${hex}","sm3":"${hex}","v":1}`,
    );
    for (const entry of [...entries, { index: 7, leaf }]) {
      const read = parseEntryLine(entryLine(entry));
      assert.equal(entryLine(read), entryLine(entry));
      assert.deepEqual(Object.keys(read), Object.keys(entry));
    }
  });

  const line = entryLine(entries[0]!);
  for (const [name, wrong] of Object.entries({
    次序不同: line.replace(/^\{"index":2,(.*)\}$/, '{$1,"index":2}'),
    负的序号: line.replace('"index":2', '"index":-2'),
    不是base64: line.replace('"nonce":"o', '"nonce":"!'),
    内容不是对象: '{"index":2,"nonce":"","payload":[]}',
    承诺不完整: '{"index":2,"leaf":{"agency":"FZCG"}}',
    两种都有: line.replace('"nonce"', '"leaf":{},"nonce"'),
    空行: '',
  }))
    it(`${name}的不读`, () => {
      assert.notEqual(wrong, line);
      assert.throws(() => parseEntryLine(wrong));
    });
});

describe('证明', () => {
  it('原样读回', () => {
    const hash = hashFromBytes(new Uint8Array(32).fill(9));
    const proofs = [
      { index: 0, hashes: [] },
      { index: 1, hashes: [hash, hash] },
    ];
    assert.deepEqual(parseProofs(proofsText(proofs)), proofs);
    assert.equal(proofsText(proofs.slice(0, 1)), 'index 0\n\n');
  });
  for (const wrong of [
    'index 1',
    'index 1\n',
    'index 1\nx\n\n',
    'index 01\n\n',
    'index 1\n\n\n',
    'index -1\n\n',
    '\n\n',
  ])
    it(`${JSON.stringify(wrong)} 不读`, () => assert.throws(() => parseProofs(wrong), TypeError));
});

describe('轨迹摘要', () => {
  it('就是条目标识逐行的 SHA-256', () => {
    assert.equal(
      traceDigest(['019c5b3e-0000-7000-8000-000000000001', '019c5b3e-0000-7000-8000-000000000002']),
      // printf '%s\n' 019c5b3e-…01 019c5b3e-…02 | sha256sum
      '892d70f4e3b6ef93c7af372af747a063ba08ff5c985f9d59da1c429b0b256d5a',
    );
    assert.notEqual(traceDigest(sampleLines().map(({ id }) => id)), traceDigest([]));
  });
});
