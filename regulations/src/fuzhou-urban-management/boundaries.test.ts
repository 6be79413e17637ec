import type { CaseEvent } from '@zhiji/law';
import { testBoundaries } from '../../test/boundaries.ts';
import { caseBook, fuzhou } from '../../test/fuzhou.ts';

const { activity, approve, fact, find, iso, request, served, start, take } = caseBook();
const fromConsent = { 'FZCG-24.3/b': 'consent' };

const urgent = [start('2025-10-01 16:00', 'penalty', { urgentReason: '正在浇筑' })];
const decidedOnSpot = [
  start('2025-03-03 15:50', 'penalty', { procedure: 'summary' }),
  fact('decision.made', '2025-03-03 16:20', 'k1', { kind: 'penaltyImposed' }),
];
const inspected = activity('a1', 'siteInspection', '2025-09-26', '14:00', '15:00');
const recorded = [take('r1', '2025-09-30', '15:00', '16:00')];
const corrected = fact('recording.timeCorrected', '2025-10-01 09:00', 'r1', {
  deviceOffsetMs: 3_600_000,
  from: iso('2025-09-30 14:00'),
  to: iso('2025-09-30 15:00'),
});
const consented = (
  matter: 'textRecordExtension' | 'storingExtension',
  asked: string,
  given: string,
  covers: { readonly about?: readonly string[]; readonly recordings?: string[] },
): readonly CaseEvent[] => [request(matter, asked, 'q1', covers), approve(matter, 'unitLeader', given, covers)];

testBoundaries({
  law: fuzhou,
  terms: [
    { norm: '7.makeup', due: '2025-10-02 16:00', events: urgent },
    { norm: '7.makeup.submitted', due: '2025-10-02 16:00', events: urgent, readings: { 'FZCG-7.2': 'submitted' } },
    { norm: '18.serve', due: '2025-03-03 17:20', events: decidedOnSpot },
    {
      norm: '18.serve',
      due: '2025-03-03 24:00',
      events: [...decidedOnSpot, find('servedOnSpot', true, '2025-03-03 16:20')],
    },
    {
      norm: '25.handover',
      due: '2025-03-31 24:00',
      events: [fact('person.transferred', '2025-03-25 09:00', 'p-li', { effectiveOn: '2025-04-01' })],
    },
    {
      norm: '25.handover.other',
      due: '2025-03-31 24:00',
      events: [
        fact('person.transferred', '2025-03-25 09:00', 'p-li', { effectiveOn: '2025-04-01' }),
        fact('handover.confirmed', '2025-03-28 09:00', 'p-li', { side: 'undertaker', from: '李某', to: '郑某' }),
      ],
    },
    { norm: '18.serve', due: '2025-03-03 24:00', events: decidedOnSpot, readings: { 'FZCG-18.5': 'sameDay' } },
    { norm: '24.text', due: '2025-09-27 15:00', events: inspected },
    {
      norm: '24.text',
      due: '2025-09-29 24:00',
      events: [
        ...inspected,
        ...consented('textRecordExtension', '2025-09-26 16:00', '2025-09-26 17:00', { about: ['activity:a1'] }),
      ],
      restsOnLast: true,
    },
    { norm: '24.store', due: '2025-10-01 16:00', events: recorded },
    {
      norm: '24.store',
      due: '2025-10-10 24:00',
      events: [
        ...recorded,
        ...consented('storingExtension', '2025-09-30 17:00', '2025-09-30 18:00', { recordings: ['r1'] }),
      ],
      restsOnLast: true,
    },
    { norm: '24.store', due: '2025-10-01 15:00', events: [...recorded, corrected] },
    { norm: '24.text', due: '2025-09-27 14:00', events: inspected, readings: { 'FZCG-24.2': 'begun' } },
    { norm: '24.text.consent', due: '2025-09-27 15:00', events: inspected, readings: fromConsent },
    {
      norm: '24.text.consent',
      due: '2025-09-29 24:00',
      events: [
        ...inspected,
        ...consented('textRecordExtension', '2025-09-26 16:00', '2025-09-26 17:00', { about: ['activity:a1'] }),
      ],
      readings: fromConsent,
      restsOnLast: true,
    },
    ...(['default', 'activityEnded', 'returned'] as const).flatMap((start) =>
      (['default', 'consent'] as const).flatMap((from) => {
        if (start === 'default' && from === 'default') return [];
        const norm = ['24.store', start, from].filter((part) => part !== 'default').join('.');
        const readings = { 'FZCG-24.4': start, 'FZCG-24.3/b': from };
        return [
          { norm, due: '2025-10-01 16:00', events: recorded, readings },
          ...(start === 'default'
            ? [{ norm, due: '2025-10-01 15:00', events: [...recorded, corrected], readings }]
            : []),
          {
            norm,
            due: '2025-10-10 24:00',
            events: [
              ...recorded,
              ...consented('storingExtension', '2025-09-30 17:00', '2025-09-30 18:00', { recordings: ['r1'] }),
            ],
            readings,
            restsOnLast: true as const,
          },
        ];
      }),
    ),
    {
      norm: '26.file.concluded',
      due: '2025-10-09 24:00',
      events: [start('2025-08-01 09:00'), fact('case.concluded', '2025-09-01 15:00', 'c1', { ground: 'performed' })],
      readings: { 'FZCG-26.3/b': 'concluded' },
    },
    {
      norm: '26.file.served',
      due: '2025-09-28 24:00',
      events: [
        start('2025-08-01 09:00'),
        served('s1', '2025-08-29 15:00', 'directService', '2025-08-29'),
        fact('case.closed', '2025-09-01 15:00', 'c1', {}),
      ],
      readings: { 'FZCG-26.3/b': 'served' },
    },
    {
      norm: '26.file',
      due: '2025-10-09 24:00',
      events: [start('2025-08-01 09:00'), fact('case.closed', '2025-09-01 15:00', 'c1', {})],
    },
    {
      norm: '29.answer',
      due: '2025-03-25 24:00',
      events: [
        fact('clue.confirmed', '2025-03-10 09:00', 'k1', { liability: 'notRecorded' }),
        fact('rectification.ordered', '2025-03-10 10:00', 'k1', {
          demand: '补作笔录',
          by: iso('2025-03-26 00:00'),
          unit: '执法一组',
        }),
      ],
    },
  ],
  targets: [
    {
      norm: '8.conclude',
      due: '2025-03-12 24:00',
      events: [fact('lead.found', '2025-03-03 10:00', 'l1', { source: 'report', content: '占道经营' })],
    },
    {
      norm: '23.fill',
      due: '2025-03-12 24:00',
      events: [fact('case.concluded', '2025-03-03 10:00', 'c1', { ground: 'decided' })],
    },
  ],
  keeping: [
    {
      what: '第二十六条第（一）项',
      events: [take('r1', '2023-04-10', '10:00', '10:30'), find('persuasionOnly', true, '2023-04-10 11:00')],
      over: '2025-04-11 00:00',
    },
  ],
});
