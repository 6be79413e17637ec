import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { view, type CaseEvent } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { at, penaltyCase } from '@zhiji/testkit';
import { caseFrom } from '../cases/case-store.ts';
import { lawOf } from './agency-law.ts';
import { keptOf, programOf } from './kept-law.ts';

const log = penaltyCase('c-1');
const NOW = log.at(-1)!.at + 40 * 86_400_000;
const fact = (type: string, data: object): CaseEvent => ({
  id: type + JSON.stringify(data),
  type,
  at: at('2025-01-01 09:00'),
  recorded: at('2025-01-01 09:00'),
  by: { id: 'p-zheng', role: 'policyLegalDivision' },
  objects: [],
  data: data as CaseEvent['data'],
});

/** 另一部规定、取代、口径、另有规定都在内 */
const FACTS = [
  fact('regulation.adopted', { code: 'NATL', effectiveOn: '2025-01-01' }),
  fact('regulation.adopted', { code: 'QDDA', effectiveOn: '2025-03-10', replaces: ['FZCG'] }),
  fact('reading.chosen', { reading: 'FZCG-24.6', value: 'noLimit', reason: '有权机关答复' }),
  fact('override.registered', {
    level: 'national',
    source: '《国家规定》',
    clause: '第一条',
    overrides: 'FTJD-25.1',
    effectiveOn: '2025-02-01',
    termUnit: 'year',
    termNumber: 10,
  }),
];

describe('适用过的规定：由留存的文本再行适用，结论一字不差', () => {
  for (const code of Object.keys(PACKS))
    it(code, () => {
      const law = lawOf(code, FACTS);
      const again = programOf(JSON.parse(JSON.stringify(keptOf(law))) as ReturnType<typeof keptOf>);
      assert.equal(again.text, law.program.text);
      assert.deepEqual(again.norms, JSON.parse(JSON.stringify(law.program.norms), withoutEnd));
      const [was, is] = [law.program, again].map((program) => view(program, caseFrom('c-1', program, log).law, NOW));
      assert.deepEqual(is, was);
      assert.ok(was!.duties.length > 0);
    });
});

const withoutEnd = (key: string, value: unknown) =>
  value !== null ? value : key === 'effectiveFrom' ? -Infinity : key === 'effectiveTo' ? Infinity : value;
