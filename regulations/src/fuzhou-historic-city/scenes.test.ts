import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, caseBook, historicCity, judgeRows } from '../../test/historic-city.ts';

const { activity, approve, fact, find, iso, paper, request, serve, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const penalty = start('2025-03-01 09:00');
const inspection = start('2025-03-01 09:00', 'inspection');
const about = ['activity:a1'];

describe('第八条 佩戴设备记录', () => {
  const daily = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00');
  const issued = fact('device.issued', '2025-03-04 08:30', 'JL-05', { to: '甲' }, { about });
  const complaint = activity('a1', 'complaintHandling', '2025-03-04', '09:00', '10:00');
  const preservation = activity('a1', 'preservation', '2025-03-04', '09:40', '10:10');
  const impounding = activity('a1', 'impounding', '2025-03-04', '09:00', '09:40');
  const visit = activity('a1', 'serviceVisit', '2025-03-10', '14:00', '14:20');
  const contact = activity('a1', 'otherContact', '2025-03-04', '09:00', '10:00');
  judgeRows([
    {
      name: 'FZMC-8.1 第八条第（一）项 检查有录像 → 通过',
      events: [inspection, ...daily, take('r1', '2025-03-04', '09:00', '10:00', { about })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.1 第八条第（一）项 领用而无录像 → 报缺',
      events: [inspection, issued, ...daily],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.2 第八条第（二）项 举报现场处置有录像 → 通过',
      events: [inspection, ...complaint, take('r1', '2025-03-04', '09:00', '10:00', { about })],
      asOf: '2025-03-04 17:00',
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.2 第八条第（二）项 现场处置无录像 → 报缺',
      events: [inspection, ...complaint],
      asOf: '2025-03-04 17:00',
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.2 第八条第（二）项 电话处置 → 不要求',
      events: activity('a1', 'complaintHandling', '2025-03-04', '09:00', '10:00', { manner: 'phone' }),
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-8.3 第八条第（三）项 先行登记保存录像覆盖进入至离开 → 通过',
      events: [penalty, ...preservation, take('r1', '2025-03-04', '09:40', '10:10', { about })],
      asOf: '2025-03-04 17:00',
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.3 第八条第（三）项 无录像 → 报缺',
      events: [penalty, ...preservation],
      asOf: '2025-03-04 17:00',
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 入户送达有录像 → 通过',
      events: [penalty, ...visit, take('r1', '2025-03-10', '14:00', '14:20', { about })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 现场送达无录像 → 报缺',
      events: [penalty, ...visit],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 未登记活动的现场送达无录像 → 报缺',
      events: [penalty, serve('s1', '2025-03-10 14:00', 'directService', 'served')],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 邮寄送达 → 不要求',
      events: [penalty, serve('s1', '2025-03-10 14:00', 'serviceByMail', 'served')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-8.5 第八条第（五）项 扣押全程录像 → 通过',
      events: [penalty, ...impounding, take('r1', '2025-03-04', '09:00', '09:40', { about })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.5 第八条第（五）项 录像仅后半段 → 起录迟',
      events: [penalty, ...impounding, take('r1', '2025-03-04', '09:20', '09:40', { about })],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 其他现场活动有录像 → 通过',
      events: [penalty, ...contact, take('r1', '2025-03-04', '09:00', '10:00', { about })],
      asOf: '2025-03-04 17:00',
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 其他现场活动无录像且无例外 → 报缺',
      events: [penalty, ...contact],
      asOf: '2025-03-04 17:00',
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 许可案件的现场核查无录像 → 报缺',
      events: [
        start('2025-03-01 09:00', 'licensing'),
        ...activity('a1', 'siteVerification', '2025-03-04', '09:00', '10:00'),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
});

describe('第九条 重点摄录内容', () => {
  const clip = take('r1', '2025-03-04', '09:00', '10:00', { about });
  const site = [penalty, ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'), clip];
  const mark = (
    point: 'surroundings' | 'personsPresent' | 'caseItems' | 'otherPoint',
    more: { subject?: string; detail?: string; inapplicable?: string } = {},
  ) => fact('recording.marked', '2025-03-04 10:30', 'r1', { point, at: iso('2025-03-04 09:01'), ...more }, { about });
  const crowd = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00', {
    counterparts: [{ name: '当事人吴某' }, { name: '证人林某' }],
  });
  const items = fact(
    'measure.taken',
    '2025-03-04 09:30',
    'm1',
    {
      kind: 'advancePreservation',
      items: ['石构件', '木构件', '砖雕'].map((name) => ({ name, quantity: 1 })),
    },
    { about },
  );
  const required = fact('points.required', '2025-03-03 09:00', 'c1', { details: ['文物本体现状'] });
  const asOf = '2025-03-04 17:00';
  const all = ['石构件', '木构件', '砖雕'].map((subject) => mark('caseItems', { subject }));
  const serving = [
    ...activity('a1', 'serviceVisit', '2025-03-04', '14:00', '14:20'),
    serve('s1', '2025-03-04 14:05', 'directService', 'served', { about }),
  ];
  judgeRows([
    {
      name: 'FZMC-9.1 第九条第（一）项 环境标 09:01 → 满足',
      events: [...site, mark('surroundings')],
      asOf,
      says: ['义务 done r1'],
    },
    { name: 'FZMC-9.1 第九条第（一）项 未标也无理由 → 提示', events: site, asOf, says: ['义务 open r1'] },
    {
      name: 'FZMC-9.1 第九条第（一）项 写明不适用的理由 → 满足',
      events: [...site, mark('surroundings', { inapplicable: '室内询问' })],
      asOf,
      says: ['义务 done r1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 当事人、证人均标 → 满足',
      events: [
        penalty,
        ...crowd,
        clip,
        mark('personsPresent', { subject: '当事人吴某' }),
        mark('personsPresent', { subject: '证人林某' }),
      ],
      asOf,
      says: ['义务 done a1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 标注只写录像、未写活动 → 满足',
      events: [
        penalty,
        ...crowd,
        clip,
        ...['当事人吴某', '证人林某'].map((subject) =>
          fact('recording.marked', '2025-03-04 10:30', 'r1', { point: 'personsPresent', subject }),
        ),
      ],
      asOf,
      says: ['义务 done a1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 标注的是另一活动的录像 → 提示',
      events: [
        penalty,
        ...crowd,
        clip,
        ...activity('a2', 'siteInspection', '2025-03-04', '11:00', '12:00'),
        take('r2', '2025-03-04', '11:00', '12:00', { about: ['activity:a2'] }),
        ...['当事人吴某', '证人林某'].map((subject) =>
          fact('recording.marked', '2025-03-04 12:30', 'r2', { point: 'personsPresent', subject }),
        ),
      ],
      asOf,
      says: ['义务 open a1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 依第十条不作记录 → 不须标注',
      events: [
        penalty,
        ...crowd,
        fact('recording.impossible', '2025-03-04 09:00', 'a1', {
          ground: 'secretOrPrivate',
          reason: '涉及配方',
          secrecy: ['tradeSecret'],
          basis: '企业声明',
        }),
      ],
      asOf,
      says: ['义务 exempt a1'],
    },
    {
      name: 'FZMC-9.3 第九条第（三）项 依第十条不作记录的活动中的措施 → 不须标注',
      events: [
        penalty,
        ...activity('a1', 'preservation', '2025-03-04', '09:00', '10:00'),
        items,
        fact('recording.impossible', '2025-03-04 09:00', 'a1', {
          ground: 'secretOrPrivate',
          reason: '涉及配方',
          secrecy: ['tradeSecret'],
          basis: '企业声明',
        }),
      ],
      asOf,
      says: ['义务 exempt m1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 证人未标 → 提示',
      events: [penalty, ...crowd, clip, mark('personsPresent', { subject: '当事人吴某' })],
      asOf,
      says: ['义务 open a1'],
    },
    {
      name: 'FZMC-9.3 第九条第（三）项 3 件均关联 → 满足',
      events: [...site, items, ...all],
      asOf,
      says: ['义务 done m1'],
    },
    {
      name: 'FZMC-9.3 第九条第（三）项 1 件未关联也未标非重要 → 提示',
      events: [...site, items, ...all.slice(1)],
      asOf,
      says: ['义务 open m1'],
    },
    {
      name: 'FZMC-9.3 第九条第（三）项 1 件标非重要并写理由 → 满足',
      events: [...site, items, ...all.slice(1), mark('caseItems', { subject: '石构件', inapplicable: '非重要：残件' })],
      asOf,
      says: ['义务 done m1'],
    },
    {
      name: 'FZMC-9.4 第九条第（四）项 送达 14:05，录像 14:00 至 14:20 → 通过',
      events: [penalty, ...serving, take('r1', '2025-03-04', '14:00', '14:20', { about })],
      asOf,
      says: ['音像 complete s1'],
    },
    {
      name: 'FZMC-9.4 第九条第（四）项 录像 14:10 起 → 落空',
      events: [penalty, ...serving, take('r1', '2025-03-04', '14:10', '14:20', { about })],
      asOf,
      says: ['音像 missing s1'],
    },
    {
      name: 'FZMC-9.4 第九条第（四）项 采取措施的时刻无录像 → 落空',
      events: [penalty, items],
      asOf,
      says: ['音像 missing m1'],
    },
    {
      name: 'FZMC-9.5 第九条第（五）项 增设“文物本体现状”而未标 → 提示',
      events: [required, ...site],
      asOf,
      says: ['义务 open c1'],
    },
    {
      name: 'FZMC-9.5 第九条第（五）项 增设后已标 → 满足',
      events: [required, ...site, mark('otherPoint', { detail: '文物本体现状' })],
      asOf,
      says: ['义务 done c1'],
    },
    { name: 'FZMC-9.5 第九条第（五）项 未增设 → 不提示', events: site, asOf, says: [] },
  ]);
});

describe('第十条 可以不作现场记录', () => {
  const site = [inspection, ...activity('a1', 'siteInspection', '2025-03-04', '20:00', '21:00')];
  const cannot = (data: object, when = '2025-03-04 20:00') =>
    fact('recording.impossible', when, 'a1', { ground: 'objectiveReason', reason: '见说明', ...data });
  const asOf = '2025-03-04 22:00';
  const note = (when: string) =>
    paper('d1', 'workNote', when, { about, filled: ['reasons', 'legalBasis'], template: 'workNote/1' });
  const secret = cannot({ ground: 'secretOrPrivate', secrecy: ['tradeSecret'], basis: '企业配方' });
  const claim = (data: object) =>
    act('recording.impossible', ['activity:a1'], { ground: 'objectiveReason', reason: '见说明', ...data });
  const urgent = cannot({
    ground: 'urgency',
    span: { from: iso('2025-03-04 20:00'), to: iso('2025-03-04 20:10') },
  });
  const failed = cannot({ cause: 'deviceFailure' });
  const flat = cannot({ cause: 'batteryLow' });
  const explosiveNot = find('explosiveSite', false, '2025-03-04 20:00');
  const checked = fact(
    'device.checked',
    '2025-03-04 19:30',
    'JL-05',
    { working: true, battery: 90, storage: 80, clockOffsetMs: 0 },
    { about },
  );
  judgeRows([
    {
      name: 'FZMC-10.1 第十条第（一）项 无可用防爆设备 → 暂成立，生成工作记录待办',
      events: [...site, cannot({ ground: 'explosiveArea', equipmentAvailable: false })],
      asOf,
      says: ['义务 open a1', '音像 exempt a1'],
    },
    {
      name: 'FZMC-10.1 第十条第（一）项 防爆设备空闲 → 不成立',
      events: [...site, cannot({ ground: 'explosiveArea', equipmentAvailable: true })],
      asOf,
      says: ['义务 open a1', '违规 主张不作现场记录', '音像 missing a1'],
    },
    {
      name: 'FZMC-10.2 第十条第（二）项 涉企业配方并写依据 → 暂成立',
      events: [...site, secret],
      asOf,
      says: ['义务 open a1', '音像 exempt a1'],
    },
    {
      name: 'FZMC-10.2 第十条第（二）项 理由仅为不愿被拍 → 不成立',
      events: [...site, cannot({ ground: 'secretOrPrivate', reason: '当事人不愿被拍' })],
      asOf,
      says: ['义务 open a1', '违规 主张不作现场记录', '音像 missing a1'],
    },
    {
      name: 'FZMC-10.2 第十条第（二）项 另一口径：说明即可',
      events: [...site, cannot({ ground: 'secretOrPrivate', reason: '涉及个人信息' })],
      asOf,
      says: ['义务 open a1', '音像 exempt a1'],
      options: { program: historicCity({ 'FZMC-10.2': 'wide' }) },
    },
    {
      name: 'FZMC-10.3 第十条第（三）项 紧急 20:00 至 20:10，其后有录像 → 缺口被例外覆盖',
      events: [...site, urgent, take('r1', '2025-03-04', '20:10', '21:00', { about })],
      asOf,
      says: ['义务 open a1', '音像 complete a1'],
    },
    {
      name: 'FZMC-10.3 第十条第（三）项 20:10 之后仍无录像 → 报缺',
      events: [...site, urgent],
      asOf,
      says: ['义务 open a1', '音像 missing a1'],
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 自检合格后突发故障未能开录 → 暂成立',
      events: [checked, ...site, failed],
      asOf,
      says: ['义务 open a1', '音像 exempt a1'],
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 无自检而称没电 → 存疑',
      events: [...site, flat, find('explosiveSite', false, '2025-03-04 20:00')],
      asOf,
      says: ['义务 open a1', '音像 unknown a1'],
      options: { open: true },
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 有自检的没电 → 暂成立',
      events: [checked, ...site, flat],
      asOf,
      says: ['义务 open a1', '音像 exempt a1'],
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 未能开录，改用相机拍照 → 仍暂成立',
      events: [
        checked,
        ...site,
        failed,
        take('r1', '2025-03-04', '20:20', '20:20', { about, medium: 'photo', count: 5 }),
      ],
      asOf,
      says: ['义务 open a1', '音像 exempt a1'],
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 没电之后才补作检查 → 存疑',
      events: [...site, flat, { ...checked, at: checked.at + 3 * 3_600_000 }, explosiveNot],
      asOf,
      says: ['义务 open a1', '音像 unknown a1'],
      options: { open: true },
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 出发前检查已经没电仍称没电 → 存疑',
      events: [{ ...checked, data: { ...checked.data, battery: 0 } }, ...site, flat, explosiveNot],
      asOf,
      says: ['义务 open a1', '音像 unknown a1'],
      options: { open: true },
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 已开录之后中止的 → 转第十五条',
      events: [...site, failed, take('r1', '2025-03-04', '20:00', '20:20', { about })],
      asOf,
      says: ['义务 open a1', '音像 missing a1'],
    },
  ]);
  const declined = fact(
    'approval.refused',
    '2025-03-04 21:30',
    'q1',
    { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '不予认可' },
    { about },
  );
  for (const [what, time, more, status] of [
    ['措施在紧急时段之内 → 免予', '20:05', [], 'exempt'],
    ['措施在时段届满之时 → 免予', '20:10', [], 'exempt'],
    ['措施在时段届满之后 → 报缺', '20:11', [], 'missing'],
    ['紧急的主张不予认可 → 报缺', '20:05', [declined], 'missing'],
  ] as const)
    it(`FZMC-10.3 第十条第（三）项 ${what}`, () => {
      const taken = fact(
        'measure.taken',
        `2025-03-04 ${time}`,
        'm1',
        { kind: 'advancePreservation', items: [], urgentReason: '正在灭失' },
        { about },
      );
      const { recordings } = assessed([...site, urgent, taken, ...more], asOf);
      assert.deepEqual(
        recordings.filter(({ object }) => object.id === 'm1').map((one) => one.status),
        [status],
      );
    });
  it('FZMC-10.4 第十条第（四）项 存疑的追问', () => {
    const { questions } = assessed([...site, flat], asOf, { open: true });
    assert.ok(questions.some(({ finding }) => finding === 'cannotRecordObjective'));
  });
  it('FZMC-10.3 第十条第（三）项 其后的缺口恰为 50 分钟', () => {
    const { recordings } = assessed([...site, urgent], asOf);
    const gaps = recordings.find(({ topic }) => topic === 'av.during')!.gaps;
    assert.deepEqual(
      gaps.map(({ from, to }) => (to - from) / 60_000),
      [50],
    );
  });
  actRows([
    {
      name: 'FZMC-10.1 第十条第（一）项 有可用防爆设备时选此例外 → 退回',
      events: site,
      act: claim({ ground: 'explosiveArea', equipmentAvailable: true }),
      asOf,
      refused: '防爆设备',
    },
    {
      name: 'FZMC-10.2 第十条第（二）项 写明类别和依据 → 提交',
      events: site,
      act: claim({ ground: 'secretOrPrivate', secrecy: ['tradeSecret'], basis: '企业配方' }),
      asOf,
    },
    {
      name: 'FZMC-10.2 第十条第（二）项 理由仅为不愿被拍 → 退回',
      events: site,
      act: claim({ ground: 'secretOrPrivate', reason: '当事人不愿被拍' }),
      asOf,
      refused: '类别和依据',
    },
    {
      name: 'FZMC-10.3 第十条第（三）项 时段为空 → 退回',
      events: site,
      act: claim({ ground: 'urgency' }),
      asOf,
      refused: '紧急开始和解除',
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 已有片段 → 退回转第十五条',
      events: [...site, take('r1', '2025-03-04', '20:00', '20:20', { about })],
      act: claim({ cause: 'deviceFailure' }),
      asOf,
      refused: '第十五条',
    },
  ]);

  const morning = [inspection, ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00')];
  const early = cannot({ ground: 'secretOrPrivate', secrecy: ['tradeSecret'], basis: '企业配方' }, '2025-03-04 09:00');
  judgeRows([
    {
      name: 'FZMC-10.5 第十条第二款 10:00 结束，当日 16:00 提交 → 按期',
      events: [...morning, early, note('2025-03-04 16:00')],
      asOf: LATER,
      says: ['义务 done a1'],
    },
    {
      name: 'FZMC-10.5 第十条第二款 次日 10:01 仍未提交 → 内部目标超期，不作逾期',
      events: [...morning, early],
      asOf: '2025-03-05 10:01',
      says: ['义务 open a1', '目标超期'],
    },
    {
      name: 'FZMC-10.5 第十条第二款 活动之前为别的事制作的工作记录 → 不算',
      events: [...morning, early, note('2025-03-04 08:00')],
      asOf: '2025-03-04 11:00',
      says: ['义务 open a1'],
    },
    {
      name: 'FZMC-10.5 第十条第二款 次日 10:00 尚未超期',
      events: [...morning, early],
      asOf: '2025-03-05 10:00',
      says: ['义务 open a1'],
    },
  ]);
  const finish = (filled: readonly string[]) =>
    act('document.finalized', ['document:d1', 'activity:a1'], {
      form: 'workNote',
      filled: [...filled],
      template: 'workNote/1',
    });
  const asked = request('recordingExemption', '2025-03-05 09:00', 'q1', { about });
  const head = approve('recordingExemption', 'enforcementBodyHead', '2025-03-05 10:00', { about });
  const leader = approve('recordingExemption', 'committeeLeaderInCharge', '2025-03-06 10:00', { about });
  const refused = fact(
    'approval.refused',
    '2025-03-06 10:00',
    'q1',
    { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '不属例外' },
    { about },
  );
  const done = [...morning, early, note('2025-03-04 16:00'), asked];
  const onPaper = (roles: readonly ('enforcementBodyHead' | 'committeeLeaderInCharge')[]) =>
    roles.map((role) => approve('recordingExemption', role, '2025-03-05 10:00', { about: ['document:d1'] }));
  const archive = act('case.archived', [], {
    catalogue: [{ id: 'd1', kind: 'document', title: '工作记录' }],
  });
  const agree = act('approval.given', ['approval:q1', 'activity:a1'], {
    matter: 'recordingExemption',
    role: 'committeeLeaderInCharge',
  });
  actRows([
    {
      name: 'FZMC-10.5 第十条第二款 理由、依据齐全 → 可提交',
      events: morning,
      act: finish(['reasons', 'legalBasis']),
      asOf: LATER,
    },
    {
      name: 'FZMC-10.5 第十条第二款 缺依据 → 不能提交',
      events: morning,
      act: finish(['reasons']),
      asOf: LATER,
      refused: '依据',
    },
    { name: 'FZMC-10.6 第十条第二款 负责人上报之后审定 → 可以', events: [...done, head], act: agree, asOf: LATER },
    {
      name: 'FZMC-10.6 第十条第二款 负责人未上报 → 不能审定',
      events: done,
      act: agree,
      asOf: LATER,
      refused: '尚未上报',
    },
    {
      name: 'FZMC-10.6 第十条第二款 审定通过 → 可归档',
      events: [...done, head, leader],
      act: archive,
      asOf: '2025-03-07 10:00',
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请只写工作记录，负责人已上报 → 可以审定',
      events: [...morning, early, note('2025-03-04 16:00'), ...onPaper(['enforcementBodyHead'])],
      act: act('approval.given', ['approval:q1', 'document:d1'], {
        matter: 'recordingExemption',
        role: 'committeeLeaderInCharge',
      }),
      asOf: LATER,
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请的是另一文书，不是工作记录 → 不能审定',
      events: [...morning, early, note('2025-03-04 16:00'), paper('d2', 'otherForm', '2025-03-04 16:00')],
      act: act('approval.given', ['approval:q1', 'document:d2'], {
        matter: 'recordingExemption',
        role: 'committeeLeaderInCharge',
      }),
      asOf: LATER,
      refused: '尚无工作记录',
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请只写工作记录，审定通过 → 可归档',
      events: [
        ...morning,
        early,
        note('2025-03-04 16:00'),
        ...onPaper(['enforcementBodyHead', 'committeeLeaderInCharge']),
      ],
      act: archive,
      asOf: '2025-03-07 10:00',
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请只写工作记录，两次活动只审定一次 → 不得归档',
      events: [
        ...morning,
        early,
        note('2025-03-04 16:00'),
        {
          ...early,
          id: 'early/2',
          objects: early.objects.map((one) => (one.id === 'a1' ? { ...one, id: 'a2' } : one)),
        },
        ...onPaper(['enforcementBodyHead', 'committeeLeaderInCharge']),
      ],
      act: archive,
      asOf: '2025-03-07 10:00',
      refused: '审定',
    },
    {
      name: 'FZMC-10.6 第十条第二款 分管领导未审定 → 不得归档',
      events: [...done, head],
      act: archive,
      asOf: '2025-03-07 10:00',
      refused: '审定',
    },
  ]);
  judgeRows([
    {
      name: 'FZMC-10.6 第十条第二款 审定通过 → 缺口已合法化',
      events: [...done, head, leader],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请只写工作记录，不予认可 → 恢复应录',
      events: [
        ...morning,
        early,
        note('2025-03-04 16:00'),
        fact(
          'approval.refused',
          '2025-03-06 10:00',
          'q1',
          { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '不属例外' },
          { about: ['document:d1'] },
        ),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-10.6 第十条第二款 不予认可的是另一活动的工作记录 → 不影响本活动',
      events: [
        ...morning,
        early,
        paper('d2', 'workNote', '2025-03-04 16:00', { about: ['activity:a2'], filled: ['reasons', 'legalBasis'] }),
        fact(
          'approval.refused',
          '2025-03-06 10:00',
          'q2',
          { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '不属例外' },
          { about: ['document:d2'] },
        ),
      ],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'FZMC-10.6 第十条第二款 不予认可 → 恢复应录',
      events: [...done, head, refused],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
});
