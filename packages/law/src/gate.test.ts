import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { all, any, can, COMPLETE, NEVER, not, view, type CaseEvent, type Gate, type Proposal } from './index.ts';

const {
  approved,
  endOf,
  ev,
  filled,
  finding,
  gate,
  lists,
  listsOf,
  listOf,
  moment,
  notAmong,
  notAmongBut,
  ordered,
  otherActor,
  passed,
  sameValue,
  seen,
  signed,
  standing,
  trigger,
} = pen;
const fact = history('c1');

const closing = { per: 'case', act: 'closeCase', on: ev('case.closed'), refusal: '不得结案', binds: 'both' } as const;
const closed = (when = '2025-03-05 10:00') => fact('case.closed', when, 'c1', {});
const concluded = (when: string) => fact('case.concluded', when, 'c1', { ground: 'performed' });
const NOW = '2025-04-01 10:00';

const viewOf = (norm: Gate, events: readonly CaseEvent[], asOf = NOW) =>
  view(lawOf([norm]), stepped(lawOf([norm]), events), at(asOf));
const breachesOf = (norm: Gate, events: readonly CaseEvent[]) =>
  viewOf(norm, events).breaches.map(({ at: when, cured }) => [when, cured]);
const answer = (norm: Gate, events: readonly CaseEvent[], act: Proposal, by = 'p-1', asOf = NOW) =>
  can(lawOf([norm]), stepped(lawOf([norm]), events), act, { id: by, role: 'officer' }, at(asOf)).answer;
const closeAct: Proposal = { type: 'case.closed', objects: [], data: {} };

describe('同意 that names what it is for', () => {
  const norm = gate({
    ...head('g'),
    per: 'case',
    act: 'makeDecision',
    on: ev('decision.made'),
    refusal: '未经批准',
    binds: 'both',
    need: approved('decisionApproval', ['unitHead']),
  });
  const given = (about: readonly `${string}:${string}`[]) =>
    fact(
      'approval.given',
      '2025-03-04 10:00',
      'q1',
      { matter: 'decisionApproval', role: 'unitHead' },
      { about, by: { id: 'p-9', role: 'unitHead' } },
    );
  const decide = (id: string) =>
    ({ type: 'decision.made', objects: [{ type: 'decision', id, role: 'subject' }], data: {} }) as const;
  const rows: readonly (readonly [string, readonly `${string}:${string}`[], string])[] = [
    ['names the decision', ['decision:k1'], 'allow'],
    ['names nothing', [], 'allow'],
    ['names something else of the case', ['document:d1'], 'allow'],
    ['names another decision', ['decision:k2'], 'deny'],
    ['names both', ['decision:k2', 'decision:k1'], 'allow'],
  ];
  for (const [name, about, expected] of rows)
    it(`${name}: ${expected}`, () => assert.equal(answer(norm, [given(about)], decide('k1')), expected));
  it('by its request as well', () => {
    const asked = fact(
      'approval.requested',
      '2025-03-04 09:00',
      'q1',
      { matter: 'decisionApproval', reason: '请批' },
      { about: ['decision:k2'] },
    );
    assert.equal(answer(norm, [asked, given([])], decide('k1')), 'deny');
  });
});

describe('an act done without what it needed', () => {
  const norm = gate({ ...head('g'), ...closing, need: seen(ev('case.concluded')) });
  const breach = at('2025-03-05 10:00');
  const rows: readonly (readonly [string, readonly CaseEvent[], unknown])[] = [
    ['there before', [concluded('2025-03-04 10:00'), closed()], []],
    ['there at the same instant', [concluded('2025-03-05 10:00'), closed()], []],
    ['never there', [closed()], [[breach, undefined]]],
    [
      'made up: still a breach, cured then',
      [closed(), concluded('2025-03-07 09:00')],
      [[breach, at('2025-03-07 09:00')]],
    ],
    ['entered late but claimed before', [closed(), concluded('2025-03-04 10:00')], []],
    [
      'cured at the first moment it was all there',
      [closed(), concluded('2025-03-09 09:00'), concluded('2025-03-08 09:00')],
      [[breach, at('2025-03-08 09:00')]],
    ],
  ];
  for (const [name, events, expected] of rows) it(name, () => assert.deepEqual(breachesOf(norm, events), expected));

  it('what has to come before is not made up for afterwards where the text says so', () => {
    const strict = gate({ ...head('g'), ...closing, need: seen(ev('case.concluded')), incurable: true });
    assert.deepEqual(breachesOf(strict, [closed(), concluded('2025-03-07 09:00')]), [[breach, undefined]]);
    assert.deepEqual(breachesOf(strict, [concluded('2025-03-04 10:00'), closed()]), []);
  });
  it('a cure that is taken back is none', () => {
    const norm = gate({ ...head('g'), ...closing, need: approved('caseClosing', ['unitHead']) });
    const given = fact('approval.given', '2025-03-07 09:00', 'q1', { matter: 'caseClosing', role: 'unitHead' });
    const withdrawn = fact('approval.withdrawn', '2025-03-08 09:00', 'q1', { reason: '误批' });
    assert.deepEqual(breachesOf(norm, [closed(), given]), [[breach, at('2025-03-07 09:00')]]);
    assert.deepEqual(breachesOf(norm, [closed(), given, withdrawn]), [[breach, undefined]]);
  });
  it('a cure stands whatever comes later where the text says so', () => {
    const need = not(standing(ev('case.closed'), ev('case.concluded')));
    const norm = gate({ ...head('g'), ...closing, need });
    const twice = [closed(), concluded('2025-03-07 09:00'), closed('2025-03-10 09:00')];
    assert.deepEqual(breachesOf(norm, twice), [
      [breach, undefined],
      [at('2025-03-10 09:00'), undefined],
    ]);
    assert.deepEqual(breachesOf({ ...norm, curedForGood: true }, twice), [
      [breach, at('2025-03-07 09:00')],
      [at('2025-03-10 09:00'), undefined],
    ]);
  });
  it('no later than the end of a stretch the act states', () => {
    const norm = gate({
      ...head('g'),
      per: 'recording',
      act: 'interruptRecording',
      on: ev('recording.interruptionExplained'),
      need: ordered(moment(ev('activity.ended')), endOf('gap')),
      refusal: '空档未到活动结束',
      binds: 'fact',
    });
    const ended = fact('activity.ended', '2025-03-05 10:00', 'a1', { kind: 'hearing' });
    const explained = (to: string) =>
      fact('recording.interruptionExplained', '2025-03-05 11:00', 'r1', {
        gap: { from: '2025-03-05T09:00+08:00', to: `2025-03-05T${to}+08:00` },
        cause: 'deviceFailure',
      });
    const breaches = (...events: readonly CaseEvent[]) => breachesOf(norm, events).length;
    assert.deepEqual(
      [breaches(ended, explained('09:59')), breaches(ended, explained('10:00')), breaches(explained('09:59'))],
      [1, 0, 0],
    );
  });
  it('an open question is no breach and is asked', () => {
    const norm = gate({ ...head('g'), ...closing, need: finding('urgent') });
    const { breaches, questions } = viewOf(norm, [closed()]);
    assert.deepEqual([breaches, questions.map(({ finding }) => finding)], [[], ['urgent']]);
  });
  it('a norm that binds the act only reports nothing, one that binds the fact only refuses nothing', () => {
    const act = { ...norm, binds: 'act' } as const;
    const reported = { ...norm, binds: 'fact' } as const;
    assert.deepEqual([breachesOf(act, [closed()]).length, answer(act, [closed()], closeAct)], [0, 'deny']);
    assert.deepEqual([breachesOf(reported, [closed()]).length, answer(reported, [closed()], closeAct)], [1, 'allow']);
    assert.deepEqual(viewOf(reported, [closed()]).blocked, []);
  });
});

describe('an act asked for is judged as if it had happened', () => {
  it('its own properties count', () => {
    const norm = gate({
      ...head('g'),
      ...closing,
      act: 'startProcedure',
      on: ev('procedure.started'),
      when: pen.attribute('caseType', 'penalty'),
      need: any(
        seen(ev('procedure.started', { urgentReason: { present: true } })),
        approved('procedureInitiation', ['undertaker']),
      ),
    });
    const start = (data: Readonly<Record<string, unknown>>) =>
      answer(norm, [], { type: 'procedure.started', objects: [], data });
    assert.equal(start({ caseType: 'penalty' }), 'deny');
    assert.equal(start({ caseType: 'penalty', urgentReason: '正在灭失' }), 'allow');
    assert.equal(start({ caseType: 'levy' }), 'allow');
  });
  it('it counts among its kind', () => {
    const norm = gate({
      ...head('g'),
      per: 'application',
      act: 'noticeParty',
      on: ev('application.supplementRequested'),
      need: not(seen(ev('application.supplementRequested'), { atLeast: 2 })),
      refusal: '未一次性告知',
      binds: 'both',
    });
    const first = fact('application.supplementRequested', '2025-03-04 10:00', 'p1', { items: ['证照'] });
    const again: Proposal = {
      type: 'application.supplementRequested',
      objects: [{ type: 'application', id: 'p1', role: 'subject' }],
      data: { items: ['图纸'] },
    };
    assert.deepEqual([answer(norm, [], again), answer(norm, [first], again)], ['allow', 'deny']);
  });
  it('what an article forbids stays forbidden, whoever agrees', () => {
    const norm = gate({
      ...head('g'),
      ...closing,
      per: 'recording',
      act: 'alterRecording',
      on: ev('recording.altered'),
      need: NEVER,
    });
    const act: Proposal = {
      type: 'recording.altered',
      objects: [{ type: 'recording', id: 'r1', role: 'subject' }],
      data: {},
    };
    assert.equal(answer(norm, [], act), 'deny');
  });
});

describe('conditions on the act itself', () => {
  const given = (role: 'undertaker' | 'legalUnit', by: string) =>
    fact('approval.given', '2025-03-03 10:00', 'q1', { matter: 'procedureInitiation', role }, { by: { id: by, role } });
  const approval = (by: string): readonly [Proposal, string] => [
    {
      type: 'approval.given',
      objects: [{ type: 'approval', id: 'q1', role: 'subject' }],
      data: { matter: 'procedureInitiation', role: 'legalUnit' },
    },
    by,
  ];
  it('by another person', () => {
    const norm = gate({
      ...head('g'),
      ...closing,
      per: 'approval',
      act: 'giveOpinion',
      on: ev('approval.given', { matter: 'procedureInitiation' }),
      need: otherActor(ev('approval.given', { matter: 'procedureInitiation' })),
    });
    const before = [given('undertaker', 'p-zhang')];
    assert.deepEqual(
      [answer(norm, before, ...approval('p-zhang')), answer(norm, before, ...approval('p-wang'))],
      ['deny', 'allow'],
    );
    assert.equal(breachesOf(norm, [...before, given('legalUnit', 'p-zhang')]).length, 1);
    assert.equal(breachesOf(norm, [...before, given('legalUnit', 'p-wang')]).length, 0);
  });
  it('everyone in a list is none of those named, save those freed since', () => {
    const asked = (officer: string) =>
      fact('recusal.requested', '2025-03-03 10:00', 'c1', { officer, reason: '系近亲属' });
    const norm = gate({
      ...head('g'),
      per: 'activity',
      act: 'beginInvestigation',
      on: ev('activity.started'),
      need: notAmongBut(
        'officers',
        listOf(ev('recusal.requested'), 'officer'),
        listOf(ev('recusal.decided', { granted: false }), 'officer'),
      ),
      refusal: '已被申请回避',
      binds: 'both',
    });
    const start = (...names: readonly string[]): Proposal => ({
      type: 'activity.started',
      objects: [{ type: 'activity', id: 'a1', role: 'subject' }],
      data: { kind: 'inquiry', officers: names.map((name) => ({ name })) },
    });
    const freed = fact('recusal.decided', '2025-03-04 10:00', 'c1', {
      officer: '王某',
      granted: false,
      informed: true,
    });
    assert.deepEqual(
      [
        answer(norm, [asked('王某')], start('李某', '王某')),
        answer(norm, [asked('王某')], start('李某')),
        answer(norm, [asked('王某'), freed], start('李某', '王某')),
        answer(norm, [asked('王某'), asked('李某'), freed], start('李某', '王某')),
      ],
      ['deny', 'allow', 'allow', 'deny'],
    );
  });
  it('everyone in a list of mere names signs', () => {
    const norm = gate({
      ...head('g'),
      per: 'document',
      act: 'finalizeDocument',
      on: ev('document.finalized', { form: 'expertReviewRecord' }),
      need: signed(['expert'], {
        everyone: [{ ...listOf(ev('expertReview.concluded'), 'experts'), signatory: 'expert' }],
      }),
      refusal: '缺专家签名',
      binds: 'both',
    });
    const held = fact('expertReview.concluded', '2025-03-03 10:00', 'c1', {
      conclusion: '可行',
      experts: ['甲', '乙'],
    });
    const sign = (name: string) =>
      fact('document.signed', '2025-03-03 11:00', 'd1', { signatory: 'expert', name, method: 'handSigned' });
    const done: Proposal = {
      type: 'document.finalized',
      objects: [{ type: 'document', id: 'd1', role: 'subject' }],
      data: { form: 'expertReviewRecord', filled: [] },
    };
    assert.deepEqual(
      [answer(norm, [held, sign('甲')], done), answer(norm, [held, sign('甲'), sign('乙')], done)],
      ['deny', 'allow'],
    );
  });
  it('the person named is none of those listed, by id or by name', () => {
    const norm = gate({
      ...head('g'),
      ...closing,
      per: 'service',
      act: 'completeService',
      on: ev('service.attempted'),
      need: notAmong(
        'attestor',
        listOf(ev('activity.started'), 'officers'),
        listOf(ev('case.described'), 'undertakers'),
      ),
    });
    const officers = [
      fact('activity.started', '2025-03-03 10:00', 'a1', { kind: 'inquiry', officers: [{ id: 'p-1', name: '林某' }] }),
      fact('case.described', '2025-03-03 10:00', 'c1', { undertakers: [{ name: '陈某' }] }),
    ];
    const attested = (attestor: object) =>
      answer(norm, officers, {
        type: 'service.attempted',
        objects: [{ type: 'service', id: 's1', role: 'subject' }],
        data: { attestor },
      });
    assert.equal(attested({ name: '林某' }), 'deny');
    assert.equal(attested({ id: 'p-9', name: '林某' }), 'allow');
    assert.equal(attested({ id: 'p-1', name: '另名' }), 'deny');
    assert.equal(attested({ id: 'p-8', name: '陈某' }), 'deny');
    assert.equal(attested({ id: 'p-8', name: '居委会郑某' }), 'allow');
  });
  it('the same value as an earlier fact', () => {
    const norm = gate({
      ...head('g'),
      ...closing,
      act: 'makeDecision',
      on: ev('decision.made'),
      need: sameValue('fine', ev('deliberation.concluded'), 'fine'),
    });
    const deliberated = fact('deliberation.concluded', '2025-03-18 09:00', 'c1', {
      host: '主任',
      participants: [],
      conclusion: '罚',
      fine: 5_000_000,
    });
    const fined = (fine: number) => answer(norm, [deliberated], { type: 'decision.made', objects: [], data: { fine } });
    assert.deepEqual([fined(5_000_000), fined(3_000_000)], ['allow', 'deny']);
  });
  it('columns filled, or excused with a reason', () => {
    const norm = gate({
      ...head('g'),
      ...closing,
      per: 'document',
      act: 'finalizeDocument',
      on: ev('document.finalized'),
      opens: ev('document.drafted'),
      need: filled('conduct', 'performanceManner'),
    });
    const finalize = (data: object) =>
      answer(norm, [], {
        type: 'document.finalized',
        objects: [{ type: 'document', id: 'd1', role: 'subject' }],
        data: { form: 'enforcementDecision', ...data },
      });
    assert.equal(finalize({ filled: ['conduct'] }), 'deny');
    assert.equal(finalize({ filled: ['conduct'], notApplicable: { performanceManner: '授益决定' } }), 'allow');
    const drafted = (values: Record<string, unknown>) => [
      fact('document.drafted', '2025-03-03 10:00', 'd1', { form: 'enforcementDecision', values }),
    ];
    const missing = (values: Record<string, unknown>) => viewOf(norm, drafted(values)).blocked.map((b) => b.missing);
    assert.deepEqual(missing({ conduct: '占道', performanceManner: '' }), [
      [{ lacks: 'fields', fields: ['performanceManner'] }],
    ]);
    assert.deepEqual(missing({ conduct: '占道', performanceManner: '缴款' }), []);
  });
});

describe('order and lapse', () => {
  it('not in the wrong order; holds while either is missing', () => {
    const norm = gate({
      ...head('g'),
      ...closing,
      need: ordered(moment(ev('legalReview.concluded')), moment(ev('deliberation.concluded'))),
    });
    const reviewed = (when: string) =>
      fact('legalReview.concluded', when, 'c1', { passed: true, opinion: '合法', reviewer: '法规处' });
    const deliberated = fact('deliberation.concluded', '2025-03-03 10:00', 'c1', {
      host: '主任',
      participants: [],
      conclusion: '罚',
    });
    const rows = [
      [[], 'allow'],
      [[deliberated], 'allow'],
      [[deliberated, reviewed('2025-03-03 09:00')], 'allow'],
      [[deliberated, reviewed('2025-03-03 11:00')], 'deny'],
    ] as const;
    for (const [events, expected] of rows) assert.equal(answer(norm, events, closeAct), expected);
  });
  it('days are compared where a field holds one', () => {
    const norm = gate({
      ...head('g'),
      ...closing,
      per: 'service',
      act: 'completeService',
      on: ev('service.completed'),
      need: ordered(
        moment(ev('document.finalized', { form: 'enforcementDecision' }), 'statedDate'),
        moment(ev('service.attempted'), 'receivedOn'),
        'document',
      ),
    });
    const decision = (statedDate?: string) =>
      fact('document.finalized', '2025-03-18 15:00', 'd1', {
        form: 'enforcementDecision',
        filled: [],
        ...(statedDate ? { statedDate } : {}),
      });
    const served = (receivedOn: string, document = 'd1') =>
      fact(
        'service.attempted',
        '2025-03-21 10:00',
        's1',
        { method: 'directService', result: 'served', receivedOn },
        { about: [`document:${document}`] },
      );
    const act: Proposal = {
      type: 'service.completed',
      objects: [{ type: 'service', id: 's1', role: 'subject' }],
      data: {},
    };
    assert.equal(answer(norm, [decision('2025-03-18'), served('2025-03-18')], act), 'allow');
    assert.equal(answer(norm, [decision('2025-03-18'), served('2025-03-17')], act), 'deny');
    assert.equal(answer(norm, [decision(), served('2025-03-17')], act), 'deny');
    assert.equal(answer(norm, [decision('2025-03-18'), served('2025-03-17', 'd2')], act), 'allow');
  });
  it('a term in a fact is over', () => {
    const norm = gate({
      ...head('g'),
      ...closing,
      act: 'startExecution',
      on: ev('execution.started'),
      need: passed(ev('demand.made'), 'performBy'),
    });
    const demanded = fact('demand.made', '2025-04-08 10:00', 'c1', { performBy: '2025-04-18T24:00+08:00' });
    const act: Proposal = { type: 'execution.started', objects: [], data: { executor: 'ownAgency' } };
    const at24 = (asOf: string) => answer(norm, [demanded], act, 'p-1', asOf);
    assert.deepEqual(
      [answer(norm, [], act), at24('2025-04-18 23:59'), at24('2025-04-19 00:00'), at24('2025-04-19 00:00:00.001')],
      ['deny', 'deny', 'deny', 'allow'],
    );
  });
});

describe('签字', () => {
  const paper = {
    per: 'document',
    act: 'finalizeDocument',
    on: ev('document.finalized'),
    opens: ev('document.drafted'),
    refusal: '缺签',
    binds: 'both',
  } as const;
  const drafted = fact(
    'document.drafted',
    '2025-03-03 10:00',
    'd1',
    { form: 'siteTranscript' },
    { about: ['activity:a1'] },
  );
  const sign = (signatory: 'officer' | 'party', name: string, statedDate?: string) =>
    fact('document.signed', '2025-03-03 10:30', 'd1', {
      signatory,
      name,
      method: 'handSigned',
      ...(statedDate ? { statedDate } : {}),
    });
  const refuse = fact('document.signatureRefused', '2025-03-03 10:30', 'd1', {
    signatory: 'party',
    name: '吴某',
    manifestation: '不签',
    present: ['郑某'],
  });
  const act: Proposal = {
    type: 'document.finalized',
    objects: [{ type: 'document', id: 'd1', role: 'subject' }],
    data: { form: 'siteTranscript', filled: [] },
  };
  it('each capacity, or a recorded refusal where it is allowed', () => {
    const strict = gate({ ...head('g'), ...paper, need: signed(['officer', 'party']) });
    const norm = gate({ ...head('g'), ...paper, need: signed(['officer', 'party'], { refusable: ['party'] }) });
    assert.equal(answer(norm, [drafted, sign('officer', '林某')], act), 'deny');
    assert.equal(answer(norm, [drafted, sign('officer', '林某'), sign('party', '吴某')], act), 'allow');
    assert.equal(answer(norm, [drafted, sign('officer', '林某'), refuse], act), 'allow');
    assert.equal(answer(strict, [drafted, sign('officer', '林某'), refuse], act), 'deny');
    assert.equal(answer(norm, [drafted, refuse], act), 'deny');
  });
  it('everyone on a list', () => {
    const norm = gate({
      ...head('g'),
      ...paper,
      need: signed(['officer'], {
        everyone: [{ ...listOf(ev('activity.started'), 'officers', 'activity'), signatory: 'officer' }],
      }),
    });
    const started = fact('activity.started', '2025-03-03 10:00', 'a1', {
      kind: 'inquiry',
      officers: [{ name: '林某' }, { name: '李某' }],
    });
    const one = [drafted, started, sign('officer', '林某')];
    assert.deepEqual(viewOf(norm, one).blocked[0]!.missing, [
      { lacks: 'signatures', signatories: ['officer'], names: ['李某'] },
    ]);
    assert.equal(answer(norm, [...one, sign('officer', '李某')], act), 'allow');
    assert.equal(answer(norm, [drafted, sign('officer', '任一')], act), 'allow');
  });
  it('names those known apart from the others', () => {
    const officers = { ...listOf(ev('activity.started'), 'officers', 'activity'), signatory: 'officer' } as const;
    const norm = gate({ ...head('g'), ...paper, need: signed(['officer', 'party'], { everyone: [officers] }) });
    const started = fact('activity.started', '2025-03-03 10:00', 'a1', {
      kind: 'inquiry',
      officers: [{ name: '林某' }],
    });
    assert.deepEqual(viewOf(norm, [drafted, started]).blocked[0]!.missing, [
      { lacks: 'signatures', signatories: ['officer'], names: ['林某'] },
      { lacks: 'signatures', signatories: ['party'], names: [] },
    ]);
  });
  it('with the date', () => {
    const norm = gate({ ...head('g'), ...paper, need: signed(['party'], { dated: true }) });
    assert.equal(answer(norm, [drafted, sign('party', '吴某')], act), 'deny');
    assert.equal(answer(norm, [drafted, sign('party', '吴某', '2025-03-03')], act), 'allow');
  });
});

describe('应有记录齐备', () => {
  const papers = pen.paper({
    ...head('p'),
    per: 'activity',
    on: ev('activity.ended', { kind: 'inquiry' }),
    forms: ['inquiryTranscript'],
    reach: 'object',
  });
  const recorded = pen.recording({
    ...head('r'),
    per: 'activity',
    on: ev('activity.started', { kind: 'inquiry' }),
    scene: 'inquiryScene',
    span: 'activity',
    continuous: false,
    media: ['video'],
    toleranceMs: 0,
    besideMs: 0,
  });
  const archive = gate({
    ...head('g'),
    ...closing,
    act: 'archiveDossier',
    on: ev('case.archived'),
    need: all(COMPLETE, lists('catalogue', ev('document.finalized'), ev('recording.ended'))),
  });
  const law = lawOf([papers, recorded, archive]);
  const activity = [
    fact('activity.started', '2025-03-03 10:00', 'a1', { kind: 'inquiry', officers: [] }),
    fact('activity.ended', '2025-03-03 10:40', 'a1', { kind: 'inquiry' }),
  ];
  const transcript = (when: string) =>
    fact('document.finalized', when, 'd1', { form: 'inquiryTranscript', filled: [] }, { about: ['activity:a1'] });
  const filmed = {
    medium: 'video',
    from: '2025-03-03T10:00+08:00',
    to: '2025-03-03T10:40+08:00',
  } as const;
  const video = fact('recording.ended', '2025-03-03 10:40', 'r1', filmed);
  const LISTED = listsOf(ev('activity.started', { kind: 'inquiry' }), 'catalogue', ev('recording.ended'));
  const archived = (...ids: string[]) =>
    fact('case.archived', '2025-03-20 10:00', 'c1', {
      catalogue: ids.map((id) => ({ id, kind: id.startsWith('d') ? 'document' : 'recording', title: id })),
    });
  const missing = (events: readonly CaseEvent[]) =>
    view(law, stepped(law, events), at(NOW)).breaches.flatMap((b) => b.missing);

  it('of what belongs to certain activities only, where that is said, and of what belongs to none', () => {
    const inquired = lawOf([
      gate({ ...head('g'), ...closing, act: 'archiveDossier', on: ev('case.archived'), need: LISTED }),
    ]);
    const films = (kind: 'inquiry' | 'patrol', ...about: readonly string[]) => [
      fact('activity.started', '2025-03-03 10:00', 'a1', { kind, officers: [] }),
      fact('recording.ended', '2025-03-03 10:40', 'r1', filmed, { about }),
      archived(),
    ];
    const cases = [films('inquiry', 'activity:a1'), films('patrol', 'activity:a1'), films('patrol')];
    assert.deepEqual(
      cases.map((events) => view(inquired, stepped(inquired, events), at(NOW)).breaches.flatMap((b) => b.missing)),
      [[{ lacks: 'entries', objects: ['r1'] }], [], [{ lacks: 'entries', objects: ['r1'] }]],
    );
  });
  it('names what is owed', () =>
    assert.deepEqual(missing([...activity, archived()]), [
      {
        lacks: 'owed',
        owed: [
          { kind: 'paper', what: 'inquiryTranscript', object: 'a1' },
          { kind: 'recording', what: 'inquiryScene', object: 'a1' },
        ],
      },
    ]));
  it('as of the act, however entered', () => {
    assert.deepEqual(missing([...activity, transcript('2025-03-03 11:00'), video, archived('d1', 'r1')]), []);
    assert.deepEqual(missing([...activity, archived('d1', 'r1'), transcript('2025-03-03 11:00'), video]), []);
    const late = [...activity, video, archived('d1', 'r1'), transcript('2025-03-25 09:00')];
    assert.equal(missing(late).length, 1);
    assert.equal(view(law, stepped(law, late), at(NOW)).breaches[0]!.cured, at('2025-03-25 09:00'));
  });
  it('an omission with a stated reason is accounted for; a missing paper is not', () => {
    const omitted = fact('recording.omissionExplained', '2025-03-03 12:00', 'a1', { reason: '设备故障' });
    assert.deepEqual(missing([...activity, omitted, archived()]), [
      { lacks: 'owed', owed: [{ kind: 'paper', what: 'inquiryTranscript', object: 'a1' }] },
    ]);
  });
  it('the catalogue names every paper and recording', () => {
    const all = [...activity, transcript('2025-03-03 11:00'), video];
    assert.deepEqual(missing([...all, archived('d1')]), [{ lacks: 'entries', objects: ['r1'] }]);
  });
  it('before anyone asks to archive, only what is owed is held against it', () => {
    const blocked = (events: readonly CaseEvent[]) =>
      view(law, stepped(law, events), at(NOW)).blocked.flatMap((b) => b.missing.map((m) => m.lacks));
    assert.deepEqual(blocked(activity), ['owed']);
    assert.deepEqual(blocked([...activity, transcript('2025-03-03 11:00'), video]), []);
  });
});

describe('acts that wait', () => {
  const norm = gate({
    ...head('g'),
    per: 'measure',
    act: 'completeMeasure',
    on: ev('measure.completed'),
    opens: ev('measure.taken', { kind: 'advancePreservation' }),
    need: seen(ev('document.finalized', { form: 'preservationNotice' })),
    refusal: '缺通知书',
    binds: 'both',
  });
  const taken = (id: string, kind: 'advancePreservation' | 'seizure' = 'advancePreservation') =>
    fact('measure.taken', '2025-03-06 15:00', id, { kind, items: [] });
  const objects = (events: readonly CaseEvent[], asOf = NOW) =>
    viewOf(norm, events, asOf).blocked.map(({ object }) => object.id);
  it('each opened object, until it is through', () => {
    assert.deepEqual(objects([taken('m1'), taken('m2'), taken('m3', 'seizure')]), ['m1', 'm2']);
    assert.deepEqual(
      objects([
        taken('m1'),
        taken('m2'),
        fact('measure.completed', '2025-03-06 16:00', 'm1', { kind: 'advancePreservation' }),
      ]),
      ['m2'],
    );
    assert.deepEqual(objects([taken('m1')], '2025-03-06 14:00'), []);
  });
  it('nothing in a case without facts', () => assert.deepEqual(viewOf(norm, []).blocked, []));
  it('a norm not yet in force refuses nothing', () => {
    const law = lawOf([{ ...norm, on: ev('measure.completed') }], { effectiveFrom: at('2026-01-01 00:00') });
    const act: Proposal = {
      type: 'measure.completed',
      objects: [{ type: 'measure', id: 'm1', role: 'subject' }],
      data: {},
    };
    const state = stepped(law, [taken('m1')]);
    assert.equal(can(law, state, act, { id: 'x', role: 'officer' }, at(NOW)).answer, 'allow');
    assert.equal(can(law, state, act, { id: 'x', role: 'officer' }, at('2026-01-01 00:00')).answer, 'deny');
    assert.deepEqual(
      [view(law, state, at(NOW)).blocked.length, view(law, state, at('2026-01-02 00:00')).blocked.length],
      [0, 1],
    );
  });
  it('what a condition on the act would need stated is left open', () => {
    const asks = gate({ ...head('g'), ...closing, when: trigger('reason', { present: true }), need: filled('a') });
    assert.deepEqual(viewOf(asks, [concluded('2025-03-03 10:00')]).blocked, []);
  });
});
