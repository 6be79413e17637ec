import { formatInstant } from '@zhiji/calendar';
import { PLAIN } from '../../test/oracle/answer.ts';
import { compareWithText, keepingOf, statusOf } from '../../test/oracle/comparison.ts';
import { dayOf, HOUR, midnight } from '../../test/oracle/day.ts';
import { CASE } from '../../test/oracle/fact.ts';
import { backup, inTime, keeping } from '../../test/oracle/historic-city.ts';
import { somewhen } from '../../test/oracle/history.ts';
import { fuzhouHistoricCity } from './index.ts';

const DAY = 24 * HOUR;

compareWithText(fuzhouHistoricCity, {
  'FZMC-16.1、17.1、17.2 申请编号与移交': {
    norms: ['16.number', '17.handIn'],
    runs: 60_000,
    draw(random, history) {
      const ended = somewhen(random);
      const over = ended + random.between(-HOUR, 6 * HOUR);
      const due = over + DAY;
      const back = over + random.between(0, 60 * HOUR);
      history.add(
        'recording.ended',
        ended,
        'recording:r1',
        { medium: 'video' },
        { about: random.pick([['activity:a1'], ['activity:a1'], ['activity:a1', 'activity:a2'], []]) },
      );
      for (const activity of ['activity:a1', 'activity:a2'])
        if (random.chance(0.7))
          history.add('activity.ended', random.pick([over, over - HOUR]), activity, { kind: 'patrol' });
      for (let i = 0; i < 2; i++)
        if (random.chance(0.4))
          history.add(
            'recording.delayReported',
            random.between(ended, due + 5 * HOUR, due),
            random.pick(['recording:r1', 'recording:r1', 'recording:r2']),
            { reason: '交通中断', expectedReturn: formatInstant(back + random.between(-9 * HOUR, 9 * HOUR)) },
          );
      if (random.chance(0.4))
        history.add('staff.returned', back, random.pick(['activity:a1', 'activity:a1', 'activity:a2']));
      if (random.chance(0.15))
        history.add(
          'approval.refused',
          random.between(ended, due + DAY),
          'approval:q1',
          {
            matter: random.pick(['storingExtension', 'storingExtension', 'measureExtension']),
            role: 'enforcementBodyHead',
            reason: '不准',
          },
          { about: [random.pick(['recording:r1', 'recording:r2'])] },
        );
      for (const type of ['recording.numberRequested', 'recording.handedIn'])
        for (let i = 0; i < 2; i++)
          if (random.chance(0.45)) {
            const claimed = random.between(ended, back + 40 * HOUR, due, back + DAY);
            history.add(
              type,
              claimed,
              random.pick(['recording:r1', 'recording:r1', 'recording:r2']),
              {},
              { recorded: claimed + random.pick([0, 0, 1, 3 * HOUR]) },
            );
          }
      return random.between(ended, back + 50 * HOUR, due, due + 1, back + DAY, back + DAY + 1);
    },
    compared: {
      申请编号: { words: PLAIN, text: inTime('recording.numberRequested'), kernel: statusOf('16.number', 'r1') },
      移交: { words: PLAIN, text: inTime('recording.handedIn'), kernel: statusOf('17.handIn', 'r1') },
    },
  },
  'FZMC-19.1 至 19.5、25.3 保存期限': {
    norms: ['19.least', '19.evidence', '19.obstruction', '19.incident', '19.grave', '25.hold', '25.release'],
    runs: 80_000,
    draw(random, history) {
      const ended = somewhen(random);
      const later = () => ended + random.between(HOUR, 60 * DAY);
      history.add('procedure.started', ended - 5 * DAY, CASE, {
        caseType: random.pick(['penalty', 'penalty', 'inspection']),
        procedure: 'ordinary',
        initiation: 'exOfficio',
      });
      const own = random.pick([['activity:a1'], ['activity:a1'], []]);
      history.add('recording.ended', ended, 'recording:r1', { medium: 'video' }, { about: own });
      history.add(
        'recording.ended',
        ended + HOUR,
        'recording:r2',
        { medium: 'video' },
        {
          about: [random.pick(['activity:a1', 'activity:a2'])],
        },
      );
      for (const activity of ['activity:a1', 'activity:a2'])
        history.add('activity.started', ended - HOUR, activity, {
          kind: random.pick([
            'patrol',
            'patrol',
            'patrol',
            'siteInspection',
            'siteInspection',
            'incidentHandling',
            'refusalOfInspection',
          ]),
          officers: [],
        });
      if (random.chance(0.2))
        history.add('cooperation.refused', later(), random.pick(['activity:a1', 'activity:a2']), { by: '当事人' });
      if (random.chance(0.1))
        history.add(
          'service.attempted',
          later(),
          'service:s1',
          { method: 'directService', result: random.pick(['refused', 'served']) },
          { about: [random.pick(['activity:a1', 'activity:a2'])] },
        );
      for (const finding of ['obstruction', 'massIncident', 'majorIncident'])
        for (let i = 0; i < 2; i++)
          if (random.chance(0.3))
            history.add(
              'finding.made',
              later(),
              CASE,
              { finding, value: random.pick([true, false, false, false, false, 'unknown']) },
              { about: random.pick([['recording:r1'], ...(own.length > 0 ? [own] : []), []]) },
            );
      if (random.chance(0.15))
        history.add(
          'recording.listedAsEvidence',
          later(),
          random.pick(['recording:r1', 'recording:r2', 'recording:r2']),
        );
      for (let i = 0; i < 2; i++)
        if (random.chance(0.15))
          history.add('case.classified', later(), CASE, {
            major: random.chance(0.3),
            complex: random.chance(0.2),
            reason: '数额',
          });
      for (let i = 0; i < 2; i++)
        if (random.chance(0.6))
          history.add('recording.numbered', later(), random.pick(['recording:r1', 'recording:r1', 'recording:r2']), {
            number: '1',
          });
      for (const clue of ['clue:k1', 'clue:k2']) {
        const complained = later();
        if (random.chance(0.12))
          history.add(
            'enforcement.complained',
            complained,
            clue,
            { about: '执法行为' },
            { about: random.pick([['recording:r1'], []]) },
          );
        if (random.chance(0.12))
          history.add('enforcement.complaintHandled', complained + random.between(-DAY, 20 * DAY), clue, {
            outcome: '不成立',
          });
      }
      for (let i = 0; i < 2; i++) {
        if (random.chance(0.1)) history.add('hold.placed', later(), CASE, { reason: '诉讼' });
        if (random.chance(0.15)) history.add('hold.released', later(), CASE, { reason: '终结' });
      }
      return ended + random.between(0, 900 * DAY, 5 * DAY, 9 * DAY, 10 * DAY);
    },
    compared: {
      保存: {
        words: ['until', 'permanent', 'heldByOrder', 'openQuestion', 'clockNotBegun'],
        text: keeping,
        kernel: keepingOf('r1'),
      },
    },
  },
  'FZMC-20.6 每月异地备份': {
    norms: ['20.backup'],
    scope: 'agency',
    runs: 10_000,
    draw(random, history) {
      const [firstDay, lastDay] = random.pick([
        ['2025-03-01', '2025-03-31'],
        ['2025-05-01', '2025-05-31'],
        ['2025-08-01', '2025-08-31'],
      ] as const);
      const [began, due] = [
        Date.parse(`${firstDay}T00:00+08:00`),
        midnight(dayOf(Date.parse(`${lastDay}T00:00+08:00`))),
      ];
      history.add('period.began', began, 'period:p1', {
        kind: random.pick(['monthly', 'monthly', 'monthly', 'yearly']),
        firstDay,
        lastDay,
      });
      for (const period of ['period:p1', 'period:p1', 'period:p2'])
        if (random.chance(0.6))
          history.add('backup.made', random.between(began, due + 15 * DAY, due, began), period, {
            offsite: random.chance(0.8),
            ...random.pick([{ verified: true }, { verified: true }, { verified: false }, {}]),
          });
      return random.between(began, due + 20 * DAY, due, due + 1);
    },
    compared: { 备份: { words: [...PLAIN, 'absent'], text: backup, kernel: statusOf('20.backup', 'p1') } },
  },
});
