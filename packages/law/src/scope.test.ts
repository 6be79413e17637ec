import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar } from '@zhiji/calendar';
import { at } from '@zhiji/testkit';
import { can } from './can.ts';
import type { CaseEvent } from './event.ts';
import type { Pack } from './norm.ts';
import { compile } from './program.ts';
import { replay } from './fold.ts';
import { view } from './view.ts';
import { NO_TERM, within } from './write.ts';

const head = { article: '第一条', requirements: ['X-1.1'], topic: 'backup', gist: '按月备份' } as const;
const pack: Pack = {
  code: 'X',
  title: '试验规定',
  issuer: '某机关',
  version: '1',
  readings: [],
  chapters: [
    {
      title: '第一章',
      articles: [
        {
          number: '第一条',
          gist: '按月备份',
          nonOperative: [],
          norms: [
            {
              ...head,
              form: 'duty',
              id: '1.backup',
              scope: 'agency',
              per: 'period',
              on: { type: 'period.began' },
              must: [{ type: 'backup.made' }],
              mustReach: 'object',
              due: within({ unit: 'sameDay' }, { from: 'trigger', field: 'lastDay' }),
              who: 'custodian',
              clock: 'claimed',
            },
            {
              ...head,
              form: 'gate',
              id: '1.gate',
              scope: 'agency',
              per: 'case',
              act: 'adoptRegulation',
              on: { type: 'regulation.adopted' },
              need: { is: 'seen', match: { type: 'backup.made' }, reach: 'case' },
              refusal: '尚无备份',
              binds: 'both',
            },
            {
              ...head,
              form: 'duty',
              id: '1.case',
              per: 'case',
              on: { type: 'period.began' },
              must: [{ type: 'backup.made' }],
              mustReach: 'case',
              due: within(NO_TERM),
              who: 'custodian',
              clock: 'claimed',
            },
          ],
        },
      ],
    },
  ],
};
const program = compile({ packs: [{ pack }], attributes: {}, calendar: calendar([]) });
const fact = (id: string, type: string, when: string, period: string, data = {}): CaseEvent => ({
  id,
  type,
  at: at(when),
  recorded: at(when),
  by: { id: 'system', role: 'system' },
  objects: [{ type: 'period', id: period, role: 'subject' }],
  data,
});
const began = [
  fact('1', 'period.began', '2025-03-01 00:00', '2025-03', { lastDay: '2025-03-31' }),
  fact('2', 'period.began', '2025-04-01 00:00', '2025-04', { lastDay: '2025-04-30' }),
  fact('3', 'backup.made', '2025-04-02 10:00', '2025-04'),
];

describe('机关自身的事务', () => {
  it('只在机关的事实中判，个案中不出现；各月各自判', () => {
    const { duties } = view(program, replay(program, began, 'X', 'agency'), at('2025-05-10 10:00'));
    assert.deepEqual(
      duties.map(({ object, status }) => [object.id, status]),
      [
        ['2025-03', 'overdue'],
        ['2025-04', 'done'],
      ],
    );
    const inCase = view(program, replay(program, began, 'c1'), at('2025-05-10 10:00'));
    assert.deepEqual(
      inCase.duties.map(({ gist, object }) => [gist, object.type]),
      [
        ['按月备份', 'case'],
        ['按月备份', 'case'],
      ],
    );
  });
  it('前置条件只拦机关的行为，违规写在机关名下', () => {
    const adoption = { type: 'regulation.adopted', objects: [], data: {} };
    const agency = replay(program, began.slice(0, 2), 'X', 'agency');
    assert.equal(can(program, agency, adoption, { id: 'p', role: 'x' }, at('2025-05-10 10:00')).answer, 'deny');
    const inCase = replay(program, began.slice(0, 2), 'c1');
    assert.equal(can(program, inCase, adoption, { id: 'p', role: 'x' }, at('2025-05-10 10:00')).answer, 'allow');
    assert.deepEqual(
      view(program, agency, at('2025-05-10 10:00')).blocked.map(({ object }) => object),
      [{ type: 'agency', id: 'X' }],
    );
  });
});
