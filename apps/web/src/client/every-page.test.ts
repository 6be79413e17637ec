import assert from 'node:assert/strict';
import { it } from 'node:test';
import { everyPage } from './every-page.ts';

it('all pages are read in order, each from where the last ended', async () => {
  const pages = new Map([
    [undefined, { items: [1, 2], next: 'b' }],
    ['b', { items: [3], next: 'c' }],
    ['c', { items: [], next: null }],
  ]);
  const told: number[] = [];
  const rows = await everyPage(
    ({ cursor }) => Promise.resolve(pages.get(cursor)!),
    (count) => told.push(count),
  );
  assert.deepEqual(
    [rows, told],
    [
      [1, 2, 3],
      [2, 3, 3],
    ],
  );
});
