import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, caseBook, historicCity, judgeRows, type Row } from '../../test/historic-city.ts';

const { activity, fact, iso, serve, start, take } = caseBook();
const CHECKED = '2025-03-04 17:00';
const about = ['activity:a1'];
const inspection = start('2025-03-01 09:00', 'inspection');
const site = (from: string, to: string, more: Parameters<typeof activity>[5] = {}) => [
  inspection,
  ...activity('a1', 'siteInspection', '2025-03-04', from, to, more),
];
const clip = (from: string, to: string, id = 'r1', name = '乙') =>
  take(id, '2025-03-04', from, to, { about, recordist: { name } });
const issue = (device: string, to: string, when = '2025-03-04 08:30', more: object = {}) =>
  fact('device.issued', when, device, { to, ...more }, { about });
const row = (name: string, events: Row['events'], ...says: readonly string[]): Row => ({
  name,
  events,
  asOf: CHECKED,
  says,
});
const gapsOf = (events: Row['events'], topic = 'av.during') =>
  assessed(events, CHECKED)
    .recordings.find((view) => view.topic === topic)!
    .gaps.map(({ from, to }) => (to - from) / 60_000);

describe('第十一条 谁使用谁负责，使用前检查', () => {
  const lent = [issue('JL-05', '乙'), fact('device.returned', '2025-03-04 12:00', 'JL-05', { from: '乙' }, { about })];
  const of = (from: string, to: string) => take('r1', '2025-03-04', from, to, { about: ['device:JL-05', ...about] });
  judgeRows([
    row('FZMC-11.1 第十一条 10:00 录制时乙为领用人 → 有责任人', [...lent, of('09:30', '10:00')]),
    row('FZMC-11.1 第十一条 录像发生于无领用时段 → 无责任人', [...lent, of('13:00', '13:30')], '违规 使用设备'),
  ]);
  const check = (when: string, clockOffsetMs = 0, more: object = {}, device = 'JL-05') =>
    fact(
      'device.checked',
      when,
      device,
      { working: true, battery: 90, storage: 80, clockOffsetMs, ...more },
      { about },
    );
  const filmed = (from: string, to: string, id = 'r1') =>
    take(id, '2025-03-04', from, to, { about: ['device:JL-05', ...about] });
  judgeRows([
    row('FZMC-11.2 第十一条 自检合格之后录像 → 通过', [
      issue('JL-05', '乙'),
      check('2025-03-04 08:35'),
      filmed('09:00', '10:00'),
    ]),
    row(
      'FZMC-11.2 第十一条 录像之后才自检 → 录像早于自检',
      [issue('JL-05', '乙'), filmed('09:00', '10:00'), check('2025-03-04 10:05')],
      '违规 使用设备',
    ),
    row(
      'FZMC-11.2 第十一条 中途再次领用而未自检，其后的录像 → 早于自检',
      [
        issue('JL-05', '乙'),
        check('2025-03-04 08:35'),
        filmed('09:00', '09:30'),
        issue('JL-05', '甲', '2025-03-04 09:35'),
        filmed('09:40', '10:00', 'r2'),
      ],
      '违规 使用设备',
    ),
    row(
      'FZMC-11.2 第十一条 再检不合格仍用以录像 → 报发现',
      [
        issue('JL-05', '乙'),
        check('2025-03-04 08:35'),
        check('2025-03-04 08:55', 0, { working: false }),
        filmed('09:00', '10:00'),
      ],
      '违规 使用设备',
    ),
    row('FZMC-11.2 第十一条 录像没有写明设备 → 无从判定', [issue('JL-05', '乙'), clip('09:00', '10:00')]),
  ]);
  const begin = act('activity.started', ['activity:a1'], { kind: 'siteInspection', officers: [] });
  const LAST = { battery: 1, storage: 1 };
  const stated = { program: historicCity({ 'FZMC-11.2': 'stated' }) };
  judgeRows([
    {
      ...row('FZMC-11.2 第十一条 另一口径，合格之后再检电量、存储各余 1% 仍用以录像 → 通过', [
        issue('JL-05', '乙'),
        check('2025-03-04 08:35'),
        check('2025-03-04 08:55', 0, LAST),
        filmed('09:00', '10:00'),
      ]),
      options: stated,
    },
    {
      ...row(
        'FZMC-11.2 第十一条 另一口径，结论为不能使用，再检时间快 30.001 秒仍用以录像 → 报发现',
        [
          issue('JL-05', '乙'),
          check('2025-03-04 08:35', 0, { fit: false }),
          check('2025-03-04 08:55', 30_001),
          filmed('09:00', '10:00'),
        ],
        '违规 使用设备',
      ),
      options: stated,
    },
  ]);
  const cases = [
    ['08:35 自检四项合格 → 可以开始', [issue('JL-05', '乙'), check('2025-03-04 08:35')], undefined],
    ['时间偏差恰为 30 秒 → 可以开始', [issue('JL-05', '乙'), check('2025-03-04 08:35', -30_000)], undefined],
    ['时间快 30 秒 → 可以开始', [issue('JL-05', '乙'), check('2025-03-04 08:35', 30_000)], undefined],
    ['时间快 30.001 秒 → 阻断', [issue('JL-05', '乙'), check('2025-03-04 08:35', 30_001)], '使用前检查'],
    [
      '结论为能使用，电量、存储各余 1%，时间快 30 秒 → 可以开始',
      [issue('JL-05', '乙'), check('2025-03-04 08:35', 30_000, { fit: true, battery: 1, storage: 1 })],
      undefined,
    ],
    [
      '结论为能使用而时间快 30.001 秒 → 阻断',
      [issue('JL-05', '乙'), check('2025-03-04 08:35', 30_001, { fit: true })],
      '使用前检查',
    ],
    ['时间偏差 3 分钟 → 阻断', [issue('JL-05', '乙'), check('2025-03-04 08:35', 180_000)], '使用前检查'],
    ['时间偏差慢 30.001 秒 → 阻断', [issue('JL-05', '乙'), check('2025-03-04 08:35', -30_001)], '使用前检查'],
    ['没有电 → 阻断', [issue('JL-05', '乙'), check('2025-03-04 08:35', 0, { battery: 0 })], '使用前检查'],
    [
      '数值虽足而结论为不能使用 → 阻断',
      [issue('JL-05', '乙'), check('2025-03-04 08:35', 0, { fit: false })],
      '使用前检查',
    ],
    [
      '合格之后再检不合格 → 阻断',
      [issue('JL-05', '乙'), check('2025-03-04 08:35'), check('2025-03-04 08:55', 180_000)],
      '使用前检查',
    ],
    [
      '合格之后再检，时间快 30.001 秒 → 阻断',
      [issue('JL-05', '乙'), check('2025-03-04 08:35'), check('2025-03-04 08:55', 30_001)],
      '使用前检查',
    ],
    [
      '合格之后再检，电量、存储各余 1%，时间快 30 秒 → 可以开始',
      [issue('JL-05', '乙'), check('2025-03-04 08:35'), check('2025-03-04 08:55', 30_000, LAST)],
      undefined,
    ],
    [
      '结论为不能使用，再检电量、存储各余 1%，时间快 30 秒 → 可以开始',
      [issue('JL-05', '乙'), check('2025-03-04 08:35', 0, { fit: false }), check('2025-03-04 08:55', 30_000, LAST)],
      undefined,
    ],
    [
      '结论为不能使用，修好再检合格 → 可以开始',
      [
        issue('JL-05', '乙'),
        check('2025-03-04 08:35', 0, { working: false, fit: false }),
        check('2025-03-04 08:55', 0, { fit: true }),
      ],
      undefined,
    ],
    [
      '不合格之后再检合格 → 可以开始',
      [issue('JL-05', '乙'), check('2025-03-04 08:35', 0, { working: false }), check('2025-03-04 08:55')],
      undefined,
    ],
    [
      '领用两部只自检一部 → 阻断',
      [issue('JL-05', '乙'), issue('JL-06', '甲'), check('2025-03-04 08:35')],
      '使用前检查',
    ],
    [
      '领用两部都自检 → 可以开始',
      [
        issue('JL-05', '乙'),
        issue('JL-06', '甲'),
        check('2025-03-04 08:35'),
        check('2025-03-04 08:36', 0, {}, 'JL-06'),
      ],
      undefined,
    ],
    [
      '自检没电的退还，换领一部自检合格 → 可以开始',
      [
        issue('JL-05', '乙'),
        check('2025-03-04 08:35', 0, { battery: 0, fit: false }),
        fact('device.returned', '2025-03-04 08:40', 'JL-05', { from: '乙' }, { about }),
        issue('JL-06', '乙', '2025-03-04 08:41'),
        check('2025-03-04 08:45', 0, {}, 'JL-06'),
      ],
      undefined,
    ],
    [
      '一部检不合格退还，另一部先不合格、再检合格 → 可以开始',
      [
        issue('JL-05', '乙'),
        check('2025-03-04 08:35', 0, { battery: 0, fit: false }),
        fact('device.returned', '2025-03-04 08:40', 'JL-05', { from: '乙' }, { about }),
        issue('JL-06', '乙', '2025-03-04 08:41'),
        check('2025-03-04 08:45', 0, { fit: false }, 'JL-06'),
        check('2025-03-04 08:50', 0, {}, 'JL-06'),
      ],
      undefined,
    ],
    [
      '一部先不合格、再检合格，另一部检不合格未退还 → 阻断',
      [
        issue('JL-05', '乙'),
        check('2025-03-04 08:35', 0, { fit: false }),
        check('2025-03-04 08:36'),
        check('2025-03-04 08:45', 0, { fit: false }, 'JL-06'),
      ],
      '使用前检查',
    ],
    [
      '领用之前检过，领用之后又检合格 → 可以开始',
      [check('2025-03-04 08:00'), issue('JL-05', '乙'), check('2025-03-04 08:35')],
      undefined,
    ],
    [
      '两部之中一部只在领用之前检过 → 阻断',
      [
        issue('JL-05', '乙'),
        check('2025-03-04 08:35'),
        check('2025-03-04 08:36', 0, {}, 'JL-06'),
        issue('JL-06', '甲', '2025-03-04 08:40'),
      ],
      '使用前检查',
    ],
    ['没有自检 → 阻断', [issue('JL-05', '乙')], '使用前检查'],
    ['自检在领用之前 → 阻断', [check('2025-03-04 08:00'), issue('JL-05', '乙')], '使用前检查'],
  ] as const;
  actRows(
    cases.map(([name, events, refused]) => ({
      name: `FZMC-11.2 第十一条 ${name}`,
      events,
      act: begin,
      asOf: '2025-03-04 09:00',
      ...(refused ? { refused } : {}),
    })),
  );
  const isOfOther = ({ objects }: Row['events'][number]) => objects.some(({ id }) => id === 'JL-06');
  judgeRows(
    cases
      .filter(([, events]) => !events.some(isOfOther))
      .map(([name, events, refused]) =>
        row(
          `FZMC-11.2 第十一条 以该设备录像：${name.replace('可以开始', '通过').replace('阻断', '报发现')}`,
          [...events, filmed('09:00', '10:00')],
          ...(refused ? ['违规 使用设备'] : []),
        ),
      ),
  );
  judgeRows([
    row('FZMC-11.2 第十一条 以自检合格的一部录像，另一部未自检 → 通过', [
      issue('JL-05', '乙'),
      issue('JL-06', '甲'),
      check('2025-03-04 08:35'),
      filmed('09:00', '10:00'),
    ]),
  ]);
});

describe('第十二条 仪容语言，事先告知', () => {
  const told = (when: string, phrase = true) => fact('recordingNotice.given', when, 'a1', { phrase });
  const proceeded = fact('activity.proceeded', '2025-03-04 09:01', 'a1', {});
  judgeRows([
    row('FZMC-12.2 第十二条第二款 09:00:20 告知，09:01 开始检查 → 通过', [
      ...site('09:00', '10:00'),
      told('2025-03-04 09:00:20'),
      proceeded,
    ]),
    row(
      'FZMC-12.2 第十二条第二款 09:15 才告知 → 不在事前',
      [...site('09:00', '10:00'), told('2025-03-04 09:15'), proceeded],
      '违规 告知使用记录设备 已补',
    ),
    row('FZMC-12.2 第十二条第二款 始终没有告知 → 违规', site('09:00', '10:00'), '违规 告知使用记录设备'),
    row(
      'FZMC-12.2 第十二条第二款 采取措施之前没有告知 → 违规',
      [
        inspection,
        fact('activity.started', '2025-03-04 09:00', 'a1', { kind: 'preservation', officers: [] }),
        fact('measure.taken', '2025-03-04 09:05', 'm1', { kind: 'advancePreservation', items: [] }, { about }),
      ],
      '违规 告知使用记录设备',
    ),
    row(
      'FZMC-12.2 第十二条第二款 送达之后才告知 → 不在事前',
      [
        inspection,
        fact('activity.started', '2025-03-04 14:00', 'a1', { kind: 'serviceVisit', officers: [] }),
        serve('s1', '2025-03-04 14:08', 'serviceByLeaving', 'refused', { about }),
        told('2025-03-04 14:12'),
      ],
      '违规 告知使用记录设备 已补',
    ),
    row('FZMC-12.2 第十二条第二款 先告知再送达 → 通过', [
      inspection,
      fact('activity.started', '2025-03-04 14:00', 'a1', { kind: 'serviceVisit', officers: [] }),
      told('2025-03-04 14:02'),
      serve('s1', '2025-03-04 14:08', 'serviceByLeaving', 'refused', { about }),
    ]),
    row(
      'FZMC-12.2 第十二条第二款 只有开头十分钟依第十条不作记录，其后录了像而没有告知 → 违规',
      [
        ...site('09:00', '10:00'),
        fact('recording.impossible', '2025-03-04 09:00', 'a1', {
          ground: 'urgency',
          reason: '见说明',
          span: { from: iso('2025-03-04 09:00'), to: iso('2025-03-04 09:10') },
        }),
        clip('09:10', '10:01'),
      ],
      '违规 告知使用记录设备',
    ),
    row('FZMC-12.2 第十二条第二款 开头十分钟依第十条不作记录，开录即告知 → 通过', [
      ...site('09:00', '10:00'),
      fact('recording.impossible', '2025-03-04 09:00', 'a1', {
        ground: 'urgency',
        reason: '见说明',
        span: { from: iso('2025-03-04 09:00'), to: iso('2025-03-04 09:10') },
      }),
      told('2025-03-04 09:10:10'),
      clip('09:10', '10:01'),
    ]),
    row('FZMC-12.2 第十二条第二款 依第十条始终不作记录 → 免告知', [
      ...site('09:00', '10:00'),
      fact('recording.impossible', '2025-03-04 09:00', 'a1', { ground: 'urgency', reason: '见说明' }),
    ]),
    row('FZMC-12.2 第十二条第二款 无相对人在场 → 免告知', site('09:00', '10:00', { unattended: true })),
    row('FZMC-12.3 第十二条第二款 使用规定用语 → 用语符合', [...site('09:00', '10:00'), told('2025-03-04 09:00:20')]),
    row(
      'FZMC-12.3 第十二条第二款 用语不符之后又以规定用语告知 → 已补',
      [...site('09:00', '10:00'), told('2025-03-04 09:00:10', false), told('2025-03-04 09:00:20')],
      '违规 告知使用记录设备 已补',
    ),
    row('FZMC-12.3 第十二条第二款 已以规定用语告知，其后再作提醒 → 用语符合', [
      ...site('09:00', '10:00'),
      told('2025-03-04 09:00:20'),
      told('2025-03-04 09:30', false),
    ]),
    row(
      'FZMC-12.3 第十二条第二款 仅说“我们在录像” → 用语不符',
      [...site('09:00', '10:00'), told('2025-03-04 09:00:20', false)],
      '违规 告知使用记录设备',
    ),
  ]);
  it('FZMC-12.1 第十二条第一款 没有评分的录像不产生任何结论', () => {
    const { breaches, duties } = assessed([...site('09:00', '10:00'), clip('09:00', '10:00')], CHECKED);
    assert.ok([...breaches, ...duties].every(({ articles }) => !articles.includes('第十二条第一款')));
  });
});

describe('第十三条 摆放与角度', () => {
  const hearing = activity('a1', 'hearing', '2025-03-04', '09:00', '10:00');
  const placed = fact('placement.confirmed', '2025-03-04 08:55', 'a1', {});
  const checked = (...invalid: readonly { from: string; to: string }[]) =>
    fact('recording.playbackChecked', '2025-03-04 12:00', 'r1', { playable: true, invalid: [...invalid] });
  const blocked = { from: iso('2025-03-04 09:20'), to: iso('2025-03-04 09:30') };
  judgeRows([
    row('FZMC-13.1 第十三条 08:55 已确认 → 记录已确认', [placed, ...hearing], '义务 done a1'),
    row('FZMC-13.1 第十三条 未确认 → 提示', hearing, '义务 open a1'),
    row(
      'FZMC-13.2 第十三条 无效时段为空 → 覆盖 60 分钟',
      [...site('09:00', '10:00'), clip('09:00', '10:00'), checked()],
      '音像 complete a1',
    ),
    row(
      'FZMC-13.2 第十三条 09:20 至 09:30 镜头被遮挡 → 按空档处理',
      [...site('09:00', '10:00'), clip('09:00', '10:00'), checked(blocked)],
      '音像 missing a1',
    ),
  ]);
  const played = (playable: boolean, when = '12:00') =>
    fact('recording.playbackChecked', `2025-03-04 ${when}`, 'r1', { playable });
  judgeRows([
    row(
      'FZMC-13.2 第十三条 回放确认不能正常播放 → 没有画面，不作完整记录',
      [...site('09:00', '10:00'), clip('09:00', '10:00'), played(false)],
      '音像 missing a1',
    ),
    row(
      'FZMC-13.2 第十三条 先不能播放，修复后回放正常 → 完整',
      [...site('09:00', '10:00'), clip('09:00', '10:00'), played(false), played(true, '13:00')],
      '音像 complete a1',
    ),
    row(
      'FZMC-13.2 第十三条 一机不能播放，另一机完整 → 完整',
      [...site('09:00', '10:00'), clip('09:00', '10:00'), clip('09:00', '10:00', 'r2'), played(false)],
      '音像 complete a1',
    ),
  ]);
  it('FZMC-13.2 第十三条 空档恰为 10 分钟', () =>
    assert.deepEqual(gapsOf([...site('09:00', '10:00'), clip('09:00', '10:00'), checked(blocked)]), [10]));
  const number = act('recording.numberRequested', ['recording:r1'], {});
  actRows([
    {
      name: 'FZMC-13.1 第十三条 未确认不阻断开录',
      events: hearing.slice(0, 1),
      act: act('recording.ended', ['recording:r1', 'activity:a1'], {
        medium: 'video',
        from: iso('2025-03-04 09:00'),
        to: iso('2025-03-04 10:00'),
      }),
      asOf: CHECKED,
    },
    {
      name: 'FZMC-13.2 第十三条 已有回放结论 → 可申请编号',
      events: [clip('09:00', '10:00'), checked()],
      act: number,
      asOf: CHECKED,
    },
    {
      name: 'FZMC-13.2 第十三条 无回放结论 → 不能申请编号',
      events: [clip('09:00', '10:00')],
      act: number,
      asOf: CHECKED,
      refused: '回放结论',
    },
  ]);
});

describe('第十四条 同步录制', () => {
  const three = ['甲', '乙', '丙'].map((name) => ({ name }));
  const led = site('09:00', '10:00', { officers: three, recordist: { name: '乙' } });
  judgeRows([
    row(
      'FZMC-14.1 第十四条第一款 09:00 到达，录像 09:00:30 起 → 通过',
      [...site('09:00', '10:00'), clip('09:00:30', '10:00')],
      '音像 complete a1',
    ),
    row(
      'FZMC-14.1 第十四条第一款 录像 09:03 起 → 起录迟',
      [...site('09:00', '10:00'), clip('09:03', '10:00')],
      '音像 missing a1',
    ),
    row(
      'FZMC-14.2 第十四条第一款 10:05 离开，录像止 10:05 → 通过',
      [...site('09:00', '10:05'), clip('09:00', '10:05')],
      '音像 complete a1',
    ),
    row(
      'FZMC-14.2 第十四条第一款 录像止 10:00 → 停录早',
      [...site('09:00', '10:05'), clip('09:00', '10:00')],
      '音像 missing a1',
    ),
    row('FZMC-14.3 第十四条第二款 3 人，甲乙各领一部 → 通过', [issue('JL-05', '甲'), issue('JL-06', '乙'), ...led]),
    row('FZMC-14.3 第十四条第二款 仅甲领用一部且无理由 → 警告', [issue('JL-05', '甲'), ...led], '违规 领用设备'),
    row(
      'FZMC-14.3 第十四条第二款 一部由甲转交乙，仍只有一部 → 警告',
      [issue('JL-05', '甲'), issue('JL-05', '乙', '2025-03-04 09:30', { from: '甲' }), ...led],
      '违规 领用设备',
    ),
    row(
      'FZMC-14.3 第十四条第二款 一部由甲归还，乙再领，仍只有一部 → 警告',
      [
        issue('JL-05', '甲'),
        fact('device.returned', '2025-03-04 08:40', 'JL-05', { from: '甲' }, { about }),
        issue('JL-05', '乙', '2025-03-04 08:45'),
        ...led,
      ],
      '违规 领用设备',
    ),
    row('FZMC-14.3 第十四条第二款 保管人发给甲乙各一部，乙的一部转交丙 → 通过', [
      issue('JL-05', '甲', '2025-03-04 08:30', { from: '保管人' }),
      issue('JL-06', '乙', '2025-03-04 08:30', { from: '保管人' }),
      issue('JL-06', '丙', '2025-03-04 09:30', { from: '乙' }),
      ...led,
    ]),
    row('FZMC-14.3 第十四条第二款 甲领用两部，一部转交乙 → 通过', [
      issue('JL-05', '甲'),
      issue('JL-06', '甲'),
      issue('JL-06', '乙', '2025-03-04 08:50', { from: '甲' }),
      ...led,
    ]),
    row('FZMC-14.3 第十四条第二款 甲乙各领一部，乙的一部又转交丙 → 仍是两部，通过', [
      issue('JL-05', '甲'),
      issue('JL-06', '乙'),
      issue('JL-06', '丙', '2025-03-04 09:30', { from: '乙' }),
      ...led,
    ]),
    row('FZMC-14.3 第十四条第二款 乙的一部由别处的丁转交而来 → 各有一部，通过', [
      issue('JL-05', '甲'),
      issue('JL-06', '乙', '2025-03-04 08:40', { from: '丁' }),
      ...led,
    ]),
    row('FZMC-14.3 第十四条第二款 只有一部，已说明理由 → 不警告', [
      issue('JL-05', '甲'),
      fact('recording.shortageExplained', '2025-03-04 08:40', 'a1', { reason: '其余在修' }),
      ...led,
    ]),
    row('FZMC-14.4 第十四条第二款 乙的录像连续 → 通过', [...led, clip('09:00', '10:00')], '音像 complete a1'),
    row(
      'FZMC-14.4 第十四条第二款 乙缺 09:30 至 09:40 而甲有 → 专责摄录间断',
      [...led, clip('09:00', '09:30'), clip('09:40', '10:00', 'r2'), clip('09:00', '10:00', 'r3', '甲')],
      '音像 missing a1',
    ),
    row('FZMC-14.4 第十四条第二款 未指定专责摄录人 → 警告', site('09:00', '10:00'), '违规 进行音像记录'),
    row('FZMC-14.4 第十四条第二款 询问室固定机位已确认摆放 → 不须专人跟拍', [
      inspection,
      fact('placement.confirmed', '2025-03-04 08:55', 'a1', {}),
      ...activity('a1', 'inquiry', '2025-03-04', '09:00', '10:00'),
      clip('09:00', '10:00'),
    ]),
  ]);
  judgeRows([
    {
      ...row('FZMC-14.3 第十四条第二款 另一口径：两人到场即可', [issue('JL-05', '甲'), ...led]),
      options: { program: historicCity({ 'FZMC-14.3': 'twoPersons' }) },
    },
    {
      ...row(
        'FZMC-14.3 第十四条第二款 另一口径：只有一人到场 → 警告',
        [issue('JL-05', '甲'), ...site('09:00', '10:00', { officers: three.slice(0, 1) })],
        '违规 领用设备',
      ),
      options: { program: historicCity({ 'FZMC-14.3': 'twoPersons' }) },
    },
  ]);
  it('FZMC-14.2 第十四条第一款 停录早 5 分钟；FZMC-14.1 起录迟 3 分钟', () => {
    assert.deepEqual(gapsOf([...site('09:00', '10:05'), clip('09:00', '10:00')]), [5]);
    assert.deepEqual(gapsOf([...site('09:00', '10:00'), clip('09:03', '10:00')]), [3]);
  });
  it('FZMC-14.4 第十四条第二款 甲的录像补不了乙的空档，但仍算同步录制', () => {
    const events = [...led, clip('09:00', '09:30'), clip('09:40', '10:00', 'r2'), clip('09:00', '10:00', 'r3', '甲')];
    assert.deepEqual([gapsOf(events, 'av.dedicated'), gapsOf(events)], [[10], []]);
  });
  const five = { place: '三坊七巷', scene: '现场检查', participants: ['甲', '吴某'], violation: '未发现' };
  const played = fact('recording.playbackChecked', '2025-03-04 12:00', 'r1', { playable: true });
  const number = (more: object) => act('recording.numberRequested', ['recording:r1'], { ...five, ...more });
  actRows([
    {
      name: 'FZMC-14.5 第十四条第三款 五项齐全，违规行为填“未发现” → 受理',
      events: [clip('09:00', '10:00'), played],
      act: number({}),
      asOf: CHECKED,
    },
    {
      name: 'FZMC-14.5 第十四条第三款 参与人员为空 → 退回',
      events: [clip('09:00', '10:00'), played],
      act: number({ participants: [] }),
      asOf: CHECKED,
      refused: '参与人员',
    },
    {
      name: 'FZMC-14.5 第十四条第三款 违规行为未写 → 退回',
      events: [clip('09:00', '10:00'), played],
      act: number({ violation: '' }),
      asOf: CHECKED,
      refused: '违规行为',
    },
  ]);
});
