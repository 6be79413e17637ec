import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  articleNamed,
  articleOf,
  chaptersSaying,
  parted,
  readingsOf,
  readingsSaying,
  sampleOf,
  topicOf,
} from './article.ts';
import type { Reading, Regulation, RegulationArticle } from './regulation-queries.ts';

const article = (number: string, gist: string, requirement: string): RegulationArticle => ({
  number,
  gist,
  text: null,
  differs: false,
  norms: [],
  reasons: [],
  requirements: [
    { id: requirement, article: number, must: '应当导出', behaviour: '到期列逾期', ambiguity: null, tests: [] },
  ],
});
const reading: Reading = { id: 'FZCG-24.6', question: '怎样读', options: {}, chosen: 'default', decidedBy: '法制机构' };
const text: Regulation = {
  code: 'FZCG',
  title: '实施细则',
  issuer: null,
  adopted: null,
  imported: null,
  chapters: [
    { title: '第一章', articles: [article('第二条', '音像记录的种类', 'FZCG-2.1')] },
    { title: '第七章', articles: [article('第二十四条', '音像二十四小时内导出', 'FZCG-24.6')] },
  ],
  readings: [reading],
};

describe('条文的查找', () => {
  it('引到款、项的，打开其所在的条', () => {
    assert.equal(articleNamed(text, '第二十四条第二款')?.number, '第二十四条');
    assert.equal(articleNamed(text, '第二条')?.number, '第二条');
    assert.equal(articleNamed(text, '第九十条'), undefined);
  });
  it('口径与其条文互相找到', () => {
    const found = articleOf(text, reading)!;
    assert.equal(found.number, '第二十四条');
    assert.deepEqual(readingsOf(found, text.readings), [reading]);
    assert.deepEqual(readingsOf(text.chapters[0]!.articles[0]!, text.readings), []);
  });
  it('一条引到别条的要求，口径归其所在的条；同一要求的第二个口径亦同', () => {
    const early = article('第三条', '全过程记录', 'FZCG-3.1');
    const cited = { ...early, requirements: [...early.requirements, ...text.chapters[1]!.articles[0]!.requirements] };
    const both: Regulation = { ...text, chapters: [{ title: '第一章', articles: [cited] }, text.chapters[1]!] };
    assert.equal(articleOf(both, reading)!.number, '第二十四条');
    const second = { ...reading, id: 'FZCG-24.6/b' };
    assert.equal(articleOf(both, second)!.number, '第二十四条');
    assert.deepEqual(readingsOf(text.chapters[1]!.articles[0]!, [second]), [second]);
  });
  it('口径按问题、取值、编号、条文检索，可以只看另选过的', () => {
    const chosen: Reading = {
      ...reading,
      id: 'FZCG-2.1',
      question: '手机算不算',
      options: { default: '算', no: '不算' },
      chosen: 'no',
    };
    const both: Regulation = { ...text, readings: [reading, chosen] };
    const found = (search: string, only = false) => readingsSaying(both, search, only).map(({ id }) => id);
    assert.deepEqual(found(''), ['FZCG-24.6', 'FZCG-2.1']);
    assert.deepEqual(found('不算'), ['FZCG-2.1']);
    assert.deepEqual(found('fzcg-24'), ['FZCG-24.6']);
    assert.deepEqual(found('第二十四条 怎样'), ['FZCG-24.6']);
    assert.deepEqual(found('', true), ['FZCG-2.1']);
  });
  it('规范的事项取自规定本身', () => {
    assert.equal(topicOf('FZCG', '24.store'), 'av.store');
    assert.equal(topicOf('FZCG', '没有'), undefined);
  });
});

describe('在正文中检索', () => {
  const found = (search: string) =>
    chaptersSaying(text, search).flatMap(({ articles }) => articles.map(({ number }) => number));
  it('各词都在的条文才列出，要求编号不论大小写，没有条文的章不列', () => {
    assert.deepEqual(found('音像'), ['第二条', '第二十四条']);
    assert.deepEqual(found('音像 小时'), ['第二十四条']);
    assert.deepEqual(found('fzcg-24.6'), ['第二十四条']);
    assert.equal(chaptersSaying(text, '小时').length, 1);
    assert.deepEqual(found('拍卖'), []);
    assert.equal(chaptersSaying(text, ' '), text.chapters);
  });
  it('命中之处分开，符号按字面', () => {
    assert.deepEqual(parted('音像导出', '导出'), [
      { text: '音像', found: false },
      { text: '导出', found: true },
    ]);
    assert.deepEqual(parted('甲（1.5）', '.'), [
      { text: '甲（1', found: false },
      { text: '.', found: true },
      { text: '5）', found: false },
    ]);
  });
  it('测试的名称不重复说编号', () => {
    assert.equal(sampleOf('FZCG-24.4 第二十四条第二款 二十四小时整 → 按期'), '第二十四条第二款 二十四小时整 → 按期');
    assert.equal(sampleOf('FTJD-2.2：市级要求一年'), '市级要求一年');
    assert.equal(sampleOf('QDDA-30.1、QDDA-31.2、32.1 送达日'), '送达日');
    assert.equal(sampleOf('FZMC-A1.2 附件第1行'), '附件第1行');
  });
});
