import { describe } from 'node:test';
import type { EventData } from '@zhiji/cases';
import type { CaseEvent } from '@zhiji/law';
import { act, actRows, caseBook, fuzhou, judgeRows } from '../../test/fuzhou.ts';

const { approve, draft, fact, find, paper, served, start } = caseBook();
const LATER = '2025-06-30 10:00';

describe('一案数决定，各有各的讨论、审批、催告', () => {
  const ordinary = start('2025-03-01 09:00');
  const major = fact('case.classified', '2025-03-10 09:00', 'c1', { major: true, complex: false, reason: '金额较大' });
  const reviewed = fact(
    'legalReview.concluded',
    '2025-03-17 09:00',
    'c1',
    { passed: true, opinion: '意见', reviewer: '委政策法规处' },
    { by: { id: 'p-zhao', role: 'policyLegalDivision' } },
  );
  const leaders = ['甲', '乙', '丙'].map((name) => ({ name, role: 'committeeLeader' as const }));
  const about = (...decisions: readonly string[]) => ({ about: decisions.map((id) => `decision:${id}`) });
  const concluded = (when: string, fine: number, ...decisions: readonly string[]) =>
    fact(
      'deliberation.concluded',
      when,
      'c1',
      { host: '甲', participants: leaders, conclusion: '罚款', fine, penalties: ['fine'] },
      about(...decisions),
    );
  const [FIFTY, THIRTY] = [5_000_000, 3_000_000];
  const base = [ordinary, major, reviewed];
  const [morning, noon] = ['2025-03-18 09:00', '2025-03-18 11:00'];
  const named = [...base, concluded(morning, FIFTY, 'k1'), concluded(noon, THIRTY, 'k2')];
  const penalty = (fine: number): EventData<'decision.made'> => ({ kind: 'penaltyImposed', fine, penalties: ['fine'] });
  const decide = (id: string, fine: number) => act('decision.made', [`decision:${id}`], penalty(fine));
  const made = (id: string, when: string, fine: number) => fact('decision.made', when, id, penalty(fine));
  const finalize = (id: string, amount: number, ...tied: readonly string[]) =>
    act('document.finalized', [`document:${id}`, ...tied], { form: 'enforcementDecision', filled: [], amount });
  const asOf = '2025-03-18 15:00';
  const DIFFERS = '决定与讨论结论一致';
  const row = (name: string, events: readonly CaseEvent[], asked: ReturnType<typeof decide>, refused?: string) => ({
    name: `FZCG-17.1 第十七条 ${name} → ${refused ? '拒绝' : '放行'}`,
    events,
    act: asked,
    asOf,
    ...(refused ? { refused } : {}),
  });
  const [first, second] = [made('k1', '2025-03-18 10:00', FIFTY), made('k2', '2025-03-18 12:00', THIRTY)];
  const followed = [...base, concluded(morning, FIFTY), first, concluded(noon, THIRTY), second];
  const written = [draft('d1', 'enforcementDecision', '2025-03-18 13:00', about('k1')), ...named];
  const undiscussed = [...base, first, concluded(noon, FIFTY)];
  const again = [...base, concluded(morning, FIFTY), made('k1', '2025-03-18 10:00', THIRTY), concluded(noon, THIRTY)];
  actRows([
    row('作出之后才讨论，结论一致，定稿', undiscussed, finalize('d1', FIFTY, 'decision:k1')),
    row('与结论不一致的，作出之后再次讨论改为一致，定稿', again, finalize('d1', THIRTY, 'decision:k1')),
    row('两次讨论各写明其决定，作出先议的一份，与其结论一致', named, decide('k1', FIFTY)),
    row('两次讨论各写明其决定，作出先议的一份，与后一次结论相同', named, decide('k1', THIRTY), DIFFERS),
    row('两次讨论各写明其决定，作出后议的一份，与其结论一致', named, decide('k2', THIRTY)),
    row('两次讨论各写明其决定，作出后议的一份，与先一次结论相同', named, decide('k2', FIFTY), DIFFERS),
    row('两次讨论写明的都是别的决定', named, decide('k3', THIRTY), '集体讨论'),
    row('讨论没有写明决定，以最后一次结论为准', followed.slice(0, 4), decide('k9', FIFTY)),
    row('再次讨论同一决定', [...named, concluded('2025-03-18 14:00', THIRTY, 'k1')], decide('k1', THIRTY)),
    row('决定书写明先议的决定，金额与其结论一致', named, finalize('d1', FIFTY, 'decision:k1')),
    row('决定书写明先议的决定，金额与后一次结论相同', named, finalize('d1', THIRTY, 'decision:k1'), DIFFERS),
    row('起草时已写明先议的决定，金额与其结论一致', written, finalize('d1', FIFTY)),
    row('起草时已写明先议的决定，金额与后一次结论相同', written, finalize('d1', THIRTY), DIFFERS),
    row('每次讨论之后各作决定，先一份定稿，与其前的结论一致', followed, finalize('d1', FIFTY, 'decision:k1')),
    row('每次讨论之后各作决定，先一份定稿，与其后的结论相同', followed, finalize('d1', THIRTY, 'decision:k1'), DIFFERS),
    row('每次讨论之后各作决定，后一份定稿，与其前的结论一致', followed, finalize('d2', THIRTY, 'decision:k2')),
  ]);
  judgeRows([
    ...[undiscussed, again].map((events, i) => ({
      name: `FZCG-17.1 第十七条 ${['作出之后才讨论', '作出之后再次讨论'][i]}，结论一致 → 违规已补`,
      events,
      asOf: LATER,
      says: ['违规 作出决定 已补'],
    })),
    {
      name: 'FZCG-17.1 第十七条 每次讨论之后各作决定，各与其前的结论一致 → 不作违规',
      events: followed,
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZCG-17.1 第十七条 两次讨论各写明其决定，金额互换 → 两份均为违规',
      events: [...named, made('k1', '2025-03-18 14:00', THIRTY), made('k2', '2025-03-18 14:30', FIFTY)],
      asOf: LATER,
      says: ['违规 作出决定', '违规 作出决定'],
    },
  ]);

  // 审查、撤销之后的讨论人数不足的，此前人数足的讨论不能凑数。
  const heldBy = (when: string, count: number) =>
    fact('deliberation.concluded', when, 'c1', {
      host: '甲',
      participants: leaders.slice(0, count),
      conclusion: '罚款',
      fine: FIFTY,
      penalties: ['fine'],
    });
  const signedOff = approve('legalReview', 'policyLegalDivision', '2025-03-17 10:00', { id: 'q9' });
  const recalled = fact('decision.revoked', '2025-03-17 11:00', 'k1', { reason: '认定有误' });
  const anyNumber = { program: fuzhou({ 'FZCG-17.1/a': 'anyNumber' }) };
  for (const [what, before, since] of [
    ['合法性审查', [ordinary, major], reviewed],
    ['合法性审查意见', [ordinary, major], signedOff],
    ['撤销原决定', base, recalled],
  ] as const) {
    const held = (count: number, later?: number) => [
      ...before,
      heldBy(before === base ? '2025-03-17 10:30' : '2025-03-16 09:00', count),
      since,
      ...(later === undefined ? [] : [heldBy('2025-03-18 10:00', later)]),
    ];
    actRows([
      row(`${what}之前三名委领导讨论，之后只有二名`, held(3, 2), decide('k2', FIFTY), '集体讨论'),
      row(`${what}之后三名委领导讨论`, held(2, 3), decide('k2', FIFTY)),
      { ...row(`人数不限，${what}之后没有讨论`, held(1), decide('k2', FIFTY), '集体讨论'), options: anyNumber },
      { ...row(`人数不限，${what}之后一名委领导讨论`, held(1, 1), decide('k2', FIFTY)), options: anyNumber },
    ]);
  }

  const approved = (when: string, id: string, ...decisions: readonly string[]) =>
    (['undertaker', 'unitHead'] as const).map((role) =>
      approve('decisionApproval', role, when, { id, ...about(...decisions) }),
    );
  const revoked = fact('decision.revoked', '2025-05-06 09:00', 'k1', { reason: '认定事实有误' });
  const old = [ordinary, ...approved('2025-03-12 09:00', 'q1'), first, revoked];
  const decided = (name: string, events: readonly CaseEvent[], id: string, refused?: string) => ({
    name: `FZCG-16.1 第十六条 ${name} → ${refused ? '拒绝' : '放行'}`,
    events,
    act: act('decision.made', [`decision:${id}`], { kind: 'penaltyImposed' }),
    asOf: '2025-05-13 09:00',
    ...(refused ? { refused } : {}),
  });
  const LACKING = '尚缺同意意见';
  actRows([
    decided('撤销之后的审批写明另一决定', [...old, ...approved('2025-05-07 09:00', 'q2', 'k2')], 'k3', LACKING),
    decided('撤销之后的审批写明本决定', [...old, ...approved('2025-05-07 09:00', 'q2', 'k2')], 'k2'),
    decided(
      '本决定早经写明审批，其后撤销的是另一决定',
      [
        ordinary,
        ...approved('2025-03-12 09:00', 'q1', 'k1'),
        ...approved('2025-03-12 09:00', 'q2', 'k2'),
        first,
        revoked,
      ],
      'k2',
    ),
    {
      name: 'FZCG-16.1 第十六条 审批写明另一决定，决定书定稿 → 拒绝',
      events: [ordinary, ...approved('2025-03-12 09:00', 'q2', 'k2')],
      act: finalize('d1', FIFTY, 'decision:k1'),
      asOf,
      refused: LACKING,
    },
  ]);

  const review = (when: string, passed: boolean, ...decisions: readonly string[]) => ({
    ...fact(
      'legalReview.concluded',
      when,
      'c1',
      { passed, opinion: '意见', reviewer: '委政策法规处' },
      { ...about(...decisions), by: { id: 'p-zhao', role: 'policyLegalDivision' } },
    ),
  });
  const reviews = [ordinary, major, review(morning, true, 'k1'), review(noon, false, 'k2')];
  actRows(
    (
      [
        ['k1', '另一决定审查未通过，本决定已经通过', undefined],
        ['k2', '本决定审查未通过，另一决定已经通过', '审查'],
      ] as const
    ).map(([id, name, refused]) => ({
      name: `FZCG-7.5 第七条第二款 ${name} → ${refused ? '拒绝' : '放行'}`,
      events: reviews,
      act: act('decision.made', [`decision:${id}`], { kind: 'penaltyImposed' }),
      asOf,
      ...(refused ? { refused } : {}),
    })),
  );

  const overdue = (id: string) =>
    fact('decision.made', '2025-03-18 10:00', id, {
      kind: 'penaltyImposed',
      performBy: '2025-03-31T24:00:00+08:00',
    });
  const demanded = (n: number, when: string, by: string, ...decisions: readonly string[]) => [
    paper(`n${n}`, 'demandNotice', when, about(...decisions)),
    served(`s${n}`, when, 'directService', when.slice(0, 10), { form: 'demandNotice', ...about(...decisions) }),
    fact('demand.made', when, 'c1', { performBy: by }, about(...decisions)),
  ];
  const justified = find('justifiedReason', false, '2025-04-02 09:00');
  const [early, late] = ['2025-04-12T24:00:00+08:00', '2025-05-12T24:00:00+08:00'];
  const execute = (id: string) =>
    act('execution.started', ['execution:x1', `decision:${id}`], { executor: 'ownAgency', manner: '代履行' });
  const twice = [
    overdue('k1'),
    overdue('k2'),
    justified,
    ...demanded(1, '2025-04-02 10:00', early, 'k1'),
    ...demanded(2, '2025-05-02 10:00', late, 'k2'),
  ];
  const once = [overdue('k1'), overdue('k2'), justified, ...demanded(1, '2025-04-02 10:00', early, 'k1')];
  const gone = fact('decision.revoked', '2025-05-05 10:00', 'k2', { reason: '自行纠正' });
  const started = (requirement: string, name: string, events: readonly CaseEvent[], id: string, refused?: string) => ({
    name: `${requirement} ${name} → ${refused ? '拒绝' : '放行'}`,
    events,
    act: execute(id),
    asOf: '2025-05-06 09:00',
    ...(refused ? { refused } : {}),
  });
  actRows([
    started('FZCG-22.1', '第二十二条 先催告的决定期满，后催告的另一决定未满，执行前者', twice, 'k1'),
    started('FZCG-22.1', '第二十二条 先催告的决定期满，后催告的另一决定未满，执行后者', twice, 'k2', '催告期未满'),
    started('FZCG-22.1', '第二十二条 只催告了另一决定', once, 'k2', '催告书尚未送达'),
    started('FZCG-21.1', '第二十一条 催告书写明的是另一决定', once, 'k2', '尚未催告'),
    started('FZCG-21.1', '第二十一条 催告之后撤销的是另一决定', [...twice, gone], 'k1'),
    started(
      'FZCG-22.1',
      '第二十二条 催告没有写明决定',
      [overdue('k1'), overdue('k2'), justified, ...demanded(1, '2025-04-02 10:00', early)],
      'k2',
    ),
  ]);
});
