import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, at, caseBook, judgeRows, sanming } from '../../test/sanming.ts';

const { activity, approve, draft, fact, find, iso, paper, serve, sign, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const began = start('2025-03-01 09:00');

describe('第九条 立案与移送', () => {
  const COLUMNS = {
    party: '当事人情况',
    place: '案发地',
    leadSource: '案件来源',
    leadRegisteredOn: '案源登记时间',
    verificationResult: '核查情况',
    filingReason: '立案理由',
  };
  const FIELDS = Object.keys(COLUMNS);
  const finalize = (filled: readonly string[]) =>
    act('document.finalized', ['document:d1'], { form: 'initiationApprovalForm', filled: [...filled] });
  const asOf = '2025-03-05 10:00';
  actRows([
    { name: 'SMGX-9.1 第九条第一款 六项齐全 → 可以定稿', events: [], act: finalize(FIELDS), asOf },
    ...Object.entries(COLUMNS).map(([missing, column]) => ({
      name: `SMGX-9.1 第九条第一款 ${column}为空 → 提交被阻断`,
      events: [],
      act: finalize(FIELDS.filter((field) => field !== missing)),
      asOf,
      refused: '要素不全',
    })),
  ]);
  const lead = (when: string) => fact('lead.registered', when, 'l1', {});
  const head = approve('procedureInitiation', 'unitHead', '2025-03-05 09:00', { id: 'q0' });
  const leader = approve('procedureInitiation', 'agencyLeader', '2025-03-05 09:30', { id: 'q0' });
  const file = act('procedure.started', [], { caseType: 'penalty', procedure: 'ordinary', initiation: 'exOfficio' });
  actRows([
    {
      name: 'SMGX-9.1 第九条第一款 案源 2025-03-01，审批 2025-03-05 → 可以立案',
      events: [lead('2025-03-01 10:00'), head, leader],
      act: file,
      asOf,
    },
    {
      name: 'SMGX-9.1 第九条第一款 分管领导未审批 → 不得立案',
      events: [lead('2025-03-01 10:00'), head],
      act: file,
      asOf,
      refused: '立案审批未完成',
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-9.1 第九条第一款 审批表在卷、审批在先 → 不报',
      events: [
        paper('d1', 'initiationApprovalForm', '2025-03-05 09:00', {
          filled: [...FIELDS],
        }),
        head,
        leader,
        start('2025-03-05 10:00'),
      ],
      asOf: LATER,
      says: ['文书 present 程序启动审批表'],
    },
    {
      name: 'SMGX-9.1 第九条第一款 案源登记晚于立案 → 违规',
      events: [head, leader, start('2025-03-05 10:00'), lead('2025-03-06 10:00')],
      asOf: LATER,
      says: ['文书 missing 程序启动审批表', '违规 启动执法程序行为'],
    },
    {
      name: 'SMGX-9.1 第九条第一款 立案之后另有案源 → 不报',
      events: [
        lead('2025-03-01 10:00'),
        head,
        leader,
        start('2025-03-05 10:00'),
        fact('lead.registered', '2025-03-06 10:00', 'l2', {}),
      ],
      asOf: LATER,
      says: ['文书 missing 程序启动审批表'],
    },
  ]);

  const found = find('outsideJurisdiction', true, '2025-03-04 10:00');
  const letter = paper('d2', 'caseTransferLetter', '2025-03-07 10:00');
  const sent = (materials: readonly string[], when = '2025-03-10 10:00') =>
    fact('lead.transferred', when, 'l1', {
      outcome: 'transferJurisdiction',
      authority: '某区工信局',
      reason: '属地管辖',
      materials: [...materials],
    });
  judgeRows([
    {
      name: 'SMGX-9.2 第九条第二款 2025-03-04 认定无管辖，03-10 移送 → 按期',
      events: [began, found, letter, sent(['举报信'])],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-9.2 第九条第二款 有移送函而无材料清单 → 报缺',
      events: [began, found, letter, sent([])],
      asOf: '2025-03-11 10:00',
      says: ['义务 open c1'],
    },
    {
      name: 'SMGX-9.2 第九条第二款 没有移送函 → 报缺',
      events: [began, found, sent(['举报信'])],
      asOf: '2025-03-11 10:00',
      says: ['义务 open c1'],
    },
    {
      name: 'SMGX-9.2 第九条第二款 七个工作日之后移送 → 内部目标超期',
      events: [began, found, letter, sent(['举报信'], '2025-03-14 10:00')],
      asOf: LATER,
      says: ['义务 done c1', '目标超期'],
    },
    {
      name: 'SMGX-9.2 第九条第二款 后经认定属本局管辖 → 不再移送',
      events: [began, found, find('outsideJurisdiction', false, '2025-03-06 10:00')],
      asOf: LATER,
      says: ['义务 moot c1'],
    },
  ]);

  const handed = (recipientRole: 'courtOrOrgan' | 'party') =>
    serve('s1', '2025-03-10 10:00', 'directService', 'served', { about: ['document:d2'], recipientRole });
  const proof = paper('d3', 'proofOfService', '2025-03-10 10:10', { about: ['service:s1', 'document:d2'] });
  const complete = (form: 'caseTransferLetter' | 'crimeTransferLetter') =>
    act('service.completed', ['service:s1', 'document:d2'], { method: 'directService', servedOn: '2025-03-10', form });
  actRows([
    {
      name: 'SMGX-9.3 第九条第二款 机关签收回证 → 移送完成',
      events: [began, letter, handed('courtOrOrgan'), proof],
      act: complete('caseTransferLetter'),
      asOf: '2025-03-10 11:00',
    },
    {
      name: 'SMGX-9.3 第九条第二款 无回证 → 不能标移送完成',
      events: [began, letter, handed('courtOrOrgan')],
      act: complete('caseTransferLetter'),
      asOf: '2025-03-10 11:00',
      refused: '待送达',
    },
    {
      name: 'SMGX-9.3 第九条第二款 签收的不是受移送机关 → 不能标移送完成',
      events: [began, letter, handed('party'), proof],
      act: complete('caseTransferLetter'),
      asOf: '2025-03-10 11:00',
      refused: '移送中',
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-9.3 第九条第二款 移送函没有送达 → 待送达',
      events: [began, letter],
      asOf: LATER,
      says: ['义务 open d2'],
    },
  ]);

  const crimeLetter = paper('d2', 'crimeTransferLetter', '2025-03-10 09:00');
  actRows([
    {
      name: 'SMGX-10.2 第十条第一款 公安机关签收 → 移送完成',
      events: [began, crimeLetter, handed('courtOrOrgan'), proof],
      act: complete('crimeTransferLetter'),
      asOf: '2025-03-10 11:00',
    },
    {
      name: 'SMGX-10.2 第十条第一款 无签收 → 停在移送中',
      events: [began, crimeLetter, proof],
      act: complete('crimeTransferLetter'),
      asOf: '2025-03-10 11:00',
      refused: '移送中',
    },
    {
      name: 'SMGX-10.2 第十条第一款 无回证 → 不能标移送完成',
      events: [began, crimeLetter, handed('courtOrOrgan')],
      act: complete('crimeTransferLetter'),
      asOf: '2025-03-10 11:00',
      refused: '待送达',
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-10.2 第十条第一款 移送函没有送达 → 待送达',
      events: [began, crimeLetter],
      asOf: LATER,
      says: ['义务 open d2'],
    },
  ]);
});

describe('第十条 涉嫌犯罪的移送', () => {
  const found = find('crimeSuspected', true, '2025-03-10 09:00');
  const letter = paper('d1', 'crimeTransferLetter', '2025-03-10 14:00');
  const sent = fact('lead.transferred', '2025-03-10 15:00', 'l1', {
    outcome: 'transferCrime',
    authority: '某县公安局',
    reason: '涉嫌非法经营',
    materials: ['案卷'],
  });
  judgeRows([
    {
      name: 'SMGX-10.1 第十条第一款 认定后当日移送 → 按期',
      events: [began, found, letter, sent],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-10.1 第十条第一款 标涉嫌犯罪后直接结案 → 警告',
      events: [began, found, fact('case.closed', '2025-03-20 10:00', 'c1', {})],
      asOf: LATER,
      says: ['义务 open c1', '违规 办理结案'],
    },
    {
      name: 'SMGX-10.1 第十条第一款 未移送而作处罚决定 → 警告',
      events: [began, found, fact('decision.made', '2025-03-20 10:00', 'k1', { kind: 'penaltyImposed' })],
      asOf: LATER,
      says: ['义务 open c1', '违规 作出决定'],
    },
    {
      name: 'SMGX-10.1 第十条第一款 移送之后结案 → 不报',
      events: [began, found, letter, sent, fact('case.closed', '2025-03-20 10:00', 'c1', {})],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-10.1 第十条第一款 后经认定不涉嫌犯罪 → 不再移送',
      events: [began, found, find('crimeSuspected', false, '2025-03-12 10:00')],
      asOf: LATER,
      says: ['义务 moot c1'],
    },
    {
      name: 'SMGX-10.1 第十条第一款 认定不涉嫌犯罪之后又认定涉嫌 → 仍须移送',
      events: [
        began,
        found,
        find('crimeSuspected', false, '2025-03-12 10:00'),
        find('crimeSuspected', true, '2025-03-14 10:00'),
      ],
      asOf: LATER,
      says: ['义务 moot c1', '义务 open c1'],
    },
  ]);

  const items = ['i1', 'i2', 'i3', 'i4', 'i5'];
  const seized = fact('measure.taken', '2025-03-05 10:00', 'm1', {
    kind: 'impoundment',
    items: items.map((id) => ({ id, name: id, quantity: 1 })),
  });
  const handedOver = fact('measure.itemsHandedOver', '2025-03-12 10:00', 'm1', { authority: '某县公安局', items });
  const notice = (when = '2025-03-12 15:00') => paper('d2', 'propertyTransferNotice', when, { about: ['measure:m1'] });
  const list = (listed: readonly string[], more: object = {}) =>
    paper('d3', 'propertyInventory', '2025-03-12 14:00', {
      about: ['measure:m1', ...listed.map((id) => `item:${id}`)],
      items: listed.length,
      ...more,
    });
  const both = ['文书 present （场所、设施、财物）清单', '文书 present （查封、扣押）财物移送通知书'];
  judgeRows([
    {
      name: 'SMGX-10.3 第十条第二款 通知书和清单同日列五件 → 通过',
      events: [began, seized, handedOver, notice(), list(items)],
      asOf: LATER,
      says: ['义务 done m1', ...both],
    },
    {
      name: 'SMGX-10.3 第十条第二款 清单列四件且无说明 → 报差异',
      events: [began, seized, handedOver, notice(), list(items.slice(0, 4))],
      asOf: LATER,
      says: ['义务 done m1', ...both, '违规 文书定稿'],
    },
    {
      name: 'SMGX-10.3 第十条第二款 清单列四件并说明差异 → 不报差异',
      events: [began, seized, handedOver, notice(), list(items.slice(0, 4), { difference: '一件已经鉴定损耗' })],
      asOf: LATER,
      says: ['义务 done m1', ...both],
    },
    {
      name: 'SMGX-10.3 第十条第二款 移送后没有通知书和清单 → 报缺，超过内部目标',
      events: [began, seized, handedOver],
      asOf: LATER,
      says: [
        '义务 open m1',
        '文书 missing （场所、设施、财物）清单',
        '文书 missing （查封、扣押）财物移送通知书',
        '目标超期',
      ],
    },
    {
      name: 'SMGX-10.3 第十条第二款 二十四小时之后才制作 → 内部目标超期',
      events: [began, seized, handedOver, notice('2025-03-13 11:00'), list(items)],
      asOf: LATER,
      says: ['义务 done m1', ...both, '目标超期'],
    },
  ]);

  const toWhom = (recipientRole: 'party' | 'courtOrOrgan') =>
    serve('s1', '2025-03-13 10:00', 'directService', 'served', { about: ['document:d2'], recipientRole });
  const proof = paper('d4', 'proofOfService', '2025-03-13 10:10', { about: ['service:s1', 'document:d2'] });
  const complete = act('service.completed', ['service:s1', 'document:d2'], {
    method: 'directService',
    servedOn: '2025-03-13',
    form: 'propertyTransferNotice',
  });
  actRows([
    {
      name: 'SMGX-10.4 第十条第二款 受送达人为查封当事人 → 完成',
      events: [began, seized, handedOver, notice(), toWhom('party'), proof],
      act: complete,
      asOf: '2025-03-13 11:00',
    },
    {
      name: 'SMGX-10.4 第十条第二款 送达公安机关的回证不能代替',
      events: [began, seized, handedOver, notice(), toWhom('courtOrOrgan'), proof],
      act: complete,
      asOf: '2025-03-13 11:00',
      refused: '不是行政强制措施的当事人',
    },
    {
      name: 'SMGX-10.4 第十条第二款 没有回证 → 不能完成',
      events: [began, seized, handedOver, notice(), toWhom('party')],
      act: complete,
      asOf: '2025-03-13 11:00',
      refused: '送达回证',
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-10.4 第十条第二款 通知书没有送达当事人 → 待送达',
      events: [began, seized, handedOver, notice()],
      asOf: LATER,
      says: ['义务 open d2'],
    },
  ]);
});

describe('第十一条 调查取证', () => {
  const examined = activity('a1', 'examination', '2025-03-04', '09:00', '10:00');
  const film = (from: string, to: string) => take('r1', '2025-03-04', from, to, { about: ['activity:a1'] });
  judgeRows([
    {
      name: 'SMGX-11.1 第十一条 检查 09:00–10:00，录像同时段 → 通过',
      events: [began, ...examined, film('09:00', '10:00')],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'SMGX-11.1 第十一条 立案前的核查无录像 → 报缺',
      events: [...activity('a0', 'siteVerification', '2025-03-02', '09:00', '10:00'), start('2025-03-05 09:00')],
      asOf: LATER,
      says: ['音像 missing a0'],
    },
    {
      name: 'SMGX-11.1 第十一条 录像空档且无说明 → 间断',
      events: [began, ...examined, film('09:00', '09:50')],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'SMGX-11.1 第十一条 空档两秒之内 → 不计间断',
      events: [
        began,
        ...examined,
        film('09:00', '09:30'),
        take('r2', '2025-03-04', '09:30:02', '10:00', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'SMGX-11.1 第十一条 空档三秒 → 间断',
      events: [
        began,
        ...examined,
        film('09:00', '09:30'),
        take('r2', '2025-03-04', '09:30:03', '10:00', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'SMGX-11.1 第十一条 空档已经说明客观原因 → 待认定',
      events: [
        began,
        ...examined,
        film('09:00', '09:50'),
        fact('recording.interruptionExplained', '2025-03-04 10:05', 'r1', {
          gap: { from: iso('2025-03-04 09:50'), to: iso('2025-03-04 10:00') },
          cause: 'batteryLow',
        }),
      ],
      asOf: LATER,
      says: ['音像 explained a1'],
    },
    {
      name: 'SMGX-11.1 第十一条 书面询问、调取书证不是现场取证 → 不要求',
      events: [
        began,
        ...activity('a2', 'inquiry', '2025-03-04', '11:00', '12:00', { manner: 'written' }),
        ...activity('a3', 'documentaryCollection', '2025-03-04', '14:00', '15:00'),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-11.1 第十一条 到对方处当面调取书证而无录像 → 报缺',
      events: [
        began,
        ...activity('a3', 'documentaryCollection', '2025-03-04', '14:00', '15:00', { manner: 'faceToFace' }),
      ],
      asOf: LATER,
      says: ['音像 missing a3'],
    },
    {
      name: 'SMGX-11.2 第十一条 检查当日形成现场检查（勘验）记录 → 通过',
      events: [began, ...examined, paper('d1', 'siteTranscript', '2025-03-04 10:30', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['文书 present 现场笔录'],
    },
    {
      name: 'SMGX-11.2 第十一条 仅有照片说明 → 报缺',
      events: [began, ...examined, paper('d1', 'audiovisualNote', '2025-03-04 10:30', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['文书 missing 现场笔录'],
    },
    {
      name: 'SMGX-11.3 第十一条 抽样三件有记录 → 通过',
      events: [
        began,
        ...activity('a1', 'sampling', '2025-03-04', '09:00', '10:00'),
        paper('d1', 'samplingNotice', '2025-03-04 10:00', { about: ['activity:a1'], items: 3 }),
      ],
      asOf: LATER,
      says: ['文书 present 抽样取证通知书'],
    },
    {
      name: 'SMGX-11.3 第十一条 抽样登记而无记录 → 报缺',
      events: [began, ...activity('a1', 'sampling', '2025-03-04', '09:00', '10:00')],
      asOf: LATER,
      says: ['文书 missing 抽样取证通知书'],
    },
  ]);
  const asked = (id: string) => activity(id, 'inquiry', '2025-03-04', '14:00', '15:00');
  const record = (id: string, activityId: string, interviewees: string[]) =>
    paper(id, 'inquiryTranscript', '2025-03-04 15:10', { about: [`activity:${activityId}`], interviewees });
  judgeRows([
    {
      name: 'SMGX-11.4 第十一条 两名被询问人两份记录 → 通过',
      events: [began, ...asked('a1'), ...asked('a2'), record('d1', 'a1', ['甲']), record('d2', 'a2', ['乙'])],
      asOf: '2025-03-04 17:00',
      says: ['文书 present 询问笔录', '文书 present 询问笔录'],
    },
    {
      name: 'SMGX-11.4 第十一条 一份记录含两人 → 提示分开',
      events: [began, ...asked('a1'), record('d1', 'a1', ['甲', '乙'])],
      asOf: '2025-03-04 17:00',
      says: ['文书 present 询问笔录', '违规 文书定稿'],
    },
    {
      name: 'SMGX-11.4 第十一条 询问没有记录 → 报缺',
      events: [began, ...asked('a1')],
      asOf: '2025-03-04 17:00',
      says: ['文书 missing 询问笔录'],
    },
  ]);
});

describe('第十二条 先行登记保存证据', () => {
  const measure = fact('measure.taken', '2025-03-04 09:35', 'm1', {
    kind: 'advancePreservation',
    items: [{ name: '样品', quantity: 2 }],
  });
  const notice = paper('d1', 'preservationNotice', '2025-03-04 09:30', { about: ['measure:m1'] });
  const list = (items: number, form: 'propertyInventory' | 'coercionInventory' = 'propertyInventory') =>
    paper('d2', form, '2025-03-04 09:25', { about: ['measure:m1'], items });
  judgeRows([
    {
      name: 'SMGX-12.1 第十二条 通知书 09:30，实施 09:35 → 通过',
      events: [began, notice, list(2), measure],
      asOf: LATER,
      says: ['文书 present 登记先行保存通知书', '文书 present （场所、设施、财物）清单'].toSorted(),
    },
    {
      name: 'SMGX-12.1 第十二条 实施后次日仍无通知书 → 报缺',
      events: [began, list(2), measure],
      asOf: '2025-03-05 10:00',
      says: ['文书 missing 登记先行保存通知书', '文书 present （场所、设施、财物）清单'].toSorted(),
    },
    {
      name: 'SMGX-12.2 第十二条 以物品清单代替 → 名称不符',
      events: [began, notice, list(2, 'coercionInventory'), measure],
      asOf: '2025-03-05 10:00',
      says: ['文书 missing （场所、设施、财物）清单', '文书 present 登记先行保存通知书'].toSorted(),
    },
  ]);
  const finalize = act('document.finalized', ['document:d1', 'measure:m1'], { form: 'preservationNotice', filled: [] });
  const asOf = '2025-03-04 17:00';
  actRows([
    { name: 'SMGX-12.2 第十二条 清单两项 → 可以定稿', events: [began, list(2)], act: finalize, asOf },
    {
      name: 'SMGX-12.2 第十二条 无清单 → 阻断',
      events: [began],
      act: finalize,
      asOf,
      refused: '未附（场所、设施、财物）清单',
    },
    {
      name: 'SMGX-12.2 第十二条 清单没有物品 → 阻断',
      events: [began, list(0)],
      act: finalize,
      asOf,
      refused: '没有物品',
    },
  ]);
  const kept = activity('a1', 'preservation', '2025-03-04', '09:35', '10:00');
  judgeRows([
    {
      name: 'SMGX-12.3 第十二条 保存 09:35–10:00，录像 09:30–10:02 → 通过',
      events: [began, ...kept, take('r1', '2025-03-04', '09:30', '10:02', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'SMGX-12.3 第十二条 处罚案件仅有照片 → 报缺连续录像',
      events: [
        began,
        ...kept,
        take('r1', '2025-03-04', '09:40', '09:40', { medium: 'photo', count: 6, about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
});

describe('第十三条 责令改正', () => {
  const finalize = (filled: string[]) =>
    act('document.finalized', ['document:d1'], { form: 'correctionOrder', filled });
  const asOf = '2025-03-10 10:00';
  actRows([
    {
      name: 'SMGX-13.1 第十三条 写明内容和期限 → 可以定稿',
      events: [began],
      act: finalize(['correctionContent', 'correctionTerm']),
      asOf,
    },
    {
      name: 'SMGX-13.1 第十三条 期限为空 → 阻断',
      events: [began],
      act: finalize(['correctionContent']),
      asOf,
      refused: '改正期限',
    },
    {
      name: 'SMGX-13.1 第十三条 内容为空 → 阻断',
      events: [began],
      act: finalize(['correctionTerm']),
      asOf,
      refused: '改正内容',
    },
  ]);
  const ordered = fact('correction.ordered', '2025-03-10 10:00', 'c1', {
    content: '停止使用',
    by: iso('2025-03-20 23:59'),
  });
  const order = paper('d1', 'correctionOrder', '2025-03-10 10:30', { filled: ['correctionContent', 'correctionTerm'] });
  const reviewed = (day: string) => fact('correction.reviewed', `${day} 10:00`, 'c1', { corrected: true });
  judgeRows([
    {
      name: 'SMGX-13.1 第十三条 责令改正而没有通知书 → 待办',
      events: [began, ordered],
      asOf: LATER,
      says: ['义务 open c1'],
    },
    {
      name: 'SMGX-13.1 第十三条 两次责令改正只有一份通知书 → 另一次待办',
      events: [
        began,
        ordered,
        fact('correction.ordered', '2025-03-11 10:00', 'g2', { content: '补正台账', by: iso('2025-03-20 23:59') }),
        paper('d1', 'correctionOrder', '2025-03-11 10:30', {
          filled: ['correctionContent', 'correctionTerm'],
          about: ['correction:c1'],
        }),
      ],
      asOf: LATER,
      says: ['义务 done c1', '义务 open g2'],
    },
    {
      name: 'SMGX-13.1 第十三条 通知书已制作 → 完成',
      events: [began, ordered, order],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-13.2 第十三条 两次责令改正只核查一次 → 另一次仍待办',
      events: [
        began,
        ordered,
        fact('correction.ordered', '2025-03-11 10:00', 'g2', { content: '补正台账', by: iso('2025-03-20 23:59') }),
        reviewed('2025-03-20'),
      ],
      asOf: LATER,
      says: ['义务 done c1', '义务 open g2', '目标超期'],
    },
    {
      name: 'SMGX-13.2 第十三条 期限 2025-03-20 届满，03-25 核查 → 按期',
      events: [began, ordered, reviewed('2025-03-25')],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-13.2 第十三条 03-26 核查 → 内部目标超期',
      events: [began, ordered, reviewed('2025-03-26')],
      asOf: LATER,
      says: ['义务 done c1', '目标超期'],
    },
    {
      name: 'SMGX-13.2 第十三条 提前核查 → 允许',
      events: [began, ordered, reviewed('2025-03-15')],
      asOf: LATER,
      says: ['义务 done c1'],
    },
  ]);
  it('SMGX-13.2 第十三条 内部目标到期 2025-03-25 24:00', () => {
    const { targets } = assessed([began, ordered], LATER);
    assert.deepEqual(
      targets.map(({ target, due }) => [target, due]),
      [['SMGX-13.2', Date.parse('2025-03-26T00:00:00+08:00')]],
    );
  });
  const review = activity('a1', 'correctionReview', '2025-03-25', '10:00', '10:30');
  judgeRows([
    {
      name: 'SMGX-13.3 第十三条 核查有录像五分钟 → 通过',
      events: [began, ...review, take('r1', '2025-03-25', '10:05', '10:10', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'SMGX-13.3 第十三条 仅有文字结论 → 报缺音像',
      events: [began, ...review, reviewed('2025-03-25')],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
});

describe('第十四条 送达事先告知书', () => {
  const notice = paper('d1', 'priorNotice', '2025-03-06 10:00');
  const visit = activity('a1', 'serviceVisit', '2025-03-06', '14:00', '14:10');
  const served = serve('s1', '2025-03-06 14:05', 'directService', 'served', { about: ['document:d1', 'activity:a1'] });
  const proof = paper('d2', 'proofOfService', '2025-03-06 14:08', { about: ['service:s1', 'document:d1'] });
  const mailed = serve('s1', '2025-03-06 14:00', 'serviceByMail', 'inTransit', { about: ['document:d1'] });
  const published = serve('s1', '2025-03-06 14:00', 'serviceByPublication', 'inTransit', {
    about: ['document:d1'],
    carriers: ['noticeBoard', 'newspaper'],
  });
  const shot = (id: string, carrier?: 'noticeBoard' | 'newspaper') =>
    take(id, '2025-03-06', '14:00', '14:00', {
      medium: 'photo',
      count: 1,
      about: ['service:s1'],
      ...(carrier ? { carrier } : {}),
    });
  judgeRows([
    {
      name: 'SMGX-14.1 第十四条 直接送达，录像 14:00–14:10 → 通过',
      events: [began, notice, ...visit, served, take('r1', '2025-03-06', '14:00', '14:10', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'SMGX-14.1 第十四条 直接送达只有送达回证 → 报缺录像',
      events: [began, notice, ...visit, served, proof],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'SMGX-14.1 第十四条 邮寄有封装影像 → 通过',
      events: [began, notice, mailed, shot('r1')],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'SMGX-14.1 第十四条 邮寄没有影像 → 报缺',
      events: [began, notice, mailed],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'SMGX-14.1 第十四条 公告两种载体各有影像 → 通过',
      events: [began, notice, published, shot('r1', 'noticeBoard'), shot('r2', 'newspaper')],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'SMGX-14.1 第十四条 公告缺版面影像 → 报缺',
      events: [began, notice, published, shot('r1', 'noticeBoard')],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'SMGX-14.1 第十四条 送达的是另一文书 → 不属本条',
      events: [
        began,
        notice,
        paper('d5', 'hearingNotice', '2025-03-06 10:00'),
        serve('s2', '2025-03-06 14:05', 'directService', 'served', { about: ['document:d5'] }),
      ],
      asOf: LATER,
      says: [],
    },
  ]);
});

describe('第十五条 陈述申辩与听证', () => {
  const heard = (manner: 'faceToFace' | 'written' | 'phone' = 'faceToFace') =>
    activity('a1', 'statementHearing', '2025-03-11', '09:00', '09:20', { manner });
  const film = (medium: 'video' | 'audio') =>
    take('r1', '2025-03-11', '08:59', '09:21', { medium, about: ['activity:a1'] });
  const transcript = paper('d1', 'statementTranscript', '2025-03-11 09:20', { about: ['activity:a1'] });
  judgeRows([
    {
      name: 'SMGX-15.1 第十五条 口头申辩，录像 08:59–09:21 并有笔录 → 通过',
      events: [began, ...heard(), film('video'), transcript],
      asOf: LATER,
      says: ['文书 present 陈述申辩笔录', '音像 complete a1'],
    },
    {
      name: 'SMGX-15.1 第十五条 口头申辩只有笔录 → 报缺录像',
      events: [began, ...heard(), transcript],
      asOf: LATER,
      says: ['文书 present 陈述申辩笔录', '音像 missing a1'],
    },
    {
      name: 'SMGX-15.1 第十五条 书面申辩只登记收件 → 不要求音像',
      events: [began, ...heard('written'), paper('d1', 'otherForm', '2025-03-11 09:20', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['文书 present 其他书面记录'],
    },
    {
      name: 'SMGX-15.1 第十五条 口头申辩只有其他书面记录 → 报缺笔录',
      events: [
        began,
        ...heard(),
        film('video'),
        paper('d1', 'otherForm', '2025-03-11 09:20', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['文书 missing 陈述申辩笔录', '音像 complete a1'],
    },
    {
      name: 'SMGX-15.1 第十五条 书面申辩没有登记收件 → 报缺',
      events: [began, ...heard('written')],
      asOf: LATER,
      says: ['文书 missing 其他书面记录'],
    },
    {
      name: 'SMGX-15.1 第十五条 电话申辩有录音 → 通过',
      events: [began, ...heard('phone'), film('audio'), transcript],
      asOf: LATER,
      says: ['文书 present 陈述申辩笔录', '音像 complete a1'],
    },
    {
      name: 'SMGX-15.1 第十五条 电话申辩没有录音 → 报缺',
      events: [began, ...heard('phone'), transcript],
      asOf: LATER,
      says: ['文书 present 陈述申辩笔录', '音像 missing a1'],
    },
    {
      name: 'SMGX-15.1 第十五条 放弃申辩没有记录 → 报缺',
      events: [began, fact('statement.made', '2025-03-11 09:00', 'c1', { outcome: 'statementWaived' })],
      asOf: LATER,
      says: ['文书 missing 放弃权利书面记录'],
    },
  ]);
  const hearing = activity('a1', 'hearing', '2025-03-18', '09:00', '11:30');
  const report = paper('d2', 'hearingReport', '2025-03-19 10:00');
  const of = (from: string, to: string, id = 'r1') => take(id, '2025-03-18', from, to, { about: ['activity:a1'] });
  judgeRows([
    {
      name: 'SMGX-15.2 第十五条 第二次听证只有此前的听证报告 → 报早',
      events: [
        began,
        ...hearing,
        of('08:55', '11:31'),
        report,
        ...activity('a2', 'hearing', '2025-03-25', '09:00', '10:00'),
        take('r2', '2025-03-25', '09:00', '10:00', { about: ['activity:a2'] }),
      ],
      asOf: LATER,
      says: ['文书 early 听证报告书', '文书 present 听证报告书', '音像 complete a1', '音像 complete a2'],
    },
    {
      name: 'SMGX-15.2 第十五条 听证 09:00–11:30，录像 08:55–11:31 → 通过',
      events: [began, ...hearing, of('08:55', '11:31'), report],
      asOf: LATER,
      says: ['文书 present 听证报告书', '音像 complete a1'],
    },
    {
      name: 'SMGX-15.2 第十五条 录像 09:30 起 → 起录迟',
      events: [began, ...hearing, of('09:30', '11:31'), report],
      asOf: LATER,
      says: ['文书 present 听证报告书', '音像 missing a1'],
    },
    {
      name: 'SMGX-15.2 第十五条 登记的休会可以停录',
      events: [
        began,
        ...hearing,
        fact('activity.adjourned', '2025-03-18 10:00', 'a1', {}),
        fact('activity.continued', '2025-03-18 10:30', 'a1', {}),
        of('08:55', '10:00'),
        of('10:30', '11:31', 'r2'),
        report,
      ],
      asOf: LATER,
      says: ['文书 present 听证报告书', '音像 complete a1'],
    },
    {
      name: 'SMGX-15.2 第十五条 没有听证报告 → 报缺',
      events: [began, ...hearing, of('08:55', '11:31')],
      asOf: LATER,
      says: ['文书 missing 听证报告书', '音像 complete a1'],
    },
  ]);
  it('SMGX-15.2 第十五条 起录迟的缺口为 09:00–09:30', () => {
    const [view] = assessed([began, ...hearing, of('09:30', '11:31')], LATER).recordings;
    assert.deepEqual(
      view!.gaps.map(({ from, to }) => (to - from) / 60_000),
      [30],
    );
  });
});

describe('第十六条 集体讨论', () => {
  const major = find('majorDecision', true, '2025-03-19 10:00');
  const record = paper('d1', 'deliberationRecord', '2025-03-20 10:00');
  const decide = act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' });
  const finalize = act('document.finalized', ['document:d2'], { form: 'enforcementDecision', filled: [] });
  const asOf = '2025-03-22 10:00';
  actRows([
    {
      name: 'SMGX-16.1 第十六条 重大处罚，03-20 讨论记录，03-22 决定 → 允许',
      events: [began, major, record],
      act: decide,
      asOf,
    },
    {
      name: 'SMGX-16.1 第十六条 重大处罚无讨论记录 → 阻断',
      events: [began, major],
      act: decide,
      asOf,
      refused: '没有集体讨论记录',
    },
    {
      name: 'SMGX-16.1 第十六条 案件分级为重大 → 亦须讨论记录',
      events: [
        began,
        fact('case.classified', '2025-03-19 10:00', 'c1', { major: true, complex: false, reason: '吊销' }),
      ],
      act: decide,
      asOf,
      refused: '没有集体讨论记录',
    },
    { name: 'SMGX-16.1 第十六条 非重大处罚 → 不要求', events: [began], act: decide, asOf },
    {
      name: 'SMGX-16.1 第十六条 无讨论记录 → 不能生成决定书',
      events: [began, major],
      act: finalize,
      asOf,
      refused: '没有集体讨论记录',
    },
    {
      name: 'SMGX-16.1 第十六条 有讨论记录 → 可以生成决定书',
      events: [began, major, record],
      act: finalize,
      asOf,
    },
    {
      name: 'SMGX-16.1 第十六条 是否重大尚未认定 → 先行认定',
      events: [began],
      act: decide,
      asOf,
      refused: '没有集体讨论记录',
      options: { open: true },
    },
  ]);
  const lead = fact('lead.found', '2025-02-27 10:00', 'l1', { source: 'inspectionFinding', content: '超范围经营' });
  for (const [what, more, questions] of [
    ['只有案源 → 不追问', [], []],
    ['已经立案，尚未告知 → 不追问', [began], []],
    [
      '已经告知 → 追问',
      [began, fact('notice.given', '2025-03-18 10:00', 'c1', { contents: ['facts'], oral: false })],
      ['majorDecision'],
    ],
    ['决定书已经起草 → 追问', [began, draft('d2', 'enforcementDecision', '2025-03-21 10:00')], ['majorDecision']],
  ] as const)
    it(`SMGX-16.1 第十六条 是否重大，${what}`, () =>
      assert.deepEqual(
        assessed([lead, ...more], asOf, { open: true }).questions.map(({ finding }) => finding),
        questions,
      ));
  const first = fact('decision.made', '2025-03-21 10:00', 'k1', { kind: 'penaltyImposed' });
  const revoked = fact('decision.revoked', '2025-03-21 15:00', 'k1', { reason: '认定事实有误' });
  const discussed = (when: string) => paper('d8', 'deliberationRecord', when);
  actRows([
    {
      name: 'SMGX-16.1 第十六条 决定撤销后重新作出，只有原来的讨论记录 → 阻断',
      events: [began, major, record, first, revoked],
      act: decide,
      asOf,
      refused: '决定撤销后未再讨论',
    },
    {
      name: 'SMGX-16.1 第十六条 决定撤销后只有原来的讨论记录 → 不能生成决定书',
      events: [began, major, record, first, revoked],
      act: finalize,
      asOf,
      refused: '决定撤销后未再讨论',
    },
    ...(
      [
        ['撤销之后再次讨论', '2025-03-21 16:00'],
        ['撤销与重作一并讨论在先', '2025-03-21 14:00'],
      ] as const
    ).map(([what, when]) => ({
      name: `SMGX-16.1 第十六条 ${what} → 允许`,
      events: [began, major, record, first, discussed(when), revoked],
      act: decide,
      asOf,
    })),
  ]);
  const five = ['甲', '乙', '丙', '丁', '戊'];
  const met = fact('deliberation.concluded', '2025-03-20 09:00', 'c1', {
    host: '甲',
    participants: five.map((name) => ({ name })),
    conclusion: '同意处罚',
  });
  const drafted = draft('d1', 'deliberationRecord', '2025-03-20 09:30');
  const signedBy = (names: readonly string[]) =>
    names.map((name) => sign('d1', 'deliberator', name, '2025-03-20 09:40'));
  const final = act('document.finalized', ['document:d1'], { form: 'deliberationRecord', filled: [] });
  actRows([
    {
      name: 'SMGX-16.2 第十六条 五名参加人五个签名 → 可以定稿',
      events: [began, met, drafted, ...signedBy(five)],
      act: final,
      asOf: '2025-03-20 10:00',
    },
    {
      name: 'SMGX-16.2 第十六条 四个签名 → 阻断',
      events: [began, met, drafted, ...signedBy(five.slice(1))],
      act: final,
      asOf: '2025-03-20 10:00',
      refused: '缺参加人员签名',
    },
    {
      name: 'SMGX-16.2 第十六条 签名在讨论前一日 → 阻断',
      events: [
        began,
        met,
        drafted,
        ...five.map((name) => sign('d1', 'deliberator', name, '2025-03-20 09:40', { statedDate: '2025-03-19' })),
      ],
      act: final,
      asOf: '2025-03-20 10:00',
      refused: '早于集体讨论',
    },
    {
      name: 'SMGX-16.2 第十六条 散会前签名，当日登记讨论结论 → 可以定稿',
      events: [began, drafted, ...signedBy(five), { ...met, at: at('2025-03-20 09:50') }],
      act: final,
      asOf: '2025-03-20 10:00',
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-16.1 第十六条 讨论过而没有记录 → 报缺',
      events: [began, met],
      asOf: LATER,
      says: ['文书 missing 行政案件集体讨论记录表'],
    },
  ]);
});

describe('第九条、第十条、第十二条 次序、转换与未另立活动的措施', () => {
  const asOf = '2025-03-06 10:00';
  const agreed = (role: 'unitHead' | 'agencyLeader', when: string) =>
    approve('procedureInitiation', role, when, { id: 'q0' });
  const file = act('procedure.started', [], { caseType: 'penalty', procedure: 'ordinary', initiation: 'exOfficio' });
  const summary = start('2025-03-01 09:00', 'penalty', { procedure: 'summary' });
  const converted = fact('procedure.converted', '2025-03-06 09:00', 'c1', { to: 'ordinary', reason: '不能当场处罚' });
  const both = [agreed('unitHead', '2025-03-05 09:00'), agreed('agencyLeader', '2025-03-05 09:30')];
  const transfer = paper('d2', 'caseTransferLetter', '2025-03-05 10:00');
  const crime = paper('d2', 'crimeTransferLetter', '2025-03-05 10:00');
  const unnamed = act('service.completed', ['service:s1', 'document:d2'], {
    method: 'directService',
    servedOn: '2025-03-06',
  });
  const notice = paper('d2', 'propertyTransferNotice', '2025-03-05 10:00');
  const handed = (recipientRole: 'courtOrOrgan' | 'party') =>
    serve('s1', '2025-03-06 09:00', 'directService', 'served', { recipientRole, about: ['document:d2'] });
  actRows([
    {
      name: 'SMGX-9.1 第九条第一款 分管领导先批、部门负责人后批 → 次序颠倒，不得立案',
      events: [agreed('agencyLeader', '2025-03-05 09:00'), agreed('unitHead', '2025-03-05 09:30')],
      act: file,
      asOf,
      refused: '立案审批未完成',
    },
    {
      name: 'SMGX-9.1 第九条第一款 部门负责人之后分管领导再批 → 可以立案',
      events: [
        agreed('agencyLeader', '2025-03-05 09:00'),
        agreed('unitHead', '2025-03-05 09:30'),
        agreed('agencyLeader', '2025-03-05 10:00'),
      ],
      act: file,
      asOf,
    },
    {
      name: 'SMGX-9.1 第九条第一款 依次批准之后部门负责人又签一次 → 可以立案',
      events: [...both, agreed('unitHead', '2025-03-05 10:00')],
      act: file,
      asOf,
    },
    ...(
      [
        ['SMGX-9.3 第九条第二款', transfer],
        ['SMGX-10.2 第十条第一款', crime],
      ] as const
    ).flatMap(([name, letter]) => [
      {
        name: `${name} 登记送达完成时未再写明文书，签收的不是受移送机关 → 停在移送中`,
        events: [began, letter, handed('party')],
        act: unnamed,
        asOf,
        refused: '尚未签收',
      },
      {
        name: `${name} 送达的是另一文书 → 不属移送`,
        events: [began, letter, paper('d4', 'priorNotice', '2025-03-05 10:00')],
        act: act('service.completed', ['service:s2', 'document:d4'], {
          method: 'directService',
          servedOn: '2025-03-06',
        }),
        asOf,
      },
    ]),
    {
      name: 'SMGX-10.4 第十条第二款 登记送达完成时未再写明文书，送的是公安机关 → 不能代替',
      events: [began, notice, handed('courtOrOrgan')],
      act: unnamed,
      asOf,
      refused: '不是行政强制措施的当事人',
    },
  ]);
  const measure = fact('measure.taken', '2025-03-05 09:35', 'm1', {
    kind: 'advancePreservation',
    items: [{ name: '样品', quantity: 2 }],
  });
  const filmed = (medium: 'video' | 'photo', from = '09:30') =>
    take('r1', '2025-03-05', from, '09:40', { medium, about: ['measure:m1'] });
  const general = { program: sanming({ 'SMGX-12.3': 'general' }) };
  judgeRows([
    {
      name: 'SMGX-9.1 第九条第一款 简易转为普通程序，没有立案审批 → 违规，报缺审批表',
      events: [summary, converted],
      asOf: LATER,
      says: ['文书 missing 程序启动审批表', '违规 启动执法程序行为'],
    },
    {
      name: 'SMGX-9.1 第九条第一款 简易转为普通程序，审批在先 → 只缺审批表',
      events: [summary, ...both, converted],
      asOf: LATER,
      says: ['文书 missing 程序启动审批表'],
    },
    {
      name: 'SMGX-9.1 第九条第一款 普通转为简易程序 → 不要求',
      events: [
        ...both,
        start('2025-03-05 10:00'),
        fact('procedure.converted', '2025-03-06 09:00', 'c1', { to: 'summary', reason: '轻微' }),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-12.3 第十二条 未另立活动的措施没有录像 → 报缺',
      events: [began, measure],
      asOf: LATER,
      says: ['音像 missing m1'],
    },
    {
      name: 'SMGX-12.3 第十二条 未另立活动的措施仅有照片 → 报缺',
      events: [began, measure, filmed('photo')],
      asOf: LATER,
      says: ['音像 missing m1'],
    },
    {
      name: 'SMGX-12.3 第十二条 未另立活动的措施有录像 → 通过',
      events: [began, measure, filmed('video')],
      asOf: LATER,
      says: ['音像 complete m1'],
    },
    {
      name: 'SMGX-12.3 第十二条 另一口径：未另立活动的措施有照片 → 通过',
      events: [began, measure, filmed('photo')],
      asOf: LATER,
      says: ['音像 complete m1'],
      options: general,
    },
    {
      name: 'SMGX-12.3 第十二条 检查中当场保存，检查全程录像 → 通过',
      events: [
        began,
        ...activity('a1', 'siteInspection', '2025-03-05', '09:00', '10:00'),
        fact(
          'measure.taken',
          '2025-03-05 09:35',
          'm1',
          { kind: 'advancePreservation', items: [{ name: '样品', quantity: 2 }] },
          { about: ['activity:a1'] },
        ),
        take('r1', '2025-03-05', '09:00', '10:00', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 complete m1'],
    },
  ]);
});

describe('第十条第二款 分两次移送', () => {
  const items = ['i1', 'i2'].map((id) => ({ id, name: id, quantity: 1 }));
  const over = (when: string, id: string) =>
    fact('measure.itemsHandedOver', when, 'm1', { authority: '某县公安局', items: [id] });
  const papers = (n: number, when: string) => [
    paper(`n${n}`, 'propertyTransferNotice', when, { about: ['measure:m1'] }),
    paper(`l${n}`, 'propertyInventory', when, { about: ['measure:m1'], difference: '分次移送' }),
  ];
  const once = [
    began,
    fact('measure.taken', '2025-03-05 10:00', 'm1', { kind: 'impoundment', items }),
    over('2025-03-12 10:00', 'i1'),
    ...papers(1, '2025-03-12 11:00'),
    over('2025-03-20 10:00', 'i2'),
  ];
  const present = ['文书 present （场所、设施、财物）清单', '文书 present （查封、扣押）财物移送通知书'];
  judgeRows([
    {
      name: 'SMGX-10.3 第十条第二款 第二次移送之后没有另作通知书和清单 → 待办，超过内部目标',
      events: once,
      asOf: LATER,
      says: ['义务 done m1', '义务 open m1', ...present, '目标超期'].toSorted(),
    },
    {
      name: 'SMGX-10.3 第十条第二款 两次移送各有通知书和清单 → 通过',
      events: [...once, ...papers(2, '2025-03-20 11:00')],
      asOf: LATER,
      says: ['义务 done m1', '义务 done m1', ...present].toSorted(),
    },
  ]);
});
