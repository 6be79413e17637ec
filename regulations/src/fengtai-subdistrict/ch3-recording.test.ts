import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatInstant } from '@zhiji/calendar';
import { zh } from '@zhiji/terms';
import { act, actRows, assessed, caseBook, fengtai, judgeRows, type Row } from '../../test/fengtai.ts';

const { activity, fact, find, iso, paper, serve, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const DAY = '2025-03-04';
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

/** 一段录像，关联活动 a1。 */
const film = (from: string, to: string, id = 'r1', about = ['activity:a1']) => take(id, DAY, from, to, { about });
const equipped = activity('a1', 'siteInspection', DAY, '09:00', '10:00', { equipped: true });
const sound = (from: string, to: string, id = 'r1') =>
  take(id, DAY, from, to, { medium: 'audio', about: ['activity:a1'] });

describe('第十三条 培训与规范记录', () => {
  const trained = (when: string) => fact('person.trained', when, 'p-jia', { content: '记录培训' });
  const seizing = activity('a1', 'seizing', DAY, '09:00', '10:00', { equipped: true });
  const told = fact('recordingNotice.given', `${DAY} 09:00`, 'a1', { phrase: true });
  judgeRows([
    ofAgency(
      '2025-03-04 09:00',
      'FTJD-13.1 第十三条 最近培训 2024-06-01 → 无提示',
      [trained('2024-06-01 09:00')],
      '义务 open p-jia',
    ),
    ofAgency(
      '2025-03-04 09:00',
      'FTJD-13.1 第十三条 最近培训 2024-02-01 → 提示超期，不是违规',
      [trained('2024-02-01 09:00')],
      '义务 open p-jia',
      '目标超期',
    ),
    ofAgency(
      '2025-03-04 09:00',
      'FTJD-13.1 第十三条 新任未培训 → 提示',
      [fact('person.appointed', '2025-03-01 09:00', 'p-jia', { role: 'officer' })],
      '义务 open p-jia',
    ),
    ofAgency(
      '2025-03-04 09:00',
      'FTJD-13.1 第十三条 培训之后已不再任执法人员 → 不提示',
      [trained('2024-02-01 09:00'), fact('person.released', '2024-12-01 09:00', 'p-jia', { role: 'officer' })],
      '义务 moot p-jia',
    ),
    later(
      'FTJD-13.2 第十三条 告知、开录、停录齐全 → 步骤完成',
      [...seizing, told, film('09:00', '10:00')],
      '义务 done a1',
      '音像 complete a1',
    ),
    later(
      'FTJD-13.2 第十三条 未告知直接开录且未填原因 → 提示',
      [...seizing, film('09:00', '10:00')],
      '义务 open a1',
      '音像 complete a1',
    ),
  ]);
});

describe('第十四条 案卷标准与及时形成', () => {
  const finalize = (filled: readonly string[]) =>
    act('document.finalized', ['document:d1'], { form: 'enforcementDecision', filled: [...filled] });
  actRows([
    {
      name: 'FTJD-14.1 第十四条 “违法事实”为空 → 定稿被阻断',
      events: [penalty],
      act: finalize(['basis', 'remedyRoute']),
      asOf: '2025-03-06 09:00',
      refused: '违法事实',
    },
    {
      name: 'FTJD-14.1 第十四条 字段齐全 → 定稿成功',
      events: [penalty],
      act: finalize(['conduct', 'basis', 'remedyRoute']),
      asOf: '2025-03-06 09:00',
    },
  ]);
  const check = activity('a1', 'siteInspection', DAY, '09:30', '10:00');
  const made = (when: string) => paper('d1', 'siteTranscript', when, { about: ['activity:a1'] });
  const meeting = activity('a1', 'deliberation', DAY, '09:30', '10:00');
  const minutes = (when: string) => paper('d1', 'deliberationRecord', when, { about: ['activity:a1'] });
  judgeRows([
    later('FTJD-14.2 第十四条 笔录当日 16:00 定稿 → 及时', [...check, made(`${DAY} 16:00`)], '义务 done a1'),
    later(
      'FTJD-14.2 第十四条 次日 09:00 才定稿 → 迟延形成（内部目标）',
      [...check, made('2025-03-05 09:00')],
      '义务 done a1',
      '目标超期',
    ),
    ...(
      [
        ['correctionReview', 'correctionReviewRecord'],
        ['performanceVisit', 'performanceRecord'],
        ['siteInspection', 'inspectionRecord'],
      ] as const
    ).map(([kind, form]) =>
      later(
        `FTJD-14.2 第十四条 ${zh(kind)}当日作成${zh(form)} → 及时`,
        [...activity('a1', kind, DAY, '09:00', '10:00'), paper('d1', form, `${DAY} 16:00`, { about: ['activity:a1'] })],
        '义务 done a1',
      ),
    ),
    later(
      'FTJD-14.2 第十四条 讨论记录两个工作日内形成 → 及时',
      [...meeting, minutes('2025-03-06 23:59')],
      '义务 done a1',
    ),
    later(
      'FTJD-14.2 第十四条 讨论记录第三个工作日形成 → 迟延形成（内部目标）',
      [...meeting, minutes('2025-03-07 09:00')],
      '义务 done a1',
      '目标超期',
    ),
  ]);
});

describe('第十五条 开启设备、全程不间断', () => {
  const gaps = (events: Row['events']) =>
    assessed(events, LATER).recordings.flatMap((view) =>
      view.requirements.includes('FTJD-15.2')
        ? view.gaps.map(({ from, to }) => `${formatInstant(from).slice(11, 16)}–${formatInstant(to).slice(11, 16)}`)
        : [],
    );
  const down = [
    fact('device.failed', `${DAY} 08:50`, 'ZF-01', { fault: '不开机' }, { about: ['activity:a1'] }),
    fact(
      'device.failureReported',
      `${DAY} 08:55`,
      'ZF-01',
      { to: '综合行政办公室', toRole: 'generalOffice' },
      { about: ['activity:a1'] },
    ),
  ];
  const precise = (id: string, from: string, to: string) =>
    fact(
      'recording.ended',
      `${DAY} ${to}`,
      id,
      { medium: 'video', from: `${DAY}T${from}+08:00`, to: `${DAY}T${to}+08:00` },
      { about: ['activity:a1'] },
    );
  judgeRows([
    later(
      'FTJD-15.1 第十五条第一款 领用设备并有录像 → 通过',
      [...equipped, film('09:00', '10:00')],
      '音像 complete a1',
    ),
    later('FTJD-15.1 第十五条第一款 持有设备而无录像 → 有设备未使用', equipped, '音像 missing a1'),
    later(
      'FTJD-15.1 第十五条第一款 活动登记了所带设备而无录像 → 有设备未使用',
      [
        fact(
          'activity.started',
          `${DAY} 09:00`,
          'a1',
          { kind: 'serviceVisit', officers: [] },
          { about: ['device:ZF-01'] },
        ),
        fact('activity.ended', `${DAY} 10:00`, 'a1', { kind: 'serviceVisit' }),
      ],
      '音像 missing a1',
    ),
    later(
      'FTJD-15.1 第十五条第一款 为该活动领用了设备而无录像 → 有设备未使用',
      [
        fact('device.issued', `${DAY} 08:30`, 'ZF-01', { to: '甲' }, { about: ['activity:a1'] }),
        ...activity('a1', 'serviceVisit', DAY, '09:00', '10:00'),
      ],
      '音像 missing a1',
    ),
    later('FTJD-15.1 第十五条第一款 未配备设备 → 本条不要求', activity('a1', 'siteInspection', DAY, '09:00', '10:00')),
    later('FTJD-31.5 第三十一条第（三）项 持有设备而活动无录像 → 生成线索', equipped, '音像 missing a1'),
    later(
      'FTJD-31.5 第三十一条第（三）项 设备故障并已上报 → 不生成',
      [...activity('a1', 'serviceVisit', DAY, '09:00', '10:00', { equipped: true }), ...down],
      '音像 exempt a1',
    ),
    later(
      'FTJD-15.2 第十五条第二款 两段相隔一秒 → 无空档',
      [...equipped, precise('r1', '09:00:00', '09:30:00'), precise('r2', '09:30:01', '10:00:00')],
      '音像 complete a1',
    ),
    later(
      'FTJD-15.2 第十五条第二款 第二段 09:35 才开始 → 间断',
      [...equipped, precise('r1', '09:00:00', '09:30:00'), precise('r2', '09:35:00', '10:00:00')],
      '音像 missing a1',
    ),
    later(
      'FTJD-15.3 第十五条第二款 录像 08:59:30 至 10:00:10 → 通过',
      [...equipped, precise('r1', '08:59:30', '10:00:10')],
      '音像 complete a1',
    ),
    later(
      'FTJD-15.3 第十五条第二款 起录迟六十秒 → 在容差之内',
      [...equipped, precise('r1', '09:01:00', '10:00:00')],
      '音像 complete a1',
    ),
    later(
      'FTJD-15.3 第十五条第二款 停录早六十一秒 → 停录早',
      [...equipped, precise('r1', '09:00:00', '09:58:59')],
      '音像 missing a1',
    ),
    later(
      'FTJD-15.3 第十五条第二款 录像 09:05 才开始 → 起录迟',
      [...equipped, film('09:05', '10:00')],
      '音像 missing a1',
    ),
    later(
      'FTJD-15.5 第十五条第二款 普通检查单机位全程 → 无发现',
      [...equipped, film('09:00', '10:00')],
      '音像 complete a1',
    ),
    later(
      'FTJD-15.5 第十五条第二款 两机位空档不重叠 → 合起来全程',
      [...equipped, film('09:00', '09:40'), film('09:20', '10:00', 'r2')],
      '音像 complete a1',
    ),
    later(
      'FTJD-15.5 第十五条第二款 两机位同一时段空档 → 间断',
      [
        ...equipped,
        film('09:00', '09:30'),
        film('09:40', '10:00', 'r2'),
        film('09:00', '09:31', 'r3'),
        film('09:39', '10:00', 'r4'),
      ],
      '音像 missing a1',
    ),
  ]);
  it('FTJD-15.2 第十五条第二款 空档 09:30–09:35', () =>
    assert.deepEqual(gaps([...equipped, film('09:00', '09:30'), film('09:35', '10:00', 'r2')]), ['09:30–09:35']));
  it('FTJD-15.3 第十五条第二款 起录迟五分钟', () =>
    assert.deepEqual(gaps([...equipped, film('09:05', '10:00')]), ['09:00–09:05']));
  const index = (party: string) =>
    act('recording.indexed', ['recording:r1'], { party, date: DAY, place: '某路口', eventType: '占道经营' });
  const secrecy = fact('recording.secrecyAnswered', `${DAY} 11:00`, 'r1', { secrecy: ['notSecret'] });
  const officers = activity('a1', 'siteInspection', DAY, '09:00', '10:00', { officers: [{ name: '甲' }] });
  actRows([
    {
      name: 'FTJD-15.4 第十五条第二款 关联活动带入四项 → 允许归档',
      events: [...officers, film('09:00', '10:00'), secrecy],
      act: index('某店'),
      asOf: `${DAY} 17:00`,
    },
    {
      name: 'FTJD-15.4 第十五条第二款 执法对象为空 → 阻断',
      events: [...officers, film('09:00', '10:00'), secrecy],
      act: index(''),
      asOf: `${DAY} 17:00`,
      refused: '执法对象',
    },
    {
      name: 'FTJD-15.4 第十五条第二款 没有执法人员 → 阻断',
      events: [...equipped, film('09:00', '10:00'), secrecy],
      act: index('某店'),
      asOf: `${DAY} 17:00`,
      refused: '执法人员',
    },
  ]);
});

describe('第十六条 通讯工具取证录音', () => {
  const call = activity('a1', 'callInquiry', DAY, '14:00', '14:10');
  const needed = find('evidenceFixingNeeded', true, `${DAY} 14:00`, { about: ['activity:a1'] });
  const cited = find('caseEvidence', true, '2025-03-20 10:00', { about: ['activity:a1'] });
  judgeRows([
    later(
      'FTJD-16.1 第十六条 需固化的电话询问全程录音 → 通过',
      [...call, needed, sound('14:00', '14:10')],
      '音像 complete a1',
    ),
    later('FTJD-16.1 第十六条 被决定书引用而无录音 → 报缺', [...call, cited], '音像 missing a1'),
    later('FTJD-16.1 第十六条 无需固化 → 不要求', call),
    ...(
      [
        ['inquiry', 'phone'],
        ['witnessInquiry', 'online'],
      ] as const
    ).flatMap(([kind, manner]) => {
      const remote = activity('a1', kind, DAY, '14:00', '14:10', { manner, equipped: true });
      const how = `${zh(kind)}以${manner === 'phone' ? '电话' : '线上'}进行`;
      return [
        later(`FTJD-16.1 第十六条 ${how}、需固化而无录音 → 报缺`, [...remote, needed], '音像 missing a1'),
        later(
          `FTJD-16.1 第十六条 ${how}、全程录音 → 通过`,
          [...remote, needed, sound('14:00', '14:10')],
          '音像 complete a1',
        ),
        later(`FTJD-15.1 第十五条第一款 ${how} → 依第十六条录音，不要求录像`, [...remote, sound('14:00', '14:10')]),
        later(`FTJD-20.2 第二十条 ${how} → 没有现场，不论机位`, remote),
      ];
    }),
    later(
      'FTJD-16.2 第十六条 座机无录音，录音笔录下全程 → 满足',
      [
        ...call,
        needed,
        fact('device.registered', '2025-01-01 09:00', 'LY-02', { kind: 'audioRecorder', serial: 'LY-02' }),
        sound('14:00', '14:10'),
      ],
      '音像 complete a1',
    ),
    later(
      'FTJD-16.2 第十六条 外部录音中断一分钟且无说明 → 间断',
      [...call, needed, sound('14:00', '14:05'), sound('14:06', '14:10', 'r2')],
      '音像 missing a1',
    ),
  ]);
});

describe('第十七条 设备的保管、检查、报告', () => {
  const maintained = (when: string, id = 'ZF-01') => fact('device.maintained', when, id, { work: '清洁' });
  const failed = fact('device.failed', `${DAY} 09:30`, 'ZF-01', { fault: '不开机' });
  const reported = (when: string, toRole: 'generalOffice' | 'brigadeHead' = 'generalOffice') =>
    fact('device.failureReported', when, 'ZF-01', { to: '李某', toRole });
  judgeRows([
    ofAgency(
      '2025-03-05 09:00',
      'FTJD-17.1 第十七条 上次维护 2025-02-10 → 正常',
      [maintained('2025-02-10 09:00')],
      '义务 open ZF-01',
    ),
    ofAgency(
      '2025-03-05 09:00',
      'FTJD-17.1 第十七条 上次维护 2025-01-10 → 待维护',
      [maintained('2025-01-10 09:00')],
      '义务 open ZF-01',
      '目标超期',
    ),
    ofAgency(
      '2025-03-05 09:00',
      'FTJD-17.1 第十七条 登记以来从未维护 → 待维护',
      [fact('device.registered', '2025-01-10 09:00', 'ZF-01', { kind: 'bodyCamera', serial: 'ZF-01' })],
      '义务 open ZF-01',
      '目标超期',
    ),
    ofAgency(
      '2025-05-01 09:00',
      'FTJD-31.4 第三十一条第（二）项 两个月未维护 → 生成线索',
      [maintained('2025-02-28 09:00')],
      '义务 open ZF-01',
      '目标超期',
    ),
    ofAgency('2025-05-01 09:00', 'FTJD-17.1 第十七条 设备已经丢失 → 不再提示维护', [
      maintained('2025-03-01 09:00'),
      fact('device.lost', '2025-03-10 09:00', 'ZF-01', { circumstances: '遗失' }),
    ]),
    ofAgency(
      '2025-05-01 09:00',
      'FTJD-31.4 第三十一条第（二）项 维护记录齐全 → 不生成',
      [maintained('2025-03-12 09:00'), maintained('2025-04-10 09:00')],
      '义务 done ZF-01',
      '义务 open ZF-01',
    ),
    ofAgency(
      LATER,
      'FTJD-17.3 第十七条 发现后半小时上报 → 按时',
      [failed, reported(`${DAY} 10:00`)],
      '义务 done ZF-01',
    ),
    ofAgency(
      LATER,
      'FTJD-17.3 第十七条 只报告执法队负责人 → 未报告综合行政办公室',
      [failed, reported(`${DAY} 10:00`, 'brigadeHead')],
      '义务 open ZF-01',
      '目标超期',
    ),
    ofAgency(
      LATER,
      'FTJD-17.3 第十七条 03-06 才上报 → 迟报（内部目标）',
      [failed, reported('2025-03-06 09:00')],
      '义务 done ZF-01',
      '目标超期',
    ),
  ]);
  const found = (when: string, more: object, device = 'ZF-01') =>
    fact('device.checked', when, device, { working: true, battery: 90, storage: 80, clockOffsetMs: 0, ...more });
  const checked = (when: string, fit: boolean) => found(when, { fit });
  const begin = act('activity.started', ['activity:a1', 'device:ZF-01'], {
    kind: 'siteInspection',
    officers: [],
    equipped: true,
  });
  actRows([
    {
      name: 'FTJD-17.2 第十七条 当日 08:30 四项合格 → 允许开始',
      events: [checked(`${DAY} 08:30`, true)],
      act: begin,
      asOf: `${DAY} 09:00`,
    },
    { name: 'FTJD-17.2 第十七条 未检查 → 阻断', events: [], act: begin, asOf: `${DAY} 09:00`, refused: '未经检查' },
    {
      name: 'FTJD-17.2 第十七条 时间设定偏差不合格 → 阻断',
      events: [checked(`${DAY} 08:30`, false)],
      act: begin,
      asOf: `${DAY} 09:00`,
      refused: '不合格',
    },
    {
      name: 'FTJD-17.2 第十七条 只说已配备、未指明哪台，也没有任何检查 → 阻断',
      events: [],
      act: act('activity.started', ['activity:a1'], { kind: 'siteInspection', officers: [], equipped: true }),
      asOf: `${DAY} 09:00`,
      refused: '未经检查',
    },
    ...(
      [
        ['电量为零', { battery: 0 }],
        ['存储空间为零', { storage: 0 }],
        ['电量为零而写合格', { battery: 0, fit: true }],
        ['时间快了一小时', { clockOffsetMs: 3_600_000 }],
        ['时间慢了六十一秒', { clockOffsetMs: -61_000 }],
      ] as const
    ).map(([what, more]) => ({
      name: `FTJD-17.2 第十七条 ${what}的检查 → 阻断`,
      events: [found(`${DAY} 08:30`, more)],
      act: begin,
      asOf: `${DAY} 09:00`,
      refused: '不合格',
    })),
    ...(
      [
        ['指明所带设备', ['activity:a1', 'device:ZF-01'], {}],
        ['只说已配备', ['activity:a1'], { equipped: true }],
      ] as const
    ).flatMap(([how, objects, more]) => {
      const started = act('activity.started', objects, { kind: 'siteInspection', officers: [], ...more });
      return [
        {
          name: `FTJD-17.2 第十七条 ${how}，未写结论，电量、存储各余 1%，时间快六十秒 → 允许开始`,
          events: [found(`${DAY} 08:30`, { battery: 1, storage: 1, clockOffsetMs: 60_000 })],
          act: started,
          asOf: `${DAY} 09:00`,
        },
        {
          name: `FTJD-17.2 第十七条 ${how}，未写结论，时间快六十秒又一毫秒 → 阻断`,
          events: [found(`${DAY} 08:30`, { clockOffsetMs: 60_001 })],
          act: started,
          asOf: `${DAY} 09:00`,
          refused: '不合格',
        },
        {
          name: `FTJD-17.2 第十七条 ${how}，检查在十二小时以前 → 阻断`,
          events: [checked('2025-03-03 20:59:59', true)],
          act: started,
          asOf: `${DAY} 09:00`,
          refused: '未经检查',
        },
      ];
    }),
    ...(
      [
        ['性能不正常', { working: false }],
        ['结论为不合格', { fit: false }],
        ['电量为零', { battery: 0 }],
        ['存储空间为零', { storage: 0 }],
        ['时间快了一小时', { clockOffsetMs: 3_600_000 }],
        ['时间慢了一小时', { clockOffsetMs: -3_600_000 }],
      ] as const
    ).map(([what, more]) => ({
      name: `FTJD-17.2 第十七条 检查合格之后又查得${what} → 阻断`,
      events: [checked(`${DAY} 08:00`, true), found(`${DAY} 08:50`, more)],
      act: begin,
      asOf: `${DAY} 09:00`,
      refused: '不合格',
    })),
    {
      name: 'FTJD-17.2 第十七条 查得不合格，充电后再查合格 → 允许开始',
      events: [found(`${DAY} 08:00`, { battery: 0 }), checked(`${DAY} 08:50`, true)],
      act: begin,
      asOf: `${DAY} 09:00`,
    },
    {
      name: 'FTJD-17.2 第十七条 另一台设备后来查得不合格 → 允许以这一台开始',
      events: [checked(`${DAY} 08:00`, true), found(`${DAY} 08:50`, { working: false }, 'ZF-02')],
      act: begin,
      asOf: `${DAY} 09:00`,
    },
    {
      name: 'FTJD-17.3 第十七条 故障未修复 → 设备锁定',
      events: [checked(`${DAY} 08:30`, true), fact('device.failed', `${DAY} 08:40`, 'ZF-01', { fault: '黑屏' })],
      act: begin,
      asOf: `${DAY} 09:00`,
      refused: '尚未修复',
    },
    {
      name: 'FTJD-17.3 第十七条 带两台，第二台故障未修复 → 阻断',
      events: [
        checked(`${DAY} 08:30`, true),
        fact('device.checked', `${DAY} 08:30`, 'ZF-02', {
          working: true,
          battery: 90,
          storage: 80,
          clockOffsetMs: 0,
          fit: true,
        }),
        fact('device.failed', `${DAY} 08:40`, 'ZF-02', { fault: '黑屏' }),
      ],
      act: act('activity.started', ['activity:a1', 'device:ZF-01', 'device:ZF-02'], {
        kind: 'siteInspection',
        officers: [],
        equipped: true,
      }),
      asOf: `${DAY} 09:00`,
      refused: '尚未修复',
    },
    {
      name: 'FTJD-17.3 第十七条 修复登记后 → 解锁',
      events: [
        checked(`${DAY} 08:30`, true),
        fact('device.failed', `${DAY} 08:40`, 'ZF-01', { fault: '黑屏' }),
        fact('device.repaired', `${DAY} 08:50`, 'ZF-01', { work: '重启' }),
      ],
      act: begin,
      asOf: `${DAY} 09:00`,
    },
  ]);
  const hurried = fact(
    'activity.started',
    `${DAY} 09:00`,
    'a1',
    { kind: 'siteInspection', officers: [] },
    { about: ['device:ZF-01'] },
  );
  const account = (when: string) => paper('d1', 'workNote', when, { about: ['activity:a1'] });
  judgeRows([
    later(
      'FTJD-17.2 第十七条 紧急开始未检查 → 据实登记并报发现，须补述',
      [hurried],
      '义务 open ZF-01',
      '违规 使用设备',
    ),
    later(
      'FTJD-17.2 第十七条 紧急开始未检查，其后补述 → 补述已办，发现仍在',
      [hurried, account(`${DAY} 15:00`)],
      '义务 done ZF-01',
      '违规 使用设备',
    ),
    later('FTJD-17.2 第十七条 检查合格而开始 → 无须补述', [checked(`${DAY} 08:30`, true), hurried]),
    later(
      'FTJD-17.2 第十七条 只说已配备而未检查 → 报发现，须补述',
      activity('a1', 'siteInspection', DAY, '09:00', '10:00', { equipped: true }),
      '义务 open a1',
      '违规 开始现场活动',
    ),
    later(
      'FTJD-17.2 第十七条 只说已配备而未检查，其后补述 → 补述已办',
      [...activity('a1', 'siteInspection', DAY, '09:00', '10:00', { equipped: true }), account(`${DAY} 15:00`)],
      '义务 done a1',
      '违规 开始现场活动',
    ),
    later('FTJD-17.2 第十七条 只说已配备，检查合格而开始 → 无须补述', [
      checked(`${DAY} 08:30`, true),
      ...activity('a1', 'siteInspection', DAY, '09:00', '10:00', { equipped: true }),
    ]),
    ...(
      [
        ['写明所带设备', [hurried], '义务 open ZF-01', '违规 使用设备'],
        [
          '只说已配备',
          activity('a1', 'siteInspection', DAY, '09:00', '10:00', { equipped: true }),
          '义务 open a1',
          '违规 开始现场活动',
        ],
      ] as const
    ).flatMap(([how, begun, ...owed]) =>
      (
        [
          ['电量、存储各余 1%，时间快六十秒', '08:30', 60_000, true],
          ['时间快六十秒又一毫秒', '08:30', 60_001, false],
          ['十二小时以前检查', '2025-03-03 20:59:59', 0, false],
        ] as const
      ).flatMap(([what, when, clockOffsetMs, isFit]) =>
        [{}, { 'FTJD-17.2': 'anyTime' }].map((readings) => {
          const isTimely = isFit || ('FTJD-17.2' in readings && clockOffsetMs === 0);
          return {
            ...later(
              `FTJD-17.2 第十七条 ${how}，${what}${'FTJD-17.2' in readings ? '，不限时间的口径' : ''} → ${isTimely ? '无须补述' : '须补述'}`,
              [
                found(when.includes(' ') ? when : `${DAY} ${when}`, { battery: 1, storage: 1, clockOffsetMs }),
                ...begun,
              ],
              ...(isTimely ? [] : owed),
            ),
            options: { program: fengtai(readings) },
          };
        }),
      ),
    ),
    later(
      'FTJD-17.2 第十七条 紧急开始之后才检查合格 → 不能补正，仍须补述',
      [hurried, checked(`${DAY} 11:00`, true)],
      '义务 open ZF-01',
      '违规 使用设备',
    ),
    later('FTJD-17.2 第十七条 检查合格而开始，其后查得不合格 → 无须补述', [
      checked(`${DAY} 08:30`, true),
      hurried,
      checked(`${DAY} 11:00`, false),
    ]),
    later(
      'FTJD-17.2 第十七条 开始之前所作的记录不是补述 → 仍须补述',
      [account(`${DAY} 08:50`), hurried],
      '义务 open ZF-01',
      '违规 使用设备',
    ),
  ]);
});

describe('第十九条 事先告知', () => {
  const told = (when: string, id = 'a1') => fact('recordingNotice.given', when, id, { phrase: false });
  const seizing = activity('a1', 'seizing', DAY, '09:00', '10:00');
  const sealed = fact(
    'measure.taken',
    `${DAY} 09:10`,
    'm1',
    { kind: 'seizure', items: [] },
    { about: ['activity:a1'] },
  );
  const inquiry = activity('a1', 'inquiry', DAY, '09:00', '09:40');
  const hearing = (id: string, day: '2025-04-10' | '2025-03-20') => activity(id, 'hearing', day, '09:00', '10:00');
  judgeRows([
    later('FTJD-19.1 第十九条 询问开始五秒后有告知标记 → 通过', [...inquiry, told(`${DAY} 09:00:05`)], '义务 done a1'),
    later(
      'FTJD-19.1 第十九条 查封 09:10 实施、09:20 才告知 → 告知不在事前',
      [...seizing, sealed, told(`${DAY} 09:20`)],
      '义务 done a1',
      '违规 登记采取措施 已补',
    ),
    ...(
      [
        ['09:39', '义务 done a1', '违规 告知使用记录设备 已补'],
        ['09:00:30', '义务 done a1'],
      ] as const
    ).map(([when, ...says]) =>
      later(
        `FTJD-19.1 第十九条 询问 09:01 进入实质、${when} 告知 → ${says.length > 1 ? '告知不在事前' : '通过'}`,
        [...inquiry, fact('activity.proceeded', `${DAY} 09:01`, 'a1', {}), told(`${DAY} ${when}`)],
        ...says,
      ),
    ),
    later('FTJD-19.1 第十九条 查封前已告知 → 通过', [...seizing, told(`${DAY} 09:05`), sealed], '义务 done a1'),
    later(
      'FTJD-19.1 第十九条 条件不允许并填明理由 → 豁免',
      [...seizing, sealed, find('noticeImpossible', true, `${DAY} 09:00`, { about: ['activity:a1'] })],
      '义务 exempt a1',
    ),
    later('FTJD-19.1 第十九条 未告知也无理由 → 提示', inquiry, '义务 open a1'),
    later(
      'FTJD-19.1 第十九条 书面询问没有可录的现场 → 不要求',
      activity('a1', 'inquiry', DAY, '09:00', '09:40', { manner: 'written' }),
    ),
    ...(
      [
        ['09:05', []],
        ['09:20', ['违规 登记采取措施 已补']],
      ] as const
    ).map(([when, says]) =>
      later(
        `FTJD-19.1 第十九条 措施没有关联活动，${when} 告知 → ${says.length > 0 ? '告知不在事前' : '通过'}`,
        [
          ...seizing,
          told(`${DAY} ${when}`),
          fact('measure.taken', `${DAY} 09:10`, 'm1', { kind: 'seizure', items: [] }),
        ],
        '义务 done a1',
        ...says,
      ),
    ),
    later(
      'FTJD-19.1 第十九条 措施关联的活动没有告知，另一活动的告知不及于它 → 告知不在事前',
      [...seizing, sealed, ...activity('a2', 'inquiry', DAY, '08:00', '08:30'), told(`${DAY} 08:00`, 'a2')],
      '义务 done a2',
      '义务 open a1',
      '违规 登记采取措施',
    ),
    later(
      'FTJD-19.2 第十九条 增补“听证”后未告知 → 提示',
      [
        ...hearing('a1', '2025-04-10'),
        find('recordingNoticeDue', true, '2025-04-10 09:00', { about: ['activity:a1'] }),
      ],
      '义务 open a1',
    ),
    later('FTJD-19.2 第十九条 未增补的情形 → 不提示', hearing('a1', '2025-03-20')),
    later(
      'FTJD-19.1 第十九条 列举的询问当事人不因未增补而免 → 仍提示',
      [...inquiry, find('recordingNoticeDue', false, `${DAY} 09:00`, { about: ['activity:a1'] })],
      '义务 open a1',
    ),
  ]);
});

describe('第二十条 各类活动的法定文书', () => {
  const papers = [
    ['seizing', 'coercionDecision'],
    ['preservation', 'preservationNotice'],
    ['inquiry', 'inquiryTranscript'],
    ['witnessInquiry', 'witnessStatement'],
    ['hearing', 'hearingTranscript'],
    ['compulsoryExecution', 'executionRecord'],
    ['incidentHandling', 'siteTranscript'],
  ] as const;
  const says = (kind: (typeof papers)[number][0], form?: (typeof papers)[number][1]) => {
    const events = [
      ...activity('a1', kind, DAY, '09:00', '10:00'),
      ...(form ? [paper('d1', form, `${DAY} 10:00`, { about: ['activity:a1'] })] : []),
    ];
    return assessed(events, LATER)
      .documents.filter(({ requirements }) => requirements.includes('FTJD-20.1'))
      .map((view) => [view.form, view.status]);
  };
  for (const [kind, form] of papers)
    it(`FTJD-20.1 第二十条 ${zh(kind)}须有${zh(form)}`, () =>
      assert.deepEqual([says(kind), says(kind, form)], [[[form, 'missing']], [[form, 'present']]]));
});

describe('第二十条 文字与不间断录像并行', () => {
  const impounding = activity('a1', 'impounding', DAY, '09:00', '10:00');
  const decision = paper('d1', 'coercionDecision', `${DAY} 09:00`, { about: ['activity:a1'] });
  const photos = take('r1', DAY, '09:30', '09:30', { medium: 'photo', count: 20, about: ['activity:a1'] });
  const inquiry = activity('a1', 'inquiry', DAY, '09:00', '09:40');
  const refused = fact('cooperation.refused', `${DAY} 09:20`, 'a1', { expression: '阻拦' });
  const site = activity('a1', 'siteInspection', DAY, '09:00', '10:00');
  const hearing = activity('a1', 'hearing', '2025-03-10', '09:00', '11:30');
  const counted = (from: string, to: string) =>
    fact(
      'measure.taken',
      `${DAY} ${to}`,
      'm1',
      { kind: 'seizure', items: [], span: { from: iso(`${DAY} ${from}`), to: iso(`${DAY} ${to}`) } },
      { about: ['activity:a1'] },
    );
  const seizing = activity('a1', 'seizing', DAY, '09:10', '09:50');
  const days = [
    ...activity('a1', 'compulsoryExecution', '2025-04-10', '09:00', '17:00'),
    ...activity('a2', 'compulsoryExecution', '2025-04-11', '09:00', '17:00'),
  ];
  const incident = activity('a1', 'incidentHandling', DAY, '20:00', '22:00');
  const stall = (id: string, day: `${number}-${number}-${number}`) =>
    activity(id, 'serviceVisit', day, '09:00', '10:00');
  judgeRows([
    later(
      'FTJD-20.1 第二十条 扣押有决定书和全程视频 → 通过',
      [...impounding, decision, film('09:00', '10:00')],
      '文书 present 查封、扣押决定书',
      '音像 complete a1',
    ),
    later(
      'FTJD-20.1 第二十条 只有照片二十张和文书 → 缺不间断录像',
      [...impounding, decision, photos],
      '文书 present 查封、扣押决定书',
      '音像 missing a1',
    ),
    later(
      'FTJD-20.1 第二十条 只有录像没有文书 → 缺法定文书',
      [...impounding, film('09:00', '10:00')],
      '文书 missing 查封、扣押决定书',
      '音像 complete a1',
    ),
    later(
      'FTJD-5.3 第五条第二款 听证须不间断录像，仅有录音不足',
      [...hearing, take('r1', '2025-03-10', '09:00', '11:30', { medium: 'audio', about: ['activity:a1'] })],
      '音像 missing a1',
    ),
    later(
      'FTJD-5.3 第五条第二款 查封不得降为仅文字',
      [...activity('a1', 'seizing', DAY, '09:00', '10:00'), decision],
      '音像 missing a1',
    ),
    later(
      'FTJD-20.2 第二十条 两台记录仪均覆盖全程 → 机位数二，通过',
      [...impounding, film('09:00', '10:00'), film('09:00', '10:00', 'r2')],
      '义务 exempt a1',
    ),
    later(
      'FTJD-20.2 第二十条 单机位且无理由 → 角度不足，不阻断',
      [...impounding, film('09:00', '10:00')],
      '义务 open a1',
    ),
    later(
      'FTJD-20.2 第二十条 同一机位前后两段 → 仍是单机位',
      [...impounding, film('09:00', '09:30'), film('09:30', '10:00', 'r2')],
      '义务 open a1',
    ),
    later(
      'FTJD-20.2 第二十条 单机位并写明理由 → 通过',
      [
        ...impounding,
        film('09:00', '10:00'),
        fact('recording.omissionExplained', `${DAY} 11:00`, 'a1', { reason: '只有一台设备' }),
      ],
      '义务 done a1',
    ),
    later(
      'FTJD-20.2 第二十条 单机位并说明设备不足的理由 → 通过',
      [
        ...impounding,
        film('09:00', '10:00'),
        fact('recording.shortageExplained', `${DAY} 11:00`, 'a1', { reason: '只有一台设备' }),
      ],
      '义务 exempt a1',
    ),
    ...([false, true] as const).map((prone) => ({
      ...later(
        `FTJD-20.2 第二十条 现场执法只及于易引发争议的口径下，${prone ? '易引发争议 → 仍须多角度' : '不易引发争议 → 不在其列'}`,
        [...site, film('09:00', '10:00'), find('disputeProne', prone, `${DAY} 09:00`, { about: ['activity:a1'] })],
        ...(prone ? ['义务 open a1'] : []),
      ),
      options: { program: fengtai({ 'FTJD-20.6': 'disputeProne' }) },
    })),
    {
      ...later('FTJD-20.2 第二十条 另一口径：单机位亦可', [...impounding, film('09:00', '10:00')]),
      options: { program: fengtai({ 'FTJD-20.2': 'single' }) },
    },
    later(
      'FTJD-20.3 第二十条第（一）项 09:20 拒绝，录像 09:00 至 10:00 → 通过',
      [...impounding, refused, film('09:00', '10:00')],
      '音像 complete a1',
    ),
    later(
      'FTJD-20.3 第二十条第（一）项 录像止于 09:25 → 拒绝后未全程',
      [...impounding, refused, film('09:00', '09:25')],
      '音像 missing a1',
    ),
    later(
      'FTJD-20.3 第二十条第（一）项 拒绝接受询问之后未全程 → 报缺',
      [
        ...impounding,
        fact('inquiry.refused', `${DAY} 09:20`, 'a1', { place: '店内', expression: '拒绝回答', present: [] }),
        film('09:00', '09:25'),
      ],
      '音像 missing a1',
    ),
    later(
      'FTJD-20.3 第二十条第（一）项 拒签之后无录像 → 未全程',
      [
        ...impounding,
        fact(
          'document.signatureRefused',
          `${DAY} 09:40`,
          'd1',
          { signatory: 'party', name: '丙', manifestation: '拒签', present: [] },
          { about: ['activity:a1'] },
        ),
        film('09:00', '09:30'),
      ],
      '音像 missing d1',
    ),
    later(
      'FTJD-20.4 第二十条第（二）项 查封时段在录像内 → 通过',
      [...seizing, film('09:00', '10:00')],
      '音像 complete a1',
    ),
    later(
      'FTJD-20.4 第二十条第（二）项 清点在录像内 → 通过',
      [...seizing, counted('09:20', '09:45'), film('09:00', '10:00')],
      '音像 complete a1',
      '音像 complete m1',
    ),
    later(
      'FTJD-20.4 第二十条第（二）项 清点 09:55 至 10:10 超出视频 → 未覆盖',
      [...seizing, counted('09:55', '10:10'), film('09:00', '10:00')],
      '音像 complete a1',
      '音像 missing m1',
    ),
    later(
      'FTJD-20.4 第二十条第（二）项 清点起录迟六十秒 → 在容差之内',
      [...seizing, counted('09:20', '09:45'), film('09:21', '09:45')],
      '音像 complete m1',
      '音像 missing a1',
    ),
    later(
      'FTJD-20.4 第二十条第（二）项 清点中途停录十秒 → 间断',
      [...seizing, counted('09:20', '09:45'), film('09:20', '09:30:00'), film('09:30:10', '09:45', 'r2')],
      '音像 missing a1',
      '音像 missing m1',
    ),
    later(
      'FTJD-20.5 第二十条第（三）项 笔录时段被视频覆盖 → 通过',
      [...inquiry, film('08:59', '09:41')],
      '音像 complete a1',
    ),
    later(
      'FTJD-20.5 第二十条第（三）项 视频仅至 09:20 → 未覆盖',
      [...inquiry, film('09:00', '09:20')],
      '音像 missing a1',
    ),
    later(
      'FTJD-20.5 第二十条第（三）项 通讯方式的询问 → 依第十六条',
      activity('a1', 'inquiry', DAY, '09:00', '09:40', { manner: 'phone' }),
    ),
    later(
      'FTJD-20.6 第二十条第（四）项 听证全程录像 → 通过',
      [...hearing, take('r1', '2025-03-10', '08:58', '11:31', { about: ['activity:a1'] })],
      '音像 complete a1',
    ),
    later(
      'FTJD-20.6 第二十条第（四）项 留置送达仅有照片 → 缺录像',
      [
        serve('s1', `${DAY} 15:00`, 'serviceByLeaving', 'refused', { leaving: 'atResidence' }),
        take('r1', DAY, '15:00', '15:00', { medium: 'photo', count: 3, about: ['service:s1'] }),
      ],
      '音像 missing s1',
    ),
    later(
      'FTJD-20.6 第二十条第（四）项 张贴公告无录像 → 缺录像',
      [serve('s1', `${DAY} 15:00`, 'serviceByPublication', 'inTransit', { carriers: ['noticeBoard'] })],
      '音像 missing s1',
    ),
    later(
      'FTJD-20.6 第二十条第（四）项 登报公告 → 不要录像，须留版面凭证',
      [serve('s1', `${DAY} 15:00`, 'serviceByPublication', 'inTransit', { carriers: ['newspaper'] })],
      '义务 open s1',
    ),
    later('FTJD-20.6 第二十条第（四）项 普通现场检查无录像 → 默认亦报缺', site, '音像 missing a1'),
    {
      ...later('FTJD-20.6 第二十条第（四）项 另一口径：不易引发争议的不要求', site),
      options: { program: fengtai({ 'FTJD-20.6': 'disputeProne' }) },
    },
    later(
      'FTJD-20.7 第二十条第（五）项 拆除两日均有全程视频 → 通过',
      [
        ...days,
        take('r1', '2025-04-10', '09:00', '17:00', { about: ['activity:a1'] }),
        take('r2', '2025-04-11', '09:00', '17:00', { about: ['activity:a2'] }),
      ],
      '音像 complete a1',
      '音像 complete a2',
    ),
    later(
      'FTJD-20.7 第二十条第（五）项 第二日无视频 → 报该日缺',
      [...days, take('r1', '2025-04-10', '09:00', '17:00', { about: ['activity:a1'] })],
      '音像 complete a1',
      '音像 missing a2',
    ),
    later(
      'FTJD-20.8 第二十条第（六）项 20:00 到场、20:01 起录至离场 → 通过',
      [...incident, film('20:01', '22:00')],
      '音像 complete a1',
    ),
    later(
      'FTJD-20.8 第二十条第（六）项 20:30 才起录 → 起录迟',
      [...incident, film('20:30', '22:00')],
      '音像 missing a1',
    ),
    later(
      'FTJD-20.9 第二十条第（七）项 经认定应当录像的活动无视频 → 报缺',
      [...stall('a1', '2025-04-05'), find('recordingNeeded', true, '2025-04-05 09:00', { about: ['activity:a1'] })],
      '音像 missing a1',
    ),
    later('FTJD-20.9 第二十条第（七）项 登记之前的活动 → 不追溯', stall('a1', '2025-03-30')),
  ]);
});
