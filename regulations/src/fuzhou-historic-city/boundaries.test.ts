import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replay, view } from '@zhiji/law';
import { testBoundaries } from '../../test/boundaries.ts';
import { answered, at, caseBook, historicCity, HISTORIC_CITY } from '../../test/historic-city.ts';

const { activity, approve, fact, iso, start, take } = caseBook();
const about = ['activity:a1'];

const day = [
  start('2025-09-01 09:00'),
  ...activity('a1', 'siteInspection', '2025-09-30', '14:00', '15:00'),
  take('r1', '2025-09-30', '14:00', '14:30', { about }),
];
const relieved = [
  ...day,
  fact('staff.returned', '2025-10-03 18:00', 'a1', {}),
  fact('recording.delayReported', '2025-10-01 10:00', 'r1', {
    to: '负责人',
    reason: '连续工作',
    expectedReturn: iso('2025-10-02 12:00'),
  }),
];
const ended = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00');
const cannot = fact('recording.impossible', '2025-03-04 09:00', 'a1', {
  ground: 'objectiveReason',
  reason: '设备突发故障',
  cause: 'deviceFailure',
});
const abandoned = fact('recording.abandoned', '2025-03-04 09:30', 'a1', { reason: '设备进水' });
const device = { kind: 'bodyCamera', serial: 'JL-05' } as const;

testBoundaries({
  law: historicCity,
  // 假日不顺延小时，月末不因休假日顺延。
  terms: [
    { norm: '16.number', due: '2025-10-01 15:00', events: day },
    { norm: '16.number', due: '2025-10-04 18:00', events: relieved, restsOnLast: true },
    { norm: '17.handIn', due: '2025-10-01 15:00', events: day },
    { norm: '17.handIn', due: '2025-10-04 18:00', events: relieved, restsOnLast: true },
    {
      norm: '20.backup',
      due: '2025-08-31 24:00',
      events: [
        fact('period.began', '2025-08-01 00:00', '2025-08', {
          kind: 'monthly',
          firstDay: '2025-08-01',
          lastDay: '2025-08-31',
        }),
      ],
    },
    {
      norm: '20.backup.rolling',
      due: '2025-10-02 24:00',
      events: [fact('backup.made', '2025-09-02 10:00', 'p1', { offsite: true, verified: true })],
      readings: { 'FZMC-20.6': 'rolling' },
    },
  ],
  targets: [
    { norm: '10.note', due: '2025-03-05 10:00', events: [...ended, cannot] },
    { norm: '15.report', due: '2025-03-04 10:00', events: [...ended, abandoned] },
    { norm: '15.note', due: '2025-03-05 10:00', events: [...ended, abandoned] },
    {
      norm: '16.file',
      due: '2025-04-21 24:00',
      events: [fact('case.concluded', '2025-03-20 10:00', 'c1', { ground: 'decided' })],
    },
    { norm: '18.recording', due: '2025-03-10 24:00', events: [take('r1', '2025-03-02', '10:00', '12:00')] },
    {
      norm: '18.clear',
      due: '2025-03-10 10:00',
      events: [fact('recording.handedIn', '2025-03-07 10:00', 'r1', { to: '档案' })],
    },
    {
      norm: '18.lent',
      due: '2025-03-05 17:00',
      events: [
        approve('deviceLending', 'enforcementBodyHead', '2025-03-03 09:00', {
          about: ['device:JL-05'],
          validUntil: iso('2025-03-05 17:00'),
        }),
        fact('device.lent', '2025-03-03 10:00', 'JL-05', { to: '二处' }),
      ],
    },
    {
      norm: '20.maintain.first',
      due: '2025-03-20 24:00',
      events: [fact('device.registered', '2025-02-20 09:00', 'JL-05', device)],
    },
    {
      norm: '20.maintain.next',
      due: '2025-03-20 24:00',
      events: [fact('device.maintained', '2025-02-20 09:00', 'JL-05', { work: '除尘' })],
    },
    {
      norm: '20.repair',
      due: '2025-03-10 24:00',
      events: [fact('device.failed', '2025-03-03 09:00', 'JL-05', { fault: '不开机' })],
    },
    {
      norm: '25.complaint',
      due: '2025-03-13 24:00',
      events: [fact('enforcement.complained', '2025-03-04 09:00', 'l1', { about: '执法态度' })],
    },
  ],
  keeping: [
    {
      what: '第十九条',
      events: [
        take('r1', '2025-03-04', '09:00', '10:00'),
        fact('recording.numbered', '2025-03-05 10:00', 'r1', { number: 'Z-1' }),
      ],
      over: '2027-03-06 00:00',
    },
  ],
});

describe('起止与间隔的容差', () => {
  const site = [start('2025-03-01 09:00'), ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00')];
  const status = (...spans: readonly (readonly [string, string])[]) => {
    const clips = spans.map(([from, to], i) => {
      const clip = take(`r${i}`, '2025-03-04', '09:00', '10:00', { about });
      return {
        ...clip,
        at: at(`2025-03-04 ${to}`),
        data: { ...clip.data, from: iso(`2025-03-04 ${from}`), to: iso(`2025-03-04 ${to}`) },
      };
    });
    const { recordings } = view(
      HISTORIC_CITY,
      replay(HISTORIC_CITY, answered([...site, ...clips]), 'c1'),
      at('2025-04-01 10:00'),
    );
    return recordings.find(({ topic }) => topic === 'av.during')!.status;
  };
  it('第十四条第一款：起止各 60 秒，分段间隔 2 秒，多一毫秒即不全', () => {
    assert.equal(status(['09:01:00', '10:00:00']), 'complete');
    assert.equal(status(['09:01:00.001', '10:00:00']), 'missing');
    assert.equal(status(['09:00:00', '09:59:00']), 'complete');
    assert.equal(status(['09:00:00', '09:58:59.999']), 'missing');
    assert.equal(status(['09:00:00', '09:30:00'], ['09:30:02', '10:00:00']), 'complete');
    assert.equal(status(['09:00:00', '09:30:00'], ['09:30:02.001', '10:00:00']), 'missing');
  });
});
