import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isForField } from './kept-queries.ts';

test('本机只留外勤要用的：本人的案件、人员、文书样式、适用规定', () => {
  for (const key of [
    ['me'],
    ['people'],
    ['templates'],
    ['adoptedLaw', 'FZCG'],
    ['case', 'c', 'whole'],
    ['case', 'c', 'journal'],
    ['cases', { mine: true }],
  ])
    assert.ok(isForField(key), JSON.stringify(key));
  for (const key of [
    ['cases', {}],
    ['cases'],
    ['debts', {}],
    ['case', 'c', 'recordings'],
    ['case', 'c', 'explanation', {}],
    ['approvals', {}],
  ])
    assert.ok(!isForField(key), JSON.stringify(key));
});
