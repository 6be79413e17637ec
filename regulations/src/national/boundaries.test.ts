import { testBoundaries } from '../../test/boundaries.ts';
import { caseBook, programOf } from '../../test/law-book.ts';
import { national } from './index.ts';

const { approve, fact, find, start } = caseBook();

const measure = (kind: 'advancePreservation' | 'seizure', when: string, more = {}) =>
  fact('measure.taken', when, 'm1', { kind, items: [], ...more });
const decided = (when: string, more = {}) => fact('decision.made', when, 'k1', { kind: 'penaltyImposed', ...more });
const accepted = fact('application.decided', '2025-09-24 10:00', 'p1', { accepted: true });
const seized = measure('seizure', '2025-03-04 10:00');
const testing = [
  fact(
    'expert.entrusted',
    '2025-03-10 10:00',
    'c1',
    { body: '检测中心', matter: '成分', agreedBy: '2025-03-21T00:00:00+08:00' },
    { about: ['measure:m1'] },
  ),
  fact(
    'expert.concluded',
    '2025-03-18 10:00',
    'c1',
    { body: '检测中心', conclusion: '不合格' },
    { about: ['measure:m1'] },
  ),
];

const served = (day: string) =>
  fact('service.completed', `${day} 10:00`, 's1', { method: 'directService', servedOn: day });
const collected = fact('fine.collected', '2025-09-25 10:00', 'k1', { amount: 50_00, receipt: '票一' });
const penalty = start('2025-09-01 09:00');

testBoundaries({
  law: (readings) => programOf(national, readings),
  terms: [
    // 七日是工作日，三十日、九十日是自然日而末日顺延。
    {
      norm: 'penalty.56.dispose',
      due: '2025-10-11 24:00',
      events: [measure('advancePreservation', '2025-09-25 10:00')],
    },
    { norm: 'penalty.60', due: '2025-06-03 24:00', events: [start('2025-03-03 09:00')] },
    {
      norm: 'penalty.60.converted',
      due: '2025-06-03 24:00',
      events: [
        start('2025-03-01 09:00', 'penalty', { procedure: 'summary' }),
        fact('procedure.converted', '2025-03-03 09:00', 'c1', { to: 'ordinary', reason: '不能当场处罚' }),
      ],
    },
    { norm: 'penalty.61', due: '2025-10-11 24:00', events: [start('2025-09-01 09:00'), decided('2025-09-25 10:00')] },
    {
      norm: 'penalty.67',
      due: '2025-10-09 24:00',
      events: [
        start('2025-09-01 09:00'),
        decided('2025-09-15 10:00', { fine: 500_000 }),
        fact('service.completed', '2025-09-16 10:00', 's1', {
          method: 'directService',
          servedOn: '2025-09-16',
          form: 'enforcementDecision',
        }),
      ],
    },
    {
      norm: 'penalty.48',
      due: '2025-09-29 24:00',
      events: [
        penalty,
        decided('2025-09-15 10:00'),
        fact('result.posted', '2025-09-16 10:00', 'c1', { where: '网站' }),
        fact('decision.revoked', '2025-09-25 10:00', 'k1', { reason: '复议撤销' }),
      ],
    },
    { norm: 'penalty.71.handIn', due: '2025-09-28 24:00', events: [penalty, collected] },
    {
      norm: 'penalty.71.deposit',
      due: '2025-09-29 24:00',
      events: [penalty, collected, fact('fine.handedIn', '2025-09-26 10:00', 'k1', { receivedBy: '财务' })],
    },
    ...(['18-5', '18-6'] as const).map((number) => ({
      norm: `compulsion.${number}`,
      due: '2025-03-04 24:00',
      events: [seized],
    })),
    { norm: 'compulsion.24-1', due: '2025-03-04 24:00', events: [seized] },
    {
      norm: 'compulsion.19',
      due: '2025-10-02 16:00',
      events: [measure('seizure', '2025-10-01 16:00', { urgentReason: '正在转移' })],
    },
    { norm: 'compulsion.25', due: '2025-04-03 24:00', events: [seized] },
    {
      // 检测八日不计，四月十一日届满。
      norm: 'compulsion.25',
      due: '2025-04-11 24:00',
      events: [seized, ...testing],
    },
    {
      norm: 'compulsion.25',
      due: '2025-05-12 24:00',
      events: [
        seized,
        ...testing,
        approve('measureExtension', 'agencyHead', '2025-04-08 10:00', { about: ['measure:m1'] }),
      ],
    },
    {
      norm: 'compulsion.25',
      due: '2025-05-06 24:00',
      events: [seized, approve('measureExtension', 'agencyHead', '2025-04-01 10:00', { about: ['measure:m1'] })],
      restsOnLast: true,
    },
    {
      norm: 'compulsion.53',
      due: '2025-05-28 24:00',
      events: [served('2024-08-28'), fact('performance.failed', '2024-10-08 09:00', 'c1', { remaining: '罚款' })],
    },
    {
      norm: 'licensing.32',
      due: '2025-09-30 24:00',
      events: [
        fact('application.received', '2025-09-24 09:00', 'p1', {
          applicant: '某公司',
          matter: '许可',
          oral: false,
          materials: [],
        }),
      ],
    },
    { norm: 'licensing.42', due: '2025-10-28 24:00', events: [start('2025-09-01 09:00', 'licensing'), accepted] },
    {
      norm: 'licensing.42',
      due: '2025-11-11 24:00',
      events: [
        start('2025-09-01 09:00', 'licensing'),
        accepted,
        approve('postponementMatter', 'agencyHead', '2025-10-20 10:00'),
      ],
      restsOnLast: true,
    },
    {
      norm: 'licensing.44',
      due: '2025-10-15 24:00',
      events: [
        start('2025-09-01 09:00', 'licensing'),
        fact('decision.made', '2025-09-25 10:00', 'k1', { kind: 'licenceGranted' }),
      ],
    },
    {
      norm: 'licensing.47',
      due: '2025-10-28 24:00',
      events: [start('2025-09-01 09:00', 'licensing'), fact('hearing.requested', '2025-09-24 10:00', 'c1', {})],
    },
    {
      norm: 'transfer.5-1',
      due: '2025-10-09 24:00',
      events: [find('crimeSuspected', true, '2025-09-30 16:00')],
    },
    {
      norm: 'transfer.5',
      due: '2025-10-02 16:00',
      events: [fact('lead.concluded', '2025-10-01 16:00', 'l1', { outcome: 'transferCrime', reason: '涉嫌犯罪' })],
    },
  ],
  targets: [],
});
