import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { collisionKey, fileNameOf, isSafePath } from './package-path.ts';

describe('paths in a package', () => {
  for (const path of ['data/a', 'data/documents/0001-立案审批表.pdf', 'a b/.c', '…/..x'])
    it(`${path} is safe`, () => assert.equal(isSafePath(path), true));
  for (const path of [
    '',
    '/a',
    'a//b',
    'a/',
    './a',
    'a/./b',
    '../a',
    'a/..',
    '~/a',
    '~root/a',
    'c:a',
    'a\\b',
    'a\nb',
    'a\ud800',
  ])
    it(`${JSON.stringify(path)} is not`, () => assert.equal(isSafePath(path), false));

  it('collide where a system takes them for one', () => {
    assert.equal(collisionKey('data/Nu\u0301n\u0303ez.PDF'), collisionKey('data/núñez.pdf'));
    assert.notEqual(collisionKey('data/a'), collisionKey('data/b'));
  });
});

describe('file names', () => {
  for (const [title, name] of Object.entries({
    '现场 50%.mp4': '现场 50_.mp4',
    '罚/决〔2026〕7号.pdf': '罚_决〔2026〕7号.pdf',
    'a:b*c?.PDF': 'a_b_c_.PDF',
    ' . ': '_',
    '': '_',
    '.pdf': '_.pdf',
    '一\u2028二\u2029三.pdf': '一_二_三.pdf',
  }))
    it(`${JSON.stringify(title)} becomes ${name}`, () => assert.equal(fileNameOf(title), name));

  it('are safe, short and keep their extension, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const name = fileNameOf(`${title}.pdf`);
        assert.ok(isSafePath(`data/${name}`) && Buffer.byteLength(name) <= 120 && name.endsWith('.pdf'), name);
      }),
    );
  });
});
