import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { days, formatDay, months, years } from '@zhiji/calendar';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { any, can, EVER, step, view, within, type CaseEvent, type KeepNorm, type Retention } from './index.ts';

const { derived, disposable, ev, finding, gate, keep, lastOf, seen } = pen;
const fact = history('c1');

const soft = keep({ ...head('soft'), per: 'recording', when: finding('persuasionOnly'), least: within(years(2)) });
const longer = keep({ ...head('longer'), per: 'recording', when: finding('publicInterest'), least: within(years(5)) });
const ever = keep({
  ...head('ever'),
  per: 'recording',
  when: any(finding('onSiteDispute'), seen(ev('recording.listedAsEvidence'))),
  least: within(EVER),
});
const norms = [soft, longer, ever];

const DAY = '2023-04-10';
const video = (id = 'r1') =>
  fact('recording.ended', `${DAY} 10:30`, id, {
    medium: 'video',
    from: `${DAY}T10:00+08:00`,
    to: `${DAY}T10:30+08:00`,
  });
const finds = (name: Parameters<typeof finding>[0], value: boolean | 'unknown', when = '2023-04-10 12:00') =>
  fact('finding.made', when, 'c1', { finding: name, value, basis: '现场' });
const calm = [finds('publicInterest', false), finds('onSiteDispute', false)];
const persuaded = [video(), finds('persuasionOnly', true), ...calm];

const kept = (events: readonly CaseEvent[], asOf = '2025-01-01 10:00', of: readonly KeepNorm[] = norms): Retention => {
  const law = lawOf(of);
  return view(law, stepped(law, events), at(asOf)).retention[0]!;
};
const shown = (retention: Retention) => {
  const text = (until: Retention['until']) => (typeof until === 'string' ? until : formatDay(until.lastDay));
  return [text(retention.until), retention.holdReason ?? '', ...retention.losing.map((l) => text(l.until))]
    .join(' ')
    .trim();
};

describe('永久自使其成立的事实起', () => {
  const served = derived({
    ...head('served'),
    per: 'service',
    on: ev('service.completed'),
    type: 'service.effective',
    at: within(days(1)),
  });
  it('不自由它推出的事实起', () => {
    const law = lawOf([served, ever]);
    const about = { about: ['activity:a1'] };
    const dispute = fact(
      'finding.made',
      '2023-04-10 12:00',
      'c1',
      { finding: 'onSiteDispute', value: true, basis: '现场' },
      about,
    );
    const completed = fact(
      'service.completed',
      '2023-04-12 09:00',
      's1',
      { method: 'directService', servedOn: '2023-04-12' },
      { about: ['activity:a1', 'recording:r1'] },
    );
    const later = fact('activity.ended', '2023-04-20 10:00', 'a1', { kind: 'siteInspection' });
    const { outcome } = stepped(law, [video(), dispute, later, completed]).instances.flat()[0]!;
    assert.equal(outcome.form === 'keep' && outcome.latchedAt, completed.at);
  });
});

describe('没有关联活动的音像，按其时间正在进行的活动的认定也算', () => {
  const about = { about: ['activity:a1'] };
  const dispute = fact(
    'finding.made',
    '2023-04-10 12:00',
    'c1',
    { finding: 'onSiteDispute', value: true, basis: '现场' },
    about,
  );
  const begun = (when: string) => fact('activity.started', when, 'a1', { kind: 'siteInspection', officers: [] });
  const ended = (when: string) => fact('activity.ended', when, 'a1', { kind: 'siteInspection' });
  const rows: readonly (readonly [string, readonly CaseEvent[], string])[] = [
    ['其间有纠纷 → 永久', [begun(`${DAY} 09:50`), ended(`${DAY} 10:40`), dispute], 'permanent'],
    ['活动尚未结束 → 永久', [begun(`${DAY} 09:50`), dispute], 'permanent'],
    ['活动在前，已经结束 → 不相干', [begun(`${DAY} 09:00`), ended(`${DAY} 09:59`), dispute], '2025-04-10'],
    ['活动在后 → 不相干', [begun(`${DAY} 10:31`), ended(`${DAY} 11:00`), dispute], '2025-04-10'],
  ];
  for (const [name, facts, expected] of rows)
    it(name, () => {
      assert.equal(shown(kept([...persuaded, ...facts])).split(' ')[0], expected);
      assert.equal(shown(kept([...facts.toReversed(), ...persuaded])).split(' ')[0], expected);
    });
  it('已关联另一活动的 → 只看所关联的', () => {
    const linked = fact('recording.linked', `${DAY} 11:00`, 'r1', {}, { about: ['activity:a2'] });
    const facts = [begun(`${DAY} 09:50`), ended(`${DAY} 10:40`), linked, dispute];
    assert.equal(shown(kept([...persuaded, ...facts])).split(' ')[0], '2025-04-10');
  });
});

describe('保存期限', () => {
  const rows: readonly (readonly [string, readonly CaseEvent[], string])[] = [
    ['one class', persuaded, '2025-04-10'],
    [
      'the longest wins, the others are shown',
      [...persuaded, finds('publicInterest', true, '2023-05-01 10:00')],
      '2028-04-10  2025-04-10',
    ],
    ['permanent wins', [...persuaded, finds('onSiteDispute', true, '2023-05-01 10:00')], 'permanent  2025-04-10'],
    ['no rule is no leave to dispose', [video(), finds('persuasionOnly', false), ...calm], 'hold noRule'],
    [
      'an open question holds',
      [video(), finds('persuasionOnly', true), finds('publicInterest', false)],
      'hold openQuestion',
    ],
    ['an open question holds where nothing else applies', [video()], 'hold openQuestion'],
    ['permanent waits for no question', [video(), finds('onSiteDispute', true)], 'permanent'],
    [
      'one day less in a leap year',
      [{ ...video(), at: at('2024-02-29 10:00') }, finds('persuasionOnly', true), ...calm],
      '2026-02-28',
    ],
  ];
  for (const [name, events, expected] of rows)
    it(`${name}: ${expected}`, () => assert.equal(shown(kept(events)), expected));

  it('permanent is one-way', () => {
    const listed = fact('recording.listedAsEvidence', '2023-05-01 10:00', 'r1', {});
    const taken = [
      finds('onSiteDispute', true, '2023-05-02 10:00'),
      finds('onSiteDispute', false, '2023-05-03 10:00'),
      fact('recording.delistedAsEvidence', '2023-05-04 10:00', 'r1', { reason: '不用' }),
    ];
    assert.equal(kept([...persuaded, ...taken.slice(0, 2)]).until, 'permanent');
    assert.equal(kept([...persuaded, listed, taken[2]!]).until, 'permanent');
  });
  it('also when the ground is corrected away', () => {
    const dispute = finds('onSiteDispute', true, '2023-05-01 10:00');
    const law = lawOf(norms);
    const before = stepped(law, [...persuaded, dispute]);
    const correction = fact('entry.corrected', '2023-05-02 10:00', 'c1', {
      entry: dispute.id,
      reason: '误记',
      void: true,
    });
    const after = step(law, before, correction).state;
    assert.equal(view(law, after, at('2024-01-01 10:00')).retention[0]!.until, 'permanent');
  });
  it('is disposable from the day after the last', () => {
    const until = (asOf: string) => kept(persuaded, asOf).disposable;
    assert.deepEqual([until('2025-04-10 23:59:59'), until('2025-04-11 00:00')], [false, true]);
  });
  it('does not roll past holidays', () => {
    const video = fact('recording.ended', '2023-10-01 10:00', 'r1', {
      medium: 'video',
      from: '2023-10-01T09:00+08:00',
      to: '2023-10-01T10:00+08:00',
    });
    assert.equal(shown(kept([video, finds('persuasionOnly', true), ...calm])), '2025-10-01');
  });
  it('names what was considered where nothing applies', () => {
    const none = kept([video(), finds('persuasionOnly', false), ...calm]);
    assert.deepEqual([none.winner, none.requirements], [undefined, ['TEST-soft', 'TEST-longer', 'TEST-ever']]);
  });
  it('recordings of before the text are kept for want of a rule', () => {
    const law = lawOf(norms, { effectiveFrom: at('2024-01-01 00:00') });
    const [retention] = view(law, stepped(law, persuaded), at('2026-01-01 10:00')).retention;
    assert.equal(shown(retention!), 'hold noRule');
  });
  it('a clock that has not begun holds', () => {
    const served = keep({
      ...head('served'),
      per: 'recording',
      least: { period: months(6), from: { from: 'last', match: ev('service.effective'), reach: 'case' } },
    });
    assert.equal(shown(kept([video()], undefined, [served])), 'hold clockNotBegun');
  });
  it('runs from the corrected time of the recording', () => {
    const corrected = keep({
      ...soft,
      per: 'recording',
      least: within(years(2), lastOf(ev('recording.timeCorrected'), 'to')),
    });
    const correction = fact('recording.timeCorrected', '2023-04-12 10:00', 'r1', {
      deviceOffsetMs: 86_400_000,
      from: '2023-04-09T10:00+08:00',
      to: '2023-04-09T10:30+08:00',
    });
    assert.equal(shown(kept(persuaded, undefined, [corrected])), '2025-04-10');
    assert.equal(shown(kept([...persuaded, correction], undefined, [corrected])), '2025-04-09');
  });
});

describe('冻结', () => {
  const place = (when: string, about: readonly string[] = []) =>
    fact('hold.placed', when, 'c1', { reason: '复议' }, { about });
  const release = (when: string, about: readonly string[] = []) =>
    fact('hold.released', when, 'c1', { reason: '终结' }, { about });
  const linked = fact('recording.linked', `${DAY} 11:00`, 'r1', {}, { about: ['activity:a1'] });
  const ofClue = (id: string, order: CaseEvent): CaseEvent => ({
    ...order,
    objects: [
      { type: 'clue', id, role: 'subject' },
      ...order.objects.map((object) => ({ ...object, role: 'about' as const })),
    ],
  });
  const rows: readonly (readonly [string, readonly CaseEvent[], string])[] = [
    ['beats a term that is over', [place('2025-05-01 10:00')], 'hold heldByOrder'],
    ['until released', [place('2025-05-01 10:00'), release('2025-05-02 10:00')], '2025-04-10'],
    [
      'two orders need two releases',
      [place('2025-05-01 10:00'), place('2025-05-02 10:00'), release('2025-05-03 10:00')],
      'hold heldByOrder',
    ],
    ['a release ends no order to come', [release('2025-04-30 10:00'), place('2025-05-01 10:00')], 'hold heldByOrder'],
    [
      'a complaint looked into ends no other',
      [ofClue('k1', place('2025-05-01 10:00')), ofClue('k2', release('2025-05-02 10:00'))],
      'hold heldByOrder',
    ],
    [
      'and its own',
      [ofClue('k1', place('2025-05-01 10:00', ['recording:r1'])), ofClue('k1', release('2025-05-02 10:00'))],
      '2025-04-10',
    ],
    ['on another recording', [place('2025-05-01 10:00', ['recording:r2'])], '2025-04-10'],
    ['on this one', [place('2025-05-01 10:00', ['recording:r1'])], 'hold heldByOrder'],
    ['on what another activity was filmed in', [linked, place('2025-05-01 10:00', ['activity:a2'])], '2025-04-10'],
    ['on its own activity', [linked, place('2025-05-01 10:00', ['activity:a1'])], 'hold heldByOrder'],
    [
      'on its own activity until released, though the release names none',
      [linked, ofClue('k1', place('2025-05-01 10:00', ['activity:a1'])), ofClue('k1', release('2025-05-02 10:00'))],
      '2025-04-10',
    ],
    [
      'on an activity and on this recording of none',
      [place('2025-05-01 10:00', ['activity:a2', 'recording:r1'])],
      'hold heldByOrder',
    ],
    [
      'on an activity that went on while it was made, though it is linked to none',
      [
        fact('activity.started', `${DAY} 10:00`, 'a2', { kind: 'inquiry', officers: [] }),
        fact('activity.ended', `${DAY} 10:20`, 'a2', { kind: 'inquiry' }),
        place('2025-05-01 10:00', ['activity:a2']),
      ],
      'hold heldByOrder',
    ],
    ['not yet', [place('2026-05-01 10:00')], '2025-04-10'],
  ];
  for (const [name, events, expected] of rows)
    it(`${name}: ${expected}`, () =>
      assert.equal(shown(kept([...persuaded, ...events], '2025-06-01 10:00')), expected));
  it('does not shorten permanent', () =>
    assert.equal(kept([...persuaded, finds('onSiteDispute', true), place('2025-05-01 10:00')]).until, 'permanent'));
});

describe('处置', () => {
  const request = gate({
    ...head('g'),
    per: 'disposal',
    act: 'requestDisposal',
    on: ev('disposal.requested'),
    need: disposable('recordings'),
    refusal: '期限未满',
    binds: 'both',
  });
  const law = lawOf([...norms, request]);
  const ask = (events: readonly CaseEvent[], asOf: string, recordings = ['r1']) =>
    can(
      law,
      stepped(law, events),
      {
        type: 'disposal.requested',
        objects: [{ type: 'disposal', id: 'x1', role: 'subject' }],
        data: { recordings, reason: '期满' },
      },
      { id: 'p-1', role: 'custodian' },
      at(asOf),
    ).answer;
  it('only when every recording of the list is over', () => {
    assert.deepEqual([ask(persuaded, '2025-04-10 12:00'), ask(persuaded, '2025-04-11 00:00')], ['deny', 'allow']);
    assert.equal(ask(persuaded, '2025-05-01 10:00', ['r1', 'r9']), 'deny');
    assert.equal(ask([...persuaded, finds('onSiteDispute', true)], '2026-01-01 10:00'), 'deny');
    assert.equal(ask([video(), finds('persuasionOnly', true)], '2026-01-01 10:00'), 'deny');
  });
  it('what came up after a lawful request does not make it a breach, what was known before does', () => {
    const requested = fact('disposal.requested', '2025-05-01 10:00', 'x1', { recordings: ['r1'], reason: '期满' });
    const listed = (when: string) => fact('recording.listedAsEvidence', when, 'r1', {});
    const breaches = (events: readonly CaseEvent[]) =>
      view(law, stepped(law, events), at('2025-07-01 10:00')).breaches.length;
    assert.equal(breaches([...persuaded, requested]), 0);
    assert.equal(breaches([...persuaded, requested, listed('2025-06-01 10:00')]), 0);
    assert.equal(breaches([...persuaded, requested, listed('2025-04-20 10:00')]), 1);
    assert.equal(breaches([...persuaded, listed('2025-04-20 10:00'), requested]), 1);
  });
});

describe('没有关联活动的音像，按其时间正在进行的活动的事实也算', () => {
  const asked = keep({
    ...head('asked'),
    per: 'recording',
    when: seen(ev('activity.started', { kind: 'inquiry' }), { reach: 'activity' }),
    least: within(years(10)),
  });
  const inquiry = fact('activity.started', `${DAY} 09:50`, 'a1', { kind: 'inquiry', officers: [] });
  const later = fact('activity.started', `${DAY} 10:31`, 'a2', { kind: 'inquiry', officers: [] });
  const rows: readonly (readonly [string, readonly CaseEvent[], string])[] = [
    ['询问之中', [video(), inquiry], '2033-04-10'],
    ['询问先登记', [inquiry, video()], '2033-04-10'],
    ['询问在后 → 不算', [video(), later], 'hold noRule'],
    [
      '已关联另一活动 → 不算',
      [video(), fact('recording.linked', `${DAY} 11:00`, 'r1', {}, { about: ['activity:a2'] }), inquiry],
      'hold noRule',
    ],
  ];
  for (const [name, facts, expected] of rows)
    it(name, () => assert.equal(shown(kept(facts, '2025-01-01 10:00', [asked])), expected));
});
