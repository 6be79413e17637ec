import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellNorm } from '@zhiji/law';
import { fieldLabels } from '../../apps/server/src/documents/field-labels.ts';
import { normsIn } from '../test/decided.ts';
import { PACKS } from './packs.ts';
import { wording } from './wording.ts';

const words = wording(fieldLabels());

/** What a part of a norm calls by an identifier, as a proof would tell it. */
function* toldIn(part: unknown, on?: string): Generator<readonly [identifier: string, words: string]> {
  if (typeof part !== 'object' || part === null) return;
  const { is, type, where, fields, field, name, of } = part as Readonly<Record<string, unknown>>;
  if (is === 'filled') for (const one of fields as readonly string[]) yield [one, words.term(one)];
  if (is === 'trigger') yield [String(field), words.field!(String(field), on)];
  if (is === 'attribute') yield [String(name), words.field!(String(name), undefined)];
  if (typeof type === 'string' && where) for (const one of Object.keys(where)) yield [one, words.field!(one, type)];
  if (is === undefined && type === undefined && typeof of === 'object' && !Array.isArray(of))
    for (const one of Object.keys(of ?? {})) yield [one, words.field!(one, undefined)];
  for (const inner of Object.values(part)) yield* toldIn(inner, on);
}

void describe('依据的用语', () => {
  for (const pack of Object.values(PACKS))
    void it(`《${pack.title}》的条件、要素都用中文说`, () => {
      const raw = normsIn(pack).flatMap((norm) =>
        [...toldIn(norm, 'on' in norm ? norm.on.type : undefined)].flatMap(([identifier, said]) =>
          /[一-鿿]/.test(said) ? [] : [`${norm.id} ${identifier}`],
        ),
      );
      assert.deepEqual([...new Set(raw)], []);
    });
  for (const [code, pack] of Object.entries(PACKS))
    void it(`${code} 每一规范，连同各解释口径，都能以中文说出，不露标识符`, () => {
      for (const { norms } of pack.chapters.flatMap(({ articles }) => articles))
        for (const norm of norms)
          for (const sentence of tellNorm(norm, words))
            assert.doesNotMatch(
              sentence.replace(/口径 NATL-\S+/g, ''),
              /\[object|[a-z]{3,}/,
              `${norm.id}：${sentence}`,
            );
    });
  void it('金额以元说，流水里以分记', () => {
    const norm = normsIn(PACKS['NATL']!).find(({ id }) => id === 'penalty.51')!;
    assert.match(tellNorm(norm, words).join(''), /罚款金额不高于 200 元.*罚款金额不高于 3000 元/);
  });
  void it('数带单位：百分比、容量、帧率、分辨率；毫秒以秒说', () => {
    const told = (code: string, id: string) =>
      tellNorm(
        normsIn(PACKS[code]!).find((norm) => norm.id === id)!,
        words,
      ).join('');
    const norms = ['FZMC', 'FTJD'].flatMap((code) => normsIn(PACKS[code]!).map(({ id }) => told(code, id)));
    const all = norms.join('');
    assert.match(all, /存储容量不低于 64 GB/);
    assert.match(all, /帧率不低于 25 帧每秒/);
    assert.match(all, /垂直分辨率不低于 1080 行/);
    assert.match(all, /电量不低于 1%/);
    assert.match(all, /设备时钟减标准时间不低于 -60 秒/);
  });
  void it('认定的结论说是、否、已撤回', () => {
    const said = Object.entries(PACKS)
      .flatMap(([code, pack]) => normsIn(pack).flatMap((norm) => tellNorm(norm, words, code)))
      .join('');
    assert.match(said, /（认定为特殊情况，结论为是）/);
    assert.match(said, /（认定为涉嫌犯罪，结论为否、已撤回）/);
    assert.doesNotMatch(said, /是、否/);
  });
  void it('各文书叫法不同的要素，不拿一种文书的叫法去说另一种', () => {
    assert.equal(words.term('place'), '地点');
  });
});
