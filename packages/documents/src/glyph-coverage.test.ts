import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentFault } from './fault.ts';
import { FONT_FILES } from './fonts.ts';
import { openGlyphCoverage } from './glyph-coverage.ts';

const coverage = await openGlyphCoverage(FONT_FILES);
const covers = (character: string) => coverage.covers(character.codePointAt(0)!);

test('字库 基本区两万余字全有', () => {
  for (let codePoint = 0x4e00; codePoint <= 0x9fff; codePoint++)
    assert.ok(coverage.covers(codePoint), `U+${codePoint.toString(16)}`);
});

test('字库 常见罕用姓名字和文书符号都有', () => {
  for (const character of '䶮㛃喆堃﨑𬭎𫖯〔〕《》“”（）、。；：…—·×℃㎡／，0123456789')
    assert.ok(covers(character), character);
});

test('字库 没有的说没有：扩展B、方框、控制符、零宽符', () => {
  for (const character of ['𠀀', '𪚥', '☐', '☑', '\u0007', '\u200b', '\u202e', '\ue000', '😀'])
    assert.ok(!covers(character), character);
});

test('字库 常规和粗体都有才算有', async () => {
  const [regular, bold] = FONT_FILES;
  for (const file of [regular!, bold!]) {
    const one = await openGlyphCoverage([file]);
    assert.ok(one.covers(0x9f8d) && !one.covers(0x20000));
  }
});

test('字库 读不了的文件是故障', async () => {
  const failing = (code: string) => (problem: unknown) => problem instanceof DocumentFault && problem.code === code;
  await assert.rejects(openGlyphCoverage([import.meta.filename]), failing('fontUnreadable'));
  await assert.rejects(openGlyphCoverage([`${import.meta.filename}.absent`]), failing('fontUnreadable'));
});
