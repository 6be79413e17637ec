import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { can, replay, type CaseEvent, type Proposal } from '@zhiji/law';
import { act, actRows, answered, at, caseBook, judgeRows, sanming } from '../../test/sanming.ts';

const { activity, approve, draft, fact, iso, paper, serve, served, sign, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const DAY = '2025-03-06';
const penalty = start('2025-03-01 09:00');
const coercion = start('2025-03-01 09:00', 'coercion');
const inspection = start('2025-03-01 09:00', 'inspection');
const letter = paper('d1', 'enforcementDecision', '2025-03-05 09:00');
const about = ['document:d1'];
const held = (kind: Parameters<typeof activity>[1], more: Parameters<typeof activity>[5] = {}) =>
  activity('a1', kind, DAY, '09:00', '10:00', more);
const film = (from = '09:00', to = '10:00', id = 'r1') => take(id, DAY, from, to, { about: ['activity:a1'] });
const glimpse = film('09:20', '09:25');
const named = (form: Parameters<typeof paper>[1], ...objects: readonly string[]) =>
  paper('d9', form, `${DAY} 11:00`, { about: objects });

/** 同一事实，缺省口径和另一口径各是什么。 */
interface Judged {
  /** 条目、条文和情形 */
  readonly what: string;
  readonly reading: readonly [string, string];
  readonly events: readonly CaseEvent[];
  readonly says: readonly string[];
  readonly otherwise: readonly string[];
  readonly asOf?: string;
}
const judged = (...rows: readonly Judged[]) => {
  for (const {
    what,
    reading: [id, option],
    events,
    says,
    otherwise,
    asOf = LATER,
  } of rows)
    judgeRows([
      { name: `${what} → 缺省口径`, events, asOf, says },
      { name: `${what} → 另一口径`, events, asOf, says: otherwise, options: { program: sanming({ [id]: option }) } },
    ]);
};

/** 缺省阻断而另一口径放行的；`strict` 反之。 */
interface Asked {
  readonly what: string;
  readonly reading: readonly [string, string];
  readonly events: readonly CaseEvent[];
  readonly act: Proposal;
  readonly refused: string;
  readonly strict?: true;
  readonly asOf?: string;
  readonly as?: NonNullable<Parameters<typeof actRows>[0][number]['as']>;
}
const asked = (...rows: readonly Asked[]) => {
  for (const {
    what,
    reading: [id, option],
    refused,
    strict,
    asOf = LATER,
    ...row
  } of rows)
    actRows([
      { ...row, name: `${what} → 缺省口径`, asOf, ...(strict ? {} : { refused }) },
      {
        ...row,
        name: `${what} → 另一口径`,
        asOf,
        ...(strict ? { refused } : {}),
        options: { program: sanming({ [id]: option }) },
      },
    ]);
};

describe('总则的解释口径', () => {
  const lifting = held('measureLifting');
  const verified = [start('2025-03-01 09:00', 'confirmation'), ...held('siteVerification')];
  judged(
    {
      what: 'SMGX-3.3 第三条第二款 解除查封只有录像',
      reading: ['SMGX-3.3', 'either'],
      events: [coercion, ...lifting, film()],
      says: ['文书 missing 现场笔录'],
      otherwise: ['文书 exempt 现场笔录'],
    },
    {
      what: 'SMGX-3.3 第三条第二款 确认案件的核查只有录像',
      reading: ['SMGX-3.3', 'either'],
      events: [...verified, film()],
      says: ['文书 missing 现场笔录'],
      otherwise: ['文书 exempt 现场笔录'],
    },
    {
      what: 'SMGX-3.3 第三条第二款 确认案件的核查既无录像又无文字',
      reading: ['SMGX-3.3', 'either'],
      events: verified,
      says: ['文书 missing 现场笔录'],
      otherwise: ['文书 missing 现场笔录'],
    },
    {
      what: 'SMGX-7.2 第七条 检查案件的原件校验值变化',
      reading: ['SMGX-7.2', 'listed'],
      events: [inspection, film(), fact('recording.integrityChecked', '2025-06-01 10:00', 'r1', { intact: false })],
      says: ['违规 删减、修改原始记录'],
      otherwise: [],
    },
    {
      what: 'SMGX-7.2 第七条 强制案件的原件校验值变化',
      reading: ['SMGX-7.2', 'listed'],
      events: [coercion, film(), fact('recording.integrityChecked', '2025-06-01 10:00', 'r1', { intact: false })],
      says: ['违规 删减、修改原始记录'],
      otherwise: ['违规 删减、修改原始记录'],
    },
  );
  it('SMGX-7.2 第七条 另一口径：检查案件的音像可以修改、删除，处罚案件的仍阻断', () => {
    const program = sanming({ 'SMGX-7.2': 'listed' });
    const answers = [inspection, penalty].flatMap((began) =>
      ['recording.altered', 'recording.deleted'].map(
        (type) =>
          can(
            program,
            replay(program, answered([began, film()]), 'c1'),
            { type, objects: [{ type: 'recording', id: 'r1', role: 'subject' }], data: {} },
            { id: 'p', role: 'custodian' },
            at(LATER),
          ).answer,
      ),
    );
    assert.deepEqual(answers, ['allow', 'allow', 'deny', 'deny']);
  });
});

describe('许可档案、送达回证的解释口径', () => {
  const licensing = start('2025-03-01 09:00', 'licensing');
  const viewing = act('access.viewed', ['access:x1'], { recordings: ['r1'] });
  const requested = fact(
    'access.requested',
    '2025-06-01 09:00',
    'x1',
    { action: 'view', purpose: 'partyRequest', reason: '查阅本人档案', recordings: ['r1'] },
    { by: { id: 'p-wu', role: 'party' } },
  );
  asked({
    what: 'SMGX-31.1 第三十一条第一款 许可档案无批准查阅',
    reading: ['SMGX-2.2', 'excluded'],
    events: [licensing, requested],
    act: viewing,
    refused: '局领导尚未批准',
  });
  const damaged = fact('recording.integrityChecked', '2025-06-01 10:00', 'r1', { intact: false });
  const leaked = [
    film(),
    fact('recording.secrecyAnswered', '2025-03-07 09:00', 'r1', { secrecy: ['stateSecret'], readers: [] }),
  ];
  const receiving = act('recording.received', ['recording:r1'], { sha256: 'a'.repeat(64), size: 1 });
  judged(
    {
      what: 'SMGX-7.2 第七条 许可案件的原件校验值变化',
      reading: ['SMGX-2.2', 'excluded'],
      events: [licensing, film(), damaged],
      says: ['违规 删减、修改原始记录'],
      otherwise: [],
    },
    {
      what: 'SMGX-7.2 第七条 处罚案件的原件校验值变化，许可是否适用无关',
      reading: ['SMGX-2.2', 'excluded'],
      events: [penalty, film(), damaged],
      says: ['违规 删减、修改原始记录'],
      otherwise: ['违规 删减、修改原始记录'],
    },
  );
  asked({
    what: 'SMGX-32.1 第三十二条 许可案件标国家秘密的音像上传',
    reading: ['SMGX-2.2', 'excluded'],
    events: [licensing, ...leaked],
    act: receiving,
    refused: '国家秘密',
  });

  const two = [
    penalty,
    paper('d1', 'priorNotice', '2025-03-07 10:00'),
    paper('d2', 'propertyInventory', '2025-03-07 10:00'),
    serve('s1', '2025-03-10 10:00', 'directService', 'served', { about: ['document:d1', 'document:d2'] }),
  ];
  const proof = (id: string, ...documents: readonly string[]) =>
    paper(id, 'proofOfService', '2025-03-10 10:10', {
      about: ['service:s1', ...documents.map((d) => `document:${d}`)],
    });
  const complete = act('service.completed', ['service:s1', 'document:d2'], {
    method: 'directService',
    servedOn: '2025-03-10',
  });
  asked({
    what: 'SMGX-8.1 第八条 两份文书共用一张送达回证',
    reading: ['SMGX-8.1', 'each'],
    events: [...two, proof('d9', 'd1', 'd2')],
    act: complete,
    refused: '送达回证少于所送的文书',
    strict: true,
  });
  actRows([
    {
      name: 'SMGX-8.1 第八条 另一口径：两份文书各有一张送达回证 → 可以确认',
      events: [...two, proof('d8', 'd1'), proof('d9', 'd2')],
      act: complete,
      asOf: LATER,
      options: { program: sanming({ 'SMGX-8.1': 'each' }) },
    },
  ]);
});

describe('立案、移送的解释口径', () => {
  for (const role of ['unitHead', 'agencyLeader'] as const)
    asked({
      what: `SMGX-9.1 第九条第一款 只有${role === 'unitHead' ? '部门负责人' : '分管领导'}审批`,
      reading: ['SMGX-9.1', 'either'],
      events: [approve('procedureInitiation', role, '2025-03-05 09:00', { id: 'q0' })],
      act: act('procedure.started', [], { caseType: 'penalty', procedure: 'ordinary', initiation: 'exOfficio' }),
      refused: '立案审批未完成',
    });
  const handedOver = fact('measure.itemsHandedOver', '2025-03-12 10:00', 'm1', {
    authority: '某县公安局',
    items: ['i1', 'i2'],
  });
  const both = ['文书 present （场所、设施、财物）清单', '文书 present （查封、扣押）财物移送通知书'];
  judged({
    what: 'SMGX-10.3 第十条第二款 移送两件，清单只列一件',
    reading: ['SMGX-10.3', 'listed'],
    events: [
      penalty,
      handedOver,
      paper('d2', 'propertyTransferNotice', '2025-03-12 15:00', { about: ['measure:m1'] }),
      paper('d3', 'propertyInventory', '2025-03-12 14:00', { about: ['measure:m1', 'item:i1'], items: 1 }),
    ],
    says: ['义务 done m1', ...both, '违规 文书定稿'],
    otherwise: ['义务 done m1', ...both],
  });
  const toOwner = (recipientRole: 'interestedPerson' | 'courtOrOrgan') => [
    penalty,
    paper('d2', 'propertyTransferNotice', '2025-03-12 15:00'),
    serve('s1', '2025-03-13 10:00', 'directService', 'served', { about: ['document:d2'], recipientRole }),
    paper('d4', 'proofOfService', '2025-03-13 10:10', { about: ['service:s1', 'document:d2'] }),
  ];
  const complete = act('service.completed', ['service:s1', 'document:d2'], {
    method: 'directService',
    servedOn: '2025-03-13',
    form: 'propertyTransferNotice',
  });
  asked({
    what: 'SMGX-10.4 第十条第二款 通知书送达物品所有的第三人',
    reading: ['SMGX-10.4', 'owner'],
    events: toOwner('interestedPerson'),
    act: complete,
    refused: '不是行政强制措施的当事人',
  });
  actRows([
    {
      name: 'SMGX-10.4 第十条第二款 另一口径：送达公安机关的仍不能代替',
      events: toOwner('courtOrOrgan'),
      act: complete,
      asOf: LATER,
      refused: '不是行政强制措施的当事人',
      options: { program: sanming({ 'SMGX-10.4': 'owner' }) },
    },
  ]);
});

describe('调查取证的解释口径', () => {
  judged(
    {
      what: 'SMGX-11.1 第十一条 书面询问没有音像',
      reading: ['SMGX-11.1/a', 'every'],
      events: [penalty, ...held('inquiry', { manner: 'written' })],
      says: [],
      otherwise: ['音像 missing a1'],
    },
    {
      what: 'SMGX-11.1 第十一条 室内查阅材料没有音像',
      reading: ['SMGX-11.1/a', 'every'],
      events: [penalty, ...held('documentaryCollection')],
      says: [],
      otherwise: ['音像 missing a1'],
    },
    {
      what: 'SMGX-11.1 第十一条 录像间断两秒',
      reading: ['SMGX-11.1/b', 'none'],
      events: [penalty, ...held('examination'), film('09:00', '09:30'), film('09:30:02', '10:00', 'r2')],
      says: ['音像 complete a1'],
      otherwise: ['音像 missing a1'],
    },
    {
      what: 'SMGX-11.1 第十一条 录像没有间断',
      reading: ['SMGX-11.1/b', 'none'],
      events: [penalty, ...held('examination'), film('09:00', '09:30'), film('09:30', '10:00', 'r2')],
      says: ['音像 complete a1'],
      otherwise: ['音像 complete a1'],
    },
  );
  const measure = fact('measure.taken', '2025-03-04 09:35', 'm1', {
    kind: 'advancePreservation',
    items: [{ name: '样品', quantity: 2 }],
  });
  const notice = (when: string) => paper('d1', 'preservationNotice', `2025-03-04 ${when}`, { about: ['measure:m1'] });
  const list = (form: 'propertyInventory' | 'coercionInventory') =>
    paper('d2', form, '2025-03-04 09:20', { about: ['measure:m1'], items: 2 });
  const papers = ['文书 present 登记先行保存通知书', '文书 present （场所、设施、财物）清单'].toSorted();
  judged(
    {
      what: 'SMGX-12.1 第十二条 实施之后当日才制作通知书',
      reading: ['SMGX-12.1', 'before'],
      events: [penalty, measure, notice('11:00'), list('propertyInventory')],
      says: papers,
      otherwise: ['文书 late 登记先行保存通知书', '文书 present （场所、设施、财物）清单'],
    },
    {
      what: 'SMGX-12.1 第十二条 通知书在先',
      reading: ['SMGX-12.1', 'before'],
      events: [penalty, notice('09:30'), measure, list('propertyInventory')],
      says: papers,
      otherwise: papers,
    },
    {
      what: 'SMGX-12.2 第十二条 以物品清单代替',
      reading: ['SMGX-12.2', 'interchangeable'],
      events: [penalty, notice('09:30'), measure, list('coercionInventory')],
      says: ['文书 missing （场所、设施、财物）清单', '文书 present 登记先行保存通知书'].toSorted(),
      otherwise: ['文书 present 查封、扣押物品清单', '文书 present 登记先行保存通知书'].toSorted(),
    },
    {
      what: 'SMGX-12.2 第十二条 有（场所、设施、财物）清单',
      reading: ['SMGX-12.2', 'interchangeable'],
      events: [penalty, notice('09:30'), measure, list('propertyInventory')],
      says: papers,
      otherwise: papers,
    },
    {
      what: 'SMGX-12.3 第十二条 登记保存只录一段',
      reading: ['SMGX-12.3', 'general'],
      events: [penalty, ...held('preservation'), glimpse],
      says: ['音像 missing a1'],
      otherwise: ['音像 complete a1'],
    },
    {
      what: 'SMGX-12.3 第十二条 登记保存没有音像',
      reading: ['SMGX-12.3', 'general'],
      events: [penalty, ...held('preservation')],
      says: ['音像 missing a1'],
      otherwise: ['音像 missing a1'],
    },
  );
  const finalize = act('document.finalized', ['document:d1', 'measure:m1'], { form: 'preservationNotice', filled: [] });
  asked({
    what: 'SMGX-12.2 第十二条 通知书附物品清单定稿',
    reading: ['SMGX-12.2', 'interchangeable'],
    events: [penalty, list('coercionInventory')],
    act: finalize,
    refused: '未附（场所、设施、财物）清单',
  });
  actRows([
    {
      name: 'SMGX-12.2 第十二条 另一口径：没有清单仍不能定稿',
      events: [penalty],
      act: finalize,
      asOf: LATER,
      refused: '未附（场所、设施、财物）清单',
      options: { program: sanming({ 'SMGX-12.2': 'interchangeable' }) },
    },
  ]);
});

describe('责令改正的解释口径', () => {
  const order = (...filled: readonly string[]) =>
    act('document.finalized', ['document:d1'], { form: 'correctionOrder', filled: [...filled] });
  const ordered = fact('correction.ordered', '2025-03-10 10:00', 'g1', {
    content: '停止使用',
    by: iso('2025-03-20 23:59'),
  });
  const reviewed = (day: string) => fact('correction.reviewed', `${day} 10:00`, 'g1', { corrected: true });
  for (const [id, article, began] of [
    ['SMGX-13', '第十三条', penalty],
    ['SMGX-29', '第二十九条', inspection],
  ] as const) {
    asked({
      what: `${id}.1 ${article} 通知书没有写明期限`,
      reading: ['SMGX-13.1', 'optional'],
      events: [began],
      act: order('correctionContent'),
      refused: '改正期限',
    });
    actRows([
      {
        name: `${id}.1 ${article} 另一口径：没有写明内容 → 仍阻断`,
        events: [began],
        act: order('correctionTerm'),
        asOf: LATER,
        refused: '改正内容',
        options: { program: sanming({ 'SMGX-13.1': 'optional' }) },
      },
    ]);
    judged(
      {
        what: `${id}.2 ${article} 期限届满之前核查`,
        reading: ['SMGX-13.2', 'after'],
        events: [began, ordered, reviewed('2025-03-15')],
        says: ['义务 done g1'],
        otherwise: ['义务 open g1', '目标超期'],
      },
      {
        what: `${id}.2 ${article} 期限届满之后核查`,
        reading: ['SMGX-13.2', 'after'],
        events: [began, ordered, reviewed('2025-03-21')],
        says: ['义务 done g1'],
        otherwise: ['义务 done g1'],
      },
    );
  }
  judged(
    {
      what: 'SMGX-13.3 第十三条 核查只录一段',
      reading: ['SMGX-13.3', 'whole'],
      events: [penalty, ...held('correctionReview'), glimpse],
      says: ['音像 complete a1'],
      otherwise: ['音像 missing a1'],
    },
    {
      what: 'SMGX-29.2 第二十九条 现场核查没有音像',
      reading: ['SMGX-29.2', 'none'],
      events: [inspection, ...held('correctionReview', { manner: 'faceToFace' })],
      says: ['音像 missing a1'],
      otherwise: [],
    },
  );
});

describe('告知、申辩、听证、讨论的解释口径', () => {
  const notice = paper('d1', 'priorNotice', '2025-03-05 09:00');
  const mailed = [
    penalty,
    notice,
    ...held('serviceVisit'),
    serve('s1', `${DAY} 09:30`, 'serviceByMail', 'inTransit', { about: [...about, 'activity:a1'] }),
  ];
  const photo = take('r1', DAY, '09:30', '09:30', { medium: 'photo', about: ['activity:a1'] });
  const hearing = [penalty, ...held('hearing')];
  const recess = [
    fact('activity.adjourned', `${DAY} 09:20`, 'a1', {}),
    fact('activity.continued', `${DAY} 09:40`, 'a1', {}),
  ];
  const report = paper('d2', 'hearingReport', '2025-03-07 10:00');
  const phoned = (medium: 'audio' | 'video') => [
    penalty,
    ...held('statementHearing', { manner: 'phone' }),
    take('r1', DAY, '09:00', '10:00', { medium, about: ['activity:a1'] }),
    named('statementTranscript', 'activity:a1'),
  ];
  judged(
    {
      what: 'SMGX-14.1 第十四条 邮寄告知书只有照片',
      reading: ['SMGX-14.1', 'whole'],
      events: [...mailed, photo],
      says: ['音像 complete s1'],
      otherwise: ['音像 missing s1'],
    },
    {
      what: 'SMGX-14.1 第十四条 邮寄告知书装封、交寄全程录像',
      reading: ['SMGX-14.1', 'whole'],
      events: [...mailed, film()],
      says: ['音像 complete s1'],
      otherwise: ['音像 complete s1'],
    },
    {
      what: 'SMGX-15.1 第十五条 书面申辩只登记收件',
      reading: ['SMGX-15.1', 'whole'],
      events: [penalty, ...held('statementHearing', { manner: 'written' }), named('otherForm', 'activity:a1')],
      says: ['文书 present 其他书面记录'],
      otherwise: ['文书 present 其他书面记录', '音像 missing a1'],
    },
    {
      what: 'SMGX-15.1 第十五条 电话申辩只有录音',
      reading: ['SMGX-15.1', 'whole'],
      events: phoned('audio'),
      says: ['文书 present 陈述申辩笔录', '音像 complete a1'],
      otherwise: ['文书 present 陈述申辩笔录', '音像 missing a1'],
    },
    {
      what: 'SMGX-15.2 第十五条 听证休会停录',
      reading: ['SMGX-15.2', 'recorded'],
      events: [...hearing, ...recess, film('09:00', '09:20'), film('09:40', '10:00', 'r2'), report],
      says: ['文书 present 听证报告书', '音像 complete a1'],
      otherwise: ['文书 present 听证报告书', '音像 missing a1'],
    },
    {
      what: 'SMGX-15.2 第十五条 听证休会也录',
      reading: ['SMGX-15.2', 'recorded'],
      events: [...hearing, ...recess, film(), report],
      says: ['文书 present 听证报告书', '音像 complete a1'],
      otherwise: ['文书 present 听证报告书', '音像 complete a1'],
    },
  );
  const met = fact('deliberation.concluded', '2025-03-20 09:00', 'c1', {
    host: '甲',
    participants: [{ name: '甲' }, { name: '乙' }],
    conclusion: '同意处罚',
  });
  const refusal = fact('document.signatureRefused', '2025-03-20 09:40', 'd1', {
    signatory: 'deliberator',
    name: '乙',
    manifestation: '不同意处罚',
    present: ['甲'],
  });
  const discussed = [
    penalty,
    met,
    draft('d1', 'deliberationRecord', '2025-03-20 09:30'),
    sign('d1', 'deliberator', '甲', '2025-03-20 09:40'),
  ];
  const finalize = act('document.finalized', ['document:d1'], { form: 'deliberationRecord', filled: [] });
  asked({
    what: 'SMGX-16.2 第十六条 持不同意见的拒签并注明',
    reading: ['SMGX-16.2', 'dissent'],
    events: [...discussed, refusal],
    act: finalize,
    refused: '缺参加人员签名',
  });
  actRows([
    {
      name: 'SMGX-16.2 第十六条 另一口径：未签又未注明 → 仍阻断',
      events: discussed,
      act: finalize,
      asOf: LATER,
      refused: '缺参加人员签名',
      options: { program: sanming({ 'SMGX-16.2': 'dissent' }) },
    },
  ]);
});

describe('催告、送达的解释口径', () => {
  const owed = fact('decision.made', '2025-03-22 10:00', 'k1', {
    kind: 'penaltyImposed',
    performBy: iso('2025-04-09 23:59'),
  });
  const handed = (method: 'directService' | 'serviceByMail') => [
    penalty,
    paper('d1', 'demandNotice', '2025-03-05 09:00'),
    ...held('serviceVisit'),
    serve('s1', `${DAY} 09:30`, method, method === 'serviceByMail' ? 'inTransit' : 'served', {
      about: [...about, 'activity:a1'],
    }),
    named('proofOfService', 'service:s1'),
  ];
  const photo = take('r1', DAY, '09:30', '09:30', { medium: 'photo', about: ['activity:a1'] });
  judged(
    {
      what: 'SMGX-18.1 第十八条 逾期之后只有行政强制执行催告书',
      reading: ['SMGX-18.1', 'counts'],
      events: [penalty, owed, paper('d2', 'executionDemand', '2025-04-11 10:00')],
      says: ['义务 open k1'],
      otherwise: ['义务 done k1'],
    },
    {
      what: 'SMGX-18.1 第十八条 逾期之后制作催告书',
      reading: ['SMGX-18.1', 'counts'],
      events: [penalty, owed, paper('d2', 'demandNotice', '2025-04-11 10:00')],
      says: ['义务 done k1'],
      otherwise: ['义务 done k1'],
    },
    {
      what: 'SMGX-18.1 第十八条 逾期之后没有任何催告书',
      reading: ['SMGX-18.1', 'counts'],
      events: [penalty, owed],
      says: ['义务 open k1'],
      otherwise: ['义务 open k1'],
    },
    {
      what: 'SMGX-18.2 第十八条 到场送达催告书只有照片',
      reading: ['SMGX-18.2', 'whole'],
      events: [...handed('directService'), photo],
      says: ['文书 present 送达回证', '音像 complete s1'],
      otherwise: ['文书 present 送达回证', '音像 missing s1'],
    },
    {
      what: 'SMGX-18.2 第十八条 邮寄催告书有照片',
      reading: ['SMGX-18.2', 'whole'],
      events: [...handed('serviceByMail'), photo],
      says: ['文书 present 送达回证', '音像 complete s1'],
      otherwise: ['文书 present 送达回证', '音像 complete s1'],
    },
    {
      what: 'SMGX-18.2 第十八条 邮寄催告书没有影像',
      reading: ['SMGX-18.2', 'whole'],
      events: handed('serviceByMail'),
      says: ['文书 present 送达回证', '音像 missing s1'],
      otherwise: ['文书 present 送达回证', '音像 missing s1'],
    },
  );
  const choose = (more: object) =>
    act('service.attempted', ['service:s1', 'document:d1'], {
      method: 'electronicService',
      result: 'inTransit',
      ...more,
    });
  asked(
    {
      what: 'SMGX-19.1 第十九条 当事人书面同意的电子送达',
      reading: ['SMGX-19.1', 'listedOnly'],
      events: [penalty, letter],
      act: choose({ confirmation: '送达方式确认书1号' }),
      refused: '没有依据',
      strict: true,
    },
    {
      what: 'SMGX-19.1 第十九条 另有依据的转交送达',
      reading: ['SMGX-19.1', 'listedOnly'],
      events: [penalty, letter],
      act: choose({ method: 'serviceByForwarding', legalBasis: '当事人在押' }),
      refused: '没有依据',
      strict: true,
    },
  );
  actRows([
    {
      name: 'SMGX-19.1 第十九条 另一口径：直接送达 → 允许',
      events: [penalty, letter],
      act: choose({ method: 'directService' }),
      asOf: LATER,
      options: { program: sanming({ 'SMGX-19.1': 'listedOnly' }) },
    },
  ]);

  const finish = (method: 'directService' | 'serviceByMail', servedOn: string) =>
    act('service.completed', ['service:s1', 'document:d1'], { method, servedOn, form: 'enforcementDecision' });
  const received = (more: object) => [
    penalty,
    letter,
    serve('s1', '2025-03-25 10:00', 'directService', 'served', {
      about,
      receivedOn: '2025-03-25',
      signatory: '吴某',
      ...more,
    }),
  ];
  const SUBSTITUTES = [
    ['同住成年家属', 'cohabitingAdult'],
    ['代收人', 'signatoryForRecipient'],
  ] as const;
  for (const [what, recipientRole] of SUBSTITUTES) {
    asked({
      what: `SMGX-19.2 第十九条第（一）项 ${what}代收并登记关系`,
      reading: ['SMGX-19.2', 'partyOnly'],
      events: received({ recipientRole, relation: '配偶' }),
      act: finish('directService', '2025-03-25'),
      refused: '代收人',
      strict: true,
    });
    actRows([
      {
        name: `SMGX-19.2 第十九条第（一）项 ${what}代收而未登记关系 → 阻断`,
        events: received({ recipientRole }),
        act: finish('directService', '2025-03-25'),
        asOf: LATER,
        refused: '代收人与当事人的关系未登记',
      },
    ]);
  }
  actRows([
    {
      name: 'SMGX-19.2 第十九条第（一）项 另一口径：当事人本人签收 → 允许',
      events: received({ recipientRole: 'party' }),
      act: finish('directService', '2025-03-25'),
      asOf: LATER,
      options: { program: sanming({ 'SMGX-19.2': 'partyOnly' }) },
    },
  ]);
  const posted = (mailKind: 'expressMail' | 'ordinaryCourier') => [
    penalty,
    letter,
    serve('s1', '2025-03-10 10:00', 'serviceByMail', 'inTransit', { about, mailKind, mailNumber: 'EMS1' }),
    fact('service.receiptReturned', '2025-03-17 10:00', 's1', { receivedOn: '2025-03-14' }),
  ];
  asked(
    {
      what: 'SMGX-19.3 第十九条第（二）项 回证没有寄回',
      reading: ['SMGX-19.3', 'proof'],
      events: posted('expressMail'),
      act: finish('serviceByMail', '2025-03-14'),
      refused: '送达回证没有寄回',
      strict: true,
    },
    {
      what: 'SMGX-19.4 第十九条第（二）项 普通快递单据',
      reading: ['SMGX-19.4', 'any'],
      events: posted('ordinaryCourier'),
      act: finish('serviceByMail', '2025-03-14'),
      refused: '挂号或者特快专递',
    },
  );
  actRows([
    {
      name: 'SMGX-19.3 第十九条第（二）项 另一口径：回证已经寄回 → 允许',
      events: [...posted('expressMail'), named('proofOfService', 'service:s1')],
      act: finish('serviceByMail', '2025-03-14'),
      asOf: LATER,
      options: { program: sanming({ 'SMGX-19.3': 'proof' }) },
    },
    {
      name: 'SMGX-19.4 第十九条第（二）项 另一口径：不是邮寄 → 仍阻断',
      events: [
        penalty,
        letter,
        fact('service.receiptReturned', '2025-03-17 10:00', 's1', { receivedOn: '2025-03-14' }),
      ],
      act: finish('serviceByMail', '2025-03-14'),
      asOf: LATER,
      refused: '挂号或者特快专递',
      options: { program: sanming({ 'SMGX-19.4': 'any' }) },
    },
  ]);

  const left = [
    penalty,
    letter,
    ...held('serviceVisit'),
    serve('s1', `${DAY} 09:30`, 'serviceByLeaving', 'refused', { about: [...about, 'activity:a1'] }),
  ];
  judged(
    {
      what: 'SMGX-19.7 第十九条第（三）项 自留置之时起录',
      reading: ['SMGX-19.7', 'refusal'],
      events: [...left, film('09:30', '10:00')],
      says: ['音像 missing s1'],
      otherwise: ['音像 complete s1'],
    },
    {
      what: 'SMGX-19.7 第十九条第（三）项 留置之后才起录',
      reading: ['SMGX-19.7', 'refusal'],
      events: [...left, film('09:40', '10:00')],
      says: ['音像 missing s1'],
      otherwise: ['音像 missing s1'],
    },
    {
      what: 'SMGX-19.8 第十九条第（四）项 没有委托函',
      reading: ['SMGX-19.8/a', 'none'],
      events: [penalty, letter, serve('s1', `${DAY} 09:30`, 'serviceByEntrustment', 'inTransit', { about })],
      says: ['文书 missing 委托函'],
      otherwise: [],
    },
    ...(['serviceByEntrustment', 'directService'] as const).map((method) => ({
      what: `SMGX-17.1 第十七条 ${method === 'directService' ? '本机关' : '受托机关'}到场送达没有音像`,
      reading: ['SMGX-19.8/b', 'none'] as const,
      events: [penalty, letter, serve('s1', `${DAY} 09:30`, method, 'served', { about })],
      says: ['音像 missing s1'],
      otherwise: method === 'directService' ? ['音像 missing s1'] : [],
    })),
  );

  const published = serve('s1', '2025-04-10 10:00', 'serviceByPublication', 'inTransit', {
    about,
    carriers: ['noticeBoard', 'newspaper'],
    publicationReason: '下落不明',
    publicationCourse: '两次未成',
  });
  const kept = (...carriers: readonly ('noticeBoard' | 'newspaper' | 'website')[]) =>
    carriers.map((carrier) => fact('service.proofKept', '2025-04-10 11:00', 's1', { carrier, date: '2025-04-10' }));
  const archive = act('case.archived', [], { catalogue: [] });
  asked({
    what: 'SMGX-19.12 第十九条第（五）项 张贴、登报各有凭证，没有网站截图',
    reading: ['SMGX-19.12', 'every'],
    events: [penalty, letter, published, ...kept('noticeBoard', 'newspaper')],
    act: archive,
    refused: '载体凭证',
    strict: true,
  });
  actRows([
    {
      name: 'SMGX-19.12 第十九条第（五）项 另一口径：三种凭证都有 → 可以归档',
      events: [penalty, letter, published, ...kept('noticeBoard', 'newspaper', 'website')],
      act: archive,
      asOf: LATER,
      options: { program: sanming({ 'SMGX-19.12': 'every' }) },
    },
  ]);
});

describe('查封、扣押的解释口径', () => {
  const items = [{ id: 'i1', name: '样机', quantity: 1 }];
  const until = '2025-04-03T24:00:00+08:00';
  const taken = fact('measure.taken', '2025-03-04 10:00', 'm1', { kind: 'impoundment', items, until });
  const urgent = fact('measure.taken', '2025-03-04 10:00', 'm1', {
    kind: 'impoundment',
    items,
    urgentReason: '货物正在转移',
  });
  const decision = paper('d1', 'coercionDecision', '2025-03-04 09:00', { about: ['measure:m1'] });
  const list = (form: 'coercionInventory' | 'propertyInventory') =>
    paper('d2', form, '2025-03-04 10:30', { about: ['measure:m1'], items: 1 });
  const both = ['文书 present 查封、扣押决定书', '文书 present 查封、扣押物品清单'];
  const makeup = (role: 'unitHead' | 'agencyHead') =>
    approve('coerciveMeasureMatter', role, '2025-03-04 15:00', { about: ['measure:m1'] });
  judged(
    {
      what: 'SMGX-21.1 第二十一条 紧急实施之后由部门负责人补批',
      reading: ['SMGX-21.1', 'anyone'],
      events: [coercion, urgent, makeup('unitHead'), decision, list('coercionInventory')],
      says: ['义务 open m1', ...both, '目标超期'],
      otherwise: ['义务 done m1', ...both],
    },
    {
      what: 'SMGX-21.1 第二十一条 紧急实施之后没有补批',
      reading: ['SMGX-21.1', 'anyone'],
      events: [coercion, urgent, decision, list('coercionInventory')],
      says: ['义务 open m1', ...both, '目标超期'],
      otherwise: ['义务 open m1', ...both, '目标超期'],
    },
    {
      what: 'SMGX-21.2 第二十一条 以（场所、设施、财物）清单代替',
      reading: ['SMGX-21.2', 'interchangeable'],
      events: [coercion, decision, taken, list('propertyInventory')],
      says: ['文书 missing 查封、扣押物品清单', '文书 present 查封、扣押决定书'],
      otherwise: ['文书 present （场所、设施、财物）清单', '文书 present 查封、扣押决定书'].toSorted(),
    },
    {
      what: 'SMGX-21.2 第二十一条 有物品清单',
      reading: ['SMGX-21.2', 'interchangeable'],
      events: [coercion, decision, taken, list('coercionInventory')],
      says: both,
      otherwise: both,
    },
    {
      what: 'SMGX-21.3 第二十一条 当场送达没有音像',
      reading: ['SMGX-21.3', 'withoutService'],
      events: [
        coercion,
        decision,
        serve('s1', '2025-03-04 11:05', 'directService', 'served', { about: ['document:d1'] }),
      ],
      says: ['音像 missing s1'],
      otherwise: [],
    },
  );
  const complete = act('measure.completed', ['measure:m1'], { kind: 'impoundment' });
  asked({
    what: 'SMGX-21.2 第二十一条 以（场所、设施、财物）清单完成措施',
    reading: ['SMGX-21.2', 'interchangeable'],
    events: [coercion, decision, taken, list('propertyInventory')],
    act: complete,
    refused: '物品清单不齐',
  });
  actRows([
    {
      name: 'SMGX-21.2 第二十一条 另一口径：没有清单仍不能完成',
      events: [coercion, decision, taken],
      act: complete,
      asOf: LATER,
      refused: '物品清单不齐',
      options: { program: sanming({ 'SMGX-21.2': 'interchangeable' }) },
    },
  ]);

  const lifted = (when: string) => fact('measure.lifted', when, 'm1', {});
  const longer = fact('measure.extended', '2025-04-01 11:00', 'm1', {
    until: '2025-05-03T24:00:00+08:00',
    reason: '情况复杂',
  });
  const agreed = approve('measureExtension', 'agencyLeader', '2025-04-01 10:00', { about: ['measure:m1'] });
  const disposed = paper('d3', 'coercionDisposition', '2025-04-02 10:00', { about: ['measure:m1'] });
  judged(
    {
      what: 'SMGX-22.1 第二十二条 期限届满之前解除，没有处理决定书',
      reading: ['SMGX-22.1', 'expiredOnly'],
      events: [coercion, taken, lifted('2025-03-20 10:00')],
      says: ['义务 open m1', '文书 missing 查封、扣押处理决定书'],
      otherwise: ['义务 open m1'],
      asOf: '2025-03-21 10:00',
    },
    {
      what: 'SMGX-22.1 第二十二条 期限届满解除，没有处理决定书',
      reading: ['SMGX-22.1', 'expiredOnly'],
      events: [coercion, taken, lifted('2025-04-04 10:00')],
      says: ['义务 overdue m1', '文书 missing 查封、扣押处理决定书'],
      otherwise: ['义务 overdue m1', '文书 missing 查封、扣押处理决定书'],
    },
    {
      what: 'SMGX-22.1 第二十二条 延长期内解除，没有处理决定书',
      reading: ['SMGX-22.1', 'expiredOnly'],
      events: [coercion, taken, agreed, longer, lifted('2025-04-20 10:00')],
      says: ['义务 open m1', '文书 missing 查封、扣押处理决定书'],
      otherwise: ['义务 open m1'],
      asOf: '2025-04-21 10:00',
    },
    {
      what: 'SMGX-22.1 第二十二条 延长期满解除，没有处理决定书',
      reading: ['SMGX-22.1', 'expiredOnly'],
      events: [coercion, taken, agreed, longer, lifted('2025-05-04 10:00')],
      says: ['义务 overdue m1', '文书 missing 查封、扣押处理决定书'],
      otherwise: ['义务 overdue m1', '文书 missing 查封、扣押处理决定书'],
    },
    {
      what: 'SMGX-22.1 第二十二条 由部门负责人批准延长',
      reading: ['SMGX-22.2', 'anyone'],
      events: [
        coercion,
        taken,
        approve('measureExtension', 'unitHead', '2025-04-01 10:00', { about: ['measure:m1'] }),
        longer,
      ],
      says: ['义务 overdue m1'],
      otherwise: ['义务 open m1'],
      asOf: '2025-04-05 10:00',
    },
    {
      what: 'SMGX-22.1 第二十二条 届满之后才延长',
      reading: ['SMGX-22.2/b', 'anyTime'],
      events: [coercion, taken, agreed, { ...longer, at: at('2025-04-05 11:00') }],
      says: ['义务 overdue m1'],
      otherwise: ['义务 open m1'],
      asOf: '2025-04-06 10:00',
    },
    {
      what: 'SMGX-22.1 第二十二条 届满之前制作处理决定书并解除',
      reading: ['SMGX-22.1', 'expiredOnly'],
      events: [coercion, taken, disposed, lifted('2025-04-02 11:00')],
      says: ['义务 done m1', '文书 present 查封、扣押处理决定书'],
      otherwise: ['义务 done m1'],
    },
    {
      what: 'SMGX-22.3 第二十二条 解除只录一段',
      reading: ['SMGX-22.3', 'whole'],
      events: [coercion, ...held('measureLifting'), glimpse],
      says: ['音像 complete a1'],
      otherwise: ['音像 missing a1'],
    },
  );
  const extend = act('measure.extended', ['measure:m1'], { until: iso('2025-05-03 23:59'), reason: '情况复杂' });
  asked({
    what: 'SMGX-22.2 第二十二条 届满之后延长',
    reading: ['SMGX-22.2/b', 'anyTime'],
    events: [coercion, taken, agreed],
    act: extend,
    refused: '已经届满',
    asOf: '2025-04-04 10:00',
  });
  asked({
    what: 'SMGX-22.2 第二十二条 部门负责人批准延长',
    reading: ['SMGX-22.2', 'anyone'],
    events: [coercion, taken, approve('measureExtension', 'unitHead', '2025-04-01 10:00', { about: ['measure:m1'] })],
    act: extend,
    refused: '尚未批准',
    asOf: '2025-04-02 10:00',
  });
  actRows([
    {
      name: 'SMGX-22.2 第二十二条 另一口径：无人批准 → 仍阻断',
      events: [coercion, taken],
      act: extend,
      asOf: '2025-04-02 10:00',
      refused: '尚未批准',
      options: { program: sanming({ 'SMGX-22.2': 'anyone' }) },
    },
  ]);
});

describe('强制执行催告的解释口径', () => {
  const demanded = (method: 'directService' | 'serviceByMail', result: 'served' | 'notServed' = 'served') => [
    coercion,
    paper('d1', 'executionDemand', '2025-03-05 09:00'),
    serve('s1', `${DAY} 09:30`, method, result, { about }),
  ];
  const photo = take('r1', DAY, '09:30', '09:30', { medium: 'photo', about: ['service:s1'] });
  judged(
    {
      what: 'SMGX-23.1 第二十三条第一款 送达强制执行催告书没有音像',
      reading: ['SMGX-23.1/b', 'required'],
      events: demanded('directService'),
      says: [],
      otherwise: ['音像 missing s1'],
    },
    {
      what: 'SMGX-23.1 第二十三条第一款 邮寄强制执行催告书有照片',
      reading: ['SMGX-23.1/b', 'required'],
      events: [...demanded('serviceByMail'), photo],
      says: [],
      otherwise: ['音像 complete s1'],
    },
    {
      what: 'SMGX-23.1 第二十三条第一款 强制执行催告书没有送成',
      reading: ['SMGX-23.1/b', 'required'],
      events: demanded('directService', 'notServed'),
      says: [],
      otherwise: [],
    },
  );
});

describe('监督检查的解释口径', () => {
  const officers = [
    { id: 'p1', name: '林某', certificateValid: true },
    { id: 'p2', name: '陈某', certificateValid: true },
  ];
  const notice = paper('d1', 'inspectionNotice', `${DAY} 08:50`, { about: ['activity:a1'] });
  const handedOver = [
    serve('s1', `${DAY} 08:55`, 'directService', 'served', { about }),
    paper('d9', 'proofOfService', `${DAY} 08:56`, { about: ['service:s1', 'document:d1'] }),
  ];
  const done = served('s1', `${DAY} 08:57`, 'directService', DAY, { about });
  judged(
    {
      what: 'SMGX-25.1 第二十五条 出示告知书而没有送达回证',
      reading: ['SMGX-25.1', 'served'],
      events: [inspection, notice, ...held('siteInspection', { officers })],
      says: ['文书 present 检查告知书'],
      otherwise: ['义务 open d1', '文书 present 检查告知书'],
    },
    {
      what: 'SMGX-25.1 第二十五条 告知书送达并有送达回证',
      reading: ['SMGX-25.1', 'served'],
      events: [inspection, notice, ...handedOver, done, ...held('siteInspection', { officers })],
      says: ['文书 present 检查告知书'],
      otherwise: ['义务 done d1', '文书 present 检查告知书'],
    },
    {
      what: 'SMGX-28.2 第二十八条 登记保存只录一段',
      reading: ['SMGX-28.2', 'whole'],
      events: [inspection, ...held('preservation'), glimpse],
      says: ['音像 complete a1'],
      otherwise: ['音像 missing a1'],
    },
  );
  asked(
    {
      what: 'SMGX-25.1 第二十五条 告知书没有回证即确认送达',
      reading: ['SMGX-25.1', 'served'],
      events: [inspection, notice, handedOver[0]!],
      act: act('service.completed', ['service:s1', 'document:d1'], { method: 'directService', servedOn: DAY }),
      refused: '待送达',
      strict: true,
    },
    {
      what: 'SMGX-25.2 第二十五条 一名执法人员检查',
      reading: ['SMGX-25.2', 'unlimited'],
      events: [inspection],
      act: act('activity.started', ['activity:a1'], { kind: 'siteInspection', officers: officers.slice(0, 1) }),
      refused: '不足两名',
    },
  );
  actRows([
    {
      name: 'SMGX-25.2 第二十五条 另一口径：没有登记参加人员 → 仍阻断',
      events: [inspection],
      act: act('activity.started', ['activity:a1'], { kind: 'siteInspection', officers: [] }),
      asOf: LATER,
      refused: '证件',
      options: { program: sanming({ 'SMGX-25.2': 'unlimited' }) },
    },
  ]);
});

describe('查阅、复制的解释口径', () => {
  const USES = [
    { matter: 'viewing', action: 'view', verb: '查阅', use: act('access.viewed', ['access:x1'], { recordings: [] }) },
    {
      matter: 'copying',
      action: 'copy',
      verb: '复制',
      use: act('access.copied', ['access:x1'], {
        recordings: [],
        masked: true,
        copyNumber: '复1号',
        copies: 1,
        pages: 3,
      }),
    },
  ] as const;
  for (const { matter, action, verb, use } of USES) {
    const requested = fact(
      'access.requested',
      '2025-03-19 10:00',
      'x1',
      { action, purpose: 'partyRequest', reason: '核对', recordings: [], dossier: true },
      { by: { id: 'p-wu', role: 'party' } },
    );
    const objected = fact(
      'approval.refused',
      '2025-03-20 10:00',
      'q-unitHead',
      { matter, role: 'unitHead', opinion: '涉及他人' },
      { about: ['access:x1'], by: { id: 'p-unitHead', role: 'unitHead' } },
    );
    const agreed = (role: 'unitHead' | 'agencyLeader', when: string) =>
      approve(matter, role, when, { id: `q-${role}`, about: ['access:x1'] });
    const file = [penalty, fact('case.archived', '2025-03-15 10:00', 'c1', { catalogue: [] }), requested];
    const leader = { person: 'p-agencyLeader', role: 'agencyLeader' } as const;
    const approving = act('approval.given', ['approval:q-agencyLeader', 'access:x1'], {
      matter,
      role: 'agencyLeader',
      opinion: '当事人权益所必需',
    });
    asked(
      {
        what: `SMGX-31.2 第三十一条第二款 承办机构负责人不同意${verb}，局领导写明理由批准`,
        reading: ['SMGX-31.2/b', 'veto'],
        events: [...file, objected],
        act: approving,
        refused: '尚未征求',
        strict: true,
        as: leader,
      },
      {
        what: `SMGX-31.2 第三十一条第二款 承办机构负责人不同意，局领导已经批准，${verb}`,
        reading: ['SMGX-31.2/b', 'veto'],
        events: [...file, objected, agreed('agencyLeader', '2025-03-21 10:00')],
        act: use,
        refused: '尚未征求',
        strict: true,
        as: { person: 'p-wu', role: 'party' },
      },
    );
    actRows(
      [
        { what: '批准', act: approving, as: leader, events: [...file, agreed('unitHead', '2025-03-20 10:00')] },
        {
          what: verb,
          act: use,
          as: { person: 'p-wu', role: 'party' } as const,
          events: [...file, agreed('unitHead', '2025-03-20 10:00'), agreed('agencyLeader', '2025-03-21 10:00')],
        },
      ].map(({ what, ...row }) => ({
        ...row,
        name: `SMGX-31.2 第三十一条第二款 另一口径：承办机构负责人同意${verb} → 可以${what}`,
        asOf: LATER,
        options: { program: sanming({ 'SMGX-31.2/b': 'veto' }) },
      })),
    );
  }
  const colleague = { id: 'p-chen', role: 'officer' } as const;
  for (const [who, by] of [
    ['机关内部人员', colleague],
    ['当事人', { id: 'p-wu', role: 'party' }],
  ] as const) {
    const file = [
      penalty,
      fact(
        'access.requested',
        '2025-03-19 10:00',
        'x1',
        { action: 'view', purpose: 'otherWork', reason: '核对', recordings: [], dossier: true },
        { by },
      ),
      approve('viewing', 'agencyLeader', '2025-03-21 10:00', { id: 'q1', about: ['access:x1'] }),
    ];
    for (const [what, refusing, as] of [
      ['批准', act('approval.given', ['approval:q2', 'access:x1'], { matter: 'viewing', role: 'agencyLeader' }), 'p-z'],
      ['查阅', USES[0].use, by.id],
    ] as const)
      actRows(
        ([undefined, 'outsiders'] as const).map((option) => ({
          name: `SMGX-31.2 第三十一条第二款 ${who}的申请未征求意见，${what} → ${option ? '另一' : '缺省'}口径`,
          events: file,
          act: refusing,
          asOf: LATER,
          as: { person: as, role: by.role },
          ...(option && by === colleague ? {} : { refused: '尚未征求' }),
          options: { program: sanming(option ? { 'SMGX-31.2/c': option } : {}) },
        })),
      );
  }
  asked({
    what: 'SMGX-31.3 第三十一条 复制件含未遮蔽的第三人信息',
    reading: ['SMGX-31.3', 'open'],
    events: [penalty],
    act: { ...USES[1].use, data: { ...USES[1].use.data, masked: false } },
    refused: '第三人信息',
  });
  actRows([
    {
      name: 'SMGX-31.3 第三十一条 另一口径：未登记页数 → 仍阻断',
      events: [penalty],
      act: { ...USES[1].use, data: { ...USES[1].use.data, pages: undefined } },
      asOf: LATER,
      refused: '页数',
      options: { program: sanming({ 'SMGX-31.3': 'open' }) },
    },
  ]);
});
