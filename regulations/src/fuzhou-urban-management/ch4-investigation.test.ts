import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataProblems } from '@zhiji/cases';
import { act, actRows, assessed, caseBook, fuzhou, judgeRows } from '../../test/fuzhou.ts';

const { activity, draft, fact, iso, paper, sign, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const covering = (from: string, to: string) => ({ from: iso(from), to: iso(to) });

describe('第九条 询问', () => {
  const inquiry = activity('a1', 'inquiry', '2025-03-05', '09:30', '10:10');
  const refused = fact('inquiry.refused', '2025-03-05 09:30', 'a1', {
    place: '店内',
    expression: '拒绝回答',
    present: ['郑某'],
  });
  const transcript = paper(
    'd2',
    'inquiryTranscript',
    '2025-03-05 11:00',
    covering('2025-03-05 09:32', '2025-03-05 10:08'),
  );
  judgeRows([
    {
      name: 'FZCG-9.1 第九条 通知书早于询问 → 合规',
      events: [...inquiry, paper('d1', 'inquiryNotice', '2025-03-04 10:00')],
      asOf: LATER,
      says: ['文书 present 接受调查通知书'],
    },
    {
      name: 'FZCG-9.1 第九条 通知书日期晚于询问 → 次序不符',
      events: [...inquiry, paper('d1', 'inquiryNotice', '2025-03-06 10:00', { statedDate: '2025-03-06' })],
      asOf: LATER,
      says: ['文书 late 接受调查通知书'],
    },
    { name: 'FZCG-9.1 第九条 无通知书 → 缺文书', events: inquiry, asOf: LATER, says: ['文书 missing 接受调查通知书'] },
    {
      name: 'FZCG-9.1 第九条 询问二人，通知书只关联第一次询问 → 第二次缺文书',
      events: [
        ...inquiry,
        ...activity('a2', 'inquiry', '2025-03-06', '09:30', '10:10'),
        paper('d1', 'inquiryNotice', '2025-03-04 10:00', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['文书 missing 接受调查通知书', '文书 present 接受调查通知书'],
    },
    {
      name: 'FZCG-9.1 第九条 另一口径：现场即时询问不要求',
      events: inquiry,
      asOf: LATER,
      says: ['文书 exempt 接受调查通知书'],
      options: { program: fuzhou({ 'FZCG-9.1': 'exempt' }) },
    },
    {
      name: 'FZCG-9.2 第九条 当日无询问笔录 → 缺询问笔录',
      events: inquiry,
      asOf: LATER,
      says: ['文书 missing 询问笔录'],
    },
    {
      name: 'FZCG-9.2 第九条 有 09:32 至 10:08 笔录 → 合规',
      events: [...inquiry, transcript],
      asOf: LATER,
      says: ['文书 present 询问笔录'],
    },
    {
      name: 'FZCG-9.2 第九条 笔录属另一次询问 → 仍缺',
      events: [...inquiry, ...activity('a2', 'inquiry', '2025-03-06', '09:30', '10:10'), transcript],
      asOf: LATER,
      says: ['文书 missing 询问笔录', '文书 present 询问笔录'],
    },
    {
      name: 'FZCG-9.3 第九条 登记拒绝情形并有录像 → 笔录转为豁免',
      events: [start('2025-03-01 09:00'), ...inquiry, refused, take('r1', '2025-03-05', '09:28', '09:35')],
      asOf: LATER,
      says: ['文书 exempt 询问笔录', '音像 complete a1'],
    },
    {
      name: 'FZCG-9.3 第九条 未登记拒绝情形 → 仍报缺询问笔录',
      events: inquiry,
      asOf: LATER,
      says: ['文书 missing 询问笔录'],
    },
  ]);
  it('FZCG-9.3 第九条 拒绝情形四项缺一不能登记', () => {
    const { present: _, ...incomplete } = refused.data;
    assert.deepEqual(
      dataProblems('inquiry.refused', incomplete).map(({ field }) => field),
      ['present'],
    );
  });
});

describe('第十条 执法协助', () => {
  const answered = fact('material.received', '2025-03-06 10:00', 'c1', {
    from: '市场监管局',
    kind: '登记档案',
    answersAssistance: true,
  });
  const missing = '文书 missing 执法协助函';
  const asked = (second = '公安机关') =>
    ['市场监管局', second].map((unit) =>
      fact('assistance.requested', '2025-03-04 10:00', 'c1', { unit, matter: '登记情况' }),
    );
  const letter = (id: string) => paper(id, 'assistanceLetter', '2025-03-04 10:00');
  const archive = act('case.archived', [], { catalogue: [] });
  actRows([
    {
      name: 'FZCG-10.1 第十条 请求两个单位协助，只有一份协助函 → 不能归档',
      events: [...asked(), letter('d1')],
      act: archive,
      asOf: LATER,
      refused: '对应的执法协助函',
    },
    {
      name: 'FZCG-10.1 第十条 请求两个单位协助，各有协助函 → 可以归档',
      events: [...asked(), letter('d1'), letter('d2')],
      act: archive,
      asOf: LATER,
    },
    {
      name: 'FZCG-10.1 第十条 收到两个单位的协查材料，只有一份协助函 → 不能归档',
      events: [
        answered,
        fact('material.received', '2025-03-07 10:00', 'c1', {
          from: '公安机关',
          kind: '户籍证明',
          answersAssistance: true,
        }),
        letter('d1'),
      ],
      act: archive,
      asOf: LATER,
      refused: '对应的执法协助函',
    },
    {
      name: 'FZCG-10.1 第十条 协查材料一份、他单位通报一份，一份协助函 → 可以归档',
      events: [
        answered,
        fact('material.received', '2025-03-07 10:00', 'c1', { from: '公安机关', kind: '通报' }),
        letter('d1'),
      ],
      act: archive,
      asOf: LATER,
    },
    {
      name: 'FZCG-10.1 第十条 就同一单位再次请求，一份协助函 → 可以归档',
      events: [...asked('市场监管局'), letter('d1')],
      act: archive,
      asOf: LATER,
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-10.1 第十条 已收协查材料而无协助函 → 缺执法协助函',
      events: [answered],
      asOf: LATER,
      says: [missing],
    },
    {
      name: 'FZCG-10.1 第十条 此前已发协助函 → 不报',
      events: [answered, paper('d1', 'assistanceLetter', '2025-03-04 10:00')],
      asOf: LATER,
      says: ['文书 present 执法协助函'],
    },
    {
      name: 'FZCG-10.1 第十条 协助函晚于材料 → 次序不符',
      events: [answered, paper('d1', 'assistanceLetter', '2025-03-07 10:00')],
      asOf: LATER,
      says: ['文书 late 执法协助函'],
    },
    {
      name: 'FZCG-10.1 第十条 请求协助而无协助函 → 缺执法协助函',
      events: [fact('assistance.requested', '2025-03-04 10:00', 'c1', { unit: '市场监管局', matter: '登记情况' })],
      asOf: LATER,
      says: [missing],
    },
    {
      name: 'FZCG-10.1 第十条 请求两个单位协助，只有一份协助函而归档 → 缺对应的协助函',
      events: [...asked(), letter('d1'), fact('case.archived', '2025-05-06 10:00', 'c1', { catalogue: [] })],
      asOf: LATER,
      says: ['文书 present 执法协助函', '违规 立卷归档'],
    },
    {
      name: 'FZCG-10.1 第十条 非协查的来料 → 不要求',
      events: [fact('material.received', '2025-03-06 10:00', 'c1', { from: '市场监管局', kind: '通报' })],
      asOf: LATER,
      says: [],
    },
  ]);
});

describe('第十一条 现场检查', () => {
  const inspection = activity('a1', 'siteInspection', '2025-03-03', '10:00', '10:30');
  judgeRows([
    {
      name: 'FZCG-11.1 第十一条第一款 立案前核查工地无现场笔录 → 缺',
      events: inspection,
      asOf: LATER,
      says: ['文书 missing 现场笔录'],
    },
    {
      name: 'FZCG-11.1 第十一条第一款 有 10:00 至 10:30 现场笔录 → 合规',
      events: [
        ...inspection,
        paper('d1', 'siteTranscript', '2025-03-03 11:00', covering('2025-03-03 10:00', '2025-03-03 10:30')),
      ],
      asOf: LATER,
      says: ['文书 present 现场笔录'],
    },
    {
      name: 'FZCG-11.1 第十一条第一款 简易程序的现场检查、询问笔录等同',
      events: [...inspection, paper('d1', 'summaryTranscript', '2025-03-03 11:00', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['文书 present 现场检查、询问笔录'],
    },
    {
      name: 'FZCG-11.2 第十一条第二款 录像 10:03 至 10:28 → 合规',
      events: [...inspection, take('r1', '2025-03-03', '10:03', '10:28')],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZCG-11.2 第十一条第二款 录像 14:00 至 14:10 → 未同步',
      events: [...inspection, take('r1', '2025-03-03', '14:00', '14:10', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZCG-11.2 第十一条第二款 相隔五分钟以内 → 仍算同步',
      events: [...inspection, take('r1', '2025-03-03', '10:35', '10:40', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZCG-11.2 第十一条第二款 相隔超过五分钟 → 未同步',
      events: [...inspection, take('r1', '2025-03-03', '10:35:01', '10:40', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
  it('FZCG-11.2 第十一条第二款 显示偏移 210 分钟', () => {
    const events = [...inspection, take('r1', '2025-03-03', '14:00', '14:10', { about: ['activity:a1'] })];
    assert.deepEqual(assessed(events, LATER).recordings[0]!.notCounted, [
      { recording: 'r1', why: 'otherTime', offMs: 210 * 60_000 },
    ]);
  });
});

describe('第十二条 先行登记保存、查封、扣押', () => {
  const item = (name: string) => ({ name, quantity: 1 });
  const four = ['电锯', '脚手架', '搅拌机', '切割机'].map(item);
  const taken = fact('measure.taken', '2025-03-06 15:00', 'm1', {
    kind: 'advancePreservation',
    ground: 'mayBeLost',
    reason: '工具即将转移',
    items: four,
  });
  const impounded = fact('measure.taken', '2025-03-06 11:00', 'm2', { kind: 'impoundment', items: [item('三轮车')] });
  const inInspection = fact(
    'measure.taken',
    '2025-03-06 15:30',
    'm1',
    {
      kind: 'advancePreservation',
      ground: 'mayBeLost',
      reason: '工具即将转移',
      items: four,
      span: { from: '2025-03-06T15:00:00+08:00', to: '2025-03-06T15:30:00+08:00' },
    },
    { about: ['activity:a1'] },
  );
  const preserve = (more: object) =>
    act('measure.taken', ['measure:m1'], { kind: 'advancePreservation', items: four, ...more });
  const complete = act('measure.completed', ['measure:m1'], { kind: 'advancePreservation' });
  const release = act('measure.completed', ['measure:m2'], { kind: 'impoundment' });
  const notice = paper('d1', 'preservationNotice', '2025-03-06 15:10', { about: ['measure:m1'] });
  const inventory = paper('d2', 'preservationInventory', '2025-03-06 15:20', { about: ['measure:m1'] });
  const decision = paper('d3', 'coercionDecision', '2025-03-06 11:10', { about: ['measure:m2'] });
  const list = paper('d4', 'coercionInventory', '2025-03-06 11:20', { about: ['measure:m2'] });
  actRows([
    {
      name: 'FZCG-12.1 第十二条第一款 选“证据可能灭失”并写明事实 → 保存成功',
      events: [],
      act: preserve({ ground: 'mayBeLost', reason: '工具即将转移' }),
      asOf: '2025-03-06 15:00',
    },
    {
      name: 'FZCG-12.1 第十二条第一款 选“以后难以取得”并写明事实 → 保存成功',
      events: [],
      act: preserve({ ground: 'hardToObtainLater', reason: '摊位将撤' }),
      asOf: '2025-03-06 15:00',
    },
    {
      name: 'FZCG-12.1 第十二条第一款 只写“便于办案” → 拒绝',
      events: [],
      act: preserve({ reason: '便于办案' }),
      asOf: '2025-03-06 15:00',
      refused: '未写明',
    },
    {
      name: 'FZCG-12.1 第十二条第一款 未写事实 → 拒绝',
      events: [],
      act: preserve({ ground: 'mayBeLost' }),
      asOf: '2025-03-06 15:00',
      refused: '未写明',
    },
    {
      name: 'FZCG-12.2 第十二条第一款 只有通知书，标记完成 → 拒绝',
      events: [taken, notice],
      act: complete,
      asOf: '2025-03-06 15:30',
      refused: '物品清单不齐',
    },
    {
      name: 'FZCG-12.2 第十二条第一款 通知书与列四件的清单俱全 → 完成',
      events: [taken, notice, inventory],
      act: complete,
      asOf: '2025-03-06 15:30',
    },
    {
      name: 'FZCG-12.2 第十二条第一款 文书属另一措施 → 拒绝',
      events: [
        taken,
        impounded,
        paper('d1', 'preservationNotice', '2025-03-06 15:10', { about: ['measure:m9'] }),
        inventory,
      ],
      act: complete,
      asOf: '2025-03-06 15:30',
      refused: '不齐',
    },
    {
      name: 'FZCG-12.3 第十二条第二款 扣押仅有决定书 → 拒绝完成',
      events: [impounded, decision],
      act: release,
      asOf: '2025-03-06 11:30',
      refused: '清单',
    },
    {
      name: 'FZCG-12.3 第十二条第二款 决定书与清单俱全 → 完成',
      events: [impounded, decision, list],
      act: release,
      asOf: '2025-03-06 11:30',
    },
    {
      name: 'FZCG-12.3 第十二条第二款 清单没有物品 → 拒绝',
      events: [{ ...impounded, data: { kind: 'impoundment', items: [] } }, decision, list],
      act: release,
      asOf: '2025-03-06 11:30',
      refused: '清单没有物品',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-12.2 第十二条第一款 只有通知书 → 列缺物品清单',
      events: [taken, notice],
      asOf: LATER,
      says: ['文书 missing 先行登记保存物品清单', '文书 present 登记先行保存通知书'],
    },
    {
      name: 'FZCG-12.2 第十二条第一款 只登记了活动，没有登记措施 → 仍缺两份文书',
      events: activity('a1', 'preservation', '2025-03-06', '15:00', '15:30'),
      asOf: LATER,
      says: ['文书 missing 先行登记保存物品清单', '文书 missing 登记先行保存通知书'],
    },
    {
      name: 'FZCG-12.2 第十二条第一款 两次登记保存，一次没有登记措施 → 该次仍缺两份文书',
      events: [
        ...activity('a1', 'preservation', '2025-03-06', '15:00', '15:30'),
        ...activity('a2', 'preservation', '2025-03-08', '15:00', '15:30'),
        fact(
          'measure.completed',
          '2025-03-06 15:30',
          'm1',
          { kind: 'advancePreservation' },
          { about: ['activity:a1'] },
        ),
        taken,
        notice,
        inventory,
      ],
      asOf: LATER,
      says: [
        '文书 missing 先行登记保存物品清单',
        '文书 missing 登记先行保存通知书',
        '文书 present 先行登记保存物品清单',
        '文书 present 登记先行保存通知书',
      ],
    },
    {
      name: 'FZCG-12.3 第十二条第二款 只登记了活动，没有登记措施 → 仍缺决定书、清单',
      events: activity('a1', 'impounding', '2025-03-06', '11:00', '11:30'),
      asOf: LATER,
      says: ['文书 missing 查封、扣押决定书', '文书 missing 查封、扣押物品清单'],
    },
    {
      name: 'FZCG-12.3 第十二条第二款 措施未写明所属的活动 → 文书只要求一次',
      events: [...activity('a1', 'impounding', '2025-03-06', '11:00', '11:30'), impounded, decision, list],
      asOf: LATER,
      says: ['文书 present 查封、扣押决定书', '文书 present 查封、扣押物品清单'],
    },
    {
      name: 'FZCG-12.4 第十二条第三款 登记保存有录像 → 合规',
      events: [
        ...activity('a1', 'preservation', '2025-03-06', '15:00', '15:30'),
        take('r1', '2025-03-06', '15:01', '15:29'),
      ],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZCG-12.4 第十二条第三款 检查中采取登记保存，只录了检查开头 → 报缺',
      events: [
        ...activity('a1', 'siteInspection', '2025-03-06', '14:00', '16:00'),
        take('r1', '2025-03-06', '14:00', '14:05', { about: ['activity:a1'] }),
        inInspection,
      ],
      asOf: LATER,
      says: ['音像 missing m1'],
    },
    {
      name: 'FZCG-12.4 第十二条第三款 检查中采取登记保存，检查的录像录到措施 → 合规',
      events: [
        ...activity('a1', 'siteInspection', '2025-03-06', '14:00', '16:00'),
        take('r1', '2025-03-06', '14:00', '15:50', { about: ['activity:a1'] }),
        inInspection,
      ],
      asOf: LATER,
      says: ['音像 complete m1'],
    },
    {
      name: 'FZCG-12.4 第十二条第三款 只有次日补拍照片 → 报缺',
      events: [
        ...activity('a1', 'preservation', '2025-03-06', '15:00', '15:30'),
        take('r1', '2025-03-07', '09:00', '09:00', { medium: 'photo', about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZCG-12.5 第十二条第三款 扣押录像 11:02 至 11:31 → 合规',
      events: [
        ...activity('a1', 'impounding', '2025-03-06', '11:00', '11:30'),
        take('r1', '2025-03-06', '11:02', '11:31'),
      ],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZCG-12.5 第十二条第三款 扣押无录像 → 报缺一次',
      events: activity('a1', 'impounding', '2025-03-06', '11:00', '11:30'),
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
  it('FZCG-12.5 第十二条第三款 报缺一次，列出第五条第三项与第十二条第三款两处依据', () => {
    const [missing] = assessed(activity('a1', 'impounding', '2025-03-06', '11:00', '11:30'), LATER).recordings;
    assert.deepEqual(missing!.articles.toSorted(), ['第五条第（三）项', '第十二条第三款'].toSorted());
  });
});

describe('第三条第二款 记录方案', () => {
  it('FZCG-3.2 第三条第二款 强制、扣押、取证阶段 → 决定书、物品清单和同步音像，标注第五条、第十二条', () => {
    const { documents, recordings } = assessed(
      [
        start('2025-03-01 09:00', 'coercion'),
        fact('activity.started', '2025-03-03 10:00', 'a1', { kind: 'impounding', officers: [] }),
        fact(
          'measure.taken',
          '2025-03-03 10:00',
          'm1',
          { kind: 'impoundment', items: [{ name: '三轮车', quantity: 1 }] },
          { about: ['activity:a1'] },
        ),
      ],
      '2025-03-03 10:05',
    );
    assert.deepEqual(
      documents.filter(({ object }) => object.id === 'm1').map(({ form, articles }) => [form, articles]),
      [
        ['coercionDecision', ['第十二条第二款']],
        ['coercionInventory', ['第十二条第二款']],
      ],
    );
    assert.deepEqual(
      recordings.map(({ articles }) => articles),
      [['第五条第（三）项', '第十二条第三款']],
    );
  });
});

describe('第十三条 听证', () => {
  const hearing = activity('a1', 'hearing', '2025-03-25', '09:00', '11:00');
  const papers = (noticeOn: string, reportOn: string) => [
    paper('d1', 'hearingNotice', `${noticeOn} 10:00`, { statedDate: noticeOn }),
    paper('d2', 'hearingTranscript', '2025-03-25 12:00', { about: ['activity:a1'] }),
    paper('d3', 'hearingReport', `${reportOn} 10:00`),
  ];
  const takes = [take('r1', '2025-03-25', '08:58', '10:00'), take('r2', '2025-03-25', '10:10', '11:00')];
  const recess = [
    fact('activity.adjourned', '2025-03-25 10:00', 'a1', {}),
    fact('activity.continued', '2025-03-25 10:10', 'a1', {}),
  ];
  const says = (notice: string, report: string) =>
    [`文书 ${report} 听证报告书`, '文书 present 听证笔录', `文书 ${notice} 听证通知书`].toSorted();
  judgeRows([
    {
      name: 'FZCG-13.1 第十三条第一款 通知书在先、报告书在后 → 合规',
      events: [...hearing, ...papers('2025-03-14', '2025-03-27')],
      asOf: LATER,
      says: says('present', 'present'),
    },
    {
      name: 'FZCG-13.1 第十三条第一款 通知书晚于听证 → 次序不符',
      events: [...hearing, ...papers('2025-03-26', '2025-03-27')],
      asOf: LATER,
      says: says('late', 'present'),
    },
    {
      name: 'FZCG-13.1 第十三条第一款 报告书早于听证结束 → 次序不符',
      events: [...hearing, ...papers('2025-03-14', '2025-03-24')],
      asOf: LATER,
      says: says('present', 'early'),
    },
    {
      name: 'FZCG-13.1 第十三条第一款 三份缺一 → 报缺',
      events: [...hearing, ...papers('2025-03-14', '2025-03-27').slice(0, 2)],
      asOf: LATER,
      says: says('present', 'missing'),
    },
    {
      name: 'FZCG-13.2 第十三条第二款 登记休庭的时段扣除 → 合规',
      events: [...hearing, ...recess, ...takes],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZCG-13.2 第十三条第二款 未登记休庭 → 中断',
      events: [...hearing, ...takes],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
  it('FZCG-13.2 第十三条第二款 覆盖 100%；未登记休庭的报中断 10 分钟', () => {
    const recordingOf = (events: Parameters<typeof assessed>[0]) =>
      assessed(events, LATER).recordings.find(({ topic }) => topic === 'av.during')!;
    assert.equal(recordingOf([...hearing, ...recess, ...takes]).coverage, 1);
    assert.deepEqual(
      recordingOf([...hearing, ...takes]).gaps.map(({ from, to }) => (to - from) / 60_000),
      [10],
    );
  });
});

describe('第十四条 告知', () => {
  const FIVE = ['facts', 'reasons', 'legalBasis', 'rights', 'remedies'] as const;
  const ordinary = start('2025-03-01 09:00');
  const summary = start('2025-03-03 15:50', 'penalty', { procedure: 'summary' });
  const notified = (when: string, contents: readonly (typeof FIVE)[number][] = FIVE, oral = false) =>
    fact('notice.given', when, 'c1', { contents: [...contents], oral });
  const finalize = act('document.finalized', ['document:d1'], { form: 'enforcementDecision', filled: [] });
  const spot = activity('a1', 'summaryHandling', '2025-03-03', '16:00', '16:26');
  const told = notified('2025-03-03 16:12', FIVE, true);
  const transcript = (id: string, when: string) => paper(id, 'siteTranscript', when, { contents: [...FIVE] });
  actRows([
    {
      name: 'FZCG-14.1 第十四条 告知书五项齐全在先，定稿决定 → 放行',
      events: [ordinary, notified('2025-03-10 10:00')],
      act: finalize,
      asOf: '2025-03-18 10:00',
    },
    {
      name: 'FZCG-14.1 第十四条 唯一的告知在定稿之后 → 拒绝',
      events: [ordinary, notified('2025-03-19 10:00')],
      act: finalize,
      asOf: '2025-03-18 10:00',
      refused: '没有早于决定的告知',
    },
    {
      name: 'FZCG-14.1 第十四条 缺救济途径 → 拒绝',
      events: [ordinary, notified('2025-03-10 10:00', FIVE.slice(0, 4))],
      act: finalize,
      asOf: '2025-03-18 10:00',
      refused: '告知内容不全',
    },
    {
      name: 'FZCG-14.1 第十四条 分两次告知，合计五项 → 放行',
      events: [ordinary, notified('2025-03-10 10:00', FIVE.slice(0, 3)), notified('2025-03-11 10:00', FIVE.slice(3))],
      act: finalize,
      asOf: '2025-03-18 10:00',
    },
    {
      name: 'FZCG-14.1 第十四条 告知书载明五项 → 放行',
      events: [ordinary, paper('d2', 'priorNotice', '2025-03-10 10:00', { contents: [...FIVE] })],
      act: finalize,
      asOf: '2025-03-18 10:00',
    },
  ]);
  it('FZCG-14.1 第十四条 缺依据和救济途径 → 只列这两项', () => {
    const events = [ordinary, notified('2025-03-10 10:00', ['facts', 'reasons', 'rights'])];
    const { missing } = assessed(events, '2025-03-18 10:00').blocked.find(({ requirements }) =>
      requirements.includes('FZCG-14.1'),
    )!;
    assert.deepEqual(
      missing.map((lack) => lack.lacks === 'oneOf' && lack.of[0]![0]),
      (['legalBasis', 'remedies'] as const).map((content) => ({
        lacks: 'fact',
        type: 'notice.given',
        where: { contents: { has: [content] } },
      })),
    );
  });
  judgeRows([
    {
      name: 'FZCG-14.1 第十四条 未先行告知已作的决定，补告知不算 → 违规',
      events: [
        ordinary,
        fact('decision.made', '2025-03-18 10:00', 'k1', { kind: 'penaltyImposed' }),
        notified('2025-03-19 10:00'),
      ],
      asOf: LATER,
      says: ['违规 作出决定'],
    },
    {
      name: 'FZCG-14.2 第十四条 关联载有告知内容的现场笔录 → 合规',
      events: [
        ordinary,
        notified('2025-03-10 10:00'),
        paper('d1', 'siteTranscript', '2025-03-10 10:00', { contents: [...FIVE] }),
      ],
      asOf: LATER,
      says: ['文书 exempt 告知书'],
    },
    {
      name: 'FZCG-14.2 第十四条 制作告知书 → 合规',
      events: [ordinary, notified('2025-03-10 10:00'), paper('d1', 'priorNotice', '2025-03-10 10:00')],
      asOf: LATER,
      says: ['文书 present 告知书'],
    },
    {
      name: 'FZCG-14.2 第十四条 仅备注已口头告知且非简易程序 → 缺文字',
      events: [ordinary, notified('2025-03-10 10:00', FIVE, true)],
      asOf: LATER,
      says: ['文书 missing 告知书'],
    },
    {
      name: 'FZCG-14.2 第十四条 现场笔录未载告知内容 → 缺文字',
      events: [ordinary, notified('2025-03-10 10:00'), paper('d1', 'siteTranscript', '2025-03-03 10:00')],
      asOf: LATER,
      says: ['文书 missing 告知书'],
    },
    ...(
      [
        ['第二次口头告知没有文字，先一次有现场笔录', [transcript('d1', '2025-03-10 10:10')], true],
        ['第二次口头告知没有文字，先一次有告知书', [paper('d1', 'priorNotice', '2025-03-10 09:00')], true],
        [
          '两次口头告知各有现场笔录',
          [transcript('d1', '2025-03-10 10:10'), transcript('d2', '2025-03-15 10:10')],
          false,
        ],
        [
          '先一次有告知书，第二次口头告知有现场笔录',
          [paper('d1', 'priorNotice', '2025-03-10 09:00'), transcript('d2', '2025-03-15 10:10')],
          false,
        ],
        ['两次口头告知都记入其后的现场笔录', [transcript('d1', '2025-03-15 10:10')], false],
      ] as const
    ).map(([what, papers, isMissing]) => ({
      name: `FZCG-14.2 第十四条 ${what} → ${isMissing ? '缺文字' : '合规'}`,
      events: [ordinary, notified('2025-03-10 10:00', FIVE, true), notified('2025-03-15 10:00', FIVE, true), ...papers],
      asOf: LATER,
      says: isMissing ? ['文书 missing 告知书'] : ['文书 exempt 告知书'],
    })),
    {
      name: 'FZCG-14.3 第十四条 简易程序口头告知，录像连续 → 告知书豁免',
      events: [summary, ...spot, told, take('r1', '2025-03-03', '16:00', '16:26')],
      asOf: LATER,
      says: ['文书 exempt 告知书', '音像 complete a1'],
    },
    {
      name: 'FZCG-14.3 第十四条 转为一般程序后仍无告知书 → 报缺',
      events: [
        summary,
        ...spot,
        told,
        take('r1', '2025-03-03', '16:00', '16:26'),
        fact('procedure.converted', '2025-03-03 17:00', 'c1', { to: 'ordinary', reason: '事实不清' }),
      ],
      asOf: LATER,
      says: ['文书 missing 告知书'],
    },
  ]);
});

describe('第十五条 签字', () => {
  const started = fact('activity.started', '2025-03-03 10:00', 'a1', {
    kind: 'siteInspection',
    officers: [{ name: '林某' }, { name: '李某' }],
  });
  const drafted = draft('d1', 'siteTranscript', '2025-03-03 10:20', { about: ['activity:a1'] });
  const officers = ['林某', '李某'].map((name) => sign('d1', 'officer', name, '2025-03-03 10:40'));
  const refused = fact('document.signatureRefused', '2025-03-03 10:45', 'd1', {
    signatory: 'party',
    name: '吴某',
    manifestation: '称不识字拒签',
    present: ['郑某'],
  });
  const finalize = act('document.finalized', ['document:d1', 'activity:a1'], { form: 'siteTranscript', filled: [] });
  const base = [started, drafted];
  const attested = fact('activity.started', '2025-03-03 10:00', 'a1', {
    kind: 'siteInspection',
    officers: [{ name: '林某' }, { name: '李某' }],
    counterparts: [
      { name: '吴某', role: 'party' },
      { name: '郑某', role: 'attestor' },
    ],
  });
  const several = fact('activity.started', '2025-03-03 10:00', 'a1', {
    kind: 'siteInspection',
    officers: [{ name: '林某' }, { name: '李某' }],
    counterparts: [
      { name: '吴某', role: 'party' },
      { name: '陈某', role: 'party' },
      { name: '郑某', role: 'attestor' },
      { name: '何某', role: 'attestor' },
    ],
  });
  const testify = act('document.finalized', ['document:d1', 'activity:a1'], { form: 'witnessStatement', filled: [] });
  actRows([
    {
      name: 'FZCG-15.1 第十五条 缺当事人签名且未登记拒签 → 拒绝',
      events: [...base, ...officers],
      act: finalize,
      asOf: '2025-03-03 11:00',
      refused: '缺签字',
    },
    {
      name: 'FZCG-15.1 第十五条 执法人员两名与当事人均签 → 定稿',
      events: [...base, ...officers, sign('d1', 'party', '吴某', '2025-03-03 10:45')],
      act: finalize,
      asOf: '2025-03-03 11:00',
    },
    {
      name: 'FZCG-15.1 第十五条 到场执法人员一名未签 → 拒绝',
      events: [...base, officers[0]!, sign('d1', 'party', '吴某', '2025-03-03 10:45')],
      act: finalize,
      asOf: '2025-03-03 11:00',
      refused: '缺签字',
    },
    {
      name: 'FZCG-15.1 第十五条 在场见证人未签 → 拒绝',
      events: [attested, drafted, ...officers, sign('d1', 'party', '吴某', '2025-03-03 10:45')],
      act: finalize,
      asOf: '2025-03-03 11:00',
      refused: '缺签字',
    },
    {
      name: 'FZCG-15.1 第十五条 在场见证人也签 → 定稿',
      events: [
        attested,
        drafted,
        ...officers,
        sign('d1', 'party', '吴某', '2025-03-03 10:45'),
        sign('d1', 'attestor', '郑某', '2025-03-03 10:45'),
      ],
      act: finalize,
      asOf: '2025-03-03 11:00',
    },
    ...(
      [
        ['两名见证人均在场，一名未签', ['吴某', '陈某'], ['郑某'], '缺签字'],
        ['两方当事人均在场，一方未签', ['吴某'], ['郑某', '何某'], '缺签字'],
        ['两方当事人、两名见证人均签', ['吴某', '陈某'], ['郑某', '何某'], undefined],
      ] as const
    ).map(([what, parties, attestors, refused]) => ({
      name: `FZCG-15.1 第十五条 ${what} → ${refused ? '拒绝' : '定稿'}`,
      events: [
        several,
        drafted,
        ...officers,
        ...parties.map((name) => sign('d1', 'party', name, '2025-03-03 10:45')),
        ...attestors.map((name) => sign('d1', 'attestor', name, '2025-03-03 10:45')),
      ],
      act: finalize,
      asOf: '2025-03-03 11:00',
      ...(refused ? { refused } : {}),
    })),
    {
      name: 'FZCG-15.2 第十五条 两方当事人，一方签字、一方登记拒签 → 定稿',
      events: [
        several,
        drafted,
        ...officers,
        sign('d1', 'party', '陈某', '2025-03-03 10:45'),
        refused,
        ...['郑某', '何某'].map((name) => sign('d1', 'attestor', name, '2025-03-03 10:45')),
      ],
      act: finalize,
      asOf: '2025-03-03 11:00',
    },
    {
      name: 'FZCG-15.1 第十五条 证人证言由执法人员和证人签 → 定稿',
      events: [...base, ...officers, sign('d1', 'witness', '丙', '2025-03-03 10:45')],
      act: testify,
      asOf: '2025-03-03 11:00',
    },
    {
      name: 'FZCG-15.1 第十五条 证人证言缺证人签名 → 拒绝',
      events: [...base, ...officers, sign('d1', 'party', '吴某', '2025-03-03 10:45')],
      act: testify,
      asOf: '2025-03-03 11:00',
      refused: '缺签字',
    },
    {
      name: 'FZCG-15.2 第十五条 登记拒签四项 → 可定稿',
      events: [...base, ...officers, refused],
      act: finalize,
      asOf: '2025-03-03 11:00',
    },
  ]);
  it('FZCG-15.2 第十五条 只写“拒签”二字 → 不能登记', () =>
    assert.deepEqual(
      dataProblems('document.signatureRefused', { signatory: 'party', manifestation: '拒签' }).map(
        ({ field }) => field,
      ),
      ['name、present'],
    ));
  judgeRows([
    {
      name: 'FZCG-15.1 第十五条 缺签已定稿 → 违规',
      events: [...base, ...officers, paper('d1', 'siteTranscript', '2025-03-03 11:00')],
      asOf: LATER,
      says: ['违规 文书定稿'],
    },
    {
      name: 'FZCG-15.3 第十五条 拒签 10:45，录像 10:40 至 10:50 → 合规',
      events: [...base, refused, take('r1', '2025-03-03', '10:40', '10:50')],
      asOf: LATER,
      says: ['音像 complete d1'],
    },
    {
      name: 'FZCG-15.3 第十五条 录像 09:00 至 09:30 → 拒签未录',
      events: [...base, refused, take('r1', '2025-03-03', '09:00', '09:30')],
      asOf: LATER,
      says: ['音像 missing d1'],
    },
    {
      name: 'FZCG-15.3 第十五条 照片亦可',
      events: [...base, refused, take('r1', '2025-03-03', '10:46', '10:46', { medium: 'photo' })],
      asOf: LATER,
      says: ['音像 complete d1'],
    },
  ]);
});
