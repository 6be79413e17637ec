import { testBoundaries } from '../../test/boundaries.ts';
import { caseBook, programOf } from '../../test/law-book.ts';
import { national } from './index.ts';

const { approve, fact, start } = caseBook();

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
      events: [fact('performance.failed', '2025-02-28 09:00', 'c1', { remaining: '罚款' })],
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
      norm: 'transfer.5',
      due: '2025-10-02 16:00',
      events: [fact('lead.concluded', '2025-10-01 16:00', 'l1', { outcome: 'transferCrime', reason: '涉嫌犯罪' })],
    },
  ],
  targets: [],
});
