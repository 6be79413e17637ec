import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { years } from '@zhiji/calendar';
import { ATTRIBUTES, dataProblems } from '@zhiji/cases';
import { compile, replay, view, within, type CaseEvent, type Pack } from '@zhiji/law';
import {
  act,
  actRows,
  answered,
  assessed,
  at,
  CALENDAR,
  caseBook,
  fengtai,
  judgeRows,
  verdicts,
} from '../../test/fengtai.ts';
import { article, ev, keep, recording } from '../pen.ts';
import { PACKS } from '../packs.ts';
import { fengtaiSubdistrict } from './index.ts';

const { activity, approve, fact, find, paper, served, start, take } = caseBook();
const agency = { scope: 'agency' } as const;
const LATER = '2025-06-30 10:00';

/** A higher text that binds beside this one. */
function beside(norms: Pack['chapters'][number]['articles'][number]['norms'], effectiveFrom?: number) {
  const pack: Pack = {
    code: 'CITY',
    title: '市级规定',
    issuer: '市政府',
    version: '1',
    readings: [],
    chapters: [{ title: '第一章', articles: [article('第一条', '另有规定', norms)] }],
  };
  const packs = [{ pack: fengtaiSubdistrict }, { pack, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) }];
  return compile({ packs, attributes: ATTRIBUTES, calendar: CALENDAR });
}

describe('第二条 另有规定优先适用', () => {
  const override = (level: 'municipal' | 'district') =>
    act('override.registered', ['regulation:FTJD'], {
      level,
      source: '音像记录管理规定',
      clause: '第八条',
      overrides: 'FTJD-24.1',
      effectiveOn: '2025-06-01',
    });
  actRows([
    {
      name: 'FTJD-2.2 第二条第二款 市级规定登记优先适用 → 允许',
      events: [],
      act: override('municipal'),
      asOf: LATER,
      options: agency,
    },
    {
      name: 'FTJD-2.2 第二条第二款 以区级文件登记 → 拒绝',
      events: [],
      act: override('district'),
      asOf: LATER,
      refused: '不是国家或者市级规定',
      options: agency,
    },
    {
      name: 'FTJD-2.2 第二条第二款 另一口径：区级规定亦可',
      events: [],
      act: override('district'),
      asOf: LATER,
      options: { ...agency, program: fengtai({ 'FTJD-2.2': 'district' }) },
    },
  ]);
  const city = beside(
    [
      keep({
        id: '1',
        article: '第一条',
        requirements: ['CITY-1'],
        topic: 'av.keep',
        gist: '音像保存不少于一年',
        per: 'recording',
        least: within(years(1)),
      }),
    ],
    at('2025-06-01 00:00'),
  );
  const kept = (day: `${number}-${number}-${number}`) => {
    const events = answered([take('r1', day, '10:00', '10:30')]);
    return view(city, replay(city, events, 'c1'), at('2025-07-01 10:00')).retention[0]!;
  };
  it('FTJD-2.2 第二条第二款 市级规定一年，2025-06-10 的录像不少于一年并标注市级来源', () => {
    assert.deepEqual(kept('2025-06-10').requirements, ['CITY-1']);
    assert.deepEqual(kept('2025-05-10').requirements.includes('FTJD-24.1'), true);
  });
  it('FTJD-8.3 第八条第二款 2025-05-01 起听证须录音：05-06 的适用并注明来源，04-20 的不适用', () => {
    const law = beside(
      [
        recording({
          id: '1',
          article: '第一条',
          requirements: ['CITY-1'],
          topic: 'av.sound',
          gist: '重大事项听证须录音',
          per: 'activity',
          on: ev('activity.started', { kind: 'hearing' }),
          span: 'activity',
          continuous: true,
          media: ['audio'],
          toleranceMs: 0,
          besideMs: 0,
          scene: 'hearingScene',
        }),
      ],
      at('2025-05-01 00:00'),
    );
    const owed = (day: `${number}-${number}-${number}`) =>
      view(
        law,
        replay(law, answered(activity('a1', 'hearing', day, '09:00', '10:00')), 'c1'),
        at(LATER),
      ).recordings.some(({ requirements }) => requirements.includes('CITY-1'));
    assert.deepEqual([owed('2025-05-06'), owed('2025-04-20')], [true, false]);
  });
});

describe('第三条、第四条 全过程的环节', () => {
  const lead = (when = '2025-03-01 08:30') => fact('lead.found', when, 'l1', { source: 'report', content: '占道经营' });
  const registered = fact('lead.registered', '2025-03-03 09:00', 'l1', {});
  const filed = paper('d1', 'initiationApprovalForm', '2025-03-05 09:00');
  const check = activity('a1', 'siteInspection', '2025-03-06', '09:00', '10:00');
  const decided = fact('decision.made', '2025-03-14 10:00', 'k1', { kind: 'penaltyImposed' });
  const sent = served('s1', '2025-03-16 10:00', 'directService', '2025-03-16', { form: 'enforcementDecision' });
  const ended = (when = '2025-03-20 10:00') => fact('case.concluded', when, 'c1', { ground: 'performed' });
  const penalty = [lead(), registered, start('2025-03-05 09:00'), filed, ...check, decided, sent, ended()];
  const without = (...left: readonly CaseEvent[]) => penalty.filter((event) => !left.includes(event));
  const marks = (events: readonly CaseEvent[], id = 'FTJD-4.4') =>
    assessed(events, LATER).duties.filter(
      ({ requirements, status }) => requirements.includes(id) && status !== 'notApplicable',
    );
  const completeness = (events: readonly CaseEvent[], id: string) => {
    const nodes = marks(events, id);
    const lacking = nodes.filter(({ status }) => status === 'open').map(({ gist }) => gist);
    return [`${nodes.length - lacking.length}/${nodes.length}`, ...lacking];
  };
  it('FTJD-3.1 第三条 六个一般环节有五个留痕 → 5/6，并指出缺的环节', () =>
    assert.deepEqual(completeness(without(sent), 'FTJD-3.1'), ['5/6', '送达环节应有记录']));
  it('FTJD-3.1 第三条 六个环节均有记录 → 没有缺记录', () =>
    assert.deepEqual(completeness(penalty, 'FTJD-3.1'), ['6/6']));
  it('FTJD-3.2 第三条 选“行政裁决” → 套用第四条第一款流程；未选类型不能建案', () => {
    const adjudication = start('2025-03-03 09:00', 'adjudication', { initiation: 'onApplication' });
    assert.equal(marks([adjudication], 'FTJD-4.1').length, 4);
    assert.notDeepEqual(dataProblems('procedure.started', { procedure: 'ordinary', initiation: 'exOfficio' }), []);
  });
  judgeRows([
    {
      name: 'FTJD-3.2 第三条 建案类型决定所查的起点',
      events: [start('2025-03-03 09:00', 'adjudication', { initiation: 'onApplication' })],
      asOf: LATER,
      says: ['违规 启动执法程序行为'],
    },
  ]);

  const received = fact('application.received', '2025-03-03 10:00', 'p1', {
    applicant: '甲',
    matter: '占道许可',
    oral: false,
    materials: ['申请书'],
  });
  const licence = (when: string) => start(when, 'licensing', { initiation: 'onApplication' });
  const application = [
    received,
    licence('2025-03-03 10:00'),
    fact('application.supplementRequested', '2025-03-04 09:00', 'p1', { items: ['身份证明'] }),
    paper('d9', 'supplementNotice', '2025-03-04 09:00'),
    fact('application.decided', '2025-03-05 10:00', 'p1', { accepted: true }),
    fact('decision.made', '2025-03-20 10:00', 'k1', { kind: 'licenceGranted' }),
    served('s1', '2025-03-22 10:00', 'directService', '2025-03-22'),
  ];
  it('FTJD-4.1 第四条第一款 起点为接收材料；含补正共五个应留痕节点', () => {
    const nodes = [...marks(application, 'FTJD-4.1'), ...marks(application, 'FTJD-4.7')];
    assert.deepEqual(
      nodes.map(({ status }) => status),
      ['done', 'done', 'done', 'done', 'done'],
    );
    assert.equal(verdicts('FTJD-4.6', application, LATER).length, 0);
  });
  judgeRows([
    {
      name: 'FTJD-31.6 第四条第一款 许可缺送达记录而办结 → 列为线索',
      events: [...application.slice(0, -1), fact('case.concluded', '2025-03-25 10:00', 'c1', { ground: 'decided' })],
      asOf: LATER,
      says: ['违规 认定办结'],
    },
    {
      name: 'FTJD-31.6 第四条第一款 许可各环节齐全而办结 → 不生成',
      events: [...application, fact('case.concluded', '2025-03-25 10:00', 'c1', { ground: 'decided' })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FTJD-4.6 第四条第一款 以受理时间作起点，无接收记录 → 起点晚于接收材料',
      events: [licence('2025-03-05 10:00'), fact('application.decided', '2025-03-05 10:00', 'p1', { accepted: true })],
      asOf: LATER,
      says: ['违规 启动执法程序行为'],
    },
    {
      name: 'FTJD-4.1 第四条第一款 以受理时间作起点 → 报起点晚于接收材料，接收环节缺记录',
      events: [licence('2025-03-05 10:00'), fact('application.decided', '2025-03-05 10:00', 'p1', { accepted: true })],
      asOf: LATER,
      says: ['义务 done c1', '义务 open c1', '义务 open c1', '义务 open c1', '违规 启动执法程序行为'],
    },
  ]);

  const inspection = [
    start('2025-03-04 09:00', 'inspection'),
    ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'),
  ];
  const inspected = [...inspection, take('r1', '2025-03-04', '09:00', '10:00', { about: ['activity:a1'] })];
  const corrected = fact('correction.ordered', '2025-03-04 10:00', 'g1', {
    content: '清理占道物品',
    by: '2025-03-11T24:00:00+08:00',
  });
  const concludes = (note?: string) =>
    act('case.concluded', [], { ground: 'decided', ...(note === undefined ? {} : { note }) });
  actRows([
    {
      name: 'FTJD-4.2 第四条第二款 责令改正后无复查而完结 → 拒绝，完整度不足',
      events: [...inspected, corrected],
      act: concludes('无需复查'),
      asOf: '2025-03-20 10:00',
      refused: '复查',
    },
    ...(
      [
        ['复查之后又责令改正，未再复查 → 拒绝', ['g1'], '复查'],
        ['两次责令改正各有复查 → 可完结', ['g1', 'g2'], undefined],
      ] as const
    ).map(([what, reviewed, refused]) => ({
      name: `FTJD-4.2 第四条第二款 ${what}`,
      events: [
        ...inspected,
        corrected,
        fact('correction.ordered', '2025-03-13 10:00', 'g2', {
          content: '拆除棚架',
          by: '2025-03-18T24:00:00+08:00',
        }),
        ...reviewed.map((id) => fact('correction.reviewed', '2025-03-19 10:00', id, { corrected: true })),
      ],
      act: concludes(),
      asOf: '2025-03-20 10:00',
      ...(refused ? { refused } : {}),
    })),
    {
      name: 'FTJD-4.2 第四条第二款 检查合格并写明无需复查 → 可完结',
      events: inspected,
      act: concludes('检查合格，无需复查'),
      asOf: '2025-03-20 10:00',
    },
    {
      name: 'FTJD-4.2 第四条第二款 检查合格而未写明无需复查 → 拒绝',
      events: inspected,
      act: concludes(),
      asOf: '2025-03-20 10:00',
      refused: '无需复查',
    },
    {
      name: 'FTJD-4.2 第四条第二款 另一口径：一律须复查',
      events: inspected,
      act: concludes('检查合格，无需复查'),
      asOf: '2025-03-20 10:00',
      refused: '复查',
      options: { program: fengtai({ 'FTJD-4.2': 'always' }) },
    },
    {
      name: 'FTJD-4.5 第四条第五款 缺“执行”记录 → 不得终结为完整',
      events: [lead(), registered, start('2025-03-05 09:00', 'coercion'), filed, ...check, decided, sent],
      act: act('case.concluded', [], { ground: 'executed' }),
      asOf: '2025-04-12 10:00',
      refused: '一般环节没有记录',
    },
  ]);
  it('FTJD-4.2 第四条第二款 责令改正的缺“复查”节点；合格的不报缺复查', () => {
    assert.deepEqual(completeness([...inspected, corrected], 'FTJD-4.2'), [
      '1/3',
      '送达环节应有记录',
      '复查环节应有记录',
    ]);
    assert.deepEqual(completeness(inspected, 'FTJD-4.2'), ['1/2', '送达环节应有记录']);
  });
  it('FTJD-4.2 第四条第二款 两次责令改正只复查一次 → 另一次仍缺“复查”节点', () => {
    const reviewed = fact('correction.reviewed', '2025-03-12 10:00', 'g1', { corrected: true });
    const again = fact('correction.ordered', '2025-03-05 10:00', 'g2', {
      content: '拆除棚架',
      by: '2025-03-18T24:00:00+08:00',
    });
    assert.deepEqual(completeness([...inspected, corrected, reviewed, again], 'FTJD-4.2'), [
      '2/4',
      '送达环节应有记录',
      '复查环节应有记录',
    ]);
  });

  const expropriation = [
    start('2025-03-03 09:00', 'expropriation'),
    fact('proposal.argued', '2025-03-03 09:00', 'c1', { conclusion: '可行' }),
    fact('opinions.sought', '2025-03-10 09:00', 'c1', { from: '被征收人', outcome: '无异议' }),
    fact('decision.made', '2025-03-25 10:00', 'k1', { kind: 'levyDecided' }),
    served('s1', '2025-03-27 10:00', 'directService', '2025-03-27'),
    fact('expropriation.carriedOut', '2025-04-20 10:00', 'c1', {}),
    ended('2025-04-30 10:00'),
  ];
  it('FTJD-4.3 第四条第三款 补偿环节无记录 → 报缺“补偿”', () =>
    assert.deepEqual(completeness(expropriation, 'FTJD-4.3'), ['6/7', '补偿环节应有记录']));
  it('FTJD-4.3 第四条第三款 规费征收没有补偿环节 → 不报缺', () => {
    const levy = [start('2025-03-03 09:00', 'levy'), ...expropriation.slice(1)];
    assert.deepEqual(marks(levy, 'FTJD-4.3'), []);
  });
  judgeRows([
    {
      name: 'FTJD-4.6 第四条第五款 强制案无线索记录而直接启动 → 缺起点记录',
      events: [start('2025-03-05 09:00', 'coercion')],
      asOf: LATER,
      says: ['违规 启动执法程序行为'],
    },
    {
      name: 'FTJD-4.6 第四条第三款 没有论证、征求意见即启动 → 起点未留痕',
      events: [start('2025-03-03 09:00', 'expropriation')],
      asOf: LATER,
      says: ['违规 启动执法程序行为'],
    },
    {
      name: 'FTJD-4.6 第四条第三款 先论证后启动 → 通过',
      events: [expropriation[1]!, expropriation[0]!],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FTJD-31.6 第四条第三款 缺补偿而终结 → 列为线索',
      events: expropriation,
      asOf: LATER,
      says: ['违规 认定办结'],
    },
    { name: 'FTJD-4.6 第四条第四款 有线索、其后立案 → 起点为线索登记', events: penalty, asOf: LATER, says: [] },
    {
      name: 'FTJD-4.6 第四条第四款 无线索记录而直接立案 → 缺起点记录',
      events: penalty.slice(2),
      asOf: LATER,
      says: ['违规 启动执法程序行为'],
    },
  ]);
  it('FTJD-4.4 第四条第四款 线索早于受案、立案；无线索的报缺起点', () => {
    assert.deepEqual(completeness(penalty, 'FTJD-4.4'), ['6/6']);
    assert.deepEqual(
      verdicts('FTJD-4.4', penalty, LATER),
      Array.from({ length: 6 }, () => '义务 done c1'),
    );
    assert.ok(verdicts('FTJD-4.4', penalty.slice(2), LATER).includes('违规 启动执法程序行为'));
  });
  it('FTJD-4.4 第四条第四款 决定有履行内容的，追加执行节点', () => {
    const fined = fact('decision.made', '2025-03-14 10:00', 'k1', {
      kind: 'penaltyImposed',
      obligations: [{ id: 'o1', kind: 'payFine', content: '罚款' }],
    });
    const events = [...without(decided), fined];
    assert.deepEqual(completeness(events, 'FTJD-4.4'), ['6/7', '决定有履行内容的，执行环节应有记录']);
    const paid = fact('performance.completed', '2025-03-18 10:00', 'c1', {});
    assert.deepEqual(completeness([...events, paid], 'FTJD-4.4'), ['7/7']);
  });
  it('FTJD-3.1 第三条 前后两份决定各须履行：前一决定的履行不及于后一决定，各自的执行只及于各自的决定', () => {
    const fined = (id: string, when: string) =>
      fact('decision.made', when, id, {
        kind: 'penaltyImposed',
        obligations: [{ id: `o-${id}`, kind: 'payFine', content: '罚款' }],
      });
    const paid = fact('performance.completed', '2025-03-12 10:00', 'c1', {});
    const failed = fact(
      'performance.failed',
      '2025-03-12 10:00',
      'c1',
      { remaining: '全部罚款' },
      { about: ['decision:k1'] },
    );
    const executed = fact(
      'execution.concluded',
      '2025-03-20 10:00',
      'e1',
      { result: 'executedInFull' },
      { about: ['decision:k1'] },
    );
    const two = [start('2025-03-05 09:00'), fined('k1', '2025-03-10 09:00'), fined('k2', '2025-03-15 09:00')];
    const said = (event: CaseEvent) =>
      assessed([...two, event], LATER).duties.flatMap(({ gist, object, status }) =>
        gist.startsWith('决定有履行内容') ? [`${object.id} ${status}`] : [],
      );
    assert.deepEqual(said(paid), ['k1 done', 'k2 open']);
    assert.deepEqual(said(failed), ['k1 exempt', 'k2 open']);
    assert.deepEqual(said(executed), ['k1 exempt', 'k2 open']);
    assert.deepEqual(said(fact('decision.revoked', '2025-03-16 10:00', 'k1', { reason: '有误' })), [
      'k1 moot',
      'k2 open',
    ]);
  });
  it('FTJD-4.4 第四条第四款 只送达了告知书 → 缺“送达”；送达的文书没有登记、在决定之后 → 不缺', () => {
    const told = served('s0', '2025-03-10 10:00', 'directService', '2025-03-10', { form: 'priorNotice' });
    const unnamed = (when: string) => served('s2', when, 'directService', '2025-03-16');
    assert.deepEqual(completeness([...without(sent), told], 'FTJD-4.4'), ['5/6', '送达环节应有记录']);
    assert.deepEqual(completeness([...without(sent), unnamed('2025-03-10 10:00')], 'FTJD-4.4'), [
      '5/6',
      '送达环节应有记录',
    ]);
    assert.deepEqual(completeness([...without(sent), unnamed('2025-03-16 10:00')], 'FTJD-4.4'), ['6/6']);
  });
  it('FTJD-4.4 第四条第四款 当场处罚没有立案，现场处理即调查取证 → 5/5；转为一般程序的缺立案', () => {
    const onTheSpot = [
      lead('2025-03-05 09:00'),
      fact('lead.registered', '2025-03-05 09:00', 'l1', {}),
      start('2025-03-05 09:00', 'penalty', { procedure: 'summary' }),
      ...activity('a1', 'summaryHandling', '2025-03-05', '09:00', '09:30'),
      fact('decision.made', '2025-03-05 09:20', 'k1', { kind: 'penaltyImposed' }),
      served('s1', '2025-03-05 09:25', 'directService', '2025-03-05', { form: 'onSpotDecision' }),
      ended('2025-03-05 10:00'),
    ];
    const converted = fact('procedure.converted', '2025-03-05 09:10', 'c1', { to: 'ordinary', reason: '案情复杂' });
    assert.deepEqual(completeness(onTheSpot, 'FTJD-4.4'), ['5/5']);
    assert.deepEqual(verdicts('FTJD-31.6', onTheSpot, LATER), []);
    assert.deepEqual(completeness([...onTheSpot, converted], 'FTJD-4.4'), ['5/6', '立案环节应有记录']);
    assert.deepEqual(verdicts('FTJD-31.6', [...onTheSpot, converted], LATER), ['违规 认定办结']);
  });
  it('FTJD-4.5 第四条第五款 措施案以实施查封为“执行” → 7/7；未实施的缺执行；又决定强制执行的，须有执行结果', () => {
    const sealing = [
      lead(),
      registered,
      start('2025-03-05 09:00', 'coercion'),
      filed,
      ...activity('a1', 'seizing', '2025-03-06', '09:00', '10:00'),
      fact('decision.made', '2025-03-06 09:00', 'k1', { kind: 'coercionImposed' }),
      served('s1', '2025-03-06 10:00', 'directService', '2025-03-06', { form: 'coercionDecision' }),
      fact('case.concluded', '2025-03-20 10:00', 'c1', { ground: 'decided' }),
    ];
    const sealed = fact('measure.taken', '2025-03-06 09:10', 'm1', { kind: 'seizure', items: [] });
    const ordered = fact('decision.made', '2025-03-10 09:00', 'k2', { kind: 'executionOrdered' });
    assert.deepEqual(completeness([...sealing, sealed], 'FTJD-4.5'), ['7/7']);
    assert.deepEqual(verdicts('FTJD-31.6', [...sealing, sealed], LATER), []);
    assert.deepEqual(completeness(sealing, 'FTJD-4.5'), ['6/7', '执行（采取措施）环节应有记录']);
    assert.deepEqual(completeness([...sealing, sealed, ordered], 'FTJD-4.5'), ['6/7', '执行环节应有记录']);
    assert.deepEqual(verdicts('FTJD-31.6', [...sealing, sealed, ordered], LATER), ['违规 认定办结']);
  });
  it('FTJD-4.5 第四条第五款 拆除违建七个环节均有记录 → 7/7', () => {
    const events = [
      lead(),
      registered,
      start('2025-03-05 09:00', 'coercion'),
      filed,
      ...check,
      decided,
      sent,
      fact('execution.concluded', '2025-04-10 17:00', 'e1', { result: 'executedInFull' }),
      ended('2025-04-12 10:00'),
    ];
    assert.deepEqual(completeness(events, 'FTJD-4.5'), ['7/7']);
    assert.ok(!verdicts('FTJD-4.5', events, LATER).some((said) => said.startsWith('违规')));
  });
  judgeRows([
    {
      name: 'FTJD-4.6 第四条第二款 检查 09:00 开始，最早记录 09:00 → 通过',
      events: inspected,
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FTJD-4.6 第四条第二款 最早记录 10:30 → 起点未留痕',
      events: [
        start('2025-03-04 09:00', 'inspection'),
        ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '11:00'),
        take('r1', '2025-03-04', '10:30', '11:00', { about: ['activity:a1'] }),
        paper('d1', 'siteTranscript', '2025-03-04 11:00', {
          about: ['activity:a1'],
          from: '2025-03-04T10:30:00+08:00',
          to: '2025-03-04T11:00:00+08:00',
        }),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FTJD-4.6 第四条第二款 无音像而笔录自 09:00 起 → 文字已留痕',
      events: [
        ...inspection,
        paper('d1', 'siteTranscript', '2025-03-04 11:00', {
          about: ['activity:a1'],
          from: '2025-03-04T09:00:00+08:00',
          to: '2025-03-04T10:00:00+08:00',
        }),
      ],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'FTJD-4.7 第四条 延期已经审批 → 节点由审批单满足',
      events: [
        ...penalty,
        fact('procedure.postponed', '2025-03-10 10:00', 'c1', { reason: '等待鉴定' }),
        approve('postponementMatter', 'subdistrictHead', '2025-03-10 09:00'),
      ],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'FTJD-4.7 第四条 已制作先行登记保存通知而该节点无记录 → 报缺漏',
      events: [...penalty, paper('d2', 'preservationNotice', '2025-03-06 11:00')],
      asOf: LATER,
      says: ['义务 open d2'],
    },
    {
      name: 'FTJD-31.6 第四条第四款 终结仍缺送达记录 → 列为线索',
      events: without(sent),
      asOf: LATER,
      says: ['违规 认定办结'],
    },
    { name: 'FTJD-31.6 第四条第四款 终结前补齐 → 不生成', events: penalty, asOf: LATER, says: [] },
    {
      name: 'FTJD-31.6 第四条第四款 决定之后的送达没有登记文书 → 不生成',
      events: [...without(sent), served('s2', '2025-03-16 10:00', 'directService', '2025-03-16')],
      asOf: LATER,
      says: [],
    },
  ]);
  it('FTJD-4.4 第四条第四款 移送而终的，其后环节不再要求', () => {
    const transferred = fact('case.concluded', '2025-03-08 10:00', 'c1', { ground: 'transferredOut' });
    const events = [lead(), registered, start('2025-03-05 09:00'), filed, transferred];
    assert.deepEqual(
      marks(events).map(({ status }) => status),
      ['done', 'done', 'moot', 'moot', 'moot', 'done'],
    );
  });
});

describe('第四条 特别环节，各自的文书与痕迹', () => {
  const measure = (kind: 'advancePreservation' | 'seizure') =>
    fact('measure.taken', '2025-03-06 11:00', 'm1', { kind, items: [] });
  const nodes = [
    [
      '补正',
      'supplementNotice',
      fact('application.supplementRequested', '2025-03-06 11:00', 'p1', { items: ['身份证明'] }),
    ],
    ['抽样', 'samplingNotice', activity('a1', 'sampling', '2025-03-06', '10:00', '11:00')[1]!],
    [
      '鉴定',
      'conclusiveOpinion',
      fact('expert.entrusted', '2025-03-06 11:00', 'c1', { body: '鉴定所', matter: '材质' }),
    ],
    [
      '责令改正',
      'correctionOrder',
      fact('correction.ordered', '2025-03-06 11:00', 'c1', { content: '拆除', by: '2025-03-16T00:00:00+08:00' }),
    ],
    ['先行登记保存', 'preservationNotice', measure('advancePreservation')],
    ['查封、扣押', 'coercionDecision', measure('seizure')],
    ['听证', 'hearingNotice', activity('a1', 'hearing', '2025-03-06', '10:00', '11:00')[1]!],
    ['申请法院强制执行', 'courtApplication', fact('court.applied', '2025-03-06 11:00', 'e1', { court: '某区法院' })],
  ] as const;
  judgeRows(
    nodes.flatMap(([stage, form, trace]) => [
      {
        name: `FTJD-4.7 第四条 ${stage}已有文书而无记录 → 报缺漏`,
        events: [paper('d1', form, '2025-03-06 11:00')],
        asOf: LATER,
        says: ['义务 open d1'],
      },
      {
        name: `FTJD-4.7 第四条 ${stage}的文书与记录俱在 → 满足`,
        events: [paper('d1', form, '2025-03-06 11:00'), trace],
        asOf: LATER,
        says: ['义务 done d1'],
      },
    ]),
  );
  judgeRows([
    {
      name: 'FTJD-4.7 第四条 中止未经审批 → 报缺漏',
      events: [fact('procedure.suspended', '2025-03-10 10:00', 'c1', { cause: '等待鉴定' })],
      asOf: LATER,
      says: ['义务 open c1'],
    },
  ]);
});

describe('第二条第一款、第五条 适用与真实', () => {
  it('FTJD-2.1 第二条第一款 未启用本规定的机关，不产生本规定的发现', () => {
    const events = answered(activity('a1', 'inquiry', '2025-03-04', '09:00', '10:00'));
    const bound = (pack: Pack) => {
      const program = compile({ packs: [{ pack }], attributes: ATTRIBUTES, calendar: CALENDAR });
      return view(program, replay(program, events, 'c1'), at(LATER)).recordings.some(({ requirements }) =>
        requirements.some((id) => id.startsWith('FTJD-')),
      );
    };
    assert.deepEqual([bound(fengtaiSubdistrict), bound(PACKS['FZCG']!)], [true, false]);
  });
  it('FTJD-5.1 第五条第一款 更正只及于发生时间和内容，录入时间无处可改', () => {
    const correction = { entry: 'e1', reason: '补记', occurredAt: '2025-03-04T10:00:00+08:00' };
    assert.deepEqual(dataProblems('entry.corrected', correction), []);
    assert.notDeepEqual(
      dataProblems('entry.corrected', { ...correction, recordedAt: '2025-03-04T10:00:00+08:00' }),
      [],
    );
  });
  it('FTJD-8.1 第八条第一款 照片归入音像；形式为空的不能保存', () => {
    const photo = take('r1', '2025-03-04', '11:00', '11:00', { medium: 'photo' });
    assert.deepEqual(dataProblems('recording.ended', photo.data), []);
    const { medium: _, ...formless } = photo.data;
    assert.notDeepEqual(dataProblems('recording.ended', formless), []);
  });
});

describe('第一条 制定依据', () => {
  const laws = ['中华人民共和国行政处罚法', '中华人民共和国行政强制法'];
  const adopts = (basis?: string[]) =>
    act('regulation.adopted', ['regulation:FTJD'], {
      code: 'FTJD',
      effectiveOn: '2025-03-01',
      ...(basis ? { basis } : {}),
    });
  actRows(
    (
      [
        ['列明两部法律和国家、市、区规定 → 可以启用', [...laws, '国家有关规定', '北京市有关规定', '丰台区有关规定']],
        ['没有依据清单 → 不得启用', undefined, '制定依据'],
        ['依据清单缺行政强制法 → 不得启用', laws.slice(0, 1), '制定依据'],
        ['依据清单缺行政处罚法 → 不得启用', laws.slice(1), '制定依据'],
      ] as const
    ).map(([what, basis, refused]) => ({
      name: `FTJD-1.1 第一条 ${what}`,
      events: [],
      act: adopts(basis && [...basis]),
      asOf: '2025-03-03 09:00',
      options: agency,
      ...(refused === undefined ? {} : { refused }),
    })),
  );
});

describe('第六条、第七条 责任主体与分工', () => {
  const appointed = fact('person.appointed', '2025-01-01 09:00', 'p-head', { role: 'subdistrictHead' });
  const adopt = act('regulation.adopted', ['regulation:FTJD'], { code: 'FTJD', effectiveOn: '2025-03-01' });
  const ledger = act('recording.ledgered', ['recording:r1'], {
    officer: '甲',
    certificate: '京丰001',
    date: '2025-03-03',
    period: '09:00-10:00',
  });
  const recorded = [take('r1', '2025-03-03', '09:00', '10:00')];
  actRows([
    {
      name: 'FTJD-6.1 第六条第一款 已登记责任主体的负责人 → 启用成功',
      events: [appointed],
      act: adopt,
      asOf: '2025-03-03 09:00',
      options: agency,
    },
    {
      name: 'FTJD-6.1 第六条第一款 责任主体为空 → 启用被阻断',
      events: [],
      act: adopt,
      asOf: '2025-03-03 09:00',
      refused: '责任主体',
      options: agency,
    },
    {
      name: 'FTJD-6.3 第六条第二款 综合行政执法队人员登记导出 → 允许',
      events: recorded,
      act: ledger,
      asOf: '2025-03-03 17:00',
    },
    {
      name: 'FTJD-6.3 第六条第二款 其他科室人员登记导出 → 拒绝',
      events: recorded,
      act: ledger,
      asOf: '2025-03-03 17:00',
      as: { person: 'p-finance', role: 'generalOffice' },
      refused: '不是综合行政执法队',
    },
  ]);
  const lead = (role: 'brigadeHead' | 'generalOffice', type: 'person.appointed' | 'person.released', when: string) =>
    fact(type, when, `p-${role}`, { role });
  const departments = [
    lead('brigadeHead', 'person.appointed', '2025-01-01 09:00'),
    lead('generalOffice', 'person.appointed', '2025-01-01 09:00'),
  ];
  actRows(
    (
      [
        ['综合行政执法队、综合行政办公室均有主责 → 可以启用', departments],
        ['综合行政办公室没有主责 → 不得启用', departments.slice(0, 1), '没有主责'],
        ['综合行政执法队没有主责 → 不得启用', departments.slice(1), '没有主责'],
        [
          '综合行政办公室的主责已经离任、无人接任 → 不得启用',
          [...departments, lead('generalOffice', 'person.released', '2025-02-01 09:00')],
          '没有主责',
        ],
      ] as const
    ).map(([what, events, refused]) => ({
      name: `FTJD-7.1 第七条 ${what}`,
      events,
      act: adopt,
      asOf: '2025-03-03 09:00',
      options: agency,
      ...(refused === undefined ? {} : { refused }),
    })),
  );
  it('FTJD-7.1 第七条 上报故障 → 待办在综合行政办公室，修复后完成', () => {
    const reported = fact('device.failureReported', '2025-03-04 09:10', 'ZF-01', {
      to: '综合行政办公室',
      toRole: 'generalOffice',
    });
    const duty = (events: readonly CaseEvent[]) =>
      assessed(events, LATER, agency).duties.find(({ topic }) => topic === 'device.repair')!;
    assert.deepEqual([duty([reported]).status, duty([reported]).who], ['open', 'generalOffice']);
    const repaired = fact('device.repaired', '2025-03-06 09:10', 'ZF-01', { work: '换电池' });
    assert.equal(duty([reported, repaired]).status, 'done');
  });
});

describe('第三十二条 施行日', () => {
  const program = fengtai({}, at('2025-03-01 00:00'));
  it('FTJD-32.1 第三十二条 发布日之后的活动适用，此前的不产生发现', () => {
    const { recordings } = assessed(
      [
        ...activity('a1', 'inquiry', '2025-02-20', '09:00', '10:00'),
        ...activity('a2', 'inquiry', '2025-03-04', '09:00', '10:00'),
        find('noticeImpossible', false, '2025-02-20 09:00'),
      ],
      LATER,
      { program },
    );
    assert.deepEqual(
      recordings.map(({ object, status }) => [object.id, status]),
      [['a2', 'missing']],
    );
  });
});
