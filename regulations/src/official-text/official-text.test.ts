import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Pack } from '@zhiji/law';
import { compareText, recogniseText } from './comparison.ts';
import { TEXT_DIGESTS } from './digests.ts';
import { numberOf, numeralOf } from './numeral.ts';
import { digestInput, splitText, type OfficialText } from './official-text.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const folder = path.resolve(import.meta.dirname, '../../../../shared/regulations');
const file = (code: string) => path.join(folder, `${code}.txt`);
const absent = (code: string) => (existsSync(file(code)) ? false : `../shared/regulations/${code}.txt is not here`);

function split(source: string): OfficialText {
  const text = splitText(source);
  assert.ok(!('problem' in text), JSON.stringify(text));
  return text;
}

describe('五部官方文本', () => {
  const SIZES = { FZCG: [30, 0, 9], QDDA: [41, 0, 7], FTJD: [32, 0, 7], FZMC: [26, 13, 0], SMGX: [34, 0, 5] } as const;
  for (const [code, [articles, rows, chapters]] of Object.entries(SIZES))
    it(
      `${code}：${articles} 条${rows > 0 ? `、附件 ${rows} 行` : ''}，${chapters} 章，逐条摘要相符`,
      { skip: absent(code) },
      () => {
        const text = split(readFileSync(file(code), 'utf8'));
        assert.equal(text.articles.length, articles);
        assert.equal(text.rows.length, rows);
        assert.equal(text.chapters.length, chapters);
        assert.deepEqual(
          [...text.articles, ...text.rows].map((part) => sha256(digestInput(part))),
          TEXT_DIGESTS[code],
        );
        assert.ok(text.articles.every(({ paragraphs }) => paragraphs.every((one) => one.text.length > 0)));
        if (rows > 0) assert.ok(text.rows.every(({ cells }) => cells.length === 8 || cells.length === 9));
      },
    );
  it('FZMC：合并的类别格在各行重复', { skip: absent('FZMC') }, () =>
    assert.deepEqual(
      split(readFileSync(file('FZMC'), 'utf8')).rows.map(({ cells }) => cells[0]),
      [...Array(2).fill('行政许可'), ...Array(6).fill('行政处罚'), ...Array(4).fill('行政检查'), '文书送达'],
    ),
  );
});

const SAMPLE = `试验局执法记录
规定

第一章 总则
第一条 为了规范记录，制定本规定。
第二条 下列情形应当记录：
- （一）检查；
（二）询问，
包括电话询问。
记录依照前款和
第一条规定办理。
第2章　附　则
[bookmark: _GoBack]第3条  本规定自发布之日起施行。
附件：清单
序号	类别	事项
1	检查	现场
检查
2		抽样
`;

describe('拆分', () => {
  const text = split(SAMPLE);
  it('标题跨行、章名、阿拉伯数字的条号、书签残留', () => {
    assert.equal(text.title, '试验局执法记录规定');
    assert.deepEqual(
      text.chapters.map(({ title, firstArticle }) => [title, firstArticle]),
      [
        ['总则', 1],
        ['附则', 3],
      ],
    );
    assert.deepEqual(
      text.articles.map(({ heading }) => heading),
      ['第一条', '第二条', '第三条'],
    );
  });
  it('款、项分开，断行接上，以引用开头的断行不是新条', () =>
    assert.deepEqual(text.articles[1]!.paragraphs, [
      {
        text: '下列情形应当记录：',
        items: [
          { mark: '（一）', text: '检查；' },
          { mark: '（二）', text: '询问，包括电话询问。' },
        ],
      },
      { text: '记录依照前款和第一条规定办理。', items: [] },
    ]));
  it('表格：断行接上，空的类别格承上', () =>
    assert.deepEqual(
      text.rows.map(({ cells }) => cells),
      [
        ['检查', '现场检查'],
        ['检查', '抽样'],
      ],
    ));
  it('摘要不随空白、全角半角、断行、列表短线而变，随文字而变', () => {
    const again = split(
      SAMPLE.replaceAll('（', '(').replaceAll('）', ')').replaceAll('第一条 ', '第1条　').replace('- ', ''),
    );
    const digests = (one: OfficialText) => [...one.articles, ...one.rows].map(digestInput);
    assert.deepEqual(digests(again), digests(text));
    assert.notDeepEqual(digests(split(SAMPLE.replace('检查；', '抽查；'))), digests(text));
  });
  it('没有条文：说没有条文', () => assert.deepEqual(splitText('一份通知\n没有条文。'), { problem: 'noArticle' }));
  it('缺一条：说缺哪一条、在哪一行', () =>
    assert.deepEqual(splitText('第一条 甲。\n第三条 丙。'), {
      problem: 'articleMissing',
      number: 2,
      after: '第一条',
      line: 2,
    }));
});

describe('与规定包比较', () => {
  const pack = {
    code: 'FZCG',
    title: '福州市城市管理委员会行政执法全过程记录实施细则',
    issuer: '福州市城市管理委员会',
    version: '1',
    chapters: [
      {
        title: '全文',
        articles: Array.from({ length: 30 }, (_, i) => ({
          number: `第${numeralOf(i + 1)}条`,
          gist: '',
          norms: [],
          nonOperative: [],
        })),
      },
    ],
    readings: [],
  } satisfies Pack;
  it('原文：全部相符；改一字：指出是哪一条', { skip: absent('FZCG') }, () => {
    const source = readFileSync(file('FZCG'), 'utf8');
    assert.deepEqual(compareText(split(source), pack, sha256), {
      code: 'FZCG',
      same: 30,
      differing: [],
      missing: [],
      surplus: [],
    });
    const changed = split(source.replace('2个工作日', '3个工作日'));
    assert.deepEqual(compareText(changed, pack, sha256).differing, ['第二十四条']);
    assert.equal(recogniseText(changed, [pack], sha256)?.code, 'FZCG');
  });
  it('不是我们的规定：不认作任何一部', () => assert.equal(recogniseText(split(SAMPLE), [pack], sha256), undefined));
  it('短了的文本：指出缺哪些条', () => assert.equal(compareText(split(SAMPLE), pack, sha256).missing[0], '第四条'));
});

describe('数字', () => {
  it('一至九百九十九，写出再读回', () => {
    for (let n = 1; n < 1000; n++) assert.equal(numberOf(numeralOf(n)), n);
  });
  it('阿拉伯数字、全角数字；不是数的不读', () => {
    assert.deepEqual(['6', '４１', '〇', '甲', '', '0'].map(numberOf), [
      6,
      41,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
