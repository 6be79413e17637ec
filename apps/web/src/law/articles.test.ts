import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PACKS } from '@zhiji/regulations';
import { articleBarring, citations, citedArticle } from './articles.ts';

describe('citations', () => {
  it('takes several articles apart', () => {
    assert.deepEqual(citations('第五条第（二）项、第十一条第二款'), ['第五条第（二）项', '第十一条第二款']);
    assert.deepEqual(citations(''), []);
  });
});

describe('citedArticle', () => {
  it('finds the article of a paragraph', () => {
    const cited = citedArticle('FZCG', '第二十四条第二款')!;
    assert.equal(cited.number, '第二十四条');
    assert.ok(cited.chapter.startsWith('第七章'));
  });
  it('knows nothing of other texts', () => {
    assert.equal(citedArticle('FZCG', '行政处罚法第四十二条'), undefined);
    assert.equal(citedArticle('none', '第一条'), undefined);
  });
  it('finds every article that a norm cites', () => {
    for (const [code, pack] of Object.entries(PACKS))
      for (const norm of pack.chapters.flatMap(({ articles }) => articles).flatMap(({ norms }) => norms))
        for (const citation of citations(norm.article)) assert.ok(citedArticle(code, citation), `${code} ${citation}`);
  });
});

describe('articleBarring', () => {
  it('names the article of a gate, and none where the regulation has no such gate', () => {
    assert.equal(articleBarring('FZCG', 'releaseAccess'), '第二十八条第一款');
    assert.equal(articleBarring('FZCG', 'noSuchAct'), undefined);
  });
});
