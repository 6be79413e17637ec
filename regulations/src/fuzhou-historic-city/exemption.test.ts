import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, caseBook, historicCity, judgeRows } from '../../test/historic-city.ts';

const { activity, approve, fact, find, iso, paper, request, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const inspection = start('2025-03-01 09:00', 'inspection');
const about = ['activity:a1'];

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
      name: 'FZMC-10.6 第十条第二款 本活动尚无工作记录，另一活动的不算 → 不能审定',
      events: [
        ...morning,
        early,
        ...activity('a2', 'siteInspection', '2025-03-04', '14:00', '15:00'),
        paper('d2', 'workNote', '2025-03-04 16:00', { about: ['activity:a2'], filled: ['reasons', 'legalBasis'] }),
        asked,
        head,
      ],
      act: agree,
      asOf: LATER,
      refused: '尚无工作记录',
    },
    {
      name: 'FZMC-10.6 第十条第二款 审定为不予认可 → 已经审定，不因此不得归档',
      events: [...done, head, refused],
      act: archive,
      asOf: '2025-03-07 10:00',
    },
    {
      name: 'FZMC-10.6 第十条第二款 一次报请写明两次活动，审定通过 → 可归档',
      events: [
        ...done,
        fact('recording.impossible', '2025-03-04 14:00', 'a2', {
          ground: 'secretOrPrivate',
          reason: '同一企业',
          secrecy: ['tradeSecret'],
          basis: '企业配方',
        }),
        paper('d2', 'workNote', '2025-03-04 16:00', { about: ['activity:a2'], filled: ['reasons', 'legalBasis'] }),
        ...(['enforcementBodyHead', 'committeeLeaderInCharge'] as const).map((role) =>
          approve('recordingExemption', role, '2025-03-06 10:00', { about: [...about, 'activity:a2'] }),
        ),
      ],
      act: archive,
      asOf: '2025-03-07 10:00',
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
