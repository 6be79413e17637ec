import { describe } from 'node:test';
import { act, actRows, caseBook, judgeRows, type Row } from '../../test/fengtai.ts';

const { activity, approve, draft, fact, iso, paper, serve, served, sign, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const DAY = '2025-03-04';
const later = (name: string, events: Row['events'], ...says: string[]): Row => ({ name, events, asOf: LATER, says });

describe('第九条第一款 终结前的履行情况', () => {
  const penalty = start('2025-03-01 09:00');
  const decided = (id: string, when: string, more: object) =>
    fact('decision.made', when, id, { kind: 'penaltyImposed', ...more });
  const fined = (id: string, when: string) =>
    decided(id, when, { obligations: [{ id: `o-${id}`, kind: 'payFine', content: '罚款五百元' }] });
  const paid = (when: string, decision?: string) =>
    fact('performance.completed', when, 'c1', {}, { about: decision ? [`decision:${decision}`] : [] });
  const failed = fact('performance.failed', '2025-03-18 10:00', 'c1', { remaining: '罚款二百元' });
  const two = [fined('k1', '2025-03-10 09:00'), fined('k2', '2025-03-15 09:00')];
  const revoked = fact('decision.revoked', '2025-03-16 10:00', 'k2', { reason: '认定有误' });
  const EMPTY = '是否履行';
  const rows: readonly (readonly [string, Row['events'], (string | undefined)?, string?])[] = [
    ['两份决定之后只记了前一份的履行', [...two, paid('2025-03-18 10:00', 'k1')], EMPTY],
    ['两份决定各记了履行', [...two, paid('2025-03-18 10:00', 'k1'), paid('2025-03-17 10:00', 'k2')]],
    ['两份决定之后记明全部义务履行完毕', [...two, paid('2025-03-18 10:00')]],
    ['前一份已履行，后一份已撤销', [...two, paid('2025-03-12 10:00', 'k1'), revoked]],
    ['前一份没有履行，后一份已撤销', [...two, revoked], EMPTY],
    ['决定写明罚款数额而没有列明义务', [decided('k1', '2025-03-10 09:00', { fine: 50_000 })], EMPTY],
    ['决定的处罚种类为罚款而没有列明义务', [decided('k1', '2025-03-10 09:00', { penalties: ['fine'] })], EMPTY],
    ['只有警告的决定', [decided('k1', '2025-03-10 09:00', { penalties: ['warning'] })]],
    ['逾期未履行而没有后续措施', [...two, failed], '后续措施'],
    ['逾期未履行，写明后续措施', [...two, failed], undefined, '报区法院强制执行'],
    [
      '逾期未履行，其后催告',
      [...two, failed, fact('demand.made', '2025-03-19 10:00', 'c1', { performBy: iso('2025-03-29 00:00') })],
    ],
    [
      '逾期未履行，其后申请法院强制执行',
      [...two, failed, fact('court.applied', '2025-03-19 10:00', 'e1', { court: '某区法院' })],
    ],
    [
      '逾期未履行，未履行之前的催告不是后续措施',
      [...two, fact('demand.made', '2025-03-17 10:00', 'c1', { performBy: iso('2025-03-18 00:00') }), failed],
      '后续措施',
    ],
    ['逾期未履行，其后履行完毕', [...two, failed, paid('2025-03-20 10:00')]],
  ];
  actRows(
    rows.map(([what, events, refused, note]) => ({
      name: `FTJD-9.3 第九条第一款 ${what} → ${refused ? '终结被阻断' : '允许终结'}`,
      events: [penalty, ...events],
      act: act('case.concluded', [], { ground: 'decided', ...(note ? { note } : {}) }),
      asOf: '2025-03-21 09:00',
      ...(refused ? { refused } : {}),
    })),
  );
});

describe('第九条第一款 在途之后完成的送达', () => {
  const mailed = serve('s1', '2025-03-12 09:00', 'serviceByMail', 'inTransit');
  const arrived = served('s1', '2025-03-15 09:00', 'serviceByMail', '2025-03-15');
  judgeRows([
    later('FTJD-9.2 第九条第一款 邮寄送达完成而无文字 → 缺文字', [mailed, arrived], '文书 missing 送达回证'),
    later(
      'FTJD-9.2 第九条第一款 邮寄送达完成并有邮寄回执 → 通过',
      [mailed, arrived, paper('d1', 'mailReceipt', '2025-03-16 09:00', { about: ['service:s1'] })],
      '文书 present 挂号邮寄回执',
    ),
    later('FTJD-9.2 第九条第一款 邮寄尚在途中 → 不缺', [mailed]),
    later(
      'FTJD-9.2 第九条第一款 公告送达完成而无公告 → 缺文字',
      [
        serve('s1', '2025-03-12 09:00', 'serviceByPublication', 'inTransit', { carriers: ['noticeBoard'] }),
        served('s1', '2025-04-12 09:00', 'serviceByPublication', '2025-04-12'),
      ],
      '文书 missing 送达回证',
    ),
    later(
      'FTJD-9.2 第九条第一款 在途之后当面送达，文字只缺一份',
      [mailed, serve('s1', '2025-03-15 09:00', 'directService', 'served'), arrived],
      '文书 missing 送达回证',
    ),
    later(
      'FTJD-9.2 第九条第一款 电子送达在途之后到达，有截屏 → 有文字记录',
      [
        serve('s1', '2025-03-12 09:00', 'electronicService', 'inTransit'),
        fact('service.sent', '2025-03-12 09:00', 's1', { sentAt: iso('2025-03-12 09:00'), screenshot: true }),
        served('s1', '2025-03-12 10:00', 'electronicService', '2025-03-12'),
      ],
      '文书 exempt 送达回证',
    ),
  ]);
});

describe('第十一条 线索、移送、鉴定', () => {
  const lead = (id: string, when: string) => fact('lead.found', when, id, { source: 'report', content: '占道经营' });
  const moved = (when: string) =>
    fact('lead.transferred', when, 'l1', {
      outcome: 'transferJurisdiction',
      authority: '区城管执法局',
      reason: '管辖',
      materials: ['现场照片'],
    });
  const returned = fact('lead.returned', '2025-03-08 10:00', 'l1', { authority: '区城管执法局', reason: '不属管辖' });
  const out = fact('case.concluded', '2025-03-16 10:00', 'c1', { ground: 'transferredOut' });
  const concluded = fact('expert.concluded', '2025-03-12 10:00', 'e1', { body: '鉴定所', conclusion: '不合格' });
  const entrusted = (id: string) =>
    fact('expert.entrusted', '2025-03-05 10:00', id, { body: '鉴定所', matter: '材质' });
  const opinion = paper('d1', 'conclusiveOpinion', '2025-03-12 10:00', { about: ['entrustment:e1'] });
  judgeRows([
    later(
      'FTJD-11.1 第十一条第（一）项 线索之后已立案 → 已有结果',
      [lead('l1', '2025-03-01 08:30'), start('2025-03-03 09:00')],
      '义务 exempt l1',
    ),
    later(
      'FTJD-11.1 第十一条第（一）项 立案之后又获线索 → 立案不是后一线索的结果',
      [lead('l1', '2025-03-01 08:30'), start('2025-03-03 09:00'), lead('l2', '2025-03-05 08:30')],
      '义务 exempt l1',
      '义务 open l2',
    ),
    later(
      'FTJD-11.2 第十一条第（二）项 移送被退回，未再移送而以移送办结 → 报缺',
      [lead('l1', '2025-03-01 08:30'), moved('2025-03-05 10:00'), returned, out],
      '违规 认定办结',
    ),
    later('FTJD-11.2 第十一条第（二）项 移送被退回，再移送后办结 → 通过', [
      lead('l1', '2025-03-01 08:30'),
      moved('2025-03-05 10:00'),
      returned,
      moved('2025-03-10 10:00'),
      out,
    ]),
    later(
      'FTJD-11.5 第十一条第（五）项 有鉴定结论而无委托的记录 → 缺委托日',
      [concluded, opinion],
      '义务 open e1',
      '文书 present 结论性意见书',
    ),
    later(
      'FTJD-11.5 第十一条第（五）项 委托的是另一次鉴定 → 仍缺委托日',
      [entrusted('e2'), concluded, opinion],
      '义务 open e1',
      '文书 present 结论性意见书',
    ),
    later(
      'FTJD-11.5 第十一条第（五）项 鉴定有机构、委托日、结论日 → 齐全',
      [entrusted('e1'), concluded, opinion],
      '义务 done e1',
      '文书 present 结论性意见书',
    ),
  ]);
});

describe('第十一条第（六）项 不是审批意见的意见', () => {
  const reviewed = fact('statement.reviewed', '2025-03-12 15:00', 'c1', { opinion: '不采纳', reviewer: '乙' });
  actRows(
    (
      [
        ['本案没有审批意见，更正的是对申辩的复核意见 → 不在此限', [], undefined],
        [
          '已有同意的意见 → 阻断',
          [approve('decisionApproval', 'subdistrictHead', '2025-03-12 15:00', { opinion: '同意' })],
          '只能另行追加',
        ],
        [
          '已有退回的意见 → 阻断',
          [
            fact('approval.returned', '2025-03-12 15:00', 'q1', {
              matter: 'decisionApproval',
              role: 'subdistrictHead',
              opinion: '补充证据',
            }),
          ],
          '只能另行追加',
        ],
        [
          '已有不同意的意见 → 阻断',
          [
            fact('approval.refused', '2025-03-12 15:00', 'q1', {
              matter: 'decisionApproval',
              role: 'subdistrictHead',
              opinion: '证据不足',
            }),
          ],
          '只能另行追加',
        ],
      ] as const
    ).map(([what, events, refused]) => ({
      name: `FTJD-11.6 第十一条第（六）项 ${what}`,
      events: [reviewed, ...events],
      act: act('entry.corrected', ['case:c1'], {
        entry: (events[0] ?? reviewed).id,
        reason: '笔误',
        data: { opinion: '部分采纳' },
      }),
      asOf: LATER,
      ...(refused ? { refused } : {}),
    })),
  );
});

describe('第十一条第（七）项 执法人员不明', () => {
  const finalizes = (about: readonly string[]) =>
    act('document.finalized', ['document:d1', ...about], { form: 'inquiryTranscript', filled: [] });
  const signed = (about: readonly string[]) => [
    draft('d1', 'inquiryTranscript', `${DAY} 10:30`, { about }),
    sign('d1', 'officer', '甲', `${DAY} 10:30`),
  ];
  const asOf = `${DAY} 11:00`;
  actRows([
    {
      name: 'FTJD-11.7 第十一条第（七）项 活动没有写明执法人员和证号，只有签字 → 阻断',
      events: [...activity('a1', 'inquiry', DAY, '10:00', '10:30'), ...signed(['activity:a1'])],
      act: finalizes(['activity:a1']),
      asOf,
      refused: '执法证号',
    },
    {
      name: 'FTJD-11.7 第十一条第（七）项 不知属于哪一活动的笔录，已有签字 → 不因此阻断',
      events: signed([]),
      act: finalizes([]),
      asOf,
    },
  ]);
});

describe('第十一条第（八）项 代理人签字', () => {
  const officers = [{ name: '甲', certificate: '京丰001', certificateValid: true }];
  actRows(
    (
      [
        ['当事人没有到场，代理人已签字 → 允许', ['agent'], ['agent'], undefined],
        ['当事人没有到场，代理人签字栏空白 → 阻断', ['agent'], [], '签字栏空白'],
        ['当事人也在场而只有代理人签字 → 阻断', ['agent', 'party'], ['agent'], '签字栏空白'],
        ['没有代理人在场而以代理人名义签字 → 阻断', [], ['agent'], '签字栏空白'],
      ] as const
    ).map(([what, present, signers, refused]) => ({
      name: `FTJD-11.8 第十一条第（八）项 ${what}`,
      events: [
        ...activity('a1', 'inquiry', DAY, '10:00', '10:30', {
          officers,
          counterparts: present.map((role) => ({ name: role, role })),
        }),
        draft('d1', 'inquiryTranscript', `${DAY} 10:30`, { about: ['activity:a1'] }),
        sign('d1', 'officer', '甲', `${DAY} 10:30`),
        ...signers.map((role) => sign('d1', role, role, `${DAY} 10:30`)),
      ],
      act: act('document.finalized', ['document:d1', 'activity:a1'], { form: 'inquiryTranscript', filled: [] }),
      asOf: `${DAY} 11:00`,
      ...(refused ? { refused } : {}),
    })),
  );
});

describe('第十二条 要点不适用', () => {
  const people = activity('a1', 'siteInspection', DAY, '09:00', '10:00', {
    officers: [{ name: '甲' }],
    counterparts: [{ name: '丙', role: 'party' }],
  });
  const film = (medium: 'video' | 'audio') => take('r1', DAY, '09:00', '10:00', { medium, about: ['activity:a1'] });
  const measure = fact(
    'measure.taken',
    `${DAY} 09:40`,
    'm1',
    { kind: 'impoundment', items: ['桌', '椅'].map((name) => ({ name, quantity: 1 })) },
    { about: ['activity:a1'] },
  );
  const inapplicable = (point: 'personsPresent' | 'caseItems', subject?: string) =>
    fact('recording.marked', `${DAY} 17:00`, 'r1', {
      point,
      inapplicable: '另机拍摄',
      ...(subject ? { subject } : {}),
    });
  judgeRows([
    later('FTJD-12.2 第十二条第（二）项 只有录音 → 无从摄录体貌，不提示', [...people, film('audio')]),
    later(
      'FTJD-12.2 第十二条第（二）项 写明整项不适用的理由 → 满足',
      [...people, film('video'), inapplicable('personsPresent')],
      '义务 exempt a1',
      '义务 exempt a1',
    ),
    later(
      'FTJD-12.2 第十二条第（二）项 只写明其中一人不适用 → 其余仍提示',
      [...people, film('video'), inapplicable('personsPresent', '丙')],
      '义务 open a1',
      '义务 open a1',
    ),
    later(
      'FTJD-12.3 第十二条第（三）项 写明整项不适用的理由 → 满足',
      [film('video'), measure, inapplicable('caseItems')],
      '义务 exempt m1',
    ),
  ]);
});
