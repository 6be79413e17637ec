import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tellNorm } from '@zhiji/law';
import { PACKS, wording } from '@zhiji/regulations';
import { folded, unfolded, type Told } from './unfolded.ts';

const words = wording();
const SENTENCES = Object.values(PACKS)
  .flatMap(({ chapters }) => chapters.flatMap(({ articles }) => articles.flatMap(({ norms }) => norms)))
  .flatMap((norm) => tellNorm(norm, words));

const leavesOf = (told: Told): readonly string[] =>
  told.parts.length === 0 ? [told.said] : told.parts.flatMap(({ told: part }) => leavesOf(part));

describe('长句展开', () => {
  it('并列的条件分行，层层缩进，各带连接的词', () => {
    const told = unfolded(
      '办结以前须：已有“立案”（类别为听证），且（情形为撤销，或者（未见“整改”，且已有“复查”（类别为现场检查、检查勘验、抽样取证、调取书证物证、收集电子数据、听取陈述申辩或者听证、询问））），且案件属行政处罚，由承办人办理，满三十日。',
    );
    assert.equal(told.said, '办结以前须：');
    assert.deepEqual(
      told.parts.map(({ by, told: { said, parts } }) => [by, said, parts.length]),
      [
        ['', '已有“立案”（类别为听证）', 0],
        ['，且', '', 2],
        ['，且', '案件属行政处罚，由承办人办理，满三十日', 0],
      ],
    );
  });
  it('短句、没有并列的，原样', () => {
    assert.deepEqual(unfolded('保存期限为永久。'), { said: '保存期限为永久。', parts: [] });
    assert.equal(unfolded('须甲，且乙。').parts.length, 0);
  });
  it('同层既有“且”又有“或者”的，不替它断句；口径各读法分行', () => {
    const mixed = `适用于：${'甲'.repeat(60)}，且乙，或者丙。`;
    assert.deepEqual(unfolded(mixed), { said: mixed, parts: [] });
    const read = `适用于：${'甲'.repeat(60)}，且解释口径 A 怎样读？采“一”的，${'乙'.repeat(40)}，或者丙；怎样读？采“二”的，丁。`;
    const [, reading] = unfolded(read).parts;
    assert.deepEqual(
      reading!.told.parts.map(({ told }) => told.said),
      [`解释口径 A 怎样读？采“一”的，${'乙'.repeat(40)}，或者丙`, '怎样读？采“二”的，丁'],
    );
  });
  it('否定的几项不拆开', () => {
    const denied = unfolded(`适用于：${'甲'.repeat(60)}，且没有下列情形：乙，且丙。`);
    assert.deepEqual(
      denied.parts.map(({ told }) => told.said),
      ['甲'.repeat(60), '没有下列情形：乙，且丙'],
    );
  });
  it('附件清单总则的长句，展开成各行都看得完', () => {
    const longest = SENTENCES.toSorted((a, b) => b.length - a.length)[0]!;
    assert.ok(longest.length > 1000);
    const lines = leavesOf(unfolded(longest));
    assert.ok(lines.length > 10, String(lines.length));
  });
  it('每部规定的每一句，展开以后一字不增不减，末尾的句号除外', () => {
    assert.ok(SENTENCES.length > 3000);
    for (const sentence of SENTENCES)
      assert.equal(folded(unfolded(sentence)).replace(/。$/, ''), sentence.replace(/。$/, ''));
  });
});
