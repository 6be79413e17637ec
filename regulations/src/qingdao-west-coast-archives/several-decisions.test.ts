import { describe } from 'node:test';
import type { EventData } from '@zhiji/cases';
import type { CaseEvent } from '@zhiji/law';
import { act, actRows, caseBook, judgeRows } from '../../test/qingdao.ts';

const { approve, fact, find, paper, served, start } = caseBook();
const LATER = '2025-06-30 10:00';
const penalty = start('2025-03-01 09:00');
const major = fact('case.classified', '2025-03-10 09:00', 'c1', { major: true, complex: false, reason: '影响较大' });
const about = (...decisions: readonly string[]) => ({ about: decisions.map((id) => `decision:${id}`) });
const made = (id: string, when: string, more: Partial<EventData<'decision.made'>> = {}) =>
  fact('decision.made', when, id, { kind: 'penaltyImposed', ...more });
const revoked = (id: string, when: string) => fact('decision.revoked', when, id, { reason: '自行纠正' });
const decide = (id: string, more: Partial<EventData<'decision.made'>> = {}) =>
  act('decision.made', [`decision:${id}`], { kind: 'penaltyImposed', ...more });
const rows = (article: string, act: (id: string) => ReturnType<typeof decide>, asOf: string) => ({
  passes: (name: string, events: readonly CaseEvent[], id: string) => ({
    name: `${article} ${name} → 放行`,
    events,
    act: act(id),
    asOf,
  }),
  refuses: (name: string, events: readonly CaseEvent[], id: string, refused: string) => ({
    name: `${article} ${name} → 拒绝`,
    events,
    act: act(id),
    asOf,
    refused,
  }),
});

describe('第十八条 一案数决定，各有各的审批、审核和讨论', () => {
  const approved = (when: string, id: string, ...decisions: readonly string[]) =>
    approve('decisionApproval', 'agencyHead', when, { id, ...about(...decisions) });
  const [early, late] = [approved('2025-04-01 15:00', 'q1', 'k1'), approved('2025-04-10 15:00', 'q2', 'k2')];
  const paperOf = (document: string, decision: string, statedDate: string) => ({
    type: 'document.finalized' as const,
    ids: [`document:${document}`, `decision:${decision}`],
    data: { form: 'enforcementDecision' as const, filled: [], statedDate },
  });
  const finalize = (...from: Parameters<typeof paperOf>) => {
    const { type, ids, data } = paperOf(...from);
    return act(type, ids, data);
  };
  const firstPaper = paper('d1', 'enforcementDecision', '2025-04-02 09:00', {
    statedDate: '2025-04-02',
    ...about('k1'),
  });
  const approval = rows('QDDA-18.1 第十八条', (id) => decide(id), '2025-05-13 10:00');
  const unnamed = approved('2025-04-01 15:00', 'q1');
  const old = [penalty, unnamed, made('k1', '2025-04-02 10:00'), revoked('k1', '2025-05-03 10:00')];
  const before = [penalty, early, late, made('k1', '2025-04-12 10:00'), revoked('k1', '2025-05-03 10:00')];
  actRows([
    approval.refuses('批准的是另一决定', [penalty, early], 'k2', '尚未经局主要负责人审批'),
    approval.passes('两份决定各经批准，作出先一份', [penalty, early, late], 'k1'),
    approval.passes('两份决定各经批准，作出后一份', [penalty, early, late], 'k2'),
    approval.passes('批准没有写明决定，一案数决定', [penalty, unnamed, made('k1', '2025-04-02 10:00')], 'k2'),
    approval.refuses(
      '撤销之后批准的是另一决定',
      [...old, approved('2025-05-06 10:00', 'q2', 'k2')],
      'k3',
      '尚未经局主要负责人审批',
    ),
    approval.passes('撤销的是另一决定，本决定早经批准', before, 'k2'),
    approval.refuses('撤销的正是经批准的决定，未再批准', before, 'k1', '尚未经局主要负责人审批'),
    {
      name: 'QDDA-18.1 第十八条 批准写明另一决定，本决定的决定书定稿 → 拒绝',
      events: [penalty, early],
      act: finalize('d2', 'k2', '2025-04-10'),
      asOf: '2025-04-11 10:00',
      refused: '尚未经局主要负责人审批',
    },
    {
      name: 'QDDA-18.1 第十八条 后一份决定书的日期早于其批准，晚于先一份的批准 → 拒绝',
      events: [penalty, early, firstPaper, late],
      act: finalize('d2', 'k2', '2025-04-05'),
      asOf: '2025-04-11 10:00',
      refused: '决定日期早于审批',
    },
    {
      name: 'QDDA-18.1 第十八条 后一份决定书的日期不早于其批准 → 放行',
      events: [penalty, early, firstPaper, late],
      act: finalize('d2', 'k2', '2025-04-10'),
      asOf: '2025-04-11 10:00',
    },
  ]);
  const papers = (...decisions: readonly string[]) =>
    decisions.flatMap((id) => [
      paper(`f${id}`, 'decisionApprovalForm', '2025-04-11 09:00', about(id)),
      paper(`e${id}`, 'enforcementDecision', '2025-04-11 10:00', about(id)),
    ]);
  const both = [penalty, early, late, made('k1', '2025-04-12 10:00'), made('k2', '2025-04-12 11:00')];
  judgeRows([
    {
      name: 'QDDA-18.1 第十八条 两份决定，文书写明的都是先一份 → 后一份报缺',
      events: [...both, ...papers('k1')],
      asOf: LATER,
      says: ['文书 missing 行政执法决定', '文书 missing 行政执法决定审批表'],
    },
    {
      name: 'QDDA-18.1 第十八条 两份决定各有文书 → 合规',
      events: [...both, ...papers('k1', 'k2')],
      asOf: LATER,
      says: ['文书 present 行政执法决定', '文书 present 行政执法决定审批表'],
    },
  ]);

  const review = (passed: boolean, when: string, ...decisions: readonly string[]) =>
    fact(
      'legalReview.concluded',
      when,
      'c1',
      { passed, opinion: '审核意见', reviewer: '局办公室' },
      about(...decisions),
    );
  const legal = rows('QDDA-18.2 第十八条', (id) => decide(id), '2025-04-13 10:00');
  const reviews = [penalty, major, review(true, '2025-03-28 10:00', 'k1'), review(false, '2025-03-29 10:00', 'k2')];
  actRows([
    legal.passes('审核未通过的是另一决定', reviews, 'k1'),
    legal.refuses('审核通过的是另一决定', reviews, 'k2', '缺局办公室的审核意见'),
  ]);

  const concluded = (when: string, fine: number, ...decisions: readonly string[]) =>
    fact(
      'deliberation.concluded',
      when,
      'c1',
      { host: '局长', participants: [{ name: '甲' }], conclusion: '罚款', fine, penalties: ['fine'] },
      about(...decisions),
    );
  const record = paper('d8', 'deliberationRecord', '2025-04-01 11:00');
  const meetings = [
    penalty,
    major,
    concluded('2025-04-01 10:00', 2_000_000, 'k1'),
    concluded('2025-04-01 10:30', 1_000_000, 'k2'),
    record,
  ];
  const meeting = (fine: number) =>
    rows('QDDA-18.3 第十八条', (id) => decide(id, { fine, penalties: ['fine'] }), '2025-04-13 10:00');
  const DIFFERS = '决定与结论一致';
  actRows([
    meeting(2_000_000).passes('两次讨论各写明其决定，与先一次的结论一致', meetings, 'k1'),
    meeting(1_000_000).refuses('两次讨论各写明其决定，与后一次的结论相同', meetings, 'k1', DIFFERS),
    meeting(1_000_000).refuses('讨论的都是别的决定', meetings, 'k3', DIFFERS),
  ]);

  const told = (id: string, when: string, answerBy: string, ...decisions: readonly string[]) => [
    paper(id, 'priorNotice', when, about(...decisions)),
    fact('notice.given', when, 'c1', { contents: ['facts'], oral: false, answerBy }, about(...decisions)),
  ];
  const notices = [
    penalty,
    ...told('n1', '2025-04-01 10:00', '2025-04-08T24:00:00+08:00', 'k1'),
    ...told('n2', '2025-04-10 10:00', '2025-04-17T24:00:00+08:00', 'k2'),
  ];
  const notice = rows('QDDA-20.1 第二十条第一款', (id) => decide(id), '2025-04-13 10:00');
  actRows([
    notice.passes('本决定的期限已满，另一决定的未满', notices, 'k1'),
    notice.refuses('另一决定的期限已满，本决定的未满', notices, 'k2', '权利行使期限未满'),
    notice.refuses('告知的都是别的决定', notices, 'k3', '没有告知书'),
  ]);
});

describe('第二十二条至第二十四条 一案数决定，各有各的履行、催告和执行', () => {
  const obliged = (id: string, obligation: string, kind: 'payFine' | 'correct' = 'payFine') =>
    made(id, '2025-04-02 10:00', {
      performBy: '2025-04-18T24:00:00+08:00',
      obligations: [{ id: obligation, kind, content: `义务${obligation}` }],
    });
  const both = [obliged('k1', 'o1'), obliged('k2', 'o2')];
  const performed = (id: string) =>
    fact('obligation.performed', '2025-04-10 10:00', id, { content: '缴款', performedOn: '2025-04-10' });
  const executed = (...decisions: readonly string[]) =>
    fact('execution.concluded', '2025-05-08 10:00', 'x1', { result: 'executedInFull' }, about(...decisions));
  const archive = () => act('case.archived', [], { catalogue: [] });
  const filing = rows('QDDA-23.1 第二十三条', archive, '2025-05-10 10:00');
  const UNPERFORMED = '没有履行';
  actRows([
    filing.refuses('执行完毕的是先一份决定，后一份没有交代', [...both, executed('k1')], '', UNPERFORMED),
    filing.passes('先一份执行完毕，后一份已履行', [...both, executed('k1'), performed('o2')], ''),
    filing.passes('先一份执行完毕，后一份已撤销', [...both, executed('k1'), revoked('k2', '2025-05-09 10:00')], ''),
    filing.passes('执行结果写明两份决定', [...both, executed('k1', 'k2')], ''),
    filing.passes('执行结果没有写明决定', [...both, executed()], ''),
    filing.refuses(
      '强制执行开始时写明先一份决定，登记结果时没有再写',
      [
        ...both,
        fact('execution.started', '2025-05-07 10:00', 'x1', { executor: 'ownAgency' }, about('k1')),
        executed(),
      ],
      '',
      UNPERFORMED,
    ),
  ]);

  const correcting = [obliged('k1', 'o1', 'correct'), obliged('k2', 'o2', 'correct')];
  const checked = (...decisions: readonly string[]) =>
    fact('correction.reviewed', '2025-04-21 10:00', 'g1', { corrected: true }, about(...decisions));
  const correction = rows('QDDA-22.1 第二十二条', archive, '2025-05-10 10:00');
  actRows([
    correction.refuses('核查的是先一份决定的改正', [...correcting, checked('k1')], '', '尚未核查'),
    correction.refuses('执行完毕的是先一份决定', [...correcting, executed('k1')], '', '尚未核查'),
    correction.passes('一份经核查，一份执行完毕', [...correcting, checked('k1'), executed('k2')], ''),
    correction.passes('一份经核查，一份已撤销', [...correcting, checked('k1'), revoked('k2', '2025-05-01 10:00')], ''),
    correction.passes('核查没有写明决定', [...correcting, checked()], ''),
  ]);
  judgeRows([
    {
      name: 'QDDA-22.1 第二十二条 两份决定责令改正，只核查一份 → 另一份待核查',
      events: [...correcting, checked('k1'), paper('d9', 'correctionReviewRecord', '2025-04-21 11:00')],
      asOf: LATER,
      says: ['义务 done k1', '义务 open k2', '文书 present 改正情况核查记录'],
    },
    {
      name: 'QDDA-22.1 第二十二条 两份决定责令改正，执行完毕的是一份 → 另一份待核查',
      events: [...correcting, executed('k1')],
      asOf: LATER,
      says: ['义务 exempt k1', '义务 open k2'],
    },
  ]);

  const demanded = (n: number, when: string, performBy: string, ...decisions: readonly string[]) => [
    paper(`n${n}`, 'demandNotice', when, about(...decisions)),
    served(`s${n}`, when, 'directService', when.slice(0, 10), { form: 'demandNotice', ...about(...decisions) }),
    fact('demand.made', when, 'c1', { performBy }, about(...decisions)),
  ];
  const [first, second] = [
    demanded(1, '2025-04-21 10:00', '2025-05-01T24:00:00+08:00', 'k1'),
    demanded(2, '2025-05-02 10:00', '2025-05-12T24:00:00+08:00', 'k2'),
  ];
  const execute = (id: string) =>
    act('execution.started', ['execution:x1', `decision:${id}`], { executor: 'ownAgency', manner: '代履行' });
  const apply = (id: string) => act('court.applied', ['execution:x1', `decision:${id}`], { court: '某法院' });
  const gone = revoked('k2', '2025-05-05 10:00');
  const unnamed = demanded(1, '2025-04-21 10:00', '2025-05-01T24:00:00+08:00');
  actRows(
    [execute, apply].flatMap((asked, i) => {
      const { passes, refuses } = rows('QDDA-24.1 第二十四条', asked as typeof execute, '2025-05-06 09:00');
      const way = i === 0 ? '强制执行' : '申请法院';
      return [
        passes(`本决定催告期满，另一决定未满，${way}`, [...both, ...first, ...second], 'k1'),
        refuses(`另一决定催告期满，本决定未满，${way}`, [...both, ...first, ...second], 'k2', '催告期未满'),
        refuses(`只催告了另一决定，${way}`, [...both, ...first], 'k2', '催告书尚未送达'),
        passes(`催告没有写明决定，${way}`, [...both, ...unnamed], 'k2'),
        passes(`催告之后撤销的是另一决定，${way}`, [...both, ...first, ...second, gone], 'k1'),
        refuses(
          `催告没有写明决定，其后撤销一份、另作一份，${way}`,
          [...both, ...unnamed, gone, made('k3', '2025-05-05 11:00')],
          'k3',
          '催告书尚未送达',
        ),
      ];
    }),
  );
  const answered = (...decisions: readonly string[]) =>
    fact('demand.answered', '2025-04-23 10:00', 'c1', { facts: '已部分履行' }, about(...decisions));
  const defence = rows('QDDA-24.2 第二十四条', execute, '2025-05-06 09:00');
  actRows([
    defence.passes('尚未复核的是就另一决定提出的意见', [...both, ...first, answered('k2')], 'k1'),
    defence.refuses('就本决定提出的意见尚未复核', [...both, ...first, answered('k1')], 'k1', '尚未复核'),
    defence.refuses(
      '复核的是就另一决定提出的意见',
      [
        ...both,
        ...first,
        answered('k1'),
        answered('k2'),
        fact('demand.reviewed', '2025-04-25 10:00', 'c1', { reviewer: '孙某', facts: '属实' }, about('k2')),
      ],
      'k1',
      '尚未复核',
    ),
  ]);
  judgeRows([
    {
      name: 'QDDA-24.1 第二十四条 两份决定均逾期，只就先一份催告 → 后一份仍待催告',
      events: [...both, ...first],
      asOf: LATER,
      says: ['义务 done k1', '义务 open k2'],
    },
    {
      name: 'QDDA-24.1 第二十四条 先一份已履行，后一份没有 → 只催告后一份',
      events: [...both, performed('o1')],
      asOf: LATER,
      says: ['义务 exempt k1', '义务 open k2'],
    },
    {
      name: 'QDDA-24.1 第二十四条 全部履行完毕写明先一份决定 → 只催告后一份',
      events: [...both, fact('performance.completed', '2025-04-10 10:00', 'c1', {}, about('k1'))],
      asOf: LATER,
      says: ['义务 exempt k1', '义务 open k2'],
    },
    {
      name: 'QDDA-24.1 第二十四条 催告没有写明决定 → 两份均已催告',
      events: [...both, ...unnamed],
      asOf: LATER,
      says: ['义务 done k1', '义务 done k2'],
    },
    {
      name: 'QDDA-24.1 第二十四条 登记免予催告的依据 → 两份均不必催告',
      events: [...both, find('demandNotRequired', true, '2025-04-21 09:00')],
      asOf: LATER,
      says: ['义务 exempt k1', '义务 exempt k2'],
    },
  ]);
});
