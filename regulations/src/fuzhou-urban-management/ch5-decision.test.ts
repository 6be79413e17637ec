import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent } from '@zhiji/law';
import { act, actRows, assessed, caseBook, fuzhou, judgeRows } from '../../test/fuzhou.ts';

const { activity, approve, draft, fact, find, paper, serve, served, sign, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const ordinary = start('2025-03-01 09:00');
const summary = start('2025-03-03 15:50', 'penalty', { procedure: 'summary' });
const SEVEN = ['conduct', 'reasons', 'basis', 'content', 'performanceManner', 'performanceTerm', 'remedyRoute'];
const decide = (more: object = {}) => act('decision.made', ['decision:k1'], { kind: 'penaltyImposed', ...more });
const finalize = (more: object = {}) =>
  act('document.finalized', ['document:d1'], { form: 'enforcementDecision', filled: SEVEN, ...more });

describe('第十六条 决定审批与要素', () => {
  const approved = [
    approve('decisionApproval', 'undertaker', '2025-03-17 15:00'),
    approve('decisionApproval', 'unitHead', '2025-03-17 16:00'),
  ];
  actRows([
    {
      name: 'FZCG-16.1 第十六条 审批表已完成，次日定稿决定 → 放行',
      events: [ordinary, ...approved],
      act: finalize(),
      asOf: '2025-03-18 09:00',
    },
    {
      name: 'FZCG-16.1 第十六条 尚缺负责人意见而定稿 → 拒绝',
      events: [ordinary, approved[0]!],
      act: finalize(),
      asOf: '2025-03-16 09:00',
      refused: '尚缺同意意见',
    },
    {
      name: 'FZCG-16.1 第十六条 尚缺负责人意见而作出决定 → 拒绝',
      events: [ordinary, approved[0]!],
      act: decide(),
      asOf: '2025-03-18 09:00',
      refused: '尚缺同意意见',
    },
    {
      name: 'FZCG-16.1 第十六条 一人两签 → 拒绝',
      events: [
        ordinary,
        approved[0]!,
        approve('decisionApproval', 'unitHead', '2025-03-17 16:00', { person: 'p-undertaker' }),
      ],
      act: decide(),
      asOf: '2025-03-18 09:00',
      refused: '尚缺同意意见',
    },
    {
      name: 'FZCG-16.1 第十六条 简易程序当场决定 → 不要求审批表',
      events: [summary],
      act: decide(),
      asOf: '2025-03-03 16:20',
    },
    {
      name: 'FZCG-16.1 第十六条 另一口径：简易程序亦要求',
      events: [summary],
      act: decide(),
      asOf: '2025-03-03 16:20',
      refused: '尚缺同意意见',
      options: { program: fuzhou({ 'FZCG-16.1': 'required' }) },
    },
    {
      name: 'FZCG-16.2 第十六条 缺权利救济途径 → 拒绝',
      events: [ordinary],
      act: finalize({ filled: SEVEN.slice(0, 6) }),
      asOf: '2025-03-18 09:00',
      refused: '要素不全',
    },
    {
      name: 'FZCG-16.2 第十六条 许可决定履行方式填“不适用，授益决定” → 放行',
      events: [ordinary],
      act: finalize({
        filled: SEVEN.filter((f) => f !== 'performanceManner'),
        notApplicable: { performanceManner: '授益决定' },
      }),
      asOf: '2025-03-18 09:00',
    },
    {
      name: 'FZCG-16.2 第十六条 审批表缺决定内容 → 拒绝',
      events: [ordinary],
      act: act('document.finalized', ['document:d2'], { form: 'decisionApprovalForm', filled: SEVEN.slice(0, 3) }),
      asOf: '2025-03-17 09:00',
      refused: '要素不全',
    },
    {
      name: 'FZCG-16.2 第十六条 审批表前四项齐全 → 放行',
      events: [ordinary],
      act: act('document.finalized', ['document:d2'], { form: 'decisionApprovalForm', filled: SEVEN.slice(0, 4) }),
      asOf: '2025-03-17 09:00',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-16.1 第十六条 审批早于决定 → 不报',
      events: [
        ordinary,
        ...approved,
        fact('decision.made', '2025-03-18 09:00', 'k1', { kind: 'penaltyImposed' }),
        paper('d1', 'enforcementDecision', '2025-03-18 09:00', { filled: SEVEN }),
        paper('d2', 'decisionApprovalForm', '2025-03-17 16:00', { filled: SEVEN }),
      ],
      asOf: LATER,
      says: ['文书 present 行政执法决定', '文书 present 行政执法决定审批表'],
    },
    {
      name: 'FZCG-16.1 第十六条 原决定撤销后重新作出 → 原决定的文书、审批不作新决定的',
      events: [
        ordinary,
        ...approved,
        paper('d1', 'enforcementDecision', '2025-03-18 09:00', { filled: SEVEN }),
        paper('d2', 'decisionApprovalForm', '2025-03-17 16:00', { filled: SEVEN, about: ['decision:k1'] }),
        fact('decision.made', '2025-03-18 09:00', 'k1', { kind: 'penaltyImposed' }, { about: ['document:d1'] }),
        fact('decision.revoked', '2025-04-18 09:00', 'k1', { reason: '复议撤销' }),
        fact('decision.made', '2025-05-18 09:00', 'k2', { kind: 'penaltyImposed' }),
      ],
      asOf: LATER,
      says: [
        '文书 missing 行政执法决定',
        '文书 missing 行政执法决定审批表',
        '文书 present 行政执法决定',
        '文书 present 行政执法决定审批表',
        '违规 作出决定',
      ],
    },
    {
      name: 'FZCG-16.1 第十六条 强制执行决定作出 → 所缺的是强制执行决定',
      events: [
        ordinary,
        ...approved,
        paper('d2', 'decisionApprovalForm', '2025-03-17 16:00', { filled: SEVEN }),
        fact('decision.made', '2025-05-18 09:00', 'k3', { kind: 'executionOrdered' }),
      ],
      asOf: LATER,
      says: ['文书 missing 强制执行决定', '文书 present 行政执法决定审批表'],
    },
    {
      name: 'FZCG-16.1 第十六条 退回后未再同意 → 违规',
      events: [
        ordinary,
        ...approved,
        fact('approval.returned', '2025-03-17 17:00', 'q1', {
          matter: 'decisionApproval',
          role: 'unitHead',
          opinion: '补证',
        }),
        fact('decision.made', '2025-03-18 09:00', 'k1', { kind: 'penaltyImposed' }),
      ],
      asOf: LATER,
      says: ['文书 missing 行政执法决定', '文书 missing 行政执法决定审批表', '违规 作出决定'],
    },
  ]);
  it('FZCG-16.2 第十六条 缺项清单只列“权利救济途径”', () => {
    const values = Object.fromEntries(SEVEN.slice(0, 6).map((field) => [field, '已填']));
    const drafted = draft('d1', 'enforcementDecision', '2025-03-18 09:00', { values });
    const blocked = assessed([ordinary, drafted], '2025-03-18 10:00').blocked.filter(({ requirements }) =>
      requirements.includes('FZCG-16.2'),
    );
    assert.deepEqual(
      blocked.map(({ missing }) => missing),
      [[{ lacks: 'fields', fields: ['remedyRoute'] }]],
    );
  });
});

describe('第十七条 集体讨论', () => {
  const major = fact('case.classified', '2025-03-10 09:00', 'c1', { major: true, complex: false, reason: '金额较大' });
  const review = (when: string, passed = true) =>
    fact('legalReview.concluded', when, 'c1', { passed, opinion: '意见', reviewer: '委政策法规处' }, { by: reviewer });
  const reviewer = { id: 'p-zhao', role: 'policyLegalDivision' };
  const reviewed = review('2025-03-17 09:00');
  const leaders = ['甲', '乙', '丙', '丁'].map((name) => ({ name, role: 'committeeLeader' as const }));
  const deliberated = (more: object = {}, when = '2025-03-18 09:00') =>
    fact('deliberation.concluded', when, 'c1', {
      host: '甲',
      participants: leaders,
      conclusion: '罚款 50000 元',
      fine: 5_000_000,
      ...more,
    });
  const base = [ordinary, major, reviewed];
  const asOf = '2025-03-18 15:00';
  const record = (filled = ['period', 'place', 'chair', 'participants', 'reporter', 'conclusion']) =>
    act('document.finalized', ['document:d3'], { form: 'deliberationRecord', filled });
  const drafted = draft('d3', 'deliberationRecord', '2025-03-18 10:00');
  const signatures = leaders.map(({ name }) => sign('d3', 'deliberator', name, '2025-03-18 10:30'));
  const mend = act('case.classified', [], { major: false, complex: false, reason: '复查' });
  actRows([
    {
      name: 'FZCG-17.1 第十七条 结论罚款 50000 元，定稿 50000 元 → 放行',
      events: [...base, deliberated()],
      act: finalize({ amount: 5_000_000 }),
      asOf,
    },
    {
      name: 'FZCG-17.1 第十七条 定稿 30000 元 → 拒绝',
      events: [...base, deliberated()],
      act: finalize({ amount: 3_000_000 }),
      asOf,
      refused: '决定与讨论结论一致',
    },
    {
      name: 'FZCG-17.1 第十七条 作出决定 30000 元 → 拒绝',
      events: [...base, deliberated()],
      act: decide({ fine: 3_000_000 }),
      asOf,
      refused: '决定与讨论结论一致',
    },
    {
      name: 'FZCG-17.1 第十七条 结论有罚款而决定没有罚款 → 拒绝',
      events: [...base, deliberated()],
      act: decide(),
      asOf,
      refused: '决定与讨论结论一致',
    },
    { name: 'FZCG-17.1 第十七条 没有集体讨论 → 拒绝', events: base, act: finalize(), asOf, refused: '集体讨论' },
    {
      name: 'FZCG-17.1 第十七条 三名参加人中只有一名委领导 → 拒绝',
      events: [
        ...base,
        deliberated({
          participants: leaders.slice(0, 3).map(({ name }, i) => ({ name, role: i ? 'officer' : 'committeeLeader' })),
        }),
      ],
      act: decide({ fine: 5_000_000 }),
      asOf,
      refused: '委领导不少于三人',
    },
    {
      name: 'FZCG-17.1 第十七条 一名参加人没有写明身份，委领导只有二名 → 拒绝',
      events: [...base, deliberated({ participants: [...leaders.slice(0, 2), { name: '丙' }] })],
      act: decide({ fine: 5_000_000 }),
      asOf,
      refused: '委领导不少于三人',
    },
    {
      name: 'FZCG-17.1 第十七条 先行讨论、审查通过后再次讨论 → 放行',
      events: [ordinary, major, deliberated({}, '2025-03-15 09:00'), reviewed, deliberated()],
      act: decide({ fine: 5_000_000 }),
      asOf,
    },
    {
      name: 'FZCG-17.1 第十七条 审查未通过即讨论、其后审查通过而未再讨论 → 拒绝',
      events: [
        ordinary,
        major,
        review('2025-03-12 09:00', false),
        deliberated({}, '2025-03-13 09:00'),
        review('2025-03-17 09:00'),
      ],
      act: decide({ fine: 5_000_000 }),
      asOf,
      refused: '合法性审查在先',
    },
    {
      name: 'FZCG-17.1 第十七条 处罚种类与结论不一致 → 拒绝',
      events: [...base, deliberated({ penalties: ['fine', 'closure'] })],
      act: decide({ fine: 5_000_000, penalties: ['fine'] }),
      asOf,
      refused: '决定与讨论结论一致',
    },
    {
      name: 'FZCG-17.1 第十七条 处罚种类相同而次序不同 → 放行',
      events: [...base, deliberated({ penalties: ['fine', 'closure'] })],
      act: decide({ fine: 5_000_000, penalties: ['closure', 'fine'] }),
      asOf,
    },
    {
      name: 'FZCG-17.1 第十七条 复杂案件（人工标记）没有集体讨论 → 拒绝',
      events: [ordinary, find('complexCase', true, '2025-03-10 09:00')],
      act: decide(),
      asOf,
      refused: '集体讨论',
    },
    {
      name: 'FZCG-17.1 第十七条 重大违法行为给予较重处罚 → 须集体讨论',
      events: [ordinary, find('heavyPenalty', true, '2025-03-10 09:00')],
      act: decide(),
      asOf,
      refused: '集体讨论',
    },
    ...(['correctionOrdered', 'executionOrdered', 'coercionImposed'] as const).map((kind) => ({
      name: `FZCG-17.1 第十七条 结论是罚款，另作出${{ correctionOrdered: '责令改正', executionOrdered: '强制执行', coercionImposed: '查封扣押' }[kind]}的决定 → 不与罚款的结论相比，放行`,
      events: [...base, deliberated({ penalties: ['fine'] })],
      act: act('decision.made', ['decision:k2'], { kind }),
      asOf,
    })),
    { name: 'FZCG-17.1 第十七条 普通案件 → 不要求', events: [ordinary], act: decide(), asOf },
    { name: 'FZCG-17.1 第十七条 降级未经他人复核 → 拒绝', events: base, act: mend, asOf, refused: '降级未经他人复核' },
    {
      name: 'FZCG-17.1 第十七条 降级经他人复核 → 放行',
      events: base,
      act: { ...mend, data: { ...mend.data, reviewedBy: '法规处王某' } },
      asOf,
    },
    {
      name: 'FZCG-17.2 第十七条 四名委领导参加缺一人签名 → 拒绝',
      events: [deliberated(), drafted, ...signatures.slice(1)],
      act: record(),
      asOf,
      refused: '缺参加人签名',
    },
    {
      name: 'FZCG-17.2 第十七条 四人均签、结论已填 → 完成',
      events: [deliberated(), drafted, ...signatures],
      act: record(),
      asOf,
    },
    {
      name: 'FZCG-17.2 第十七条 结论未填 → 拒绝',
      events: [deliberated(), drafted, ...signatures],
      act: record(['period', 'place', 'chair', 'participants', 'reporter']),
      asOf,
      refused: '要素不全',
    },
  ]);
  const graded = (major: boolean, complex: boolean, when = '2025-03-10 09:00') =>
    fact('case.classified', when, 'c1', { major, complex, reason: '分级', reviewedBy: '王某' });
  const notMajor = find('majorDecision', false, '2025-03-10 09:00');
  const three = deliberated({ participants: leaders.slice(0, 3) }, '2025-03-12 09:00');
  const two = deliberated({ participants: leaders.slice(0, 2) }, '2025-03-12 09:00');
  const agreed = (when: string) => approve('legalReview', 'policyLegalDivision', when, { id: 'q7' });
  const discussions: readonly (readonly [string, readonly CaseEvent[], string?])[] = [
    ['重大，审查之后二名委领导讨论', [major, review('2025-03-11 09:00'), two], '不少于三人'],
    ['重大，审查之后三名委领导讨论', [major, review('2025-03-11 09:00'), three]],
    ['重大，先讨论、后审查', [major, three, reviewed], '合法性审查在先'],
    ['重大，先讨论、后由委政策法规处签署同意', [major, three, agreed('2025-03-17 09:00')], '合法性审查在先'],
    ['重大，先由委政策法规处签署同意、后讨论', [major, agreed('2025-03-11 09:00'), three]],
    ['经认定属重大决定，先讨论、后审查', [find('majorDecision', true, '2025-03-10 09:00'), three, reviewed], '在先'],
    ['分级为复杂，先讨论、后审查', [graded(false, true), notMajor, three, reviewed]],
    ['分级为复杂，只有二名委领导讨论', [graded(false, true), notMajor, two, reviewed], '不少于三人'],
    ['人工标记复杂，先讨论、后审查', [find('complexCase', true, '2025-03-10 09:00'), three, reviewed]],
    ['重大经复核降为复杂，先讨论、后审查', [major, graded(false, true, '2025-03-11 09:00'), three, reviewed]],
    ['重大经复核降级，没有讨论', [major, graded(false, false, '2025-03-12 09:00')]],
    ['复杂经复核降级，没有讨论', [graded(false, true), graded(false, false, '2025-03-12 09:00')]],
  ];
  const ways = [
    ['作出决定', decide({ fine: 5_000_000 })],
    ['定稿', finalize({ amount: 5_000_000 })],
  ] as const;
  actRows(
    discussions.flatMap(([what, events, refused]) =>
      ways.map(([way, asked]) => ({
        name: `FZCG-17.1 第十七条 ${what}，${way} → ${refused ? '拒绝' : '放行'}`,
        events: [ordinary, ...events],
        act: asked,
        asOf,
        ...(refused ? { refused } : {}),
      })),
    ),
  );
  it('FZCG-17.2 第十七条 指出未签者', () => {
    const blocked = assessed([deliberated(), drafted, ...signatures.slice(1)], asOf).blocked.filter(
      ({ requirements }) => requirements.includes('FZCG-17.2'),
    );
    const lacking = blocked.flatMap(({ missing }) => missing).find(({ lacks }) => lacks === 'signatures');
    assert.deepEqual(lacking, { lacks: 'signatures', signatories: ['deliberator'], names: ['甲'] });
  });
  judgeRows([
    {
      name: 'FZCG-17.2 第十七条 讨论而无记录表 → 报缺；处罚案件同时应录',
      events: [ordinary, ...activity('a1', 'deliberation', '2025-03-18', '09:00', '10:00'), deliberated()],
      asOf: LATER,
      says: ['文书 missing 行政案件集体讨论记录表', '音像 missing a1'],
    },
    {
      name: 'FZCG-17.2 第十七条 有记录表和录像 → 合规',
      events: [
        ordinary,
        ...activity('a1', 'deliberation', '2025-03-18', '09:00', '10:00'),
        deliberated(),
        ...signatures,
        paper('d3', 'deliberationRecord', '2025-03-18 11:00', {
          filled: ['period', 'place', 'chair', 'participants', 'reporter', 'conclusion'],
        }),
        take('r1', '2025-03-18', '09:00', '10:00'),
      ],
      asOf: LATER,
      says: ['文书 present 行政案件集体讨论记录表', '音像 complete a1'],
    },
    {
      name: 'FZCG-17.2 第十七条 两次集体讨论，只有第二次的记录表 → 第一次报缺',
      events: [
        start('2025-03-01 09:00', 'licensing'),
        ...activity('a1', 'deliberation', '2025-03-10', '09:00', '10:00'),
        deliberated({}, '2025-03-10 10:00'),
        ...activity('a2', 'deliberation', '2025-03-18', '09:00', '10:00'),
        deliberated({}, '2025-03-18 10:00'),
        ...signatures,
        paper('d3', 'deliberationRecord', '2025-03-18 11:00', {
          filled: ['period', 'place', 'chair', 'participants', 'reporter', 'conclusion'],
          about: ['activity:a2'],
        }),
      ],
      asOf: LATER,
      says: ['文书 missing 行政案件集体讨论记录表', '文书 present 行政案件集体讨论记录表'],
    },
    {
      name: 'FZCG-17.2 第十七条 只登记了讨论结论，没有记录表 → 报缺',
      events: [ordinary, deliberated()],
      asOf: LATER,
      says: ['文书 missing 行政案件集体讨论记录表'],
    },
    {
      name: 'FZCG-17.1 第十七条 未经集体讨论已作的决定 → 违规',
      events: [...base, fact('decision.made', '2025-03-18 15:00', 'k1', { kind: 'penaltyImposed', fine: 5_000_000 })],
      asOf: LATER,
      says: ['违规 作出决定'],
    },
  ]);
});

describe('第十八条 简易程序', () => {
  const spot = activity('a1', 'summaryHandling', '2025-03-03', '16:00', '16:25', {
    officers: [{ name: '林某' }, { name: '李某' }],
  });
  const decided = fact('decision.made', '2025-03-03 16:20', 'k1', { kind: 'penaltyImposed' });
  const base = [summary, ...spot];
  const FOUR = ['facts', 'reasons', 'legalBasis', 'statementRight'] as const;
  const told = (when: string, contents: readonly (typeof FOUR)[number][] = FOUR) =>
    fact('notice.given', when, 'c1', { contents: [...contents], oral: true, evidenced: '录像 12 分处' });
  const statement = (outcome: 'stated' | 'notStated', content?: string) =>
    fact('statement.made', '2025-03-03 16:14', 'c1', { outcome, ...(content ? { content } : {}) });
  const transcript = (from: string, to: string, when = to) =>
    paper('d1', 'summaryTranscript', when, {
      from: `${from.replace(' ', 'T')}+08:00`,
      to: `${to.replace(' ', 'T')}+08:00`,
      about: ['activity:a1'],
    });
  const photo = take('r9', '2025-03-03', '16:05', '16:05', { medium: 'photo' });
  const atOnce = '2025-03-03 16:20';
  const spotPaper = act('document.finalized', ['document:d2', 'activity:a1'], { form: 'onSpotDecision', filled: [] });
  const drafted = draft('d2', 'onSpotDecision', '2025-03-03 16:15', { about: ['activity:a1'] });
  const signed = [
    sign('d2', 'officer', '林某', '2025-03-03 16:21'),
    sign('d2', 'officer', '李某', '2025-03-03 16:21'),
    sign('d2', 'party', '吴某', '2025-03-03 16:22', { statedDate: '2025-03-03' }),
  ];
  const complete = act('service.completed', ['service:s1', 'document:d2'], {
    method: 'directService',
    servedOn: '2025-03-03',
    form: 'onSpotDecision',
  });
  const deliver = (when: string) => [
    serve('s1', when, 'directService', 'served', { about: ['document:d2'] }),
    served('s1', when, 'directService', when.slice(0, 10), { form: 'onSpotDecision', about: ['document:d2'] }),
  ];

  judgeRows([
    {
      name: 'FZCG-18.1 第十八条第一款 合并笔录 16:05 至 16:15 → 合规',
      events: [...base, decided, transcript('2025-03-03 16:05', '2025-03-03 16:15')],
      asOf: LATER,
      says: ['文书 present 现场检查、询问笔录'],
    },
    {
      name: 'FZCG-18.1 第十八条第一款 笔录 18:00 → 非当场制作',
      events: [...base, decided, transcript('2025-03-03 18:00', '2025-03-03 18:10')],
      asOf: LATER,
      says: ['文书 late 现场检查、询问笔录'],
    },
    {
      name: 'FZCG-18.1 第十八条第一款 检查、询问两份单独笔录 → 合规',
      events: [
        ...base,
        decided,
        paper('d4', 'siteTranscript', '2025-03-03 16:10', { about: ['activity:a1'] }),
        paper('d5', 'inquiryTranscript', '2025-03-03 16:18', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['文书 present 现场笔录', '文书 present 询问笔录'],
    },
    {
      name: 'FZCG-18.1 第十八条第一款 只有检查笔录 → 报缺',
      events: [...base, decided, paper('d4', 'siteTranscript', '2025-03-03 16:10', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['文书 missing 现场检查、询问笔录'],
    },
    {
      name: 'FZCG-18.2 第十八条第一款 有违法现场照片一张 → 合规',
      events: [...base, photo, decided],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZCG-18.2 第十八条第一款 除笔录外无任何证据 → 无证据',
      events: [...base, decided, transcript('2025-03-03 16:05', '2025-03-03 16:15')],
      asOf: LATER,
      says: ['违规 作出决定'],
    },
    {
      name: 'FZCG-18.2 第十八条第一款 其后才收集的证据 → 当场决定时仍无证据',
      events: [
        ...base,
        decided,
        fact('evidence.collected', '2025-03-04 10:00', 'c1', { kind: 'documentaryEvidence', name: '票据' }),
      ],
      asOf: LATER,
      says: ['违规 作出决定 已补'],
    },
    {
      name: 'FZCG-18.5 第十八条第二款 16:25 送达 → 当场送达',
      events: [...base, decided, paper('d2', 'onSpotDecision', '2025-03-03 16:20'), ...deliver('2025-03-03 16:25')],
      asOf: LATER,
      says: ['义务 done c1', '文书 present 当场行政执法决定书'].toSorted(),
    },
    {
      name: 'FZCG-18.5 第十八条第二款 次日 09:00 才送达 → 未当场送达',
      events: [...base, decided, paper('d2', 'onSpotDecision', '2025-03-03 16:20'), ...deliver('2025-03-04 09:00')],
      asOf: LATER,
      says: ['义务 doneLate c1', '文书 present 当场行政执法决定书'].toSorted(),
    },
    {
      name: 'FZCG-18.5 第十八条第二款 恰好相隔六十分钟 → 当场送达',
      events: [...base, decided, paper('d2', 'onSpotDecision', '2025-03-03 16:20'), ...deliver('2025-03-03 17:20')],
      asOf: LATER,
      says: ['义务 done c1', '文书 present 当场行政执法决定书'].toSorted(),
    },
    {
      name: 'FZCG-18.5 第十八条第二款 同日超过六十分钟 → 待人工判断',
      events: [...base, decided, paper('d2', 'onSpotDecision', '2025-03-03 16:20'), ...deliver('2025-03-03 18:00')],
      asOf: LATER,
      says: ['义务 unknown c1', '文书 present 当场行政执法决定书'].toSorted(),
      options: { open: true },
    },
    {
      name: 'FZCG-18.5 第十八条第二款 23:40 决定、次日 00:05 送达，虽未满六十分钟 → 不是同日，未当场送达',
      events: [
        ...base,
        fact('decision.made', '2025-03-03 23:40', 'k1', { kind: 'penaltyImposed' }),
        paper('d2', 'onSpotDecision', '2025-03-03 23:41'),
        ...deliver('2025-03-04 00:05'),
      ],
      asOf: LATER,
      says: ['义务 doneLate c1', '文书 present 当场行政执法决定书'].toSorted(),
    },
    {
      name: 'FZCG-18.5 第十八条第二款 同日超过六十分钟，经认定属当场 → 合规',
      events: [
        ...base,
        decided,
        paper('d2', 'onSpotDecision', '2025-03-03 16:20'),
        ...deliver('2025-03-03 18:00'),
        find('servedOnSpot', true, '2025-03-04 10:00'),
      ],
      asOf: LATER,
      says: ['义务 done c1', '文书 present 当场行政执法决定书'].toSorted(),
    },
    {
      name: 'FZCG-18.7 第十八条第二款 间隙 3 秒在容忍内 → 合规',
      events: [
        ...base,
        take('r1', '2025-03-03', '15:59:00', '16:10:00'),
        take('r2', '2025-03-03', '16:10:03', '16:26:00'),
      ],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZCG-18.7 第十八条第二款 缺口 60 秒 → 记录不全',
      events: [
        ...base,
        take('r1', '2025-03-03', '15:59:00', '16:10:00'),
        take('r2', '2025-03-03', '16:11:00', '16:26:00'),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZCG-18.7 第十八条第二款 缺口均有客观原因说明 → 待人工判断',
      events: [
        ...base,
        take('r1', '2025-03-03', '15:59:00', '16:10:00'),
        take('r2', '2025-03-03', '16:11:00', '16:26:00'),
        fact('recording.interruptionExplained', '2025-03-03 16:30', 'r1', {
          gap: { from: '2025-03-03T16:10:00+08:00', to: '2025-03-03T16:11:00+08:00' },
          cause: 'batteryLow',
        }),
      ],
      asOf: LATER,
      says: ['音像 explained a1'],
    },
  ]);
  actRows([
    {
      name: 'FZCG-18.3 第十八条第一款 16:12 口头告知四项 → 放行',
      events: [...base, told('2025-03-03 16:12')],
      act: decide(),
      asOf: atOnce,
    },
    {
      name: 'FZCG-18.3 第十八条第一款 告知晚于决定 → 拒绝',
      events: [...base, told('2025-03-03 16:25')],
      act: decide(),
      asOf: atOnce,
      refused: '当场决定前未告知',
    },
    {
      name: 'FZCG-18.3 第十八条第一款 未告知陈述申辩权 → 拒绝',
      events: [...base, told('2025-03-03 16:12', FOUR.slice(0, 3))],
      act: decide(),
      asOf: atOnce,
      refused: '告知内容不全',
    },
    {
      name: 'FZCG-18.4 第十八条第一款 有申辩并写入笔录 → 放行',
      events: [...base, statement('stated', '称不知情')],
      act: decide(),
      asOf: atOnce,
    },
    {
      name: 'FZCG-18.4 第十八条第一款 有申辩但内容为空 → 拒绝',
      events: [...base, statement('stated')],
      act: decide(),
      asOf: atOnce,
      refused: '申辩内容为空',
    },
    {
      name: 'FZCG-18.4 第十八条第一款 未选有无申辩 → 拒绝',
      events: base,
      act: decide(),
      asOf: atOnce,
      refused: '未写明当事人有无申辩',
    },
    {
      name: 'FZCG-18.4 第十八条第一款 无申辩 → 放行',
      events: [...base, statement('notStated')],
      act: decide(),
      asOf: atOnce,
    },
    {
      name: 'FZCG-18.6 第十八条第二款 两名执法人员与当事人均签 → 定稿',
      events: [...base, drafted, ...signed],
      act: spotPaper,
      asOf: '2025-03-03 16:23',
    },
    {
      name: 'FZCG-18.6 第十八条第二款 当事人未签且未登记拒签 → 拒绝',
      events: [...base, drafted, ...signed.slice(0, 2)],
      act: spotPaper,
      asOf: '2025-03-03 16:23',
      refused: '未登记拒签',
    },
    {
      name: 'FZCG-18.6 第十八条第二款 注明日期 → 标记已送达',
      events: [...base, drafted, ...signed],
      act: complete,
      asOf: '2025-03-03 16:25',
    },
    {
      name: 'FZCG-18.6 第十八条第二款 当事人其后在另一份文书上注明他日 → 不妨碍',
      events: [
        ...base,
        drafted,
        ...signed,
        draft('d9', 'correctionOrder', '2025-03-04 09:00'),
        sign('d9', 'party', '吴某', '2025-03-04 09:05', { statedDate: '2025-03-04' }),
      ],
      act: complete,
      asOf: '2025-03-04 10:00',
    },
    {
      name: 'FZCG-18.6 第十八条第二款 缺日期 → 不能标记已送达',
      events: [...base, drafted, ...signed.slice(0, 2), sign('d2', 'party', '吴某', '2025-03-03 16:22')],
      act: complete,
      asOf: '2025-03-03 16:25',
      refused: '注明日期',
    },
    {
      name: 'FZCG-18.6 第十八条第二款 当事人只在笔录上签名并注明日期 → 不能标记已送达',
      events: [
        ...base,
        drafted,
        ...signed.slice(0, 2),
        sign('d1', 'party', '吴某', '2025-03-03 16:22', { statedDate: '2025-03-03' }),
      ],
      act: complete,
      asOf: '2025-03-03 16:25',
      refused: '未签名并注明日期',
    },
    {
      name: 'FZCG-18.6 第十八条第二款 日期与送达日不一致 → 不能标记已送达',
      events: [
        ...base,
        drafted,
        ...signed.slice(0, 2),
        sign('d2', 'party', '吴某', '2025-03-03 16:22', { statedDate: '2025-03-02' }),
      ],
      act: complete,
      asOf: '2025-03-03 16:25',
      refused: '不一致',
    },
    {
      name: 'FZCG-18.6 第十八条第二款 登记拒签 → 标记已送达',
      events: [
        ...base,
        drafted,
        ...signed.slice(0, 2),
        fact('document.signatureRefused', '2025-03-03 16:22', 'd2', {
          signatory: 'party',
          name: '吴某',
          manifestation: '拒签',
          present: ['郑某'],
        }),
      ],
      act: complete,
      asOf: '2025-03-03 16:25',
    },
  ]);
  it('FZCG-18.7 第十八条第二款 与第五条第（二）项合为一个应录项', () => {
    const found = assessed([...base, take('r1', '2025-03-03', '15:59', '16:26')], LATER).recordings;
    assert.deepEqual(
      found.map(({ articles, continuous }) => [articles.length, continuous]),
      [[2, true]],
    );
  });
});

describe('撤销之后重新作出决定', () => {
  const told = (when: string) =>
    fact('notice.given', when, 'c1', {
      contents: ['facts', 'reasons', 'legalBasis', 'rights', 'remedies'],
      oral: false,
    });
  const agreed = (day: string) => [
    approve('decisionApproval', 'undertaker', `${day} 15:00`, { id: `q-${day}` }),
    approve('decisionApproval', 'unitHead', `${day} 16:00`, { id: `q-${day}` }),
  ];
  const reviewed = (when: string) =>
    fact(
      'legalReview.concluded',
      when,
      'c1',
      { passed: true, opinion: '同意', reviewer: '委政策法规处' },
      { by: { id: 'p-zhao', role: 'policyLegalDivision' } },
    );
  const discussed = (when: string) =>
    fact('deliberation.concluded', when, 'c1', {
      host: '甲',
      participants: ['甲', '乙', '丙'].map((name) => ({ name, role: 'committeeLeader' as const })),
      conclusion: '罚款 50000 元',
      fine: 5_000_000,
    });
  const first = [
    ordinary,
    fact('case.classified', '2025-03-02 09:00', 'c1', { major: true, complex: false, reason: '金额较大' }),
    told('2025-03-10 09:00'),
    reviewed('2025-03-11 09:00'),
    discussed('2025-03-12 09:00'),
    ...agreed('2025-03-13'),
    fact('decision.made', '2025-03-14 09:00', 'k1', { kind: 'penaltyImposed', fine: 5_000_000 }),
    fact('decision.revoked', '2025-05-06 09:00', 'k1', { reason: '复议撤销' }),
  ];
  const again = [
    told('2025-05-07 09:00'),
    reviewed('2025-05-08 09:00'),
    discussed('2025-05-09 09:00'),
    ...agreed('2025-05-12'),
  ];
  const anew = act('decision.made', ['decision:k2'], { kind: 'penaltyImposed', fine: 5_000_000 });
  const paperAnew = finalize({ amount: 5_000_000 });
  const steps = [
    ['FZCG-7.5 第七条第二款', '合法性审查', '合法性审查'],
    ['FZCG-14.1 第十四条', '告知', '没有早于决定的告知'],
    ['FZCG-16.1 第十六条', '决定审批', '尚缺同意意见'],
    ['FZCG-17.1 第十七条', '集体讨论', '须经委领导集体讨论'],
  ] as const;
  actRows(
    steps.flatMap(([id, step, refused]) =>
      (
        [
          ['重新作出', anew],
          ['定稿新的决定', paperAnew],
        ] as const
      ).flatMap(([way, asked]) => [
        {
          name: `${id} 原决定撤销之后未再经${step}，${way} → 拒绝`,
          events: first,
          act: asked,
          asOf: '2025-05-13 09:00',
          refused,
        },
        {
          name: `${id} 原决定撤销之后再经${step}，${way} → 放行`,
          events: [...first, ...again],
          act: asked,
          asOf: '2025-05-13 09:00',
        },
      ]),
    ),
  );
  judgeRows([
    {
      name: 'FZCG-16.1 第十六条 原决定审批在先，其后撤销 → 原决定不因撤销而违规',
      events: [
        ...first,
        ...['d1', 'd2'].map((id, at) =>
          paper(id, at === 0 ? 'decisionApprovalForm' : 'enforcementDecision', '2025-03-14 09:00', {
            filled: SEVEN,
            amount: 5_000_000,
          }),
        ),
      ],
      asOf: LATER,
      says: ['文书 present 行政执法决定', '文书 present 行政执法决定审批表'],
    },
  ]);
});
