import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent } from '@zhiji/law';
import { zh, type TermIn } from '@zhiji/terms';
import { act, actRows, assessed, caseBook, historicCity, judgeRows } from '../../test/historic-city.ts';

const { activity, fact, find, iso, paper, serve, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const about = ['activity:a1'];
type Day = `${number}-${number}-${number}`;

const inCase = (
  caseType: TermIn<'CASE_TYPES'>,
  kind: TermIn<'ACTIVITIES'>,
  day: Day,
  from: string,
  to: string,
): readonly CaseEvent[] => [start('2025-03-01 09:00', caseType), ...activity('a1', kind, day, from, to)];
const clip = (day: Day, from: string, to: string, id = 'r1', more: object = {}) =>
  take(id, day, from, to, { about, ...more });
const row = (name: string, events: readonly CaseEvent[], ...says: readonly string[]) => ({
  name,
  events,
  asOf: LATER,
  says,
});
const gapsOf = (events: readonly CaseEvent[]) =>
  assessed(events, LATER)
    .recordings.find(({ topic }) => topic === 'av.during')!
    .gaps.map(({ from, to }) => (to - from) / 60_000);

describe('附件清单总则', () => {
  const site = inCase('penalty', 'siteInspection', '2025-03-04', '09:00', '10:00');
  judgeRows([
    row('FZMC-A0.1 附件清单总则 处罚案件现场检查 → 匹配第3行', site, '音像 missing a1'),
    row(
      'FZMC-A0.1 附件清单总则 行政强制措施 → 不匹配清单行',
      inCase('coercion', 'impounding', '2025-03-04', '09:00', '10:00'),
    ),
    row(
      'FZMC-8.5 附件清单总则 行政强制措施 → 仍适用第八条第（五）项',
      inCase('coercion', 'impounding', '2025-03-04', '09:00', '10:00'),
      '音像 missing a1',
    ),
    {
      ...row('FZMC-A0.1 附件清单总则 另一口径：只作指引 → 不按清单判定', site),
      options: { program: historicCity({ 'FZMC-A0.1': 'guidance' }) },
    },
  ]);
  it('FZMC-A0.1 附件清单总则 应录时段为进入场所至离开场所', () => {
    const view = assessed(site, LATER).recordings.find(({ requirements }) => requirements.includes('FZMC-A3'))!;
    assert.deepEqual(
      [view.from, view.to],
      [Date.parse('2025-03-04T09:00+08:00'), Date.parse('2025-03-04T10:00+08:00')],
    );
  });

  const inquiry = inCase('penalty', 'inquiry', '2025-03-05', '14:00', '14:50');
  const link = (name: TermIn<'RECORDING_CLASSES'>) =>
    act('recording.linked', ['recording:r1', 'activity:a1'], { class: name });
  actRows([
    { name: 'FZMC-A0.2 附件清单总则 询问为约谈类 → 接受', events: inquiry, act: link('interviewClass'), asOf: LATER },
    {
      name: 'FZMC-A0.2 附件清单总则 把询问改为场景类 → 拒绝',
      events: inquiry,
      act: link('sceneClass'),
      asOf: LATER,
      refused: '不能改作他类',
    },
    {
      name: 'FZMC-A0.2 附件清单总则 把现场检查改为约谈类 → 拒绝',
      events: site,
      act: link('interviewClass'),
      asOf: LATER,
      refused: '不能改作他类',
    },
    {
      name: 'FZMC-A0.2 附件清单总则 把送达改为场景类 → 拒绝',
      events: inCase('penalty', 'serviceVisit', '2025-03-20', '14:00', '14:15'),
      act: link('sceneClass'),
      asOf: LATER,
      refused: '不能改作他类',
    },
  ]);
  const both = [
    ...site,
    fact('activity.started', '2025-03-04 09:40', 'a2', { kind: 'inquiry', officers: [] }),
    take('r1', '2025-03-04', '09:00', '10:00', { about }),
  ];
  const linkBoth = (name: TermIn<'RECORDING_CLASSES'>) =>
    act('recording.linked', ['recording:r1', 'activity:a2'], { class: name });
  actRows([
    {
      name: 'FZMC-A0.2 附件清单总则 一段录像兼录检查和询问，询问列约谈类 → 接受',
      events: both,
      act: linkBoth('interviewClass'),
      asOf: LATER,
    },
    {
      name: 'FZMC-A0.2 附件清单总则 一段录像兼录检查和询问，检查列场景类 → 接受',
      events: both,
      act: linkBoth('sceneClass'),
      asOf: LATER,
    },
    {
      name: 'FZMC-A0.2 附件清单总则 一段录像兼录检查和送达，检查列场景类 → 接受',
      events: [
        ...site,
        fact('activity.started', '2025-03-04 09:40', 'a2', { kind: 'serviceVisit', officers: [] }),
        take('r1', '2025-03-04', '09:00', '10:00', { about }),
      ],
      act: linkBoth('sceneClass'),
      asOf: LATER,
    },
    {
      name: 'FZMC-A0.2 附件清单总则 一段录像兼录检查和询问，列确认类 → 拒绝',
      events: both,
      act: linkBoth('confirmationClass'),
      asOf: LATER,
      refused: '不能改作他类',
    },
  ]);
  actRows([
    {
      name: 'FZMC-A0.2 附件清单总则 检查中的抽样，转为处罚之后才关联为约谈类 → 仍拒绝',
      events: [...inCase('inspection', 'sampling', '2025-03-04', '09:00', '10:00'), start('2025-03-10 09:00')],
      act: link('interviewClass'),
      asOf: LATER,
      refused: '不能改作他类',
    },
  ]);
  const scenes = [
    ['licensing', 'expertReview'],
    ['penalty', 'preservation'],
    ['penalty', 'statementHearing'],
    ['inspection', 'sampling'],
    ['inspection', 'refusalOfInspection'],
  ] as const;
  actRows(
    scenes.map(([caseType, kind]) => ({
      name: `FZMC-A0.2 附件清单总则 把${zh(caseType)}中的${zh(kind)}改为约谈类 → 拒绝`,
      events: inCase(caseType, kind, '2025-03-10', '09:00', '10:00'),
      act: link('interviewClass'),
      asOf: LATER,
      refused: '不能改作他类',
    })),
  );
  actRows(
    (
      [
        ['licensing', 'inquiry', 'sceneClass'],
        ['inspection', 'preservation', 'interviewClass'],
        ['coercion', 'witnessInquiry', 'confirmationClass'],
      ] as const
    ).map(([caseType, kind, name]) => ({
      name: `FZMC-A0.2 附件清单总则 ${zh(caseType)}中的${zh(kind)}不在清单之内，列为${zh(name)} → 接受`,
      events: inCase(caseType, kind, '2025-03-10', '09:00', '10:00'),
      act: link(name),
      asOf: LATER,
    })),
  );
  actRows([
    {
      name: 'FZMC-A0.2 附件清单总则 许可案件一段录像兼录询问和送达，列场景类 → 拒绝',
      events: [
        ...inCase('licensing', 'inquiry', '2025-03-10', '09:00', '10:00'),
        fact('activity.started', '2025-03-10 09:40', 'a2', { kind: 'serviceVisit', officers: [] }),
        take('r1', '2025-03-10', '09:00', '10:00', { about }),
      ],
      act: linkBoth('sceneClass'),
      asOf: LATER,
      refused: '不能改作他类',
    },
  ]);
  const hearing = inCase('licensing', 'hearing', '2025-03-10', '08:50', '11:40');
  const by = (role: 'receptionist' | 'officer') =>
    clip('2025-03-10', '08:50', '11:40', 'r1', { recordist: { name: '庚', role } });
  judgeRows([
    row('FZMC-A0.3 附件清单总则 许可听证由受理人员录制 → 通过', [...hearing, by('receptionist')]),
    row('FZMC-A0.3 附件清单总则 由非受理人员录制 → 警告', [...hearing, by('officer')], '违规 进行音像记录'),
    row('FZMC-A0.3 附件清单总则 处罚听证由执法人员录制 → 通过', [
      ...inCase('penalty', 'hearing', '2025-03-10', '08:50', '11:40'),
      by('officer'),
    ]),
    row(
      'FZMC-A0.3 附件清单总则 处罚听证由受理人员录制 → 警告',
      [...inCase('penalty', 'hearing', '2025-03-10', '08:50', '11:40'), by('receptionist')],
      '违规 进行音像记录',
    ),
  ]);
  const byOfficers = {
    penalty: ['siteInspection', 'examination', 'preservation', 'inquiry', 'witnessInquiry', 'statementHearing'],
    inspection: ['siteInspection', 'sampling', 'inquiry', 'witnessInquiry', 'refusalOfInspection'],
  } as const;
  const recordedBy = (caseType: TermIn<'CASE_TYPES'>, kind: TermIn<'ACTIVITIES'>) => [
    ...inCase(caseType, kind, '2025-03-10', '08:50', '11:40'),
    by('receptionist'),
  ];
  judgeRows([
    ...(['penalty', 'inspection'] as const).flatMap((caseType) =>
      byOfficers[caseType].map((kind) =>
        row(
          `FZMC-A0.3 附件清单总则 ${zh(caseType)}中的${zh(kind)}由受理人员录制 → 警告`,
          recordedBy(caseType, kind),
          '违规 进行音像记录',
        ),
      ),
    ),
    row(
      'FZMC-A0.3 附件清单总则 文书送达由受理人员录制 → 警告',
      recordedBy('licensing', 'serviceVisit'),
      '违规 进行音像记录',
    ),
    ...[...new Set([...byOfficers.penalty, ...byOfficers.inspection])].map((kind) =>
      row(`FZMC-A0.3 附件清单总则 许可中的${zh(kind)}不在清单之列 → 不核记录人`, recordedBy('licensing', kind)),
    ),
  ]);
});

describe('附件清单各行', () => {
  const hearing = inCase('licensing', 'hearing', '2025-03-10', '08:50', '11:40');
  const expert = inCase('licensing', 'expertReview', '2025-03-12', '13:55', '16:05');
  const site = inCase('penalty', 'siteInspection', '2025-03-04', '09:00', '10:05');
  const preservation = inCase('penalty', 'preservation', '2025-03-04', '09:40', '10:10');
  const items = ['石构件', '木构件', '砖雕', '匾额', '窗棂'];
  const seized = fact(
    'measure.taken',
    '2025-03-04 09:45',
    'm1',
    { kind: 'advancePreservation', items: items.map((name) => ({ name, quantity: 1 })) },
    { about },
  );
  const marks = items.map((subject) =>
    fact('recording.marked', '2025-03-04 11:00', 'r1', { point: 'caseItems', subject, at: iso('2025-03-04 09:50') }),
  );
  const twice = (['2025-03-04', '2025-03-05'] as const).map((day, i) =>
    fact(
      'measure.taken',
      `${day} 09:45`,
      `m${i + 1}`,
      { kind: 'advancePreservation', items: [{ name: items[0]!, quantity: 1 }] },
      { about: [`activity:a${i + 1}`] },
    ),
  );
  const inquiry = inCase('penalty', 'inquiry', '2025-03-05', '14:00', '14:50');
  const silent = fact('recording.playbackChecked', '2025-03-05 16:00', 'r1', {
    playable: true,
    invalid: [{ from: iso('2025-03-05 14:20'), to: iso('2025-03-05 14:30') }],
  });
  const testimony = inCase('penalty', 'witnessInquiry', '2025-03-06', '10:00', '10:30');
  const sensitive = fact('recording.secrecyAnswered', '2025-03-06 12:00', 'r1', { secrecy: ['personalPrivacy'] });
  const statement = inCase('penalty', 'statementHearing', '2025-03-14', '09:00', '09:30');
  const waived = fact('statement.made', '2025-03-14 09:00', 'c1', { outcome: 'statementWaived' });
  const penaltyHearing = inCase('penalty', 'hearing', '2025-03-18', '09:00', '11:30');
  const stopped = (spoken?: string) => [
    ...penaltyHearing,
    clip('2025-03-18', '09:00', '10:00'),
    clip('2025-03-18', '10:20', '11:30', 'r2'),
    fact(
      'recording.interruptionExplained',
      '2025-03-18 10:21',
      'r2',
      {
        gap: { from: iso('2025-03-18 10:00'), to: iso('2025-03-18 10:20') },
        cause: 'badWeather',
        ...(spoken ? { spokenAt: iso(`2025-03-18 ${spoken}`) } : {}),
      },
      { about },
    ),
  ];
  const sampling = inCase('inspection', 'siteInspection', '2025-03-04', '09:00', '10:00');
  const evidence = (more: object) =>
    fact('evidence.collected', '2025-03-04 09:30', 'c1', {
      kind: 'physicalEvidence',
      name: '砖样',
      count: 2,
      feature: '青砖',
      place: '东墙',
      shownAt: iso('2025-03-04 09:30'),
      ...more,
    });
  const asked = inCase('inspection', 'inquiry', '2025-03-04', '10:10', '10:30');
  const inspectedWitness = inCase('inspection', 'witnessInquiry', '2025-03-04', '11:00', '11:20');
  const refusal = [
    ...inCase('inspection', 'siteInspection', '2025-03-04', '09:00', '09:20'),
    fact('cooperation.refused', '2025-03-04 09:05', 'a1', { expression: '拒绝检查' }),
  ];
  const online = [
    start('2025-03-01 09:00', 'licensing'),
    ...activity('a1', 'expertReview', '2025-03-12', '13:55', '16:05', { manner: 'online' }),
  ];
  const stated = (faceToFace: boolean) =>
    fact('statement.made', '2025-03-14 09:00', 'c1', { outcome: 'stated', content: '不是本人', faceToFace });
  const another = fact('statement.made', '2025-03-15 09:00', 'c1', {
    outcome: 'stated',
    content: '处罚过重',
    faceToFace: true,
  });
  const signatureRefused = fact(
    'document.signatureRefused',
    '2025-03-20 14:08',
    'd1',
    { signatory: 'recipient', name: '张三', manifestation: '不签', present: ['李某'] },
    { about },
  );
  const unsigned = [
    ...inCase('penalty', 'serviceVisit', '2025-03-20', '14:00', '14:15'),
    serve('s1', '2025-03-20 14:05', 'directService', 'served', { about }),
    signatureRefused,
  ];
  const byPublication = (carrier: 'noticeBoard' | 'newspaper') =>
    serve('s1', '2025-03-20 14:08', 'serviceByPublication', 'served', { carriers: [carrier] });
  const [posted, printed] = [byPublication('noticeBoard'), byPublication('newspaper')];
  const service = [
    ...inCase('penalty', 'serviceVisit', '2025-03-20', '14:00', '14:15'),
    serve('s1', '2025-03-20 14:08', 'serviceByLeaving', 'refused', { about }),
  ];
  judgeRows([
    row(
      'FZMC-A1 附件清单第1行 录像 08:50 至 11:40 → 通过',
      [...hearing, clip('2025-03-10', '08:50', '11:40')],
      '音像 complete a1',
    ),
    row(
      'FZMC-A1 附件清单第1行 自 09:00 才起录 → 起录迟',
      [...hearing, clip('2025-03-10', '09:00', '11:40')],
      '音像 missing a1',
    ),
    row(
      'FZMC-A2 附件清单第2行 录像同时段 → 通过',
      [...expert, clip('2025-03-12', '13:55', '16:05')],
      '音像 complete a1',
    ),
    row(
      'FZMC-A2 附件清单第2行 只有论证报告而无录像 → 缺录像',
      [...expert, paper('d1', 'expertReviewRecord', '2025-03-12 17:00', { about })],
      '音像 missing a1',
    ),
    row('FZMC-A2 附件清单第2行 线上论证没有会议录制 → 缺录像', online, '音像 missing a1'),
    row(
      'FZMC-A2 附件清单第2行 线上论证以会议系统录制 → 通过',
      [...online, take('r1', '2025-03-12', '13:55', '16:05', { about, medium: 'screen' })],
      '音像 complete a1',
    ),
    row(
      'FZMC-A3 附件清单第3行 09:00 到达至 10:05 离开全录 → 通过',
      [...site, clip('2025-03-04', '09:00', '10:05')],
      '音像 complete a1',
    ),
    row(
      'FZMC-A3 附件清单第3行 录像 09:03 至 10:00 → 起录迟、停录早',
      [...site, clip('2025-03-04', '09:03', '10:00')],
      '音像 missing a1',
    ),
    row(
      'FZMC-A4 附件清单第4行 录像覆盖且 5 件有时间点 → 通过',
      [...preservation, seized, clip('2025-03-04', '09:00', '10:15'), ...marks],
      '义务 done m1',
      '音像 complete a1',
    ),
    row(
      'FZMC-A4 附件清单第4行 两次登记保存的物品同名，只有前一次的录像标注 → 后一次的未覆盖',
      [
        ...preservation,
        ...activity('a2', 'preservation', '2025-03-05', '09:40', '10:10'),
        ...twice,
        clip('2025-03-04', '09:40', '10:10'),
        take('r2', '2025-03-05', '09:40', '10:10', { about: ['activity:a2'] }),
        marks[0]!,
      ],
      '义务 done m1',
      '义务 open m2',
      '音像 complete a1',
      '音像 complete a2',
    ),
    row(
      'FZMC-A4 附件清单第4行 2 件不在录像内 → 物品未覆盖',
      [...preservation, seized, clip('2025-03-04', '09:00', '10:15'), ...marks.slice(2)],
      '义务 open m1',
      '音像 complete a1',
    ),
    row(
      'FZMC-A5 附件清单第5行 录像 13:58 至 14:52 声音有效 → 通过',
      [...inquiry, clip('2025-03-05', '13:58', '14:52')],
      '音像 complete a1',
    ),
    row(
      'FZMC-A5 附件清单第5行 14:20 至 14:30 无声 → 按空档处理',
      [...inquiry, clip('2025-03-05', '13:58', '14:52'), silent],
      '音像 missing a1',
    ),
    row(
      'FZMC-A6 附件清单第6行 录像同时段且标敏感 → 通过',
      [...testimony, clip('2025-03-06', '10:00', '10:30'), sensitive],
      '义务 done r1',
      '音像 complete a1',
    ),
    row(
      'FZMC-A6 附件清单第6行 有录像而未标敏感 → 待办',
      [...testimony, clip('2025-03-06', '10:00', '10:30')],
      '义务 open r1',
      '音像 complete a1',
    ),
    row(
      'FZMC-A6 附件清单第6行 只有书面证言而无录像 → 报缺',
      [...testimony, paper('d1', 'witnessStatement', '2025-03-06 10:30', { about })],
      '音像 missing a1',
    ),
    row('FZMC-A13 附件清单第13行 邮寄被拒收 → 不属现场送达，不要求', [
      start('2025-03-01 09:00'),
      serve('s1', '2025-03-20 14:08', 'serviceByMail', 'refused'),
    ]),
    row(
      'FZMC-A7 附件清单第7行 口头申辩录像 08:58 至 09:31 → 通过',
      [...statement, clip('2025-03-14', '08:58', '09:31')],
      '音像 complete a1',
    ),
    row(
      'FZMC-A7 附件清单第7行 口头申辩仅有书面笔录 → 缺录像',
      [...statement, paper('d1', 'statementTranscript', '2025-03-14 09:30', { about })],
      '音像 missing a1',
    ),
    row(
      'FZMC-A7 附件清单第7行 未登记活动的当面申辩没有录像 → 缺录像',
      [start('2025-03-01 09:00'), stated(true)],
      '音像 missing c1',
    ),
    row(
      'FZMC-A7 附件清单第7行 另一检查免于记录 → 与未登记活动的当面申辩无关，缺录像',
      [
        start('2025-03-01 09:00'),
        ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'),
        fact('recording.impossible', '2025-03-04 09:00', 'a1', { ground: 'explosiveArea', reason: '油库' }),
        stated(true),
      ],
      '音像 missing c1',
    ),
    row(
      'FZMC-A7 附件清单第7行 未登记活动的当面申辩在录像之内 → 通过',
      [start('2025-03-01 09:00'), stated(true), take('r1', '2025-03-14', '08:58', '09:31')],
      '音像 complete c1',
    ),
    row(
      'FZMC-A7 附件清单第7行 一人的申辩登记了活动并全录，另一人次日的当面申辩未登记、没有录像 → 另一人的报缺',
      [...statement, clip('2025-03-14', '08:58', '09:31'), stated(true), another],
      '音像 complete a1',
      '音像 complete c1',
      '音像 missing c1',
    ),
    row(
      'FZMC-A7 附件清单第7行 登记了活动并全录的申辩，陈述另有记载 → 不另判定',
      [...statement, clip('2025-03-14', '08:58', '09:31'), stated(true)],
      '音像 complete a1',
    ),
    row('FZMC-A7 附件清单第7行 书面递交的，登记收件即可', [start('2025-03-01 09:00'), stated(false)]),
    row('FZMC-A7 附件清单第7行 书面陈述申辩 → 不要求录像', [
      start('2025-03-01 09:00'),
      ...activity('a1', 'statementHearing', '2025-03-14', '09:00', '09:30', { manner: 'written' }),
    ]),
    row(
      'FZMC-A7 附件清单第7行 放弃而无记录 → 报缺',
      [start('2025-03-01 09:00'), waived],
      '文书 missing 放弃权利书面记录',
    ),
    row(
      'FZMC-A7 附件清单第7行 放弃有记录 → 通过',
      [start('2025-03-01 09:00'), waived, paper('d1', 'waiverRecord', '2025-03-14 09:10')],
      '文书 present 放弃权利书面记录',
    ),
    row(
      'FZMC-A8 附件清单第8行 录像覆盖 → 通过并提示重大案件认定',
      [...penaltyHearing, clip('2025-03-18', '09:00', '11:30')],
      '义务 open c1',
      '音像 complete a1',
    ),
    row(
      'FZMC-A8 附件清单第8行 处罚案件其后另启强制程序，听证没有录像 → 仍报缺',
      [penaltyHearing[0]!, start('2025-03-10 09:00', 'coercion'), ...penaltyHearing.slice(1)],
      '义务 open c1',
      '音像 missing a1',
    ),
    row(
      'FZMC-A5 附件清单第5行 处罚案件其后另启强制程序，询问没有录像 → 仍报缺',
      [inquiry[0]!, start('2025-03-02 09:00', 'coercion'), ...inquiry.slice(1)],
      '音像 missing a1',
    ),
    row(
      'FZMC-A10 附件清单第10行 检查案件其后另启强制程序，询问没有录像 → 仍报缺',
      [asked[0]!, start('2025-03-02 09:00', 'coercion'), ...asked.slice(1)],
      '音像 missing a1',
    ),
    row(
      'FZMC-A8 附件清单第8行 10:00 至 10:20 停录无说明 → 间断',
      [...penaltyHearing, clip('2025-03-18', '09:00', '10:00'), clip('2025-03-18', '10:20', '11:30', 'r2')],
      '义务 open c1',
      '音像 missing a1',
    ),
    row(
      'FZMC-A8 附件清单第8行 10:00 至 10:20 因天气停录，恢复时语音说明 → 有说明',
      stopped('10:20:10'),
      '义务 open c1',
      '音像 explained a1',
    ),
    row(
      'FZMC-A8 附件清单第8行 10:00 至 10:20 因天气停录，恢复时没有语音说明 → 间断',
      stopped(),
      '义务 open c1',
      '音像 missing a1',
    ),
    {
      ...row(
        'FZMC-A8 附件清单第8行 另一口径：天气不是技术原因 → 间断',
        stopped('10:20:10'),
        '义务 open c1',
        '音像 missing a1',
      ),
      options: { program: historicCity({ 'FZMC-15.1': 'technical' }) },
    },
    row(
      'FZMC-A8 附件清单第8行 登记了休会而停录无说明 → 仍报间断',
      [
        ...penaltyHearing,
        fact('activity.adjourned', '2025-03-18 10:00', 'a1', { reason: '休会' }),
        fact('activity.continued', '2025-03-18 10:20', 'a1', {}),
        clip('2025-03-18', '09:00', '10:00'),
        clip('2025-03-18', '10:20', '11:30', 'r2'),
      ],
      '义务 open c1',
      '音像 missing a1',
    ),
    row(
      'FZMC-A9 附件清单第9行 样品 2 件四要素和时间点齐全 → 通过',
      [...sampling, clip('2025-03-04', '09:00', '10:00'), evidence({}), evidence({ name: '木样' })],
      '音像 complete a1',
    ),
    row(
      'FZMC-A9 附件清单第9行 1 件无录像时间点 → 证据详情不足',
      [...sampling, clip('2025-03-04', '09:00', '10:00'), evidence({}), evidence({ shownAt: undefined })],
      '违规 提取证据',
      '音像 complete a1',
    ),
    row(
      'FZMC-A9 附件清单第9行 检查案件其后另启强制程序，提取的证据无录像时间点 → 证据详情不足',
      [
        start('2025-03-01 09:00', 'inspection'),
        start('2025-03-02 09:00', 'coercion'),
        evidence({ shownAt: undefined }),
      ],
      '违规 提取证据',
    ),
    row('FZMC-A9 附件清单第9行 转为处罚之后提取的证据 → 不再按本行', [
      start('2025-03-01 09:00', 'inspection'),
      start('2025-03-03 09:00', 'penalty'),
      evidence({ shownAt: undefined }),
    ]),
    row(
      'FZMC-A7 附件清单第7行 处罚案件另启强制程序，未登记活动的口头陈述 → 仍报缺',
      [start('2025-03-01 09:00', 'penalty'), start('2025-03-02 09:00', 'coercion'), stated(true)],
      '音像 missing c1',
    ),
    row(
      'FZMC-A11 附件清单第11行 检查案件另启强制程序，证人录像 → 仍须标明涉及个人隐私',
      [...inspectedWitness, start('2025-03-02 09:00', 'coercion'), clip('2025-03-04', '11:00', '11:20')],
      '义务 open r1',
      '音像 complete a1',
    ),
    row(
      'FZMC-A0.3 附件清单总则 检查案件其后另启强制程序，抽样由受理人员录制 → 警告',
      [
        start('2025-03-01 09:00', 'inspection'),
        start('2025-03-02 09:00', 'coercion'),
        ...activity('a1', 'sampling', '2025-03-04', '09:00', '10:00'),
        clip('2025-03-04', '09:00', '10:00', 'r1', { recordist: { name: '庚', role: 'receptionist' } }),
      ],
      '违规 进行音像记录',
    ),
    row(
      'FZMC-A10 附件清单第10行 检查中询问录像同时段 → 通过',
      [...asked, clip('2025-03-04', '10:10', '10:30')],
      '音像 complete a1',
    ),
    row('FZMC-A10 附件清单第10行 检查中询问无录像 → 报缺', asked, '音像 missing a1'),
    row(
      'FZMC-A10 附件清单第10行 询问之后转为处罚 → 保留本行，仍报缺',
      [...asked, start('2025-03-10 09:00')],
      '音像 missing a1',
    ),
    row(
      'FZMC-A5 附件清单第5行 检查中询问之后转为处罚 → 增补本行',
      [...asked, start('2025-03-10 09:00'), clip('2025-03-04', '10:10', '10:30')],
      '音像 complete a1',
    ),
    row('FZMC-A10 附件清单第10行 转为处罚之后的询问 → 不再按本行', [
      asked[0]!,
      start('2025-03-03 09:00'),
      ...asked.slice(1),
    ]),
    row(
      'FZMC-A9 附件清单第9行 检查中抽样之后转为处罚 → 保留本行，仍报缺',
      [asked[0]!, ...activity('a1', 'sampling', '2025-03-04', '10:10', '10:30'), start('2025-03-10 09:00')],
      '音像 missing a1',
    ),
    {
      ...row('FZMC-A10 附件清单第10行 另一口径：转为处罚之后改按处罚的行', [...asked, start('2025-03-10 09:00')]),
      options: { program: historicCity({ 'FZMC-A10': 'converted' }) },
    },
    row(
      'FZMC-A11 附件清单第11行 录像 10:59 至 11:21 → 通过',
      [...inspectedWitness, clip('2025-03-04', '10:59', '11:21')],
      '义务 open r1',
      '音像 complete a1',
    ),
    row(
      'FZMC-A11 附件清单第11行 录像 11:05 起 → 起录迟',
      [...inspectedWitness, clip('2025-03-04', '11:05', '11:20')],
      '义务 open r1',
      '音像 missing a1',
    ),
    row(
      'FZMC-A12 附件清单第12行 录像 09:00 至 09:20 → 通过',
      [...refusal, clip('2025-03-04', '09:00', '09:20')],
      '音像 complete a1',
    ),
    row(
      'FZMC-A12 附件清单第12行 仅自 09:05 拒绝时起录 → 起录迟',
      [...refusal, clip('2025-03-04', '09:05', '09:20')],
      '音像 missing a1',
    ),
    row(
      'FZMC-A12 附件清单第12行 登记为拒绝检查的活动无录像 → 报缺',
      inCase('inspection', 'refusalOfInspection', '2025-03-04', '09:00', '09:20'),
      '音像 missing a1',
    ),
    row(
      'FZMC-A13 附件清单第13行 录像 14:00 至 14:15 → 通过',
      [...service, clip('2025-03-20', '14:00', '14:15')],
      '音像 complete s1',
    ),
    row(
      'FZMC-A13 附件清单第13行 14:08 拒签后才起录 → 缺到达至拒签',
      [...service, clip('2025-03-20', '14:08', '14:15')],
      '音像 missing s1',
    ),
    row('FZMC-A13 附件清单第13行 送达回证登记拒签而自始未录 → 报缺', unsigned, '音像 missing d1'),
    row(
      'FZMC-A13 附件清单第13行 送达回证登记拒签，自到达即录 → 通过',
      [...unsigned, clip('2025-03-20', '14:00', '14:15')],
      '音像 complete d1',
    ),
    row('FZMC-A13 附件清单第13行 张贴公告送达没有录像 → 报缺', [start('2025-03-01 09:00'), posted], '音像 missing s1'),
    row(
      'FZMC-A13 附件清单第13行 张贴公告送达自到达即录 → 通过',
      [
        ...inCase('penalty', 'serviceVisit', '2025-03-20', '14:00', '14:15'),
        { ...posted, objects: [...posted.objects, { type: 'activity', id: 'a1', role: 'about' }] },
        clip('2025-03-20', '14:00', '14:15'),
      ],
      '音像 complete s1',
    ),
    row(
      'FZMC-A13 附件清单第13行 登报公告送达 → 不录像，留存版面',
      [start('2025-03-01 09:00'), printed],
      '义务 open s1',
    ),
    row(
      'FZMC-A13 附件清单第13行 登报公告送达已留存版面 → 通过',
      [
        start('2025-03-01 09:00'),
        printed,
        fact('service.proofKept', '2025-03-21 09:00', 's1', { carrier: 'newspaper', date: '2025-03-21' }),
      ],
      '义务 done s1',
    ),
    row('FZMC-A13 附件清单第13行 送达和回证都登记拒收的，只判一次', [...service, signatureRefused], '音像 missing s1'),
  ]);
  it('FZMC-A12 附件清单第12行 认定阻碍执法的，保存永久', () => {
    const found = find('obstruction', true, '2025-03-05 09:00', { about });
    const { retention } = assessed([...refusal, clip('2025-03-04', '09:00', '09:20'), found], LATER);
    assert.equal(retention[0]!.until, 'permanent');
    assert.ok(retention[0]!.requirements.includes('FZMC-A12'));
  });
  const minutes: readonly (readonly [string, readonly CaseEvent[], readonly number[]])[] = [
    ['FZMC-A1 附件清单第1行 起录迟 10 分钟', [...hearing, clip('2025-03-10', '09:00', '11:40')], [10]],
    ['FZMC-A3 附件清单第3行 起录迟 3 分钟、停录早 5 分钟', [...site, clip('2025-03-04', '09:03', '10:00')], [3, 5]],
    ['FZMC-A5 附件清单第5行 空档 10 分钟', [...inquiry, clip('2025-03-05', '13:58', '14:52'), silent], [10]],
    ['FZMC-A12 附件清单第12行 起录迟 5 分钟', [...refusal, clip('2025-03-04', '09:05', '09:20')], [5]],
  ];
  for (const [name, events, expected] of minutes) it(name, () => assert.deepEqual(gapsOf(events), expected));
  it('FZMC-A13 附件清单第13行 缺到达至拒签 8 分钟', () => {
    const { recordings } = assessed([...service, clip('2025-03-20', '14:08', '14:15')], LATER);
    const view = recordings.find(({ requirements }) => requirements.includes('FZMC-A13'))!;
    assert.deepEqual(
      view.gaps.map(({ from, to }) => (to - from) / 60_000),
      [8],
    );
  });
});
