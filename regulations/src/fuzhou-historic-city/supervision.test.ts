import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent } from '@zhiji/law';
import { act, actRows, assessed, at, caseBook, historicCity, judgeRows } from '../../test/historic-city.ts';

const { activity, approve, fact, paper, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;
const about = ['activity:a1'];
const row = (name: string, events: readonly CaseEvent[], ...says: readonly string[]) => ({
  name,
  events,
  asOf: LATER,
  says,
});
const ofAgency = (name: string, events: readonly CaseEvent[], ...says: readonly string[]) => ({
  ...row(name, events, ...says),
  options: agency,
});

const raised = (liability: 'leaked' | 'lentWithoutLeave' | 'lostByBadStorage', more: object = {}) =>
  fact('clue.raised', '2025-03-09 09:00', 'l1', { liability, facts: '经查属实', ...more });
const confirmed = (liability: 'leaked' | 'lentWithoutLeave') =>
  fact('clue.confirmed', '2025-03-10 09:00', 'l1', { liability });
const decide = (more: object) => act('liability.decided', ['clue:l1'], { decision: '批评教育', ...more });
const confirm = (liability: 'leaked' | 'lostByBadStorage' | 'otherLiability' | 'notRecorded', consequence?: string) =>
  act('clue.confirmed', ['clue:l1'], { liability, ...(consequence ? { consequence } : {}) });

describe('第二十三条 设备的责任情形', () => {
  const issued = (to: string, when = '2025-03-04 08:30') => fact('device.issued', when, 'JL-05', { to }, { about });
  const used = (operator: string) =>
    take('r1', '2025-03-04', '09:00', '10:00', { about: ['device:JL-05', ...about], operator });
  const counted = fact('device.counted', '2025-04-01 09:00', 'JL-07', { present: false });
  const failed = fact('device.failed', '2025-03-20 09:00', 'JL-07', { fault: '不开机' });
  const repaired = fact('device.repaired', '2025-03-28 09:00', 'JL-07', { work: '已修' });
  const other = (more: object) =>
    act('clue.raised', ['clue:l2', 'device:JL-05'], {
      liability: 'otherLiability',
      facts: '多次未自检，情节严重',
      ...more,
    });
  actRows([
    {
      name: 'FZMC-23.1 第二十三条 认定为一般 → 可结',
      events: [raised('lentWithoutLeave'), confirmed('lentWithoutLeave')],
      act: decide({}),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-23.1 第二十三条 线索未经人认定 → 不能结',
      events: [raised('lentWithoutLeave')],
      act: decide({}),
      asOf: LATER,
      options: agency,
      refused: '未经人确认',
    },
    {
      name: 'FZMC-23.1 第二十三条 认定之后又不予认定 → 不能结',
      events: [
        raised('lentWithoutLeave'),
        confirmed('lentWithoutLeave'),
        fact('clue.dismissed', '2025-03-11 09:00', 'l1', { reason: '已有交接' }),
      ],
      act: decide({}),
      asOf: LATER,
      options: agency,
      refused: '未经人确认',
    },
    {
      name: 'FZMC-23.1 第二十三条 不予认定之后重新认定 → 可结',
      events: [
        raised('lentWithoutLeave'),
        fact('clue.dismissed', '2025-03-09 10:00', 'l1', { reason: '事实不清' }),
        confirmed('lentWithoutLeave'),
      ],
      act: decide({}),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-23.1 第二十三条 标严重而无依据 → 不能结',
      events: [raised('lentWithoutLeave', { consequence: '资料外泄' }), confirmed('lentWithoutLeave')],
      act: decide({ severe: true }),
      asOf: LATER,
      options: agency,
      refused: '依据',
    },
    {
      name: 'FZMC-23.1 第二十三条 标严重而无后果 → 不能结',
      events: [raised('lentWithoutLeave'), confirmed('lentWithoutLeave')],
      act: decide({ severe: true, basis: '公务员法' }),
      asOf: LATER,
      options: agency,
      refused: '后果',
    },
    {
      name: 'FZMC-23.1 第二十三条 严重并有后果、依据 → 可结',
      events: [raised('lentWithoutLeave', { consequence: '资料外泄' }), confirmed('lentWithoutLeave')],
      act: decide({ severe: true, basis: '公务员法' }),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-23.5 第二十三条第（四）项 引用 FZMC-11.2 并填理由 → 可登记',
      events: [raised('lentWithoutLeave')],
      act: other({ article: 'FZMC-11.2' }),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-23.5 第二十三条第（四）项 无规则编号 → 不能登记',
      events: [raised('lentWithoutLeave')],
      act: other({}),
      asOf: LATER,
      options: agency,
      refused: '规则',
    },
  ]);
  judgeRows([
    row(
      'FZMC-23.2 第二十三条第（一）项 领用人甲、使用人戊，无交接 → 疑似擅借',
      [issued('甲'), used('戊')],
      '违规 外借设备',
    ),
    row('FZMC-23.2 第二十三条第（一）项 有交接 → 不生成', [issued('甲'), issued('戊', '2025-03-04 08:50'), used('戊')]),
    row(
      'FZMC-23.2 第二十三条第（一）项 使用之后才办交接 → 疑似擅借，已补',
      [issued('甲'), used('戊'), issued('戊', '2025-03-04 11:00')],
      '违规 外借设备 已补',
    ),
    row('FZMC-23.2 第二十三条第（一）项 经负责人批准借给 → 不生成', [
      issued('甲'),
      approve('deviceLending', 'enforcementBodyHead', '2025-03-04 08:40', { about: ['device:JL-05'] }),
      used('戊'),
    ]),
    row(
      'FZMC-23.2 第二十三条第（一）项 批准借出的是另一部 → 疑似擅借',
      [
        issued('甲'),
        approve('deviceLending', 'enforcementBodyHead', '2025-03-04 08:40', { about: ['device:JL-06'] }),
        used('戊'),
      ],
      '违规 外借设备',
    ),
    ofAgency('FZMC-23.4 第二十三条第（三）项 盘点缺 JL-07 → 生成', [counted], '违规 保管设备'),
    ofAgency('FZMC-23.4 第二十三条第（三）项 在修在册 → 不生成', [failed, counted]),
    ofAgency('FZMC-23.4 第二十三条第（三）项 修复之后盘点仍缺 → 生成', [failed, repaired, counted], '违规 保管设备'),
    ofAgency(
      'FZMC-23.4 第二十三条第（三）项 登记遗失 → 生成',
      [fact('device.lost', '2025-04-01 09:00', 'JL-07', { circumstances: '途中遗失' })],
      '违规 保管设备',
    ),
  ]);
});

describe('第二十四条 记录信息的责任情形', () => {
  const site = [
    start('2025-03-01 09:00'),
    ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'),
    fact('recording.impossible', '2025-03-04 09:00', 'a1', {
      ground: 'secretOrPrivate',
      reason: '涉及配方',
      secrecy: ['tradeSecret'],
      basis: '企业声明',
    }),
  ];
  const clip = take('r1', '2025-03-04', '09:00', '10:00', { about });
  const lost = fact('recording.lost', '2025-04-10 09:00', 'r1', { cause: '主存储损坏' });
  const lostAgain = fact('recording.lost', '2025-05-10 09:00', 'r1', { cause: '误格式化' });
  const restoredAt = (when: string) => fact('recording.restored', when, 'r1', { from: '异地备份' });
  const restored = restoredAt('2025-04-11 09:00');
  const leak = fact('access.leaked', '2025-05-01 09:00', 'c1', { copyNumber: '副本1号', where: '某网站' });
  const denied = fact('access.denied', '2025-05-01 09:00', 'c1', { act: 'viewRecording', reason: '未批准' });
  const other = (more: object) =>
    act('clue.raised', ['clue:l3'], { liability: 'otherLiability', facts: '见附件', article: 'FZMC-16.1', ...more });
  judgeRows([
    row('FZMC-24.2 第二十四条第（一）项 A3 缺录像无例外 → 列出', site.slice(0, 3), '音像 missing a1'),
    row(
      'FZMC-24.2 第二十四条第（一）项 审定通过的 → 不列',
      [
        ...site,
        approve('recordingExemption', 'enforcementBodyHead', '2025-03-05 09:00', { about }),
        approve('recordingExemption', 'committeeLeaderInCharge', '2025-03-06 09:00', { about }),
      ],
      '音像 exempt a1',
    ),
    row('FZMC-24.3 第二十四条第（二）项 网传录像 → 列出', [clip, leak], '违规 对外提供资料'),
    row('FZMC-24.3 第二十四条第（二）项 仅越权尝试被阻断 → 不列', [clip, denied]),
    row(
      'FZMC-24.4 第二十四条第（三）项 归档件与设备原始不符 → 严重线索',
      [clip, fact('recording.integrityChecked', '2025-03-07 09:00', 'r1', { intact: false })],
      '违规 删减、修改原始记录',
    ),
    row('FZMC-24.4 第二十四条第（三）项 标注副本的脱敏差异 → 不生成', [
      clip,
      fact('recording.derived', '2025-03-07 09:00', 'r1', { purpose: '脱敏', recipe: '遮蔽', sha256: 'c'.repeat(64) }),
    ]),
    row(
      'FZMC-24.4 第二十四条第（三）项 文书定稿后变动 → 生成',
      [
        paper('d1', 'siteTranscript', '2025-03-04 10:00', { about }),
        fact('document.changed', '2025-03-05 09:00', 'd1', { reason: '改动' }),
      ],
      '违规 更改文书',
    ),
    row(
      'FZMC-24.4 第二十四条第（三）项 设备文件缺号而未说明 → 生成',
      [fact('device.unloaded', '2025-03-04 17:00', 'JL-05', { missing: [103] }, { about })],
      '违规 导出设备文件',
    ),
    row('FZMC-24.4 第二十四条第（三）项 设备文件缺号已说明并确认 → 不生成', [
      fact(
        'device.unloaded',
        '2025-03-04 17:00',
        'JL-05',
        { missing: [103], explanation: '误触空录', confirmedBy: '负责人' },
        { about },
      ),
    ]),
    row('FZMC-24.5 第二十四条第（四）项 主存储损坏资料丢失 → 列出', [clip, lost], '违规 删除原始记录'),
    row('FZMC-24.5 第二十四条第（四）项 从异地备份恢复 → 已补', [clip, lost, restored], '违规 删除原始记录 已补'),
    row(
      'FZMC-24.5 第二十四条第（四）项 恢复之后再次丢失 → 前一次仍是已补，后一次未恢复',
      [clip, lost, restored, lostAgain],
      '违规 删除原始记录',
      '违规 删除原始记录 已补',
    ),
    row(
      'FZMC-24.5 第二十四条第（四）项 两次丢失之后才恢复 → 均已补',
      [clip, lost, lostAgain, restoredAt('2025-05-11 09:00')],
      '违规 删除原始记录 已补',
      '违规 删除原始记录 已补',
    ),
  ]);
  it('FZMC-24.5 第二十四条第（四）项 恢复之后再次丢失又恢复 → 各以自己的恢复之时为已补', () => {
    const { breaches } = assessed([clip, lost, restored, lostAgain, restoredAt('2025-05-11 09:00')], LATER);
    assert.deepEqual(
      breaches.filter(({ requirements }) => requirements.includes('FZMC-24.5')).map(({ cured }) => cured),
      [at('2025-04-11 09:00'), at('2025-05-11 09:00')],
    );
  });
  actRows([
    {
      name: 'FZMC-24.1 第二十四条 泄露并填明后果 → 可列',
      events: [raised('leaked')],
      act: confirm('leaked', '当事人受损'),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-24.1 第二十四条 泄露未填后果 → 不能列',
      events: [raised('leaked')],
      act: confirm('leaked'),
      asOf: LATER,
      options: agency,
      refused: '严重后果',
    },
    {
      name: 'FZMC-24.1 第二十四条 线索已写明后果，认定时没有重写 → 可列',
      events: [raised('leaked', { consequence: '当事人受损' })],
      act: confirm('leaked'),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-24.1 第二十四条 写明后果的是另一线索 → 不能列',
      events: [
        raised('leaked'),
        fact('clue.raised', '2025-03-09 09:00', 'l2', {
          liability: 'leaked',
          facts: '另一案件',
          consequence: '当事人受损',
        }),
      ],
      act: confirm('leaked'),
      asOf: LATER,
      options: agency,
      refused: '严重后果',
    },
    {
      name: 'FZMC-24.1 第二十四条 不制作记录 → 无须后果',
      events: [raised('leaked')],
      act: confirm('notRecorded'),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-24.2 第二十四条第（一）项 立卷时仍缺录像 → 不得归档',
      events: site.slice(0, 3),
      act: act('case.archived', [], { catalogue: [] }),
      asOf: LATER,
      refused: '有缺',
    },
    {
      name: 'FZMC-24.1 第二十四条 线索未经人认定 → 不能结',
      events: [raised('leaked')],
      act: decide({}),
      asOf: LATER,
      options: agency,
      refused: '未经人确认',
    },
    {
      name: 'FZMC-24.1 第二十四条 情节严重而无依据 → 不能结',
      events: [raised('leaked', { consequence: '当事人受损' }), confirmed('leaked')],
      act: decide({ severe: true }),
      asOf: LATER,
      options: agency,
      refused: '依据',
    },
    {
      name: 'FZMC-24.3 第二十四条第（二）项 后果已登记 → 可列线索',
      events: [raised('leaked')],
      act: confirm('leaked', '当事人名誉受损'),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-24.3 第二十四条第（二）项 后果未登记 → 不能列线索',
      events: [raised('leaked')],
      act: confirm('leaked'),
      asOf: LATER,
      options: agency,
      refused: '严重后果',
    },
    {
      name: 'FZMC-24.5 第二十四条第（四）项 认定后果严重 → 可列',
      events: [raised('lostByBadStorage')],
      act: confirm('lostByBadStorage', '案件无法复核'),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-24.6 第二十四条第（五）项 引用规则并填后果 → 可登记',
      events: [raised('leaked')],
      act: other({ consequence: '证据灭失' }),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FZMC-24.6 第二十四条第（五）项 无后果 → 不能登记',
      events: [raised('leaked')],
      act: other({}),
      asOf: LATER,
      options: agency,
      refused: '严重后果',
    },
  ]);
});

describe('第二十五条 考核与投诉', () => {
  const year = fact('period.began', '2025-01-01 00:00', '2025', {
    kind: 'yearly',
    firstDay: '2025-01-01',
    lastDay: '2025-12-31',
  });
  const held = fact(
    'evaluation.held',
    '2026-01-05 09:00',
    'u1',
    { period: '2025', bodies: ['legalUnit', 'performanceUnit'], result: '采集缺录三次' },
    { about: ['period:2025'] },
  );
  judgeRows([
    {
      ...ofAgency('FZMC-25.1 第二十五条第一款 年度考核已作出 → 通过', [year, held], '义务 done 2025'),
      asOf: '2026-02-01 10:00',
    },
    { ...ofAgency('FZMC-25.1 第二十五条第一款 年度未考核 → 待办', [year], '义务 open 2025'), asOf: '2026-02-01 10:00' },
  ]);
  it('FZMC-25.1 第二十五条第一款 采集缺录三次逐项可列，审定通过的例外不计', () => {
    const days = ['2025-03-04', '2025-03-05', '2025-03-06', '2025-03-07'] as const;
    const visits = days.flatMap((day, i) => activity(`a${i + 1}`, 'siteInspection', day, '09:00', '10:00'));
    const excepted = [
      fact('recording.impossible', '2025-03-07 09:00', 'a4', {
        ground: 'secretOrPrivate',
        reason: '涉及配方',
        secrecy: ['tradeSecret'],
        basis: '企业声明',
      }),
      approve('recordingExemption', 'enforcementBodyHead', '2025-03-08 09:00', { about: ['activity:a4'] }),
      approve('recordingExemption', 'committeeLeaderInCharge', '2025-03-09 09:00', { about: ['activity:a4'] }),
    ];
    const { recordings } = assessed([start('2025-03-01 09:00'), ...visits, ...excepted], LATER);
    const missing = recordings.filter(({ status, topic }) => status === 'missing' && topic === 'av.during');
    assert.deepEqual(
      missing.map(({ object }) => object.id),
      ['a1', 'a2', 'a3'],
    );
  });

  const clip = take('r1', '2023-03-04', '09:00', '10:00', { about });
  const numbered = fact('recording.numbered', '2023-03-05 09:00', 'r1', { number: 'Z-1' });
  const complainedOf = (...objects: readonly string[]) =>
    fact('enforcement.complained', '2025-04-08 09:00', 'l9', { about: '执法态度' }, { about: objects });
  const complained = complainedOf('recording:r1');
  const handled = (when: string) =>
    fact('enforcement.complaintHandled', when, 'l9', { outcome: '不属实' }, { about: ['recording:r1'] });
  const march = fact('enforcement.complained', '2025-03-04 09:00', 'l8', { about: '执法态度' });
  judgeRows([
    row(
      'FZMC-25.3 第二十五条第二款 03-04 投诉，03-13 初步结论 → 按期',
      [march, fact('enforcement.complaintHandled', '2025-03-13 17:00', 'l8', { outcome: '不属实' })],
      '义务 done l8',
    ),
    row(
      'FZMC-25.3 第二十五条第二款 03-14 才有结论 → 内部目标超期',
      [march, fact('enforcement.complaintHandled', '2025-03-14 09:00', 'l8', { outcome: '不属实' })],
      '义务 done l8',
      '目标超期',
    ),
  ]);
  const dispose = act('disposal.requested', ['disposal:z1'], { recordings: ['r1'], reason: '期满' });
  actRows([
    {
      name: 'FZMC-25.3 第二十五条第二款 期满的录像，未被投诉 → 可申请处置',
      events: [clip, numbered],
      act: dispose,
      asOf: '2025-04-10 10:00',
    },
    {
      name: 'FZMC-25.3 第二十五条第二款 调查期间申请处置被投诉录像 → 阻断',
      events: [clip, numbered, complained],
      act: dispose,
      asOf: '2025-04-10 10:00',
      refused: '冻结',
    },
    {
      name: 'FZMC-25.3 第二十五条第二款 被投诉的是录像所属的活动 → 阻断',
      events: [clip, numbered, complainedOf('activity:a1')],
      act: dispose,
      asOf: '2025-04-10 10:00',
      refused: '冻结',
    },
    {
      name: 'FZMC-25.3 第二十五条第二款 被投诉的是另一次活动 → 本次活动的录像可申请处置',
      events: [clip, numbered, complainedOf('activity:a2')],
      act: dispose,
      asOf: '2025-04-10 10:00',
    },
    {
      name: 'FZMC-25.3 第二十五条第二款 投诉没有写明活动或者录像 → 全部录像阻断',
      events: [clip, numbered, complainedOf()],
      act: dispose,
      asOf: '2025-04-10 10:00',
      refused: '冻结',
    },
    {
      name: 'FZMC-25.3 第二十五条第二款 两次活动先后被投诉，只处理了另一次的 → 本次活动的录像仍阻断',
      events: [
        clip,
        numbered,
        complainedOf('activity:a1'),
        fact('enforcement.complained', '2025-04-08 10:00', 'l8', { about: '执法态度' }, { about: ['activity:a2'] }),
        fact('enforcement.complaintHandled', '2025-04-09 09:00', 'l8', { outcome: '不属实' }),
      ],
      act: dispose,
      asOf: '2025-04-10 10:00',
      refused: '冻结',
    },
    {
      name: 'FZMC-25.3 第二十五条第二款 被投诉的活动已处理，处理没有再写明活动 → 可申请处置',
      events: [
        clip,
        numbered,
        complainedOf('activity:a1'),
        fact('enforcement.complaintHandled', '2025-04-09 09:00', 'l9', { outcome: '不属实' }),
      ],
      act: dispose,
      asOf: '2025-04-10 10:00',
    },
    {
      name: 'FZMC-25.3 第二十五条第二款 调查处理完毕 → 可申请处置',
      events: [clip, numbered, complained, handled('2025-04-15 09:00')],
      act: dispose,
      asOf: '2025-04-16 10:00',
    },
  ]);
});

describe('第二十六条 施行日', () => {
  const program = historicCity({}, at('2025-03-01 00:00'));
  const before = activity('a0', 'siteInspection', '2025-02-25', '09:00', '10:00');
  const after = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00');
  it('FZMC-26.1 第二十六条 施行前的活动不产生发现，其后的适用', () => {
    const view = assessed([start('2025-02-20 09:00'), ...before, ...after], LATER, { program });
    const objects = [...view.recordings, ...view.breaches, ...view.documents].map(({ object }) => object.id);
    assert.deepEqual([objects.includes('a0'), objects.includes('a1')], [false, true]);
  });
});
