import type { TermIn } from '@zhiji/terms';
import { testBoundaries } from '../../test/boundaries.ts';
import { caseBook, fengtai } from '../../test/fengtai.ts';

const { activity, draft, fact, find, iso, served, take } = caseBook();

const work = [
  ...activity('a1', 'siteInspection', '2025-09-30', '15:00', '17:00'),
  take('r1', '2025-09-30', '15:00', '16:50', { about: ['activity:a1'] }),
];
const special = find('specialCircumstances', true, '2025-09-30 23:00', { about: ['activity:a1'] });
const dayEnd = { 'FTJD-23.2': 'dayEnd' };
const exported = { 'FTJD-23.3': 'exported' };
const film = take('r1', '2025-03-04', '10:00', '10:30');
const ended = (kind: 'siteInspection' | 'deliberation') => activity('a1', kind, '2025-03-04', '09:00', '10:00');
const abandoned = fact('recording.abandoned', '2025-03-04 09:30', 'a1', { reason: '损坏' });

/** 两名执法人员，一件设备也没有。 */
const short = (kind: TermIn<'DEVICE_KINDS'>) => [
  ...['p1', 'p2'].map((id) => fact('person.appointed', '2025-03-03 09:00', id, { role: 'officer' })),
  fact('equipment.standardSet', '2025-03-04 09:00', 'u1', { kind, officers: 2 }),
];

testBoundaries({
  law: fengtai,
  terms: [
    // 以小时、以当日计的，逢国庆不顺延。
    { norm: '23.store', due: '2025-09-30 24:00', events: work },
    { norm: '23.store', due: '2025-10-01 17:00', events: [...work, special], restsOnLast: true },
    { norm: '23.store.dayEnd', due: '2025-09-30 24:00', events: work, readings: dayEnd },
    {
      norm: '23.store.dayEnd',
      due: '2025-10-01 24:00',
      events: [...work, special],
      readings: dayEnd,
      restsOnLast: true,
    },
    { norm: '23.export', due: '2025-09-30 24:00', events: work, readings: exported },
    { norm: '23.export', due: '2025-10-01 17:00', events: [...work, special], readings: exported, restsOnLast: true },
    { norm: '23.export.dayEnd', due: '2025-09-30 24:00', events: work, readings: { ...exported, ...dayEnd } },
    {
      norm: '23.export.dayEnd',
      due: '2025-10-01 24:00',
      events: [...work, special],
      readings: { ...exported, ...dayEnd },
      restsOnLast: true,
    },
    {
      norm: '31.answer',
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
      norm: '5.entered.document',
      due: '2025-03-04 24:00',
      events: [draft('d1', 'siteTranscript', '2025-03-04 10:00')],
    },
    { norm: '5.entered.activity', due: '2025-03-04 24:00', events: [ended('siteInspection')[0]!] },
    {
      norm: '13.again',
      due: '2026-03-04 24:00',
      events: [fact('person.trained', '2025-03-04 09:00', 'p1', { content: '记录' })],
    },
    { norm: '14.text', due: '2025-03-04 24:00', events: ended('siteInspection') },
    { norm: '14.other', due: '2025-03-06 24:00', events: ended('deliberation') },
    {
      norm: '17.maintain.first',
      due: '2025-04-07 24:00',
      events: [fact('device.registered', '2025-03-04 09:00', 'd1', { kind: 'bodyCamera', serial: 'ZF-01' })],
    },
    {
      norm: '17.maintain',
      due: '2025-04-07 24:00',
      events: [fact('device.maintained', '2025-03-04 09:00', 'd1', { work: '清洁' })],
    },
    {
      norm: '31.maintain.first',
      due: '2025-05-06 24:00',
      events: [fact('device.registered', '2025-03-04 09:00', 'd1', { kind: 'bodyCamera', serial: 'ZF-01' })],
    },
    {
      norm: '31.maintain',
      due: '2025-05-06 24:00',
      events: [fact('device.maintained', '2025-03-04 09:00', 'd1', { work: '清洁' })],
    },
    {
      norm: '17.report',
      due: '2025-03-05 09:30',
      events: [fact('device.failed', '2025-03-04 09:30', 'd1', { fault: '黑屏' })],
    },
    { norm: '18.report', due: '2025-03-04 11:30', events: [abandoned] },
    {
      norm: '18.report.before',
      due: '2025-03-04 11:30',
      events: [fact('recording.impossible', '2025-03-04 09:30', 'a1', { ground: 'urgency', reason: '紧急' })],
    },
    { norm: '18.statement', due: '2025-03-05 10:00', events: [...ended('siteInspection'), abandoned] },
    {
      norm: '18.statement.anyForm',
      due: '2025-03-05 10:00',
      events: [...ended('siteInspection'), abandoned],
      readings: { 'FTJD-18.3': 'anyForm' },
    },
    ...(
      ['stillCamera', 'videoCamera', 'audioRecorder', 'surveillanceCamera', 'bodyCamera', 'collectionStation'] as const
    ).map((kind) => ({ norm: `31.equip.${kind}`, due: '2025-06-03 24:00', events: short(kind) })),
    {
      norm: '22.file',
      due: '2025-04-21 24:00',
      events: [fact('case.concluded', '2025-03-21 09:00', 'c1', { ground: 'decided' })],
    },
  ],
  keeping: [
    {
      what: '第二十二条，随案卷保管',
      events: [
        ...activity('a1', 'inquiry', '2025-03-04', '09:00', '10:00'),
        take('r1', '2025-03-04', '09:00', '10:00', { about: ['activity:a1'] }),
        fact('case.archived', '2025-04-10 10:00', 'c1', { catalogue: [], keepUntil: '2035-04-10' }),
      ],
      over: '2035-04-11 00:00',
    },
    { what: '第二十四条', events: [film], over: '2025-09-05 00:00' },
    {
      what: '第二十四条，自最终决定有效送达之日起',
      events: [
        film,
        fact('decision.made', '2025-03-05 10:00', 'k1', { kind: 'penaltyImposed' }),
        served('s1', '2025-03-10 10:00', 'directService', '2025-03-10', { form: 'enforcementDecision' }),
      ],
      over: '2025-09-11 00:00',
    },
  ],
});
