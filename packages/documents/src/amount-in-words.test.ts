import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountInFigures, amountInWords } from './amount-in-words.ts';

const CASES: readonly (readonly [fen: number, words: string])[] = [
  [0, '零元整'],
  [1, '壹分'],
  [5, '伍分'],
  [10, '壹角整'],
  [50, '伍角整'],
  [58, '伍角捌分'],
  [100, '壹元整'],
  [1005, '壹拾元零伍分'],
  [1050, '壹拾元伍角整'],
  [12345, '壹佰贰拾叁元肆角伍分'],
  [12000, '壹佰贰拾元整'],
  [32504, '叁佰贰拾伍元零肆分'],
  [140950, '壹仟肆佰零玖元伍角整'],
  [168032, '壹仟陆佰捌拾元叁角贰分'],
  [600714, '陆仟零柒元壹角肆分'],
  [1640902, '壹万陆仟肆佰零玖元零贰分'],
  [5_000_000, '伍万元整'],
  [10_700_053, '壹拾万柒仟元伍角叁分'],
  [10_000_100, '壹拾万零壹元整'],
  [1_000_100_000, '壹仟万壹仟元整'],
  [10_000_000_100, '壹亿零壹元整'],
  [10_200_000_000, '壹亿零贰佰万元整'],
  [100_000_000_000_000, '壹万亿元整'],
  [Number.MAX_SAFE_INTEGER, '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
];

for (const [fen, words] of CASES) {
  test(`大写金额 ${amountInFigures(fen)} 元 → ${words}`, () => assert.equal(amountInWords(fen), words));
}

test('大写金额 每个数都读得回来', () => {
  for (let fen = 0; fen < 2_000_000; fen += 997) assert.equal(readBack(amountInWords(fen)), fen, `${fen}`);
  for (let yuan = 1; yuan < 1e12; yuan = yuan * 7 + 3)
    assert.equal(readBack(amountInWords(yuan * 100)), yuan * 100, `${yuan}`);
});

test('大写金额 不是整数分、负数或者超出精确范围的拒绝', () => {
  for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])
    assert.throws(() => amountInWords(wrong), RangeError);
});

test('小写金额 整元不带小数，其余两位', () => {
  assert.equal(amountInFigures(500000), '5000');
  assert.equal(amountInFigures(12305), '123.05');
  assert.equal(amountInFigures(50), '0.50');
});

/** Reads 大写 by adding what each numeral and unit is worth, independently of how it was written. */
function readBack(words: string): number {
  const worth: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
  let [total, section, digit, fen] = [0, 0, 0, 0];
  for (const one of words) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(one);
    if (value >= 0) digit = value;
    else if (one in worth) [section, digit] = [section + digit * worth[one]!, 0];
    else if (one === '万') [total, section, digit] = [total + (section + digit) * 1e4, 0, 0];
    else if (one === '亿') [total, section, digit] = [(total + section + digit) * 1e8, 0, 0];
    else if (one === '元') [total, section, digit] = [total + section + digit, 0, 0];
    else if (one === '角') [fen, digit] = [fen + digit * 10, 0];
    else if (one === '分') [fen, digit] = [fen + digit, 0];
  }
  return total * 100 + fen;
}
