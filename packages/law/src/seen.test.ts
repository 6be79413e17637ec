import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { months } from '@zhiji/calendar';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { not, view, within, type CaseEvent, type Condition } from './index.ts';

const { duty, ev, gate, latest, listOf, moment, ordered, reached, seen } = pen;
const fact = history('c1');

/** Whether what the closing needed was there. */
const met = (need: Condition, events: readonly CaseEvent[]): boolean =>
  view(...seenAt(need, events)).breaches.length === 0;

const seenAt = (need: Condition, events: readonly CaseEvent[]): Parameters<typeof view> => {
  const norm = gate({
    ...head('g'),
    per: 'case',
    act: 'closeCase',
    on: ev('case.closed'),
    need,
    refusal: '不得结案',
    binds: 'both',
  });
  const law = lawOf([norm]);
  const closed = fact('case.closed', '2025-03-05 10:00', 'c1', {});
  return [law, stepped(law, [...events, closed]), at('2025-03-06 10:00')];
};
const check = (role: string, id = 'r1') =>
  fact('recording.playbackChecked', '2025-03-04 10:00', id, { playable: true }, { by: { id: `p-${role}`, role } });

describe('which facts are seen', () => {
  it('only those of a role, where one is named', () => {
    const need = seen(ev('recording.playbackChecked', { playable: true }), { roles: ['custodian'] });
    assert.deepEqual([met(need, [check('officer')]), met(need, [check('custodian')])], [false, true]);
  });
  it('only what whoever acts did, where others do not count', () => {
    const need = seen(ev('recording.playbackChecked'), { own: true, atLeast: 2 });
    const mine = (id: string) => fact('recording.playbackChecked', '2025-03-04 10:00', id, { playable: true });
    assert.deepEqual(
      [
        [mine('r1'), check('custodian', 'r2')],
        [mine('r1'), mine('r2')],
      ].map((facts) => met(need, facts)),
      [false, true],
    );
  });
  it('only what came since the last of others', () => {
    const need = seen(ev('case.concluded'), { after: ev('case.reopened') });
    const concluded = fact('case.concluded', '2025-03-04 10:00', 'c1', { ground: 'performed' });
    const reopened = (when: string) => fact('case.reopened', when, 'c1', { reason: '补查' });
    assert.deepEqual(
      [[concluded], [reopened('2025-03-03 10:00'), concluded], [concluded, reopened('2025-03-04 11:00')]].map((facts) =>
        met(need, facts),
      ),
      [true, true, false],
    );
  });
  it('only the one the act names', () => {
    const law = lawOf([
      gate({
        ...head('g'),
        per: 'case',
        act: 'giveOpinion',
        on: ev('entry.corrected'),
        need: not(seen(ev('case.concluded'), { reach: 'case', named: 'entry' })),
        refusal: '',
        binds: 'fact',
      }),
    ]);
    const concluded = fact('case.concluded', '2025-03-04 10:00', 'c1', { ground: 'performed' });
    const reopened = fact('case.reopened', '2025-03-04 11:00', 'c1', { reason: '补查' });
    const corrects = ({ id }: CaseEvent) =>
      fact('entry.corrected', '2025-03-05 10:00', 'c1', { entry: id, reason: '笔误', data: { note: '更正' } });
    assert.deepEqual(
      [concluded, reopened].map((entry) => {
        const state = stepped(law, [concluded, reopened, corrects(entry)]);
        return view(law, state, at('2025-03-06 10:00')).breaches.length;
      }),
      [1, 0],
    );
  });
  it('only as many as run at one moment, where they must run together', () => {
    const need = seen(ev('recording.ended'), { atLeast: 2, together: true });
    const take = (id: string, from: string, to: string) =>
      fact('recording.ended', `2025-03-04 ${to}`, id, {
        medium: 'video',
        from: `2025-03-04T${from}+08:00`,
        to: `2025-03-04T${to}+08:00`,
      });
    const first = take('r1', '09:00', '09:30');
    assert.deepEqual(
      [
        met(need, [first]),
        met(need, [first, take('r2', '09:30', '10:00')]),
        met(need, [first, take('r2', '09:29', '10:00')]),
      ],
      [false, false, true],
    );
  });
  it('only those whose list has the object itself, where they must', () => {
    const isListed = seen(ev('case.archived'), { reach: 'case', listing: 'catalogue' });
    const law = lawOf([
      gate({
        ...head('g'),
        per: 'recording',
        act: 'listEvidence',
        on: ev('recording.listedAsEvidence'),
        need: isListed,
        refusal: '未入卷',
        binds: 'both',
      }),
    ]);
    const archived = (...ids: readonly string[]) =>
      fact('case.archived', '2025-03-04 10:00', 'c1', {
        catalogue: ids.map((id) => ({ id, kind: 'recording' as const, title: id })),
      });
    const listed = fact('recording.listedAsEvidence', '2025-03-05 10:00', 'r1', {});
    const breaches = [[], [archived()], [archived('r2')], [archived('r2', 'r1')], [archived('r1'), archived('r2')]].map(
      (facts) => view(law, stepped(law, [...facts, listed]), at('2025-03-06 10:00')).breaches.length,
    );
    assert.deepEqual(breaches, [1, 1, 1, 0, 0]);
  });
});

describe('everyone named is reached', () => {
  const need = reached({
    type: 'service',
    everyone: [listOf(ev('service.attempted'), 'recipient', 'case'), listOf(ev('decision.made'), 'parties', 'case')],
    but: ev('decision.revoked'),
    through: listOf(ev('service.attempted'), 'recipient', 'case'),
    has: [ev('service.completed')],
  });
  const tried = (id: string, recipient?: string) =>
    fact('service.attempted', '2025-03-04 10:00', id, {
      method: 'directService',
      result: 'served',
      ...(recipient === undefined ? {} : { recipient }),
    });
  const done = (id: string) =>
    fact('service.completed', '2025-03-04 11:00', id, { method: 'directService', servedOn: '2025-03-04' });
  const decided = (...parties: string[]) =>
    fact('decision.made', '2025-03-03 10:00', 'k1', { kind: 'penaltyImposed', parties });
  const revoked = fact('decision.revoked', '2025-03-03 11:00', 'k1', { reason: '认定有误' });
  const rows: readonly (readonly [string, readonly CaseEvent[], boolean])[] = [
    ['没有人被写明', [], true],
    ['一人，没有完成', [tried('s1', '甲')], false],
    ['一人，已完成', [tried('s1', '甲'), done('s1')], true],
    ['一人，另一次完成', [tried('s1', '甲'), tried('s2', '甲'), done('s2')], true],
    ['写法前后有空格', [tried('s1', '甲 '), tried('s2', ' 甲'), done('s2')], true],
    ['两人，一人完成', [tried('s1', '甲'), tried('s2', '乙'), done('s1')], false],
    ['完成的没有写明是谁', [tried('s1', '甲'), tried('s2'), done('s2')], false],
    ['名单中的人没有送过', [decided('甲', '乙'), tried('s1', '甲'), done('s1')], false],
    ['名单所在的已撤销', [decided('甲', '乙'), revoked, tried('s1', '甲'), done('s1')], true],
  ];
  for (const [name, events, expected] of rows) it(name, () => assert.equal(met(need, events), expected));
  it('says who is not', () => {
    const { breaches } = view(...seenAt(need, [decided('甲', '乙'), tried('s1', '甲'), done('s1')]));
    assert.deepEqual(breaches[0]!.missing, [{ lacks: 'items', type: 'service.completed', items: ['乙'] }]);
  });
});

describe('a paper that was withdrawn', () => {
  const made = fact('document.finalized', '2025-03-04 10:00', 'd1', { form: 'closingForm', filled: [] });
  const withdrawn = (when: string) => fact('document.withdrawn', when, 'd1', { reason: '误' });
  const again = fact('document.finalized', '2025-03-04 12:00', 'd2', { form: 'closingForm', filled: [] });
  const rows: readonly (readonly [string, readonly CaseEvent[], boolean])[] = [
    ['不再算数', [made, withdrawn('2025-03-04 11:00')], false],
    ['另作一份的，算另一份', [made, withdrawn('2025-03-04 11:00'), again], true],
    ['行为之后才作废的，行为当时算数', [made, withdrawn('2025-03-05 11:00')], true],
  ];
  for (const [name, events, expected] of rows)
    it(name, () => {
      assert.equal(met(seen(ev('document.finalized', { form: 'closingForm' })), events), expected);
      assert.equal(met(seen(ev('document.finalized')), events), expected);
    });
});

describe('what the last fact about an object says', () => {
  const working = ev('device.checked', { working: true });
  const found = (when: string, device: string, fit: boolean) =>
    fact('device.checked', `2025-03-05 ${when}`, device, { working: fit, battery: 9, storage: 9, clockOffsetMs: 0 });
  const [good, bad, mended] = [found('08:00', 'd1', true), found('09:00', 'd1', false), found('09:30', 'd1', true)];
  it('the last counts, not one before it', () => {
    const need = latest([working], { reach: 'case' });
    assert.deepEqual(
      [[], [good], [good, bad], [good, bad, mended]].map((facts) => met(need, facts)),
      [false, true, false, true],
    );
  });
  it('of one object, or of every one', () => {
    const both = [good, found('09:00', 'd2', false)];
    assert.equal(met(latest([working], { reach: 'case' }), both), true);
    assert.equal(met(latest([working], { reach: 'case', every: true }), both), false);
  });
  it('what came after the act does not count, where it must come before', () => {
    const owes = (options: { readonly before?: true }) => {
      const law = lawOf([
        duty({
          ...head('d'),
          per: 'case',
          on: ev('case.closed'),
          when: not(latest([working], { reach: 'case', ...options })),
          must: [ev('case.reopened')],
          mustReach: 'case',
          due: within(months(1)),
          who: 'officer',
          clock: 'claimed',
        }),
      ]);
      const closed = fact('case.closed', '2025-03-05 09:10', 'c1', {});
      return [[good], [mended], [good, found('11:00', 'd1', false)]].map(
        (facts) => view(law, stepped(law, [...facts, closed]), at('2025-03-06 10:00')).duties[0]!.status,
      );
    };
    assert.deepEqual(owes({ before: true }), ['notApplicable', 'open', 'notApplicable']);
    assert.deepEqual(owes({}), ['notApplicable', 'notApplicable', 'open']);
  });
  it('only a recent one, to the millisecond, where a length is named', () => {
    const need = latest([working], { reach: 'case', recentMs: 3_600_000 });
    assert.deepEqual(
      ['08:59:59.999', '09:00', '10:00'].map((when) => met(need, [found(when, 'd1', true)])),
      [false, true, true],
    );
  });
});

describe('the order of what is written in facts', () => {
  const concluded = fact('case.concluded', '2025-03-04 10:00', 'c1', { ground: 'performed' });
  const transcript = (from: string) =>
    fact('document.finalized', '2025-03-04 12:00', 'd1', {
      form: 'siteTranscript',
      filled: [],
      from: `2025-03-04T${from}+08:00`,
      to: '2025-03-04T11:00:00+08:00',
    });
  it('instants to the millisecond', () => {
    const need = ordered(moment(ev('document.finalized'), 'from'), moment(ev('case.concluded')));
    assert.deepEqual(
      ['10:00:00', '10:00:00.001'].map((from) => met(need, [transcript(from), concluded])),
      [true, false],
    );
  });
  it('days by the day', () => {
    const need = ordered(moment(ev('document.finalized'), 'statedDate'), moment(ev('case.concluded')));
    const dated = (statedDate: string) =>
      fact('document.finalized', '2025-03-04 12:00', 'd1', { form: 'siteTranscript', filled: [], statedDate });
    assert.deepEqual(
      ['2025-03-04', '2025-03-05'].map((day) => met(need, [dated(day), concluded])),
      [true, false],
    );
  });
});
