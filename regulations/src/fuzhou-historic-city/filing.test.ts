import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printDueInstant } from '@zhiji/calendar';
import { act, actRows, assessed, caseBook, historicCity, judgeRows, type Row } from '../../test/historic-city.ts';

const { activity, approve, fact, iso, paper, start, store, take } = caseBook();
const LATER = '2025-06-30 10:00';
const about = ['activity:a1'];
const day = [
  start('2025-03-01 09:00'),
  ...activity('a1', 'siteInspection', '2025-03-04', '14:00', '15:00'),
  take('r1', '2025-03-04', '14:00', '14:30', { about }),
];
const asked = (when: string) => fact('recording.numberRequested', when, 'r1', {});
const reported = (when: string) =>
  fact('recording.delayReported', when, 'r1', {
    to: '负责人',
    reason: '交通中断',
    expectedReturn: iso('2025-03-06 12:00'),
  });
const returned = fact('staff.returned', '2025-03-06 18:00', 'a1', {});
const handedIn = (when: string) => fact('recording.handedIn', when, 'r1', { to: '委档案管理机构' });
const row = (name: string, events: Row['events'], ...says: readonly string[]): Row => ({
  name,
  events,
  asOf: LATER,
  says,
});

/** 状态、期限、延长情形 */
const term = (topic: string, events: Row['events'], asOf: string, options = {}) => {
  const duty = assessed(events, asOf, options).duties.find((view) => view.topic === topic)!;
  return [duty.status, duty.due ? printDueInstant(duty.due.at) : '', duty.extension].join(' ');
};

describe('第十六条第一款 申请编号存档', () => {
  judgeRows([
    row('FZMC-16.1 第十六条第一款 次日 15:00 提交 → 按期', [...day, asked('2025-03-05 15:00')], '义务 done r1'),
    row(
      'FZMC-16.1 第十六条第一款 次日 15:01 提交且无报告 → 超期',
      [...day, asked('2025-03-05 15:01')],
      '义务 doneLate r1',
    ),
    row('FZMC-16.1 第十六条第一款 始终未提交 → 逾期未办', day, '义务 overdue r1'),
  ]);
  it('FZMC-16.1 第十六条第一款 以活动结束起算，不以片段', () =>
    assert.equal(term('av.number', day, '2025-03-04 16:00'), 'open 2025-03-05 15:00 none'));
  it('FZMC-16.1 第十六条第一款 没有活动的，自录制结束起算', () =>
    assert.equal(
      term('av.number', [take('r9', '2025-03-04', '14:00', '14:30')], '2025-03-04 16:00'),
      'open 2025-03-05 14:30 none',
    ));
  const going = [
    start('2025-03-01 09:00'),
    fact('activity.started', '2025-03-04 09:00', 'a1', { kind: 'hearing', officers: [] }),
    take('r1', '2025-03-04', '09:00', '17:00', { about }),
  ];
  it('FZMC-16.1 第十六条第一款 听证开了三天，头一天的录像：结束之前尚未起算，结束之后起算', () => {
    const over = fact('activity.ended', '2025-03-06 12:00', 'a1', { kind: 'hearing' });
    assert.equal(term('av.number', going, '2025-03-06 10:00'), 'open  none');
    assert.equal(term('av.number', [...going, over], '2025-03-06 13:00'), 'open 2025-03-07 12:00 none');
    assert.equal(term('av.store', [...going, over], '2025-03-07 12:01'), 'overdue 2025-03-07 12:00 none');
  });
  it('FZMC-16.1 第十六条第一款 未写活动而录于听证之时的，同样自听证结束起算', () => {
    const adrift = [...going.slice(0, 2), take('r1', '2025-03-04', '09:00', '17:00')];
    assert.equal(term('av.number', adrift, '2025-03-06 10:00'), 'open  none');
  });
  const program = historicCity({ 'FZMC-16.1': 'case' });
  it('FZMC-16.1 第十六条第一款 另一口径：案件办结起算', () => {
    const concluded = fact('case.concluded', '2025-03-20 09:00', 'c1', { ground: 'decided' });
    assert.equal(term('av.number', [...day, concluded], '2025-03-20 10:00', { program }), 'open 2025-03-21 09:00 none');
    assert.equal(term('av.number', day, '2025-03-20 10:00', { program }), 'open  none');
  });

  const number = (more: object = {}) =>
    act('recording.numbered', ['recording:r1'], {
      number: '一处-20250304-甲-现场检查-001',
      unit: '执法一处',
      object: '甲',
      step: '现场检查',
      ...more,
    });
  const level = fact('recording.secrecyAnswered', '2025-03-04 16:00', 'r1', { secrecy: ['notSecret'] });
  const ready = [...day, level, asked('2025-03-05 10:00')];
  const archives = { person: 'p-dang', role: 'archivesBody' } as const;
  actRows([
    { name: 'FZMC-16.2 第十六条第一款 四要素齐全 → 发号', events: ready, act: number(), asOf: LATER, as: archives },
    {
      name: 'FZMC-16.2 第十六条第一款 执法环节为空 → 拒发',
      events: ready,
      act: number({ step: '' }),
      asOf: LATER,
      as: archives,
      refused: '执法环节',
    },
    {
      name: 'FZMC-20.5 第二十条第二款 执法人员自行填写编号 → 阻断',
      events: ready,
      act: number(),
      asOf: LATER,
      refused: '委档案管理机构',
    },
    {
      name: 'FZMC-20.5 第二十条第二款 由档案管理机构发号 → 可以',
      events: ready,
      act: number(),
      asOf: LATER,
      as: archives,
    },
  ]);
});

describe('第十六条第二款 光盘', () => {
  const burn = (more: object = {}) =>
    act('disc.burned', ['disc:g1'], {
      copies: 2,
      discNumbers: ['G-01', 'G-02'],
      identical: true,
      unit: '执法一处',
      maker: '丁',
      madeOn: '2025-03-06',
      caseName: '某修缮案',
      label: 'Z-1',
      ...more,
    });
  const asOf = '2025-03-06 10:00';
  actRows([
    { name: 'FZMC-16.3 第十六条第二款 G-01、G-02 内容一致 → 完成', events: day, act: burn(), asOf },
    {
      name: 'FZMC-16.3 第十六条第二款 只登记 G-01 → 阻断',
      events: day,
      act: burn({ copies: 1, discNumbers: ['G-01'] }),
      asOf,
      refused: '不足两份',
    },
    {
      name: 'FZMC-16.3 第十六条第二款 两份内容不一致 → 阻断',
      events: day,
      act: burn({ identical: false }),
      asOf,
      refused: '不一致',
    },
    { name: 'FZMC-16.4 第十六条第二款 五项齐全 → 生成标签', events: day, act: burn(), asOf },
    {
      name: 'FZMC-16.4 第十六条第二款 制作人为空 → 不能打印',
      events: day,
      act: burn({ maker: '' }),
      asOf,
      refused: '制作人',
    },
  ]);
});

describe('第十六条第三款 立卷归档', () => {
  const whole = [
    start('2025-03-01 09:00', 'inspection'),
    ...activity('a1', 'siteInspection', '2025-03-04', '14:00', '15:00'),
    ...['r1', 'r2', 'r3'].map((id) => take(id, '2025-03-04', '14:00', '15:00', { about })),
    paper('d1', 'siteTranscript', '2025-03-04 15:00', { about }),
    fact('case.concluded', '2025-03-20 10:00', 'c1', { ground: 'decided' }),
  ];
  const numbered = (...ids: readonly string[]) =>
    ids.map((id) => fact('recording.numbered', '2025-03-06 10:00', id, { number: id }));
  const catalogue = ['d1', 'r1', 'r2', 'r3'].map((id) => ({
    id,
    kind: id.startsWith('d') ? ('document' as const) : ('recording' as const),
    title: id,
  }));
  const archive = (list = catalogue) => act('case.archived', [], { catalogue: list });
  const asOf = '2025-04-10 10:00';
  actRows([
    {
      name: 'FZMC-16.5 第十六条第三款 3 段均已编号 → 完成立卷',
      events: [...whole, ...numbered('r1', 'r2', 'r3')],
      act: archive(),
      asOf,
    },
    {
      name: 'FZMC-16.5 第十六条第三款 1 段未编号 → 阻断',
      events: [...whole, ...numbered('r1', 'r2')],
      act: archive(),
      asOf,
      refused: '编号',
    },
    {
      name: 'FZMC-16.5 第十六条第三款 未编号的 1 段已登记毁损灭失 → 不因编号受阻',
      events: [
        ...whole,
        ...numbered('r1', 'r2'),
        fact('recording.lost', '2025-03-05 10:00', 'r3', { cause: '主存储损坏' }),
      ],
      act: archive(),
      asOf,
    },
    {
      name: 'FZMC-16.5 第十六条第三款 目录漏列文书 → 阻断',
      events: [...whole, ...numbered('r1', 'r2', 'r3')],
      act: archive(catalogue.slice(1)),
      asOf,
      refused: '目录有遗漏',
    },
  ]);
  const archived = (when: string) => fact('case.archived', when, 'c1', { catalogue });
  const rows = [...whole, ...numbered('r1', 'r2', 'r3')];
  judgeRows([
    row('FZMC-16.5 第十六条第三款 2025-04-10 立卷 → 按期', [...rows, archived('2025-04-10 10:00')], '义务 done c1'),
    row(
      'FZMC-16.5 第十六条第三款 超过三十日 → 内部目标超期，不作逾期',
      [...rows, archived('2025-04-25 10:00')],
      '义务 done c1',
      '目标超期',
    ),
    row(
      'FZMC-20.4 第二十条第一款 有立卷而移交无签收 → 未完成',
      [
        ...rows,
        archived('2025-04-10 10:00'),
        fact('dossier.handedOver', '2025-04-20 10:00', 'c1', { to: '委档案管理机构' }),
      ],
      '义务 done c1',
      '义务 open c1',
    ),
    row(
      'FZMC-20.4 第二十条第一款 立卷、移交签收 → 按期',
      [
        ...rows,
        archived('2025-04-10 10:00'),
        fact('dossier.handedOver', '2025-04-20 10:00', 'c1', { to: '委档案管理机构', signedFor: true }),
      ],
      '义务 done c1',
      '义务 done c1',
    ),
  ]);

  const clip = take('r1', '2025-03-04', '09:00', '09:45', { about });
  const transcript = (from: string, to: string) =>
    paper('d2', 'siteTranscript', '2025-03-04 11:00', {
      about,
      from: iso(`2025-03-04 ${from}`),
      to: iso(`2025-03-04 ${to}`),
    });
  const same = [...activity('a1', 'siteInspection', '2025-03-04', '09:00', '09:45'), clip];
  const why = fact('document.spanExplained', '2025-03-05 09:00', 'd2', {
    reason: '笔录自询问起',
    confirmedBy: '负责人',
  });
  judgeRows([
    row('FZMC-16.6 第十六条第三款 笔录 09:00:40 至 09:44:30 → 一致', [...same, transcript('09:00:40', '09:44:30')]),
    row(
      'FZMC-16.6 第十六条第三款 笔录 08:50 至 09:43 → 不一致，待说明',
      [...same, transcript('08:50', '09:43')],
      '义务 open d2',
    ),
    row(
      'FZMC-16.6 第十六条第三款 笔录早于音像半分钟，两端都不超过一分钟 → 超出音像的一律报',
      [...same, transcript('08:59:30', '09:45')],
      '义务 open d2',
    ),
    row(
      'FZMC-16.6 第十六条第三款 笔录晚于音像半分钟结束 → 超出音像的一律报',
      [...same, transcript('09:00', '09:45:30')],
      '义务 open d2',
    ),
    row('FZMC-16.6 第十六条第三款 两端各在音像之内恰一分钟 → 一致', [...same, transcript('09:01', '09:44')]),
    row(
      'FZMC-16.6 第十六条第三款 笔录晚起一分一秒 → 不一致',
      [...same, transcript('09:01:01', '09:45')],
      '义务 open d2',
    ),
    row(
      'FZMC-16.6 第十六条第三款 不一致已说明并经确认 → 完成',
      [...same, transcript('08:50', '09:43'), why],
      '义务 done d2',
    ),
    row('FZMC-16.6 第十六条第三款 到场之前另拍的照片 → 不影响比对', [
      ...same,
      take('r2', '2025-03-04', '08:50', '08:50', { about, medium: 'photo', count: 3 }),
      transcript('09:00:40', '09:44:30'),
    ]),
    row(
      'FZMC-16.6 第十六条第三款 不一致的笔录作废重做，重做的一致 → 不再待说明',
      [
        ...same,
        transcript('08:50', '09:43'),
        fact('document.withdrawn', '2025-03-04 12:00', 'd2', { reason: '时间误记' }),
        paper('d3', 'siteTranscript', '2025-03-04 12:30', {
          about,
          from: iso('2025-03-04 09:00:40'),
          to: iso('2025-03-04 09:44:30'),
        }),
      ],
      '义务 moot d2',
    ),
    row(
      'FZMC-16.6 第十六条第三款 录像在文书定稿之后才登记 → 仍作比对',
      [...activity('a1', 'siteInspection', '2025-03-04', '09:00', '09:45'), transcript('08:50', '09:43'), clip],
      '义务 open d2',
    ),
    {
      ...row('FZMC-16.6 第十六条第三款 另一口径：在音像之内且不超过五分钟 → 一致', [
        ...same,
        transcript('09:04', '09:41'),
      ]),
      options: { program: historicCity({ 'FZMC-16.6': 'inside' }) },
    },
    {
      ...row(
        'FZMC-16.6 第十六条第三款 另一口径：超出音像 → 不一致',
        [...same, transcript('08:59:30', '09:44')],
        '义务 open d2',
      ),
      options: { program: historicCity({ 'FZMC-16.6': 'inside' }) },
    },
    {
      ...row(
        'FZMC-16.6 第十六条第三款 另一口径：虽在音像之内而相差六分钟 → 不一致',
        [...same, transcript('09:06', '09:41')],
        '义务 open d2',
      ),
      options: { program: historicCity({ 'FZMC-16.6': 'inside' }) },
    },
  ]);
});

describe('第十七条 不能及时移交', () => {
  const refused = fact(
    'approval.refused',
    '2025-03-05 12:00',
    'q1',
    { matter: 'storingExtension', role: 'enforcementBodyHead', opinion: '可以及时返回' },
    { about: ['recording:r1'] },
  );
  const consent = approve('storingExtension', 'enforcementBodyHead', '2025-03-05 12:00', { about: ['recording:r1'] });
  const approval = { program: historicCity({ 'FZMC-17.1': 'approval' }) };
  const rows: readonly (readonly [string, () => string, string])[] = [
    [
      'FZMC-17.1 第十七条 次日 10:00 报告交通中断 → 期限改按返回',
      () => term('av.number', [...day, reported('2025-03-05 10:00')], '2025-03-05 16:00'),
      'open 2025-03-07 12:00 granted',
    ],
    [
      'FZMC-17.1 第十七条 次日 16:00 才报告 → 不放宽，原超期保留',
      () => term('av.number', [...day, reported('2025-03-05 16:00')], '2025-03-05 17:00'),
      'overdue 2025-03-05 15:00 tooLate',
    ],
    [
      'FZMC-17.1 第十七条 负责人驳回 → 恢复原期限',
      () => term('av.number', [...day, reported('2025-03-05 10:00'), refused], '2025-03-05 17:00'),
      'overdue 2025-03-05 15:00 barred',
    ],
    [
      'FZMC-17.1 第十七条 负责人驳回之后又批准 → 放宽',
      () =>
        term(
          'av.number',
          [
            ...day,
            reported('2025-03-05 09:00'),
            refused,
            approve('storingExtension', 'enforcementBodyHead', '2025-03-05 13:00', {
              id: 'q2',
              about: ['recording:r1'],
            }),
          ],
          '2025-03-05 17:00',
        ),
      'open 2025-03-07 12:00 granted',
    ],
    [
      'FZMC-17.1 第十七条 负责人批准之后又驳回 → 恢复原期限',
      () =>
        term(
          'av.number',
          [
            ...day,
            reported('2025-03-05 09:00'),
            approve('storingExtension', 'enforcementBodyHead', '2025-03-05 11:00', {
              id: 'q2',
              about: ['recording:r1'],
            }),
            refused,
          ],
          '2025-03-05 17:00',
        ),
      'overdue 2025-03-05 15:00 barred',
    ],
    [
      'FZMC-17.1 第十七条 另一口径：只报告未批准 → 不放宽',
      () => term('av.number', [...day, reported('2025-03-05 10:00')], '2025-03-05 17:00', approval),
      'overdue 2025-03-05 15:00 none',
    ],
    [
      'FZMC-17.1 第十七条 另一口径：经批准 → 放宽',
      () => term('av.number', [...day, reported('2025-03-05 10:00'), consent], '2025-03-05 17:00', approval),
      'open 2025-03-07 12:00 granted',
    ],
    [
      'FZMC-17.2 第十七条 03-06 18:00 返回 → 截止 03-07 18:00',
      () => term('av.store', [...day, reported('2025-03-05 10:00'), returned], '2025-03-07 10:00'),
      'open 2025-03-07 18:00 granted',
    ],
    [
      'FZMC-17.2 第十七条 负责人驳回 → 移交仍按原期限',
      () => term('av.store', [...day, reported('2025-03-05 10:00'), refused], '2025-03-05 17:00'),
      'overdue 2025-03-05 15:00 barred',
    ],
    [
      'FZMC-17.2 第十七条 另一口径：只报告未批准 → 移交不放宽',
      () => term('av.store', [...day, reported('2025-03-05 10:00')], '2025-03-05 17:00', approval),
      'overdue 2025-03-05 15:00 none',
    ],
    [
      'FZMC-17.2 第十七条 另一口径：未报告即批准 → 移交不放宽',
      () => term('av.store', [...day, consent, returned], '2025-03-07 10:00', approval),
      'overdue 2025-03-05 15:00 none',
    ],
    [
      'FZMC-17.2 第十七条 另一口径：报告并经批准 → 移交放宽',
      () => term('av.store', [...day, reported('2025-03-05 10:00'), consent, returned], '2025-03-07 10:00', approval),
      'open 2025-03-07 18:00 granted',
    ],
    [
      'FZMC-17.2 第十七条 返回早于原期限 → 取两者较晚者',
      () =>
        term(
          'av.store',
          [...day, reported('2025-03-04 15:30'), fact('staff.returned', '2025-03-04 14:50', 'a1', {})],
          '2025-03-04 16:00',
        ),
      'open 2025-03-05 15:00 none',
    ],
  ];
  for (const [name, actual, expected] of rows) it(name, () => assert.equal(actual(), expected));
  const late = [...day, reported('2025-03-05 10:00'), returned];
  judgeRows([
    row('FZMC-17.2 第十七条 03-07 17:30 移交签收 → 按期', [...late, handedIn('2025-03-07 17:30')], '义务 done r1'),
    row('FZMC-17.2 第十七条 03-07 18:01 签收 → 超期', [...late, handedIn('2025-03-07 18:01')], '义务 doneLate r1'),
    row(
      'FZMC-17.2 第十七条 没有报告的仍按二十四小时 → 超期',
      [...day, returned, handedIn('2025-03-07 17:30')],
      '义务 doneLate r1',
    ),
  ]);

  const sums = { a: 'a'.repeat(64), b: 'b'.repeat(64) };
  const received = fact('recording.received', '2025-03-07 09:00', 'r1', { sha256: sums.a, size: 1 });
  const keep = (more: object = {}) =>
    act('recording.stored', ['recording:r1'], {
      sha256: sums.a,
      sm3: sums.b,
      size: 1,
      storagePoint: '档案专用存储一号',
      registered: true,
      ...more,
    });
  const asOf = '2025-03-07 10:00';
  const delay = (more: object) =>
    act('recording.delayReported', ['recording:r1'], { to: '负责人', reason: '天气不利', ...more });
  actRows([
    {
      name: 'FZMC-17.1 第十七条 写明因素和预计返回时间 → 可提交',
      events: day,
      act: delay({ expectedReturn: iso('2025-03-06 12:00') }),
      asOf: '2025-03-05 10:00',
    },
    {
      name: 'FZMC-17.1 第十七条 未填预计返回时间 → 退回',
      events: day,
      act: delay({}),
      asOf: '2025-03-05 10:00',
      refused: '预计返回时间',
    },
    { name: 'FZMC-17.3 第十七条 存储后与移交一致 → 签收', events: [...day, received], act: keep(), asOf },
    {
      name: 'FZMC-17.3 第十七条 存储后不一致 → 拒收',
      events: [...day, received],
      act: keep({ sha256: sums.b }),
      asOf,
      refused: '不一致',
    },
    {
      name: 'FZMC-17.3 第十七条 存入个人介质 → 拒收',
      events: [...day, received],
      act: keep({ storagePoint: '个人硬盘', registered: false }),
      asOf,
      refused: '未登记为专用',
    },
    {
      name: 'FZMC-18.8 第十八条第三款 归档件与原始一致 → 接受',
      events: [...day, received],
      act: keep(),
      asOf,
    },
    {
      name: 'FZMC-18.8 第十八条第三款 拼接文件作为原件 → 被拒',
      events: [...day, received],
      act: keep({ sha256: sums.b }),
      asOf,
      refused: '不一致',
    },
  ]);
  const kept = store('r1', '2025-03-07 09:30');
  const synced = fact('recording.synchronised', '2025-03-07 10:00', 'r1', { receipt: 'HZ-1' });
  const inspected = day.with(0, start('2025-03-01 09:00', 'inspection'));
  judgeRows([
    row('FZMC-17.4 第十七条 处罚案件有同步回执 → 通过', [...day, kept, synced], '义务 done r1'),
    row('FZMC-17.4 第十七条 处罚案件无回执 → 未同步', [...day, kept], '义务 open r1'),
    row('FZMC-17.4 第十七条 检查案件 → 不要求', [...inspected, kept]),
    row(
      'FZMC-17.4 第十七条 处罚案件其后另启强制程序 → 仍须同步',
      [...day, start('2025-03-05 09:00', 'coercion'), kept],
      '义务 open r1',
    ),
    {
      ...row('FZMC-17.4 第十七条 另一口径：检查案件也须同步', [...inspected, kept], '义务 open r1'),
      options: { program: historicCity({ 'FZMC-17.4': 'every' }) },
    },
  ]);
});
