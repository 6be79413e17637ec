import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, printDueInstant, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, replay, step, initialState, view, type CaseEvent } from '@zhiji/law';
import { at, history } from '@zhiji/testkit';
import { fuzhouUrbanManagement } from './index.ts';

const program = compile({
  packs: [{ pack: fuzhouUrbanManagement }],
  attributes: ATTRIBUTES,
  calendar: calendar(STATE_COUNCIL_NOTICES),
});
const assess = (events: readonly CaseEvent[], asOf: string) => view(program, replay(program, events, 'c1'), at(asOf));
const leader = { id: 'p-chen', role: 'unitLeader' } as const;

describe('第二十四条第二款 音像导出', () => {
  const fact = history('c1');
  const ended = fact('recording.ended', '2026-02-13 16:30', 'r1', {
    medium: 'video',
    from: '2026-02-13T16:00+08:00',
    to: '2026-02-13T16:30+08:00',
  });
  const special = (value: boolean) =>
    fact('finding.made', '2026-02-13 17:00', 'c1', { finding: 'specialCircumstances', value, basis: '现场说明' });
  const dispute = (value: boolean) =>
    fact('finding.made', '2026-02-13 17:00', 'c1', { finding: 'onSiteDispute', value, basis: '现场说明' });
  const incident = fact('finding.made', '2026-02-13 17:00', 'c1', {
    finding: 'emergencyIncident',
    value: false,
    basis: '现场说明',
  });
  const consent = (when: string) =>
    fact(
      'approval.given',
      when,
      'q1',
      { matter: 'storingExtension', role: 'unitLeader' },
      { about: ['recording:r1'], by: leader },
    );
  const duty = (events: readonly CaseEvent[], asOf: string) =>
    assess(events, asOf).duties.find((d) => d.topic === 'av.store')!;

  it('特殊情况、无冲突，18:00 同意延期 → 待办，期限 02-24 24:00', () => {
    const d = duty([ended, special(true), dispute(false), incident, consent('2026-02-13 18:00')], '2026-02-15 10:00');
    assert.equal(d.status, 'open');
    assert.equal(printDueInstant(d.due!.at), '2026-02-24 24:00');
  });
  it('特殊情况、有冲突，18:00 同意延期 → 期限仍 02-14 16:30，延期被排除', () => {
    const d = duty([ended, special(true), dispute(true), incident, consent('2026-02-13 18:00')], '2026-02-15 10:00');
    assert.deepEqual([d.status, d.extension, printDueInstant(d.due!.at)], ['overdue', 'barred', '2026-02-14 16:30']);
  });
  it('02-14 16:31 才同意 → 逾期，同意过晚', () => {
    const d = duty([ended, special(true), dispute(false), incident, consent('2026-02-14 16:31')], '2026-02-15 10:00');
    assert.deepEqual([d.status, d.extension], ['overdue', 'tooLate']);
  });
  it('是否冲突未认定 → 待认定，并追问', () => {
    const events = [ended, special(true), incident, consent('2026-02-13 18:00')];
    assert.equal(duty(events, '2026-02-15 10:00').status, 'unknown');
    assert.ok(assess(events, '2026-02-15 10:00').questions.some((q) => q.finding === 'onSiteDispute'));
  });
  it('逐步与重算一致', () => {
    const events = [ended, special(true), dispute(false), incident, consent('2026-02-13 18:00')];
    let state = initialState('c1');
    for (const event of events) ({ state } = step(program, state, event));
    assert.deepEqual(view(program, state, at('2026-02-15 10:00')), assess(events, '2026-02-15 10:00'));
  });
});
