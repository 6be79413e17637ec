import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hours, printDueInstant } from '@zhiji/calendar';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { not, view, within, type CaseEvent } from './index.ts';

const { duty, ev, seen } = pen;
const fact = history('c1');
const iso = (local: string) => `${local.replace(' ', 'T')}+08:00`;
const take = (id: string, activity: string) =>
  fact(
    'recording.ended',
    '2025-03-04 15:00',
    id,
    { medium: 'video', from: iso('2025-03-04 14:00'), to: iso('2025-03-04 15:00') },
    { about: [`activity:${activity}`] },
  );
const shared = {
  per: 'recording',
  on: ev('recording.ended'),
  must: [ev('recording.numberRequested')],
  mustReach: 'object',
  who: 'officer',
  clock: 'claimed',
} as const;

it('a term runs from the first anchor that is there', () => {
  const law = lawOf([
    duty({
      ...head('d'),
      ...shared,
      due: within(hours(24), {
        from: 'last',
        match: ev('staff.returned'),
        reach: 'activity',
        else: {
          from: 'last',
          match: ev('recording.delayReported'),
          reach: 'object',
          field: 'expectedReturn',
          else: { from: 'trigger' },
        },
      }),
    }),
  ]);
  const due = (...events: readonly CaseEvent[]) =>
    printDueInstant(view(law, stepped(law, [take('r1', 'a1'), ...events]), at('2025-03-04 16:00')).duties[0]!.due!.at);
  const reported = fact('recording.delayReported', '2025-03-05 10:00', 'r1', {
    to: '负责人',
    reason: '交通中断',
    expectedReturn: iso('2025-03-06 12:00'),
  });
  const returned = fact('staff.returned', '2025-03-06 18:00', 'a1', {});
  assert.deepEqual(
    [due(), due(reported), due(reported, returned)],
    ['2025-03-05 15:00', '2025-03-07 12:00', '2025-03-07 18:00'],
  );
});

it('facts at an object that shares the activity', () => {
  const law = lawOf([
    duty({
      ...head('d'),
      ...shared,
      when: not(seen(ev('recording.listedAsEvidence'), { reach: 'siblings' })),
      due: within(hours(24)),
    }),
  ]);
  const listed = fact('recording.listedAsEvidence', '2025-03-05 10:00', 'r1', {});
  const statuses = (...events: readonly CaseEvent[]) =>
    view(law, stepped(law, events), at('2025-03-04 16:00')).duties.map(({ object, status }) => [object.id, status]);
  assert.deepEqual(statuses(take('r1', 'a1'), take('r2', 'a1'), take('r3', 'a2'), listed), [
    ['r1', 'notApplicable'],
    ['r2', 'notApplicable'],
    ['r3', 'open'],
  ]);
});

it('what is demanded once for each of a list of persons goes by their names', () => {
  const law = lawOf([
    duty({
      ...head('d'),
      per: 'activity',
      on: ev('activity.started'),
      must: [ev('recording.marked')],
      mustReach: 'object',
      each: { field: 'counterparts', as: 'subject' },
      due: within(hours(24)),
      who: 'officer',
      clock: 'claimed',
    }),
  ]);
  const startedWith = (...names: readonly string[]) =>
    fact('activity.started', '2025-03-04 14:00', 'a1', {
      kind: 'siteInspection',
      officers: [],
      counterparts: names.map((name) => ({ name })),
    });
  const started = startedWith('甲', '乙');
  const marked = (subject: string) =>
    fact(
      'recording.marked',
      '2025-03-04 15:00',
      'r1',
      { point: 'personsPresent', subject },
      { about: ['activity:a1'] },
    );
  const status = (...events: readonly CaseEvent[]) =>
    view(law, stepped(law, [started, ...events]), at('2025-03-04 16:00')).duties[0]!.status;
  assert.deepEqual([status(marked('甲')), status(marked('甲'), marked('乙'))], ['open', 'done']);
  const nobody = view(law, stepped(law, [startedWith()]), at('2025-03-04 16:00')).duties[0]!;
  assert.deepEqual([nobody.status, nobody.doneAt], ['done', at('2025-03-04 14:00')]);
});
