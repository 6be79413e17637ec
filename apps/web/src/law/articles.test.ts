import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PACKS } from '@zhiji/regulations';
import { citations, citedArticle, keepersIn, leaveFor } from './articles.ts';

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

describe('调阅由谁批准、由谁放行', () => {
  it('保管的人员，各部规定各有叫法；没有放行一步的不说', () =>
    assert.deepEqual(
      ['FZCG', 'QDDA', 'FTJD', 'FZMC', 'SMGX'].map((code) => keepersIn(code, 'view')),
      ['执法记录管理员', '专人', '专门负责人员', '保管人或者档案管理人员', ''],
    ));

  const LEAVE = [
    ['FZCG', 'view', '申请同时报请批准：第二十七条，经承办单位负责人批准。由执法记录管理员放行并登记。'],
    ['QDDA', 'copy', '申请同时报请批准：第三十七条，经局主要负责人批准。由专人放行并登记。'],
    ['SMGX', 'view', '申请同时报请批准：第三十一条，经局领导批准。'],
    ['SMGX', 'provide', '本机关的规定没有写明向外提供资料由谁批准。'],
  ] as const;
  for (const [code, action, said] of LEAVE)
    it(`${code} ${action}：由谁批准，出自该部规定`, () => assert.equal(leaveFor(code, action), said));
  it('FTJD、FZMC：几种情形各有条文', () => {
    assert.match(leaveFor('FTJD', 'view'), /第二十七条第二款，经街道负责人批准；第二十七条第三款，国家机关/);
    assert.match(leaveFor('FZMC', 'view'), /第二十一条，经档案管理机构负责人、案卷制作机构分管领导批准/);
  });
});
