import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf, formatDay } from '@zhiji/calendar';
import { factsOfType, replay } from '@zhiji/law';
import { zh } from '@zhiji/terms';
import type { EventData } from '@zhiji/cases';
import { act, actRows, assessed, caseBook, judgeRows, QINGDAO, qingdao } from '../../test/qingdao.ts';

const { activity, draft, fact, find, paper, serve, served, sign, take } = caseBook();
const LATER = '2025-06-30 10:00';
const under = (id: string, option: string) => ({ program: qingdao({ [id]: option }) });
const about = ['document:d1'];
const decision = paper('d1', 'enforcementDecision', '2025-04-02 10:00', {
  statedDate: '2025-04-02',
  number: '青档罚〔2025〕1号',
});
const proof = (when = '2025-04-07 16:00') => paper('d9', 'proofOfService', when, { about: ['service:s1'] });
const draftedProof = draft('d9', 'proofOfService', '2025-04-07 15:00', { about: ['service:s1'] });
const archive = (catalogue: readonly string[] = []) =>
  act('case.archived', [], {
    catalogue: catalogue.map((id) => ({ id, kind: 'recording' as const, title: '影像' })),
  });
type Method =
  | 'directService'
  | 'serviceByLeaving'
  | 'serviceByMail'
  | 'serviceByPublication'
  | 'serviceByEntrustment'
  | 'serviceByForwarding';
const complete = (method: Method, servedOn: string) =>
  act('service.completed', ['service:s1', 'document:d1'], { method, servedOn });
/** The day on which service takes effect. */
const effectiveOn = (events: Parameters<typeof replay>[1]) =>
  factsOfType(replay(QINGDAO, events, 'c1').timeline, 'service.effective').map(({ at }) => formatDay(dayOf(at)));

describe('第二十二条、第二十三条 改正与履行', () => {
  const ordered = fact('correction.ordered', '2025-04-02 10:00', 'g1', {
    content: '补建档案',
    by: '2025-04-18T24:00:00+08:00',
  });
  const reviewed = fact('correction.reviewed', '2025-04-21 10:00', 'g1', { corrected: true });
  const alsoOrdered = fact('correction.ordered', '2025-04-03 10:00', 'g2', {
    content: '配备库房',
    by: '2025-04-18T24:00:00+08:00',
  });
  const visit = activity('a1', 'correctionReview', '2025-04-21', '09:00', '10:00');
  const decided = fact('decision.made', '2025-04-02 10:00', 'k1', {
    kind: 'penaltyImposed',
    obligations: [
      { id: 'o1', kind: 'payFine', content: '缴纳罚款' },
      { id: 'o2', kind: 'correct', content: '改正违法行为' },
    ],
  });
  const performed = (id: string) =>
    fact('obligation.performed', '2025-04-10 10:00', id, {
      content: '履行',
      performedOn: '2025-04-10',
      voucher: '凭证',
    });
  judgeRows([
    {
      name: 'QDDA-22.1 第二十二条 期满之后核查，结果已改正 → 待办消失',
      events: [ordered, reviewed, paper('d2', 'correctionReviewRecord', '2025-04-21 11:00')],
      asOf: LATER,
      says: ['义务 done g1', '文书 present 改正情况核查记录'],
    },
    {
      name: 'QDDA-22.1 第二十二条 期满七个工作日仍未核查 → 待办，内部目标超期',
      events: [ordered],
      asOf: '2025-05-06 10:00',
      says: ['义务 open g1', '目标超期'],
    },
    {
      name: 'QDDA-22.1 第二十二条 核查而没有记录 → 报缺',
      events: [ordered, reviewed],
      asOf: LATER,
      says: ['义务 done g1', '文书 missing 改正情况核查记录'],
    },
    {
      name: 'QDDA-22.1 第二十二条 两次责令改正只核查一次 → 另一次仍待核查',
      events: [
        ordered,
        alsoOrdered,
        reviewed,
        paper('d2', 'correctionReviewRecord', '2025-04-21 11:00', { about: ['correction:g1'] }),
      ],
      asOf: LATER,
      says: ['义务 done g1', '义务 open g2', '文书 present 改正情况核查记录', '目标超期'],
    },
    {
      name: 'QDDA-22.1 第二十二条 决定列有改正义务，没有另行登记责令改正，未核查 → 待办',
      events: [decided],
      asOf: LATER,
      says: ['义务 open k1'],
    },
    {
      name: 'QDDA-22.1 第二十二条 决定列有改正义务，另行登记的责令改正已核查 → 只按登记的判一次',
      events: [decided, ordered, reviewed, paper('d2', 'correctionReviewRecord', '2025-04-21 11:00')],
      asOf: LATER,
      says: ['义务 done g1', '文书 present 改正情况核查记录'],
    },
    {
      name: 'QDDA-22.1 第二十二条 责令改正的决定已撤销 → 不再要求',
      events: [decided, fact('decision.revoked', '2025-04-05 10:00', 'k1', { reason: '复议撤销' })],
      asOf: LATER,
      says: ['义务 moot k1'],
    },
    {
      name: 'QDDA-22.2 第二十二条 未勾选需要，无音像 → 合规',
      events: visit,
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-22.2 第二十二条 勾选需要而无音像 → 报缺',
      events: [...visit, find('recordingNeeded', true, '2025-04-21 08:30', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-22.2 第二十二条 另一口径：依第五条推行，未录也未说明 → 违规',
      events: visit,
      asOf: LATER,
      says: ['音像 missing a1'],
      options: under('QDDA-22.2', 'explain'),
    },
    {
      name: 'QDDA-22.2 第二十二条 另一口径：依第五条推行，已说明理由 → 已说明未录',
      events: [...visit, fact('recording.omissionExplained', '2025-04-21 11:00', 'a1', { reason: '设备故障' })],
      asOf: LATER,
      says: ['音像 exempt a1'],
      options: under('QDDA-22.2', 'explain'),
    },
    {
      name: 'QDDA-22.2 第二十二条 勾选需要而未录，说明理由也不免 → 报缺',
      events: [
        ...visit,
        find('recordingNeeded', true, '2025-04-21 08:30', { about: ['activity:a1'] }),
        fact('recording.omissionExplained', '2025-04-21 11:00', 'a1', { reason: '设备故障' }),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
  actRows([
    {
      name: 'QDDA-22.1 第二十二条 未核查即归档 → 拒绝',
      events: [ordered],
      act: archive(),
      asOf: '2025-05-10 10:00',
      refused: '尚未核查',
    },
    {
      name: 'QDDA-22.1 第二十二条 两次责令改正只核查一次 → 拒绝归档',
      events: [ordered, alsoOrdered, reviewed],
      act: archive(),
      asOf: '2025-05-10 10:00',
      refused: '尚未核查',
    },
    {
      name: 'QDDA-22.1 第二十二条 已核查 → 不拦归档',
      events: [ordered, reviewed],
      act: archive(),
      asOf: '2025-05-10 10:00',
    },
    {
      name: 'QDDA-22.1 第二十二条 决定责令改正而未核查即归档 → 拒绝',
      events: [decided, performed('o1'), performed('o2')],
      act: archive(),
      asOf: '2025-05-10 10:00',
      refused: '尚未核查',
    },
    {
      name: 'QDDA-22.1 第二十二条 决定责令改正，已核查 → 不拦归档',
      events: [decided, reviewed],
      act: archive(),
      asOf: '2025-05-10 10:00',
    },
    {
      name: 'QDDA-22.1 第二十二条 决定只有罚款 → 不拦归档',
      events: [
        fact('decision.made', '2025-04-02 10:00', 'k1', {
          kind: 'penaltyImposed',
          obligations: [{ id: 'o1', kind: 'payFine', content: '缴纳罚款' }],
        }),
      ],
      act: archive(),
      asOf: '2025-05-10 10:00',
    },
    {
      name: 'QDDA-23.1 第二十三条 一项无交代即归档 → 拒绝',
      events: [decided, performed('o1')],
      act: archive(),
      asOf: '2025-05-10 10:00',
      refused: '没有履行',
    },
    {
      name: 'QDDA-23.1 第二十三条 后一份决定已履行，先一份的义务没有交代 → 拒绝',
      events: [
        decided,
        fact('decision.made', '2025-04-03 10:00', 'k2', {
          kind: 'penaltyImposed',
          obligations: [{ id: 'o3', kind: 'correct', content: '移交档案' }],
        }),
        performed('o3'),
      ],
      act: archive(),
      asOf: '2025-05-10 10:00',
      refused: '没有履行',
    },
    {
      name: 'QDDA-23.1 第二十三条 两项均已履行 → 可归档',
      events: [decided, performed('o1'), performed('o2')],
      act: archive(),
      asOf: '2025-05-10 10:00',
    },
    {
      name: 'QDDA-23.1 第二十三条 已强制执行 → 可归档',
      events: [decided, fact('execution.concluded', '2025-05-08 10:00', 'x1', { result: 'executedInFull' })],
      act: archive(),
      asOf: '2025-05-10 10:00',
    },
  ]);
  it('QDDA-23.1 第二十三条 罚款已履行，尚缺改正', () => {
    const waiting = assessed([decided, performed('o1')], '2025-04-12 10:00').blocked.filter(({ requirements }) =>
      requirements.includes('QDDA-23.1'),
    );
    assert.match(JSON.stringify(waiting.map(({ missing }) => missing)), /改正违法行为/);
    assert.doesNotMatch(JSON.stringify(waiting.map(({ missing }) => missing)), /缴纳罚款/);
  });
});

describe('第二十四条至第二十六条 催告与强制执行', () => {
  const decided = fact('decision.made', '2025-04-02 10:00', 'k1', {
    kind: 'penaltyImposed',
    performBy: '2025-04-18T24:00:00+08:00',
  });
  const demand = paper('d5', 'demandNotice', '2025-04-21 09:00');
  const demanded = served('s5', '2025-04-21 10:00', 'directService', '2025-04-21', { form: 'demandNotice' });
  const lapses = fact('demand.made', '2025-04-21 10:00', 'c1', { performBy: '2025-05-01T24:00:00+08:00' });
  const answered = fact('demand.answered', '2025-04-23 10:00', 'c1', { facts: '已部分履行' });
  const reviewed = fact('demand.reviewed', '2025-04-25 10:00', 'c1', { reviewer: '科室负责人孙某', facts: '属实' });
  const execute = act('execution.started', ['execution:x1'], { executor: 'ownAgency', manner: '代履行' });
  const apply = act('court.applied', ['execution:x1'], { court: '黄岛区人民法院' });
  const asOf = '2025-05-06 09:00';
  const ready = [decided, demand, demanded, lapses];
  const started = fact('execution.started', '2025-05-06 09:00', 'x1', { executor: 'ownAgency', manner: '代履行' });
  const papers = [
    paper('d6', 'executionDecision', '2025-05-05 10:00', { about: ['execution:x1'] }),
    paper('d7', 'executionRecord', '2025-05-06 12:00', { about: ['execution:x1'] }),
  ];
  const conclude = act('execution.concluded', ['execution:x1'], { result: 'executedInFull' });
  const revoked = fact('decision.revoked', '2025-05-03 10:00', 'k1', { reason: '自行纠正' });
  const remade = fact('decision.made', '2025-05-04 10:00', 'k2', {
    kind: 'penaltyImposed',
    performBy: '2025-05-20T24:00:00+08:00',
  });
  type Manner = NonNullable<EventData<'execution.started'>['kind']>;
  const ACCRUING = { daily: 9_000, sum: 300_000, accruesFrom: '2025-04-19' };
  const executeBy = (kind: Manner, more: object = {}) =>
    act('execution.started', ['execution:x1'], { executor: 'ownAgency', kind, ...more });
  const by = (kind: Manner, more: object = {}) =>
    fact('execution.started', '2025-05-06 09:00', 'x1', { executor: 'ownAgency', kind, ...more });
  const costs = paper('d8', 'executionCostList', '2025-05-06 12:00', { about: ['execution:x1'] });
  const review = (reviewer: string) => act('demand.reviewed', [], { reviewer });
  const officers = fact('activity.started', '2025-03-10 09:00', 'a1', {
    kind: 'siteInspection',
    officers: [{ id: 'p-li', name: '李某' }],
  });
  const joined = fact('officers.changed', '2025-03-10 09:30', 'b1', { officers: [{ id: 'p-sun', name: '孙某' }] });
  const applied = fact('court.applied', '2025-11-03 10:00', 'x1', { court: '黄岛区人民法院' });
  const concluded = fact('execution.concluded', '2025-12-15 10:00', 'x1', { result: 'executedInFull' });
  actRows([
    {
      name: 'QDDA-24.1 第二十四条 催告书已送达、期满 → 可以强制执行',
      events: ready,
      act: execute,
      asOf,
    },
    {
      name: 'QDDA-24.1 第二十四条 无催告书即强制执行 → 拒绝',
      events: [decided],
      act: execute,
      asOf: '2025-04-21 09:00',
      refused: '催告书尚未送达',
    },
    {
      name: 'QDDA-24.1 第二十四条 催告书未送达即申请法院 → 拒绝',
      events: [decided, demand],
      act: apply,
      asOf,
      refused: '催告书尚未送达',
    },
    {
      name: 'QDDA-24.1 第二十四条 催告期未满 → 拒绝',
      events: ready,
      act: execute,
      asOf: '2025-04-30 09:00',
      refused: '催告期未满',
    },
    {
      name: 'QDDA-24.1 第二十四条 催告期未满即申请法院 → 拒绝',
      events: ready,
      act: apply,
      asOf: '2025-04-30 09:00',
      refused: '催告期未满',
    },
    {
      name: 'QDDA-24.1 第二十四条 催告书已送达、期满 → 可以申请法院',
      events: ready,
      act: apply,
      asOf,
    },
    {
      name: 'QDDA-24.1 第二十四条 登记免予催告的依据 → 放行',
      events: [decided, find('demandNotRequired', true, '2025-04-21 09:00')],
      act: execute,
      asOf,
    },
    {
      name: 'QDDA-24.1 第二十四条 另一口径：一律催告，登记免予催告的依据 → 仍拒绝',
      events: [decided, find('demandNotRequired', true, '2025-04-21 09:00')],
      act: execute,
      asOf,
      refused: '催告书尚未送达',
      options: under('QDDA-24.1', 'always'),
    },
    {
      name: 'QDDA-24.1 第二十四条 催告之后原决定撤销、另作决定，未再催告 → 拒绝',
      events: [...ready, revoked, remade],
      act: execute,
      asOf: '2025-06-06 09:00',
      refused: '催告书尚未送达',
    },
    {
      name: 'QDDA-24.1 第二十四条 另作决定之后再次催告 → 放行',
      events: [
        ...ready,
        revoked,
        remade,
        paper('d9', 'demandNotice', '2025-05-22 09:00'),
        served('s9', '2025-05-22 10:00', 'directService', '2025-05-22', { form: 'demandNotice' }),
        fact('demand.made', '2025-05-22 10:00', 'c1', { performBy: '2025-06-03T24:00:00+08:00' }),
      ],
      act: execute,
      asOf: '2025-06-06 09:00',
    },
    {
      name: 'QDDA-24.2 第二十四条 另一口径：由承办人复核 → 放行',
      events: [officers, ...ready, answered],
      act: review('李某'),
      asOf: '2025-04-25 09:00',
      options: under('QDDA-24.2', 'anyone'),
    },
    {
      name: 'QDDA-24.2 第二十四条 科室负责人已复核 → 可继续',
      events: [...ready, answered, reviewed],
      act: execute,
      asOf,
    },
    {
      name: 'QDDA-24.2 第二十四条 无复核即强制执行 → 拒绝',
      events: [...ready, answered],
      act: execute,
      asOf,
      refused: '尚未复核',
    },
    {
      name: 'QDDA-24.2 第二十四条 无复核即申请法院 → 拒绝',
      events: [...ready, answered],
      act: apply,
      asOf,
      refused: '尚未复核',
    },
    {
      name: 'QDDA-24.2 第二十四条 复核人为承办人 → 拒绝',
      events: [officers, ...ready, answered],
      act: review('李某'),
      asOf: '2025-04-25 09:00',
      refused: '承办人',
    },
    {
      name: 'QDDA-24.2 第二十四条 复核人中途参加过本案取证 → 拒绝',
      events: [officers, joined, ...ready, answered],
      act: review('孙某'),
      asOf: '2025-04-25 09:00',
      refused: '承办人',
    },
    {
      name: 'QDDA-24.2 第二十四条 复核人为他人 → 放行',
      events: [officers, ...ready, answered],
      act: review('孙某'),
      asOf: '2025-04-25 09:00',
    },
    {
      name: 'QDDA-25.1 第二十五条 文书齐全 → 完成',
      events: [...ready, started, ...papers],
      act: conclude,
      asOf: '2025-05-06 13:00',
    },
    {
      name: 'QDDA-25.1 第二十五条 缺代履行决定书 → 拒绝',
      events: [...ready, started, papers[1]!],
      act: conclude,
      asOf: '2025-05-06 13:00',
      refused: '缺强制执行决定',
    },
    {
      name: 'QDDA-25.1 第二十五条 代履行，决定书、现场记录、费用清单齐全 → 完成',
      events: [...ready, by('substitutePerformance'), ...papers, costs],
      act: conclude,
      asOf: '2025-05-06 13:00',
    },
    {
      name: 'QDDA-25.1 第二十五条 代履行，缺费用清单 → 拒绝',
      events: [...ready, by('substitutePerformance'), ...papers],
      act: conclude,
      asOf: '2025-05-06 13:00',
      refused: '缺代履行费用清单',
    },
    {
      name: 'QDDA-25.1 第二十五条 两次代履行，费用清单是另一次的 → 拒绝',
      events: [
        ...ready,
        fact('execution.started', '2025-05-05 09:00', 'x9', { executor: 'ownAgency', kind: 'substitutePerformance' }),
        by('substitutePerformance'),
        ...papers,
        paper('d8', 'executionCostList', '2025-05-06 12:00', { about: ['execution:x9'] }),
      ],
      act: conclude,
      asOf: '2025-05-06 13:00',
      refused: '缺代履行费用清单',
    },
    {
      name: 'QDDA-25.1 第二十五条 排除妨碍，清单不含费用清单 → 完成',
      events: [...ready, by('restoration'), ...papers],
      act: conclude,
      asOf: '2025-05-06 13:00',
    },
    {
      name: 'QDDA-25.1 第二十五条 另一口径：各种方式均为决定和记录，代履行没有费用清单 → 完成',
      events: [...ready, by('substitutePerformance'), ...papers],
      act: conclude,
      asOf: '2025-05-06 13:00',
      options: under('QDDA-25.1', 'same'),
    },
    {
      name: 'QDDA-25.1 第二十五条 选了没有配置文书清单的方式 → 先配置',
      events: ready,
      act: executeBy('otherManner'),
      asOf,
      refused: '没有配置文书清单',
    },
    {
      name: 'QDDA-25.1 第二十五条 另一口径：各种方式均为决定和记录，选了其他方式 → 放行',
      events: ready,
      act: executeBy('otherManner'),
      asOf,
      options: under('QDDA-25.1', 'same'),
    },
    {
      name: 'QDDA-25.1 第二十五条 申请法院的执行，方式由法院定 → 不要求配置',
      events: ready,
      act: act('execution.started', ['execution:x1'], { executor: 'court', kind: 'otherManner' }),
      asOf,
    },
    {
      name: 'QDDA-25.1 第二十五条 加处罚款，没有每日数额和起算日 → 拒绝',
      events: ready,
      act: executeBy('additionalFine', { sum: 300_000 }),
      asOf,
      refused: '无从计算累计和上限',
    },
    {
      name: 'QDDA-25.1 第二十五条 滞纳金，没有金钱给付义务的数额 → 拒绝',
      events: ready,
      act: executeBy('lateFee', { daily: 9_000, accruesFrom: '2025-04-19' }),
      asOf,
      refused: '无从计算累计和上限',
    },
    {
      name: 'QDDA-25.1 第二十五条 加处罚款，每日数额、起算日、罚款本数齐全 → 放行',
      events: ready,
      act: executeBy('additionalFine', ACCRUING),
      asOf,
    },
    {
      name: 'QDDA-26.1 第二十六条 附申请书 → 已申请',
      events: [...ready, paper('d8', 'courtApplication', '2025-11-03 09:00')],
      act: apply,
      asOf: '2025-11-03 10:00',
    },
    {
      name: 'QDDA-26.1 第二十六条 只填备注无申请书 → 拒绝',
      events: ready,
      act: apply,
      asOf: '2025-11-03 10:00',
      refused: '缺强制执行申请书',
    },
    {
      name: 'QDDA-26.1 第二十六条 申请书用于前一次申请 → 拒绝',
      events: [
        ...ready,
        paper('d5', 'courtApplication', '2025-11-03 09:00', { about: ['execution:x9'] }),
        fact('court.applied', '2025-11-03 10:00', 'x9', { court: '某法院' }),
      ],
      act: apply,
      asOf: '2025-12-03 10:00',
      refused: '缺强制执行申请书',
    },
    {
      name: 'QDDA-26.2 第二十六条 法院执行完毕已登记 → 可归档',
      events: [applied, concluded],
      act: archive(),
      asOf: '2025-12-20 10:00',
    },
    {
      name: 'QDDA-26.2 第二十六条 无结果即归档 → 拒绝',
      events: [applied],
      act: archive(),
      asOf: '2025-12-20 10:00',
      refused: '结果尚未登记',
    },
  ]);
  const withObligation = fact('decision.made', '2025-04-02 10:00', 'k1', {
    kind: 'penaltyImposed',
    performBy: '2025-04-18T24:00:00+08:00',
    obligations: [{ id: 'o1', kind: 'payFine', content: '缴纳罚款' }],
  });
  const paid = (more: object = {}) =>
    fact('obligation.performed', '2025-04-10 10:00', 'o1', { content: '缴款', performedOn: '2025-04-10', ...more });
  const removing = activity('a2', 'compulsoryExecution', '2025-05-06', '09:00', '12:00');
  judgeRows([
    {
      name: 'QDDA-24.1 第二十四条 履行期届满 → 自动列入催告待办',
      events: [decided],
      asOf: '2025-04-19 00:00',
      says: ['义务 open k1'],
    },
    {
      name: 'QDDA-24.1 第二十四条 履行期未满 → 没有待办',
      events: [decided],
      asOf: '2025-04-18 23:59',
      says: [],
    },
    {
      name: 'QDDA-24.1 第二十四条 催告书已制作、已送达 → 完成',
      events: [decided, demand, demanded],
      asOf: '2025-04-22 09:00',
      says: ['义务 done k1'],
    },
    {
      name: 'QDDA-24.1 第二十四条 履行期满之前制作、送达的催告书 → 催的不是逾期，仍待催告',
      events: [
        decided,
        paper('d5', 'demandNotice', '2025-04-17 09:00'),
        served('s5', '2025-04-17 10:00', 'directService', '2025-04-17', { form: 'demandNotice' }),
      ],
      asOf: '2025-04-22 09:00',
      says: ['义务 open k1'],
    },
    {
      name: 'QDDA-24.1 第二十四条 各项义务均已履行 → 不必催告',
      events: [withObligation, paid()],
      asOf: LATER,
      says: ['义务 exempt k1'],
    },
    {
      name: 'QDDA-24.1 第二十四条 只履行了一部分 → 仍待催告',
      events: [withObligation, paid({ remaining: '尚欠一半' })],
      asOf: LATER,
      says: ['义务 open k1'],
    },
    {
      name: 'QDDA-24.1 第二十四条 决定已撤销 → 不必催告',
      events: [decided, fact('decision.revoked', '2025-04-10 10:00', 'k1', { reason: '复议撤销' })],
      asOf: LATER,
      says: ['义务 moot k1'],
    },
    {
      name: 'QDDA-24.1 第二十四条 未催告已强制执行 → 违规',
      events: [decided, started],
      asOf: LATER,
      says: ['义务 open k1', '违规 登记强制执行'],
    },
    {
      name: 'QDDA-24.2 第二十四条 陈述申辩尚未复核 → 待办',
      events: [...ready, answered],
      asOf: '2025-04-24 09:00',
      says: ['义务 open c1'],
    },
    {
      name: 'QDDA-25.1 第二十五条 缺决定书 → 报缺',
      events: [...ready, started, papers[1]!],
      asOf: LATER,
      says: ['文书 missing 强制执行决定'],
    },
    {
      name: 'QDDA-25.1 第二十五条 代履行没有费用清单 → 报缺',
      events: [...ready, by('substitutePerformance'), ...papers],
      asOf: LATER,
      says: ['文书 missing 代履行费用清单', '文书 present 强制执行决定'],
    },
    {
      name: 'QDDA-25.1 第二十五条 另一口径：各种方式均为决定和记录，代履行没有费用清单 → 合规',
      events: [...ready, by('substitutePerformance'), ...papers],
      asOf: LATER,
      says: ['文书 present 强制执行决定'],
      options: under('QDDA-25.1', 'same'),
    },
    {
      name: 'QDDA-25.1 第二十五条 已经以加处罚款执行而没有每日数额 → 报违规',
      events: [...ready, by('additionalFine', { sum: 300_000 }), ...papers],
      asOf: LATER,
      says: ['文书 present 强制执行决定', '违规 登记强制执行'],
    },
    {
      name: 'QDDA-25.1 第二十五条 已经以其他方式执行 → 如实登记，不作违规',
      events: [...ready, by('otherManner'), ...papers],
      asOf: LATER,
      says: ['文书 present 强制执行决定'],
    },
    {
      name: 'QDDA-25.2 第二十五条 排除妨碍，文字与录像齐 → 合规',
      events: [started, ...papers, ...removing, take('r1', '2025-05-06', '09:00', '12:00')],
      asOf: LATER,
      says: ['文书 present 强制执行实施笔录', '音像 complete a2'],
    },
    {
      name: 'QDDA-24.1 第二十四条 登记免予催告的依据 → 不必催告',
      events: [decided, find('demandNotRequired', true, '2025-04-21 09:00')],
      asOf: LATER,
      says: ['义务 exempt k1'],
    },
    {
      name: 'QDDA-24.1 第二十四条 另一口径：一律催告，登记免予催告的依据 → 仍待催告',
      events: [decided, find('demandNotRequired', true, '2025-04-21 09:00')],
      asOf: LATER,
      says: ['义务 open k1'],
      options: under('QDDA-24.1', 'always'),
    },
    {
      name: 'QDDA-25.2 第二十五条 另一口径：有文字记录即可，没有录像 → 不作缺录',
      events: [started, ...papers, ...removing],
      asOf: LATER,
      says: ['文书 present 强制执行实施笔录', '音像 exempt a2'],
      options: under('QDDA-25.2', 'written'),
    },
    {
      name: 'QDDA-5.3 第五条 强制执行有文字记录即可的口径，不及于其他现场执法 → 仍报缺',
      events: activity('a2', 'patrol', '2025-05-06', '09:00', '12:00'),
      asOf: LATER,
      says: ['音像 missing a2'],
      options: under('QDDA-25.2', 'written'),
    },
    {
      name: 'QDDA-25.2 第二十五条 无过程记录 → 报缺',
      events: [started, papers[0]!, ...removing],
      asOf: LATER,
      says: ['文书 missing 强制执行实施笔录', '音像 missing a2'],
    },
    {
      name: 'QDDA-25.2 第二十五条 由法院实施的 → 不要求本局摄录',
      events: activity('a2', 'compulsoryExecution', '2025-05-06', '09:00', '12:00', { executor: 'court' }),
      asOf: LATER,
      says: [],
    },
  ]);
});

describe('第二十七条、第二十八条 送达回证与直接送达', () => {
  const attempt = (more: object = {}) =>
    serve('s1', '2025-04-07 15:00', 'directService', 'served', {
      about,
      receivedOn: '2025-04-07',
      signatory: '收发人员吴某',
      identityVerified: '查验身份证，末四位 1234',
      relation: '受送达单位收发人员',
      ...more,
    });
  const server = sign('d9', 'server', '李某', '2025-04-07 15:05');
  const receiver = sign('d9', 'signatoryForRecipient', '吴某', '2025-04-07 15:06');
  const asOf = '2025-04-07 16:30';
  const whole = [decision, attempt(), draftedProof, server, receiver, proof()];
  const onCopy = [decision, attempt(), sign('d1', 'recipient', '吴某', '2025-04-07 15:06')];
  actRows([
    {
      name: 'QDDA-27.1 第二十七条 回证签名并注明收到日期 → 成功',
      events: whole,
      act: complete('directService', '2025-04-07'),
      asOf,
    },
    {
      name: 'QDDA-27.1 第二十七条 文书复印件上有签名但没有送达回证 → 拒绝',
      events: onCopy,
      act: complete('directService', '2025-04-07'),
      asOf,
      refused: '没有送达回证',
    },
    {
      name: 'QDDA-27.1 第二十七条 送达回证已经作废 → 拒绝',
      events: [...whole, fact('document.withdrawn', '2025-04-07 16:10', 'd9', { reason: '误写' })],
      act: complete('directService', '2025-04-07'),
      asOf,
      refused: '没有送达回证',
    },
    {
      name: 'QDDA-27.1 第二十七条 送达日与收到日期不符 → 拒绝',
      events: whole,
      act: complete('directService', '2025-04-08'),
      asOf,
      refused: '不符',
    },
    {
      name: 'QDDA-27.1 第二十七条 留置送达没有送达回证 → 拒绝',
      events: [decision, serve('s1', '2025-04-07 15:00', 'serviceByLeaving', 'refused', { about })],
      act: complete('serviceByLeaving', '2025-04-07'),
      asOf,
      refused: '没有送达回证',
    },
    {
      name: 'QDDA-27.1 第二十七条 另一口径：不可能签署的方式不要求',
      events: [decision, serve('s1', '2025-04-07 15:00', 'serviceByLeaving', 'refused', { about })],
      act: complete('serviceByLeaving', '2025-04-07'),
      asOf,
      options: { program: qingdao({ 'QDDA-27.1': 'signable' }) },
    },
    {
      name: 'QDDA-28.1 第二十八条 收发人员签收，登记身份与关系 → 成功',
      events: whole,
      act: complete('directService', '2025-04-07'),
      asOf,
    },
    {
      name: 'QDDA-28.1 第二十八条 签收人身份未填 → 拒绝',
      events: [
        decision,
        serve('s1', '2025-04-07 15:00', 'directService', 'served', {
          about,
          receivedOn: '2025-04-07',
          signatory: '吴某',
        }),
        draftedProof,
        server,
        receiver,
        proof(),
      ],
      act: complete('directService', '2025-04-07'),
      asOf,
      refused: '未记录签收人',
    },
    {
      name: 'QDDA-28.2 第二十八条 送达人与签收人均签 → 成功',
      events: whole,
      act: complete('directService', '2025-04-07'),
      asOf,
    },
    {
      name: 'QDDA-28.2 第二十八条 送达人未签 → 拒绝',
      events: [decision, attempt(), draftedProof, receiver, proof()],
      act: complete('directService', '2025-04-07'),
      asOf,
      refused: '尚未签名',
    },
    {
      name: 'QDDA-28.2 第二十八条 签收人未签 → 拒绝',
      events: [decision, attempt(), draftedProof, server, proof()],
      act: complete('directService', '2025-04-07'),
      asOf,
      refused: '尚未签名',
    },
  ]);
  it('QDDA-27.1 第二十七条 送达日取注明的收到日期', () =>
    assert.deepEqual(
      effectiveOn([...whole, served('s1', '2025-04-08 09:00', 'directService', '2025-04-07', { about })]),
      ['2025-04-07'],
    ));
  judgeRows([
    {
      name: 'QDDA-28.3 第二十八条 直接送达无影像 → 不判违规，只作提示',
      events: [decision, attempt()],
      asOf: LATER,
      says: ['音像 exempt s1'],
    },
    {
      name: 'QDDA-28.3 第二十八条 另一口径：应录',
      events: [decision, attempt()],
      asOf: LATER,
      says: ['音像 missing s1'],
      options: { program: qingdao({ 'QDDA-28.3': 'required' }) },
    },
  ]);
});

describe('第二十九条 留置送达', () => {
  const officers = fact('activity.started', '2025-03-10 09:00', 'a1', {
    kind: 'siteInspection',
    officers: [{ id: 'p-li', name: '李某' }],
  });
  const leave = (more: object = {}) =>
    serve('s1', '2025-04-07 15:00', 'serviceByLeaving', 'refused', {
      about,
      leaving: 'withAttestor',
      reason: '拒绝签收',
      refusedOn: '2025-04-07',
      attestor: { name: '居委会郑某' },
      attestorSigned: true,
      ...more,
    });
  const residence = serve('s1', '2025-04-07 15:20', 'serviceByLeaving', 'refused', {
    about,
    leaving: 'atResidence',
    reason: '拒绝签收',
    refusedOn: '2025-04-07',
  });
  const ungrounded = serve('s1', '2025-04-07 15:20', 'serviceByLeaving', 'refused', { about, leaving: 'atResidence' });
  const signed = [draftedProof, sign('d9', 'server', '李某', '2025-04-07 15:05'), proof()];
  const done = complete('serviceByLeaving', '2025-04-07');
  const asOf = '2025-04-07 17:00';
  const photos = (count: number) =>
    take('r1', '2025-04-07', '15:00', '15:00', { medium: 'photo', count, about: ['service:s1'] });
  const described = (...contents: string[]) =>
    fact('recording.described', '2025-04-07 16:00', 'r1', { contents }, { about: ['service:s1'] });
  const POINTS = ['送达文书内容', '留置原因', '地点', '在场人员'];
  const film = (service: string) => take('r1', '2025-04-07', '15:18', '15:26', { about: [`service:${service}`] });
  const checked = fact('recording.described', '2025-04-07 16:00', 'r1', { contents: POINTS });
  const visit = activity('a2', 'serviceVisit', '2025-04-07', '15:18', '15:26');
  const brokenOff = (about?: string) => take('r1', '2025-04-07', '15:18', '15:21', { about: about ? [about] : [] });
  const snapshots = (about: readonly (string | undefined)[]) =>
    about.map((tied, i) =>
      take(`p${i}`, '2025-04-07', `15:2${i}`, `15:2${i}`, { medium: 'photo', about: tied === undefined ? [] : [tied] }),
    );
  const leftOnVisit = serve('s1', '2025-04-07 15:20', 'serviceByLeaving', 'refused', {
    about: [...about, 'activity:a2'],
    leaving: 'atResidence',
    reason: '拒绝签收',
    refusedOn: '2025-04-07',
  });
  actRows([
    {
      name: 'QDDA-29.1 第二十九条第一款 居委会工作人员见证、各项齐全 → 成功',
      events: [officers, decision, leave(), ...signed],
      act: done,
      asOf,
    },
    {
      name: 'QDDA-29.1 第二十九条第一款 缺见证人签名且不是留在住所 → 拒绝',
      events: [officers, decision, leave({ attestorSigned: false }), ...signed],
      act: done,
      asOf,
      refused: '见证人签名',
    },
    {
      name: 'QDDA-29.1 第二十九条第一款 送达人未签 → 拒绝',
      events: [officers, decision, leave(), proof()],
      act: done,
      asOf,
      refused: '送达人',
    },
    {
      name: 'QDDA-29.1 第二十九条第一款 见证人为本案执法人员 → 拒绝',
      events: [officers, decision],
      act: act('service.attempted', ['service:s1', 'document:d1'], {
        method: 'serviceByLeaving',
        result: 'refused',
        leaving: 'withAttestor',
        attestor: { name: '李某' },
      }),
      asOf,
      refused: '同一人',
    },
    {
      name: 'QDDA-29.1 第二十九条第一款 见证人中途参加过本案取证 → 拒绝',
      events: [
        officers,
        fact('officers.changed', '2025-03-10 09:30', 'b1', { officers: [{ name: '孙某' }] }),
        decision,
      ],
      act: act('service.attempted', ['service:s1', 'document:d1'], {
        method: 'serviceByLeaving',
        result: 'refused',
        leaving: 'withAttestor',
        attestor: { name: '孙某' },
      }),
      asOf,
      refused: '同一人',
    },
    {
      name: 'QDDA-29.1 第二十九条第一款 另一口径：见证人为本案执法人员 → 放行',
      events: [officers, decision],
      act: act('service.attempted', ['service:s1', 'document:d1'], {
        method: 'serviceByLeaving',
        result: 'refused',
        leaving: 'withAttestor',
        attestor: { name: '李某' },
      }),
      asOf,
      options: under('QDDA-29.1', 'anyone'),
    },
    {
      name: 'QDDA-29.1 第二十九条第一款 见证人为他人 → 放行',
      events: [officers, decision],
      act: act('service.attempted', ['service:s1', 'document:d1'], {
        method: 'serviceByLeaving',
        result: 'refused',
        leaving: 'withAttestor',
        attestor: { name: '郑某' },
      }),
      asOf,
    },
    {
      name: 'QDDA-29.3 第二十九条第一款 留于住所，录像 15:18 至 15:26 → 成功',
      events: [decision, residence, proof(), take('r1', '2025-04-07', '15:18', '15:26')],
      act: done,
      asOf,
    },
    {
      name: 'QDDA-29.3 第二十九条第一款 留于住所而无影像 → 拒绝',
      events: [decision, residence, proof()],
      act: done,
      asOf,
      refused: '须有影像',
    },
    {
      name: 'QDDA-29.3 第二十九条第一款 留于住所，照片不足四张 → 拒绝',
      events: [decision, residence, proof(), photos(2)],
      act: done,
      asOf,
      refused: '须有影像',
    },
    {
      name: 'QDDA-29.3 第二十九条第一款 留于住所，没有记拒收事由 → 拒绝',
      events: [decision, ungrounded, proof(), take('r1', '2025-04-07', '15:18', '15:26')],
      act: done,
      asOf,
      refused: '须记明拒收事由',
    },
    {
      name: 'QDDA-29.3 第二十九条第一款 另一口径：留于住所不须记拒收事由 → 成功',
      events: [decision, ungrounded, proof(), take('r1', '2025-04-07', '15:18', '15:26')],
      act: done,
      asOf,
      options: under('QDDA-29.3', 'noGround'),
    },
    {
      name: 'QDDA-29.3 第二十九条第一款 另一口径：不须记事由，没有影像 → 仍拒绝',
      events: [decision, ungrounded, proof()],
      act: done,
      asOf,
      refused: '须有影像',
      options: under('QDDA-29.3', 'noGround'),
    },
    {
      name: 'QDDA-29.3 第二十九条第一款 另一口径：不须记事由，见证留置的事由仍须记明 → 拒绝',
      events: [decision, leave({ reason: undefined }), ...signed, photos(4)],
      act: done,
      asOf,
      refused: '须记明拒收事由',
      options: under('QDDA-29.3', 'noGround'),
    },
    {
      name: 'QDDA-29.3 第二十九条第一款 另一口径：留于住所也须见证人，没有见证人 → 拒绝',
      events: [decision, residence, proof(), take('r1', '2025-04-07', '15:18', '15:26')],
      act: done,
      asOf,
      refused: '见证人签名',
      options: under('QDDA-29.3', 'attestor'),
    },
    {
      name: 'QDDA-29.3 第二十九条第一款 另一口径：留于住所，见证人已签 → 成功',
      events: [decision, leave({ leaving: 'atResidence' }), proof(), take('r1', '2025-04-07', '14:58', '15:06')],
      act: done,
      asOf,
      options: under('QDDA-29.3', 'attestor'),
    },
    {
      name: 'QDDA-29.5 第二十九条第二款 另一口径：没有制成光碟 → 拒绝归档',
      events: [decision, leave(), photos(4)],
      act: archive(['r1']),
      asOf: '2025-05-10 10:00',
      refused: '没有制成光碟',
      options: under('QDDA-29.5', 'carrier'),
    },
    {
      name: 'QDDA-29.5 第二十九条第二款 另一口径：已制成光碟 → 通过',
      events: [decision, leave(), photos(4), fact('disc.burned', '2025-05-08 10:00', 'p1', { copies: 1 })],
      act: archive(['r1']),
      asOf: '2025-05-10 10:00',
      options: under('QDDA-29.5', 'carrier'),
    },
    {
      name: 'QDDA-29.5 第二十九条第二款 案卷含留置影像条目 → 通过',
      events: [decision, leave(), photos(4)],
      act: archive(['r1']),
      asOf: '2025-05-10 10:00',
    },
    {
      name: 'QDDA-29.5 第二十九条第二款 影像只在平台、未入案卷目录 → 拒绝归档',
      events: [decision, leave(), photos(4)],
      act: archive(),
      asOf: '2025-05-10 10:00',
      refused: '没有列入案卷目录',
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-29.2 第二十九条第一款 照片四张、四点标注齐 → 合规',
      events: [decision, leave(), photos(4), described(...POINTS)],
      asOf: LATER,
      says: ['义务 done s1', '义务 done s1', '义务 done s1', '义务 done s1', '音像 complete s1'],
    },
    {
      name: 'QDDA-29.2 第二十九条第一款 照片两张只拍到文书 → 缺三点，照片不足',
      events: [decision, leave(), photos(2), described('送达文书内容')],
      asOf: LATER,
      says: ['义务 done s1', '义务 open s1', '义务 open s1', '义务 open s1', '音像 missing s1'],
    },
    {
      name: 'QDDA-29.2 第二十九条第一款 另一口径：照片张数不限，一张 → 合规',
      events: [decision, leave(), photos(1), described(...POINTS)],
      asOf: LATER,
      says: ['义务 done s1', '义务 done s1', '义务 done s1', '义务 done s1', '音像 complete s1'],
      options: under('QDDA-29.2', 'anyNumber'),
    },
    {
      name: 'QDDA-29.2 第二十九条第一款 另一口径：照片张数不限，没有影像 → 仍报缺',
      events: [decision, leave()],
      asOf: LATER,
      says: ['义务 open s1', '义务 open s1', '义务 open s1', '义务 open s1', '音像 missing s1'],
      options: under('QDDA-29.2', 'anyNumber'),
    },
    {
      name: 'QDDA-29.2 第二十九条第二款 录像未反映全过程 → 报缺',
      events: [decision, ...visit, leftOnVisit, take('r1', '2025-04-07', '15:18', '15:21'), described(...POINTS)],
      asOf: LATER,
      says: ['义务 done s1', '义务 done s1', '义务 done s1', '义务 done s1', '音像 missing s1'],
    },
    {
      name: 'QDDA-29.2 第二十九条第二款 录像覆盖全过程 → 合规',
      events: [decision, ...visit, leftOnVisit, take('r1', '2025-04-07', '15:18', '15:26'), described(...POINTS)],
      asOf: LATER,
      says: ['义务 done s1', '义务 done s1', '义务 done s1', '义务 done s1', '音像 complete s1'],
    },
    {
      name: 'QDDA-29.2 第二十九条第一款 送达活动中拍照四张，没有录像 → 合规',
      events: [
        decision,
        ...visit,
        leftOnVisit,
        take('r1', '2025-04-07', '15:20', '15:20', { medium: 'photo', count: 4, about: ['activity:a2'] }),
        described(...POINTS),
      ],
      asOf: LATER,
      says: ['义务 done s1', '义务 done s1', '义务 done s1', '义务 done s1', '音像 complete s1'],
    },
    ...(
      [
        ['送达', 'service:s1'],
        ['送达活动', 'activity:a2'],
      ] as const
    ).flatMap(([what, tied]) => {
      const four = take('r2', '2025-04-07', '15:22', '15:22', { medium: 'photo', count: 4, about: [tied] });
      const judged = (name: string, images: typeof visit, status: 'complete' | 'missing') => ({
        name: `QDDA-29.2 第二十九条 ${name} → ${status === 'complete' ? '合规' : '报缺'}`,
        events: [decision, ...visit, leftOnVisit, ...images, described(...POINTS)],
        asOf: LATER,
        says: ['义务 done s1', '义务 done s1', '义务 done s1', '义务 done s1', `音像 ${status} s1`],
      });
      return [
        judged(`没有录像，照片四张，均未作关联`, snapshots([undefined, undefined, undefined, undefined]), 'complete'),
        judged(
          `录像中断，照片两张关联${what}、两张未作关联`,
          [brokenOff(tied), ...snapshots([tied, tied, undefined, undefined])],
          'complete',
        ),
        judged(`未作关联的录像中断，另有一张照片关联${what}`, [brokenOff(), ...snapshots([tied])], 'missing'),
        judged(`关联${what}的录像中断，另有一张照片`, [brokenOff(tied), ...snapshots([tied])], 'missing'),
        judged(`录像中断，一并登记的四张照片关联${what}`, [brokenOff('activity:a2'), four], 'complete'),
        judged(
          `录像中断，逐张登记的四张照片关联${what}`,
          [brokenOff('activity:a2'), ...snapshots([tied, tied, tied, tied])],
          'complete',
        ),
        judged(
          `没有录像，照片四张，两张关联${what}、两张未作关联`,
          snapshots([tied, tied, undefined, undefined]),
          'complete',
        ),
      ];
    }),
    {
      name: 'QDDA-29.4 第二十九条第二款 核对的影像关联着送达 → 合规',
      events: [decision, residence, film('s1'), checked],
      asOf: LATER,
      says: ['义务 done s1', '义务 done s1', '义务 done s1', '义务 done s1'],
    },
    {
      name: 'QDDA-29.4 第二十九条第二款 核对的是另一次送达的影像 → 缺四点',
      events: [decision, residence, film('s2'), checked],
      asOf: LATER,
      says: ['义务 open s1', '义务 open s1', '义务 open s1', '义务 open s1'],
    },
    {
      name: 'QDDA-29.4 第二十九条第二款 四点均已标注 → 合规',
      events: [decision, residence, described(...POINTS)],
      asOf: LATER,
      says: ['义务 done s1', '义务 done s1', '义务 done s1', '义务 done s1'],
    },
  ]);
  it('QDDA-29.4 第二十九条第二款 未标在场人员 → 只缺在场人员', () => {
    const open = assessed([decision, residence, described(...POINTS.slice(0, 3))], LATER).duties.filter(
      ({ requirements, status }) => requirements.includes('QDDA-29.4') && status === 'open',
    );
    assert.deepEqual(
      open.map(({ gist }) => gist),
      ['影像须记录清楚：在场人员'],
    );
  });
});

describe('第三十条至第三十二条 委托、邮寄、转交送达', () => {
  const entrust = act('service.attempted', ['service:s1', 'document:d1'], {
    method: 'serviceByEntrustment',
    result: 'inTransit',
    entrustedBody: '某区档案局',
  });
  const letter = paper('d3', 'entrustmentLetter', '2025-04-08 09:00', { about: ['service:s1'] });
  const blank = draft('d9', 'proofOfService', '2025-04-08 09:00', { about: ['service:s1'] });
  const sent = (method: 'serviceByEntrustment' | 'serviceByForwarding', more: object = {}) =>
    serve('s1', '2025-04-08 10:00', method, 'inTransit', { about, entrustedBody: '某区档案局', ...more });
  const receipt = (when: string, receivedOn: string) => fact('service.receiptReturned', when, 's1', { receivedOn });
  const back = receipt('2025-04-22 10:00', '2025-04-15');
  const asOf = '2025-04-22 11:00';
  const server = sign('d9', 'server', '转交人', '2025-04-15 10:00');
  const recipient = sign('d9', 'recipient', '当事人', '2025-04-15 10:00');
  const list = paper('d4', 'mailList', '2025-04-09 09:00', {
    about: ['service:s1'],
    filled: ['title', 'number'],
    enclosedNumber: '青档罚〔2025〕1号',
  });
  const mailing = (more: object) =>
    act('service.attempted', ['service:s1', 'document:d1'], { method: 'serviceByMail', result: 'inTransit', ...more });
  const listing = (enclosedNumber: string) =>
    act('document.finalized', ['document:d4'], { form: 'mailList', filled: ['title', 'number'], enclosedNumber });
  const mailed = (more: object = {}) =>
    serve('s1', '2025-04-09 10:00', 'serviceByMail', 'inTransit', {
      about,
      mailKind: 'expressMail',
      mailNumber: 'EMS1',
      postageVoucher: '付邮凭证 1 号',
      ...more,
    });
  const unpaid = serve('s1', '2025-04-09 10:00', 'serviceByMail', 'inTransit', {
    about,
    mailKind: 'expressMail',
    mailNumber: 'EMS1',
  });
  const slip = receipt('2025-04-14 10:00', '2025-04-11');
  const archived = fact('case.archived', '2025-05-20 10:00', 'c1', { catalogue: [] });
  actRows([
    {
      name: 'QDDA-30.1 第三十条 附委托函和回证 → 可以委托',
      events: [decision, letter, blank],
      act: entrust,
      asOf: '2025-04-08 10:00',
    },
    {
      name: 'QDDA-30.1 第三十条 缺委托函 → 拒绝',
      events: [decision, blank],
      act: entrust,
      asOf: '2025-04-08 10:00',
      refused: '没有委托函',
    },
    {
      name: 'QDDA-30.1 第三十条 未附送达回证 → 拒绝',
      events: [decision, letter],
      act: entrust,
      asOf: '2025-04-08 10:00',
      refused: '未附送达回证',
    },
    {
      name: 'QDDA-30.1 第三十条 回证收回之前 → 在途',
      events: [decision, sent('serviceByEntrustment'), proof()],
      act: complete('serviceByEntrustment', '2025-04-15'),
      asOf: '2025-04-16 11:00',
      refused: '在途',
    },
    {
      name: 'QDDA-30.1 第三十条 收回签署回证，送达日记为 04-15 → 成功',
      events: [decision, sent('serviceByEntrustment'), proof(), back],
      act: complete('serviceByEntrustment', '2025-04-15'),
      asOf,
    },
    {
      name: 'QDDA-30.1 第三十条 送达日与回证不符 → 拒绝',
      events: [decision, sent('serviceByEntrustment'), proof(), back],
      act: complete('serviceByEntrustment', '2025-04-22'),
      asOf,
      refused: '在途',
    },
    {
      name: 'QDDA-31.1 第三十一条 特快专递，清单写明名称及文号 → 成功',
      events: [decision, list],
      act: mailing({ mailKind: 'expressMail', mailNumber: 'EMS1' }),
      asOf: '2025-04-09 10:00',
    },
    {
      name: 'QDDA-31.1 第三十一条 另一口径：没有直接送达未成的记录即邮寄 → 拒绝',
      events: [decision, list],
      act: mailing({ mailKind: 'expressMail', mailNumber: 'EMS1' }),
      asOf: '2025-04-09 10:00',
      refused: '没有直接送达未成的记录',
      options: under('QDDA-31.1', 'afterDirect'),
    },
    {
      name: 'QDDA-31.1 第三十一条 另一口径：直接送达未成之后邮寄 → 成功',
      events: [
        decision,
        serve('s0', '2025-04-08 10:00', 'directService', 'notServed', { about, reason: '无人' }),
        list,
      ],
      act: mailing({ mailKind: 'expressMail', mailNumber: 'EMS1' }),
      asOf: '2025-04-09 10:00',
      options: under('QDDA-31.1', 'afterDirect'),
    },
    {
      name: 'QDDA-31.1 第三十一条 另一口径：未成的是公告送达 → 拒绝',
      events: [
        decision,
        serve('s0', '2025-04-08 10:00', 'serviceByPublication', 'notServed', { about, reason: '版面有误' }),
        list,
      ],
      act: mailing({ mailKind: 'expressMail', mailNumber: 'EMS1' }),
      asOf: '2025-04-09 10:00',
      refused: '没有直接送达未成的记录',
      options: under('QDDA-31.1', 'afterDirect'),
    },
    {
      name: 'QDDA-31.1 第三十一条 普通快递 → 拒绝',
      events: [decision, list],
      act: mailing({ mailKind: 'ordinaryCourier', mailNumber: 'SF1' }),
      asOf: '2025-04-09 10:00',
      refused: '挂号信或者特快专递',
    },
    {
      name: 'QDDA-31.1 第三十一条 没有邮寄文件清单 → 拒绝',
      events: [decision],
      act: mailing({ mailKind: 'expressMail', mailNumber: 'EMS1' }),
      asOf: '2025-04-09 10:00',
      refused: '邮寄文件清单',
    },
    {
      name: 'QDDA-31.1 第三十一条 清单文号与文书文号不同 → 拒绝',
      events: [decision],
      act: listing('青档罚〔2025〕2号'),
      asOf: '2025-04-09 09:00',
      refused: '不一致',
    },
    {
      name: 'QDDA-31.1 第三十一条 清单文号与文书文号相同 → 定稿',
      events: [decision],
      act: listing('青档罚〔2025〕1号'),
      asOf: '2025-04-09 09:00',
    },
    ...(
      [
        ['acceptanceNotice', 'enforcementDecision'],
        ['nonAcceptanceNotice', 'acceptanceNotice'],
        ['supplementNotice', 'acceptanceNotice'],
        ['preservationNotice', 'priorNotice'],
        ['coercionDecision', 'priorNotice'],
        ['priorNotice', 'hearingNotice'],
        ['hearingNotice', 'enforcementDecision'],
        ['enforcementDecision', 'demandNotice'],
        ['onSpotDecision', 'demandNotice'],
        ['correctionOrder', 'enforcementDecision'],
        ['demandNotice', 'executionDecision'],
        ['executionDecision', 'demandNotice'],
      ] as const
    ).map(([sentPaper, later]) => ({
      name: `QDDA-31.1 第三十一条 所送${zh(sentPaper)}之后又制作了${zh(later)}，清单文号与所送文书相同 → 定稿`,
      events: [
        paper('d1', sentPaper, '2025-04-02 10:00', { number: '青档〔2025〕1号' }),
        paper('d8', later, '2025-04-08 10:00', { number: '青档〔2025〕8号' }),
      ],
      act: listing('青档〔2025〕1号'),
      asOf: '2025-04-09 09:00',
    })),
    {
      name: 'QDDA-31.2 第三十一条 回执未到 → 在途',
      events: [decision, mailed(), proof()],
      act: complete('serviceByMail', '2025-04-11'),
      asOf: '2025-04-12 10:00',
      refused: '在途',
    },
    {
      name: 'QDDA-31.2 第三十一条 回执载明 04-11 签收 → 成功',
      events: [decision, mailed(), proof(), slip],
      act: complete('serviceByMail', '2025-04-11'),
      asOf: '2025-04-14 11:00',
    },
    {
      name: 'QDDA-32.1 第三十二条 收回双签回证 → 已送达',
      events: [decision, sent('serviceByForwarding'), blank, server, recipient, proof(), back],
      act: complete('serviceByForwarding', '2025-04-15'),
      asOf,
    },
    {
      name: 'QDDA-32.1 第三十二条 仅转交人签字、无受送达人签字 → 仍为在途',
      events: [decision, sent('serviceByForwarding'), blank, server, proof(), back],
      act: complete('serviceByForwarding', '2025-04-15'),
      asOf,
      refused: '在途',
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-30.1 第三十条 回证未回 → 待办',
      events: [letter, blank, sent('serviceByEntrustment')],
      asOf: '2025-04-16 10:00',
      says: ['义务 open s1'],
    },
    {
      name: 'QDDA-31.2 第三十一条 回执已回 → 完成',
      events: [mailed(), slip],
      asOf: LATER,
      says: ['义务 done s1'],
    },
    {
      name: 'QDDA-31.2 第三十一条 邮件退回并记原因 → 不再等回执',
      events: [
        mailed(),
        fact('service.mailReturned', '2025-04-14 10:00', 's1', {
          returnedOn: '2025-04-14',
          reason: '查无此人',
          mailNumber: 'EMS1',
          kept: true,
        }),
      ],
      asOf: LATER,
      says: ['义务 moot s1'],
    },
    {
      name: 'QDDA-31.2 第三十一条 缺付邮凭证即归档 → 报缺',
      events: [unpaid, slip, archived],
      asOf: LATER,
      says: ['义务 done s1', '违规 立卷归档'],
    },
    {
      name: 'QDDA-31.2 第三十一条 未登记邮件号即归档 → 报缺',
      events: [mailed({ mailNumber: undefined }), slip, archived],
      asOf: LATER,
      says: ['义务 done s1', '违规 立卷归档'],
    },
    {
      name: 'QDDA-31.2 第三十一条 三件齐全而归档 → 不报',
      events: [mailed(), slip, archived],
      asOf: LATER,
      says: ['义务 done s1'],
    },
    {
      name: 'QDDA-31.2 第三十一条 缺回执即归档 → 报缺',
      events: [mailed(), archived],
      asOf: LATER,
      says: ['义务 open s1', '违规 立卷归档'],
    },
    {
      name: 'QDDA-32.1 第三十二条 回证未回 → 待办',
      events: [sent('serviceByForwarding')],
      asOf: '2025-04-16 10:00',
      says: ['义务 open s1'],
    },
  ]);
  it('QDDA-32.1 第三十二条 双方已签而回证尚未收回 → 列为待收回', () => {
    const events = [decision, sent('serviceByForwarding'), blank, server, recipient, proof()];
    const waiting = assessed(events, asOf).blocked.filter(({ requirements }) => requirements.includes('QDDA-32.1'));
    assert.deepEqual(
      waiting.map(({ object }) => object.id),
      ['s1'],
    );
  });
  it('QDDA-30.1、QDDA-31.2、QDDA-32.1 送达日取回证或者回执载明的日期', () => {
    assert.deepEqual(
      effectiveOn([
        sent('serviceByEntrustment'),
        back,
        served('s1', '2025-04-22 11:00', 'serviceByEntrustment', '2025-04-15'),
      ]),
      ['2025-04-15'],
    );
    assert.deepEqual(effectiveOn([mailed(), slip, served('s1', '2025-04-14 11:00', 'serviceByMail', '2025-04-11')]), [
      '2025-04-11',
    ]);
  });
});

describe('第三十三条 公告送达', () => {
  const publish = (more: object = {}) =>
    act('service.attempted', ['service:s1', 'document:d1'], {
      method: 'serviceByPublication',
      result: 'inTransit',
      carriers: ['noticeBoard'],
      ...more,
    });
  const posted = (more: object = {}) =>
    serve('s1', '2025-04-08 10:00', 'serviceByPublication', 'inTransit', {
      about,
      carriers: ['noticeBoard'],
      publicationReason: '下落不明',
      publicationCourse: '张贴于局公告栏',
      ...more,
    });
  const pictures = (count: number) => [
    take('r1', '2025-04-08', '10:00', '10:00', { medium: 'photo', count, about: ['service:s1'] }),
  ];
  const visit = activity('a5', 'serviceVisit', '2025-04-08', '10:00', '10:20');
  const clip = (to: string) => take('r1', '2025-04-08', '10:00', to, { about: ['activity:a5'] });
  const termed = posted({ publishedUntil: '2025-05-08' });
  const failed = serve('s0', '2025-04-01 10:00', 'directService', 'notServed', { about, reason: '上门无人' });
  actRows([
    {
      name: 'QDDA-33.1 第三十三条第一款 有直接送达未成的记录 → 不提示',
      events: [decision, failed],
      act: publish(),
      asOf: '2025-04-08 10:00',
    },
    {
      name: 'QDDA-33.1 第三十三条第一款 没有前提记录 → 提示，要求说明',
      events: [decision],
      act: publish(),
      asOf: '2025-04-08 10:00',
      refused: '没有说明采取公告的原因',
    },
    {
      name: 'QDDA-33.1 第三十三条第一款 另一口径：不设前提 → 放行',
      events: [decision],
      act: publish(),
      asOf: '2025-04-08 10:00',
      options: under('QDDA-33.1', 'noGround'),
    },
    ...(
      [
        ['政务网站', ['website'], '既没有张贴'],
        ['张贴', ['noticeBoard'], undefined],
        ['报纸和网站', ['newspaper', 'website'], undefined],
      ] as const
    ).map(([what, carriers, refused]) => ({
      name: `QDDA-33.1 第三十三条第一款 另一口径：只认张贴和报纸，以${what}公告 → ${refused === undefined ? '放行' : '拒绝'}`,
      events: [decision, failed],
      act: publish({ carriers }),
      asOf: '2025-04-08 10:00',
      ...(refused === undefined ? {} : { refused }),
      options: under('QDDA-33.1', 'listedCarriers'),
    })),
    {
      name: 'QDDA-33.1 第三十三条第一款 另一口径：只认张贴和报纸，没有前提记录 → 提示，要求说明',
      events: [decision],
      act: publish(),
      asOf: '2025-04-08 10:00',
      refused: '没有说明采取公告的原因',
      options: under('QDDA-33.1', 'listedCarriers'),
    },
    {
      name: 'QDDA-33.1 第三十三条第一款 以政务网站公告 → 放行',
      events: [decision, failed],
      act: publish({ carriers: ['website'] }),
      asOf: '2025-04-08 10:00',
    },
    {
      name: 'QDDA-33.1 第三十三条第一款 没有前提记录而写明原因 → 放行',
      events: [decision],
      act: publish({ publicationReason: '下落不明' }),
      asOf: '2025-04-08 10:00',
    },
    {
      name: 'QDDA-33.1 第三十三条第一款 登记公告期三十日，期满认定 05-08 送达 → 成功',
      events: [decision, termed, proof()],
      act: complete('serviceByPublication', '2025-05-08'),
      asOf: '2025-05-08 09:00',
    },
    {
      name: 'QDDA-33.1 第三十三条第一款 公告期未满 → 拒绝',
      events: [decision, termed, proof()],
      act: complete('serviceByPublication', '2025-05-08'),
      asOf: '2025-05-07 09:00',
      refused: '未满',
    },
    {
      name: 'QDDA-33.1 第三十三条第一款 公告期未登记 → 不认定送达',
      events: [decision, posted(), proof()],
      act: complete('serviceByPublication', '2025-05-08'),
      asOf: '2025-06-08 09:00',
      refused: '公告期未登记',
    },
    {
      name: 'QDDA-33.3 第三十三条第二款 原因、载体、经过已写 → 通过',
      events: [decision, posted()],
      act: archive(),
      asOf: '2025-05-20 10:00',
    },
    ...(
      [
        ['公告原因', { publicationReason: undefined }],
        ['公告载体', { carriers: [] }],
        ['送达经过', { publicationCourse: undefined }],
      ] as const
    ).map(([what, more]) => ({
      name: `QDDA-33.3 第三十三条第二款 缺${what} → 拒绝归档`,
      events: [decision, posted(more)],
      act: archive(),
      asOf: '2025-05-20 10:00',
      refused: '未记明原因、载体或者经过',
    })),
  ]);
  it('QDDA-33.1 第三十三条第一款 视为送达日为 2025-05-08；未登记送达完成的没有送达日', () => {
    assert.deepEqual(
      effectiveOn([termed, served('s1', '2025-05-08 09:00', 'serviceByPublication', '2025-05-08', { about })]),
      ['2025-05-08'],
    );
    assert.deepEqual(effectiveOn([posted()]), []);
  });
  judgeRows([
    {
      name: 'QDDA-33.2 第三十三条第一款 张贴，照片两张 → 合规',
      events: [
        posted(),
        take('r1', '2025-04-08', '10:00', '10:00', { medium: 'photo', count: 2, about: ['service:s1'] }),
      ],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'QDDA-33.2 第三十三条第一款 张贴，只有一张照片 → 报缺',
      events: [
        posted(),
        take('r1', '2025-04-08', '10:00', '10:00', { medium: 'photo', count: 1, about: ['service:s1'] }),
      ],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    ...(
      [
        ['anyNumber', '照片张数不限，一张', pictures(1), 'complete'],
        ['anyNumber', '照片张数不限，没有影像', [], 'missing'],
        ['whole', '须录像，照片两张', pictures(2), 'missing'],
        ['whole', '须录像反映全过程，录像只有一段', [...visit, clip('10:05')], 'missing'],
        ['whole', '须录像反映全过程，录像覆盖全程', [...visit, clip('10:20')], 'complete'],
      ] as const
    ).map(([option, name, images, status]) => ({
      name: `QDDA-33.2 第三十三条第一款 另一口径：${name} → ${status === 'complete' ? '合规' : '报缺'}`,
      events: [
        serve('s1', '2025-04-08 10:00', 'serviceByPublication', 'inTransit', {
          about: [...about, 'activity:a5'],
          carriers: ['noticeBoard'],
        }),
        ...images,
      ],
      asOf: LATER,
      says: [`音像 ${status} s1`],
      options: under('QDDA-33.2', option),
    })),
    {
      name: 'QDDA-33.2 第三十三条第一款 张贴，录像只有一段 → 合规',
      events: [
        ...visit,
        serve('s1', '2025-04-08 10:00', 'serviceByPublication', 'inTransit', {
          about: [...about, 'activity:a5'],
          carriers: ['noticeBoard'],
        }),
        clip('10:05'),
      ],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'QDDA-33.2 第三十三条第一款 张贴无影像 → 违规',
      events: [posted()],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'QDDA-33.2 第三十三条第一款 登报公告 → 不产生本项',
      events: [posted({ carriers: ['newspaper'] })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-33.1 第三十三条第一款 公告期未登记而已标记送达 → 违规',
      events: [posted(), served('s1', '2025-06-08 09:00', 'serviceByPublication', '2025-05-08', { about })],
      asOf: LATER,
      says: ['违规 完成送达'],
    },
  ]);
});
