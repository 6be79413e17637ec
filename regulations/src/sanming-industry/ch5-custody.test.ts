import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataProblems } from '@zhiji/cases';
import { accessAnswer, replay } from '@zhiji/law';
import { act, actRows, assessed, at, caseBook, judgeRows, SANMING, sanming } from '../../test/sanming.ts';

const { approve, activity, fact, paper, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;

describe('第三十条 归档与评议', () => {
  const began = start('2025-03-01 09:00', 'confirmation');
  const inspected = activity('a1', 'siteVerification', '2025-03-03', '09:00', '10:00');
  const transcript = paper('d1', 'siteTranscript', '2025-03-03 10:00', { about: ['activity:a1'] });
  const film = take('r1', '2025-03-03', '09:00', '10:00', { about: ['activity:a1', 'device:ZD-03'] });
  const closed = fact('case.closed', '2025-03-04 10:00', 'c1', {});
  const form = paper('d2', 'closingForm', '2025-03-04 09:00');
  const whole = [began, ...inspected, transcript, film, form, closed];
  const entry = (kind: 'document' | 'recording', id: string) => ({ id, kind, title: id });
  const catalogue = [entry('document', 'd1'), entry('document', 'd2'), entry('recording', 'r1')];
  const archive = (listed: typeof catalogue) => act('case.archived', [], { catalogue: [...listed] });
  const archivedOn = (day: string) => fact('case.archived', `${day} 10:00`, 'c1', { catalogue });
  const asOf = '2025-03-30 10:00';
  actRows([
    { name: 'SMGX-30.1 第三十条第一款 记录齐全并列入目录 → 可以归档', events: whole, act: archive(catalogue), asOf },
    {
      name: 'SMGX-30.1 第三十条第一款 录像未列入清单 → 归档被阻断',
      events: whole,
      act: archive(catalogue.slice(0, 2)),
      asOf,
      refused: '目录有遗漏',
    },
    {
      name: 'SMGX-30.1 第三十条第一款 应有的文书有缺 → 归档被阻断',
      events: whole.filter((event) => event !== transcript),
      act: archive(catalogue),
      asOf,
      refused: '有缺',
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-30.1 第三十条第一款 2025-03-04 结案，03-30 归档 → 按期完成',
      events: [...whole, archivedOn('2025-03-30')],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-30.1 第三十条第一款 三十日之后归档 → 内部目标超期',
      events: [...whole, archivedOn('2025-04-08')],
      asOf: LATER,
      says: ['义务 done c1', '目标超期'],
    },
    {
      name: 'SMGX-30.1 第三十条第一款 记录有缺而已归档 → 违规',
      events: [...whole.filter((event) => event !== transcript), archivedOn('2025-03-30')],
      asOf: LATER,
      says: ['义务 done c1', '违规 立卷归档'],
    },
  ]);

  const month = (firstDay: string, lastDay: string) =>
    fact('period.began', `${firstDay} 00:00`, firstDay.slice(0, 7), { kind: 'monthly', firstDay, lastDay });
  const december = month('2025-12-01', '2025-12-31');
  const held = (when: string, bodies: readonly ('legalUnit' | 'disciplineInspection')[]) =>
    fact(
      'evaluation.held',
      when,
      'u1',
      { period: '2025 年', bodies: [...bodies], result: '抽取十卷' },
      { about: ['period:2025-12'] },
    );
  const newYear = '2026-01-01 00:00:01';
  judgeRows([
    {
      name: 'SMGX-30.2 第三十条第二款 2025-12-20 两机构会签完成 → 通过',
      events: [december, held('2025-12-20 10:00', ['legalUnit', 'disciplineInspection'])],
      asOf: newYear,
      says: ['义务 done 2025-12'],
      options: agency,
    },
    {
      name: 'SMGX-30.2 第三十条第二款 纪委未参加 → 逾期未办',
      events: [december, held('2025-12-20 10:00', ['legalUnit'])],
      asOf: newYear,
      says: ['义务 overdue 2025-12'],
      options: agency,
    },
    {
      name: 'SMGX-30.2 第三十条第二款 早于十二月完成 → 不算当年',
      events: [held('2025-11-28 10:00', ['legalUnit', 'disciplineInspection']), december],
      asOf: newYear,
      says: ['义务 overdue 2025-12'],
      options: agency,
    },
    {
      name: 'SMGX-30.2 第三十条第二款 其他月份 → 不生任务',
      events: [month('2025-11-01', '2025-11-30')],
      asOf: newYear,
      says: [],
      options: agency,
    },
  ]);
});

describe('第三十一条 查阅、复制', () => {
  const party = { id: 'p-wu', role: 'party' } as const;
  const by = (role: 'unitHead' | 'agencyLeader') => ({ id: `p-${role}`, role });
  const licence = [
    start('2025-03-03 09:00', 'licensing'),
    fact('case.archived', '2025-04-10 10:00', 'c1', { catalogue: [] }),
  ];
  const file = (caseType: 'penalty' | 'coercion') => [
    start('2025-03-01 09:00', caseType),
    fact('case.archived', '2025-03-15 10:00', 'c1', { catalogue: [] }),
  ];
  const asked = (when: string, action: 'view' | 'copy' = 'view') =>
    fact(
      'access.requested',
      when,
      'x1',
      { action, purpose: 'partyRequest', reason: '本人案件', recordings: ['r1'], dossier: true },
      { by: party },
    );
  const given = (role: 'unitHead' | 'agencyLeader', when: string, matter: 'viewing' | 'copying' = 'viewing') =>
    fact('approval.given', when, `q-${role}`, { matter, role }, { about: ['access:x1'], by: by(role) });
  const refused = fact(
    'approval.refused',
    '2025-03-20 10:00',
    'q-unitHead',
    { matter: 'viewing', role: 'unitHead', opinion: '案件尚在复议' },
    { about: ['access:x1'], by: by('unitHead') },
  );
  const look = act('access.viewed', ['access:x1'], { recordings: ['r1'] });
  const copy = (more: object = {}) =>
    act('access.copied', ['access:x1'], {
      recordings: ['r1'],
      copyNumber: '副本1号',
      copies: 1,
      pages: 3,
      masked: true,
      ...more,
    });
  const approveNow = (opinion?: string) =>
    act('approval.given', ['approval:q-agencyLeader', 'access:x1'], {
      matter: 'viewing',
      role: 'agencyLeader',
      ...(opinion ? { opinion } : {}),
    });
  const as = { person: 'p-wu', role: 'party' } as const;
  actRows([
    {
      name: 'SMGX-31.1 第三十一条第一款 局领导 06-02 批准，06-03 查阅 → 允许',
      events: [...licence, asked('2025-06-01 10:00'), given('agencyLeader', '2025-06-02 10:00')],
      act: look,
      asOf: '2025-06-03 10:00',
      as,
    },
    {
      name: 'SMGX-31.1 第三十一条第一款 无批准 → 阻断查阅',
      events: [...licence, asked('2025-06-01 10:00')],
      act: look,
      asOf: '2025-06-03 10:00',
      as,
      refused: '局领导尚未批准',
    },
    {
      name: 'SMGX-31.1 第三十一条第一款 无批准 → 阻断复制',
      events: [...licence, asked('2025-06-01 10:00', 'copy')],
      act: copy(),
      asOf: '2025-06-03 10:00',
      as,
      refused: '局领导尚未批准',
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 承办负责人 03-20 同意，局领导 03-21 批准 → 允许查阅',
      events: [
        ...file('penalty'),
        asked('2025-03-19 10:00'),
        given('unitHead', '2025-03-20 10:00'),
        given('agencyLeader', '2025-03-21 10:00'),
      ],
      act: look,
      asOf: '2025-03-22 10:00',
      as,
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 意见在先 → 局领导可以批准',
      events: [...file('penalty'), asked('2025-03-19 10:00'), given('unitHead', '2025-03-20 10:00')],
      act: approveNow(),
      asOf: '2025-03-21 10:00',
      as: { person: 'p-agencyLeader', role: 'agencyLeader' },
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 未征求意见即批准 → 阻断',
      events: [...file('penalty'), asked('2025-03-19 10:00')],
      act: approveNow(),
      asOf: '2025-03-20 10:00',
      as: { person: 'p-agencyLeader', role: 'agencyLeader' },
      refused: '尚未征求',
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 只有局领导批准 → 阻断查阅',
      events: [...file('penalty'), asked('2025-03-19 10:00'), given('agencyLeader', '2025-03-20 10:00')],
      act: look,
      asOf: '2025-03-20 12:00',
      as,
      refused: '尚未征求',
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 局领导 03-20 批准，承办意见 03-21 → 顺序颠倒，阻断查阅',
      events: [
        ...file('penalty'),
        asked('2025-03-19 10:00'),
        given('agencyLeader', '2025-03-20 10:00'),
        given('unitHead', '2025-03-21 10:00'),
      ],
      act: look,
      asOf: '2025-03-22 10:00',
      as,
      refused: '尚未征求',
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 意见之后局领导重新批准 → 允许查阅',
      events: [
        ...file('penalty'),
        asked('2025-03-19 10:00'),
        given('agencyLeader', '2025-03-20 10:00'),
        given('unitHead', '2025-03-21 10:00'),
        given('agencyLeader', '2025-03-21 15:00'),
      ],
      act: look,
      asOf: '2025-03-22 10:00',
      as,
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 强制案卷缺省比照 → 阻断',
      events: [...file('coercion'), asked('2025-03-19 10:00'), given('agencyLeader', '2025-03-20 10:00')],
      act: look,
      asOf: '2025-03-22 10:00',
      as,
      refused: '尚未征求',
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 另一口径：强制案卷不在此列',
      events: [...file('coercion'), asked('2025-03-19 10:00'), given('agencyLeader', '2025-03-20 10:00')],
      act: look,
      asOf: '2025-03-22 10:00',
      as,
      options: { program: sanming({ 'SMGX-31.2': 'listedOnly' }) },
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 归档之前没有申请的办案使用 → 不是查阅',
      events: [start('2025-03-01 09:00')],
      act: act('access.viewed', ['access:x9'], { recordings: ['r1'] }),
      asOf: '2025-03-02 10:00',
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-31.2 第三十一条第二款 局领导 03-20 批准，承办意见 03-21 → 顺序颠倒，违规',
      events: [
        ...file('penalty'),
        asked('2025-03-19 10:00'),
        given('agencyLeader', '2025-03-20 10:00'),
        given('unitHead', '2025-03-21 10:00'),
      ],
      asOf: LATER,
      says: ['违规 批准调阅复制'],
    },
  ]);
  const USES = [
    { matter: 'viewing', action: 'view', verb: '查阅', use: look },
    { matter: 'copying', action: 'copy', verb: '复制', use: copy() },
  ] as const;
  for (const { matter, action, verb, use } of USES) {
    const request = [...file('penalty'), asked('2025-03-19 10:00', action)];
    const objected = (when: string) => ({
      ...refused,
      at: at(when),
      recorded: at(when),
      data: { ...refused.data, matter },
    });
    const agrees = (opinion?: string) =>
      act('approval.given', ['approval:q-agencyLeader', 'access:x1'], {
        matter,
        role: 'agencyLeader',
        ...(opinion ? { opinion } : {}),
      });
    const leader = { person: 'p-agencyLeader', role: 'agencyLeader' } as const;
    actRows([
      {
        name: `SMGX-31.2 第三十一条第二款 未征求意见，批准${verb}虽写明理由 → 阻断`,
        events: request,
        act: agrees('当事人权益所必需'),
        asOf: '2025-03-21 10:00',
        as: leader,
        refused: '尚未征求',
      },
      {
        name: `SMGX-31.2 第三十一条第二款 不同意${verb}的意见在先，批准写明理由 → 允许`,
        events: [...request, objected('2025-03-20 10:00')],
        act: agrees('当事人权益所必需'),
        asOf: '2025-03-21 10:00',
        as: leader,
      },
      {
        name: `SMGX-31.2 第三十一条第二款 不同意${verb}的意见在先，批准未写理由 → 阻断`,
        events: [...request, objected('2025-03-20 10:00')],
        act: agrees(),
        asOf: '2025-03-21 10:00',
        as: leader,
        refused: '须写明理由',
      },
      {
        name: `SMGX-31.2 第三十一条第二款 意见为不同意，局领导其后批准 → 允许${verb}`,
        events: [...request, objected('2025-03-20 10:00'), given('agencyLeader', '2025-03-21 10:00', matter)],
        act: use,
        asOf: '2025-03-22 10:00',
        as,
      },
    ]);
    const granted = given('agencyLeader', '2025-03-20 10:00', matter);
    judgeRows([
      {
        name: `SMGX-31.2 第三十一条第二款 先批准${verb}并写明理由，不同意的意见后到 → 顺序颠倒，违规`,
        events: [
          ...request,
          { ...granted, data: { ...granted.data, opinion: '当事人权益所必需' } },
          objected('2025-03-21 10:00'),
        ],
        asOf: LATER,
        says: ['违规 批准调阅复制'],
      },
    ]);
  }
  const copying = [
    ...file('penalty'),
    asked('2025-03-19 10:00', 'copy'),
    given('unitHead', '2025-03-20 10:00', 'copying'),
    given('agencyLeader', '2025-03-21 10:00', 'copying'),
  ];
  const asOf = '2025-03-22 10:00';
  actRows([
    {
      name: 'SMGX-31.2 第三十一条第二款 只有局领导批准 → 阻断复制',
      events: copying.filter(({ by: { role } }) => role !== 'unitHead'),
      act: copy(),
      asOf,
      as,
      refused: '尚未征求',
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 意见和批准齐备 → 可以复制',
      events: copying,
      act: copy(),
      asOf,
      as,
    },
    {
      name: 'SMGX-31.2 第三十一条第二款 未征求意见即批准复制 → 阻断',
      events: [...file('penalty'), asked('2025-03-19 10:00', 'copy')],
      act: act('approval.given', ['approval:q-agencyLeader', 'access:x1'], {
        matter: 'copying',
        role: 'agencyLeader',
      }),
      asOf,
      as: { person: 'p-agencyLeader', role: 'agencyLeader' },
      refused: '尚未征求',
    },
  ]);
  actRows([
    { name: 'SMGX-31.3 第三十一条 复制三页，登记份数和页数 → 完成', events: copying, act: copy(), asOf, as },
    {
      name: 'SMGX-31.3 第三十一条 含未遮蔽的第三人信息 → 阻断复制',
      events: copying,
      act: copy({ masked: false }),
      asOf,
      as,
      refused: '第三人信息',
    },
    ...(['copies', 'pages'] as const).map((field) => ({
      name: `SMGX-31.3 第三十一条 未登记${{ copies: '份数', pages: '页数' }[field]} → 阻断复制`,
      events: copying,
      act: { ...copy(), data: Object.fromEntries(Object.entries(copy().data).filter(([name]) => name !== field)) },
      asOf,
      as,
      refused: '未登记份数、页数',
    })),
  ]);

  const opens = (reader: string, events: Parameters<typeof replay>[1]) =>
    accessAnswer(SANMING, replay(SANMING, events, 'c1'), 'x1', 'r1', reader, at(asOf)).map(({ allowed, missing }) => [
      allowed,
      missing,
    ]);
  const film = take('r1', '2025-03-04', '09:00', '10:00');
  const secret = fact('recording.secrecyAnswered', '2025-03-05 10:00', 'r1', {
    secrecy: ['tradeSecret'],
    readers: ['p-lin'],
  });
  const granted = [
    ...file('penalty'),
    film,
    asked('2025-03-19 10:00'),
    given('unitHead', '2025-03-20 10:00'),
    given('agencyLeader', '2025-03-21 10:00'),
  ];
  it('SMGX-31.2 第三十一条第二款 批准后申请人可以打开，他人不能', () => {
    assert.deepEqual(opens('p-wu', granted), [[true, []]]);
    assert.deepEqual(opens('p-zhang', granted), [[false, ['requester']]]);
  });
  it('SMGX-31.2 第三十一条第二款 复制也须局领导批准', () => {
    assert.deepEqual(opens('p-wu', [...copying, film]), [[true, []]]);
    assert.deepEqual(
      opens(
        'p-wu',
        [...copying, film].filter(({ by: { role } }) => role !== 'agencyLeader'),
      ),
      [[false, ['approval']]],
    );
  });
  it('SMGX-32.1 第三十二条 标商业秘密的录像，知悉范围以外的人不显示内容', () =>
    assert.deepEqual(opens('p-wu', [...granted, secret]), [[false, ['readers']]]));
});

describe('第三十二条 秘密与隐私', () => {
  const began = start('2025-03-01 09:00');
  const film = take('r1', '2025-03-04', '09:00', '10:00');
  const marked = (kind: 'stateSecret' | 'tradeSecret') =>
    fact('recording.secrecyAnswered', '2025-03-04 11:00', 'r1', { secrecy: [kind] });
  const upload = act('recording.received', ['recording:r1'], { sha256: 'a'.repeat(64), size: 1 });
  actRows([
    {
      name: 'SMGX-32.1 第三十二条 标国家秘密的文件 → 拒绝上传',
      events: [began, film, marked('stateSecret')],
      act: upload,
      asOf: '2025-03-04 12:00',
      refused: '不得上传',
    },
    {
      name: 'SMGX-32.1 第三十二条 标商业秘密 → 可以上传',
      events: [began, film, marked('tradeSecret')],
      act: upload,
      asOf: '2025-03-04 12:00',
    },
    {
      name: 'SMGX-32.1 第三十二条 公示含商业秘密 → 阻断',
      events: [start('2025-03-01 09:00', 'inspection')],
      act: act('result.posted', [], { where: '局网站', secrecy: ['tradeSecret'] }),
      asOf: '2025-03-22 10:00',
      refused: '秘密',
    },
  ]);
});

describe('第三十三条 责任', () => {
  const confirmed = fact('clue.confirmed', '2025-03-10 10:00', 'y1', { liability: 'notRecorded' });
  const ordered = fact('rectification.ordered', '2025-03-10 11:00', 'y1', {
    demand: '补齐记录',
    by: '2025-03-25T24:00:00+08:00',
    unit: '执法一科',
  });
  const answeredOn = (day: string) => fact('rectification.answered', `${day} 10:00`, 'y1', { result: '已补齐' });
  const accepted = fact('rectification.accepted', '2025-03-26 10:00', 'y1', {});
  judgeRows([
    {
      name: 'SMGX-33.1 第三十三条 03-10 认定，03-24 整改，审核通过 → 结单',
      events: [confirmed, ordered, answeredOn('2025-03-24'), accepted],
      asOf: LATER,
      says: ['义务 done y1', '义务 done y1', '义务 done y1'],
      options: agency,
    },
    {
      name: 'SMGX-33.1 第三十三条 超过 2025-03-25 未整改 → 升级',
      events: [confirmed, ordered],
      asOf: '2025-03-26 10:00',
      says: ['义务 open y1', '义务 overdue y1', '目标超期'],
      options: agency,
    },
    {
      name: 'SMGX-33.1 第三十三条 已整改未审核 → 待审核',
      events: [confirmed, ordered, answeredOn('2025-03-24')],
      asOf: LATER,
      says: ['义务 done y1', '义务 done y1', '义务 open y1'],
      options: agency,
    },
  ]);
  const asOf = '2025-05-01 10:00';
  const order = act('rectification.ordered', ['clue:y1'], {
    demand: '补齐记录',
    by: '2025-03-25T24:00:00+08:00',
    unit: '执法一科',
  });
  const sanction = (basis?: string) =>
    act('liability.decided', ['clue:y1'], { decision: '记过', severe: true, ...(basis ? { basis } : {}) });
  const confirm = (liability: 'leaked' | 'lostByBadStorage' | 'otherLiability', consequence?: string) =>
    act('clue.confirmed', ['clue:y1'], { liability, ...(consequence ? { consequence } : {}) });
  const raised = (article?: string) =>
    fact('clue.raised', '2025-04-30 10:00', 'y1', {
      liability: 'otherLiability',
      facts: '未录入平台',
      ...(article ? { article } : {}),
    });
  actRows([
    {
      name: 'SMGX-33.1 第三十三条 线索未经人认定 → 不得责令整改',
      events: [],
      act: order,
      asOf,
      refused: '未经人确认',
      options: agency,
    },
    {
      name: 'SMGX-33.1 第三十三条 线索已经认定 → 可以责令整改',
      events: [confirmed],
      act: order,
      asOf,
      options: agency,
    },
    {
      name: 'SMGX-33.2 第三十三条 标严重并填处分依据 → 可以结单',
      events: [confirmed],
      act: sanction('公职人员政务处分法'),
      asOf,
      options: agency,
    },
    {
      name: 'SMGX-33.2 第三十三条 无依据 → 不能结单',
      events: [confirmed],
      act: sanction(),
      asOf,
      refused: '处分的依据',
      options: agency,
    },
    {
      name: 'SMGX-33.4 第三十三条第（二）项 泄露且严重后果已登记 → 列线索',
      events: [],
      act: confirm('leaked', '当事人停产'),
      asOf,
      options: agency,
    },
    {
      name: 'SMGX-33.4 第三十三条第（二）项 未造成严重后果 → 不归入本项',
      events: [],
      act: confirm('leaked'),
      asOf,
      refused: '严重后果',
      options: agency,
    },
    {
      name: 'SMGX-33.6 第三十三条第（四）项 原件丢失、后果严重 → 列线索',
      events: [],
      act: confirm('lostByBadStorage', '证据灭失'),
      asOf,
      options: agency,
    },
    {
      name: 'SMGX-33.6 第三十三条第（四）项 未写后果 → 不归入本项',
      events: [],
      act: confirm('lostByBadStorage'),
      asOf,
      refused: '严重后果',
      options: agency,
    },
    {
      name: 'SMGX-33.7 第三十三条第（五）项 引用 SMGX-20.1 并填后果 → 成功',
      events: [raised('SMGX-20.1')],
      act: confirm('otherLiability', '监管失灵'),
      asOf,
      options: agency,
    },
    {
      name: 'SMGX-33.7 第三十三条第（五）项 无规则编号 → 失败',
      events: [raised()],
      act: confirm('otherLiability', '监管失灵'),
      asOf,
      refused: '未引用被违反的规则',
      options: agency,
    },
    {
      name: 'SMGX-33.7 第三十三条第（五）项 未填后果 → 失败',
      events: [raised('SMGX-20.1')],
      act: confirm('otherLiability'),
      asOf,
      refused: '严重后果',
      options: agency,
    },
  ]);

  const began = start('2025-03-01 09:00');
  const heard = activity('a1', 'hearing', '2025-03-10', '09:00', '10:00');
  const own = [
    ...activity('a2', 'preservation', '2025-03-10', '09:00', '10:00'),
    take('r2', '2025-03-10', '09:00', '10:00', { about: ['activity:a2'] }),
  ];
  const closed = fact('case.closed', '2025-03-28 10:00', 'c1', {});
  const form = paper('d1', 'closingForm', '2025-03-28 09:00');
  const filing = paper('d0', 'initiationApprovalForm', '2025-03-01 08:00');
  judgeRows([
    {
      name: 'SMGX-33.3 第三十三条第（一）项 结案仍缺录像 → 生成线索',
      events: [began, filing, ...heard, paper('d2', 'hearingReport', '2025-03-11 10:00'), form, closed],
      asOf: '2025-04-01 10:00',
      says: ['违规 办理结案'],
    },
    {
      name: 'SMGX-33.3 第三十三条第（一）项 结案前补齐 → 不生成',
      events: [began, filing, ...own, form, closed],
      asOf: '2025-04-01 10:00',
      says: [],
    },
    {
      name: 'SMGX-33.4 第三十三条第（二）项 资料外泄 → 待认定的发现',
      events: [began, fact('access.leaked', '2025-04-01 10:00', 'x1', { where: '网络平台' })],
      asOf: LATER,
      says: ['违规 对外提供资料'],
    },
    {
      name: 'SMGX-33.5 第三十三条第（三）项 绕过更正程序删除记录 → 列线索',
      events: [
        began,
        fact('access.denied', '2025-03-04 16:00', 'c1', { act: 'deleteRecording', reason: '原件不得删除' }),
      ],
      asOf: '2025-03-04 17:00',
      says: ['违规 删除原始记录'],
    },
    {
      name: 'SMGX-33.5 第三十三条第（三）项 校验值不符 → 列线索',
      events: [
        began,
        take('r1', '2025-03-04', '09:00', '10:00'),
        fact('recording.integrityChecked', '2025-03-05 10:00', 'r1', { intact: false }),
      ],
      asOf: LATER,
      says: ['违规 删减、修改原始记录'],
    },
    {
      name: 'SMGX-33.5 第三十三条第（三）项 经审批的到期处置 → 不列',
      events: [
        began,
        take('r1', '2025-03-04', '09:00', '10:00'),
        fact('case.archived', '2025-04-10 10:00', 'c1', { catalogue: [], retention: '10年' }),
        fact('disposal.requested', '2035-04-20 10:00', 'x1', { recordings: ['r1'], reason: '期满' }),
        ...['p-a', 'p-b'].map((person) =>
          approve('disposalMatter', 'agencyLeader', '2035-04-25 10:00', { id: person, person, about: ['disposal:x1'] }),
        ),
        fact('disposal.executed', '2035-05-01 10:00', 'x1', {
          recordings: [{ id: 'r1', sha256: 'a'.repeat(64) }],
          certificate: '证1号',
        }),
      ],
      asOf: '2035-06-01 10:00',
      says: [],
    },
    {
      name: 'SMGX-33.6 第三十三条第（四）项 原件丢失、未能恢复 → 待认定',
      events: [began, fact('recording.lost', '2025-04-01 10:00', 'r1', { cause: '硬盘损坏' })],
      asOf: LATER,
      says: ['义务 open r1'],
    },
    {
      name: 'SMGX-33.6 第三十三条第（四）项 备份恢复成功 → 不列',
      events: [
        began,
        fact('recording.lost', '2025-04-01 10:00', 'r1', { cause: '硬盘损坏' }),
        fact('recording.restored', '2025-04-02 10:00', 'r1', { from: '备份盘' }),
      ],
      asOf: LATER,
      says: ['义务 done r1'],
    },
  ]);
});

describe('第三十四条 优先与施行', () => {
  const override = (rank: 'ownPolicy' | 'higherLaw') =>
    act('policy.overridden', ['regulation:SMGX'], {
      policy: '送达工作规定',
      clause: '送达不录像',
      by: '第十七条',
      rank,
    });
  actRows([
    {
      name: 'SMGX-34.1 第三十四条 旧制度规定送达不录像 → 标被第十七条覆盖',
      events: [],
      act: override('ownPolicy'),
      asOf: '2025-03-25 10:00',
      options: agency,
    },
    {
      name: 'SMGX-34.1 第三十四条 以本规则覆盖上位法 → 拒绝',
      events: [],
      act: override('higherLaw'),
      asOf: '2025-03-25 10:00',
      refused: '上位法',
      options: agency,
    },
  ]);
  const program = sanming({}, at('2025-03-01 00:00'));
  const before = activity('a1', 'examination', '2025-02-25', '10:00', '10:40');
  const after = activity('a2', 'examination', '2025-03-04', '10:00', '10:40');
  it('SMGX-34.2 第三十四条 施行前的活动不产生发现，其后的适用', () => {
    const { recordings } = assessed([start('2025-02-20 09:00'), ...before, ...after], LATER, { program });
    assert.deepEqual(
      recordings.map(({ object, status }) => [object.id, status]),
      [['a2', 'missing']],
    );
  });
  it('SMGX-34.2 第三十四条 没有施行日 → 不能启用', () =>
    assert.deepEqual(
      dataProblems('regulation.adopted', { code: 'SMGX' }).map(({ field }) => field),
      ['effectiveOn'],
    ));
});
