import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, caseBook, historicCity, judgeRows } from '../../test/historic-city.ts';

const { activity, fact, find, iso, start, take } = caseBook();
const inspection = start('2025-03-01 09:00', 'inspection');
const about = ['activity:a1'];

describe('第十条第一款 可以不作现场记录', () => {
  const site = [inspection, ...activity('a1', 'siteInspection', '2025-03-04', '20:00', '21:00')];
  const cannot = (data: object, when = '2025-03-04 20:00') =>
    fact('recording.impossible', when, 'a1', { ground: 'objectiveReason', reason: '见说明', ...data });
  const asOf = '2025-03-04 22:00';
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
});
