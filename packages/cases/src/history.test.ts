import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { history } from '@zhiji/testkit';
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

  it('每案一份；不涉案的事实各案都算；机关的事务另成一份', () => {
    const found = historiesOf([start, other, general, inCase], 'FZCG');
    assert.deepEqual(
      found.map(({ id, scope, events }) => [id, scope, ids(events)]),
      [
        ['c1', 'case', ids([start, general, inCase])],
        ['c2', 'case', ids([other, general])],
        ['FZCG', 'agency', ids([general, inCase])],
      ],
    );
  });
  it('没有机关的事务，只有各案', () =>
    assert.deepEqual(
      historiesOf([start], 'FZCG').map(({ id }) => id),
      ['c1'],
    ));
  it('没有写明案件的，作一案看', () =>
    assert.deepEqual(
      historiesOf([{ ...start, objects: [] }, general], 'FZCG').map(({ id, events }) => [id, events.length]),
      [
        ['case', 2],
        ['FZCG', 1],
      ],
    ));
});
