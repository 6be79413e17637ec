import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessAnswer, mayUse, replay, type CaseEvent } from '@zhiji/law';
import { act, actRows, at, caseBook, HISTORIC_CITY, historicCity, judgeRows } from '../../test/historic-city.ts';

const { approve, fact, iso, take } = caseBook();
const wu = { id: 'p-wu', role: 'officer' } as const;
const guan = { id: 'p-guan', role: 'custodian' } as const;
const clips = [take('r1', '2025-03-04', '09:00', '10:00'), take('r2', '2025-03-04', '10:00', '11:00')];
const archived = fact('case.archived', '2025-03-04 18:00', 'c1', { catalogue: [] });
const ask = (purpose: 'otherWork' | 'supervisionWork' = 'otherWork', action: 'view' | 'copy' = 'view') =>
  fact(
    'access.requested',
    '2025-03-05 08:00',
    'x1',
    { action, purpose, reason: '案件复核', recordings: ['r1'] },
    { by: wu },
  );
const audit = (when: string, matter: 'viewing' | 'copying' = 'viewing') =>
  approve(matter, 'archivesHead', when, { about: ['access:x1'] });
const consent = (when: string, matter: 'viewing' | 'copying' = 'viewing') =>
  approve(matter, 'dossierUnitLeader', when, { about: ['access:x1'] });
const ENTRY = {
  action: 'view',
  viewer: '吴某',
  approver: '丁',
  reason: '案件复核',
  recordings: ['r1'],
  until: '2025-04-30T24:00:00+08:00',
} as const;
const register = (when: string, more: object = {}) =>
  fact('access.released', when, 'x1', { ...ENTRY, recordings: ['r1'], ...more }, { by: guan });
const play = act('access.viewed', ['access:x1'], { recordings: ['r1'] });
const base = [...clips, archived];
const inTurn = [...base, ask(), audit('2025-03-05 09:00'), consent('2025-03-06 09:00'), register('2025-03-06 14:55')];
const LATER = '2025-06-30 10:00';

const missing = (events: readonly CaseEvent[], asOf: string, recording = 'r1', program = HISTORIC_CITY) =>
  accessAnswer(program, replay(program, events, 'c1'), 'x1', recording, wu.id, at(asOf)).flatMap(
    (answer) => answer.missing,
  );

describe('第二十一条 查阅', () => {
  actRows([
    {
      name: 'FZMC-21.1 第二十一条 03-05 审核、03-06 批准 → 可播放',
      events: inTurn,
      act: play,
      asOf: '2025-03-06 15:00',
    },
    {
      name: 'FZMC-21.1 第二十一条 分管领导先批而未经审核 → 阻断',
      events: [...base, ask()],
      act: act('approval.given', ['approval:q1', 'access:x1'], { matter: 'viewing', role: 'dossierUnitLeader' }),
      as: { person: 'p-ding', role: 'dossierUnitLeader' },
      asOf: '2025-03-06 09:00',
      refused: '尚未审核',
    },
    {
      name: 'FZMC-21.1 第二十一条 审核之后批准 → 可以',
      events: [...base, ask(), audit('2025-03-05 09:00')],
      act: act('approval.given', ['approval:q1', 'access:x1'], { matter: 'viewing', role: 'dossierUnitLeader' }),
      as: { person: 'p-ding', role: 'dossierUnitLeader' },
      asOf: '2025-03-06 09:00',
    },
    {
      name: 'FZMC-21.1 第二十一条 批准先于审核的，不能播放',
      events: [...base, ask(), consent('2025-03-05 09:00'), audit('2025-03-06 09:00'), register('2025-03-06 14:55')],
      act: play,
      asOf: '2025-03-06 15:00',
      refused: '依次',
    },
    {
      name: 'FZMC-21.2 第二十一条 保管人登记三项 → 可播放',
      events: inTurn,
      act: play,
      asOf: '2025-03-06 15:00',
    },
    {
      name: 'FZMC-21.2 第二十一条 只有批准没有登记 → 阻断',
      events: inTurn.slice(0, -1),
      act: play,
      asOf: '2025-03-06 15:00',
      refused: '依次',
    },
    {
      name: 'FZMC-21.2 第二十一条 由保管人登记 → 可以',
      events: inTurn.slice(0, -1),
      act: act('access.released', ['access:x1'], { ...ENTRY, recordings: ['r1'] }),
      as: { person: guan.id, role: guan.role },
      asOf: '2025-03-06 14:55',
    },
    {
      name: 'FZMC-21.2 第二十一条 事由未填 → 不能登记',
      events: inTurn.slice(0, -1),
      act: act('access.released', ['access:x1'], { ...ENTRY, recordings: ['r1'], reason: '' }),
      as: { person: guan.id, role: guan.role },
      asOf: '2025-03-06 14:55',
      refused: '事由未填',
    },
    {
      name: 'FZMC-21.2 第二十一条 不是由保管人登记 → 拒绝',
      events: inTurn.slice(0, -1),
      act: act('access.released', ['access:x1'], { ...ENTRY, recordings: ['r1'] }),
      as: { person: 'p-lin', role: 'officer' },
      asOf: '2025-03-06 14:55',
      refused: '保管人',
    },
    {
      name: 'FZMC-21.3 第二十一条 审核 09:00、批准 10:00、登记 10:30 → 签发',
      events: [...base, ask(), audit('2025-03-05 09:00'), consent('2025-03-05 10:00'), register('2025-03-05 10:30')],
      act: play,
      asOf: '2025-03-05 10:31',
    },
    {
      name: 'FZMC-21.3 第二十一条 调阅已经结束，再次打开 → 须另行审核、批准、登记',
      events: [...inTurn, fact('access.ended', '2025-03-06 16:00', 'x1', {})],
      act: play,
      asOf: '2025-03-06 17:00',
      refused: '依次',
    },
    {
      name: 'FZMC-21.3 第二十一条 登记 09:30 早于批准 10:00 → 不签发',
      events: [...base, ask(), audit('2025-03-05 09:00'), register('2025-03-05 09:30'), consent('2025-03-05 10:00')],
      act: play,
      asOf: '2025-03-05 10:31',
      refused: '依次',
    },
    {
      name: 'FZMC-21.3 第二十一条 复制同一程序，未经批准 → 阻断',
      events: [...base, ask('otherWork', 'copy')],
      act: act('access.copied', ['access:x1'], { recordings: ['r1'], copyNumber: '副本1号' }),
      asOf: '2025-03-06 15:00',
      refused: '依次',
    },
    {
      name: 'FZMC-21.3 第二十一条 复制经审核、批准、登记 → 可以',
      events: [
        ...base,
        ask('otherWork', 'copy'),
        audit('2025-03-05 09:00', 'copying'),
        consent('2025-03-05 10:00', 'copying'),
        register('2025-03-05 10:30', { action: 'copy', copier: '吴某' }),
      ],
      act: act('access.copied', ['access:x1'], { recordings: ['r1'], copyNumber: '副本1号' }),
      asOf: '2025-03-06 15:00',
    },
  ]);
  const inspected = fact('activity.started', '2025-03-04 09:00', 'a1', {
    kind: 'siteInspection',
    officers: [{ id: 'p-lin', name: '林某' }],
  });
  const viewedBy = (id: string, when = '2025-03-04 15:00') =>
    fact('access.viewed', when, 'x9', { recordings: ['r1'] }, { by: { id, role: 'officer' } });
  const askedByLin = fact(
    'access.requested',
    '2025-03-04 14:00',
    'x9',
    { action: 'view', purpose: 'otherWork', reason: '他案参考', recordings: ['r1'] },
    { by: { id: 'p-lin', role: 'officer' } },
  );
  judgeRows([
    {
      name: 'FZMC-21.1 第二十一条 存档之前承办人打开 → 办案使用',
      events: [...clips, inspected, viewedBy('p-lin')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-21.1 第二十一条 承办人另行申请而未获批准即打开 → 违规',
      events: [...clips, inspected, askedByLin, viewedBy('p-lin')],
      asOf: LATER,
      says: ['违规 打开音像'],
    },
    {
      name: 'FZMC-21.1 第二十一条 存档之后承办人未申请即打开 → 违规',
      events: [...base, inspected, viewedBy('p-lin', '2025-03-05 15:00')],
      asOf: LATER,
      says: ['违规 打开音像'],
    },
    {
      name: 'FZMC-21.1 第二十一条 另一口径：存档之前承办人也须经审批 → 违规',
      events: [...clips, inspected, viewedBy('p-lin')],
      asOf: LATER,
      says: ['违规 打开音像'],
      options: { program: historicCity({ 'FZMC-21.1': 'everyone' }) },
    },
    {
      name: 'FZMC-21.1 第二十一条 存档之前他人未申请即打开 → 违规',
      events: [...clips, inspected, viewedBy(wu.id)],
      asOf: LATER,
      says: ['违规 打开音像'],
    },
  ]);
  const copyAsked = [...base, ask('otherWork', 'copy')];
  const copyAgreed = [...copyAsked, audit('2025-03-05 09:00', 'copying'), consent('2025-03-05 10:00', 'copying')];
  const copyEntry = { ...ENTRY, action: 'copy' as const, copier: '吴某', recordings: ['r1'] };
  actRows([
    {
      name: 'FZMC-21.1 第二十一条 复制先批而未经审核 → 阻断',
      events: copyAsked,
      act: act('approval.given', ['approval:q1', 'access:x1'], { matter: 'copying', role: 'dossierUnitLeader' }),
      as: { person: 'p-ding', role: 'dossierUnitLeader' },
      asOf: '2025-03-06 09:00',
      refused: '尚未审核',
    },
    {
      name: 'FZMC-21.2 第二十一条 复制未经批准即登记 → 拒绝',
      events: copyAsked,
      act: act('access.released', ['access:x1'], copyEntry),
      as: { person: guan.id, role: guan.role },
      asOf: '2025-03-06 09:00',
      refused: '未齐',
    },
    {
      name: 'FZMC-21.2 第二十一条 复制经批准，由保管人登记 → 可以',
      events: copyAgreed,
      act: act('access.released', ['access:x1'], copyEntry),
      as: { person: guan.id, role: guan.role },
      asOf: '2025-03-06 09:00',
    },
  ]);
  it('FZMC-21.3 第二十一条 复制同样三步，缺一不可', () => {
    const registered = register('2025-03-05 10:30', { action: 'copy', copier: '吴某' });
    const lacking = (events: readonly CaseEvent[]) =>
      accessAnswer(HISTORIC_CITY, replay(HISTORIC_CITY, events, 'c1'), 'x1', 'r1', wu.id, at('2025-03-06 15:00')).map(
        (answer) => answer.missing,
      );
    assert.deepEqual(lacking([...copyAgreed, registered]), [[]]);
    assert.deepEqual(lacking([...copyAsked, registered]), [['approval']]);
    assert.deepEqual(lacking(copyAgreed), [['release']]);
  });
  it('FZMC-21.1 第二十一条 未批准不能打开，范围之外不能打开', () => {
    assert.deepEqual(missing(inTurn, '2025-03-06 15:00'), []);
    assert.deepEqual(missing(inTurn.slice(0, -2), '2025-03-06 15:00'), ['approval', 'release']);
    assert.deepEqual(missing(inTurn, '2025-03-06 15:00', 'r2'), ['scope']);
  });
  it('FZMC-21.1 第二十一条 存档之前限于承办人', () => {
    const work = fact('activity.started', '2025-03-04 09:00', 'a1', {
      kind: 'siteInspection',
      officers: [{ id: 'p-lin', name: '林某' }],
    });
    const may = (events: readonly CaseEvent[], reader: string) =>
      mayUse(
        HISTORIC_CITY,
        replay(HISTORIC_CITY, events, 'c1'),
        { action: 'view', recording: 'r1', reader },
        at('2025-03-05 10:00'),
      );
    assert.deepEqual(
      [may([...clips, work], 'p-lin'), may([...clips, work], wu.id), may([...base, work], 'p-lin')],
      [true, false, false],
    );
  });
});

describe('第二十一条 审核早于批准，批准早于登记', () => {
  const STEPS = [
    { action: 'view', matter: 'viewing', used: 'access.viewed', verb: '查阅', more: {} },
    { action: 'copy', matter: 'copying', used: 'access.copied', verb: '复制', more: { copier: '吴某' } },
  ] as const;
  for (const { action, matter, used, verb, more } of STEPS) {
    const asked = [...base, ask('otherWork', action)];
    const supervision = [...base, ask('supervisionWork', action)];
    const audited = (time: string) => audit(`2025-03-05 ${time}`, matter);
    const agreed = (time: string) => consent(`2025-03-05 ${time}`, matter);
    const entered = (time: string) => register(`2025-03-05 ${time}`, { action, ...more });
    const cosigned = (['legalUnit', 'performanceUnit'] as const).map((role) =>
      approve('supervisionProject', role, '2025-03-05 08:10', { about: ['access:x1'] }),
    );
    const agreedUntil = (when: string) =>
      approve(matter, 'dossierUnitLeader', '2025-03-05 10:00', {
        about: ['access:x1'],
        validUntil: iso(`2025-${when}`),
      });
    const cosignedUntil = (when: string) =>
      (['legalUnit', 'performanceUnit'] as const).map((role) =>
        approve('supervisionProject', role, '2025-03-05 08:10', {
          about: ['access:x1'],
          validUntil: iso(`2025-${when}`),
        }),
      );
    const enter = {
      act: act('access.released', ['access:x1'], { ...ENTRY, action, ...more, recordings: ['r1'] }),
      as: { person: guan.id, role: guan.role },
      asOf: '2025-03-06 15:00',
    };
    const use = {
      act:
        used === 'access.viewed'
          ? act(used, ['access:x1'], { recordings: ['r1'] })
          : act(used, ['access:x1'], { recordings: ['r1'], copyNumber: '副本1号' }),
      asOf: '2025-03-06 15:00',
    };
    actRows([
      {
        ...enter,
        name: `FZMC-21.2 第二十一条 ${verb}先批后审而未再批准 → 不能登记`,
        events: [...asked, agreed('08:30'), audited('09:00')],
        refused: '未齐',
      },
      {
        ...enter,
        name: `FZMC-21.2 第二十一条 ${verb}先批后审，再次批准 → 可以登记`,
        events: [...asked, agreed('08:30'), audited('09:00'), agreed('10:00')],
      },
      {
        ...enter,
        name: `FZMC-21.2 第二十一条 ${verb}批准之后又审核一次 → 可以登记`,
        events: [...asked, audited('09:00'), agreed('10:00'), audited('11:00')],
      },
      {
        ...enter,
        name: `FZMC-21.2 第二十一条 ${verb}由申请人自己登记 → 拒绝`,
        events: [...asked, audited('09:00'), agreed('10:00')],
        as: { person: wu.id, role: 'custodian' },
        refused: '保管人',
      },
      {
        ...enter,
        name: `FZMC-21.2 第二十一条 ${verb}的批准期限已过 → 不能登记`,
        events: [...asked, audited('09:00'), agreedUntil('03-06 14:59')],
        refused: '未齐',
      },
      {
        ...enter,
        name: `FZMC-21.2 第二十一条 监督立项的期限已过 → ${verb}不能登记`,
        events: [...supervision, ...cosignedUntil('03-06 14:59')],
        refused: '未齐',
      },
      {
        ...use,
        name: `FZMC-21.1 第二十一条 ${verb}在批准的期限之内 → 可以`,
        events: [...asked, audited('09:00'), agreedUntil('03-06 15:00'), entered('10:30')],
      },
      {
        ...use,
        name: `FZMC-21.1 第二十一条 ${verb}的批准期限已过 → 阻断`,
        events: [...asked, audited('09:00'), agreedUntil('03-06 14:59'), entered('10:30')],
        refused: '依次',
      },
      {
        ...use,
        name: `FZMC-25.2 第二十五条第二款 在立项的期限之内${verb} → 可以`,
        events: [...supervision, ...cosignedUntil('03-06 15:00'), entered('08:20')],
      },
      {
        ...use,
        name: `FZMC-25.2 第二十五条第二款 立项的期限已过，${verb} → 阻断`,
        events: [...supervision, ...cosignedUntil('03-06 14:59'), entered('08:20')],
        refused: '依次',
      },
      {
        ...use,
        name: `FZMC-21.3 第二十一条 ${verb}只有批准而没有审核 → 阻断`,
        events: [...asked, agreed('10:00'), entered('11:00')],
        refused: '依次',
      },
      {
        ...use,
        name: `FZMC-21.3 第二十一条 ${verb}先批后审、随即登记 → 阻断`,
        events: [...asked, agreed('08:30'), audited('09:00'), entered('09:30')],
        refused: '依次',
      },
      {
        ...use,
        name: `FZMC-21.3 第二十一条 ${verb}先批后审，再次批准之前即登记 → 阻断`,
        events: [...asked, agreed('08:30'), audited('09:00'), entered('09:30'), agreed('10:00')],
        refused: '依次',
      },
      {
        ...use,
        name: `FZMC-21.3 第二十一条 ${verb}登记早于批准 → 阻断`,
        events: [...asked, audited('09:00'), entered('09:30'), agreed('10:00')],
        refused: '依次',
      },
      {
        ...use,
        name: `FZMC-21.3 第二十一条 ${verb}先批后审，再次批准之后登记 → 可以`,
        events: [...asked, agreed('08:30'), audited('09:00'), agreed('10:00'), entered('10:30')],
      },
      {
        ...use,
        name: `FZMC-21.3 第二十一条 ${verb}登记之前又审核一次 → 可以`,
        events: [...asked, audited('09:00'), agreed('10:00'), audited('10:15'), entered('10:30')],
      },
      {
        ...use,
        name: `FZMC-25.2 第二十五条第二款 立项登记之后另作${verb}审批 → 不影响`,
        events: [...supervision, ...cosigned, entered('08:20'), audited('09:00'), agreed('10:00')],
      },
      {
        ...use,
        name: `FZMC-25.2 第二十五条第二款 立项未经会签，登记又早于${verb}批准 → 阻断`,
        events: [...supervision, audited('09:00'), entered('09:30'), agreed('10:00')],
        refused: '依次',
      },
      {
        ...use,
        name: `FZMC-25.2 第二十五条第二款 并非执法监督的，会签不能代替${verb}审批 → 阻断`,
        events: [...asked, ...cosigned, audited('09:00'), entered('09:30'), agreed('10:00')],
        refused: '依次',
      },
    ]);
  }
});

describe('第二十五条第二款 监督调阅', () => {
  const cosigned = (['legalUnit', 'performanceUnit'] as const).map((role) =>
    approve('supervisionProject', role, '2025-04-01 09:00', { about: ['access:x1'] }),
  );
  const project = [...base, ask('supervisionWork'), ...cosigned, register('2025-04-02 09:00')];
  const chain = historicCity({ 'FZMC-25.2': 'chain' });
  actRows([
    {
      name: 'FZMC-25.2 第二十五条第二款 两机构会签，范围内调阅 → 允许并登记',
      events: project,
      act: play,
      asOf: '2025-04-02 10:00',
    },
    {
      name: 'FZMC-25.2 第二十五条第二款 只有一机构签署 → 阻断',
      events: [...base, ask('supervisionWork'), cosigned[0]!, register('2025-04-02 09:00')],
      act: play,
      asOf: '2025-04-02 10:00',
      refused: '依次',
    },
    {
      name: 'FZMC-25.2 第二十五条第二款 另一口径：仍须逐次审批 → 阻断',
      events: project,
      act: play,
      asOf: '2025-04-02 10:00',
      refused: '依次',
      options: { program: chain },
    },
  ]);
  it('FZMC-25.2 第二十五条第二款 立项范围之外的被阻断', () => {
    assert.deepEqual(missing(project, '2025-04-02 10:00'), []);
    assert.deepEqual(missing(project, '2025-04-02 10:00', 'r2'), ['scope']);
    assert.deepEqual(missing(project, '2025-04-02 10:00', 'r1', chain), ['approval']);
    const copied = [
      ...base,
      ask('supervisionWork', 'copy'),
      register('2025-04-02 09:00', { action: 'copy', copier: '吴某' }),
    ];
    assert.deepEqual(missing(copied, '2025-04-02 10:00'), ['approval']);
  });
});

describe('第二十二条 涉密记录', () => {
  const answer = (
    when: string,
    secrecy: readonly ('notSecret' | 'tradeSecret' | 'stateSecret')[],
    readers?: readonly string[],
  ) =>
    fact('recording.secrecyAnswered', when, 'r1', {
      secrecy: [...secrecy],
      ...(readers ? { readers: [...readers] } : {}),
    });
  const trade = answer('2025-03-04 12:00', ['tradeSecret'], ['p-lin']);
  it('FZMC-22.1 第二十二条 标商业秘密 → 知悉范围之外不显示内容', () => {
    assert.deepEqual(missing([...inTurn, trade], '2025-03-06 15:00'), ['readers']);
    assert.deepEqual(
      missing([...inTurn, answer('2025-03-04 12:00', ['tradeSecret'], [wu.id])], '2025-03-06 15:00'),
      [],
    );
  });
  const upload = act('recording.received', ['recording:r1'], { sha256: 'a'.repeat(64), size: 1 });
  const lower = act('recording.secrecyAnswered', ['recording:r1'], { secrecy: ['notSecret'] });
  const reviewed = approve('secrecyReview', 'secrecyReviewer', '2025-03-10 09:00', { about: ['recording:r1'] });
  const number = act('recording.numbered', ['recording:r1'], {
    number: 'Z-1',
    unit: '一处',
    object: '甲',
    step: '检查',
  });
  const asOf = '2025-03-10 10:00';
  actRows([
    {
      name: 'FZMC-22.1 第二十二条 标国家秘密的文件 → 拒绝上传',
      events: [clips[0]!, answer('2025-03-04 12:00', ['stateSecret'])],
      act: upload,
      asOf,
      refused: '国家秘密',
    },
    { name: 'FZMC-22.1 第二十二条 商业秘密 → 可上传', events: [clips[0]!, trade], act: upload, asOf },
    { name: 'FZMC-22.1 第二十二条 降级未经批准 → 拒绝', events: [clips[0]!, trade], act: lower, asOf, refused: '批准' },
    {
      name: 'FZMC-22.1 第二十二条 由商业秘密改为个人隐私，未经批准 → 拒绝',
      events: [clips[0]!, trade],
      act: act('recording.secrecyAnswered', ['recording:r1'], { secrecy: ['personalPrivacy'] }),
      asOf,
      refused: '批准',
    },
    {
      name: 'FZMC-22.1 第二十二条 由国家秘密改为商业秘密，未经批准 → 拒绝',
      events: [clips[0]!, answer('2025-03-04 12:00', ['stateSecret'])],
      act: act('recording.secrecyAnswered', ['recording:r1'], { secrecy: ['tradeSecret'] }),
      asOf,
      refused: '批准',
    },
    {
      name: 'FZMC-22.1 第二十二条 由商业秘密改为国家秘密 → 不属降级',
      events: [clips[0]!, trade],
      act: act('recording.secrecyAnswered', ['recording:r1'], { secrecy: ['stateSecret'] }),
      asOf,
    },
    {
      name: 'FZMC-22.1 第二十二条 商业秘密之外加标个人隐私 → 不属降级',
      events: [clips[0]!, trade],
      act: act('recording.secrecyAnswered', ['recording:r1'], { secrecy: ['tradeSecret', 'personalPrivacy'] }),
      asOf,
    },
    { name: 'FZMC-22.1 第二十二条 降级经批准 → 可以', events: [clips[0]!, trade, reviewed], act: lower, asOf },
    {
      name: 'FZMC-22.1 第二十二条 涉密问项未答 → 不能编号',
      events: clips,
      act: number,
      asOf,
      as: { person: 'p-dang', role: 'archivesBody' },
      refused: '涉密问项',
    },
  ]);
  judgeRows([
    {
      name: 'FZMC-21.3 第二十一条 越序打开的留痕为违规',
      events: [...base, fact('access.viewed', '2025-03-06 15:00', 'x9', { recordings: ['r1'] })],
      asOf: LATER,
      says: ['违规 打开音像'],
    },
  ]);
});
