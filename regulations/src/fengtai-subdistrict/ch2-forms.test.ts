import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zh } from '@zhiji/terms';
import { act, actRows, assessed, caseBook, judgeRows, type Row } from '../../test/fengtai.ts';

const { activity, approve, draft, fact, find, iso, paper, serve, sign, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;
const penalty = start('2025-03-01 09:00');
const later = (name: string, events: Row['events'], ...says: string[]): Row => ({ name, events, asOf: LATER, says });
const ofAgency = (asOf: string, name: string, events: Row['events'], ...says: string[]): Row => ({
  name,
  events,
  asOf,
  says,
  options: agency,
});

describe('第八条 两种形式', () => {
  const seizing = activity('a1', 'seizing', '2025-03-04', '10:00', '10:30');
  const decision = paper('d1', 'coercionDecision', '2025-03-04 10:00', { about: ['activity:a1'] });
  judgeRows([
    later('FTJD-8.2 第八条第二款 内部审批环节仅有电子审批单 → 通过', [
      penalty,
      approve('decisionApproval', 'subdistrictHead', '2025-03-04 09:00', { opinion: '同意' }),
    ]),
    later('FTJD-8.2 第八条第二款 同日查封仅有文书无录像 → 不通过', [penalty, ...seizing, decision], '音像 missing a1'),
  ]);
});

describe('第九条 文字记录的载体和事项', () => {
  const transcript = (more: object) => paper('d1', 'inquiryTranscript', '2025-03-04 11:00', { onPaper: true, ...more });
  judgeRows([
    later('FTJD-9.1 第九条第一款 纸质笔录有扫描件和存放位置 → 有效', [
      transcript({ sha256: 'a'.repeat(64), originalAt: '档案柜三' }),
    ]),
    later('FTJD-9.1 第九条第一款 纸质文书既无扫描件也无存放位置 → 不可核验', [transcript({})], '义务 open d1'),
    later(
      'FTJD-9.1 第九条第一款 纸质文书定稿后附上扫描件 → 有效，不是违规',
      [
        transcript({}),
        fact('document.scanned', '2025-03-04 11:20', 'd1', {
          sha256: 'a'.repeat(64),
          size: 1,
          mediaType: 'application/pdf',
        }),
      ],
      '义务 done d1',
    ),
    later(
      'FTJD-9.1 第九条第一款 扫描件是另一文书的 → 仍不可核验',
      [
        transcript({}),
        fact('document.scanned', '2025-03-04 11:20', 'd2', {
          sha256: 'a'.repeat(64),
          size: 1,
          mediaType: 'application/pdf',
        }),
      ],
      '义务 open d1',
    ),
    later(
      'FTJD-9.2 第九条第一款 集体讨论有讨论记录 → 通过',
      [
        ...activity('a1', 'deliberation', '2025-03-12', '09:00', '10:00'),
        paper('d1', 'deliberationRecord', '2025-03-12 15:00', { about: ['activity:a1'] }),
      ],
      '文书 present 行政案件集体讨论记录表',
    ),
    later(
      'FTJD-9.2 第九条第一款 集体讨论只有录像没有文字 → 缺文字',
      [...activity('a1', 'deliberation', '2025-03-12', '09:00', '10:00'), take('r1', '2025-03-12', '09:00', '10:00')],
      '文书 missing 行政案件集体讨论记录表',
    ),
    later(
      'FTJD-9.2 第九条第一款 巡查无文字 → 缺文字',
      activity('a1', 'patrol', '2025-03-12', '09:00', '10:00'),
      '文书 missing 现场笔录',
    ),
    ...(
      [
        ['有发送、到达的截屏 → 有文字记录', true, 'exempt'],
        ['没有截屏 → 缺文字', false, 'missing'],
      ] as const
    ).map(([what, screenshot, status]) =>
      later(
        `FTJD-9.2 第九条第一款 电子送达${what}`,
        [
          serve('s1', '2025-03-12 09:00', 'electronicService', 'served'),
          fact('service.sent', '2025-03-12 09:00', 's1', { sentAt: iso('2025-03-12 09:00'), screenshot }),
        ],
        `文书 ${status} 送达回证`,
      ),
    ),
    later(
      'FTJD-9.2 第九条第一款 送达无文字 → 缺文字',
      [serve('s1', '2025-03-12 09:00', 'directService', 'served')],
      '文书 missing 送达回证',
    ),
  ]);
  const fined = [
    penalty,
    fact('decision.made', '2025-03-10 09:00', 'k1', {
      kind: 'penaltyImposed',
      obligations: [{ id: 'o1', kind: 'payFine', content: '罚款五百元' }],
    }),
  ];
  const conclude = act('case.concluded', [], { ground: 'performed' });
  const asOf = '2025-03-21 09:00';
  const ordered = fact('correction.ordered', '2025-03-04 10:00', 'c1', {
    content: '拆除',
    by: iso('2025-03-12 00:00'),
  });
  actRows([
    {
      name: 'FTJD-9.3 第九条第一款 罚款缴清并附票据 → 允许终结',
      events: [...fined, fact('performance.completed', '2025-03-20 10:00', 'c1', {})],
      act: conclude,
      asOf,
    },
    {
      name: 'FTJD-9.3 第九条第一款 逾期未履行已据实记录 → 允许终结',
      events: [...fined, fact('performance.failed', '2025-03-20 10:00', 'c1', { remaining: '罚款二百元' })],
      act: act('case.concluded', [], { ground: 'decided', note: '申请法院强制执行' }),
      asOf,
    },
    {
      name: 'FTJD-9.3 第九条第一款 履行情况为空 → 终结被阻断',
      events: fined,
      act: conclude,
      asOf,
      refused: '是否履行',
    },
    {
      name: 'FTJD-9.3 第九条第一款 责令改正而未记是否改正 → 终结被阻断',
      events: [penalty, ordered],
      act: conclude,
      asOf,
      refused: '是否改正',
    },
    {
      name: 'FTJD-9.3 第九条第一款 责令改正，复查记明已改正 → 允许终结',
      events: [penalty, ordered, fact('correction.reviewed', '2025-03-12 10:00', 'c1', { corrected: true })],
      act: conclude,
      asOf,
    },
    {
      name: 'FTJD-9.3 第九条第一款 记了是否改正之后又责令改正 → 终结被阻断',
      events: [
        penalty,
        ordered,
        fact('correction.reviewed', '2025-03-12 10:00', 'c1', { corrected: true }),
        fact('correction.ordered', '2025-03-13 10:00', 'c1', { content: '清理', by: iso('2025-03-20 00:00') }),
      ],
      act: conclude,
      asOf,
      refused: '是否改正',
    },
    {
      name: 'FTJD-9.3 第九条第一款 强制执行已开始而未记结果 → 终结被阻断',
      events: [penalty, fact('execution.started', '2025-03-18 10:00', 'e1', { executor: 'ownAgency' })],
      act: conclude,
      asOf,
      refused: '最终执行情况',
    },
    {
      name: 'FTJD-9.3 第九条第一款 同一执行部分执行之后又开始，未再记结果 → 终结被阻断',
      events: [
        penalty,
        fact('execution.started', '2025-03-18 10:00', 'e1', { executor: 'ownAgency' }),
        fact('execution.concluded', '2025-03-19 10:00', 'e1', { result: 'executedInPart' }),
        fact('execution.started', '2025-03-20 10:00', 'e1', { executor: 'ownAgency' }),
      ],
      act: conclude,
      asOf,
      refused: '最终执行情况',
    },
    {
      name: 'FTJD-9.3 第九条第一款 两次强制执行只记了一次的结果 → 终结被阻断',
      events: [
        penalty,
        fact('execution.started', '2025-03-18 10:00', 'e1', { executor: 'ownAgency' }),
        fact('execution.concluded', '2025-03-19 10:00', 'e1', { result: 'executedInFull' }),
        fact('execution.started', '2025-03-20 10:00', 'e2', { executor: 'ownAgency' }),
      ],
      act: conclude,
      asOf,
      refused: '最终执行情况',
    },
    ...(
      [
        ['前一决定已履行，后一决定未记履行 → 终结被阻断', ['2025-03-12 10:00'], '是否履行'],
        ['前后决定均已履行 → 允许终结', ['2025-03-12 10:00', '2025-03-18 10:00'], undefined],
      ] as const
    ).map(([what, days, refused]) => ({
      name: `FTJD-9.3 第九条第一款 ${what}`,
      events: [
        ...fined,
        fact('decision.made', '2025-03-15 09:00', 'k2', {
          kind: 'penaltyImposed',
          obligations: [{ id: 'o2', kind: 'payFine', content: '罚款三百元' }],
        }),
        ...days.map((day) => fact('performance.completed', day, 'c1', {})),
      ],
      act: conclude,
      asOf,
      ...(refused ? { refused } : {}),
    })),
    {
      name: 'FTJD-9.3 第九条第一款 决定已撤销、撤案终结 → 无所谓履行，允许终结',
      events: [...fined, fact('decision.revoked', '2025-03-12 10:00', 'k1', { reason: '认定有误' })],
      act: act('case.concluded', [], { ground: 'revoked' }),
      asOf,
    },
    ...(['transferredOut', 'revoked', 'terminated'] as const).map((ground) => ({
      name: `FTJD-9.3 第九条第一款 责令改正后案件${zh(ground)} → 改正不再由本案复查，允许终结`,
      events: [penalty, ordered],
      act: act('case.concluded', [], { ground }),
      asOf,
    })),
    {
      name: 'FTJD-9.3 第九条第一款 强制执行的结果已记录 → 允许终结',
      events: [...fined, fact('execution.concluded', '2025-03-20 10:00', 'e1', { result: 'executedInFull' })],
      act: conclude,
      asOf,
    },
    {
      name: 'FTJD-9.5 第九条第二款 在册记录仪的录像 → 接受',
      events: [take('r1', '2025-03-04', '09:00', '10:00')],
      act: act('recording.received', ['recording:r1', 'device:ZF-01'], { sha256: 'a'.repeat(64), size: 1 }),
      asOf: '2025-03-04 17:00',
    },
    {
      name: 'FTJD-9.5 第九条第二款 无设备信息且无说明 → 阻断',
      events: [take('r1', '2025-03-04', '09:00', '10:00')],
      act: act('recording.received', ['recording:r1'], { sha256: 'a'.repeat(64), size: 1 }),
      asOf: '2025-03-04 17:00',
      refused: '没有在册设备',
    },
    {
      name: 'FTJD-9.5 第九条第二款 不在册而已说明来源 → 接受',
      events: [take('r1', '2025-03-04', '09:00', '10:00', { sourceNote: '借用区局记录仪' })],
      act: act('recording.received', ['recording:r1'], { sha256: 'a'.repeat(64), size: 1 }),
      asOf: '2025-03-04 17:00',
    },
  ]);
});

/** 执法人员二十名，在用记录仪若干台。 */
const staff = Array.from({ length: 20 }, (_, i) =>
  fact('person.appointed', '2024-01-01 09:00', `p${i}`, { role: 'officer' }),
);
const cameras = (number: number) =>
  Array.from({ length: number }, (_, i) =>
    fact('device.registered', '2024-06-01 09:00', `ZF-${i}`, { kind: 'bodyCamera', serial: `ZF-${i}` }),
  );
const standard = fact('equipment.standardSet', '2025-01-01 09:00', 'u1', { kind: 'bodyCamera', officers: 2 });

describe('第十条 配备、更新', () => {
  const renewable = (id: string, from: string, renewBy: string) =>
    fact('device.registered', from, id, { kind: 'bodyCamera', serial: id, renewBy });
  const old = renewable('ZF-01', '2020-03-01 09:00', '2025-03-01');
  judgeRows([
    ofAgency(
      '2025-04-01 09:00',
      'FTJD-10.1 第十条 每二人一台，二十人、在用九台 → 有缺口',
      [...staff, ...cameras(9), standard],
      '义务 open u1',
    ),
    ofAgency('2025-04-01 09:00', 'FTJD-10.1 第十条 在用十台 → 无缺口', [...staff, ...cameras(10), standard]),
    ofAgency('2025-04-01 09:00', 'FTJD-10.1 第十条 标准未录入 → 不判短缺', [...staff, ...cameras(1)]),
    ofAgency(
      '2025-04-01 09:00',
      'FTJD-10.1 第十条 一台报废 → 又有缺口',
      [...staff, ...cameras(10), standard, fact('device.retired', '2025-02-01 09:00', 'ZF-3', { reason: '损坏' })],
      '义务 open u1',
    ),
    ofAgency(
      '2025-04-01 09:00',
      'FTJD-10.1 第十条 一台报废之后另一台丢失 → 有缺口',
      [
        ...staff,
        ...cameras(11),
        standard,
        fact('device.retired', '2025-02-01 09:00', 'ZF-3', { reason: '损坏' }),
        fact('device.lost', '2025-02-02 09:00', 'ZF-4', { circumstances: '遗失' }),
      ],
      '义务 open u1',
    ),
    ofAgency('2025-03-02 09:00', 'FTJD-10.2 第十条 启用满五年 → 列为到期', [old], '义务 open ZF-01'),
    ofAgency('2025-03-02 09:00', 'FTJD-10.2 第十条 2024 年启用的 → 不列入', [
      renewable('ZF-02', '2024-03-01 09:00', '2029-03-01'),
    ]),
    ofAgency(
      '2025-03-02 09:00',
      'FTJD-10.2 第十条 到期之前已经丢失 → 不再列为待更新',
      [old, fact('device.lost', '2025-02-20 09:00', 'ZF-01', { circumstances: '遗失' })],
      '义务 moot ZF-01',
    ),
    ofAgency(
      '2025-03-02 09:00',
      'FTJD-10.2 第十条 已更换 → 完成',
      [old, fact('device.retired', '2025-02-20 09:00', 'ZF-01', { reason: '更新' })],
      '义务 done ZF-01',
    ),
    ofAgency(
      '2025-04-02 09:00',
      'FTJD-31.3 第三十一条第（一）项 缺一台超过九十日、无采购 → 生成线索',
      [...staff, ...cameras(9), standard],
      '义务 open u1',
      '目标超期',
    ),
    ofAgency('2025-04-02 09:00', 'FTJD-31.3 第三十一条第（一）项 有采购在途 → 不生成', [
      ...staff,
      ...cameras(9),
      standard,
      fact('equipment.ordered', '2025-02-01 09:00', 'u1', { number: 1 }),
    ]),
  ]);
});

describe('第十条 各类设备各按其标准', () => {
  const kinds = ['stillCamera', 'videoCamera', 'audioRecorder', 'surveillanceCamera', 'collectionStation'] as const;
  const set = (kind: (typeof kinds)[number]) =>
    fact('equipment.standardSet', '2025-01-01 09:00', 'u1', { kind, officers: 20 });
  const one = (kind: (typeof kinds)[number]) =>
    fact('device.registered', '2024-06-01 09:00', 'SB-1', { kind, serial: 'SB-1' });
  judgeRows(
    kinds.flatMap((kind, i) => [
      ofAgency(
        '2025-03-01 09:00',
        `FTJD-10.1 第十条 ${zh(kind)}一台未配 → 有缺口`,
        [...staff, set(kind)],
        '义务 open u1',
      ),
      ofAgency('2025-03-01 09:00', `FTJD-10.1 第十条 ${zh(kind)}已配一台 → 无缺口`, [...staff, one(kind), set(kind)]),
      ofAgency(
        '2025-03-01 09:00',
        `FTJD-10.1 第十条 以别类设备顶替${zh(kind)} → 仍有缺口`,
        [...staff, one(kinds[(i + 1) % kinds.length]!), set(kind)],
        '义务 open u1',
      ),
      ofAgency(
        '2025-04-02 09:00',
        `FTJD-31.3 第三十一条第（一）项 ${zh(kind)}缺口超过九十日 → 生成线索`,
        [...staff, set(kind)],
        '义务 open u1',
        '目标超期',
      ),
    ]),
  );
});

describe('第十一条 文字记录重点', () => {
  const lead = fact('lead.found', '2025-03-01 08:30', 'l1', { source: 'report', content: '占道经营' });
  const refused = fact('lead.concluded', '2025-03-03 10:00', 'l1', { outcome: 'notProceed', reason: '不属实' });
  const moved = (...materials: string[]) =>
    fact('lead.transferred', '2025-03-05 10:00', 'l1', {
      outcome: 'transferJurisdiction',
      authority: '区城管执法局',
      reason: '管辖',
      materials,
    });
  const site = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00');
  const decided = fact('decision.made', '2025-03-14 10:00', 'k1', { kind: 'penaltyImposed' });
  const notice = (when: string) => fact('notice.given', when, 'c1', { contents: ['statementRight'], oral: false });
  const appraised = [
    fact('expert.entrusted', '2025-03-05 10:00', 'c1', { body: '鉴定所', matter: '材质' }),
    fact('expert.concluded', '2025-03-12 10:00', 'c1', { body: '鉴定所', conclusion: '不合格' }),
  ];
  judgeRows([
    later('FTJD-11.1 第十一条第（一）项 不予立案并写明理由 → 通过', [lead, refused], '义务 done l1'),
    later(
      'FTJD-11.1 第十一条第（一）项 转入调查取证而无立案登记 → 报缺',
      [lead, ...activity('a1', 'inquiry', '2025-03-04', '09:00', '10:00')],
      '义务 open l1',
      '违规 进入调查取证',
    ),
    later(
      'FTJD-11.1 第十一条第（一）项 立案之后取证 → 不报',
      [lead, start('2025-03-03 09:00'), ...activity('a1', 'inquiry', '2025-03-04', '09:00', '10:00')],
      '义务 exempt l1',
    ),
    later('FTJD-11.2 第十一条第（二）项 移送区城管执法局，交接单含清单 → 通过', [
      lead,
      moved('现场照片'),
      fact('case.concluded', '2025-03-06 10:00', 'c1', { ground: 'transferredOut' }),
    ]),
    later(
      'FTJD-11.2 第十一条第（二）项 去向为移送而无清单 → 报缺',
      [lead, moved(), fact('case.concluded', '2025-03-06 10:00', 'c1', { ground: 'transferredOut' })],
      '违规 关闭案源',
      '违规 认定办结',
    ),
    later(
      'FTJD-11.1 第十一条第（一）项 收到申请而无受理或者不予受理 → 报缺',
      [
        fact('application.received', '2025-03-03 10:00', 'p1', {
          applicant: '甲',
          matter: '占道许可',
          oral: false,
          materials: [],
        }),
      ],
      '义务 open p1',
    ),
    later(
      'FTJD-11.2 第十一条第（二）项 外单位移送来而无接收记录 → 报缺',
      [fact('lead.found', '2025-03-01 08:30', 'l1', { source: 'transferIn', content: '违法建设' })],
      '义务 open l1',
    ),
    later(
      'FTJD-11.2 第十一条第（二）项 两件移送来的线索，材料注明是前一件的 → 后一件仍报缺',
      [
        fact('lead.found', '2025-03-01 08:30', 'l1', { source: 'transferIn', content: '违法建设' }),
        fact(
          'material.received',
          '2025-03-01 08:00',
          'c1',
          { from: '区住建委', kind: '移送函' },
          { about: ['lead:l1'] },
        ),
        fact('lead.found', '2025-03-02 08:30', 'l2', { source: 'transferIn', content: '占道经营' }),
      ],
      '义务 done l1',
      '义务 open l2',
    ),
    later(
      'FTJD-11.2 第十一条第（二）项 收到的材料没有注明线索 → 通过',
      [
        fact('material.received', '2025-03-01 08:00', 'c1', { from: '区住建委', kind: '移送函' }),
        fact('lead.found', '2025-03-01 08:30', 'l1', { source: 'transferIn', content: '违法建设' }),
      ],
      '义务 done l1',
    ),
    ...(
      [
        ['correctionReview', 'correctionReviewRecord'],
        ['performanceVisit', 'performanceRecord'],
        ['siteInspection', 'inspectionRecord'],
      ] as const
    ).map(([kind, form]) =>
      later(
        `FTJD-11.3 第十一条第（三）项 ${zh(kind)}以${zh(form)}描述现场 → 通过`,
        [
          ...activity('a1', kind, '2025-03-04', '09:00', '10:00'),
          paper('d1', form, '2025-03-04 11:00', { about: ['activity:a1'] }),
        ],
        `文书 present ${zh(form)}`,
      ),
    ),
    later(
      'FTJD-11.3 第十一条第（三）项 现场检查有笔录描述 → 通过',
      [...site, paper('d1', 'siteTranscript', '2025-03-04 10:00', { about: ['activity:a1'] })],
      '文书 present 现场笔录',
    ),
    later(
      'FTJD-11.3 第十一条第（三）项 现场活动仅有录像 → 报缺',
      [...site, take('r1', '2025-03-04', '09:00', '10:00')],
      '文书 missing 现场笔录',
    ),
    later(
      'FTJD-11.4 第十一条第（四）项 先告知后决定 → 通过',
      [penalty, notice('2025-03-06 10:00'), decided],
      '文书 exempt 告知书',
    ),
    later('FTJD-11.4 第十一条第（四）项 无任何权利告知 → 报缺', [penalty, decided], '文书 missing 告知书'),
    ...(['noPenalty', 'caseRevoked'] as const).map((kind) =>
      later(`FTJD-11.4 第十一条第（四）项 ${zh(kind)}不是不利处理 → 不要求告知书`, [
        penalty,
        fact('decision.made', '2025-03-14 10:00', 'k1', { kind }),
      ]),
    ),
    later(
      'FTJD-11.4 第十一条第（四）项 告知晚于决定 → 本条只看有无，先后由上位法判定',
      [penalty, decided, notice('2025-03-15 10:00')],
      '文书 exempt 告知书',
    ),
    later(
      'FTJD-11.4 第十一条第（四）项 笔录载明陈述申辩权的告知 → 是文字记录',
      [penalty, paper('d1', 'siteTranscript', '2025-03-04 10:00', { contents: ['statementRight'] }), decided],
      '文书 exempt 告知书',
    ),
    ...(
      [
        ['强制执行决定之前已催告 → 即告知', 'executionOrdered', 'exempt'],
        ['处罚决定以催告顶替告知 → 报缺', 'penaltyImposed', 'missing'],
      ] as const
    ).flatMap(([what, kind, status]) =>
      (
        [
          ['', fact('demand.made', '2025-03-10 10:00', 'c1', { performBy: iso('2025-03-20 00:00') })],
          ['（催告书）', paper('d1', 'demandNotice', '2025-03-10 10:00')],
        ] as const
      ).map(([how, demand]) =>
        later(
          `FTJD-11.4 第十一条第（四）项 ${what}${how}`,
          [start('2025-03-01 09:00', 'coercion'), demand, fact('decision.made', '2025-03-21 10:00', 'k1', { kind })],
          `文书 ${status} 告知书`,
        ),
      ),
    ),
    later(
      'FTJD-11.4 第十一条第（四）项 决定书没有救济途径 → 报发现',
      [penalty, paper('d1', 'enforcementDecision', '2025-03-14 10:00', { filled: ['conduct'] })],
      '违规 文书定稿',
    ),
    later(
      'FTJD-11.5 第十一条第（五）项 鉴定有委托、结论并入卷 → 通过',
      [...appraised, paper('d1', 'conclusiveOpinion', '2025-03-12 10:00')],
      '义务 done c1',
      '文书 present 结论性意见书',
    ),
    later(
      'FTJD-11.5 第十一条第（五）项 两次鉴定只有一份结论入卷 → 报缺另一份',
      [
        ...appraised,
        fact('expert.entrusted', '2025-03-05 10:00', 'e2', { body: '鉴定所', matter: '材质' }),
        fact('expert.concluded', '2025-03-13 10:00', 'e2', { body: '鉴定所', conclusion: '合格' }),
        paper('d1', 'conclusiveOpinion', '2025-03-12 10:00', { about: ['entrustment:c1'] }),
      ],
      '义务 done c1',
      '义务 done e2',
      '文书 missing 结论性意见书',
      '文书 present 结论性意见书',
    ),
    later('FTJD-11.5 第十一条第（五）项 鉴定结论未入卷 → 报缺', appraised, '义务 done c1', '文书 missing 结论性意见书'),
    later(
      'FTJD-11.5 第十一条第（五）项 调取证据无文字 → 报缺',
      activity('a1', 'documentaryCollection', '2025-03-04', '09:00', '10:00'),
      '文书 missing 调取证据通知书',
    ),
    later('FTJD-11.6 第十一条第（六）项 负责人审批写明意见 → 形成审批记录', [
      approve('decisionApproval', 'subdistrictHead', '2025-03-12 15:00', { opinion: '同意' }),
    ]),
    later(
      'FTJD-11.6 第十一条第（六）项 审批意见为空 → 报发现',
      [approve('decisionApproval', 'subdistrictHead', '2025-03-12 15:00')],
      '违规 出具意见',
    ),
    later(
      'FTJD-11.6 第十一条第（六）项 听证没有笔录 → 报缺',
      activity('a1', 'hearing', '2025-03-12', '09:00', '10:00'),
      '文书 missing 听证笔录',
    ),
    later(
      'FTJD-11.10 第十一条第（十）项 已登记的扩充事项（回避申请）无记录 → 报缺',
      [find('otherMatterDue', true, '2025-04-10 09:00')],
      '义务 open c1',
    ),
    later(
      'FTJD-11.10 第十一条第（十）项 扩充事项已作记录 → 完成',
      [find('otherMatterDue', true, '2025-04-10 09:00'), paper('d1', 'recusalRecord', '2025-04-10 11:00')],
      '义务 done c1',
    ),
    later('FTJD-11.10 第十一条第（十）项 登记之前的同类情形 → 不报', [
      fact('recusal.requested', '2025-03-20 09:00', 'c1', { officer: '甲', reason: '亲属' }),
    ]),
  ]);
  const officers = (second: boolean) => [
    { name: '甲', certificate: '京丰001', certificateValid: true },
    { name: '乙', certificate: '京丰002', certificateValid: second },
  ];
  const inquiry = (valid = true) =>
    activity('a1', 'inquiry', '2025-03-04', '10:00', '10:30', { officers: officers(valid) });
  const drafted = draft('d1', 'inquiryTranscript', '2025-03-04 10:30', { about: ['activity:a1'] });
  const both = ['甲', '乙'].map((name) => sign('d1', 'officer', name, '2025-03-04 10:30'));
  const byParty = sign('d1', 'party', '丙', '2025-03-04 10:30');
  const finalize = act('document.finalized', ['document:d1', 'activity:a1'], { form: 'inquiryTranscript', filled: [] });
  const asOf = '2025-03-04 11:00';
  actRows([
    {
      name: 'FTJD-11.7 第十一条第（七）项 两名执法人员姓名、证号、签字齐全 → 允许定稿',
      events: [...inquiry(), drafted, ...both, byParty],
      act: finalize,
      asOf,
    },
    {
      name: 'FTJD-11.7 第十一条第（七）项 其中一人证件已到期 → 阻断',
      events: [...inquiry(false), drafted, ...both, byParty],
      act: finalize,
      asOf,
      refused: '已经失效',
    },
    {
      name: 'FTJD-11.7 第十一条第（七）项 一人未签字 → 阻断',
      events: [...inquiry(), drafted, both[0]!, byParty],
      act: finalize,
      asOf,
      refused: '缺执法人员签字',
    },
    {
      name: 'FTJD-11.7 第十一条第（七）项 没有证号 → 阻断',
      events: [
        ...activity('a1', 'inquiry', '2025-03-04', '10:00', '10:30', { officers: [{ name: '甲' }] }),
        drafted,
        both[0]!,
        byParty,
      ],
      act: finalize,
      asOf,
      refused: '执法证号',
    },
    {
      name: 'FTJD-11.8 第十一条第（八）项 当事人拒签并填原因 → 允许定稿',
      events: [
        ...inquiry(),
        drafted,
        ...both,
        fact('document.signatureRefused', '2025-03-04 10:20', 'd1', {
          signatory: 'party',
          name: '丙',
          manifestation: '不认可笔录内容',
          present: ['甲', '乙'],
        }),
      ],
      act: finalize,
      asOf,
    },
    {
      name: 'FTJD-11.8 第十一条第（八）项 签字栏空白且无原因 → 阻断',
      events: [...inquiry(), drafted, ...both],
      act: finalize,
      asOf,
      refused: '签字栏空白',
    },
    ...(
      [
        ['二人均签字 → 允许', ['丙', '丁'], undefined],
        ['只有一人签字 → 阻断', ['丙'], '签字栏空白'],
      ] as const
    ).map(([what, signers, refused]) => ({
      name: `FTJD-11.8 第十一条第（八）项 现场有当事人二人，${what}`,
      events: [
        ...activity('a1', 'siteInspection', '2025-03-04', '10:00', '10:30', {
          officers: officers(true),
          counterparts: [
            { name: '丙', role: 'party' },
            { name: '丁', role: 'party' },
            { name: '戊', role: 'attestor' },
          ],
        }),
        draft('d1', 'siteTranscript', '2025-03-04 10:30', { about: ['activity:a1'] }),
        ...both,
        ...signers.map((name) => sign('d1', 'party', name, '2025-03-04 10:30')),
      ],
      act: act('document.finalized', ['document:d1', 'activity:a1'], { form: 'siteTranscript', filled: [] }),
      asOf,
      ...(refused ? { refused } : {}),
    })),
    ...(
      [
        ['证人已签字 → 允许', 'witness', undefined],
        ['相关权利义务人已签字 → 允许', 'interestedPerson', undefined],
        ['只有当事人签字 → 阻断', 'party', '证人签字栏空白'],
        ['无人签字 → 阻断', undefined, '证人签字栏空白'],
      ] as const
    ).flatMap(([what, signatory, refused]) =>
      (['witnessStatement', 'inquiryTranscript'] as const).map((form) => ({
        name: `FTJD-11.8 第十一条第（八）项 询问证人的${zh(form)}，${what}`,
        events: [
          ...activity('a1', 'witnessInquiry', '2025-03-04', '10:00', '10:30', { officers: officers(true) }),
          draft('d1', form, '2025-03-04 10:30', { about: ['activity:a1'] }),
          ...both,
          ...(signatory ? [sign('d1', signatory, '己', '2025-03-04 10:30')] : []),
        ],
        act: act('document.finalized', ['document:d1', 'activity:a1'], { form, filled: [] }),
        asOf,
        ...(refused ? { refused } : {}),
      })),
    ),
    ...(
      [
        ['只有相关权利义务人在场并签字 → 允许', ['interestedPerson'], undefined],
        ['当事人也在场而未签字 → 阻断', ['interestedPerson', 'party'], '签字栏空白'],
      ] as const
    ).map(([what, roles, refused]) => ({
      name: `FTJD-11.8 第十一条第（八）项 询问${what}`,
      events: [
        ...activity('a1', 'inquiry', '2025-03-04', '10:00', '10:30', {
          officers: officers(true),
          counterparts: roles.map((role) => ({ name: role === 'party' ? '丙' : '庚', role })),
        }),
        drafted,
        ...both,
        sign('d1', 'interestedPerson', '庚', '2025-03-04 10:30'),
      ],
      act: finalize,
      asOf,
      ...(refused ? { refused } : {}),
    })),
  ]);
});

describe('第十一条第（六）项 审批意见只能追加', () => {
  const given = approve('decisionApproval', 'subdistrictHead', '2025-03-12 15:00', { opinion: '同意' });
  const corrects = (data: Record<string, unknown>, entry = given.id) =>
    act('entry.corrected', ['case:c1'], { entry, reason: '笔误', data });
  const reviewed = fact('statement.reviewed', '2025-03-11 10:00', 'c1', { opinion: '意见成立', reviewer: '王某' });
  const earlier = approve('legalReview', 'legalReviewer', '2025-03-11 15:00', { id: 'q8', opinion: '同意' });
  const ended = (['approval.refused', 'approval.returned'] as const).map((type) =>
    fact(type, '2025-03-11 16:00', 'q9', { matter: 'decisionApproval', role: 'subdistrictHead', opinion: '补充证据' }),
  );
  const corrected = (entry: string) =>
    fact('entry.corrected', '2025-03-13 10:00', 'c1', { entry, reason: '笔误', data: { opinion: '另一意见' } });
  judgeRows([
    {
      name: 'FTJD-11.6 第十一条第（六）项 已有审批，更正了对申辩的复核意见 → 不作违规',
      events: [reviewed, given, corrected(reviewed.id)],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FTJD-11.6 第十一条第（六）项 已经改了审批意见 → 违规',
      events: [reviewed, given, corrected(given.id)],
      asOf: LATER,
      says: ['违规 出具意见'],
    },
  ]);
  actRows([
    {
      name: 'FTJD-11.6 第十一条第（六）项 已有审批，更正对申辩的复核意见 → 不在此限',
      events: [reviewed, given],
      act: corrects({ opinion: '意见不成立' }, reviewed.id),
      asOf: LATER,
    },
    {
      name: 'FTJD-11.6 第十一条第（六）项 修改先前另一事项的审批意见 → 阻断',
      events: [earlier, given],
      act: corrects({ opinion: '不同意' }, earlier.id),
      asOf: LATER,
      refused: '只能另行追加',
    },
    ...ended.map((opinion, i) => ({
      name: `FTJD-11.6 第十一条第（六）项 修改已提交的${['不同意', '退回'][i]}的意见 → 阻断`,
      events: [given, opinion],
      act: corrects({ opinion: '同意' }, opinion.id),
      asOf: LATER,
      refused: '只能另行追加',
    })),
    {
      name: 'FTJD-11.6 第十一条第（六）项 修改已提交的审批意见 → 阻断',
      events: [given],
      act: corrects({ opinion: '不同意' }),
      asOf: LATER,
      refused: '只能另行追加',
    },
    {
      name: 'FTJD-11.6 第十一条第（六）项 更正其他栏目 → 不在此限',
      events: [given],
      act: corrects({ validUntil: '2025-12-31T24:00:00+08:00' }),
      asOf: LATER,
    },
    {
      name: 'FTJD-11.6 第十一条第（六）项 另行追加意见 → 允许',
      events: [given],
      act: act('approval.given', ['approval:q2'], {
        matter: 'decisionApproval',
        role: 'subdistrictHead',
        opinion: '同意，注意执行',
      }),
      asOf: LATER,
    },
  ]);
});

describe('第十二条 音像记录重点', () => {
  const mark = (
    point: 'surroundings' | 'personsPresent' | 'caseItems' | 'otherPoint',
    more: { subject?: string; detail?: string; inapplicable?: string } = {},
  ) => fact('recording.marked', '2025-03-04 17:00', 'r1', { point, at: iso('2025-03-04 09:02'), ...more });
  const untimed = (point: 'surroundings' | 'personsPresent' | 'caseItems', subject?: string, inapplicable?: string) =>
    fact('recording.marked', '2025-03-04 17:00', 'r1', {
      point,
      ...(subject === undefined ? {} : { subject }),
      ...(inapplicable === undefined ? {} : { inapplicable }),
    });
  const people = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00', {
    officers: [{ name: '甲' }, { name: '乙' }],
    counterparts: [{ name: '丙', role: 'party' }],
  });
  const video = take('r1', '2025-03-04', '09:00', '10:00', { about: ['activity:a1'] });
  const items = ['桌', '椅', '棚', '炉', '灯'];
  const measure = fact(
    'measure.taken',
    '2025-03-04 09:40',
    'm1',
    { kind: 'impoundment', items: items.map((name) => ({ name, quantity: 1 })) },
    { about: ['activity:a1'] },
  );
  const required = fact('points.required', '2025-03-03 09:00', 'c1', { details: ['燃气表读数'] });
  judgeRows([
    later('FTJD-12.1 第十二条第（一）项 标明现场及周边 → 满足', [video, mark('surroundings')], '义务 done r1'),
    later('FTJD-12.1 第十二条第（一）项 既未标记也未说明 → 提示', [video], '义务 open r1'),
    later('FTJD-12.1 第十二条第（一）项 已标记而没有时间点 → 提示', [video, untimed('surroundings')], '义务 open r1'),
    later(
      'FTJD-12.2 第十二条第（二）项 丙的标记没有时间点 → 提示',
      [
        ...people,
        video,
        ...['甲', '乙'].map((subject) => mark('personsPresent', { subject })),
        untimed('personsPresent', '丙'),
      ],
      '义务 done a1',
      '义务 open a1',
    ),
    later(
      'FTJD-12.3 第十二条第（三）项 炉的标记没有时间点 → 提示',
      [
        ...people,
        video,
        measure,
        ...items.filter((item) => item !== '炉').map((subject) => mark('caseItems', { subject })),
        untimed('caseItems', '炉'),
      ],
      '义务 open m1',
    ),
    later(
      'FTJD-12.1 第十二条第（一）项 写明不适用的理由 → 满足',
      [video, untimed('surroundings', undefined, '室内谈话')],
      '义务 exempt r1',
    ),
    later(
      'FTJD-12.2 第十二条第（二）项 在场三人均已标明 → 满足',
      [...people, video, ...['甲', '乙', '丙'].map((subject) => mark('personsPresent', { subject }))],
      '义务 done a1',
      '义务 done a1',
    ),
    later(
      'FTJD-12.2 第十二条第（二）项 只标执法人员未标当事人 → 提示缺当事人',
      [...people, video, ...['甲', '乙'].map((subject) => mark('personsPresent', { subject }))],
      '义务 done a1',
      '义务 open a1',
    ),
    later(
      'FTJD-12.2 第十二条第（二）项 丙只在另一次检查的录像中标明 → 本次仍缺',
      [
        ...people,
        video,
        ...['甲', '乙'].map((subject) => mark('personsPresent', { subject })),
        take('r2', '2025-03-05', '09:00', '10:00', { about: ['activity:a2'] }),
        fact('recording.marked', '2025-03-05 17:00', 'r2', {
          point: 'personsPresent',
          at: iso('2025-03-05 09:02'),
          subject: '丙',
        }),
      ],
      '义务 done a1',
      '义务 open a1',
    ),
    later(
      'FTJD-12.3 第十二条第（三）项 五件物品均有时间点 → 满足',
      [video, measure, ...items.map((subject) => mark('caseItems', { subject }))],
      '义务 done m1',
    ),
    later(
      'FTJD-12.3 第十二条第（三）项 时间点标在另一措施的录像上 → 提示',
      [
        video,
        measure,
        fact('recording.linked', '2025-03-04 12:00', 'r1', {}, { about: ['measure:m2'] }),
        ...items.map((subject) => mark('caseItems', { subject })),
      ],
      '义务 open m1',
    ),
    later(
      'FTJD-12.3 第十二条第（三）项 一件无时间点 → 提示该件',
      [video, measure, ...items.slice(1).map((subject) => mark('caseItems', { subject }))],
      '义务 open m1',
    ),
    later(
      'FTJD-12.4 第十二条第（四）项 扣押 09:40 落在 09:00 至 10:00 的录像内 → 通过',
      [...people, video, measure],
      '音像 complete m1',
    ),
    later(
      'FTJD-12.4 第十二条第（四）项 录像止于 09:30 → 措施时刻无录像',
      [...people, take('r1', '2025-03-04', '09:00', '09:30', { about: ['activity:a1'] }), measure],
      '音像 missing m1',
    ),
    later(
      'FTJD-12.4 第十二条第（四）项 现场送达的时刻没有录像 → 报缺',
      [
        ...people,
        take('r1', '2025-03-04', '09:00', '09:30', { about: ['activity:a1'] }),
        serve('s1', '2025-03-04 09:40', 'directService', 'served', { about: ['activity:a1'] }),
      ],
      '音像 missing s1',
    ),
    later('FTJD-12.4 第十二条第（四）项 非现场的送达 → 不适用', [
      serve('s1', '2025-03-04 09:40', 'directService', 'served'),
    ]),
    later('FTJD-12.5 第十二条第（五）项 增设“燃气表读数”而未标 → 提示', [required, video], '义务 open c1'),
    later(
      'FTJD-12.5 第十二条第（五）项 增设的要点已标 → 满足',
      [required, video, mark('otherPoint', { detail: '燃气表读数' })],
      '义务 done c1',
    ),
    later('FTJD-12.5 第十二条第（五）项 未增设的案件 → 不提示', [video]),
  ]);
  it('FTJD-12.2 第十二条第（二）项 缺哪一人，欠账写明仍欠要点标注', () => {
    const duty = assessed([...people, video], LATER).duties.find(
      ({ topic, status, object }) => topic === 'av.content' && status === 'open' && object.id === 'a1',
    )!;
    assert.deepEqual(duty.missing.length, 2);
  });
});
