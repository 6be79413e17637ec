import { formatDay } from '@zhiji/calendar';
import { PLAIN } from '../../test/oracle/answer.ts';
import { compareWithText, keepingOf, statusOf } from '../../test/oracle/comparison.ts';
import { dayOf, HOUR, midnight } from '../../test/oracle/day.ts';
import { CASE } from '../../test/oracle/fact.ts';
import { mayFind, somewhen } from '../../test/oracle/history.ts';
import { rectifications } from '../../test/oracle/rectification.ts';
import { keeping, storing } from '../../test/oracle/subdistrict.ts';
import { fengtaiSubdistrict } from './index.ts';

const DAY = 24 * HOUR;

compareWithText(fengtaiSubdistrict, {
  'FTJD-23.1 至 23.3 当日导出，特殊原因二十四小时内': {
    norms: ['23.store'],
    runs: 80_000,
    draw(random, history) {
      const ended = somewhen(random);
      const over = ended + random.between(-HOUR, 9 * HOUR);
      const due = midnight(dayOf(over));
      history.add(
        'recording.ended',
        ended,
        'recording:r1',
        { medium: 'video' },
        {
          about: random.pick([['activity:a1'], ['activity:a1', 'activity:a2'], []]),
        },
      );
      for (const activity of ['activity:a1', 'activity:a2'])
        if (random.chance(0.6))
          history.add('activity.ended', random.between(ended, over + HOUR, over), activity, { kind: 'patrol' });
      mayFind(random, history, 'specialCircumstances', due - 40 * HOUR, ['recording:r1', 'activity:a1'], 0.5);
      if (random.chance(0.3))
        history.add(
          'recording.delayReported',
          random.between(ended, due + 5 * HOUR, due),
          random.pick(['recording:r1', 'recording:r2']),
          random.chance(0.8) ? { reason: '断网' } : {},
        );
      for (let i = 0; i < 2; i++)
        if (random.chance(0.5)) {
          const claimed = random.between(ended, over + 40 * HOUR, due, over + DAY);
          history.add(
            'recording.stored',
            claimed,
            random.pick(['recording:r1', 'recording:r1', 'recording:r2']),
            { registered: random.chance(0.8) },
            { recorded: claimed + random.pick([0, 0, 1, 3 * HOUR]) },
          );
        }
      return random.between(ended, over + 45 * HOUR, due, due + 1, over + DAY, over + DAY + 1);
    },
    compared: { 导出: { words: [...PLAIN, 'unknown'], text: storing, kernel: statusOf('23.store', 'r1') } },
  },
  'FTJD-24.1 至 24.3、22.3 保存期限': {
    norms: ['22.dossier', '24.undecided', '24.effective', '24.decided', '24.unserved', '24.challenged'],
    runs: 80_000,
    draw(random, history) {
      const ended = somewhen(random);
      const later = () => ended + random.between(HOUR, 40 * DAY);
      history.add(
        'recording.ended',
        ended,
        'recording:r1',
        { medium: 'video' },
        {
          about: random.chance(0.5) ? ['activity:a1'] : [],
        },
      );
      history.add('activity.started', ended - HOUR, 'activity:a1', {
        kind: random.pick(['inquiry', 'patrol', 'patrol']),
        officers: [],
      });
      if (random.chance(0.1))
        history.add('recording.listedAsEvidence', later(), random.pick(['recording:r1', 'recording:r2']));
      const decisions = random.pick([[], ['decision:k1'], ['decision:k1'], ['decision:k1', 'decision:k2']]);
      for (const decision of decisions) {
        history.add('decision.made', later(), decision, { kind: 'penaltyImposed' });
        if (random.chance(0.15)) history.add('decision.revoked', ended + 41 * DAY, decision, { reason: '有误' });
        if (random.chance(0.8)) {
          const on = later();
          history.add(
            'service.completed',
            on + random.between(0, 20 * DAY),
            `service:${decision.slice(-2)}`,
            {
              method: 'directService',
              servedOn: formatDay(dayOf(on)),
              ...random.pick([
                { form: 'enforcementDecision' },
                { form: 'enforcementDecision' },
                { form: 'demandNotice' },
                {},
              ]),
            },
            { about: random.chance(0.8) ? [decision] : [] },
          );
        }
      }
      for (const challenge of ['challenge:h1', 'challenge:h2'])
        if (random.chance(0.12)) {
          history.add('challenge.received', later(), challenge, { kind: 'reconsideration' });
          if (random.chance(0.7))
            history.add('challenge.ended', ended + random.between(20 * DAY, 80 * DAY), challenge, { outcome: '维持' });
        }
      for (let i = 0; i < 2; i++)
        if (random.chance(0.4))
          history.add('case.archived', later(), CASE, {
            catalogue: [],
            ...(random.chance(0.8) ? { keepUntil: formatDay(dayOf(ended) + random.between(20, 4000)) } : {}),
          });
      if (random.chance(0.15)) history.add('hold.placed', ended + 5 * DAY, CASE, { reason: '诉讼' });
      if (random.chance(0.1)) history.add('hold.released', ended + 6 * DAY, CASE, { reason: '终结' });
      return ended + random.between(0, 300 * DAY, 5 * DAY, 6 * DAY);
    },
    compared: {
      保存: { words: ['until', 'heldByOrder', 'clockNotBegun'], text: keeping, kernel: keepingOf('r1') },
    },
  },
  'FTJD-31.1 限期整改': rectifications('31.answer', 10_000),
});
