import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Condition, Pack } from '@zhiji/law';
import { parse } from 'yaml';
import { TEMPLATES } from '../../packages/documents/src/templates.ts';
import { readingsIn } from '../../packages/law/src/settle.ts';
import { programOf } from './law-book.ts';

const root = path.resolve(import.meta.dirname, '../..');
const officialText = (code: string) => path.resolve(root, `../shared/regulations/${code}.txt`);

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** 1 → 一, 41 → 四十一 */
const chinese = (n: number): string => {
  const tens = Math.floor(n / 10);
  return n <= 10 ? DIGITS[n]! : `${tens > 1 ? DIGITS[tens] : ''}十${DIGITS[n % 10]}`;
};

/** The ids of the catalogue beside a pack, in its order. */
export function catalogueOf(folder: string): readonly string[] {
  const file = path.join(root, 'regulations/src', folder, 'requirements.yaml');
  const { requirements } = parse(readFileSync(file, 'utf8')) as { requirements: readonly { id: string }[] };
  return requirements.map(({ id }) => id);
}

export interface CoverageOf {
  readonly pack: Pack;
  readonly folder: string;
  readonly articles: number;
  readonly requirements: number;
  /** Rows of an annex, after the articles, as the pack numbers them. */
  readonly rows?: readonly string[];
}

/** Tests that a pack accounts for every article of its text and every entry of its catalogue. */
export function accountsForEverything({ pack, folder, articles: count, requirements, rows = [] }: CoverageOf): void {
  const articles = pack.chapters.flatMap((chapter) => chapter.articles);
  const program = programOf(pack);
  const operative = articles.flatMap(({ norms }) => norms.flatMap((norm) => norm.requirements));
  const reasoned = articles.flatMap((article) => article.nonOperative);
  const text = officialText(pack.code);
  const textMissing = existsSync(text) ? false : `../shared/regulations/${pack.code}.txt is not here`;

  void describe(`${pack.title}：全部条文`, () => {
    void it(`第一条至第${chinese(count)}条，各出现一次，依次排列`, () =>
      assert.deepEqual(
        articles.map(({ number }) => number),
        [...Array.from({ length: count }, (_, i) => `第${chinese(i + 1)}条`), ...rows],
      ));
    void it('每条或者有规范，或者说明为何不产生规范', () => {
      for (const { number, norms, nonOperative } of articles) assert.ok(norms.length + nonOperative.length > 0, number);
      for (const { article, reason } of reasoned) assert.match(reason, /。$/, article);
    });
    void it('规范标明的条款在本条之下，名称各不相同', () => {
      for (const { number, norms, nonOperative } of articles)
        for (const { article } of [...norms, ...nonOperative])
          assert.ok(article.startsWith(number), `${article} 不在${number}之下`);
      const ids = articles.flatMap(({ norms }) => norms.map(({ id }) => id));
      assert.equal(new Set(ids).size, ids.length);
    });
    void it(`要求目录 ${requirements} 条，各由规范落实或者说明理由，不重复`, () => {
      const catalogue = catalogueOf(folder);
      assert.equal(catalogue.length, requirements);
      const covered = new Set([...operative, ...reasoned.flatMap((entry) => entry.requirements)]);
      assert.deepEqual(
        catalogue.filter((id) => !covered.has(id)),
        [],
      );
      assert.deepEqual(
        [...covered].filter((id) => id.startsWith(`${pack.code}-`) && !catalogue.includes(id)),
        [],
      );
      assert.deepEqual(
        reasoned.flatMap((entry) => entry.requirements).filter((id) => operative.includes(id)),
        [],
      );
    });
    void it('官方文本的条数相符', { skip: textMissing }, () => {
      const headings = [
        ...readFileSync(text, 'utf8')
          .replaceAll(/\[bookmark:[^\]]*\]/g, '')
          .matchAll(/^\s*第([一二三四五六七八九十\d]+)条/gm),
      ];
      assert.equal(headings.length, count);
    });
  });

  void describe(`${pack.title}：规范所用的栏目`, () => {
    const filledIn = (condition: Condition): readonly string[] => {
      if (condition.is === 'filled') return condition.fields;
      if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(filledIn);
      return condition.is === 'not' ? filledIn(condition.of) : [];
    };
    void it('有样式的文书，栏目都在样式里', () => {
      for (const norm of program.norms) {
        if (norm.form !== 'gate') continue;
        const template = TEMPLATES.find(
          ({ code, regulation }) => code === norm.on.where?.['form'] && regulation === pack.code,
        );
        for (const field of template ? filledIn(norm.need) : [])
          assert.ok(
            template!.fields.some(({ name }) => name === field),
            `${norm.id}：${template!.title}没有 ${field} 一栏`,
          );
      }
    });
  });

  void describe(`${pack.title}：解释口径`, () => {
    void it('每个口径都有规范依它而变，规范所依的口径都已列明', () => {
      const used = new Set(articles.flatMap(({ norms }) => norms.flatMap(readingsIn)));
      assert.deepEqual([...used].toSorted(), pack.readings.map(({ id }) => id).toSorted());
    });
    void it('每个口径都有缺省和至少一个备选', () => {
      for (const { id, options } of pack.readings)
        assert.ok('default' in options && Object.keys(options).length > 1, id);
    });
  });
}
