import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay } from '@zhiji/calendar';
import { dataProblems } from '@zhiji/cases';
import { can, factsOfType, replay } from '@zhiji/law';
import {
  act,
  actRows,
  answered,
  assessed,
  at,
  caseBook,
  judgeRows,
  SANMING,
  sanming,
  verdicts,
} from '../../test/sanming.ts';

const { activity, approve, fact, iso, paper, serve, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;

describe('第一条 依据', () => {
  const adopt = (basis: readonly string[]) =>
    act('regulation.adopted', ['regulation:SMGX'], { code: 'SMGX', effectiveOn: '2025-03-01', basis: [...basis] });
  actRows([
    {
      name: 'SMGX-1.1 第一条 载明《福建省行政执法条例》 → 可以启用',
      events: [],
      act: adopt(['福建省行政执法条例']),
      asOf: '2025-03-03 10:00',
      options: agency,
    },
    {
      name: 'SMGX-1.1 第一条 缺依据的规则包 → 启用失败',
      events: [],
      act: adopt([]),
      asOf: '2025-03-03 10:00',
      refused: '福建省行政执法条例',
      options: agency,
    },
  ]);
});

describe('第二条 适用范围', () => {
  const inspected = activity('a1', 'siteInspection', '2025-03-03', '10:00', '10:30');
  it('SMGX-2.1 第二条第一款 行政确认适用，但不要求立案审批表', () => {
    const events = [start('2025-03-03 09:00', 'confirmation'), ...inspected];
    assert.deepEqual(verdicts('SMGX-3.3', events, LATER), ['文书 missing 现场笔录']);
    assert.deepEqual(verdicts('SMGX-9.1', events, LATER), []);
  });
  it('SMGX-2.1 第二条第一款 行政处罚须有立案审批表', () =>
    assert.deepEqual(verdicts('SMGX-9.1', [start('2025-03-03 09:00')], LATER), [
      '文书 missing 程序启动审批表',
      '违规 启动执法程序行为',
    ]));
  it('SMGX-2.2 第二条第二款 行政许可没有本规则的记录要求', () => {
    const { recordings, documents, duties, breaches } = assessed(
      [
        start('2025-03-03 09:00', 'licensing', { initiation: 'onApplication' }),
        ...inspected,
        serve('s1', '2025-03-10 10:00', 'directService', 'served'),
        fact('case.closed', '2025-03-11 10:00', 'c1', {}),
      ],
      LATER,
    );
    const applying = duties.filter(({ status }) => status !== 'notApplicable');
    assert.deepEqual([recordings, documents, applying, breaches], [[], [], [], []]);
  });
  it('SMGX-2.2 第二条第二款 许可档案无批准查阅，仍被阻断', () => {
    const state = replay(
      SANMING,
      [
        start('2025-03-03 09:00', 'licensing'),
        fact('case.archived', '2025-04-10 10:00', 'c1', { catalogue: [] }),
        fact('access.requested', '2025-06-01 09:00', 'x1', {
          action: 'view',
          purpose: 'partyRequest',
          reason: '查阅本人档案',
          recordings: [],
          dossier: true,
        }),
      ],
      'c1',
    );
    const viewing = act('access.viewed', ['access:x1'], { recordings: [] });
    assert.equal(can(SANMING, state, viewing, { id: 'p-lin', role: 'party' }, at('2025-06-01 10:00')).answer, 'deny');
  });
  const dispatched = [
    start('2025-03-03 09:00', 'penalty', { unitKind: 'dispatchedBody' }),
    ...activity('a1', 'examination', '2025-03-04', '10:00', '10:30'),
  ];
  it('SMGX-2.3 第二条第一款 派出机构缺省适用全部规则', () =>
    assert.deepEqual(verdicts('SMGX-11.1', dispatched, LATER), ['音像 missing a1']));
  const program = sanming({ 'SMGX-2.3': 'custodyOnly' });
  it('SMGX-2.3 第二条第一款 另一口径：派出机构只适用第七条', () => {
    const { recordings, documents, breaches } = assessed(
      [...dispatched, fact('recording.integrityChecked', '2025-03-05 10:00', 'r1', { intact: false })],
      LATER,
      { program },
    );
    assert.deepEqual([recordings, documents], [[], []]);
    assert.deepEqual(
      breaches.map(({ articles }) => articles),
      [['第七条']],
    );
  });
  it('SMGX-2.3 第二条第一款 另一口径：派出机构办理确认，取证活动不另求文字记录', () => {
    const verification = activity('a1', 'siteVerification', '2025-03-04', '10:00', '10:30');
    const owed = (unit: { unitKind?: 'dispatchedBody' }) =>
      assessed([start('2025-03-03 09:00', 'confirmation', unit), ...verification], LATER, { program }).documents.length;
    assert.deepEqual([owed({ unitKind: 'dispatchedBody' }), owed({})], [0, 1]);
  });
  it('SMGX-2.3 第二条第一款 另一口径：执法科室仍适用全部规则', () =>
    assert.deepEqual(
      verdicts(
        'SMGX-11.1',
        [
          start('2025-03-03 09:00', 'penalty', { unitKind: 'enforcementDivision' }),
          ...activity('a1', 'examination', '2025-03-04', '10:00', '10:30'),
        ],
        LATER,
        { program },
      ),
      ['音像 missing a1'],
    ));
});

describe('第三条 记录方式', () => {
  const began = start('2025-03-05 09:00');
  const form = paper('d1', 'initiationApprovalForm', '2025-03-05 08:00');
  const examined = activity('a1', 'examination', '2025-03-06', '09:00', '10:00');
  const transcript = paper('d2', 'siteTranscript', '2025-03-06 10:00', { about: ['activity:a1'] });
  const decided = fact('decision.made', '2025-03-20 10:00', 'k1', { kind: 'penaltyImposed' });
  const letter = paper('d3', 'enforcementDecision', '2025-03-20 11:00');
  const attempted = serve('s1', '2025-03-24 10:00', 'directService', 'served', { about: ['document:d3'] });
  const proof = paper('d4', 'proofOfService', '2025-03-24 10:10', { about: ['service:s1', 'document:d3'] });
  const upToService = [form, began, ...examined, transcript, decided, attempted, proof];
  judgeRows([
    {
      name: 'SMGX-3.1 第三条第一款 已送达的处罚案，前四阶段均有文字记录',
      events: [...upToService, letter],
      asOf: '2025-03-25 10:00',
      says: [
        '文书 present 现场笔录',
        '文书 present 程序启动审批表',
        '文书 present 行政执法决定',
        '文书 present 送达回证',
      ],
    },
    {
      name: 'SMGX-3.1 第三条第一款 两个决定只有一份决定书 → 报缺另一份',
      events: [
        start('2025-03-01 09:00', 'confirmation'),
        paper('d1', 'enforcementDecision', '2025-03-20 10:00'),
        fact('decision.made', '2025-03-20 10:30', 'k1', { kind: 'otherDecision' }, { about: ['document:d1'] }),
        fact('decision.made', '2025-03-21 10:30', 'k2', { kind: 'otherDecision' }),
      ],
      asOf: '2025-03-25 10:00',
      says: ['文书 missing 行政执法决定', '文书 present 行政执法决定'],
    },
    {
      name: 'SMGX-3.1 第三条第一款 审查决定阶段无文字记录 → 报缺',
      events: upToService,
      asOf: '2025-03-25 10:00',
      says: [
        '文书 missing 行政执法决定',
        '文书 present 现场笔录',
        '文书 present 程序启动审批表',
        '文书 present 送达回证',
      ],
    },
    {
      name: 'SMGX-3.1 第三条第一款 依申请的确认没有受理文书 → 报缺',
      events: [start('2025-03-05 09:00', 'confirmation', { initiation: 'onApplication' })],
      asOf: '2025-03-25 10:00',
      says: ['文书 missing 受理通知书'],
    },
    {
      name: 'SMGX-3.1 第三条第一款 结案没有文字记录 → 报缺',
      events: [start('2025-03-05 09:00', 'confirmation'), fact('case.closed', '2025-03-25 09:00', 'c1', {})],
      asOf: '2025-03-25 10:00',
      says: ['文书 missing 案件结案表'],
    },
  ]);

  const entrusted = fact('expert.concluded', '2025-03-12 10:00', 'c1', { body: '鉴定中心', conclusion: '不合格' });
  judgeRows([
    {
      name: 'SMGX-3.2 第三条第二款 鉴定意见入卷 → 通过',
      events: [began, entrusted, paper('d5', 'conclusiveOpinion', '2025-03-12 11:00')],
      asOf: LATER,
      says: ['文书 present 结论性意见书'],
    },
    {
      name: 'SMGX-3.2 第三条第二款 鉴定登记而无鉴定意见 → 报缺',
      events: [began, entrusted],
      asOf: LATER,
      says: ['文书 missing 结论性意见书'],
    },
    {
      name: 'SMGX-3.2 第三条第二款 专家论证、听证没有报告 → 各报一缺',
      events: [
        began,
        fact('expertReview.concluded', '2025-03-12 10:00', 'c1', { conclusion: '可行', experts: ['陈某'] }),
        ...activity('a2', 'hearing', '2025-03-13', '09:00', '10:00'),
      ],
      asOf: LATER,
      says: ['文书 missing 专家论证会记录', '文书 missing 听证报告书'],
    },
  ]);

  const inspection = [
    start('2025-03-04 08:30', 'inspection'),
    ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'),
    take('r1', '2025-03-04', '09:00', '10:00', { about: ['activity:a1'] }),
  ];
  judgeRows([
    {
      name: 'SMGX-3.3 第三条第二款 现场检查有录像和记录表 → 通过',
      events: [...inspection, paper('d6', 'inspectionRecord', '2025-03-04 10:30', { about: ['activity:a1'] })],
      asOf: '2025-03-04 17:00',
      says: ['文书 present 行政监督检查记录表'],
    },
    {
      name: 'SMGX-3.3 第三条第二款 只有录像无文字 → 报缺文字',
      events: inspection,
      asOf: '2025-03-04 17:00',
      says: ['文书 missing 行政监督检查记录表'],
    },
    {
      name: 'SMGX-3.3 第三条第二款 查封只有录像 → 报缺文字；确认案件的核查亦同',
      events: [
        start('2025-03-04 08:30', 'confirmation'),
        ...activity('a1', 'siteVerification', '2025-03-04', '09:00', '10:00'),
        ...activity('a2', 'seizing', '2025-03-04', '10:00', '11:00'),
      ],
      asOf: '2025-03-04 17:00',
      says: ['文书 missing 现场笔录', '文书 missing 现场笔录'],
    },
  ]);

  const served = (more: Parameters<typeof take>[4]) => [
    began,
    letter,
    ...activity('a3', 'serviceVisit', '2025-03-24', '10:00', '10:10'),
    serve('s1', '2025-03-24 10:05', 'directService', 'served', { about: ['document:d3', 'activity:a3'] }),
    take('r1', '2025-03-24', '10:00', '10:10', { about: ['activity:a3'], ...more }),
  ];
  judgeRows([
    {
      name: 'SMGX-3.4 第三条第三款 检查中先行登记保存仅有照片六张（一般档） → 通过',
      events: [
        start('2025-03-04 08:30', 'inspection'),
        ...activity('a1', 'preservation', '2025-03-04', '09:00', '10:00'),
        take('r1', '2025-03-04', '09:30', '09:30', { medium: 'photo', count: 6, about: ['activity:a1'] }),
      ],
      asOf: '2025-03-04 17:00',
      says: ['音像 complete a1'],
    },
    {
      name: 'SMGX-3.4 第三条第三款 送达处罚决定书（全程档）仅有照片 → 报缺',
      events: served({ medium: 'photo', count: 3 }),
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'SMGX-3.4 第三条第三款 全程档仅有录音 → 报缺',
      events: served({ medium: 'audio' }),
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'SMGX-3.4 第三条第三款 另一口径：全程录音亦可',
      events: served({ medium: 'audio' }),
      asOf: LATER,
      says: ['音像 complete s1'],
      options: { program: sanming({ 'SMGX-3.4': 'anyMedium' }) },
    },
    {
      name: 'SMGX-3.4 第三条第三款 视频监控 → 通过',
      events: served({ medium: 'surveillance' }),
      asOf: LATER,
      says: ['音像 complete s1'],
    },
  ]);

  const data = (more: object) =>
    act('evidence.collected', [], { kind: 'electronicData', name: '平台导出日志', ...more });
  const source = { system: '工业运行平台', madeAt: iso('2025-03-05 10:00'), digest: 'a1' };
  actRows([
    {
      name: 'SMGX-3.5 第三条第四款 来源、采集时间、校验值已登记 → 入库',
      events: [began],
      act: data(source),
      asOf: '2025-03-05 11:00',
    },
    ...(['system', 'madeAt', 'digest'] as const).map((field) => ({
      name: `SMGX-3.5 第三条第四款 缺${{ system: '来源系统', madeAt: '采集时间', digest: '校验值' }[field]}的电子数据 → 不能保存`,
      events: [began],
      act: data(Object.fromEntries(Object.entries(source).filter(([name]) => name !== field))),
      asOf: '2025-03-05 11:00',
      refused: '来源系统',
    })),
  ]);
  judgeRows([
    {
      name: 'SMGX-3.6 第三条第五款 内部审批仅有审批表 → 不要求音像',
      events: [began, paper('d7', 'decisionApprovalForm', '2025-03-12 10:00')],
      asOf: '2025-03-12 17:00',
      says: [],
    },
    {
      name: 'SMGX-3.6 第三条第五款 送达决定书只有送达回证 → 报缺音像',
      events: [began, letter, attempted, proof],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
  ]);
});

describe('第四条 原则与方式', () => {
  it('SMGX-4.1 第四条 补记的事实，发生时间与入库时间分列', () => {
    const made = fact(
      'activity.started',
      '2025-03-04 10:00',
      'a1',
      { kind: 'inquiry', officers: [] },
      {
        recorded: '2025-03-05 09:00',
      },
    );
    const [kept] = factsOfType(replay(SANMING, [made], 'c1').timeline, 'activity.started');
    assert.deepEqual([kept!.at, kept!.recorded], [at('2025-03-04 10:00'), at('2025-03-05 09:00')]);
  });
  it('SMGX-4.1 第四条 修改入库时间 → 不是可以登记的内容', () =>
    assert.deepEqual(
      dataProblems('entry.corrected', { entry: 'c1/1', reason: '更正', recorded: iso('2025-03-04 10:00') }).map(
        ({ field }) => field,
      ),
      ['recorded'],
    ));
  const coercion = [
    start('2025-03-05 09:00', 'coercion'),
    fact('activity.started', '2025-03-06 08:50', 'a1', { kind: 'seizing', officers: [] }),
  ];
  it('SMGX-4.2 第四条 活动开始即显示全程音像的要求', () =>
    assert.deepEqual(
      assessed(coercion, '2025-03-06 08:50').recordings.map(({ requirements, continuous, status }) => [
        requirements.includes('SMGX-4.2'),
        continuous,
        status,
      ]),
      [[true, true, 'running']],
    ));
  judgeRows([
    {
      name: 'SMGX-4.2 第四条 以未录说明代替强制的音像 → 仍报缺',
      events: [
        ...coercion,
        fact('activity.ended', '2025-03-06 09:50', 'a1', { kind: 'seizing' }),
        fact('recording.omissionExplained', '2025-03-06 10:00', 'a1', { reason: '未带设备' }),
      ],
      asOf: '2025-03-06 17:00',
      says: ['音像 missing a1'],
    },
  ]);
});

describe('第五条、第六条 设备', () => {
  const device = (id: string, more: object = {}) =>
    fact('device.registered', '2025-03-01 09:00', id, { kind: 'handheldTerminal', serial: id, ...more });
  it('SMGX-5.1 第五条 设备配备率低不产生违规', () => {
    const people = Array.from({ length: 12 }, (_, i) =>
      fact('person.registered', '2025-03-01 09:00', `p${i}`, { name: `执法人员${i}` }),
    );
    const { duties, breaches } = assessed([...people, device('ZD-03', { assetNumber: 'GX-2025-011' })], LATER, agency);
    assert.deepEqual([breaches, duties.filter(({ status }) => status === 'overdue')], [[], []]);
  });
  const began = start('2025-03-04 08:30');
  judgeRows([
    {
      name: 'SMGX-6.1 第六条第一款 在册手持终端的录像 → 接受',
      events: [began, take('r1', '2025-03-04', '09:00', '10:00', { about: ['device:ZD-03'] })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-6.1 第六条第一款 采集时已核对在册 → 接受',
      events: [began, take('r1', '2025-03-04', '09:00', '10:00', { sourceRegistered: true })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-6.1 第六条第一款 无设备信息的文件 → 来源未登记',
      events: [began, take('r1', '2025-03-04', '09:00', '10:00')],
      asOf: LATER,
      says: ['违规 使用设备'],
    },
    {
      name: 'SMGX-6.2 第六条第一款 已有资产编号 → 在册',
      events: [device('ZD-03', { assetNumber: 'GX-2025-011' })],
      asOf: '2025-04-01 10:00',
      says: [],
      options: agency,
    },
    {
      name: 'SMGX-6.2 第六条第一款 无资产编号 → 列差异，补登后消除',
      events: [
        device('ZD-03'),
        device('ZD-04'),
        fact('device.registered', '2025-03-20 09:00', 'ZD-04', {
          kind: 'handheldTerminal',
          serial: 'ZD-04',
          assetNumber: 'GX-2025-012',
        }),
      ],
      asOf: '2025-04-01 10:00',
      says: ['义务 done ZD-04', '义务 open ZD-03'],
      options: agency,
    },
    {
      name: 'SMGX-6.3 第六条第二款 上次维护 2025-02-20 → 未到周期',
      events: [fact('device.maintained', '2025-02-20 10:00', 'd-a', { work: '清洁' })],
      asOf: '2025-03-10 10:00',
      says: ['义务 open d-a'],
      options: agency,
    },
    {
      name: 'SMGX-6.3 第六条第二款 上次维护 2025-01-20 → 超过内部目标，派给科室',
      events: [fact('device.maintained', '2025-01-20 10:00', 'd-a', { work: '清洁' })],
      asOf: '2025-03-10 10:00',
      says: ['义务 open d-a', '目标超期'],
      options: agency,
    },
    {
      name: 'SMGX-6.3 第六条第二款 登记之后未维护过 → 自登记起计',
      events: [fact('device.registered', '2025-01-20 10:00', 'd-a', { kind: 'bodyCamera', serial: 'd-a' })],
      asOf: '2025-03-10 10:00',
      says: ['义务 open d-a', '目标超期'],
      options: agency,
    },
    {
      name: 'SMGX-6.3 第六条第二款 故障已修复 → 完成',
      events: [
        fact('device.failed', '2025-03-04 10:00', 'd-a', { fault: '无法开机' }),
        fact('device.repaired', '2025-03-06 10:00', 'd-a', { work: '更换电池' }),
      ],
      asOf: '2025-03-10 10:00',
      says: ['义务 done d-a'],
      options: agency,
    },
    {
      name: 'SMGX-6.4 第六条第二款 直属单位缺一台、已自行配备 → 完成',
      events: [
        fact('equipment.lacking', '2025-03-10 09:00', 'u-bing', { unitKind: 'affiliatedUnit', number: 1 }),
        fact('equipment.supplied', '2025-03-20 09:00', 'u-bing', { devices: ['ZD-09'] }),
      ],
      asOf: LATER,
      says: ['义务 done u-bing'],
      options: agency,
    },
  ]);
  const suppliers = (unitKind: 'affiliatedUnit' | 'enforcementDivision') =>
    assessed([fact('equipment.lacking', '2025-03-10 09:00', 'u1', { unitKind, number: 1 })], LATER, agency).duties.map(
      ({ object, who, status }) => [object.id, who, status],
    );
  it('SMGX-6.3 第六条第二款 执法科室的配备缺口派给局办公室', () =>
    assert.deepEqual(suppliers('enforcementDivision'), [['u1', 'generalOffice', 'open']]));
  it('SMGX-6.4 第六条第二款 直属单位的缺口派给其自身，不派给局办公室', () =>
    assert.deepEqual(suppliers('affiliatedUnit'), [['u1', 'handlingUnit', 'open']]));
  const failed = fact('device.failed', '2025-03-04 10:00', 'd-a', { fault: '无法开机' });
  const repaired = fact('device.repaired', '2025-03-06 10:00', 'd-a', { work: '更换电池' });
  const issue = act('device.issued', ['device:d-a'], { to: '林某' });
  actRows([
    {
      name: 'SMGX-6.3 第六条第二款 故障设备 → 不可领用',
      events: [failed],
      act: issue,
      asOf: '2025-03-05 10:00',
      refused: '故障',
      options: agency,
    },
    {
      name: 'SMGX-6.3 第六条第二款 修复之后 → 可以领用',
      events: [failed, repaired],
      act: issue,
      asOf: '2025-03-07 10:00',
      options: agency,
    },
    {
      name: 'SMGX-6.3 第六条第二款 修复之后又故障 → 不可领用',
      events: [failed, repaired, fact('device.failed', '2025-03-08 10:00', 'd-a', { fault: '无法录音' })],
      act: issue,
      asOf: '2025-03-09 10:00',
      refused: '故障',
      options: agency,
    },
  ]);
});

describe('第七条 音像的保存', () => {
  const filmed = [start('2025-03-03 09:00'), take('r1', '2025-03-04', '09:00', '10:00')];
  const archived = (retention?: string) =>
    fact('case.archived', '2025-04-10 10:00', 'c1', { catalogue: [], ...(retention ? { retention } : {}) });
  const asked = act('disposal.requested', ['disposal:x1'], { recordings: ['r1'], reason: '期满' });
  const sued = fact('challenge.received', '2025-06-01 10:00', 'h1', { kind: 'litigation' });
  const ended = fact('challenge.ended', '2026-06-01 10:00', 'h1', { outcome: '维持' });
  actRows([
    {
      name: 'SMGX-7.1 第七条 案卷期限十年，2030 年申请处置 → 阻断',
      events: [...filmed, archived('10年')],
      act: asked,
      asOf: '2030-01-01 10:00',
      refused: '保管期限',
    },
    {
      name: 'SMGX-7.1 第七条 十年期满之后 → 可以提请',
      events: [...filmed, archived('10年')],
      act: asked,
      asOf: '2035-04-11 00:00',
    },
    {
      name: 'SMGX-7.1 第七条 案卷期限未定 → 任何日期都阻断',
      events: [...filmed, archived()],
      act: asked,
      asOf: '2090-01-01 10:00',
      refused: '保管期限',
    },
    {
      name: 'SMGX-7.1 第七条 三十年期内 → 阻断',
      events: [...filmed, archived('30年')],
      act: asked,
      asOf: '2055-04-10 10:00',
      refused: '保管期限',
    },
    {
      name: 'SMGX-7.1 第七条 三十年期满之后 → 可以提请',
      events: [...filmed, archived('30年')],
      act: asked,
      asOf: '2055-04-11 00:00',
    },
    {
      name: 'SMGX-7.1 第七条 永久保管 → 阻断',
      events: [...filmed, archived('永久')],
      act: asked,
      asOf: '2090-01-01 10:00',
      refused: '保管期限',
    },
    {
      name: 'SMGX-7.2 第七条 有在审诉讼，期满处置 → 阻断',
      events: [...filmed, archived('10年'), sued],
      act: asked,
      asOf: '2036-01-01 10:00',
      refused: '复议、诉讼',
    },
    {
      name: 'SMGX-7.2 第七条 诉讼已经终结 → 可以提请',
      events: [...filmed, archived('10年'), sued, ended],
      act: asked,
      asOf: '2036-01-01 10:00',
    },
  ]);
  it('SMGX-7.1 第七条 音像的保存期限即案卷的保管期限', () =>
    assert.deepEqual(
      ['永久', '30年', '10年', undefined].map((retention) => {
        const [kept] = assessed([...filmed, archived(retention)], LATER).retention;
        return typeof kept!.until === 'object' ? formatDay(kept!.until.lastDay) : kept!.until;
      }),
      ['permanent', '2055-04-10', '2035-04-10', 'hold'],
    ));
  const requested = fact('disposal.requested', '2036-01-02 10:00', 'x1', { recordings: ['r1'], reason: '期满' });
  const consent = (person: string) =>
    approve('disposalMatter', 'archivesHead', '2036-01-03 10:00', {
      id: `q-${person}`,
      about: ['disposal:x1'],
      person,
    });
  const dispose = act('disposal.executed', ['disposal:x1'], {
    recordings: [{ id: 'r1', sha256: 'a'.repeat(64) }],
    certificate: '证1号',
  });
  actRows([
    {
      name: 'SMGX-7.1 第七条 两人批准 → 可以处置',
      events: [...filmed, archived('10年'), requested, consent('p1'), consent('p2')],
      act: dispose,
      asOf: '2036-01-04 10:00',
    },
    {
      name: 'SMGX-7.1 第七条 只有一人批准 → 阻断',
      events: [...filmed, archived('10年'), requested, consent('p1')],
      act: dispose,
      asOf: '2036-01-04 10:00',
      refused: '两人',
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-7.2 第七条 抽检校验值一致 → 不报',
      events: [...filmed, fact('recording.integrityChecked', '2025-06-01 10:00', 'r1', { intact: true })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-7.2 第七条 校验值变化 → 违规',
      events: [...filmed, fact('recording.integrityChecked', '2025-06-01 10:00', 'r1', { intact: false })],
      asOf: LATER,
      says: ['违规 删减、修改原始记录'],
    },
  ]);
  it('SMGX-7.2 第七条 修改、删除原件 → 一律阻断；另存副本 → 允许', () => {
    const state = replay(SANMING, answered(filmed), 'c1');
    const asks = (type: string) =>
      can(
        SANMING,
        state,
        { type, objects: [{ type: 'recording', id: 'r1', role: 'subject' }], data: {} },
        { id: 'p', role: 'custodian' },
        at(LATER),
      ).answer;
    assert.deepEqual(['recording.altered', 'recording.deleted', 'recording.derived'].map(asks), [
      'deny',
      'deny',
      'allow',
    ]);
  });
});

describe('第八条 送达回证与邮寄回执', () => {
  const began = start('2025-03-05 09:00');
  const notice = paper('d1', 'priorNotice', '2025-03-07 10:00');
  const list = paper('d2', 'propertyInventory', '2025-03-07 10:00');
  const attempt = serve('s1', '2025-03-10 10:00', 'directService', 'served', { about: ['document:d1', 'document:d2'] });
  const proofOf = (...documents: readonly string[]) =>
    paper('d9', 'proofOfService', '2025-03-10 10:10', {
      about: ['service:s1', ...documents.map((d) => `document:${d}`)],
    });
  const done = (document: string) =>
    fact(
      'service.completed',
      '2025-03-10 10:20',
      `s1`,
      { method: 'directService', servedOn: '2025-03-10' },
      { about: [`document:${document}`] },
    );
  judgeRows([
    {
      name: 'SMGX-8.1 第八条 一张回证列两份文书 → 两份均已送达',
      events: [began, notice, list, attempt, proofOf('d1', 'd2'), done('d1'), done('d2')],
      asOf: LATER,
      says: ['义务 done d1', '义务 done d2', '文书 present 送达回证'],
    },
    {
      name: 'SMGX-8.1 第八条 回证只列一份 → 另一份仍为待送达',
      events: [began, notice, list, attempt, proofOf('d1'), done('d1'), done('d2')],
      asOf: LATER,
      says: ['义务 done d1', '义务 open d2', '文书 present 送达回证', '违规 完成送达'],
    },
    {
      name: 'SMGX-8.1 第八条 到场送达而没有回证 → 报缺',
      events: [began, notice, attempt],
      asOf: LATER,
      says: ['义务 open d1', '文书 missing 送达回证'],
    },
  ]);
  const complete = act('service.completed', ['service:s1', 'document:d2'], {
    method: 'directService',
    servedOn: '2025-03-10',
  });
  actRows([
    {
      name: 'SMGX-8.1 第八条 回证已列名 → 可以确认送达',
      events: [began, notice, list, attempt, proofOf('d1', 'd2')],
      act: complete,
      asOf: '2025-03-10 11:00',
    },
    {
      name: 'SMGX-8.1 第八条 回证未列名 → 不能确认送达',
      events: [began, notice, list, attempt, proofOf('d1')],
      act: complete,
      asOf: '2025-03-10 11:00',
      refused: '待送达',
    },
  ]);
  const mailed = serve('s1', '2025-03-10 10:00', 'serviceByMail', 'inTransit', {
    about: ['document:d1'],
    mailKind: 'expressMail',
    mailNumber: 'EMS1',
  });
  const receipt = (more: object = {}) =>
    fact('service.receiptReturned', '2025-03-17 10:00', 's1', { receivedOn: '2025-03-14', ...more });
  const byMail = (servedOn: string) =>
    act('service.completed', ['service:s1', 'document:d1'], { method: 'serviceByMail', servedOn });
  const bound = paper('d8', 'mailReceipt', '2025-03-17 11:00', { about: ['service:s1'] });
  actRows([
    {
      name: 'SMGX-8.2 第八条 回执收件日 2025-03-14 → 送达日 2025-03-14',
      events: [began, notice, mailed, receipt()],
      act: byMail('2025-03-14'),
      asOf: '2025-03-17 12:00',
    },
    {
      name: 'SMGX-8.2 第八条 仅有寄件存根 → 不能确认',
      events: [began, notice, mailed],
      act: byMail('2025-03-14'),
      asOf: '2025-03-17 12:00',
      refused: '没有邮寄回执',
    },
    {
      name: 'SMGX-8.2 第八条 只有电子签收单 → 不能确认',
      events: [began, notice, mailed, receipt({ original: false })],
      act: byMail('2025-03-14'),
      asOf: '2025-03-17 12:00',
      refused: '没有邮寄回执',
    },
    {
      name: 'SMGX-8.2 第八条 另一口径：电子签收单可作回执',
      events: [began, notice, mailed, receipt({ original: false })],
      act: byMail('2025-03-14'),
      asOf: '2025-03-17 12:00',
      options: { program: sanming({ 'SMGX-8.2': 'counts' }) },
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-8.2 第八条 回执粘贴入卷 → 通过',
      events: [began, notice, mailed, receipt(), bound],
      asOf: LATER,
      says: ['文书 present 挂号邮寄回执'],
    },
    {
      name: 'SMGX-8.2 第八条 回执收回而未入卷 → 报缺',
      events: [began, notice, mailed, receipt()],
      asOf: LATER,
      says: ['文书 missing 挂号邮寄回执'],
    },
  ]);
});

describe('第三条、第八条 没有专章的活动和送达方式', () => {
  const held = (caseType: 'inspection' | 'coercion' | 'penalty', kind: Parameters<typeof activity>[1]) => [
    start('2025-03-05 09:00', caseType),
    ...activity('a1', kind, '2025-03-06', '09:00', '10:00'),
    take('r1', '2025-03-06', '09:00', '10:00', { about: ['activity:a1'] }),
  ];
  const penalty = start('2025-03-05 09:00');
  const letter = paper('d1', 'enforcementDecision', '2025-03-22 10:00');
  const published = act('service.completed', ['service:s1', 'document:d1'], {
    method: 'serviceByPublication',
    servedOn: '2025-05-14',
    form: 'enforcementDecision',
  });
  const over = fact(
    'service.completed',
    '2025-05-15 09:00',
    's1',
    { method: 'serviceByPublication', servedOn: '2025-05-14', form: 'enforcementDecision' },
    { about: ['document:d1'] },
  );
  const made = fact('decision.made', '2025-03-22 10:00', 'k1', { kind: 'penaltyImposed' }, { about: ['document:d1'] });
  const revoked = (when: string) => fact('decision.revoked', when, 'k1', { reason: '认定事实有误' });
  judgeRows([
    ...(
      [
        ['检查中的询问', 'inspection', 'inquiry'],
        ['检查中的抽样', 'inspection', 'sampling'],
        ['检查案件听取陈述申辩', 'inspection', 'statementHearing'],
        ['强制案件听取陈述申辩', 'coercion', 'statementHearing'],
        ['通讯工具调查询问', 'penalty', 'callInquiry'],
        ['简易程序现场处理', 'penalty', 'summaryHandling'],
        ['拒绝接受检查', 'inspection', 'refusalOfInspection'],
      ] as const
    ).flatMap(([what, caseType, kind]) => [
      {
        name: `SMGX-3.3 第三条第二款 ${what}只有录像 → 报缺文字`,
        events: held(caseType, kind),
        asOf: LATER,
        says: ['文书 missing 现场笔录'],
      },
      {
        name: `SMGX-3.3 第三条第二款 ${what}有文字记录 → 通过`,
        events: [...held(caseType, kind), paper('d6', 'otherForm', '2025-03-06 10:00', { about: ['activity:a1'] })],
        asOf: LATER,
        says: ['文书 present 其他书面记录'],
      },
    ]),
    {
      name: 'SMGX-3.3 第三条第二款 当场处罚决定书即简易程序的文字记录 → 通过',
      events: [
        ...held('penalty', 'summaryHandling'),
        paper('d6', 'onSpotDecision', '2025-03-06 09:30', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['文书 present 当场行政执法决定书'],
    },
    {
      name: 'SMGX-8.1 第八条 转交送达没有回证 → 报缺',
      events: [
        penalty,
        letter,
        serve('s1', '2025-03-25 10:00', 'serviceByForwarding', 'served', { about: ['document:d1'] }),
      ],
      asOf: LATER,
      says: ['义务 open d1', '文书 missing 送达回证'],
    },
    {
      name: 'SMGX-8.1 第八条 公告送达没有可签收的回证，已经期满 → 不报',
      events: [penalty, letter, over],
      asOf: LATER,
      says: ['义务 exempt d1'],
    },
    {
      name: 'SMGX-8.1 第八条 决定撤销，决定书从未送达 → 无需送达',
      events: [penalty, letter, made, revoked('2025-03-24 10:00')],
      asOf: LATER,
      says: ['义务 exempt d1'],
    },
    {
      name: 'SMGX-8.1 第八条 撤销之后重新作出的决定书 → 仍待送达',
      events: [penalty, made, revoked('2025-03-21 10:00'), paper('d1', 'enforcementDecision', '2025-03-22 10:00')],
      asOf: LATER,
      says: ['义务 open d1'],
    },
    {
      name: 'SMGX-8.1 第八条 决定撤销，告知书未送达 → 仍待送达',
      events: [penalty, paper('d2', 'priorNotice', '2025-03-10 10:00'), made, revoked('2025-03-24 10:00')],
      asOf: LATER,
      says: ['义务 open d2'],
    },
  ]);
  actRows([
    {
      name: 'SMGX-8.1 第八条 公告送达没有可签收的回证 → 可以确认送达',
      events: [penalty, letter],
      act: published,
      asOf: '2025-05-15 09:00',
    },
  ]);
});

describe('第二条、第七条 许可案件的强制与移送，重新办理的案卷', () => {
  const licensing = start('2025-03-01 09:00', 'licensing');
  const measure = [
    fact('measure.taken', '2025-03-04 10:00', 'm1', { kind: 'seizure', items: [], until: iso('2025-04-03 10:00') }),
    fact('measure.lifted', '2025-03-05 10:00', 'm1', {}),
  ];
  const executed = fact('execution.started', '2025-04-01 10:00', 'e1', { executor: 'ownAgency' });
  const crime = fact('finding.made', '2025-03-10 10:00', 'c1', {
    finding: 'crimeSuspected',
    value: true,
    basis: '金额较大',
  });
  const closed = fact('case.closed', '2025-04-02 10:00', 'c1', {});
  const ids = ['10.1', '21.1', '21.2', '21.3', '22.1', '22.3', '23.1'] as const;
  judgeRows(
    ids.map((id) => ({
      name: `SMGX-${id} 第二条第二款 许可案件 → 不适用 (SMGX-2.2)`,
      events: [licensing, ...measure, executed, crime, closed],
      asOf: LATER,
      says: [],
    })),
  );
  const filmed = [start('2025-03-03 09:00'), take('r1', '2025-03-04', '09:00', '10:00')];
  const archived = (when: string) => fact('case.archived', when, 'c1', { catalogue: [], retention: '10年' });
  const reopened = fact('case.reopened', '2030-01-01 10:00', 'c1', { reason: '判决重作' });
  const dispose = act('disposal.requested', ['disposal:x1'], { recordings: ['r1'], reason: '期满' });
  actRows([
    {
      name: 'SMGX-7.1 第七条 归档之后重新办理、尚未再归档 → 期限未定，阻断',
      events: [...filmed, archived('2025-04-10 10:00'), reopened],
      act: dispose,
      asOf: '2036-01-01 10:00',
      refused: '保管期限未定',
    },
    {
      name: 'SMGX-7.1 第七条 再归档之后期限未满 → 阻断',
      events: [...filmed, archived('2025-04-10 10:00'), reopened, archived('2030-06-01 10:00')],
      act: dispose,
      asOf: '2036-01-01 10:00',
      refused: '未满',
    },
    {
      name: 'SMGX-7.1 第七条 再归档之后期限届满 → 可以提请',
      events: [...filmed, archived('2025-04-10 10:00'), reopened, archived('2030-06-01 10:00')],
      act: dispose,
      asOf: '2041-01-01 10:00',
    },
  ]);
});
