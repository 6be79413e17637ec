import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, caseBook, judgeRows, qingdao } from '../../test/qingdao.ts';

const { activity, approve, draft, fact, find, paper, request, sign, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const penalty = start('2025-03-01 09:00');
const licence = start('2025-03-01 09:00', 'licensing', { initiation: 'onApplication' });
const decide = (more: object = {}) => act('decision.made', ['decision:k1'], { kind: 'penaltyImposed', ...more });
const NINE = [
  'party',
  'conduct',
  'evidence',
  'basis',
  'content',
  'performanceManner',
  'performanceTerm',
  'remedyRoute',
  'decidedOn',
];
const finalize = (more: object = {}) =>
  act('document.finalized', ['document:d1'], {
    form: 'enforcementDecision',
    filled: NINE,
    statedDate: '2025-04-02',
    ...more,
  });
const submit = act('approval.requested', ['approval:q9'], { matter: 'decisionApproval', reason: '拟作处罚' });
const major = fact('case.classified', '2025-03-10 09:00', 'c1', { major: true, complex: false, reason: '影响较大' });
const withdrawn = (id: string, when: string) => fact('document.withdrawn', when, id, { reason: '误写' });
const under = (id: string, option: string) => ({ program: qingdao({ [id]: option }) });
const decided = fact('decision.made', '2025-04-02 10:00', 'k1', { kind: 'penaltyImposed' });
const revoked = fact('decision.revoked', '2025-05-03 10:00', 'k1', { reason: '自行纠正' });
const remaking = '2025-05-06 10:00';

describe('第十七条 调查取证终结报告', () => {
  const evidenceAt = (when: string) =>
    fact('evidence.collected', when, 'c1', { kind: 'physicalEvidence', name: '新的样品' });
  const SIX = ['matter', 'party', 'course', 'evidenceList', 'facts', 'proposal'];
  const report = (filled: string[]) =>
    act('document.finalized', ['document:d1'], { form: 'investigationReport', filled });
  const asOf = '2025-03-25 10:00';
  actRows([
    {
      name: 'QDDA-17.1 第十七条 有终结报告 → 可以送审批',
      events: [penalty, paper('d1', 'investigationReport', '2025-03-25 09:00', { filled: SIX })],
      act: submit,
      asOf,
    },
    {
      name: 'QDDA-17.1 第十七条 无报告即送审批 → 拒绝',
      events: [penalty],
      act: submit,
      asOf,
      refused: '尚无调查取证终结报告',
    },
    {
      name: 'QDDA-17.1 第十七条 终结报告已经作废 → 拒绝',
      events: [
        penalty,
        paper('d1', 'investigationReport', '2025-03-25 09:00', { filled: SIX }),
        withdrawn('d1', '2025-03-25 09:30'),
      ],
      act: submit,
      asOf,
      refused: '尚无调查取证终结报告',
    },
    {
      name: 'QDDA-17.1 第十七条 终结报告作废之后另行制作 → 可以送审批',
      events: [
        penalty,
        paper('d1', 'investigationReport', '2025-03-25 09:00', { filled: SIX }),
        withdrawn('d1', '2025-03-25 09:30'),
        paper('d2', 'investigationReport', '2025-03-25 09:40', { filled: SIX }),
      ],
      act: submit,
      asOf,
    },
    { name: 'QDDA-17.1 第十七条 许可以审查意见代替 → 不要求', events: [licence], act: submit, asOf },
    {
      name: 'QDDA-17.1 第十七条 报告缺证据清单 → 拒绝定稿',
      events: [penalty],
      act: report(SIX.filter((column) => column !== 'evidenceList')),
      asOf,
      refused: '要素不全',
    },
    { name: 'QDDA-17.1 第十七条 报告各项齐全 → 定稿', events: [penalty], act: report(SIX), asOf },
    {
      name: 'QDDA-17.1 第十七条 另一口径：依申请的案件无报告即送审批 → 拒绝',
      events: [licence],
      act: submit,
      asOf,
      refused: '尚无调查取证终结报告',
      options: under('QDDA-17.1', 'everyCase'),
    },
    {
      name: 'QDDA-17.1 第十七条 另一口径：依申请的案件，报告缺证据清单 → 拒绝定稿',
      events: [licence],
      act: report(SIX.filter((column) => column !== 'evidenceList')),
      asOf,
      refused: '要素不全',
      options: under('QDDA-17.1', 'everyCase'),
    },
    {
      name: 'QDDA-17.1 第十七条 另一口径：要素不限，报告缺证据清单 → 定稿',
      events: [penalty],
      act: report(SIX.filter((column) => column !== 'evidenceList')),
      asOf,
      options: under('QDDA-17.1', 'free'),
    },
    {
      name: 'QDDA-17.1 第十七条 另一口径：要素不限，没有报告 → 仍不得送审批',
      events: [penalty],
      act: submit,
      asOf,
      refused: '尚无调查取证终结报告',
      options: under('QDDA-17.1', 'free'),
    },
    {
      name: 'QDDA-17.1 第十七条 另一口径：要素不限，许可仍不要求报告',
      events: [licence],
      act: submit,
      asOf,
      options: under('QDDA-17.1', 'free'),
    },
  ]);

  const EIGHT = ['合同', '发票', '照片', '录像', '证言', '笔录', '鉴定意见', '样品'];
  const inCase = EIGHT.map((name, i) =>
    fact('evidence.collected', `2025-03-2${i % 5} 1${i}:00`, 'c1', { kind: 'documentaryEvidence', name }),
  );
  const listing = (evidence: string[], id = 'd1', time = '09:00') =>
    paper(id, 'investigationReport', `2025-03-25 ${time}`, { filled: SIX, evidence });
  const submitted = request('decisionApproval', '2025-03-25 10:00', 'q9');
  const DIFFERS = ['违规 送请案件处理审批'];
  const cited = (more: string) => [...EIGHT, more];
  judgeRows([
    {
      name: 'QDDA-17.1 第十七条 报告列 8 件证据、在卷 8 件 → 合规',
      events: [penalty, ...inCase, listing(EIGHT), submitted],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-17.1 第十七条 在卷的样品报告未列 → 报差异',
      events: [penalty, ...inCase, listing(EIGHT.slice(0, 7)), submitted],
      asOf: LATER,
      says: DIFFERS,
    },
    {
      name: 'QDDA-17.1 第十七条 报告引用的举报信没有入卷 → 报差异',
      events: [penalty, ...inCase, listing(cited('举报信')), submitted],
      asOf: LATER,
      says: DIFFERS,
    },
    {
      name: 'QDDA-17.1 第十七条 报告一件未列 → 报差异',
      events: [penalty, ...inCase, paper('d1', 'investigationReport', '2025-03-25 09:00', { filled: SIX }), submitted],
      asOf: LATER,
      says: DIFFERS,
    },
    {
      name: 'QDDA-17.1 第十七条 没有证据，报告也没有列 → 合规',
      events: [penalty, paper('d1', 'investigationReport', '2025-03-25 09:00', { filled: SIX }), submitted],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-17.1 第十七条 报告之后、送审批之前又收集的证据 → 报差异',
      events: [penalty, ...inCase, listing(EIGHT), evidenceAt('2025-03-25 09:30'), submitted],
      asOf: LATER,
      says: DIFFERS,
    },
    {
      name: 'QDDA-17.1 第十七条 送审批之后又收集的证据 → 不追溯',
      events: [penalty, ...inCase, listing(EIGHT), submitted, evidenceAt('2025-03-26 09:30')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-17.1 第十七条 另有补充报告列出其余证据 → 合规',
      events: [penalty, ...inCase, listing(EIGHT.slice(0, 7)), listing(['样品'], 'd2', '09:30'), submitted],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-17.1 第十七条 列出全部证据的报告已作废，另一份少列 → 报差异',
      events: [
        penalty,
        ...inCase,
        listing(EIGHT),
        withdrawn('d1', '2025-03-25 09:20'),
        listing(EIGHT.slice(0, 7), 'd2', '09:30'),
        submitted,
      ],
      asOf: LATER,
      says: DIFFERS,
    },
    {
      name: 'QDDA-17.1 第十七条 送审批之后补列 → 已补，记载保留',
      events: [
        penalty,
        ...inCase,
        listing(EIGHT.slice(0, 7)),
        submitted,
        paper('d2', 'investigationReport', '2025-03-26 09:00', { filled: SIX, evidence: ['样品'] }),
      ],
      asOf: LATER,
      says: ['违规 送请案件处理审批 已补'],
    },
    {
      name: 'QDDA-17.1 第十七条 退回后补齐再送 → 只有第一次的差异',
      events: [
        penalty,
        ...inCase,
        listing(EIGHT.slice(0, 7)),
        submitted,
        paper('d2', 'investigationReport', '2025-03-26 09:00', { filled: SIX, evidence: ['样品'] }),
        request('decisionApproval', '2025-03-26 10:00', 'q10'),
      ],
      asOf: LATER,
      says: ['违规 送请案件处理审批 已补'],
    },
    {
      name: 'QDDA-17.1 第十七条 没有报告即送审批 → 只报没有报告',
      events: [penalty, ...inCase, submitted],
      asOf: LATER,
      says: DIFFERS,
    },
    {
      name: 'QDDA-17.1 第十七条 送请的是另一事项 → 不比对',
      events: [penalty, ...inCase, listing([]), request('caseClosing', '2025-03-25 10:00', 'q9')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-17.1 第十七条 另一口径：要素不限，在卷的样品报告未列 → 不比对',
      events: [penalty, ...inCase, listing(EIGHT.slice(0, 7)), submitted],
      asOf: LATER,
      says: [],
      options: under('QDDA-17.1', 'free'),
    },
    {
      name: 'QDDA-17.1 第十七条 另一口径：依申请的案件也须有，在卷的样品报告未列 → 报差异',
      events: [licence, ...inCase, listing(EIGHT.slice(0, 7)), submitted],
      asOf: LATER,
      says: DIFFERS,
      options: under('QDDA-17.1', 'everyCase'),
    },
  ]);
  actRows([
    {
      name: 'QDDA-17.1 第十七条 证据有差异 → 只报差异，不阻送审批',
      events: [penalty, ...inCase, listing(cited('举报信').slice(1))],
      act: submit,
      asOf,
    },
  ]);
  it('QDDA-17.1 第十七条：差异逐件说明，未列的和未入卷的分开', () => {
    const [breach] = assessed(
      [penalty, ...inCase, listing(cited('举报信').slice(1)), submitted],
      LATER,
    ).breaches.filter(({ requirements }) => requirements.includes('QDDA-17.1'));
    assert.deepEqual(
      breach?.missing.map((lack) => lack.lacks === 'items' && [lack.type, lack.items]),
      [
        ['document.finalized', ['合同']],
        ['evidence.collected', ['举报信']],
      ],
    );
  });
});

describe('第十八条 审批、审核与办公会', () => {
  const approvedAgain = approve('decisionApproval', 'agencyHead', '2025-05-05 15:00', { id: 'q7' });
  const approved = approve('decisionApproval', 'agencyHead', '2025-04-01 15:00');
  const reviewed = approve('legalReview', 'generalOffice', '2025-03-28 10:00', { id: 'q8' });
  const review = (passed: boolean, when: string) =>
    fact('legalReview.concluded', when, 'c1', { passed, opinion: '审核意见', reviewer: '局办公室' });
  const meeting = fact('deliberation.concluded', '2025-04-01 10:00', 'c1', {
    host: '局长',
    participants: [{ name: '甲' }, { name: '乙' }],
    conclusion: '罚款 20000 元',
    fine: 2_000_000,
    penalties: ['fine'],
  });
  const silentOn = (field: 'fine' | 'penalties') => ({ ...meeting, data: { ...meeting.data, [field]: undefined } });
  const record = paper('d8', 'deliberationRecord', '2025-04-01 11:00');
  const asOf = '2025-04-02 09:00';
  const finish = (filled: string[]) =>
    act('document.finalized', ['document:d8'], { form: 'deliberationRecord', filled });
  const FOUR = ['period', 'place', 'participants', 'conclusion'];
  const [first, second] = [
    sign('d8', 'deliberator', '甲', '2025-04-01 11:00'),
    sign('d8', 'deliberator', '乙', '2025-04-01 11:00'),
  ];
  actRows([
    {
      name: 'QDDA-18.1 第十八条 原决定撤销之后另作决定，未再审批 → 拒绝',
      events: [penalty, approved, decided, revoked],
      act: decide(),
      asOf: '2025-05-06 10:00',
      refused: '尚未经局主要负责人审批',
    },
    {
      name: 'QDDA-18.1 第十八条 原决定撤销之后再次审批 → 放行',
      events: [penalty, approved, decided, revoked, approvedAgain],
      act: decide(),
      asOf: '2025-05-06 10:00',
    },
    {
      name: 'QDDA-18.1 第十八条 局主要负责人已审批，次日定稿 → 放行',
      events: [penalty, approved],
      act: finalize(),
      asOf,
    },
    {
      name: 'QDDA-18.1 第十八条 尚未审批而定稿 → 拒绝',
      events: [penalty],
      act: finalize(),
      asOf,
      refused: '尚未经局主要负责人审批',
    },
    {
      name: 'QDDA-18.1 第十八条 决定书日期 2025-03-31 早于审批 → 拒绝',
      events: [penalty, approved],
      act: finalize({ statedDate: '2025-03-31' }),
      asOf,
      refused: '早于审批',
    },
    {
      name: 'QDDA-18.1 第十八条 尚未审批而作出决定 → 拒绝',
      events: [penalty],
      act: decide(),
      asOf,
      refused: '尚未经局主要负责人审批',
    },
    { name: 'QDDA-18.1 第十八条 已审批而作出决定 → 放行', events: [penalty, approved], act: decide(), asOf },
    ...(
      [
        ['许可尚未审批而作出决定 → 拒绝', decide({ kind: 'licenceGranted' }), 'default'],
        ['许可尚未审批而定稿 → 拒绝', finalize(), 'default'],
        ['另一口径：许可不用案件处理审批文书，作出决定 → 放行', decide({ kind: 'licenceGranted' }), 'exOfficio'],
        ['另一口径：许可不用案件处理审批文书，定稿 → 放行', finalize(), 'exOfficio'],
      ] as const
    ).map(([name, asked, option]) => ({
      name: `QDDA-18.1 第十八条 ${name}`,
      events: [licence],
      act: asked,
      asOf,
      ...(option === 'default' ? { refused: '尚未经局主要负责人审批' } : {}),
      options: under('QDDA-18.1', option),
    })),
    {
      name: 'QDDA-18.1 第十八条 另一口径：依职权的案件尚未审批 → 仍拒绝',
      events: [penalty],
      act: decide(),
      asOf,
      refused: '尚未经局主要负责人审批',
      options: under('QDDA-18.1', 'exOfficio'),
    },
    {
      name: 'QDDA-18.2 第十八条 另一口径：重大案件无审核意见即送审批 → 放行',
      events: [penalty, major],
      act: submit,
      asOf: '2025-03-31 09:00',
      options: under('QDDA-18.2', 'beforeDecision'),
    },
    {
      name: 'QDDA-18.2 第十八条 另一口径：重大案件无审核意见即决定 → 仍拒绝',
      events: [penalty, major],
      act: decide(),
      asOf,
      refused: '缺局办公室的审核意见',
      options: under('QDDA-18.2', 'beforeDecision'),
    },
    {
      name: 'QDDA-18.3 第十八条 另一口径：讨论记录要素不限 → 定稿',
      events: [penalty, meeting, first],
      act: finish(FOUR.slice(0, 2)),
      asOf,
      options: under('QDDA-18.3', 'free'),
    },
    {
      name: 'QDDA-18.2 第十八条 重大案件，局办公室已审核 → 可以送审批',
      events: [penalty, major, reviewed],
      act: submit,
      asOf: '2025-03-31 09:00',
    },
    {
      name: 'QDDA-18.2 第十八条 重大案件无审核意见 → 拒绝送审批',
      events: [penalty, major],
      act: submit,
      asOf: '2025-03-31 09:00',
      refused: '缺局办公室的审核意见',
    },
    {
      name: 'QDDA-18.2 第十八条 原决定撤销之后未再审核 → 拒绝送审批',
      events: [penalty, major, reviewed, decided, revoked],
      act: submit,
      asOf: remaking,
      refused: '缺局办公室的审核意见',
    },
    {
      name: 'QDDA-18.2 第十八条 审核结论在原决定撤销之前 → 拒绝送审批',
      events: [penalty, major, review(true, '2025-03-28 10:00'), decided, revoked],
      act: submit,
      asOf: remaking,
      refused: '缺局办公室的审核意见',
    },
    {
      name: 'QDDA-18.2 第十八条 原决定撤销之后再次审核通过 → 可以送审批',
      events: [penalty, major, reviewed, decided, revoked, review(true, '2025-05-04 10:00')],
      act: submit,
      asOf: remaking,
    },
    {
      name: 'QDDA-18.3 第十八条 原决定撤销之后未再讨论 → 拒绝',
      events: [penalty, major, meeting, record, decided, revoked],
      act: decide({ fine: 2_000_000, penalties: ['fine'] }),
      asOf: remaking,
      refused: '局办公会讨论',
    },
    {
      name: 'QDDA-18.3 第十八条 原决定撤销之后再次讨论、另有记录 → 放行',
      events: [
        penalty,
        major,
        decided,
        revoked,
        fact('deliberation.concluded', '2025-05-05 10:00', 'c1', {
          host: '局长',
          participants: [{ name: '甲' }, { name: '乙' }],
          conclusion: '罚款 20000 元',
        }),
        paper('d8', 'deliberationRecord', '2025-05-05 11:00'),
      ],
      act: decide({ fine: 2_000_000, penalties: ['fine'] }),
      asOf: remaking,
    },
    {
      name: 'QDDA-18.2 第十八条 情节复杂而无审核意见 → 拒绝决定',
      events: [penalty, find('complexCase', true, '2025-03-10 09:00')],
      act: decide(),
      asOf,
      refused: '缺局办公室的审核意见',
    },
    {
      name: 'QDDA-18.2 第十八条 先通过、重审又不通过 → 拒绝送审批',
      events: [penalty, major, review(true, '2025-03-26 10:00'), review(false, '2025-03-28 10:00')],
      act: submit,
      asOf: '2025-03-31 09:00',
      refused: '缺局办公室的审核意见',
    },
    {
      name: 'QDDA-18.2 第十八条 先不通过、修改后通过 → 可以送审批',
      events: [penalty, major, review(false, '2025-03-26 10:00'), review(true, '2025-03-28 10:00')],
      act: submit,
      asOf: '2025-03-31 09:00',
    },
    { name: 'QDDA-18.2 第十八条 一般案件 → 不要求', events: [penalty], act: submit, asOf: '2025-03-31 09:00' },
    {
      name: 'QDDA-18.2 第十八条 是否重大未认定 → 追问',
      events: [penalty],
      act: submit,
      asOf: '2025-03-31 09:00',
      refused: '审核意见',
      options: { open: true },
    },
    {
      name: 'QDDA-18.3 第十八条 办公会结论罚款 20000 元，定稿同额 → 放行',
      events: [penalty, major, meeting, record],
      act: finalize({ amount: 2_000_000 }),
      asOf,
    },
    {
      name: 'QDDA-18.3 第十八条 定稿罚款 10000 元 → 拒绝',
      events: [penalty, major, meeting, record],
      act: finalize({ amount: 1_000_000 }),
      asOf,
      refused: '与结论一致',
    },
    {
      name: 'QDDA-18.3 第十八条 无办公会记录 → 拒绝',
      events: [penalty, major, meeting],
      act: finalize({ amount: 2_000_000 }),
      asOf,
      refused: '局办公会讨论',
    },
    {
      name: 'QDDA-18.3 第十八条 决定的种类与结论不同 → 拒绝',
      events: [penalty, major, meeting, record],
      act: decide({ fine: 2_000_000, penalties: ['warning'] }),
      asOf,
      refused: '与结论一致',
    },
    {
      name: 'QDDA-18.3 第十八条 决定的金额、种类与结论相同 → 放行',
      events: [penalty, major, meeting, record],
      act: decide({ fine: 2_000_000, penalties: ['fine'] }),
      asOf,
    },
    {
      name: 'QDDA-18.3 第十八条 决定的金额与结论不同 → 拒绝',
      events: [penalty, major, meeting, record],
      act: decide({ fine: 1_000_000, penalties: ['fine'] }),
      asOf,
      refused: '与结论一致',
    },
    {
      name: 'QDDA-18.3 第十八条 办公会结论未写金额 → 不比较金额',
      events: [penalty, major, silentOn('fine'), record],
      act: decide({ fine: 2_000_000, penalties: ['fine'] }),
      asOf,
    },
    {
      name: 'QDDA-18.3 第十八条 办公会结论未写金额，定稿 → 不比较金额',
      events: [penalty, major, silentOn('fine'), record],
      act: finalize({ amount: 2_000_000 }),
      asOf,
    },
    {
      name: 'QDDA-18.3 第十八条 办公会结论未写种类 → 不比较种类',
      events: [penalty, major, silentOn('penalties'), record],
      act: decide({ fine: 2_000_000, penalties: ['fine'] }),
      asOf,
    },
    {
      name: 'QDDA-18.3 第十八条 办公会讨论而无记录，作出决定 → 拒绝',
      events: [penalty, major, meeting],
      act: decide({ fine: 2_000_000, penalties: ['fine'] }),
      asOf,
      refused: '局办公会讨论',
    },
    {
      name: 'QDDA-18.3 第十八条 只有讨论记录而未登记办公会，作出决定 → 拒绝',
      events: [penalty, major, record],
      act: decide({ fine: 2_000_000, penalties: ['fine'] }),
      asOf,
      refused: '局办公会讨论',
    },
    {
      name: 'QDDA-18.3 第十八条 记录缺参加人签名 → 不能定稿',
      events: [penalty, meeting, first],
      act: finish(FOUR),
      asOf,
      refused: '缺参加人签名',
    },
    {
      name: 'QDDA-18.3 第十八条 记录各项齐全、全部签名 → 定稿',
      events: [penalty, meeting, first, second],
      act: finish(FOUR),
      asOf,
    },
  ]);
  const lowered = (grade: 'major' | 'complex') =>
    [true, false].map((value) =>
      fact('case.classified', '2025-03-10 09:00', 'c1', {
        major: false,
        complex: false,
        [grade]: value,
        reason: '分级',
        reviewedBy: '王某',
      }),
    );
  actRows(
    (['major', 'complex'] as const).flatMap((grade) => {
      const events = [penalty, ...lowered(grade)];
      const what = `${grade === 'major' ? '重大' : '情节复杂'}经复核降级`;
      return [
        { name: `QDDA-18.2 第十八条 ${what}，送审批 → 不要求审核意见`, events, act: submit, asOf },
        { name: `QDDA-18.2 第十八条 ${what}，作出决定 → 不要求审核意见`, events, act: decide(), asOf },
        { name: `QDDA-18.3 第十八条 ${what}，作出决定 → 不要求办公会`, events, act: decide(), asOf },
        { name: `QDDA-18.3 第十八条 ${what}，定稿 → 不要求办公会`, events, act: finalize(), asOf },
      ];
    }),
  );
  judgeRows([
    {
      name: 'QDDA-18.1 第十八条 审批早于决定、文书齐全 → 合规',
      events: [
        penalty,
        approved,
        paper('d2', 'decisionApprovalForm', '2025-04-01 15:00'),
        paper('d1', 'enforcementDecision', '2025-04-02 10:00'),
        decided,
      ],
      asOf: LATER,
      says: ['文书 present 行政执法决定', '文书 present 行政执法决定审批表'],
    },
    {
      name: 'QDDA-18.1 第十八条 当场行政执法决定书也是决定书 → 合规',
      events: [
        penalty,
        approved,
        paper('d2', 'decisionApprovalForm', '2025-04-01 15:00'),
        paper('d1', 'onSpotDecision', '2025-04-02 10:00'),
        decided,
      ],
      asOf: LATER,
      says: ['文书 present 当场行政执法决定书', '文书 present 行政执法决定审批表'],
    },
    {
      name: 'QDDA-18.1 第十八条 另一口径：许可只须决定书',
      events: [licence, paper('d1', 'enforcementDecision', '2025-04-02 10:00'), decided],
      asOf: LATER,
      says: ['文书 present 行政执法决定'],
      options: under('QDDA-18.1', 'exOfficio'),
    },
    {
      name: 'QDDA-18.1 第十八条 未经审批已作决定、没有审批文书 → 违规',
      events: [penalty, paper('d1', 'enforcementDecision', '2025-04-02 10:00'), decided],
      asOf: LATER,
      says: ['文书 missing 行政执法决定审批表', '文书 present 行政执法决定', '违规 作出决定'],
    },
  ]);
});

describe('第十九条 专家论证', () => {
  const specialised = find('technicallySpecialised', true, '2025-03-11 09:00');
  const overall = find('overallImportance', true, '2025-03-11 09:00');
  const argued = (more: object = {}) =>
    fact('expertReview.concluded', '2025-03-27 10:00', 'c1', {
      conclusion: '可行',
      experts: ['甲', '乙', '丙'],
      ...more,
    });
  const asOf = '2025-04-02 09:00';
  const finish = act('document.finalized', ['document:d8'], {
    form: 'expertReviewRecord',
    filled: ['period', 'experts', 'opinions', 'conclusion'],
  });
  const signed = ['甲', '乙', '丙'].map((name) => sign('d8', 'expert', name, '2025-03-27 11:00'));
  actRows([
    {
      name: 'QDDA-19.1 第十九条 重大且专业性较强，已论证 → 放行',
      events: [penalty, major, specialised, argued()],
      act: finalize(),
      asOf,
    },
    {
      name: 'QDDA-19.1 第十九条 无论证即定稿 → 拒绝',
      events: [penalty, major, specialised],
      act: finalize(),
      asOf,
      refused: '专家论证',
    },
    {
      name: 'QDDA-19.1 第十九条 无论证即作出决定 → 拒绝',
      events: [penalty, major, find('overallImportance', true, '2025-03-11 09:00')],
      act: decide(),
      asOf,
      refused: '专家论证',
    },
    {
      name: 'QDDA-19.1 第十九条 原决定撤销之后未再论证 → 拒绝',
      events: [penalty, major, specialised, argued(), decided, revoked],
      act: decide(),
      asOf: remaking,
      refused: '专家论证',
    },
    {
      name: 'QDDA-19.1 第十九条 非重大的专业性事项 → 不要求',
      events: [penalty, specialised],
      act: finalize(),
      asOf,
    },
    {
      name: 'QDDA-19.1 第十九条 只有两名专家 → 拒绝',
      events: [penalty, major, specialised, argued({ experts: ['甲', '乙'] })],
      act: decide(),
      asOf,
      refused: '不少于三名',
    },
    {
      name: 'QDDA-19.1 第十九条 不采纳结论而未写理由 → 拒绝',
      events: [penalty, major, specialised, argued({ adopted: false })],
      act: decide(),
      asOf,
      refused: '不采纳',
    },
    {
      name: 'QDDA-19.1 第十九条 不采纳结论而未写理由即定稿 → 拒绝',
      events: [penalty, major, specialised, argued({ adopted: false })],
      act: finalize(),
      asOf,
      refused: '不采纳',
    },
    {
      name: 'QDDA-19.1 第十九条 不采纳结论，已写理由 → 放行',
      events: [penalty, major, specialised, argued({ adopted: false, notAdoptedReason: '与事实不符' })],
      act: decide(),
      asOf,
    },
    {
      name: 'QDDA-19.1 第十九条 不采纳结论，其后补记理由 → 放行',
      events: [
        penalty,
        major,
        specialised,
        argued({ adopted: false }),
        fact('expertReview.concluded', '2025-03-28 10:00', 'c1', {
          conclusion: '可行',
          experts: ['甲', '乙', '丙'],
          adopted: false,
          notAdoptedReason: '与事实不符',
        }),
      ],
      act: decide(),
      asOf,
    },
    ...(
      [
        ['兼备的才须论证，只有专业性较强', [specialised], undefined],
        ['兼备的才须论证，各种情形兼备', [specialised, overall], '专家论证'],
      ] as const
    ).map(([name, findings, refused]) => ({
      name: `QDDA-19.1 第十九条 另一口径：${name} → ${refused === undefined ? '不要求' : '拒绝'}`,
      events: [penalty, major, ...findings],
      act: decide(),
      asOf,
      ...(refused === undefined ? {} : { refused }),
      options: under('QDDA-19.1', 'together'),
    })),
    {
      name: 'QDDA-19.1 第十九条 另一口径：兼备的才须论证，只有两名专家 → 拒绝',
      events: [penalty, major, specialised, overall, argued({ experts: ['甲', '乙'] })],
      act: decide(),
      asOf,
      refused: '不少于三名',
      options: under('QDDA-19.1', 'together'),
    },
    {
      name: 'QDDA-19.1 第十九条 另一口径：专家人数不限，两名专家 → 放行',
      events: [penalty, major, specialised, argued({ experts: ['甲', '乙'] })],
      act: decide(),
      asOf,
      options: under('QDDA-19.1', 'anyNumber'),
    },
    {
      name: 'QDDA-19.1 第十九条 另一口径：专家人数不限，没有论证 → 仍拒绝',
      events: [penalty, major, specialised],
      act: decide(),
      asOf,
      refused: '专家论证',
      options: under('QDDA-19.1', 'anyNumber'),
    },
    {
      name: 'QDDA-19.2 第十九条 三名专家均签名 → 完成',
      events: [argued(), ...signed],
      act: finish,
      asOf,
    },
    {
      name: 'QDDA-19.2 第十九条 一名专家未签 → 拒绝',
      events: [argued(), ...signed.slice(0, 2)],
      act: finish,
      asOf,
      refused: '专家未签名',
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-19.2 第十九条 论证之后没有记录 → 报缺',
      events: [argued()],
      asOf: LATER,
      says: ['文书 missing 专家论证会记录'],
    },
  ]);
});

describe('第二十条第一款 权利告知与放弃', () => {
  const SIX = ['proposal', 'facts', 'reasons', 'basis', 'rights', 'statementTerm'];
  const notice = paper('d3', 'priorNotice', '2025-03-20 10:00', { filled: SIX });
  const given = (contents: ('statementRight' | 'hearingRight')[] = ['statementRight']) =>
    fact('notice.given', '2025-03-20 10:00', 'c1', {
      contents,
      oral: false,
      answerBy: '2025-03-27T24:00:00+08:00',
    });
  const waived = (waivedRights: ('statementRight' | 'hearingRight')[]) =>
    fact('statement.made', '2025-03-21 10:00', 'c1', { outcome: 'statementWaived', waivedRights });
  const again = fact('notice.given', '2025-04-01 10:00', 'c1', {
    contents: ['statementRight'],
    oral: false,
    answerBy: '2025-04-09T24:00:00+08:00',
  });
  const written = paper('d4', 'waiverRecord', '2025-03-21 10:10');
  const finish = (form: 'priorNotice' | 'waiverRecord', filled: string[]) =>
    act('document.finalized', ['document:d5'], { form, filled });
  actRows([
    {
      name: 'QDDA-20.1 第二十条第一款 陈述申辩期至 03-27，03-28 定稿 → 放行',
      events: [penalty, notice, given()],
      act: finalize(),
      asOf: '2025-03-28 09:00',
    },
    {
      name: 'QDDA-20.1 第二十条第一款 期内且未放弃即定稿 → 拒绝',
      events: [penalty, notice, given()],
      act: finalize(),
      asOf: '2025-03-25 09:00',
      refused: '期限未满',
    },
    {
      name: 'QDDA-20.1 第二十条第一款 原决定撤销之后未再告知 → 拒绝',
      events: [penalty, notice, given(), decided, revoked],
      act: decide(),
      asOf: remaking,
      refused: '没有告知书',
    },
    {
      name: 'QDDA-20.1 第二十条第一款 没有告知书即作出决定 → 拒绝',
      events: [penalty, given()],
      act: decide(),
      asOf: '2025-03-28 09:00',
      refused: '没有告知书',
    },
    {
      name: 'QDDA-20.1 第二十条第一款 告知书已经作废即作出决定 → 拒绝',
      events: [penalty, notice, given(), withdrawn('d3', '2025-03-27 10:00')],
      act: decide(),
      asOf: '2025-03-28 09:00',
      refused: '没有告知书',
    },
    {
      name: 'QDDA-20.1 第二十条第一款 依法不必告知的事项 → 不要求',
      events: [licence],
      act: decide({ kind: 'licenceGranted' }),
      asOf: '2025-03-28 09:00',
    },
    {
      name: 'QDDA-20.1 第二十条第一款 认定依法应当告知的许可 → 拒绝',
      events: [licence, find('noticeDue', true, '2025-03-10 09:00')],
      act: decide({ kind: 'licenceRefused' }),
      asOf: '2025-03-28 09:00',
      refused: '没有告知书',
    },
    {
      name: 'QDDA-20.1 第二十条第一款 告知书缺行使期限 → 拒绝定稿',
      events: [penalty],
      act: finish('priorNotice', SIX.slice(0, 5)),
      asOf: '2025-03-20 09:00',
      refused: '要素不全',
    },
    {
      name: 'QDDA-20.1 第二十条第一款 告知书各项齐全 → 定稿',
      events: [penalty],
      act: finish('priorNotice', SIX),
      asOf: '2025-03-20 09:00',
    },
    {
      name: 'QDDA-20.1 第二十条第一款 另一口径：已经制作告知书，期内即定稿 → 放行',
      events: [penalty, notice, given()],
      act: finalize(),
      asOf: '2025-03-25 09:00',
      options: under('QDDA-20.1', 'told'),
    },
    {
      name: 'QDDA-20.1 第二十条第一款 另一口径：没有告知书 → 仍拒绝',
      events: [penalty, given()],
      act: finalize(),
      asOf: '2025-03-28 09:00',
      refused: '没有告知书',
      options: under('QDDA-20.1', 'told'),
    },
    {
      name: 'QDDA-20.2 第二十条第一款 另一口径：期满未主张视为放弃，没有书面记录 → 拒绝',
      events: [penalty, notice, given()],
      act: finalize(),
      asOf: '2025-03-28 09:00',
      refused: '没有放弃的书面记录',
      options: under('QDDA-20.2', 'silent'),
    },
    {
      name: 'QDDA-20.2 第二十条第一款 另一口径：期满未主张，已有书面记录 → 放行',
      events: [penalty, notice, given(), paper('d4', 'waiverRecord', '2025-03-28 08:00')],
      act: finalize(),
      asOf: '2025-03-28 09:00',
      options: under('QDDA-20.2', 'silent'),
    },
    {
      name: 'QDDA-20.2 第二十条第一款 另一口径：已有书面记录而期限未满、没有明示放弃 → 拒绝',
      events: [penalty, notice, given(), paper('d4', 'waiverRecord', '2025-03-24 08:00')],
      act: finalize(),
      asOf: '2025-03-25 09:00',
      refused: '期限未满',
      options: under('QDDA-20.2', 'silent'),
    },
    {
      name: 'QDDA-20.2 第二十条第一款 另一口径：当事人已经陈述申辩，期满 → 放行',
      events: [
        penalty,
        notice,
        given(),
        fact('statement.made', '2025-03-24 10:00', 'c1', { outcome: 'stated', content: '已经改正', faceToFace: true }),
      ],
      act: finalize(),
      asOf: '2025-03-28 09:00',
      options: under('QDDA-20.2', 'silent'),
    },
    {
      name: 'QDDA-20.2 第二十条第一款 签署放弃陈述申辩，听证不适用 → 放行',
      events: [penalty, notice, given(), waived(['statementRight']), written],
      act: finalize(),
      asOf: '2025-03-24 09:00',
    },
    {
      name: 'QDDA-20.2 第二十条第一款 放弃的是前一次告知的权利，再次告知期内未放弃 → 拒绝',
      events: [penalty, notice, given(), waived(['statementRight']), written, again],
      act: decide(),
      asOf: '2025-04-03 09:00',
      refused: '权利行使期限未满',
    },
    {
      name: 'QDDA-20.2 第二十条第一款 再次告知之后又放弃 → 放行',
      events: [
        penalty,
        notice,
        given(),
        again,
        fact('statement.made', '2025-04-02 10:00', 'c1', {
          outcome: 'statementWaived',
          waivedRights: ['statementRight'],
        }),
        written,
      ],
      act: decide(),
      asOf: '2025-04-03 09:00',
    },
    {
      name: 'QDDA-20.2 第二十条第一款 放弃之后只是另行告知回避权利 → 放行',
      events: [
        penalty,
        notice,
        given(),
        waived(['statementRight']),
        written,
        fact('notice.given', '2025-03-23 10:00', 'c1', { contents: ['recusalRight'], oral: true }),
      ],
      act: finalize(),
      asOf: '2025-03-24 09:00',
    },
    {
      name: 'QDDA-20.2 第二十条第一款 仅口头备注放弃、无书面记录 → 拒绝',
      events: [penalty, notice, given(), waived(['statementRight'])],
      act: finalize(),
      asOf: '2025-03-24 09:00',
      refused: '没有放弃的书面记录',
    },
    {
      name: 'QDDA-20.2 第二十条第一款 告知了听证而只放弃陈述申辩 → 拒绝',
      events: [penalty, notice, given(['statementRight', 'hearingRight']), waived(['statementRight']), written],
      act: finalize(),
      asOf: '2025-03-24 09:00',
      refused: '没有放弃的书面记录',
    },
    {
      name: 'QDDA-20.2 第二十条第一款 放弃记录缺当事人签名 → 拒绝定稿',
      events: [penalty],
      act: finish('waiverRecord', ['waivedRights', 'waivedAt', 'manner']),
      asOf: '2025-03-21 11:00',
      refused: '要素不全',
    },
    {
      name: 'QDDA-20.2 第二十条第一款 放弃记录各项齐全 → 定稿',
      events: [penalty],
      act: finish('waiverRecord', ['waivedRights', 'waivedAt', 'manner', 'signature']),
      asOf: '2025-03-21 11:00',
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-20.2 第二十条第一款 放弃而无书面记录 → 报缺',
      events: [penalty, waived(['statementRight'])],
      asOf: LATER,
      says: ['文书 missing 放弃权利书面记录'],
    },
    {
      name: 'QDDA-20.1 第二十条第一款 期内已经决定 → 违规',
      events: [penalty, notice, given(), fact('decision.made', '2025-03-25 09:00', 'k1', { kind: 'penaltyImposed' })],
      asOf: LATER,
      says: ['违规 作出决定'],
    },
  ]);
});

describe('第二十条第二款、第三款 陈述申辩笔录与听证', () => {
  const stated = (faceToFace: boolean) =>
    fact('statement.made', '2025-03-24 10:00', 'c1', { outcome: 'stated', content: '已经改正', faceToFace });
  const transcript = act('document.finalized', ['document:d5'], {
    form: 'statementTranscript',
    filled: ['statement', 'period'],
  });
  const counterparts = [
    { name: '当事人', role: 'party' as const },
    { name: '第三人', role: 'interestedPerson' as const },
  ];
  const hearing = activity('a1', 'hearing', '2025-04-15', '09:00', '11:00', { counterparts });
  const notified = (when: string) => paper('d6', 'hearingNotice', when);
  const record = (when: string) => paper('d7', 'hearingTranscript', when, { about: ['activity:a1'] });
  const drafted = draft('d7', 'hearingTranscript', '2025-04-15 11:00', { about: ['activity:a1'] });
  const signs = (name: string, when: string) => sign('d7', 'hearingParticipant', name, when);
  const both = [signs('当事人', '2025-04-15 11:20'), signs('第三人', '2025-04-15 11:20')];
  const finish = act('document.finalized', ['document:d7', 'activity:a1'], { form: 'hearingTranscript', filled: [] });
  const refusing = act('document.signatureRefused', ['document:d7'], {
    signatory: 'hearingParticipant',
    name: '当事人',
    manifestation: '认为记录不实',
    present: ['主持人'],
  });
  const refusal = fact(
    'document.signatureRefused',
    '2025-04-15 11:20',
    'd7',
    { signatory: 'hearingParticipant', name: '当事人', manifestation: '认为记录不实', present: ['主持人'] },
    { by: { id: 'p-rec', role: 'hearingRecorder' } },
  );
  const choose = (record: boolean) =>
    fact(
      'hearing.recordingDecided',
      '2025-04-14 10:00',
      'a1',
      { record, reason: '争议较大' },
      { by: { id: 'p-host', role: 'hearingHost' } },
    );
  const asOf = '2025-04-15 12:00';
  actRows([
    {
      name: 'QDDA-20.3 第二十条第二款 口头申辩笔录有签字 → 完成',
      events: [penalty, sign('d5', 'party', '当事人', '2025-03-24 10:30')],
      act: transcript,
      asOf: '2025-03-24 11:00',
    },
    {
      name: 'QDDA-20.3 第二十条第二款 无签字无注明 → 拒绝',
      events: [penalty],
      act: transcript,
      asOf: '2025-03-24 11:00',
      refused: '未签字且未注明',
    },
    {
      name: 'QDDA-20.5 第二十条第二款 参加人全部签署 → 可以定稿',
      events: [...hearing, drafted, ...both],
      act: finish,
      asOf,
    },
    {
      name: 'QDDA-20.5 第二十条第二款 一名参加人未签 → 拒绝定稿',
      events: [...hearing, drafted, both[0]!],
      act: finish,
      asOf,
      refused: '尚未全部签字',
    },
    {
      name: 'QDDA-20.6 第二十条第二款 当事人拒签，听证记录人登记 → 笔录可定稿',
      events: [...hearing, drafted, refusal, both[1]!],
      act: finish,
      asOf,
    },
    {
      name: 'QDDA-20.6 第二十条第二款 由听证记录人登记拒签 → 放行',
      events: [...hearing, drafted],
      act: refusing,
      asOf,
      as: { person: 'p-rec', role: 'hearingRecorder' },
    },
    {
      name: 'QDDA-20.6 第二十条第二款 由承办人代为登记拒签 → 拒绝',
      events: [...hearing, drafted],
      act: refusing,
      asOf,
      as: { person: 'p-undertaker', role: 'undertaker' },
      refused: '由听证记录人载明',
    },
    {
      name: 'QDDA-20.7 第二十条第三款 主持人决定录制 → 放行',
      events: [],
      act: act('hearing.recordingDecided', ['activity:a1'], { record: true, reason: '争议较大' }),
      asOf: '2025-04-14 10:00',
      as: { person: 'p-host', role: 'hearingHost' },
    },
    {
      name: 'QDDA-20.7 第二十条第三款 承办人决定不录 → 拒绝',
      events: [],
      act: act('hearing.recordingDecided', ['activity:a1'], { record: false, reason: '不方便' }),
      asOf: '2025-04-14 10:00',
      as: { person: 'p-undertaker', role: 'undertaker' },
      refused: '由听证主持人决定',
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-20.3 第二十条第二款 口头申辩而无笔录 → 报缺',
      events: [stated(true)],
      asOf: LATER,
      says: ['文书 missing 陈述申辩笔录'],
    },
    {
      name: 'QDDA-20.3 第二十条第二款 递交书面申辩 → 登记即可',
      events: [stated(false)],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-20.3 第二十条第二款 另一口径：书面的也要笔录',
      events: [stated(false)],
      asOf: LATER,
      says: ['文书 missing 陈述申辩笔录'],
      options: { program: qingdao({ 'QDDA-20.3': 'written' }) },
    },
    {
      name: 'QDDA-20.4 第二十条第二款 通知书在先、笔录同日 → 合规',
      events: [notified('2025-04-03 09:00'), ...hearing, record('2025-04-15 11:30')],
      asOf: LATER,
      says: ['文书 present 听证笔录', '文书 present 听证通知书'],
    },
    {
      name: 'QDDA-20.4 第二十条第二款 通知书日期晚于听证 → 次序不符',
      events: [...hearing, record('2025-04-15 11:30'), notified('2025-04-16 09:00')],
      asOf: LATER,
      says: ['文书 late 听证通知书', '文书 present 听证笔录'],
    },
    {
      name: 'QDDA-20.4 第二十条第二款 另一口径：另须听证报告 → 报缺',
      events: [notified('2025-04-03 09:00'), ...hearing, record('2025-04-15 11:30')],
      asOf: LATER,
      says: ['文书 missing 听证报告书', '文书 present 听证笔录', '文书 present 听证通知书'],
      options: under('QDDA-20.4', 'report'),
    },
    {
      name: 'QDDA-20.5 第二十条第二款 11:20 全部签署 → 合规',
      events: [...hearing, drafted, ...both, record('2025-04-15 11:30')],
      asOf: LATER,
      says: ['义务 done a1'],
    },
    {
      name: 'QDDA-20.5 第二十条第二款 一名参加人次日补签 → 非当场签署，内部目标超期',
      events: [...hearing, drafted, both[0]!, signs('第三人', '2025-04-16 09:00'), record('2025-04-16 09:10')],
      asOf: LATER,
      says: ['义务 done a1', '目标超期'],
    },
    {
      name: 'QDDA-20.5 第二十条第二款 笔录成于听证开始之前 → 不算当场签署',
      events: [
        ...hearing,
        draft('d7', 'hearingTranscript', '2025-04-14 09:00', { about: ['activity:a1'] }),
        signs('当事人', '2025-04-14 10:00'),
        signs('第三人', '2025-04-14 10:00'),
        record('2025-04-14 10:10'),
      ],
      asOf: LATER,
      says: ['义务 open a1', '目标超期'],
    },
    {
      name: 'QDDA-20.5 第二十条第二款 缺签而已定稿 → 违规',
      events: [...hearing, drafted, both[0]!, record('2025-04-15 11:30')],
      asOf: LATER,
      says: ['义务 done a1', '违规 文书定稿'],
    },
    {
      name: 'QDDA-20.7 第二十条第三款 主持人选择录像，全程有录像 → 合规',
      events: [choose(true), ...hearing, take('r1', '2025-04-15', '09:00', '11:00'), record('2025-04-15 11:30')],
      asOf: LATER,
      says: ['文书 present 听证笔录', '音像 complete a1'],
    },
    {
      name: 'QDDA-20.7 第二十条第三款 选择录像但无音像 → 报缺',
      events: [choose(true), ...hearing, record('2025-04-15 11:30')],
      asOf: LATER,
      says: ['文书 present 听证笔录', '音像 missing a1'],
    },
    {
      name: 'QDDA-20.7 第二十条第三款 以录像代替听证笔录 → 仍报缺笔录',
      events: [choose(true), ...hearing, take('r1', '2025-04-15', '09:00', '11:00')],
      asOf: LATER,
      says: ['文书 missing 听证笔录', '音像 complete a1'],
    },
  ]);
});

describe('第二十一条 决定书', () => {
  const asOf = '2025-04-02 10:00';
  const serving = act('service.attempted', ['service:s1', 'document:d1'], {
    method: 'directService',
    result: 'served',
  });
  const made = paper('d1', 'enforcementDecision', '2025-04-02 10:00', { filled: NINE });
  const withGains = under('QDDA-21.2', 'gains');
  actRows([
    {
      name: 'QDDA-21.1 第二十一条第（一）项至第（七）项 缺救济途径和期限 → 拒绝定稿',
      events: [],
      act: finalize({ filled: NINE.filter((column) => column !== 'remedyRoute') }),
      asOf,
      refused: '要素不全',
    },
    {
      name: 'QDDA-21.1 第二十一条第（一）项至第（七）项 各项齐全 → 定稿',
      events: [],
      act: finalize(),
      asOf,
    },
    {
      name: 'QDDA-21.1 第二十一条第（一）项至第（七）项 授益决定的履行填“不适用” → 定稿',
      events: [],
      act: finalize({
        filled: NINE.filter((column) => !column.startsWith('performance')),
        notApplicable: { performanceManner: '授益决定', performanceTerm: '授益决定' },
      }),
      asOf,
    },
    {
      name: 'QDDA-21.2 第二十一条第（八）项 没有配置附加事项 → 不要求',
      events: [penalty],
      act: finalize(),
      asOf,
    },
    {
      name: 'QDDA-21.2 第二十一条第（八）项 另一口径：处罚须载明违法所得的处理，缺该项定稿 → 拒绝',
      events: [penalty],
      act: finalize(),
      asOf,
      refused: '应当载明的其他事项',
      options: withGains,
    },
    {
      name: 'QDDA-21.2 第二十一条第（八）项 另一口径：已载明违法所得的处理 → 定稿',
      events: [penalty],
      act: finalize({ filled: [...NINE, 'confiscationOfGains'] }),
      asOf,
      options: withGains,
    },
    {
      name: 'QDDA-21.2 第二十一条第（八）项 另一口径：附加事项只对处罚，许可 → 不要求',
      events: [licence],
      act: finalize(),
      asOf,
      options: withGains,
    },
    {
      name: 'QDDA-21.1 第二十一条第（一）项至第（七）项 另一口径：各项都须载明，履行填“不适用” → 拒绝定稿',
      events: [],
      act: finalize({
        filled: NINE.filter((column) => !column.startsWith('performance')),
        notApplicable: { performanceManner: '授益决定', performanceTerm: '授益决定' },
      }),
      asOf,
      refused: '不得填“不适用”',
      options: under('QDDA-21.1', 'everyColumn'),
    },
    {
      name: 'QDDA-21.1 第二十一条第（一）项至第（七）项 另一口径：各项都已载明 → 定稿',
      events: [],
      act: finalize(),
      asOf,
      options: under('QDDA-21.1', 'everyColumn'),
    },
    {
      name: 'QDDA-21.1 第二十一条第（一）项至第（七）项 履行之外的栏目填“不适用” → 拒绝定稿',
      events: [],
      act: finalize({
        filled: NINE.filter((column) => column !== 'remedyRoute'),
        notApplicable: { remedyRoute: '当场说明' },
      }),
      asOf,
      refused: '不得填“不适用”',
    },
    {
      name: 'QDDA-21.1 第二十一条第（七）项 未盖章即送达 → 拒绝',
      events: [made],
      act: serving,
      asOf: '2025-04-03 10:00',
      refused: '尚未加盖',
    },
    {
      name: 'QDDA-21.1 第二十一条第（七）项 已盖章 → 可以送达',
      events: [made, fact('document.stamped', '2025-04-02 11:00', 'd1', { stamp: '局印' })],
      act: serving,
      asOf: '2025-04-03 10:00',
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-21.2 第二十一条第（八）项 加为必填之前已经定稿的决定书 → 不追溯判缺',
      events: [penalty, made],
      asOf: LATER,
      says: [],
      options: withGains,
    },
  ]);
});
