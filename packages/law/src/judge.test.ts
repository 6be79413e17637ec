import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, history, type FactOptions } from '@zhiji/testkit';
import { lawOf, pen, head, stepped } from '../test/one-text.ts';
import { all, any, can, not, view, type CaseEvent, type Condition } from './index.ts';

const { approved, attribute, ev, finding, gate, listOf, seen } = pen;
const fact = history('c1');
const finds = (name: 'urgent' | 'onSiteDispute', value: boolean | 'unknown', when = '2025-03-03 10:00') =>
  fact('finding.made', when, 'c1', { finding: name, value, basis: '现场' });

/** The answer for closing a case that needs `need`: allow is true, deny is false, ask is unknown. */
function answer(need: Condition, events: readonly CaseEvent[], asOf = '2025-03-04 10:00') {
  const law = lawOf([
    gate({ ...head('g'), per: 'case', act: 'closeCase', on: ev('case.closed'), need, refusal: '缺', binds: 'both' }),
  ]);
  const state = stepped(law, events);
  const act = { type: 'case.closed', objects: [], data: {} };
  return can(law, state, act, { id: 'p-1', role: 'unitHead' }, at(asOf)).answer;
}

describe('three truth values', () => {
  const T = finds('urgent', true);
  const F = finds('urgent', false);
  const [u, d] = [finding('urgent'), finding('onSiteDispute')];
  const rows: readonly (readonly [string, Condition, readonly CaseEvent[], string])[] = [
    ['unknown', u, [], 'ask'],
    ['true', u, [T], 'allow'],
    ['false', u, [F], 'deny'],
    ['taken back to unknown', u, [T, finds('urgent', 'unknown', '2025-03-03 11:00')], 'ask'],
    ['not unknown', not(u), [], 'ask'],
    ['not true', not(u), [T], 'deny'],
    ['false and unknown', all(u, d), [F], 'deny'],
    ['true and unknown', all(u, d), [T], 'ask'],
    ['true or unknown', any(u, d), [T], 'allow'],
    ['false or unknown', any(u, d), [F], 'ask'],
    ['all of nothing', all(), [], 'allow'],
    ['any of nothing', any(), [], 'deny'],
    ['excluded middle stays open', any(u, not(u)), [], 'ask'],
  ];
  for (const [name, need, events, expected] of rows)
    it(`${name}: ${expected}`, () => assert.equal(answer(need, events), expected));

  it('asks only for the findings that still matter', () => {
    const law = lawOf([
      gate({
        ...head('g'),
        per: 'case',
        act: 'closeCase',
        on: ev('case.closed'),
        need: all(u, any(d, finding('massIncident'))),
        refusal: '缺',
        binds: 'both',
      }),
    ]);
    const state = stepped(law, [finds('onSiteDispute', true)]);
    const permission = can(
      law,
      state,
      { type: 'case.closed', objects: [], data: {} },
      { id: 'x', role: 'unitHead' },
      0,
    );
    assert.deepEqual(permission.answer === 'ask' && permission.questions, ['urgent']);
  });
});

describe('one obstacle that stands whatever is found denies, beside others that ask', () => {
  const closing = { per: 'case', act: 'closeCase', on: ev('case.closed'), refusal: '缺', binds: 'both' } as const;
  const law = lawOf([
    gate({ ...head('a'), ...closing, need: finding('urgent') }),
    gate({ ...head('b'), ...closing, need: seen(ev('case.concluded')) }),
  ]);
  it('deny', () => {
    const permission = can(
      law,
      stepped(law, [fact('case.reopened', '2025-03-03 10:00', 'c1', { reason: '复查' })]),
      { type: 'case.closed', objects: [], data: {} },
      { id: 'x', role: 'unitHead' },
      at('2025-03-04 10:00'),
    );
    assert.equal(permission.answer, 'deny');
  });
});

describe('认定 from the near to the far', () => {
  const law = lawOf([
    gate({
      ...head('g'),
      per: 'recording',
      act: 'completeStoring',
      on: ev('recording.indexed'),
      opens: ev('recording.ended'),
      need: finding('onSiteDispute'),
      refusal: '缺',
      binds: 'both',
    }),
  ]);
  const span = { from: '2025-03-03T10:00+08:00', to: '2025-03-03T10:30+08:00' };
  const recording = (id: string, activity: string) =>
    fact('recording.ended', '2025-03-03 10:30', id, { medium: 'video', ...span }, { about: [`activity:${activity}`] });
  const found = (value: boolean, about: readonly string[], when = '2025-03-03 11:00') =>
    fact('finding.made', when, 'c1', { finding: 'onSiteDispute', value, basis: '现场' }, { about });
  const blocked = (events: readonly CaseEvent[]) =>
    view(
      law,
      stepped(law, [recording('r1', 'a1'), recording('r2', 'a2'), ...events]),
      at('2025-03-04 10:00'),
    ).blocked.map(({ object, missing }) => [object.id, missing[0]!.lacks === 'finding' && missing[0]!.answered]);

  const rows: readonly (readonly [string, readonly CaseEvent[], unknown])[] = [
    ['at the recording', [found(true, ['recording:r1'])], [['r2', false]]],
    ['at its activity', [found(true, ['activity:a1'])], [['r2', false]]],
    ['at the case', [found(true, [])], []],
    ['the near answer before the far one', [found(true, []), found(false, ['activity:a1'])], [['r1', true]]],
    [
      'the recording before its activity',
      [found(false, ['activity:a1']), found(true, ['recording:r1'])],
      [['r2', false]],
    ],
    [
      'the latest answer, in claimed time',
      [found(true, [], '2025-03-03 12:00'), found(false, [], '2025-03-03 09:00')],
      [],
    ],
    [
      'linked to the activity afterwards',
      [
        found(true, ['activity:a3']),
        fact('recording.linked', '2025-03-03 13:00', 'r1', {}, { about: ['activity:a3'] }),
      ],
      [['r2', false]],
    ],
    [
      'unlinked from it again',
      [
        found(true, ['activity:a1']),
        fact('recording.unlinked', '2025-03-03 13:00', 'r1', { reason: '误' }, { about: ['activity:a1'] }),
      ],
      [
        ['r1', false],
        ['r2', false],
      ],
    ],
  ];
  for (const [name, events, expected] of rows) it(name, () => assert.deepEqual(blocked(events), expected));
});

describe('a finding for the whole case', () => {
  const found = (value: boolean | 'unknown', about: readonly string[]) =>
    fact('finding.made', '2025-03-03 11:00', 'c1', { finding: 'urgent', value, basis: '现场' }, { about });
  const rows: readonly (readonly [string, readonly CaseEvent[], string])[] = [
    ['found at one object counts as found', [found(false, ['activity:a1']), found(true, ['activity:a2'])], 'allow'],
    ['open at one object stays open', [found('unknown', ['activity:a1']), found(false, ['activity:a2'])], 'ask'],
    ['answered everywhere in the negative', [found(false, ['activity:a1']), found(false, [])], 'deny'],
  ];
  for (const [name, events, expected] of rows)
    it(`${name}: ${expected}`, () => assert.equal(answer(finding('urgent'), events), expected));
});

describe('同意', () => {
  const given = (
    role: 'undertaker' | 'legalUnit' | 'handlingUnit' | 'unitHead',
    by: string,
    when = '2025-03-03 10:00',
    options: FactOptions = {},
  ) => fact('approval.given', when, 'q1', { matter: 'caseClosing', role }, { by: { id: by, role }, ...options });
  const chain = ['undertaker', 'legalUnit'] as const;
  const both = [given('undertaker', 'p-1'), given('legalUnit', 'p-2')];
  const requested = fact(
    'approval.requested',
    '2025-03-03 08:00',
    'q1',
    { matter: 'caseClosing', reason: '办结' },
    {
      by: { id: 'p-1', role: 'undertaker' },
    },
  );
  const rows: readonly (readonly [string, Condition, readonly CaseEvent[], string])[] = [
    ['a whole chain', approved('caseClosing', chain), both, 'allow'],
    ['half a chain', approved('caseClosing', chain), both.slice(1), 'deny'],
    ['another matter', approved('decisionApproval', ['undertaker']), both, 'deny'],
    [
      'one person in two roles',
      approved('caseClosing', chain, { distinct: true }),
      [both[0]!, given('legalUnit', 'p-1')],
      'deny',
    ],
    [
      'one person in two roles, another in one of them',
      approved('caseClosing', chain, { distinct: true }),
      [both[0]!, given('legalUnit', 'p-1'), given('legalUnit', 'p-2')],
      'allow',
    ],
    ['two people of any role', approved('caseClosing', [], { people: 2 }), both, 'allow'],
    ['one person twice', approved('caseClosing', [], { people: 2 }), [both[0]!, given('unitHead', 'p-1')], 'deny'],
    [
      'not by whoever asked',
      approved('caseClosing', ['undertaker'], { otherThan: ev('approval.requested', { matter: 'caseClosing' }) }),
      [requested, ...both],
      'deny',
    ],
    [
      'refused since',
      approved('caseClosing', ['undertaker']),
      [
        both[0]!,
        fact('approval.refused', '2025-03-03 12:00', 'q1', {
          matter: 'caseClosing',
          role: 'unitHead',
          opinion: '不同意',
        }),
      ],
      'deny',
    ],
    [
      'refused before and then given',
      approved('caseClosing', ['undertaker']),
      [
        fact('approval.refused', '2025-03-03 09:00', 'q1', {
          matter: 'caseClosing',
          role: 'unitHead',
          opinion: '不同意',
        }),
        both[0]!,
      ],
      'allow',
    ],
    [
      'withdrawn since; a withdrawal names no matter',
      approved('caseClosing', ['undertaker']),
      [both[0]!, fact('approval.withdrawn', '2025-03-03 12:00', 'q1', { reason: '撤回' })],
      'deny',
    ],
    [
      'another request withdrawn',
      approved('caseClosing', ['undertaker']),
      [both[0]!, fact('approval.withdrawn', '2025-03-03 12:00', 'q2', { reason: '撤回' })],
      'allow',
    ],
    [
      'given after the act',
      approved('caseClosing', ['undertaker']),
      [given('undertaker', 'p-1', '2025-03-05 10:00')],
      'deny',
    ],
  ];
  for (const [name, need, events, expected] of rows)
    it(`${name}: ${expected}`, () => assert.equal(answer(need, events), expected));
});

describe('what an approval covers', () => {
  const law = lawOf([
    gate({
      ...head('g'),
      per: 'recording',
      act: 'completeStoring',
      on: ev('recording.indexed'),
      opens: ev('recording.ended'),
      need: approved('storingExtension', ['unitLeader'], { scoped: true }),
      refusal: '缺',
      binds: 'both',
    }),
  ]);
  const span = { from: '2025-03-03T10:00+08:00', to: '2025-03-03T10:30+08:00' };
  const recordings = ['r1', 'r2'].map((id) =>
    fact('recording.ended', '2025-03-03 10:30', id, { medium: 'video', ...span }, { about: [`activity:a-${id}`] }),
  );
  const request = (recordings?: string[], about: readonly string[] = []) =>
    fact(
      'approval.requested',
      '2025-03-03 11:00',
      'q1',
      { matter: 'storingExtension', reason: '断网', ...(recordings ? { recordings } : {}) },
      { about },
    );
  const give = (recordings?: string[], about: readonly string[] = []) =>
    fact(
      'approval.given',
      '2025-03-03 12:00',
      'q1',
      { matter: 'storingExtension', role: 'unitLeader', ...(recordings ? { recordings } : {}) },
      { about },
    );
  const rows: readonly (readonly [string, readonly CaseEvent[], readonly string[]])[] = [
    ['what it lists', [give(['r1'])], ['r2']],
    ['what it names', [give(undefined, ['recording:r2'])], ['r1']],
    ['the recordings of the activity it names', [give(undefined, ['activity:a-r1'])], ['r2']],
    ['what its request lists', [request(['r1']), give()], ['r2']],
    ['its own list before that of the request', [request(['r1', 'r2']), give(['r2'])], ['r1']],
    ['nothing, where neither says', [request(), give()], ['r1', 'r2']],
  ];
  for (const [name, events, blocked] of rows)
    it(name, () => {
      const seen = view(law, stepped(law, [...recordings, ...events]), at('2025-03-04 10:00'));
      assert.deepEqual(
        seen.blocked.map(({ object }) => object.id),
        blocked,
      );
    });
});

describe('a lasting property of the case', () => {
  const started = (procedure: 'summary' | 'ordinary') =>
    fact('procedure.started', '2025-03-03 10:00', 'c1', { caseType: 'penalty', procedure, initiation: 'exOfficio' });
  const converted = fact('procedure.converted', '2025-03-03 12:00', 'c1', { to: 'ordinary', reason: '复杂' });
  const rows: readonly (readonly [string, readonly CaseEvent[], string])[] = [
    ['not registered denies: nobody can be asked for it', [], 'deny'],
    ['as registered', [started('summary')], 'allow'],
    ['as changed since', [started('summary'), converted], 'deny'],
    ['as changed, entered first', [converted, started('summary')], 'deny'],
  ];
  for (const [name, events, expected] of rows)
    it(`${name}: ${expected}`, () => assert.equal(answer(attribute('procedure', 'summary'), events), expected));
});

describe('counting facts', () => {
  const noted = (amount: number, when = '2025-03-03 10:00') =>
    fact('amount.noted', when, 'c1', { amount, meaning: '罚款' });
  const need = (options: { atLeast?: number; by?: 'amount' }) => seen(ev('amount.noted'), options);
  it('facts', () => assert.equal(answer(need({ atLeast: 2 }), [noted(1), noted(1)]), 'allow'));
  it('different values', () => assert.equal(answer(need({ atLeast: 2, by: 'amount' }), [noted(1), noted(1)]), 'deny'));
  it('tests on fields', () => assert.equal(answer(seen(ev('amount.noted', { amount: [2, 3] })), [noted(1)]), 'deny'));
  it('facts of the same instant', () => assert.equal(answer(need({}), [noted(1, '2025-03-04 10:00')]), 'allow'));
  it('later facts not', () => assert.equal(answer(need({}), [noted(1, '2025-03-04 10:01')]), 'deny'));
});

describe('items of a list', () => {
  const obligations = listOf(ev('decision.made'), 'obligations');
  const need = pen.each(obligations, 'obligation', ev('obligation.performed', { voucher: { present: true } }));
  const decided = fact('decision.made', '2025-03-03 10:00', 'd1', {
    kind: 'penaltyImposed',
    obligations: [
      { id: 'o1', kind: 'payFine', content: '缴款' },
      { id: 'o2', kind: 'correct', content: '改正' },
    ],
  });
  const performed = (id: string, voucher?: string, when = '2025-03-04 09:00') =>
    fact('obligation.performed', when, id, {
      content: '履行',
      performedOn: '2025-03-04',
      ...(voucher ? { voucher } : {}),
    });
  it('every one', () => assert.equal(answer(need, [decided, performed('o1', '票'), performed('o2', '单')]), 'allow'));
  it('one without its fact', () => assert.equal(answer(need, [decided, performed('o1', '票')]), 'deny'));
  it('a fact that does not say enough', () =>
    assert.equal(answer(need, [decided, performed('o1', '票'), performed('o2')]), 'deny'));
  it('a later fact that says otherwise', () =>
    assert.equal(
      answer(need, [
        decided,
        performed('o1', '票'),
        performed('o2', '单'),
        performed('o2', undefined, '2025-03-04 09:30'),
      ]),
      'deny',
    ));
  it('no list owes nothing', () => assert.equal(answer(need, []), 'allow'));
});
