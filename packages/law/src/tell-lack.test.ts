import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Lack } from './lack.ts';
import { tellLack } from './tell-lack.ts';
import type { Wording } from './wording.ts';

const WORDS: Readonly<Record<string, string>> = {
  'approval.given': '同意',
  'challenge.received': '收到投诉、信访、复议或诉讼',
  'demand.answered': '催告后的陈述申辩',
  litigation: '行政诉讼',
  major: '重大案件',
  fine: '罚款金额',
  proofOfService: '送达回证',
  reconsideration: '行政复议',
  unitHead: '承办单位负责人',
  until: '期限届满',
  viewing: '调阅',
};
const term = (id: string) => WORDS[id] ?? id;
const words: Wording = { term, event: term, packTitle: term, reading: term };

void describe('尚缺的说法', () => {
  const said: readonly (readonly [string, Lack])[] = [
    ['有“催告后的陈述申辩”的不在此列', { lacks: 'absence', type: 'demand.answered' }],
    ['存在未结的“催告后的陈述申辩”', { lacks: 'absence', type: 'demand.answered', stands: true }],
    [
      '存在未结的行政复议、行政诉讼',
      {
        lacks: 'absence',
        type: 'challenge.received',
        where: { kind: ['reconsideration', 'litigation'] },
        stands: true,
      },
    ],
    ['重大案件的不在此列', { lacks: 'condition', field: 'major', test: true, wanted: false }],
    ['填明罚款金额的不在此列', { lacks: 'condition', field: 'fine', test: { present: true }, wanted: false }],
    ['须填明罚款金额', { lacks: 'condition', field: 'fine', test: { present: false }, wanted: false }],
    ['须填明罚款金额', { lacks: 'condition', field: 'fine', test: { present: true }, wanted: true }],
    ['须由承办单位负责人同意', { lacks: 'condition', field: 'role', type: 'approval.given', test: 'unitHead' }],
    [
      '承办单位负责人对“调阅”的同意',
      { lacks: 'fact', type: 'approval.given', where: { matter: 'viewing', role: 'unitHead' } },
    ],
    ['“同意”的先后颠倒', { lacks: 'order', first: 'approval.given', second: 'approval.given' }],
    [
      '“收到投诉、信访、复议或诉讼”（2026-02-13 09:30）尚缺“同意”或者“催告后的陈述申辩”',
      {
        lacks: 'each',
        that: { type: 'challenge.received' },
        has: [{ type: 'approval.given' }, { type: 'demand.answered' }],
        at: [Date.parse('2026-02-13T09:30+08:00')],
      },
    ],
    ['原期限已经届满', { lacks: 'lapse', type: 'measure.taken', field: 'until', wanted: false }],
    [
      '“同意”并（填明罚款金额的不在此列，或者须由承办单位负责人办理）',
      {
        lacks: 'oneOf',
        of: [
          [
            { lacks: 'fact', type: 'approval.given' },
            {
              lacks: 'oneOf',
              of: [
                [{ lacks: 'condition', field: 'fine', test: { present: true }, wanted: false }],
                [{ lacks: 'role', roles: ['unitHead'] }],
              ],
            },
          ],
        ],
      },
    ],
    [
      '《送达回证》尚缺 2 份',
      { lacks: 'number', type: 'document.finalized', where: { form: 'proofOfService' }, number: 2 },
    ],
    ['“同意”尚缺 1 项', { lacks: 'number', type: 'approval.given', number: 1 }],
    ['期限届满尚未届至', { lacks: 'lapse', type: 'measure.taken', field: 'until', wanted: true }],
  ];
  for (const [text, lack] of said) void it(text, () => assert.equal(tellLack(lack, words), text));
});
