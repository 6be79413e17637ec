import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, factsOf, type CaseEvent } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { at, penaltyCase } from '@zhiji/testkit';
import { advance, caseFrom, newCase } from './case-store.ts';

const program = compile({
  packs: ['FZCG', 'NATL'].map((code) => ({ pack: PACKS[code]! })),
  attributes: ATTRIBUTES,
  calendar: calendar(STATE_COUNCIL_NOTICES),
});
const log = penaltyCase('c-1');

/** An entry about an earlier one; its place in the log decides nothing. */
const correction = (entry: CaseEvent, data: CaseEvent['data']): CaseEvent => ({
  id: `corrected/${entry.id}`,
  type: 'entry.corrected',
  at: at('2026-12-01 09:00'),
  recorded: at('2026-12-01 09:00'),
  by: { id: 'p-1', role: 'officer' },
  objects: [{ type: 'case', id: 'c-1', role: 'subject' }],
  data: { entry: entry.id, reason: '笔误', ...data },
});
const stored = log.find(({ type }) => type === 'recording.stored')!;

describe('a case from its facts is the case that was advanced by each', () => {
  const histories: Readonly<Record<string, readonly CaseEvent[]>> = {
    'no fact': [],
    'half a case': log.slice(0, log.length / 2),
    'a whole case': log,
    'with an entry declared void': [...log, correction(stored, { void: true })],
  };
  for (const [name, events] of Object.entries(histories))
    it(name, () => {
      const [whole, grown] = [caseFrom('c-1', program, events), events.reduce(advance, newCase('c-1', program))];
      assert.deepEqual(whole.file, grown.file);
      assert.deepEqual([whole.participants, whole.touches], [grown.participants, grown.touches]);
      assert.deepEqual(whole.law.instances, grown.law.instances);
      assert.deepEqual(factsOf(whole.law.timeline), factsOf(grown.law.timeline));
    });

  it('and goes on alike', () => {
    const [most, last] = [log.slice(0, -1), log.at(-1)!];
    const on = advance(caseFrom('c-1', program, most), last);
    assert.deepEqual(on.law.instances, caseFrom('c-1', program, log).law.instances);
    assert.equal(on.file.version, log.length);
  });
});
