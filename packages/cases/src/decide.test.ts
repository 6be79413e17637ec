import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, formatInstant, parseInstant, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { compile, initialState } from '@zhiji/law';
import { at } from '@zhiji/testkit';
import { emptyCaseFile } from './case-file.ts';
import { decide, type Command, type Situation } from './decide.ts';
import { ATTRIBUTES } from './vocabulary.ts';

const situation: Situation = {
  caseId: 'c1',
  file: emptyCaseFile('c1'),
  law: initialState('c1'),
  program: compile({ packs: [], attributes: ATTRIBUTES, calendar: calendar(STATE_COUNCIL_NOTICES) }),
  actor: { id: 'p1', roles: ['officer'] },
  now: at('2026-02-13 16:30'),
  clock: { parse: parseInstant, print: formatInstant },
  newId: () => 'n1',
};
const found = (occurredAt: string): Command => ({
  name: 'registerLead',
  id: 'f1',
  as: 'officer',
  occurredAt,
  subject: 'l1',
  data: { source: 'report', content: '占道经营' },
});

describe('命令所称的发生时间', () => {
  it('五分钟以内的提前照记，再往后的拒绝', () => {
    assert.ok('facts' in decide(found('2026-02-13T16:35:00+08:00'), situation));
    const later = decide(found('2026-02-13T16:35:00.001+08:00'), situation);
    assert.equal('refused' in later && later.refused.code, 'inTheFuture');
  });
  it('1949 年 10 月 1 日以前的拒绝，指明字段和规则；当日起照记', () => {
    assert.ok('facts' in decide(found('1949-10-01T00:00:00+08:00'), situation));
    const early = decide(found('1949-09-30T23:59:59.999+08:00'), situation);
    assert.deepEqual(early, {
      refused: {
        code: 'dataInvalid',
        command: 'registerLead',
        detail: '发生时间不得早于 1949-10-01',
        problems: [{ field: 'occurredAt', rule: '不得早于 1949-10-01' }],
      },
    });
  });
  it('认不出的时刻拒绝', () => {
    const unread = decide(found('二月十三日'), situation);
    assert.equal('refused' in unread && unread.refused.code, 'dataInvalid');
  });
});
