import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf, formatDay, printDueInstant } from '@zhiji/calendar';
import { dataProblems } from '@zhiji/cases';
import { factsOfType, replay, type CaseEvent } from '@zhiji/law';
import { zh, type TermIn } from '@zhiji/terms';
import { act, actRows, assessed, caseBook, judgeRows, SANMING, sanming } from '../../test/sanming.ts';

const { activity, draft, fact, find, paper, serve, served, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const began = start('2025-03-01 09:00');
const letter = paper('d1', 'enforcementDecision', '2025-03-22 10:00');
const about = ['document:d1'];
const decided = fact('decision.made', '2025-03-22 10:00', 'k1', { kind: 'penaltyImposed' });
const proof = (id = 's1') =>
  paper('d9', 'proofOfService', '2025-03-26 10:30', { about: [`service:${id}`, 'document:d1'] });
const complete = (
  method: 'directService' | 'serviceByMail' | 'serviceByLeaving' | 'serviceByEntrustment' | 'serviceByPublication',
  servedOn: string,
) => act('service.completed', ['service:s1', 'document:d1'], { method, servedOn, form: 'enforcementDecision' });
const effectiveDay = (...events: Parameters<typeof replay>[1]) =>
  factsOfType(replay(SANMING, events, 'c1').timeline, 'service.effective').map((one) => formatDay(dayOf(one.at)));

const ACT_OF: Readonly<Record<string, TermIn<'ACTS'>>> = {
  'execution.started': 'startExecution',
  'court.applied': 'applyToCourt',
  'case.closed': 'closeCase',
};

describe('第十七条 送达处罚决定书', () => {
  const visit = activity('a1', 'serviceVisit', '2025-03-25', '10:00', '10:08');
  const direct = serve('s1', '2025-03-25 10:05', 'directService', 'served', { about: [...about, 'activity:a1'] });
  const mailed = serve('s1', '2025-03-25 10:00', 'serviceByMail', 'inTransit', { about: [...about, 'activity:a1'] });
  const film = take('r1', '2025-03-25', '10:00', '10:08', { about: ['activity:a1'] });
  const photos = take('r1', '2025-03-25', '10:04', '10:04', { medium: 'photo', count: 3, about: ['activity:a1'] });
  const whole = { program: sanming({ 'SMGX-17.1': 'whole' }) };
  judgeRows([
    {
      name: 'SMGX-17.1 第十七条 直接送达，录像 10:00–10:08 → 通过',
      events: [began, letter, ...visit, direct, film],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'SMGX-17.1 第十七条 直接送达仅有照片 → 报缺',
      events: [began, letter, ...visit, direct, photos],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'SMGX-17.1 第十七条 邮寄有封装照片 → 通过',
      events: [began, letter, ...visit, mailed, photos],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'SMGX-17.1 第十七条 邮寄没有影像 → 报缺',
      events: [began, letter, ...visit, mailed],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'SMGX-17.1 第十七条 另一口径：邮寄只有照片 → 报缺',
      events: [began, letter, ...visit, mailed, photos],
      asOf: LATER,
      says: ['音像 missing s1'],
      options: whole,
    },
    {
      name: 'SMGX-17.1 第十七条 另一口径：邮寄装封全程录像 → 通过',
      events: [began, letter, ...visit, mailed, film],
      asOf: LATER,
      says: ['音像 complete s1'],
      options: whole,
    },
    {
      name: 'SMGX-17.2 第十七条 回证已签 → 在卷',
      events: [began, letter, ...visit, direct, proof()],
      asOf: LATER,
      says: ['文书 present 送达回证'],
    },
    {
      name: 'SMGX-17.2 第十七条 无回证 → 报缺',
      events: [began, letter, ...visit, direct],
      asOf: LATER,
      says: ['文书 missing 送达回证'],
    },
  ]);
  const done = served('s1', '2025-03-25 11:00', 'directService', '2025-03-25', {
    about,
    form: 'enforcementDecision',
  });
  const served17 = [began, letter, decided, ...visit, direct, proof(), done];
  const unproven = [began, letter, decided, ...visit, direct];
  const execute = act('execution.started', ['execution:e1'], { executor: 'ownAgency' });
  const apply = act('court.applied', ['execution:e1'], { court: '某县法院' });
  const close = act('case.closed', [], {});
  const asOf = '2025-05-30 10:00';
  actRows([
    { name: 'SMGX-17.2 第十七条 回证已签 → 可以进入执行', events: served17, act: execute, asOf },
    { name: 'SMGX-17.2 第十七条 无回证 → 不得进入执行', events: unproven, act: execute, asOf, refused: '尚未送达' },
    { name: 'SMGX-17.2 第十七条 无回证 → 不得申请法院执行', events: unproven, act: apply, asOf, refused: '尚未送达' },
    { name: 'SMGX-17.2 第十七条 无回证 → 不得结案', events: unproven, act: close, asOf, refused: '尚未送达' },
    { name: 'SMGX-17.2 第十七条 回证已签 → 可以结案', events: served17, act: close, asOf },
  ]);

  const also = paper('d2', 'enforcementDecision', '2025-03-22 10:00');
  const first = fact('decision.made', '2025-03-22 10:00', 'k1', { kind: 'penaltyImposed' }, { about });
  const second = fact(
    'decision.made',
    '2025-03-22 11:00',
    'k2',
    { kind: 'penaltyImposed' },
    { about: ['document:d2'] },
  );
  const revoked = (id: string, when: string) => fact('decision.revoked', when, id, { reason: '认定事实有误' });
  const again = served('s2', '2025-03-27 11:00', 'directService', '2025-03-27', {
    about: ['document:d2'],
    form: 'enforcementDecision',
  });
  const proofAgain = paper('d10', 'proofOfService', '2025-03-27 10:30', { about: ['service:s2', 'document:d2'] });
  const two = [began, letter, also, first, second, ...visit, direct, proof(), done];
  actRows([
    { name: 'SMGX-17.2 第十七条 两份决定只送达一份 → 不得结案', events: two, act: close, asOf, refused: '尚未送达' },
    { name: 'SMGX-17.2 第十七条 两份决定都已送达 → 可以结案', events: [...two, again, proofAgain], act: close, asOf },
    {
      name: 'SMGX-17.2 第十七条 第二份决定的送达没有回证 → 不得结案',
      events: [...two, again],
      act: close,
      asOf,
      refused: '没有送达回证',
    },
    {
      name: 'SMGX-17.2 第十七条 登记送达完成时未再写明文书，两份都已送达 → 可以结案',
      events: [
        ...two.slice(0, -2),
        paper('d9', 'proofOfService', '2025-03-25 10:30', { about: ['service:s1'] }),
        served('s1', '2025-03-25 11:00', 'directService', '2025-03-25', { form: 'enforcementDecision' }),
        serve('s2', '2025-03-27 10:00', 'directService', 'served', { about: ['document:d2'] }),
        paper('d10', 'proofOfService', '2025-03-27 10:30', { about: ['service:s2'] }),
        served('s2', '2025-03-27 11:00', 'directService', '2025-03-27', { form: 'enforcementDecision' }),
      ],
      act: close,
      asOf,
    },
    ...([execute, apply, close] as const).map((asked) => ({
      name: `SMGX-17.2 第十七条 只有告知书的送达回证 → 不得${zh(ACT_OF[asked.type]!)}`,
      events: [
        ...served17.filter(({ data }) => data['form'] !== 'proofOfService'),
        paper('n1', 'priorNotice', '2025-03-10 09:00'),
        serve('s0', '2025-03-10 10:00', 'directService', 'served', { about: ['document:n1'] }),
        paper('n9', 'proofOfService', '2025-03-10 10:10', { about: ['service:s0', 'document:n1'] }),
        served('s0', '2025-03-10 11:00', 'directService', '2025-03-10', { form: 'priorNotice' }),
      ],
      act: asked,
      asOf,
      refused: '没有送达回证',
    })),
    {
      name: 'SMGX-17.2 第十七条 公告送达没有可签收的回证 → 可以结案',
      events: [
        began,
        letter,
        first,
        served('s1', '2025-05-20 11:00', 'serviceByPublication', '2025-05-19', {
          about,
          form: 'enforcementDecision',
        }),
      ],
      act: close,
      asOf,
    },
    ...([execute, apply] as const).map((asked) => ({
      name: `SMGX-17.2 第十七条 送达后撤销，重新作出的未送达 → 不得${zh(ACT_OF[asked.type]!)}`,
      events: [
        ...served17,
        revoked('k1', '2025-03-27 10:00'),
        paper('d2', 'enforcementDecision', '2025-03-28 10:00'),
        fact('decision.made', '2025-03-28 10:00', 'k2', { kind: 'penaltyImposed' }, { about: ['document:d2'] }),
      ],
      act: asked,
      asOf,
      refused: '尚未送达',
    })),
    {
      name: 'SMGX-17.2 第十七条 另一决定其后撤销，执行的决定已经送达 → 可以进入执行',
      events: [...served17, second, revoked('k2', '2025-03-27 10:00')],
      act: execute,
      asOf,
    },
    {
      name: 'SMGX-17.2 第十七条 决定撤销，从未送达 → 没有可送达的，可以结案',
      events: [began, letter, decided, revoked('k1', '2025-03-24 10:00')],
      act: close,
      asOf,
    },
    {
      name: 'SMGX-17.2 第十七条 撤销之后重新作出并送达 → 可以结案',
      events: [
        began,
        letter,
        fact('decision.made', '2025-03-21 10:00', 'k1', { kind: 'penaltyImposed' }),
        revoked('k1', '2025-03-21 15:00'),
        also,
        second,
        proof(),
        again,
      ],
      act: close,
      asOf,
    },
    {
      name: 'SMGX-17.2 第十七条 送达后撤销，重新作出的未送达 → 不得结案',
      events: [
        ...served17,
        revoked('k1', '2025-03-27 10:00'),
        paper('d2', 'enforcementDecision', '2025-03-28 10:00'),
        fact('decision.made', '2025-03-28 10:00', 'k2', { kind: 'penaltyImposed' }, { about: ['document:d2'] }),
      ],
      act: close,
      asOf,
      refused: '尚未送达',
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-17.2 第十七条 决定撤销，从未送达而结案 → 不是违规',
      events: [
        began,
        letter,
        decided,
        revoked('k1', '2025-03-24 10:00'),
        fact('case.closed', '2025-03-25 10:00', 'c1', {}),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-19.1 第十九条 两份决定只送达一份 → 另一份仍待送达',
      events: two,
      asOf: LATER,
      says: ['义务 done k1', '义务 open k2'],
    },
  ]);
});

describe('第十八条 催告', () => {
  const owed = fact('decision.made', '2025-03-22 10:00', 'k1', {
    kind: 'penaltyImposed',
    performBy: '2025-04-09T24:00:00+08:00',
  });
  const demand = paper('d2', 'demandNotice', '2025-04-11 10:00');
  judgeRows([
    {
      name: 'SMGX-18.1 第十八条 2025-04-09 届满未缴，04-11 制作催告书 → 通过',
      events: [began, owed, demand],
      asOf: LATER,
      says: ['义务 done k1'],
    },
    {
      name: 'SMGX-18.1 第十八条 期满未缴，05-10 仍无催告书 → 提示',
      events: [began, owed],
      asOf: '2025-05-10 10:00',
      says: ['义务 open k1'],
    },
    {
      name: 'SMGX-18.1 第十八条 两个决定都逾期，催告书只关于一个 → 另一个待催告',
      events: [
        began,
        owed,
        fact('decision.made', '2025-03-22 11:00', 'k2', {
          kind: 'penaltyImposed',
          performBy: '2025-04-09T24:00:00+08:00',
        }),
        paper('d2', 'demandNotice', '2025-04-11 10:00', { about: ['decision:k1'] }),
      ],
      asOf: LATER,
      says: ['义务 done k1', '义务 open k2'],
    },
    {
      name: 'SMGX-18.1 第十八条 履行期满之前制作的催告书 → 催的不是逾期，待催告',
      events: [began, owed, paper('d2', 'demandNotice', '2025-04-09 17:00')],
      asOf: LATER,
      says: ['义务 open k1'],
    },
    {
      name: 'SMGX-18.1 第十八条 履行期满的下一日零时制作的催告书 → 通过',
      events: [began, owed, paper('d2', 'demandNotice', '2025-04-10 00:00')],
      asOf: LATER,
      says: ['义务 done k1'],
    },
    {
      name: 'SMGX-18.1 第十八条 履行期未满 → 不催告',
      events: [began, owed],
      asOf: '2025-04-09 23:00',
      says: [],
    },
    {
      name: 'SMGX-18.1 第十八条 名称为行政强制执行催告书 → 不能代替',
      events: [began, owed, paper('d2', 'executionDemand', '2025-04-11 10:00')],
      asOf: LATER,
      says: ['义务 open k1'],
    },
    {
      name: 'SMGX-18.1 第十八条 复议期间停止执行 → 中止',
      events: [began, owed, fact('procedure.suspended', '2025-04-05 10:00', 'c1', { cause: '复议期间停止执行' })],
      asOf: '2025-05-10 10:00',
      says: ['义务 paused k1'],
    },
    {
      name: 'SMGX-18.1 第十八条 已经全部履行 → 无需再办',
      events: [began, owed, fact('performance.completed', '2025-04-08 10:00', 'c1', {})],
      asOf: LATER,
      says: ['义务 exempt k1'],
    },
    {
      name: 'SMGX-18.1 第十八条 决定已经撤销 → 不再催告',
      events: [began, owed, fact('decision.revoked', '2025-04-05 10:00', 'k1', { reason: '认定事实有误' })],
      asOf: LATER,
      says: ['义务 moot k1'],
    },
  ]);
  const handed = serve('s2', '2025-04-12 10:00', 'directService', 'served', { about: ['document:d2'] });
  const receipt = paper('d8', 'proofOfService', '2025-04-12 10:10', { about: ['service:s2', 'document:d2'] });
  judgeRows([
    {
      name: 'SMGX-18.2 第十八条 送达有录像两分钟和回证 → 通过',
      events: [began, demand, handed, receipt, take('r1', '2025-04-12', '09:59', '10:01', { about: ['service:s2'] })],
      asOf: LATER,
      says: ['文书 present 送达回证', '音像 complete s2'],
    },
    {
      name: 'SMGX-18.2 第十八条 只有回证 → 报缺音像',
      events: [began, demand, handed, receipt],
      asOf: LATER,
      says: ['文书 present 送达回证', '音像 missing s2'],
    },
    {
      name: 'SMGX-18.2 第十八条 照片亦可',
      events: [
        began,
        demand,
        handed,
        take('r1', '2025-04-12', '10:00', '10:00', { medium: 'photo', about: ['service:s2'] }),
      ],
      asOf: LATER,
      says: ['文书 missing 送达回证', '音像 complete s2'],
    },
  ]);
});

describe('第十九条 送达方式', () => {
  const choose = (more: object) =>
    act('service.attempted', ['service:s1', 'document:d1'], {
      method: 'electronicService',
      result: 'inTransit',
      ...more,
    });
  const asOf = '2025-03-26 11:00';
  actRows([
    {
      name: 'SMGX-19.1 第十九条 选电子送达而无同意书 → 阻断',
      events: [began, letter],
      act: choose({}),
      asOf,
      refused: '书面同意',
    },
    {
      name: 'SMGX-19.1 第十九条 有当事人的书面同意 → 允许电子送达',
      events: [began, letter],
      act: choose({ confirmation: '送达方式确认书1号' }),
      asOf,
    },
    {
      name: 'SMGX-19.1 第十九条 转交送达不在五种方式之列且无依据 → 阻断',
      events: [began, letter],
      act: choose({ method: 'serviceByForwarding' }),
      asOf,
      refused: '没有依据',
    },
    {
      name: 'SMGX-19.1 第十九条 直接送达 → 允许',
      events: [began, letter],
      act: choose({ method: 'directService' }),
      asOf,
    },
  ]);
  it('SMGX-19.1 第十九条 无方式的送达 → 不能保存', () =>
    assert.deepEqual(
      dataProblems('service.attempted', { result: 'served' }).map(({ field }) => field),
      ['method'],
    ));
  judgeRows([
    {
      name: 'SMGX-19.1 第十九条 决定 2025-03-04，邮寄签收 03-12 → 已送达',
      events: [
        began,
        fact('decision.made', '2025-03-04 10:00', 'k1', { kind: 'penaltyImposed' }),
        served('s1', '2025-03-13 10:00', 'serviceByMail', '2025-03-12', { about, form: 'enforcementDecision' }),
      ],
      asOf: LATER,
      says: ['义务 done k1'],
    },
    {
      name: 'SMGX-19.1 第十九条 决定之后没有送达 → 待办',
      events: [began, decided],
      asOf: LATER,
      says: ['义务 open k1'],
    },
  ]);

  const direct = (more: object) => serve('s1', '2025-03-25 10:00', 'directService', 'served', { about, ...more });
  actRows([
    {
      name: 'SMGX-19.2 第十九条第（一）项 收到日期 2025-03-25 且签名 → 送达日 2025-03-25',
      events: [began, letter, direct({ receivedOn: '2025-03-25', signatory: '吴某' })],
      act: complete('directService', '2025-03-25'),
      asOf,
    },
    {
      name: 'SMGX-19.2 第十九条第（一）项 有签名无日期 → 阻断',
      events: [began, letter, direct({ signatory: '吴某' })],
      act: complete('directService', '2025-03-25'),
      asOf,
      refused: '收到日期',
    },
    {
      name: 'SMGX-19.2 第十九条第（一）项 有日期无签名 → 阻断',
      events: [began, letter, direct({ receivedOn: '2025-03-25' })],
      act: complete('directService', '2025-03-25'),
      asOf,
      refused: '签名',
    },
    {
      name: 'SMGX-19.2 第十九条第（一）项 送达日不是注明的日期 → 阻断',
      events: [began, letter, direct({ receivedOn: '2025-03-25', signatory: '吴某' })],
      act: complete('directService', '2025-03-24'),
      asOf,
      refused: '注明的收到日期',
    },
  ]);
  it('SMGX-19.2 第十九条第（一）项 送达日取注明的收到日期', () =>
    assert.deepEqual(
      effectiveDay(began, letter, served('s1', '2025-03-26 10:00', 'directService', '2025-03-25', { about })),
      ['2025-03-25'],
    ));

  const posted = (mailKind: 'expressMail' | 'ordinaryCourier' | 'registeredMail') =>
    serve('s1', '2025-03-10 10:00', 'serviceByMail', 'inTransit', { about, mailKind, mailNumber: 'EMS1' });
  const receipt = fact('service.receiptReturned', '2025-03-17 10:00', 's1', { receivedOn: '2025-03-14' });
  actRows([
    {
      name: 'SMGX-19.3 第十九条第（二）项 回执收件 2025-03-14，回证未返回 → 送达日 2025-03-14',
      events: [began, letter, posted('expressMail'), receipt],
      act: complete('serviceByMail', '2025-03-14'),
      asOf,
    },
    {
      name: 'SMGX-19.3 第十九条第（二）项 把寄出日 2025-03-10 填为送达日 → 阻断',
      events: [began, letter, posted('expressMail'), receipt],
      act: complete('serviceByMail', '2025-03-10'),
      asOf,
      refused: '回执载明的收件日期',
    },
    {
      name: 'SMGX-19.4 第十九条第（二）项 特快专递 → 可以确认',
      events: [began, letter, posted('expressMail'), receipt],
      act: complete('serviceByMail', '2025-03-14'),
      asOf,
    },
    {
      name: 'SMGX-19.4 第十九条第（二）项 普通快递单据 → 不能确认送达',
      events: [began, letter, posted('ordinaryCourier'), receipt],
      act: complete('serviceByMail', '2025-03-14'),
      asOf,
      refused: '挂号或者特快专递',
    },
  ]);
  it('SMGX-19.3 第十九条第（二）项 送达日为回执的收件日', () =>
    assert.deepEqual(
      effectiveDay(began, letter, served('s1', '2025-03-17 11:00', 'serviceByMail', '2025-03-14', { about })),
      ['2025-03-14'],
    ));
  judgeRows([
    {
      name: 'SMGX-19.4 第十九条第（二）项 特快专递回执影像在卷 → 通过',
      events: [
        began,
        letter,
        posted('expressMail'),
        receipt,
        paper('d8', 'mailReceipt', '2025-03-17 10:30', { about: ['service:s1'] }),
      ],
      asOf: '2025-04-10 10:00',
      says: ['文书 present 挂号邮寄回执'],
    },
    {
      name: 'SMGX-19.4 第十九条第（二）项 回执不在卷 → 报缺',
      events: [began, letter, posted('expressMail'), receipt],
      asOf: '2025-04-10 10:00',
      says: ['文书 missing 挂号邮寄回执'],
    },
  ]);
});

describe('第十九条第（三）项 留置送达', () => {
  const asOf = '2025-03-26 11:00';
  const left = (more: object = {}) =>
    serve('s1', '2025-03-26 10:12', 'serviceByLeaving', 'refused', {
      about: [...about, 'activity:a1'],
      refusedBy: '吴某',
      attestor: { name: '陈某' },
      attestorUnit: '某居委会',
      attestorSigned: true,
      reason: '当事人拒收',
      ...more,
    });
  const bare = { about: [...about, 'activity:a1'], refusedBy: '吴某', reason: '当事人拒收' };
  const unattended = serve('s1', '2025-03-26 10:12', 'serviceByLeaving', 'notServed', {
    about: [...about, 'activity:a1'],
    attestor: { name: '陈某' },
    attestorUnit: '某居委会',
    attestorSigned: true,
    reason: '无人在场',
  });
  const unwitnessed = serve('s1', '2025-03-26 10:12', 'serviceByLeaving', 'refused', bare);
  const visit = activity('a1', 'serviceVisit', '2025-03-26', '10:00', '10:15');
  const film = (from: string) => take('r1', '2025-03-26', from, '10:15', { about: ['activity:a1'] });
  const counts = { program: sanming({ 'SMGX-19.5': 'recordingCounts' }) };
  const finish = complete('serviceByLeaving', '2025-03-26');
  actRows([
    {
      name: 'SMGX-19.5 第十九条第（三）项 送达日填在留置之前 → 阻断',
      events: [began, letter, ...visit, left(), proof()],
      act: complete('serviceByLeaving', '2025-03-25'),
      asOf,
      refused: '送达日早于留置之日',
    },
    {
      name: 'SMGX-19.5 第十九条第（三）项 拒收日期晚于送达日 → 阻断',
      events: [began, letter, ...visit, left({ refusedOn: '2025-03-27' }), proof()],
      act: finish,
      asOf,
      refused: '送达日早于留置之日',
    },
    {
      name: 'SMGX-19.5 第十九条第（三）项 拒签、居委会代表见证 → 送达日 2025-03-26',
      events: [began, letter, ...visit, left(), proof()],
      act: finish,
      asOf,
    },
    {
      name: 'SMGX-19.5 第十九条第（三）项 无见证人仅有录像 → 阻断',
      events: [began, letter, ...visit, unwitnessed, film('10:00'), proof()],
      act: finish,
      asOf,
      refused: '见证人',
    },
    {
      name: 'SMGX-19.5 第十九条第（三）项 无人在场拒收 → 阻断',
      events: [began, letter, ...visit, unattended, proof()],
      act: finish,
      asOf,
      refused: '在场拒收',
    },
    {
      name: 'SMGX-19.5 第十九条第（三）项 另一口径：全程录像可代见证',
      events: [began, letter, ...visit, unwitnessed, film('10:00'), proof()],
      act: finish,
      asOf,
      options: counts,
    },
    {
      name: 'SMGX-19.5 第十九条第（三）项 另一口径：录像不全 → 阻断',
      events: [began, letter, ...visit, unwitnessed, film('10:06'), proof()],
      act: finish,
      asOf,
      refused: '见证人',
      options: counts,
    },
    {
      name: 'SMGX-19.6 第十九条第（三）项 填写原因，见证人签字 → 允许',
      events: [began, letter, ...visit, left(), proof()],
      act: finish,
      asOf,
    },
    {
      name: 'SMGX-19.6 第十九条第（三）项 见证人未签字 → 阻断',
      events: [began, letter, ...visit, left({ attestorSigned: false }), proof()],
      act: finish,
      asOf,
      refused: '未签字',
    },
    {
      name: 'SMGX-19.6 第十九条第（三）项 另一口径：见证人未签字，有全程录像 → 允许',
      events: [began, letter, ...visit, left({ attestorSigned: false }), film('10:00'), proof()],
      act: finish,
      asOf,
      options: counts,
    },
    {
      name: 'SMGX-19.6 第十九条第（三）项 没有送达回证 → 阻断',
      events: [began, letter, ...visit, left()],
      act: finish,
      asOf,
      refused: '送达回证',
    },
  ]);
  it('SMGX-19.5 第十九条第（三）项 送达日为留置之日', () =>
    assert.deepEqual(
      effectiveDay(began, letter, served('s1', '2025-03-26 11:00', 'serviceByLeaving', '2025-03-26', { about })),
      ['2025-03-26'],
    ));
  judgeRows([
    {
      name: 'SMGX-19.7 第十九条第（三）项 录像 10:00–10:15 → 通过',
      events: [began, letter, ...visit, left(), film('10:00')],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'SMGX-19.7 第十九条第（三）项 拒收后 10:06 才开始 → 报缺',
      events: [began, letter, ...visit, left(), film('10:06')],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
  ]);
  it('SMGX-19.7 第十九条第（三）项 报缺六分钟', () => {
    const [view] = assessed([began, letter, ...visit, left(), film('10:06')], LATER).recordings;
    assert.deepEqual(
      view!.gaps.map(({ from, to }) => (to - from) / 60_000),
      [6],
    );
  });
});

describe('第十九条第（四）项 委托送达', () => {
  const entrust = (entrustedKind: 'industryDepartment' | 'fellowDepartment' | 'otherOrganisation') =>
    serve('s1', '2025-03-24 10:00', 'serviceByEntrustment', 'inTransit', {
      about,
      entrustedBody: '某县工信局',
      entrustedKind,
      reason: '当事人在外县',
    });
  const receipt = fact('service.receiptReturned', '2025-03-31 10:00', 's1', { receivedOn: '2025-03-28' });
  const finish = complete('serviceByEntrustment', '2025-03-28');
  const asOf = '2025-03-31 11:00';
  actRows([
    {
      name: 'SMGX-19.8 第十九条第（四）项 委托某县工信局，03-28 签收 → 送达日 2025-03-28',
      events: [began, letter, entrust('industryDepartment'), receipt, proof()],
      act: finish,
      asOf,
    },
    {
      name: 'SMGX-19.8 第十九条第（四）项 受托方为社会组织 → 阻断',
      events: [began, letter, entrust('otherOrganisation'), receipt, proof()],
      act: finish,
      asOf,
      refused: '不是工信部门或者执法部门',
    },
    {
      name: 'SMGX-19.8 第十九条第（四）项 没有签收的回证 → 阻断',
      events: [began, letter, entrust('fellowDepartment'), proof()],
      act: finish,
      asOf,
      refused: '没有签收的送达回证',
    },
    {
      name: 'SMGX-19.8 第十九条第（四）项 送达日不是签收日 → 阻断',
      events: [began, letter, entrust('fellowDepartment'), receipt, proof()],
      act: complete('serviceByEntrustment', '2025-03-24'),
      asOf,
      refused: '签收的送达回证',
    },
  ]);
  it('SMGX-19.8 第十九条第（四）项 送达日为签收之日', () =>
    assert.deepEqual(
      effectiveDay(began, letter, served('s1', '2025-03-31 11:00', 'serviceByEntrustment', '2025-03-28', { about })),
      ['2025-03-28'],
    ));
  judgeRows([
    {
      name: 'SMGX-19.8 第十九条第（四）项 没有委托函 → 报缺',
      events: [began, letter, entrust('industryDepartment')],
      asOf: LATER,
      says: ['文书 missing 委托函'],
    },
    {
      name: 'SMGX-19.8 第十九条第（四）项 有委托函 → 通过',
      events: [
        began,
        letter,
        entrust('industryDepartment'),
        paper('d7', 'entrustmentLetter', '2025-03-24 09:00', { about: ['service:s1'] }),
      ],
      asOf: LATER,
      says: ['文书 present 委托函'],
    },
  ]);
});

describe('第十九条第（五）项 公告送达', () => {
  const failed = (method: 'directService' | 'serviceByMail', id: string) =>
    serve(id, '2025-03-25 10:00', method, 'notServed', { about, reason: '无人' });
  const excluded = (method: 'serviceByLeaving' | 'serviceByEntrustment', id: string) =>
    fact('service.methodExcluded', '2025-04-01 10:00', id, { method, reason: '当事人不在本市' }, { about });
  const tried = [failed('directService', 's2'), failed('serviceByMail', 's3')];
  const exhausted = [...tried, excluded('serviceByLeaving', 's4'), excluded('serviceByEntrustment', 's5')];
  const record = {
    reason: '直接、邮寄均未成',
    publicationManner: '张贴并登报',
    publicationReason: '下落不明',
    publicationCourse: '两次未成',
  } as const;
  const publish = (more: object = record) =>
    act('service.attempted', ['service:s1', 'document:d1'], {
      method: 'serviceByPublication',
      result: 'inTransit',
      carriers: ['noticeBoard', 'newspaper'],
      ...more,
    });
  const asOf = '2025-04-10 10:00';
  actRows([
    {
      name: 'SMGX-19.9 第十九条第（五）项 直接、邮寄各失败一次，留置、委托写明不适用 → 允许',
      events: [began, letter, ...exhausted],
      act: publish(),
      asOf,
    },
    {
      name: 'SMGX-19.9 第十九条第（五）项 只邮寄失败一次 → 阻断',
      events: [began, letter, failed('serviceByMail', 's3')],
      act: publish(),
      asOf,
      refused: '逐一尝试',
    },
    {
      name: 'SMGX-19.9 第十九条第（五）项 留置、委托未作说明 → 阻断',
      events: [began, letter, ...tried],
      act: publish(),
      asOf,
      refused: '逐一尝试',
    },
    {
      name: 'SMGX-19.9 第十九条第（五）项 另一口径：直接、邮寄均未成即可',
      events: [began, letter, ...tried],
      act: publish(),
      asOf,
      options: { program: sanming({ 'SMGX-19.9': 'directAndMail' }) },
    },
    {
      name: 'SMGX-19.9 第十九条第（五）项 已认定下落不明 → 免予逐一尝试',
      events: [began, letter, find('whereaboutsUnknown', true, '2025-04-01 10:00')],
      act: publish(),
      asOf,
    },
    {
      name: 'SMGX-19.11 第十九条第（五）项 情况说明和载体记录齐全 → 通过',
      events: [began, letter, ...exhausted],
      act: publish(),
      asOf,
    },
    {
      name: 'SMGX-19.11 第十九条第（五）项 只填载体未写无法送达的情况 → 报缺',
      events: [began, letter, ...exhausted],
      act: publish({ publicationManner: '张贴' }),
      asOf,
      refused: '均无法送达的情况',
    },
    {
      name: 'SMGX-19.11 第十九条第（五）项 未写公告方式 → 报缺',
      events: [began, letter, ...exhausted],
      act: publish({ reason: '下落不明' }),
      asOf,
      refused: '公告的方式',
    },
  ]);

  const posted = (more: object = {}) =>
    serve('s1', '2025-04-10 10:00', 'serviceByPublication', 'inTransit', {
      about,
      carriers: ['noticeBoard', 'newspaper'],
      ...record,
      ...more,
    });
  const unserved = [
    began,
    letter,
    failed('serviceByMail', 's3'),
    excluded('serviceByLeaving', 's4'),
    excluded('serviceByEntrustment', 's5'),
  ];
  const after = serve('s6', '2025-04-11 10:00', 'directService', 'notServed', { about, reason: '无人' });
  judgeRows([
    {
      name: 'SMGX-19.9 第十九条第（五）项 直接送达从未尝试，认定不属下落不明 → 违规',
      events: [...unserved, posted(), find('whereaboutsUnknown', false, '2025-04-12 10:00')],
      asOf: '2025-04-15 10:00',
      says: ['违规 采用公告送达'],
    },
    {
      name: 'SMGX-19.9 第十九条第（五）项 公告之后才尝试直接送达，认定不属下落不明 → 违规，不算补办',
      events: [...unserved, posted(), after, find('whereaboutsUnknown', false, '2025-04-12 10:00')],
      asOf: '2025-04-15 10:00',
      says: ['违规 采用公告送达'],
    },
    {
      name: 'SMGX-19.9 第十九条第（五）项 直接送达从未尝试，下落尚未认定 → 不判违规',
      events: [...unserved, posted()],
      asOf: '2025-04-15 10:00',
      says: [],
      options: { open: true },
    },
  ]);
  it('SMGX-19.9 第十九条第（五）项 直接送达从未尝试，下落尚未认定 → 追问是否下落不明', () => {
    for (const events of [
      [...unserved, posted()],
      [...unserved, posted(), after],
    ]) {
      const { questions } = assessed(events, '2025-04-15 10:00', { open: true });
      assert.ok(questions.some(({ finding }) => finding === 'whereaboutsUnknown'));
    }
  });
  const board = fact('service.proofKept', '2025-04-10 11:00', 's1', { carrier: 'noticeBoard', date: '2025-04-10' });
  const printed = (newspaperLevel: 'provincialNewspaper' | 'localNewspaper' | 'nationalNewspaper') =>
    fact('service.proofKept', '2025-04-14 11:00', 's1', { carrier: 'newspaper', date: '2025-04-14', newspaperLevel });
  const newspaper = printed('provincialNewspaper');
  const finish = complete('serviceByPublication', '2025-05-14');
  const later = '2025-05-15 10:00';
  const either = { program: sanming({ 'SMGX-19.10': 'either' }) };
  actRows([
    {
      name: 'SMGX-19.10 第十九条第（五）项 张贴并在省级报纸刊登 → 公告期满可以确认',
      events: [began, letter, posted(), board, printed('provincialNewspaper')],
      act: finish,
      asOf: later,
    },
    ...(
      [
        ['早于期满', '2025-05-13'],
        ['刊登当日', '2025-04-14'],
        ['只算张贴的期满', '2025-05-10'],
      ] as const
    ).map(([what, servedOn]) => ({
      name: `SMGX-19.10 第十九条第（五）项 ${what}的日期填为送达日 → 不能确认`,
      events: [began, letter, posted(), board, printed('provincialNewspaper')],
      act: complete('serviceByPublication', servedOn),
      asOf: later,
      refused: '公告期满之日',
    })),
    {
      name: 'SMGX-19.10 第十九条第（五）项 另一口径：只张贴的，自张贴起算',
      events: [began, letter, posted(), board],
      act: complete('serviceByPublication', '2025-05-10'),
      asOf: later,
      options: either,
    },
    {
      name: 'SMGX-19.10 第十九条第（五）项 张贴晚于登报，只算登报的期满 → 不能确认',
      events: [began, letter, posted(), { ...board, data: { ...board.data, date: '2025-04-16' } }, newspaper],
      act: finish,
      asOf: '2025-05-20 10:00',
      refused: '公告期满之日',
    },
    {
      name: 'SMGX-19.10 第十九条第（五）项 另一口径：只登报的，自刊登起算',
      events: [began, letter, posted(), newspaper],
      act: finish,
      asOf: later,
      options: either,
    },
    {
      name: 'SMGX-19.10 第十九条第（五）项 另一口径：只登报的，早于期满 → 不能确认',
      events: [began, letter, posted(), newspaper],
      act: complete('serviceByPublication', '2025-05-13'),
      asOf: later,
      refused: '公告期满之日',
      options: either,
    },
    {
      name: 'SMGX-19.10 第十九条第（五）项 仅市级报纸刊登 → 不起算，不能确认',
      events: [began, letter, posted(), board, printed('localNewspaper')],
      act: finish,
      asOf: later,
      refused: '省一级报纸',
    },
    {
      name: 'SMGX-19.10 第十九条第（五）项 只登报未张贴 → 不能确认',
      events: [began, letter, posted(), printed('nationalNewspaper')],
      act: finish,
      asOf: later,
      refused: '尚未张贴',
    },
    {
      name: 'SMGX-19.10 第十九条第（五）项 另一口径：只张贴亦可',
      events: [began, letter, posted(), board],
      act: finish,
      asOf: later,
      options: either,
    },
    {
      name: 'SMGX-19.10 第十九条第（五）项 另一口径：两者皆无 → 不能确认',
      events: [began, letter, posted()],
      act: finish,
      asOf: later,
      refused: '尚未张贴',
      options: either,
    },
  ]);
  judgeRows([
    {
      name: 'SMGX-19.10 第十九条第（五）项 公告期未满即登记送达完成 → 违规',
      events: [
        began,
        letter,
        posted(),
        board,
        printed('provincialNewspaper'),
        served('s1', '2025-04-15 11:00', 'serviceByPublication', '2025-04-14', { about, form: 'enforcementDecision' }),
      ],
      asOf: later,
      says: ['违规 完成送达'],
    },
    {
      name: 'SMGX-19.11 第十九条第（五）项 登记的公告没有无法送达的情况 → 违规',
      events: [
        began,
        letter,
        serve('s1', '2025-04-10 10:00', 'serviceByPublication', 'inTransit', {
          about,
          carriers: ['noticeBoard'],
          publicationManner: '张贴',
        }),
      ],
      asOf: '2025-04-15 10:00',
      says: ['违规 采用公告送达'],
    },
  ]);

  const archive = act('case.archived', [], { catalogue: [] });
  const noCourse = serve('s1', '2025-04-10 10:00', 'serviceByPublication', 'inTransit', {
    about,
    carriers: ['noticeBoard', 'newspaper'],
    publicationReason: '下落不明',
  });
  actRows([
    {
      name: 'SMGX-19.12 第十九条第（五）项 张贴照片、报纸版面均有，案卷记原因经过 → 可以归档',
      events: [began, letter, posted(), board, printed('provincialNewspaper')],
      act: archive,
      asOf: '2025-05-20 10:00',
    },
    {
      name: 'SMGX-19.12 第十九条第（五）项 登报无版面凭证 → 不能归档',
      events: [began, letter, posted(), board],
      act: archive,
      asOf: '2025-05-20 10:00',
      refused: '载体凭证',
    },
    {
      name: 'SMGX-19.12 第十九条第（五）项 另一次公告的凭证不能代替 → 不能归档',
      events: [
        began,
        letter,
        posted(),
        board,
        serve('s7', '2025-03-01 10:00', 'serviceByPublication', 'inTransit', { carriers: ['newspaper'], ...record }),
        fact('service.proofKept', '2025-03-01 11:00', 's7', { carrier: 'newspaper', date: '2025-03-01' }),
      ],
      act: archive,
      asOf: '2025-05-20 10:00',
      refused: '载体凭证',
    },
    {
      name: 'SMGX-19.12 第十九条第（五）项 未记明经过 → 不能归档',
      events: [began, letter, noCourse, board, printed('provincialNewspaper')],
      act: archive,
      asOf: '2025-05-20 10:00',
      refused: '原因和经过',
    },
  ]);
  const webpage = fact('service.proofKept', '2025-04-10 11:00', 's1', { carrier: 'website', date: '2025-04-10' });
  const publications: readonly (readonly [string, object, readonly CaseEvent[], string?])[] = [
    ['只张贴，有张贴照片', { carriers: ['noticeBoard'] }, [board]],
    ['张贴而无照片', { carriers: ['noticeBoard'] }, [], '载体凭证'],
    ['只登报，有报纸版面', { carriers: ['newspaper'] }, [newspaper]],
    ['只上网，有网页截图', { carriers: ['website'] }, [webpage]],
    ['上网而无截图', { carriers: ['website'] }, [], '载体凭证'],
    ['未记明原因', { publicationReason: undefined }, [board, newspaper], '原因和经过'],
  ];
  actRows(
    publications.map(([what, more, kept, refused]) => ({
      name: `SMGX-19.12 第十九条第（五）项 ${what} → ${refused ? '不能' : '可以'}归档`,
      events: [began, letter, posted(more), ...kept],
      act: archive,
      asOf: '2025-05-20 10:00',
      ...(refused ? { refused } : {}),
    })),
  );
  const shot = (id: string, carrier: 'noticeBoard' | 'newspaper') =>
    take(id, '2025-04-10', '10:00', '10:00', { medium: 'photo', carrier, about: ['service:s1'] });
  judgeRows([
    {
      name: 'SMGX-19.12 第十九条第（五）项 两种载体的凭证、影像齐全 → 通过',
      events: [
        began,
        letter,
        posted(),
        board,
        printed('provincialNewspaper'),
        shot('r1', 'noticeBoard'),
        shot('r2', 'newspaper'),
      ],
      asOf: LATER,
      says: ['义务 done s1', '音像 complete s1'],
    },
    {
      name: 'SMGX-19.12 第十九条第（五）项 没有报纸的凭证和影像 → 待办、报缺',
      events: [began, letter, posted(), board, shot('r1', 'noticeBoard')],
      asOf: LATER,
      says: ['义务 open s1', '音像 missing s1'],
    },
  ]);
});

describe('第二十条 结果录入', () => {
  const closed = fact('case.closed', '2025-03-04 10:00', 'c1', {});
  const LEVELS = ['provincialPlatform', 'municipalPlatform', 'countyPlatform'] as const;
  type Platform = 'internetPlusRegulation' | (typeof LEVELS)[number];
  const entered = (when: string, platforms: readonly Platform[]) =>
    fact('result.entered', when, 'c1', { platform: '平台', platforms: [...platforms], receipt: '回执1号' });
  const internet = (when: string) => entered(when, ['internetPlusRegulation']);
  const workdays = { program: sanming({ 'SMGX-20.1': 'workdays' }) };
  judgeRows([
    {
      name: 'SMGX-20.1 第二十条 2025-03-04 结案，03-09 录入有回执 → 按期',
      events: [began, closed, internet('2025-03-09 10:00')],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-20.1 第二十条 第五日为周日，顺延的 03-10 录入 → 按期',
      events: [began, closed, internet('2025-03-10 23:00')],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-20.1 第二十条 03-11 录入 → 超期',
      events: [began, closed, internet('2025-03-11 10:00')],
      asOf: LATER,
      says: ['义务 doneLate c1'],
    },
    {
      name: 'SMGX-20.1 第二十条 没有回执 → 逾期未办',
      events: [
        began,
        closed,
        fact('result.entered', '2025-03-06 10:00', 'c1', {
          platform: '平台',
          platforms: ['internetPlusRegulation'],
        }),
      ],
      asOf: LATER,
      says: ['义务 overdue c1'],
    },
    {
      name: 'SMGX-20.1 第二十条 另一口径为工作日：03-11 录入 → 不报',
      events: [began, closed, internet('2025-03-11 10:00')],
      asOf: LATER,
      says: ['义务 done c1'],
      options: workdays,
    },
    {
      name: 'SMGX-20.1 第二十条 检查案件 → 不适用',
      events: [start('2025-03-01 09:00', 'inspection'), closed],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-20.1 第二十条 撤销结案、重新办理 → 无需再办',
      events: [began, closed, fact('case.reopened', '2025-03-05 10:00', 'c1', { reason: '发现新证据' })],
      asOf: LATER,
      says: ['义务 moot c1'],
    },
    {
      name: 'SMGX-20.2 第二十条 三级平台 03-08 均有回执 → 通过',
      events: [began, closed, ...LEVELS.map((level) => entered('2025-03-08 10:00', [level]))],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-20.2 第二十条 只录“互联网+监管”未录三级平台 → 报缺',
      events: [began, closed, internet('2025-03-08 10:00')],
      asOf: LATER,
      says: ['义务 overdue c1'],
    },
    {
      name: 'SMGX-20.2 第二十条 缺县级平台 → 报缺',
      events: [began, closed, entered('2025-03-08 10:00', ['provincialPlatform', 'municipalPlatform'])],
      asOf: LATER,
      says: ['义务 overdue c1'],
    },
    {
      name: 'SMGX-20.2 第二十条 另一口径：三级合一，录入一次即可',
      events: [began, closed, entered('2025-03-08 10:00', ['provincialPlatform'])],
      asOf: LATER,
      says: ['义务 done c1'],
      options: { program: sanming({ 'SMGX-20.2': 'merged' }) },
    },
    {
      name: 'SMGX-20.2 第二十条 另一口径：只录“互联网+监管” → 报缺',
      events: [began, closed, internet('2025-03-08 10:00')],
      asOf: LATER,
      says: ['义务 overdue c1'],
      options: { program: sanming({ 'SMGX-20.2': 'merged' }) },
    },
  ]);
  const due = (options?: typeof workdays) =>
    assessed([began, closed], '2025-03-05 10:00', options ?? {})
      .duties.filter(({ requirements, status }) => requirements.includes('SMGX-20.1') && status !== 'notApplicable')
      .map((duty) => printDueInstant(duty.due!.at));
  it('SMGX-20.1 第二十条 到期 2025-03-10 24:00；工作日为 2025-03-11 24:00', () => {
    assert.deepEqual(due(), ['2025-03-10 24:00']);
    assert.deepEqual(due(workdays), ['2025-03-11 24:00']);
  });
});

describe('第十七条至第十九条 数个决定、数次送达', () => {
  const asOf = '2025-05-30 10:00';
  const made = (decision: string, document: string, when: string) => [
    paper(document, 'enforcementDecision', when),
    fact('decision.made', when, decision, { kind: 'penaltyImposed' }, { about: [`document:${document}`] }),
  ];
  const served1 = [
    began,
    ...made('k1', 'd1', '2025-03-22 10:00'),
    ...made('k2', 'd2', '2025-03-22 11:00'),
    serve('s1', '2025-03-25 10:00', 'directService', 'served', { about }),
    proof(),
    served('s1', '2025-03-25 11:00', 'directService', '2025-03-25', { about, form: 'enforcementDecision' }),
  ];
  const start2 = [
    ['execution.started', { executor: 'ownAgency' }],
    ['court.applied', { court: '某县法院' }],
  ] as const;
  actRows(
    start2.flatMap(([type, data]) => [
      {
        name: `SMGX-17.2 第十七条 两份决定只送达一份，执行的是未送达的 → 不得${zh(ACT_OF[type]!)}`,
        events: served1,
        act: act(type, ['execution:e1', 'decision:k2'], data),
        asOf,
        refused: '尚未送达',
      },
      {
        name: `SMGX-17.2 第十七条 两份决定只送达一份，执行的是已送达的 → 可以${zh(ACT_OF[type]!)}`,
        events: served1,
        act: act(type, ['execution:e1', 'decision:k1'], data),
        asOf,
      },
    ]),
  );

  const undated = fact('decision.made', '2025-03-22 10:00', 'k1', { kind: 'penaltyImposed' });
  const failed = fact('performance.failed', '2025-05-01 10:00', 'c1', { remaining: '全部罚款' });
  const either = { program: sanming({ 'SMGX-18.1': 'counts' }) };
  judgeRows([
    {
      name: 'SMGX-18.1 第十八条 决定未写履行期限，登记逾期未履行而无催告书 → 提示',
      events: [began, undated, failed],
      asOf,
      says: ['义务 open c1'],
    },
    {
      name: 'SMGX-18.1 第十八条 登记逾期未履行，已有催告书 → 通过',
      events: [began, undated, failed, paper('d5', 'demandNotice', '2025-05-02 10:00')],
      asOf,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-18.1 第十八条 登记逾期未履行，名称为行政强制执行催告书 → 不能代替',
      events: [began, undated, failed, paper('d5', 'executionDemand', '2025-05-02 10:00')],
      asOf,
      says: ['义务 open c1'],
    },
    {
      name: 'SMGX-18.1 第十八条 另一口径：登记逾期未履行，行政强制执行催告书可以代替',
      events: [began, undated, failed, paper('d5', 'executionDemand', '2025-05-02 10:00')],
      asOf,
      says: ['义务 done c1'],
      options: either,
    },
    {
      name: 'SMGX-18.1 第十八条 登记逾期未履行之后全部履行 → 无需再办',
      events: [began, undated, failed, fact('performance.completed', '2025-05-03 10:00', 'c1', {})],
      asOf,
      says: ['义务 exempt c1'],
    },
    {
      name: 'SMGX-18.1 第十八条 登记逾期未履行，复议期间停止执行 → 中止',
      events: [began, undated, failed, fact('procedure.suspended', '2025-05-02 10:00', 'c1', { cause: '行政复议' })],
      asOf,
      says: ['义务 paused c1'],
    },
    {
      name: 'SMGX-18.1 第十八条 登记逾期未履行，决定已经撤销 → 不催告',
      events: [began, undated, fact('decision.revoked', '2025-04-01 10:00', 'k1', { reason: '违法' }), failed],
      asOf,
      says: [],
    },
    {
      name: 'SMGX-18.1 第十八条 未履行的不是处罚决定 → 不属本条',
      events: [began, fact('decision.made', '2025-03-22 10:00', 'k1', { kind: 'correctionOrdered' }), failed],
      asOf,
      says: [],
    },
  ]);

  const left = (when: string, more: object) =>
    serve('s1', when, 'serviceByLeaving', 'refused', { about, reason: '拒收', ...more });
  const attested = { attestor: { name: '陈某' }, attestorUnit: '某居委会', attestorSigned: true };
  const parted = [
    began,
    letter,
    left('2025-03-20 10:00', { refusedBy: '张某' }),
    left('2025-03-26 10:00', attested),
    proof(),
  ];
  const twice = [
    began,
    letter,
    left('2025-03-20 10:00', { refusedBy: '张某' }),
    left('2025-03-26 10:00', { refusedBy: '张某', ...attested }),
    proof(),
  ];
  actRows([
    {
      name: 'SMGX-19.5 第十九条第（三）项 拒收的一次没有见证人，见证的一次没有人拒收 → 阻断',
      events: parted,
      act: complete('serviceByLeaving', '2025-03-26'),
      asOf,
      refused: '见证人',
    },
    {
      name: 'SMGX-19.5 第十九条第（三）项 另一次有人拒收、有人见证 → 送达日 2025-03-26',
      events: twice,
      act: complete('serviceByLeaving', '2025-03-26'),
      asOf,
    },
    {
      name: 'SMGX-19.5 第十九条第（三）项 送达日填为没有见证的一次 → 阻断',
      events: twice,
      act: complete('serviceByLeaving', '2025-03-20'),
      asOf,
      refused: '早于留置之日',
    },
    {
      name: 'SMGX-19.6 第十九条第（三）项 填写原因的一次见证人未签字，签字的一次未填原因 → 阻断',
      events: [
        began,
        letter,
        left('2025-03-20 10:00', { refusedBy: '张某', ...attested, attestorSigned: false }),
        left('2025-03-26 10:00', { refusedBy: '张某', ...attested, reason: undefined }),
        proof(),
      ].map((event) => ({
        ...event,
        data: Object.fromEntries(Object.entries(event.data).filter(([, value]) => value !== undefined)),
      })),
      act: complete('serviceByLeaving', '2025-03-26'),
      asOf,
      refused: '未填留置原因',
    },
  ]);
});

describe('第十九条第（二）项 先后两次邮寄', () => {
  const mailed = (when: string, mailKind: 'ordinaryCourier' | 'expressMail') =>
    serve('s1', when, 'serviceByMail', 'inTransit', { about, mailKind });
  const returned = (when: string) =>
    fact('service.receiptReturned', when, 's1', { receivedOn: when.slice(0, 10), original: true });
  const twice = [
    began,
    letter,
    mailed('2025-03-24 10:00', 'ordinaryCourier'),
    returned('2025-03-26 10:00'),
    mailed('2025-03-27 10:00', 'expressMail'),
  ];
  actRows([
    {
      name: 'SMGX-19.4 第十九条第（二）项 收回的是普通快递的单据，特快专递的回执尚未收回 → 不能确认送达',
      events: twice,
      act: complete('serviceByMail', '2025-03-26'),
      asOf: '2025-05-30 10:00',
      refused: '没有邮寄回执',
    },
    {
      name: 'SMGX-19.4 第十九条第（二）项 其后收回特快专递的回执 → 可以确认',
      events: [...twice, returned('2025-03-29 10:00')],
      act: complete('serviceByMail', '2025-03-29'),
      asOf: '2025-05-30 10:00',
    },
  ]);
});

describe('第十七条、第十九条第（三）项 决定书没有定稿而送达', () => {
  const left = (objects: readonly string[]) =>
    serve('s1', '2025-03-25 10:05', 'serviceByLeaving', 'refused', {
      about: [...objects, 'activity:a1'],
      reason: '拒收',
    });
  const visit = activity('a1', 'serviceVisit', '2025-03-25', '10:00', '10:08');
  const drafted = draft('d1', 'enforcementDecision', '2025-03-22 09:00');
  const draftedNotice = draft('d2', 'priorNotice', '2025-03-10 09:00');
  judgeRows(
    (['SMGX-17.1 第十七条', 'SMGX-19.7 第十九条第（三）项'] as const).flatMap((name) => [
      {
        name: `${name} 所送的决定书只有草稿 → 仍须音像，报缺`,
        events: [began, decided, drafted, ...visit, left(about)],
        asOf: LATER,
        says: ['音像 missing s1'],
      },
      {
        name: `${name} 送达写明是哪一决定，案内没有决定书 → 仍须音像，报缺`,
        events: [began, decided, ...visit, left(['decision:k1'])],
        asOf: LATER,
        says: ['音像 missing s1'],
      },
      {
        name: `${name} 所送的是告知书的草稿 → 不属本条`,
        events: [began, decided, drafted, draftedNotice, ...visit, left(['document:d2', 'decision:k1'])],
        asOf: LATER,
        says: [],
      },
      {
        name: `${name} 送达没有写明文书，决定书只有草稿 → 不知所送，不属本条`,
        events: [began, decided, drafted, ...visit, left([])],
        asOf: LATER,
        says: [],
      },
    ]),
  );
});
