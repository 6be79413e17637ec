import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay, printDueInstant } from '@zhiji/calendar';
import type { CaseEvent } from '@zhiji/law';
import { zh } from '@zhiji/terms';
import { act, actRows, assessed, caseBook, fengtai, judgeRows, type Row } from '../../test/fengtai.ts';

const { activity, approve, fact, find, paper, serve, served, start, store, take } = caseBook();
const LATER = '2025-06-30 10:00';
const DAY = '2025-03-04';
const later = (name: string, events: Row['events'], ...says: string[]): Row => ({ name, events, asOf: LATER, says });
const by = (id: string, role: string) => ({ by: { id, role } });
const custodian = fact('person.appointed', '2025-01-01 09:00', 'p-bing', { role: 'custodian' });
const archive = (ids: readonly string[], more: { keepUntil?: string } = {}) => ({
  catalogue: ids.map((id) => ({
    id,
    kind: id.startsWith('d') ? ('document' as const) : ('recording' as const),
    title: id,
  })),
  ...more,
});

describe('第二十一条 专门负责人员与调阅', () => {
  const concluded = fact('case.concluded', '2025-03-01 09:00', 'c1', { ground: 'decided' });
  const asked = act('case.archived', [], archive([]));
  const released = fact('person.released', '2025-02-28 18:00', 'p-bing', { role: 'custodian' });
  actRows([
    {
      name: 'FTJD-21.1 第二十一条 有在任的专门人员 → 由其受理归档',
      events: [custodian, concluded],
      act: asked,
      asOf: `${DAY} 09:00`,
    },
    {
      name: 'FTJD-21.1 第二十一条 任期届满无接任 → 归档被阻断',
      events: [custodian, released, concluded],
      act: asked,
      asOf: `${DAY} 09:00`,
      refused: '没有在任',
    },
    {
      name: 'FTJD-21.1 第二十一条 届满而有接任 → 允许',
      events: [
        custodian,
        released,
        fact('person.appointed', '2025-03-01 09:00', 'p-ding', { role: 'custodian' }),
        concluded,
      ],
      act: asked,
      asOf: `${DAY} 09:00`,
    },
  ]);
  const recorded = take('r1', DAY, '09:00', '10:00');
  const indexed = fact('recording.indexed', `${DAY} 18:00`, 'r1', {
    party: '某店',
    date: DAY,
    place: '某路口',
    eventType: '占道经营',
  });
  judgeRows([
    later(
      'FTJD-21.3 第二十一条 已入库并编入索引 → 可检索',
      [recorded, store('r1', `${DAY} 17:00`), indexed],
      '义务 done r1',
    ),
    later('FTJD-21.3 第二十一条 已入库未编索引 → 待办', [recorded, store('r1', `${DAY} 17:00`)], '义务 open r1'),
    later('FTJD-21.3 第二十一条 未入库的现场资料 → 不出现', [recorded]),
  ]);
});

describe('第二十二条 成卷、同步归档、同步保管', () => {
  const concluded = fact('case.concluded', '2025-03-21 09:00', 'c1', { ground: 'decided' });
  const archived = fact('case.archived', '2025-04-10 09:00', 'c1', archive([]));
  judgeRows([
    later('FTJD-22.1 第二十二条第一款 03-21 终结、04-10 立卷 → 按期', [custodian, concluded, archived], '义务 done c1'),
    {
      ...later('FTJD-22.1 第二十二条第一款 04-25 仍未立卷 → 超期（内部目标）', [concluded], '义务 open c1', '目标超期'),
      asOf: '2025-04-25 09:00',
    },
    {
      ...later('FTJD-22.1 第二十二条第一款 04-20 尚在目标之内', [concluded], '义务 open c1'),
      asOf: '2025-04-20 09:00',
    },
  ]);
  const films = ['r1', 'r2', 'r3'].map((id, i) => take(id, DAY, `${9 + i}:00`.padStart(5, '0'), `${10 + i}:00`));
  const filed = (ids: readonly string[]) => act('case.archived', [], archive(ids));
  const asOf = '2025-04-10 09:00';
  const note = paper('d1', 'otherForm', `${DAY} 17:00`);
  actRows([
    {
      name: 'FTJD-22.3 第二十二条第二款 三段录像全部入清单 → 完成',
      events: [custodian, concluded, ...films],
      act: filed(['r1', 'r2', 'r3']),
      asOf,
    },
    {
      name: 'FTJD-22.3 第二十二条第二款 一段未入清单 → 阻断',
      events: [custodian, concluded, ...films],
      act: filed(['r1', 'r2']),
      asOf,
      refused: '漏列调查音像',
    },
    ...(
      [
        ['巡查录像未入清单 → 不阻断', 'patrol', [], undefined],
        [
          '巡查录像列为证据而未入清单 → 阻断',
          'patrol',
          [fact('recording.listedAsEvidence', `${DAY} 18:00`, 'r1', {})],
          '漏列调查音像或者列为证据的音像',
        ],
        ['询问录像未入清单 → 阻断', 'inquiry', [], '漏列调查音像'],
      ] as const
    ).map(([what, kind, more, refused]) => ({
      name: `FTJD-22.3 第二十二条第二款 ${what}`,
      events: [
        custodian,
        concluded,
        ...activity('a1', kind, DAY, '09:00', '10:00'),
        take('r1', DAY, '09:00', '10:00', { about: ['activity:a1'] }),
        ...more,
        paper('d9', 'inquiryTranscript', `${DAY} 10:00`, { about: ['activity:a1'] }),
      ],
      act: filed(['d9']),
      asOf,
      ...(refused === undefined ? {} : { refused }),
    })),
    {
      name: 'FTJD-22.1 第二十二条第一款 目录漏列文书 → 阻断',
      events: [custodian, concluded, note],
      act: filed([]),
      asOf,
      refused: '漏列文书',
    },
    {
      name: 'FTJD-22.1 第二十二条第一款 尚未终结 → 阻断',
      events: [custodian],
      act: filed([]),
      asOf,
      refused: '尚未终结',
    },
    {
      name: 'FTJD-20.1 第二十条 应录未录未补正说明 → 不得完整归档',
      events: [
        custodian,
        concluded,
        ...activity('a1', 'incidentHandling', DAY, '20:00', '22:00'),
        paper('d1', 'otherForm', `${DAY} 23:00`, { about: ['activity:a1'] }),
      ],
      act: filed(['d1']),
      asOf,
      refused: '有缺',
    },
    {
      name: 'FTJD-20.1 第二十条 应录未录已作说明 → 可归档',
      events: [
        custodian,
        concluded,
        ...activity('a1', 'incidentHandling', DAY, '20:00', '22:00'),
        paper('d1', 'otherForm', `${DAY} 23:00`, { about: ['activity:a1'] }),
        fact('recording.omissionExplained', `${DAY} 23:00`, 'a1', { reason: '突发不及携带设备' }),
      ],
      act: filed(['d1']),
      asOf,
    },
  ]);
});

describe('第二十三条 导出、存储、回放、台账', () => {
  const work = activity('a1', 'siteInspection', DAY, '15:00', '17:00');
  const film = take('r1', DAY, '15:00', '17:00', { about: ['activity:a1'] });
  const special = (when: string) => find('specialCircumstances', true, when, { about: ['activity:a1'] });
  const delay = fact('recording.delayReported', `${DAY} 23:00`, 'r1', { to: '执法队', reason: '道路中断' });
  const term = (events: readonly CaseEvent[], options: Row['options'] = {}) => {
    const duty = assessed(events, '2025-03-05 12:00', options).duties.find(
      ({ topic, status }) => topic === 'av.store' && status !== 'notApplicable',
    )!;
    return [duty.status, printDueInstant(duty.due!.at), duty.extension].join(' ');
  };
  judgeRows([
    later(
      'FTJD-23.1 第二十三条第一款 17:00 结束、18:00 导出 → 按期',
      [...work, film, store('r1', `${DAY} 18:00`)],
      '义务 done r1',
    ),
    later(
      'FTJD-23.1 第二十三条第一款 次日 08:00 导出且未登记特殊原因 → 超期',
      [...work, film, store('r1', '2025-03-05 08:00')],
      '义务 doneLate r1',
    ),
    later(
      'FTJD-23.1 第二十三条第一款 国家秘密的不存内容 → 免于导出储存，不超期',
      [
        ...work,
        film,
        fact('recording.secrecyAnswered', `${DAY} 18:00`, 'r1', { secrecy: ['stateSecret'], basis: '定密通知' }),
      ],
      '义务 exempt r1',
    ),
    later(
      'FTJD-23.2 第二十三条第一款 23:00 登记特殊原因，次日 16:30 导出 → 按期',
      [...work, film, special(`${DAY} 23:00`), store('r1', '2025-03-05 16:30')],
      '义务 done r1',
    ),
    later(
      'FTJD-23.2 第二十三条第一款 次日 17:01 导出 → 超期',
      [...work, film, special(`${DAY} 23:00`), store('r1', '2025-03-05 17:01')],
      '义务 doneLate r1',
    ),
    later(
      'FTJD-23.2 第二十三条第一款 以报告不能及时移交登记原因 → 同样放宽',
      [...work, film, delay, store('r1', '2025-03-05 16:30')],
      '义务 done r1',
    ),
  ]);
  const nextDay = [
    ...activity('a2', 'patrol', '2025-03-10', '15:00', '17:00'),
    take('r2', '2025-03-10', '15:00', '17:00', { about: ['activity:a2'] }),
    store('r2', '2025-03-11 10:00'),
  ];
  const secondOf = (...registered: readonly CaseEvent[]) =>
    assessed([...work, film, store('r1', `${DAY} 18:00`), ...nextDay, ...registered], LATER).duties.find(
      ({ topic, object, status }) => topic === 'av.store' && object.id === 'r2' && status !== 'notApplicable',
    )!.status;
  const reason = (when: string, about: readonly string[]) => find('specialCircumstances', true, when, { about });
  it('FTJD-23.2 第二十三条第一款 前次音像、前次活动、案件早先登记的特殊原因 → 不及于后一段音像', () =>
    assert.deepEqual(
      [
        [reason(`${DAY} 20:00`, ['recording:r1']), reason('2025-03-20 20:00', ['recording:r2'])],
        [special(`${DAY} 20:00`), reason('2025-03-20 20:00', ['activity:a2'])],
        [reason(`${DAY} 20:00`, [])],
      ].map((registered) => secondOf(...registered)),
      ['doneLate', 'doneLate', 'doneLate'],
    ));
  it('FTJD-23.2 第二十三条第一款 录到次日零点以后、只知活动何时结束的音像，案件早先登记的原因不及于它 → 不放宽', () =>
    assert.equal(
      term([
        reason('2025-03-02 20:00', []),
        fact('activity.ended', `${DAY} 23:54`, 'a1', { kind: 'patrol' }),
        take('r1', '2025-03-05', '00:01', '00:03', { about: ['activity:a1'] }),
        reason('2025-03-05 10:05', ['recording:r1']),
      ]),
      'overdue 2025-03-04 24:00 tooLate',
    ));
  it('FTJD-23.2 第二十三条第一款 当日就该音像或者其活动登记 → 放宽', () =>
    assert.deepEqual(
      ['recording:r2', 'activity:a2'].map((about) => secondOf(reason('2025-03-10 20:00', [about]))),
      ['done', 'done'],
    ));
  it('FTJD-23.2 第二十三条第一款 登记须在当日 24:00 之前；其后登记不放宽', () =>
    assert.deepEqual(
      [
        term([...work, film]),
        term([...work, film, special('2025-03-05 00:00')]),
        term([...work, film, special('2025-03-05 00:00:01')]),
      ],
      ['overdue 2025-03-04 24:00 none', 'open 2025-03-05 17:00 granted', 'overdue 2025-03-04 24:00 tooLate'],
    ));
  it('FTJD-23.1 第二十三条第一款 跨零点的活动，以结束之日为当日', () => {
    const night = [
      fact('activity.started', '2025-03-04 23:00', 'a1', { kind: 'patrol', officers: [] }),
      fact('activity.ended', '2025-03-05 01:00', 'a1', { kind: 'patrol' }),
      take('r1', '2025-03-04', '23:00', '23:50', { about: ['activity:a1'] }),
    ];
    assert.equal(term(night), 'open 2025-03-05 24:00 none');
  });
  const dayEnd = { program: fengtai({ 'FTJD-23.2': 'dayEnd' }) };
  it('FTJD-23.2 第二十三条第一款 另一口径：自当日二十四时起算', () =>
    assert.equal(term([...work, film, special(`${DAY} 23:00`)], dayEnd), 'open 2025-03-05 24:00 granted'));
  const exported = { program: fengtai({ 'FTJD-23.3': 'exported' }) };
  const exportedByDayEnd = { program: fengtai({ 'FTJD-23.3': 'exported', 'FTJD-23.2': 'dayEnd' }) };
  const loose = take('r1', DAY, '12:00', '13:00');
  const linked = fact('recording.linked', `${DAY} 18:00`, 'r1', {}, { about: ['activity:a1'] });
  const night = reason(`${DAY} 23:00`, []);
  const registrations: readonly (readonly [string, readonly CaseEvent[], boolean])[] = [
    ['就该音像登记特殊原因', [...work, film, reason(`${DAY} 23:00`, ['recording:r1'])], true],
    ['就其活动登记特殊原因', [...work, film, special(`${DAY} 23:00`)], true],
    [
      '登记之后撤回',
      [
        ...work,
        film,
        special(`${DAY} 20:00`),
        find('specialCircumstances', false, `${DAY} 21:00`, { about: ['activity:a1'] }),
      ],
      false,
    ],
    ['未归入活动的音像，就案件登记特殊原因', [loose, night], true],
    ['未归入活动的音像，次日才就案件登记', [loose, reason('2025-03-05 00:30', [])], false],
    ['有所属活动的，只就案件登记', [...work, film, night], false],
    ['事后归入活动的，只就案件登记', [...work, loose, linked, night], false],
    ['所属活动尚未登记开始的，只就案件登记', [film, night], false],
    ['事后归入尚未结束的活动的，只就案件登记', [work[0]!, loose, linked, night], false],
  ];
  for (const [name, events, isExtended] of registrations)
    it(`FTJD-23.2 第二十三条第一款 ${name} → ${isExtended ? '放宽' : '不放宽'}`, () =>
      assert.deepEqual(
        [{}, dayEnd, exported, exportedByDayEnd].map((options) => term(events, options).startsWith('open')),
        Array.from({ length: 4 }, () => isExtended),
      ));

  const hash = (letter: string) => letter.repeat(64);
  const received = fact('recording.received', `${DAY} 17:00`, 'r1', { sha256: hash('a'), size: 1 });
  const elsewhere = (when: string) => fact('recording.storedElsewhere', when, 'r1', { storagePoint: '个人U盘' });
  judgeRows([
    later(
      'FTJD-23.3 第二十三条第一款 导出与存储摘要一致 → 通过',
      [film, received, store('r1', `${DAY} 17:00`)],
      '义务 done r1',
    ),
    later(
      'FTJD-23.3 第二十三条第一款 存储摘要不一致 → 报不一致',
      [film, received, store('r1', `${DAY} 17:00`, { sha256: hash('b') })],
      '义务 done r1',
      '违规 完成入库',
    ),
    later(
      'FTJD-23.3 第二十三条第一款 另一段的摘要不相干',
      [
        film,
        received,
        take('r2', DAY, '15:00', '16:00'),
        fact('recording.received', `${DAY} 17:01`, 'r2', { sha256: hash('c'), size: 1 }),
        store('r1', `${DAY} 17:02`),
        store('r2', `${DAY} 17:02`, { sha256: hash('c') }),
      ],
      '义务 done r1',
      '义务 done r2',
    ),
    later(
      'FTJD-23.4 第二十三条第二款 线下已导到个人U盘 → 据实登记，严重发现，仍未导出',
      [film, elsewhere(`${DAY} 18:00`)],
      '义务 overdue r1',
      '违规 存入专用存储设备',
    ),
  ]);
  const stored = (registered: boolean) =>
    act('recording.stored', ['recording:r1'], {
      sha256: hash('a'),
      sm3: hash('b'),
      size: 1,
      storagePoint: '采集站CJ-01',
      registered,
    });
  const played = (role: string, playable = true, time = '18:30') =>
    fact('recording.playbackChecked', `${DAY} ${time}`, 'r1', { playable }, by(`p-${role}`, role));
  const ledger = (certificate: string) =>
    act('recording.ledgered', ['recording:r1'], { officer: '甲', certificate, date: DAY, period: '09:00-10:00' });
  const kept = [film, store('r1', `${DAY} 18:00`)];
  actRows([
    {
      name: 'FTJD-23.4 第二十三条第二款 导出到在册采集站 → 允许',
      events: [film],
      act: stored(true),
      asOf: `${DAY} 18:00`,
    },
    {
      name: 'FTJD-23.4 第二十三条第二款 导出到不在册的存储 → 阻断',
      events: [film],
      act: stored(false),
      asOf: `${DAY} 18:00`,
      refused: '不是在册',
    },
    {
      name: 'FTJD-23.4 第二十三条第二款 目标为个人U盘 → 阻断',
      events: [film],
      act: act('recording.storedElsewhere', ['recording:r1'], { storagePoint: '个人U盘' }),
      asOf: `${DAY} 18:00`,
      refused: '不是在册',
    },
    {
      name: 'FTJD-23.5 第二十三条第三款 记录执法人员与专门人员均确认正常 → 允许入库',
      events: [...kept, played('officer'), played('custodian')],
      act: ledger('京丰001'),
      asOf: `${DAY} 18:40`,
    },
    {
      name: 'FTJD-23.5 第二十三条第三款 只有记录执法人员确认 → 阻断',
      events: [...kept, played('officer')],
      act: ledger('京丰001'),
      asOf: `${DAY} 18:40`,
      refused: '尚未确认',
    },
    {
      name: 'FTJD-23.5 第二十三条第三款 由未参与记录的执法人员代为确认 → 阻断',
      events: [
        take('r1', DAY, '09:00', '10:00', { recordist: { id: 'p-jia', name: '甲' } }),
        store('r1', `${DAY} 18:00`),
        fact('recording.playbackChecked', `${DAY} 18:30`, 'r1', { playable: true }, by('p-yi', 'officer')),
        played('custodian'),
      ],
      act: ledger('京丰001'),
      asOf: `${DAY} 18:40`,
      refused: '尚未确认',
    },
    {
      name: 'FTJD-23.5 第二十三条第三款 记录执法人员本人确认 → 允许入库',
      events: [
        take('r1', DAY, '09:00', '10:00', { recordist: { id: 'p-jia', name: '甲' } }),
        store('r1', `${DAY} 18:00`),
        fact('recording.playbackChecked', `${DAY} 18:30`, 'r1', { playable: true }, by('p-jia', 'officer')),
        played('custodian'),
      ],
      act: ledger('京丰001'),
      asOf: `${DAY} 18:40`,
    },
    {
      name: 'FTJD-23.5 第二十三条第三款 记录执法人员即承办人，以承办人身份确认 → 允许入库',
      events: [
        take('r1', DAY, '09:00', '10:00', { recordist: { id: 'p-jia', name: '甲' } }),
        store('r1', `${DAY} 18:00`),
        fact('recording.playbackChecked', `${DAY} 18:30`, 'r1', { playable: true }, by('p-jia', 'undertaker')),
        played('custodian'),
      ],
      act: ledger('京丰001'),
      asOf: `${DAY} 18:40`,
    },
    {
      name: 'FTJD-23.5 第二十三条第三款 专门人员确认为不能回放 → 阻断',
      events: [...kept, played('officer'), played('custodian', false)],
      act: ledger('京丰001'),
      asOf: `${DAY} 18:40`,
      refused: '尚未确认',
    },
    {
      name: 'FTJD-23.5 第二十三条第三款 双方确认正常之后又登记不能回放 → 阻断',
      events: [...kept, played('officer'), played('custodian'), played('custodian', false, '18:35')],
      act: ledger('京丰001'),
      asOf: `${DAY} 18:40`,
      refused: '尚未确认',
    },
    {
      name: 'FTJD-23.5 第二十三条第三款 不能回放，重新导出后双方重新确认 → 允许入库',
      events: [
        ...kept,
        played('custodian', false, '18:25'),
        played('officer', true, '18:35'),
        played('custodian', true, '18:36'),
      ],
      act: ledger('京丰001'),
      asOf: `${DAY} 18:40`,
    },
    {
      name: 'FTJD-23.6 第二十三条第三款 缺执法证号 → 入库被阻断',
      events: [...kept, played('officer'), played('custodian')],
      act: ledger(''),
      asOf: `${DAY} 18:40`,
      refused: '执法证号',
    },
  ]);
  judgeRows([
    later(
      'FTJD-23.5 第二十三条第三款 不能回放的 → 生成处置待办',
      [...kept, played('custodian', false)],
      '义务 open r1',
    ),
    later(
      'FTJD-23.6 第二十三条第三款 有一行含姓名、证号、日期、时段 → 完成',
      [
        ...kept,
        played('officer'),
        played('custodian'),
        fact('recording.ledgered', `${DAY} 18:40`, 'r1', {
          officer: '甲',
          certificate: '京丰001',
          date: DAY,
          period: '09:00-10:00',
        }),
      ],
      '义务 done r1',
    ),
    later('FTJD-23.6 第二十三条第三款 未登记台账 → 待办', kept, '义务 open r1'),
  ]);
});

describe('第二十四条 保存期限', () => {
  const kept = (events: readonly CaseEvent[], id = 'r1') => {
    const { until, holdReason, requirements } = assessed(events, LATER).retention.find(
      ({ object }) => object.id === id,
    )!;
    return [typeof until === 'string' ? until : formatDay(until.lastDay), holdReason, requirements[0]]
      .filter(Boolean)
      .join(' ');
  };
  const film = take('r1', DAY, '10:00', '10:30');
  const decided = (when: string, id = 'k1') => fact('decision.made', when, id, { kind: 'penaltyImposed' });
  const sent = (id: string, day: string, decision = 'k1') =>
    served(id, `${day} 10:00`, 'directService', day, { form: 'enforcementDecision', about: [`decision:${decision}`] });
  const tried = (
    id: string,
    day: string,
    result: 'served' | 'notServed' | 'refused' | 'inTransit',
    recipient?: string,
    form?: 'enforcementDecision' | 'demandNotice',
  ) =>
    serve(id, `${day} 10:00`, 'directService', result, {
      about: ['decision:k1'],
      ...(recipient === undefined ? {} : { recipient }),
      ...(form === undefined ? {} : { form }),
    });
  const returned = fact('service.mailReturned', '2025-03-12 09:00', 's2', {
    returnedOn: '2025-03-12',
    reason: '地址不详',
    mailNumber: 'EMS1',
    kept: true,
  });
  const against = (when: string, id: string, ...parties: string[]) =>
    fact('decision.made', when, id, { kind: 'penaltyImposed', parties });
  const patrol = [
    ...activity('a1', 'patrol', DAY, '10:00', '10:30'),
    take('r1', DAY, '10:00', '10:30', { about: ['activity:a1'] }),
  ];
  for (const kind of ['summaryHandling', 'refusalOfInspection', 'otherCoerciveMeasure'] as const)
    it(`FTJD-22.3 第二十二条第二款 ${zh(kind)}的录像是执法调查音像，随案卷保管；案卷期限未定的不得处置`, () =>
      assert.equal(
        kept([
          ...activity('a1', kind, DAY, '10:00', '10:30'),
          take('r1', DAY, '10:00', '10:30', { about: ['activity:a1'] }),
        ]),
        'hold clockNotBegun FTJD-22.3',
      ));
  const inquiry = [
    ...activity('a1', 'inquiry', DAY, '10:00', '10:30'),
    take('r1', DAY, '10:00', '10:30', { about: ['activity:a1'] }),
  ];
  const archived = fact('case.archived', '2025-04-10 09:00', 'c1', archive(['r1'], { keepUntil: '2035-04-10' }));
  const rows: readonly (readonly [string, () => string, string])[] = [
    ['FTJD-24.1 第二十四条 无决定，自录制结束六个月 → 最后一日 2025-09-04', () => kept([film]), '2025-09-04 FTJD-24.1'],
    [
      'FTJD-24.2 第二十四条 03-04 送达甲、03-10 送达乙 → 起算 03-10，届满 09-10',
      () => kept([film, decided('2025-03-01 10:00'), sent('s1', '2025-03-04'), sent('s2', '2025-03-10')]),
      '2025-09-10 FTJD-24.2',
    ],
    ...(
      [
        ['乙的送达未成 → 未起算', [tried('s2', '2025-03-06', 'notServed', '乙')], 'hold clockNotBegun FTJD-24.2'],
        [
          '乙的送达先未成、后另行送达 → 自乙的送达起算',
          [
            tried('s2', '2025-03-03', 'notServed', '乙'),
            tried('s3', '2025-03-10', 'served', '乙'),
            sent('s3', '2025-03-10'),
          ],
          '2025-09-10 FTJD-24.2',
        ],
        [
          '乙的送达先未成、后邮寄在途 → 未起算',
          [tried('s2', '2025-03-06', 'notServed', '乙'), tried('s3', '2025-03-08', 'inTransit', '乙')],
          'hold clockNotBegun FTJD-24.2',
        ],
        [
          '邮寄乙的退回，其后没有送达 → 未起算',
          [tried('s2', '2025-03-06', 'inTransit', '乙'), returned],
          'hold clockNotBegun FTJD-24.2',
        ],
        [
          '邮寄乙的退回，其后公告送达 → 自该送达起算',
          [
            tried('s2', '2025-03-06', 'inTransit', '乙'),
            returned,
            tried('s3', '2025-03-13', 'inTransit', '乙'),
            sent('s3', '2025-04-13'),
          ],
          '2025-10-13 FTJD-24.2',
        ],
        [
          '乙的送达未成，其后又向甲送达 → 未起算',
          [
            tried('s2', '2025-03-05', 'notServed', '乙'),
            tried('s3', '2025-03-10', 'served', '甲'),
            sent('s3', '2025-03-10'),
          ],
          'hold clockNotBegun FTJD-24.2',
        ],
        [
          '邮寄乙的退回之前已直接送达乙 → 自该送达起算',
          [
            tried('s2', '2025-03-06', 'inTransit', '乙'),
            tried('s3', '2025-03-08', 'served', '乙'),
            sent('s3', '2025-03-08'),
            returned,
          ],
          '2025-09-08 FTJD-24.2',
        ],
        [
          '邮寄乙的在途，其后直接送达乙 → 自该送达起算',
          [
            tried('s2', '2025-03-06', 'inTransit', '乙'),
            tried('s3', '2025-03-08', 'served', '乙'),
            sent('s3', '2025-03-08'),
          ],
          '2025-09-08 FTJD-24.2',
        ],
        [
          '催告书邮寄丙而在途 → 与决定的送达无关',
          [tried('s2', '2025-03-06', 'inTransit', '丙', 'demandNotice')],
          '2025-09-04 FTJD-24.2',
        ],
        [
          '没有写明受送达人的邮件退回，其后没有送达 → 未起算',
          [tried('s2', '2025-03-06', 'inTransit'), returned],
          'hold clockNotBegun FTJD-24.2',
        ],
        ['乙拒收而未留置 → 未起算', [tried('s2', '2025-03-06', 'refused', '乙')], 'hold clockNotBegun FTJD-24.2'],
        [
          '乙拒收，当场留置 → 自该送达起算',
          [tried('s2', '2025-03-10', 'refused', '乙'), sent('s2', '2025-03-10')],
          '2025-09-10 FTJD-24.2',
        ],
        [
          '没有写明受送达人的送达未成，其后没有送达 → 未起算',
          [tried('s2', '2025-03-06', 'notServed')],
          'hold clockNotBegun FTJD-24.2',
        ],
        [
          '没有写明受送达人的送达先未成、后送达 → 自送达起算',
          [tried('s2', '2025-03-03', 'notServed')],
          '2025-09-04 FTJD-24.2',
        ],
      ] as const
    ).map(
      ([what, events, expected]) =>
        [
          `FTJD-24.2 第二十四条 甲已于 03-04 送达，${what}`,
          () =>
            kept([
              film,
              decided('2025-03-01 10:00'),
              tried('s1', '2025-03-04', 'served', '甲'),
              sent('s1', '2025-03-04'),
              ...events,
            ]),
          expected,
        ] as const,
    ),
    ...(
      [
        [
          '决定对甲、乙作出，只送达了甲 → 未起算',
          [
            against('2025-03-01 10:00', 'k1', '甲', '乙'),
            tried('s1', '2025-03-04', 'served', '甲'),
            sent('s1', '2025-03-04'),
          ],
          'hold clockNotBegun FTJD-24.2',
        ],
        [
          '决定对甲、乙作出，先后送达 → 自最后的送达起算',
          [
            against('2025-03-01 10:00', 'k1', '甲', '乙'),
            tried('s1', '2025-03-04', 'served', '甲'),
            sent('s1', '2025-03-04'),
            tried('s2', '2025-03-10', 'served', '乙'),
            sent('s2', '2025-03-10'),
          ],
          '2025-09-10 FTJD-24.2',
        ],
        [
          '对甲、乙的决定撤销后对甲重新作出并送达 → 不再等乙',
          [
            against('2025-03-01 10:00', 'k1', '甲', '乙'),
            fact('decision.revoked', '2025-03-02 10:00', 'k1', { reason: '认定有误' }),
            against('2025-03-03 10:00', 'k2', '甲'),
            tried('s1', '2025-03-04', 'served', '甲', 'enforcementDecision'),
            sent('s1', '2025-03-04', 'k2'),
          ],
          '2025-09-04 FTJD-24.2',
        ],
      ] as const
    ).map(
      ([what, events, expected]) => [`FTJD-24.2 第二十四条 ${what}`, () => kept([film, ...events]), expected] as const,
    ),
    [
      'FTJD-24.2 第二十四条 尚未作出决定，告知书的送达未成 → 仍自录制结束六个月',
      () => kept([film, tried('s1', '2025-03-06', 'notServed', '乙')]),
      '2025-09-04 FTJD-24.1',
    ],
    [
      'FTJD-24.2 第二十四条 决定未送达 → 未起算，不得处置',
      () => kept([take('r1', '2024-01-05', '10:00', '10:30'), decided('2025-03-01 10:00')]),
      'hold clockNotBegun FTJD-24.2',
    ],
    [
      'FTJD-24.2 第二十四条 撤销后重新作出，送达之前不得处置',
      () =>
        kept([
          film,
          decided('2025-03-01 10:00'),
          sent('s1', '2025-03-04'),
          fact('decision.revoked', '2025-04-01 10:00', 'k1', { reason: '程序瑕疵' }),
          decided('2025-04-02 10:00', 'k2'),
        ]),
      'hold clockNotBegun FTJD-24.2',
    ],
    [
      'FTJD-24.2 第二十四条 前一决定已送达、最终决定未送达 → 不起算',
      () =>
        kept([film, decided('2025-03-01 10:00'), sent('s1', '2025-03-04', 'k1'), decided('2025-04-02 10:00', 'k2')]),
      'hold clockNotBegun FTJD-24.2',
    ],
    [
      'FTJD-24.2 第二十四条 回证后到而送达在先 → 仍取最晚的送达日',
      () =>
        kept([
          film,
          decided('2025-03-01 10:00'),
          served('s1', '2025-03-11 10:00', 'directService', '2025-03-10', { form: 'enforcementDecision' }),
          served('s2', '2025-03-20 10:00', 'serviceByMail', '2025-03-04', { form: 'enforcementDecision' }),
        ]),
      '2025-09-10 FTJD-24.2',
    ],
    [
      'FTJD-24.1 第二十四条 复议终结而诉讼在审 → 仍不得处置',
      () =>
        kept([
          film,
          fact('challenge.received', '2025-05-01 10:00', 'h1', { kind: 'reconsideration' }),
          fact('challenge.ended', '2025-06-01 10:00', 'h1', { outcome: '维持' }),
          fact('challenge.received', '2025-06-10 10:00', 'h2', { kind: 'litigation' }),
        ]),
      'hold clockNotBegun FTJD-24.1',
    ],
    [
      'FTJD-24.1 第二十四条 复议终结 → 仅六个月',
      () =>
        kept([
          film,
          fact('challenge.received', '2025-05-01 10:00', 'h1', { kind: 'reconsideration' }),
          fact('challenge.ended', '2025-06-01 10:00', 'h1', { outcome: '维持' }),
        ]),
      '2025-09-04 FTJD-24.1',
    ],
    [
      'FTJD-24.2 第二十四条 重新作出的决定送达 → 自该送达重算',
      () =>
        kept([
          film,
          decided('2025-03-01 10:00'),
          sent('s1', '2025-03-04'),
          fact('decision.revoked', '2025-04-01 10:00', 'k1', { reason: '程序瑕疵' }),
          decided('2025-04-02 10:00', 'k2'),
          sent('s2', '2025-04-10', 'k2'),
        ]),
      '2025-10-10 FTJD-24.2',
    ],
    [
      'FTJD-29.3 第二十九条第二款 更改后 03-13 重新送达 → 自该送达重算保存期限',
      () => kept([film, decided('2025-03-01 10:00'), sent('s1', '2025-03-10'), sent('s2', '2025-03-13')]),
      '2025-09-13 FTJD-24.2',
    ],
    [
      'FTJD-24.3 第二十四条 调查录像随卷，案卷至 2035-04-10 → 取其长',
      () => kept([...inquiry, decided('2025-03-01 10:00'), sent('s1', '2025-03-10'), archived]),
      '2035-04-10 FTJD-22.3',
    ],
    ...(
      [
        ['没有归入活动的', [film]],
        ['巡查所得的', patrol],
      ] as const
    ).flatMap(([what, films]) =>
      (
        [
          ['列入案卷，案卷至 2035-04-10 → 取其长', archived, '2035-04-10 FTJD-22.3'],
          [
            '列入案卷，案卷期限未定 → 不得处置',
            fact('case.archived', '2025-04-10 09:00', 'c1', archive(['r1'])),
            'hold clockNotBegun FTJD-22.3',
          ],
          [
            '没有列入案卷，列入的是另一段 → 仅六个月',
            fact('case.archived', '2025-04-10 09:00', 'c1', archive(['r2'], { keepUntil: '2035-04-10' })),
            '2025-09-10 FTJD-24.2',
          ],
          [
            '没有列入案卷 → 仅六个月',
            fact('case.archived', '2025-04-10 09:00', 'c1', archive(['d1'], { keepUntil: '2035-04-10' })),
            '2025-09-10 FTJD-24.2',
          ],
        ] as const
      ).map(
        ([then, filed, expected]) =>
          [
            `FTJD-24.3 第二十四条 ${what}录像${then}`,
            () => kept([...films, decided('2025-03-01 10:00'), sent('s1', '2025-03-10'), filed]),
            expected,
          ] as const,
      ),
    ),
    ['FTJD-24.3 第二十四条 案卷期限未知 → 视为无限，不得处置', () => kept(inquiry), 'hold clockNotBegun FTJD-22.3'],
    ['FTJD-24.3 第二十四条 未入案卷的巡查录像 → 仅六个月', () => kept(patrol), '2025-09-04 FTJD-24.1'],
    [
      'FTJD-24.1 第二十四条 涉复议 → 终结之前不得处置',
      () => kept([film, fact('challenge.received', '2025-05-01 10:00', 'h1', { kind: 'reconsideration' })]),
      'hold clockNotBegun FTJD-24.1',
    ],
    [
      'FTJD-24.1 第二十四条 冻结 → 不得处置',
      () => kept([film, fact('hold.placed', '2025-05-01 10:00', 'c1', { reason: '审计' })]),
      'hold heldByOrder FTJD-24.1',
    ],
  ];
  for (const [name, actual, expected] of rows)
    it(name, () => assert.equal(actual().split(' ').slice(0, expected.split(' ').length).join(' '), expected));
  const dispose = (id = 'r1') => act('disposal.requested', ['disposal:x1'], { recordings: [id], reason: '期满' });
  const executes = act('disposal.executed', ['disposal:x1'], {
    recordings: [{ id: 'r1', sha256: 'a'.repeat(64) }],
    certificate: '1号',
  });
  const asked = fact(
    'disposal.requested',
    '2025-09-05 09:00',
    'x1',
    { recordings: ['r1'], reason: '期满' },
    by('p-1', 'custodian'),
  );
  const agreed = (person: string) =>
    approve('disposalMatter', 'brigadeHead', '2025-09-05 10:00', {
      id: `q-${person}`,
      person,
      about: ['disposal:x1'],
      opinion: '同意',
    });
  actRows([
    {
      name: 'FTJD-24.1 第二十四条 2025-09-04 申请删除 → 阻断',
      events: [film],
      act: dispose(),
      asOf: '2025-09-04 12:00',
      refused: '未满',
    },
    {
      name: 'FTJD-24.1 第二十四条 2025-09-05 无冻结 → 可提交处置审批',
      events: [film],
      act: dispose(),
      asOf: '2025-09-05 00:00',
    },
    {
      name: 'FTJD-24.2 第二十四条 决定未送达，录制已逾六个月 → 不放行',
      events: [take('r1', '2025-01-05', '10:00', '10:30'), decided('2025-03-01 10:00')],
      act: dispose(),
      asOf: '2025-09-05 09:00',
      refused: '起算点未到',
    },
    {
      name: 'FTJD-24.2 第二十四条 甲已送达、乙的送达未成 → 不放行',
      events: [
        film,
        decided('2025-03-01 10:00'),
        tried('s1', '2025-03-04', 'served', '甲'),
        sent('s1', '2025-03-04'),
        tried('s2', '2025-03-06', 'notServed', '乙'),
      ],
      act: dispose(),
      asOf: '2025-10-01 09:00',
      refused: '起算点未到',
    },
    {
      name: 'FTJD-24.3 第二十四条 巡查录像已列入案卷，案卷期限未满 → 不放行',
      events: [...patrol, archived],
      act: dispose(),
      asOf: '2025-10-01 09:00',
      refused: '未满',
    },
    {
      name: 'FTJD-22.2 第二十二条第一款 保管期至 2035-04-10，2035-04-11 → 列入可处置',
      events: [...inquiry, archived],
      act: dispose(),
      asOf: '2035-04-11 09:00',
    },
    {
      name: 'FTJD-22.2 第二十二条第一款 2034-04-11 申请处置 → 阻断',
      events: [...inquiry, archived],
      act: dispose(),
      asOf: '2034-04-11 09:00',
      refused: '未满',
    },
    {
      name: 'FTJD-24.1 第二十四条 届满并经提请人以外两人批准 → 可处置',
      events: [film, asked, agreed('p-2'), agreed('p-3')],
      act: executes,
      asOf: '2025-09-05 11:00',
    },
    {
      name: 'FTJD-24.1 第二十四条 只有一人批准 → 阻断',
      events: [film, asked, agreed('p-2')],
      act: executes,
      asOf: '2025-09-05 11:00',
      refused: '两人',
    },
  ]);
});

describe('第二十五条 音像作为处罚证据', () => {
  const penalty = start('2025-03-01 09:00');
  const film = take('r1', DAY, '10:00', '10:30');
  const note = (...filled: string[]) =>
    paper('d1', 'audiovisualNote', '2025-03-06 09:00', { filled, about: ['recording:r1'] });
  const whole = note('method', 'madeAt', 'maker', 'proves');
  const kept = store('r1', `${DAY} 18:00`);
  const lists = act('recording.listedAsEvidence', ['recording:r1'], {});
  const asOf = '2025-03-06 10:00';
  const difficult = find('originalCarrierDifficult', true, '2025-03-06 09:00', { about: ['recording:r1'] });
  const copy = (consistency?: string) =>
    fact(
      'evidence.collected',
      '2025-03-06 09:00',
      'c1',
      { kind: 'audiovisualEvidence', name: '监控复制件', original: false, ...(consistency ? { consistency } : {}) },
      { about: ['recording:r1'] },
    );
  actRows([
    {
      name: 'FTJD-25.1 第二十五条第一款 原始载体在采集站并有摘要 → 允许',
      events: [penalty, film, kept, whole],
      act: lists,
      asOf,
    },
    {
      name: 'FTJD-25.1 第二十五条第一款 无原始载体且无困难说明 → 阻断',
      events: [penalty, film, whole],
      act: lists,
      asOf,
      refused: '没有原始载体',
    },
    {
      name: 'FTJD-25.2 第二十五条第一款 文字说明四项齐全 → 允许',
      events: [penalty, film, kept, whole],
      act: lists,
      asOf,
    },
    {
      name: 'FTJD-25.2 第二十五条第一款 文字说明已作废 → 阻断',
      events: [penalty, film, kept, whole, fact('document.withdrawn', '2025-03-06 09:30', 'd1', { reason: '有误' })],
      act: lists,
      asOf,
      refused: '文字说明',
    },
    {
      name: 'FTJD-25.2 第二十五条第一款 作废后另作文字说明 → 允许',
      events: [
        penalty,
        film,
        kept,
        whole,
        fact('document.withdrawn', '2025-03-06 09:30', 'd1', { reason: '有误' }),
        paper('d2', 'audiovisualNote', '2025-03-06 09:40', {
          filled: ['method', 'madeAt', 'maker', 'proves'],
          about: ['recording:r1'],
        }),
      ],
      act: lists,
      asOf,
    },
    {
      name: 'FTJD-25.2 第二十五条第一款 证明对象为空 → 阻断',
      events: [penalty, film, kept, note('method', 'madeAt', 'maker')],
      act: lists,
      asOf,
      refused: '证明对象',
    },
    {
      name: 'FTJD-25.5 第二十五条第二款 确有困难，提供人已确认一致 → 允许',
      events: [penalty, film, whole, difficult, copy('与原始内容一致')],
      act: lists,
      asOf,
    },
    {
      name: 'FTJD-25.5 第二十五条第二款 无提供人确认 → 阻断',
      events: [penalty, film, whole, difficult, copy()],
      act: lists,
      asOf,
      refused: '未经提供人确认',
    },
  ]);
  const listed = fact('recording.listedAsEvidence', '2025-03-06 10:00', 'r1', {});
  const disc = (asOriginal: boolean) =>
    fact(
      'disc.burned',
      '2025-03-07 09:00',
      'DP-001',
      { copies: 1, label: 'DP-001', asOriginal },
      { about: ['recording:r1'] },
    );
  const concluded = fact('case.concluded', '2025-04-01 09:00', 'c1', { ground: 'performed' });
  const binds = act('case.archived', [], archive(['r1']));
  const base = [penalty, film, kept, listed, concluded];
  actRows([
    {
      name: 'FTJD-25.3 第二十五条第一款 光盘与原始一致 → 允许装卷',
      events: [...base, disc(true)],
      act: binds,
      asOf: '2025-04-02 09:00',
    },
    {
      name: 'FTJD-25.3 第二十五条第一款 摘要不一致 → 阻断',
      events: [...base, disc(false)],
      act: binds,
      asOf: '2025-04-02 09:00',
      refused: '不一致',
    },
    {
      name: 'FTJD-25.3 第二十五条第一款 另一件证据没有刻入光盘 → 阻断',
      events: [...base, fact('recording.listedAsEvidence', '2025-03-06 11:00', 'r2', {}), disc(true)],
      act: binds,
      asOf: '2025-04-02 09:00',
      refused: '未刻入光盘',
    },
    {
      name: 'FTJD-25.3 第二十五条第一款 另一件已移出证据 → 不要求刻盘',
      events: [
        ...base,
        fact('recording.listedAsEvidence', '2025-03-06 11:00', 'r2', {}),
        fact('recording.delistedAsEvidence', '2025-03-06 12:00', 'r2', { reason: '重复' }),
        disc(true),
      ],
      act: binds,
      asOf: '2025-04-02 09:00',
    },
    {
      name: 'FTJD-25.3 第二十五条第一款 没有光盘 → 阻断',
      events: base,
      act: binds,
      asOf: '2025-04-02 09:00',
      refused: '光盘',
    },
    {
      name: 'FTJD-25.3 第二十五条第一款 另一口径：电子案卷不要求光盘',
      events: base,
      act: binds,
      asOf: '2025-04-02 09:00',
      options: { program: fengtai({ 'FTJD-25.3': 'electronic' }) },
    },
  ]);
  const photo = (more: object) => take('r1', DAY, '10:00', '10:00', { medium: 'photo', count: 3, ...more });
  actRows([
    {
      name: 'FTJD-25.4 第二十五条第一款 照片有时间、地点、拍摄人 → 可制成证据',
      events: [penalty, photo({ place: '某路口', recordist: { name: '甲' } }), kept, whole],
      act: lists,
      asOf,
    },
    {
      name: 'FTJD-25.4 第二十五条第一款 照片没有地点、拍摄人 → 不能制成',
      events: [penalty, photo({}), kept, whole],
      act: lists,
      asOf,
      refused: '拍摄地点',
    },
  ]);
  it('FTJD-25.4 第二十五条第一款 不制成证据 → 不产生发现', () =>
    assert.deepEqual(
      assessed([penalty, photo({})], LATER).breaches.filter(({ requirements }) => requirements.includes('FTJD-25.4')),
      [],
    ));
});
