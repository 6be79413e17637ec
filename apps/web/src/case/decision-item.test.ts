import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyCaseFile, evolve } from '@zhiji/cases';
import { history } from '@zhiji/testkit';
import { isOffered } from './act.ts';
import { objectsOf } from './act-subject.ts';
import { decisionText, obligationOf, onlyFine } from './decision-item.ts';

const fact = history('c1');
const started = fact('procedure.started', '2025-03-03 10:00', 'c1', {
  caseType: 'penalty',
  procedure: 'ordinary',
  initiation: 'exOfficio',
});
const fined = fact('decision.made', '2025-04-02 10:00', 'k1', {
  kind: 'penaltyImposed',
  fine: 300_000,
  obligations: [{ id: 'o1', kind: 'payFine', content: '缴纳罚款' }],
});
const corrected = fact('decision.made', '2025-04-03 10:00', 'k2', {
  kind: 'correctionOrdered',
  obligations: [{ id: 'o2', kind: 'correct', content: '拆除' }],
});
const finedAnew = fact('decision.made', '2025-04-09 10:00', 'k3', { kind: 'penaltyImposed', fine: 100_000 });
const performed = fact('obligation.performed', '2025-04-08 10:00', 'o2', {
  content: '拆除',
  performedOn: '2025-04-08',
});
const revoked = fact('decision.revoked', '2025-04-08 10:00', 'k1', { reason: '认定有误' });
const fileOf = (...facts: readonly (typeof started)[]) => [started, ...facts].reduce(evolve, emptyCaseFile('c1'));

describe('一案数项决定', () => {
  it('有了决定仍可另作决定；撤销之后可以重新作出', () => {
    assert.ok(isOffered('makeDecision', fileOf(fined)));
    assert.ok(isOffered('makeDecision', fileOf(fined, revoked)));
    assert.ok(!isOffered('completePerformance', fileOf(fined, revoked)));
  });
  it('QDDA-23.1 各项决定的义务逐项履行，先列未履行的；已撤销的决定的不列', () => {
    assert.deepEqual(objectsOf('obligation', fileOf(fined, corrected, performed)), ['o1', 'o2']);
    assert.deepEqual(objectsOf('obligation', fileOf(fined, corrected, revoked)), ['o2']);
    assert.equal(obligationOf('o2', fileOf(fined, corrected, performed))?.performed, true);
  });
  it('可以关联的是有效的决定，后作出的在前', () =>
    assert.deepEqual(objectsOf('decision', fileOf(fined, corrected, revoked, finedAnew)), ['k3', 'k2']));
  it('只有一项罚款的预填其数额；有两项的不猜', () => {
    assert.equal(onlyFine(fileOf(fined, corrected)), 300_000);
    assert.equal(onlyFine(fileOf(fined, revoked, finedAnew)), 100_000);
    assert.equal(onlyFine(fileOf(fined, finedAnew)), undefined);
    assert.equal(onlyFine(fileOf()), undefined);
  });
  it('数项决定以时间区别', () => {
    assert.equal(decisionText('k1', fileOf(fined)), '给予处罚');
    assert.match(decisionText('k3', fileOf(fined, finedAnew)), /^给予处罚（.*9.*）$/);
  });
});
