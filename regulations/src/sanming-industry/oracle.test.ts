import { formatInstant } from '@zhiji/calendar';
import { PLAIN } from '../../test/oracle/answer.ts';
import { compareWithText, keepingOf, statusOf } from '../../test/oracle/comparison.ts';
import { daysAfter, HOUR, midnight, dayOf } from '../../test/oracle/day.ts';
import { CASE } from '../../test/oracle/fact.ts';
import { somewhen } from '../../test/oracle/history.ts';
import { disposition, evaluation, keeping, resultEntered } from '../../test/oracle/industry.ts';
import { rectifications } from '../../test/oracle/rectification.ts';
import { sanmingIndustry } from './index.ts';

const DAY = 24 * HOUR;
const LEVELS = ['provincialPlatform', 'municipalPlatform', 'countyPlatform'];
const ENTERED = [...PLAIN, 'notApplicable', 'moot'];

compareWithText(sanmingIndustry, {
  'SMGX-20.1、20.2 结案后五日内录入平台': {
    norms: ['20.internet', '20.levels'],
    runs: 60_000,
    draw(random, history) {
      const closed = somewhen(random);
      const due = daysAfter(5, closed);
      history.add('procedure.started', closed - 5 * DAY, CASE, {
        caseType: random.pick(['penalty', 'penalty', 'penalty', 'coercion']),
        procedure: 'ordinary',
        initiation: 'exOfficio',
      });
      history.add('case.closed', closed, CASE);
      const asOf = random.between(closed, due + 8 * DAY, due, due + 1);
      const from = closed - 12 * HOUR;
      if (random.chance(0.15))
        history.add('case.reopened', random.between(closed, due + 5 * DAY), CASE, { reason: '补查' });

      for (let i = 0; i < 5; i++)
        if (random.chance(0.7))
          history.add('result.entered', random.between(from, due + DAY, due), CASE, {
            platform: '平台',
            platforms: random.pick([
              ['internetPlusRegulation'],
              LEVELS,
              ...LEVELS.map((level) => [level, 'internetPlusRegulation']),
            ]),
            ...(random.chance(0.85) ? { receipt: '1号' } : {}),
          });
      return asOf;
    },
    compared: {
      省互联网监管平台: {
        words: ENTERED,
        text: resultEntered('internetPlusRegulation'),
        kernel: statusOf('20.internet', 'c1'),
      },
      三级执法平台: { words: ENTERED, text: resultEntered(...LEVELS), kernel: statusOf('20.levels', 'c1') },
    },
  },
  'SMGX-22.1、22.2 查封扣押届满': {
    norms: ['22.expiry'],
    runs: 40_000,
    draw(random, history) {
      const taken = somewhen(random);
      const until = midnight(dayOf(taken) + random.pick([10, 30]));
      const later = until + random.pick([20, 30]) * DAY;
      history.add('measure.taken', taken, 'measure:m1', {
        kind: random.pick(['seizure', 'impoundment']),
        items: [],
        ...(random.chance(0.95) ? { until: formatInstant(until) } : {}),
      });
      for (const measure of ['measure:m1', 'measure:m2'])
        if (random.chance(0.5))
          history.add('measure.extended', random.between(taken, until + 3 * DAY, until), measure, {
            until: formatInstant(random.pick([later, until + DAY])),
            reason: '情况复杂',
          });
      if (random.chance(0.7))
        history.add(
          'approval.given',
          random.between(taken, until + 2 * DAY, until),
          'approval:q1',
          {
            matter: 'measureExtension',
            role: random.pick(['agencyLeader', 'agencyLeader', 'agencyLeader', 'unitLeader']),
          },
          { about: random.pick([['measure:m1'], ['measure:m1'], ['measure:m2'], []]) },
        );
      if (random.chance(0.1))
        history.add('approval.withdrawn', random.between(taken, until + 2 * DAY), 'approval:q1', {
          matter: 'measureExtension',
          role: 'agencyLeader',
          reason: '不再需要',
        });
      for (let i = 0; i < 2; i++)
        if (random.chance(0.4))
          history.add(
            'document.finalized',
            random.between(taken, later + 5 * DAY, until, later),
            `document:d${i}`,
            { form: random.pick(['coercionDisposition', 'coercionDisposition', 'coercionExtension']), filled: [] },
            { about: [random.pick(['measure:m1', 'measure:m1', 'measure:m2'])] },
          );
      return random.between(taken, later + 6 * DAY, until, until + 1, later, later + 1);
    },
    compared: { 处理决定: { words: [...PLAIN, 'absent'], text: disposition, kernel: statusOf('22.expiry', 'm1') } },
  },
  'SMGX-30.2 每年十二月监督评议': {
    norms: ['30.evaluation'],
    scope: 'agency',
    runs: 10_000,
    draw(random, history) {
      const month = random.pick(['11', '12', '12', '12']);
      const [firstDay, lastDay] = [`2025-${month}-01`, month === '11' ? '2025-11-30' : '2025-12-31'];
      const [began, due] = [
        Date.parse(`${firstDay}T00:00+08:00`),
        midnight(dayOf(Date.parse(`${lastDay}T00:00+08:00`))),
      ];
      history.add('period.began', began, 'period:p1', { kind: 'monthly', firstDay, lastDay });
      for (const period of ['period:p1', 'period:p1', 'period:p2'])
        if (random.chance(0.6))
          history.add(
            'evaluation.held',
            random.between(began - 5 * DAY, due + 15 * DAY, due, began),
            'unit:u1',
            {
              period: '2025 年',
              bodies: random.pick([
                ['legalUnit', 'disciplineInspection'],
                ['disciplineInspection', 'legalUnit', 'handlingUnit'],
                ['legalUnit'],
              ]),
              result: '抽取样本',
            },
            { about: [period] },
          );
      return random.between(began, due + 20 * DAY, due, due + 1);
    },
    compared: { 评议: { words: [...PLAIN, 'absent'], text: evaluation, kernel: statusOf('30.evaluation', 'p1') } },
  },
  'SMGX-7.1 音像随案卷保管': {
    norms: ['7.keep.permanent', '7.keep.thirty', '7.keep.ten'],
    runs: 40_000,
    draw(random, history) {
      const ended = somewhen(random);
      history.add('recording.ended', ended, 'recording:r1', { medium: 'video' });
      for (let i = 0; i < 2; i++)
        if (random.chance(0.7))
          history.add('case.archived', ended + random.between(DAY, 300 * DAY), CASE, {
            catalogue: [],
            ...random.pick([
              {},
              { retention: '长期' },
              ...['永久', '30年', '定期30年', '10年', '定期10年', '10年'].map((retention) => ({ retention })),
            ]),
          });
      if (random.chance(0.15)) history.add('hold.placed', ended + 5 * DAY, CASE, { reason: '诉讼' });
      if (random.chance(0.1)) history.add('hold.released', ended + 6 * DAY, CASE, { reason: '终结' });
      return ended + random.between(0, 300 * DAY, 5 * DAY, 6 * DAY);
    },
    compared: {
      保管: { words: ['until', 'permanent', 'heldByOrder', 'noRule'], text: keeping, kernel: keepingOf('r1') },
    },
  },
  'SMGX-33.1 限期整改': rectifications('33.answer', 10_000),
});
