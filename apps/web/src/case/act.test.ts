import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PACKS } from '@zhiji/regulations';
import { COMMANDS, emptyCaseFile, EVENTS, evolve, type CommandName } from '@zhiji/cases';
import { history } from '@zhiji/testkit';
import { fieldsOf } from '../form/field.ts';
import { impliedData, knownLinks } from './act-data.ts';
import { ACT_GROUPS } from './act.ts';
import { ACT_PLANS } from './act-plan.ts';
import { subjectOf } from './act-subject.ts';

/** Commands given elsewhere than from the list of acts: papers, approvals, recordings, accesses in their own places. */
const ELSEWHERE: readonly CommandName[] = [
  'registerLead',
  'adjournActivity',
  'continueActivity',
  'unlinkRecording',
  'checkDevice',
  'confirmPlayback',
  'indexRecording',
  'answerSecrecy',
  'listEvidence',
  'delistEvidence',
  'draftDocument',
  'signDocument',
  'recordSignatureRefusal',
  'finalizeDocument',
  'attachScan',
  'withdrawDocument',
  'giveApproval',
  'refuseApproval',
  'returnApproval',
  'withdrawApproval',
  'endChallenge',
  'releaseAccess',
  'endAccess',
];

describe('办理事项', () => {
  it('offers every command once, or gives it a place of its own', () => {
    const offered = ACT_GROUPS.flatMap(({ acts }) => acts).map(({ command }) => command);
    assert.equal(new Set(offered).size, offered.length);
    assert.deepEqual([...offered, ...ELSEWHERE].toSorted(), Object.keys(COMMANDS).toSorted());
  });
  it('plans only fields that the event has', () => {
    for (const [name, plan] of Object.entries(ACT_PLANS)) {
      const known = Object.keys(EVENTS[COMMANDS[name as CommandName].event].data.properties);
      for (const field of [
        ...(plan.fields ?? []),
        ...Object.keys(plan.when ?? {}),
        ...Object.keys(plan.must ?? {}),
        ...Object.keys(plan.picks ?? {}),
      ])
        assert.ok(known.includes(field), `${name}: ${field}`);
    }
  });
  it('never leaves out a field the event requires, unless it follows from the subject', () => {
    const implied: Partial<Record<CommandName, string>> = { completeMeasure: 'kind' };
    for (const [name, plan] of Object.entries(ACT_PLANS)) {
      const command = name as CommandName;
      const required = (EVENTS[COMMANDS[command].event].data as { required?: readonly string[] }).required ?? [];
      const asked = [...(plan.fields ?? required), ...Object.keys(plan.picks ?? {})];
      for (const field of required) assert.ok(asked.includes(field) || implied[command] === field, `${name}: ${field}`);
    }
  });
  it('never requires what its form cannot ask for', () => {
    const own: readonly CommandName[] = ['answerFinding', 'attachScan', 'finalizeDocument', 'releaseAccess'];
    for (const [name, { event }] of Object.entries(COMMANDS)) {
      const picks = ACT_PLANS[name as CommandName]?.picks ?? {};
      const lost = fieldsOf(EVENTS[event].data).filter(
        ({ required, kind, name: field }) => required && kind === 'unasked' && !(field in picks),
      );
      if (!own.includes(name as CommandName)) assert.deepEqual(lost, [], name);
    }
  });
  it('asks for everything a norm looks at', () => {
    const looked = new Map<string, Set<string>>();
    const look = (type: unknown, field: unknown) => {
      if (typeof type !== 'string' || typeof field !== 'string') return;
      looked.set(type, (looked.get(type) ?? new Set()).add(field));
    };
    const read = (part: unknown, act?: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { is, type, where, match, field, as, asField } = part as Readonly<Record<string, unknown>>;
      for (const one of Object.keys(where ?? {})) look(type, one);
      look((match as { type?: string } | undefined)?.type, field);
      look((as as { type?: string } | undefined)?.type, asField);
      if (is !== undefined || match === undefined) look(act, field);
      for (const inner of Object.values(part)) read(inner, act);
    };
    for (const { chapters } of Object.values(PACKS))
      for (const norm of chapters.flatMap(({ articles }) => articles).flatMap(({ norms }) => norms))
        read(norm, 'on' in norm ? norm.on.type : undefined);
    const implied: Partial<Record<CommandName, string>> = {
      completeMeasure: 'kind',
      attemptService: 'form',
      completeService: 'form',
    };
    for (const [name, { event }] of Object.entries(COMMANDS)) {
      const { fields, picks = {} } = ACT_PLANS[name as CommandName] ?? {};
      const asked = fieldsOf(EVENTS[event].data).map((one) => one.name);
      const lost = [...(looked.get(event) ?? [])].filter(
        (one) =>
          asked.includes(one) &&
          fields &&
          !fields.includes(one) &&
          !(one in picks) &&
          implied[name as CommandName] !== one,
      );
      assert.deepEqual(lost, [], name);
    }
  });
  it('ties a conclusion to the measures whose goods were entrusted', () => {
    const entrusted = (id: string, ...measures: readonly string[]) => ({
      type: 'expert.entrusted' as const,
      objects: [
        { type: 'entrustment', id, role: 'subject' as const },
        ...measures.map((measure) => ({ type: 'measure', id: measure, role: 'about' as const })),
      ],
    });
    const entries = [entrusted('e1', 'm1'), entrusted('e2', 'm2', 'm3'), entrusted('e3')];
    const links = (id: string) => knownLinks('receiveExpertConclusion', { file: emptyCaseFile('c1'), entries }, id);
    assert.deepEqual(['e1', 'e2', 'e3', 'e4'].map(links), [{ measure: ['m1'] }, { measure: ['m2', 'm3'] }, {}, {}]);
  });
  it('ties the end of a service to the papers served, and takes the form of the decision among them', () => {
    const told = history('c1');
    const file = [
      told('document.drafted', '2026-03-10 09:00', 'd1', { form: 'correctionOrder', values: {} }),
      told('document.drafted', '2026-03-10 09:00', 'd2', { form: 'enforcementDecision', values: {} }),
      told(
        'service.attempted',
        '2026-03-10 10:00',
        's1',
        { method: 'directService', result: 'served' },
        { about: ['document:d1', 'document:d2'] },
      ),
    ].reduce(evolve, emptyCaseFile('c1'));
    assert.deepEqual(knownLinks('completeService', { file, entries: [] }, 's1'), { document: ['d1', 'd2'] });
    assert.deepEqual(impliedData('completeService', file, 's1'), { form: 'enforcementDecision' });
    assert.deepEqual(impliedData('attemptService', file, 's2', ['d1']), { form: 'correctionOrder' });
  });
  it('a review is of the correction ordered, and of its own where none was', () => {
    const file = emptyCaseFile('c1');
    const ordered = { id: 'o1', at: 0, data: {}, objects: [] };
    assert.deepEqual(
      [file, { ...file, others: { correction: [ordered] } }].map((known) => subjectOf('reviewCorrection', known)),
      [
        { is: 'new', type: 'correction' },
        { is: 'chosen', type: 'correction', ids: ['o1'] },
      ],
    );
  });
  it('knows the subject of every command', () => {
    const file = emptyCaseFile('c1');
    for (const command of Object.keys(COMMANDS) as CommandName[])
      assert.equal(subjectOf(command, file).is === 'case', EVENTS[COMMANDS[command].event].subject === 'case');
  });
});
