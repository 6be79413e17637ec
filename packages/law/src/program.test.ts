import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, days, hours, STATE_COUNCIL_NOTICES, workdays } from '@zhiji/calendar';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import {
  all,
  ALWAYS,
  any,
  diff,
  explain,
  NEVER,
  not,
  view,
  within,
  type Duty,
  type Norm,
  type Reading,
} from './index.ts';

const { duty, ev, finding, reading } = pen;
const fact = history('c1');

const readings: readonly Reading[] = [
  { id: 'T-1', question: '读作？', options: { default: '不得放宽', noLimit: '不受限制' }, decidedBy: '法制机构' },
  { id: 'T-2', question: '日？', options: { default: '自然日', workdays: '工作日' }, decidedBy: '法制机构' },
];
const norm: Duty = duty({
  ...head('d'),
  per: 'case',
  on: ev('case.closed'),
  when: reading('T-1', { default: ALWAYS, noLimit: not(finding('urgent')) }),
  must: [ev('case.archived')],
  mustReach: 'case',
  due: { reading: 'T-2', options: { default: within(days(30)), workdays: within(workdays(30)) } },
  who: 'officer',
  clock: 'claimed',
});
const urgent = fact('finding.made', '2025-09-01 10:00', 'c1', { finding: 'urgent', value: true, basis: '现场' });
const closed = fact('case.closed', '2025-09-01 11:00', 'c1', {});
const dutyUnder = (chosen: Readonly<Record<string, string>>) => {
  const law = lawOf([norm], { readings, chosen });
  return view(law, stepped(law, [urgent, closed]), at('2025-09-02 10:00')).duties[0]!;
};

describe('解释口径', () => {
  it('the default, unless another is chosen', () => {
    assert.deepEqual([dutyUnder({}).status, dutyUnder({ 'T-1': 'noLimit' }).status], ['open', 'notApplicable']);
    assert.deepEqual(
      [dutyUnder({}).due!.at, dutyUnder({ 'T-2': 'workdays' }).due!.at],
      [at('2025-10-10 00:00'), at('2025-10-18 00:00')],
    );
    assert.equal(dutyUnder({ 'T-2': 'default' }).due!.at, at('2025-10-10 00:00'));
  });
  it('one no text knows, or a value it does not have, is refused by name', () => {
    assert.throws(
      () => lawOf([norm], { readings, chosen: { 'T-9': 'default' } }),
      /^RangeError: reading T-9: no such reading in TEST$/,
    );
    assert.throws(
      () => lawOf([norm], { readings, chosen: { 'T-1': 'lenient' } }),
      /^RangeError: reading T-1: lenient is not one of default, noLimit$/,
    );
    assert.throws(() => lawOf([norm], { readings, chosen: { 'T-1': 'toString' } }), RangeError);
  });
  it('an explanation names the reading in force and the others', () => {
    const law = lawOf([norm], { readings, chosen: { 'T-2': 'workdays' } });
    const proof = explain(law, stepped(law, [closed]), { norm: 0, object: 'c1' }, at('2025-09-02 10:00'))!;
    assert.deepEqual(
      proof.reasons.filter((reason) => reason.why === 'reading'),
      [
        { why: 'reading', id: 'T-1', chosen: 'default', others: ['noLimit'] },
        { why: 'reading', id: 'T-2', chosen: 'workdays', others: ['default'] },
      ],
    );
  });
});

describe('the law as applied, as text', () => {
  const text = (norms: readonly Norm[], options = {}) => lawOf(norms, { readings, ...options }).text;
  it('is equal for equal law and differs with every input', () => {
    const plain = text([norm]);
    assert.equal(text([{ ...norm }]), plain);
    assert.equal(text([norm], { chosen: { 'T-1': 'default' } }), plain);
    const others = [
      text([norm], { chosen: { 'T-1': 'noLimit' } }),
      text([norm], { effectiveFrom: at('2025-01-01 00:00') }),
      text([norm], { calendar: calendar(STATE_COUNCIL_NOTICES.slice(0, -1)) }),
      text([{ ...norm, who: 'undertaker' }]),
      text([norm, { ...norm, id: 'e' }]),
    ];
    assert.equal(new Set([plain, ...others]).size, 6);
  });
});

describe('two regimes of one history', () => {
  const law = (due: ReturnType<typeof within>, more: readonly Norm[] = []) => {
    const program = lawOf([{ ...norm, due }, ...more], { readings });
    return { program, state: stepped(program, [closed]) };
  };
  const asOf = at('2025-09-03 10:00');
  const kinds = (deltas: ReturnType<typeof diff>) => deltas.map((delta) => delta.change);
  it('earlier, later, another status', () => {
    assert.deepEqual(kinds(diff(law(within(days(30))), law(within(hours(24))), asOf)), ['earlier', 'status']);
    assert.deepEqual(kinds(diff(law(within(hours(24))), law(within(days(30))), asOf)), ['later', 'status']);
    assert.deepEqual(kinds(diff(law(within(days(30))), law(within(days(30))), asOf)), []);
  });
  it('appears and disappears by topic, whatever the wording', () => {
    const other: Duty = { ...norm, id: 'x', topic: 'test.other' };
    assert.deepEqual(kinds(diff(law(within(days(30))), law(within(days(30)), [other]), asOf)), ['appears']);
    assert.deepEqual(kinds(diff(law(within(days(30)), [other]), law(within(days(30))), asOf)), ['disappears']);
  });
  it('of two norms on one topic the earlier deadline counts, in either order', () => {
    const sooner: Duty = { ...norm, id: 'x', due: within(hours(24)) };
    const [both] = diff(law(within(days(30))), law(within(days(30)), [sooner]), asOf);
    assert.deepEqual(both!.change === 'earlier' && both!.to, at('2025-09-02 11:00'));
  });
});

describe('the next instant at which something changes', () => {
  const law = lawOf([{ ...norm, target: { id: 'T', term: within(workdays(1)) } }], { readings });
  const wake = (asOf: string) => view(law, stepped(law, [closed]), at(asOf)).nextWake;
  it('after targets and dues, and then none', () => {
    assert.equal(wake('2025-09-01 12:00'), at('2025-09-03 00:00:00.001'));
    assert.equal(wake('2025-09-03 00:00'), at('2025-09-03 00:00:00.001'));
    assert.equal(wake('2025-09-03 00:00:00.001'), at('2025-10-10 00:00:00.001'));
    assert.equal(wake('2025-10-10 00:00:00.001'), undefined);
  });
});

describe('a reading that decides a condition', () => {
  const law = (chosen: Readonly<Record<string, string>>) =>
    lawOf(
      [
        {
          ...norm,
          when: all(reading('T-1', { default: ALWAYS, noLimit: NEVER }), not(finding('urgent'))),
          must: [ev('case.archived')],
        },
      ],
      { readings, chosen },
    );
  it('leaves the rest of it', () => assert.deepEqual(law({}).norms[0]!.when, not(finding('urgent'))));
  it('or no norm where it never applies', () => assert.deepEqual(law({ 'T-1': 'noLimit' }).norms, []));
  it('in alternatives, negations and nestings alike', () => {
    const nested = any(not(reading('T-1', { default: ALWAYS, noLimit: NEVER })), all(ALWAYS, finding('urgent')));
    const settled = lawOf([{ ...norm, when: nested }], { readings }).norms[0]!.when;
    assert.deepEqual(settled, finding('urgent'));
    const open = lawOf([{ ...norm, when: nested }], { readings, chosen: { 'T-1': 'noLimit' } }).norms[0]!.when;
    assert.deepEqual(open, ALWAYS);
  });
});
