import assert from 'node:assert/strict';
import { test } from 'node:test';
import { footOf } from './phone-foot.ts';

const entry = (path: string, onPhone?: true) => ({ path, ...(onPhone ? { onPhone } : {}) });
const paths = (entries: readonly { readonly path: string }[]) => footOf(entries).map(({ path }) => path);

test('what is meant for a phone stands at its foot, in the order of the navigation', () => {
  const officer = [
    entry('w'),
    entry('today', true),
    entry('cases', true),
    entry('a', true),
    entry('i'),
    entry('s', true),
  ];
  assert.deepEqual(paths(officer), ['today', 'cases', 'a', 's']);
});

test('room that is left goes to the others', () => {
  const head = [entry('w'), entry('cases', true), entry('a', true), entry('x'), entry('y'), entry('z')];
  assert.deepEqual(paths(head), ['w', 'cases', 'a', 'x']);
});

test('when all have room, none is hidden behind one more button', () => {
  const all = ['1', '2', '3', '4', '5'].map((path) => entry(path));
  assert.deepEqual(paths(all), ['1', '2', '3', '4', '5']);
});
