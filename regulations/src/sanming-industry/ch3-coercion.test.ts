import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printDueInstant } from '@zhiji/calendar';
import { act, actRows, assessed, at, caseBook, judgeRows, sanming } from '../../test/sanming.ts';

const { activity, approve, fact, iso, paper, serve, served, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const began = start('2025-03-03 09:00', 'coercion');
const items = ['i1', 'i2', 'i3', 'i4', 'i5'].map((id) => ({ id, name: id, quantity: 1 }));
const taken = (until?: string) =>
  fact('measure.taken', '2025-03-04 10:00', 'm1', { kind: 'impoundment', items, ...(until ? { until } : {}) });
const decision = paper('d1', 'coercionDecision', '2025-03-04 09:00', { about: ['measure:m1'] });
const list = (form: 'coercionInventory' | 'propertyInventory') =>
  paper('d2', form, '2025-03-04 10:30', { about: ['measure:m1'], items: 5 });

const urgent = fact('measure.taken', '2025-03-04 10:00', 'm1', {
  kind: 'impoundment',
  items,
  urgentReason: '货物正在转移',
});
const makeup = approve('coerciveMeasureMatter', 'agencyLeader', '2025-03-04 15:00', { about: ['measure:m1'] });

describe('第二十一条 查封、扣押', () => {
  judgeRows([
    {
      name: 'SMGX-21.1 第二十一条 决定书 09:00，实施 10:00 → 不报',
      events: [began, decision, taken(), list('coercionInventory')],
      asOf: LATER,
      says: ['文书 present 查封、扣押决定书', '文书 present 查封、扣押物品清单'],
    },
    {
      name: 'SMGX-21.1 第二十一条 无决定书已实施 → 登记成功，报严重发现',
      events: [began, taken(), list('coercionInventory')],
      asOf: LATER,
      says: ['文书 missing 查封、扣押决定书', '文书 present 查封、扣押物品清单', '违规 登记采取措施'],
    },
    {
      name: 'SMGX-21.1 第二十一条 情况紧急先行实施，当日补批并制作决定书 → 不报',
      events: [began, urgent, makeup, { ...decision, at: at('2025-03-04 16:00') }, list('coercionInventory')],
      asOf: LATER,
      says: ['义务 done m1', '文书 present 查封、扣押决定书', '文书 present 查封、扣押物品清单'],
    },
    {
      name: 'SMGX-21.1 第二十一条 情况紧急先行实施而未补批 → 待补批，超过二十四小时提示',
      events: [began, urgent, list('coercionInventory')],
      asOf: LATER,
      says: ['义务 open m1', '文书 missing 查封、扣押决定书', '文书 present 查封、扣押物品清单', '目标超期'],
    },
    {
      name: 'SMGX-21.2 第二十一条 以（场所、设施、财物）清单代替 → 名称不符',
      events: [began, decision, taken(), list('propertyInventory')],
      asOf: LATER,
      says: ['文书 missing 查封、扣押物品清单', '文书 present 查封、扣押决定书'],
    },
  ]);
  const complete = act('measure.completed', ['measure:m1'], { kind: 'impoundment' });
  const asOf = '2025-03-04 17:00';
  actRows([
    {
      name: 'SMGX-21.1 第二十一条 没有决定书的实施 → 如实登记，不受阻断',
      events: [began],
      act: act('measure.taken', ['measure:m1'], { kind: 'impoundment', items }),
      asOf,
    },
    {
      name: 'SMGX-21.1 第二十一条 没有决定书 → 措施停在待补批',
      events: [began, taken(), list('coercionInventory')],
      act: complete,
      asOf,
      refused: '决定书',
    },
    {
      name: 'SMGX-21.1 第二十一条 没有决定书 → 不得处理',
      events: [began, taken()],
      act: act('measure.disposed', ['measure:m1'], { disposition: '没收' }),
      asOf,
      refused: '待补批',
    },
    {
      name: 'SMGX-21.1 第二十一条 有决定书 → 可以处理',
      events: [began, decision, taken()],
      act: act('measure.disposed', ['measure:m1'], { disposition: '发还' }),
      asOf,
    },
    ...(['coercionDecision', 'coercionInventory'] as const).flatMap((form) => {
      const completing = act('service.completed', ['service:s1'], {
        method: 'directService',
        servedOn: '2025-03-04',
        form,
      });
      return [
        {
          name: `SMGX-21.1 第二十一条 没有决定书，${form === 'coercionDecision' ? '决定书' : '清单'}的送达 → 阻断，直至补批`,
          events: [began, taken(), list('coercionInventory')],
          act: completing,
          asOf,
          refused: '待补批',
        },
        {
          name: `SMGX-21.1 第二十一条 补作决定书，${form === 'coercionDecision' ? '决定书' : '清单'}的送达 → 放行`,
          events: [began, taken(), list('coercionInventory'), { ...decision, at: at('2025-03-04 16:00') }],
          act: completing,
          asOf,
        },
      ];
    }),
    {
      name: 'SMGX-21.1 第二十一条 所送的决定书尚未制作，案内另有决定书 → 阻断',
      events: [began, decision, taken()],
      act: act('service.completed', ['service:s1', 'document:d7'], {
        method: 'directService',
        servedOn: '2025-03-04',
        form: 'coercionDecision',
      }),
      asOf,
      refused: '待补批',
    },
    {
      name: 'SMGX-21.1 第二十一条 已有决定书，清单另行送达 → 放行',
      events: [began, decision, taken(), list('coercionInventory')],
      act: act('service.completed', ['service:s2', 'document:d2'], {
        method: 'directService',
        servedOn: '2025-03-04',
        form: 'coercionInventory',
      }),
      asOf,
    },
    {
      name: 'SMGX-21.1 第二十一条 没有决定书的措施，与其无关的文书 → 可以送达',
      events: [began, taken()],
      act: act('service.completed', ['service:s1'], {
        method: 'directService',
        servedOn: '2025-03-04',
        form: 'correctionOrder',
      }),
      asOf,
    },
    {
      name: 'SMGX-21.2 第二十一条 清单五项 → 可以完成',
      events: [began, decision, taken(), list('coercionInventory')],
      act: complete,
      asOf,
    },
    {
      name: 'SMGX-21.2 第二十一条 以另一清单代替 → 不能完成',
      events: [began, decision, taken(), list('propertyInventory')],
      act: complete,
      asOf,
      refused: '物品清单不齐',
    },
    {
      name: 'SMGX-21.2 第二十一条 没有物品 → 不能完成',
      events: [
        began,
        decision,
        fact('measure.taken', '2025-03-04 10:00', 'm1', { kind: 'seizure', items: [] }),
        list('coercionInventory'),
      ],
      act: complete,
      asOf,
      refused: '没有物品',
    },
  ]);

  const seizing = activity('a1', 'impounding', '2025-03-04', '10:00', '11:00');
  const film = take('r1', '2025-03-04', '10:00', '11:00', { about: ['activity:a1'] });
  const handed = (when: string) =>
    serve('s1', `2025-03-04 ${when}`, 'directService', 'served', { about: ['document:d1', 'document:d2'] });
  judgeRows([
    {
      name: 'SMGX-21.3 第二十一条 10:00–11:00 查封及送达，录像同时段 → 通过',
      events: [began, decision, taken(), list('coercionInventory'), ...seizing, film, handed('10:55')],
      asOf: LATER,
      says: ['音像 complete a1', '音像 complete s1'],
    },
    {
      name: 'SMGX-21.3 第二十一条 送达 11:05 不在录像内 → 未覆盖',
      events: [began, decision, taken(), list('coercionInventory'), ...seizing, film, handed('11:05')],
      asOf: LATER,
      says: ['音像 complete a1', '音像 missing s1'],
    },
    {
      name: 'SMGX-21.3 第二十一条 实施中有空档且无说明 → 间断',
      events: [
        began,
        ...seizing,
        take('r1', '2025-03-04', '10:00', '10:30', { about: ['activity:a1'] }),
        take('r2', '2025-03-04', '10:35', '11:00', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
  const proofOf = (...documents: readonly string[]) =>
    paper('d9', 'proofOfService', '2025-03-04 11:00', {
      about: ['service:s1', ...documents.map((d) => `document:${d}`)],
    });
  const done = (document: string) =>
    served('s1', '2025-03-04 11:10', 'directService', '2025-03-04', { about: [`document:${document}`] });
  judgeRows([
    {
      name: 'SMGX-21.4 第二十一条 回证列决定书和清单 → 完成',
      events: [
        began,
        decision,
        taken(),
        list('coercionInventory'),
        handed('10:55'),
        proofOf('d1', 'd2'),
        done('d1'),
        done('d2'),
      ],
      asOf: LATER,
      says: ['义务 done d1', '义务 done d2'],
    },
    {
      name: 'SMGX-21.4 第二十一条 回证只列决定书 → 清单仍为未送达',
      events: [began, decision, taken(), list('coercionInventory'), handed('10:55'), proofOf('d1'), done('d1')],
      asOf: LATER,
      says: ['义务 done d1', '义务 open d2'],
    },
  ]);
  actRows([
    {
      name: 'SMGX-21.4 第二十一条 回证未列清单 → 不能确认清单送达',
      events: [began, decision, taken(), list('coercionInventory'), handed('10:55'), proofOf('d1')],
      act: act('service.completed', ['service:s1', 'document:d2'], { method: 'directService', servedOn: '2025-03-04' }),
      asOf,
      refused: '待送达',
    },
  ]);
});

describe('第二十二条 届满、延长、解除', () => {
  const until = '2025-04-03T24:00:00+08:00';
  const measure = [began, decision, taken(until)];
  const disposed = (when: string) => paper('d3', 'coercionDisposition', when, { about: ['measure:m1'] });
  const approved = (when: string) => approve('measureExtension', 'agencyLeader', when, { about: ['measure:m1'] });
  const extended = (when: string, to = '2025-05-03T24:00:00+08:00') =>
    fact('measure.extended', when, 'm1', { until: to, reason: '情况复杂' });
  judgeRows([
    {
      name: 'SMGX-22.1 第二十二条 04-03 届满，04-02 制作处理决定书 → 通过',
      events: [...measure, disposed('2025-04-02 10:00')],
      asOf: LATER,
      says: ['义务 done m1'],
    },
    {
      name: 'SMGX-22.1 第二十二条 04-04 既无处理决定也无延长 → 严重发现',
      events: measure,
      asOf: '2025-04-04 10:00',
      says: ['义务 overdue m1'],
    },
    ...(
      [
        ['届满之前全部移送公安机关 → 无需处理决定书', '2025-04-01 10:00', 5, '义务 exempt m1'],
        ['只移送一部分 → 其余仍须处理', '2025-04-01 10:00', 4, '义务 overdue m1'],
        ['届满之后才移送 → 已经逾期', '2025-04-05 10:00', 5, '义务 overdue m1'],
      ] as const
    ).map(([what, when, count, says]) => ({
      name: `SMGX-22.1 第二十二条 ${what}`,
      events: [
        ...measure,
        fact('measure.itemsHandedOver', when, 'm1', {
          authority: '某县公安局',
          items: items.slice(0, count).map(({ id }) => id),
        }),
      ],
      asOf: LATER,
      says: [says],
    })),
    {
      name: 'SMGX-22.1 第二十二条 延长期内全部移送公安机关 → 无需处理决定书',
      events: [
        ...measure,
        approved('2025-04-01 10:00'),
        extended('2025-04-01 11:00'),
        fact('measure.itemsHandedOver', '2025-04-10 10:00', 'm1', {
          authority: '某县公安局',
          items: items.map(({ id }) => id),
        }),
      ],
      asOf: LATER,
      says: ['义务 exempt m1'],
    },
    {
      name: 'SMGX-22.1 第二十二条 解除而没有处理决定书 → 报缺',
      events: [...measure, fact('measure.lifted', '2025-03-20 10:00', 'm1', {})],
      asOf: '2025-03-21 10:00',
      says: ['义务 open m1', '文书 missing 查封、扣押处理决定书'],
    },
    {
      name: 'SMGX-22.1 第二十二条 已经延长 → 依新的届满日',
      events: [...measure, approved('2025-04-01 10:00'), extended('2025-04-01 11:00')],
      asOf: '2025-05-04 10:00',
      says: ['义务 overdue m1'],
    },
    {
      name: 'SMGX-22.1 第二十二条 已经延长，新的届满日之前制作处理决定书 → 通过，不作逾期',
      events: [...measure, approved('2025-04-01 10:00'), extended('2025-04-01 11:00'), disposed('2025-04-28 10:00')],
      asOf: LATER,
      says: ['义务 done m1'],
    },
    {
      name: 'SMGX-22.1 第二十二条 届满之后才延长 → 依原届满日',
      events: [...measure, approved('2025-04-01 10:00'), extended('2025-04-04 11:00')],
      asOf: '2025-04-05 10:00',
      says: ['义务 overdue m1'],
    },
    {
      name: 'SMGX-22.1 第二十二条 未经局负责人批准的延长 → 依原届满日',
      events: [...measure, extended('2025-04-01 11:00')],
      asOf: '2025-04-05 10:00',
      says: ['义务 overdue m1'],
    },
    {
      name: 'SMGX-22.1 第二十二条 再次延长未另行批准 → 届满日不变',
      events: [
        ...measure,
        approved('2025-04-01 10:00'),
        extended('2025-04-01 11:00'),
        extended('2025-05-02 11:00', '2025-06-02T24:00:00+08:00'),
      ],
      asOf: '2025-05-05 10:00',
      says: ['义务 overdue m1'],
    },
    {
      name: 'SMGX-22.2 第二十二条 延长而没有通知书 → 报缺',
      events: [...measure, approved('2025-04-01 10:00'), extended('2025-04-01 11:00')],
      asOf: LATER,
      says: ['文书 missing 延长查封、扣押期限通知书'],
    },
    {
      name: 'SMGX-22.2 第二十二条 延长并有通知书 → 通过',
      events: [
        ...measure,
        approved('2025-04-01 10:00'),
        extended('2025-04-01 11:00'),
        paper('d4', 'coercionExtension', '2025-04-01 11:30', { about: ['measure:m1'] }),
      ],
      asOf: LATER,
      says: ['文书 present 延长查封、扣押期限通知书'],
    },
  ]);
  it('SMGX-22.2 第二十二条 04-01 批准延长三十日 → 新届满 2025-05-03', () => {
    const open = assessed([...measure, approved('2025-04-01 10:00'), extended('2025-04-01 11:00')], '2025-04-02 10:00')
      .duties.filter(({ topic, status }) => topic === 'coercion.disposition' && status === 'open')
      .map((duty) => printDueInstant(duty.due!.at));
    assert.deepEqual(open, ['2025-05-03 24:00']);
  });
  const extend = act('measure.extended', ['measure:m1'], { until: iso('2025-05-03 23:59'), reason: '情况复杂' });
  actRows([
    {
      name: 'SMGX-22.2 第二十二条 届满前局负责人已批准 → 可以延长',
      events: [...measure, approved('2025-04-01 10:00')],
      act: extend,
      asOf: '2025-04-03 23:59',
    },
    {
      name: 'SMGX-22.2 第二十二条 2025-04-04 才延长 → 阻断',
      events: [...measure, approved('2025-04-01 10:00')],
      act: extend,
      asOf: '2025-04-04 10:00',
      refused: '已经届满',
    },
    {
      name: 'SMGX-22.2 第二十二条 局负责人未批准 → 阻断',
      events: measure,
      act: extend,
      asOf: '2025-04-01 11:00',
      refused: '尚未批准',
    },
  ]);
  const lifting = activity('a2', 'measureLifting', '2025-04-02', '10:00', '10:30');
  judgeRows([
    {
      name: 'SMGX-22.3 第二十二条 解除返还，录像覆盖清点 → 通过',
      events: [began, ...lifting, take('r1', '2025-04-02', '10:05', '10:20', { about: ['activity:a2'] })],
      asOf: LATER,
      says: ['音像 complete a2'],
    },
    {
      name: 'SMGX-22.3 第二十二条 解除无任何音像 → 报缺',
      events: [began, ...lifting],
      asOf: LATER,
      says: ['音像 missing a2'],
    },
  ]);
});

describe('第二十三条 强制执行前的催告', () => {
  const demanded = (form: 'executionDemand' | 'demandNotice') => [
    paper('d5', form, '2025-05-10 10:00'),
    served('s5', '2025-05-12 10:00', 'directService', '2025-05-12', { about: ['document:d5'], form }),
  ];
  const execute = act('execution.started', ['execution:e1'], { executor: 'ownAgency' });
  const apply = act('court.applied', ['execution:e1'], { court: '某县法院' });
  const asOf = '2025-05-23 10:00';
  actRows([
    {
      name: 'SMGX-23.1 第二十三条第一款 催告书 05-12 送达，05-23 登记强制执行 → 允许',
      events: [began, ...demanded('executionDemand')],
      act: execute,
      asOf,
    },
    {
      name: 'SMGX-23.1 第二十三条第一款 无催告书 → 阻断强制执行',
      events: [began],
      act: execute,
      asOf,
      refused: '尚未制作',
    },
    {
      name: 'SMGX-23.1 第二十三条第一款 无催告书 → 阻断法院执行申请',
      events: [began],
      act: apply,
      asOf,
      refused: '尚未制作',
    },
    {
      name: 'SMGX-23.1 第二十三条第一款 催告书未送达 → 阻断',
      events: [began, demanded('executionDemand')[0]!],
      act: execute,
      asOf,
      refused: '尚未送达',
    },
    {
      name: 'SMGX-23.1 第二十三条第一款 只有处罚的催告书 → 阻断',
      events: [began, ...demanded('demandNotice')],
      act: execute,
      asOf,
      refused: '行政强制执行催告书',
    },
    {
      name: 'SMGX-23.1 第二十三条第一款 另一口径：已送达的催告书即可',
      events: [began, ...demanded('demandNotice')],
      act: execute,
      asOf,
      options: { program: sanming({ 'SMGX-23.1': 'demandCounts' }) },
    },
  ]);
  const answered = fact('demand.answered', '2025-05-14 10:00', 'c1', {
    facts: '已经部分缴纳',
    reasons: '经营困难',
    evidence: '缴款凭证',
  });
  const heard = fact('demand.heard', '2025-05-15 10:00', 'c1', { hearer: '林某', content: '同上' });
  const started = fact('execution.started', '2025-05-23 10:00', 'e1', { executor: 'ownAgency' });
  const reviewed = (more: object) => fact('demand.reviewed', '2025-05-18 10:00', 'c1', { reviewer: '陈某', ...more });
  const all = { facts: '属实', reasons: '不影响履行', evidence: '采信' };
  judgeRows([
    {
      name: 'SMGX-23.2 第二十三条第二款 05-14 收到申辩，05-15 听取 → 通过',
      events: [began, ...demanded('executionDemand'), answered, heard, started],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-23.2 第二十三条第二款 当面陈述、同时听取 → 通过',
      events: [began, ...demanded('executionDemand'), answered, { ...heard, at: answered.at }, started],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-23.2 第二十三条第二款 听取之后又有申辩，未再听取即执行 → 警告',
      events: [
        began,
        ...demanded('executionDemand'),
        answered,
        heard,
        fact('demand.answered', '2025-05-16 10:00', 'c1', { reasons: '已经停产' }),
        started,
      ],
      asOf: LATER,
      says: ['违规 登记强制执行'],
    },
    {
      name: 'SMGX-23.2 第二十三条第二款 收到申辩后未听取即执行 → 警告',
      events: [began, ...demanded('executionDemand'), answered, started],
      asOf: LATER,
      says: ['违规 登记强制执行'],
    },
    {
      name: 'SMGX-23.2 第二十三条第二款 未听取即申请法院执行 → 警告',
      events: [
        began,
        ...demanded('executionDemand'),
        answered,
        fact('court.applied', '2025-05-23 10:00', 'e1', { court: '某县法院' }),
      ],
      asOf: LATER,
      says: ['违规 申请法院强制执行'],
    },
  ]);
  const hearing = [
    ...activity('a5', 'statementHearing', '2025-05-15', '10:00', '10:20'),
    fact('demand.heard', '2025-05-15 10:20', 'c1', { hearer: '林某', content: '同上' }, { about: ['activity:a5'] }),
  ];
  judgeRows([
    {
      name: 'SMGX-23.2 第二十三条第二款 听取时没有录像 → 缺省不要求',
      events: [began, answered, ...hearing],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-23.2 第二十三条第二款 另一口径：须全程音像',
      events: [began, answered, ...hearing],
      asOf: LATER,
      says: ['音像 missing a5'],
      options: { program: sanming({ 'SMGX-23.2': 'required' }) },
    },
    {
      name: 'SMGX-15.1 第十五条 处罚案件催告后的听取不属第十五条',
      events: [start('2025-03-03 09:00'), answered, ...hearing],
      asOf: LATER,
      says: ['文书 missing 陈述申辩笔录'],
    },
  ]);
  actRows([
    {
      name: 'SMGX-23.3 第二十三条第二款 三项意见均有复核 → 可以登记强制执行',
      events: [began, ...demanded('executionDemand'), answered, heard, reviewed(all)],
      act: execute,
      asOf,
    },
    {
      name: 'SMGX-23.3 第二十三条第二款 当场复核，与申辩同时登记 → 可以登记强制执行',
      events: [began, ...demanded('executionDemand'), answered, heard, { ...reviewed(all), at: answered.at }],
      act: execute,
      asOf,
    },
    {
      name: 'SMGX-23.3 第二十三条第二款 复核人就是听取人 → 拒绝',
      events: [began, answered, heard],
      act: act('demand.reviewed', [], { reviewer: '林某', ...all }),
      asOf,
      refused: '原听取人',
    },
    {
      name: 'SMGX-23.3 第二十三条第二款 由听取人以外的人复核 → 允许',
      events: [began, answered, heard],
      act: act('demand.reviewed', [], { reviewer: '陈某', ...all }),
      asOf,
    },
    {
      name: 'SMGX-23.3 第二十三条第二款 另一口径：听取人亦可复核',
      events: [began, answered, heard],
      act: act('demand.reviewed', [], { reviewer: '林某', ...all }),
      asOf,
      options: { program: sanming({ 'SMGX-23.3': 'anyone' }) },
    },
    {
      name: 'SMGX-23.3 第二十三条第二款 未复核 → 阻断法院执行申请',
      events: [began, ...demanded('executionDemand'), answered, heard],
      act: apply,
      asOf,
      refused: '逐项复核',
    },
    ...(['facts', 'reasons', 'evidence'] as const).map((point) => ({
      name: `SMGX-23.3 第二十三条第二款 ${{ facts: '事实', reasons: '理由', evidence: '证据' }[point]}未复核 → 阻断`,
      events: [
        began,
        ...demanded('executionDemand'),
        answered,
        heard,
        reviewed(Object.fromEntries(Object.entries(all).filter(([name]) => name !== point))),
      ],
      act: execute,
      asOf,
      refused: '逐项复核',
    })),
  ]);
  judgeRows([
    {
      name: 'SMGX-23.3 第二十三条第二款 尚未复核 → 待办',
      events: [began, answered],
      asOf: LATER,
      says: ['义务 open c1', '义务 open c1', '义务 open c1'],
    },
    {
      name: 'SMGX-23.3 第二十三条第二款 已经复核 → 完成',
      events: [began, answered, reviewed(all)],
      asOf: LATER,
      says: ['义务 done c1', '义务 done c1', '义务 done c1'],
    },
  ]);
});

describe('第二十一条至第二十三条 未另立活动的措施、数个决定', () => {
  const asOf = '2025-05-23 10:00';
  const filmed = (day: '2025-03-04' | '2025-04-02', medium: 'video' | 'photo') =>
    take('r1', day, '09:55', '10:05', { medium, about: ['measure:m1'] });
  const lifted = fact('measure.lifted', '2025-04-02 10:00', 'm1', { reason: '期限届满' });
  const lifting = activity('a2', 'measureLifting', '2025-04-02', '09:55', '10:05');
  const impounding = (about: readonly string[]) => [
    fact('activity.started', '2025-03-04 09:55', 'a1', { kind: 'impounding', officers: [] }, { about: [...about] }),
    fact('activity.ended', '2025-03-04 10:05', 'a1', { kind: 'impounding' }),
  ];
  const another = fact('measure.taken', '2025-03-04 16:00', 'm2', { kind: 'seizure', items });
  judgeRows([
    {
      name: 'SMGX-21.3 第二十一条 未另立活动的扣押没有录像 → 报缺',
      events: [began, taken()],
      asOf,
      says: ['音像 missing m1'],
    },
    {
      name: 'SMGX-21.3 第二十一条 未另立活动的扣押仅有照片 → 报缺',
      events: [began, taken(), filmed('2025-03-04', 'photo')],
      asOf,
      says: ['音像 missing m1'],
    },
    {
      name: 'SMGX-21.3 第二十一条 未另立活动的扣押有录像 → 通过',
      events: [began, taken(), filmed('2025-03-04', 'video')],
      asOf,
      says: ['音像 complete m1'],
    },
    {
      name: 'SMGX-21.3 第二十一条 先行登记保存不是查封、扣押 → 不属本条',
      events: [began, fact('measure.taken', '2025-03-04 10:00', 'm1', { kind: 'advancePreservation', items })],
      asOf,
      says: [],
    },
    {
      name: 'SMGX-21.3 第二十一条 两次措施只有一次立了活动 → 另一次报缺',
      events: [
        began,
        taken(),
        another,
        ...impounding(['measure:m1']),
        take('r1', '2025-03-04', '09:55', '10:05', { about: ['activity:a1'] }),
      ],
      asOf,
      says: ['音像 complete a1', '音像 missing m2'],
    },
    {
      name: 'SMGX-22.3 第二十二条 未另立活动的解除没有音像 → 报缺',
      events: [began, taken(), lifted],
      asOf,
      says: ['音像 missing m1'],
    },
    {
      name: 'SMGX-22.3 第二十二条 未另立活动的解除有照片 → 通过',
      events: [began, taken(), lifted, filmed('2025-04-02', 'photo')],
      asOf,
      says: ['音像 complete m1'],
    },
    {
      name: 'SMGX-22.3 第二十二条 另立解除活动的 → 只看该活动',
      events: [began, taken(), lifted, ...lifting],
      asOf,
      says: ['音像 missing a2'],
    },
    {
      name: 'SMGX-22.3 第二十二条 先行登记保存的解除 → 不属本条',
      events: [began, fact('measure.taken', '2025-03-04 10:00', 'm1', { kind: 'advancePreservation', items }), lifted],
      asOf,
      says: [],
    },
  ]);
  const dated = taken('2025-04-03T24:00:00+08:00');
  actRows([
    {
      name: 'SMGX-22.2 第二十二条 局主要负责人也是局负责人 → 可以延长',
      events: [
        began,
        decision,
        dated,
        approve('measureExtension', 'agencyHead', '2025-04-01 09:00', { about: ['measure:m1'] }),
      ],
      act: act('measure.extended', ['measure:m1'], { until: iso('2025-05-03 23:59'), reason: '情况复杂' }),
      asOf: '2025-04-01 10:00',
    },
  ]);
  const demand = (id: string, of: string) =>
    paper(id, 'executionDemand', '2025-05-10 10:00', { about: [`decision:${of}`] });
  const done = (id: string, document: string, more: object = { form: 'executionDemand' }) =>
    served(id, '2025-05-12 10:00', 'directService', '2025-05-12', { about: [`document:${document}`], ...more });
  const starts = (decisionId: string) => [
    act('execution.started', ['execution:x1', `decision:${decisionId}`], { executor: 'ownAgency' }),
    act('court.applied', ['execution:x1', `decision:${decisionId}`], { court: '某县法院' }),
  ];
  actRows(
    [0, 1].flatMap((which) => {
      const what = ['强制执行', '法院执行申请'][which]!;
      return [
        {
          name: `SMGX-23.1 第二十三条第一款 登记送达完成时未再写明文书，催告书已送达 → 允许${what}`,
          events: [began, demand('d5', 'k1'), done('s1', 'd5', {})],
          act: starts('k1')[which]!,
          asOf,
        },
        {
          name: `SMGX-23.1 第二十三条第一款 未写明文书的送达送的是另一文书 → 阻断${what}`,
          events: [
            began,
            demand('d5', 'k1'),
            paper('d6', 'enforcementDecision', '2025-05-10 10:00'),
            done('s1', 'd6', {}),
          ],
          act: starts('k1')[which]!,
          asOf,
          refused: '行政强制执行催告书',
        },
        {
          name: `SMGX-23.1 第二十三条第一款 催告的是另一决定 → 阻断${what}`,
          events: [began, demand('d5', 'k1'), done('s1', 'd5')],
          act: starts('k2')[which]!,
          asOf,
          refused: '行政强制执行催告书',
        },
        {
          name: `SMGX-23.1 第二十三条第一款 两个决定都催告，只送达一份 → 阻断另一决定的${what}`,
          events: [began, demand('d5', 'k1'), demand('d6', 'k2'), done('s1', 'd5')],
          act: starts('k2')[which]!,
          asOf,
          refused: '行政强制执行催告书',
        },
        {
          name: `SMGX-23.1 第二十三条第一款 两个决定都催告并送达 → 允许${what}`,
          events: [began, demand('d5', 'k1'), demand('d6', 'k2'), done('s1', 'd5'), done('s2', 'd6')],
          act: starts('k2')[which]!,
          asOf,
        },
      ];
    }),
  );
  const answered = fact('demand.answered', '2025-05-14 10:00', 'c1', { facts: '已改正', reasons: '经营困难' });
  const reviewed = (when: string, more: object) => fact('demand.reviewed', when, 'c1', { reviewer: '陈某', ...more });
  judgeRows([
    {
      name: 'SMGX-23.3 第二十三条第二款 两项意见只复核一项 → 另一项待办',
      events: [began, answered, reviewed('2025-05-18 10:00', { facts: '属实' })],
      asOf,
      says: ['义务 done c1', '义务 open c1'],
    },
    {
      name: 'SMGX-23.3 第二十三条第二款 其后复核另一项 → 完成',
      events: [
        began,
        answered,
        reviewed('2025-05-18 10:00', { facts: '属实' }),
        reviewed('2025-05-19 10:00', { reasons: '不影响履行' }),
      ],
      asOf,
      says: ['义务 done c1', '义务 done c1'],
    },
  ]);
});
