import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PACKS } from '@zhiji/regulations';
import { history } from '@zhiji/testkit';
import { AGENCY_COMMANDS } from './agency-commands.ts';
import { emptyCaseFile } from './case-file.ts';
import { COMMANDS } from './commands.ts';
import { disagreementWith } from './consistency.ts';
import { EVENTS } from './events/index.ts';
import { evolve } from './evolve.ts';
import { AGENCY_EVENT_TYPES } from './history.ts';
import type { CaseFact } from './line.ts';

describe('命令', () => {
  it('一种事实至多由一项命令登记', () => {
    const events = Object.values(COMMANDS).map(({ event }) => event);
    assert.equal(new Set(events).size, events.length);
  });
  it('每部规定要求其同意的职务，都能出具意见', () => {
    const asked = (condition: unknown): readonly string[] => {
      if (typeof condition !== 'object' || condition === null) return [];
      const own = 'is' in condition && condition.is === 'approved' && 'roles' in condition ? condition.roles : [];
      return [...(own as readonly string[]), ...Object.values(condition).flatMap(asked)];
    };
    const norms = Object.values(PACKS).flatMap(({ chapters }) => chapters);
    const missing = asked(norms).filter((role) => !(COMMANDS.giveApproval.roles as readonly string[]).includes(role));
    assert.deepEqual([...new Set(missing)], []);
  });
  it('机关事务的命令都关于机关自身的对象', () => {
    for (const [name, { event }] of Object.entries(AGENCY_COMMANDS))
      assert.ok(AGENCY_EVENT_TYPES.includes(event), `${name}: ${EVENTS[event].subject}`);
  });
});

describe('案件全貌记住其他对象', () => {
  const fact = history('c1');
  const executor = 'ownAgency' as const;
  const drawn = [
    fact('execution.started', '2026-03-20 09:00', 'x1', { executor }),
    fact('execution.concluded', '2026-03-21 09:00', 'x1', { result: 'executedInFull' }),
    fact('execution.started', '2026-03-22 09:00', 'x2', { executor }),
    fact('case.closed', '2026-03-23 09:00', 'c1', {}),
  ].reduce(evolve, emptyCaseFile('c1'));
  it('同一对象只记一次，按出现的次序；有自己一栏的不记', () =>
    assert.deepEqual(
      drawn.others['execution']?.map(({ id, data }) => [id, data]),
      [
        ['x1', { executor }],
        ['x2', { executor }],
      ],
    ));
});

describe('QDDA-11.1 中途变动的执法人员', () => {
  const fact = history('c1');
  const [li, wang, sun] = ['李某', '王某', '孙某'].map((name) => ({ name })) as [Named, Named, Named];
  const file = [
    fact('activity.started', '2026-03-10 09:00', 'a1', { kind: 'inquiry', officers: [li, wang] }),
    fact('officers.changed', '2026-03-10 09:30', 'b1', { officers: [li, sun] }, { about: ['activity:a1'] }),
  ].reduce(evolve, emptyCaseFile('c1'));
  it('先后在场的都是该活动的执法人员；此刻在场的另记', () =>
    assert.deepEqual(
      file.activities.map(({ officers, present }) => [officers, present]),
      [
        [
          ['李某', '王某', '孙某'],
          ['李某', '孙某'],
        ],
      ],
    ));
  it('中途加入的孙某，不得为送达见证人', () => {
    const served: CaseFact = {
      id: 'x',
      type: 'service.attempted',
      occurredAt: '2026-03-20T09:00:00+08:00',
      by: { id: 'p-lin', role: 'officer' },
      objects: [{ type: 'service', id: 's1', role: 'subject' }],
      data: { method: 'serviceByLeaving', result: 'refused', attestor: sun },
    };
    const clock = { parse: () => 0, print: () => '' };
    assert.equal(disagreementWith(served, 0, file, 'officer', clock)?.code, 'wrongOrder');
  });
});

interface Named {
  readonly name: string;
}

describe('归档以后', () => {
  const file = { ...emptyCaseFile('c1'), status: 'archived' as const };
  const clock = { parse: () => 0, print: () => '' };
  const taken = (type: CaseFact['type']) =>
    disagreementWith(
      {
        id: 'x',
        type,
        occurredAt: '',
        by: { id: 'p', role: 'custodian' },
        objects: [{ type: 'case', id: 'c1', role: 'subject' }],
        data: { recordings: [] } as never,
      },
      0,
      file,
      'custodian',
      clock,
    )?.code;
  it('案卷的利用、核验、移交、评查和处置照样登记', () => {
    for (const type of [
      'access.copied',
      'dossier.verified',
      'dossier.handedOver',
      'dossier.scored',
      'disposal.requested',
    ] as const)
      assert.equal(taken(type), undefined, type);
  });
  it('办案的事实不再登记', () => assert.equal(taken('recording.marked'), 'caseEnded'));
});
