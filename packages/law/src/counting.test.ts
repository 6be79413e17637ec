import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { can, not, replay, tellLack, view, type CaseEvent, type Condition, type Proposal } from './index.ts';

const { byRole, ev, every, gate, listOf, quota, sameSpan, sameValue, seen, standing, trigger } = pen;
const fact = history('c1');
const NOW = '2025-04-01 10:00';

/** Whether ending activity a1 meets a need. */
const lawOn = (need: Condition, per: 'activity' | 'case') =>
  lawOf([
    gate({ ...head('g'), per, act: 'startActivity', on: ev('activity.ended'), need, refusal: '', binds: 'fact' }),
  ]);

const meets = (need: Condition, events: readonly CaseEvent[], per: 'activity' | 'case' = 'activity'): boolean => {
  const law = lawOn(need, per);
  const breached = ({ breaches }: ReturnType<typeof view>) => breaches.length > 0;
  const [folded, stepwise] = [replay(law, events, 'c1'), stepped(law, events)].map((state) =>
    breached(view(law, state, at(NOW))),
  );
  assert.equal(folded, stepwise);
  return !folded;
};
const ended = fact('activity.ended', '2025-03-04 10:00', 'a1', { kind: 'siteInspection' });
const officers = (...names: readonly string[]) =>
  fact('activity.started', '2025-03-04 09:00', 'a1', {
    kind: 'siteInspection',
    officers: names.map((name) => ({ name })),
  });
const issued = (device: string, to = '甲', when = '2025-03-04 08:00') =>
  fact('device.issued', when, device, { to }, { about: ['activity:a1'] });
const returned = (device: string, when: string) =>
  fact('device.returned', when, device, { from: '甲' }, { about: ['activity:a1'] });

describe('one for every so many', () => {
  const list = { list: listOf(ev('activity.started'), 'officers', 'object') };
  const devices = { facts: ev('device.issued'), reach: 'object', less: [ev('device.returned')] } as const;
  const need = quota(devices, 3, list);
  const rows: readonly (readonly [string, readonly CaseEvent[], boolean])[] = [
    ['three and one', [officers('甲', '乙', '丙'), issued('d1'), ended], true],
    ['four and one', [officers('甲', '乙', '丙', '丁'), issued('d1'), ended], false],
    ['four and two', [officers('甲', '乙', '丙', '丁'), issued('d1'), issued('d2'), ended], true],
    ['the same one twice is one', [officers('甲', '乙', '丙', '丁'), issued('d1'), issued('d1'), ended], false],
    ['one given back is none', [officers('甲'), issued('d1'), returned('d1', '2025-03-04 08:30'), ended], false],
    [
      'given back and taken again',
      [officers('甲'), issued('d1'), returned('d1', '2025-03-04 08:30'), issued('d1', '甲', '2025-03-04 08:40'), ended],
      true,
    ],
    ['nobody, none', [officers(), ended], true],
    [
      'one that came later does not count for the act',
      [officers('甲'), issued('d1', '甲', '2025-03-04 11:00'), ended],
      false,
    ],
  ];
  for (const [name, events, expected] of rows) it(name, () => assert.equal(meets(need, events), expected));
  it('the different values of a field', () => {
    const holders = quota({ facts: ev('device.issued'), reach: 'object', by: 'to' }, 1, list);
    assert.equal(meets(holders, [officers('甲', '乙'), issued('d1'), issued('d2'), ended]), false);
    assert.equal(meets(holders, [officers('甲', '乙'), issued('d1'), issued('d2', '乙'), ended]), true);
  });
  it('by a number the act itself states', () => {
    const officer = (id: string) => fact('person.appointed', '2025-01-01 09:00', id, { role: 'officer' });
    const device = fact('device.registered', '2025-01-01 09:00', 'd1', { kind: 'bodyCamera', serial: 'd1' });
    const norm = gate({
      ...head('g'),
      per: 'unit',
      act: 'issueDevice',
      on: ev('equipment.standardSet'),
      need: quota(
        { facts: ev('device.registered'), reach: 'case' },
        { field: 'officers' },
        { facts: ev('person.appointed'), reach: 'case' },
      ),
      refusal: '',
      binds: 'fact',
    });
    const law = lawOf([norm]);
    const breaches = (number: number) => {
      const set = fact('equipment.standardSet', '2025-03-04 10:00', 'u1', { kind: 'bodyCamera', officers: number });
      return view(law, stepped(law, [officer('p1'), officer('p2'), device, set]), at(NOW)).breaches.length;
    };
    assert.deepEqual([breaches(1), breaches(2)], [1, 0]);
  });
  it('says how many are missing', () => {
    const law = lawOn(need, 'activity');
    const events = [officers('甲', '乙', '丙', '丁', '戊', '己', '庚'), issued('d1'), ended];
    const [breach] = view(law, replay(law, events, 'c1'), at(NOW)).breaches;
    assert.deepEqual(breach!.missing, [{ lacks: 'number', type: 'device.issued', number: 2 }]);
    const words = { term: String, event: () => '设备领用', packTitle: String, reading: String };
    assert.equal(tellLack(breach!.missing[0]!, words), '“设备领用”尚缺 2 项');
  });
});

describe('what stands, and what every one has', () => {
  it('stands until ended, each object for itself', () => {
    const need = standing(ev('device.issued'), ev('device.returned'));
    assert.equal(meets(need, [issued('d1'), ended]), true);
    assert.equal(meets(need, [issued('d1'), returned('d1', '2025-03-04 09:00'), ended]), false);
    assert.equal(meets(need, [issued('d1'), issued('d2'), returned('d1', '2025-03-04 09:00'), ended]), true);
    assert.equal(meets(need, [issued('d1'), returned('d1', '2025-03-04 11:00'), ended]), true);
    assert.equal(meets(need, [ended]), false);
  });
  it('every object of the kind', () => {
    const need = every('recording', ev('recording.ended'), ev('recording.playbackChecked'));
    const take = (id: string) =>
      fact('recording.ended', '2025-03-04 09:30', id, {
        medium: 'video',
        from: '2025-03-04T09:00:00+08:00',
        to: '2025-03-04T09:30:00+08:00',
      });
    const checked = (id: string) => fact('recording.playbackChecked', '2025-03-04 09:40', id, { playable: true });
    assert.equal(meets(need, [ended], 'case'), true);
    assert.equal(meets(need, [take('r1'), take('r2'), checked('r1'), ended], 'case'), false);
    assert.equal(meets(need, [take('r1'), take('r2'), checked('r1'), checked('r2'), ended], 'case'), true);
    const law = lawOn(need, 'case');
    const [breach] = view(law, replay(law, [take('r1'), take('r2'), checked('r1'), ended], 'c1'), at(NOW)).breaches;
    const when = [Date.parse('2025-03-04T09:30+08:00')];
    assert.deepEqual(breach!.missing, [
      { lacks: 'each', that: ev('recording.ended'), has: [ev('recording.playbackChecked')], at: when },
    ]);
  });
});

describe('what the act states', () => {
  const answer = (need: Condition, act: Proposal, role = 'officer', events: readonly CaseEvent[] = []) => {
    const norm = gate({
      ...head('g'),
      per: 'device',
      act: 'registerDevice',
      on: ev('device.registered'),
      need,
      refusal: '',
      binds: 'both',
    });
    return can(lawOf([norm]), stepped(lawOf([norm]), events), act, { id: 'p', role }, at(NOW)).answer;
  };
  const registered = (data: object): Proposal => ({
    type: 'device.registered',
    objects: [{ type: 'device', id: 'd1', role: 'subject' }],
    data: { kind: 'bodyCamera', serial: '1', ...data },
  });
  it('a number within bounds', () => {
    const need = trigger('hours', { min: 8, max: 24 });
    const answers = [7.9, 8, 24, 24.1].map((hours) => answer(need, registered({ hours })));
    assert.deepEqual(answers, ['deny', 'allow', 'allow', 'deny']);
    assert.equal(answer(need, registered({})), 'deny');
    assert.equal(answer(trigger('hours', { max: 24 }), registered({ hours: 1 })), 'allow');
  });
  it('by somebody in a role', () => {
    assert.equal(answer(byRole('archivesBody'), registered({})), 'deny');
    assert.equal(answer(byRole('archivesBody', 'custodian'), registered({}), 'custodian'), 'allow');
  });
  it('records of a list whose fields are so', () => {
    const started = (...valid: readonly boolean[]) =>
      fact('activity.started', '2025-03-04 09:00', 'a1', {
        kind: 'siteInspection',
        officers: valid.map((certificateValid) => ({ name: '甲', certificateValid })),
      });
    const lapsed = seen(ev('activity.started', { officers: { of: { certificateValid: false } } }));
    const two = seen(ev('activity.started', { officers: { of: { certificateValid: true }, atLeast: 2 } }));
    assert.equal(meets(not(lapsed), [started(true, true), ended]), true);
    assert.equal(meets(not(lapsed), [started(true, false), ended]), false);
    assert.deepEqual(
      [meets(two, [started(true, false), ended]), meets(two, [started(true, true), ended])],
      [false, true],
    );
  });
  it('a record whose fields are so', () => {
    const by = (role?: 'receptionist') =>
      fact('activity.started', '2025-03-04 09:00', 'a1', {
        kind: 'hearing',
        officers: [],
        recordist: { name: '庚', ...(role ? { role } : {}) },
      });
    const need = seen(ev('activity.started', { recordist: { of: { role: 'receptionist' } } }));
    assert.deepEqual([meets(need, [by('receptionist'), ended]), meets(need, [by(), ended])], [true, false]);
  });
});

describe('a value and a stretch that agree', () => {
  const sums = { a: 'a'.repeat(64), b: 'b'.repeat(64) };
  const received = (id: string, sha256: string) =>
    fact('recording.received', '2025-03-04 12:00', id, { sha256, size: 1 });
  it('the same value at the object itself', () => {
    const norm = gate({
      ...head('g'),
      per: 'recording',
      act: 'storeRecording',
      on: ev('recording.stored'),
      need: sameValue('sha256', ev('recording.received'), 'sha256', 'object'),
      refusal: '',
      binds: 'both',
    });
    const events = [received('r1', sums.a), received('r2', sums.b)];
    const store = (id: string, sha256: string) => ({
      type: 'recording.stored',
      objects: [{ type: 'recording', id, role: 'subject' as const }],
      data: { sha256 },
    });
    const answers = [store('r1', sums.a), store('r1', sums.b), store('r2', sums.b)].map(
      (act) => can(lawOf([norm]), stepped(lawOf([norm]), events), act, { id: 'p', role: 'custodian' }, at(NOW)).answer,
    );
    assert.deepEqual(answers, ['allow', 'deny', 'allow']);
  });

  const iso = (time: string) => `2025-03-04T${time}+08:00`;
  const clip = (id: string, from: string, to: string) =>
    fact(
      'recording.ended',
      `2025-03-04 ${to}`,
      id,
      { medium: 'video', from: iso(from), to: iso(to) },
      { about: ['activity:a1'] },
    );
  const transcript = (from: string, to: string) =>
    fact(
      'document.finalized',
      '2025-03-04 11:00',
      'd1',
      { form: 'siteTranscript', filled: [], from: iso(from), to: iso(to) },
      { about: ['activity:a1'] },
    );
  const agrees = (options: { toleranceMs: number; inside?: true }, events: readonly CaseEvent[]) => {
    const norm = gate({
      ...head('g'),
      per: 'document',
      act: 'finalizeDocument',
      on: ev('document.finalized'),
      need: sameSpan(ev('recording.ended'), { reach: 'activity', ...options }),
      refusal: '',
      binds: 'fact',
    });
    const law = lawOf([norm]);
    return view(law, stepped(law, events), at(NOW)).breaches.length === 0;
  };
  const clips = [clip('r1', '09:00:00', '09:20:00'), clip('r2', '09:20:00', '09:45:00')];
  const rows: readonly (readonly [string, boolean, boolean])[] = [
    ['09:01:00', true, true],
    ['09:01:01', false, true],
    ['08:59:00', true, false],
    ['09:05:00', false, true],
    ['09:05:01', false, false],
  ];
  for (const [from, close, within] of rows)
    it(`beginning at ${from}`, () => {
      const events = [...clips, transcript(from, '09:44:30')];
      assert.equal(agrees({ toleranceMs: 60_000 }, events), close);
      assert.equal(agrees({ toleranceMs: 300_000, inside: true }, events), within);
    });
  it('with the time of a device whose clock was wrong as it was corrected, whenever that is entered', () => {
    const corrected = fact('recording.timeCorrected', '2025-03-04 12:00', 'r1', {
      deviceOffsetMs: 3_600_000,
      from: iso('09:00:00'),
      to: iso('09:45:00'),
    });
    const wrong = clip('r1', '10:00:00', '10:45:00');
    const own = transcript('09:00:00', '09:45:00');
    for (const events of [
      [wrong, corrected, own],
      [wrong, own, corrected],
    ])
      assert.equal(agrees({ toleranceMs: 0 }, events), true);
    assert.equal(agrees({ toleranceMs: 0 }, [wrong, own]), false);
  });
  it('holds where there is nothing to compare', () =>
    assert.equal(agrees({ toleranceMs: 0 }, [transcript('09:00:00', '09:30:00')]), true));
});
