// A penalty case of 60 facts, in order or not, finished or under way: whatever a number from the seed decides.
import { dayOf, formatDay, formatInstant, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@zhiji/calendar';
import { EVENTS, type EventData, type EventType } from '@zhiji/cases';
import type { CaseEvent, ObjectRef } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import { at } from '@zhiji/testkit';
import { randomFrom } from '../flat/flat-case.ts';

export const FACTS = 60;

const FIRST = at('2024-01-02 09:00');
const OFFICERS = [
  { id: 'p-lin', name: '林某', certificate: '闽A-001' },
  { id: 'p-li', name: '李某', certificate: '闽A-002' },
];
const [SHA256, SM3] = ['a'.repeat(64), 'b'.repeat(64)];
const VISITS: readonly (readonly [TermIn<'ACTIVITIES'>, TermIn<'FORMS'>])[] = [
  ['siteInspection', 'siteTranscript'],
  ['inquiry', 'inquiryTranscript'],
  ['witnessInquiry', 'witnessStatement'],
  ['statementHearing', 'statementTranscript'],
];

/** The `number`-th case of the portfolio; equal numbers, equal cases. Begins somewhere in 2024 and 2025. */
export function historyOf(number: number): readonly CaseEvent[] {
  const random = randomFrom(number);
  const chance = (share: number): boolean => random() < share;
  const caseId = `c${number}`;
  const facts: CaseEvent[] = [];
  let now = FIRST + Math.floor(random() * 700) * MS_PER_DAY + Math.floor(random() * 480) * MS_PER_MINUTE;
  const today = () => formatDay(dayOf(now));

  const add = <T extends EventType>(
    type: T,
    subject: string,
    data: EventData<T>,
    { after = 3 + Math.floor(random() * 20), about }: { readonly after?: number; readonly about?: ObjectRef } = {},
  ): void => {
    now += after * MS_PER_MINUTE;
    const objects: ObjectRef[] = [{ type: EVENTS[type].subject, id: subject, role: 'subject' }];
    if (EVENTS[type].subject !== 'case') objects.push({ type: 'case', id: caseId, role: 'about' });
    if (about) objects.push(about);
    facts.push({
      id: `${caseId}/${facts.length}`,
      type,
      at: now,
      recorded: chance(0.9) ? now : now + Math.floor(random() * 600) * MS_PER_MINUTE,
      by: { id: 'p-lin', role: 'officer' },
      objects,
      data: data as Record<string, unknown>,
    });
  };
  const finding = (name: TermIn<'FINDINGS'>, value: boolean, about?: ObjectRef) =>
    add('finding.made', caseId, { finding: name, value, basis: '审查' }, about ? { about } : {});
  const approve = (matter: TermIn<'APPROVAL_MATTERS'>, roles: readonly TermIn<'ROLES'>[], about?: ObjectRef) => {
    const id = `q-${matter}`;
    add('approval.requested', id, { matter, reason: '请审批' }, about ? { about } : {});
    for (const role of roles) add('approval.given', id, { matter, role, opinion: '同意' }, about ? { about } : {});
  };
  const finalize = (id: string, form: TermIn<'FORMS'>, about?: ObjectRef) =>
    add('document.finalized', id, { form, filled: ['conduct', 'basis'], statedDate: today() }, about ? { about } : {});

  /** A recording of what has just taken so many minutes, stored in time, late or not yet. */
  const record = (id: string, minutes: number, about: ObjectRef) => {
    const span = { from: formatInstant(now - minutes * MS_PER_MINUTE), to: formatInstant(now) };
    add('recording.ended', id, { medium: chance(0.95) ? 'video' : 'audio', ...span }, { about, after: 0 });
    if (chance(0.1)) approve('storingExtension', ['unitLeader'], { type: 'recording', id, role: 'about' });
    const after = chance(0.75) ? Math.floor(random() * 20 * 60) : Math.floor(random() * 96 * 60);
    if (chance(0.95))
      add(
        'recording.stored',
        id,
        { sha256: SHA256, sm3: SM3, size: 1, storagePoint: '执法信息系统', registered: chance(0.97) },
        { after },
      );
    if (chance(0.8))
      add('recording.indexed', id, { party: '吴某', date: today(), place: '八一七路', eventType: '占道' });
    if (chance(0.6)) add('recording.secrecyAnswered', id, { secrecy: ['notSecret'] });
  };

  add('lead.found', 'l1', { source: 'report', content: '占道经营', named: chance(0.5) });
  add('lead.concluded', 'l1', { outcome: 'proceed', reason: '需要查处' });
  const urgent = chance(0.15);
  if (!urgent || chance(0.3)) approve('procedureInitiation', ['undertaker', 'unitHead']);
  add('procedure.started', caseId, {
    caseType: 'penalty',
    procedure: chance(0.8) ? 'ordinary' : 'summary',
    initiation: 'exOfficio',
  });
  add('case.described', caseId, { title: '占道经营案', undertakers: [{ id: 'p-zhang', name: '张某' }] });
  finding('internalApprovalRequired', true);
  finding('urgent', urgent);
  if (urgent && chance(0.8)) approve('procedureInitiation', ['undertaker', 'unitHead']);
  if (chance(0.7)) finding('persuasionOnly', chance(0.3));
  if (chance(0.7)) finding('majorDecision', chance(0.1));

  for (const [n, [kind, form]] of VISITS.slice(0, chance(0.5) ? 3 : 4).entries()) {
    const [id, minutes] = [`a${n}`, 20 + Math.floor(random() * 60)];
    const about: ObjectRef = { type: 'activity', id, role: 'about' };
    add(
      'activity.started',
      id,
      { kind, officers: OFFICERS, place: '八一七路' },
      { after: Math.floor(random() * 3000) },
    );
    add('activity.ended', id, { kind }, { after: minutes });
    if (chance(0.85)) record(`r${n}`, minutes, about);
    if (chance(0.6)) finding('onSiteDispute', chance(0.1), about);
    if (chance(0.3)) finding('emergencyIncident', chance(0.1), about);
    if (chance(0.9)) {
      add('document.drafted', `d${n}`, { form }, { about, after: Math.floor(random() * 1800) });
      const officer = { signatory: 'officer', name: '林某', method: 'handSigned' } as const;
      add('document.signed', `d${n}`, officer);
      if (chance(0.9))
        add('document.signed', `d${n}`, {
          signatory: 'party',
          name: '吴某',
          method: 'handSigned',
          statedDate: today(),
        });
      finalize(`d${n}`, form, about);
    }
  }
  if (chance(0.5)) add('recording.listedAsEvidence', 'r0', { proves: '占道' });
  add('notice.given', caseId, { contents: ['facts', 'reasons', 'legalBasis', 'rights', 'remedies'], oral: false });
  finalize('d-prior', 'priorNotice');
  approve('decisionApproval', ['undertaker', 'unitHead']);
  add('decision.made', 'k1', {
    kind: 'penaltyImposed',
    fine: 500_000,
    obligations: [{ id: 'o1', kind: 'payFine', content: '缴纳罚款' }],
    performBy: formatInstant(now + 30 * MS_PER_DAY),
  });
  finalize('d-decision', 'enforcementDecision');
  const served = { method: 'directService', result: 'served', receivedOn: today(), signatory: '吴某' } as const;
  add('service.attempted', 's1', served, { after: Math.floor(random() * 6000) });
  record('r-service', 10, { type: 'service', id: 's1', role: 'about' });
  finalize('d-proof', 'proofOfService', { type: 'service', id: 's1', role: 'about' });
  const completed = { method: 'directService', servedOn: today(), form: 'enforcementDecision' } as const;
  add('service.completed', 's1', completed);
  add('performance.completed', caseId, {}, { after: Math.floor(random() * 20_000) });
  add('case.concluded', caseId, { ground: 'performed' });
  add('case.closed', caseId, {}, { after: Math.floor(random() * 3000) });
  add(
    'case.archived',
    caseId,
    { catalogue: [{ id: 'd-decision', kind: 'document', title: '决定书' }] },
    { after: Math.floor(random() * 45 * 24 * 60) },
  );
  if (chance(0.02))
    facts.splice(Math.min(facts.length, FACTS - 1), 0, {
      ...facts.at(-1)!,
      id: `${caseId}/corrected`,
      type: 'entry.corrected',
      objects: [{ type: 'case', id: caseId, role: 'subject' }],
      data: { entry: `${caseId}/12`, reason: '误记', occurredAt: formatInstant(facts[12]!.at + MS_PER_HOUR) },
    });
  for (let spare = 0; facts.length < FACTS; spare++)
    add('recording.playbackChecked', `r${spare % 3}`, { playable: true });
  // As a store gives them back.
  return JSON.parse(JSON.stringify(facts.slice(0, FACTS))) as readonly CaseEvent[];
}
