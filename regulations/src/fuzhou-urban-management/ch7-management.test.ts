import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay, printDueInstant } from '@zhiji/calendar';
import { accessAnswer, can, mayUse, replay, type CaseEvent } from '@zhiji/law';
import { act, actRows, answered, assessed, at, caseBook, fuzhou, FUZHOU, judgeRows } from '../../test/fuzhou.ts';

const { activity, approve, fact, find, iso, paper, request, start, store, take } = caseBook();
const LATER = '2025-06-30 10:00';

/** 状态、期限、延长情形 */
function term(
  topic: 'text.make' | 'av.store',
  object: string,
  events: readonly CaseEvent[],
  asOf: string,
  open?: true,
): string {
  const duty = assessed(events, asOf, open ? { open } : {}).duties.find(
    (d) => d.topic === topic && d.object.id === object,
  )!;
  return [duty.status, printDueInstant(duty.due!.at), duty.extension].join(' ');
}

describe('第二十四条第二款 文字记录', () => {
  const inspection = activity('a1', 'siteInspection', '2025-03-03', '10:00', '10:30');
  const autumn = activity('a1', 'siteInspection', '2025-09-26', '14:00', '15:00');
  const made = (when: string) => paper('d1', 'siteTranscript', when, { about: ['activity:a1'] });
  const asked = request('textRecordExtension', '2025-09-26 16:00', 'q1', { about: ['activity:a1'] });
  const consent = (when: string) => approve('textRecordExtension', 'unitLeader', when, { about: ['activity:a1'] });
  const summer = activity('a2', 'siteInspection', '2025-06-03', '10:00', '11:00');
  const late = paper('d3', 'siteTranscript', '2025-06-05 10:00', { about: ['activity:a2'] });
  const unnamed = (day: string) => [
    request('textRecordExtension', `${day} 12:00`, 'q3'),
    approve('textRecordExtension', 'unitLeader', `${day} 13:00`, { id: 'q3' }),
  ];
  judgeRows([
    {
      name: 'FZCG-24.3 第二十四条第二款 三个月前未写明活动的同意 → 不放宽其后的活动',
      events: [...unnamed('2025-03-03'), ...summer, late],
      asOf: LATER,
      says: ['义务 doneLate a2'],
    },
    {
      name: 'FZCG-24.3 第二十四条第二款 活动结束后未写明活动的同意 → 放宽',
      events: [...summer, ...unnamed('2025-06-03'), late],
      asOf: LATER,
      says: ['义务 done a2'],
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-24.2 第二十四条第二款 24 小时届满之时定稿 → 按期',
      events: [...inspection, made('2025-03-04 10:30:00')],
      asOf: LATER,
      says: ['义务 done a1'],
    },
    {
      name: 'FZCG-24.2 第二十四条第二款 晚一秒定稿 → 逾期',
      events: [...inspection, made('2025-03-04 10:30:01')],
      asOf: LATER,
      says: ['义务 doneLate a1'],
    },
    {
      name: 'FZCG-24.2 第二十四条第二款 通知书不是文字记录 → 逾期',
      events: [...inspection, paper('d1', 'inquiryNotice', '2025-03-03 11:00', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['义务 overdue a1'],
    },
    {
      name: 'FZCG-24.2 第二十四条第二款 活动开始之前的其他文书不是该活动的文字记录 → 逾期',
      events: [...inspection, paper('d1', 'otherForm', '2025-03-03 09:59', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['义务 overdue a1'],
    },
    {
      name: 'FZCG-24.2 第二十四条第二款 活动开始之时起形成的 → 按期',
      events: [...inspection, paper('d1', 'otherForm', '2025-03-03 10:00', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['义务 done a1'],
    },
    {
      name: 'FZCG-24.2 第二十四条第二款 扣押之前作出的决定书不是扣押的文字记录 → 逾期',
      events: [
        paper('d1', 'coercionDecision', '2025-03-03 08:00', { about: ['activity:a1'] }),
        ...activity('a1', 'impounding', '2025-03-03', '10:00', '10:30'),
      ],
      asOf: LATER,
      says: ['义务 overdue a1'],
    },
    {
      name: 'FZCG-24.2、9.3 第二十四条第二款、第九条 拒绝询问已登记四项 → 不再另作文字记录',
      events: [
        ...activity('a1', 'inquiry', '2025-03-03', '10:00', '10:30'),
        fact('inquiry.refused', '2025-03-03 10:01', 'a1', {
          place: '店内',
          expression: '拒绝开门',
          present: ['甲'],
        }),
      ],
      asOf: LATER,
      says: ['义务 exempt a1'],
    },
    {
      name: 'FZCG-24.2 第二十四条第二款 活动进行中已形成笔录 → 按期',
      events: [...inspection, made('2025-03-03 10:20')],
      asOf: LATER,
      says: ['义务 done a1'],
    },
  ]);
  const rows: readonly (readonly [string, readonly CaseEvent[], string, string])[] = [
    [
      'FZCG-24.3 第二十四条第二款 领导次日 10:00 同意 → 到期 09-29 24:00，调休计入',
      [...autumn, asked, consent('2025-09-27 10:00')],
      '2025-09-28 10:00',
      'open 2025-09-29 24:00 granted',
    ],
    [
      'FZCG-24.3 第二十四条第二款 届满之后才同意 → 仍按原期限判逾期',
      [...autumn, asked, consent('2025-09-27 15:00:01')],
      '2025-09-28 10:00',
      'overdue 2025-09-27 15:00 tooLate',
    ],
    [
      'FZCG-24.3 第二十四条第二款 未经同意 → 不放宽',
      [...autumn, asked],
      '2025-09-28 10:00',
      'overdue 2025-09-27 15:00 none',
    ],
    [
      'FZCG-24.3 第二十四条第二款 非承办单位领导同意 → 不放宽',
      [...autumn, asked, approve('textRecordExtension', 'legalUnit', '2025-09-27 10:00', { about: ['activity:a1'] })],
      '2025-09-28 10:00',
      'overdue 2025-09-27 15:00 none',
    ],
    [
      'FZCG-24.3 第二十四条第二款 承办单位负责人也是承办单位领导，次日 10:00 同意 → 放宽',
      [...autumn, asked, approve('textRecordExtension', 'unitHead', '2025-09-27 10:00', { about: ['activity:a1'] })],
      '2025-09-28 10:00',
      'open 2025-09-29 24:00 granted',
    ],
    [
      'FZCG-24.3 第二十四条第二款 认定有特殊情况并经同意 → 放宽',
      [...autumn, find('specialCircumstances', true, '2025-09-26 16:00'), consent('2025-09-27 10:00')],
      '2025-09-28 10:00',
      'open 2025-09-29 24:00 granted',
    ],
    [
      'FZCG-24.3 第二十四条第二款 认定无特殊情况、也未报请 → 同意不生放宽',
      [...autumn, consent('2025-09-27 10:00')],
      '2025-09-28 10:00',
      'overdue 2025-09-27 15:00 none',
    ],
    [
      'FZCG-24.6 第二十四条第二款 同意之后登记“发生推搡” → 回到 24 小时',
      [
        ...activity('a1', 'siteInspection', '2025-03-07', '14:00', '15:00'),
        asked,
        consent('2025-03-07 15:30'),
        find('onSiteDispute', true, '2025-03-07 16:00', { about: ['activity:a1'] }),
      ],
      '2025-03-08 10:00',
      'open 2025-03-08 15:00 barred',
    ],
    [
      'FZCG-24.6 第二十四条第二款 回退时已过 24 小时 → 逾期',
      [
        ...activity('a1', 'siteInspection', '2025-03-07', '14:00', '15:00'),
        asked,
        consent('2025-03-07 15:30'),
        find('emergencyIncident', true, '2025-03-10 16:00', { about: ['activity:a1'] }),
      ],
      '2025-03-10 17:00',
      'overdue 2025-03-08 15:00 barred',
    ],
  ];
  for (const [name, events, asOf, expected] of rows)
    it(name, () => assert.equal(term('text.make', 'a1', events, asOf), expected));
  it('FZCG-24.3 第二十四条第二款 放宽后原期限仍显示', () => {
    const duty = assessed([...autumn, asked, consent('2025-09-27 10:00')], '2025-09-28 10:00').duties.find(
      ({ topic }) => topic === 'text.make',
    )!;
    assert.equal(printDueInstant(duty.base!.at), '2025-09-27 15:00');
  });
  it('FZCG-24.3 第二十四条第二款 另一口径：事后同意有效', () => {
    const options = { program: fuzhou({ 'FZCG-24.3': 'lateCounts' }) };
    const duty = assessed([...autumn, asked, consent('2025-09-27 15:00:01')], '2025-09-28 10:00', options).duties.find(
      ({ topic }) => topic === 'text.make',
    )!;
    assert.deepEqual([duty.status, printDueInstant(duty.due!.at)], ['open', '2025-09-29 24:00']);
  });
  it('FZCG-24.6 第二十四条第二款 另一口径：纠纷场合不受期限限制', () => {
    const options = { program: fuzhou({ 'FZCG-24.6': 'noLimit' }) };
    const duty = assessed([...inspection, find('onSiteDispute', true, '2025-03-03 11:00')], LATER, options).duties.find(
      ({ topic }) => topic === 'text.make',
    )!;
    assert.equal(duty.status, 'notApplicable');
  });
});

describe('第二十四条第二款 音像导出', () => {
  const holiday = take('r1', '2025-10-01', '09:00', '10:00');
  const pair = [take('r1', '2025-09-30', '15:00', '16:00'), take('r2', '2025-09-30', '16:10', '17:00')];
  const scoped = [
    request('storingExtension', '2025-09-30 17:30', 'q1', { recordings: ['r1'] }),
    approve('storingExtension', 'unitLeader', '2025-09-30 18:00', { recordings: ['r1'] }),
  ];
  judgeRows([
    {
      name: 'FZCG-24.4 第二十四条第二款 假日录像 24 小时届满之时入库 → 按期，假日不顺延',
      events: [holiday, store('r1', '2025-10-02 10:00:00')],
      asOf: LATER.replace('2025', '2026'),
      says: ['义务 done r1'],
    },
    {
      name: 'FZCG-24.4 第二十四条第二款 国家秘密的不存内容 → 免于储存，不逾期',
      events: [
        holiday,
        fact('recording.secrecyAnswered', '2025-10-01 11:00', 'r1', { secrecy: ['stateSecret'], basis: '定密通知' }),
      ],
      asOf: '2025-10-10 10:00',
      says: ['义务 exempt r1'],
    },
    {
      name: 'FZCG-24.4 第二十四条第二款 10:00 开始上传、10:20 入库 → 逾期',
      events: [
        holiday,
        fact('recording.received', '2025-10-02 10:00', 'r1', { sha256: 'a'.repeat(64), size: 1 }),
        store('r1', '2025-10-02 10:20'),
      ],
      asOf: '2025-10-10 10:00',
      says: ['义务 doneLate r1'],
    },
    {
      name: 'FZCG-24.4 第二十四条第二款 自称按期而回执在后 → 以可信时间判逾期',
      events: [holiday, { ...store('r1', '2025-10-02 09:00'), recorded: at('2025-10-02 12:00') }],
      asOf: '2025-10-10 10:00',
      says: ['义务 doneLate r1'],
    },
    {
      name: 'FZCG-24.7 第二十四条第二款 存入登记的专用电脑 → 已导出',
      events: [take('r1', '2025-03-03', '16:00', '16:30'), store('r1', '2025-03-04 09:00')],
      asOf: LATER,
      says: ['义务 done r1'],
    },
    {
      name: 'FZCG-24.7 第二十四条第二款 存到个人移动硬盘 → 仍判未导出',
      events: [
        take('r1', '2025-03-03', '16:00', '16:30'),
        fact('recording.storedElsewhere', '2025-03-04 09:00', 'r1', { storagePoint: '个人移动硬盘' }),
      ],
      asOf: LATER,
      says: ['义务 overdue r1'],
    },
    {
      name: 'FZCG-24.7 第二十四条第二款 存到未登记的储存点 → 仍判未导出',
      events: [take('r1', '2025-03-03', '16:00', '16:30'), store('r1', '2025-03-04 09:00', { registered: false })],
      asOf: LATER,
      says: ['义务 overdue r1'],
    },
    {
      name: 'FZCG-24.7 第二十四条第二款 周期校验一致 → 完好',
      events: [
        take('r1', '2025-03-03', '16:00', '16:30'),
        store('r1', '2025-03-04 09:00'),
        fact('recording.integrityChecked', '2025-04-04 09:00', 'r1', { intact: true }),
      ],
      asOf: LATER,
      says: ['义务 done r1'],
    },
    {
      name: 'FZCG-24.7 第二十四条第二款 校验不一致 → 报警留痕',
      events: [
        take('r1', '2025-03-03', '16:00', '16:30'),
        store('r1', '2025-03-04 09:00'),
        fact('recording.integrityChecked', '2025-04-04 09:00', 'r1', { intact: false }),
      ],
      asOf: LATER,
      says: ['义务 done r1', '违规 删减、修改原始记录'],
    },
    {
      name: 'FZCG-24.7 第二十四条第二款 灭失 → 报警留痕',
      events: [
        take('r1', '2025-03-03', '16:00', '16:30'),
        fact('recording.lost', '2025-03-20 09:00', 'r1', { cause: '设备损坏' }),
      ],
      asOf: LATER,
      says: ['义务 overdue r1', '违规 删除原始记录'],
    },
    {
      name: 'FZCG-24.7 第二十四条第二款 未入库即清除设备端 → 违规',
      events: [
        take('r1', '2025-03-03', '16:00', '16:30'),
        fact('recording.deviceCleared', '2025-03-03 18:00', 'r1', {}),
        store('r1', '2025-03-04 09:00'),
      ],
      asOf: LATER,
      says: ['义务 done r1', '违规 清除设备端原件 已补'],
    },
  ]);
  const rows: readonly (readonly [string, string, readonly CaseEvent[], string, string])[] = [
    [
      'FZCG-24.5 第二十四条第二款 列入范围的段一 → 到期 10-10 24:00',
      'r1',
      [...pair, ...scoped],
      '2025-10-01 10:00',
      'open 2025-10-10 24:00 granted',
    ],
    [
      'FZCG-24.5 第二十四条第二款 未列入范围的段二 → 仍为 10-01 17:00',
      'r2',
      [...pair, ...scoped],
      '2025-10-01 10:00',
      'open 2025-10-01 17:00 none',
    ],
    [
      'FZCG-24.5 第二十四条第二款 承办单位负责人同意 → 到期 10-10 24:00',
      'r1',
      [
        ...pair,
        request('storingExtension', '2025-09-30 17:30', 'q1', { recordings: ['r1'] }),
        approve('storingExtension', 'unitHead', '2025-09-30 18:00', { recordings: ['r1'] }),
      ],
      '2025-10-01 10:00',
      'open 2025-10-10 24:00 granted',
    ],
    [
      'FZCG-24.6 第二十四条第二款 现场有纠纷 → 音像亦不放宽',
      'r1',
      [...pair, ...scoped, find('onSiteDispute', true, '2025-09-30 19:00')],
      '2025-10-01 10:00',
      'open 2025-10-01 16:00 barred',
    ],
    [
      'FZCG-24.4 第二十四条第二款 时间校正后以校正时间计算',
      'r1',
      [
        ...pair,
        fact('recording.timeCorrected', '2025-10-01 09:00', 'r1', {
          deviceOffsetMs: 3_600_000,
          from: iso('2025-09-30 14:00'),
          to: iso('2025-09-30 15:00'),
        }),
      ],
      '2025-10-01 10:00',
      'open 2025-10-01 15:00 none',
    ],
  ];
  for (const [name, object, events, asOf, expected] of rows)
    it(name, () => assert.equal(term('av.store', object, events, asOf), expected));
  it('FZCG-24.4 第二十四条第二款 时间校正的，原期限另列', () => {
    const corrected = fact('recording.timeCorrected', '2025-10-01 09:00', 'r1', {
      deviceOffsetMs: 3_600_000,
      from: iso('2025-09-30 14:00'),
      to: iso('2025-09-30 15:00'),
    });
    const duty = assessed([pair[0]!, corrected], '2025-10-01 10:00').duties.find(({ topic }) => topic === 'av.store')!;
    assert.deepEqual(
      [printDueInstant(duty.base!.at), printDueInstant(duty.due!.at)],
      ['2025-10-01 16:00', '2025-10-01 15:00'],
    );
  });
  const clash = activity('a1', 'siteInspection', '2025-03-07', '14:00', '15:00');
  const apply = act('approval.requested', ['approval:q1', 'activity:a1'], {
    matter: 'textRecordExtension',
    reason: '断网',
  });
  actRows([
    {
      name: 'FZCG-24.6 第二十四条第二款 有纠纷标记的放宽申请 → 拒绝',
      events: [...clash, find('onSiteDispute', true, '2025-03-07 15:10', { about: ['activity:a1'] })],
      act: apply,
      asOf: '2025-03-07 15:30',
      refused: '不得放宽',
    },
    {
      name: 'FZCG-24.6 第二十四条第二款 纠纷发生在另一次活动 → 可以申请',
      events: [
        ...clash,
        find('onSiteDispute', true, '2025-03-06 15:10', { about: ['activity:a0'] }),
        find('onSiteDispute', false, '2025-03-07 15:10', { about: ['activity:a1'] }),
      ],
      act: apply,
      asOf: '2025-03-07 15:30',
    },
    {
      name: 'FZCG-24.6 第二十四条第二款 所涉音像的现场有突发事件 → 拒绝',
      events: [
        ...clash,
        take('r1', '2025-03-07', '14:00', '15:00', { about: ['activity:a1'] }),
        find('emergencyIncident', true, '2025-03-07 15:10', { about: ['recording:r1'] }),
      ],
      act: act('approval.requested', ['approval:q2', 'recording:r1'], {
        matter: 'storingExtension',
        reason: '断网',
        recordings: ['r1'],
      }),
      asOf: '2025-03-07 15:30',
      refused: '不得放宽',
    },
    {
      name: 'FZCG-24.7 第二十四条第二款 校验成功之前清除设备端原件 → 拒绝',
      events: [take('r1', '2025-03-03', '16:00', '16:30')],
      act: act('recording.deviceCleared', ['recording:r1'], {}),
      asOf: '2025-03-04 08:00',
      refused: '尚未存入',
    },
    {
      name: 'FZCG-24.7 第二十四条第二款 已入库 → 可清除',
      events: [take('r1', '2025-03-03', '16:00', '16:30'), store('r1', '2025-03-04 09:00')],
      act: act('recording.deviceCleared', ['recording:r1'], {}),
      asOf: '2025-03-04 10:00',
    },
  ]);

  describe('延长的四种情形', () => {
    const ended = take('r1', '2026-02-13', '16:00', '16:30');
    const special = find('specialCircumstances', true, '2026-02-13 17:00');
    const quiet = [
      find('onSiteDispute', false, '2026-02-13 17:00'),
      find('emergencyIncident', false, '2026-02-13 17:00'),
    ];
    const clashed = [find('onSiteDispute', true, '2026-02-13 17:00'), quiet[1]!];
    const consent = (when: string) => approve('storingExtension', 'unitLeader', when, { about: ['recording:r1'] });
    const asOf = '2026-02-15 10:00';
    const samples: readonly (readonly [string, readonly CaseEvent[], string])[] = [
      [
        '特殊情况、无冲突，18:00 同意 → 待办，期限 02-24 24:00',
        [ended, special, ...quiet, consent('2026-02-13 18:00')],
        'open 2026-02-24 24:00 granted',
      ],
      [
        '特殊情况、有冲突，18:00 同意 → 期限仍 02-14 16:30，延期被排除',
        [ended, special, ...clashed, consent('2026-02-13 18:00')],
        'overdue 2026-02-14 16:30 barred',
      ],
      [
        '02-14 16:31 才同意 → 逾期，同意过晚',
        [ended, special, ...quiet, consent('2026-02-14 16:31')],
        'overdue 2026-02-14 16:30 tooLate',
      ],
      [
        '是否冲突未认定 → 待认定',
        [ended, special, quiet[1]!, consent('2026-02-13 18:00')],
        'unknown 2026-02-14 16:30 ask',
      ],
    ];
    for (const [name, events, expected] of samples)
      it(name, () => assert.equal(term('av.store', 'r1', events, asOf, true), expected));
    it('是否冲突未认定 → 追问', () => {
      const { questions } = assessed([ended, special, quiet[1]!, consent('2026-02-13 18:00')], asOf, { open: true });
      assert.ok(questions.some(({ finding, neededBy }) => finding === 'onSiteDispute' && neededBy.length > 0));
    });
  });
});

describe('第二十五条 索引', () => {
  const stored = [take('r1', '2025-03-03', '16:00', '16:30'), store('r1', '2025-03-04 09:00')];
  const indexed = fact('recording.indexed', '2025-03-04 10:00', 'r1', {
    party: '某餐饮店',
    date: '2025-03-03',
    place: '八一七路',
    eventType: '占道经营',
  });
  judgeRows([
    { name: 'FZCG-25.2 第二十五条 未填索引 → 列入缺索引清单', events: stored, asOf: LATER, says: ['义务 open r1'] },
    { name: 'FZCG-25.2 第二十五条 四项已填 → 完成', events: [...stored, indexed], asOf: LATER, says: ['义务 done r1'] },
  ]);
});

describe('第二十六条 保存期限', () => {
  const until = (events: readonly CaseEvent[], object = 'r1', asOf = LATER, open?: true): string => {
    const kept = assessed(events, asOf, open ? { open } : {}).retention.find(({ object: { id } }) => id === object)!;
    const end = typeof kept.until === 'string' ? kept.until : formatDay(kept.until.lastDay);
    return [end, kept.holdReason].filter(Boolean).join(' ');
  };
  const persuaded = (day: `${number}-${number}-${number}`, id = 'r1') => [
    take(id, day, '10:00', '10:30'),
    find('persuasionOnly', true, `${day} 11:00`),
  ];
  const bookCheck = take('r1', '2025-03-04', '10:00', '10:30');
  const rows: readonly (readonly [string, () => string, string])[] = [
    ['FZCG-26.1 第二十六条 只查看台账、未成案、无纠纷 → 期限待定、不得销毁', () => until([bookCheck]), 'hold noRule'],
    [
      'FZCG-26.2 第二十六条第（一）项 2023-04-10 劝导录像 → 最后一日 2025-04-10',
      () => until(persuaded('2023-04-10')),
      '2025-04-10',
    ],
    [
      'FZCG-26.2 第二十六条第（一）项 有纠纷标记 → 不落入本类',
      () => until([...persuaded('2023-04-10'), find('onSiteDispute', true, '2023-04-10 12:00')]),
      'permanent',
    ],
    [
      'FZCG-26.2 第二十六条第（一）项 2024-02-29 → 期满日取当月末日 2026-02-28',
      () => until(persuaded('2024-02-29')),
      '2026-02-28',
    ],
    [
      'FZCG-26.5 第二十六条第（三）项第1目 列入处罚证据清单 → 永久',
      () => until([bookCheck, fact('recording.listedAsEvidence', '2025-03-15 10:00', 'r1', {})]),
      'permanent',
    ],
    [
      'FZCG-26.5 第二十六条第（三）项第1目 取消引用 → 不自动降回',
      () =>
        until([
          ...persuaded('2025-03-03'),
          fact('recording.listedAsEvidence', '2025-03-15 10:00', 'r1', {}),
          fact('recording.delistedAsEvidence', '2025-03-16 10:00', 'r1', { reason: '不用' }),
        ]),
      'permanent',
    ],
    [
      'FZCG-26.6 第二十六条第（三）项第2目 现场聚集 12 人，标记群体性 → 永久',
      () => until([bookCheck, find('massIncident', true, '2025-03-08 10:00')]),
      'permanent',
    ],
    [
      'FZCG-26.6 第二十六条第（三）项第2目 未标记的普通劝导 → 仍按二年',
      () => until(persuaded('2025-03-08')),
      '2027-03-08',
    ],
    [
      'FZCG-26.6 第二十六条第（三）项第2目 解除标记 → 不降低已给的期限',
      () =>
        until([
          bookCheck,
          find('massIncident', true, '2025-03-08 10:00'),
          find('massIncident', false, '2025-03-09 10:00'),
        ]),
      'permanent',
    ],
    [
      'FZCG-26.7 第二十六条第（三）项第3目 补登记当日发生争执 → 转永久',
      () => until([...persuaded('2024-05-20'), find('onSiteDispute', true, '2025-03-10 10:00')]),
      'permanent',
    ],
    [
      'FZCG-26.8 第二十六条第（三）项第4目 收到复议通知 → 立即转永久',
      () =>
        until([
          ...persuaded('2023-04-10'),
          fact('challenge.received', '2025-04-09 10:00', 'h1', { kind: 'reconsideration' }),
        ]),
      'permanent',
    ],
    [
      'FZCG-26.8 第二十六条第（三）项第4目 异议迹象未确认 → 不得销毁',
      () =>
        until(
          [
            ...persuaded('2023-04-10'),
            ...['onSiteDispute', 'emergencyIncident'].map((f) => find(f as 'onSiteDispute', false, '2023-04-10 12:00')),
          ],
          'r1',
          LATER,
          true,
        ),
      'hold openQuestion',
    ],
    [
      'FZCG-26.9 第二十六条第（三）项第5目 执法中有人受伤，标记人身安全 → 永久',
      () => until([bookCheck, find('personalSafety', true, '2025-03-11 10:00')]),
      'permanent',
    ],
    [
      'FZCG-26.9 第二十六条第（三）项第5目 有否定理由 → 不因本目永久',
      () => until([...persuaded('2025-03-11'), find('personalSafety', false, '2025-03-11 10:00')]),
      '2027-03-11',
    ],
    [
      'FZCG-26.10 第二十六条第（三）项第6目 经集体讨论的案件，扣押录像 → 永久',
      () =>
        until([
          take('r1', '2025-03-06', '11:00', '11:30'),
          fact('deliberation.concluded', '2025-03-18 10:00', 'c1', { host: '甲', participants: [], conclusion: '罚' }),
        ]),
      'permanent',
    ],
    [
      'FZCG-26.10 第二十六条第（三）项第6目 复杂案件（人工标记） → 永久',
      () => until([bookCheck, find('complexCase', true, '2025-03-11 10:00')]),
      'permanent',
    ],
    [
      'FZCG-26.10 第二十六条第（三）项第6目 认定属重大行政执法决定 → 永久',
      () => until([bookCheck, find('majorDecision', true, '2025-03-11 10:00')]),
      'permanent',
    ],
    [
      'FZCG-26.10 第二十六条第（三）项第6目 重大违法行为给予较重处罚 → 永久',
      () => until([bookCheck, find('heavyPenalty', true, '2025-03-11 10:00')]),
      'permanent',
    ],
    ...(['major', 'complex'] as const).flatMap((grade): (typeof rows)[number][] => {
      const what = grade === 'major' ? '重大' : '复杂';
      const regraded = (value: boolean) =>
        fact('case.classified', '2025-03-03 09:00', 'c1', {
          major: false,
          complex: false,
          [grade]: value,
          reason: '分级',
          reviewedBy: '王某',
        });
      return [
        [
          `FZCG-26.10 第二十六条第（三）项第6目 分级为${what} → 永久`,
          () => until([bookCheck, regraded(true)]),
          'permanent',
        ],
        [
          `FZCG-26.10 第二十六条第（三）项第6目 分级为${what}，复核降级之后所录 → 不因本目永久`,
          () => until([regraded(true), regraded(false), bookCheck]),
          'hold noRule',
        ],
      ];
    }),
    [
      'FZCG-26.10 第二十六条第（三）项第6目 同案会议室的讨论录像 → 不因本目永久',
      () =>
        until(
          [
            ...activity('a9', 'deliberation', '2025-03-18', '09:00', '10:00'),
            take('r9', '2025-03-18', '09:00', '10:00', { about: ['activity:a9'] }),
            fact('deliberation.concluded', '2025-03-18 10:00', 'c1', {
              host: '甲',
              participants: [],
              conclusion: '罚',
            }),
          ],
          'r9',
        ),
      'hold noRule',
    ],
    [
      'FZCG-26.11 第二十六条 2024-06-01 被列为另案证据 → 永久优先',
      () =>
        until(
          [
            ...persuaded('2024-01-15'),
            fact('recording.listedAsEvidence', '2024-06-01 10:00', 'r1', { proves: '另案' }),
          ],
          'r1',
          '2026-01-16 10:00',
        ),
      'permanent',
    ],
  ];
  for (const [name, actual, expected] of rows) it(name, () => assert.equal(actual(), expected));

  it('FZCG-26.11 第二十六条 列出命中的全部项和采用项，采用项为最长者', () => {
    const [kept] = assessed(
      [...persuaded('2024-01-15'), fact('recording.listedAsEvidence', '2024-06-01 10:00', 'r1', {})],
      '2026-01-16 10:00',
    ).retention;
    assert.equal(FUZHOU.norms[kept!.winner!]!.article, '第二十六条第（三）项第1目');
    assert.deepEqual(
      kept!.losing.map(({ norm }) => FUZHOU.norms[norm]!.article),
      ['第二十六条第（一）项'],
    );
    assert.ok(kept!.requirements.includes('FZCG-26.11') && kept!.requirements.includes('FZCG-26.5'));
  });
  it('FZCG-26.1 第二十六条 期限待定的也列出依据', () => {
    const [kept] = assessed([bookCheck], LATER).retention;
    assert.ok(kept!.requirements.includes('FZCG-26.1'));
  });

  const ask = act('disposal.requested', ['disposal:x1'], { recordings: ['r1'], reason: '期满' });
  const requested = fact(
    'disposal.requested',
    '2025-04-12 10:00',
    'x1',
    { recordings: ['r1'], reason: '期满' },
    { by: { id: 'p-guan', role: 'custodian' } },
  );
  const agree = (person: string) =>
    fact(
      'approval.given',
      '2025-04-13 10:00',
      `q-${person}`,
      { matter: 'disposalMatter', role: 'unitHead' },
      { about: ['disposal:x1'], by: { id: person, role: 'unitHead' } },
    );
  const execute = act('disposal.executed', ['disposal:x1'], {
    recordings: [{ id: 'r1', sha256: 'a'.repeat(64) }],
    certificate: '处字1号',
  });
  actRows([
    {
      name: 'FZCG-26.2 第二十六条第（一）项 期满当天提请销毁 → 拒绝',
      events: persuaded('2023-04-10'),
      act: ask,
      asOf: '2025-04-10 15:00',
      refused: '保存期限未满',
    },
    {
      name: 'FZCG-26.2 第二十六条第（一）项 期满次日提请 → 可以',
      events: persuaded('2023-04-10'),
      act: ask,
      asOf: '2025-04-11 00:00',
    },
    {
      name: 'FZCG-26.1 第二十六条 待定的提请销毁 → 拒绝',
      events: [bookCheck],
      act: ask,
      asOf: '2030-01-01 10:00',
      refused: '未定',
    },
    {
      name: 'FZCG-26.11 第二十六条 只按首次分类而提请 → 拒绝',
      events: [...persuaded('2024-01-15'), fact('recording.listedAsEvidence', '2024-06-01 10:00', 'r1', {})],
      act: ask,
      asOf: '2026-01-16 10:00',
      refused: '永久',
    },
    {
      name: 'FZCG-26.2 第二十六条第（一）项 提请人以外两人批准 → 可执行',
      events: [...persuaded('2023-04-10'), requested, agree('p-chen'), agree('p-he')],
      act: execute,
      asOf: '2025-04-14 10:00',
    },
    {
      name: 'FZCG-26.2 第二十六条第（一）项 只有一人批准 → 拒绝',
      events: [...persuaded('2023-04-10'), requested, agree('p-chen')],
      act: execute,
      asOf: '2025-04-14 10:00',
      refused: '两人',
    },
    {
      name: 'FZCG-26.2 第二十六条第（一）项 提请人自己批准 → 不计',
      events: [...persuaded('2023-04-10'), requested, agree('p-chen'), agree('p-guan')],
      act: execute,
      asOf: '2025-04-14 10:00',
      refused: '两人',
    },
    {
      name: 'FZCG-26.11 第二十六条 处置前出现永久情形 → 拒绝',
      events: [
        ...persuaded('2023-04-10'),
        requested,
        agree('p-chen'),
        agree('p-he'),
        fact('challenge.received', '2025-04-13 16:00', 'h1', { kind: 'litigation' }),
      ],
      act: execute,
      asOf: '2025-04-14 10:00',
      refused: '保存期限',
    },
  ]);
  it('FZCG-26.5 第二十六条第（三）项第1目 2027-03-04 对永久段提请销毁 → 拒绝', () => {
    const events = [bookCheck, fact('recording.listedAsEvidence', '2025-03-15 10:00', 'r1', {})];
    assert.equal(
      can(FUZHOU, replay(FUZHOU, answered(events), 'c1'), ask, { id: 'p', role: 'custodian' }, at('2027-03-04 10:00'))
        .answer,
      'deny',
    );
  });
  it('FZCG-26.7、26.8 第二十六条第（三）项 转永久后不再列入可处置', () => {
    const dispute = assessed(
      [...persuaded('2024-05-20'), find('onSiteDispute', true, '2025-03-10 10:00')],
      '2026-05-21 10:00',
    ).retention[0]!;
    const challenged = assessed(
      [...persuaded('2023-04-10'), fact('challenge.received', '2025-04-09 10:00', 'h1', { kind: 'reconsideration' })],
      '2025-04-11 10:00',
    ).retention[0]!;
    assert.deepEqual([dispute.disposable, challenged.disposable], [false, false]);
  });
});

describe('第二十六条第（二）项 成卷归档', () => {
  const penalty = start('2025-08-01 09:00');
  const closed = fact('case.closed', '2025-09-01 15:00', 'c1', {});
  const archived = (when: string, ...ids: readonly string[]) =>
    fact('case.archived', when, 'c1', {
      catalogue: ids.map((id) => ({
        id,
        kind: id.startsWith('d') ? ('document' as const) : ('recording' as const),
        title: id,
      })),
    });
  judgeRows([
    {
      name: 'FZCG-26.3 第二十六条第（二）项 10-09 归档 → 按期',
      events: [penalty, closed, archived('2025-10-09 23:59')],
      asOf: '2025-11-01 10:00',
      says: ['义务 done c1'],
    },
    {
      name: 'FZCG-26.3 第二十六条第（二）项 10-10 才归档 → 逾期',
      events: [penalty, closed, archived('2025-10-10 10:00')],
      asOf: '2025-11-01 10:00',
      says: ['义务 doneLate c1'],
    },
    {
      name: 'FZCG-26.3 第二十六条第（二）项 行政检查 → 不产生此期限',
      events: [start('2025-08-01 09:00', 'inspection'), closed],
      asOf: '2025-11-01 10:00',
      says: [],
    },
    {
      name: 'FZCG-26.3 第二十六条第（二）项 重新办理 → 原期限不再计',
      events: [penalty, closed, fact('case.reopened', '2025-09-10 10:00', 'c1', { reason: '补查' })],
      asOf: '2025-11-01 10:00',
      says: ['义务 moot c1'],
    },
  ]);
  const due = (readings: Readonly<Record<string, string>>) => {
    const duty = assessed([penalty, closed], '2025-09-10 10:00', { program: fuzhou(readings) }).duties.find(
      ({ topic }) => topic === 'case.archive',
    )!;
    return [formatDay(duty.due!.rolledFrom ?? duty.due!.lastDay), printDueInstant(duty.due!.at)];
  };
  it('FZCG-26.3 第二十六条第（二）项 自然届满 2025-10-01，逢国庆顺延到 2025-10-09 24:00', () =>
    assert.deepEqual(due({}), ['2025-10-01', '2025-10-09 24:00']));
  it('FZCG-26.3 第二十六条第（二）项 另一口径：不顺延；工作日', () => {
    assert.deepEqual(due({ 'FZCG-26.3': 'noRoll' }), ['2025-10-01', '2025-10-01 24:00']);
    assert.deepEqual(due({ 'FZCG-26.3': 'workdays' })[1], '2025-10-17 24:00');
  });

  const check = [
    ...activity('a1', 'siteInspection', '2025-08-05', '10:00', '10:30'),
    take('r1', '2025-08-05', '10:00', '10:30', { about: ['activity:a1'] }),
    paper('d1', 'siteTranscript', '2025-08-05 11:00', { about: ['activity:a1'] }),
  ];
  const inspection = [
    start('2025-08-01 09:00', 'inspection'),
    ...check,
    paper('d2', 'closingForm', '2025-08-30 10:00'),
    fact('case.closed', '2025-09-01 15:00', 'c1', {}),
  ];
  const archive = (...ids: readonly string[]) =>
    act('case.archived', [], { catalogue: ids.map((id) => ({ id, kind: 'document', title: id })) });
  const NAME = 'FZCG-26.4 第二十六条第（二）项';
  actRows([
    {
      name: `${NAME} 目录列全 → 成功封存`,
      events: inspection,
      act: archive('d1', 'd2', 'r1'),
      asOf: '2025-09-05 10:00',
    },
    {
      name: `${NAME} 目录漏列一段音像 → 拒绝`,
      events: inspection,
      act: archive('d1', 'd2'),
      asOf: '2025-09-05 10:00',
      refused: '目录有遗漏',
    },
    {
      name: `${NAME} 缺现场笔录 → 拒绝`,
      events: inspection.filter(({ id }) => id !== check.at(-1)!.id),
      act: archive('d2', 'r1'),
      asOf: '2025-09-05 10:00',
      refused: '有缺',
    },
    {
      name: `${NAME} 应录未录且未作说明 → 拒绝`,
      events: inspection.filter(({ type }) => type !== 'recording.ended'),
      act: archive('d1', 'd2'),
      asOf: '2025-09-05 10:00',
      refused: '有缺',
    },
    {
      name: `${NAME} 应录未录已作说明 → 可归档，缺项仍列明`,
      events: [
        ...inspection.filter(({ type }) => type !== 'recording.ended'),
        fact('recording.omissionExplained', '2025-08-05 12:00', 'a1', { reason: '设备故障' }),
      ],
      act: archive('d1', 'd2'),
      asOf: '2025-09-05 10:00',
    },
    {
      name: `${NAME} 重新办理后尚未再次结案 → 拒绝`,
      events: [...inspection, fact('case.reopened', '2025-09-03 10:00', 'c1', { reason: '补查' })],
      act: archive('d1', 'd2', 'r1'),
      asOf: '2025-09-05 10:00',
      refused: '尚未结案',
    },
    {
      name: `${NAME} 尚未结案 → 拒绝`,
      events: inspection.slice(0, -1),
      act: archive('d1', 'd2', 'r1'),
      asOf: '2025-09-05 10:00',
      refused: '尚未结案',
    },
  ]);
  it('FZCG-24.1 第二十四条第一款 未入卷的一条列明', () => {
    const [lack] = assessed([...inspection, archived('2025-09-05 10:00', 'd1', 'd2')], LATER).breaches.find(
      ({ requirements }) => requirements.includes('FZCG-24.1'),
    )!.missing;
    assert.deepEqual(lack, { lacks: 'entries', objects: ['r1'] });
  });
  judgeRows([
    {
      name: 'FZCG-24.1 第二十四条第一款 全部挂卷 → 清单为空',
      events: [...inspection, archived('2025-09-05 10:00', 'd1', 'd2', 'r1')],
      asOf: LATER,
      says: [],
    },
  ]);
});

describe('第二十七条、第二十八条 调阅、复制、保密', () => {
  const wu = { id: 'p-wu', role: 'officer' } as const;
  const guan = { id: 'p-guan', role: 'custodian' } as const;
  const recordings = [
    take('r1', '2025-03-04', '10:00', '10:30'),
    take('r2', '2025-03-04', '11:00', '11:30'),
    take('r3', '2025-03-04', '12:00', '12:30'),
  ];
  const asked = fact(
    'access.requested',
    '2025-04-15 08:00',
    'x1',
    { action: 'view', purpose: 'reconsiderationReply', reason: '行政复议答复', recordings: ['r1', 'r2'] },
    { by: wu },
  );
  const given = fact(
    'approval.given',
    '2025-04-15 09:00',
    'q1',
    { matter: 'viewing', role: 'unitHead', validUntil: '2025-04-18T24:00:00+08:00' },
    { about: ['access:x1'], by: { id: 'p-chen', role: 'unitHead' } },
  );
  const release = (more: object = {}) =>
    act('access.released', ['access:x1'], {
      action: 'view',
      viewer: '吴某',
      approver: '陈某',
      reason: '行政复议答复',
      recordings: ['r1', 'r2'],
      until: '2025-04-18T24:00:00+08:00',
      ...more,
    });
  const released = fact(
    'access.released',
    '2025-04-15 14:00',
    'x1',
    {
      action: 'view',
      viewer: '吴某',
      approver: '陈某',
      reason: '行政复议答复',
      recordings: ['r1', 'r2'],
      until: '2025-04-18T24:00:00+08:00',
    },
    { by: guan },
  );
  const archived = fact('case.archived', '2025-04-10 10:00', 'c1', { catalogue: [] });
  const denied = (target: string, when: string, id = 'p-wu') =>
    fact(
      'access.denied',
      `2025-04-16 ${when}`,
      'c1',
      { act: 'copyRecording', reason: '没有批准', target },
      { by: { id, role: 'officer' } },
    );
  const secret = fact('recording.secrecyAnswered', '2025-03-04 14:00', 'r1', {
    secrecy: ['personalPrivacy'],
    readers: ['p-lin', 'p-li'],
  });
  const opens = (events: readonly CaseEvent[], asOf: string, recording = 'r1', reader: string = wu.id) =>
    accessAnswer(FUZHOU, replay(FUZHOU, events, 'c1'), 'x1', recording, reader, at(asOf)).flatMap(
      ({ missing }) => missing,
    );
  const all = [...recordings, archived, asked, given, released];
  const rows: readonly (readonly [string, () => readonly string[], readonly string[]])[] = [
    ['FZCG-27.1 第二十七条 有效期内打开其中一段 → 放行', () => opens(all, '2025-04-16 10:00'), []],
    ['FZCG-27.1 第二十七条 有效期后再打开 → 拒绝', () => opens(all, '2025-04-19 10:00'), ['validity']],
    ['FZCG-27.1 第二十七条 打开未批准的第三段 → 拒绝', () => opens(all, '2025-04-16 10:00', 'r3'), ['scope']],
    [
      'FZCG-27.1 第二十七条 未获批准 → 拒绝',
      () => opens([...recordings, archived, asked, released], '2025-04-16 10:00'),
      ['approval'],
    ],
    ['FZCG-28.1 第二十八条第一款 批准并经管理员放行 → 可打开', () => opens(all, '2025-04-15 14:30'), []],
    [
      'FZCG-28.1 第二十八条第一款 已批准但未放行 → 不能打开',
      () => opens([...recordings, archived, asked, given], '2025-04-16 10:00'),
      ['release'],
    ],
    [
      'FZCG-28.6 第二十八条第三款 知悉范围之外持一般批准 → 拒绝',
      () => opens([...all, secret], '2025-04-16 10:00'),
      ['readers'],
    ],
  ];
  for (const [name, actual, expected] of rows) it(name, () => assert.deepEqual(actual(), expected));
  it('FZCG-28.6 第二十八条第三款 承办人持批准打开 → 放行', () => {
    const lin = { ...asked, by: { id: 'p-lin', role: 'officer' } };
    assert.deepEqual(
      opens([...recordings, archived, lin, given, released, secret], '2025-04-16 10:00', 'r1', 'p-lin'),
      [],
    );
  });
  it('FZCG-27.1 第二十七条 归档前本案承办人办案使用不算调阅，归档后一律须批', () => {
    const work = fact('activity.started', '2025-03-04 10:00', 'a1', {
      kind: 'siteInspection',
      officers: [{ id: 'p-lin', name: '林某' }],
    });
    const may = (events: readonly CaseEvent[], reader: string) =>
      mayUse(FUZHOU, replay(FUZHOU, events, 'c1'), { action: 'view', recording: 'r1', reader }, at('2025-04-16 10:00'));
    assert.deepEqual(
      [
        may([...recordings, work], 'p-lin'),
        may([...recordings, work], 'p-wu'),
        may([...recordings, work, archived], 'p-lin'),
      ],
      [true, false, false],
    );
  });
  const approveIt = act('approval.given', ['approval:q1', 'access:x1'], { matter: 'viewing', role: 'unitHead' });
  const alter = act('recording.deviceCleared', ['recording:r1'], {});
  const index = act('recording.indexed', ['recording:r1'], {
    party: '某店',
    date: '2025-03-04',
    place: '路口',
    eventType: '占道',
  });
  const upload = act('recording.received', ['recording:r1'], { sha256: 'a'.repeat(64), size: 1 });
  const answer = (...secrecy: ('notSecret' | 'stateSecret')[]) =>
    fact('recording.secrecyAnswered', '2025-03-04 13:00', 'r1', { secrecy });
  const asOf = '2025-04-15 14:00';
  actRows([
    {
      name: 'FZCG-27.1 第二十七条 负责人批准他人的申请 → 放行',
      events: [...recordings, asked],
      act: approveIt,
      as: { person: 'p-chen', role: 'unitHead' },
      asOf,
    },
    {
      name: 'FZCG-27.1 第二十七条 负责人批准自己的申请 → 拒绝',
      events: [...recordings, { ...asked, by: { id: 'p-chen', role: 'unitHead' } }],
      act: approveIt,
      as: { person: 'p-chen', role: 'unitHead' },
      asOf,
      refused: '不得自批',
    },
    {
      name: 'FZCG-28.1 第二十八条第一款 批准之后管理员放行 → 可以',
      events: [...recordings, asked, given],
      act: release(),
      as: { person: 'p-guan', role: 'custodian' },
      asOf,
    },
    {
      name: 'FZCG-28.1 第二十八条第一款 未经批准即放行 → 拒绝',
      events: [...recordings, asked],
      act: release(),
      as: { person: 'p-guan', role: 'custodian' },
      asOf,
      refused: '尚未批准',
    },
    {
      name: 'FZCG-28.1 第二十八条第一款 批准的是调阅，放行复制 → 拒绝',
      events: [...recordings, asked, given],
      act: release({ action: 'copy', copier: '吴某' }),
      as: { person: 'p-guan', role: 'custodian' },
      asOf,
      refused: '批准的不是复制',
    },
    {
      name: 'FZCG-28.1 第二十八条第一款 不是管理员放行 → 拒绝',
      events: [...recordings, asked, given],
      act: release(),
      as: { person: 'p-guan', role: 'officer' },
      asOf,
      refused: '不是由管理员放行',
    },
    {
      name: 'FZCG-28.1 第二十八条第一款 管理员为自己提出的申请放行 → 拒绝',
      events: [...recordings, { ...asked, by: guan }, given],
      act: release(),
      as: { person: 'p-guan', role: 'custodian' },
      asOf,
      refused: '为自己放行',
    },
    {
      name: 'FZCG-28.2 第二十八条第一款 调阅人、审批人、时间、事由齐全 → 放行',
      events: [...recordings, asked, given],
      act: release(),
      as: { person: 'p-guan', role: 'custodian' },
      asOf,
    },
    {
      name: 'FZCG-28.2 第二十八条第一款 事由空白 → 不能放行',
      events: [...recordings, asked, given],
      act: release({ reason: '' }),
      as: { person: 'p-guan', role: 'custodian' },
      asOf,
      refused: '事由',
    },
    {
      name: 'FZCG-28.2 第二十八条第一款 放行调阅只填了复制人 → 不能放行',
      events: [...recordings, asked, given],
      act: release({ viewer: '', copier: '吴某' }),
      as: { person: 'p-guan', role: 'custodian' },
      asOf,
      refused: '调阅人',
    },
    {
      name: 'FZCG-28.2 第二十八条第一款 调阅人、复制人均未填 → 不能放行',
      events: [...recordings, asked, given],
      act: release({ viewer: '' }),
      as: { person: 'p-guan', role: 'custodian' },
      asOf,
      refused: '调阅人',
    },
    {
      name: 'FZCG-28.6 第二十八条第三款 未答涉密问项 → 不能完成入库',
      events: [...recordings, store('r1', '2025-03-04 12:00')],
      act: index,
      asOf,
      refused: '涉密问项未答',
    },
    {
      name: 'FZCG-28.6 第二十八条第三款 已答 → 可完成入库',
      events: [...recordings, store('r1', '2025-03-04 12:00'), answer('notSecret')],
      act: index,
      asOf,
    },
    {
      name: 'FZCG-28.6 第二十八条第三款 标国家秘密的内容文件 → 拒绝上传',
      events: [...recordings, answer('stateSecret')],
      act: upload,
      asOf,
      refused: '国家秘密',
    },
    {
      name: 'FZCG-28.6 第二十八条第三款 不涉密 → 可上传',
      events: [...recordings, answer('notSecret')],
      act: upload,
      asOf,
    },
  ]);
  it('FZCG-28.4 第二十八条第二款 裁剪原件、删除原件 → 拒绝，不因批准而许可', () => {
    const state = replay(FUZHOU, [...recordings, approve('copying', 'unitHead', '2025-03-31 10:00')], 'c1');
    for (const type of ['recording.altered', 'recording.deleted']) {
      const permission = can(FUZHOU, state, { ...alter, type }, guan, at('2025-04-01 10:00'));
      assert.equal(permission.answer, 'deny');
    }
  });
  actRows([
    {
      name: 'FZCG-28.4 第二十八条第二款 另存副本 → 允许',
      events: recordings,
      act: act('recording.derived', ['recording:r1'], { purpose: '外发', recipe: '遮蔽人脸', sha256: 'b'.repeat(64) }),
      asOf,
    },
  ]);

  const outside = fact(
    'access.requested',
    '2025-04-20 10:00',
    'x2',
    {
      action: 'provide',
      purpose: 'organRequest',
      reason: '复议机关来函',
      recordings: ['r1'],
      recipient: '市政府复议机构',
      letter: '复议函1号',
    },
    { by: wu },
  );
  const approved = fact(
    'approval.given',
    '2025-04-21 09:00',
    'q2',
    { matter: 'externalProvision', role: 'unitHead' },
    { about: ['access:x2'], by: { id: 'p-chen', role: 'unitHead' } },
  );
  const viewOnly = fact(
    'approval.given',
    '2025-04-21 09:00',
    'q2',
    { matter: 'viewing', role: 'unitHead' },
    { about: ['access:x2'], by: { id: 'p-chen', role: 'unitHead' } },
  );
  const freed = fact(
    'access.released',
    '2025-04-21 10:00',
    'x2',
    {
      action: 'provide',
      copier: '吴某',
      approver: '陈某',
      reason: '复议机关来函',
      recordings: ['r1'],
      until: '2025-04-30T24:00:00+08:00',
    },
    { by: guan },
  );
  const provide = act('access.provided', ['access:x2'], {
    recipient: '市政府复议机构',
    basis: '复议函1号',
    copyNumber: '副本1号',
  });
  actRows([
    {
      name: 'FZCG-28.3 第二十八条第二款 复议机关来函并经批准 → 放行',
      events: [...recordings, outside, approved, freed],
      act: provide,
      asOf: '2025-04-21 11:00',
    },
    {
      name: 'FZCG-28.3 第二十八条第二款 仅有内部调阅批准而外发 → 拒绝',
      events: [...recordings, outside, viewOnly, freed],
      act: provide,
      asOf: '2025-04-21 11:00',
      refused: '未经承办单位负责人批准',
    },
    {
      name: 'FZCG-28.5 第二十八条第二款 无批准单而复制 → 拒绝',
      events: recordings,
      act: act('access.copied', ['access:x3'], { recordings: ['r1'], copyNumber: '副本2号' }),
      asOf: '2025-04-16 10:00',
      refused: '未经承办单位负责人批准',
    },
    {
      name: 'FZCG-28.5 第二十八条第二款 有效批准范围内的打开 → 放行',
      events: all,
      act: act('access.viewed', ['access:x1'], { recordings: ['r1'] }),
      asOf: '2025-04-16 10:00',
    },
    {
      name: 'FZCG-28.5 第二十八条第二款 归档后未经批准打开 → 拒绝',
      events: [...recordings, archived],
      act: act('access.viewed', ['access:x9'], { recordings: ['r1'] }),
      asOf: '2025-04-16 10:00',
      refused: '未经承办单位负责人批准',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-28.5 第二十八条第二款 无批准单，连续三次请求下载 → 报警',
      events: [denied('r1', '10:00'), denied('r1', '10:01'), denied('r1', '10:02')],
      asOf: LATER,
      says: ['违规 打开音像'],
    },
    {
      name: 'FZCG-28.5 第二十八条第二款 两次请求被拒 → 不报警',
      events: [denied('r1', '10:00'), denied('r1', '10:01')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZCG-28.5 第二十八条第二款 三人各被拒一次 → 不报警',
      events: [denied('r1', '10:00', 'p-a'), denied('r1', '10:01', 'p-b'), denied('r1', '10:02', 'p-c')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZCG-28.5 第二十八条第二款 甲被拒一次、乙两次 → 不报警',
      events: [denied('r1', '10:00', 'p-a'), denied('r1', '10:01', 'p-b'), denied('r1', '10:02', 'p-b')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZCG-28.5 第二十八条第二款 登记的擅自复制 → 违规',
      events: [
        ...recordings,
        fact('access.copied', '2025-04-16 10:00', 'x3', { recordings: ['r1'], copyNumber: '副本2号' }),
      ],
      asOf: LATER,
      says: ['违规 复制音像'],
    },
    ...(
      [
        ['本案承办人归档前打开', { id: 'p-lin', role: 'officer' }, []],
        ['本案承办人以外的人归档前未经批准打开', { id: 'p-other', role: 'officer' }, ['违规 打开音像']],
      ] as const
    ).map(([what, by, says]) => ({
      name: `FZCG-28.5 第二十八条第二款 ${what} → ${says.length === 0 ? '办案使用，不报' : '违规'}`,
      events: [
        ...recordings,
        fact('case.described', '2025-03-03 10:00', 'c1', { undertakers: [{ id: 'p-lin', name: '林某' }] }),
        fact('access.viewed', '2025-03-06 10:00', 'x9', { recordings: ['r1'] }, { by }),
      ],
      asOf: LATER,
      says,
    })),
    ...(
      [
        ['批准两段，打开其中一段', '2025-04-16 10:00', ['r1'], []],
        ['批准两段而放行三段，打开第三段', '2025-04-16 10:00', ['r3'], ['违规 打开音像']],
        ['批准的有效期届满之时打开', '2025-04-18 24:00', ['r1'], []],
        ['批准的有效期已过而放行的未过，打开', '2025-04-19 10:00', ['r1'], ['违规 打开音像']],
      ] as const
    ).map(([what, when, opened, says]) => ({
      name: `FZCG-27.1 第二十七条 ${what} → ${says.length === 0 ? '不报' : '违规'}`,
      events: [
        ...recordings,
        fact(
          'access.requested',
          '2025-04-15 08:00',
          'x1',
          { action: 'view', purpose: 'otherWork', reason: '答复', recordings: ['r1', 'r2', 'r3'] },
          { by: wu },
        ),
        fact(
          'approval.given',
          '2025-04-15 09:00',
          'q1',
          { matter: 'viewing', role: 'unitHead', recordings: ['r1', 'r2'], validUntil: iso('2025-04-18 24:00') },
          { about: ['access:x1'], by: { id: 'p-chen', role: 'unitHead' } },
        ),
        fact(
          'access.released',
          '2025-04-15 14:00',
          'x1',
          {
            action: 'view',
            viewer: '吴某',
            approver: '陈某',
            reason: '答复',
            recordings: ['r1', 'r2', 'r3'],
            until: iso('2025-04-30 18:00'),
          },
          { by: guan },
        ),
        fact('access.viewed', when, 'x1', { recordings: [...opened] }, { by: wu }),
      ],
      asOf: LATER,
      says,
    })),
    {
      name: 'FZCG-28.3 第二十八条第二款 放行的有效期已过而外发 → 违规',
      events: [
        ...recordings,
        outside,
        approved,
        freed,
        fact('access.provided', '2025-05-06 11:00', 'x2', {
          recipient: '市政府复议机构',
          basis: '复议函1号',
          copyNumber: '副本1号',
        }),
      ],
      asOf: LATER,
      says: ['违规 对外提供资料'],
    },
    {
      name: 'FZCG-28.3 第二十八条第二款 经批准的外发 → 不报',
      events: [
        ...recordings,
        outside,
        approved,
        freed,
        fact('access.provided', '2025-04-21 11:00', 'x2', {
          recipient: '市政府复议机构',
          basis: '复议函1号',
          copyNumber: '副本1号',
        }),
      ],
      asOf: LATER,
      says: [],
    },
  ]);
});

describe('第三十条 施行日', () => {
  const before = activity('a1', 'inquiry', '2025-02-25', '10:00', '10:40');
  const after = activity('a2', 'inquiry', '2025-03-05', '10:00', '10:40');
  const program = fuzhou({}, at('2025-03-01 00:00'));
  it('FZCG-30.1 第三十条 施行前的询问不适用，其后的适用', () => {
    const { recordings, documents } = assessed([start('2025-02-20 09:00'), ...before, ...after], LATER, { program });
    assert.deepEqual(
      recordings.map(({ object, status }) => [object.id, status]),
      [['a2', 'missing']],
    );
    assert.ok(documents.every(({ object }) => object.id !== 'a1'));
  });
});
