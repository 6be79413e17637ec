import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyCaseFile, evolve } from '@zhiji/cases';
import { replay, view, type CaseEvent, type Program } from '@zhiji/law';
import { penaltyCase } from '@zhiji/testkit';
import { at, caseBook, programOf } from '../test/law-book.ts';
import { assess, PACKS, wording } from './index.ts';

const PROGRAMS: readonly (readonly [code: string, program: Program])[] = Object.entries(PACKS).map(([code, pack]) => [
  code,
  programOf(pack),
]);
const LATER = at('2026-12-01 10:00');
const whole = penaltyCase('c1');
const fileOf = (events: readonly CaseEvent[]) => events.reduce(evolve, emptyCaseFile('c1'));
const assessed = (program: Program, events: readonly CaseEvent[]) =>
  assess(program, replay(program, events, 'c1'), LATER, wording({}), 'sha256:0');

describe('前后矛盾的认定', () => {
  const { activity, fact, find, iso } = caseBook();
  const extension = [
    ...activity('a1', 'siteInspection', '2026-02-13', '16:00', '16:30'),
    fact('recording.ended', '2026-02-13 16:30', 'r1', {
      medium: 'video',
      from: iso('2026-02-13 16:00'),
      to: iso('2026-02-13 16:30'),
    }),
    find('specialCircumstances', true, '2026-02-13 16:40'),
    find('emergencyIncident', false, '2026-02-13 16:40'),
    fact('approval.given', '2026-02-13 18:00', 'q1', {
      matter: 'storingExtension',
      role: 'unitLeader',
      recordings: ['r1'],
    }),
  ];
  const [, FZCG] = PROGRAMS.find(([code]) => code === 'FZCG')!;
  const storing = (...findings: readonly CaseEvent[]) => {
    const found = assessed(FZCG, [...extension, ...findings]).duties.find(({ requirements }) =>
      requirements.includes('FZCG-24.4'),
    )!;
    return { due: found.dueText, why: found.why.join('') };
  };
  const none = find('onSiteDispute', false, '2026-02-13 16:41');
  const dispute = find('onSiteDispute', true, '2026-02-13 17:10');

  it('以后一次为准，理由里两次都说', () => {
    const { due, why } = storing(none, dispute);
    assert.equal(due, '2026-02-14 16:30');
    assert.match(why, /已认定“现场发生纠纷冲突”（2026-02-13 17:10）（此前 2026-02-13 16:41 认定为否，以后一次为准）/);
  });
  it('先后按发生时间，不按登记先后', () => assert.deepEqual(storing(dispute, none), storing(none, dispute)));
  it('前后一致的，不说此前', () => {
    const again = find('onSiteDispute', true, '2026-02-13 17:30');
    assert.doesNotMatch(storing(dispute, again).why, /此前/);
  });
  it('撤回认定后回到未认定，并说明曾经认定', () => {
    const withdrawn = fact('finding.made', '2026-02-13 17:30', 'c1', {
      finding: 'onSiteDispute',
      value: 'unknown',
      basis: '复看录像',
    });
    assert.match(
      storing(dispute, withdrawn).why,
      /“现场发生纠纷冲突”尚未认定（此前 2026-02-13 17:10 认定为是，后已撤回）/,
    );
  });
  it('案件页上两次都在', () =>
    assert.deepEqual(
      fileOf([none, dispute]).findings.map(({ value }) => value),
      [false, true],
    ));
});

describe('两份终局决定', () => {
  const { fact } = caseBook();
  const decided = whole.find(({ type }) => type === 'decision.made')!;
  const second = {
    ...fact('decision.made', '2025-03-20 10:00', 'k2', { kind: 'noPenalty' }),
    id: 'second',
  };
  for (const [code, program] of PROGRAMS)
    it(`${code}：各自触发应触发的规范，不相抵销`, () => {
      const both = replay(program, [...whole, second], 'c1');
      const judged = (of: string) =>
        both.instances.flatMap((list, norm) => list.filter(({ trigger }) => trigger.id === of).map(() => norm));
      const raisedBy = (event: CaseEvent) =>
        program.norms.filter(
          (norm) =>
            'on' in norm &&
            norm.form !== 'derived' &&
            norm.scope === undefined &&
            norm.on.type === 'decision.made' &&
            Object.entries(norm.on.where ?? {}).every(([field, test]) =>
              typeof test === 'object' ? event.data[field] !== undefined : event.data[field] === test,
            ),
        );
      for (const event of [decided, second])
        assert.deepEqual(
          judged(event.id).toSorted((a, b) => a - b),
          raisedBy(event).map(({ index }) => index),
        );
    });
  it('案件页两份都列', () => {
    assert.deepEqual(
      fileOf([...whole, second]).decisions.map(({ kind }) => kind),
      ['penaltyImposed', 'noPenalty'],
    );
  });
});

describe('次序颠倒和重复的流水', () => {
  const plain = (value: unknown) => JSON.stringify(value, (_, inner: unknown) => (inner === Infinity ? '∞' : inner));
  for (const [code, program] of PROGRAMS) {
    const seen = (events: readonly CaseEvent[]) => {
      const { duties, breaches, recordings, documents, retention, targets } = view(
        program,
        replay(program, events, 'c1'),
        LATER,
      );
      return [duties, breaches, recordings, documents, retention, targets].map((list) =>
        (list as readonly unknown[]).map(plain).toSorted(),
      );
    };
    const inOrder = seen(whole);
    it(`${code}：倒着登记，结论与依次登记相同`, () => assert.deepEqual(seen(whole.toReversed()), inOrder));
    it(`${code}：每一条都登记两遍，结论不变`, () => {
      assert.deepEqual(seen(whole.flatMap((event) => [event, event])), inOrder);
      assert.deepEqual(seen([...whole, ...whole]), inOrder);
    });
  }
});

describe('一个有一万个事件的案件', () => {
  /** Visit after visit, each with objects of its own, a day apart. */
  const long = Array.from({ length: 10_000 }, (_, at): CaseEvent => {
    const [visit, event] = [Math.floor(at / whole.length), whole[at % whole.length]!];
    const later = visit * 86_400_000;
    return {
      ...event,
      id: `${event.id}/${visit}`,
      at: event.at + later,
      recorded: event.recorded + later,
      objects: event.objects.map((object) =>
        object.type === 'case' ? object : { ...object, id: `${object.id}/${visit}` },
      ),
    };
  });
  // All texts do, in seconds; two of them are enough of every run's time.
  for (const [code, program] of PROGRAMS.filter(([code]) => code === 'QDDA' || code === 'FTJD'))
    it(`${code}：照样评估完毕，每一录像都有保存期限`, () => {
      const state = replay(program, long, 'c1');
      const { retention } = view(program, state, LATER);
      const made = new Set(long.flatMap(({ type, objects }) => (type === 'recording.ended' ? [objects[0]!.id] : [])));
      assert.equal(retention.length, made.size);
    });
});
