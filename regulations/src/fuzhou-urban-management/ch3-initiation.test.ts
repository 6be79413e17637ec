import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataProblems } from '@zhiji/cases';
import { printDueInstant } from '@zhiji/calendar';
import { act, actRows, assessed, caseBook, fuzhou, judgeRows, verdicts } from '../../test/fuzhou.ts';

const { activity, approve, draft, fact, find, initiated, paper, request, start } = caseBook();

describe('第六条 依申请事项', () => {
  const received = fact('application.received', '2025-03-03 10:00', 'p1', {
    applicant: '吴某',
    matter: '占道经营许可',
    oral: false,
    materials: [],
  });
  const oral = fact('application.received', '2025-03-03 10:00', 'p1', {
    applicant: '吴某',
    matter: '占道经营许可',
    oral: true,
    materials: [],
  });
  const transcribed = fact('application.oralRecorded', '2025-03-03 10:20', 'p1', { content: '申请占道', signed: true });
  const decide = (accepted: boolean, form: 'acceptanceNotice' | 'nonAcceptanceNotice') =>
    act('application.decided', ['application:p1'], { accepted, form });
  const asked = (when: string, items: string[], newGround?: string) =>
    fact('application.supplementRequested', when, 'p1', { items, ...(newGround ? { newGround } : {}) });
  const again = act('application.supplementRequested', ['application:p1'], { items: ['平面图'] });
  const onNewGround = act('application.supplementRequested', ['application:p1'], {
    items: ['平面图'],
    newGround: '新发现面积不符',
  });

  it('FZCG-6.1 第六条 申请人、事项、时间齐全可登记，缺申请人不能保存', () => {
    assert.deepEqual(dataProblems('application.received', received.data), []);
    const { applicant: _, ...nobody } = received.data;
    assert.deepEqual(
      dataProblems('application.received', nobody).map(({ field }) => field),
      ['applicant'],
    );
  });
  it('FZCG-6.4 第六条 当场更正须记材料和前后内容，原值与新值均可查', () => {
    assert.deepEqual(dataProblems('application.corrected', { material: '申请表', before: '30', after: '35' }), []);
    assert.deepEqual(
      dataProblems('application.corrected', { material: '申请表', after: '35' }).map(({ field }) => field),
      ['before'],
    );
  });
  actRows([
    {
      name: 'FZCG-6.2 第六条 口头申请无记录而直接受理 → 拒绝',
      events: [oral],
      act: decide(true, 'acceptanceNotice'),
      asOf: '2025-03-03 11:00',
      refused: '缺口头申请记录',
    },
    {
      name: 'FZCG-6.2 第六条 口头申请有记录 → 放行',
      events: [oral, transcribed],
      act: decide(true, 'acceptanceNotice'),
      asOf: '2025-03-03 11:00',
    },
    {
      name: 'FZCG-6.3 第六条 不予受理而附受理文书 → 拒绝',
      events: [received],
      act: decide(false, 'acceptanceNotice'),
      asOf: '2025-03-04 11:00',
      refused: '不一致',
    },
    {
      name: 'FZCG-6.3 第六条 不予受理附不予受理文书 → 放行',
      events: [received],
      act: decide(false, 'nonAcceptanceNotice'),
      asOf: '2025-03-04 11:00',
    },
    { name: 'FZCG-6.6 第六条 首次告知补正 → 放行', events: [received], act: again, asOf: '2025-03-04 11:00' },
    {
      name: 'FZCG-6.6 第六条 第二次告知补正 → 拒绝',
      events: [received, asked('2025-03-04 10:00', ['甲', '乙'])],
      act: again,
      asOf: '2025-03-07 11:00',
      refused: '未一次性告知',
    },
    {
      name: 'FZCG-6.6 第六条 第二次告知而经认定为新事由 → 放行',
      events: [
        received,
        asked('2025-03-04 10:00', ['甲']),
        find('newSupplementGround', true, '2025-03-07 10:00', { about: ['application:p1'] }),
      ],
      act: onNewGround,
      asOf: '2025-03-07 11:00',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-6.5 第六条 受理而未出具凭证 → 待办',
      events: [
        received,
        fact('application.receiptIssued', '2025-03-03 10:10', 'p1', { kind: '收件' }),
        fact('application.decided', '2025-03-04 10:00', 'p1', { accepted: true, form: 'acceptanceNotice' }),
      ],
      asOf: '2025-03-04 12:00',
      says: ['义务 done p1', '义务 open p1'],
    },
    {
      name: 'FZCG-6.5 第六条 已出具并登记交付 → 待办消失',
      events: [
        received,
        fact('application.decided', '2025-03-04 10:00', 'p1', { accepted: true, form: 'acceptanceNotice' }),
        fact('application.receiptIssued', '2025-03-04 10:30', 'p1', { kind: '受理' }),
      ],
      asOf: '2025-03-04 12:00',
      says: ['义务 done p1', '义务 done p1'],
    },
    {
      name: 'FZCG-6.5 第六条 未出具但已写明理由 → 无需再办',
      events: [received, fact('application.receiptOmitted', '2025-03-04 10:30', 'p1', { reason: '当场办结' })],
      asOf: '2025-03-04 12:00',
      says: ['义务 moot p1'],
    },
    {
      name: 'FZCG-6.6 第六条 又就首次已提交的材料告知补正 → 未一次性告知',
      events: [received, asked('2025-03-04 10:00', ['甲', '乙']), asked('2025-03-07 10:00', ['丙'])],
      asOf: '2025-03-08 10:00',
      says: ['违规 进行告知'],
    },
    {
      name: 'FZCG-6.6 第六条 仅一次补正告知，列三项 → 不报',
      events: [received, asked('2025-03-04 10:00', ['甲', '乙', '丙'])],
      asOf: '2025-03-08 10:00',
      says: [],
    },
  ]);
  it('FZCG-6.6 第六条 第二次告知填明新事由 → 待人工判断', () => {
    const events = [received, asked('2025-03-04 10:00', ['甲']), asked('2025-03-07 10:00', ['丙'], '新发现面积不符')];
    const seen = assessed(events, '2025-03-08 10:00', { open: true });
    assert.deepEqual(seen.breaches, []);
    assert.ok(seen.questions.some(({ finding }) => finding === 'newSupplementGround'));
  });
});

describe('第七条 程序启动审批', () => {
  const registered = start('2025-03-03 09:00');
  const half = initiated('2025-03-03 08:00').slice(0, 2);
  const whole = initiated('2025-03-03 08:00');
  const notice = act('document.finalized', ['document:d1'], { form: 'inquiryNotice', filled: [] });
  const inquire = act('activity.started', ['activity:a1'], { kind: 'inquiry', officers: [] });
  const holiday = start('2025-10-01 16:00', 'penalty', { urgentReason: '违建正在浇筑' });
  const opinions = (when: string) =>
    (['undertaker', 'legalUnit', 'handlingUnit'] as const).map((role) => approve('procedureInitiation', role, when));
  const form = (filled: string[]) =>
    act('document.finalized', ['document:d2'], { form: 'initiationApprovalForm', filled });
  const FIVE = ['matter', 'party', 'undertakerOpinion', 'legalUnitOpinion', 'handlingUnitOpinion'];
  const decide = act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' });
  const finalize = act('document.finalized', ['document:d3'], { form: 'enforcementDecision', filled: [] });
  const major = find('majorDecision', true, '2025-03-10 10:00');
  const reviewed = (when: string, passed = true, role = 'policyLegalDivision') =>
    fact(
      'legalReview.concluded',
      when,
      'c1',
      { passed, opinion: '意见', reviewer: '委政策法规处' },
      { by: { id: `p-${role}`, role } },
    );
  const agreed = approve('legalReview', 'policyLegalDivision', '2025-03-15 10:00', { id: 'q7' });

  actRows([
    {
      name: 'FZCG-7.1 第七条第一款 缺承办机构意见而出具接受调查通知书 → 阻断',
      events: [registered, ...half],
      act: notice,
      asOf: '2025-03-04 10:00',
      refused: '程序启动审批未完成',
    },
    {
      name: 'FZCG-7.1 第七条第一款 缺承办机构意见而进入询问 → 阻断',
      events: [registered, ...half],
      act: inquire,
      asOf: '2025-03-04 10:00',
      refused: '程序启动审批未完成',
    },
    {
      name: 'FZCG-7.1 第七条第一款 三份意见齐全 → 放行',
      events: [registered, ...whole],
      act: notice,
      asOf: '2025-03-04 10:00',
    },
    {
      name: 'FZCG-7.1 第七条第一款 简易程序 → 放行',
      events: [start('2025-03-03 09:00', 'penalty', { procedure: 'summary' })],
      act: notice,
      asOf: '2025-03-04 10:00',
    },
    {
      name: 'FZCG-7.1 第七条第一款 检查未设内部审批 → 放行',
      events: [start('2025-03-03 09:00', 'inspection')],
      act: notice,
      asOf: '2025-03-04 10:00',
    },
    {
      name: 'FZCG-7.1 第七条第一款 检查经认定设有内部审批 → 阻断',
      events: [start('2025-03-03 09:00', 'inspection'), find('internalApprovalRequired', true, '2025-03-03 09:00')],
      act: notice,
      asOf: '2025-03-04 10:00',
      refused: '程序启动审批未完成',
    },
    {
      name: 'FZCG-7.1 第七条第一款 未经审批启动处罚一般程序 → 阻断',
      events: [],
      act: act('procedure.started', [], { caseType: 'penalty', procedure: 'ordinary', initiation: 'exOfficio' }),
      asOf: '2025-03-04 10:00',
      refused: '程序启动审批未完成',
      options: { open: true },
    },
    {
      name: 'FZCG-7.1 第七条第一款 情况紧急并写明理由 → 可先启动',
      events: [],
      act: act('procedure.started', [], {
        caseType: 'penalty',
        procedure: 'ordinary',
        initiation: 'exOfficio',
        urgentReason: '违建正在浇筑',
      }),
      asOf: '2025-03-04 10:00',
      options: { open: true },
    },
    ...(
      [
        ['进入询问', inquire],
        ['出具接受调查通知书', notice],
      ] as const
    ).flatMap(([what, asked]) => [
      {
        name: `FZCG-7.1 第七条第一款 情况紧急先行启动，补办期间${what} → 放行`,
        events: [holiday],
        act: asked,
        asOf: '2025-10-01 18:00',
      },
      {
        name: `FZCG-7.1 第七条第一款 依申请启动的，${what} → 不适用本款`,
        events: [
          start('2025-03-03 09:00', 'licensing', { initiation: 'onApplication' }),
          find('internalApprovalRequired', true, '2025-03-03 09:00'),
        ],
        act: asked,
        asOf: '2025-03-04 10:00',
      },
    ]),
    {
      name: 'FZCG-7.3 第七条第二款 缺法制机构审核意见 → 拒绝',
      events: [registered],
      act: form(FIVE.filter((field) => field !== 'legalUnitOpinion')),
      asOf: '2025-03-03 10:00',
      refused: '要素不全',
    },
    { name: 'FZCG-7.3 第七条第二款 五项齐全 → 完成', events: [registered], act: form(FIVE), asOf: '2025-03-03 10:00' },
    {
      name: 'FZCG-7.4 第七条第二款 张某又以法制机构名义出具意见 → 拒绝',
      events: [registered, approve('procedureInitiation', 'undertaker', '2025-03-03 10:00', { person: '张某' })],
      act: act('approval.given', ['approval:q1'], { matter: 'procedureInitiation', role: 'legalUnit' }),
      as: { person: '张某', role: 'legalUnit' },
      asOf: '2025-03-03 11:00',
      refused: '同一人',
    },
    {
      name: 'FZCG-7.4 第七条第二款 王某出具法制机构意见 → 通过',
      events: [registered, approve('procedureInitiation', 'undertaker', '2025-03-03 10:00', { person: '张某' })],
      act: act('approval.given', ['approval:q1'], { matter: 'procedureInitiation', role: 'legalUnit' }),
      as: { person: '王某', role: 'legalUnit' },
      asOf: '2025-03-03 11:00',
    },
    {
      name: 'FZCG-7.5 第七条第二款 重大而无合法性审查意见，定稿决定 → 拒绝',
      events: [registered, ...whole, major],
      act: finalize,
      asOf: '2025-03-18 10:00',
      refused: '缺委政策法规处合法性审查',
    },
    {
      name: 'FZCG-7.5 第七条第二款 重大而无合法性审查意见，作出决定 → 拒绝',
      events: [
        registered,
        ...whole,
        fact('case.classified', '2025-03-10 10:00', 'c1', { major: true, complex: false, reason: '金额' }),
      ],
      act: decide,
      asOf: '2025-03-18 10:00',
      refused: '缺委政策法规处合法性审查',
    },
    {
      name: 'FZCG-7.5 第七条第二款 审查不通过 → 拒绝',
      events: [registered, ...whole, major, reviewed('2025-03-17 10:00', false)],
      act: decide,
      asOf: '2025-03-18 10:00',
      refused: '缺委政策法规处合法性审查',
    },
    {
      name: 'FZCG-7.5 第七条第二款 前一日审查通过 → 定稿成功',
      events: [registered, ...whole, major, reviewed('2025-03-17 10:00')],
      act: finalize,
      asOf: '2025-03-18 10:00',
    },
    {
      name: 'FZCG-7.5 第七条第二款 审查通过之后又审查不通过 → 拒绝',
      events: [registered, ...whole, major, reviewed('2025-03-15 09:00'), reviewed('2025-03-17 10:00', false)],
      act: decide,
      asOf: '2025-03-18 10:00',
      refused: '缺委政策法规处合法性审查',
    },
    {
      name: 'FZCG-7.5 第七条第二款 审查不通过之后再审通过 → 定稿成功',
      events: [registered, ...whole, major, reviewed('2025-03-15 09:00', false), reviewed('2025-03-17 10:00')],
      act: finalize,
      asOf: '2025-03-18 10:00',
    },
    {
      name: 'FZCG-7.5 第七条第二款 由承办人出具审查结论 → 拒绝',
      events: [registered, ...whole, major, reviewed('2025-03-17 10:00', true, 'undertaker')],
      act: decide,
      asOf: '2025-03-18 10:00',
      refused: '缺委政策法规处合法性审查',
    },
    {
      name: 'FZCG-7.5 第七条第二款 委政策法规处签署同意 → 定稿成功',
      events: [registered, ...whole, major, agreed],
      act: finalize,
      asOf: '2025-03-18 10:00',
    },
    ...(
      [
        ['作出决定', decide, 'decision:k2'],
        ['定稿决定', finalize, 'document:d9'],
      ] as const
    ).flatMap(([what, asked, another]) => [
      {
        name: `FZCG-7.5 第七条第二款 签署同意之后又审查不通过，${what} → 拒绝`,
        events: [registered, ...whole, major, agreed, reviewed('2025-03-17 10:00', false)],
        act: asked,
        asOf: '2025-03-18 10:00',
        refused: '缺委政策法规处合法性审查',
      },
      {
        name: `FZCG-7.5 第七条第二款 只对另一份决定签署同意，${what} → 拒绝`,
        events: [
          registered,
          ...whole,
          major,
          approve('legalReview', 'policyLegalDivision', '2025-03-15 10:00', { id: 'q7', about: [another] }),
        ],
        act: asked,
        asOf: '2025-03-18 10:00',
        refused: '缺委政策法规处合法性审查',
      },
    ]),
    {
      name: 'FZCG-7.5 第七条第二款 非重大 → 不要求',
      events: [registered, ...whole],
      act: decide,
      asOf: '2025-03-18 10:00',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-7.1 第七条第一款 登记一份已作的询问 → 收下并报先行取证',
      events: [registered, ...half, ...activity('a1', 'inquiry', '2025-03-04', '10:00', '10:40')],
      asOf: '2025-03-05 10:00',
      says: ['文书 missing 程序启动审批表', '违规 启动执法程序行为', '违规 进入调查取证'],
    },
    {
      name: 'FZCG-7.1 第七条第一款 审批其后补齐 → 违规留存并注明已补',
      events: [
        registered,
        ...half,
        ...activity('a1', 'inquiry', '2025-03-04', '10:00', '10:40'),
        approve('procedureInitiation', 'handlingUnit', '2025-03-06 10:00', { id: 'q0' }),
        paper('d2', 'initiationApprovalForm', '2025-03-06 10:00'),
      ],
      asOf: '2025-03-07 10:00',
      says: ['文书 present 程序启动审批表', '违规 启动执法程序行为 已补', '违规 进入调查取证 已补'],
    },
    {
      name: 'FZCG-7.2 第七条第一款 24 小时届满之时签署完成 → 合规',
      events: [holiday, ...opinions('2025-10-02 16:00:00')],
      asOf: '2025-10-03 10:00',
      says: ['义务 done c1'],
    },
    {
      name: 'FZCG-7.2 第七条第一款 晚一秒完成 → 逾期补办',
      events: [holiday, ...opinions('2025-10-02 16:00:01')],
      asOf: '2025-10-03 10:00',
      says: ['义务 doneLate c1'],
    },
    {
      name: 'FZCG-7.2 第七条第一款 意见不齐 → 逾期',
      events: [holiday, ...opinions('2025-10-02 12:00').slice(1)],
      asOf: '2025-10-03 10:00',
      says: ['义务 overdue c1'],
    },
    {
      name: 'FZCG-7.2 第七条第一款 期限内同意、期限内退回而未再同意 → 逾期',
      events: [
        holiday,
        ...opinions('2025-10-02 12:00'),
        fact('approval.returned', '2025-10-02 16:00', 'q1', {
          matter: 'procedureInitiation',
          role: 'handlingUnit',
          opinion: '补证',
        }),
      ],
      asOf: '2025-10-03 10:00',
      says: ['义务 overdue c1'],
    },
    {
      name: 'FZCG-7.2 第七条第一款 届满之时尚成立的同意，其后撤回 → 合规',
      events: [
        holiday,
        ...opinions('2025-10-02 12:00'),
        fact('approval.withdrawn', '2025-10-02 16:00:01', 'q1', { reason: '另行处理' }),
      ],
      asOf: '2025-10-03 10:00',
      says: ['义务 done c1'],
    },
    {
      name: 'FZCG-7.2 第七条第一款 不紧急 → 无此期限',
      events: [registered, ...whole],
      asOf: '2025-10-03 10:00',
      says: [],
    },
    {
      name: 'FZCG-7.2 第七条第一款 另一口径：提交之时',
      events: [holiday, request('procedureInitiation', '2025-10-02 15:00', 'q1'), ...opinions('2025-10-04 10:00')],
      asOf: '2025-10-05 10:00',
      says: ['义务 done c1'],
      options: { program: fuzhou({ 'FZCG-7.2': 'submitted' }) },
    },
    {
      name: 'FZCG-7.4 第七条第二款 一人出具两份意见 → 违规',
      events: [
        approve('procedureInitiation', 'undertaker', '2025-03-03 10:00', { person: '张某' }),
        approve('procedureInitiation', 'legalUnit', '2025-03-03 11:00', { person: '张某' }),
      ],
      asOf: '2025-03-05 10:00',
      says: ['违规 出具意见'],
    },
    {
      name: 'FZCG-7.4 第七条第二款 三人分别出具 → 通过',
      events: [...whole, registered],
      asOf: '2025-03-05 10:00',
      says: [],
    },
    {
      name: 'FZCG-7.4 第七条第二款 法制机构不同意 → 视为未启动',
      events: [
        ...whole,
        fact('approval.refused', '2025-03-03 08:30', 'q0', {
          matter: 'procedureInitiation',
          role: 'legalUnit',
          opinion: '证据不足',
        }),
        registered,
      ],
      asOf: '2025-03-05 10:00',
      says: ['违规 启动执法程序行为'],
    },
  ]);
  it('FZCG-7.2 第七条第一款 到期时刻显示为次日同一时刻，假期不顺延', () => {
    const [duty] = assessed([holiday], '2025-10-01 20:00').duties.filter(
      ({ topic, status }) => topic === 'start.approval.makeup' && status === 'open',
    );
    assert.equal(printDueInstant(duty!.due!.at), '2025-10-02 16:00');
  });
  it('FZCG-7.3 第七条第二款 草稿的缺项逐一列出', () => {
    const drafted = draft('d2', 'initiationApprovalForm', '2025-03-03 09:00', {
      values: { matter: '占道', party: '待查', undertakerOpinion: '立', handlingUnitOpinion: '同意' },
    });
    const missing = assessed([registered, drafted], '2025-03-03 10:00').blocked.filter(({ requirements }) =>
      requirements.includes('FZCG-7.3'),
    );
    assert.deepEqual(
      missing.map((blocked) => blocked.missing),
      [[{ lacks: 'fields', fields: ['legalUnitOpinion'] }]],
    );
  });
});

describe('第八条 案源', () => {
  const found = (when: string, named: boolean) =>
    fact('lead.found', when, 'l1', {
      source: 'report',
      content: '占道经营',
      named,
      ...(named ? { provider: '举报人' } : {}),
    });
  const concluded = (
    outcome: 'proceed' | 'notProceed' | 'transferCrime' | 'transferJurisdiction',
    when = '2025-03-10 10:00',
  ) => fact('lead.concluded', when, 'l1', { outcome, reason: '审查结论' });
  const informed = fact('lead.providerInformed', '2025-03-11 14:00', 'l1', {
    recipient: '举报人',
    manner: '电话',
    reason: '不属违法',
  });
  const transferred = (outcome: 'transferCrime' | 'transferJurisdiction', when = '2025-03-12 10:00', lead = 'l1') =>
    fact('lead.transferred', when, lead, {
      outcome,
      authority: '公安机关',
      reason: '涉嫌犯罪',
      materials: ['笔录'],
    });
  const returned = fact('lead.returned', '2025-03-25 10:00', 'l1', { authority: '公安机关', reason: '不构成' });
  const close = act('lead.closed', ['lead:l1'], {});
  const finalize = act('document.finalized', ['document:d1'], { form: 'enforcementDecision', filled: [] });
  judgeRows([
    {
      name: 'FZCG-8.1 第八条 七个工作日仍无结论 → 超提示期限，不判违规',
      events: [found('2025-03-03 10:00', true)],
      asOf: '2025-03-13 10:00',
      says: ['义务 open l1', '目标超期'],
    },
    {
      name: 'FZCG-8.1 第八条 03-10 已有结论 → 不提示',
      events: [found('2025-03-03 10:00', true), concluded('proceed')],
      asOf: '2025-03-13 10:00',
      says: ['义务 done l1'],
    },
    {
      name: 'FZCG-8.2 第八条 实名举报不启动 → 生成告知待办',
      events: [found('2025-03-03 10:00', true), concluded('notProceed')],
      asOf: '2025-03-11 10:00',
      says: ['义务 open l1'],
    },
    {
      name: 'FZCG-8.2 第八条 匿名举报不启动 → 不生成告知待办',
      events: [found('2025-03-03 10:00', false), concluded('notProceed')],
      asOf: '2025-03-11 10:00',
      says: [],
    },
    {
      name: 'FZCG-8.2 第八条 不启动的结论改为启动 → 不再须告知不启动',
      events: [
        found('2025-03-03 10:00', true),
        concluded('notProceed'),
        concluded('proceed', '2025-03-11 10:00'),
        fact('lead.closed', '2025-03-12 10:00', 'l1', {}),
      ],
      asOf: '2025-03-12 11:00',
      says: ['义务 moot l1'],
    },
    {
      name: 'FZCG-8.2 第八条 告知之后改为启动，又结论不启动 → 再次告知',
      events: [
        found('2025-03-03 10:00', true),
        concluded('notProceed'),
        informed,
        concluded('proceed', '2025-03-12 10:00'),
        concluded('notProceed', '2025-03-20 10:00'),
      ],
      asOf: '2025-03-21 10:00',
      says: ['义务 done l1', '义务 open l1'],
    },
    {
      name: 'FZCG-8.3 第八条 已电话告知并记四项 → 完成',
      events: [found('2025-03-03 10:00', true), concluded('notProceed'), informed],
      asOf: '2025-03-12 10:00',
      says: ['义务 done l1'],
    },
  ]);
  it('FZCG-8.1 第八条 提示期限显示为 03-12', () => {
    const [target] = assessed([found('2025-03-03 10:00', true)], '2025-03-13 10:00').targets;
    assert.equal(printDueInstant(target!.due), '2025-03-12 24:00');
    assert.deepEqual(assessed([found('2025-03-03 10:00', true)], '2025-03-13 10:00').breaches, []);
  });
  actRows([
    {
      name: 'FZCG-8.2 第八条 未登记告知即关闭案源 → 拒绝',
      events: [found('2025-03-03 10:00', true), concluded('notProceed')],
      act: close,
      asOf: '2025-03-10 11:00',
      refused: '尚未告知',
    },
    {
      name: 'FZCG-8.2 第八条 匿名举报不启动 → 可关闭',
      events: [found('2025-03-03 10:00', false), concluded('notProceed')],
      act: close,
      asOf: '2025-03-10 11:00',
    },
    {
      name: 'FZCG-8.3 第八条 告知未写不启动理由 → 不能关闭',
      events: [
        found('2025-03-03 10:00', true),
        concluded('notProceed'),
        fact('lead.providerInformed', '2025-03-11 14:00', 'l1', { recipient: '举报人', manner: '电话' }),
      ],
      act: close,
      asOf: '2025-03-12 11:00',
      refused: '未写明不启动的理由',
    },
    {
      name: 'FZCG-8.3 第八条 四项齐全 → 可关闭',
      events: [found('2025-03-03 10:00', true), concluded('notProceed'), informed],
      act: close,
      asOf: '2025-03-12 11:00',
    },
    {
      name: 'FZCG-8.2 第八条 告知之后改为启动，又结论不启动，未再告知 → 不能关闭',
      events: [
        found('2025-03-03 10:00', true),
        concluded('notProceed'),
        informed,
        concluded('proceed', '2025-03-12 10:00'),
        concluded('notProceed', '2025-03-20 10:00'),
      ],
      act: close,
      asOf: '2025-03-21 10:00',
      refused: '尚未告知',
    },
    {
      name: 'FZCG-8.4 第八条 涉嫌犯罪未登记移送即关闭 → 拒绝',
      events: [found('2025-03-03 10:00', true), concluded('transferCrime')],
      act: close,
      asOf: '2025-03-11 11:00',
      refused: '尚未登记移送',
    },
    {
      name: 'FZCG-8.4 第八条 已移送，定稿处罚决定 → 拒绝',
      events: [found('2025-03-03 10:00', true), concluded('transferCrime'), transferred('transferCrime')],
      act: finalize,
      asOf: '2025-03-20 11:00',
      refused: '已作涉嫌犯罪移送',
    },
    {
      name: 'FZCG-8.4 第八条 已移送，作出撤销案件的决定 → 不是处罚决定，放行',
      events: [found('2025-03-03 10:00', true), concluded('transferCrime'), transferred('transferCrime')],
      act: act('decision.made', ['decision:k1'], { kind: 'caseRevoked' }),
      asOf: '2025-03-20 11:00',
    },
    {
      name: 'FZCG-8.4 第八条 移送之后作出撤销案件的决定，定稿决定 → 放行',
      events: [
        found('2025-03-03 10:00', true),
        concluded('transferCrime'),
        transferred('transferCrime'),
        fact('decision.made', '2025-03-20 10:00', 'k1', { kind: 'caseRevoked' }),
      ],
      act: finalize,
      asOf: '2025-03-20 11:00',
    },
    {
      name: 'FZCG-8.4 第八条 移送之前作出责令改正的决定，移送之后定稿处罚决定 → 拒绝',
      events: [
        found('2025-03-03 10:00', true),
        fact('decision.made', '2025-03-08 10:00', 'k1', { kind: 'correctionOrdered' }),
        concluded('transferCrime'),
        transferred('transferCrime'),
      ],
      act: finalize,
      asOf: '2025-03-20 11:00',
      refused: '已作涉嫌犯罪移送',
    },
    {
      name: 'FZCG-8.4 第八条 登记退回后定稿 → 放行',
      events: [found('2025-03-03 10:00', true), concluded('transferCrime'), transferred('transferCrime'), returned],
      act: finalize,
      asOf: '2025-03-26 11:00',
    },
    {
      name: 'FZCG-8.4 第八条 退回后再次移送，定稿处罚决定 → 拒绝',
      events: [
        found('2025-03-03 10:00', true),
        transferred('transferCrime'),
        returned,
        transferred('transferCrime', '2025-03-26 10:00'),
      ],
      act: finalize,
      asOf: '2025-03-26 11:00',
      refused: '已作涉嫌犯罪移送',
    },
    {
      name: 'FZCG-8.4 第八条 两件案源移送、只退回一件，定稿处罚决定 → 拒绝',
      events: [
        found('2025-03-03 10:00', true),
        transferred('transferCrime'),
        transferred('transferCrime', '2025-03-12 10:30', 'l2'),
        returned,
      ],
      act: finalize,
      asOf: '2025-03-26 11:00',
      refused: '已作涉嫌犯罪移送',
    },
    {
      name: 'FZCG-8.5 第八条 不属管辖未登记移送即关闭 → 拒绝',
      events: [found('2025-03-03 10:00', true), concluded('transferJurisdiction')],
      act: close,
      asOf: '2025-03-11 11:00',
      refused: '尚未登记移送',
    },
    {
      name: 'FZCG-8.5 第八条 移送并填齐四项 → 关闭成功',
      events: [found('2025-03-03 10:00', true), concluded('transferJurisdiction'), transferred('transferJurisdiction')],
      act: close,
      asOf: '2025-03-13 11:00',
    },
    {
      name: 'FZCG-8.5 第八条 移送被退回，再次结论移送而未移送 → 不能关闭',
      events: [
        found('2025-03-03 10:00', true),
        concluded('transferJurisdiction'),
        transferred('transferJurisdiction'),
        returned,
        concluded('transferJurisdiction', '2025-03-26 10:00'),
      ],
      act: close,
      asOf: '2025-03-27 11:00',
      refused: '尚未登记移送',
    },
    {
      name: 'FZCG-8.5 第八条 移送的结论改为启动 → 关闭案源不再要求移送',
      events: [
        found('2025-03-03 10:00', true),
        concluded('transferJurisdiction'),
        concluded('proceed', '2025-03-11 10:00'),
      ],
      act: close,
      asOf: '2025-03-12 11:00',
    },
    {
      name: 'FZCG-8.5 第八条 以另一种移送登记 → 不能关闭',
      events: [found('2025-03-03 10:00', true), concluded('transferJurisdiction'), transferred('transferCrime')],
      act: close,
      asOf: '2025-03-13 11:00',
      refused: '尚未登记移送',
    },
  ]);
  it('FZCG-8.3 第八条 只填“已告知” → 不能保存', () =>
    assert.deepEqual(
      dataProblems('lead.providerInformed', { recipient: '已告知' }).map(({ field }) => field),
      ['manner'],
    ));
  it('FZCG-8.5 第八条 未填受移送机关 → 不能保存', () =>
    assert.deepEqual(
      dataProblems('lead.transferred', { outcome: 'transferJurisdiction', reason: '不属管辖', materials: [] }).map(
        ({ field }) => field,
      ),
      ['authority'],
    ));
  it('FZCG-8.4 第八条 移送后仍作出的决定报违规', () => {
    const decided = fact('decision.made', '2025-03-20 10:00', 'k1', { kind: 'penaltyImposed' });
    assert.deepEqual(
      verdicts(
        'FZCG-8.4',
        [found('2025-03-03 10:00', true), transferred('transferCrime'), decided],
        '2025-03-21 10:00',
      ),
      ['违规 作出决定'],
    );
  });
});
