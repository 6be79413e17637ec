import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessAnswer, mayUse, replay, type CaseEvent } from '@zhiji/law';
import {
  act,
  actRows,
  assessed,
  at,
  caseBook,
  HISTORIC_CITY,
  historicCity,
  judgeRows,
  type ActRow,
  type Row,
} from '../../test/historic-city.ts';

const { activity, approve, fact, find, iso, paper, serve, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;
const about = ['activity:a1'];
const inspection = start('2025-03-01 09:00', 'inspection');
const penalty = start('2025-03-01 09:00');
const coercion = start('2025-03-01 09:00', 'coercion');
const visit = (kind: Parameters<typeof activity>[1], more: Parameters<typeof activity>[5] = {}) =>
  activity('a1', kind, '2025-03-04', '09:00', '10:00', more);
const site = [inspection, ...visit('siteInspection')];
const clip = (from = '09:00', to = '10:00', more: Parameters<typeof take>[4] = {}) =>
  take('r1', '2025-03-04', from, to, { about, ...more });

interface Either extends Pick<Row, 'events' | 'options'> {
  /** The catalogue id, the article, and what happened. */
  readonly name: string;
  readonly option: string;
  readonly adopted: readonly string[];
  readonly other: readonly string[];
  readonly asOf?: string;
}
interface EitherAct extends Omit<ActRow, 'refused' | 'asOf'> {
  readonly option: string;
  readonly asOf?: string;
  /** The option under which the act is refused, and a part of what is said. */
  readonly refusedBy: 'adopted' | 'other';
  readonly refused: string;
}

const idOf = (name: string): string => name.split(' ')[0]!;
const under = (name: string, option: string) => historicCity({ [idOf(name)]: option });

/** 同一经过，采用的口径与另一口径判定不同。 */
const judgeEither = (rows: readonly Either[]) =>
  judgeRows(
    rows.flatMap(({ name, option, adopted, other, events, asOf = LATER, options }) => [
      { name, events, asOf, says: adopted, ...(options ? { options } : {}) },
      {
        name: `${name}；另一口径 ${option}`,
        events,
        asOf,
        says: other,
        options: { ...options, program: under(name, option) },
      },
    ]),
  );
const actEither = (rows: readonly EitherAct[]) =>
  actRows(
    rows.flatMap(({ name, option, refusedBy, refused, asOf = LATER, options, ...row }) => [
      { ...row, name, asOf, ...(options ? { options } : {}), ...(refusedBy === 'adopted' ? { refused } : {}) },
      {
        ...row,
        name: `${name}；另一口径 ${option}`,
        asOf,
        options: { ...options, program: under(name, option) },
        ...(refusedBy === 'other' ? { refused } : {}),
      },
    ]),
  );

describe('口径：适用范围与设备', () => {
  const phone = clip('09:00', '10:00', { sourceRegistered: false });
  const officers = ['甲', '乙', '丙', '丁'].map((name) => ({ name }));
  const issued = fact('device.issued', '2025-03-04 08:30', 'JL-05', { to: '甲' }, { about });
  const examined = fact(
    'recording.examined',
    '2025-03-04 12:00',
    'r1',
    { verdict: 'ok', frameRate: 12 },
    {
      about: ['device:JL-05'],
    },
  );
  const CAPABLE = {
    kind: 'bodyCamera',
    serial: 'JL-05',
    verticalPixels: 1080,
    hours: 8,
    storageGb: 64,
    frameRate: 25,
    tamperResistant: true,
    qualified: true,
  } as const;
  const register = (more: object) => act('device.registered', ['device:JL-05'], { ...CAPABLE, ...more });
  judgeEither([
    {
      name: 'FZMC-3.1 第三条 出自执法人员未登记的手机',
      option: 'own',
      events: [phone],
      adopted: ['违规 使用设备'],
      other: [],
    },
    {
      name: 'FZMC-6.3 第六条第（二）项 4 人领用 1 部且无理由',
      option: 'prompt',
      events: [inspection, issued, ...visit('siteInspection', { officers })],
      adopted: ['违规 领用设备'],
      other: [],
    },
    {
      name: 'FZMC-6.3/b 第六条第（二）项 3 人领用 1 部且无理由',
      option: 'two',
      events: [inspection, issued, ...visit('siteInspection', { officers: officers.slice(1) })],
      adopted: [],
      other: ['违规 领用设备'],
    },
    {
      name: 'FZMC-7.3 第七条第（三）项 实测每秒 12 帧',
      option: 'accepted',
      events: [clip(), examined],
      adopted: ['义务 open JL-05'],
      other: [],
    },
  ]);
  actEither([
    {
      name: 'FZMC-3.1 第三条 来源未登记的录像列为证据',
      option: 'own',
      events: [phone],
      act: act('recording.listedAsEvidence', ['recording:r1'], { proves: '违法事实' }),
      refusedBy: 'adopted',
      refused: '来源设备未登记',
    },
    {
      name: 'FZMC-5.4 第五条 未按样式也无理由',
      option: 'outside',
      events: [penalty],
      act: act('document.finalized', ['document:d1'], { form: 'siteTranscript', filled: [] }),
      refusedBy: 'adopted',
      refused: '样式',
    },
    {
      name: 'FZMC-5.4 第五条 决定文书的当事人为空',
      option: 'outside',
      events: [penalty],
      act: act('document.finalized', ['document:d1'], {
        form: 'enforcementDecision',
        template: 'enforcementDecision/2',
        filled: ['conduct', 'reasons', 'basis', 'content'],
      }),
      refusedBy: 'adopted',
      refused: '必填栏目',
    },
    {
      name: 'FZMC-7.1 第七条第（一）项 1280×720 标为合格',
      option: 'accepted',
      events: [],
      act: register({ verticalPixels: 720 }),
      options: agency,
      refusedBy: 'adopted',
      refused: '分辨率',
    },
    {
      name: 'FZMC-7.2 第七条第（二）项 续航 3 小时标为合格',
      option: 'accepted',
      events: [],
      act: register({ hours: 3 }),
      options: agency,
      refusedBy: 'adopted',
      refused: '续航',
    },
    {
      name: 'FZMC-7.3 第七条第（三）项 每秒 12 帧标为合格',
      option: 'accepted',
      events: [],
      act: register({ frameRate: 12 }),
      options: agency,
      refusedBy: 'adopted',
      refused: '帧率',
    },
  ]);
});

describe('口径：第八条的现场活动', () => {
  judgeEither([
    {
      name: 'FZMC-8.1 第八条第（一）项 领用而无录像',
      option: 'worn',
      events: site,
      adopted: ['音像 missing a1'],
      other: [],
    },
    {
      name: 'FZMC-8.2 第八条第（二）项 电话处置举报',
      option: 'every',
      events: [inspection, ...visit('complaintHandling', { manner: 'phone' })],
      adopted: [],
      other: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 邮寄送达而无录像',
      option: 'every',
      events: [penalty, serve('s1', '2025-03-10 14:00', 'serviceByMail', 'served')],
      adopted: [],
      other: ['音像 missing s1'],
    },
    {
      name: 'FZMC-8.5 第八条第（五）项 强制执行没有录像',
      option: 'measures',
      events: [coercion, ...visit('compulsoryExecution')],
      adopted: ['音像 missing a1'],
      other: [],
    },
    {
      name: 'FZMC-8.5 第八条第（五）项 扣押没有录像，两种口径都应录',
      option: 'measures',
      events: [coercion, ...visit('impounding')],
      adopted: ['音像 missing a1'],
      other: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 整改复查没有录像',
      option: 'named',
      events: [inspection, ...visit('correctionReview')],
      adopted: ['音像 missing a1'],
      other: [],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 许可案件的现场核查没有录像',
      option: 'named',
      events: [start('2025-03-01 09:00', 'licensing'), ...visit('siteVerification')],
      adopted: ['音像 missing a1'],
      other: [],
    },
  ]);
});

describe('口径：第十条的例外', () => {
  const cannot = (data: object) =>
    fact('recording.impossible', '2025-03-04 09:00', 'a1', { ground: 'objectiveReason', reason: '见说明', ...data });
  const claim = (data: object) =>
    act('recording.impossible', ['activity:a1'], { ground: 'objectiveReason', reason: '见说明', ...data });
  const available = { ground: 'explosiveArea', equipmentAvailable: true };
  const broken = { cause: 'deviceFailure' };
  const urgent = cannot({ ground: 'urgency', span: { from: iso('2025-03-04 09:00'), to: iso('2025-03-04 09:10') } });
  const half = clip('09:00', '09:30');
  const refused = fact(
    'approval.refused',
    '2025-03-06 10:00',
    'q1',
    { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '不属例外' },
    { about },
  );
  judgeEither([
    {
      name: 'FZMC-10.1 第十条第（一）项 防爆设备空闲而没有带到现场',
      option: 'carried',
      events: [...site, cannot(available)],
      asOf: '2025-03-04 22:00',
      adopted: ['义务 open a1', '违规 主张不作现场记录', '音像 missing a1'],
      other: ['义务 open a1', '音像 exempt a1'],
    },
    {
      name: 'FZMC-10.3 第十条第（三）项 紧急解除之后没有恢复',
      option: 'whole',
      events: [...site, urgent],
      asOf: '2025-03-04 22:00',
      adopted: ['义务 open a1', '音像 missing a1'],
      other: ['义务 open a1', '音像 exempt a1'],
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 开录半小时之后设备故障',
      option: 'stopped',
      events: [...site, half, { ...cannot(broken), at: at('2025-03-04 09:30') }],
      asOf: '2025-03-04 22:00',
      adopted: ['义务 open a1', '违规 主张不作现场记录', '音像 missing a1'],
      other: ['义务 open a1', '音像 exempt a1'],
    },
    {
      name: 'FZMC-10.6 第十条第二款 分管领导不予认可',
      option: 'excused',
      events: [...site, cannot(broken), refused],
      adopted: ['音像 missing a1'],
      other: ['音像 exempt a1'],
    },
  ]);
  actEither([
    {
      name: 'FZMC-10.1 第十条第（一）项 有可用防爆设备时选此例外',
      option: 'carried',
      events: site,
      act: claim(available),
      refusedBy: 'adopted',
      refused: '防爆设备',
    },
    {
      name: 'FZMC-10.4 第十条第（四）项 已有开录的片段时选此例外',
      option: 'stopped',
      events: [...site, half],
      act: claim(broken),
      refusedBy: 'adopted',
      refused: '第十五条',
    },
  ]);
});

describe('口径：现场记录的要求', () => {
  const issued = fact('device.issued', '2025-03-04 08:30', 'JL-05', { to: '甲' }, { about });
  const checked = (data: object = {}) =>
    fact(
      'device.checked',
      '2025-03-04 08:35',
      'JL-05',
      { working: true, battery: 90, storage: 80, clockOffsetMs: 180_000, ...data },
      { about },
    );
  const begin = act('activity.started', ['activity:a1'], { kind: 'siteInspection', officers: [] });
  const told = (when: string, phrase = true) => fact('recordingNotice.given', when, 'a1', { phrase });
  const ask = act('recording.numberRequested', ['recording:r1'], {
    place: '某巷',
    scene: 'inspectionScene',
    participants: ['甲'],
    violation: '未发现',
  });
  const pieces = [
    take('r1', '2025-03-04', '09:00', '09:30', { about }),
    take('r2', '2025-03-04', '09:42', '10:00', { about }),
  ];
  const storm = fact(
    'recording.interruptionExplained',
    '2025-03-04 09:42:15',
    'r2',
    {
      gap: { from: iso('2025-03-04 09:30'), to: iso('2025-03-04 09:42') },
      cause: 'badWeather',
      spokenAt: iso('2025-03-04 09:42:15'),
    },
    { about },
  );
  const abandoned = fact('recording.abandoned', '2025-03-04 09:30', 'a1', { reason: '设备进水' });
  const note = paper('d1', 'interruptionNote', '2025-03-04 18:00', { about });
  judgeEither([
    {
      name: 'FZMC-12.2 第十二条第二款 开录之后、检查之前告知',
      option: 'recording',
      events: [
        ...site,
        told('2025-03-04 09:00:20'),
        fact('activity.proceeded', '2025-03-04 09:01', 'a1', {}),
        clip('09:00', '10:00'),
      ],
      adopted: [],
      other: ['违规 告知使用记录设备'],
    },
    {
      name: 'FZMC-12.2 第十二条第二款 开录之前已经告知，两种口径都通过',
      option: 'recording',
      events: [...site, told('2025-03-04 09:00:20'), clip('09:00:30', '10:00')],
      adopted: [],
      other: [],
    },
    {
      name: 'FZMC-12.2 第十二条第二款 始终没有告知，两种口径都违规',
      option: 'recording',
      events: [...site, clip('09:00', '10:00')],
      adopted: ['违规 告知使用记录设备'],
      other: ['违规 告知使用记录设备'],
    },
    {
      name: 'FZMC-12.2 第十二条第二款 无相对人在场而未告知，两种口径都免告知',
      option: 'recording',
      events: [inspection, ...visit('siteInspection', { unattended: true }), clip('09:00', '10:00')],
      adopted: [],
      other: [],
    },
    {
      name: 'FZMC-12.3 第十二条第二款 仅说“我们在录像”',
      option: 'meaning',
      events: [...site, told('2025-03-04 09:00:20', false)],
      adopted: ['违规 告知使用记录设备'],
      other: [],
    },
    {
      name: 'FZMC-15.1 第十五条 因天气恶劣中断十二分钟，已经登记并语音说明',
      option: 'technical',
      events: [...site, ...pieces, storm],
      adopted: ['音像 explained a1'],
      other: ['违规 中止录制', '音像 missing a1'],
    },
  ]);
  actEither([
    {
      name: 'FZMC-11.2 第十一条 时间偏差 3 分钟',
      option: 'stated',
      events: [issued, checked()],
      act: begin,
      asOf: '2025-03-04 09:00',
      refusedBy: 'adopted',
      refused: '使用前检查',
    },
    {
      name: 'FZMC-13.2 第十三条 没有回放结论即申请编号',
      option: 'prompt',
      events: [...site, clip()],
      act: ask,
      refusedBy: 'adopted',
      refused: '回放',
    },
    {
      name: 'FZMC-15.4 第十五条 无法继续记录的活动，未交书面说明即申请编号',
      option: 'number',
      events: [...site, clip('09:00', '09:30'), abandoned],
      act: ask,
      refusedBy: 'other',
      refused: '书面说明',
    },
  ]);
  actRows([
    {
      name: 'FZMC-11.2 第十一条 另一口径：领用两部只检查一部 → 阻断',
      events: [
        issued,
        fact('device.issued', '2025-03-04 08:30', 'JL-06', { to: '乙' }, { about }),
        checked({ clockOffsetMs: 0 }),
      ],
      act: begin,
      asOf: '2025-03-04 09:00',
      options: { program: historicCity({ 'FZMC-11.2': 'stated' }) },
      refused: '使用前检查',
    },
    {
      name: 'FZMC-11.2 第十一条 电量用尽 → 两种口径都不合格',
      events: [issued, checked({ clockOffsetMs: 0, battery: 0 })],
      act: begin,
      asOf: '2025-03-04 09:00',
      options: { program: historicCity({ 'FZMC-11.2': 'stated' }) },
      refused: '使用前检查',
    },
    {
      name: 'FZMC-15.4 第十五条 另一口径：已交书面说明 → 可以申请编号',
      events: [...site, clip('09:00', '09:30'), abandoned, note],
      act: ask,
      asOf: LATER,
      options: { program: historicCity({ 'FZMC-15.4': 'number' }) },
    },
    {
      name: 'FZMC-15.4 第十五条 另一口径：没有中断的活动 → 无须说明',
      events: [...site, clip()],
      act: ask,
      asOf: LATER,
      options: { program: historicCity({ 'FZMC-15.4': 'number' }) },
    },
  ]);
});

describe('口径：设备专用与原始记录', () => {
  const lending = (role: 'enforcementBodyHead' | 'committeeLeaderInCharge') =>
    approve('deviceLending', role, '2025-03-03 09:00', { about: ['device:JL-05'] });
  const lend = act('device.lent', ['device:JL-05'], { to: '二处' });
  const asked = fact('access.requested', '2025-05-06 08:00', 'x1', {
    action: 'provide',
    purpose: 'publicity',
    reason: '宣传',
    recordings: ['r1'],
  });
  const consent = (role: 'enforcementBodyHead' | 'committeeLeaderInCharge') =>
    approve('externalProvision', role, '2025-05-06 09:00', { about: ['access:x1'], recordings: ['r1'] });
  const provide = act('access.provided', ['access:x1'], { recipient: '某报社', basis: '宣传', copyNumber: '副本1号' });
  const numbered = fact('recording.numbered', '2022-03-05 10:00', 'r9', { number: 'Z-9' });
  const old = [take('r9', '2022-03-04', '09:00', '10:00'), numbered];
  const dispose = act('disposal.requested', ['disposal:z1'], { recordings: ['r9'], reason: '期满' });
  judgeEither([
    {
      name: 'FZMC-18.3 第十八条第一款 没有任务依据',
      option: 'judged',
      events: site,
      adopted: ['违规 使用设备'],
      other: [],
    },
    {
      name: 'FZMC-18.7 第十八条第三款 设备文件缺号而未说明',
      option: 'related',
      events: [fact('device.unloaded', '2025-03-04 16:00', 'JL-05', { missing: [103] }, { about })],
      adopted: ['违规 导出设备文件'],
      other: [],
    },
  ]);
  actEither([
    {
      name: 'FZMC-18.2 第十八条第一款 外借由委分管领导批准',
      option: 'leader',
      events: [lending('committeeLeaderInCharge')],
      act: lend,
      options: agency,
      refusedBy: 'adopted',
      refused: '未经批准',
    },
    {
      name: 'FZMC-18.2 第十八条第一款 外借由行政执法机构负责人批准',
      option: 'leader',
      events: [lending('enforcementBodyHead')],
      act: lend,
      options: agency,
      refusedBy: 'other',
      refused: '未经批准',
    },
    {
      name: 'FZMC-18.4 第十八条第二款 期满的录像提请处置',
      option: 'never',
      events: old,
      act: dispose,
      refusedBy: 'other',
      refused: '不得处置',
    },
    {
      name: 'FZMC-18.5 第十八条第二款 媒体索取由委分管领导批准',
      option: 'head',
      events: [clip(), asked, consent('committeeLeaderInCharge')],
      act: provide,
      refusedBy: 'other',
      refused: '未经批准',
    },
    {
      name: 'FZMC-18.5 第十八条第二款 媒体索取由行政执法机构负责人批准',
      option: 'head',
      events: [clip(), asked, consent('enforcementBodyHead')],
      act: provide,
      refusedBy: 'adopted',
      refused: '未经批准',
    },
  ]);
  it('FZMC-18.5 第十八条第二款 放行所凭的批准随口径而变', () => {
    const released = fact('access.released', '2025-05-06 10:00', 'x1', {
      action: 'provide',
      approver: '丁',
      reason: '宣传',
      recordings: ['r1'],
      until: '2025-06-30T24:00:00+08:00',
    });
    const lacks = (role: 'enforcementBodyHead' | 'committeeLeaderInCharge', program = HISTORIC_CITY) =>
      accessAnswer(
        program,
        replay(program, [clip(), asked, consent(role), released], 'c1'),
        'x1',
        'r1',
        'p-officer',
        at('2025-05-06 11:00'),
      ).flatMap(({ missing }) => missing.filter((lack) => lack === 'approval'));
    const byHead = historicCity({ 'FZMC-18.5': 'head' });
    assert.deepEqual(
      [
        lacks('committeeLeaderInCharge'),
        lacks('enforcementBodyHead'),
        lacks('committeeLeaderInCharge', byHead),
        lacks('enforcementBodyHead', byHead),
      ],
      [[], ['approval'], ['approval'], []],
    );
  });
});

describe('口径：保存、查阅与责任', () => {
  const kept = (events: readonly CaseEvent[], options: Parameters<typeof assessed>[2] = {}) =>
    assessed(events, LATER, options).retention.find(({ object: { id } }) => id === 'r1')!.until;
  const numbered = fact('recording.numbered', '2025-03-05 10:00', 'r1', { number: 'Z-1' });
  it('FZMC-19.3 第十九条第（二）项 检查被拒而未认定；另一口径 always', () => {
    const events = [
      ...site,
      clip(),
      numbered,
      fact('cooperation.refused', '2025-03-04 09:05', 'a1', { expression: '拒绝入内' }),
    ];
    assert.equal(kept(events, { open: true }), 'hold');
    assert.equal(kept(events, { open: true, program: historicCity({ 'FZMC-19.3': 'always' }) }), 'permanent');
  });
  it('FZMC-19.3 第十九条第（二）项 没有拒绝而认定阻碍执法，两种口径都永久', () => {
    const events = [...site, clip(), numbered, find('obstruction', true, '2025-03-05 10:00', { about })];
    assert.equal(kept(events, { program: historicCity({ 'FZMC-19.3': 'always' }) }), 'permanent');
  });
  it('FZMC-19.4 第十九条第（三）项 一般的群体性事件；另一口径 major', () => {
    const events = [
      penalty,
      ...visit('incidentHandling'),
      clip(),
      numbered,
      find('massIncident', true, '2025-03-05 10:00', { about }),
    ];
    assert.equal(kept(events), 'permanent');
    assert.notEqual(kept(events, { program: historicCity({ 'FZMC-19.4': 'major' }) }), 'permanent');
  });
  it('FZMC-19.4 第十九条第（三）项 重大事件，两种口径都永久', () => {
    const events = [
      penalty,
      ...visit('incidentHandling'),
      clip(),
      numbered,
      find('majorIncident', true, '2025-03-05 10:00', { about }),
    ];
    assert.equal(kept(events, { program: historicCity({ 'FZMC-19.4': 'major' }) }), 'permanent');
  });

  const month = (id: string, firstDay: string, lastDay: string) =>
    fact('period.began', `${firstDay} 00:00`, id, { kind: 'monthly', firstDay, lastDay });
  const backup = (id: string, when: string) => fact('backup.made', when, id, { offsite: true, verified: true });
  const months = [
    month('p3', '2025-03-01', '2025-03-31'),
    backup('p3', '2025-03-02 10:00'),
    month('p4', '2025-04-01', '2025-04-30'),
    backup('p4', '2025-04-28 10:00'),
  ];
  const year = fact('period.began', '2025-01-01 00:00', '2025', {
    kind: 'yearly',
    firstDay: '2025-01-01',
    lastDay: '2025-12-31',
  });
  const used = take('r1', '2025-03-04', '09:00', '10:00', { about: ['device:JL-05', ...about], operator: '戊' });
  judgeEither([
    {
      name: 'FZMC-20.6 第二十条第二款 03-02 备份之后到 04-28 才又备份',
      option: 'rolling',
      events: months,
      asOf: '2025-04-30 10:00',
      options: agency,
      adopted: ['义务 done p3', '义务 done p4'],
      other: ['义务 doneLate p3', '义务 open p4'],
    },
    {
      name: 'FZMC-23.2 第二十三条第（一）项 领用人甲、使用人戊，内部没有交接',
      option: 'outside',
      events: [fact('device.issued', '2025-03-04 08:30', 'JL-05', { to: '甲' }, { about }), used],
      adopted: ['违规 外借设备'],
      other: [],
    },
    {
      name: 'FZMC-25.1 第二十五条第一款 年度未考核',
      option: 'none',
      events: [year],
      asOf: '2026-02-01 10:00',
      options: agency,
      adopted: ['义务 open 2025'],
      other: [],
    },
  ]);

  const requested = fact(
    'access.requested',
    '2025-03-05 08:00',
    'x1',
    { action: 'view', purpose: 'partyRequest', reason: '申辩所需', recordings: ['r1'] },
    { by: { id: 'p-wu', role: 'officer' } },
  );
  const entry = {
    action: 'view' as const,
    viewer: '吴某',
    approver: '丁',
    reason: '申辩所需',
    recordings: ['r1'],
    until: '2025-04-30T24:00:00+08:00',
  };
  const released = fact('access.released', '2025-03-06 10:00', 'x1', entry, {
    by: { id: 'p-guan', role: 'custodian' },
  });
  const play = act('access.viewed', ['access:x1'], { recordings: ['r1'] });
  actEither([
    {
      name: 'FZMC-21.3 第二十一条 当事人查阅只经登记',
      option: 'register',
      events: [clip(), requested, released],
      act: play,
      asOf: '2025-03-06 11:00',
      refusedBy: 'adopted',
      refused: '依次',
    },
    {
      name: 'FZMC-21.3 第二十一条 当事人查阅未经审核、批准即登记',
      option: 'register',
      events: [clip(), requested],
      act: act('access.released', ['access:x1'], entry),
      as: { person: 'p-guan', role: 'custodian' },
      asOf: '2025-03-06 10:00',
      refusedBy: 'adopted',
      refused: '未齐',
    },
    {
      name: 'FZMC-24.1 第二十四条 泄露未填后果',
      option: 'listed',
      events: [fact('clue.raised', '2025-03-09 09:00', 'l1', { liability: 'leaked', facts: '经查属实' })],
      act: act('clue.confirmed', ['clue:l1'], { liability: 'leaked' }),
      options: agency,
      refusedBy: 'adopted',
      refused: '严重后果',
    },
  ]);
  for (const [action, matter, used, more] of [
    ['view', 'viewing', 'access.viewed', {}],
    ['copy', 'copying', 'access.copied', { copyNumber: '副本1号' }],
  ] as const)
    actEither([
      {
        name: `FZMC-21.3 第二十一条 当事人${action === 'view' ? '查阅' : '复制'}登记之后另有批准`,
        option: 'register',
        events: [
          clip(),
          { ...requested, data: { ...requested.data, action } },
          { ...released, data: { ...entry, copier: '吴某', action } },
          approve(matter, 'dossierUnitLeader', '2025-03-06 10:30', { about: ['access:x1'] }),
        ],
        act: act(used, ['access:x1'], { recordings: ['r1'], ...more } as never),
        asOf: '2025-03-06 11:00',
        refusedBy: 'adopted',
        refused: '依次',
      },
    ]);
  it('FZMC-21.3 第二十一条 当事人查阅；另一口径 register：只差登记', () => {
    const lacks = (events: readonly CaseEvent[], program = HISTORIC_CITY) =>
      accessAnswer(program, replay(program, events, 'c1'), 'x1', 'r1', 'p-wu', at('2025-03-06 11:00')).flatMap(
        ({ missing }) => missing,
      );
    const byEntry = historicCity({ 'FZMC-21.3': 'register' });
    assert.deepEqual(lacks([clip(), requested, released]), ['approval']);
    assert.deepEqual(lacks([clip(), requested], byEntry), ['release']);
    assert.deepEqual(lacks([clip(), requested, released], byEntry), []);
  });
});

describe('口径：清单各行', () => {
  const licensing = start('2025-03-01 09:00', 'licensing');
  const witness = [inspection, ...visit('witnessInquiry'), clip()];
  const evidence = fact('evidence.collected', '2025-03-04 09:30', 'c1', { kind: 'physicalEvidence', name: '样品' });
  const refused = fact('cooperation.refused', '2025-03-04 09:05', 'a1', { expression: '拒绝入内' });
  const service = serve('s1', '2025-03-04 09:08', 'serviceByLeaving', 'refused', { about });
  const unsigned = fact(
    'document.signatureRefused',
    '2025-03-04 09:08',
    'd1',
    { signatory: 'party', name: '吴某', manifestation: '不签', present: [] },
    { about },
  );
  judgeEither([
    {
      name: 'FZMC-A2 附件清单第2行 线上论证没有会议录制',
      option: 'none',
      events: [licensing, ...visit('expertReview', { manner: 'online' })],
      adopted: ['音像 missing a1'],
      other: [],
    },
    {
      name: 'FZMC-A6 附件清单第6行 证人录像未标敏感',
      option: 'unmarked',
      events: [penalty, ...visit('witnessInquiry'), clip()],
      adopted: ['义务 open r1', '音像 complete a1'],
      other: ['音像 complete a1'],
    },
    {
      name: 'FZMC-A7 附件清单第7行 书面陈述申辩没有录像',
      option: 'written',
      events: [penalty, ...visit('statementHearing', { manner: 'written' })],
      adopted: [],
      other: ['音像 missing a1'],
    },
    {
      name: 'FZMC-A9 附件清单第9行 提取的样品只写名称',
      option: 'open',
      events: [inspection, evidence],
      adopted: ['违规 提取证据'],
      other: [],
    },
    {
      name: 'FZMC-A12 附件清单第12行 自 09:05 被拒时起录',
      option: 'refusal',
      events: [...site, refused, clip('09:05', '10:00')],
      adopted: ['音像 missing a1'],
      other: ['音像 complete a1'],
    },
    {
      name: 'FZMC-A12 附件清单第12行 被拒之后始终没有录像，两种口径都报缺',
      option: 'refusal',
      events: [...site, refused],
      adopted: ['音像 missing a1'],
      other: ['音像 missing a1'],
    },
    {
      name: 'FZMC-A13 附件清单第13行 自 09:08 拒签时起录',
      option: 'refusal',
      events: [penalty, ...visit('serviceVisit'), service, clip('09:08', '10:00')],
      adopted: ['音像 missing s1'],
      other: ['音像 complete s1'],
    },
    {
      name: 'FZMC-A13 附件清单第13行 送达回证登记拒签，自拒签时起录',
      option: 'refusal',
      events: [penalty, ...visit('serviceVisit'), unsigned, clip('09:08', '10:00')],
      adopted: ['音像 missing d1'],
      other: ['音像 complete d1'],
    },
  ]);
  it('FZMC-A11 附件清单第11行 检查中的证人录像未标敏感；第6行的另一口径同样及于本行', () => {
    const owed = (program = HISTORIC_CITY) =>
      assessed(witness, LATER, { program })
        .duties.filter(({ requirements }) => requirements.includes('FZMC-A11'))
        .map(({ status }) => status);
    assert.deepEqual(owed(), ['open']);
    assert.deepEqual(owed(historicCity({ 'FZMC-A6': 'unmarked' })), []);
  });
});

describe('口径：起止和间隔的容差', () => {
  judgeEither([
    {
      name: 'FZMC-14.1 第十四条第一款 到达后三十秒起录',
      option: 'exact',
      events: [...site, clip('09:00:30', '10:00')],
      adopted: ['音像 complete a1'],
      other: ['音像 missing a1'],
    },
    {
      name: 'FZMC-14.1 第十四条第一款 自到达即录，两种口径都通过',
      option: 'exact',
      events: [...site, clip('09:00', '10:00')],
      adopted: ['音像 complete a1'],
      other: ['音像 complete a1'],
    },
  ]);
  const segments = (second: string) => [
    ...site,
    clip('09:00', '09:30'),
    take('r2', '2025-03-04', second, '10:00', { about }),
  ];
  const ofWhole = (events: readonly CaseEvent[], program = HISTORIC_CITY) =>
    assessed(events, LATER, { program }).recordings.find(({ topic }) => topic === 'av.during')!.status;
  const exact = historicCity({ 'FZMC-15.1/b': 'exact' });
  it('FZMC-15.1 第十五条 自动分段相隔二秒：默认连续；另一口径 exact：间断', () => {
    assert.deepEqual([ofWhole(segments('09:30:02')), ofWhole(segments('09:30:02'), exact)], ['complete', 'missing']);
    assert.deepEqual([ofWhole(segments('09:30')), ofWhole(segments('09:30'), exact)], ['complete', 'complete']);
  });
});

describe('口径：内部目标', () => {
  const cannot = fact('recording.impossible', '2025-03-04 09:00', 'a1', {
    ground: 'objectiveReason',
    reason: '见说明',
    cause: 'deviceFailure',
  });
  const abandoned = fact('recording.abandoned', '2025-03-04 09:30', 'a1', { reason: '设备进水' });
  const targets = (events: readonly CaseEvent[], program = HISTORIC_CITY, more: typeof agency | object = {}) =>
    assessed(events, LATER, { program, ...more }).targets.map(({ target, late }) => `${target} ${late}`);
  const cases: readonly (readonly [string, string, string, readonly CaseEvent[], object])[] = [
    ['FZMC-10.5 第十条第二款 工作记录', 'FZMC-10.5', 'FZMC-10.5', [...site, cannot], {}],
    ['FZMC-15.3 第十五条 报告负责人', 'FZMC-15.3', 'FZMC-15.3', [...site, abandoned], {}],
    ['FZMC-15.4 第十五条 书面说明', 'FZMC-15.4', 'FZMC-15.4/b', [...site, abandoned], {}],
    [
      'FZMC-16.5 第十六条第三款 立卷',
      'FZMC-16.5',
      'FZMC-16.5',
      [penalty, fact('case.concluded', '2025-03-20 10:00', 'c1', { ground: 'decided' })],
      {},
    ],
    [
      'FZMC-20.2 第二十条第一款 设备登记之后的维护',
      'FZMC-20.2',
      'FZMC-20.2',
      [fact('device.registered', '2025-01-20 09:00', 'JL-05', { kind: 'bodyCamera', serial: 'JL-05' })],
      agency,
    ],
    [
      'FZMC-20.2 第二十条第一款 上次维护之后的维护',
      'FZMC-20.2',
      'FZMC-20.2',
      [fact('device.maintained', '2025-02-20 09:00', 'JL-05', { work: '除尘' })],
      agency,
    ],
    [
      'FZMC-25.3 第二十五条第二款 投诉的处理',
      'FZMC-25.3',
      'FZMC-25.3',
      [fact('enforcement.complained', '2025-03-04 09:00', 'l1', { about: '执法态度' })],
      {},
    ],
  ];
  for (const [name, target, id, events, more] of cases)
    it(`${name}：默认有内部目标并已超期；另一口径 none：不设时限`, () => {
      assert.deepEqual(
        targets(events, HISTORIC_CITY, more).filter((one) => one.startsWith(target)),
        [`${target} true`],
      );
      assert.deepEqual(
        targets(events, historicCity({ [id]: 'none' }), more).filter((one) => one.startsWith(target)),
        [],
      );
    });
});

describe('口径：逐段核查、逐项标注、摆放确认', () => {
  const crowd = visit('siteInspection', { counterparts: [{ name: '吴某' }] });
  const taken = fact(
    'measure.taken',
    '2025-03-04 09:30',
    'm1',
    { kind: 'advancePreservation', items: [{ name: '石构件', quantity: 1 }] },
    { about },
  );
  const pointsUnder = (events: readonly CaseEvent[], program = HISTORIC_CITY) =>
    assessed(events, LATER, { program })
      .duties.filter(({ topic }) => topic.startsWith('av.points.'))
      .map(({ topic, status }) => `${topic.slice('av.points.'.length)} ${status}`)
      .toSorted();
  it('FZMC-9.1 第九条 五项要点均未标注：默认逐项提示；另一口径 guidance：只有清单第四行的物品仍须逐件', () => {
    const events = [
      penalty,
      ...crowd,
      clip(),
      taken,
      fact('points.required', '2025-03-03 09:00', 'c1', { details: ['文物本体现状'] }),
    ];
    assert.deepEqual(pointsUnder(events), [
      'items open',
      'other open',
      'persons open',
      'preserved open',
      'surroundings open',
    ]);
    assert.deepEqual(pointsUnder(events, historicCity({ 'FZMC-9.1': 'guidance' })), ['preserved open']);
  });
  judgeEither([
    {
      name: 'FZMC-5.2 第五条 未入统一库',
      option: 'principle',
      events: [...site, clip()],
      adopted: ['义务 open r1'],
      other: [],
    },
    {
      name: 'FZMC-13.1 第十三条 询问室固定机位未确认摆放',
      option: 'none',
      events: [penalty, ...visit('inquiry')],
      adopted: ['义务 open a1'],
      other: [],
    },
  ]);
});

describe('口径：存档之前办案查看', () => {
  const lin = { id: 'p-lin', name: '林某' };
  const work = [inspection, ...visit('siteInspection', { officers: [lin] }), clip()];
  const everyone = historicCity({ 'FZMC-21.1': 'everyone' });
  it('FZMC-21.1 第二十一条 存档之前本案承办人查看：默认可以；另一口径 everyone：须经审批', () => {
    const may = (program: typeof HISTORIC_CITY) =>
      mayUse(
        program,
        replay(program, work, 'c1'),
        { action: 'view', recording: 'r1', reader: lin.id },
        at('2025-03-05 10:00'),
      );
    assert.deepEqual([may(HISTORIC_CITY), may(everyone)], [true, false]);
  });
  actEither([
    {
      name: 'FZMC-21.1 第二十一条 存档之前未经申请即打开',
      option: 'everyone',
      events: work,
      act: act('access.viewed', ['access:x9'], { recordings: ['r1'] }),
      asOf: '2025-03-05 10:00',
      as: { person: lin.id },
      refusedBy: 'other',
      refused: '依次',
    },
  ]);
});
