import { describe } from 'node:test';
import type { EventData } from '@zhiji/cases';
import { act, actRows, caseBook, judgeRows, type Row } from '../../test/fengtai.ts';

const { activity, fact, iso, paper, served, sign, take } = caseBook();
const LATER = '2025-06-30 10:00';
const later = (name: string, events: Row['events'], ...says: string[]): Row => ({ name, events, asOf: LATER, says });
const film = take('r1', '2025-03-04', '10:00', '10:30');
type Asking = EventData<'access.requested'>;
const asked = (purpose: Asking['purpose'], action: Asking['action'], more: Partial<Asking> = {}) =>
  fact(
    'access.requested',
    '2025-03-05 08:00',
    'x1',
    { action, purpose, reason: '工作需要', recordings: ['r1'], ...more },
    { by: { id: 'p-jia', role: 'officer' } },
  );
const freed = (action: Asking['action']) =>
  fact('access.released', '2025-03-05 11:00', 'x1', {
    action,
    approver: '街道负责人',
    reason: '工作需要',
    recordings: ['r1', 'r2'],
    until: iso('2025-12-31 00:00'),
  });
const agreed = (
  matter: 'viewing' | 'copying' | 'externalProvision',
  when = '2025-03-05 10:00',
  more: Partial<EventData<'approval.given'>> = {},
) =>
  fact(
    'approval.given',
    when,
    'q1',
    { matter, role: 'subdistrictHead', opinion: '同意', ...more },
    { about: ['access:x1'], by: { id: 'p-head', role: 'subdistrictHead' } },
  );
const viewed = (when: string, by = { id: 'p-jia', role: 'officer' }, access = 'x1') =>
  fact('access.viewed', when, access, { recordings: ['r1'] }, { by });

describe('第二十七条 系统外的查阅、复制', () => {
  const work = activity('a1', 'siteInspection', '2025-03-04', '10:00', '10:30', {
    officers: [{ id: 'p-jia', name: '甲' }],
  });
  const described = fact('case.described', '2025-03-04 11:00', 'c1', { undertakers: [{ id: 'p-ding', name: '丁' }] });
  const stranger = { id: 'p-yi', role: 'officer' };
  const undertaker = { id: 'p-ding', role: 'undertaker' };
  const until = (end: string) => ({ validUntil: iso(end) });
  const copied = (when: string, ...recordings: string[]) =>
    fact('access.copied', when, 'x1', { recordings, copyNumber: '副本1号' });
  const provided = (when: string) =>
    fact('access.provided', when, 'x1', { recipient: '某法院', basis: '答辩', copyNumber: '副本1号' });
  judgeRows([
    later(
      'FTJD-27.1 第二十七条第一款 归档前没有申请而由非办案人员查阅 → 违规',
      [film, ...work, described, viewed('2025-03-05 10:00', stranger)],
      '违规 打开音像',
    ),
    later('FTJD-27.1 第二十七条第一款 归档前本案执法人员办案查阅 → 不报', [
      film,
      ...work,
      described,
      viewed('2025-03-05 10:00'),
    ]),
    later('FTJD-27.1 第二十七条第一款 归档前本案承办人办案查阅 → 不报', [
      film,
      ...work,
      described,
      viewed('2025-03-05 10:00', undertaker),
    ]),
    later(
      'FTJD-27.1 第二十七条第一款 批准 03-05 至 03-07，03-08 查阅后登记 → 违规',
      [
        film,
        asked('mediation', 'view'),
        agreed('viewing', undefined, until('2025-03-07 24:00')),
        freed('view'),
        viewed('2025-03-08 10:00'),
      ],
      '违规 打开音像',
    ),
    later('FTJD-27.1 第二十七条第一款 批准 03-05 至 03-07，03-06 查阅后登记 → 不报', [
      film,
      asked('mediation', 'view'),
      agreed('viewing', undefined, until('2025-03-07 24:00')),
      freed('view'),
      viewed('2025-03-06 10:00'),
    ]),
    later('FTJD-27.1 第二十七条第一款 批准到期后另行批准，03-08 查阅 → 不报', [
      film,
      asked('mediation', 'view'),
      agreed('viewing', undefined, until('2025-03-07 24:00')),
      freed('view'),
      agreed('viewing', '2025-03-08 09:00', until('2025-03-10 24:00')),
      viewed('2025-03-08 10:00'),
    ]),
    later(
      'FTJD-27.1 第二十七条第一款 批准已过有效期而复制 → 违规',
      [
        film,
        asked('mediation', 'copy'),
        agreed('copying', undefined, until('2025-03-07 24:00')),
        freed('copy'),
        copied('2025-03-08 10:00', 'r1'),
      ],
      '违规 复制音像',
    ),
    later(
      'FTJD-27.1 第二十七条第一款 批准已过有效期而对外提供 → 违规',
      [
        film,
        asked('litigationReply', 'provide'),
        agreed('externalProvision', undefined, until('2025-03-07 24:00')),
        freed('provide'),
        provided('2025-03-08 10:00'),
      ],
      '违规 对外提供资料',
    ),
    later(
      'FTJD-27.1 第二十七条第一款 申请、放行两段，只批准一段而复制两段 → 违规',
      [
        film,
        asked('mediation', 'copy', { recordings: ['r1', 'r2'] }),
        agreed('copying', undefined, { recordings: ['r1'] }),
        freed('copy'),
        copied('2025-03-06 10:00', 'r1', 'r2'),
      ],
      '违规 复制音像',
    ),
    later('FTJD-27.1 第二十七条第一款 只复制批准的一段 → 不报', [
      film,
      asked('mediation', 'copy', { recordings: ['r1', 'r2'] }),
      agreed('copying', undefined, { recordings: ['r1'] }),
      freed('copy'),
      copied('2025-03-06 10:00', 'r1'),
    ]),
  ]);
  const organ = [film, asked('organRequest', 'provide', { letter: '调字1号' }), freed('provide')];
  const informed = (when: string) => fact('access.headInformed', when, 'x1', { to: 'subdistrictHead' });
  judgeRows([
    later(
      'FTJD-27.4 第二十七条第三款 提供之前的告知不是交付后的告知 → 待办',
      [...organ, informed('2025-03-05 12:00'), provided('2025-03-06 12:00')],
      '义务 open x1',
    ),
    later(
      'FTJD-27.4 第二十七条第三款 先后提供两次，只告知了前一次 → 后一次待办',
      [...organ, provided('2025-03-06 12:00'), informed('2025-03-06 13:00'), provided('2025-03-10 12:00')],
      '义务 done x1',
      '义务 open x1',
    ),
  ]);
});

describe('第二十八条 相对人查阅、复制', () => {
  const ask = (action: Asking['action']) => [
    film,
    asked('partyRequest', action, { verified: '身份证' }),
    freed(action),
  ];
  const redacted = fact('access.redacted', '2025-03-05 12:00', 'x1', { subjects: ['投诉人'], unhandled: 0 });
  const copies = act('access.copied', ['access:x1'], { recordings: ['r1'], copyNumber: '副本1号' });
  const views = act('access.viewed', ['access:x1'], { recordings: ['r1'] });
  const asOf = '2025-03-06 10:00';
  const byOfficial = [film, asked('mediation', 'copy'), agreed('copying'), freed('copy')];
  actRows([
    ...(
      [
        ['复制', 'copy', copies],
        ['查阅', 'view', views],
      ] as const
    ).flatMap(([what, action, acted]) => [
      {
        name: `FTJD-28.2 第二十八条 当事人${what}，第三人的信息没有处理 → 阻断`,
        events: ask(action),
        act: acted,
        asOf,
        refused: '尚未处理完毕',
      },
      {
        name: `FTJD-28.2 第二十八条 当事人${what}，第三人的信息已处理完毕 → 允许`,
        events: [...ask(action), redacted],
        act: acted,
        asOf,
      },
    ]),
    { name: 'FTJD-28.2 第二十八条 因工作需要复制 → 不在此限', events: byOfficial, act: copies, asOf },
  ]);
  const archived = fact('case.archived', '2025-03-04 12:00', 'c1', { catalogue: [] });
  const reopened = fact('case.reopened', '2025-03-04 13:00', 'c1', { reason: '复议撤销' });
  const releases = act('access.released', ['access:x1'], {
    action: 'copy',
    copier: '丙',
    approver: '综合行政执法队',
    reason: '当事人申请',
    recordings: ['r1'],
    until: iso('2025-12-31 00:00'),
  });
  const requested = asked('partyRequest', 'copy', { verified: '身份证' });
  actRows([
    {
      name: 'FTJD-28.3 第二十八条 归档后重新办理，尚未再归档 → 不要手续单',
      events: [film, archived, reopened, requested],
      act: releases,
      asOf,
    },
    {
      name: 'FTJD-28.3 第二十八条 重新办理后再归档，无手续单 → 阻断',
      events: [film, archived, reopened, fact('case.archived', '2025-03-04 15:00', 'c1', { catalogue: [] }), requested],
      act: releases,
      asOf,
      refused: '档案手续单号',
    },
  ]);
});

describe('第二十九条第二款 重新签字确认', () => {
  const changed = [
    paper('d1', 'enforcementDecision', '2025-03-10 09:00', { filled: ['conduct', 'basis', 'remedyRoute'] }),
    fact(
      'finding.made',
      '2025-03-11 08:00',
      'c1',
      { finding: 'rightsAffected', value: true, basis: '金额有误' },
      { about: ['document:d1'], by: { id: 'p-legal', role: 'legalUnit' } },
    ),
    fact(
      'approval.given',
      '2025-03-11 09:00',
      'q1',
      { matter: 'documentChange', role: 'legalUnit', opinion: '同意' },
      { about: ['document:d1'] },
    ),
    fact('document.changed', '2025-03-11 15:00', 'd1', { reason: '更正金额' }),
    fact('notice.given', '2025-03-12 09:00', 'c1', { contents: ['facts'], oral: false }, { about: ['document:d1'] }),
    served('s2', '2025-03-13 10:00', 'directService', '2025-03-13', {
      form: 'enforcementDecision',
      about: ['document:d1'],
    }),
  ];
  const refuses = (when: string) =>
    fact('document.signatureRefused', when, 'd1', {
      signatory: 'party',
      name: '丙',
      manifestation: '拒签',
      present: ['甲', '乙'],
    });
  const rows: readonly (readonly [string, Row['events'], 'refused' | 'allowed'])[] = [
    ['只有执法人员签字', [sign('d1', 'officer', '甲', '2025-03-12 10:00')], 'refused'],
    ['当事人已签字确认', [sign('d1', 'party', '丙', '2025-03-12 10:00')], 'allowed'],
    ['代理人已签字确认', [sign('d1', 'agent', '戊', '2025-03-12 10:00')], 'allowed'],
    ['相关权利义务人已签字确认', [sign('d1', 'interestedPerson', '庚', '2025-03-12 10:00')], 'allowed'],
    ['当事人拒签并写明原因', [refuses('2025-03-12 10:00')], 'allowed'],
    ['当事人在更改之前、之后均拒签', [refuses('2025-03-11 10:00'), refuses('2025-03-12 10:00')], 'allowed'],
    ['更改之前的拒签不算', [refuses('2025-03-11 10:00')], 'refused'],
  ];
  actRows(
    rows.map(([what, events, answer]) => ({
      name: `FTJD-29.3 第二十九条第二款 更改后${what} → 新版${answer === 'refused' ? '不得' : '可以'}生效`,
      events: [...changed, ...events],
      act: act('document.changeTookEffect', ['document:d1'], {}),
      asOf: '2025-03-13 12:00',
      ...(answer === 'refused' ? { refused: '尚未重新告知、签字、送达' } : {}),
    })),
  );
  judgeRows([
    later(
      'FTJD-29.3 第二十九条第二款 更改后只有执法人员签字 → 签字确认待办',
      [...changed, sign('d1', 'officer', '甲', '2025-03-12 10:00')],
      '义务 done d1',
      '义务 open d1',
    ),
    later(
      'FTJD-29.3 第二十九条第二款 更改后当事人拒签 → 签字确认已有记录',
      [...changed, refuses('2025-03-12 10:00')],
      '义务 done d1',
      '义务 moot d1',
    ),
  ]);
});
