import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { view, type CaseEvent, type PaperNorm } from './index.ts';

const { ev, paper, seen } = pen;
const fact = history('c1');

const inquiry = paper({
  ...head('p'),
  per: 'activity',
  on: ev('activity.ended', { kind: 'inquiry' }),
  forms: ['inquiryTranscript'],
  reach: 'object',
});
const started = (id: string, from: string) =>
  fact('activity.started', `2025-03-05 ${from}`, id, { kind: 'inquiry', officers: [] });
const ended = (id: string, to: string) => fact('activity.ended', `2025-03-05 ${to}`, id, { kind: 'inquiry' });
const activity = [started('a1', '09:30'), ended('a1', '10:10')];
const second = [started('a2', '14:00'), ended('a2', '14:30')];
type Form =
  | 'inquiryTranscript'
  | 'summaryTranscript'
  | 'siteTranscript'
  | 'inquiryNotice'
  | 'hearingReport'
  | 'preservationNotice';
const made = (id: string, form: Form, when = '2025-03-05 11:00', more: object = {}, about: readonly string[] = []) =>
  fact('document.finalized', when, id, { form, filled: [], ...more }, { about });
const covering = (from: string, to: string) => ({ from: `2025-03-05T${from}+08:00`, to: `2025-03-05T${to}+08:00` });

const shown = (norm: PaperNorm, events: readonly CaseEvent[]) => {
  const law = lawOf([norm]);
  return view(law, stepped(law, events), at('2025-04-01 10:00')).documents.map(({ object, form, status, document }) =>
    [object.id, form, status, document].filter(Boolean).join(' '),
  );
};

describe('which occasion a paper belongs to', () => {
  const rows: readonly (readonly [string, readonly CaseEvent[], readonly string[]])[] = [
    ['none made', activity, ['a1 inquiryTranscript missing']],
    [
      'the one it names',
      [...activity, ...second, made('d1', 'inquiryTranscript', undefined, {}, ['activity:a2'])],
      ['a1 inquiryTranscript missing', 'a2 inquiryTranscript present d1'],
    ],
    [
      'the one its draft named',
      [
        ...activity,
        ...second,
        made('d1', 'inquiryTranscript'),
        fact('document.drafted', '2025-03-05 09:35', 'd1', { form: 'inquiryTranscript' }, { about: ['activity:a1'] }),
      ],
      ['a1 inquiryTranscript present d1', 'a2 inquiryTranscript missing'],
    ],
    [
      'the one whose time it covers',
      [...activity, ...second, made('d1', 'inquiryTranscript', undefined, covering('09:32', '10:08'))],
      ['a1 inquiryTranscript present d1', 'a2 inquiryTranscript missing'],
    ],
    ['the only one there is', [...activity, made('d1', 'inquiryTranscript')], ['a1 inquiryTranscript present d1']],
    [
      'none, where it says nothing and there are two',
      [...activity, made('d1', 'inquiryTranscript'), ...second],
      ['a1 inquiryTranscript missing', 'a2 inquiryTranscript missing'],
    ],
    ['another kind of paper', [...activity, made('d1', 'siteTranscript')], ['a1 inquiryTranscript missing']],
    [
      'withdrawn',
      [
        ...activity,
        made('d1', 'inquiryTranscript'),
        fact('document.withdrawn', '2025-03-06 09:00', 'd1', { reason: '误' }),
      ],
      ['a1 inquiryTranscript missing'],
    ],
    [
      'made again after a withdrawal',
      [
        ...activity,
        made('d1', 'inquiryTranscript'),
        fact('document.withdrawn', '2025-03-06 09:00', 'd1', { reason: '误' }),
        made('d2', 'inquiryTranscript', '2025-03-06 10:00'),
      ],
      ['a1 inquiryTranscript present d2'],
    ],
  ];
  for (const [name, events, expected] of rows) it(name, () => assert.deepEqual(shown(inquiry, events), expected));

  const measure = paper({
    ...head('m'),
    per: 'measure',
    on: ev('measure.taken'),
    forms: ['preservationNotice'],
    reach: 'object',
  });
  const taken = (id: string, about: readonly string[] = []) =>
    fact('measure.taken', '2025-03-05 15:00', id, { kind: 'advancePreservation', items: [] }, { about });
  it('what shares its activity', () => {
    const notice = made('d1', 'preservationNotice', undefined, {}, ['activity:a1']);
    assert.deepEqual(shown(measure, [taken('m1', ['activity:a1']), taken('m2', ['activity:a2']), notice]), [
      'm1 preservationNotice present d1',
      'm2 preservationNotice missing',
    ]);
  });
  it('through the measure it names, also its activity', () => {
    const transcript = made('d1', 'inquiryTranscript', undefined, {}, ['measure:m1']);
    assert.deepEqual(shown(inquiry, [...activity, ...second, taken('m1', ['activity:a1']), transcript]), [
      'a1 inquiryTranscript present d1',
      'a2 inquiryTranscript missing',
    ]);
  });
});

describe('a paper made before its occasion, reach unclaimed', () => {
  const notice = paper({
    ...head('n'),
    per: 'activity',
    on: ev('activity.started', { kind: 'inquiry' }),
    forms: ['inquiryNotice'],
    reach: 'unclaimed',
  });
  const visit = fact('activity.started', '2025-03-05 08:00', 'a9', { kind: 'serviceVisit', officers: [] });
  const rows: readonly (readonly [string, readonly CaseEvent[], readonly string[]])[] = [
    [
      'one that names an occasion is for that alone',
      [made('d1', 'inquiryNotice', '2025-03-04 10:00', {}, ['activity:a1']), ...activity, ...second],
      ['a1 inquiryNotice present d1', 'a2 inquiryNotice missing'],
    ],
    [
      'one that names none may be for any',
      [made('d1', 'inquiryNotice', '2025-03-04 10:00'), ...activity, ...second],
      ['a1 inquiryNotice present d1', 'a2 inquiryNotice present d1'],
    ],
    [
      'one that names an activity of another kind, at which it was served, may be for any',
      [visit, made('d1', 'inquiryNotice', '2025-03-05 08:00', {}, ['activity:a9']), ...activity],
      ['a1 inquiryNotice present d1'],
    ],
    [
      'one that is linked later is for that alone',
      [
        made('d1', 'inquiryNotice', '2025-03-04 10:00'),
        ...activity,
        ...second,
        fact(
          'document.signed',
          '2025-03-05 14:00',
          'd1',
          { signatory: 'party', name: '甲', method: 'handSigned' },
          { about: ['activity:a2'] },
        ),
      ],
      ['a1 inquiryNotice missing', 'a2 inquiryNotice present d1'],
    ],
  ];
  for (const [name, events, expected] of rows) it(name, () => assert.deepEqual(shown(notice, events), expected));
});

describe('撤回文书的事实另及一次活动', () => {
  const withdrawn = fact(
    'document.withdrawn',
    '2025-03-05 12:00',
    'd1',
    { reason: '错制' },
    { about: ['activity:a2'] },
  );
  for (const reach of ['object', 'activity', 'siblings', 'document', 'unclaimed', 'case'] as const)
    it(`reach ${reach}: a paper that counted no longer does`, () =>
      assert.deepEqual(
        shown({ ...inquiry, reach }, [...activity, ...second, made('d1', 'inquiryTranscript'), withdrawn]),
        ['a1 inquiryTranscript missing', 'a2 inquiryTranscript missing'],
      ));
});

describe('alternatives', () => {
  const norm = paper({
    ...head('p'),
    per: 'activity',
    on: ev('activity.ended'),
    forms: ['summaryTranscript'],
    alternatives: [['siteTranscript', 'inquiryTranscript']],
    reach: 'object',
  });
  it('any complete set does; otherwise the first is missing', () => {
    assert.deepEqual(shown(norm, [...activity, made('d1', 'summaryTranscript')]), ['a1 summaryTranscript present d1']);
    assert.deepEqual(shown(norm, [...activity, made('d1', 'siteTranscript'), made('d2', 'inquiryTranscript')]), [
      'a1 siteTranscript present d1',
      'a1 inquiryTranscript present d2',
    ]);
    assert.deepEqual(shown(norm, [...activity, made('d1', 'siteTranscript')]), ['a1 summaryTranscript missing']);
  });
});

describe('order', () => {
  const notice = paper({
    ...head('p'),
    per: 'activity',
    on: ev('activity.started'),
    forms: ['inquiryNotice'],
    reach: 'case',
    order: { before: 'trigger' },
  });
  const report = paper({
    ...head('q'),
    per: 'activity',
    on: ev('activity.ended'),
    forms: ['hearingReport'],
    reach: 'case',
    order: { after: 'trigger' },
  });
  const spot = paper({
    ...head('s'),
    per: 'activity',
    on: ev('activity.ended'),
    forms: ['siteTranscript'],
    reach: 'object',
    order: { before: ev('decision.made') },
  });
  const decided = fact('decision.made', '2025-03-05 16:20', 'k1', { kind: 'penaltyImposed' });
  const rows: readonly (readonly [string, PaperNorm, readonly CaseEvent[], string])[] = [
    ['a notice before', notice, [made('d1', 'inquiryNotice', '2025-03-04 10:00')], 'present'],
    ['a notice at the same instant', notice, [made('d1', 'inquiryNotice', '2025-03-05 09:30')], 'present'],
    ['a notice afterwards', notice, [made('d1', 'inquiryNotice', '2025-03-06 10:00')], 'late'],
    [
      'a notice dated afterwards',
      notice,
      [made('d1', 'inquiryNotice', '2025-03-04 10:00', { statedDate: '2025-03-06' })],
      'late',
    ],
    [
      'one in time beside a late one',
      notice,
      [made('d1', 'inquiryNotice', '2025-03-06 10:00'), made('d2', 'inquiryNotice', '2025-03-04 10:00')],
      'present',
    ],
    ['a report afterwards', report, [made('d1', 'hearingReport', '2025-03-07 10:00')], 'present'],
    ['a report before the end', report, [made('d1', 'hearingReport', '2025-03-05 10:00')], 'early'],
    [
      'a transcript by the time it covers',
      spot,
      [decided, made('d1', 'siteTranscript', '2025-03-05 17:00', covering('16:05', '16:15'), ['activity:a1'])],
      'present',
    ],
    ['a transcript made after the decision', spot, [decided, made('d1', 'siteTranscript', '2025-03-05 18:00')], 'late'],
    ['nothing to be before', spot, [made('d1', 'siteTranscript', '2025-03-05 18:00')], 'present'],
  ];
  for (const [name, norm, events, status] of rows)
    it(`${name}: ${status}`, () => assert.equal(shown(norm, [...activity, ...events])[0]!.split(' ')[2], status));
});

describe('豁免', () => {
  const norm: PaperNorm = { ...inquiry, exempt: seen(ev('inquiry.refused')) };
  const refused = fact('inquiry.refused', '2025-03-05 09:30', 'a1', { place: '店内', expression: '拒答', present: [] });
  it('a paper not made', () => assert.deepEqual(shown(norm, [...activity, refused]), ['a1 inquiryTranscript exempt']));
  it('and made all the same', () =>
    assert.deepEqual(shown(norm, [...activity, refused, made('d1', 'inquiryTranscript')]), [
      'a1 inquiryTranscript present d1',
    ]));
  it('two articles that ask for one paper are one demand', () => {
    const law = lawOf([norm, { ...inquiry, id: 'q', article: '第二条', requirements: ['TEST-q'] }]);
    const { documents } = view(law, stepped(law, [...activity, refused]), at('2025-04-01 10:00'));
    assert.deepEqual(
      documents.map(({ status, articles }) => [status, articles]),
      [['missing', ['第二条', '第一条']]],
    );
  });
});
