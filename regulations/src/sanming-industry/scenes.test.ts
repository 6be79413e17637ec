import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaseEvent, Program } from '@zhiji/law';
import { caseBook, sanming, verdicts } from '../../test/sanming.ts';
import { sanmingIndustry } from './index.ts';

const { activity, fact, paper, serve, start, take } = caseBook();
const DAY = '2025-03-06';
const LATER = '2025-06-30 10:00';
const penalty = start('2025-03-01 09:00');

const visited = (form: Parameters<typeof paper>[1], method: Parameters<typeof serve>[2]) => [
  penalty,
  paper('d1', form, '2025-03-05 09:00'),
  ...activity('a1', 'serviceVisit', DAY, '09:00', '10:00'),
  serve('s1', `${DAY} 09:30`, method, method === 'serviceByMail' ? 'inTransit' : 'served', {
    about: ['document:d1', 'activity:a1'],
  }),
];
/** 在现场检查中采取的措施，没有另立活动。 */
const measured = (kind: 'advancePreservation' | 'seizure', of: CaseEvent) => [
  ...held('siteInspection', of),
  fact('measure.taken', `${DAY} 09:30`, 'm1', { kind, items: [] }, { about: ['activity:a1'] }),
];
const held = (kind: Parameters<typeof activity>[1], of: CaseEvent = penalty) => [
  of,
  ...activity('a1', kind, DAY, '09:00', '10:00'),
];

/** 全程档的每一场合：条目、事实，以及使其适用的另一口径。 */
const OCCASIONS: Readonly<Record<string, readonly [string, readonly CaseEvent[], Readonly<Record<string, string>>?]>> =
  {
    '11.recording': ['SMGX-11.1', held('examination')],
    '11.recording.strict': ['SMGX-11.1', held('examination'), { 'SMGX-11.1/b': 'none' }],
    '12.recording': ['SMGX-12.3', held('preservation')],
    '12.recording.elsewhere': ['SMGX-12.3', measured('advancePreservation', penalty)],
    '13.recording.whole': ['SMGX-13.3', held('correctionReview'), { 'SMGX-13.3': 'whole' }],
    '14.recording': ['SMGX-14.1', visited('priorNotice', 'directService')],
    '14.mail.whole': ['SMGX-14.1', visited('priorNotice', 'serviceByMail'), { 'SMGX-14.1': 'whole' }],
    '15.statement': ['SMGX-15.1', held('statementHearing')],
    '15.hearing': ['SMGX-15.2', held('hearing')],
    '15.hearing.recesses': ['SMGX-15.2', held('hearing'), { 'SMGX-15.2': 'recorded' }],
    '17.recording': ['SMGX-17.1', visited('enforcementDecision', 'directService')],
    '17.mail.whole': ['SMGX-17.1', visited('enforcementDecision', 'serviceByMail'), { 'SMGX-17.1': 'whole' }],
    '18.recording.whole': ['SMGX-18.2', visited('demandNotice', 'directService'), { 'SMGX-18.2': 'whole' }],
    '19.leaving.recording': ['SMGX-19.7', visited('enforcementDecision', 'serviceByLeaving')],
    '19.leaving.recording.rest': [
      'SMGX-19.7',
      visited('enforcementDecision', 'serviceByLeaving'),
      { 'SMGX-19.7': 'refusal' },
    ],
    '21.recording': ['SMGX-21.3', held('seizing', start('2025-03-01 09:00', 'coercion'))],
    '21.recording.elsewhere': ['SMGX-21.3', measured('seizure', start('2025-03-01 09:00', 'coercion'))],
    '21.service': ['SMGX-21.3', visited('coercionDecision', 'directService')],
    '22.recording.whole': [
      'SMGX-22.3',
      held('measureLifting', start('2025-03-01 09:00', 'coercion')),
      { 'SMGX-22.3': 'whole' },
    ],
    '23.recording': [
      'SMGX-23.2',
      [
        ...held('statementHearing', start('2025-03-01 09:00', 'coercion')),
        fact('demand.heard', `${DAY} 10:00`, 'c1', { hearer: '林某', content: '意见' }, { about: ['activity:a1'] }),
      ],
      { 'SMGX-23.2': 'required' },
    ],
    '24.whole': [
      'SMGX-24.2',
      held('siteInspection', start('2025-03-01 09:00', 'inspection')),
      { 'SMGX-24.2': 'whole' },
    ],
    '28.recording.whole': [
      'SMGX-28.2',
      held('preservation', start('2025-03-01 09:00', 'inspection')),
      { 'SMGX-28.2': 'whole' },
    ],
    '28.recording.elsewhere.whole': [
      'SMGX-28.2',
      measured('advancePreservation', start('2025-03-01 09:00', 'inspection')),
      { 'SMGX-28.2': 'whole' },
    ],
  };

/** 同样的事实，由派出机构办理。 */
const byDispatchedBody = (events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.map((event) =>
    event.type === 'procedure.started' ? { ...event, data: { ...event.data, unitKind: 'dispatchedBody' } } : event,
  );

describe('SMGX-3.4 第三条第三款 全程档只认录像、视频监控；另一口径四种方式均可', () => {
  for (const [norm, [id, events, readings = {}]] of Object.entries(OCCASIONS)) {
    const strict = sanming(readings);
    const anyMedium = sanming({ ...readings, 'SMGX-3.4': 'anyMedium' });
    const custodyOnly = [{}, { 'SMGX-3.4': 'anyMedium' }].map((more) =>
      sanming({ ...readings, ...more, 'SMGX-2.3': 'custodyOnly' }),
    );
    const of = (medium: 'audio' | 'video', program: Program) => {
      const taken = take('r1', DAY, '09:00', '10:00', { medium, about: ['activity:a1'] });
      return verdicts(id, [...events, taken], LATER, { program }).flatMap((verdict) =>
        verdict.startsWith('音像') ? [verdict.split(' ')[1]] : [],
      );
    };
    it(`${norm}：只有录音的报缺，录像的通过，另一口径下录音亦可`, () =>
      assert.deepEqual(
        [of('audio', strict), of('video', strict), of('audio', anyMedium)],
        [['missing'], ['complete'], ['complete']],
      ));
    it(`SMGX-2.3 第二条第一款 ${norm}：另一口径下派出机构不在此列，执法科室仍须音像`, () =>
      assert.deepEqual(
        custodyOnly.map((program) =>
          [byDispatchedBody(events), events].map(
            (facts) => verdicts(id, facts, LATER, { program }).filter((verdict) => verdict.startsWith('音像')).length,
          ),
        ),
        [
          [0, 1],
          [0, 1],
        ],
      ));
  }
  it('所列即全部', () =>
    assert.deepEqual(
      sanmingIndustry.chapters
        .flatMap(({ articles }) => articles.flatMap(({ norms }) => norms))
        .flatMap(({ id }) => (id.endsWith('.anyMedium') ? [id.replace('.anyMedium', '')] : []))
        .toSorted(),
      Object.keys(OCCASIONS).toSorted(),
    ));
});
