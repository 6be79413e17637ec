import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { explain, NO_TERM, within, type CaseEvent, type Norm } from './index.ts';

const { duty, ev, paper } = pen;
const fact = history('c1');

const notice = paper({
  ...head('p'),
  per: 'activity',
  on: ev('activity.started'),
  forms: ['inspectionNotice'],
  reach: 'unclaimed',
});
const marked = duty({
  ...head('d'),
  per: 'activity',
  on: ev('activity.started'),
  must: [ev('document.finalized', { form: 'inspectionNotice' })],
  mustReach: 'unclaimed',
  due: within(NO_TERM),
  who: 'officer',
  clock: 'claimed',
});
const started = (activity: string) =>
  fact('activity.started', '2025-09-01 09:00', activity, { kind: 'siteInspection', officers: [] });
const made = (id: string, ...about: readonly string[]) =>
  fact('document.finalized', '2025-09-01 08:00', id, { form: 'inspectionNotice', filled: [] }, { about });

const sharedBy = (norm: Norm, events: readonly CaseEvent[], object: string) => {
  const law = lawOf([norm]);
  return explain(law, stepped(law, events), { norm: 0, object }, at('2025-09-02 10:00'))!.reasons.flatMap((reason) =>
    reason.why === 'shared' ? reason.facts : [],
  );
};

describe('没有写明属于哪一次的，对各次均计入，并且说明', () => {
  for (const norm of [notice, marked]) {
    it(`${norm.form}: one paper for two activities is said of both`, () => {
      const unnamed = made('d1');
      const both = [started('a1'), started('a2'), unnamed];
      assert.deepEqual([sharedBy(norm, both, 'a1'), sharedBy(norm, both, 'a2')], [[unnamed.id], [unnamed.id]]);
    });
    it(`${norm.form}: nothing is said of the only activity, nor of a paper that names its own`, () => {
      assert.deepEqual(sharedBy(norm, [started('a1'), made('d1')], 'a1'), []);
      const named = [started('a1'), started('a2'), made('d1', 'activity:a1', 'activity:a2')];
      assert.deepEqual(sharedBy(norm, named, 'a1'), []);
      const each = [started('a1'), started('a2'), made('d1', 'activity:a1'), made('d2', 'activity:a2')];
      assert.deepEqual(sharedBy(norm, each, 'a2'), []);
    });
  }
});
