import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { view, type CaseEvent, type RecordingNorm, type RecordingView } from './index.ts';

const { ev, finding, recording, seen } = pen;
const fact = history('c1');
const MINUTE = 60_000;

const norm = recording({
  ...head('r'),
  per: 'activity',
  on: ev('activity.started', { kind: 'hearing' }),
  scene: 'hearingScene',
  span: 'activity',
  continuous: true,
  media: ['video', 'audio'],
  toleranceMs: 5000,
  besideMs: 5 * MINUTE,
});
const loose: RecordingNorm = { ...norm, continuous: false };

const DAY = '2025-03-25';
const started = (id = 'a1', when = '09:00') =>
  fact('activity.started', `${DAY} ${when}`, id, { kind: 'hearing', officers: [] });
const ended = (id = 'a1', when = '11:00') => fact('activity.ended', `${DAY} ${when}`, id, { kind: 'hearing' });
type Medium = 'video' | 'audio' | 'photo';
const take = (
  id: string,
  from: string,
  to: string,
  { medium = 'video' as Medium, about = ['activity:a1'], count = 0 } = {},
) =>
  fact(
    'recording.ended',
    `${DAY} ${to}`,
    id,
    { medium, from: `${DAY}T${from}+08:00`, to: `${DAY}T${to}+08:00`, ...(count ? { count } : {}) },
    { about },
  );

const views = (
  of: RecordingNorm | readonly RecordingNorm[],
  events: readonly CaseEvent[],
): readonly RecordingView[] => {
  const law = lawOf([of].flat() as readonly RecordingNorm[]);
  return view(law, stepped(law, events), at('2025-04-01 10:00')).recordings;
};
const one = (of: RecordingNorm, events: readonly CaseEvent[]): RecordingView => views(of, events)[0]!;
const hearing = [started(), ended()];

describe('全程', () => {
  const rows: readonly (readonly [string, readonly CaseEvent[], string, readonly string[]])[] = [
    ['one recording over all of it', [take('r1', '08:58', '11:00')], 'complete', []],
    ['none', [], 'missing', ['09:00–11:00']],
    ['a gap within the tolerance', [take('r1', '09:00', '10:00'), take('r2', '10:00:05', '11:00')], 'complete', []],
    [
      'a gap a second beyond',
      [take('r1', '09:00', '10:00'), take('r2', '10:00:06', '11:00')],
      'missing',
      ['10:00–10:00:06'],
    ],
    ['late at the start, early at the end', [take('r1', '09:10', '10:50')], 'missing', ['09:00–09:10', '10:50–11:00']],
    [
      'overlapping recordings',
      [take('r1', '09:00', '10:30'), take('r2', '10:00', '11:00'), take('r3', '09:30', '09:40')],
      'complete',
      [],
    ],
    ['a recording reaching far beyond', [take('r1', '08:00', '12:00')], 'complete', []],
  ];
  const clock = (instant: number) =>
    new Date(instant + 8 * 60 * MINUTE).toISOString().slice(11, 19).replace(/:00$/, '');
  for (const [name, events, status, gaps] of rows)
    it(`${name}: ${status}`, () => {
      const shown = one(norm, [...hearing, ...events]);
      assert.deepEqual([shown.status, shown.gaps.map(({ from, to }) => `${clock(from)}–${clock(to)}`)], [status, gaps]);
    });

  it('an adjournment is taken out of the span', () => {
    const pause = [
      fact('activity.adjourned', `${DAY} 10:00`, 'a1', {}),
      fact('activity.continued', `${DAY} 10:10`, 'a1', {}),
    ];
    const takes = [take('r1', '08:58', '10:00'), take('r2', '10:10', '11:00')];
    const shown = one(norm, [...hearing, ...pause, ...takes]);
    assert.deepEqual([shown.status, shown.coverage, shown.gaps], ['complete', 1, []]);
    const without = one(norm, [...hearing, ...takes]);
    assert.deepEqual([without.status, without.gaps.map(({ from, to }) => (to - from) / MINUTE)], ['missing', [10]]);
    const half = one(norm, [...hearing, ...pause, take('r1', '09:00', '09:55')]);
    assert.equal(half.coverage, 0.5);
  });
  it('an adjournment never continued covers the rest', () =>
    assert.equal(
      one(norm, [...hearing, fact('activity.adjourned', `${DAY} 10:00`, 'a1', {}), take('r1', '09:00', '10:00')])
        .status,
      'complete',
    ));

  it('gaps explained by an objective cause go to a person', () => {
    const explain = (cause: 'batteryLow' | 'subjective', from: string, to: string, about = 'r1') =>
      fact('recording.interruptionExplained', `${DAY} 12:00`, about, {
        gap: { from: `${DAY}T${from}+08:00`, to: `${DAY}T${to}+08:00` },
        cause,
      });
    const takes = [take('r1', '09:00', '10:00'), take('r2', '10:10', '11:00')];
    const status = (...explained: CaseEvent[]) => one(norm, [...hearing, ...takes, ...explained]).status;
    assert.equal(status(explain('batteryLow', '10:00', '10:10')), 'explained');
    assert.equal(status(explain('subjective', '10:00', '10:10')), 'missing');
    assert.equal(status(explain('batteryLow', '10:00', '10:09')), 'missing');
    assert.equal(status(explain('batteryLow', '10:00', '10:10', 'r9')), 'missing');
    const two = [...takes, take('r3', '11:00', '11:00')];
    assert.equal(
      one(norm, [started(), ended('a1', '11:30'), ...two, explain('batteryLow', '10:00', '10:10')]).status,
      'missing',
    );
    assert.equal(one(norm, [...hearing, explain('batteryLow', '09:00', '11:00')]).status, 'missing');
  });
  it('an activity that goes on is not missing yet', () => {
    const running = one(norm, [started(), take('r1', '09:30', '09:40')]);
    assert.deepEqual([running.status, running.recordings, running.gaps], ['running', ['r1'], []]);
  });
});

describe('what counts as a recording of the occasion', () => {
  const rows: readonly (readonly [string, readonly CaseEvent[], string, unknown])[] = [
    ['part of it is enough where the text does not say throughout', [take('r1', '09:30', '09:40')], 'complete', []],
    [
      'a medium the text does not accept',
      [take('r1', '09:30', '09:40', { medium: 'photo' })],
      'missing',
      [{ recording: 'r1', why: 'medium' }],
    ],
    [
      'at another time',
      [take('r1', '14:00', '14:10')],
      'missing',
      [{ recording: 'r1', why: 'otherTime', offMs: 180 * MINUTE }],
    ],
    ['just beside it', [take('r1', '11:05', '11:10')], 'complete', []],
    [
      'a millisecond further',
      [take('r1', '11:05:00.001', '11:10')],
      'missing',
      [{ recording: 'r1', why: 'otherTime', offMs: 5 * MINUTE + 1 }],
    ],
    ['not linked to anything, by its time', [take('r1', '09:30', '09:40', { about: [] })], 'complete', []],
    ['not linked, at another time', [take('r1', '14:00', '14:10', { about: [] })], 'missing', []],
    [
      'linked to another activity of the same time',
      [started('a2'), ended('a2'), take('r1', '09:30', '09:40', { about: ['activity:a2'] })],
      'missing',
      [],
    ],
    [
      'linked afterwards',
      [
        take('r1', '14:00', '14:10', { about: [] }),
        fact('recording.linked', `${DAY} 15:00`, 'r1', {}, { about: ['activity:a1'] }),
      ],
      'missing',
      [{ recording: 'r1', why: 'otherTime', offMs: 180 * MINUTE }],
    ],
    [
      'unlinked from it',
      [
        take('r1', '14:00', '14:10'),
        fact('recording.unlinked', `${DAY} 15:00`, 'r1', { reason: '误' }, { about: ['activity:a1'] }),
      ],
      'missing',
      [],
    ],
    [
      'its time corrected into the span',
      [
        take('r1', '14:00', '14:10'),
        fact('recording.timeCorrected', `${DAY} 15:00`, 'r1', {
          deviceOffsetMs: 5 * 60 * MINUTE,
          from: `${DAY}T09:00+08:00`,
          to: `${DAY}T09:10+08:00`,
        }),
      ],
      'complete',
      [],
    ],
  ];
  for (const [name, events, status, notCounted] of rows)
    it(`${name}: ${status}`, () => {
      const shown = views(loose, [...hearing, ...events]).find(({ object }) => object.id === 'a1')!;
      assert.deepEqual([shown.status, shown.notCounted], [status, notCounted]);
    });

  it('too few photographs, where there is nothing else', () => {
    const photos: RecordingNorm = { ...loose, media: ['video', 'photo'], photos: 3 };
    const photo = (id: string, count: number) => take(id, '09:30', '09:30', { medium: 'photo', count });
    assert.equal(one(photos, [...hearing, photo('r1', 3)]).status, 'complete');
    assert.equal(one(photos, [...hearing, photo('r1', 2), photo('r2', 1)]).status, 'complete');
    const whole: RecordingNorm = { ...photos, continuous: true };
    const broken = take('r2', '09:30', '09:40');
    assert.equal(one(whole, [...hearing, photo('r1', 3), broken]).status, 'complete');
    assert.equal(one(whole, [...hearing, photo('r1', 2), broken]).status, 'missing');
    const few = one(photos, [...hearing, photo('r1', 2)]);
    assert.deepEqual([few.status, few.notCounted], ['missing', [{ recording: 'r1', why: 'tooFewPhotos' }]]);
    assert.equal(one(photos, [...hearing, photo('r1', 1), take('r2', '09:30', '09:40')]).status, 'complete');
  });
  it('covers a part of the span', () => {
    const events = [started('a1', '10:00'), ended('a1', '11:00'), take('r1', '10:05', '10:50')];
    assert.equal(one(loose, events).coverage, 0.75);
  });
  it('open and refused grounds', () => {
    const when: RecordingNorm = { ...loose, when: finding('hearingDue') };
    assert.equal(one(when, hearing).status, 'unknown');
    assert.equal(one(when, [...hearing, take('r1', '09:00', '11:00')]).status, 'complete');
    const exempt: RecordingNorm = { ...loose, exempt: seen(ev('recording.impossible')) };
    assert.equal(one(exempt, hearing).status, 'missing');
    const impossible = fact('recording.impossible', `${DAY} 09:10`, 'a1', { ground: 'explosiveArea', reason: '油库' });
    assert.equal(one(exempt, [...hearing, impossible]).status, 'exempt');
  });
});

describe('occasions other than activities', () => {
  const refusal = recording({
    ...head('s'),
    per: 'document',
    on: ev('document.signatureRefused'),
    scene: 'refusalScene',
    span: 'moment',
    continuous: false,
    media: ['video', 'photo'],
    toleranceMs: 0,
    besideMs: 0,
  });
  const refused = fact('document.signatureRefused', `${DAY} 10:45`, 'd1', {
    signatory: 'party',
    name: '吴某',
    manifestation: '不签',
    present: [],
  });
  it('a moment', () => {
    assert.equal(one(refusal, [refused, take('r1', '10:40', '10:50')]).status, 'complete');
    assert.equal(one(refusal, [refused, take('r1', '09:00', '09:30')]).status, 'missing');
    assert.equal(
      one(refusal, [refused, take('r1', '09:00', '09:30', { about: ['document:d1'] })]).notCounted[0]!.why,
      'otherTime',
    );
  });
  it('the span a measure states', () => {
    const measure: RecordingNorm = { ...refusal, per: 'measure', on: ev('measure.taken'), span: 'activity' };
    const taken = fact('measure.taken', `${DAY} 15:00`, 'm1', {
      kind: 'impoundment',
      items: [],
      span: { from: `${DAY}T15:00+08:00`, to: `${DAY}T15:30+08:00` },
    });
    assert.equal(one(measure, [taken, take('r1', '15:29', '15:40', { about: [] })]).status, 'complete');
    assert.equal(one(measure, [taken, take('r1', '15:31', '15:40', { about: [] })]).status, 'missing');
  });
  it('one for each value of a list', () => {
    const posted: RecordingNorm = {
      ...refusal,
      per: 'service',
      on: ev('service.attempted'),
      each: { field: 'carriers', as: 'carrier' },
    };
    const published = fact('service.attempted', `${DAY} 10:00`, 's1', {
      method: 'serviceByPublication',
      result: 'inTransit',
      carriers: ['website', 'noticeBoard'],
    });
    const shot = (id: string, carrier: 'website' | 'noticeBoard') => ({
      ...take(id, '10:00', '10:00', { medium: 'photo', about: ['service:s1'] }),
      data: { medium: 'photo', carrier, from: `${DAY}T10:00+08:00`, to: `${DAY}T10:00+08:00` },
    });
    const half = one(posted, [published, shot('r1', 'website')]);
    assert.deepEqual([half.status, half.without], ['missing', ['noticeBoard']]);
    assert.equal(one(posted, [published, shot('r1', 'website'), shot('r2', 'noticeBoard')]).status, 'complete');
  });
});

describe('several articles on one occasion', () => {
  it('are one demand with every basis and the strictest outcome', () => {
    const other: RecordingNorm = { ...loose, id: 'q', article: '第二条', requirements: ['TEST-q'], topic: norm.topic };
    const shown = views([other, norm], [...hearing, take('r1', '09:00', '10:00')]);
    assert.equal(shown.length, 1);
    assert.deepEqual(
      [shown[0]!.status, shown[0]!.articles, shown[0]!.requirements],
      ['missing', ['第一条', '第二条'], ['TEST-r', 'TEST-q']],
    );
  });
  it('on different occasions of one object stay apart', () => {
    const moment: RecordingNorm = { ...loose, id: 'q', on: ev('inquiry.refused'), span: 'moment', topic: norm.topic };
    const refused = fact('inquiry.refused', `${DAY} 10:00`, 'a1', { place: '现场', expression: '拒绝', present: [] });
    assert.deepEqual(
      views([loose, moment], [...hearing, refused, take('r1', '09:00', '09:10')]).map(({ status }) => status),
      ['complete', 'missing'],
    );
  });
});

describe('边缘、除外时段、指定的人、看不清的时段', () => {
  it('the tolerance at the edges is its own', () => {
    const edged = { ...norm, edgeToleranceMs: MINUTE };
    const status = (...takes: readonly CaseEvent[]) => one(edged, [...hearing, ...takes]).status;
    assert.equal(status(take('r1', '09:01', '10:59')), 'complete');
    assert.equal(status(take('r1', '09:01:01', '11:00')), 'missing');
    assert.equal(status(take('r1', '09:00', '10:58:59')), 'missing');
    assert.equal(status(take('r1', '09:00', '10:00'), take('r2', '10:00:30', '11:00')), 'missing');
  });
  it('a stretch that is excused is not owed, a span that is excused throughout is exempt', () => {
    const excusable = { ...norm, excused: { by: ev('recording.impossible', { ground: 'urgency' }) } };
    const refusable = { ...norm, excused: { ...excusable.excused, unless: finding('urgent') } };
    const urgent = (from: string, to: string) =>
      fact('recording.impossible', `${DAY} ${to}`, 'a1', {
        ground: 'urgency',
        reason: '情况紧急',
        span: { from: `${DAY}T${from}+08:00`, to: `${DAY}T${to}+08:00` },
      });
    const rest = take('r1', '09:10', '11:00');
    assert.equal(one(excusable, [...hearing, urgent('09:00', '09:10'), rest]).status, 'complete');
    assert.equal(one(excusable, [...hearing, urgent('09:00', '09:09'), rest]).status, 'missing');
    assert.equal(one(excusable, [...hearing, rest, urgent('09:00', '09:10')]).status, 'complete');
    assert.equal(one(excusable, [...hearing, urgent('09:00', '09:10')]).status, 'missing');
    assert.equal(one(excusable, [...hearing, urgent('09:00', '11:00')]).status, 'exempt');
    assert.equal(one(norm, [...hearing, urgent('09:00', '11:00')]).status, 'missing');
    const found = fact('finding.made', `${DAY} 12:00`, 'c1', { finding: 'urgent', value: true, basis: '核实' });
    assert.equal(one(refusable, [...hearing, urgent('09:00', '11:00')]).status, 'exempt');
    assert.equal(one(refusable, [...hearing, urgent('09:00', '11:00'), found]).status, 'missing');
  });
  it('recordings by another than the person named do not count', () => {
    const named = { ...norm, takenBy: { field: 'recordist', as: 'recordist' } };
    const start = fact('activity.started', `${DAY} 09:00`, 'a1', {
      kind: 'hearing',
      officers: [],
      recordist: { name: '乙' },
    });
    const by = (name: string) => {
      const recorded = take('r1', '09:00', '11:00');
      return { ...recorded, data: { ...recorded.data, recordist: { name } } };
    };
    assert.equal(one(named, [start, hearing[1]!, by('乙')]).status, 'complete');
    const other = one(named, [start, hearing[1]!, by('甲')]);
    assert.deepEqual([other.status, other.notCounted], ['missing', [{ recording: 'r1', why: 'otherPerson' }]]);
  });
  it('what a playback check found unusable is a gap', () => {
    const whole = take('r1', '09:00', '11:00');
    const checked = (...invalid: readonly { from: string; to: string }[]) =>
      fact('recording.playbackChecked', `${DAY} 12:00`, 'r1', { playable: true, invalid: [...invalid] });
    const blind = { from: `${DAY}T09:20+08:00`, to: `${DAY}T09:30+08:00` };
    const view = one(norm, [...hearing, whole, checked(blind)]);
    assert.deepEqual(
      [view.status, view.gaps.map(({ from, to }) => (to - from) / MINUTE), view.coverage],
      ['missing', [10], 110 / 120],
    );
    assert.equal(one(norm, [...hearing, whole, checked()]).status, 'complete');
    assert.equal(one(norm, [...hearing, whole, checked(blind), checked()]).status, 'complete');
  });
  it('what does not play shows nothing, until it does', () => {
    const whole = take('r1', '09:00', '11:00');
    const checked = (playable: boolean) => fact('recording.playbackChecked', `${DAY} 12:00`, 'r1', { playable });
    const broken = one(norm, [...hearing, whole, checked(false)]);
    assert.deepEqual(
      [broken.status, broken.recordings, broken.notCounted, broken.coverage],
      ['missing', [], [{ recording: 'r1', why: 'blind' }], 0],
    );
    assert.equal(one(norm, [...hearing, whole, checked(true), checked(false)]).status, 'missing');
    assert.equal(one(norm, [...hearing, whole, checked(false), checked(true)]).status, 'complete');
    const other = take('r2', '09:00', '11:00');
    assert.equal(one(norm, [...hearing, whole, other, checked(false)]).status, 'complete');
    const moment = { ...norm, span: 'moment', continuous: false } as const;
    assert.equal(one(moment, [...hearing, whole, checked(false)]).status, 'missing');
  });
  it('a moment is not shown by a recording that shows nothing at the time', () => {
    const moment = { ...norm, span: 'moment', continuous: false, besideMs: 0 } as const;
    const blind = (from: string, to: string) =>
      fact('recording.playbackChecked', `${DAY} 12:00`, 'r1', {
        playable: true,
        invalid: [{ from: `${DAY}T${from}+08:00`, to: `${DAY}T${to}+08:00` }],
      });
    const status = (seen: CaseEvent) => one(moment, [...hearing, take('r1', '08:50', '11:00'), seen]).status;
    assert.deepEqual([status(blind('08:55', '09:05')), status(blind('09:05', '09:10'))], ['missing', 'complete']);
  });
});

describe('the rest of an activity, and spoken reasons', () => {
  const refused = fact('cooperation.refused', `${DAY} 10:00`, 'a1', { expression: '阻拦' });
  const rest: RecordingNorm = { ...norm, id: 'rest', on: ev('cooperation.refused'), span: 'rest' };
  it('is owed from the trigger to the end', () => {
    const status = (events: readonly CaseEvent[]) => one(rest, events).status;
    assert.deepEqual(
      [
        status([...hearing, refused, take('r1', '10:00', '11:00')]),
        status([...hearing, refused, take('r1', '10:00', '10:30')]),
        status([hearing[0]!, refused]),
      ],
      ['complete', 'missing', 'running'],
    );
  });
  it('a gap is explained once its reason was spoken after it, where the text wants that', () => {
    const gap = { from: `${DAY}T09:30+08:00`, to: `${DAY}T09:40+08:00` };
    const explained = (spokenAt?: string) =>
      fact('recording.interruptionExplained', `${DAY} 09:41`, 'r2', {
        gap,
        cause: 'batteryLow',
        ...(spokenAt ? { spokenAt: `${DAY}T${spokenAt}+08:00` } : {}),
      });
    const status = (of: RecordingNorm, said: CaseEvent) =>
      one(of, [...hearing, take('r1', '09:00', '09:30'), take('r2', '09:40', '11:00'), said]).status;
    const said = { is: 'soonAfter', field: 'spokenAt', stretch: 'gap' } as const;
    const spoken: RecordingNorm = { ...norm, explained: said };
    const soon: RecordingNorm = { ...norm, explained: { ...said, withinMs: 60_000 } };
    assert.deepEqual(
      [
        status(norm, explained()),
        status(spoken, explained()),
        status(spoken, explained('09:39')),
        status(spoken, explained('09:40')),
        status(spoken, explained('09:50')),
        status(soon, explained('09:39')),
        status(soon, explained('09:40')),
        status(soon, explained('09:41')),
        status(soon, explained('09:41:00.001')),
      ],
      ['explained', 'missing', 'missing', 'explained', 'explained', 'missing', 'explained', 'explained', 'missing'],
    );
  });
});
