import { testBoundaries } from '../../test/boundaries.ts';
import { caseBook, qingdao } from '../../test/qingdao.ts';

const { activity, fact, find, iso, start, take } = caseBook();

const asked = [
  fact('application.received', '2025-04-24 09:00', 'p1', {
    applicant: '某公司',
    matter: '备案',
    oral: false,
    materials: [],
  }),
  find('supplementNeeded', true, '2025-04-24 09:30'),
];
const urgent = [start('2025-10-03 20:00', 'penalty', { urgentReason: '正在损毁档案' })];
const found = fact('lead.found', '2025-04-30 10:00', 'l1', { source: 'report', content: '擅自销毁档案' });
const concluded = fact('lead.concluded', '2025-05-08 10:00', 'l1', { outcome: 'proceed', reason: '涉嫌违法' });
const recorded = take('r1', '2025-09-30', '15:00', '16:00');
const corrected = fact('recording.timeCorrected', '2025-09-30 18:00', 'r1', {
  deviceOffsetMs: 86_400_000,
  from: iso('2025-09-29 15:00'),
  to: iso('2025-09-29 16:00'),
});

const year = fact('period.began', '2025-01-01 00:00', '2025', {
  kind: 'yearly',
  firstDay: '2025-01-01',
  lastDay: '2025-12-31',
});

testBoundaries({
  law: qingdao,
  terms: [
    { norm: '8.supplement.term', due: '2025-04-30 24:00', events: asked },
    { norm: '8.supplement.term', due: '2025-04-29 24:00', events: asked, readings: { 'QDDA-8.4': 'days' } },
    { norm: '9.report', due: '2025-10-04 20:00', events: urgent },
    { norm: '9.makeup', due: '2025-10-04 20:00', events: urgent },
    { norm: '9.makeup.submitted', due: '2025-10-04 20:00', events: urgent, readings: { 'QDDA-9.2': 'submitted' } },
    { norm: '10.enter', due: '2025-05-08 24:00', events: [found] },
    {
      norm: '10.enter',
      due: '2025-05-13 24:00',
      events: [found, concluded],
      readings: { 'QDDA-10.2': 'concluded' },
    },
    { norm: '35.store', due: '2025-10-10 24:00', events: [recorded] },
    { norm: '35.store', due: '2025-10-09 24:00', events: [recorded, corrected] },
    {
      norm: '39.answer',
      due: '2025-03-25 24:00',
      events: [
        fact('clue.confirmed', '2025-03-10 09:00', 'k1', { liability: 'notRecorded' }),
        fact('rectification.ordered', '2025-03-10 10:00', 'k1', {
          demand: '补作笔录',
          by: iso('2025-03-26 00:00'),
          unit: '执法科',
        }),
      ],
    },
  ],
  targets: [
    {
      norm: '6.training',
      due: '2026-03-04 24:00',
      events: [fact('person.trained', '2025-03-04 09:00', 'p1', { content: '记录' })],
    },
    {
      norm: '6.training.first',
      due: '2026-03-04 24:00',
      events: [fact('person.appointed', '2025-03-04 09:00', 'p1', { role: 'officer' })],
    },
    { norm: '6.inspection', due: '2025-07-01 24:00', events: [year] },
    {
      norm: '7.oral.onSpot',
      due: '2025-04-24 24:00',
      events: [
        fact('application.received', '2025-04-24 09:00', 'p1', {
          applicant: '某公司',
          matter: '备案',
          oral: true,
          materials: [],
        }),
      ],
    },
    { norm: '10.register', due: '2025-04-30 24:00', events: [found] },
    {
      norm: '13.preservation.makeup',
      due: '2025-03-05 10:00',
      events: [
        fact('measure.taken', '2025-03-04 10:00', 'm1', {
          kind: 'advancePreservation',
          items: [],
          urgentReason: '即将转移',
        }),
      ],
    },
    {
      norm: '13.preservation.makeup.division',
      due: '2025-03-05 10:00',
      events: [
        fact('measure.taken', '2025-03-04 10:00', 'm1', {
          kind: 'advancePreservation',
          items: [],
          urgentReason: '即将转移',
        }),
      ],
      readings: { 'QDDA-13.6': 'divisionHead' },
    },
    {
      norm: '13.expert',
      due: '2025-03-20 18:00',
      events: [
        fact('expert.entrusted', '2025-03-04 10:00', 'c1', {
          body: '某鉴定所',
          matter: '档案真伪',
          agreedBy: iso('2025-03-20 18:00'),
        }),
      ],
    },
    {
      norm: '20.hearing.onSpot',
      due: '2025-03-04 24:00',
      events: activity('a1', 'hearing', '2025-03-04', '09:00', '11:00'),
    },
    {
      norm: '22.review',
      due: '2025-03-25 24:00',
      events: [fact('correction.ordered', '2025-03-10 10:00', 'c1', { content: '改正', by: iso('2025-03-14 18:00') })],
    },
    { norm: '34.review', due: '2025-12-31 24:00', events: [year] },
    { norm: '34.file', due: '2025-04-03 24:00', events: [fact('case.closed', '2025-03-04 10:00', 'c1', {})] },
  ],
  keeping: [
    {
      what: '第三十四条，随案卷保管',
      events: [recorded, fact('case.archived', '2025-11-20 10:00', 'c1', { catalogue: [], keepUntil: '2035-12-31' })],
      over: '2036-01-01 00:00',
    },
  ],
});
