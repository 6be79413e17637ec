import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, formatInstant, parseInstant, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { compile, initialState } from '@zhiji/law';
import { at } from '@zhiji/testkit';
import { emptyCaseFile, type CaseFile } from './case-file.ts';
import { decide, decideAll, type Command, type Situation } from './decide.ts';
import { evolve } from './evolve.ts';
import { ATTRIBUTES } from './vocabulary.ts';

const now = at('2026-03-03 09:31');
const before: Situation = {
  caseId: 'c1',
  file: emptyCaseFile('c1'),
  law: initialState('c1'),
  program: compile({ packs: [], attributes: ATTRIBUTES, calendar: calendar(STATE_COUNCIL_NOTICES) }),
  actor: { id: 'lin', roles: ['officer', 'unitHead'] },
  now,
  clock: { parse: parseInstant, print: formatInstant },
  newId: () => 'n1',
};
const order = (name: Command['name'], data: Command['data'], id: string = name): Command => ({
  name,
  id,
  as: 'officer',
  subject: 'd1',
  data,
});
const form = 'assistanceLetter';
const drafted = order('draftDocument', { form });
const made = order('finalizeDocument', { form, filled: [], onPaper: true, originalAt: '档案柜' });
const scan = (digit: string, more: object = {}) =>
  order('attachScan', { sha256: digit.repeat(64), size: 7, mediaType: 'application/pdf', ...more }, `scan-${digit}`);

function fileAfter(...commands: readonly Command[]): CaseFile {
  const decision = decideAll(commands, before);
  assert.ok('facts' in decision, JSON.stringify(decision));
  return decision.facts.reduce(
    (file, fact) => evolve(file, { ...fact, at: now, recorded: now, data: { ...fact.data } }),
    before.file,
  );
}

function refusal(command: Command, file: CaseFile): string {
  const decision = decide(command, { ...before, file });
  assert.ok('refused' in decision);
  return `${decision.refused.code} ${decision.refused.detail}`;
}

describe('扫描件', () => {
  it('逐件加入，都留着，按登记的先后排列', () => {
    const { documents } = fileAfter(drafted, made, scan('b', { name: '函.pdf' }), scan('a', { pages: 1 }));
    const common = { at: now, by: 'lin', size: 7, mediaType: 'application/pdf' };
    assert.deepEqual(documents[0]!.scans, [
      { ...common, id: 'scan-b', sha256: 'b'.repeat(64), name: '函.pdf' },
      { ...common, id: 'scan-a', sha256: 'a'.repeat(64), pages: 1 },
    ]);
    assert.deepEqual([documents[0]!.status, documents[0]!.originalAt], ['final', '档案柜']);
  });

  it('只附于系统外制成的文书', () => {
    const rendered = order('finalizeDocument', { form, filled: [], sha256: 'c'.repeat(64) });
    const withdrawn = order('withdrawDocument', { reason: '误登' });
    assert.match(refusal(scan('a'), fileAfter()), /^unknownObject 本案没有这项文书/);
    assert.match(refusal(scan('a'), fileAfter(drafted)), /^wrongOrder 该文书尚未制成/);
    assert.match(refusal(scan('a'), fileAfter(drafted, made, withdrawn)), /^wrongOrder 该文书已作废/);
    assert.match(refusal(scan('a'), fileAfter(drafted, rendered)), /^wrongOrder 该文书由本系统制作/);
  });

  it('同一文件只附一次；案卷归档以后不再附', () => {
    const file = fileAfter(drafted, made, scan('a'));
    assert.match(refusal(scan('a'), file), /^wrongOrder 该文件已经作为扫描件附上/);
    assert.match(refusal(scan('b'), { ...file, status: 'archived' }), /^caseEnded /);
  });

  it('空文件、PDF 和 JPEG、PNG 以外的格式、没有身份的人，不收', () => {
    const file = fileAfter(drafted, made);
    assert.match(refusal(scan('a', { size: 0 }), file), /^dataInvalid /);
    assert.match(refusal(scan('a', { mediaType: 'image/svg+xml' }), file), /^dataInvalid /);
    assert.match(refusal({ ...scan('a'), as: 'unitHead' }, file), /^notYourRole /);
  });
});
