import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hours, printDueInstant, workdays } from '@zhiji/calendar';
import { at, history } from '@zhiji/testkit';
import { head, lawOfTexts, pen } from '../test/one-text.ts';
import { ALWAYS, replay, view, within, type CaseEvent, type Duty, type Norm } from './index.ts';

const { duty, ev, finding } = pen;
const fact = history('c1');

const parts = {
  ...head('d'),
  topic: 'av.store',
  per: 'recording',
  on: ev('recording.ended'),
  must: [ev('recording.stored')],
  mustReach: 'object',
  due: within(hours(24)),
  who: 'officer',
  clock: 'claimed',
} as const;
const day = duty(parts);
const later = duty({ ...parts, id: 'd2', requirements: ['TEST-d2'], article: '第二条', due: within(workdays(2)) });
const ended = fact('recording.ended', '2026-02-13 16:30', 'r1', {
  medium: 'video',
  from: '2026-02-13T16:00+08:00',
  to: '2026-02-13T16:30+08:00',
});
const stored = fact('recording.stored', '2026-02-15 10:00', 'r1', {
  sha256: 'a'.repeat(64),
  sm3: 'b'.repeat(64),
  size: 1,
  storagePoint: '一号',
  registered: true,
});
const playable = fact('recording.playbackChecked', '2026-02-14 10:00', 'r1', { playable: true });

const duties = (texts: readonly (readonly Norm[])[], events: readonly CaseEvent[], asOf = '2026-02-14 10:00') => {
  const program = lawOfTexts(texts);
  return view(program, replay(program, events, 'c1'), at(asOf)).duties;
};
const told = (texts: readonly (readonly Norm[])[], events: readonly CaseEvent[], asOf?: string) =>
  duties(texts, events, asOf).map(({ status, due, requirements, contested = false, missing }) =>
    [
      status,
      due ? printDueInstant(due.at) : '–',
      requirements.toSorted().join('+'),
      contested,
      missing.toSorted().join(),
    ].join(' '),
  );

describe('several texts on one matter', () => {
  it('are one duty with the earliest end, all bases named', () =>
    assert.deepEqual(told([[later], [day]], [ended]), ['open 2026-02-14 16:30 TEST-d+TEST-d2 false recording.stored']));
  it('of one text alone stay what the text makes of them: two duties', () =>
    assert.equal(duties([[later, day]], [ended]).length, 2));
  it('are done only when both are: late under one is late', () =>
    assert.deepEqual(told([[later], [day]], [ended, stored], '2026-02-20 10:00'), [
      'doneLate 2026-02-14 16:30 TEST-d+TEST-d2 false ',
    ]));
  it('demand the evidence of both', () => {
    const both = duty({ ...parts, id: 'd3', must: [ev('recording.playbackChecked')] });
    assert.deepEqual(told([[day], [both]], [ended, playable]), ['open 2026-02-14 16:30 TEST-d false recording.stored']);
  });
  it('extend only where every one grants it; the looser one is left to a ruling', () => {
    const granting = duty({ ...parts, id: 'd4', extend: { to: within(workdays(2)), if: ALWAYS } });
    assert.deepEqual(told([[granting], [day]], [ended], '2026-02-15 10:00'), [
      'overdue 2026-02-14 16:30 TEST-d true recording.stored',
    ]);
    assert.deepEqual(told([[granting], [granting]], [ended], '2026-02-15 10:00'), [
      'open 2026-02-24 24:00 TEST-d false recording.stored',
    ]);
  });
  it('exempt only where every one does', () => {
    const exempting = duty({ ...parts, id: 'd5', exempt: { if: ALWAYS } });
    assert.deepEqual(told([[exempting], [day]], [ended], '2026-02-15 10:00'), [
      'overdue 2026-02-14 16:30 TEST-d true recording.stored',
    ]);
    assert.match(told([[exempting], [exempting]], [ended], '2026-02-15 10:00')[0]!, /^exempt /);
  });
  it('that do not apply bind nobody', () => {
    const never = duty({ ...parts, id: 'd6', when: finding('urgent') });
    const no = fact('finding.made', '2026-02-13 17:00', 'c1', { finding: 'urgent', value: false, basis: '现场' });
    assert.deepEqual(told([[later], [never]], [ended, no]), ['open 2026-02-24 24:00 TEST-d2 false recording.stored']);
  });
  it('come to the same in whatever order they are loaded', () => {
    const variants: readonly Duty[] = [
      day,
      later,
      duty({ ...parts, id: 'd7', extend: { to: within(workdays(2)), if: ALWAYS } }),
      duty({ ...parts, id: 'd8', exempt: { if: ALWAYS } }),
      duty({ ...parts, id: 'd9', must: [ev('recording.playbackChecked')] }),
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...variants], { minLength: 2 }),
        fc.boolean(),
        fc.constantFrom('2026-02-14 10:00', '2026-02-15 12:00', '2026-02-25 10:00'),
        (chosen, isStored, asOf) => {
          const events = isStored ? [ended, stored] : [ended];
          const inOrder = told(
            chosen.map((norm) => [norm]),
            events,
            asOf,
          );
          const ordered = chosen.toSorted((a, b) => a.id.localeCompare(b.id, 'en'));
          assert.deepEqual(
            inOrder,
            told(
              ordered.map((norm) => [norm]),
              events,
              asOf,
            ),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
