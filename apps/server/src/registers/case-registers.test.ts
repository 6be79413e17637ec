import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { at, penaltyCase } from '@zhiji/testkit';
import { caseFrom } from '../cases/case-store.ts';
import { registersOf } from './case-registers.ts';

const program = compile({
  packs: [{ pack: PACKS['FZCG']! }],
  attributes: ATTRIBUTES,
  calendar: calendar(STATE_COUNCIL_NOTICES),
});
/** A case in which nothing was found, and nothing performed. */
const ANSWERS = ['finding.made', 'obligation.performed', 'performance.completed', 'case.concluded'];
const unanswered = penaltyCase('c1').filter(({ type }) => !ANSWERS.includes(type));
const asked = registersOf(caseFrom('c1', program, unanswered), at('2026-12-01 12:00')).debt.filter(
  ({ kind }) => kind === 'question',
);
const basisOf = (finding: string) => asked.find(({ key }) => key === `question/${finding}`)?.['article'];

describe('待认定写明依据', () => {
  it('一条、两条，按条文次序', () => {
    assert.equal(basisOf('demandNotRequired'), '第二十一条');
    assert.equal(basisOf('complexCase'), '第十七条、第二十六条第（三）项第6目');
  });

  it('更多的，写前两条和条数', () => assert.equal(basisOf('majorDecision'), '第七条第二款、第十七条等 3 条款'));

  it('没有一项不写', () => assert.ok(asked.length > 10 && asked.every(({ article }) => article !== '')));
});
