import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventData } from '@zhiji/cases';
import { accessAnswer, mayUse, replay, type CaseEvent, type Program } from '@zhiji/law';
import { act, actRows, at, caseBook, FENGTAI, fengtai, judgeRows, type Row } from '../../test/fengtai.ts';

const { fact, store, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;
const later = (name: string, events: Row['events'], ...says: string[]): Row => ({ name, events, asOf: LATER, says });
const jia = { id: 'p-jia', role: 'officer' } as const;
const bing = { id: 'p-bing', role: 'custodian' } as const;

const recordings = [take('r1', '2025-03-04', '10:00', '10:30'), take('r2', '2025-03-04', '11:00', '11:30')];
type Asking = EventData<'access.requested'>;
const asked = (purpose: Asking['purpose'], more: Partial<Asking> = {}, when = '2025-03-05 08:00') =>
  fact(
    'access.requested',
    when,
    'x1',
    { action: 'copy', purpose, reason: '工作需要', recordings: ['r1'], ...more },
    { by: jia },
  );
const agreed = (
  when = '2025-03-05 10:00',
  matter: 'viewing' | 'copying' | 'externalProvision' = 'copying',
  validUntil?: string,
) =>
  fact(
    'approval.given',
    when,
    'q1',
    { matter, role: 'subdistrictHead', opinion: '同意', ...(validUntil ? { validUntil } : {}) },
    { about: ['access:x1'], by: { id: 'p-head', role: 'subdistrictHead' } },
  );
const freed = (when = '2025-03-05 11:00', action: Asking['action'] = 'copy', more: object = {}) =>
  fact(
    'access.released',
    when,
    'x1',
    {
      action,
      copier: '甲',
      approver: '街道负责人',
      reason: '工作需要',
      recordings: ['r1'],
      until: '2025-12-31T24:00:00+08:00',
      ...more,
    },
    { by: bing },
  );
const copies = act('access.copied', ['access:x1'], { recordings: ['r1'], copyNumber: '副本1号' });
const provides = act('access.provided', ['access:x1'], { recipient: '甲', basis: '申请', copyNumber: '副本1号' });
const lacks = (
  events: readonly CaseEvent[],
  asOf: string,
  { recording = 'r1', reader = jia.id as string, program = FENGTAI as Program } = {},
) =>
  accessAnswer(program, replay(program, events, 'c1'), 'x1', recording, reader, at(asOf)).flatMap(
    ({ missing }) => missing,
  );

describe('第二十六条 不公开与涉密', () => {
  const publicity = [...recordings, asked('publicity', { action: 'provide' })];
  const secret = (...secrecy: ('personalPrivacy' | 'stateSecret' | 'notSecret')[]) =>
    fact('recording.secrecyAnswered', '2025-03-04 14:00', 'r1', { secrecy, readers: [jia.id] });
  const upload = act('recording.received', ['recording:r1', 'device:ZF-01'], { sha256: 'a'.repeat(64), size: 1 });
  const indexes = act('recording.indexed', ['recording:r1'], {
    party: '某店',
    date: '2025-03-04',
    place: '路口',
    eventType: '占道',
  });
  actRows([
    {
      name: 'FTJD-26.1 第二十六条第一款 没有申请和批准的外部访问 → 拒绝',
      events: recordings,
      act: act('access.provided', ['access:x9'], { recipient: '匿名', basis: '分享链接', copyNumber: '无' }),
      asOf: '2025-03-05 12:00',
      refused: '未经街道负责人批准',
    },
    {
      name: 'FTJD-26.1 第二十六条第一款 批准的宣传副本 → 可提供',
      events: [...publicity, agreed('2025-03-05 10:00', 'externalProvision'), freed('2025-03-05 11:00', 'provide')],
      act: provides,
      asOf: '2025-03-05 12:00',
    },
    {
      name: 'FTJD-26.2 第二十六条第二款 标“国家秘密”的文件 → 上传被阻断',
      events: [...recordings, secret('stateSecret')],
      act: upload,
      asOf: '2025-03-04 17:00',
      refused: '国家秘密',
    },
    {
      name: 'FTJD-26.2 第二十六条第二款 个人隐私 → 可在线存储',
      events: [...recordings, secret('personalPrivacy')],
      act: upload,
      asOf: '2025-03-04 17:00',
    },
    {
      name: 'FTJD-26.2 第二十六条第二款 涉密问项未答 → 不能完成入库',
      events: [...recordings, store('r1', '2025-03-04 17:00')],
      act: indexes,
      asOf: '2025-03-04 18:00',
      refused: '涉密问项未答',
    },
    {
      name: 'FTJD-26.2 第二十六条第二款 已答不涉密 → 可完成入库',
      events: [...recordings, store('r1', '2025-03-04 17:00'), secret('notSecret')],
      act: indexes,
      asOf: '2025-03-04 18:00',
    },
  ]);
  it('FTJD-26.2 第二十六条第二款 标“个人隐私”，知悉范围之外的人不可见内容', () => {
    const events = [...recordings, secret('personalPrivacy'), asked('publicity'), agreed(), freed()];
    assert.deepEqual(lacks(events, '2025-03-05 12:00'), []);
    const other = events.map((event) =>
      event.type === 'access.requested' ? { ...event, by: { id: 'p-yi', role: 'officer' } } : event,
    );
    assert.deepEqual(lacks(other, '2025-03-05 12:00', { reader: 'p-yi' }), ['readers']);
  });
});

describe('第二十七条 查阅、复制的批准', () => {
  const view = { action: 'view' } as const;
  const events = [
    ...recordings,
    asked('reconsiderationReply', view),
    agreed('2025-03-05 08:30', 'viewing', '2025-03-07T24:00:00+08:00'),
    freed('2025-03-05 09:00', 'view'),
  ];
  const free = fengtai({ 'FTJD-27.2': 'free' });
  const organsAsk = fengtai({ 'FTJD-27.4': 'required' });
  const partiesAsk = fengtai({ 'FTJD-28.1': 'required' });
  const rows: readonly (readonly [string, () => readonly string[], readonly string[]])[] = [
    ['FTJD-27.1 第二十七条第一款 批准 03-05 至 03-07，03-06 播放 → 允许', () => lacks(events, '2025-03-06 10:00'), []],
    ['FTJD-27.1 第二十七条第一款 03-08 播放 → 阻断', () => lacks(events, '2025-03-08 10:00'), ['validity']],
    [
      'FTJD-27.1 第二十七条第一款 没有批准 → 阻断',
      () =>
        lacks(
          [...recordings, asked('reconsiderationReply', view), freed('2025-03-05 09:00', 'view')],
          '2025-03-06 10:00',
        ),
      ['approval'],
    ],
    [
      'FTJD-27.1 第二十七条第一款 批准范围以外的一段 → 阻断',
      () => lacks(events, '2025-03-06 10:00', { recording: 'r2' }),
      ['scope'],
    ],
    [
      'FTJD-27.2 第二十七条第一款 另一口径：列举的用途不须批准',
      () =>
        lacks(
          [...recordings, asked('reconsiderationReply', view), freed('2025-03-05 09:00', 'view')],
          '2025-03-06 10:00',
          {
            program: free,
          },
        ),
      [],
    ],
    [
      'FTJD-27.4 第二十七条第三款 检察院持调取文书，限本案所列 → 可提供',
      () => lacks([...recordings, asked('organRequest', { letter: '调字1号' }), freed()], '2025-03-06 10:00'),
      [],
    ],
    [
      'FTJD-27.4 第二十七条第三款 以同一文书调取所列以外的 → 阻断',
      () =>
        lacks([...recordings, asked('organRequest', { letter: '调字1号' }), freed()], '2025-03-06 10:00', {
          recording: 'r2',
        }),
      ['scope'],
    ],
    [
      'FTJD-27.4 第二十七条第三款 另一口径：须经批准',
      () =>
        lacks([...recordings, asked('organRequest', { letter: '调字1号' }), freed()], '2025-03-06 10:00', {
          program: organsAsk,
        }),
      ['approval'],
    ],
    [
      'FTJD-28.1 第二十八条 核验通过的当事人 → 不须批准',
      () =>
        lacks(
          [...recordings, asked('partyRequest', { verified: '身份证，系本案当事人' }), freed()],
          '2025-03-12 10:00',
        ),
      [],
    ],
    [
      'FTJD-28.1 第二十八条 当事人申请他案录像 → 拒绝',
      () =>
        lacks(
          [...recordings, asked('partyRequest', { verified: '身份证，系本案当事人' }), freed()],
          '2025-03-12 10:00',
          {
            recording: 'r9',
          },
        ),
      ['scope'],
    ],
    [
      'FTJD-28.1 第二十八条 另一口径：须经批准',
      () =>
        lacks([...recordings, asked('partyRequest', { verified: '身份证' }), freed()], '2025-03-12 10:00', {
          program: partiesAsk,
        }),
      ['approval'],
    ],
  ];
  for (const [name, actual, expected] of rows) it(name, () => assert.deepEqual(actual(), expected));
  it('FTJD-27.3 第二十七条第二款 归档前本案承办人办案使用，不在报批之列', () => {
    const work = fact('activity.started', '2025-03-04 10:00', 'a1', {
      kind: 'siteInspection',
      officers: [{ id: jia.id, name: '甲' }],
    });
    const archived = fact('case.archived', '2025-04-10 10:00', 'c1', { catalogue: [] });
    const may = (log: readonly CaseEvent[], reader: string) =>
      mayUse(FENGTAI, replay(FENGTAI, log, 'c1'), { action: 'view', recording: 'r1', reader }, at('2025-04-16 10:00'));
    assert.deepEqual(
      [
        may([...recordings, work], jia.id),
        may([...recordings, work], 'p-yi'),
        may([...recordings, work, archived], jia.id),
      ],
      [true, false, false],
    );
  });
  const asks = (purpose: Asking['purpose'] | '') =>
    act('access.requested', ['access:x1'], {
      action: 'copy',
      purpose: purpose as Asking['purpose'],
      reason: '工作需要',
      recordings: ['r1'],
    });
  const asOf = '2025-03-05 14:00';
  const base = [...recordings, asked('mediation')];
  actRows([
    {
      name: 'FTJD-27.2 第二十七条第一款 用途“行政复议” → 进入审批',
      events: recordings,
      act: asks('reconsiderationReply'),
      asOf,
    },
    {
      name: 'FTJD-27.2 第二十七条第一款 用途“个人留存” → 自动退回',
      events: recordings,
      act: asks('otherWork'),
      asOf,
      refused: '不在允许之列',
    },
    { name: 'FTJD-30.1 第三十条 为案卷评查抽取 → 允许并留痕', events: recordings, act: asks('dossierReview'), asOf },
    {
      name: 'FTJD-30.1 第三十条 未选用途的导出 → 阻断',
      events: recordings,
      act: asks(''),
      asOf,
      refused: '不在允许之列',
    },
    {
      name: 'FTJD-27.3 第二十七条第二款 10:00 批准、14:00 复制 → 允许',
      events: [...base, agreed(), freed()],
      act: copies,
      asOf,
    },
    {
      name: 'FTJD-27.3 第二十七条第二款 批准之前复制 → 阻断',
      events: base,
      act: copies,
      asOf: '2025-03-05 09:00',
      refused: '未经街道负责人批准',
    },
    {
      name: 'FTJD-27.3 第二十七条第二款 已批准而执法队未放行 → 阻断',
      events: [...base, agreed()],
      act: copies,
      asOf,
      refused: '尚未放行',
    },
    {
      name: 'FTJD-27.3 第二十七条第二款 他人而非街道负责人批准 → 阻断',
      events: [
        ...base,
        fact(
          'approval.given',
          '2025-03-05 10:00',
          'q1',
          { matter: 'copying', role: 'brigadeHead' },
          { about: ['access:x1'] },
        ),
        freed(),
      ],
      act: copies,
      asOf,
      refused: '未经街道负责人批准',
    },
    {
      name: 'FTJD-21.2 第二十一条 有批准的调阅 → 放行',
      events: [...base, agreed(), freed()],
      act: copies,
      asOf,
    },
    {
      name: 'FTJD-27.1 第二十七条第一款 有申请而未批准即打开 → 阻断',
      events: [...recordings, asked('mediation', { action: 'view' })],
      act: act('access.viewed', ['access:x1'], { recordings: ['r1'] }),
      asOf,
      refused: '未经街道负责人批准',
    },
    ...(
      [
        ['列举的用途，放行即可查阅', 'mediation', undefined],
        ['案卷评查不在列举之内，未经批准 → 阻断', 'dossierReview', '未经街道负责人批准'],
      ] as const
    ).map(([what, purpose, refused]) => ({
      name: `FTJD-27.1 第二十七条第一款 另一口径：${what}`,
      events: [...recordings, asked(purpose, { action: 'view' }), freed('2025-03-05 11:00', 'view')],
      act: act('access.viewed', ['access:x1'], { recordings: ['r1'] }),
      asOf,
      options: { program: free },
      ...(refused ? { refused } : {}),
    })),
    {
      name: 'FTJD-21.2 第二十一条 无批准的下载 → 阻断',
      events: recordings,
      act: copies,
      asOf,
      refused: '未经街道负责人批准',
    },
    {
      name: 'FTJD-27.4 第二十七条第三款 没有调取文书 → 阻断',
      events: [...recordings, asked('organRequest'), freed()],
      act: copies,
      asOf,
      refused: '缺调取文书',
    },
    {
      name: 'FTJD-28.1 第二十八条 未核验身份和关联性 → 阻断',
      events: [...recordings, asked('partyRequest'), freed()],
      act: copies,
      asOf,
      refused: '身份核验',
    },
  ]);
  const copied = (when: string) =>
    fact('access.copied', when, 'x1', { recordings: ['r1'], copyNumber: '副本1号' }, { by: jia });
  const provided = fact('access.provided', '2025-03-06 12:00', 'x1', {
    recipient: '某检察院',
    basis: '调字1号',
    copyNumber: '副本1号',
  });
  const organ = [
    ...recordings,
    asked('organRequest', { letter: '调字1号', action: 'provide' }),
    freed('2025-03-06 11:00', 'provide'),
  ];
  const denied = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      fact('access.denied', `2025-03-05 1${i}:00`, 'c1', { act: 'copyRecording', reason: '没有批准' }),
    );
  judgeRows([
    later(
      'FTJD-27.3 第二十七条第二款 09:00 先复制、10:00 后批准 → 违规，补批不消除',
      [...base, copied('2025-03-05 09:00'), agreed(), freed()],
      '违规 复制音像 已补',
    ),
    later(
      'FTJD-27.4 第二十七条第三款 依法提供后告知负责人 → 完成',
      [...organ, provided, fact('access.headInformed', '2025-03-06 13:00', 'x1', { to: 'subdistrictHead' })],
      '义务 done x1',
    ),
    later('FTJD-27.4 第二十七条第三款 提供后未告知负责人 → 待办', [...organ, provided], '义务 open x1'),
    later('FTJD-31.10 第三十一条第（八）项 无批准尝试三次 → 生成线索', [...recordings, ...denied(3)], '违规 打开音像'),
    later('FTJD-31.10 第三十一条第（八）项 尝试两次 → 未成线索', [...recordings, ...denied(2)]),
    ...(
      [
        ['三人各误开一次', ['甲', '乙', '丙']],
        ['甲一次、乙两次', ['甲', '乙', '乙']],
      ] as const
    ).map(([what, people]) =>
      later(`FTJD-31.10 第三十一条第（八）项 ${what} → 未成线索`, [
        ...recordings,
        ...people.map((id, i) =>
          fact(
            'access.denied',
            `2025-03-05 1${i}:00`,
            'c1',
            { act: 'viewRecording', reason: '没有批准' },
            { by: { id, role: 'officer' } },
          ),
        ),
      ]),
    ),
    later('FTJD-31.10 第三十一条第（八）项 批准范围内的复制 → 不生成', [
      ...base,
      agreed(),
      freed(),
      copied('2025-03-05 14:00'),
    ]),
    later(
      'FTJD-31.10 第三十一条第（八）项 发现外泄 → 生成线索',
      [...recordings, fact('access.leaked', '2025-03-08 10:00', 'c1', { where: '网络平台' })],
      '违规 对外提供资料',
    ),
  ]);
});

describe('第二十八条 相对人的查阅复制', () => {
  const party = [
    ...recordings,
    asked('partyRequest', { action: 'provide', verified: '身份证' }, '2025-03-10 09:00'),
    freed('2025-03-11 09:00', 'provide'),
  ];
  const redacted = (unhandled: number, when = '2025-03-12 09:00') =>
    fact('access.redacted', when, 'x1', { subjects: ['投诉人'], unhandled });
  const archived = fact('case.archived', '2025-04-10 09:00', 'c1', { catalogue: [] });
  const late = [...recordings, asked('partyRequest', { verified: '身份证' }, '2025-04-15 08:00'), archived];
  const release = (archiveNumber?: string) =>
    act('access.released', ['access:x1'], {
      action: 'copy',
      copier: '甲',
      approver: '综合行政执法队',
      reason: '当事人申请',
      recordings: ['r1'],
      until: '2025-05-01T24:00:00+08:00',
      ...(archiveNumber === undefined ? {} : { archiveNumber }),
    });
  actRows([
    {
      name: 'FTJD-28.2 第二十八条 投诉人已遮蔽并确认 → 允许交付',
      events: [...party, redacted(0)],
      act: provides,
      asOf: '2025-03-12 10:00',
    },
    {
      name: 'FTJD-28.2 第二十八条 清单有未处理项 → 阻断',
      events: [...party, redacted(1)],
      act: provides,
      asOf: '2025-03-12 10:00',
      refused: '尚未处理完毕',
    },
    {
      name: 'FTJD-28.2 第二十八条 处理完毕之后又查出未处理项 → 阻断',
      events: [...party, redacted(0), redacted(1, '2025-03-12 09:30')],
      act: provides,
      asOf: '2025-03-12 10:00',
      refused: '尚未处理完毕',
    },
    {
      name: 'FTJD-28.2 第二十八条 未处理项其后处理完毕 → 允许交付',
      events: [...party, redacted(1), redacted(0, '2025-03-12 09:30')],
      act: provides,
      asOf: '2025-03-12 10:00',
    },
    {
      name: 'FTJD-28.1 第二十八条 核验通过并脱敏 → 提供并登记',
      events: [...party, redacted(0)],
      act: provides,
      asOf: '2025-03-12 10:00',
    },
    {
      name: 'FTJD-28.3 第二十八条 已归档，附手续单 DA-12 → 允许',
      events: late,
      act: release('DA-12'),
      asOf: '2025-04-15 10:00',
    },
    {
      name: 'FTJD-28.3 第二十八条 已归档而无手续单 → 阻断',
      events: late,
      act: release(),
      asOf: '2025-04-15 10:00',
      refused: '档案手续单号',
    },
    {
      name: 'FTJD-28.3 第二十八条 未归档的 → 不要手续单',
      events: late.filter((event) => event !== archived),
      act: release(),
      asOf: '2025-04-15 10:00',
    },
  ]);
});

describe('第三十条 统计分析', () => {
  const quarter = fact('period.began', '2025-01-01 00:00', '2025-Q1', {
    kind: 'quarterly',
    firstDay: '2025-01-01',
    lastDay: '2025-03-31',
  });
  const ofAgency = (asOf: string, name: string, events: Row['events'], ...says: string[]): Row => ({
    name,
    events,
    asOf,
    says,
    options: agency,
  });
  judgeRows([
    ofAgency(
      '2025-04-01 10:00',
      'FTJD-30.2 第三十条 一季度的分析已作出 → 完成',
      [quarter, fact('analysis.made', '2025-04-01 09:00', '2025-Q1', { weakPoints: ['录制间断', '导出超期'] })],
      '义务 done 2025-Q1',
    ),
    ofAgency('2025-04-01 10:00', 'FTJD-30.2 第三十条 季度终了未作分析 → 待办', [quarter], '义务 open 2025-Q1'),
    ofAgency('2025-02-01 10:00', 'FTJD-30.2 第三十条 季度未终 → 尚不要求', [quarter]),
  ]);
});
