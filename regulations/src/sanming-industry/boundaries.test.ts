import { testBoundaries } from '../../test/boundaries.ts';
import { caseBook, sanming } from '../../test/sanming.ts';

const { approve, fact, find, iso, paper, start, take } = caseBook();

const closed = (when: string) => [start('2025-03-01 09:00'), fact('case.closed', when, 'c1', {})];
const measure = [
  start('2025-03-03 09:00', 'coercion'),
  fact('measure.taken', '2025-03-04 10:00', 'm1', {
    kind: 'seizure',
    items: [],
    until: '2025-04-03T24:00:00+08:00',
  }),
];
const extended = [
  approve('measureExtension', 'agencyLeader', '2025-04-01 10:00', { about: ['measure:m1'] }),
  fact('measure.extended', '2025-04-01 11:00', 'm1', { until: '2025-05-03T24:00:00+08:00', reason: '情况复杂' }),
];
const ordered = (caseType: 'penalty' | 'inspection') => [
  start('2025-03-01 09:00', caseType),
  fact('correction.ordered', '2025-03-10 10:00', 'c1', { content: '改正', by: iso('2025-03-20 18:00') }),
];
const after = { 'SMGX-13.2': 'after' };
const workdays = { 'SMGX-20.1': 'workdays' };

testBoundaries({
  law: sanming,
  terms: [
    { norm: '20.internet', due: '2025-03-10 24:00', events: closed('2025-03-04 10:00') },
    { norm: '20.internet', due: '2025-03-11 24:00', events: closed('2025-03-04 10:00'), readings: workdays },
    { norm: '20.levels', due: '2025-10-09 24:00', events: closed('2025-09-28 10:00') },
    { norm: '20.levels', due: '2025-10-11 24:00', events: closed('2025-09-28 10:00'), readings: workdays },
    {
      norm: '20.levels.merged',
      due: '2025-03-10 24:00',
      events: closed('2025-03-04 10:00'),
      readings: { 'SMGX-20.2': 'merged' },
    },
    { norm: '22.expiry', due: '2025-04-03 24:00', events: measure },
    { norm: '22.expiry', due: '2025-05-03 24:00', events: [...measure, ...extended], restsOnLast: true },
    {
      norm: '30.evaluation',
      due: '2025-12-31 24:00',
      events: [
        fact('period.began', '2025-12-01 00:00', '2025-12', {
          kind: 'monthly',
          firstDay: '2025-12-01',
          lastDay: '2025-12-31',
        }),
      ],
    },
    {
      norm: '33.answer',
      due: '2025-03-25 18:00',
      events: [
        fact('rectification.ordered', '2025-03-10 11:00', 'y1', {
          demand: '补齐记录',
          by: iso('2025-03-25 18:00'),
          unit: '执法一科',
        }),
      ],
    },
  ],
  targets: [
    {
      norm: '6.maintain.first',
      due: '2025-02-20 24:00',
      events: [fact('device.registered', '2025-01-20 10:00', 'd1', { kind: 'bodyCamera', serial: 'd1' })],
    },
    {
      norm: '6.maintain.next',
      due: '2025-03-20 24:00',
      events: [fact('device.maintained', '2025-02-20 10:00', 'd1', { work: '清洁' })],
    },
    {
      norm: '9.transfer',
      due: '2025-03-13 24:00',
      events: [start('2025-03-01 09:00'), find('outsideJurisdiction', true, '2025-03-04 10:00')],
    },
    {
      norm: '10.notify',
      due: '2025-03-13 10:00',
      events: [
        start('2025-03-01 09:00'),
        fact('measure.itemsHandedOver', '2025-03-12 10:00', 'm1', { authority: '某县公安局', items: ['i1'] }),
      ],
    },
    { norm: '13.review', due: '2025-03-25 24:00', events: ordered('penalty') },
    { norm: '13.review.after', due: '2025-03-25 24:00', events: ordered('penalty'), readings: after },
    ...(
      [
        ['21.makeup', {}],
        ['21.makeup.anyone', { 'SMGX-21.1': 'anyone' }],
      ] as const
    ).map(([norm, readings]) => ({
      norm,
      due: '2025-03-05 10:00',
      events: [
        fact('measure.taken', '2025-03-04 10:00', 'm1', { kind: 'impoundment', items: [], urgentReason: '正在转移' }),
      ],
      readings,
    })),
    {
      norm: '26.post',
      due: '2025-04-01 24:00',
      events: [start('2025-03-01 09:00', 'inspection'), paper('d1', 'inspectionRecord', '2025-03-04 10:00')],
    },
    { norm: '29.review', due: '2025-03-25 24:00', events: ordered('inspection') },
    { norm: '29.review.after', due: '2025-03-25 24:00', events: ordered('inspection'), readings: after },
    { norm: '30.archive', due: '2025-04-03 24:00', events: closed('2025-03-04 10:00') },
    {
      norm: '33.order',
      due: '2025-03-25 24:00',
      events: [fact('clue.confirmed', '2025-03-10 10:00', 'y1', { liability: 'notRecorded' })],
    },
  ],
  keeping: (
    [
      ['10年', '2035-04-11 00:00'],
      ['30年', '2055-04-11 00:00'],
    ] as const
  ).map(([retention, over]) => ({
    what: `第七条，案卷保管期限${retention}`,
    events: [
      start('2025-03-01 09:00'),
      take('r1', '2025-03-04', '09:00', '10:00'),
      fact('case.archived', '2025-04-10 10:00', 'c1', { catalogue: [], retention }),
    ],
    over,
  })),
});
