import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printDueInstant } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, replay, tellNorm, view, type CaseEvent, type Program } from '@zhiji/law';
import { act, answered, at, CALENDAR, caseBook, lawBook, programOf } from '../../test/law-book.ts';
import { fuzhouUrbanManagement } from '../fuzhou-urban-management/index.ts';
import { wording } from '../wording.ts';
import { national } from './index.ts';

const NATIONAL = programOf(national);
const { actRows, judgeRows } = lawBook(NATIONAL);
const { activity, approve, draft, fact, find, iso, paper, start, serve } = caseBook();
const officers = (...names: readonly string[]) => ({ officers: names.map((name) => ({ name })) });
const measure = (id: string, kind: 'advancePreservation' | 'seizure', when: string, more = {}) =>
  fact('measure.taken', when, id, { kind, items: [{ id: 'i1', name: '桌', quantity: 1 }], ...more } as never);
const told = (when: string) =>
  fact('notice.given', when, 'c1', { contents: ['facts', 'reasons', 'legalBasis', 'rights', 'remedies'], oral: false });
const decided = (when: string, more = {}) => fact('decision.made', when, 'k1', { kind: 'penaltyImposed', ...more });
const LATER = '2026-12-30 10:00';

describe('行政处罚法', () => {
  const one = activity('a1', 'inquiry', '2026-02-10', '09:00', '10:00', officers('甲'));
  const two = activity('a1', 'inquiry', '2026-02-10', '09:00', '10:00', officers('甲', '乙'));
  const shown = fact('credential.shown', '2026-02-10 09:01', 'a1', officers('甲', '乙'));
  judgeRows([
    {
      name: 'NATL-penalty-42 一人询问 → 违规',
      events: [start('2026-02-09 09:00'), ...one],
      asOf: LATER,
      says: ['违规 进入调查取证'],
    },
    { name: 'NATL-penalty-42 两人询问 → 合规', events: [start('2026-02-09 09:00'), ...two], asOf: LATER, says: [] },
    {
      name: 'NATL-penalty-42 不是处罚案件 → 不适用',
      events: [start('2026-02-09 09:00', 'inspection'), ...one],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-penalty-55 没有出示证件 → 待办，不作逾期',
      events: [start('2026-02-09 09:00'), ...two],
      asOf: LATER,
      says: ['义务 open a1'],
    },
    {
      name: 'NATL-penalty-55 两人只有一人出示证件 → 待办',
      events: [start('2026-02-09 09:00'), ...two, fact('credential.shown', '2026-02-10 09:01', 'a1', officers('甲'))],
      asOf: LATER,
      says: ['义务 open a1'],
    },
    {
      name: 'NATL-penalty-55 已出示证件 → 合规',
      events: [start('2026-02-09 09:00'), ...two, shown],
      asOf: LATER,
      says: ['义务 done a1'],
    },
    {
      name: 'NATL-penalty-44 未告知即决定 → 违规',
      events: [start('2026-02-09 09:00'), decided('2026-03-01 09:00')],
      asOf: LATER,
      says: ['违规 作出决定'],
    },
    {
      name: 'NATL-penalty-44 先告知后决定 → 合规',
      events: [start('2026-02-09 09:00'), told('2026-02-20 09:00'), decided('2026-03-01 09:00')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-penalty-45 有申辩未复核即决定 → 违规',
      events: [
        start('2026-02-09 09:00'),
        fact('statement.made', '2026-02-25 09:00', 'c1', { outcome: 'stated' }),
        decided('2026-03-01 09:00'),
      ],
      asOf: LATER,
      says: ['违规 作出决定'],
    },
    {
      name: 'NATL-penalty-45 申辩已复核 → 合规',
      events: [
        start('2026-02-09 09:00'),
        fact('statement.made', '2026-02-25 09:00', 'c1', { outcome: 'stated' }),
        fact('statement.reviewed', '2026-02-26 09:00', 'c1', { opinion: '不予采纳', reviewer: '丙' }),
        decided('2026-03-01 09:00'),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-penalty-51 当场罚款三千元 → 合规',
      events: [
        start('2026-02-09 09:00', 'penalty', { procedure: 'summary' }),
        decided('2026-02-09 10:00', { fine: 3000_00 }),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-penalty-51 当场罚款超过三千元 → 违规',
      events: [
        start('2026-02-09 09:00', 'penalty', { procedure: 'summary' }),
        decided('2026-02-09 10:00', { fine: 3000_01 }),
      ],
      asOf: LATER,
      says: ['违规 作出决定'],
    },
    {
      name: 'NATL-penalty-57 情节复杂未经集体讨论 → 违规',
      events: [
        start('2026-02-09 09:00'),
        find('complexCase', true, '2026-02-10 09:00'),
        told('2026-02-20 09:00'),
        decided('2026-03-01 09:00'),
      ],
      asOf: LATER,
      says: ['违规 作出决定'],
    },
    {
      name: 'NATL-penalty-57 不复杂 → 不要求集体讨论',
      events: [start('2026-02-09 09:00'), told('2026-02-20 09:00'), decided('2026-03-01 09:00')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-penalty-58 重大决定未经法制审核 → 违规',
      events: [
        start('2026-02-09 09:00'),
        find('majorDecision', true, '2026-02-10 09:00'),
        told('2026-02-20 09:00'),
        decided('2026-03-01 09:00'),
      ],
      asOf: LATER,
      says: ['违规 作出决定'],
    },
    {
      name: 'NATL-penalty-58 法制审核通过 → 合规',
      events: [
        start('2026-02-09 09:00'),
        find('majorDecision', true, '2026-02-10 09:00'),
        fact('legalReview.concluded', '2026-02-28 09:00', 'c1', { passed: true, opinion: '合法', reviewer: '丁' }),
        decided('2026-03-01 09:00'),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-penalty-56 未经负责人批准即先行登记保存 → 违规',
      events: [
        measure('m1', 'advancePreservation', '2026-02-10 09:00'),
        fact('measure.disposed', '2026-02-11 09:00', 'm1', { disposition: '退还' }),
      ],
      asOf: LATER,
      says: ['义务 done m1', '违规 登记采取措施'],
    },
    {
      name: 'NATL-penalty-59 决定书缺救济途径 → 违规',
      events: [
        start('2026-02-09 09:00'),
        draft('d1', 'enforcementDecision', '2026-03-01 09:00'),
        paper('d1', 'enforcementDecision', '2026-03-01 10:00', {
          filled: ['party', 'facts', 'evidence', 'legalBasis', 'decision', 'performance'],
        }),
      ],
      asOf: LATER,
      says: ['违规 文书定稿'],
    },
    {
      name: 'NATL-penalty-59 各项齐全 → 合规',
      events: [
        start('2026-02-09 09:00'),
        draft('d1', 'enforcementDecision', '2026-03-01 09:00'),
        paper('d1', 'enforcementDecision', '2026-03-01 10:00', {
          filled: ['party', 'facts', 'evidence', 'legalBasis', 'decision', 'performance', 'remedies'],
        }),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-penalty-64 听证通知不足七个工作日 → 违规',
      events: [
        start('2026-01-05 09:00'),
        fact('service.completed', '2026-01-08 09:00', 's1', {
          method: 'directService',
          servedOn: '2026-01-08',
          form: 'hearingNotice',
        }),
        ...activity('a9', 'hearing', '2026-01-16', '09:00', '11:00'),
      ],
      asOf: LATER,
      says: ['违规 进入调查取证'],
    },
    {
      name: 'NATL-penalty-64 满七个工作日 → 合规',
      events: [
        start('2026-01-05 09:00'),
        fact('service.completed', '2026-01-08 09:00', 's1', {
          method: 'directService',
          servedOn: '2026-01-08',
          form: 'hearingNotice',
        }),
        ...activity('a9', 'hearing', '2026-01-20', '09:00', '11:00'),
      ],
      asOf: LATER,
      says: [],
    },
  ]);
  actRows([
    {
      name: 'NATL-penalty-44 未告知 → 不得作出决定',
      events: [start('2026-02-09 09:00')],
      act: act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' }),
      asOf: '2026-03-01 09:00',
      refused: '没有早于决定的告知',
    },
    {
      name: 'NATL-penalty-57 是否复杂尚未认定 → 先认定',
      events: [start('2026-02-09 09:00'), told('2026-02-20 09:00')],
      act: act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' }),
      asOf: '2026-03-01 09:00',
      refused: '未经行政机关负责人集体讨论',
      options: { open: true },
    },
  ]);
});

/** 各项期限：届满之时、差一毫秒、过一毫秒。 */
const TERMS: readonly (readonly [string, readonly CaseEvent[], (when: string) => CaseEvent, string])[] = [
  [
    'NATL-penalty-56 先行登记保存七个工作日（02-12 起跨春节）',
    [measure('m1', 'advancePreservation', '2026-02-12 09:00')],
    (when) => fact('measure.disposed', when, 'm1', { disposition: '退还' }),
    '2026-02-28 24:00',
  ],
  ['NATL-penalty-60 九十日', [start('2026-01-05 09:00')], (when) => decided(when), '2026-04-07 24:00'],
  [
    'NATL-penalty-61 决定后七个工作日送达',
    [start('2026-01-05 09:00'), decided('2026-02-12 09:00')],
    (when) => fact('service.completed', when, 's1', { method: 'directService', servedOn: when.slice(0, 10) }),
    '2026-02-28 24:00',
  ],
  [
    'NATL-compulsion-19 二十四小时，不因周末顺延',
    [measure('m1', 'seizure', '2026-02-13 16:30', { urgentReason: '正在转移' })],
    (when) => approve('coerciveMeasureMatter', 'committeeLeader', when, { about: ['measure:m1'] }),
    '2026-02-14 16:30',
  ],
  [
    'NATL-compulsion-25 三十日，末日逢周六顺延至周一',
    [measure('m1', 'seizure', '2026-01-08 09:00')],
    (when) => fact('measure.disposed', when, 'm1', { disposition: '没收' }),
    '2026-02-09 24:00',
  ],
  [
    'NATL-compulsion-53 起诉期限六个月届满之日起三个月',
    [
      fact('service.completed', '2025-09-30 09:00', 's1', { method: 'directService', servedOn: '2025-09-30' }),
      fact('performance.failed', '2025-11-03 09:00', 'c1', { remaining: '罚款' }),
    ],
    (when) => fact('court.applied', when, 'x1', { court: '鼓楼区人民法院' }),
    '2026-06-30 24:00',
  ],
  [
    'NATL-licensing-42 二十个工作日',
    [start('2026-03-02 09:00', 'licensing'), fact('application.decided', '2026-03-02 10:00', 'p1', { accepted: true })],
    (when) => fact('decision.made', when, 'k1', { kind: 'licenceGranted' }),
    '2026-03-30 24:00',
  ],
  [
    'NATL-licensing-32 五个工作日',
    [
      fact('application.received', '2026-03-02 10:00', 'p1', {
        applicant: '某公司',
        matter: '许可',
        oral: false,
        materials: [],
      }),
    ],
    (when) => fact('application.decided', when, 'p1', { accepted: true }),
    '2026-03-09 24:00',
  ],
  [
    'NATL-transfer-5 决定移送后二十四小时',
    [fact('lead.concluded', '2026-03-06 18:00', 'l1', { outcome: 'transferCrime', reason: '涉嫌犯罪' })],
    (when) =>
      fact('lead.transferred', when, 'l1', {
        outcome: 'transferCrime',
        authority: '公安局',
        reason: '涉嫌犯罪',
        materials: ['案卷'],
      }),
    '2026-03-07 18:00',
  ],
];

describe('国家法律的期限', () => {
  for (const [name, events, done, due] of TERMS)
    it(`${name} → ${due}`, () => {
      const id = /^NATL-\S+/.exec(name)![0];
      const dutyAt = (facts: readonly CaseEvent[], asOf: number) =>
        view(NATIONAL, replay(NATIONAL, answered(facts), 'c1'), asOf).duties.find(({ requirements }) =>
          requirements.includes(id),
        )!;
      const end = dutyAt(events, at('2026-01-01 00:00')).due!;
      assert.equal(printDueInstant(end.at), due);
      const last = done('2026-06-01 00:00');
      const at_ = (ms: number): CaseEvent => ({ ...last, id: `${last.id}/${ms}`, at: ms, recorded: ms });
      for (const [ms, open, finished] of [
        [end.at - 1, 'open', 'done'],
        [end.at, 'open', 'done'],
        [end.at + 1, 'overdue', 'doneLate'],
      ] as const) {
        assert.equal(dutyAt(events, ms).status, open, `${ms - end.at} ms，未办`);
        if (last.type !== 'service.completed')
          assert.equal(dutyAt([...events, at_(ms)], ms).status, finished, `${ms - end.at} ms，办了`);
      }
    });
  it('NATL-compulsion-25 经负责人批准延长三十日', () => {
    const events = [
      measure('m1', 'seizure', '2026-01-08 09:00'),
      approve('measureExtension', 'committeeLeader', '2026-02-05 09:00', { about: ['measure:m1'] }),
    ];
    const { duties } = view(NATIONAL, replay(NATIONAL, answered(events), 'c1'), at('2026-02-20 09:00'));
    const duty = duties.find(({ requirements }) => requirements.includes('NATL-compulsion-25'))!;
    assert.deepEqual([duty.status, printDueInstant(duty.due!.at)], ['open', '2026-03-09 24:00']);
  });
  describe('行政强制法第二十五条第三款 检测、检验、检疫、技术鉴定的期间不计', () => {
    const m1 = ['measure:m1'] as const;
    const entrusted = (when: string, about: readonly string[]) =>
      fact(
        'expert.entrusted',
        when,
        'c1',
        { body: '检测中心', matter: '成分', agreedBy: iso('2026-01-30 17:00') },
        { about },
      );
    const concluded = (when: string, about: readonly string[]) =>
      fact('expert.concluded', when, 'c1', { body: '检测中心', conclusion: '不合格' }, { about });
    const SAMPLES: readonly (readonly [string, readonly CaseEvent[], string])[] = [
      ['没有检测 → 三十日', [], 'open 2026-04-02 24:00'],
      [
        '检测八日 → 顺延八日',
        [entrusted('2026-03-10 10:00', m1), concluded('2026-03-18 10:00', m1)],
        'open 2026-04-10 24:00',
      ],
      ['检测尚未结束 → 中止计算', [entrusted('2026-03-10 10:00', m1)], 'paused 2026-04-02 24:00'],
      ['检测的是另一措施的物品 → 照常计算', [entrusted('2026-03-10 10:00', ['measure:m2'])], 'open 2026-04-02 24:00'],
      ['委托没有关联措施 → 照常计算', [entrusted('2026-03-10 10:00', [])], 'open 2026-04-02 24:00'],
      [
        '收到的是另一检测的结论 → 仍中止计算',
        [entrusted('2026-03-10 10:00', m1), concluded('2026-03-12 10:00', ['measure:m2'])],
        'paused 2026-04-02 24:00',
      ],
      [
        '同一检测两次收到结论 → 以首次为准',
        [entrusted('2026-03-10 10:00', m1), concluded('2026-03-18 10:00', m1), concluded('2026-03-19 10:00', m1)],
        'open 2026-04-10 24:00',
      ],
      [
        '两项检测先后交叠 → 至最后一项结束，不重复计算',
        [
          entrusted('2026-03-10 10:00', m1),
          entrusted('2026-03-12 10:00', m1),
          concluded('2026-03-14 10:00', m1),
          concluded('2026-03-18 10:00', m1),
        ],
        'open 2026-04-10 24:00',
      ],
      [
        '两项检测只结束一项 → 仍中止计算',
        [entrusted('2026-03-10 10:00', m1), entrusted('2026-03-12 10:00', m1), concluded('2026-03-14 10:00', m1)],
        'paused 2026-04-02 24:00',
      ],
      [
        '两次检测相隔 → 各自顺延',
        [
          entrusted('2026-03-10 10:00', m1),
          concluded('2026-03-12 10:00', m1),
          entrusted('2026-03-16 10:00', m1),
          concluded('2026-03-22 10:00', m1),
        ],
        'open 2026-04-10 24:00',
      ],
      [
        '查封之前已送检 → 只计查封之后的时间',
        [entrusted('2026-02-25 10:00', m1), concluded('2026-03-11 10:00', m1)],
        'open 2026-04-10 24:00',
      ],
    ];
    const dutyOf = (events: readonly CaseEvent[], when: string) => {
      const log = answered([measure('m1', 'seizure', '2026-03-03 09:00'), ...events]);
      const { duties } = view(NATIONAL, replay(NATIONAL, log, 'c1'), at(when));
      const { status, due } = duties.find(({ topic }) => topic === 'coercion.term')!;
      return `${status} ${printDueInstant(due!.at)}`;
    };
    for (const [name, events, says] of SAMPLES)
      it(`NATL-compulsion-25 第二十五条第三款 ${name}`, () => assert.equal(dutyOf(events, '2026-03-23 09:00'), says));
    it('NATL-compulsion-25 第二十五条第三款 一次委托检测两项查封的物品 → 各须书面告知当事人', () => {
      const log = answered([
        measure('m1', 'seizure', '2026-03-03 09:00'),
        measure('m2', 'seizure', '2026-03-03 09:00'),
        entrusted('2026-03-10 10:00', ['measure:m1', 'measure:m2']),
      ]);
      const { duties } = view(NATIONAL, replay(NATIONAL, log, 'c1'), at('2026-03-23 09:00'));
      const told = duties.filter(({ norms }) => NATIONAL.norms[norms[0]!]!.id === 'compulsion.25.told');
      assert.deepEqual(
        told.map(({ object, status }) => [object.id, status]),
        [
          ['m1', 'open'],
          ['m2', 'open'],
        ],
      );
    });
    it('NATL-compulsion-25 第二十五条第三款 期限已过才送检 → 仍属逾期', () =>
      assert.equal(dutyOf([entrusted('2026-04-07 10:00', m1)], '2026-04-20 09:00'), 'overdue 2026-04-02 24:00'));
    it('NATL-compulsion-25 第二十五条第三款 检测期间不计，延长的三十日在其后', () => {
      const extension = approve('measureExtension', 'committeeLeader', '2026-04-09 09:00', { about: m1 });
      const tested = [entrusted('2026-03-10 10:00', m1), concluded('2026-03-18 10:00', m1)];
      assert.equal(dutyOf([...tested, extension], '2026-04-20 09:00'), 'open 2026-05-11 24:00');
      assert.equal(dutyOf([extension], '2026-04-20 09:00'), 'overdue 2026-04-02 24:00');
    });
    it('规范的文字说明只计关于该措施的', () => {
      const norm = NATIONAL.norms.find(({ id }) => id === 'compulsion.25')!;
      assert.ok(
        tellNorm(norm, wording()).includes(
          '中止计算：自“委托鉴定或评审”至“收到结论性意见”，只计关于该措施的，每次各自起止。',
        ),
      );
    });
  });
  it('NATL-service-95 公告之日起经过三十日视为送达，其后十五日内缴纳罚款（NATL-penalty-67）', () => {
    const events = [
      start('2026-01-05 09:00'),
      decided('2026-03-02 09:00', { fine: 500_00 }),
      serve('s1', '2026-03-03 09:00', 'serviceByPublication', 'served'),
    ];
    const { duties } = view(NATIONAL, replay(NATIONAL, answered(events), 'c1'), at('2026-04-10 09:00'));
    const payment = duties.find(({ requirements }) => requirements.includes('NATL-penalty-67'))!;
    assert.deepEqual(
      [payment.status, payment.who, printDueInstant(payment.due!.at)],
      ['open', 'party', '2026-04-20 24:00'],
    );
  });
});

describe('行政强制法', () => {
  const demand = fact('demand.made', '2026-03-02 09:00', 'c1', {
    performBy: iso('2026-03-12 24:00').replace('12T24', '13T00'),
  });
  const demandServed = (day: string) =>
    fact('service.completed', `${day} 10:00`, 's2', { method: 'directService', servedOn: day, form: 'demandNotice' });
  const lapsed = fact('service.completed', '2025-08-20 09:00', 's1', {
    method: 'directService',
    servedOn: '2025-08-20',
  });
  const agreedBy = iso('2026-02-26 17:00');
  const held = [
    approve('coerciveMeasureMatter', 'committeeLeader', '2026-02-10 08:00', { about: ['measure:m1'] }),
    measure('m1', 'seizure', '2026-02-10 09:00'),
  ];
  const tested = (when: string, term: { agreedBy?: string }, about: readonly string[]) =>
    fact('expert.entrusted', when, 'c1', { body: '检测中心', matter: '成分', ...term }, { about });
  const notice = (when: string, about: string) => paper('d1', 'testingTermNotice', when, { about: [about] });
  judgeRows([
    {
      name: 'NATL-compulsion-18 未经批准、不属紧急即查封 → 违规',
      events: [measure('m1', 'seizure', '2026-02-10 09:00')],
      asOf: LATER,
      says: ['违规 登记采取措施'],
    },
    {
      name: 'NATL-compulsion-18 情况紧急当场实施 → 不要求事先批准',
      events: [measure('m1', 'seizure', '2026-02-10 09:00', { urgentReason: '正在转移' })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-compulsion-18 负责人先行批准 → 合规',
      events: [
        approve('coerciveMeasureMatter', 'committeeLeader', '2026-02-09 09:00'),
        measure('m1', 'seizure', '2026-02-10 09:00'),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-compulsion-24 查封无决定书和清单 → 缺',
      events: [measure('m1', 'seizure', '2026-02-10 09:00')],
      asOf: LATER,
      says: ['文书 missing 查封、扣押决定书', '文书 missing 查封、扣押物品清单'],
    },
    {
      name: 'NATL-compulsion-24 决定书和清单齐全 → 合规',
      events: [
        measure('m1', 'seizure', '2026-02-10 09:00'),
        paper('d1', 'coercionDecision', '2026-02-10 09:10', { about: ['measure:m1'] }),
        paper('d2', 'coercionInventory', '2026-02-10 09:10', { about: ['measure:m1'] }),
      ],
      asOf: LATER,
      says: ['文书 present 查封、扣押决定书', '文书 present 查封、扣押物品清单'],
    },
    ...(
      [
        ['期间明确并书面告知 → 合规', { agreedBy }, [notice('2026-02-12 10:00', 'measure:m1')], '义务 done m1', []],
        [
          '没有明确期间 → 违规',
          {},
          [notice('2026-02-12 10:00', 'measure:m1')],
          '义务 done m1',
          ['违规 委托检测、检验、检疫、技术鉴定'],
        ],
        ['没有告知 → 待办，不作逾期', { agreedBy }, [], '义务 open m1', []],
        ['告知的是另一措施 → 待办', { agreedBy }, [notice('2026-02-12 10:00', 'measure:m2')], '义务 open m1', []],
        ['委托之前的告知书 → 待办', { agreedBy }, [notice('2026-02-11 10:00', 'measure:m1')], '义务 open m1', []],
      ] as const
    ).map(([what, term, papers, told, breaches]) => ({
      name: `NATL-compulsion-25 第二十五条第三款 ${what}`,
      events: [...held, tested('2026-02-12 09:00', term, ['measure:m1']), ...papers],
      asOf: LATER,
      says: [told, '义务 paused m1', ...breaches],
    })),
    {
      name: 'NATL-compulsion-25 第二十五条第三款 委托没有关联措施 → 不要求',
      events: [...held, tested('2026-02-12 09:00', {}, [])],
      asOf: LATER,
      says: ['义务 overdue m1'],
    },
    {
      name: 'NATL-compulsion-25 第二十五条第三款 先行登记保存的物品送检 → 不要求',
      events: [
        measure('m1', 'advancePreservation', '2026-02-10 09:00'),
        tested('2026-02-12 09:00', {}, ['measure:m1']),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-compulsion-35 未催告即强制执行 → 违规',
      events: [fact('execution.started', '2026-03-20 09:00', 'x1', { executor: 'ownAgency' })],
      asOf: LATER,
      says: ['违规 登记强制执行'],
    },
    {
      name: 'NATL-compulsion-35 已催告 → 合规',
      events: [demand, fact('execution.started', '2026-03-20 09:00', 'x1', { executor: 'ownAgency' })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-compulsion-54 催告未满十个工作日即申请 → 违规',
      events: [
        lapsed,
        demand,
        demandServed('2026-03-03'),
        fact('court.applied', '2026-03-16 09:00', 'x1', { court: '法院' }),
      ],
      asOf: LATER,
      says: ['违规 申请法院强制执行'],
    },
    {
      name: 'NATL-compulsion-54 催告书送达满十个工作日 → 合规',
      events: [
        lapsed,
        demand,
        demandServed('2026-03-03'),
        fact('court.applied', '2026-03-18 09:00', 'x1', { court: '法院' }),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'NATL-compulsion-54 催告书没有送达 → 违规',
      events: [lapsed, demand, fact('court.applied', '2026-03-18 09:00', 'x1', { court: '法院' })],
      asOf: LATER,
      says: ['违规 申请法院强制执行'],
    },
  ]);
});

describe('国家法律与地方规定合并', () => {
  const both = compile({
    packs: [{ pack: fuzhouUrbanManagement }, { pack: national }],
    attributes: ATTRIBUTES,
    calendar: CALENDAR,
  });
  const events = answered([start('2026-01-05 09:00'), decided('2026-03-02 09:00')]);
  const seen = (program: Program) => view(program, replay(program, events, 'c1'), at('2026-06-01 09:00'));
  it('禁止优先：两部的前置条件都要满足', () => {
    const breached = (program: Program) => seen(program).breaches.flatMap(({ requirements }) => requirements);
    assert.ok(breached(both).includes('NATL-penalty-44') && breached(both).includes('FZCG-14.1'));
    assert.ok(!breached(programOf(fuzhouUrbanManagement)).includes('NATL-penalty-44'));
  });
  it('最早期限：决定送达，地方规定未定时限，国家法律为七个工作日', () => {
    const service = (program: Program) =>
      seen(program).duties.filter(({ topic, status }) => topic === 'service.decision' && status !== 'notApplicable');
    assert.deepEqual(
      service(programOf(fuzhouUrbanManagement)).map(({ due }) => due),
      [undefined],
    );
    assert.deepEqual(
      service(both).map(({ object, requirements, status, due }) => [
        object.type,
        requirements.join(),
        status,
        due ? printDueInstant(due.at) : '',
      ]),
      [['decision', 'NATL-penalty-61,FZCG-19.13', 'overdue', '2026-03-11 24:00']],
    );
  });
});
