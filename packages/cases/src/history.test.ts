import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { history } from '@zhiji/testkit';
import type { Hearing } from './hearing.ts';
import { historiesOf } from './history.ts';

const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('一部流水里的历史', () => {
  const first = history('c1');
  const second = history('c2');
  const start = first('procedure.started', '2025-03-03 09:00', 'c1', {
    caseType: 'penalty',
    procedure: 'ordinary',
    initiation: 'exOfficio',
  });
  const other = second('case.closed', '2025-03-04 09:00', 'c2', {});
  const staff = { ...first('person.trained', '2025-03-05 09:00', 'p1', { content: '设备使用' }), id: 's1' };
  const inCase = first('device.checked', '2025-03-03 08:00', 'd1', {
    working: true,
    battery: 90,
    storage: 80,
    clockOffsetMs: 0,
  });
  const general = { ...staff, objects: staff.objects.filter(({ type }) => type !== 'case') };

  const about = { ...first('device.issued', '2025-03-02 08:00', 'd1', { to: '林某' }), id: 's2' };
  const issued = { ...about, objects: about.objects.filter(({ type }) => type !== 'case') };
  const nothing: Hearing = { types: new Set(), anywhere: new Set() };
  const heard: Hearing = { types: new Set(['device.issued', 'person.trained']), anywhere: new Set(['person.trained']) };
  const all = [issued, start, other, general, inCase];

  it('每案一份；机关的事实在触及其对象的案件中算，各案都问的各案都算；机关的事务另成一份', () =>
    assert.deepEqual(
      historiesOf(all, 'FZCG', heard).map(({ id, scope, events }) => [id, scope, ids(events)]),
      [
        ['c1', 'case', ids([issued, start, general, inCase])],
        ['c2', 'case', ids([other, general])],
        ['FZCG', 'agency', ids([issued, general, inCase])],
      ],
    ));
  it('规定在个案中不问的，不入个案', () =>
    assert.deepEqual(
      historiesOf(all, 'FZCG', nothing).map(({ events }) => ids(events)),
      [ids([start, inCase]), ids([other]), ids([issued, general, inCase])],
    ));
  it('只有一案的流水，不涉案的事实都算', () =>
    assert.deepEqual(
      ids(historiesOf([issued, start, general], 'FZCG', nothing)[0]!.events),
      ids([issued, start, general]),
    ));
  it('没有机关的事务，只有各案', () =>
    assert.deepEqual(
      historiesOf([start], 'FZCG', nothing).map(({ id }) => id),
      ['c1'],
    ));
  it('没有写明案件的，作一案看', () =>
    assert.deepEqual(
      historiesOf([{ ...start, objects: [] }, general], 'FZCG', nothing).map(({ id, events }) => [id, events.length]),
      [
        ['case', 2],
        ['FZCG', 1],
      ],
    ));
});
