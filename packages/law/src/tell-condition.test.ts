import assert from 'node:assert/strict';
import { it } from 'node:test';
import { history } from '@zhiji/testkit';
import { lawOf, stepped } from '../test/one-text.ts';
import type { Judgement } from './judge.ts';
import { tellJudgement } from './tell-condition.ts';

const WORDS: Readonly<Record<string, string>> = { penalty: '行政处罚', coercion: '行政强制', inspection: '行政检查' };
const term = (id: string) => WORDS[id] ?? id;
const words = { term, event: term, packTitle: term, reading: term };

void it('案件的类型只说它自己的那一种；不属的说全', () => {
  const start = history('c1')('procedure.started', '2025-03-03 10:00', 'c1', {
    caseType: 'coercion',
    procedure: 'ordinary',
    initiation: 'exOfficio',
  });
  const state = stepped(lawOf([]), [start]);
  const told = (test: readonly string[], truth: boolean) => {
    const condition = { is: 'attribute', name: 'caseType', test } as const;
    const judgement: Judgement = { condition, truth, facts: [start.id], parts: [] };
    return tellJudgement(judgement, state, words);
  };
  assert.match(told(['penalty', 'coercion'], true), /^案件属行政强制(?!、)/);
  assert.match(told(['penalty', 'inspection'], false), /^案件不属行政处罚、行政检查/);
});
