import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataProblems } from '@zhiji/cases';
import { act, actRows, assessed, caseBook, judgeRows, QINGDAO, qingdao } from '../../test/qingdao.ts';

const { activity, fact, find, serve, start, store, take } = caseBook();
const LATER = '2025-06-30 10:00';
const explained = (id: string, when: string, reason: string) =>
  fact('recording.omissionExplained', when, id, { reason });

describe('第一条至第四条 目的、范围、定义与原则', () => {
  const inspected = activity('a1', 'siteInspection', '2025-03-10', '09:00', '10:00');
  it('QDDA-1.1 第一条 没有结论以立法目的为依据', () =>
    assert.deepEqual(
      QINGDAO.norms.filter(({ article }) => article === '第一条'),
      [],
    ));
  it('QDDA-2.1 第二条 档案保管情况的检查案，本制度各条一律适用', () => {
    const found = assessed([start('2025-03-03 09:00', 'inspection'), ...inspected], LATER);
    assert.deepEqual(
      [found.recordings.map(({ status }) => status), found.documents.map(({ form, status }) => [form, status])],
      [
        ['missing'],
        [
          ['initiationApprovalForm', 'missing'],
          ['siteTranscript', 'missing'],
        ],
      ],
    );
  });
  it('QDDA-2.1 第二条 另一口径：只适用列名的三种，检查案不适用，处罚案适用', () => {
    const listed = { program: qingdao({ 'QDDA-2.1': 'listed' }) };
    const missing = (caseType: 'inspection' | 'penalty' | 'licensing' | 'coercion') =>
      assessed([start('2025-03-03 09:00', caseType), ...inspected], LATER, listed).recordings.map(
        ({ status }) => status,
      );
    assert.deepEqual((['inspection', 'penalty', 'licensing', 'coercion'] as const).map(missing), [
      [],
      ['missing'],
      ['missing'],
      ['missing'],
    ]);
  });
  it('QDDA-2.1 第二条 建案必选行为种类；内部管理事项没有种类可选', () => {
    const problems = (caseType: string) =>
      dataProblems('procedure.started', { caseType, procedure: 'ordinary', initiation: 'exOfficio' }).map(
        ({ field }) => field,
      );
    assert.deepEqual(['licensing', 'penalty', 'coercion', 'inspection', 'internalManagement'].map(problems), [
      [],
      [],
      [],
      [],
      ['caseType'],
    ]);
  });
  it('QDDA-3.1 第三条 检查没有任何记录 → 该环节标空', () => {
    const found = assessed(inspected, LATER);
    assert.deepEqual(
      [found.recordings, found.documents].map((items) => items.map(({ object, status }) => [object.id, status])),
      [[['a1', 'missing']], [['a1', 'missing']]],
    );
  });
  it('QDDA-4.1 第四条 三月应入库十段，按期九段，指明逾期的一段；没有音像的没有样本', () => {
    const month = Array.from({ length: 10 }, (_, i) => [
      take(`r${i}`, '2025-03-10', '09:00', '10:00'),
      store(`r${i}`, i === 7 ? '2025-03-14 09:00' : '2025-03-11 09:00'),
    ]).flat();
    const storing = (events: typeof month) =>
      assessed(events, '2025-04-01 09:00').duties.filter(({ topic }) => topic === 'av.store');
    const late = storing(month).filter(({ status }) => status !== 'done');
    assert.deepEqual([storing(month).length, late.map(({ object }) => object.id), storing([])], [10, ['r7'], []]);
  });
});

describe('第五条 推行全过程音像记录', () => {
  const major = [
    ...activity('a1', 'siteInspection', '2025-03-10', '09:00', '11:00'),
    find('majorSocialImpact', true, '2025-03-10 08:30', { about: ['activity:a1'] }),
  ];
  const short = [...major, take('r1', '2025-03-10', '08:58', '10:00')];
  const indoors = [
    ...activity('a1', 'inquiry', '2025-03-11', '14:00', '15:00', { enforcementPremises: true }),
    find('majorSocialImpact', true, '2025-03-11 10:00', { about: ['activity:a1'] }),
  ];
  const patrol = activity('a1', 'patrol', '2025-03-12', '10:00', '11:00');
  const collecting = activity('a1', 'documentaryCollection', '2025-03-13', '10:00', '11:00');
  const hearing = activity('a1', 'hearing', '2025-04-15', '09:00', '11:00');
  const decided = (record: boolean, when: string, role = 'hearingHost') =>
    fact('hearing.recordingDecided', when, 'a1', { record, reason: '涉及个人隐私' }, { by: { id: 'p-host', role } });
  const declined = (when: string, role?: string) => decided(false, when, role);
  const contact = activity('a1', 'otherContact', '2025-03-14', '10:00', '10:30');
  const prone = find('disputeProne', true, '2025-03-14 09:50', { about: ['activity:a1'] });
  const challenged = fact('challenge.received', '2025-04-01 10:00', 'g1', { kind: 'petition' });

  judgeRows([
    {
      name: 'QDDA-5.1 第五条 重大现场执法，录像 08:58 至 10:00 → 违规',
      events: short,
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.1 第五条 重大现场执法，录像 08:58 至 11:02 连续 → 合规',
      events: [...major, take('r1', '2025-03-10', '08:58', '11:02')],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'QDDA-5.1 第五条 活动结束之后补标重大，缺录 → 由人认定',
      events: [
        ...activity('a1', 'patrol', '2025-03-10', '09:00', '11:00'),
        find('majorSocialImpact', true, '2025-03-10 15:00', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 unknown a1'],
      options: { open: true },
    },
    {
      name: 'QDDA-5.1 第五条 活动结束之后就全案补标重大，缺录 → 由人认定',
      events: [
        ...activity('a1', 'patrol', '2025-03-10', '09:00', '11:00'),
        find('majorSocialImpact', true, '2025-03-10 15:00'),
      ],
      asOf: LATER,
      says: ['音像 unknown a1'],
      options: { open: true },
    },
    {
      name: 'QDDA-5.1 第五条 全案在先标了重大，缺录 → 违规',
      events: [
        ...activity('a1', 'patrol', '2025-03-10', '09:00', '11:00'),
        find('majorSocialImpact', true, '2025-03-10 08:00'),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.1 第五条 补标之后认定当时应录 → 违规',
      events: [
        ...activity('a1', 'patrol', '2025-03-10', '09:00', '11:00'),
        find('majorSocialImpact', true, '2025-03-10 15:00', { about: ['activity:a1'] }),
        find('shouldHaveRecorded', true, '2025-03-11 15:00', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.1 第五条 另一口径：重大的不录，说明理由即可',
      events: [
        ...activity('a1', 'patrol', '2025-03-10', '09:00', '11:00'),
        find('majorSocialImpact', true, '2025-03-10 08:30', { about: ['activity:a1'] }),
        explained('a1', '2025-03-10 12:00', '设备故障'),
      ],
      asOf: LATER,
      says: ['音像 exempt a1'],
      options: { program: qingdao({ 'QDDA-5.1': 'explain' }) },
    },
    {
      name: 'QDDA-5.1 第五条 重大的不录，说明理由也不免 → 违规',
      events: [
        ...activity('a1', 'patrol', '2025-03-10', '09:00', '11:00'),
        find('majorSocialImpact', true, '2025-03-10 08:30', { about: ['activity:a1'] }),
        explained('a1', '2025-03-10 12:00', '设备故障'),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    ...(
      [
        ['办案场所办理的不是重大事项 → 不要求', {}, []],
        ['另一口径：凡在办案场所进行的都应录', { 'QDDA-5.2': 'everyMatter' }, ['音像 missing a1']],
      ] as const
    ).map(([name, readings, says]) => ({
      name: `QDDA-5.2 第五条 ${name}`,
      events: activity('a1', 'otherContact', '2025-03-11', '14:00', '15:00', { enforcementPremises: true }),
      asOf: LATER,
      says,
      options: { program: qingdao(readings) },
    })),
    {
      name: 'QDDA-5.2 第五条 办案室监控停用，询问重大案件当事人无记录仪录像 → 报缺',
      events: indoors,
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.2 第五条 有记录仪 13:59 至 15:01 录像 → 合规',
      events: [...indoors, take('r1', '2025-03-11', '13:59', '15:01')],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'QDDA-5.2 第五条 办案室的监控片段覆盖全程 → 合规',
      events: [...indoors, take('r1', '2025-03-11', '13:50', '15:10', { medium: 'surveillance' })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'QDDA-5.3 第五条 未录，填“设备故障，已报修” → 已说明未录',
      events: [...patrol, explained('a1', '2025-03-12 12:00', '设备故障，已报修')],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'QDDA-5.3 第五条 未录且未填理由 → 违规',
      events: patrol,
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.3 第五条 另一口径：不录即违规，说明也不免',
      events: [...patrol, explained('a1', '2025-03-12 12:00', '设备故障，已报修')],
      asOf: LATER,
      says: ['音像 missing a1'],
      options: { program: qingdao({ 'QDDA-5.3': 'strict' }) },
    },
    {
      name: 'QDDA-5.3 第五条 另一口径：只作提示',
      events: patrol,
      asOf: LATER,
      says: ['音像 exempt a1'],
      options: { program: qingdao({ 'QDDA-5.3': 'prompt' }) },
    },
    {
      name: 'QDDA-5.4 第五条 调取书证无音像 → 不判违规，只作提示',
      events: collecting,
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'QDDA-5.4 第五条 抽样取证无音像 → 按第十四条判违规',
      events: activity('a1', 'sampling', '2025-03-13', '10:00', '11:00'),
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.4 第五条 另一口径：调取书证不录也须说明',
      events: collecting,
      asOf: LATER,
      says: ['音像 missing a1'],
      options: { program: qingdao({ 'QDDA-5.4': 'explain' }) },
    },
    {
      name: 'QDDA-5.5 第五条 主持人前一日书面决定不录 → 豁免',
      events: [...hearing, declined('2025-04-14 16:00')],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'QDDA-5.5 第五条 主持人先决定录制，开始之前改为不录 → 豁免',
      events: [...hearing, decided(true, '2025-04-13 16:00'), declined('2025-04-14 16:00')],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'QDDA-5.5 第五条 主持人先决定不录，开始之前改为录制 → 违规',
      events: [...hearing, declined('2025-04-13 16:00'), decided(true, '2025-04-14 16:00')],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.5 第五条 不是主持人决定不录 → 违规',
      events: [...hearing, declined('2025-04-14 16:00', 'officer')],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.5 第五条 无任何决定且无录像 → 违规',
      events: hearing,
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.5 第五条 听证开始之后才决定不录 → 违规',
      events: [...hearing, declined('2025-04-15 09:30')],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.5 第五条 休庭时段不算缺口 → 合规',
      events: [
        hearing[0]!,
        fact('activity.adjourned', '2025-04-15 10:00', 'a1', {}),
        fact('activity.continued', '2025-04-15 10:20', 'a1', {}),
        hearing[1]!,
        take('r1', '2025-04-15', '08:59', '10:00'),
        take('r2', '2025-04-15', '10:20', '11:00'),
      ],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'QDDA-5.5 第五条 另一口径：一律应录，主持人的决定不免',
      events: [...hearing, declined('2025-04-14 16:00')],
      asOf: LATER,
      says: ['音像 missing a1'],
      options: { program: qingdao({ 'QDDA-5.5': 'always' }) },
    },
    {
      name: 'QDDA-5.5 第五条 另一口径：主持人没有决定录制 → 不要求',
      events: hearing,
      asOf: LATER,
      says: ['音像 exempt a1'],
      options: { program: qingdao({ 'QDDA-5.5': 'onDemand' }) },
    },
    {
      name: 'QDDA-5.6 第五条 留置送达照片四张 → 合规',
      events: [
        serve('s1', '2025-04-07 15:00', 'serviceByLeaving', 'refused', { leaving: 'withAttestor' }),
        take('r1', '2025-04-07', '15:00', '15:00', { medium: 'photo', count: 4, about: ['service:s1'] }),
      ],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'QDDA-5.6 第五条 另一口径：只认录像，照片四张 → 报缺',
      events: [
        serve('s1', '2025-04-07 15:00', 'serviceByLeaving', 'refused', { leaving: 'withAttestor' }),
        take('r1', '2025-04-07', '15:00', '15:00', { medium: 'photo', count: 4, about: ['service:s1'] }),
      ],
      asOf: LATER,
      says: ['音像 missing s1'],
      options: { program: qingdao({ 'QDDA-5.6': 'videoOnly' }) },
    },
    {
      name: 'QDDA-5.7 第五条 另一口径：登报公告的过程也应录',
      events: [
        serve('s1', '2025-04-08 10:00', 'serviceByPublication', 'inTransit', { carriers: ['newspaper'] }),
        fact('service.proofKept', '2025-04-08 11:00', 's1', { carrier: 'newspaper', date: '2025-04-08' }),
      ],
      asOf: LATER,
      says: ['义务 done s1', '音像 missing s1'],
      options: { program: qingdao({ 'QDDA-5.7': 'everyCarrier' }) },
    },
    {
      name: 'QDDA-5.7 第五条 登报公告，已留存版面 → 合规，不要求摄像',
      events: [
        serve('s1', '2025-04-08 10:00', 'serviceByPublication', 'inTransit', { carriers: ['newspaper'] }),
        fact('service.proofKept', '2025-04-08 11:00', 's1', { carrier: 'newspaper', date: '2025-04-08' }),
      ],
      asOf: LATER,
      says: ['义务 done s1'],
    },
    {
      name: 'QDDA-5.7 第五条 登报缺版面 → 只报缺凭证',
      events: [serve('s1', '2025-04-08 10:00', 'serviceByPublication', 'inTransit', { carriers: ['newspaper'] })],
      asOf: LATER,
      says: ['义务 open s1'],
    },
    {
      name: 'QDDA-5.7 第五条 网站公告缺截图 → 只报缺凭证',
      events: [serve('s1', '2025-04-08 10:00', 'serviceByPublication', 'inTransit', { carriers: ['website'] })],
      asOf: LATER,
      says: ['义务 open s1'],
    },
    {
      name: 'QDDA-5.7 第五条 张贴公告无照片无录像 → 违规',
      events: [serve('s1', '2025-04-08 10:00', 'serviceByPublication', 'inTransit', { carriers: ['noticeBoard'] })],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'QDDA-5.8 第五条 答易引发争议，未录且填理由 → 已说明未录',
      events: [...contact, prone, explained('a1', '2025-03-14 11:00', '电池耗尽')],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'QDDA-5.8 第五条 答易引发争议，未录也未填理由 → 违规',
      events: [...contact, prone],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-5.8 第五条 答否且无争议 → 不提示',
      events: contact,
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-5.8 第五条 答否而事后出现争议 → 由人认定',
      events: [...contact, find('disputeProne', false, '2025-03-14 09:50'), challenged],
      asOf: LATER,
      says: ['音像 unknown a1'],
      options: { open: true },
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-5.8 第五条 另一口径：当时答否的，事后出现争议也不追问',
      events: [...contact, find('disputeProne', false, '2025-03-14 09:50'), challenged],
      asOf: LATER,
      says: [],
      options: { open: true, program: qingdao({ 'QDDA-5.8': 'asAnswered' }) },
    },
  ]);
  it('QDDA-5.1 第五条 缺口为 10:00 至 11:00', () => {
    const gaps = assessed(short, LATER).recordings.flatMap(({ gaps: found }) => found);
    const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
    assert.deepEqual(
      gaps.map(({ from, to }) => [clock(from), clock(to)]),
      [['10:00', '11:00']],
    );
  });
  it('QDDA-5.6 第五条 与第二十九条合为一个应录项，同时列明两款依据', () => {
    const found = assessed(
      [serve('s1', '2025-04-07 15:00', 'serviceByLeaving', 'refused', { leaving: 'withAttestor' })],
      LATER,
    ).recordings;
    assert.deepEqual(
      found.map(({ status, articles }) => [status, articles.length]),
      [['missing', 2]],
    );
  });
});

describe('第六条 培训、监督检查与设备', () => {
  const trained = (who: string, when: string) => fact('person.trained', when, who, { content: '全过程记录' });
  const year = fact('period.began', '2025-01-01 00:00', '2025', {
    kind: 'yearly',
    firstDay: '2025-01-01',
    lastDay: '2025-12-31',
  });
  const cases = (n: number) => Array.from({ length: n }, (_, i) => `c-${i}`);
  const draw = (drawn: number, pool: number) =>
    act('spotCheck.made', ['unit:u1'], { ratio: '10%', seed: '7', drawn: cases(drawn), pool: cases(pool) });
  const drawn = fact(
    'spotCheck.made',
    '2025-06-20 10:00',
    'u1',
    { ratio: '10%', seed: '7', drawn: cases(4), pool: cases(40) },
    { about: ['period:2025'] },
  );
  const agency = { scope: 'agency' } as const;
  const registered = fact('device.registered', '2025-01-02 09:00', 'd7', { kind: 'bodyCamera', serial: '07' });
  const issued = fact('device.issued', '2025-03-10 08:30', 'd7', { to: '李某' });
  const returned = fact('device.returned', '2025-03-10 17:00', 'd7', { from: '李某' });
  const shot = (from: string, to: string) => take('r1', '2025-03-10', from, to, { about: ['device:d7'] });

  judgeRows([
    {
      name: 'QDDA-6.1 第六条 上次培训逾十二个月 → 列入未培训名单',
      events: [trained('p-li', '2024-03-01 09:00')],
      asOf: '2025-03-03 10:00',
      says: ['义务 open p-li', '目标超期'],
      options: agency,
    },
    {
      name: 'QDDA-6.1 第六条 2024-09-10 已培训 → 不在名单',
      events: [trained('p-wang', '2024-09-10 09:00')],
      asOf: '2025-03-03 10:00',
      says: ['义务 open p-wang'],
      options: agency,
    },
    {
      name: 'QDDA-6.1 第六条 到岗一年仍未培训 → 列入名单',
      events: [fact('person.appointed', '2024-01-02 09:00', 'p-zhao', { role: 'officer' })],
      asOf: '2025-03-03 10:00',
      says: ['义务 open p-zhao', '目标超期'],
      options: agency,
    },
    {
      name: 'QDDA-6.1 第六条 个案之中不判培训',
      events: [trained('p-li', '2024-03-01 09:00')],
      asOf: '2025-03-03 10:00',
      says: [],
    },
    {
      name: 'QDDA-6.2 第六条 半年之内未作监督检查 → 待办，内部目标超期',
      events: [year],
      asOf: '2025-07-10 10:00',
      says: ['义务 open 2025', '目标超期'],
      options: agency,
    },
    {
      name: 'QDDA-6.2 第六条 半年之内已抽查 → 完成',
      events: [year, drawn],
      asOf: '2025-07-10 10:00',
      says: ['义务 done 2025'],
      options: agency,
    },
    {
      name: 'QDDA-6.3 第六条 录制时记录仪由李某领用 → 不报',
      events: [registered, issued, returned, shot('09:50', '10:00')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-6.3 第六条 归还之后录制 → 无领用登记',
      events: [registered, issued, returned, shot('17:50', '18:00')],
      asOf: LATER,
      says: ['违规 使用设备'],
    },
    {
      name: 'QDDA-6.3 第六条 设备不在台账 → 报异常',
      events: [issued, shot('09:50', '10:00')],
      asOf: LATER,
      says: ['违规 使用设备'],
    },
    {
      name: 'QDDA-6.3 第六条 在册的固定监控录制，没有领用 → 不报',
      events: [
        fact('device.registered', '2025-01-02 09:00', 'd7', { kind: 'surveillanceCamera', serial: '窗口一' }),
        shot('09:50', '10:00'),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-6.3 第六条 故障停用之后录制 → 报异常',
      events: [
        registered,
        issued,
        fact('device.failed', '2025-03-10 09:00', 'd7', { fault: '黑屏' }),
        shot('09:50', '10:00'),
      ],
      asOf: LATER,
      says: ['违规 使用设备'],
    },
    {
      name: 'QDDA-6.3 第六条 领用之后尚未归还 → 待办',
      events: [registered, issued],
      asOf: LATER,
      says: ['义务 open d7'],
      options: agency,
    },
    {
      name: 'QDDA-6.3 第六条 领用之后已经归还 → 完成',
      events: [registered, issued, returned],
      asOf: LATER,
      says: ['义务 done d7'],
      options: agency,
    },
  ]);
  actRows([
    {
      name: 'QDDA-6.2 第六条 四十件抽四件 → 放行',
      events: [year],
      act: draw(4, 40),
      asOf: '2025-07-01 09:00',
      options: agency,
    },
    {
      name: 'QDDA-6.2 第六条 四十件抽三件 → 不符合比例',
      events: [year],
      act: draw(3, 40),
      asOf: '2025-07-01 09:00',
      refused: '少于抽查范围的一成',
      options: agency,
    },
    {
      name: 'QDDA-6.2 第六条 十一件抽一件 → 不足一成，不符合比例',
      events: [year],
      act: draw(1, 11),
      asOf: '2025-07-01 09:00',
      refused: '少于抽查范围的一成',
      options: agency,
    },
    {
      name: 'QDDA-6.2 第六条 另一口径：不设比例',
      events: [year],
      act: draw(3, 40),
      asOf: '2025-07-01 09:00',
      options: { ...agency, program: qingdao({ 'QDDA-6.2': 'none' }) },
    },
    {
      name: 'QDDA-6.3 第六条 领用已报废的记录仪 → 拒绝',
      events: [registered, fact('device.retired', '2025-03-01 09:00', 'd7', { reason: '损坏' })],
      act: act('device.issued', ['device:d7'], { to: '李某' }),
      asOf: '2025-03-10 08:30',
      refused: '停用',
      options: agency,
    },
    {
      name: 'QDDA-6.3 第六条 领用在册的记录仪 → 放行',
      events: [registered],
      act: act('device.issued', ['device:d7'], { to: '李某' }),
      asOf: '2025-03-10 08:30',
      options: agency,
    },
  ]);
});
