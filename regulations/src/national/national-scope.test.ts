import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printDueInstant } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, type CaseEvent } from '@zhiji/law';
import { zh } from '@zhiji/terms';
import { act, CALENDAR, caseBook, lawBook, programOf } from '../../test/law-book.ts';
import { fuzhouUrbanManagement } from '../fuzhou-urban-management/index.ts';
import { national } from './index.ts';

const NATIONAL = programOf(national);
const { actRows, assessed, judgeRows } = lawBook(NATIONAL);
const { activity, approve, draft, fact, find, paper, serve, start } = caseBook();
const LATER = '2026-12-30 10:00';
const officers = (...names: readonly string[]) => ({ officers: names.map((name) => ({ name })) });
const measure = (kind: 'advancePreservation' | 'seizure', when: string, more = {}) =>
  fact('measure.taken', when, 'm1', { kind, items: [{ name: '桌', quantity: 1 }], ...more });
const decided = (when: string, more = {}) => fact('decision.made', when, 'k1', { kind: 'penaltyImposed', ...more });
const stated = fact('statement.made', '2026-02-25 09:00', 'c1', { outcome: 'stated' });
const inspection = start('2026-02-09 09:00', 'inspection');
const penalty = start('2026-02-09 09:00');
const summary = start('2026-02-09 09:00', 'penalty', { procedure: 'summary' });
const row = (name: string, events: readonly CaseEvent[], says: readonly string[]) => ({
  name,
  events,
  asOf: LATER,
  says,
});
const HEADS = ['agencyHead', 'agencyLeader', 'committeeLeader', 'subdistrictHead'] as const;

describe('国家法律：适用范围和例外', () => {
  const alone = activity('a1', 'inquiry', '2026-02-10', '09:00', '10:00', officers('甲'));
  const coercing = (...names: readonly string[]) =>
    activity('a2', 'seizing', '2026-02-10', '09:00', '10:00', officers(...names));
  const hearing = activity('a9', 'hearing', '2026-02-20', '09:00', '11:00');
  const finished = paper('d1', 'enforcementDecision', '2026-03-01 10:00', { filled: ['party'] });
  judgeRows([
    row('NATL-penalty-44 不是处罚案件 → 不适用', [inspection, decided('2026-03-01 09:00')], []),
    row('NATL-penalty-45 不是处罚案件 → 不适用', [inspection, stated, decided('2026-03-01 09:00')], []),
    row('NATL-penalty-45 简易程序 → 不适用', [summary, stated, decided('2026-03-01 09:00')], []),
    row('NATL-penalty-45 没有申辩 → 不要求复核', [penalty, decided('2026-03-01 09:00')], []),
    row(
      'NATL-penalty-51 一般程序罚款超过三千元 → 不适用',
      [penalty, decided('2026-03-01 09:00', { fine: 3000_01 })],
      [],
    ),
    row(
      'NATL-penalty-51 不是处罚案件 → 不适用',
      [
        start('2026-02-09 09:00', 'inspection', { procedure: 'summary' }),
        decided('2026-02-09 10:00', { fine: 3000_01 }),
      ],
      [],
    ),
    row('NATL-penalty-51 当场不罚款 → 合规', [summary, decided('2026-02-09 10:00')], []),
    row('NATL-penalty-55 不是处罚案件 → 不适用', [inspection, ...alone], []),
    row(
      'NATL-penalty-57 不是处罚案件 → 不适用',
      [inspection, find('complexCase', true, '2026-02-10 09:00'), decided('2026-03-01 09:00')],
      [],
    ),
    row(
      'NATL-penalty-57 简易程序 → 不适用',
      [summary, find('complexCase', true, '2026-02-10 09:00'), decided('2026-03-01 09:00')],
      [],
    ),
    row(
      'NATL-penalty-57 较重处罚未经集体讨论 → 违规',
      [penalty, find('heavyPenalty', true, '2026-02-10 09:00'), decided('2026-03-01 09:00')],
      ['违规 作出决定'],
    ),
    row('NATL-penalty-58 不是重大决定，没有听证 → 不要求', [penalty, decided('2026-03-01 09:00')], []),
    row(
      'NATL-penalty-58 经过听证未经法制审核 → 违规',
      [penalty, ...hearing, decided('2026-03-01 09:00')],
      ['违规 作出决定'],
    ),
    row(
      'NATL-penalty-58 不是处罚案件 → 不适用',
      [inspection, find('majorDecision', true, '2026-02-10 09:00'), decided('2026-03-01 09:00')],
      [],
    ),
    row(
      'NATL-penalty-58 简易程序 → 不适用',
      [summary, find('majorDecision', true, '2026-02-10 09:00'), decided('2026-03-01 09:00')],
      [],
    ),
    ...(['legalReviewer', 'legalUnit', 'policyLegalDivision'] as const).map((role) =>
      row(
        `NATL-penalty-58 由${role}审核同意 → 合规`,
        [
          penalty,
          find('majorDecision', true, '2026-02-10 09:00'),
          approve('legalReview', role, '2026-02-28 09:00'),
          decided('2026-03-01 09:00'),
        ],
        [],
      ),
    ),
    row(
      'NATL-penalty-59 不是处罚案件 → 不适用',
      [inspection, draft('d1', 'enforcementDecision', '2026-03-01 09:00'), finished],
      [],
    ),
    row(
      'NATL-penalty-60 程序已终结 → 无需再办',
      [penalty, fact('procedure.terminated', '2026-02-20 09:00', 'c1', { reason: '当事人死亡' })],
      ['义务 moot c1'],
    ),
    row(
      'NATL-penalty-64 听证在第七个工作日当日 → 违规',
      [
        start('2026-01-05 09:00'),
        fact('service.completed', '2026-01-08 09:00', 's1', {
          method: 'directService',
          servedOn: '2026-01-08',
          form: 'hearingNotice',
        }),
        ...activity('a8', 'hearing', '2026-01-19', '09:00', '11:00'),
      ],
      ['违规 进入调查取证'],
    ),
    row(
      'NATL-penalty-61 决定之后只送达了别的文书 → 仍未送达',
      [
        penalty,
        decided('2026-03-02 09:00'),
        fact('service.completed', '2026-03-04 09:00', 's1', {
          method: 'directService',
          servedOn: '2026-03-04',
          form: 'correctionOrder',
        }),
      ],
      ['义务 overdue k1'],
    ),
    row(
      'NATL-penalty-61 决定当日送达 → 合规',
      [
        penalty,
        decided('2026-03-02 09:00'),
        fact('service.completed', '2026-03-02 10:00', 's1', { method: 'directService', servedOn: '2026-03-02' }),
      ],
      ['义务 done k1'],
    ),
    row(
      'NATL-licensing-32 五日内告知补正，补齐之后才决定 → 无需再办，不作逾期',
      [
        fact('application.received', '2026-03-02 10:00', 'p1', {
          applicant: '某公司',
          matter: '许可',
          oral: false,
          materials: [],
        }),
        fact('application.supplementRequested', '2026-03-03 10:00', 'p1', { items: ['图纸'] }),
        fact('application.decided', '2026-03-20 10:00', 'p1', { accepted: true }),
      ],
      ['义务 moot p1'],
    ),
    row(
      'NATL-penalty-61 两份决定只送达一份 → 另一份逾期',
      [
        penalty,
        ...['1', '2'].map((n) =>
          fact('decision.made', '2026-03-02 09:00', `k${n}`, { kind: 'penaltyImposed' }, { about: [`document:d${n}`] }),
        ),
        fact(
          'service.completed',
          '2026-03-03 10:00',
          's1',
          { method: 'directService', servedOn: '2026-03-03', form: 'enforcementDecision' },
          { about: ['document:d1'] },
        ),
      ],
      ['义务 done k1', '义务 overdue k2'],
    ),
    row('NATL-penalty-61 不是处罚案件 → 不适用', [inspection, decided('2026-03-02 09:00')], []),
    row(
      'NATL-penalty-61 决定已撤销 → 无需再办',
      [penalty, decided('2026-03-02 09:00'), fact('decision.revoked', '2026-03-03 09:00', 'k1', { reason: '有误' })],
      ['义务 moot k1'],
    ),
    row('NATL-penalty-64 不是处罚案件 → 不适用', [inspection, ...hearing], []),
    ...HEADS.map((role) =>
      row(
        `NATL-penalty-56 由${role}批准 → 合规`,
        [
          approve('preservationMeasure', role, '2026-02-09 09:00'),
          measure('advancePreservation', '2026-02-10 09:00'),
          fact('measure.disposed', '2026-02-11 09:00', 'm1', { disposition: '退还' }),
        ],
        ['义务 done m1'],
      ),
    ),
    row(
      'NATL-penalty-56 已解除 → 无需再办',
      [
        approve('preservationMeasure', 'agencyHead', '2026-02-09 09:00'),
        measure('advancePreservation', '2026-02-10 09:00'),
        fact('measure.lifted', '2026-02-11 09:00', 'm1', {}),
      ],
      ['义务 moot m1'],
    ),
    ...([...HEADS, 'committeeLeaderInCharge'] as const).map((role) =>
      row(
        `NATL-compulsion-18 由${role}批准 → 合规`,
        [approve('coerciveMeasureMatter', role, '2026-02-09 09:00'), measure('seizure', '2026-02-10 09:00')],
        [],
      ),
    ),
    row('NATL-compulsion-18 一人查封 → 违规', coercing('甲'), ['违规 进入调查取证']),
    row('NATL-compulsion-18 两人查封 → 合规', coercing('甲', '乙'), []),
    row(
      'NATL-compulsion-25 已解除 → 无需再办',
      [measure('seizure', '2026-02-10 09:00'), fact('measure.lifted', '2026-02-11 09:00', 'm1', {})],
      ['义务 moot m1'],
    ),
    row(
      'NATL-compulsion-53 本机关强制执行的 → 豁免',
      [
        fact('service.completed', '2025-09-30 09:00', 's1', { method: 'directService', servedOn: '2025-09-30' }),
        fact('performance.failed', '2026-03-31 09:00', 'c1', { remaining: '罚款' }),
        fact('execution.started', '2026-04-20 09:00', 'x1', { executor: 'ownAgency' }),
      ],
      ['义务 exempt s1'],
    ),
    row(
      'NATL-compulsion-53 法院执行的，仍以三个月内申请为准 → 逾期完成',
      [
        fact('service.completed', '2025-09-30 09:00', 's1', { method: 'directService', servedOn: '2025-09-30' }),
        fact('performance.failed', '2026-03-31 09:00', 'c1', { remaining: '罚款' }),
        fact('court.applied', '2026-08-03 09:00', 'x1', { court: '法院' }),
        fact('execution.started', '2026-08-20 09:00', 'x1', { executor: 'court' }),
      ],
      ['义务 doneLate s1'],
    ),
    ...(['legalUnit', 'unitLeader'] as const).map((role) =>
      row(
        `NATL-compulsion-19 只有${role}同意，不是补办批准 → 逾期`,
        [
          measure('seizure', '2026-02-10 09:00', { urgentReason: '正在灭失' }),
          approve('coerciveMeasureMatter', role, '2026-02-10 12:00', { about: ['measure:m1'] }),
          fact('measure.disposed', '2026-02-11 09:00', 'm1', { disposition: '退还' }),
        ],
        ['义务 overdue m1'],
      ),
    ),
    row(
      'NATL-licensing-42 延长只经承办人同意，不作数 → 逾期完成',
      [
        start('2026-03-02 09:00', 'licensing'),
        fact('application.decided', '2026-03-02 10:00', 'p1', { accepted: true }),
        approve('postponementMatter', 'undertaker', '2026-03-20 09:00'),
        fact('decision.made', '2026-04-10 09:00', 'k1', { kind: 'licenceGranted' }),
      ],
      ['义务 doneLate c1'],
    ),
    row(
      'NATL-penalty-67 送达的是催告书，不另起缴款期限 → 只有一项',
      [
        penalty,
        decided('2026-03-02 09:00', { fine: 500_00 }),
        ...(['enforcementDecision', 'demandNotice'] as const).map((form, i) =>
          fact('service.completed', `2026-0${i + 3}-25 09:00`, `s${i}`, {
            method: 'directService',
            servedOn: `2026-0${i + 3}-25`,
            form,
          }),
        ),
        fact('performance.completed', '2026-04-08 09:00', 'c1', {}),
      ],
      ['义务 done s0'],
    ),
    row(
      'NATL-compulsion-53 已履行完毕 → 无需再办',
      [
        fact('service.completed', '2025-09-30 09:00', 's1', { method: 'directService', servedOn: '2025-09-30' }),
        fact('performance.failed', '2026-03-31 09:00', 'c1', { remaining: '罚款' }),
        fact('performance.completed', '2026-04-20 09:00', 'c1', {}),
      ],
      ['义务 exempt s1'],
    ),
    row(
      'NATL-compulsion-54 催告满九个工作日 → 违规',
      [
        fact('service.completed', '2026-03-02 09:00', 's2', {
          method: 'directService',
          servedOn: '2026-03-02',
          form: 'demandNotice',
        }),
        fact('court.applied', '2026-03-16 09:00', 'x1', { court: '法院' }),
      ],
      ['违规 申请法院强制执行'],
    ),
    row(
      'NATL-licensing-32 已告知补正 → 无需再办',
      [
        fact('application.received', '2026-03-02 10:00', 'p1', {
          applicant: '某公司',
          matter: '许可',
          oral: false,
          materials: [],
        }),
        fact('application.supplementRequested', '2026-03-03 10:00', 'p1', { items: ['图纸'] }),
      ],
      ['义务 moot p1'],
    ),
    row(
      'NATL-licensing-42 不是许可案件 → 不适用',
      [inspection, fact('application.decided', '2026-03-02 10:00', 'p1', { accepted: true })],
      [],
    ),
    row('NATL-licensing-44 不是许可案件 → 不适用', [inspection, decided('2026-03-02 09:00')], []),
  ]);
});

/** 末日不逢休息日的期限：每差一日都看得出来。 */
const EXACT: readonly (readonly [string, readonly CaseEvent[], string, string])[] = [
  ['NATL-penalty-60 九十日', [start('2026-01-07 09:00')], '2026-02-01 09:00', '2026-04-07 24:00'],
  [
    'NATL-penalty-60 中止二十日顺延',
    [
      start('2026-01-07 09:00'),
      fact('procedure.suspended', '2026-02-02 09:00', 'c1', { cause: '鉴定' }),
      fact('procedure.resumed', '2026-02-22 09:00', 'c1', {}),
    ],
    '2026-03-01 09:00',
    '2026-04-27 24:00',
  ],
  [
    'NATL-penalty-67 收到之日起十五日',
    [
      penalty,
      decided('2026-03-02 09:00', { fine: 500_00 }),
      fact('service.completed', '2026-03-04 09:00', 's1', { method: 'directService', servedOn: '2026-03-04' }),
    ],
    '2026-03-10 09:00',
    '2026-03-19 24:00',
  ],
  ['NATL-compulsion-25 三十日', [measure('seizure', '2026-03-03 09:00')], '2026-03-10 09:00', '2026-04-02 24:00'],
  [
    'NATL-compulsion-25 延长至六十日',
    [
      measure('seizure', '2026-03-03 09:00'),
      approve('measureExtension', 'agencyHead', '2026-03-20 09:00', { about: ['measure:m1'] }),
    ],
    '2026-03-25 09:00',
    '2026-05-06 24:00',
  ],
  [
    'NATL-licensing-42 经批准延长至三十个工作日',
    [
      start('2026-03-02 09:00', 'licensing'),
      fact('application.decided', '2026-03-02 10:00', 'p1', { accepted: true }),
      approve('postponementMatter', 'agencyLeader', '2026-03-20 09:00'),
    ],
    '2026-03-25 09:00',
    '2026-04-14 24:00',
  ],
  ...(['committeeLeader', 'committeeLeaderInCharge', 'subdistrictHead'] as const).map(
    (role) =>
      [
        `NATL-licensing-42 由${zh(role)}批准延长至三十个工作日`,
        [
          start('2026-03-02 09:00', 'licensing'),
          fact('application.decided', '2026-03-02 10:00', 'p1', { accepted: true }),
          approve('postponementMatter', role, '2026-03-20 09:00'),
        ],
        '2026-03-25 09:00',
        '2026-04-14 24:00',
      ] as const,
  ),
  [
    'NATL-licensing-42 听证所需时间不计算在内（十日零二小时）',
    [
      start('2026-03-02 09:00', 'licensing'),
      fact('application.decided', '2026-03-02 10:00', 'p1', { accepted: true }),
      fact('hearing.requested', '2026-03-09 09:00', 'c1', {}),
      ...activity('a9', 'hearing', '2026-03-19', '09:00', '11:00'),
    ],
    '2026-03-25 09:00',
    '2026-04-10 24:00',
  ],
  [
    'NATL-licensing-44 十个工作日',
    [
      start('2026-03-02 09:00', 'licensing'),
      fact('decision.made', '2026-03-10 09:00', 'k1', { kind: 'licenceGranted' }),
    ],
    '2026-03-12 09:00',
    '2026-03-24 24:00',
  ],
  ['NATL-penalty-60 九十日，早一日也看得出来', [start('2026-01-08 09:00')], '2026-02-01 09:00', '2026-04-08 24:00'],
  ...(['agencyHead', 'agencyLeader', 'committeeLeaderInCharge', 'subdistrictHead'] as const).map(
    (role) =>
      [
        `NATL-compulsion-25 由${role}批准延长`,
        [
          measure('seizure', '2026-03-13 09:00'),
          approve('measureExtension', role, '2026-03-20 09:00', { about: ['measure:m1'] }),
        ],
        '2026-03-25 09:00',
        '2026-05-12 24:00',
      ] as const,
  ),
  [
    'NATL-penalty-67 公告送达经过三十日之后十五日',
    [
      penalty,
      decided('2026-03-02 09:00', { fine: 500_00 }),
      serve('s1', '2026-03-02 10:00', 'serviceByPublication', 'served'),
    ],
    '2026-04-10 09:00',
    '2026-04-17 24:00',
  ],
];

describe('国家法律：草稿', () => {
  it('NATL-penalty-59 决定书草稿所缺的事项，定稿之前列出', () => {
    const values = { party: '甲', facts: '占道', evidence: '照片', legalBasis: '第十条', decision: '罚款' };
    const drafted = draft('d1', 'enforcementDecision', '2026-03-01 09:00', { values });
    const waiting = assessed([penalty, drafted], '2026-03-01 10:00').blocked.filter(({ requirements }) =>
      requirements.includes('NATL-penalty-59'),
    );
    assert.deepEqual(
      waiting.map(({ missing }) => missing),
      [[{ lacks: 'fields', fields: ['performance', 'remedies'] }]],
    );
  });
});

describe('国家法律：送达', () => {
  it('NATL-service-88 一次送达只推定一次有效送达，罚款的缴纳只有一项', () => {
    const events = [
      penalty,
      decided('2026-03-02 09:00', { fine: 500_00 }),
      fact('service.completed', '2026-03-04 09:00', 's1', { method: 'directService', servedOn: '2026-03-04' }),
    ];
    const both = compile({
      packs: [{ pack: fuzhouUrbanManagement }, { pack: national }],
      attributes: ATTRIBUTES,
      calendar: CALENDAR,
    });
    const payments = assessed(events, '2026-03-10 09:00', { program: both }).duties.filter(({ requirements }) =>
      requirements.includes('NATL-penalty-67'),
    );
    assert.equal(payments.length, 1);
  });
});

describe('国家法律：末日', () => {
  for (const [name, events, asOf, due] of EXACT)
    it(`${name} → ${due}`, () => {
      const id = /^NATL-\S+/.exec(name)![0];
      const duty = assessed(events, asOf).duties.find(({ requirements }) => requirements.includes(id))!;
      assert.equal(printDueInstant(duty.due!.at), due);
    });
  it('NATL-penalty-67 准许延期或者分期的，不按十五日', () => {
    const events = [
      penalty,
      decided('2026-03-02 09:00', { fine: 500_00 }),
      fact('service.completed', '2026-03-04 09:00', 's1', { method: 'directService', servedOn: '2026-03-04' }),
      approve('performanceDeferral', 'agencyHead', '2026-03-10 09:00'),
    ];
    const payment = assessed(events, '2026-04-10 09:00').duties.find(({ requirements }) =>
      requirements.includes('NATL-penalty-67'),
    )!;
    assert.equal(payment.status, 'exempt');
  });
  it('NATL-penalty-67 没有罚款的、不是处罚的，不适用', () => {
    const served = fact('service.completed', '2026-03-04 09:00', 's1', {
      method: 'directService',
      servedOn: '2026-03-04',
    });
    for (const events of [
      [penalty, decided('2026-03-02 09:00'), served],
      [inspection, decided('2026-03-02 09:00', { fine: 500_00 }), served],
    ])
      assert.ok(
        assessed(events, LATER).duties.every(
          ({ requirements, status }) => !requirements.includes('NATL-penalty-67') || status === 'notApplicable',
        ),
      );
  });
});

describe('国家法律：认定只在准备决定时追问', () => {
  const lead = fact('lead.found', '2026-02-08 09:00', 'l1', { source: 'inspectionFinding', content: '占道' });
  const asked = (...events: readonly CaseEvent[]) =>
    assessed(events, LATER, { open: true }).questions.map(({ finding }) => finding);
  const FOUR = ['complexCase', 'heavyPenalty', 'majorDecision', 'hearingDue'];
  const told = fact('notice.given', '2026-02-20 09:00', 'c1', { contents: ['facts'], oral: false });
  for (const [what, events] of [
    ['只有案源', [lead]],
    ['已经立案，尚未准备决定', [lead, penalty]],
    ['监督检查已经告知', [lead, inspection, told]],
  ] as const)
    void it(`NATL-penalty-63-1、57、58 ${what} → 不追问`, () => assert.deepEqual(asked(...events), []));
  for (const [what, event] of [
    ['已经事先告知', told],
    ['告知书已经起草', draft('d1', 'priorNotice', '2026-02-20 09:00')],
    ['告知书已经定稿', paper('d1', 'priorNotice', '2026-02-20 09:00')],
    ['决定书已经起草', draft('d1', 'enforcementDecision', '2026-02-20 09:00')],
    ['决定书已经定稿', paper('d1', 'enforcementDecision', '2026-02-20 09:00')],
    ['决定已经作出', decided('2026-02-20 09:00')],
  ] as const)
    void it(`NATL-penalty-63-1、57、58 ${what} → 追问`, () => assert.deepEqual(asked(lead, penalty, event), FOUR));
  void it('NATL-penalty-63-1 已经认定应当听证，尚未准备决定 → 列明缺告知', () => {
    const { blocked } = assessed([penalty, find('hearingDue', true, '2026-02-10 09:00')], LATER);
    assert.ok(blocked.some(({ requirements }) => requirements.includes('NATL-penalty-63-1')));
  });
  const decide = act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' });
  actRows([
    {
      name: 'NATL-penalty-63-1 已经告知，应否听证尚未认定 → 先行认定',
      events: [penalty, told],
      act: decide,
      asOf: LATER,
      refused: '要求听证',
      options: { open: true },
    },
    {
      name: 'NATL-penalty-44 尚未告知而作出决定 → 不问应否听证，已经阻断',
      events: [penalty],
      act: decide,
      asOf: LATER,
      refused: '没有早于决定的告知',
      options: { open: true },
    },
    ...(['summary', 'ordinary'] as const).map((procedure) => ({
      name: `NATL-penalty-63-1 已经认定应当听证而未告知，${procedure === 'summary' ? '简易程序 → 不适用' : '一般程序 → 阻断'}`,
      events: [start('2026-02-09 09:00', 'penalty', { procedure }), find('hearingDue', true, '2026-02-10 09:00')],
      act: decide,
      asOf: LATER,
      ...(procedure === 'summary' ? {} : { refused: '要求听证' }),
    })),
  ]);
});
