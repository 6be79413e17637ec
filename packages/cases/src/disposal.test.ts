import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, formatInstant, parseInstant, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { compile, initialState, type CaseEvent } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { at, history } from '@zhiji/testkit';
import { emptyCaseFile, type CaseFile } from './case-file.ts';
import { decide, type Command, type Situation } from './decide.ts';
import { evolve } from './evolve.ts';
import { ATTRIBUTES } from './vocabulary.ts';

const fact = history('c1');
const sha256 = (digit: string) => digit.repeat(64);
const stored = (id: string, digit: string) =>
  fact('recording.stored', '2023-04-10 15:00', id, {
    sha256: sha256(digit),
    sm3: sha256(digit),
    size: 1,
    storagePoint: '执法信息系统',
    registered: true,
  });
const archived = [
  stored('r1', 'a'),
  stored('r2', 'b'),
  fact('recording.received', '2023-04-10 15:00', 'r3', { sha256: sha256('c'), size: 1 }),
];
const file = (...facts: readonly CaseEvent[]): CaseFile => facts.reduce(evolve, emptyCaseFile('c1'));
const requested = fact('disposal.requested', '2025-04-12 10:00', 'x1', { recordings: ['r1', 'r2'], reason: '期满' });
const executed = fact('disposal.executed', '2025-04-14 10:00', 'x1', {
  recordings: [
    { id: 'r1', sha256: sha256('a') },
    { id: 'r2', sha256: sha256('b') },
  ],
  certificate: '销〔2025〕1号',
});
const asked = fact(
  'approval.requested',
  '2025-04-12 10:00',
  'q1',
  { matter: 'disposalMatter', reason: '期满' },
  { about: ['disposal:x1'], by: { id: 'p-guan', role: 'custodian' } },
);
const agreed = (person: string) =>
  fact(
    'approval.given',
    '2025-04-13 10:00',
    'q1',
    { matter: 'disposalMatter', role: 'unitHead' },
    { by: { id: person, role: 'unitHead' } },
  );

const situation = (code: 'FZCG' | 'QDDA', known: CaseFile, actor: Situation['actor']): Situation => ({
  caseId: 'c1',
  file: known,
  law: initialState('c1'),
  program: compile({
    packs: [{ pack: PACKS[code]! }],
    attributes: ATTRIBUTES,
    calendar: calendar(STATE_COUNCIL_NOTICES),
  }),
  actor,
  now: at('2025-04-14 10:00'),
  clock: { parse: parseInstant, print: formatInstant },
  newId: () => 'n1',
});
const custodian = { id: 'p-guan', roles: ['custodian'] } as const;
const refusal = (known: CaseFile, command: Partial<Command>, actor: Situation['actor'] = custodian) => {
  const whole = { id: 'f1', as: 'custodian', subject: 'x1', data: {}, ...command } as Command;
  const decision = decide(whole, situation('FZCG', known, actor));
  return 'refused' in decision ? `${decision.refused.code}: ${decision.refused.detail}` : 'facts';
};
const request = (...recordings: readonly string[]): Partial<Command> => ({
  name: 'requestDisposal',
  subject: 'x2',
  data: { recordings, reason: '期满' },
});
const execution = (...recordings: readonly (readonly [id: string, digit: string])[]): Partial<Command> => ({
  name: 'disposeRecording',
  data: {
    recordings: recordings.map(([id, digit]) => ({ id, sha256: sha256(digit) })),
    certificate: '销〔2025〕1号',
  },
});

describe('期满处置', () => {
  it('提请、执行记入案件全貌，音像成为已处置', () => {
    const { disposals, recordings } = file(...archived, requested, executed);
    assert.deepEqual(
      disposals.map(({ executedAt, certificate }) => [executedAt, certificate]),
      [[at('2025-04-14 10:00'), '销〔2025〕1号']],
    );
    assert.deepEqual(
      recordings.map(({ durability }) => durability),
      ['disposed', 'disposed', 'received'],
    );
  });

  const rows: readonly (readonly [name: string, known: CaseFile, command: Partial<Command>, refused: string])[] = [
    ['没有的音像', file(...archived), request('r9'), 'unknownObject: 本案没有这项音像'],
    ['没有入库的', file(...archived), request('r3'), 'wrongOrder: “r3”没有入库，库中无可处置'],
    ['列了两次的', file(...archived), request('r1', 'r1'), 'wrongOrder: 同一音像列了两次'],
    ['已在别处提请的', file(...archived, requested), request('r2'), 'wrongOrder: “r2”已在另一处置中提请'],
    ['已经处置的', file(...archived, requested, executed), request('r1'), 'wrongOrder: “r1”已经处置'],
    ['没有提请过的', file(...archived), execution(['r1', 'a']), 'unknownObject: 本案没有这项处置'],
    ['比提请的少一件', file(...archived, requested), execution(['r1', 'a']), 'wrongOrder: 处置清单与提请的音像不一致'],
    [
      '摘要不是入库时的',
      file(...archived, requested),
      execution(['r1', 'a'], ['r2', 'c']),
      'wrongOrder: “r2”的摘要与入库时的不一致',
    ],
    [
      '已经执行过的',
      file(...archived, requested, executed),
      execution(['r1', 'a'], ['r2', 'b']),
      'wrongOrder: 该处置已经执行',
    ],
  ];
  for (const [name, known, command, refused] of rows)
    it(`FZCG-26.1 ${name} → 拒绝：${refused}`, () => assert.equal(refusal(known, command), refused));

  it('FZCG-26.1 合乎提请的仍问规定：期限和两人批准', () =>
    assert.match(
      refusal(file(...archived, requested), execution(['r2', 'b'], ['r1', 'a'])),
      /^lawForbids: .*提请人以外的两人尚未批准/,
    ));
  it('未获同意的提请不再占住音像', () => {
    const refused = fact('approval.refused', '2025-04-13 10:00', 'q1', {
      matter: 'disposalMatter',
      role: 'unitHead',
      opinion: '尚有用处',
    });
    assert.match(refusal(file(...archived, requested, asked, refused), request('r1')), /^lawForbids: .*保存期限未满/);
  });
  it('QDDA-34.2 规定没有期满处置的条款 → 不得处置', () => {
    const command = { ...execution(['r1', 'a'], ['r2', 'b']), id: 'f1', as: 'custodian', subject: 'x1' } as Command;
    const decision = decide(command, situation('QDDA', file(...archived, requested), custodian));
    assert.equal('refused' in decision && decision.refused.code, 'lawForbids');
  });
});

describe('处置的意见由人出具，不论职务', () => {
  const known = file(...archived, requested, asked, agreed('p-wang'));
  const opinion = (person: string) =>
    refusal(
      known,
      { name: 'giveApproval', as: 'unitHead', subject: 'q1', data: { matter: 'disposalMatter', role: 'unitHead' } },
      { id: person, roles: ['unitHead'] },
    );
  it('另一人以同一职务 → 照记', () => assert.equal(opinion('p-li'), 'facts'));
  it('同一人 → 拒绝', () => assert.equal(opinion('p-wang'), 'wrongOrder: 您的意见已经出具'));
  it('提请人 → 拒绝', () => assert.equal(opinion('p-guan'), 'notYourRole: 提请人不能对本人的提请出具意见'));
});
