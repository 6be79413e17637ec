import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { accessAnswer, mayUse, view, type CaseEvent } from './index.ts';

const { access, ev } = pen;
const fact = history('c1');

const norm = access({
  ...head('v'),
  per: 'recording',
  action: 'view',
  chain: ['unitHead'],
  matter: 'viewing',
  released: true,
  register: ['viewer', 'approver', 'time', 'reason'],
  ownWork: {
    people: [
      { match: ev('activity.started'), field: 'officers' },
      { match: ev('case.described'), field: 'undertakers' },
    ],
    until: ev('case.archived'),
  },
});
const law = lawOf([norm]);

const asker = { id: 'p-wu', role: 'officer' } as const;
const head1 = { id: 'p-chen', role: 'unitHead' } as const;
const asked = fact(
  'access.requested',
  '2025-04-15 08:00',
  'x1',
  { action: 'view', purpose: 'reconsiderationReply', reason: '复议', recordings: ['r1', 'r2'] },
  { by: asker },
);
const given = (data: object = {}, by: { id: string; role: string } = head1) =>
  fact(
    'approval.given',
    '2025-04-15 09:00',
    'q1',
    { matter: 'viewing', role: 'unitHead', ...data },
    { about: ['access:x1'], by },
  );
const released = (data: object = {}) =>
  fact('access.released', '2025-04-15 14:00', 'x1', {
    action: 'view',
    viewer: '吴某',
    approver: '陈某',
    reason: '复议',
    recordings: ['r1', 'r2'],
    until: '2025-04-18T24:00+08:00',
    ...data,
  });
const secret = (readers: string[]) =>
  fact('recording.secrecyAnswered', '2025-03-04 10:00', 'r1', { secrecy: ['personalPrivacy'], readers });

const missing = (
  events: readonly CaseEvent[],
  asOf = '2025-04-16 10:00',
  { recording = 'r1', reader = asker.id as string } = {},
) => accessAnswer(law, stepped(law, events), 'x1', recording, reader, at(asOf)).flatMap((answer) => answer.missing);

describe('调阅', () => {
  const whole = [asked, given(), released()];
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['approved and released', missing(whole), []],
    ['not approved', missing([asked, released()]), ['approval']],
    ['not released', missing([asked, given()]), ['release']],
    ['neither', missing([asked]), ['approval', 'release']],
    ['not yet released', missing(whole, '2025-04-15 13:59'), ['release']],
    ['run out', missing(whole, '2025-04-19 00:00:00.001'), ['validity']],
    ['on the last instant', missing(whole, '2025-04-19 00:00'), []],
    [
      'the approval itself run out',
      missing([asked, given({ validUntil: '2025-04-15T24:00+08:00' }), released()]),
      ['validity'],
    ],
    ['outside what was asked', missing(whole, undefined, { recording: 'r3' }), ['scope']],
    ['outside what was approved', missing([asked, given({ recordings: ['r2'] }), released()]), ['scope']],
    ['outside what was released', missing([asked, given(), released({ recordings: ['r2'] })]), ['scope']],
    ['by somebody else', missing(whole, undefined, { reader: 'p-he' }), ['requester']],
    ['outside the circle of a secret', missing([...whole, secret(['p-lin'])]), ['readers']],
    ['within the circle of a secret', missing([...whole, secret(['p-lin', 'p-wu'])]), []],
    [
      'answered as no secret',
      missing([...whole, fact('recording.secrecyAnswered', '2025-03-04 10:00', 'r1', { secrecy: ['notSecret'] })]),
      [],
    ],
    [
      'the approval taken back',
      missing([...whole, fact('approval.withdrawn', '2025-04-15 15:00', 'q1', { reason: '撤回' })]),
      ['approval'],
    ],
    ['another matter approved', missing([asked, given({ matter: 'copying' }), released()]), ['approval']],
    [
      'another request approved',
      missing([asked, { ...given(), objects: [{ type: 'access', id: 'x9', role: 'about' }] }, released()]),
      ['approval'],
    ],
  ];
  for (const [name, actual, expected] of rows) it(name, () => assert.deepEqual(actual, expected));

  it('a request for another action has other norms', () => {
    const copy = { ...asked, data: { ...asked.data, action: 'copy' } };
    assert.deepEqual(accessAnswer(law, stepped(law, [copy]), 'x1', 'r1', asker.id, at('2025-04-16 10:00')), []);
  });
  it('an unknown request opens nothing', () =>
    assert.deepEqual(accessAnswer(law, stepped(law, [asked]), 'x2', 'r1', asker.id, at('2025-04-16 10:00')), []));
  it('the view shows every recording asked for, or the request for the dossier', () => {
    const rows = view(law, stepped(law, whole), at('2025-04-16 10:00')).access;
    assert.deepEqual(
      rows.map(({ object, allowed, by }) => [object.type, object.id, allowed, by]),
      [
        ['recording', 'r1', true, 'p-wu'],
        ['recording', 'r2', true, 'p-wu'],
      ],
    );
    const dossier = { ...asked, data: { ...asked.data, recordings: [] } };
    assert.deepEqual(
      view(law, stepped(law, [dossier]), at('2025-04-16 10:00')).access.map(({ object }) => object),
      [{ type: 'access', id: 'x1' }],
    );
  });
});

describe('办案使用', () => {
  const work = [
    fact('activity.started', '2025-03-03 10:00', 'a1', { kind: 'inquiry', officers: [{ id: 'p-lin', name: '林某' }] }),
    fact('case.described', '2025-03-03 10:00', 'c1', {
      undertakers: [{ id: 'p-zhang', name: '张某' }, { name: '无标识' }],
    }),
  ];
  const archived = fact('case.archived', '2025-04-20 10:00', 'c1', { catalogue: [] });
  const may = (reader: string, events: readonly CaseEvent[], { action = 'view', asOf = '2025-04-01 10:00' } = {}) =>
    mayUse(law, stepped(law, events), { action, recording: 'r1', reader }, at(asOf));
  it('by those who work on the case', () => {
    assert.deepEqual([may('p-lin', work), may('p-zhang', work), may('p-wu', work)], [true, true, false]);
  });
  it('until it is archived', () => {
    assert.deepEqual(
      [may('p-lin', [...work, archived]), may('p-lin', [...work, archived], { asOf: '2025-04-21 10:00' })],
      [true, false],
    );
  });
  it('not for actions of which the text says nothing of the kind', () =>
    assert.equal(may('p-lin', work, { action: 'copy' }), false));
  it('not outside the circle of a secret', () => assert.equal(may('p-lin', [...work, secret(['p-zhang'])]), false));
});
