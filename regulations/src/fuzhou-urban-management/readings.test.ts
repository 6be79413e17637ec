import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay, printDueInstant } from '@zhiji/calendar';
import { accessAnswer, replay, type CaseEvent, type Proposal } from '@zhiji/law';
import { act, actRows, answered, assessed, at, caseBook, fuzhou, judgeRows, type ActRow } from '../../test/fuzhou.ts';
import { readings } from './readings.ts';

const book = caseBook();
const {
  activity,
  approve,
  draft,
  fact,
  find,
  initiated,
  iso,
  paper,
  request,
  serve,
  served,
  sign,
  start,
  store,
  take,
} = book;
const LATER = '2025-06-30 10:00';
const penalty = start('2025-03-01 09:00');

/** The same history under each option of a reading. */
const underEach = <T>(id: string, article: string, what: string, told: Readonly<Record<string, T>>) =>
  Object.entries(told).map(([option, value]) => ({
    name: `${id.split('/')[0]} ${article} ${what}；口径“${readings.find((reading) => reading.id === id)!.options[option]}”`,
    value,
    options: { program: fuzhou({ [id]: option }) },
  }));

const says = (
  id: string,
  article: string,
  what: string,
  events: readonly CaseEvent[],
  told: Readonly<Record<string, readonly string[]>>,
  asOf = LATER,
): void =>
  judgeRows(underEach(id, article, what, told).map(({ value, ...row }) => ({ ...row, events, asOf, says: value })));

/** The part of the refusal, or true where the act is let through. */
const answers = (
  id: string,
  article: string,
  what: string,
  events: readonly CaseEvent[],
  asked: Proposal,
  told: Readonly<Record<string, string | true>>,
  { asOf = LATER, as }: { asOf?: string; as?: ActRow['as'] } = {},
): void =>
  actRows(
    underEach(id, article, what, told).map(({ value, ...row }) => ({
      ...row,
      events,
      act: asked,
      asOf,
      ...(value === true ? {} : { refused: value }),
      ...(as ? { as } : {}),
    })),
  );

describe('第一章至第三章 各解释口径', () => {
  const other = draft('d1', 'otherForm', '2025-03-03 10:00', { category: 'otherPaper' });
  const noted = draft('d1', 'otherForm', '2025-03-03 11:00', { category: 'otherPaper', categoryNote: '照会' });
  const finalize = act('document.finalized', ['document:d1'], { form: 'otherForm', filled: [] });
  answers('FZCG-2.3', '第二条第三款', '归入其他书面记录类而说明为空，定稿', [other], finalize, {
    default: '没有说明',
    optional: true,
  });
  answers('FZCG-2.3', '第二条第三款', '其后补写说明，定稿', [other, noted], finalize, { default: true });
  const returned = draft('d1', 'proofOfService', '2025-03-03 10:00', { category: 'servicePaper' });
  answers('FZCG-2.3', '第二条第三款', '送达回证归入送达回证类，定稿', [returned], finalize, { default: true });
  const filmed = (kind: 'siteInspection' | 'sampling') => [
    ...activity('a1', kind, '2025-03-03', '10:00', '10:30'),
    take('r1', '2025-03-03', '10:00', '10:30', { about: ['activity:a1'] }),
  ];
  says('FZCG-2.5', '第二条第五款', '现场检查只有录像', filmed('siteInspection'), {
    default: ['文书 missing 现场笔录'],
    recordingAlone: ['文书 exempt 现场笔录'],
  });
  says('FZCG-2.5', '第二条第五款', '抽样取证只有录像', filmed('sampling'), {
    default: ['文书 missing 现场笔录'],
    recordingAlone: ['文书 exempt 现场笔录'],
  });
  for (const [method, form] of [
    ['serviceByMail', '挂号邮寄回执'],
    ['serviceByPublication', '送达公告'],
    ['serviceByEntrustment', '送达回证'],
  ] as const)
    says(
      'FZCG-2.5',
      '第二条第五款',
      `送达只有录像，缺${form}`,
      [
        serve('s1', '2025-03-21 10:00', method, 'inTransit'),
        take('r1', '2025-03-21', '10:00', '10:05', { about: ['service:s1'] }),
      ],
      { default: [`文书 missing ${form}`], recordingAlone: [`文书 exempt ${form}`] },
    );
  says('FZCG-4.1', '第四条', '抽样取证没有文字记录', activity('a1', 'sampling', '2025-03-03', '10:00', '10:30'), {
    default: ['文书 missing 现场笔录'],
    wholeCase: [],
  });

  says(
    'FZCG-5.4',
    '第五条第（二）项',
    '询问证人无音像',
    [penalty, ...activity('a1', 'witnessInquiry', '2025-03-03', '14:00', '14:30')],
    { default: ['音像 missing a1'], partyOnly: [] },
  );
  says(
    'FZCG-5.4',
    '第五条第（二）项',
    '询问当事人无音像',
    [penalty, ...activity('a1', 'inquiry', '2025-03-03', '14:00', '14:30')],
    { partyOnly: ['音像 missing a1'] },
  );
  const preserved = activity('a1', 'preservation', '2025-03-06', '15:00', '15:30');
  says('FZCG-5.11', '第五条第（三）项', '处罚案件先行登记保存无音像', [penalty, ...preserved], {
    default: ['音像 missing a1'],
    coercionCases: [],
  });
  says(
    'FZCG-5.11',
    '第五条第（三）项',
    '强制案件先行登记保存无音像',
    [start('2025-03-01 09:00', 'coercion'), ...preserved],
    {
      coercionCases: ['音像 missing a1'],
    },
  );
  says(
    'FZCG-5.12',
    '第五条第（三）项',
    '法院执行，本机关到场无音像',
    activity('a1', 'compulsoryExecution', '2025-05-12', '08:00', '11:00', { executor: 'court' }),
    { default: [], courtAsWell: ['音像 missing a1'] },
  );
  const inspected = activity('a1', 'siteInspection', '2025-03-04', '10:00', '11:00');
  says('FZCG-5.14/b', '第五条第（四）项', '专项检查无音像', [start('2025-03-01 09:00', 'inspection'), ...inspected], {
    default: ['音像 missing a1'],
    randomOnly: [],
  });
  says(
    'FZCG-5.14/b',
    '第五条第（四）项',
    '依双随机计划的检查无音像',
    [start('2025-03-01 09:00', 'inspection', { inspectionSource: 'randomInspectionPlan' }), ...inspected],
    { randomOnly: ['音像 missing a1'] },
  );
  says(
    'FZCG-5.14/b',
    '第五条第（四）项',
    '本案登记了抽取，检查无音像',
    [
      start('2025-03-01 09:00', 'inspection'),
      ...activity('a0', 'randomDrawing', '2025-03-03', '09:00', '09:05'),
      ...inspected,
    ],
    { randomOnly: ['音像 missing a1'] },
  );
  const levy = [start('2025-04-01 09:00', 'levy'), find('levyObjection', true, '2025-04-08 10:00')];
  const levied = fact('decision.made', '2025-04-18 10:30', 'k1', { kind: 'levyDecided' });
  const meeting = activity('a1', 'levyDecisionMeeting', '2025-04-18', '09:00', '10:00');
  const informing = take('r1', '2025-04-21', '09:00', '09:10', { scene: 'levyDecisionScene' });
  says('FZCG-5.16', '第五条第（五）项', '会议无音像，说明决定有录像', [...levy, ...meeting, levied, informing], {
    default: ['音像 exempt a1'],
    meeting: ['音像 missing a1'],
    informing: ['音像 exempt k1'],
  });
  says('FZCG-5.16', '第五条第（五）项', '没有会议，说明决定无录像', [...levy, levied], {
    default: ['音像 missing k1'],
    meeting: [],
    informing: ['音像 missing k1'],
  });
  says(
    'FZCG-5.20',
    '第五条第（六）项',
    '公告送达只有照片',
    [
      serve('s1', '2025-04-07 10:00', 'serviceByPublication', 'inTransit', { carriers: ['noticeBoard'] }),
      take('r1', '2025-04-07', '10:00', '10:00', {
        medium: 'photo',
        count: 2,
        carrier: 'noticeBoard',
        about: ['service:s1'],
      }),
    ],
    { default: ['音像 complete s1'], videoOnly: ['音像 missing s1'] },
  );
  says(
    'FZCG-5.21',
    '第五条第（六）项',
    '电子送达有发送、到达日志和截屏',
    [
      serve('s1', '2025-04-08 09:00', 'electronicService', 'served'),
      fact('service.sent', '2025-04-08 09:01', 's1', {
        sentAt: '2025-04-08T09:01:00+08:00',
        arrivedAt: '2025-04-08T09:01:05+08:00',
        screenshot: true,
      }),
    ],
    { default: ['音像 exempt s1'], filmed: ['音像 missing s1'], notElectronic: [] },
  );
  says(
    'FZCG-5.21',
    '第五条第（六）项',
    '转交送达无音像',
    [serve('s1', '2025-04-08 09:00', 'serviceByForwarding', 'inTransit')],
    { default: ['音像 missing s1'], filmed: ['音像 missing s1'], notElectronic: ['音像 missing s1'] },
  );
  says(
    'FZCG-5.22',
    '第五条第（七）项',
    '当时答否，事后发生纠纷并认定应录',
    [
      ...activity('a1', 'otherContact', '2025-03-09', '10:00', '10:20'),
      find('disputeProne', false, '2025-03-09 10:30'),
      find('onSiteDispute', true, '2025-03-12 10:30'),
      find('shouldHaveRecorded', true, '2025-03-13 10:30'),
    ],
    { default: ['音像 missing a1'], answersOnly: [] },
  );
  const deliberated = [
    start('2025-03-01 09:00', 'licensing'),
    ...activity('a1', 'deliberation', '2025-03-18', '09:00', '10:00'),
  ];
  says('FZCG-17.2', '第十七条', '许可案件集体讨论无音像', deliberated, {
    default: ['文书 missing 行政案件集体讨论记录表'],
    everyCase: ['文书 missing 行政案件集体讨论记录表', '音像 missing a1'],
  });

  const oral = fact('application.received', '2025-03-03 10:00', 'p1', {
    applicant: '吴某',
    matter: '占道经营许可',
    oral: true,
    materials: [],
  });
  const transcribed = (when: string, signed: boolean) =>
    fact('application.oralRecorded', when, 'p1', { content: '申请占道', signed });
  const accept = act('application.decided', ['application:p1'], { accepted: true, form: 'acceptanceNotice' });
  const unsigned = [oral, transcribed('2025-03-03 10:20', false)];
  answers('FZCG-6.2', '第六条', '口头申请记录未经申请人确认，受理', unsigned, accept, {
    default: true,
    confirmed: '未确认',
  });
  answers(
    'FZCG-6.2',
    '第六条',
    '口头申请记录经申请人确认，受理',
    [oral, transcribed('2025-03-03 10:20', true)],
    accept,
    {
      confirmed: true,
    },
  );
  says('FZCG-6.2', '第六条', '未经确认 → 提示', unsigned, { default: ['义务 open p1'] });
  says('FZCG-6.2', '第六条', '其后确认 → 提示消失', [...unsigned, transcribed('2025-03-03 11:00', true)], {
    default: ['义务 done p1'],
  });
  says('FZCG-6.2', '第六条', '记录时即已确认 → 无提示', [oral, transcribed('2025-03-03 10:20', true)], {
    default: [],
  });
  says('FZCG-6.5', '第六条', '收件而未出具回执', [oral], { default: ['义务 open p1'], otherLaw: [] });
  const asked = (when: string) => fact('application.supplementRequested', when, 'p1', { items: ['平面图'] });
  says('FZCG-6.6', '第六条', '第二次告知补正', [oral, asked('2025-03-04 10:00'), asked('2025-03-07 10:00')], {
    default: ['违规 进行告知'],
    allowed: [],
  });

  const notice = act('document.finalized', ['document:d1'], { form: 'inquiryNotice', filled: [] });
  const inquire = act('activity.started', ['activity:a1'], { kind: 'inquiry', officers: [] });
  const begin = act('procedure.started', [], { caseType: 'penalty', procedure: 'ordinary', initiation: 'exOfficio' });
  answers('FZCG-7.1', '第七条第一款', '处罚案件未经审批即出具接受调查通知书', [penalty], notice, {
    default: '程序启动审批未完成',
    byUnit: true,
  });
  answers(
    'FZCG-7.1',
    '第七条第一款',
    '单位认定设有内部审批，未经审批即出具接受调查通知书',
    [penalty, find('internalApprovalRequired', true, '2025-03-01 09:00')],
    notice,
    { byUnit: '程序启动审批未完成' },
  );
  const opinions = (...roles: readonly ('undertaker' | 'legalUnit' | 'handlingUnit')[]) =>
    roles.map((role, i) => approve('procedureInitiation', role, `2025-03-01 1${i}:00`));
  answers(
    'FZCG-7.1',
    '第七条第一款',
    '承办机构先出具意见，三份齐全',
    [penalty, ...opinions('handlingUnit', 'undertaker', 'legalUnit')],
    notice,
    { default: true },
  );
  for (const [what, roles, inOrder] of [
    ['承办机构先于法制机构', ['undertaker', 'handlingUnit', 'legalUnit'], '程序启动审批未完成'],
    ['法制机构先于承办人', ['legalUnit', 'undertaker', 'handlingUnit'], '程序启动审批未完成'],
    ['依列举的次序', ['undertaker', 'legalUnit', 'handlingUnit'], true],
  ] as const)
    actRows(
      (
        [
          ['出具接受调查通知书', notice],
          ['进入询问', inquire],
          ['启动程序', begin],
        ] as const
      ).map(([act, asked]) => ({
        name: `FZCG-7.1 第七条第一款 ${what}出具意见，${act}；口径“须依列举的次序，不得兼任”`,
        events: [penalty, ...opinions(...roles)],
        act: asked,
        asOf: LATER,
        ...(inOrder === true ? {} : { refused: inOrder }),
        options: { program: fuzhou({ 'FZCG-7.4': 'inOrder' }) },
      })),
    );
  const byOne = approve('procedureInitiation', 'undertaker', '2025-03-01 10:00', { person: '张某' });
  answers(
    'FZCG-7.4',
    '第七条第二款',
    '张某又以法制机构名义出具意见',
    [penalty, byOne],
    act('approval.given', ['approval:q1'], { matter: 'procedureInitiation', role: 'legalUnit' }),
    { default: '同一人', inOrder: '同一人', combined: true },
    { as: { person: '张某', role: 'legalUnit' } },
  );
  const combined = (['undertaker', 'legalUnit', 'handlingUnit'] as const).map((role) =>
    approve('procedureInitiation', role, '2025-03-01 10:00', { person: '张某' }),
  );
  for (const [option, refused] of [
    ['default', '程序启动审批未完成'],
    ['combined', undefined],
  ] as const)
    actRows([
      {
        name: `FZCG-7.1 第七条第一款 三份意见由一人出具；口径 FZCG-7.4 ${option}`,
        events: [penalty, ...combined],
        act: notice,
        asOf: LATER,
        ...(refused ? { refused } : {}),
        options: { program: fuzhou({ 'FZCG-7.4': option }) },
      },
    ]);
  const major = find('majorDecision', true, '2025-03-01 08:00');
  answers(
    'FZCG-7.5',
    '第七条第二款',
    '重大案件未经合法性审查即启动程序',
    [...initiated('2025-03-01 08:00'), major],
    begin,
    {
      default: true,
      atStart: '缺委政策法规处合法性审查',
    },
  );
  answers(
    'FZCG-7.5',
    '第七条第二款',
    '重大案件经合法性审查后启动程序',
    [
      ...initiated('2025-03-01 08:00'),
      major,
      approve('legalReview', 'policyLegalDivision', '2025-03-01 08:30', { id: 'q7' }),
    ],
    begin,
    { atStart: true },
  );
  answers(
    'FZCG-7.5',
    '第七条第二款',
    '签署同意之后又审查不通过，启动程序',
    [
      ...initiated('2025-03-01 08:00'),
      major,
      approve('legalReview', 'policyLegalDivision', '2025-03-01 08:30', { id: 'q7' }),
      fact('legalReview.concluded', '2025-03-01 08:40', 'c1', {
        passed: false,
        opinion: '证据不足',
        reviewer: '委政策法规处',
      }),
    ],
    begin,
    { atStart: '缺委政策法规处合法性审查' },
  );
  answers(
    'FZCG-7.5',
    '第七条第二款',
    '启动之后认定为重大，未经审查作出决定',
    [penalty, find('majorDecision', true, '2025-03-10 10:00')],
    act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' }),
    { default: '缺委政策法规处合法性审查', atStart: '缺委政策法规处合法性审查' },
  );
  const transferred = fact('lead.transferred', '2025-03-12 10:00', 'l1', {
    outcome: 'transferCrime',
    authority: '公安机关',
    reason: '涉嫌犯罪',
    materials: ['卷宗'],
  });
  for (const [what, proposal] of [
    ['定稿处罚决定', act('document.finalized', ['document:d1'], { form: 'enforcementDecision', filled: [] })],
    ['作出处罚决定', act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' })],
  ] as const)
    answers('FZCG-8.4', '第八条', `已移送涉嫌犯罪，${what}`, [penalty, transferred], proposal, {
      default: '已作涉嫌犯罪移送',
      goesOn: true,
    });
});

describe('第四章、第五章 各解释口径', () => {
  const inspected = activity('a1', 'siteInspection', '2025-03-03', '10:00', '10:30');
  const ofInspection = { about: ['activity:a1'] };
  says(
    'FZCG-11.1',
    '第十一条第一款',
    '只有现场检查、询问笔录',
    [...inspected, paper('d1', 'summaryTranscript', '2025-03-03 11:00', ofInspection)],
    { default: ['文书 present 现场检查、询问笔录'], apart: ['文书 missing 现场笔录'] },
  );
  says(
    'FZCG-11.1',
    '第十一条第一款',
    '另有现场笔录',
    [...inspected, paper('d1', 'siteTranscript', '2025-03-03 11:00', ofInspection)],
    { apart: ['文书 present 现场笔录'] },
  );
  says(
    'FZCG-11.2',
    '第十一条第二款',
    '检查之后三分钟补录',
    [...inspected, take('r1', '2025-03-03', '10:33', '10:40')],
    { default: ['音像 complete a1'], exact: ['音像 missing a1'] },
  );
  says('FZCG-11.2', '第十一条第二款', '检查中录像', [...inspected, take('r1', '2025-03-03', '10:10', '10:40')], {
    exact: ['音像 complete a1'],
  });

  const sealed = [
    fact('measure.taken', '2025-03-06 11:00', 'm1', { kind: 'seizure', items: [], place: '加工间' }),
    paper('d1', 'coercionDecision', '2025-03-06 11:00', { about: ['measure:m1'] }),
    paper('d2', 'coercionInventory', '2025-03-06 11:20', { about: ['measure:m1'] }),
  ];
  const completed = act('measure.completed', ['measure:m1'], { kind: 'seizure' });
  answers('FZCG-12.3', '第十二条第二款', '场所被查封，清单没有物品，标记完成', sealed, completed, {
    default: '清单没有物品',
    mayBeEmpty: true,
  });
  answers('FZCG-12.3', '第十二条第二款', '没有清单，标记完成', sealed.slice(0, 2), completed, {
    mayBeEmpty: '物品清单不齐',
  });

  const hearing = [
    ...activity('a1', 'hearing', '2025-03-25', '09:00', '11:00'),
    fact('activity.adjourned', '2025-03-25 10:00', 'a1', {}),
    fact('activity.continued', '2025-03-25 10:10', 'a1', {}),
    take('r1', '2025-03-25', '08:58', '10:00'),
    take('r2', '2025-03-25', '10:10', '11:00'),
  ];
  says('FZCG-13.2', '第十三条第二款', '登记的休庭没有录', hearing, {
    default: ['音像 complete a1'],
    recesses: ['音像 missing a1'],
  });

  const FIVE = ['facts', 'reasons', 'legalBasis', 'rights', 'remedies'] as const;
  const told = (when: string, contents: readonly (typeof FIVE)[number][] = FIVE) =>
    fact('notice.given', when, 'c1', { contents: [...contents], oral: false });
  const decided = fact('decision.made', '2025-03-18 10:00', 'k1', { kind: 'penaltyImposed' });
  const decide = act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' });
  answers('FZCG-14.1', '第十四条', '没有告知，作出决定', [penalty], decide, {
    default: '没有早于决定的告知',
    anyTime: true,
  });
  const finalize = act('document.finalized', ['document:d1'], { form: 'enforcementDecision', filled: [] });
  answers('FZCG-14.1', '第十四条', '没有告知，定稿决定', [penalty], finalize, {
    default: '没有早于决定的告知',
    anyTime: true,
  });
  const close = act('case.closed', [], {});
  answers('FZCG-14.1', '第十四条', '决定之后补告知，结案', [penalty, decided, told('2025-03-19 10:00')], close, {
    anyTime: true,
  });
  answers('FZCG-14.1', '第十四条', '始终没有告知，结案', [penalty, decided], close, {
    default: true,
    anyTime: '没有告知',
  });
  answers('FZCG-14.1', '第十四条', '没有决定，结案', [penalty], close, { anyTime: true });
  answers(
    'FZCG-14.1',
    '第十四条',
    '简易程序口头告知，结案',
    [start('2025-03-01 09:00', 'penalty', { procedure: 'summary' }), decided],
    close,
    { anyTime: true },
  );
  says(
    'FZCG-14.2',
    '第十四条',
    '以载有告知内容的现场笔录告知',
    [penalty, told('2025-03-10 10:00'), paper('d1', 'siteTranscript', '2025-03-10 10:10', { contents: ['facts'] })],
    { default: ['文书 exempt 告知书'], noticeOnly: ['文书 missing 告知书'] },
  );

  const present = activity('a1', 'siteInspection', '2025-03-03', '10:00', '10:30', {
    officers: [{ name: '林某' }],
    counterparts: [{ name: '郑某', role: 'attestor' }],
  });
  const transcript = [
    draft('d1', 'siteTranscript', '2025-03-03 10:30', ofInspection),
    sign('d1', 'officer', '林某', '2025-03-03 10:40'),
    sign('d1', 'party', '吴某', '2025-03-03 10:45'),
  ];
  const write = act('document.finalized', ['document:d1', 'activity:a1'], { form: 'siteTranscript', filled: [] });
  answers('FZCG-15.1/a', '第十五条', '在场见证人未签，定稿', [penalty, ...present, ...transcript], write, {
    default: '缺签字',
    partiesOnly: true,
  });
  answers('FZCG-15.1/a', '第十五条', '当事人未签，定稿', [penalty, ...present, ...transcript.slice(0, 2)], write, {
    partiesOnly: '缺签字',
  });
  const inquired = act('document.finalized', ['document:d3'], { form: 'inquiryTranscript', filled: [] });
  const witnessed = act('document.finalized', ['document:d3'], { form: 'witnessStatement', filled: [] });
  const listed = act('document.finalized', ['document:d3'], { form: 'coercionInventory', filled: [] });
  for (const [what, finalized, named] of [
    ['询问笔录', inquired, true],
    ['证人证言', witnessed, true],
    ['物品清单', listed, '缺签字'],
  ] as const)
    answers('FZCG-15.1/b', '第十五条', `${what}均未签，定稿`, [penalty], finalized, { default: '缺签字', named });
  const refused = fact('document.signatureRefused', '2025-03-03 10:45', 'd1', {
    signatory: 'party',
    name: '吴某',
    manifestation: '拒签',
    present: ['郑某'],
  });
  says(
    'FZCG-15.3',
    '第十五条',
    '拒签只有照片',
    [refused, take('r1', '2025-03-03', '10:46', '10:46', { medium: 'photo' })],
    { default: ['音像 complete d1'], moving: ['音像 missing d1'] },
  );
  says(
    'FZCG-15.3',
    '第十五条',
    '拒签有录音',
    [refused, take('r1', '2025-03-03', '10:40', '10:50', { medium: 'audio' })],
    { moving: ['音像 complete d1'] },
  );

  const SEVEN = ['conduct', 'reasons', 'basis', 'content', 'performanceManner', 'performanceTerm', 'remedyRoute'];
  const approvalForm = (filled: string[]) =>
    act('document.finalized', ['document:d2'], { form: 'decisionApprovalForm', filled });
  answers('FZCG-16.2', '第十六条', '审批表只填前四项，定稿', [penalty], approvalForm(SEVEN.slice(0, 4)), {
    default: true,
    both: '要素不全',
  });
  answers('FZCG-16.2', '第十六条', '审批表七项齐全，定稿', [penalty], approvalForm(SEVEN), { both: true });

  const complex = find('complexCase', true, '2025-03-10 10:00');
  const discussed = (when: string, leaders: number, others = 0) =>
    fact('deliberation.concluded', when, 'c1', {
      host: '甲',
      participants: ['甲', '乙', '丙'].slice(0, leaders + others).map((name, i) => ({
        name,
        role: i < leaders ? ('committeeLeader' as const) : ('undertaker' as const),
      })),
      conclusion: '同意',
    });
  answers('FZCG-17.1/a', '第十七条', '二名委领导讨论', [penalty, complex, discussed('2025-03-16 10:00', 2)], decide, {
    default: '委领导不少于三人',
    anyNumber: true,
  });
  answers(
    'FZCG-17.1/a',
    '第十七条',
    '没有委领导参加',
    [penalty, complex, discussed('2025-03-16 10:00', 0, 3)],
    decide,
    {
      anyNumber: '集体讨论',
    },
  );
  const major = find('majorDecision', true, '2025-03-10 10:00');
  const reviewed = fact(
    'legalReview.concluded',
    '2025-03-17 09:00',
    'c1',
    { passed: true, opinion: '同意', reviewer: '委政策法规处' },
    { by: { id: 'p-zhao', role: 'policyLegalDivision' } },
  );
  answers(
    'FZCG-17.1/b',
    '第十七条',
    '重大案件先讨论、后审查',
    [penalty, major, discussed('2025-03-16 10:00', 3), reviewed],
    decide,
    { default: '合法性审查在先', anyOrder: true },
  );
  for (const [what, proposal] of [
    ['定稿决定', finalize],
    ['作出决定', decide],
  ] as const) {
    answers(
      'FZCG-17.1/a',
      '第十七条',
      `一名委领导讨论，${what}`,
      [penalty, complex, discussed('2025-03-16 10:00', 1)],
      proposal,
      {
        default: '委领导不少于三人',
        anyNumber: true,
      },
    );
    answers(
      'FZCG-17.1/b',
      '第十七条',
      `重大案件由二名委领导讨论，${what}`,
      [penalty, major, reviewed, discussed('2025-03-17 10:00', 2)],
      proposal,
      { default: '委领导不少于三人', anyOrder: '委领导不少于三人' },
    );
  }
  answers('FZCG-17.1/b', '第十七条', '重大案件没有讨论', [penalty, major, reviewed], decide, {
    anyOrder: '集体讨论',
  });

  const summary = start('2025-03-03 15:50', 'penalty', { procedure: 'summary' });
  const spot = activity('a1', 'summaryHandling', '2025-03-03', '16:00', '16:25', {
    officers: [{ name: '林某' }, { name: '李某' }],
  });
  const decidedAtOnce = fact('decision.made', '2025-03-03 16:20', 'k1', { kind: 'penaltyImposed' });
  const written = (id: string, form: 'summaryTranscript' | 'siteTranscript' | 'inquiryTranscript') =>
    paper(id, form, '2025-03-03 16:15', {
      from: iso('2025-03-03 16:05'),
      to: iso('2025-03-03 16:15'),
      ...ofInspection,
    });
  says(
    'FZCG-18.1',
    '第十八条第一款',
    '一份合并的笔录',
    [summary, ...spot, decidedAtOnce, written('d1', 'summaryTranscript')],
    {
      default: ['文书 present 现场检查、询问笔录'],
      combined: ['文书 present 现场检查、询问笔录'],
      separate: ['文书 missing 现场笔录', '文书 missing 询问笔录'],
    },
  );
  says(
    'FZCG-18.1',
    '第十八条第一款',
    '检查、询问两份笔录',
    [summary, ...spot, decidedAtOnce, written('d1', 'siteTranscript'), written('d2', 'inquiryTranscript')],
    {
      default: ['文书 present 现场笔录', '文书 present 询问笔录'],
      combined: ['文书 missing 现场检查、询问笔录'],
      separate: ['文书 present 现场笔录', '文书 present 询问笔录'],
    },
  );
  says('FZCG-18.2', '第十八条第一款', '除笔录外没有任何证据', [summary, ...spot, decidedAtOnce], {
    default: ['违规 作出决定'],
    uncounted: [],
  });
  const onSpot = { asOf: '2025-03-03 16:20' };
  const toldAtOnce = (...contents: readonly ('facts' | 'reasons' | 'legalBasis' | 'statementRight' | 'remedies')[]) =>
    fact('notice.given', '2025-03-03 16:12', 'c1', { contents: [...contents], oral: true });
  const four = toldAtOnce('facts', 'reasons', 'legalBasis', 'statementRight');
  answers(
    'FZCG-18.3',
    '第十八条第一款',
    '口头告知四项，当场决定',
    [summary, ...spot, four],
    decide,
    {
      default: true,
      remediesToo: '告知内容不全',
    },
    onSpot,
  );
  answers(
    'FZCG-18.3',
    '第十八条第一款',
    '另告知救济途径，当场决定',
    [summary, ...spot, four, toldAtOnce('remedies')],
    decide,
    {
      remediesToo: true,
    },
    onSpot,
  );
  const defended = (outcome: 'stated' | 'notStated', content?: string) =>
    fact('statement.made', '2025-03-03 16:14', 'c1', { outcome, ...(content ? { content } : {}) });
  answers(
    'FZCG-18.4',
    '第十八条第一款',
    '未写明有无申辩，当场决定',
    [summary, ...spot],
    decide,
    {
      default: '未写明当事人有无申辩',
      ifStated: true,
    },
    onSpot,
  );
  answers(
    'FZCG-18.4',
    '第十八条第一款',
    '有申辩而内容为空，当场决定',
    [summary, ...spot, defended('stated')],
    decide,
    {
      default: '申辩内容为空',
      ifStated: '申辩内容为空',
    },
    onSpot,
  );
  answers(
    'FZCG-18.4',
    '第十八条第一款',
    '有申辩并写明内容，当场决定',
    [summary, ...spot, defended('stated', '不知情')],
    decide,
    {
      ifStated: true,
    },
    onSpot,
  );
  const delivered = (when: string) => [
    serve('s1', when, 'directService', 'served', { about: ['document:d2'] }),
    served('s1', when, 'directService', when.slice(0, 10), { form: 'onSpotDecision', about: ['document:d2'] }),
  ];
  const servedAt = (when: string) => [summary, ...spot, decidedAtOnce, ...delivered(when)];
  says('FZCG-18.5', '第十八条第二款', '同日四小时后送达', servedAt('2025-03-03 20:20'), {
    default: ['义务 doneLate c1', '文书 missing 当场行政执法决定书'],
    sameDay: ['义务 done c1', '文书 missing 当场行政执法决定书'],
  });
  says('FZCG-18.5', '第十八条第二款', '次日送达', servedAt('2025-03-04 09:00'), {
    sameDay: ['义务 doneLate c1', '文书 missing 当场行政执法决定书'],
  });
  const spotPaper = act('document.finalized', ['document:d2', 'activity:a1'], { form: 'onSpotDecision', filled: [] });
  const signatures = [
    draft('d2', 'onSpotDecision', '2025-03-03 16:15', ofInspection),
    sign('d2', 'officer', '林某', '2025-03-03 16:21'),
    sign('d2', 'party', '吴某', '2025-03-03 16:22', { statedDate: '2025-03-03' }),
  ];
  answers('FZCG-18.6', '第十八条第二款', '两名执法人员只签一名，定稿', [summary, ...spot, ...signatures], spotPaper, {
    default: '执法人员签名',
    oneOfficer: true,
  });
  answers(
    'FZCG-18.6',
    '第十八条第二款',
    '执法人员均未签，定稿',
    [summary, ...spot, ...signatures.toSpliced(1, 1)],
    spotPaper,
    { oneOfficer: '执法人员签名' },
  );
});

describe('第六章 各解释口径', () => {
  const about = ['document:d1'];
  const decision = paper('d1', 'enforcementDecision', '2025-03-18 10:00', { statedDate: '2025-03-18' });
  const received = serve('s1', '2025-03-21 10:00', 'directService', 'served', { about, receivedOn: '2025-03-21' });
  const completing = (method: 'directService' | 'serviceByMail' | 'serviceByLeaving', servedOn: string) =>
    act('service.completed', ['service:s1', 'document:d1'], { method, servedOn, form: 'enforcementDecision' });
  const direct = completing('directService', '2025-03-21');
  const relative = (more: object = {}) => sign('d1', 'signatoryForRecipient', '吴妻', '2025-03-21 10:00', more);
  answers(
    'FZCG-19.1',
    '第十九条第（一）项',
    '同住的成年家属代收并登记关系，完成送达',
    [decision, received, relative({ onBehalf: '同住的成年家属' })],
    direct,
    { default: true, partyOnly: '签名' },
  );
  answers('FZCG-19.1', '第十九条第（一）项', '代收而未登记关系，完成送达', [decision, received, relative()], direct, {
    default: '签名',
  });
  answers(
    'FZCG-19.1',
    '第十九条第（一）项',
    '代理人签收，完成送达',
    [decision, received, sign('d1', 'agent', '郑律师', '2025-03-21 10:00')],
    direct,
    { partyOnly: true },
  );

  const mail = (mailKind: 'expressMail' | 'ordinaryCourier') =>
    act('service.attempted', ['service:s1', 'document:d1'], {
      method: 'serviceByMail',
      result: 'inTransit',
      mailKind,
      mailNumber: 'EMS1',
    });
  answers('FZCG-19.2', '第十九条第（二）项', '没有无法直接送达的记录，选特快专递', [decision], mail('expressMail'), {
    default: '无法直接送达的记录',
    unproven: true,
  });
  answers('FZCG-19.2', '第十九条第（二）项', '选普通快递', [decision], mail('ordinaryCourier'), {
    unproven: '挂号或者特快专递',
  });
  const posted = serve('s1', '2025-03-24 11:00', 'serviceByMail', 'inTransit', { about });
  const receipt = fact('service.receiptReturned', '2025-03-28 10:00', 's1', { receivedOn: '2025-03-26' });
  const asPosted = completing('serviceByMail', '2025-03-24');
  answers('FZCG-19.3', '第十九条第（二）项', '以寄出日为送达日', [decision, posted, receipt], asPosted, {
    default: '送达日不是回执的签收日',
    posted: true,
  });
  answers('FZCG-19.3', '第十九条第（二）项', '没有回执', [decision, posted], asPosted, { posted: '缺邮寄回执' });

  const published = serve('s1', '2025-04-07 10:00', 'serviceByPublication', 'inTransit', {
    carriers: ['noticeBoard', 'website'],
  });
  const keptOne = fact('service.proofKept', '2025-04-07 11:00', 's1', { carrier: 'website', date: '2025-04-07' });
  says('FZCG-19.7', '第十九条第（三）项', '张贴并上网，只留网站截图', [published, keptOne], {
    default: ['义务 open s1'],
    any: ['义务 done s1'],
  });
  says('FZCG-19.7', '第十九条第（三）项', '张贴并上网，没有凭证', [published], { any: ['义务 open s1'] });
  const shotOne = take('r1', '2025-04-07', '10:00', '10:00', {
    medium: 'photo',
    carrier: 'noticeBoard',
    about: ['service:s1'],
  });
  says('FZCG-19.9', '第十九条第（三）项', '张贴并上网，只拍公告栏', [published, shotOne], {
    default: ['音像 missing s1'],
    any: ['音像 complete s1'],
  });
  says('FZCG-19.9', '第十九条第（三）项', '张贴并上网，没有音像', [published], { any: ['音像 missing s1'] });

  const leaving = (more: object) => serve('s1', '2025-03-21 15:00', 'serviceByLeaving', 'refused', { about, ...more });
  const onDuty = fact('activity.started', '2025-03-21 14:50', 'a1', {
    kind: 'serviceVisit',
    officers: [{ id: 'p-lin', name: '林某' }],
  });
  answers(
    'FZCG-19.10',
    '第十九条第（四）项',
    '见证人填本案执法人员',
    [decision, onDuty],
    act('service.attempted', ['service:s1', 'document:d1'], {
      method: 'serviceByLeaving',
      result: 'refused',
      leaving: 'withAttestor',
      attestor: { id: 'p-lin', name: '林某' },
    }),
    { default: '同一人', unrestricted: true },
  );
  const photographed = take('r1', '2025-03-21', '15:02', '15:02', {
    medium: 'photo',
    count: 1,
    about: ['service:s1'],
  });
  says(
    'FZCG-19.11',
    '第十九条第（四）项',
    '有见证人，只有一张照片',
    [leaving({ leaving: 'withAttestor' }), photographed],
    { default: ['音像 missing s1'], uncounted: ['音像 complete s1'] },
  );
  says('FZCG-19.11', '第十九条第（四）项', '有见证人，没有音像', [leaving({ leaving: 'withAttestor' })], {
    uncounted: ['音像 missing s1'],
  });
  const left = completing('serviceByLeaving', '2025-03-21');
  answers(
    'FZCG-19.12',
    '第十九条第（四）项',
    '留在住所有照片，未记明事由和日期',
    [decision, leaving({ leaving: 'atResidence' }), photographed],
    left,
    { default: '记明拒收事由和日期', recordingOnly: true },
  );
  answers(
    'FZCG-19.12',
    '第十九条第（四）项',
    '留在住所没有音像',
    [decision, leaving({ leaving: 'atResidence' })],
    left,
    { recordingOnly: '须有音像' },
  );
  answers(
    'FZCG-19.12',
    '第十九条第（四）项',
    '记明的日期不是送达日',
    [decision, leaving({ leaving: 'atResidence', reason: '拒收', refusedOn: '2025-03-20' }), photographed],
    left,
    { recordingOnly: '送达日为留置之日' },
  );
  answers(
    'FZCG-19.12',
    '第十九条第（四）项',
    '有见证人而未签，未记明日期',
    [decision, leaving({ leaving: 'withAttestor', attestor: { name: '郑某' } }), photographed],
    left,
    { recordingOnly: '见证人签名' },
  );

  const entrusting = (legalBasis?: string) =>
    act('service.attempted', ['service:s1', 'document:d1'], {
      method: 'serviceByEntrustment',
      result: 'inTransit',
      ...(legalBasis ? { legalBasis } : {}),
    });
  answers('FZCG-19.13', '第十九条', '委托送达未填法律依据', [decision], entrusting(), {
    default: '法律依据',
    fourOnly: '不允许',
  });
  answers('FZCG-19.13', '第十九条', '委托送达填明法律依据', [decision], entrusting('民事诉讼法第九十一条'), {
    default: true,
    fourOnly: '不允许',
  });
  says(
    'FZCG-19.13',
    '第十九条',
    '电子送达未填法律依据',
    [decision, serve('s1', '2025-04-08 09:00', 'electronicService', 'served', { about })],
    { default: ['违规 选用送达方式'] },
  );

  says(
    'FZCG-22.1',
    '第二十二条',
    '本机关强制执行没有文书，理由、催告齐备',
    [
      penalty,
      fact('service.completed', '2025-04-08 10:00', 's9', {
        method: 'directService',
        servedOn: '2025-04-08',
        form: 'demandNotice',
      }),
      fact('demand.made', '2025-04-08 10:00', 'c1', { performBy: iso('2025-04-18 24:00').replace('18T24', '19T00') }),
      fact('execution.started', '2025-04-22 10:00', 'e1', { executor: 'ownAgency' }),
    ],
    {
      default: ['文书 missing 强制执行决定', '文书 missing 强制执行实施笔录'],
      unnamed: [],
    },
  );

  const closingForm = paper('d5', 'closingForm', '2025-04-09 10:00', { filled: ['undertakerOpinion'] });
  const concluded = fact('case.concluded', '2025-04-08 10:00', 'c1', { ground: 'performed' });
  const own = [penalty, concluded, closingForm, request('caseClosing', '2025-04-09 10:00', 'q5', { person: 'p-chen' })];
  const approving = act('approval.given', ['approval:q5'], { matter: 'caseClosing', role: 'unitHead' });
  answers(
    'FZCG-23.2',
    '第二十三条',
    '承办单位负责人批准自己报送的结案',
    own,
    approving,
    {
      default: '不得自批',
      ownCase: true,
    },
    { as: { person: 'p-chen', role: 'unitHead' } },
  );
  answers(
    'FZCG-23.2',
    '第二十三条',
    '经办人员自行批准',
    own,
    {
      ...approving,
      data: { matter: 'caseClosing', role: 'undertaker' },
    },
    { ownCase: '须由承办单位负责人批准' },
    { as: { person: 'p-chen', role: 'undertaker' } },
  );
  answers(
    'FZCG-23.2',
    '第二十三条',
    '负责人自批之后结案',
    [...own, approve('caseClosing', 'unitHead', '2025-04-10 10:00', { id: 'q5', person: 'p-chen' })],
    act('case.closed', [], {}),
    { default: '尚未批准', ownCase: true },
  );
  answers('FZCG-23.2', '第二十三条', '未经批准结案', own, act('case.closed', [], {}), { ownCase: '尚未批准' });
});

describe('第七章 各解释口径', () => {
  const dues = (
    id: string,
    article: string,
    what: string,
    topic: 'text.make' | 'av.store' | 'case.archive',
    events: readonly CaseEvent[],
    told: Readonly<Record<string, string>>,
  ): void => {
    for (const { name, value, options } of underEach(id, article, what, told))
      it(name, () => {
        const due = assessed(events, LATER, options).duties.find(
          (duty) => duty.topic === topic && duty.status !== 'notApplicable',
        )!.due!;
        assert.equal(printDueInstant(due.at), value);
      });
  };
  const inspected = activity('a1', 'siteInspection', '2025-03-04', '14:00', '15:00');
  dues('FZCG-24.2', '第二十四条第二款', '14:00 至 15:00 检查', 'text.make', inspected, {
    default: '2025-03-05 15:00',
    begun: '2025-03-05 14:00',
  });
  dues(
    'FZCG-24.3/b',
    '第二十四条第二款',
    '03-04 检查，次日同意放宽',
    'text.make',
    [
      ...inspected,
      request('textRecordExtension', '2025-03-05 09:00', 'q1', { about: ['activity:a1'] }),
      approve('textRecordExtension', 'unitLeader', '2025-03-05 10:00', { about: ['activity:a1'] }),
    ],
    { default: '2025-03-06 24:00', consent: '2025-03-07 24:00' },
  );
  const recorded = take('r1', '2025-03-04', '14:00', '14:20', { about: ['activity:a1'] });
  const extended = [
    request('storingExtension', '2025-03-05 09:00', 'q1', { recordings: ['r1'] }),
    approve('storingExtension', 'unitLeader', '2025-03-05 10:00', { recordings: ['r1'] }),
  ];
  dues('FZCG-24.3/b', '第二十四条第二款', '03-04 录像，次日同意放宽', 'av.store', [recorded, ...extended], {
    default: '2025-03-06 24:00',
    consent: '2025-03-07 24:00',
  });
  it('FZCG-24.3 第二十四条第二款 录像的放宽从同意起算，并且事后同意有效', () => {
    const late = [
      request('storingExtension', '2025-03-05 15:00', 'q1', { recordings: ['r1'] }),
      approve('storingExtension', 'unitLeader', '2025-03-05 16:00', { recordings: ['r1'] }),
    ];
    for (const lateCounts of [false, true]) {
      const program = fuzhou({ 'FZCG-24.3/b': 'consent', ...(lateCounts ? { 'FZCG-24.3': 'lateCounts' } : {}) });
      const { due } = assessed([recorded, ...late], LATER, { program }).duties.find(
        ({ topic }) => topic === 'av.store',
      )!;
      assert.equal(printDueInstant(due!.at), lateCounts ? '2025-03-07 24:00' : '2025-03-05 14:20');
    }
  });
  const returned = fact('staff.returned', '2025-03-04 17:30', 'a1', {});
  dues(
    'FZCG-24.4',
    '第二十四条第二款',
    '录像 14:20 结束，活动 15:00 结束，17:30 返回',
    'av.store',
    [...inspected, recorded, returned],
    { default: '2025-03-05 14:20', activityEnded: '2025-03-05 15:00', returned: '2025-03-05 17:30' },
  );
  const corrected = fact('recording.timeCorrected', '2025-03-04 18:00', 'r1', {
    deviceOffsetMs: 600_000,
    from: iso('2025-03-04 13:50'),
    to: iso('2025-03-04 14:10'),
  });
  dues(
    'FZCG-24.4',
    '第二十四条第二款',
    '录像时间校正为 14:10 结束，活动 15:00 结束',
    'av.store',
    [...inspected, recorded, corrected],
    { default: '2025-03-05 14:10', activityEnded: '2025-03-05 15:00' },
  );
  dues(
    'FZCG-24.5',
    '第二十四条第二款',
    '同意没有写明所涉音像',
    'av.store',
    [
      ...inspected,
      recorded,
      request('storingExtension', '2025-03-04 16:00'),
      approve('storingExtension', 'unitLeader', '2025-03-04 17:00'),
    ],
    { default: '2025-03-05 14:20', coversAll: '2025-03-06 24:00' },
  );
  const closing = [
    start('2025-05-01 09:00'),
    fact('case.concluded', '2025-06-02 10:00', 'c1', { ground: 'performed' }),
    served('s1', '2025-05-28 10:00', 'directService', '2025-05-28'),
    fact('case.closed', '2025-06-05 10:00', 'c1', {}),
  ];
  dues('FZCG-26.3/b', '第二十六条第（二）项', '05-28 送达，06-02 办结，06-05 批准结案', 'case.archive', closing, {
    default: '2025-07-07 24:00',
    concluded: '2025-07-02 24:00',
    served: '2025-06-27 24:00',
  });

  const kept = (
    id: string,
    article: string,
    what: string,
    events: readonly CaseEvent[],
    told: Readonly<Record<string, string>>,
  ): void => {
    for (const { name, value, options } of underEach(id, article, what, told))
      it(name, () => {
        const { until } = assessed(events, LATER, options).retention[0]!;
        assert.equal(typeof until === 'object' ? formatDay(until.lastDay) : until, value);
      });
  };
  const persuaded = [
    take('r1', '2023-04-10', '10:00', '10:30'),
    find('persuasionOnly', true, '2023-04-10 11:00'),
    store('r1', '2023-04-12 09:00'),
  ];
  kept('FZCG-26.2', '第二十六条第（一）项', '04-10 录制，04-12 入库', persuaded, {
    default: '2025-04-10',
    stored: '2025-04-12',
  });
  const archived = fact('case.archived', '2025-05-01 10:00', 'c1', { catalogue: [] });
  kept('FZCG-26.5', '第二十六条第（三）项第1目', '未列入证据清单，已随案卷归档', [...persuaded, archived], {
    default: '2025-04-10',
    filed: 'permanent',
  });
  const sudden = find('emergencyIncident', true, '2023-04-10 11:00');
  const mass = find('massIncident', true, '2023-04-10 11:00');
  kept('FZCG-26.6', '第二十六条第（三）项第2目', '突发而非群体性', [...persuaded, sudden], {
    default: 'permanent',
    both: 'hold',
  });
  kept('FZCG-26.6', '第二十六条第（三）项第2目', '突发并且群体性', [...persuaded, sudden, mass], {
    both: 'permanent',
  });
  kept(
    'FZCG-26.8',
    '第二十六条第（三）项第4目',
    '人确认当事人有异议，尚无投诉',
    [...persuaded, find('partyObjects', true, '2023-04-10 11:00')],
    { default: 'permanent', occurredOnly: '2025-04-10' },
  );
  kept(
    'FZCG-26.8',
    '第二十六条第（三）项第4目',
    '已经收到投诉',
    [...persuaded, fact('challenge.received', '2023-05-10 11:00', 'h1', { kind: 'complaintAgainst' })],
    { occurredOnly: 'permanent' },
  );

  const transferred = fact('person.transferred', '2025-03-25 09:00', 'p-li', { effectiveOn: '2025-04-01' });
  const appointed = fact('person.appointed', '2025-01-02 09:00', 'p-li', { role: 'custodian' });
  const disabling = act('account.disabled', ['person:p-li'], {});
  for (const [what, events, custodianOnly] of [
    ['执法人员调离', [transferred], [[], true]],
    ['管理员调离', [appointed, transferred], [['义务 overdue p-li'], '未经双方确认']],
  ] as const) {
    judgeRows(
      underEach('FZCG-25.3/b', '第二十五条', `${what}，没有交接`, {
        default: ['义务 overdue p-li'],
        custodianOnly: custodianOnly[0],
      }).map(({ value, name, options }) => ({
        name,
        events,
        asOf: LATER,
        says: value,
        options: { ...options, scope: 'agency' },
      })),
    );
    actRows(
      underEach('FZCG-25.3/b', '第二十五条', `${what}，没有交接即停用账号`, {
        default: '未经双方确认' as string | true,
        custodianOnly: custodianOnly[1],
      }).map(({ value, name, options }) => ({
        name,
        events,
        act: disabling,
        asOf: LATER,
        ...(value === true ? {} : { refused: value }),
        options: { ...options, scope: 'agency' },
      })),
    );
  }

  const asked = (action: 'view' | 'copy' | 'provide') =>
    fact(
      'access.requested',
      '2025-04-15 08:00',
      'x1',
      { action, purpose: 'reconsiderationReply', reason: '行政复议答复', recordings: ['r1'] },
      { by: { id: 'p-wu', role: 'officer' } },
    );
  const agreed = (matter: 'viewing' | 'copying' | 'externalProvision') =>
    fact(
      'approval.given',
      '2025-04-15 09:00',
      'q1',
      { matter, role: 'unitHead' },
      { about: ['access:x1'], by: { id: 'p-chen', role: 'unitHead' } },
    );
  const one = take('r1', '2025-03-04', '10:00', '10:30');
  for (const [action, matter, requirement, what] of [
    ['view', 'viewing', 'FZCG-28.1', '调阅'],
    ['copy', 'copying', 'FZCG-28.1', '复制'],
    ['provide', 'externalProvision', 'FZCG-28.3', '对外提供'],
  ] as const)
    for (const { name, value, options } of underEach('FZCG-28.1', '第二十八条第一款', `已批准${what}而未放行`, {
      default: ['release'],
      selfService: [],
    }))
      it(name, () => {
        const program = options.program;
        const state = replay(program, answered([one, asked(action), agreed(matter)]), 'c1');
        const answers = accessAnswer(program, state, 'x1', 'r1', 'p-wu', at('2025-04-15 10:00'));
        assert.deepEqual(
          answers.map(({ missing }) => missing),
          [value],
        );
        assert.ok(program.norms[answers[0]!.norm]!.requirements.includes(requirement));
      });
  const opening = act('access.viewed', ['access:x1'], { recordings: ['r1'] });
  answers('FZCG-28.1', '第二十八条第一款', '已批准而未放行，打开', [one, asked('view'), agreed('viewing')], opening, {
    default: '尚未放行',
    selfService: true,
  });
  answers('FZCG-28.1', '第二十八条第一款', '未批准，打开', [one, asked('view')], opening, {
    selfService: '未经承办单位负责人批准',
  });
  const byHead = fact(
    'access.requested',
    '2025-04-15 08:00',
    'x1',
    { action: 'view', purpose: 'reconsiderationReply', reason: '行政复议答复', recordings: ['r1'] },
    { by: { id: 'p-chen', role: 'unitHead' } },
  );
  answers(
    'FZCG-27.1/b',
    '第二十七条',
    '负责人批准自己的申请',
    [one, byHead],
    act('approval.given', ['approval:q1', 'access:x1'], { matter: 'viewing', role: 'unitHead' }),
    { default: '不得自批', ownRequest: true },
    { as: { person: 'p-chen', role: 'unitHead' } },
  );
  answers(
    'FZCG-27.1/b',
    '第二十七条',
    '以承办人身份批准自己的申请',
    [one, byHead],
    act('approval.given', ['approval:q1', 'access:x1'], { matter: 'viewing', role: 'undertaker' }),
    { ownRequest: '须由承办单位负责人批准' },
    { as: { person: 'p-chen', role: 'undertaker' } },
  );
  const releasing = act('access.released', ['access:x1'], {
    action: 'view',
    viewer: '陈某',
    approver: '陈某',
    reason: '行政复议答复',
    recordings: ['r1'],
    until: iso('2025-04-18 18:00'),
  });
  for (const [option, refused] of [
    ['default', '尚未批准'],
    ['ownRequest', undefined],
  ] as const)
    actRows([
      {
        name: `FZCG-28.1 第二十八条第一款 负责人自批之后放行；口径 FZCG-27.1/b ${option}`,
        events: [one, byHead, agreed('viewing')],
        act: releasing,
        asOf: LATER,
        as: { person: 'p-guan', role: 'custodian' },
        ...(refused ? { refused } : {}),
        options: { program: fuzhou({ 'FZCG-27.1/b': option }) },
      },
    ]);
});
