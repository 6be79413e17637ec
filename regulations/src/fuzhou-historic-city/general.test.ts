import { describe } from 'node:test';
import { act, actRows, caseBook, judgeRows } from '../../test/historic-city.ts';

const { activity, fact, find, paper, start, store, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;

describe('第一条、第二条 启用', () => {
  const BASIS = ['榕政综〔2018〕165号', '福州市行政执法音像记录设备配备办法'];
  const adopt = (more: object = {}) =>
    act('regulation.adopted', ['regulation:FZMC'], { code: 'FZMC', effectiveOn: '2025-03-01', basis: BASIS, ...more });
  const appoint = (role: 'deviceKeeper' | 'custodian', id: string) =>
    fact('person.appointed', '2025-03-01 09:00', id, { role });
  const both = [appoint('deviceKeeper', 'p1'), appoint('custodian', 'p2')];
  const asOf = '2025-03-03 10:00';
  actRows([
    { name: 'FZMC-1.1 第一条 载明榕政综〔2018〕165号 → 可启用', events: both, act: adopt(), asOf, options: agency },
    {
      name: 'FZMC-1.1 第一条 缺依据 → 启用失败',
      events: both,
      act: adopt({ basis: ['福州市行政执法音像记录设备配备办法'] }),
      asOf,
      options: agency,
      refused: '制定依据',
    },
    {
      name: 'FZMC-2.1 第二条 三类齐全，另加强制 → 可启用',
      events: both,
      act: adopt({ caseTypes: ['licensing', 'penalty', 'inspection', 'coercion'] }),
      asOf,
      options: agency,
    },
    {
      name: 'FZMC-2.1 第二条 移除行政检查 → 拒绝',
      events: both,
      act: adopt({ caseTypes: ['licensing', 'penalty'] }),
      asOf,
      options: agency,
      refused: '不可移除',
    },
    { name: 'FZMC-2.2 第二条 两方面均已指派角色 → 可启用', events: both, act: adopt(), asOf, options: agency },
    {
      name: 'FZMC-2.2 第二条 信息方面的人已经离任 → 阻断',
      events: [...both, fact('person.released', '2025-03-02 09:00', 'p2', { role: 'custodian' })],
      act: adopt(),
      asOf,
      options: agency,
      refused: '责任角色',
    },
    {
      name: 'FZMC-2.2 第二条 离任的另有继任 → 可启用',
      events: [
        ...both,
        fact('person.released', '2025-03-02 09:00', 'p2', { role: 'custodian' }),
        appoint('custodian', 'p3'),
      ],
      act: adopt(),
      asOf,
      options: agency,
    },
    {
      name: 'FZMC-2.2 第二条 信息方面无角色 → 阻断',
      events: both.slice(0, 1),
      act: adopt(),
      asOf,
      options: agency,
      refused: '责任角色',
    },
  ]);
  judgeRows([
    {
      name: 'FZMC-2.1 第二条 启用时只列行政处罚 → 违规',
      events: [
        fact('regulation.adopted', '2025-03-01 09:00', 'FZMC', {
          code: 'FZMC',
          effectiveOn: '2025-03-01',
          caseTypes: ['penalty'],
        }),
      ],
      asOf: LATER,
      says: ['违规 启用规则'],
      options: agency,
    },
  ]);
});

describe('第三条 设备', () => {
  const clip = (sourceRegistered: boolean) => take('r1', '2025-03-04', '09:00', '10:00', { sourceRegistered });
  const list = act('recording.listedAsEvidence', ['recording:r1'], { proves: '违法事实' });
  judgeRows([
    { name: 'FZMC-3.1 第三条 出自登记的记录仪 → 接受', events: [clip(true)], asOf: LATER, says: [] },
    {
      name: 'FZMC-3.1 第三条 出自未登记的手机 → 来源未登记',
      events: [clip(false)],
      asOf: LATER,
      says: ['违规 使用设备'],
    },
  ]);
  actRows([
    { name: 'FZMC-3.1 第三条 来源已登记 → 可列证据', events: [clip(true)], act: list, asOf: LATER },
    {
      name: 'FZMC-3.1 第三条 来源未登记 → 不得作证据',
      events: [clip(false)],
      act: list,
      asOf: LATER,
      refused: '不得作为证据',
    },
  ]);
});

describe('第四条 文字材料与音像资料', () => {
  const hearing = activity('a1', 'hearing', '2025-03-10', '09:00', '11:00');
  const inquiry = [start('2025-03-01 09:00'), ...activity('a1', 'inquiry', '2025-03-05', '14:00', '14:50')];
  const decision = (id: string, when: string, document: string) =>
    fact('decision.made', when, id, { kind: 'penaltyImposed' }, { about: [`document:${document}`] });
  const decided = fact('decision.made', '2025-03-20 10:00', 'k1', { kind: 'penaltyImposed' });
  const service = fact('service.attempted', '2025-03-22 10:00', 's1', { method: 'directService', result: 'served' });
  judgeRows([
    {
      name: 'FZMC-4.1 第四条第（一）项 听证后入卷听证报告 → 通过',
      events: [...hearing, paper('d1', 'hearingReport', '2025-03-13 10:00')],
      asOf: LATER,
      says: ['文书 present 听证报告书'],
    },
    {
      name: 'FZMC-4.1 第四条第（一）项 有听证而无听证报告 → 报缺',
      events: hearing,
      asOf: LATER,
      says: ['文书 missing 听证报告书'],
    },
    {
      name: 'FZMC-4.1 第四条第（一）项 论证、鉴定、勘验无文书 → 各报缺',
      events: [
        ...activity('a2', 'expertReview', '2025-03-12', '14:00', '16:00'),
        ...activity('a3', 'examination', '2025-03-12', '09:00', '10:00'),
        fact('expert.concluded', '2025-03-14 10:00', 'c1', { body: '检测中心', conclusion: '不合格' }),
      ],
      asOf: LATER,
      says: ['文书 missing 专家论证会记录', '文书 missing 现场笔录', '文书 missing 结论性意见书'],
    },
    {
      name: 'FZMC-4.1 第四条第（一）项 论证、鉴定、勘验各有文书 → 通过',
      events: [
        ...activity('a2', 'expertReview', '2025-03-12', '14:00', '16:00'),
        ...activity('a3', 'examination', '2025-03-12', '09:00', '10:00'),
        fact('expert.concluded', '2025-03-14 10:00', 'c1', { body: '检测中心', conclusion: '不合格' }),
        paper('d2', 'expertReviewRecord', '2025-03-12 17:00'),
        paper('d3', 'siteTranscript', '2025-03-12 10:00', { about: ['activity:a3'] }),
        paper('d4', 'conclusiveOpinion', '2025-03-14 10:00'),
      ],
      asOf: LATER,
      says: ['文书 present 专家论证会记录', '文书 present 现场笔录', '文书 present 结论性意见书'],
    },
    {
      name: 'FZMC-4.1 第四条第（一）项 决定、送达、询问均无文书 → 各报缺',
      events: [...inquiry, decided, service],
      asOf: LATER,
      says: [
        '文书 missing 行政执法决定',
        '文书 missing 行政执法决定审批表',
        '文书 missing 询问笔录',
        '文书 missing 送达回证',
      ],
    },
    {
      name: 'FZMC-4.1 第四条第（一）项 作出两项决定而只有一份决定文书 → 另一份报缺',
      events: [
        start('2025-03-01 09:00', 'penalty', { procedure: 'summary' }),
        paper('d1', 'enforcementDecision', '2025-03-20 09:00'),
        decision('x1', '2025-03-20 10:00', 'd1'),
        decision('x2', '2025-04-20 10:00', 'd2'),
      ],
      asOf: LATER,
      says: ['文书 missing 行政执法决定', '文书 present 行政执法决定'],
    },
    {
      name: 'FZMC-4.1 第四条第（一）项 作出两项决定，各有决定文书 → 通过',
      events: [
        start('2025-03-01 09:00', 'penalty', { procedure: 'summary' }),
        paper('d1', 'enforcementDecision', '2025-03-20 09:00'),
        decision('x1', '2025-03-20 10:00', 'd1'),
        paper('d2', 'enforcementDecision', '2025-04-20 09:00'),
        decision('x2', '2025-04-20 10:00', 'd2'),
      ],
      asOf: LATER,
      says: ['文书 present 行政执法决定', '文书 present 行政执法决定'],
    },
    {
      name: 'FZMC-4.1 第四条第（一）项 决定、审批、送达、询问均有文书 → 通过',
      events: [
        ...inquiry,
        decided,
        service,
        paper('d5', 'enforcementDecision', '2025-03-20 10:00'),
        paper('d6', 'decisionApprovalForm', '2025-03-19 10:00'),
        paper('d7', 'inquiryTranscript', '2025-03-05 15:00', { about: ['activity:a1'] }),
        paper('d8', 'proofOfService', '2025-03-22 10:00', { about: ['service:s1'] }),
      ],
      asOf: LATER,
      says: [
        '文书 present 行政执法决定',
        '文书 present 行政执法决定审批表',
        '文书 present 询问笔录',
        '文书 present 送达回证',
      ],
    },
    {
      name: 'FZMC-4.2 第四条第（二）项 询问仅有照片 → 不满足',
      events: [
        ...inquiry,
        take('r1', '2025-03-05', '14:10', '14:10', { medium: 'photo', count: 3, about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-4.2 第四条第（二）项 询问有视频监控 → 满足',
      events: [
        ...inquiry,
        take('r1', '2025-03-05', '14:00', '14:50', { medium: 'surveillance', about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
  ]);
});

describe('第五条 原则', () => {
  const inspection = [
    start('2025-03-01 09:00', 'inspection'),
    ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'),
    paper('d1', 'siteTranscript', '2025-03-04 10:00', { about: ['activity:a1'] }),
  ];
  const clip = take('r1', '2025-03-04', '09:00', '10:00', { about: ['activity:a1'] });
  const concluded = fact('case.concluded', '2025-03-20 10:00', 'c1', { ground: 'decided' });
  const stored = store('r1', '2025-03-04 12:00');
  const numbered = fact('recording.numbered', '2025-03-04 16:00', 'r1', { number: 'Z-1' });
  const level = fact('recording.secrecyAnswered', '2025-03-04 12:30', 'r1', { secrecy: ['notSecret'] });
  judgeRows([
    {
      name: 'FZMC-5.1 第五条 全部节点有记录 → 完整',
      events: [...inspection, clip, concluded],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-5.1 第五条 一节点缺记录 → 不完整',
      events: [...inspection, concluded],
      asOf: LATER,
      says: ['违规 认定办结'],
    },
    {
      name: 'FZMC-5.2 第五条 已入库、已编号、已设级别 → 通过',
      events: [...inspection, clip, stored, numbered, level],
      asOf: '2025-03-04 17:00',
      says: ['义务 done r1'],
    },
    {
      name: 'FZMC-5.2 第五条 国家秘密的不存内容 → 免于入库',
      events: [
        ...inspection,
        clip,
        fact('recording.secrecyAnswered', '2025-03-04 11:00', 'r1', { secrecy: ['stateSecret'], basis: '定密通知' }),
      ],
      asOf: '2025-03-04 17:00',
      says: ['义务 exempt r1'],
    },
    {
      name: 'FZMC-5.2 第五条 未入统一库 → 未集中管理',
      events: [...inspection, clip, numbered, level],
      asOf: '2025-03-04 17:00',
      says: ['义务 open r1'],
    },
  ]);
  const list = act('recording.listedAsEvidence', ['recording:r1'], { method: '现场公开摄录' });
  const decide = (more: object) =>
    act('document.finalized', ['document:d9'], {
      form: 'enforcementDecision',
      filled: ['party', 'conduct', 'reasons', 'basis', 'content'],
      template: 'enforcementDecision/2',
      ...more,
    });
  actRows([
    { name: 'FZMC-5.3 第五条 现场公开摄录 → 可列证据', events: [clip], act: list, asOf: LATER },
    {
      name: 'FZMC-5.3 第五条 认定违法取得 → 阻断',
      events: [clip, find('unlawfullyObtained', true, '2025-03-05 09:00', { about: ['recording:r1'] })],
      act: list,
      asOf: LATER,
      refused: '违法取得',
    },
    { name: 'FZMC-5.4 第五条 模板 v2 必填齐全 → 可定稿', events: inspection, act: decide({}), asOf: LATER },
    {
      name: 'FZMC-5.4 第五条 当事人为空 → 阻断',
      events: inspection,
      act: decide({ filled: ['conduct', 'reasons', 'basis', 'content'] }),
      asOf: LATER,
      refused: '必填栏目',
    },
    {
      name: 'FZMC-5.4 第五条 未按样式也无理由 → 阻断',
      events: inspection,
      act: decide({ template: '' }),
      asOf: LATER,
      refused: '文书样式',
    },
  ]);
});
