import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf } from './csv.ts';

test('a table for office programs', () => {
  assert.equal(
    csvOf(
      ['案件', '大小'],
      [
        ['占道经营案', 12],
        ['他说“不”', null],
      ],
    ),
    '\uFEFF案件,大小\r\n占道经营案,12\r\n他说“不”,\r\n',
  );
});

test('commas, quotes and lines stay in their cell', () => {
  assert.equal(csvOf(['a'], [['x,"y"\nz']]), '\uFEFFa\r\n"x,""y""\nz"\r\n');
});

test('no cell is a formula', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)'])
    assert.equal(csvOf(['a'], [[text]]).split('\r\n')[1], `'${text}`);
});
