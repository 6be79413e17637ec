import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { replay, view, type CaseEvent, type Condition } from './index.ts';

const { approved, each, ev, gate, listOf, sameValue, seen } = pen;
const fact = history('c1');

/** Whether a decision named so met a need; read in one go, fact by fact, and with what came before entered late. */
function meets(need: Condition, events: readonly CaseEvent[], decision = 'k1', fine = 500): boolean {
  const law = lawOf([
    gate({
      ...head('g'),
      per: 'case',
      act: 'makeDecision',
      on: ev('decision.made', { kind: 'penaltyImposed' }),
      need,
      refusal: '',
      binds: 'fact',
    }),
  ]);
  const made = fact('decision.made', '2025-03-05 10:00', decision, { kind: 'penaltyImposed', fine });
  const all = [...events, made];
  const [folded, ...stepwise] = [replay(law, all, 'c1'), stepped(law, all), stepped(law, [made, ...events])].map(
    (state) => view(law, state, at('2025-03-06 10:00')).breaches.some(({ object }) => object.id === 'c1'),
  );
  assert.deepEqual(stepwise, [folded, folded]);
  return !folded;
}
const concluded = (when: string, fine: number, ...about: readonly string[]) =>
  fact(
    'deliberation.concluded',
    when,
    'c1',
    { host: '甲', participants: [], conclusion: '罚款', fine },
    { about: about.map((id) => `decision:${id}`) },
  );
const revoked = (when: string, id: string) => fact('decision.revoked', when, id, { reason: '自行纠正' });
const [FIRST, SECOND, THIRD] = ['2025-03-01 10:00', '2025-03-02 10:00', '2025-03-03 10:00'] as const;

describe('what concerns a decision', () => {
  const need = seen(ev('deliberation.concluded'), { reach: 'decision' });
  it('what names another does not, what names none does', () => {
    assert.deepEqual(
      [[], [concluded(FIRST, 500, 'k2')], [concluded(FIRST, 500)], [concluded(FIRST, 500, 'k2', 'k1')]].map((facts) =>
        meets(need, facts),
      ),
      [false, false, true, true],
    );
  });
  it('a paper names the decision it is about', () => {
    const finished = seen(ev('document.finalized'), { reach: 'decision' });
    const paper = (when: string, ...about: readonly string[]) =>
      fact('document.finalized', when, 'd1', { form: 'enforcementDecision', filled: [] }, { about });
    const drafted = fact('document.drafted', FIRST, 'd1', { form: 'enforcementDecision' }, { about: ['decision:k2'] });
    assert.deepEqual(
      [[paper(SECOND)], [paper(SECOND, 'decision:k2')], [drafted, paper(SECOND)]].map((facts) =>
        meets(finished, facts),
      ),
      [true, false, false],
    );
  });
  it('a value is compared with the last that concerns it', () => {
    const same = sameValue('fine', ev('deliberation.concluded'), 'fine', 'decision');
    const two = [concluded(FIRST, 500, 'k1'), concluded(SECOND, 300, 'k2')];
    assert.deepEqual(
      [meets(same, two), meets(same, two, 'k2'), meets(same, two, 'k2', 300), meets(same, two, 'k1', 300)],
      [true, false, true, false],
    );
  });
  it('and rather with one that came before what it is bounded by', () => {
    const bounded = sameValue('fine', ev('deliberation.concluded'), 'fine', 'case', ev('case.classified'));
    const classified = (when: string) =>
      fact('case.classified', when, 'c1', { major: true, complex: false, reason: '金额' });
    const two = [concluded(FIRST, 500), concluded(THIRD, 300)];
    assert.deepEqual(
      [
        two,
        [...two, classified(SECOND)],
        [...two, classified('2025-03-04 10:00')],
        [concluded(THIRD, 500), classified(SECOND)],
      ].map((facts) => meets(bounded, facts)),
      [false, true, false, true],
    );
  });
  it('the bound of a decision counts only where it is known which', () => {
    const same = sameValue('amount', ev('deliberation.concluded'), 'fine', 'decision', ev('decision.made'));
    const law = lawOf([
      gate({
        ...head('g'),
        per: 'case',
        act: 'closeCase',
        on: ev('amount.noted'),
        need: same,
        refusal: '',
        binds: 'fact',
      }),
    ]);
    const noted = (...about: readonly string[]) =>
      fact('amount.noted', '2025-03-05 10:00', 'c1', { amount: 300, meaning: '罚款' }, { about });
    const events = [
      concluded(FIRST, 300),
      fact('decision.made', SECOND, 'k1', { kind: 'penaltyImposed', fine: 300 }),
      concluded(THIRD, 500),
    ];
    assert.deepEqual(
      [noted('decision:k1'), noted()].map(
        (asked) => view(law, stepped(law, [...events, asked]), at('2025-03-06 10:00')).breaches.length,
      ),
      [0, 1],
    );
  });
  it('an approval that names a decision is for no paper of another', () => {
    const law = lawOf([
      gate({
        ...head('g'),
        per: 'document',
        act: 'finalizeDocument',
        on: ev('document.finalized'),
        need: approved('decisionApproval', ['agencyHead']),
        refusal: '',
        binds: 'fact',
      }),
    ]);
    const given = (...about: readonly string[]) =>
      fact(
        'approval.given',
        FIRST,
        'q1',
        { matter: 'decisionApproval', role: 'agencyHead' },
        { about, by: { id: 'p-head', role: 'agencyHead' } },
      );
    const paper = (...about: readonly string[]) =>
      fact('document.finalized', SECOND, 'd1', { form: 'enforcementDecision', filled: [] }, { about });
    const tied = fact('document.stamped', THIRD, 'd1', { stamp: '公章' }, { about: ['decision:k2'] });
    assert.deepEqual(
      [
        [given('decision:k1'), paper('decision:k2')],
        [given('decision:k1'), paper(), tied],
        [given('decision:k1'), paper('decision:k1')],
        [given('decision:k1'), paper()],
        [given(), paper('decision:k2')],
        [given('decision:k1', 'document:d1'), paper('decision:k2')],
      ].map((events) => {
        const states = [replay(law, events, 'c1'), stepped(law, events), stepped(law, events.toReversed())];
        return states.map((state) => view(law, state, at('2025-03-06 10:00')).breaches.length);
      }),
      [1, 1, 0, 0, 0, 0].map((breaches) => [breaches, breaches, breaches]),
    );
  });
  it('after a revocation only what is anew, unless it names a decision that was not revoked', () => {
    const anew = seen(ev('deliberation.concluded'), { reach: 'decision', after: ev('decision.revoked') });
    assert.deepEqual(
      [
        [concluded(FIRST, 500), revoked(SECOND, 'k2')],
        [concluded(FIRST, 500, 'k1'), revoked(SECOND, 'k2')],
        [concluded(FIRST, 500, 'k1'), revoked(SECOND, 'k1')],
        [concluded(FIRST, 500, 'k1'), revoked(SECOND, 'k1'), concluded(THIRD, 500)],
      ].map((facts) => meets(anew, facts)),
      [false, true, false, true],
    );
  });
});

describe('what each decision lists', () => {
  const law = lawOf([
    gate({
      ...head('g'),
      per: 'case',
      act: 'closeCase',
      on: ev('case.closed'),
      need: each(
        listOf(ev('decision.made'), 'obligations'),
        'obligation',
        ev('obligation.performed'),
        ev('decision.revoked'),
        ev('execution.concluded'),
      ),
      refusal: '',
      binds: 'fact',
    }),
  ]);
  const made = (id: string, obligation: string) =>
    fact('decision.made', FIRST, id, {
      kind: 'penaltyImposed',
      obligations: [{ id: obligation, kind: 'payFine', content: '缴款' }],
    });
  const executed = (...about: readonly string[]) =>
    fact('execution.concluded', SECOND, 'x1', { result: 'executedInFull' }, { about });
  const started = fact('execution.started', FIRST, 'x1', { executor: 'ownAgency' }, { about: ['decision:k1'] });
  const both = [made('k1', 'o1'), made('k2', 'o2')];
  const closed = fact('case.closed', '2025-03-05 10:00', 'c1', {});
  it('is over with what ends the decision it names, of all where it names none', () =>
    assert.deepEqual(
      [
        both,
        [...both, executed('decision:k1')],
        [...both, executed()],
        [...both, executed(), started],
        [...both, executed('decision:k1'), revoked(SECOND, 'k2')],
      ].map((facts) => {
        const events = [...facts, closed];
        const states = [replay(law, events, 'c1'), stepped(law, events), stepped(law, [closed, ...facts])];
        return states.map((state) => view(law, state, at('2025-03-06 10:00')).breaches.length);
      }),
      [1, 1, 0, 1, 0].map((breaches) => [breaches, breaches, breaches]),
    ));
});
